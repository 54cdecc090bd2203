//! Payments of a claim: where each stands, and what a person does about one that clearly failed.

use crate::load::{self, LimitsMoved};
use crate::payee_change::{PayeeChangeView, ask_payee};
use crate::payees::{named, proofs};
use crate::policy::Nothing;
use crate::victims::PayeeAsk;
use crate::view::PayeeView;
use api::{Act, Answer, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, sees_people};
use domain::claim::Claim;
use domain::claim::advance::{Advance, AdvanceState};
use domain::claim::payment::Payment;
use domain::claim::settle::Settling;
use domain::claim::state::ClaimRefusal;
use domain::id::{AdvanceId, ClaimId, PaymentId};
use domain::{Actor, OrgKind, Refusal, Told};
use serde::Serialize;
use std::collections::BTreeSet;
use store::{Commit, StoredReply, Versioned, keys};
use utoipa::ToSchema;

/// A payment (支付).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PaymentView {
    /// Its id.
    pub id: wire::PaymentId,
    /// Its version, also what a decision on its account names as seen.
    pub version: u64,
    /// The batch.
    pub advance: wire::AdvanceId,
    /// Its number in the batch.
    pub line: u32,
    /// For whom.
    pub victim: wire::VictimId,
    /// To whom; not for supervisors.
    pub payee: Option<PayeeView>,
    /// How much.
    pub amount: wire::Money,
    /// Where it stands.
    pub state: wire::PaymentState,
    /// The same in words.
    pub label: String,
    /// Which try at the bank.
    pub attempt: u32,
    /// What the bank said when it failed.
    pub failure: Option<String>,
    /// The last request to pay to another account; for the insurer only.
    pub payee_change: Option<PayeeChangeView>,
    /// When it last changed.
    pub changed_at: wire::Time,
}

impl PaymentView {
    /// The view of a payment at a version, as far as an actor is shown it.
    #[must_use]
    pub fn of(payment: Payment, version: u64, actor: &Actor) -> Self {
        let people = sees_people(actor);
        let insurer = actor.person().is_some_and(|person| person.org_kind == OrgKind::Insurer);
        Self {
            id: payment.id.into(),
            version,
            payee_change: payment.payee_change.filter(|_| insurer).map(Into::into),
            advance: payment.advance.into(),
            line: payment.line,
            victim: payment.victim.into(),
            payee: people.then_some(payment.payee.into()),
            amount: payment.amount.into(),
            label: payment.state.label().to_owned(),
            state: payment.state.into(),
            attempt: payment.attempt,
            failure: payment.failure,
            changed_at: payment.changed_at.into(),
        }
    }
}

/// List the payments of a claim's approved batches.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/payments", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = Vec<PaymentView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    load::claim(&room, &caller, Action::ReadPayments, id).await?;
    let advances = room.store.parts::<Advance>(&keys::claim_partition(id), "ADVANCE#").await?;
    let paying = [AdvanceState::Paying, AdvanceState::Settled, AdvanceState::PartlyFailed];
    let approved: BTreeSet<AdvanceId> = advances
        .iter()
        .filter(|advance| paying.contains(&advance.value.state))
        .map(|advance| advance.value.id)
        .collect();
    let mut payments = load::payments(&room, id).await?;
    payments.retain(|payment| approved.contains(&payment.value.advance));
    payments.sort_by_key(|payment| (payment.value.advance, payment.value.line));
    let view = |payment: Versioned<Payment>| PaymentView::of(payment.value, payment.version, &caller.actor);
    Reply::ok(payments.into_iter().map(view).collect::<Vec<_>>()).answer()
}

/// Try a failed payment again (重新支付).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RetryPayment {
    /// Another account, where the first was wrong; a second person decides on it.
    #[deserr(default)]
    pub payee: Option<PayeeAsk>,
}

impl Checked for RetryPayment {}

/// Try a payment again that clearly failed. An unclear one is asked about at the bank first and cannot be retried here.
/// To the account that was approved it goes at once; another account waits for a second person (R-C22).
#[utoipa::path(post, path = "/v1/claims/{claim_id}/payments/{payment_id}/retry", tag = "claims", request_body = RetryPayment,
    params(("claim_id" = wire::ClaimId, Path), ("payment_id" = wire::PaymentId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = PaymentView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn retry(
    State(room): State<Room>,
    PathIs((id, payment_id)): PathIs<(ClaimId, PaymentId)>,
    act: Act<RetryPayment>,
) -> Answer {
    decide(&room, &act.once, || async {
        let claim = load::claim(&room, &act.caller, Action::RetryPayment, id).await?;
        let was = room.store.get::<Payment>(&keys::payment(id, payment_id)).await?;
        let (payment, told) = if let Some(payee) = &act.body.payee {
            ask_payee(&room, &act.caller.actor, &claim.value, &was.value, payee.sealed(&room)?).await?
        } else {
            let proofs = proofs(&room, id, named([&was.value.payee])).await?;
            was.value.retry(&proofs, room.now()).map_err(Refusal::from)?
        };
        let (commit, reply, _) = changed(&room, &act, &was, &payment, told).await?;
        room.store.commit(counted(&room, commit, &claim, &was.value, &payment)).await?;
        Ok(reply)
    })
    .await
}

/// Give a failed payment up: its commitment goes back to the limits. One that may have been paid cannot be given up.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/payments/{payment_id}/cancellation", tag = "claims", request_body = Nothing,
    params(("claim_id" = wire::ClaimId, Path), ("payment_id" = wire::PaymentId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = PaymentView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn cancel(
    State(room): State<Room>,
    PathIs((id, payment_id)): PathIs<(ClaimId, PaymentId)>,
    act: Act<Nothing>,
) -> Answer {
    decide(&room, &act.once, || async {
        let claim = load::claim(&room, &act.caller, Action::CancelPayment, id).await?;
        let was = room.store.get::<Payment>(&keys::payment(id, payment_id)).await?;
        let (payment, told) = was.value.cancel(room.now()).map_err(Refusal::from)?;
        // Under whatever cover it was approved, also a preliminary one: giving back rests on the policy alone.
        let policy = claim.value.policy.as_ref().ok_or(Refusal::from(ClaimRefusal::NoPolicy))?;
        let (account, of_policy) = load::accounts(&room, id, policy.id).await?;
        let is = account.value.release(&of_policy.value, payment.share())?;
        let (commit, reply, batch) = changed(&room, &act, &was, &payment, told).await?;
        let grounds = room.store.settling(&claim.value).await?.map(|grounds| grounds.with(&batch));
        let paid_in_full = grounds.as_ref().map(|grounds| grounds.after(&is).settling(room.book())).transpose()?;
        let paid_in_full = paid_in_full.is_some_and(Settling::paid_in_full);
        let commit = load::move_limits(&room, commit, &LimitsMoved { was: (&account, &of_policy), is });
        let waited = claim.value.payee_moved(&was.value, &payment);
        let now = waited.as_ref().map_or(&claim.value, |(now, _)| now);
        let commit = match now.given_up(&batch, paid_in_full, room.now()).or(waited) {
            Some((next, noted)) => commit.update(&claim, &load::scheduled(&room, next), noted),
            None => commit.resting_on(&claim),
        };
        let commit = grounds.iter().fold(commit, |commit, grounds| commit.resting_on_open(grounds, Some(batch.id)));
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// What every change of a payment by a person writes: the payment, the totals of its batch, the caller's key; and the
/// batch as it is then.
///
/// # Errors
/// When the batch is not there.
pub async fn changed<T>(
    room: &Room,
    act: &Act<T>,
    was: &Versioned<Payment>,
    payment: &Payment,
    told: Told,
) -> Result<(Commit, StoredReply, Advance), Problem> {
    let advance = room.store.get::<Advance>(&keys::advance(payment.claim, payment.advance)).await?;
    let view = PaymentView::of(payment.clone(), was.version + 1, &act.caller.actor);
    let reply = Reply::ok(view).stored(&act.once)?;
    let mut commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
        .update(was, payment, told)
        .once(&act.once, &reply);
    let (next, progressed) = advance.value.counted(&was.value, payment)?;
    if let Some(progressed) = progressed {
        commit = commit.update(&advance, &next, progressed);
    }
    Ok((commit, reply, next))
}

/// Adds the claim where it counts a change of an account that waits.
pub fn counted(room: &Room, commit: Commit, claim: &Versioned<Claim>, was: &Payment, is: &Payment) -> Commit {
    match claim.value.payee_moved(was, is) {
        Some((next, noted)) => commit.update(claim, &load::scheduled(room, next), noted),
        None => commit,
    }
}
