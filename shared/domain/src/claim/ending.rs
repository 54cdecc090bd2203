//! How a claim ends: agreement, refusal, withdrawal, closing; and how it is opened again. Merging stands in `merge`.

use super::fact::ClaimFact;
use super::handling::insurer_person;
use super::settle::Settling;
use super::state::{Claim, ClaimRefusal, ClaimState, RefusalReason, Refused};
use crate::text::Note;
use crate::time::{beijing_day, day_start};
use crate::{Actor, Refusal, Rulebook, Told};
use jiff::{Timestamp, civil::Date};

/// A claim as it is now, and the fact that made it so.
pub type Changed = (Claim, Told);

impl Claim {
    /// Notes the agreement on the assessed amount (R-C15); R-C4 runs from its day. Where advances had paid everything
    /// before, `paid_at` is when the last of it arrived, and there is nothing left to wait for.
    ///
    /// # Errors
    /// Why not.
    pub fn agree(
        &self,
        on: Date,
        paid_at: Option<Timestamp>,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.open()?;
        let assessment = self.assessment.as_ref().ok_or(ClaimRefusal::AssessFirst)?;
        if on > beijing_day(now) {
            return Err(Refusal::from(ClaimRefusal::AgreedInFuture).at("/agreed_on"));
        }
        let fact = ClaimFact::Agreed { claim: self.id, total: assessment.total };
        let settlement_paid_at = paid_at.map(|at| at.max(day_start(on)));
        let next = Self { agreed_on: Some(on), settlement_paid_at, ..self.clone() };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C4", "R-C15"]))))
    }

    /// A person refuses, with a reason and a notice, after deciding that there is no cover (req 5.13, R-C5).
    ///
    /// # Errors
    /// Why not.
    pub fn refuse(
        &self,
        code: RefusalReason,
        notice: Note,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.open()?;
        insurer_person(actor)?;
        if self.money_moved() || self.pending.is_some() {
            return Err(ClaimRefusal::MoneyPaid.into());
        }
        if self.cover.as_ref().is_none_or(|cover| cover.covered) {
            return Err(ClaimRefusal::RefusalNeedsNoCover.into());
        }
        let refusal = Some(Refused { code, notice, by: actor.subject(), at: now });
        let next = Self { state: ClaimState::Refused, refusal, ..self.clone() };
        let fact = ClaimFact::Refused { claim: self.id, reason_code: code.name().to_owned() };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C5"]))))
    }

    /// The claimant withdraws.
    ///
    /// # Errors
    /// Why not.
    pub fn withdraw(&self, reason: Note) -> Result<(Self, Told), Refusal> {
        self.open()?;
        if self.money_moved() || self.pending.is_some() {
            return Err(ClaimRefusal::MoneyPaid.into());
        }
        let next = Self { state: ClaimState::Withdrawn, withdrawal: Some(reason), ..self.clone() };
        Ok((next, Told::plain(ClaimFact::Withdrawn { claim: self.id })))
    }

    /// Opens an ended claim again; what was decided before stays on record.
    ///
    /// # Errors
    /// When it has not ended, or was merged into another: that is undone on both sides, see `unmerge`.
    pub fn reopen(&self, reason: Note) -> Result<(Self, Told), Refusal> {
        if matches!(self.state, ClaimState::Open | ClaimState::Merged) {
            return Err(ClaimRefusal::NotEnded.into());
        }
        Ok((self.opened_again(reason), Told::plain(ClaimFact::Reopened { claim: self.id })))
    }

    pub(super) fn opened_again(&self, reason: Note) -> Self {
        // The agreement ended with the case: a new one is made before it closes again, and R-C4 runs from that.
        let mut next = Self { state: ClaimState::Open, settlement_paid_at: None, agreed_on: None, ..self.clone() };
        next.former_refusals.extend(next.refusal.take());
        if next.cover.as_ref().is_some_and(|cover| !cover.covered) {
            next.cover = None;
        }
        next.reopenings.push(reason);
        next
    }

    /// Closes it when everybody has what was assessed for them, as far as the limits reach (应赔尽赔).
    ///
    /// # Errors
    /// When something is open.
    pub fn close(&self, settling: Settling) -> Result<(Self, Told), Refusal> {
        self.open()?;
        if self.pending.is_some() {
            return Err(ClaimRefusal::PendingFirst.into());
        }
        if self.assessment.is_none() || self.agreed_on.is_none() {
            return Err(ClaimRefusal::AssessFirst.into());
        }
        if settling.rest.is_positive() {
            return Err(ClaimRefusal::SettlementFirst { rest: settling.rest }.into());
        }
        if settling.open {
            return Err(ClaimRefusal::UnpaidFirst.into());
        }
        Ok((Self { state: ClaimState::Closed, ..self.clone() }, Told::plain(ClaimFact::Closed { claim: self.id })))
    }
}
