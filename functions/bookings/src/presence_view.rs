//! How statements of absence and their resolution are shown.

use api::wire;
use domain::service::booking::{Resolution, Statement};
use serde::Serialize;
use utoipa::ToSchema;

/// What a side says about who was there (陈述).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AbsenceView {
    /// Which side says it.
    pub side: wire::Side,
    /// Who was absent; nobody, where both were there.
    pub absent: Option<wire::Side>,
    /// Why, or what happened.
    pub reason: wire::Note,
    /// A document that shows it.
    pub evidence: Option<wire::DocumentId>,
    /// When.
    pub at: wire::Time,
}

impl From<Statement> for AbsenceView {
    fn from(of: Statement) -> Self {
        Self {
            side: of.side.into(),
            absent: of.absent.map(Into::into),
            reason: of.reason.into(),
            evidence: of.evidence.map(Into::into),
            at: of.at.into(),
        }
    }
}

/// What the insurer found in an open question (处理结论).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ResolutionView {
    /// What.
    pub outcome: wire::BookingOutcome,
    /// The same in Chinese.
    pub label: String,
    /// Why.
    pub reason: wire::Note,
    /// What the sides had said.
    pub statements: Vec<AbsenceView>,
    /// Who.
    pub by: String,
    /// When.
    pub at: wire::Time,
}

impl From<Resolution> for ResolutionView {
    fn from(of: Resolution) -> Self {
        Self {
            label: of.outcome.label().to_owned(),
            outcome: of.outcome.into(),
            reason: of.reason.into(),
            statements: of.statements.into_iter().map(Into::into).collect(),
            by: of.by,
            at: of.at.into(),
        }
    }
}
