//! A payment (支付): one order to one payee, from proposal to the bank's clear answer.

use super::account::Share;
use super::fact::ClaimFact;
use super::parts::Parts;
use super::victim::{Payee, PayeeKind};
use crate::id::{AdvanceId, ClaimId, PaymentId, VictimId};
use crate::money::Money;
use crate::rulebook::Rulebook;
use crate::{OrgId, Told};
use jiff::{Timestamp, ToSpan};

crate::labels! {
    /// Where a payment stands.
    pub enum PaymentState {
        Proposed = "proposed", "待复核";
        Ordered = "ordered", "已发出";
        Unknown = "unknown", "结果待查";
        Settled = "settled", "已到账";
        Failed = "failed", "未成功";
        Cancelled = "cancelled", "不再支付";
    }
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Payment {
    /// Its id.
    pub id: PaymentId,
    /// The claim.
    pub claim: ClaimId,
    /// The insurer that pays, so that the same account is noticed in another of its claims.
    #[serde(default)]
    pub insurer: Option<OrgId>,
    /// The batch it belongs to; it counts only once that is approved.
    pub advance: AdvanceId,
    /// Its number in the batch, 1 and up.
    pub line: u32,
    /// For whom.
    pub victim: VictimId,
    /// To whom.
    pub payee: Payee,
    /// How much.
    pub amount: Money,
    /// What it pays for; sums to `amount`.
    pub parts: Parts,
    /// Where it stands.
    pub state: PaymentState,
    /// Which try at the bank this is, 1 for the first.
    pub attempt: u32,
    /// What the bank said when it failed.
    pub failure: Option<String>,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// The bank's answer to an order, as far as it is clear.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum BankAnswer {
    /// Paid.
    Settled,
    /// Not paid and will not be.
    Failed {
        /// The bank's reason.
        reason: String,
    },
    /// No clear answer: it may have paid.
    Unclear,
}

crate::refusals! {
    /// Why a payment may not do what is asked.
    pub enum PaymentRefusal {
        NotFailed => Conflict, "payment-not-failed", [], "只有明确失败的支付才能重新发起；结果待查的会先向银行查询", "only a payment that clearly failed can be tried again; an unclear one is asked about first";
        InsuredNeedsProof => Unprocessable, "insured-payee-needs-proof", ["R-C13"], "向投保单位支付，须有其已向受害人赔偿的凭证", "the insured is paid only with proof that it compensated the victim";
    }
}

/// Whether a payee may be paid at all (R-C13).
///
/// # Errors
/// When it is the insured without proof that it compensated the victim.
pub fn payee_allowed(payee: &Payee) -> Result<(), PaymentRefusal> {
    if payee.kind == PayeeKind::Insured && payee.proof.is_none() {
        Err(PaymentRefusal::InsuredNeedsProof)
    } else {
        Ok(())
    }
}

impl Payment {
    /// The bank's order number: a new one for each try, so that the bank itself refuses to pay one order twice.
    #[must_use]
    pub fn order_no(&self) -> String {
        format!("{}-{}", self.id, self.attempt)
    }

    /// Whether money is on its way or has arrived at its payee.
    #[must_use]
    pub const fn reached_its_payee(&self) -> bool {
        matches!(self.state, PaymentState::Ordered | PaymentState::Unknown | PaymentState::Settled)
    }

    /// Whether it is out at the bank without a clear answer.
    #[must_use]
    pub const fn waits_for_bank(&self) -> bool {
        matches!(self.state, PaymentState::Ordered | PaymentState::Unknown)
    }

    /// Has the bank asked again about an order that has waited long enough for a clear answer (R-C24). It stays the order it
    /// is: neither another try nor another state.
    #[must_use]
    pub fn asked_again(&self, book: &Rulebook, now: Timestamp) -> Option<(Self, Told)> {
        let due =
            self.changed_at.checked_add(i64::from(book.n.payment_ask_minutes).minutes()).is_ok_and(|at| at <= now);
        (self.waits_for_bank() && due).then(|| {
            let fact = ClaimFact::BankAsked { payment: self.id, attempt: self.attempt };
            (Self { changed_at: now, ..self.clone() }, Told::plain(fact).resting_on(book.basis(&["R-C24"])))
        })
    }

    /// What it takes from the limits.
    #[must_use]
    pub const fn share(&self) -> Share {
        Share { victim: self.victim, parts: self.parts }
    }

    /// Sends it out, once its batch is approved. A second time changes nothing.
    #[must_use]
    pub fn order(&self, now: Timestamp) -> Option<(Self, Told)> {
        (self.state == PaymentState::Proposed).then(|| self.ordered(1, now))
    }

    fn ordered(&self, attempt: u32, now: Timestamp) -> (Self, Told) {
        let next = Self { state: PaymentState::Ordered, attempt, failure: None, changed_at: now, ..self.clone() };
        let fact = ClaimFact::PaymentOrdered { payment: self.id, attempt, amount: self.amount };
        (next, Told::plain(fact))
    }

    /// Takes the bank's answer. Only an order that is out can be answered; a repeated answer changes nothing.
    #[must_use]
    pub fn answered(&self, answer: &BankAnswer, now: Timestamp) -> Option<(Self, Told)> {
        if !matches!(self.state, PaymentState::Ordered | PaymentState::Unknown) {
            return None;
        }
        let (payment, amount) = (self.id, self.amount);
        let (state, failure, fact) = match answer {
            BankAnswer::Settled => (PaymentState::Settled, None, ClaimFact::PaymentSettled { payment, amount }),
            BankAnswer::Failed { reason } => (
                PaymentState::Failed,
                Some(reason.clone()),
                ClaimFact::PaymentFailed { payment, reason: reason.clone() },
            ),
            BankAnswer::Unclear if self.state == PaymentState::Unknown => return None,
            BankAnswer::Unclear => (PaymentState::Unknown, None, ClaimFact::PaymentUnclear { payment }),
        };
        Some((Self { state, failure, changed_at: now, ..self.clone() }, Told::plain(fact)))
    }

    /// Tries a failed payment again, to another account if one is given.
    ///
    /// # Errors
    /// When it did not clearly fail, or the payee may not be paid.
    pub fn retry(&self, payee: Option<Payee>, now: Timestamp) -> Result<(Self, Told), PaymentRefusal> {
        if self.state != PaymentState::Failed {
            return Err(PaymentRefusal::NotFailed);
        }
        let payee = payee.unwrap_or_else(|| self.payee.clone());
        payee_allowed(&payee)?;
        let with_payee = Self { payee, ..self.clone() };
        Ok(with_payee.ordered(self.attempt.saturating_add(1), now))
    }

    /// Gives a failed payment up; its commitment is released beside it. Nothing that may have been paid is given up.
    ///
    /// # Errors
    /// When it did not clearly fail.
    pub fn cancel(&self, now: Timestamp) -> Result<(Self, Told), PaymentRefusal> {
        if self.state != PaymentState::Failed {
            return Err(PaymentRefusal::NotFailed);
        }
        let next = Self { state: PaymentState::Cancelled, changed_at: now, ..self.clone() };
        Ok((next, Told::plain(ClaimFact::PaymentCancelled { payment: self.id, amount: self.amount })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::personal::Sealed;
    use proptest::prelude::*;

    fn payment() -> Payment {
        let account = Sealed { cipher: String::new(), masked: "****1".into(), print: "p".into() };
        Payment {
            id: PaymentId::from_uuid(uuid::Uuid::from_u128(1)),
            claim: ClaimId::from_uuid(uuid::Uuid::from_u128(2)),
            insurer: None,
            advance: AdvanceId::from_uuid(uuid::Uuid::from_u128(3)),
            line: 1,
            victim: VictimId::from_uuid(uuid::Uuid::from_u128(4)),
            payee: Payee {
                kind: PayeeKind::Beneficiary,
                name: "甲".parse().unwrap(),
                bank: "银行".parse().unwrap(),
                account,
                id_number: None,
                proof: None,
            },
            amount: Money::from_fen(100).unwrap(),
            parts: Parts { injury: Money::from_fen(100).unwrap(), ..Parts::default() },
            state: PaymentState::Proposed,
            attempt: 0,
            failure: None,
            changed_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[derive(Clone, Debug)]
    enum Move {
        Order,
        Answer(u8),
        Retry,
        AskAgain,
    }

    proptest! {
        // A bank that pays one order number once, whatever comes in whatever order: money leaves at most once, and an
        // unclear order is never given a new number.
        #[test]
        fn money_leaves_at_most_once(moves in proptest::collection::vec(
            prop_oneof![Just(Move::Order), (0u8..3).prop_map(Move::Answer), Just(Move::Retry), Just(Move::AskAgain)], 0..40)) {
            let books = crate::rulebook::Rulebooks::shipped().unwrap();
            let book = books.in_force("2026-11-26".parse().unwrap());
            let mut at = payment();
            let mut paid = std::collections::BTreeSet::new();
            let mut unclear_truth: Option<(String, bool)> = None;
            for step in moves {
                match step {
                    Move::Order => if let Some((next, _)) = at.order(Timestamp::UNIX_EPOCH) { at = next; },
                    Move::Answer(kind) => {
                        // Once an order's fate is decided at the bank it does not change.
                        let settled = match &unclear_truth {
                            Some((order, truth)) if *order == at.order_no() => *truth,
                            _ => kind == 0,
                        };
                        let answer = if kind == 2 {
                            unclear_truth.get_or_insert((at.order_no(), settled));
                            BankAnswer::Unclear
                        } else if settled { BankAnswer::Settled } else { BankAnswer::Failed { reason: "x".into() } };
                        if let Some((next, _)) = at.answered(&answer, Timestamp::UNIX_EPOCH) {
                            if next.state == PaymentState::Settled { paid.insert(next.order_no()); }
                            at = next;
                        }
                    }
                    // R-C24: asking again is no new order, however often; before its time it does not happen.
                    Move::AskAgain => {
                        let due = at.changed_at.checked_add(i64::from(book.n.payment_ask_minutes).minutes()).unwrap();
                        prop_assert!(at.asked_again(book, due.checked_sub(1.second()).unwrap()).is_none());
                        let asked = at.asked_again(book, due);
                        prop_assert_eq!(asked.is_some(), at.waits_for_bank());
                        if let Some((next, _)) = asked {
                            prop_assert_eq!((next.state, next.order_no()), (at.state, at.order_no()));
                            prop_assert!(next.asked_again(book, due).is_none());
                            at = Payment { changed_at: Timestamp::UNIX_EPOCH, ..next };
                        }
                    }
                    Move::Retry => {
                        let before = at.state;
                        match at.retry(None, Timestamp::UNIX_EPOCH) {
                            Ok((next, _)) => { prop_assert_eq!(before, PaymentState::Failed); unclear_truth = None; at = next; }
                            Err(why) => prop_assert_eq!(why, PaymentRefusal::NotFailed),
                        }
                    }
                }
                prop_assert!(paid.len() <= 1);
            }
        }
    }

    // R-C13: the insured is not paid without proof.
    #[test]
    fn the_insured_needs_proof() {
        let mut failed = payment().order(Timestamp::UNIX_EPOCH).unwrap().0;
        failed = failed.answered(&BankAnswer::Failed { reason: "closed".into() }, Timestamp::UNIX_EPOCH).unwrap().0;
        let insured = Payee { kind: PayeeKind::Insured, ..failed.payee.clone() };
        assert_eq!(failed.retry(Some(insured), Timestamp::UNIX_EPOCH).unwrap_err(), PaymentRefusal::InsuredNeedsProof);
        assert!(failed.retry(None, Timestamp::UNIX_EPOCH).unwrap().0.order_no().ends_with("-2"));
    }
}
