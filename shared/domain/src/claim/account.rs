//! Limit accounts: what is committed against the person's, the accident's and the aggregate limit (R-C12).
//!
//! All money of a claim is committed here before any order goes to the bank. The claim's account holds the commitments
//! per person and per accident in one item, so its version serialises every commitment of the claim.

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
    /// Committed per person against the person's own limit.
    pub bodily: BTreeMap<VictimId, Money>,
    /// Committed per person in all, whatever the head.
    pub by_victim: BTreeMap<VictimId, Money>,
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
    /// How much in all.
    pub amount: Money,
    /// How much of it counts against the person's own limit.
    pub bodily: Money,
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
        Self { claim, committed: Money::ZERO, bodily: BTreeMap::new(), by_victim: BTreeMap::new() }
    }

    /// What is committed for a person in all.
    #[must_use]
    pub fn committed_for(&self, victim: VictimId) -> Money {
        self.by_victim.get(&victim).copied().unwrap_or(Money::ZERO)
    }

    /// What is left of a person's own limit.
    #[must_use]
    pub fn person_left(&self, victim: VictimId, limits: &Limits) -> Money {
        limits.per_person.left_after(self.bodily.get(&victim).copied().unwrap_or(Money::ZERO))
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
    pub fn commit(&self, policy: &PolicyAccount, shares: &[Share], limits: &Limits) -> Result<(Self, PolicyAccount), Vec<Refusal>> {
        let mut refusals: Vec<Refusal> = Vec::new();
        let mut next = self.clone();
        for share in shares {
            let bodily = self.bodily.get(&share.victim).copied().unwrap_or(Money::ZERO);
            let before = next.bodily.get(&share.victim).copied().unwrap_or(Money::ZERO);
            match before.plus(share.bodily) {
                Ok(after) if after <= limits.per_person => {
                    next.bodily.insert(share.victim, after);
                }
                _ => refusals.push(LimitRefusal::Person { victim: share.victim, left: limits.per_person.left_after(bodily) }.into()),
            }
            match next.committed_for(share.victim).plus(share.amount) {
                Ok(sum) => drop(next.by_victim.insert(share.victim, sum)),
                Err(error) => refusals.push(LimitRefusal::from(error).into()),
            }
        }
        let total = Money::sum(shares.iter().map(|share| share.amount));
        let accident = total.and_then(|total| self.committed.plus(total));
        let aggregate = total.and_then(|total| policy.committed.plus(total));
        match accident {
            Ok(sum) if sum <= limits.per_accident => next.committed = sum,
            _ => refusals.push(LimitRefusal::Accident { left: limits.per_accident.left_after(self.committed) }.into()),
        }
        match aggregate {
            Ok(sum) if sum <= limits.aggregate && refusals.is_empty() => Ok((next, PolicyAccount { committed: sum, ..policy.clone() })),
            Ok(sum) if sum <= limits.aggregate => Err(refusals),
            _ => {
                refusals.push(LimitRefusal::Aggregate { left: limits.aggregate.left_after(policy.committed) }.into());
                Err(refusals)
            }
        }
    }

    /// Gives back what was committed and will not be paid.
    ///
    /// # Errors
    /// When an amount is out of range.
    pub fn release(&self, policy: &PolicyAccount, share: Share) -> Result<(Self, PolicyAccount), OutOfRange> {
        let mut next = self.clone();
        let less = |map: &mut BTreeMap<VictimId, Money>, amount: Money| -> Result<(), OutOfRange> {
            let was = map.get(&share.victim).copied().unwrap_or(Money::ZERO);
            map.insert(share.victim, was.minus(amount)?.max(Money::ZERO));
            Ok(())
        };
        less(&mut next.bodily, share.bodily)?;
        less(&mut next.by_victim, share.amount)?;
        next.committed = self.committed.minus(share.amount)?.max(Money::ZERO);
        let committed = policy.committed.minus(share.amount)?.max(Money::ZERO);
        Ok((next, PolicyAccount { committed, ..policy.clone() }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn victim(n: u8) -> VictimId {
        VictimId::from_uuid(uuid::Uuid::from_u128(n.into()))
    }

    fn fen(amount: i64) -> Money {
        Money::from_fen(amount).unwrap()
    }

    proptest! {
        // R-C12: whatever is committed and released in whatever order, no limit is exceeded and the sums agree.
        #[test]
        fn no_order_of_commitments_exceeds_a_limit(
            steps in proptest::collection::vec((0u8..4, 1i64..600, 0i64..600, any::<bool>()), 1..60),
            per_person in 300i64..800, per_accident in 800i64..1500, aggregate in 1000i64..2500, elsewhere in 0i64..1000,
        ) {
            let limits = Limits { per_person: fen(per_person), per_accident: fen(per_accident), aggregate: fen(aggregate) };
            let mut account = ClaimAccount::open(ClaimId::from_uuid(uuid::Uuid::nil()));
            let mut policy = PolicyAccount { committed: fen(elsewhere.min(aggregate)), ..PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil())) };
            let start = policy.committed;
            let mut held: Vec<Share> = Vec::new();
            for (who, amount, bodily, release) in steps {
                if release {
                    if let Some(share) = held.pop() {
                        (account, policy) = account.release(&policy, share).unwrap();
                    }
                    continue;
                }
                let share = Share { victim: victim(who), amount: fen(amount), bodily: fen(bodily.min(amount)) };
                if let Ok((next, next_policy)) = account.commit(&policy, &[share], &limits) {
                    (account, policy) = (next, next_policy);
                    held.push(share);
                }
                prop_assert!(account.bodily.values().all(|sum| *sum <= limits.per_person));
                prop_assert!(account.committed <= limits.per_accident && policy.committed <= limits.aggregate);
                prop_assert_eq!(Money::sum(account.by_victim.values().copied()).unwrap(), account.committed);
                prop_assert_eq!(Money::sum(held.iter().map(|share| share.amount)).unwrap(), account.committed);
                prop_assert_eq!(policy.committed.minus(start).unwrap(), account.committed);
            }
        }
    }

    // R-C12: the last fen fits, one more does not, and the refusal says what is left.
    #[test]
    fn the_last_fen_fits() {
        let limits = Limits { per_person: fen(100), per_accident: fen(150), aggregate: fen(180) };
        let account = ClaimAccount::open(ClaimId::from_uuid(uuid::Uuid::nil()));
        let policy = PolicyAccount { committed: fen(40), ..PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil())) };
        let share = |who, amount| Share { victim: victim(who), amount: fen(amount), bodily: fen(amount) };
        let codes = |shares: &[Share]| account.commit(&policy, shares, &limits).unwrap_err().into_iter().map(|r| r.code).collect::<Vec<_>>();
        assert!(account.commit(&policy, &[share(1, 100), share(2, 40)], &limits).is_ok());
        assert_eq!(codes(&[share(1, 101)]), ["exceeds-person-limit"]);
        assert_eq!(codes(&[share(1, 100), share(2, 41)]), ["exceeds-aggregate-limit"]);
        assert_eq!(codes(&[share(1, 100), share(2, 51)]), ["exceeds-accident-limit", "exceeds-aggregate-limit"]);
    }
}
