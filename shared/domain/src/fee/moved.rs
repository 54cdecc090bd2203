//! A movement of the fee: what comes of a decision on an account and one of its lines.

use super::FeeAccount;
use super::line::{FeeLine, Invoice};
use crate::Told;
use crate::money::Money;
use jiff::civil::Date;

/// A movement of a line: both things change together.
#[derive(Clone, Debug)]
pub struct Moved {
    /// The account after it.
    pub account: FeeAccount,
    /// The ledger entry.
    pub entry: Told,
    /// The line after it.
    pub line: FeeLine,
    /// What happened to the line.
    pub told: Told,
}

/// What a line is posted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// What was really spent.
    pub amount: Money,
    /// The invoice.
    pub invoice: Invoice,
    /// The accounting day.
    pub booked_on: Date,
}
