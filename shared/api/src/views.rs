//! What several functions show in the same way.

use serde::Serialize;
use utoipa::ToSchema;

/// One page of a list (一页).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PageView<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// How to ask for the next page; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

impl<T> PageView<T> {
    /// A page of views of what was read.
    pub fn of<U>(page: store::Page<U>, view: impl FnMut(U) -> T) -> Self {
        Self { items: page.items.into_iter().map(view).collect(), next_cursor: page.next_cursor }
    }
}

/// A rule that an answer rests on (依据).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BasisView {
    /// The rule's id, for example `R-C6`.
    pub rule: String,
    /// The clause, for example 保险法 第二十五条.
    pub source: String,
}

impl From<domain::Basis> for BasisView {
    fn from(basis: domain::Basis) -> Self {
        Self { rule: basis.rule, source: basis.source }
    }
}

/// Views of several rules.
#[must_use]
pub fn basis(of: Vec<domain::Basis>) -> Vec<BasisView> {
    of.into_iter().map(BasisView::from).collect()
}

/// One bad field of a problem document.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProblemField {
    /// JSON pointer into the body, or the name of a query parameter.
    pub pointer: String,
    /// Stable code.
    pub code: String,
    /// What to do about it, in the caller's language.
    pub detail: String,
}

/// A problem document (RFC 9457).
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemView {
    /// `/problems/<code>`.
    pub r#type: String,
    /// The problem in a sentence.
    pub title: String,
    /// The HTTP status again.
    pub status: u16,
    /// What to do, in the caller's language.
    pub detail: String,
    /// Stable code.
    pub code: String,
    /// The request's id.
    pub instance: String,
    /// Every bad field.
    pub errors: Option<Vec<ProblemField>>,
    /// The rules it rests on.
    pub basis: Option<Vec<BasisView>>,
    /// The version that is current, when the caller's was stale.
    pub current_version: Option<u64>,
}
