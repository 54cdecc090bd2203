//! Reading a JSON body into domain types with every bad field reported at once, each under its JSON pointer.

use deserr::{DeserializeError, ErrorKind, IntoValue, MergeWithError, ValueKind, ValuePointerRef};
use domain::{Invalid, Refusal};
use std::ops::ControlFlow;

/// One bad field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// JSON pointer into the body, or the name of a query parameter or column.
    pub pointer: String,
    /// What is wrong.
    pub invalid: Invalid,
}

/// All bad fields of one body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BadFields(pub Vec<FieldError>);

impl BadFields {
    /// One bad field.
    #[must_use]
    pub fn one(pointer: impl Into<String>, invalid: Invalid) -> Self {
        Self(vec![FieldError { pointer: pointer.into(), invalid }])
    }
}

impl From<Vec<Refusal>> for BadFields {
    fn from(refusals: Vec<Refusal>) -> Self {
        Self(
            refusals
                .into_iter()
                .map(|refusal| FieldError {
                    pointer: refusal.pointer.unwrap_or_default(),
                    invalid: Invalid { code: refusal.code, said: refusal.said },
                })
                .collect(),
        )
    }
}

/// A body that is checked as a whole after each field has been read.
pub trait Checked {
    /// Further problems between fields.
    fn check(&self) -> Vec<FieldError> {
        Vec::new()
    }
}

/// A location as an RFC 6901 pointer.
pub(crate) fn pointer(location: ValuePointerRef) -> String {
    match location {
        ValuePointerRef::Origin => String::new(),
        ValuePointerRef::Key { key, prev } => {
            format!("{}/{}", pointer(*prev), key.replace('~', "~0").replace('/', "~1"))
        }
        ValuePointerRef::Index { index, prev } => format!("{}/{index}", pointer(*prev)),
    }
}

fn kinds(accepted: &[ValueKind]) -> (String, String) {
    let word = |kind: &ValueKind| match kind {
        ValueKind::Null => ("空值", "null"),
        ValueKind::Boolean => ("true 或 false", "true or false"),
        ValueKind::Integer => ("不小于 0 的整数", "a whole number not below 0"),
        ValueKind::NegativeInteger => ("整数", "a whole number"),
        ValueKind::Float => ("数字", "a number"),
        ValueKind::String => ("文字", "text"),
        ValueKind::Sequence => ("列表", "a list"),
        ValueKind::Map => ("对象", "an object"),
    };
    let words: Vec<_> = accepted.iter().map(word).collect();
    let zh: Vec<_> = words.iter().map(|(zh, _)| *zh).collect();
    let en: Vec<_> = words.iter().map(|(_, en)| *en).collect();
    (zh.join("或"), en.join(" or "))
}

impl DeserializeError for BadFields {
    fn error<V: IntoValue>(
        this: Option<Self>,
        error: ErrorKind<V>,
        location: ValuePointerRef,
    ) -> ControlFlow<Self, Self> {
        let (at, invalid) = match error {
            ErrorKind::IncorrectValueKind { accepted, .. } => {
                let (zh, en) = kinds(accepted);
                (pointer(location), Invalid::new("wrong-type", format!("应为{zh}"), format!("must be {en}")))
            }
            ErrorKind::MissingField { field } => {
                (pointer(location.push_key(field)), Invalid::new("missing-field", "必填", "is required"))
            }
            ErrorKind::UnknownKey { key, accepted } => (
                pointer(location.push_key(key)),
                Invalid::new(
                    "unknown-field",
                    format!("没有这个字段；可用：{}", accepted.join(", ")),
                    format!("unknown field; known: {}", accepted.join(", ")),
                ),
            ),
            ErrorKind::UnknownValue { accepted, .. } => (pointer(location), Invalid::one_of(accepted)),
            ErrorKind::BadSequenceLen { expected, .. } => (
                pointer(location),
                Invalid::new("wrong-length", format!("应有 {expected} 项"), format!("must have {expected} items")),
            ),
            ErrorKind::Unexpected { msg } => {
                (pointer(location), Invalid::new("bad-value", format!("数值不可用：{msg}"), msg))
            }
        };
        let mut all = this.unwrap_or_default();
        all.0.push(FieldError { pointer: at, invalid });
        ControlFlow::Continue(all)
    }
}

impl MergeWithError<BadFields> for BadFields {
    fn merge(this: Option<Self>, other: BadFields, _: ValuePointerRef) -> ControlFlow<Self, Self> {
        let mut all = this.unwrap_or_default();
        all.0.extend(other.0);
        ControlFlow::Continue(all)
    }
}

/// A body that says nothing further.
#[derive(Clone, Debug, deserr::Deserr, utoipa::ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct Nothing {}

impl Checked for Nothing {}
