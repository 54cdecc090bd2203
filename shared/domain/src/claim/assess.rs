//! Assessment (核定): what is due to each person, and what was advanced beyond it (R-C12).

use super::account::ClaimAccount;
use super::fact::ClaimFact;
use super::state::{Assessed, Claim, ClaimRefusal};
use crate::id::{ClaimId, VictimId};
use crate::money::{Money, OutOfRange};
use crate::policy::Limits;
use crate::{Actor, Refusal, Rulebook, Told};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// What was assessed for each person.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Assessment {
    /// The claim.
    pub claim: ClaimId,
    /// Per person.
    pub lines: BTreeMap<VictimId, Money>,
    /// Their sum.
    pub total: Money,
}

crate::refusals! {
    /// Why an assessment is refused.
    pub enum AssessRefusal {
        Empty => Unprocessable, "assessment-empty", ["R-C12"], "请填写每位受害人的核定金额", "give the assessed amount of each victim";
        Negative => Unprocessable, "assessment-negative", ["R-C12"], "核定金额不能为负数", "an assessed amount cannot be negative";
        UnknownVictim => Unprocessable, "unknown-victim", [], "本案没有这位受害人", "the claim has no such victim";
        AboveAccident { most: Money } => Unprocessable, "assessment-above-accident-limit", ["R-C12"], "核定总额超过每次事故限额 {most} 元", "the total is above the per-accident limit of {most} yuan";
    }
}

/// What an assessment brings about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessDone {
    /// The claim with it.
    pub claim: Claim,
    /// The lines.
    pub assessment: Assessment,
    /// What was advanced beyond it, per person.
    pub over_advanced: Vec<(VictimId, Money)>,
    /// The fact.
    pub told: Told,
}

/// Assesses what is due to each person. What was advanced beyond it becomes a recovery case.
///
/// # Errors
/// Every broken rule.
pub fn assess(
    claim: &Claim,
    lines: BTreeMap<VictimId, Money>,
    account: &ClaimAccount,
    actor: &Actor,
    book: &Rulebook,
    now: Timestamp,
) -> Result<AssessDone, Vec<Refusal>> {
    let one = |refusal: Refusal| vec![refusal];
    claim.must_be_open().map_err(one)?;
    let limits: Limits = claim.payable_under().map_err(one)?.limits;
    if claim.pending.is_some() {
        return Err(one(ClaimRefusal::PendingFirst.into()));
    }
    if lines.is_empty() {
        return Err(one(Refusal::from(AssessRefusal::Empty).at("/lines")));
    }
    if lines.values().any(|amount| *amount < Money::ZERO) {
        return Err(one(Refusal::from(AssessRefusal::Negative).at("/lines")));
    }
    let out_of_range = |_: OutOfRange| one(AssessRefusal::AboveAccident { most: limits.per_accident }.into());
    let total = Money::sum(lines.values().copied()).map_err(out_of_range)?;
    if total > limits.per_accident {
        return Err(one(Refusal::from(AssessRefusal::AboveAccident { most: limits.per_accident }).at("/lines")));
    }
    let over = |victim: &VictimId| {
        account.committed_for(*victim).left_after(lines.get(victim).copied().unwrap_or(Money::ZERO))
    };
    let over_advanced = account
        .by_victim
        .keys()
        .map(|victim| (*victim, over(victim)))
        .filter(|(_, amount)| amount.is_positive())
        .collect();
    // What was agreed and paid was another amount.
    let next = Claim {
        assessment: Some(Assessed { total, by: actor.subject(), at: now }),
        agreed_on: None,
        settlement_paid_at: None,
        ..claim.clone()
    };
    let told = Told::plain(ClaimFact::Assessed { claim: claim.id, total }).resting_on(book.basis(&["R-C3", "R-C12"]));
    Ok(AssessDone { claim: next, assessment: Assessment { claim: claim.id, lines, total }, over_advanced, told })
}

#[cfg(test)]
#[path = "assess_tests.rs"]
mod tests;
