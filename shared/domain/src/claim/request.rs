//! A request for payment on a claim (支付申请): whether it may be made, what it consists of, and that there is one at a time.

use super::advance::{Advance, AdvanceRefusal, AdvanceState, Purpose};
use super::amount::AmountInput;
use super::decision::{AmountLine, Decision, Ruling};
use super::draft::{Draft, accept};
use super::fact::ClaimFact;
use super::payees::SharedAccount;
use super::payment::{Payment, PaymentState};
use super::report::PolicySnapshot;
use super::state::{Claim, ClaimRefusal};
use super::triage::Track;
use crate::id::{AdvanceId, PaymentId, VictimId};
use crate::money::Money;
use crate::text::Note;
use crate::time::{beijing_day, days_after};
use crate::{Actor, Refusal, Rulebook, Told};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;

/// What the maker asks for, beside the lines of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Id of the new batch.
    pub id: AdvanceId,
    /// What for.
    pub purpose: Purpose,
    /// What the maker notes.
    pub note: Option<Note>,
    /// Leave out the lines that cannot be paid, and list them with their reasons.
    pub skip_problem_lines: bool,
    /// Lines whose account was paid in another claim.
    pub shared_accounts: Vec<SharedAccount>,
}

/// Everything that a proposal writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The claim, which now has a request waiting.
    pub claim: (Claim, Told),
    /// The header, with the decision that explains each amount.
    pub advance: (Advance, Told),
    /// The lines; none of them counts before the header is approved.
    pub payments: Vec<(Payment, Told)>,
}

impl Claim {
    /// The legal day from which the statutory advance applies: the sixtieth after request and documents came (R-C6).
    #[must_use]
    pub fn statutory_due_on(&self, book: &Rulebook) -> Option<Date> {
        self.documents_at.map(|at| days_after(beijing_day(at), book.n.statutory_advance_days))
    }

    /// Whether the statutory advance is due now: the day has come, the amount is still open, and nothing was paid on it.
    #[must_use]
    pub fn statutory_is_due(&self, book: &Rulebook, now: Timestamp) -> bool {
        let come = self.statutory_due_on(book).is_some_and(|day| beijing_day(now) >= day);
        come && self.open().is_ok() && self.assessment.is_none() && !self.statutory_paid
    }

    /// Checks that a payment for a purpose may be proposed or approved now. A preliminary look at cover is enough for
    /// rescue and medical cost and for advances on the major track; everything else needs the decision (R-C8).
    ///
    /// # Errors
    /// Why not; else the policy it is paid under.
    pub fn may_pay(&self, purpose: Purpose, book: &Rulebook, now: Timestamp) -> Result<&PolicySnapshot, Refusal> {
        self.open()?;
        let policy = self.policy.as_ref().ok_or(ClaimRefusal::NoPolicy)?;
        let look = match purpose {
            Purpose::RescueMedical => true,
            Purpose::Advance => self.track == Track::Major,
            Purpose::Quick | Purpose::Statutory | Purpose::Settlement => false,
        };
        let covered =
            self.cover.as_ref().or(self.preliminary.as_ref().filter(|_| look)).is_some_and(|cover| cover.covered);
        if !covered {
            return Err(AdvanceRefusal::NotCovered.into());
        }
        match purpose {
            Purpose::Settlement if self.assessment.is_none() || self.agreed_on.is_none() => {
                Err(AdvanceRefusal::NotAssessed.into())
            }
            Purpose::Statutory => match self.statutory_due_on(book) {
                Some(due) if beijing_day(now) < due => Err(AdvanceRefusal::NotYetDue { due }.into()),
                Some(_) => Ok(policy),
                None => Err(AdvanceRefusal::DocumentsFirst.into()),
            },
            _ => Ok(policy),
        }
    }

    /// Notes the one request that waits for approval (R-C22).
    ///
    /// # Errors
    /// When one waits already, or nothing may be paid.
    pub fn open_request(
        &self,
        advance: AdvanceId,
        purpose: Purpose,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.may_pay(purpose, book, now)?;
        if self.pending.is_some() {
            return Err(AdvanceRefusal::OnePending.into());
        }
        let next = Self { pending: Some(advance), ..self.clone() };
        Ok((
            next,
            Told::plain(ClaimFact::RequestOpened { claim: self.id, advance })
                .resting_on(book.basis(&["R-C8", "R-C22"])),
        ))
    }

    /// Notes that the waiting request was decided on. An approval looks again whether it may be paid.
    ///
    /// # Errors
    /// When another request waits, or an approved one may no longer be paid.
    pub fn close_request(&self, decided: &Advance, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        if self.pending != Some(decided.id) {
            return Err(ClaimRefusal::NotTheRequest.into());
        }
        let approved = decided.state == AdvanceState::Paying;
        let mut next = Self { pending: None, ..self.clone() };
        if approved {
            self.may_pay(decided.purpose, book, now)?;
            next.approved_at = self.approved_at.or(Some(now));
            next.statutory_paid |= decided.purpose == Purpose::Statutory;
        }
        let fact = ClaimFact::RequestDecided { claim: self.id, advance: decided.id, approved };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C22"]))))
    }

    /// Whether the clock of R-C4 runs: agreed, and not known to be paid in full.
    #[must_use]
    pub const fn waits_for_settlement(&self) -> bool {
        self.agreed_on.is_some() && self.settlement_paid_at.is_none()
    }

    /// Notes money that arrived: the first payment of the claim, and the last of what was assessed, which ends R-C4.
    /// Anything else changes nothing on the claim. `paid_in_full` is how far it is settled with this money, see
    /// `settle::Settling`.
    #[must_use]
    pub fn money_arrived(&self, batch: &Advance, paid_in_full: bool, now: Timestamp) -> Option<(Self, Told)> {
        let first = self.first_payment_at.is_none() && batch.settled_lines > 0;
        let settlement = self.waits_for_settlement() && paid_in_full;
        let mut next = self.clone();
        next.first_payment_at = next.first_payment_at.or(Some(now).filter(|_| first));
        next.settlement_paid_at = next.settlement_paid_at.or(Some(now).filter(|_| settlement));
        let fact = if settlement {
            ClaimFact::SettlementArrived { claim: self.id }
        } else {
            ClaimFact::FirstPaymentArrived { claim: self.id }
        };
        (first || settlement).then(|| (next, Told::plain(fact)))
    }

    /// Notes that a payment was given up where the claim counted on it: of a settlement it is due again; a statutory
    /// advance of which nothing is left is due again, too. Where it was the last that was open, and beyond what was
    /// assessed, everything is paid now and R-C4 ends.
    #[must_use]
    pub fn given_up(&self, batch: &Advance, paid_in_full: bool, now: Timestamp) -> Option<(Self, Told)> {
        let settled = self.waits_for_settlement() && paid_in_full;
        let missed = batch.purpose == Purpose::Statutory && batch.state == AdvanceState::Cancelled;
        let mut next = Self { statutory_paid: self.statutory_paid && !missed, ..self.clone() };
        next.settlement_paid_at = next.settlement_paid_at.or(Some(now).filter(|_| settled));
        let fact = if settled {
            ClaimFact::SettlementArrived { claim: self.id }
        } else {
            ClaimFact::PaymentMissed { claim: self.id, advance: batch.id }
        };
        (next != *self || batch.purpose == Purpose::Settlement).then(|| (next, Told::plain(fact)))
    }
}

/// Proposes a batch: the header, its lines, and the claim that now waits for a second person.
///
/// `inputs` are what each line's amount was computed from; they are recorded with the amounts so that the decision can
/// be replayed. The limits are committed at approval (`ClaimAccount::commit`); a handler may try that here for an early
/// answer.
///
/// # Errors
/// Why not.
#[expect(clippy::too_many_arguments, reason = "everything that a proposal rests on is an argument")]
pub fn propose(
    claim: &Claim,
    draft: &Draft,
    ask: Ask,
    inputs: &BTreeMap<VictimId, AmountInput>,
    mut payment_id: impl FnMut() -> PaymentId,
    actor: &Actor,
    book: &Rulebook,
    now: Timestamp,
) -> Result<Proposal, Refusal> {
    let (id, purpose) = (ask.id, ask.purpose);
    let opened = claim.open_request(id, purpose, book, now)?;
    accept(draft, ask.skip_problem_lines)?;
    let out_of_range = |_| Refusal::from(super::account::LimitRefusal::Arithmetic);
    let total = Money::sum(draft.lines.iter().map(|line| line.amount)).map_err(out_of_range)?;
    let lines = u32::try_from(draft.lines.len()).map_err(|_| Refusal::from(AdvanceRefusal::NothingToPay))?;
    let mut payments = Vec::with_capacity(draft.lines.len());
    for (line, number) in draft.lines.iter().zip(1u32..) {
        let payment = Payment {
            id: payment_id(),
            claim: claim.id,
            insurer: claim.insurer.clone(),
            advance: id,
            line: number,
            victim: line.victim,
            payee: line.payee.clone(),
            amount: line.amount,
            parts: line.parts,
            state: PaymentState::Proposed,
            attempt: 0,
            failure: None,
            payee_change: None,
            changed_at: now,
        };
        let drawn = Told::plain(ClaimFact::PaymentDrawn { payment: payment.id, advance: id, amount: line.amount });
        payments.push((payment, drawn));
    }
    let amounts = draft.lines.iter().filter_map(|line| {
        let input = inputs.get(&line.victim)?.clone();
        Some(AmountLine { victim: line.victim, input, outcome: line.explained.clone() })
    });
    let decision = Decision { rulebook: book.version.clone(), ruling: Ruling::Amounts { lines: amounts.collect() } };
    let advance = Advance {
        id,
        claim: claim.id,
        purpose,
        state: AdvanceState::Proposed,
        maker: actor.subject(),
        proposed_at: now,
        note: ask.note,
        lines,
        total,
        left_out: draft.left_out.clone(),
        shared_accounts: ask.shared_accounts,
        checker: None,
        decided_at: None,
        reason: None,
        settled_lines: 0,
        settled_total: Money::ZERO,
        failed_lines: 0,
        cancelled_lines: 0,
    };
    let rule = if purpose == Purpose::Statutory { "R-C6" } else { "R-C9" };
    let told = Told::plain(ClaimFact::AdvanceProposed { advance: id, purpose, total, lines })
        .resting_on(book.basis(&[rule, "R-C12", "R-C13"]))
        .deciding(decision);
    Ok(Proposal { claim: opened, advance: (advance, told), payments })
}

#[cfg(test)]
#[path = "request_tests.rs"]
mod tests;
