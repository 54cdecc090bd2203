//! How a line ends and how it is corrected: released, reversed by the opposite entry, or reversed and posted anew at its
//! true amount (更正). What is corrected stays (R-D13).

use super::line::{FeeLine, LineMarks, LineState};
use super::period::FeePeriod;
use super::posting::LedgerAccount as A;
use super::reshare::{Corrected, Grounds, Reshared};
use super::{FeeAccount, FeeFact, FeeRefusal, account::Moved};
use crate::id::LineId;
use crate::money::Money;
use crate::refusal::Refusal;
use crate::text::Note;
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};

/// What a posted line really came to (更正).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct True {
    /// The line in its place.
    pub id: LineId,
    /// How much its invoice says.
    pub amount: Money,
    /// Why.
    pub why: Note,
    /// When.
    pub at: Timestamp,
}

/// A correction is not of a day before what it corrects. A pooled service says its own days.
fn not_before(line: &FeeLine, day: Date) -> Result<(), FeeRefusal> {
    match line.booked_on.filter(|from| day < *from && line.pooled.is_none()) {
        Some(from) => Err(FeeRefusal::BookedTooEarly { from }),
        None => Ok(()),
    }
}

impl FeeAccount {
    /// Gives back what a booking held that will not take place.
    ///
    /// # Errors
    /// When the line does not hold anything.
    pub fn void(&self, line: &FeeLine, why: Note, book: &Rulebook) -> Result<Moved, Refusal> {
        if line.state != LineState::Reserved {
            return Err(FeeRefusal::WrongState.into());
        }
        let (account, postings) = self.moved(book, |ledger| ledger.post(A::Reserved, A::Available, line.reserved))?;
        Ok(Moved {
            account,
            entry: Told::plain(FeeFact::FeeVoided { line: line.id, postings }).resting_on(book.basis(&["R-D13"])),
            line: FeeLine { state: LineState::Voided, raise: None, ended_because: Some(why), ..line.clone() },
            told: Told::plain(FeeFact::LineVoided { line: line.id }),
        })
    }

    /// Gives back what is held for a service that was rendered and may not be paid for (R-E3); that it may not is found out
    /// by [`crate::agency::fit::payable`].
    ///
    /// # Errors
    /// When the line was not accepted or holds nothing any more, is disputed, or the same person booked or accepted it.
    pub fn forgo(&self, line: &FeeLine, why: Note, by: &str, book: &Rulebook) -> Result<Moved, Refusal> {
        let Some(accepted_by) = &line.accepted_by else { return Err(FeeRefusal::NotAccepted.into()) };
        if line.frozen {
            return Err(FeeRefusal::Frozen.into());
        }
        if accepted_by == by || line.booked_by == by {
            return Err(FeeRefusal::SamePerson.into());
        }
        let mut moved = self.void(line, why, book)?;
        moved.told = moved.told.telling(self.enterprise.iter().cloned().chain([self.insurer.clone()]));
        Ok(moved)
    }

    /// Corrects a posted line by the opposite entry; the entry it corrects stays (R-D13).
    ///
    /// # Errors
    /// When the line is not posted, the same person posted it, or the month is closed.
    pub fn reverse(
        &self,
        line: &FeeLine,
        why: Note,
        booked_on: Date,
        period: &FeePeriod,
        by: &str,
        book: &Rulebook,
    ) -> Result<Moved, Refusal> {
        let amount = line.spent.filter(|_| line.state == LineState::Posted).ok_or(FeeRefusal::WrongState)?;
        if line.posted_by.as_deref() == Some(by) {
            return Err(FeeRefusal::MakerIsChecker.into());
        }
        period.takes(booked_on)?;
        not_before(line, booked_on)?;
        let (mut account, postings) = self.moved(book, |ledger| ledger.post(A::Spent, A::Available, amount))?;
        account.count(line, amount, Money::minus)?;
        let fact = FeeFact::FeeReversed { line: line.id, amount, booked_on, postings };
        let basis = book.basis(&["R-D13", "R-D17"]);
        Ok(Moved {
            account,
            entry: Told::plain(fact).resting_on(basis.clone()),
            line: FeeLine { state: LineState::Reversed, ended_because: Some(why), ..line.clone() },
            told: Told::plain(FeeFact::LineReversed { line: line.id, amount })
                .resting_on(basis)
                .telling(self.enterprise.iter().cloned().chain([self.insurer.clone()])),
        })
    }

    /// Corrects a posted line to its true amount: reversed, and posted anew on the same invoice with the same acceptance
    /// and evidence, in one entry. Also what was reversed though the service was rendered. The one who posted it and the
    /// manager who corrects it are the two people; above the limit, correcting is the manager's approval (R-D17, R-D18).
    ///
    /// # Errors
    /// Every rule that does not let it: more than the record or the reservation, not within ceiling and budget, disputed,
    /// a closed month, somebody who booked, accepted or posted it.
    pub fn correct_line(
        &self,
        old: &FeeLine,
        to: &True,
        of: Corrected<'_>,
        on: Grounds<'_>,
    ) -> Result<Reshared, Vec<Refusal>> {
        let Corrected { by, on: day, period } = of;
        let mut refusals: Vec<Refusal> = Vec::new();
        refusals.extend(old.alone().err());
        if !matches!(old.state, LineState::Posted | LineState::Reversed) {
            refusals.push(FeeRefusal::WrongState.into());
        }
        if old.marks.corrected_by.is_some() {
            refusals.push(FeeRefusal::CorrectedAlready.into());
        }
        if old.frozen {
            refusals.push(FeeRefusal::Frozen.into());
        }
        if old.posted_by.as_deref() == Some(by) {
            refusals.push(FeeRefusal::MakerIsChecker.into());
        } else if old.booked_by == by || old.accepted_by.as_deref() == Some(by) {
            refusals.push(FeeRefusal::SamePerson.into());
        }
        let amount = match (to.amount, old.recorded) {
            (amount, _) if !amount.is_positive() => Some(FeeRefusal::AmountNotPositive),
            (amount, _) if amount > old.reserved => Some(FeeRefusal::MoreThanReserved { reserved: old.reserved }),
            (amount, Some(recorded)) if amount > recorded => Some(FeeRefusal::MoreThanRecorded { recorded }),
            (amount, _) if amount == old.amount() => Some(FeeRefusal::SameAmount),
            _ => None,
        };
        refusals.extend(amount.map(|refusal| Refusal::from(refusal).at("/amount")));
        let closed = period.takes(day).and_then(|()| not_before(old, day)).err();
        refusals.extend(closed.map(|refusal| Refusal::from(refusal).at("/booked_on")));
        if !refusals.is_empty() {
            return Err(refusals);
        }
        self.exchange(old, to, (by, day), on).map_err(|refusal| vec![refusal.into()])
    }

    fn exchange(
        &self,
        old: &FeeLine,
        to: &True,
        (by, day): (&str, Date),
        on: Grounds<'_>,
    ) -> Result<Reshared, FeeRefusal> {
        let (was, is, book) = (old.amount(), to.amount, on.book);
        let (mut account, postings) = self.respent(was, is, on)?;
        if was.is_positive() {
            account.count(old, was, Money::minus)?;
        }
        account.count(old, is, Money::plus)?;
        let large = is > book.n.fee_approval_limit;
        let new = FeeLine {
            id: to.id,
            state: LineState::Posted,
            spent: Some(is),
            booked_on: Some(day),
            posted_at: Some(to.at),
            approved_by: old.approved_by.clone().or_else(|| large.then(|| by.to_owned())),
            ended_because: None,
            marks: LineMarks { corrects: old.marks.corrects.or(Some(old.id)), ..old.marks.clone() },
            ..old.clone()
        };
        let marks = LineMarks { corrected_by: Some(to.id), ..old.marks.clone() };
        let ended_because = Some(to.why.clone());
        let old_next = FeeLine { state: LineState::Reversed, ended_because, marks, ..old.clone() };
        let purpose = old.purpose.clone();
        let fact = FeeFact::FeeCorrected { was: old.id, line: to.id, purpose, amount: is, booked_on: day, postings };
        let basis = book.basis(&["R-D5", "R-D13", "R-D15", "R-D17"]);
        let told =
            || Told::plain(FeeFact::LineCorrected { was: old.id, line: to.id, amount: is }).resting_on(basis.clone());
        Ok(Reshared {
            account,
            entry: Told::plain(fact).resting_on(basis.clone()),
            old: old_next,
            old_told: told(),
            new,
            new_told: told().telling(self.enterprise.iter().cloned().chain([self.insurer.clone()])),
        })
    }

    /// The account after so much that was spent becomes another amount, within ceiling and budget where it is more: less
    /// is always right, also over the ceiling (R-D4).
    pub(super) fn respent(
        &self,
        was: Money,
        is: Money,
        on: Grounds<'_>,
    ) -> Result<(Self, Vec<super::posting::Posting>), FeeRefusal> {
        let free = |ledger: &mut super::posting::Book| ledger.post(A::Spent, A::Available, was);
        if is > was {
            self.moved(on.book, free)?.0.fits(is, on.budget, on.book)?;
        }
        self.moved(on.book, |ledger| {
            free(ledger)?;
            ledger.post(A::Available, A::Reserved, is)?;
            ledger.post(A::Reserved, A::Spent, is)
        })
    }
}

#[cfg(test)]
#[path = "correction_tests.rs"]
mod tests;
