//! Over the ceiling after a refund (退费后超限, R-D4): what was spent stays, what was rendered stays payable, and nothing
//! new begins.
//!
//! The day of the service is held against the day on which the refund was recorded, because from then on no service
//! begins: what was rendered by that day was rendered in good faith, whatever day the money of the refund bears.

use super::line::{FeeLine, LineState};
use super::{FeeAccount, FeeRefusal};
use crate::money::Money;
use crate::refusal::Refusal;
use crate::time::beijing_day;
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};

impl FeeAccount {
    /// How much more is held and spent than the ceiling.
    ///
    /// # Errors
    /// When an amount is out of range.
    pub fn over(&self, book: &Rulebook) -> Result<Money, FeeRefusal> {
        Ok(self.balances.used()?.left_after(self.ceiling(book)?))
    }

    /// The day on which the ceiling fell below what is used: of the refund, or of the rules that lowered it.
    fn fell_on(&self, book: &Rulebook) -> Date {
        self.over_since.map_or(book.effective_from, beijing_day)
    }

    /// Whether a service may be taken on or begin (接单、到场). Not while more is used than the ceiling, or it would be
    /// spent; what began before the refund goes on.
    ///
    /// # Errors
    /// When the account is over its ceiling, with what both sides can do.
    pub fn may_begin(&self, at: Timestamp, book: &Rulebook) -> Result<(), FeeRefusal> {
        let over = self.over(book)?;
        let before = self.over_since.is_some_and(|since| at < since);
        if over.is_positive() && !before { Err(FeeRefusal::OverStops { over }) } else { Ok(()) }
    }

    /// Whether posting so much takes spending above the ceiling, where that may be.
    ///
    /// # Errors
    /// When the service was rendered after the refund, or the manager did not approve it.
    pub(super) fn posts_over(&self, line: &FeeLine, amount: Money, book: &Rulebook) -> Result<bool, FeeRefusal> {
        let over = self.lifts(line, amount, book)?;
        if over.is_positive() && line.marks.over_approved_by.is_none() {
            return Err(FeeRefusal::OverNotApproved { over, refunded: self.fell_on(book) });
        }
        Ok(over.is_positive())
    }

    /// By how much a line would take spending above the ceiling.
    fn lifts(&self, line: &FeeLine, amount: Money, book: &Rulebook) -> Result<Money, FeeRefusal> {
        let ceiling = self.ceiling(book)?;
        let over = self.balances.spent.plus(amount)?.left_after(ceiling);
        let refunded = self.fell_on(book);
        if over.is_positive() && line.service_on > refunded {
            return Err(FeeRefusal::SpentOverCeiling { left: ceiling.left_after(self.balances.spent), refunded });
        }
        Ok(over)
    }

    /// The manager approves a line before it is posted: above the limit (R-D18), or above the ceiling after a refund
    /// (R-D4). A share of a pooled service is approved with the whole, but the ceiling is that of its own policy.
    ///
    /// # Errors
    /// When it waits for no approval, is frozen, was rendered after the refund, or the same person booked it.
    pub fn approve(&self, line: &FeeLine, by: &str, book: &Rulebook) -> Result<(FeeLine, Told), Refusal> {
        let waits = line.state == LineState::Reserved;
        let over = if waits { self.lifts(line, line.most(), book)?.is_positive() } else { false };
        if !over {
            line.alone()?;
        }
        line.approve(over, by, book)
    }
}

#[cfg(test)]
#[path = "over_tests.rs"]
mod tests;
