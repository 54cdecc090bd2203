//! Postings: one amount from one account to another, so that debits equal credits by construction (R-D13).

use super::FeeRefusal;
use crate::money::{Money, OutOfRange};

crate::labels! {
    /// The ledger accounts of one policy's prevention fee (台账科目).
    pub enum LedgerAccount {
        Premium = "premium_collected", "实收保费可提取";
        Available = "fee_available", "可安排";
        Reserved = "fee_reserved", "已预约占用";
        Spent = "fee_spent", "已据实列支";
    }
}

/// One amount that moved, always positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Posting {
    /// Out of (贷).
    pub from: LedgerAccount,
    /// Into (借).
    pub to: LedgerAccount,
    /// How much.
    pub amount: Money,
}

/// Balances of the four accounts. They sum to nothing at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Balances {
    /// What premium has given out: never positive.
    pub premium: Money,
    /// What can be arranged; negative when a refund came after spending (R-D4).
    pub available: Money,
    /// What bookings hold.
    pub reserved: Money,
    /// What was really spent.
    pub spent: Money,
}

impl Balances {
    /// Nothing anywhere.
    pub const ZERO: Self =
        Self { premium: Money::ZERO, available: Money::ZERO, reserved: Money::ZERO, spent: Money::ZERO };

    fn of(&mut self, account: LedgerAccount) -> &mut Money {
        match account {
            LedgerAccount::Premium => &mut self.premium,
            LedgerAccount::Available => &mut self.available,
            LedgerAccount::Reserved => &mut self.reserved,
            LedgerAccount::Spent => &mut self.spent,
        }
    }

    /// The balances after a posting.
    ///
    /// # Errors
    /// When an amount leaves the range that can be written.
    pub fn after(mut self, posting: Posting) -> Result<Self, OutOfRange> {
        *self.of(posting.from) = self.of(posting.from).minus(posting.amount)?;
        *self.of(posting.to) = self.of(posting.to).plus(posting.amount)?;
        Ok(self)
    }

    /// The balances after many postings: how the ledger is replayed.
    ///
    /// # Errors
    /// When an amount leaves the range that can be written.
    pub fn replay<'a>(postings: impl IntoIterator<Item = &'a Posting>) -> Result<Self, OutOfRange> {
        postings.into_iter().try_fold(Self::ZERO, |balances, posting| balances.after(*posting))
    }

    /// What bookings hold and what was spent.
    ///
    /// # Errors
    /// When the sum is out of range.
    pub fn used(&self) -> Result<Money, OutOfRange> {
        self.reserved.plus(self.spent)
    }
}

/// Postings in the making: each is applied to the balances as it is added.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) balances: Balances,
    pub(super) postings: Vec<Posting>,
}

impl Book {
    pub(super) const fn open(balances: Balances) -> Self {
        Self { balances, postings: Vec::new() }
    }

    /// Moves an amount; nothing is written for nothing.
    pub(super) fn post(&mut self, from: LedgerAccount, to: LedgerAccount, amount: Money) -> Result<(), FeeRefusal> {
        if amount.is_positive() {
            let posting = Posting { from, to, amount };
            self.balances = self.balances.after(posting)?;
            self.postings.push(posting);
        }
        Ok(())
    }
}
