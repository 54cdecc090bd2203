//! What is decided on a pooled service: moved, confirmed, cancelled, approved, posted, shared anew, gone on with.

use super::fact::ServiceFact;
use super::pool::{HeldUp, MOST_NAMED, Pool, PoolPosting, PoolRecord, PoolState, PoolStateRefusal, Reshare};
use super::shares::PoolShares;
use super::slot::Slot;
use crate::fee::FeeRefusal;
use crate::fee::line::{FeePayee, Rendered};
use crate::fee::period::FeePeriod;
use crate::id::PolicyId;
use crate::money::Money;
use crate::refusal::Refusal;
use crate::text::{Name, Note};
use crate::time::beijing_day;
use crate::{Rulebook, Told};
use jiff::Timestamp;

impl Pool {
    fn must_be(&self, of: &[PoolState]) -> Result<(), PoolStateRefusal> {
        if of.contains(&self.state) { Ok(()) } else { Err(PoolStateRefusal::State { state: self.state.label() }) }
    }

    /// A new pass of the lines.
    fn begin(&self, state: PoolState, now: Timestamp) -> Self {
        let pass = self.pass.saturating_add(1);
        Self { state, pass, done: 0, moved_at: now, held: 0, held_up: Vec::new(), ..self.clone() }
    }

    /// Its booking moved to another slot: the lines follow to the new day and payee, and each tells who pays it.
    ///
    /// # Errors
    /// When the service was confirmed or cancelled, or the new day is too soon to tell those who contribute.
    pub fn moved(
        &self,
        slot: &Slot,
        agency_name: Name,
        payee: FeePayee,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.must_be(&[PoolState::Reserving, PoolState::Booked])?;
        if slot.day() != self.service_on() {
            Self::in_time(slot, book, now)?;
        }
        let next = Self {
            agency: slot.agency,
            agency_org: slot.org.clone(),
            agency_name,
            expert: slot.expert,
            payee,
            from: slot.from,
            to: slot.to,
            ..self.begin(PoolState::Reserving, now)
        };
        let told = Told::plain(ServiceFact::PoolMoved { pooled: self.id, from: slot.from, pass: next.pass });
        let told = told.resting_on(book.basis(&["R-D12"]));
        Ok((next, told.telling([self.insurer.clone()])))
    }

    /// The host confirmed the service: what it really cost is shared by the same key.
    ///
    /// # Errors
    /// When the shares are not all held.
    pub fn confirmed(
        &self,
        shares: &PoolShares,
        rendered: Rendered,
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told, PoolShares), Refusal> {
        self.settled()?;
        self.must_be(&[PoolState::Booked])?;
        if by == self.drawn_up_by {
            return Err(FeeRefusal::SamePerson.into());
        }
        let next_shares = shares.spend(rendered.cost, self.key)?;
        let Rendered { evidence, service_on, units, cost } = rendered;
        let record = PoolRecord { evidence, service_on, units, cost, by: by.to_owned() };
        let next = Self { record: Some(record), ..self.begin(PoolState::Accepting, now) };
        let told = Told::plain(ServiceFact::PoolRendered { pooled: self.id, cost, pass: next.pass });
        let told = told.resting_on(book.basis(&["R-D5", "R-D12", "R-D17"])).telling([self.insurer.clone()]);
        Ok((next, told, next_shares))
    }

    /// Its booking ended without a service: every share is given back.
    ///
    /// # Errors
    /// When the service was confirmed already.
    pub fn cancelled(&self, why: Note, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.must_be(&[PoolState::Reserving, PoolState::Booked])?;
        let next = Self { ended_because: Some(why), ..self.begin(PoolState::Releasing, now) };
        let told = Told::plain(ServiceFact::PoolCancelled { pooled: self.id, pass: next.pass });
        Ok((next, told.telling([self.insurer.clone()])))
    }

    /// A confirmed service that may not be paid for gives back what every policy holds for it (R-E3); that it may not is found
    /// out by [`crate::agency::fit::payable`].
    ///
    /// # Errors
    /// When it is not confirmed and settled, or the same person drew it up or confirmed it.
    pub fn forgo(&self, why: Note, by: &str, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.settled()?;
        self.must_be(&[PoolState::Accepted])?;
        if by == self.drawn_up_by || self.record.as_ref().is_some_and(|record| record.by == by) {
            return Err(FeeRefusal::SamePerson.into());
        }
        let next = Self { ended_because: Some(why), ..self.begin(PoolState::Releasing, now) };
        let told = Told::plain(ServiceFact::PoolCancelled { pooled: self.id, pass: next.pass });
        Ok((next, told.resting_on(book.basis(&["R-E3", "R-D13"])).telling([self.insurer.clone()])))
    }

    /// The manager approves an invoice above the limit: the limit is that of the whole, not of its shares (R-D18).
    ///
    /// # Errors
    /// When the service is not confirmed, it is approved, or the same person drew it up.
    pub fn approve(&self, by: &str, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        self.must_be(&[PoolState::Accepted])?;
        if self.approved_by.is_some() {
            return Err(PoolStateRefusal::ApprovedAlready.into());
        }
        if by == self.drawn_up_by {
            return Err(FeeRefusal::MakerIsChecker.into());
        }
        let told = Told::plain(ServiceFact::PoolApproved { pooled: self.id }).resting_on(book.basis(&["R-D18"]));
        Ok((Self { approved_by: Some(by.to_owned()), ..self.clone() }, told.telling([self.insurer.clone()])))
    }

    /// The finance person posts the whole on one invoice: each share to the fen, and the rest of what it held given back.
    ///
    /// # Errors
    /// Every rule that does not let it.
    pub fn post(
        &self,
        shares: &PoolShares,
        posting: PoolPosting,
        period: &FeePeriod,
        book: &Rulebook,
    ) -> Result<(Self, Told, PoolShares), Vec<Refusal>> {
        let one = |refusal: Refusal| vec![refusal];
        self.settled().map_err(one)?;
        self.must_be(&[PoolState::Accepted]).map_err(|refusal| one(refusal.into()))?;
        let today = beijing_day(posting.at);
        let recorded = self.record.as_ref().map_or(Money::ZERO, |record| record.cost);
        let limit = book.n.fee_approval_limit;
        let own = [
            Some(self.drawn_up_by.as_str()),
            self.record.as_ref().map(|record| record.by.as_str()),
            self.approved_by.as_deref(),
        ];
        let mut refusals: Vec<Refusal> = Vec::new();
        if own.contains(&Some(posting.by.as_str())) {
            refusals.push(FeeRefusal::SamePerson.into());
        }
        if !posting.amount.is_positive() {
            refusals.push(Refusal::from(FeeRefusal::AmountNotPositive).at("/amount"));
        } else if posting.amount > recorded {
            refusals.push(Refusal::from(PoolStateRefusal::OverRecord { recorded }).at("/amount"));
        }
        if posting.amount > limit && self.approved_by.is_none() {
            refusals.push(FeeRefusal::NotApproved { limit }.into());
        }
        // Its lines follow on this number: one that they cannot be posted on would hold their money for good.
        if posting.invoice.plain_number().is_empty() {
            refusals.push(Refusal::from(FeeRefusal::InvoiceUnreadable).at("/invoice_no"));
        }
        if posting.invoice.dated > today {
            refusals.push(Refusal::from(FeeRefusal::BookedInFuture).at("/invoice_date"));
        }
        if posting.booked_on > today {
            refusals.push(Refusal::from(FeeRefusal::BookedInFuture).at("/booked_on"));
        } else if let Err(refusal) = period.takes(posting.booked_on) {
            refusals.push(Refusal::from(refusal).at("/booked_on"));
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let next_shares = shares.spend(posting.amount, self.key).map_err(one)?;
        let (amount, at) = (posting.amount, posting.at);
        let next = Self { posting: Some(posting), ..self.begin(PoolState::Posting, at) };
        let told = Told::plain(ServiceFact::PoolPosted { pooled: self.id, amount, pass: next.pass });
        let told = told.resting_on(book.basis(&["R-D5", "R-D12", "R-D15", "R-D17"])).telling([self.insurer.clone()]);
        Ok((next, told, next_shares))
    }

    /// What is shared now: the invoice, else the record, else the cost held.
    #[must_use]
    pub fn amount(&self) -> Money {
        let recorded = self.record.as_ref().map(|record| record.cost);
        self.posting.as_ref().map(|posting| posting.amount).or(recorded).unwrap_or(self.cost)
    }

    /// Whether a policy may drop out now: an insured unit until the service begins, its insurer at any time that the lines
    /// do not follow.
    ///
    /// # Errors
    /// When it is the host, the service has begun, or the state does not let it.
    pub fn may_leave(&self, policy: PolicyId, own: bool, now: Timestamp) -> Result<(), Refusal> {
        if policy == self.host {
            return Err(Refusal::from(PoolStateRefusal::HostStays).at("/policy"));
        }
        if own && now >= self.from {
            return Err(PoolStateRefusal::Begun.into());
        }
        self.may_share_anew()
    }

    /// Whether it can be shared anew now.
    ///
    /// # Errors
    /// When the lines are following, or it is cancelled.
    pub fn may_share_anew(&self) -> Result<(), Refusal> {
        use PoolState as S;
        if self.running() {
            return Err(PoolStateRefusal::Busy.into());
        }
        if matches!(self.state, S::Releasing | S::Cancelled) {
            return Err(PoolStateRefusal::State { state: self.state.label() }.into());
        }
        Ok(())
    }

    /// It is shared anew: the lines follow to their new amounts, by reversal where they were posted (R-D12, R-D13).
    ///
    /// # Errors
    /// When it cannot be now, or the person who posted decides on what is posted (R-D17).
    pub fn shared_anew(
        &self,
        shares: &PoolShares,
        left: Option<PolicyId>,
        reshare: Reshare,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.may_share_anew()?;
        if self.posting.as_ref().is_some_and(|posting| posting.by == reshare.by) {
            return Err(FeeRefusal::MakerIsChecker.into());
        }
        let state = match (&self.posting, &self.record) {
            (Some(_), _) => PoolState::Posting,
            (None, Some(_)) => PoolState::Accepting,
            (None, None) => PoolState::Reserving,
        };
        let contributors = shares.contributors();
        let next = Self { contributors, reshare: Some(reshare), ..self.begin(state, now) };
        let fact = ServiceFact::PoolReshared { pooled: self.id, left, contributors, pass: next.pass };
        let told = Told::plain(fact).resting_on(book.basis(&["R-D12", "R-D13", "R-D1"]));
        Ok((next, told.telling([self.insurer.clone()])))
    }

    /// The lines that could not follow try again, or a pass that was lost goes on.
    ///
    /// # Errors
    /// When nothing waits.
    pub fn resumed(&self, now: Timestamp) -> Result<(Self, Told), Refusal> {
        if !self.moving() {
            return Err(PoolStateRefusal::NothingHeldUp.into());
        }
        let next = self.begin(self.state, now);
        let told = Told::plain(ServiceFact::PoolResumed { pooled: self.id, pass: next.pass });
        Ok((next, told))
    }

    /// Some lines followed. At the end of the pass it is settled, or a person is told what could not.
    #[must_use]
    pub fn progressed(&self, lines: u32, held_up: Vec<HeldUp>, now: Timestamp) -> (Self, Told) {
        use PoolState as S;
        let mut next = self.clone();
        next.done = self.done.saturating_add(lines).min(self.lines);
        next.moved_at = now;
        next.held = self.held.saturating_add(u32::try_from(held_up.len()).unwrap_or(u32::MAX));
        next.held_up.extend(held_up);
        next.held_up.truncate(MOST_NAMED);
        if next.done < next.lines {
            let fact = ServiceFact::PoolProgressed { pooled: self.id, pass: self.pass, done: next.done };
            return (next, Told::plain(fact));
        }
        if next.held > 0 {
            let fact = ServiceFact::PoolHeldUp { pooled: self.id, lines: next.held };
            return (next, Told::plain(fact).telling([self.insurer.clone()]));
        }
        next.state = match self.state {
            S::Reserving => S::Booked,
            S::Accepting => S::Accepted,
            S::Posting => S::Posted,
            S::Releasing => S::Cancelled,
            resting => resting,
        };
        let told = Told::plain(ServiceFact::PoolSettled { pooled: self.id, state: next.state });
        let agency = (next.state == S::Booked).then(|| self.agency_org.clone());
        (next, told.telling(agency.into_iter().chain([self.insurer.clone()])))
    }
}
