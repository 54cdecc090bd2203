//! The claim itself: what it is now. What may happen to it next stands in `intake`, `handling`, `request` and `ending`.

use super::casualty::{Casualties, Grade};
use super::documents::DocumentRequest;
use super::report::{AccidentClass, PolicySnapshot, Report};
use super::triage::Track;
use crate::access::Resource;
use crate::id::{AdvanceId, ClaimId, RosterId, VictimId};
use crate::money::Money;
use crate::standard::Terms;
use crate::text::Note;
use crate::time::beijing_day;
use crate::{OrgId, Refusal};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;

pub use super::handling::TriageFacts;

crate::labels! {
    /// Where a claim stands.
    pub enum ClaimState {
        Open = "open", "处理中";
        Closed = "closed", "已结案";
        Refused = "refused", "已拒赔";
        Withdrawn = "withdrawn", "已撤回";
        Merged = "merged", "已并入另一案";
    }
}

/// A person's decision on cover (责任认定).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Cover {
    /// Whether the accident is covered, wholly or partly.
    pub covered: bool,
    /// Whether it is covered only in part (部分属于保险责任).
    #[serde(default)]
    pub partly: bool,
    /// What the insured's liability is determined by, once it is (R-C14).
    #[serde(default)]
    pub liability: Option<LiabilityBasis>,
    /// Why.
    pub reason: Note,
    /// Who decided, see `Actor::subject`.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

crate::labels! {
    /// A person's answer on cover (责任认定).
    pub enum CoverDecision {
        Covered = "covered", "属于保险责任";
        PartlyCovered = "partly_covered", "部分属于保险责任";
        NotCovered = "not_covered", "不属于保险责任";
    }
}

crate::labels! {
    /// What determines the insured's liability to a victim (R-C14, 保险法司法解释（四）第十四条).
    pub enum LiabilityBasis {
        Judgment = "judgment", "生效判决、裁决";
        Agreement = "agreement", "被保险人与受害人的协议";
        Other = "other", "其他可以确定的情形";
    }
}

/// The assessment (核定): how much in all.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Assessed {
    /// Sum of all lines.
    pub total: Money,
    /// Who, see `Actor::subject`.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A refusal by a person (拒赔).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Refused {
    /// Code of the reason.
    pub code: RefusalReason,
    /// The notice as it was sent.
    pub notice: Note,
    /// Who, see `Actor::subject`.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

crate::labels! {
    /// Why a claim is refused.
    pub enum RefusalReason {
        OutsidePeriod = "outside_period", "事故不在保险期间内";
        OutsideCover = "outside_cover", "不属于保险责任";
        NotInsured = "not_insured", "不是被保险人";
        IntentionalAct = "intentional_act", "故意行为（责任保险业务监管办法 第六条）";
        OtherReason = "other_reason", "其他";
    }
}

/// A claim.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// The number a person was told.
    pub receipt_no: String,
    /// What was reported.
    pub report: Report,
    /// When it came in.
    pub reported_at: Timestamp,
    /// Who sent it, see `Actor::subject`.
    pub reported_by: String,
    /// The unit that reported, where a unit did.
    #[serde(default)]
    pub reporter_org: Option<OrgId>,
    /// The insured unit's organisation.
    pub enterprise: Option<OrgId>,
    /// The insurer; none while no policy is matched and none was named.
    pub insurer: Option<OrgId>,
    /// The policy as it was when matched.
    pub policy: Option<PolicySnapshot>,
    /// Where it stands.
    pub state: ClaimState,
    /// Which casualty window applies.
    pub class: AccidentClass,
    /// Latest casualties.
    pub casualties: Casualties,
    /// The moment they speak of: an older count that comes in late does not replace a newer one.
    #[serde(default)]
    pub counted_as_of: Option<Timestamp>,
    /// How many snapshots there are.
    pub snapshots: u32,
    /// The grade by the latest snapshot inside the window.
    pub grade: Grade,
    /// The highest grade it ever had: a down-grade takes nothing back.
    pub highest_grade: Grade,
    /// Its track.
    pub track: Track,
    /// The rule that put it there.
    pub track_rule: String,
    /// Marked as typical by the authority.
    pub typical: bool,
    /// When the insurer first spoke to the unit.
    pub contacted_at: Option<Timestamp>,
    /// When the insurer had looked at the scene (查勘).
    #[serde(default)]
    pub surveyed_at: Option<Timestamp>,
    /// Standard and promise as they were on the day of the report (R-C23); claims from before there was one have none.
    #[serde(default)]
    pub terms: Option<Terms>,
    /// When request and documents were there: the clocks of assessment start.
    pub documents_at: Option<Timestamp>,
    /// Requests for what was missing.
    pub requests: Vec<DocumentRequest>,
    /// Cover, once a person decided.
    pub cover: Option<Cover>,
    /// A person's preliminary look at cover, enough for rescue and medical cost and for the major track (R-C8).
    #[serde(default)]
    pub preliminary: Option<Cover>,
    /// How many victims are on file, rosters included.
    pub victims: u32,
    /// Rosters that came in whole.
    pub rosters: Vec<RosterId>,
    /// The batch that waits for approval.
    pub pending: Option<AdvanceId>,
    /// How many payments wait for a second person because of another account.
    #[serde(default)]
    pub payees_waiting: u32,
    /// Assessment.
    pub assessment: Option<Assessed>,
    /// Day of the agreement.
    pub agreed_on: Option<Date>,
    /// When the first batch was approved: money is on its way from here on.
    #[serde(default)]
    pub approved_at: Option<Timestamp>,
    /// When the first payment arrived.
    pub first_payment_at: Option<Timestamp>,
    /// Whether a statutory advance was approved.
    pub statutory_paid: bool,
    /// When everything that was assessed had arrived, as far as the limits reach: that ends R-C4.
    #[serde(default)]
    pub settlement_paid_at: Option<Timestamp>,
    /// Refusal.
    pub refusal: Option<Refused>,
    /// Refusals that were taken back by reopening, oldest first.
    #[serde(default)]
    pub former_refusals: Vec<Refused>,
    /// Why it was withdrawn, and who said so.
    pub withdrawal: Option<Note>,
    /// Why it was opened again, each time.
    pub reopenings: Vec<Note>,
    /// The claim it was merged into.
    pub merged_into: Option<ClaimId>,
    /// Why it was merged.
    #[serde(default)]
    pub merge_reason: Option<Note>,
    /// Who those are there that come by a link or had asked for themselves, as it was decided when it was merged.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub merged_as: BTreeMap<VictimId, VictimId>,
    /// Claims that were merged into it.
    pub merged_from: Vec<ClaimId>,
    /// Clocks that were alerted, so that each alert is raised once.
    pub alerted: Vec<String>,
    /// When a schedule should look at it next.
    pub look_at: Option<Timestamp>,
}

crate::refusals! {
    /// Why something may not happen to a claim.
    pub enum ClaimRefusal {
        NotOpen => Conflict, "claim-not-open", [], "赔案已结束，请先重新受理", "the claim is not open; reopen it first";
        NotEnded => Conflict, "claim-still-open", [], "赔案仍在处理中", "the claim is still open";
        FutureAccident => Unprocessable, "accident-in-future", [], "事故时间不能晚于现在", "the accident cannot lie in the future";
        SnapshotInFuture => Unprocessable, "snapshot-in-future", [], "统计时间不能晚于现在", "the count cannot be of a future moment";
        SnapshotBeforeAccident => Unprocessable, "snapshot-before-accident", [], "统计时间不能早于事故", "the count cannot be of a moment before the accident";
        OtherInsurer => Unprocessable, "policy-of-another-insurer", [], "不能匹配其他保险机构的保单", "the policy belongs to another insurer";
        OtherUnit => Unprocessable, "policy-of-another-unit", [], "这张保单的投保单位不是报案单位；报案时写明了投保单位代码的除外", "the policy insures another unit than the one that reported; unless the report names that unit's code";
        MoneyMoved => Conflict, "money-already-committed", ["R-C12"], "已有支付，不能更换保单", "money is committed already; the policy can no longer change";
        NoPolicy => Conflict, "no-policy-matched", ["R-C8"], "请先匹配保单", "match a policy first";
        SecondRequestNeedsReason => Conflict, "second-document-request", ["R-C2"], "材料只能一次性通知补充；确需再次通知的，请写明原因，并计入评价", "documents are asked for once; a further request needs a reason and counts in the evaluation";
        RequestEmpty => Unprocessable, "document-request-empty", ["R-C2"], "请至少列出一项材料", "list at least one document";
        NothingRequested => Conflict, "no-open-document-request", ["R-C2"], "没有等待补充的材料", "no supplement is awaited";
        CoverFirst => Conflict, "cover-not-confirmed", ["R-C8"], "请先由理赔人员认定是否属于保险责任", "a person must first decide on cover";
        AssessFirst => Conflict, "not-assessed", ["R-C12"], "请先核定", "assess first";
        AgreedInFuture => Unprocessable, "agreement-in-future", ["R-C4"], "协议日期不能晚于今天", "an agreement cannot be of a future day";
        MoneyPaid => Conflict, "payments-made", ["R-C12"], "已有支付，不能拒赔或撤回；请核定后结案", "payments were made; assess and close instead";
        RefusalNeedsNoCover => Conflict, "refusal-without-cover-decision", ["R-C5"], "请先认定不属于保险责任，再发拒赔通知", "decide first that the accident is not covered";
        MergeIntoSelf => Unprocessable, "merge-into-itself", [], "不能并入自己", "a claim cannot be merged into itself";
        MergePeopleFirst { count: usize } => Conflict, "merge-leaves-people", [], "本案有 {count} 人未在对方案中登记，或与他人同名而无法辨认；请先在对方案登记、补填身份证号，或把对方案并入本案", "{count} people of this claim are not on file in the other one, or share a name and cannot be told apart; enter them there with their identity numbers first, or merge the other way round";
        MergeOtherAccount { name: crate::text::Name } => Conflict, "merge-of-other-account", ["R-C14"], "{name} 的家属在本案要求付到另一账户；请先与家属核对，把两案的收款账户改为一致", "the family of {name} asked for another account in this claim; check it with them and make both claims say the same";
        MergeDirectClaims { most: usize } => Conflict, "merge-of-direct-claims", ["R-C14"], "本案有超过 {most} 位家属直接提出的请求，不能并入；请把对方案并入本案", "more than {most} families claimed directly in this claim; merge the other way round";
        MergeMoney => Conflict, "merge-after-payments", ["R-C12"], "本案已有支付或待复核的支付，不能并入；请把对方案并入本案", "payments were made or wait in this claim; merge the other way round";
        NotMerged => Conflict, "claim-not-merged", [], "本案没有并入那一案", "this claim was not merged into that one";
        PendingFirst => Conflict, "advance-pending", ["R-C22"], "有待复核的支付申请，请先处理", "a request waits for approval; decide on it first";
        SettlementFirst { rest: Money } => Conflict, "settlement-open", ["R-C12"], "核定金额还有 {rest} 元未付，请先办理结案赔款", "{rest} yuan of the assessed amount are not paid yet; settle them first";
        PersonNeeded => Forbidden, "person-needed", ["R-C5"], "须由保险机构人员作出决定", "a person of the insurer must decide this";
        NotPreliminary => Conflict, "cover-decided-already", ["R-C8"], "已作出责任认定，无需初步判断", "cover is decided already; no preliminary look is needed";
        MergeOtherPolicy => Conflict, "merge-across-policies", [], "两案匹配了不同的保单，不能合并", "the two claims are under different policies and cannot be merged";
        NotTheRequest => Conflict, "not-the-pending-request", ["R-C22"], "待复核的不是这笔申请，请重看", "another request is the one that waits; look again";
        UnpaidFirst => Conflict, "payments-open", ["R-C4"], "还有未到账的支付，不能结案", "payments are still open";
    }
}

/// The legal day of an accident; that of the report where nobody knows when it happened.
#[must_use]
pub fn accident_day(occurred_at: Option<Timestamp>, reported_at: Timestamp) -> Date {
    beijing_day(occurred_at.unwrap_or(reported_at))
}

impl Claim {
    /// What it is to access control.
    #[must_use]
    pub fn resource(&self) -> Resource {
        Resource {
            enterprise: self.enterprise.clone(),
            insurer: self.insurer.clone(),
            claim: Some(self.id),
            unmatched: self.insurer.is_none(),
            ..Resource::default()
        }
    }

    /// The legal day of the accident, as far as is known.
    #[must_use]
    pub fn accident_day(&self) -> Date {
        accident_day(self.report.occurred_at, self.reported_at)
    }

    /// Whether the matched policy was in force on the day of the accident.
    #[must_use]
    pub fn policy_in_force(&self) -> bool {
        self.policy.as_ref().is_some_and(|policy| policy.period.covers(self.accident_day()))
    }

    /// Whether a victim counts: added alone, or with a roster that came in whole.
    #[must_use]
    pub fn shows(&self, roster: Option<RosterId>) -> bool {
        roster.is_none_or(|roster| self.rosters.contains(&roster))
    }

    pub(super) fn open(&self) -> Result<(), ClaimRefusal> {
        if self.state == ClaimState::Open { Ok(()) } else { Err(ClaimRefusal::NotOpen) }
    }

    /// Checks that it is open, for acts on its parts.
    ///
    /// # Errors
    /// When it is not.
    pub fn must_be_open(&self) -> Result<(), Refusal> {
        self.open().map_err(Into::into)
    }

    /// Checks that an early payment may be proposed or approved: open, with a policy, and cover confirmed (R-C8).
    ///
    /// # Errors
    /// The policy's limits when it may, else why not.
    pub fn payable_under(&self) -> Result<&PolicySnapshot, Refusal> {
        self.open()?;
        let policy = self.policy.as_ref().ok_or(ClaimRefusal::NoPolicy)?;
        if self.cover.as_ref().is_some_and(|cover| cover.covered) {
            Ok(policy)
        } else {
            Err(ClaimRefusal::CoverFirst.into())
        }
    }

    /// Whether money was approved or paid: from here on nothing is taken back silently, and nothing is refused.
    #[must_use]
    pub const fn money_moved(&self) -> bool {
        self.approved_at.is_some() || self.first_payment_at.is_some()
    }

    /// How many document requests went beyond the one that the law allows; they count in the insurer's score (R-C2).
    #[must_use]
    pub fn repeated_requests(&self) -> usize {
        self.requests.iter().filter(|request| request.reason.is_some()).count()
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
