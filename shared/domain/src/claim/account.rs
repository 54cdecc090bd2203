//! Limit accounts: what is committed against the person's, the accident's and the aggregate limit (R-C12).
//!
//! All money of a claim is committed here before any order goes to the bank. The claim's account holds the commitments
//! per person and per accident in one item, so its version serialises every commitment of the claim.

use super::parts::Parts;
use crate::Refusal;
use crate::id::{ClaimId, PolicyId, VictimId};
use crate::money::{Money, OutOfRange};
use crate::policy::Limits;
use std::collections::BTreeMap;

/// What is committed for one accident (每次事故限额台账).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ClaimAccount {
    /// Of which claim.
    pub claim: ClaimId,
    /// Committed for the accident.
    pub committed: Money,
    /// Committed per person, by what it pays for.
    pub by_victim: BTreeMap<VictimId, Parts>,
}

/// What is committed for one policy period (累计限额台账).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PolicyAccount {
    /// Of which policy.
    pub policy: PolicyId,
    /// Committed in the period.
    pub committed: Money,
}

/// One amount to commit for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Share {
    /// For whom.
    pub victim: VictimId,
    /// How much, by what it pays for.
    pub parts: Parts,
}

crate::refusals! {
    /// Which limit would be exceeded.
    pub enum LimitRefusal {
        Person { victim: VictimId, left: Money } => Unprocessable, "exceeds-person-limit", ["R-C12"], "{victim} 的每人限额只剩 {left} 元", "only {left} yuan of the per-person limit of {victim} is left";
        Accident { left: Money } => Unprocessable, "exceeds-accident-limit", ["R-C12"], "每次事故限额只剩 {left} 元", "only {left} yuan of the per-accident limit is left";
        Aggregate { left: Money } => Unprocessable, "exceeds-aggregate-limit", ["R-C12"], "累计限额只剩 {left} 元", "only {left} yuan of the aggregate limit is left";
        Arithmetic => Unprocessable, "amount-out-of-range", [], "金额超出可记录的范围", "the amount is out of range";
    }
}

impl From<OutOfRange> for LimitRefusal {
    fn from(_: OutOfRange) -> Self {
        Self::Arithmetic
    }
}

impl PolicyAccount {
    /// An account with nothing committed.
    #[must_use]
    pub const fn open(policy: PolicyId) -> Self {
        Self { policy, committed: Money::ZERO }
    }
}

impl ClaimAccount {
    /// An account with nothing committed.
    #[must_use]
    pub const fn open(claim: ClaimId) -> Self {
        Self { claim, committed: Money::ZERO, by_victim: BTreeMap::new() }
    }

    /// What is committed for a person, by what it pays for.
    #[must_use]
    pub fn parts_of(&self, victim: VictimId) -> Parts {
        self.by_victim.get(&victim).copied().unwrap_or_default()
    }

    /// What is committed for a person in all.
    #[must_use]
    pub fn committed_for(&self, victim: VictimId) -> Money {
        self.parts_of(victim).total().unwrap_or(Money::MAX)
    }

    /// What is left of a person's own limit.
    #[must_use]
    pub fn person_left(&self, victim: VictimId, limits: &Limits) -> Money {
        limits.per_person.left_after(self.parts_of(victim).bodily().unwrap_or(Money::MAX))
    }

    /// What is left for the accident, under both the accident's and the aggregate limit.
    #[must_use]
    pub fn accident_left(&self, policy: &PolicyAccount, limits: &Limits) -> Money {
        limits.per_accident.left_after(self.committed).min(limits.aggregate.left_after(policy.committed))
    }

    /// Commits amounts under all three limits, or none of them.
    ///
    /// # Errors
    /// Every limit that would be exceeded, with what is left of it.
    pub fn commit(
        &self,
        policy: &PolicyAccount,
        shares: &[Share],
        limits: &Limits,
    ) -> Result<(Self, PolicyAccount), Vec<Refusal>> {
        let mut refusals: Vec<Refusal> = Vec::new();
        let mut next = self.clone();
        for share in shares {
            if let Err(refusal) = next.add(*share, self.person_left(share.victim, limits), limits) {
                refusals.push(refusal.into());
            }
        }
        let total = shares.iter().try_fold(Money::ZERO, |sum, share| sum.plus(share.parts.total()?));
        let accident =
            total.and_then(|total| self.committed.plus(total)).ok().filter(|sum| *sum <= limits.per_accident);
        let aggregate =
            total.and_then(|total| policy.committed.plus(total)).ok().filter(|sum| *sum <= limits.aggregate);
        if accident.is_none() {
            refusals.push(LimitRefusal::Accident { left: limits.per_accident.left_after(self.committed) }.into());
        }
        if aggregate.is_none() {
            refusals.push(LimitRefusal::Aggregate { left: limits.aggregate.left_after(policy.committed) }.into());
        }
        match (accident, aggregate) {
            (Some(accident), Some(aggregate)) if refusals.is_empty() => {
                Ok((Self { committed: accident, ..next }, PolicyAccount { committed: aggregate, ..policy.clone() }))
            }
            _ => Err(refusals),
        }
    }

    fn add(&mut self, share: Share, left: Money, limits: &Limits) -> Result<(), LimitRefusal> {
        if share.parts.any_negative() {
            return Err(LimitRefusal::Arithmetic);
        }
        let sum = self.parts_of(share.victim).plus(share.parts)?;
        if sum.bodily()? > limits.per_person {
            return Err(LimitRefusal::Person { victim: share.victim, left });
        }
        self.by_victim.insert(share.victim, sum);
        Ok(())
    }

    /// Gives back what was committed and will not be paid.
    ///
    /// # Errors
    /// When more would be given back than is held for the person: another's commitment is never touched.
    pub fn release(&self, policy: &PolicyAccount, share: Share) -> Result<(Self, PolicyAccount), OutOfRange> {
        let held = self.parts_of(share.victim).minus(share.parts)?;
        let amount = share.parts.total()?;
        let (committed, aggregate) = (self.committed.minus(amount)?, policy.committed.minus(amount)?);
        if share.parts.any_negative() || held.any_negative() || committed < Money::ZERO || aggregate < Money::ZERO {
            return Err(OutOfRange);
        }
        let mut next = Self { committed, ..self.clone() };
        next.by_victim.insert(share.victim, held);
        Ok((next, PolicyAccount { committed: aggregate, ..policy.clone() }))
    }
}

#[cfg(test)]
#[path = "account_tests.rs"]
mod tests;
