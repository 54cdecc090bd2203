//! A batch of payments for one claim: proposed by one person, approved by another, paid line by line.
//!
//! 垫付, 预付, 快付, the statutory payment after 60 days and the final settlement are one mechanism with one limit account.

use super::draft::LeftOut;
use super::fact::ClaimFact;
use super::payees::SharedAccount;
use super::payment::{Payment, PaymentState};
use crate::id::{AdvanceId, ClaimId};
use crate::money::Money;
use crate::rulebook::Rulebook;
use crate::text::Note;
use crate::{Actor, Told};
use jiff::Timestamp;

crate::labels! {
    /// What a batch pays for.
    pub enum Purpose {
        RescueMedical = "rescue_medical", "垫付（抢险、医疗）";
        Advance = "advance", "预付";
        Quick = "quick", "快付";
        Statutory = "statutory", "六十日先行赔付";
        Settlement = "settlement", "结案赔款";
    }
}

crate::labels! {
    /// Where a batch stands.
    pub enum AdvanceState {
        Proposed = "proposed", "待复核";
        Returned = "returned", "退回修改";
        Rejected = "rejected", "不同意";
        Paying = "paying", "支付中";
        Settled = "settled", "全部到账";
        PartlyFailed = "partly_failed", "部分未成功";
        Cancelled = "cancelled", "全部不再支付";
    }
}

/// A batch.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Advance {
    /// Its id.
    pub id: AdvanceId,
    /// The claim.
    pub claim: ClaimId,
    /// What for.
    pub purpose: Purpose,
    /// Where it stands.
    pub state: AdvanceState,
    /// Who proposed it, see `Actor::subject`.
    pub maker: String,
    /// When.
    pub proposed_at: Timestamp,
    /// What the maker noted.
    pub note: Option<Note>,
    /// How many payments.
    pub lines: u32,
    /// Their sum.
    pub total: Money,
    /// Victims that were left out, with the reason's code.
    pub left_out: Vec<LeftOut>,
    /// Lines whose account was paid in another claim; the second person sees the question.
    #[serde(default)]
    pub shared_accounts: Vec<SharedAccount>,
    /// Who decided.
    pub checker: Option<String>,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// Why it was returned or rejected.
    pub reason: Option<Note>,
    /// How many arrived.
    pub settled_lines: u32,
    /// Their sum.
    pub settled_total: Money,
    /// How many failed and wait for a retry.
    pub failed_lines: u32,
    /// How many were given up.
    #[serde(default)]
    pub cancelled_lines: u32,
}

crate::refusals! {
    /// Why a batch is refused.
    pub enum AdvanceRefusal {
        NothingToPay => Unprocessable, "nothing-to-pay", ["R-C9"], "没有可以支付的人员，请查看各人的原因", "there is nobody to pay; see the reason of each";
        LinesWithProblems { count: usize } => Unprocessable, "lines-with-problems", [], "有 {count} 人不能支付；请改正，或选择跳过", "{count} people cannot be paid; correct them or choose to leave them out";
        OnePending => Conflict, "advance-pending", ["R-C22"], "本案已有待复核的支付申请，不能重复提出", "this claim already has a request waiting for approval";
        NotCovered => Conflict, "cover-not-confirmed", ["R-C8"], "须先由理赔人员确认属于保险责任", "a person must first confirm that the accident is covered";
        NotAssessed => Conflict, "not-assessed", ["R-C12"], "须先核定并达成协议", "the claim must first be assessed and agreed";
        NotYetDue { due: jiff::civil::Date } => Conflict, "statutory-advance-not-due", ["R-C6"], "六十日先行赔付自 {due} 起适用", "the statutory advance applies from {due}";
        DocumentsFirst => Conflict, "documents-not-complete", ["R-C6"], "请先登记索赔请求和材料的收到时间", "first note when the claim and its documents were received";
        TotalTooLarge { left: Money } => Unprocessable, "nothing-left-to-fit", ["R-C12"], "限额只剩 {left} 元，无法按比例分配", "only {left} yuan are left; nothing can be shared out";
        NotProposed => Conflict, "advance-not-pending", [], "这笔申请已处理", "this request was decided already";
        SamePerson => Forbidden, "maker-is-checker", ["R-C22"], "您不能复核自己经办的支付", "you cannot approve what you proposed";
        AboveAuthority { most: Money } => Forbidden, "above-authority", ["R-C22"], "超过您的复核权限（{most} 元以下）", "above your authority of {most} yuan";
        LinesDiffer => Conflict, "lines-differ", ["R-C22"], "支付明细的人数或金额与申请不一致，不能同意；请退回后重新提出", "the payments do not add up to the request; return it and propose again";
        TotalMoved { total: Money } => Conflict, "total-differs", [], "确认金额与申请金额 {total} 元不一致，请重看", "the total you confirm is not the {total} yuan of the request; look again";
        ReasonNeeded => Unprocessable, "reason-needed", [], "退回或不同意时请说明原因", "give a reason for returning or rejecting";
    }
}

/// The most that a person's roles may approve in one decision (R-C22).
#[must_use]
pub fn authority(actor: &Actor, book: &Rulebook) -> Money {
    let roles = actor.person().map(|person| person.roles.as_slice()).unwrap_or_default();
    book.n
        .approval_tiers
        .iter()
        .filter(|tier| roles.contains(&tier.role))
        .map(|tier| tier.up_to)
        .max()
        .unwrap_or(Money::ZERO)
}

/// A person's decision on a proposed batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Pay it.
    Approve {
        /// The total the person confirms.
        total: Money,
    },
    /// Back to the maker.
    Return,
    /// Not at all.
    Reject,
}

impl Advance {
    /// Approves, returns or rejects a proposed batch: another person than the maker, within their authority, confirming
    /// the total. The limits are committed beside it in the same transaction.
    ///
    /// # Errors
    /// Why not.
    pub fn decide(
        &self,
        verdict: &Verdict,
        reason: Option<Note>,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), AdvanceRefusal> {
        if self.state != AdvanceState::Proposed {
            return Err(AdvanceRefusal::NotProposed);
        }
        if actor.subject() == self.maker {
            return Err(AdvanceRefusal::SamePerson);
        }
        let most = authority(actor, book);
        if self.total > most {
            return Err(AdvanceRefusal::AboveAuthority { most });
        }
        let (state, fact) = match verdict {
            Verdict::Approve { total } if *total != self.total => {
                return Err(AdvanceRefusal::TotalMoved { total: self.total });
            }
            Verdict::Approve { .. } => (
                AdvanceState::Paying,
                ClaimFact::AdvanceApproved {
                    advance: self.id,
                    purpose: self.purpose,
                    total: self.total,
                    lines: self.lines,
                },
            ),
            Verdict::Return | Verdict::Reject if reason.is_none() => return Err(AdvanceRefusal::ReasonNeeded),
            Verdict::Return => (AdvanceState::Returned, ClaimFact::AdvanceReturned { advance: self.id }),
            Verdict::Reject => (AdvanceState::Rejected, ClaimFact::AdvanceRejected { advance: self.id }),
        };
        let next = Self { state, checker: Some(actor.subject()), decided_at: Some(now), reason, ..self.clone() };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C22", "R-C12", "R-C13"]))))
    }

    /// Checks that the payments that are kept are the ones the request speaks of: what is paid is what was approved.
    ///
    /// # Errors
    /// When their number or their sum is another.
    pub fn holds<'a>(&self, payments: impl IntoIterator<Item = &'a Payment>) -> Result<(), AdvanceRefusal> {
        let of: Vec<Money> = payments
            .into_iter()
            .filter(|payment| payment.advance == self.id && payment.state == PaymentState::Proposed)
            .map(|payment| payment.amount)
            .collect();
        let counted = u32::try_from(of.len()).is_ok_and(|count| count == self.lines);
        let sums = Money::sum(of).is_ok_and(|sum| sum == self.total);
        if counted && sums { Ok(()) } else { Err(AdvanceRefusal::LinesDiffer) }
    }

    /// Counts a payment that moved from one state to another, so that the header's totals always equal its lines.
    ///
    /// # Errors
    /// When the sum is out of range.
    pub fn counted(&self, was: &Payment, is: &Payment) -> Result<(Self, Option<Told>), crate::money::OutOfRange> {
        let mut next = self.clone();
        match was.state {
            PaymentState::Failed => next.failed_lines = next.failed_lines.saturating_sub(1),
            PaymentState::Settled
            | PaymentState::Cancelled
            | PaymentState::Proposed
            | PaymentState::Ordered
            | PaymentState::Unknown => {}
        }
        match is.state {
            PaymentState::Failed => next.failed_lines = next.failed_lines.saturating_add(1),
            PaymentState::Cancelled if was.state != PaymentState::Cancelled => {
                next.cancelled_lines = next.cancelled_lines.saturating_add(1);
            }
            PaymentState::Settled if was.state != PaymentState::Settled => {
                next.settled_lines = next.settled_lines.saturating_add(1);
                next.settled_total = next.settled_total.plus(is.amount)?;
            }
            PaymentState::Settled
            | PaymentState::Cancelled
            | PaymentState::Proposed
            | PaymentState::Ordered
            | PaymentState::Unknown => {}
        }
        next.state = next.progress();
        if next == *self {
            return Ok((next, None));
        }
        let fact = ClaimFact::AdvanceProgressed {
            advance: self.id,
            settled: next.settled_lines,
            failed: next.failed_lines,
            of: self.lines,
            total: next.settled_total,
        };
        Ok((next, Some(Told::plain(fact))))
    }
}

impl Advance {
    /// Where an approved batch stands by its counters.
    fn progress(&self) -> AdvanceState {
        let given_up = self.failed_lines.saturating_add(self.cancelled_lines);
        match () {
            () if self.settled_lines == self.lines => AdvanceState::Settled,
            () if self.cancelled_lines == self.lines => AdvanceState::Cancelled,
            () if given_up > 0 && self.settled_lines.saturating_add(given_up) == self.lines => {
                AdvanceState::PartlyFailed
            }
            () => AdvanceState::Paying,
        }
    }
}

#[cfg(test)]
#[path = "advance_tests.rs"]
mod tests;
