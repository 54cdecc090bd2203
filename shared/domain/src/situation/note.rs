//! An officer's note on a situation (研判意见): it keeps the query and the hash of what that said, so that asking again
//! shows whether the numbers are the same.

use super::{SituationBy, SituationFact};
use crate::id::SituationNoteId;
use crate::policy::District;
use crate::text::{Line, Note, Sha256};
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SituationQuery {
    /// Which district.
    pub district: District,
    /// As of which day.
    pub on: Date,
    /// By what.
    pub by: SituationBy,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SituationNote {
    /// Its id.
    pub id: SituationNoteId,
    /// What was looked at.
    pub query: SituationQuery,
    /// The hash of the snapshot that answered it.
    pub sha256: Sha256,
    /// What it is about.
    pub title: Line,
    /// What follows from it.
    pub text: Note,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl SituationNote {
    /// Writes a note.
    #[must_use]
    pub fn write(self, book: &Rulebook) -> (Self, Told) {
        let fact = SituationFact::SituationNoted { note: self.id, sha256: self.sha256.clone() };
        let told = Told::plain(fact).resting_on(book.basis(&["R-H10"]));
        (self, told)
    }
}
