//! Pooled services (统筹服务): one cost over many policies, to the fen, within each one's own cap (R-D12, req 2.7).
//!
//! Most policies pay a premium of less than CNY 2,000, a fee of some CNY 420: one service on site is paid by many.

use crate::id::PolicyId;
use crate::money::Money;
use crate::refusal::Refusal;
use std::collections::{BTreeMap, BTreeSet};

crate::labels! {
    /// What the cost is shared by (分摊方式).
    pub enum AllocationKey {
        Equal = "equal", "平均分摊";
        Premium = "premium", "按实收保费";
        HeadCount = "head_count", "按投保人数";
    }
}

/// A policy that contributes (参与保单).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Contributor {
    /// The policy.
    pub policy: PolicyId,
    /// Premium actually collected.
    pub premium: Money,
    /// People insured.
    pub head_count: u32,
    /// The most it can bear: what its fee has left, with what it holds for this service already.
    pub cap: Money,
}

impl Contributor {
    fn weight(&self, key: AllocationKey) -> u64 {
        match key {
            AllocationKey::Equal => 1,
            AllocationKey::Premium => u64::try_from(self.premium.fen()).unwrap_or(0),
            AllocationKey::HeadCount => u64::from(self.head_count),
        }
    }

    fn cap(&self) -> Money {
        self.cap.max(Money::ZERO)
    }
}

/// What each policy bears.
pub type Shares = BTreeMap<PolicyId, Money>;

/// A share that changes when somebody drops out: the old line is reversed, the new one takes its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Adjustment {
    /// The policy.
    pub policy: PolicyId,
    /// What it bore: reversed.
    pub was: Money,
    /// What it bears now; nothing for the one that dropped out.
    pub is: Money,
}

/// Most policies of one pooled service; the largest batch that is computed in one request.
pub const MOST: usize = 2000;

crate::refusals! {
    /// Why a cost cannot be shared.
    pub enum PoolRefusal {
        NoCost => Unprocessable, "pool-without-cost", ["R-D12"], "统筹服务的成本应大于 0", "the cost of a pooled service must be more than nothing";
        NobodyContributes => Unprocessable, "pool-without-contributors", ["R-D12"], "至少要有一张参与保单", "at least one policy must contribute";
        TooMany => Unprocessable, "pool-too-large", ["R-D12"], "一次统筹服务最多 2000 张保单，请分批", "at most 2000 policies share one pooled service; make several";
        Twice { policy: PolicyId } => Unprocessable, "contributor-twice", ["R-D12"], "保单 {policy} 只能参与一次", "policy {policy} contributes once";
        DoesNotFit { missing: Money } => Conflict, "pool-does-not-fit", ["R-D12", "R-D1"], "各保单剩余的预防费用合计不足，还差 {missing} 元", "what the policies have left does not cover the cost: {missing} yuan are missing";
        TooManyLeft => Conflict, "pool-too-many-left", ["R-D12"], "退出的保单过多，请取消后重新组织", "too many have dropped out; cancel it and draw it up anew";
        NoContributor => Conflict, "not-a-contributor", ["R-D12"], "该保单没有参与这项统筹服务", "this policy does not contribute to this service";
    }
}

/// Shares a cost by a key so that the parts sum exactly to it and nobody bears more than their cap.
///
/// Largest remainder in fen; equal remainders go to the earlier policy, whatever the order they are given in. Those
/// who would exceed their cap bear just that, and what is left is shared among the others by the same key, until it fits.
/// A policy without weight (no premium, no people) bears nothing.
///
/// # Errors
/// When the caps do not cover the cost, with the sum that is missing.
pub fn allocate(cost: Money, key: AllocationKey, contributors: &[Contributor]) -> Result<Shares, Refusal> {
    let mut open = checked(cost, contributors)?;
    let mut shares: Shares = contributors.iter().map(|one| (one.policy, Money::ZERO)).collect();
    let mut left = cost;
    loop {
        open.retain(|one| one.weight(key) > 0 && one.cap().is_positive());
        let weights: Vec<u64> = open.iter().map(|one| one.weight(key)).collect();
        if left.is_zero() {
            return Ok(shares);
        }
        let parts = left.split(&weights).map_err(|_| PoolRefusal::DoesNotFit { missing: left })?;
        let over: BTreeSet<PolicyId> =
            open.iter().zip(&parts).filter(|(one, part)| **part > one.cap()).map(|(one, _)| one.policy).collect();
        if over.is_empty() {
            shares.extend(open.iter().zip(parts).map(|(one, part)| (one.policy, part)));
            return Ok(shares);
        }
        for full in open.iter().filter(|one| over.contains(&one.policy)) {
            shares.insert(full.policy, full.cap());
            left = left.left_after(full.cap());
        }
        open.retain(|one| !over.contains(&one.policy));
    }
}

/// What changes when a policy drops out after the cost was shared: its share is taken by the others, each within its cap.
/// Every change is a reversal and a new line; the sum stays the cost.
///
/// # Errors
/// When the policy does not contribute, or the others' caps do not cover the cost.
pub fn drop_out(
    cost: Money,
    key: AllocationKey,
    before: &Shares,
    leaving: PolicyId,
    contributors: &[Contributor],
) -> Result<(Shares, Vec<Adjustment>), Refusal> {
    if !before.contains_key(&leaving) {
        return Err(PoolRefusal::NoContributor.into());
    }
    let rest: Vec<Contributor> = contributors.iter().filter(|one| one.policy != leaving).cloned().collect();
    let after = allocate(cost, key, &rest)?;
    let of = |shares: &Shares, policy: &PolicyId| shares.get(policy).copied().unwrap_or(Money::ZERO);
    let policies: BTreeSet<PolicyId> = before.keys().chain(after.keys()).copied().collect();
    let adjustments = policies
        .into_iter()
        .map(|policy| Adjustment { policy, was: of(before, &policy), is: of(&after, &policy) })
        .filter(|change| change.was != change.is)
        .collect();
    Ok((after, adjustments))
}

/// The contributors in the order of their ids, if they can be shared over.
fn checked(cost: Money, contributors: &[Contributor]) -> Result<Vec<&Contributor>, Refusal> {
    if !cost.is_positive() {
        return Err(Refusal::from(PoolRefusal::NoCost).at("/cost"));
    }
    if contributors.is_empty() {
        return Err(Refusal::from(PoolRefusal::NobodyContributes).at("/policies"));
    }
    if contributors.len() > MOST {
        return Err(Refusal::from(PoolRefusal::TooMany).at("/policies"));
    }
    let mut ordered: Vec<&Contributor> = contributors.iter().collect();
    ordered.sort_by_key(|one| one.policy);
    let twice = ordered.windows(2).find_map(|pair| match pair {
        [one, next] if one.policy == next.policy => Some(one.policy),
        _ => None,
    });
    match twice {
        Some(policy) => Err(Refusal::from(PoolRefusal::Twice { policy }).at("/policies")),
        None => Ok(ordered),
    }
}

#[cfg(test)]
#[path = "pooled_tests.rs"]
mod tests;
