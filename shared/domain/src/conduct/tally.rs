//! What complaints about an insurer came to (行为计数): counted in the transaction of each act, never by looking through all.

use super::complaint::Complaint;
use super::fact::ConductFact;
use super::{ComplaintState, Conduct};
use crate::actor::OrgId;
use crate::{Rulebook, Told};
use std::collections::BTreeMap;

/// How many complaints of one kind stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Count {
    /// Not answered yet.
    pub open: u32,
    /// Upheld: the conduct flag (行为标记).
    pub upheld: u32,
    /// Explained.
    pub explained: u32,
    /// Not answered in time, whatever became of them.
    pub overdue: u32,
}

/// The tally of one insurer.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Tally {
    /// Whose.
    pub insurer: OrgId,
    /// By what they are about.
    pub counts: BTreeMap<Conduct, Count>,
}

impl Tally {
    /// Nobody has complained.
    #[must_use]
    pub const fn none(insurer: OrgId) -> Self {
        Self { insurer, counts: BTreeMap::new() }
    }

    /// With a complaint as it was (none: it is new) and as it is; nothing where that counts nothing. A hint without a
    /// name counts when it was upheld: before that it is nobody's conduct.
    #[must_use]
    pub fn after(&self, was: Option<&Complaint>, now: &Complaint, book: &Rulebook) -> Option<(Self, Told)> {
        let upheld = now.state == ComplaintState::Upheld;
        let was = was.filter(|_| !now.unnamed());
        let late = now.overdue_told && was.is_some_and(|was| !was.overdue_told);
        let moves = was.is_none_or(|was| was.waits() != now.waits());
        if (now.unnamed() && !upheld) || !(moves || late) {
            return None;
        }
        let mut next = self.clone();
        let count = next.counts.entry(now.conduct).or_default();
        if let Some(was) = was {
            let before = place(count, was.state);
            *before = before.saturating_sub(1);
        }
        let after = place(count, now.state);
        *after = after.saturating_add(1);
        count.overdue = count.overdue.saturating_add(u32::from(late));
        let fact = ConductFact::ConductCounted { insurer: self.insurer.clone(), complaint: now.id };
        Some((next, Told::plain(fact).resting_on(book.basis(&["R-E8"]))))
    }
}

const fn place(count: &mut Count, state: ComplaintState) -> &mut u32 {
    match state {
        ComplaintState::Open | ComplaintState::Checking => &mut count.open,
        ComplaintState::Upheld => &mut count.upheld,
        ComplaintState::Explained => &mut count.explained,
    }
}
