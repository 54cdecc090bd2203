//! What each policy bears of a pooled service (分摊): fixed when it is drawn up, changed only as a whole. One item holds all
//! of them, so that they sum to the cost at every moment; the fee lines follow it one by one.

use super::fact::ServiceFact;
use super::pooled::{Adjustment, AllocationKey, Contributor, PoolRefusal, Shares, allocate, drop_out};
use crate::Told;
use crate::id::{PolicyId, PooledId};
use crate::money::{Money, OutOfRange};
use crate::refusal::Refusal;
use crate::text::Line;

/// What one policy bears.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Share {
    /// The policy.
    pub policy: PolicyId,
    /// Premium actually collected when it was drawn up: the key stays what it was.
    pub premium: Money,
    /// People insured then.
    pub head_count: u32,
    /// The most it could bear when its share was set.
    pub cap: Money,
    /// What it holds.
    pub amount: Money,
    /// What of it was really spent: set when the service is confirmed, to the fen of the invoice when that is posted.
    pub actual: Option<Money>,
    /// How many lines it has had here: a changed share is a new line.
    pub turn: u32,
    /// Why it dropped out.
    pub left: Option<Line>,
}

/// All of them, in the order of their policies.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PoolShares {
    /// Of which service.
    pub pooled: PooledId,
    /// The shares.
    pub shares: Vec<Share>,
}

/// Most policies that drop out of one service; beyond that it is cancelled and drawn up anew.
pub const MOST_LEAVERS: usize = 60;

impl Share {
    /// What it is to hold or to have spent now.
    #[must_use]
    pub fn due(&self) -> Money {
        self.actual.unwrap_or(self.amount)
    }

    fn contributor(&self, cap: Money) -> Contributor {
        Contributor { policy: self.policy, premium: self.premium, head_count: self.head_count, cap }
    }
}

impl PoolShares {
    /// Shares a cost among policies for the first time.
    ///
    /// # Errors
    /// When it cannot be shared so.
    pub fn of(pooled: PooledId, cost: Money, key: AllocationKey, of: &[Contributor]) -> Result<Self, Refusal> {
        let mut parts = allocate(cost, key, of)?;
        let mut shares: Vec<Share> = of
            .iter()
            .map(|one| {
                let amount = parts.remove(&one.policy).unwrap_or(Money::ZERO);
                Share {
                    policy: one.policy,
                    premium: one.premium,
                    head_count: one.head_count,
                    cap: one.cap,
                    amount,
                    actual: None,
                    turn: u32::from(amount.is_positive()),
                    left: None,
                }
            })
            .collect();
        shares.sort_by_key(|share| share.policy);
        Ok(Self { pooled, shares })
    }

    /// How many policies bear something.
    #[must_use]
    pub fn contributors(&self) -> u32 {
        u32::try_from(self.shares.iter().filter(|share| share.amount.is_positive()).count()).unwrap_or(u32::MAX)
    }

    /// The sum of what is held, which is the cost.
    ///
    /// # Errors
    /// When it is out of range.
    pub fn sum(&self) -> Result<Money, OutOfRange> {
        Money::sum(self.shares.iter().map(Share::due))
    }

    /// The share of a policy.
    #[must_use]
    pub fn find(&self, policy: PolicyId) -> Option<&Share> {
        self.shares.binary_search_by_key(&policy, |share| share.policy).ok().and_then(|at| self.shares.get(at))
    }

    /// The fact of a change.
    #[must_use]
    pub fn changed(&self) -> Told {
        Told::plain(ServiceFact::PoolSharesSet { pooled: self.pooled, contributors: self.contributors() })
    }

    /// What the service really cost, shared by the same key; nobody spends more than they hold.
    ///
    /// # Errors
    /// When it is more than is held.
    pub fn spend(&self, cost: Money, key: AllocationKey) -> Result<Self, Refusal> {
        let of: Vec<Contributor> = self.staying().map(|share| share.contributor(share.amount)).collect();
        let parts = allocate(cost, key, &of)?;
        let mut next = self.clone();
        for share in &mut next.shares {
            share.actual = Some(parts.get(&share.policy).copied().unwrap_or(Money::ZERO));
        }
        Ok(next)
    }

    /// The same cost shared anew, by what each can bear now.
    ///
    /// # Errors
    /// When they cannot bear it.
    pub fn anew(&self, cost: Money, key: AllocationKey, caps: &Shares) -> Result<(Self, Vec<Adjustment>), Refusal> {
        let of: Vec<Contributor> = self.capped(caps).collect();
        let after = allocate(cost, key, &of)?;
        Ok(self.with(&after, caps))
    }

    /// A policy drops out; the others take its share, each within its cap.
    ///
    /// # Errors
    /// When it does not contribute, the others cannot bear it, or too many have left.
    pub fn without(
        &self,
        leaving: PolicyId,
        why: &Line,
        cost: Money,
        key: AllocationKey,
        caps: &Shares,
    ) -> Result<(Self, Vec<Adjustment>), Refusal> {
        if self.find(leaving).is_none_or(|share| share.left.is_some()) {
            return Err(PoolRefusal::NoContributor.into());
        }
        if self.shares.iter().filter(|share| share.left.is_some()).count() >= MOST_LEAVERS {
            return Err(PoolRefusal::TooManyLeft.into());
        }
        let before: Shares = self.staying().map(|share| (share.policy, share.due())).collect();
        let of: Vec<Contributor> = self.capped(caps).collect();
        let (after, _) = drop_out(cost, key, &before, leaving, &of)?;
        let (mut next, changes) = self.with(&after, caps);
        for share in next.shares.iter_mut().filter(|share| share.policy == leaving) {
            share.left = Some(why.clone());
            share.amount = Money::ZERO;
        }
        Ok((next, changes))
    }

    /// Those that bear something: nothing is asked of the rest.
    pub fn paying(&self) -> impl Iterator<Item = &Share> {
        self.staying().filter(|share| share.due().is_positive())
    }

    /// Those that have not dropped out.
    pub fn staying(&self) -> impl Iterator<Item = &Share> {
        self.shares.iter().filter(|share| share.left.is_none())
    }

    fn capped<'a>(&'a self, caps: &'a Shares) -> impl Iterator<Item = Contributor> + 'a {
        self.staying().map(|share| share.contributor(caps.get(&share.policy).copied().unwrap_or(Money::ZERO)))
    }

    /// The shares as they are after a new allocation: whoever's changed gets a new line.
    fn with(&self, after: &Shares, caps: &Shares) -> (Self, Vec<Adjustment>) {
        let mut next = self.clone();
        let mut changes = Vec::new();
        for share in &mut next.shares {
            let (was, is) = (share.due(), after.get(&share.policy).copied().unwrap_or(Money::ZERO));
            if let Some(cap) = caps.get(&share.policy) {
                share.cap = *cap;
            }
            if was == is {
                continue;
            }
            changes.push(Adjustment { policy: share.policy, was, is });
            share.amount = is;
            share.actual = share.actual.map(|_| is);
            if is.is_positive() {
                share.turn = share.turn.saturating_add(1);
            }
        }
        (next, changes)
    }
}
