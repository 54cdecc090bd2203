//! The one-shot document request (一次性补充材料通知, R-C2).

use crate::document::DocumentKind;
use crate::text::Note;
use jiff::Timestamp;

/// One document that is missing.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Missing {
    /// Which.
    pub kind: DocumentKind,
    /// Why it is needed, in plain words.
    pub why: Note,
    /// Who can give it, in plain words.
    pub from_whom: Option<Note>,
}

/// A request for what is missing, all at once.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct DocumentRequest {
    /// What is missing.
    pub items: Vec<Missing>,
    /// Why a further request is made; none for the first.
    pub reason: Option<Note>,
    /// When it reached the claimant, which stops the assessment clock.
    pub arrived_at: Timestamp,
    /// When the supplement arrived, which lets it run again.
    pub supplied_at: Option<Timestamp>,
}
