//! The year-end statement (年度费用报告) of one policy's fee: what was there, came, went and is left, replayed from the
//! ledger alone.

use super::FeeFact;
use super::posting::{Balances, LedgerAccount, Posting};
use super::purpose::PurposeCode;
use crate::fact::{Fact, What};
use crate::money::{Money, OutOfRange};
use crate::time::beijing_day;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Balances before the first day.
    pub opening: Balances,
    /// Balances after the last day.
    pub closing: Balances,
    /// Ceiling that premium gave, less what refunds took.
    pub entitled: Money,
    /// Reserved for bookings, raises included.
    pub reserved: Money,
    /// Given back: releases, and what a service cost less than was held.
    pub released: Money,
    /// Spent.
    pub spent: Money,
    /// Reversed.
    pub reversed: Money,
    /// Spent less reversed, by purpose.
    pub by_purpose: BTreeMap<PurposeCode, Money>,
    /// How many entries.
    pub entries: u64,
}

impl Statement {
    /// The statement of the days `from` to `to`, both included, from all facts of the account in their order. What says
    /// an accounting day counts on that day, whenever it was written: a December that is still open takes postings in
    /// January (R-D16).
    ///
    /// # Errors
    /// When an amount is out of range.
    pub fn of(facts: &[Fact], from: Date, to: Date) -> Result<Self, OutOfRange> {
        let mut statement = Self {
            opening: Balances::ZERO,
            closing: Balances::ZERO,
            entitled: Money::ZERO,
            reserved: Money::ZERO,
            released: Money::ZERO,
            spent: Money::ZERO,
            reversed: Money::ZERO,
            by_purpose: BTreeMap::new(),
            entries: 0,
        };
        let mut purposes = BTreeMap::new();
        for fact in facts {
            let What::Fee(event) = &fact.what else { continue };
            if let FeeFact::FeeReserved { line, purpose, .. }
            | FeeFact::FeeReshared { line, purpose, .. }
            | FeeFact::FeeCorrected { line, purpose, .. } = event
            {
                purposes.insert(*line, purpose.clone());
            }
            let day = event.booked_on().unwrap_or_else(|| beijing_day(fact.at));
            if day > to {
                continue;
            }
            for posting in event.postings() {
                statement.closing = statement.closing.after(*posting)?;
                if day < from {
                    statement.opening = statement.opening.after(*posting)?;
                } else {
                    let purpose = event.line().and_then(|line| purposes.get(&line));
                    statement.count(*posting, purpose)?;
                }
            }
            statement.entries = statement.entries.saturating_add(u64::from(day >= from));
        }
        Ok(statement)
    }

    fn count(&mut self, posting: Posting, purpose: Option<&PurposeCode>) -> Result<(), OutOfRange> {
        use LedgerAccount as A;
        let amount = posting.amount;
        match (posting.from, posting.to) {
            (A::Premium, _) => self.entitled = self.entitled.plus(amount)?,
            (_, A::Premium) => self.entitled = self.entitled.minus(amount)?,
            (_, A::Reserved) => self.reserved = self.reserved.plus(amount)?,
            (A::Reserved, A::Available) => self.released = self.released.plus(amount)?,
            (_, A::Spent) => {
                self.spent = self.spent.plus(amount)?;
                self.by(purpose, amount, Money::plus)?;
            }
            (A::Spent, _) => {
                self.reversed = self.reversed.plus(amount)?;
                self.by(purpose, amount, Money::minus)?;
            }
            (A::Available, A::Available) => {}
        }
        Ok(())
    }

    fn by(
        &mut self,
        purpose: Option<&PurposeCode>,
        amount: Money,
        how: fn(Money, Money) -> Result<Money, OutOfRange>,
    ) -> Result<(), OutOfRange> {
        if let Some(purpose) = purpose {
            let sum = self.by_purpose.entry(purpose.clone()).or_insert(Money::ZERO);
            *sum = how(*sum, amount)?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "statement_tests.rs"]
mod tests;
