//! A share of a pooled service changes (重新分摊): the old line is given back or reversed and a new one takes its place, in
//! one entry, so that the ceiling holds at every moment and nothing is deleted (R-D12, R-D13).

use super::budget::FeeBudget;
use super::line::{FeeLine, LineState};
use super::period::FeePeriod;
use super::posting::{Book, LedgerAccount as A};
use super::purpose::{Purpose, listed};
use super::{FeeAccount, FeeFact, FeeRefusal};
use crate::money::Money;
use crate::refusal::Refusal;
use crate::text::Note;
use crate::{Rulebook, Told};
use jiff::civil::Date;

/// A line in the place of another.
#[derive(Clone, Debug)]
pub struct Reshared {
    /// The account after it.
    pub account: FeeAccount,
    /// The ledger entry.
    pub entry: Told,
    /// The line that ended.
    pub old: FeeLine,
    /// What happened to it.
    pub old_told: Told,
    /// The line in its place.
    pub new: FeeLine,
    /// What happened to that.
    pub new_told: Told,
}

/// What a held share rests on.
#[derive(Clone, Copy, Debug)]
pub struct Grounds<'a> {
    /// The insurer's budget of the year of the service.
    pub budget: &'a FeeBudget,
    /// Purposes that the insurer added.
    pub added: &'a [Purpose],
    /// The rules.
    pub book: &'a Rulebook,
}

/// Who decided that a posted share changes, and when.
#[derive(Clone, Copy, Debug)]
pub struct Corrected<'a> {
    /// Who.
    pub by: &'a str,
    /// The accounting day.
    pub on: Date,
    /// How far the books are closed.
    pub period: &'a FeePeriod,
}

impl FeeAccount {
    /// A share that is held changes.
    ///
    /// # Errors
    /// When the old one holds nothing any more, or the new one does not fit.
    pub fn reshare(&self, old: &FeeLine, new: FeeLine, why: Note, on: Grounds<'_>) -> Result<Reshared, Refusal> {
        if old.state != LineState::Reserved || new.state != LineState::Reserved {
            return Err(FeeRefusal::WrongState.into());
        }
        if old.frozen {
            return Err(FeeRefusal::Frozen.into());
        }
        let Grounds { budget, added, book } = on;
        listed(&new.purpose, new.service_on, book, added)?;
        let free = |ledger: &mut Book| ledger.post(A::Reserved, A::Available, old.reserved);
        // Less is always right, also over the ceiling (R-D4).
        if new.reserved > old.reserved {
            self.moved(book, free)?.0.fits(new.reserved, budget, book)?;
        }
        let (account, postings) = self.moved(book, |ledger| {
            free(ledger)?;
            ledger.post(A::Available, A::Reserved, new.reserved)
        })?;
        let fact = FeeFact::FeeReshared {
            was: old.id,
            line: new.id,
            purpose: new.purpose.clone(),
            amount: new.reserved,
            booked_on: None,
            postings,
        };
        let basis = book.basis(&["R-D12", "R-D13", "R-D1", "R-D14"]);
        Ok(Reshared {
            account,
            entry: Told::plain(fact).resting_on(basis.clone()),
            old: FeeLine { state: LineState::Voided, raise: None, ended_because: Some(why), ..old.clone() },
            old_told: Told::plain(FeeFact::LineVoided { line: old.id }),
            new_told: Told::plain(FeeFact::LineShared { line: new.id, amount: new.reserved })
                .resting_on(basis)
                .telling(self.enterprise.clone()),
            new,
        })
    }

    /// A share that was posted changes: reversed, and posted anew on the same invoice.
    ///
    /// # Errors
    /// When it is not posted, is disputed, does not fit, the month is closed, or the person who posted it decided.
    pub fn correct(
        &self,
        old: &FeeLine,
        new: FeeLine,
        why: Note,
        of: Corrected<'_>,
        on: Grounds<'_>,
    ) -> Result<Reshared, Refusal> {
        let Corrected { by, on: day, period } = of;
        let book = on.book;
        let was = old.spent.filter(|_| old.state == LineState::Posted).ok_or(FeeRefusal::WrongState)?;
        let is = new.spent.filter(|_| new.state == LineState::Posted).ok_or(FeeRefusal::WrongState)?;
        if old.frozen {
            return Err(FeeRefusal::Frozen.into());
        }
        if old.posted_by.as_deref() == Some(by) {
            return Err(FeeRefusal::MakerIsChecker.into());
        }
        period.takes(day)?;
        let (mut account, postings) = self.respent(was, is, on)?;
        account.count(old, was, Money::minus)?;
        account.count(&new, is, Money::plus)?;
        let fact = FeeFact::FeeReshared {
            was: old.id,
            line: new.id,
            purpose: new.purpose.clone(),
            amount: is,
            booked_on: Some(day),
            postings,
        };
        let basis = book.basis(&["R-D12", "R-D13", "R-D17"]);
        Ok(Reshared {
            account,
            entry: Told::plain(fact).resting_on(basis.clone()),
            old: FeeLine { state: LineState::Reversed, ended_because: Some(why), ..old.clone() },
            old_told: Told::plain(FeeFact::LineReversed { line: old.id, amount: was }).resting_on(basis.clone()),
            new_told: Told::plain(FeeFact::LineShared { line: new.id, amount: is })
                .resting_on(basis)
                .telling(self.enterprise.iter().cloned().chain([self.insurer.clone()])),
            new,
        })
    }
}
