//! A complaint (投诉) about an insurer or an agency, answered by the insurer within the clocks of R-E8.
//!
//! A hint of somebody who does not say who they are (未具名举报, 5.14) is a complaint that supervisors alone see and handle.

use super::fact::ConductFact;
use super::{Complainant, ComplaintState, Conduct, ConductRefusal};
use crate::access::Resource;
use crate::actor::OrgId;
use crate::calendar::Calendar;
use crate::id::{AgencyId, BookingId, ClaimId, ComplaintId, PolicyId, VictimId};
use crate::refusal::Refusal;
use crate::text::Note;
use crate::{Rulebook, Told, reply};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;

/// The answer (答复): the request is the complaint itself; the facts with their basis, and what is done.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reply {
    /// The facts and their basis.
    pub facts: Note,
    /// What is done.
    pub handling: Note,
    /// Who answered.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A complaint.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Complaint {
    /// Its id.
    pub id: ComplaintId,
    /// Who complains.
    pub from: Complainant,
    /// Their organisation; none for a family and for somebody who does not say.
    pub from_org: Option<OrgId>,
    /// The victim whose family complains.
    pub victim: Option<VictimId>,
    /// The insurer: complained about, or answerable for the agency it commissioned.
    pub insurer: OrgId,
    /// The agency it is about; none: about the insurer.
    pub agency: Option<AgencyId>,
    /// What it is about.
    pub conduct: Conduct,
    /// In their own words.
    pub text: Note,
    /// The policy it concerns.
    pub policy: Option<PolicyId>,
    /// The booking it concerns.
    pub booking: Option<BookingId>,
    /// The claim it concerns.
    pub claim: Option<ClaimId>,
    /// Who did what is complained about, as far as is known: none of them handles it.
    pub involved: BTreeSet<String>,
    /// Who wrote it; none where they do not say.
    pub opened_by: Option<String>,
    /// When.
    pub opened_at: Timestamp,
    /// Where it stands.
    pub state: ComplaintState,
    /// The last day to answer.
    pub due: Date,
    /// The extension, with who approved it and why.
    pub extended: Option<(String, Note)>,
    /// The answer.
    pub reply: Option<Reply>,
    /// That it is overdue was told.
    pub overdue_told: bool,
}

/// What somebody complains of. The fields are those of [`Complaint`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "see Complaint")]
pub struct Ask {
    pub from: Complainant,
    pub from_org: Option<OrgId>,
    pub victim: Option<VictimId>,
    pub insurer: OrgId,
    pub agency: Option<AgencyId>,
    pub conduct: Conduct,
    pub text: Note,
    pub policy: Option<PolicyId>,
    pub booking: Option<BookingId>,
    pub claim: Option<ClaimId>,
    pub involved: BTreeSet<String>,
    pub by: Option<String>,
}

impl Complaint {
    /// Takes a complaint in; its clock runs from this moment.
    #[must_use]
    pub fn open(id: ComplaintId, ask: Ask, book: &Rulebook, calendar: &Calendar, now: Timestamp) -> (Self, Told) {
        let due = reply::due(now, book, calendar);
        let complaint = Self {
            id,
            from: ask.from,
            from_org: ask.from_org,
            victim: ask.victim,
            insurer: ask.insurer,
            agency: ask.agency,
            conduct: ask.conduct,
            text: ask.text,
            policy: ask.policy,
            booking: ask.booking,
            claim: ask.claim,
            involved: ask.involved,
            opened_by: ask.by,
            opened_at: now,
            state: ComplaintState::Open,
            due,
            extended: None,
            reply: None,
            overdue_told: false,
        };
        let conduct = complaint.conduct;
        let fact = if complaint.unnamed() {
            ConductFact::HintGiven { complaint: id, conduct, due }
        } else {
            ConductFact::ComplaintMade { complaint: id, conduct, due }
        };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E8"])).telling(complaint.answerable());
        (complaint, told)
    }

    /// Whether whoever wrote it did not say who they are.
    #[must_use]
    pub fn unnamed(&self) -> bool {
        self.from == Complainant::Unnamed
    }

    /// Whether it waits for an answer.
    #[must_use]
    pub const fn waits(&self) -> bool {
        matches!(self.state, ComplaintState::Open | ComplaintState::Checking)
    }

    /// What it is to access control: a hint belongs to nobody but supervisors.
    #[must_use]
    pub fn resource(&self) -> Resource {
        if self.unnamed() {
            return Resource::default();
        }
        let own = |kind: Complainant| self.from_org.clone().filter(|_| self.from == kind);
        Resource {
            enterprise: own(Complainant::Enterprise),
            agency: own(Complainant::Agency),
            insurer: Some(self.insurer.clone()),
            claim: self.claim.filter(|_| self.victim.is_some()),
            victim: self.victim,
            unmatched: false,
        }
    }

    /// It has to be checked: the longer clock holds.
    ///
    /// # Errors
    /// When it is not newly open, or the person is involved.
    pub fn check(&self, by: &str, book: &Rulebook, calendar: &Calendar) -> Result<(Self, Told), Refusal> {
        self.handled_by(by)?;
        if self.state != ComplaintState::Open {
            return Err(ConductRefusal::WrongState.into());
        }
        let due = reply::due_after_checking(self.opened_at, book, calendar);
        let told = self.tell(ConductFact::ComplaintChecking { complaint: self.id, due }, book);
        Ok((Self { state: ComplaintState::Checking, due, overdue_told: false, ..self.clone() }, told))
    }

    /// The time is extended once, with a reason that the complainant is told.
    ///
    /// # Errors
    /// When it is not being checked, was extended already, or for too long, or the person is involved.
    pub fn extend(&self, days: u32, why: Note, by: &str, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        self.handled_by(by)?;
        if self.state != ComplaintState::Checking {
            return Err(ConductRefusal::WrongState.into());
        }
        let due = reply::extended(self.due, days, self.extended.is_some(), book)?;
        let told = self.tell(ConductFact::ComplaintExtended { complaint: self.id, due }, book);
        Ok((Self { due, extended: Some((by.to_owned(), why)), overdue_told: false, ..self.clone() }, told))
    }

    /// It is answered: with the facts, their basis, and what is done.
    ///
    /// # Errors
    /// When it was answered, or the person is involved.
    pub fn answer(&self, upheld: bool, reply: Reply, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        self.handled_by(&reply.by)?;
        let state = if upheld { ComplaintState::Upheld } else { ComplaintState::Explained };
        let told = self.tell(ConductFact::ComplaintAnswered { complaint: self.id, upheld }, book);
        Ok((Self { state, reply: Some(reply), ..self.clone() }, told))
    }

    /// Tells once that the answer is late.
    #[must_use]
    pub fn overdue(&self, today: Date, book: &Rulebook) -> Option<(Self, Told)> {
        (self.waits() && today > self.due && !self.overdue_told).then(|| {
            let told = self.tell(ConductFact::ComplaintOverdue { complaint: self.id }, book);
            (Self { overdue_told: true, ..self.clone() }, told.telling(self.answerable()))
        })
    }

    /// Whether a person may handle it now.
    fn handled_by(&self, by: &str) -> Result<(), ConductRefusal> {
        if !self.waits() {
            return Err(ConductRefusal::Closed);
        }
        if self.involved.contains(by) || self.opened_by.as_deref() == Some(by) {
            return Err(ConductRefusal::OwnConduct);
        }
        Ok(())
    }

    fn answerable(&self) -> Option<OrgId> {
        (!self.unnamed()).then(|| self.insurer.clone())
    }

    fn tell(&self, fact: ConductFact, book: &Rulebook) -> Told {
        Told::plain(fact).resting_on(book.basis(&["R-E8"])).telling(self.from_org.clone())
    }
}

#[cfg(test)]
#[path = "complaint_tests.rs"]
mod tests;
