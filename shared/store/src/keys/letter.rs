//! Where dead letters lie, and what functions note of records that they could not take.
//!
//! | thing | PK | SK |
//! |---|---|---|
//! | dead letter | `DEADLETTER#id` | `DEADLETTER` |
//! | why a record was not taken | `NOTTAKEN#function#sequence` | `MARK` |

use super::{city_list, key, listed, org_list, sortable};
use crate::entity::{Derived, Entity, Key, Row};
use domain::OrgId;
use domain::id::LetterId;
use domain::letter::{DeadLetter, LetterState, Mark};
use jiff::{SignedDuration, Timestamp};

/// How long a mark is kept: as long as its letter can be on its way.
const MARK_DAYS: i64 = 15;

/// The partition of a dead letter begins with this.
const PREFIX: &str = "DEADLETTER#";

/// A dead letter.
#[must_use]
pub fn letter(id: LetterId) -> Key {
    key(format!("{PREFIX}{id}"), "DEADLETTER")
}

/// The letter that a partition is of.
#[must_use]
pub fn letter_of(pk: &str) -> Option<LetterId> {
    pk.strip_prefix(PREFIX)?.parse().ok()
}

/// The letters of an insurer, or of the city, that wait for a person or for the outcome of a replay.
#[must_use]
pub fn open_letters_list(insurer: Option<&OrgId>) -> String {
    insurer.map_or_else(|| city_list("LETTER-OPEN"), |org| org_list("LETTER-OPEN", org))
}

/// All letters of an insurer, or of the city.
#[must_use]
pub fn letters_list(insurer: Option<&OrgId>) -> String {
    insurer.map_or_else(|| city_list("LETTER"), |org| org_list("LETTER", org))
}

impl Entity for DeadLetter {
    const KIND: &'static str = "DeadLetter";
    fn key(&self) -> Key {
        letter(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.kept_at), self.id);
        let open = matches!(self.state, LetterState::Open | LetterState::Replaying);
        let insurer = self.insurer.as_ref();
        vec![
            listed("insurer", insurer.map(|org| letters_list(Some(org))), sk.clone()),
            listed("insurer_open", insurer.filter(|_| open).map(|org| open_letters_list(Some(org))), sk.clone()),
            listed("city", Some(letters_list(None)), sk.clone()),
            listed("city_open", open.then(|| open_letters_list(None)), sk),
        ]
    }
}

/// Why a function did not take a record.
#[must_use]
pub fn mark(function: &str, sequence: &str) -> Key {
    key(format!("NOTTAKEN#{function}#{sequence}"), "MARK")
}

impl Derived for Mark {
    const KIND: &'static str = "NotTaken";
    fn key(&self) -> Key {
        mark(&self.function, &self.sequence)
    }
    fn expires(&self) -> Option<Timestamp> {
        self.at.checked_add(SignedDuration::from_hours(MARK_DAYS * 24)).ok()
    }
}
