//! How far a claim is settled (结清, 应赔尽赔): what was assessed and can still be paid, and what is still on its way.
//!
//! Closing and the clock of R-C4 look at this alike. One settlement that went through says nothing: it may have had a
//! single line, or rest on an assessment that was replaced since.

use super::account::{ClaimAccount, PolicyAccount};
use super::advance::{Advance, AdvanceState, Purpose};
use super::amount::{input, payable};
use super::assess::Assessment;
use super::victim::Victim;
use crate::Rulebook;
use crate::id::VictimId;
use crate::money::{Money, OutOfRange};
use crate::policy::Limits;
use std::collections::BTreeMap;

/// How far a claim is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settling {
    /// What was assessed, is not committed yet and has room under the limits: a further settlement would pay it.
    pub rest: Money,
    /// Whether an approved payment has neither arrived nor been given up.
    pub open: bool,
}

impl Settling {
    /// Whether everybody has what was assessed for them, as far as the limits reach.
    #[must_use]
    pub fn paid_in_full(self) -> bool {
        self.rest.is_zero() && !self.open
    }
}

impl Advance {
    /// Whether it was approved and a payment of it has neither arrived nor been given up.
    #[must_use]
    pub fn has_open_lines(&self) -> bool {
        matches!(self.state, AdvanceState::Paying | AdvanceState::PartlyFailed)
            && self.settled_lines.saturating_add(self.cancelled_lines) < self.lines
    }
}

/// What a settlement could still pay: per person what was assessed less what is committed, as far as the limits have room
/// (R-C12). Nobody's surplus makes up for what another lacks.
///
/// # Errors
/// When a sum is out of range.
pub fn rest<'a>(
    assessment: &Assessment,
    victims: impl IntoIterator<Item = &'a Victim>,
    (account, policy): (&ClaimAccount, &PolicyAccount),
    limits: &Limits,
    book: &Rulebook,
) -> Result<Money, OutOfRange> {
    let victims: BTreeMap<VictimId, &Victim> = victims.into_iter().map(|victim| (victim.id, victim)).collect();
    let mut rest = Money::ZERO;
    for (id, assessed) in &assessment.lines {
        let due = match victims.get(id) {
            Some(victim) => {
                // A person assessed it with the grade in view: no table comes after that.
                let of = input(Purpose::Settlement, victim, Some(*assessed), account, policy, limits, None)?;
                payable(&of, book)?.payable
            }
            None => assessed.left_after(account.committed_for(*id)),
        };
        rest = rest.plus(due)?;
    }
    Ok(rest.min(account.accident_left(policy, limits)))
}

#[cfg(test)]
#[path = "settle_tests.rs"]
mod tests;
