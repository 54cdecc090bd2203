//! Where the prevention fee lies.
//!
//! | thing | PK | SK |
//! |---|---|---|
//! | a policy's account, its facts are the ledger | `POLICY#id` | `FEE` |
//! | line, dispute | `POLICY#id` | `FEELINE#id`, `FEEDISPUTE#id` |
//! | an insurer's budget of a year, its closed months, its added purposes | `INSURER#org` | `FEEBUDGET#year`, `FEEPERIOD`, `FEEPURPOSE#code` |

use super::{key, listed, org_list, policy_partition, pool, sortable};
use crate::entity::{Entity, IndexKey, Key, Row};
use domain::OrgId;
use domain::fee::budget::FeeBudget;
use domain::fee::dispute::{Dispute, DisputeState};
use domain::fee::line::LineState;
use domain::fee::period::FeePeriod;
use domain::fee::purpose::{Purpose, PurposeCode};
use domain::fee::{FeeAccount, FeeLine};
use domain::id::{DisputeId, LineId, PolicyId};
use domain::time::beijing_day;
use jiff::civil::Date;

/// How many shards the list of all accounts has: `fee-watch` walks them one by one.
pub const FEE_WATCH_SHARDS: u8 = 64;

/// A policy's account.
#[must_use]
pub fn account(policy: PolicyId) -> Key {
    key(policy_partition(policy), "FEE")
}

/// A line of a policy's fee.
#[must_use]
pub fn line(policy: PolicyId, id: LineId) -> Key {
    key(policy_partition(policy), format!("FEELINE#{id}"))
}

/// A dispute of a line.
#[must_use]
pub fn dispute(policy: PolicyId, id: DisputeId) -> Key {
    key(policy_partition(policy), format!("FEEDISPUTE#{id}"))
}

/// The partition of what an insurer keeps for all its policies.
#[must_use]
pub fn insurer_partition(insurer: &OrgId) -> String {
    format!("INSURER#{insurer}")
}

/// An insurer's budget of a year.
#[must_use]
pub fn budget(insurer: &OrgId, year: i16) -> Key {
    key(insurer_partition(insurer), format!("FEEBUDGET#{year:04}"))
}

/// How far an insurer's books are closed.
#[must_use]
pub fn period(insurer: &OrgId) -> Key {
    key(insurer_partition(insurer), "FEEPERIOD")
}

/// A purpose that an insurer added.
#[must_use]
pub fn purpose(insurer: &OrgId, code: &PurposeCode) -> Key {
    key(insurer_partition(insurer), format!("FEEPURPOSE#{code}"))
}

/// One shard of the list of all accounts.
#[must_use]
pub fn watch_list(shard: u8) -> String {
    format!("FEEWATCH#{shard:02}")
}

/// The lines that were posted on a legal day, whatever their accounting day: a line never enters a day that has passed.
#[must_use]
pub fn day_list(day: Date) -> String {
    format!("DAY#{day}#FEELINE")
}

/// The lines of one policy.
#[must_use]
pub fn lines_list(policy: PolicyId) -> String {
    format!("{}#FEELINE", policy_partition(policy))
}

/// The accepted lines of an insurer that wait to be posted.
#[must_use]
pub fn to_post_list(insurer: &OrgId) -> String {
    org_list("FEELINE-TO-POST", insurer)
}

/// Disputes that wait for an answer, the earliest due first.
#[must_use]
pub fn dispute_queue() -> String {
    "QUEUE#FEEDISPUTE".to_owned()
}

impl Entity for FeeAccount {
    const KIND: &'static str = "FeeAccount";
    fn key(&self) -> Key {
        account(self.policy)
    }
    fn rows(&self) -> Vec<Row> {
        let shard = self.policy.uuid().as_bytes().last().copied().unwrap_or(0) % FEE_WATCH_SHARDS;
        let sk = format!("{}#{}", self.period.from, self.policy);
        vec![
            listed("insurer", Some(org_list("FEE", &self.insurer)), sk.clone()),
            listed("watch", Some(watch_list(shard)), sk),
        ]
    }
}

impl Entity for FeeLine {
    const KIND: &'static str = "FeeLine";
    fn key(&self) -> Key {
        line(self.policy, self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.reserved_at), self.id);
        let waits = self.state == LineState::Reserved && self.accepted_by.is_some();
        // A share of a pooled service is posted with the whole.
        let waits = waits && self.pooled.is_none();
        let mut rows = vec![
            listed("policy", Some(lines_list(self.policy)), sk.clone()),
            listed("insurer", Some(org_list("FEELINE", &self.insurer)), sk.clone()),
            listed("to_post", waits.then(|| to_post_list(&self.insurer)), sk.clone()),
            listed("day", self.posted_at.map(|at| day_list(beijing_day(at))), sk),
        ];
        if let Some(pooled) = self.pooled {
            let turn = format!("{}#{}", self.policy, sortable(self.reserved_at));
            let own = self.enterprise.as_ref().map(|org| org_list("SHARE", org));
            rows.push(listed("pooled", Some(pool::lines_list(pooled)), turn.clone()));
            rows.push(listed("own", own, format!("{pooled}#{turn}")));
        }
        rows
    }
}

impl Entity for Dispute {
    const KIND: &'static str = "FeeDispute";
    fn key(&self) -> Key {
        dispute(self.policy, self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.opened_at), self.id);
        vec![
            listed("insurer", Some(org_list("FEEDISPUTE", &self.insurer)), sk.clone()),
            listed("enterprise", Some(org_list("FEEDISPUTE", &self.enterprise)), sk),
        ]
    }
    fn queue(&self) -> Option<IndexKey> {
        let waits = matches!(self.state, DisputeState::Open | DisputeState::Checking) && !self.overdue_told;
        waits.then(|| IndexKey { pk: dispute_queue(), sk: format!("{}#{}", self.due, self.id) })
    }
}

impl Entity for FeeBudget {
    const KIND: &'static str = "FeeBudget";
    fn key(&self) -> Key {
        budget(&self.insurer, self.year)
    }
}

impl Entity for FeePeriod {
    const KIND: &'static str = "FeePeriod";
    fn key(&self) -> Key {
        period(&self.insurer)
    }
}

impl Entity for Purpose {
    const KIND: &'static str = "FeePurpose";
    fn key(&self) -> Key {
        purpose(&self.insurer, &self.code)
    }
}
