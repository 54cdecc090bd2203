//! Another account for a payment that failed (更换收款账户): one person asks, another decides, and what is looked at when
//! a batch is proposed is looked at again (R-C13, R-C22). Money that was approved for one account goes to no other before.

use super::advance::authority;
use super::fact::ClaimFact;
use super::payees::SharedAccount;
use super::payment::{Payment, PaymentRefusal, PaymentState};
use super::proof::{Proofs, payee_allowed};
use super::state::Claim;
use super::victim::Payee;
use crate::id::AdvanceId;
use crate::text::Note;
use crate::{Actor, Rulebook, Told};
use jiff::Timestamp;

/// A request to pay to another account.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PayeeChange {
    /// To whom instead.
    pub payee: Payee,
    /// Who asks, see `Actor::subject`.
    pub asked_by: String,
    /// When.
    pub asked_at: Timestamp,
    /// The claim of the insurer in which the account was paid before, if one: a question to whoever decides.
    pub shared: Option<SharedAccount>,
    /// Who decided; nobody while it waits.
    #[serde(default)]
    pub decided_by: Option<String>,
    /// When.
    #[serde(default)]
    pub decided_at: Option<Timestamp>,
    /// Why it was returned.
    #[serde(default)]
    pub answer: Option<Note>,
}

impl PayeeChange {
    /// Whether it waits for a second person.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.decided_by.is_none()
    }
}

/// What a new account is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Every payment of the claim.
    pub payments: &'a [Payment],
    /// The batch that waits for approval; the payments of other proposals count for nothing.
    pub pending: Option<AdvanceId>,
    /// The proofs that payees name.
    pub proofs: &'a Proofs,
}

/// What a second person says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PayeeVerdict {
    /// Pay it there.
    Approve,
    /// Back to who asked.
    Return {
        /// Why; always said.
        reason: Option<Note>,
    },
}

/// A payment as it is now, and the fact that made it so.
type Moved = (Payment, Told);

impl Payment {
    /// The account that it may go to instead, while that waits for a second person.
    #[must_use]
    pub fn waiting_payee(&self) -> Option<&PayeeChange> {
        self.payee_change.as_ref().filter(|change| change.waits())
    }

    /// Checks a new payee as a batch's are: proof, and no other victim's account within the claim.
    ///
    /// # Errors
    /// Why it may not be paid.
    fn judge(&self, payee: &Payee, around: &Around) -> Result<(), PaymentRefusal> {
        payee_allowed(self.claim, self.victim, payee, around.proofs)?;
        let counts = |other: &&Payment| match other.state {
            PaymentState::Cancelled => false,
            PaymentState::Proposed => Some(other.advance) == around.pending,
            PaymentState::Ordered | PaymentState::Unknown | PaymentState::Settled | PaymentState::Failed => true,
        };
        let holds = |other: &Payment| {
            let waiting = other.waiting_payee().map(|change| &change.payee);
            [Some(&other.payee), waiting].into_iter().flatten().any(|held| held.account.print == payee.account.print)
        };
        let of_another = around.payments.iter().filter(counts).any(|other| other.victim != self.victim && holds(other));
        if of_another && !payee.kind.serves_many() { Err(PaymentRefusal::AccountOfAnother) } else { Ok(()) }
    }

    /// Asks for another account. The payment stays failed, and nothing is ordered.
    ///
    /// # Errors
    /// When it did not clearly fail, a change waits already, or the payee may not be paid.
    pub fn ask_payee(
        &self,
        payee: Payee,
        shared: Option<SharedAccount>,
        around: &Around,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<Moved, PaymentRefusal> {
        self.must_have_failed()?;
        self.judge(&payee, around)?;
        let change = PayeeChange {
            payee,
            asked_by: actor.subject(),
            asked_at: now,
            shared,
            decided_by: None,
            decided_at: None,
            answer: None,
        };
        let next = Self { payee_change: Some(change), changed_at: now, ..self.clone() };
        let fact = ClaimFact::PayeeChangeAsked { payment: self.id, amount: self.amount };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C13", "R-C22"]))))
    }

    /// Decides on another account: neither who asked nor who proposed the batch, within the authority for the amount. An
    /// approval looks again at what was looked at when it was asked for, and orders the payment.
    ///
    /// # Errors
    /// Why not.
    pub fn decide_payee(
        &self,
        verdict: PayeeVerdict,
        maker: &str,
        around: &Around,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<Moved, PaymentRefusal> {
        let waiting = self.waiting_payee().ok_or(PaymentRefusal::NoPayeeWaits)?;
        let by = actor.subject();
        if by == waiting.asked_by || by == maker {
            return Err(PaymentRefusal::SamePerson);
        }
        let most = authority(actor, book);
        if self.amount > most {
            return Err(PaymentRefusal::AboveAuthority { most });
        }
        let decided =
            |answer| PayeeChange { decided_by: Some(by.clone()), decided_at: Some(now), answer, ..waiting.clone() };
        let rules = book.basis(&["R-C13", "R-C22"]);
        match verdict {
            PayeeVerdict::Approve => {
                self.judge(&waiting.payee, around)?;
                let with = Self { payee: waiting.payee.clone(), payee_change: Some(decided(None)), ..self.clone() };
                let (next, told) = with.ordered(self.attempt.saturating_add(1), now);
                Ok((next, told.resting_on(rules)))
            }
            PayeeVerdict::Return { reason: None } => Err(PaymentRefusal::ReasonNeeded),
            PayeeVerdict::Return { reason } => {
                let next = Self { payee_change: Some(decided(reason)), changed_at: now, ..self.clone() };
                let fact = ClaimFact::PayeeChangeReturned { payment: self.id };
                Ok((next, Told::plain(fact).resting_on(rules)))
            }
        }
    }
}

impl Claim {
    /// Notes that a payment's new account began or ended to wait for a second person; nothing where neither is so.
    #[must_use]
    pub fn payee_moved(&self, was: &Payment, is: &Payment) -> Option<(Self, Told)> {
        let waiting = match (was.waiting_payee().is_some(), is.waiting_payee().is_some()) {
            (false, true) => self.payees_waiting.saturating_add(1),
            (true, false) => self.payees_waiting.saturating_sub(1),
            (true, true) | (false, false) => return None,
        };
        let fact = if is.state == PaymentState::Ordered {
            ClaimFact::PayeeChanged { claim: self.id, payment: is.id }
        } else {
            ClaimFact::PayeesWaiting { claim: self.id, waiting }
        };
        Some((Self { payees_waiting: waiting, ..self.clone() }, Told::plain(fact)))
    }
}

#[cfg(test)]
#[path = "payee_change_tests.rs"]
mod tests;
