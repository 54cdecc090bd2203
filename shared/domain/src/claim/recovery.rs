//! What was advanced beyond the assessment and has to come back (追偿、多付收回, R-C12): opened by an assessment, repaid
//! with vouchers, or written off by two people.

use super::account::{ClaimAccount, Share};
use super::advance::authority;
use super::fact::ClaimFact;
use crate::document::{About, Document, DocumentKind, DocumentState};
use crate::id::{ClaimId, DocumentId, RecoveryId, VictimId};
use crate::money::{Money, OutOfRange};
use crate::text::Note;
use crate::time::beijing_day;
use crate::{Actor, OrgId, Rulebook, Told};
use jiff::{Timestamp, civil::Date};
use std::collections::{BTreeMap, BTreeSet};

crate::labels! {
    /// Where a recovery stands.
    pub enum RecoveryState {
        Open = "open", "待收回";
        WriteOffPending = "write_off_pending", "核销待复核";
        Recovered = "recovered", "已收回";
        WrittenOff = "written_off", "已核销";
        Dropped = "dropped", "重新核定后无需收回";
    }
}

/// Money that came back (收回).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Repayment {
    /// How much.
    pub amount: Money,
    /// The day on which it arrived.
    pub on: Date,
    /// The voucher that shows it (收款凭证).
    pub voucher: DocumentId,
    /// Who noted it, see `Actor::subject`.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A request not to pursue the rest (核销).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct WriteOff {
    /// Why.
    pub reason: Note,
    /// Who asks, see `Actor::subject`.
    pub asked_by: String,
    /// When.
    pub asked_at: Timestamp,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// What the second person said; always there where the answer was no.
    pub answer: Option<Note>,
}

/// More was advanced to a person than assessed: an explicit case, never a negative payment.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Recovery {
    /// Its id.
    pub id: RecoveryId,
    /// The claim.
    pub claim: ClaimId,
    /// The insurer whose money it is.
    #[serde(default)]
    pub insurer: Option<OrgId>,
    /// From whom.
    pub victim: VictimId,
    /// How much in all.
    pub amount: Money,
    /// Where it stands.
    pub state: RecoveryState,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// What came back, oldest first.
    #[serde(default)]
    pub repayments: Vec<Repayment>,
    /// The last request not to pursue the rest.
    #[serde(default)]
    pub write_off: Option<WriteOff>,
}

/// Most repayments of one case: it stays one item.
pub const MOST_REPAYMENTS: usize = 100;

crate::refusals! {
    /// Why something may not happen to a recovery case.
    pub enum RecoveryRefusal {
        NotOpen => Conflict, "recovery-not-open", [], "收回事项已结束", "the recovery case has ended";
        WriteOffPending => Conflict, "write-off-pending", ["R-C22"], "核销申请待复核，请先处理", "a request to write it off waits for a second person";
        NoWriteOff => Conflict, "no-write-off-pending", ["R-C22"], "没有待复核的核销申请", "no request to write it off waits";
        NotPositive => Unprocessable, "amount-not-positive", [], "金额应大于 0", "the amount must be more than nothing";
        TooMuch { left: Money } => Unprocessable, "repayment-too-large", ["R-C12"], "待收回只剩 {left} 元", "only {left} yuan are still due";
        InFuture => Unprocessable, "repayment-in-future", [], "收款日期不能晚于今天", "money cannot have arrived on a future day";
        VoucherMissing => Unprocessable, "voucher-missing", [], "请先上传本案的收回凭证并等待核验", "first send a repayment voucher to this claim and let it be verified";
        VoucherUsed => Unprocessable, "voucher-used", [], "这张凭证已登记过", "this voucher was noted already";
        TooMany => Conflict, "too-many-repayments", [], "收回笔数过多，请核销或另立事项", "the case has too many repayments";
        SamePerson => Forbidden, "write-off-by-asker", ["R-C22"], "您不能复核自己提出的核销", "you cannot approve a write-off that you asked for";
        AboveAuthority { most: Money } => Forbidden, "write-off-above-authority", ["R-C22"], "超过您的复核权限（{most} 元以下）", "above your authority of {most} yuan";
        AmountMoved { left: Money } => Conflict, "write-off-amount-differs", [], "确认金额与待核销金额 {left} 元不一致，请重看", "the amount you confirm is not the {left} yuan to write off; look again";
        ReasonNeeded => Unprocessable, "write-off-reason-needed", [], "不同意核销时请说明原因", "say why it is not written off";
    }
}

/// A case as it is now, and the fact that made it so.
pub type Moved = (Recovery, Told);

impl Recovery {
    /// Opens a case for what was advanced beyond the assessment.
    #[must_use]
    pub fn open(
        id: RecoveryId,
        (claim, insurer): (ClaimId, Option<OrgId>),
        (victim, amount): (VictimId, Money),
        book: &Rulebook,
        now: Timestamp,
    ) -> Moved {
        let told =
            Told::plain(ClaimFact::RecoveryOpened { recovery: id, victim, amount }).resting_on(book.basis(&["R-C12"]));
        let state = RecoveryState::Open;
        let case =
            Self { id, claim, insurer, victim, amount, state, opened_at: now, repayments: Vec::new(), write_off: None };
        (case, told)
    }

    /// What came back so far.
    #[must_use]
    pub fn repaid(&self) -> Money {
        Money::sum(self.repayments.iter().map(|repayment| repayment.amount)).unwrap_or(self.amount)
    }

    /// What did not come back: still due while the case is open, given up once it is written off.
    #[must_use]
    pub fn left(&self) -> Money {
        self.amount.left_after(self.repaid())
    }

    const fn runs(&self) -> bool {
        matches!(self.state, RecoveryState::Open | RecoveryState::WriteOffPending)
    }

    fn must_be_open(&self) -> Result<(), RecoveryRefusal> {
        match self.state {
            RecoveryState::Open => Ok(()),
            RecoveryState::WriteOffPending => Err(RecoveryRefusal::WriteOffPending),
            RecoveryState::Recovered | RecoveryState::WrittenOff | RecoveryState::Dropped => {
                Err(RecoveryRefusal::NotOpen)
            }
        }
    }

    /// Notes money that came back, shown by a verified voucher of the claim; the case ends when all of it did.
    ///
    /// # Errors
    /// Why not.
    pub fn repay(
        &self,
        repayment: Repayment,
        voucher: Option<&Document>,
        book: &Rulebook,
    ) -> Result<Moved, RecoveryRefusal> {
        self.must_be_open()?;
        let shows = |voucher: &Document| {
            (voucher.id, voucher.about) == (repayment.voucher, About::Claim(self.claim))
                && voucher.kind == DocumentKind::RepaymentVoucher
                && voucher.state == DocumentState::Verified
        };
        let left = self.left();
        match () {
            () if !repayment.amount.is_positive() => return Err(RecoveryRefusal::NotPositive),
            () if repayment.amount > left => return Err(RecoveryRefusal::TooMuch { left }),
            () if repayment.on > beijing_day(repayment.at) => return Err(RecoveryRefusal::InFuture),
            () if !voucher.is_some_and(shows) => return Err(RecoveryRefusal::VoucherMissing),
            () if self.repayments.iter().any(|before| before.voucher == repayment.voucher) => {
                return Err(RecoveryRefusal::VoucherUsed);
            }
            () if self.repayments.len() >= MOST_REPAYMENTS => return Err(RecoveryRefusal::TooMany),
            () => {}
        }
        let amount = repayment.amount;
        let mut next = self.clone();
        next.repayments.push(repayment);
        let left = next.left();
        if left.is_zero() {
            next.state = RecoveryState::Recovered;
        }
        let fact = ClaimFact::RecoveryRepaid { recovery: self.id, amount, left };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C12"]))))
    }

    /// What of a person's commitment a repayment gives back to the limits.
    #[must_use]
    pub fn freed(&self, account: &ClaimAccount, amount: Money) -> Share {
        Share { victim: self.victim, parts: account.parts_of(self.victim).up_to(amount) }
    }

    /// A person asks not to pursue the rest.
    ///
    /// # Errors
    /// Why not.
    pub fn ask_write_off(&self, reason: Note, actor: &Actor, now: Timestamp) -> Result<Moved, RecoveryRefusal> {
        self.must_be_open()?;
        let write_off = WriteOff {
            reason,
            asked_by: actor.subject(),
            asked_at: now,
            decided_by: None,
            decided_at: None,
            answer: None,
        };
        let next = Self { state: RecoveryState::WriteOffPending, write_off: Some(write_off), ..self.clone() };
        Ok((next, Told::plain(ClaimFact::WriteOffAsked { recovery: self.id, amount: self.left() })))
    }

    /// A second person gives up the rest, confirming the amount, or says no with a reason (R-C22).
    ///
    /// # Errors
    /// Why not.
    pub fn decide_write_off(
        &self,
        confirmed: Option<Money>,
        answer: Option<Note>,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<Moved, RecoveryRefusal> {
        let pending = self.write_off.as_ref().filter(|_| self.state == RecoveryState::WriteOffPending);
        let pending = pending.ok_or(RecoveryRefusal::NoWriteOff)?;
        if actor.subject() == pending.asked_by {
            return Err(RecoveryRefusal::SamePerson);
        }
        let (left, most) = (self.left(), authority(actor, book));
        let (state, fact) = match confirmed {
            _ if left > most => return Err(RecoveryRefusal::AboveAuthority { most }),
            Some(amount) if amount != left => return Err(RecoveryRefusal::AmountMoved { left }),
            Some(_) => (RecoveryState::WrittenOff, ClaimFact::RecoveryWrittenOff { recovery: self.id, amount: left }),
            None if answer.is_none() => return Err(RecoveryRefusal::ReasonNeeded),
            None => (RecoveryState::Open, ClaimFact::WriteOffRejected { recovery: self.id }),
        };
        let decided = WriteOff { decided_by: Some(actor.subject()), decided_at: Some(now), answer, ..pending.clone() };
        let next = Self { state, write_off: Some(decided), ..self.clone() };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C12", "R-C22"]))))
    }

    /// The same case where less is due than it asks for.
    fn reduced_to(&self, due: Money, book: &Rulebook) -> Result<Option<Moved>, OutOfRange> {
        if due >= self.left() {
            return Ok(None);
        }
        let amount = self.repaid().plus(due)?;
        let state = match () {
            () if due.is_positive() => RecoveryState::Open,
            () if self.repayments.is_empty() => RecoveryState::Dropped,
            () => RecoveryState::Recovered,
        };
        // A request to write off another amount is no longer what the second person would look at.
        let next = Self { amount, state, write_off: None, ..self.clone() };
        let fact = ClaimFact::RecoveryReduced { recovery: self.id, left: due };
        Ok(Some((next, Told::plain(fact).resting_on(book.basis(&["R-C12"])))))
    }
}

/// What an assessment does to the recovery cases of a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// Cases that ask for less now.
    pub reduced: Vec<Moved>,
    /// What has no case yet, per person.
    pub missing: Vec<(VictimId, Money)>,
}

/// Compares what is advanced beyond an assessment with the cases there are, so that the same money is asked for once and
/// none is asked for that is no longer owed. What was written off is not asked for again.
///
/// # Errors
/// When a sum is out of range.
pub fn review(over: &[(VictimId, Money)], cases: &[Recovery], book: &Rulebook) -> Result<Review, OutOfRange> {
    let due: BTreeMap<VictimId, Money> = over.iter().copied().collect();
    let people: BTreeSet<VictimId> = due.keys().copied().chain(cases.iter().map(|case| case.victim)).collect();
    let mut review = Review::default();
    for victim in people {
        let of = || cases.iter().filter(|case| case.victim == victim);
        let given_up = Money::sum(of().filter(|case| case.state == RecoveryState::WrittenOff).map(Recovery::left))?;
        let mut open = due.get(&victim).copied().unwrap_or(Money::ZERO).left_after(given_up);
        for case in of().filter(|case| case.runs()) {
            let keeps = case.left().min(open);
            open = open.left_after(keeps);
            review.reduced.extend(case.reduced_to(keeps, book)?);
        }
        if open.is_positive() {
            review.missing.push((victim, open));
        }
    }
    Ok(review)
}

#[cfg(test)]
#[path = "recovery_tests.rs"]
mod tests;
