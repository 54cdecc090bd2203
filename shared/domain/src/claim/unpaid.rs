//! Who has not been paid (应赔尽赔, req 5.13): the casualty list beside the people on file and their payments.

use super::advance::{Advance, AdvanceState};
use super::payment::{Payment, PaymentState};
use super::state::Claim;
use super::victim::{Outcome, Victim};
use crate::id::{AdvanceId, VictimId};
use crate::money::{Money, OutOfRange};
use std::collections::{BTreeMap, BTreeSet};

crate::labels! {
    /// Why a person on file has nothing yet.
    pub enum Unpaid {
        NoPayee = "no_payee", "没有收款人";
        NothingProposed = "nothing_proposed", "尚未提出支付";
        WaitsForApproval = "waits_for_approval", "待复核";
        OnItsWay = "on_its_way", "支付中";
        Failed = "failed", "支付未成功，待重新发起";
    }
}

/// A person on file whom nothing has reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenVictim {
    /// Who.
    pub victim: VictimId,
    /// What became of the person.
    pub outcome: Outcome,
    /// Why nothing came.
    pub why: Unpaid,
    /// Whether the person or the family has asked directly (R-C14).
    pub asked: bool,
}

/// The comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnpaidReport {
    /// People the latest count speaks of.
    pub casualties: u32,
    /// People on file.
    pub on_file: u32,
    /// People whom a payment has reached.
    pub paid: u32,
    /// People on file whom none has, the dead first.
    pub open: Vec<OpenVictim>,
    /// Dead of the count without a record here.
    pub dead_not_on_file: u32,
    /// Injured of the count without a record here.
    pub injured_not_on_file: u32,
    /// Missing of the count without a record here.
    pub missing_not_on_file: u32,
}

impl UnpaidReport {
    /// How many people nothing has reached, on file or not.
    #[must_use]
    pub fn people(&self) -> u32 {
        let open = u32::try_from(self.open.len()).unwrap_or(u32::MAX);
        [self.dead_not_on_file, self.injured_not_on_file, self.missing_not_on_file]
            .into_iter()
            .fold(open, u32::saturating_add)
    }
}

/// Finds who has not been paid. Victims of a roster that did not come in whole are left aside, like everywhere; so are
/// payments of a batch that was returned, rejected or never filed: nobody will ever approve them.
#[must_use]
pub fn unpaid(claim: &Claim, victims: &[Victim], batches: &[Advance], payments: &[Payment]) -> UnpaidReport {
    let seen: Vec<&Victim> = victims.iter().filter(|victim| claim.shows(victim.roster)).collect();
    let approved: BTreeSet<AdvanceId> =
        batches.iter().filter(|batch| batch.state == AdvanceState::Paying).map(|batch| batch.id).collect();
    let stands = |payment: &Payment| match payment.state {
        PaymentState::Proposed if claim.pending == Some(payment.advance) => Some(PaymentState::Proposed),
        // Approved a moment ago: the order to the bank follows.
        PaymentState::Proposed => approved.contains(&payment.advance).then_some(PaymentState::Ordered),
        state => Some(state),
    };
    let mut best: BTreeMap<VictimId, PaymentState> = BTreeMap::new();
    for (victim, state) in payments.iter().filter_map(|payment| Some((payment.victim, stands(payment)?))) {
        let held = best.entry(victim).or_insert(state);
        if nearness(state) > nearness(*held) {
            *held = state;
        }
    }
    let mut open: Vec<OpenVictim> = seen
        .iter()
        .filter_map(|victim| {
            let why = why(victim, best.get(&victim.id).copied())?;
            Some(OpenVictim { victim: victim.id, outcome: victim.outcome, why, asked: victim.own_claim.is_some() })
        })
        .collect();
    open.sort_by_key(|victim| (victim.outcome, victim.victim));
    let count = |outcome: Outcome| {
        u32::try_from(seen.iter().filter(|victim| victim.outcome == outcome).count()).unwrap_or(u32::MAX)
    };
    let on_file = u32::try_from(seen.len()).unwrap_or(u32::MAX);
    let of = &claim.casualties;
    UnpaidReport {
        casualties: of.people(),
        on_file,
        paid: on_file.saturating_sub(u32::try_from(open.len()).unwrap_or(u32::MAX)),
        open,
        dead_not_on_file: of.deaths.saturating_sub(count(Outcome::Dead)),
        injured_not_on_file: of
            .serious_injuries
            .saturating_add(of.other_injured)
            .saturating_sub(count(Outcome::Injured)),
        missing_not_on_file: of.missing.saturating_sub(count(Outcome::Missing)),
    }
}

/// How near a payment is to the person.
const fn nearness(state: PaymentState) -> u8 {
    match state {
        PaymentState::Cancelled => 0,
        PaymentState::Failed => 1,
        PaymentState::Proposed => 2,
        PaymentState::Ordered | PaymentState::Unknown => 3,
        PaymentState::Settled => 4,
    }
}

fn why(victim: &Victim, best: Option<PaymentState>) -> Option<Unpaid> {
    match best {
        Some(PaymentState::Settled) => None,
        Some(PaymentState::Ordered | PaymentState::Unknown) => Some(Unpaid::OnItsWay),
        Some(PaymentState::Proposed) => Some(Unpaid::WaitsForApproval),
        Some(PaymentState::Failed) => Some(Unpaid::Failed),
        Some(PaymentState::Cancelled) | None if victim.payee.is_none() => Some(Unpaid::NoPayee),
        Some(PaymentState::Cancelled) | None => Some(Unpaid::NothingProposed),
    }
}

/// What has reached each person so far.
///
/// # Errors
/// When a sum is out of range.
pub fn reached(payments: &[Payment]) -> Result<BTreeMap<VictimId, Money>, OutOfRange> {
    let mut sums = BTreeMap::new();
    for payment in payments.iter().filter(|payment| payment.state == PaymentState::Settled) {
        let sum = sums.entry(payment.victim).or_insert(Money::ZERO);
        *sum = sum.plus(payment.amount)?;
    }
    Ok(sums)
}

#[cfg(test)]
#[path = "unpaid_tests.rs"]
mod tests;
