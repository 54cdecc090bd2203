//! How a claim ends, and how it is opened again.

use crate::beside::Beside;
use crate::load;
use crate::policy::Nothing;
use crate::view::ClaimView;
use api::{Act, Answer, BadFields, Checked, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::claim::fact::ClaimFact;
use domain::claim::merge::{Merged, People};
use domain::claim::payment::PaymentState;
use domain::claim::settle::Settling;
use domain::claim::{Changed, Claim};
use domain::id::ClaimId;
use domain::{Money, Refusal, Told};
use jiff::Timestamp;
use store::{Commit, SettlingGrounds};
use utoipa::ToSchema;

/// A refusal with reasons (拒赔).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RefuseClaim {
    /// The reason.
    pub reason_code: wire::RefusalReason,
    /// The notice as it is sent, with the reason in plain words.
    pub notice: wire::Note,
}

impl Checked for RefuseClaim {}

/// Refuse, by a person, with reasons and a notice, after deciding that there is no cover (R-C5).
#[utoipa::path(post, path = "/v1/claims/{claim_id}/refusal", tag = "claims", request_body = RefuseClaim,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn refuse(
    State(room): State<Room>,
    PathIs(id): PathIs<ClaimId>,
    seen: Seen,
    act: Act<RefuseClaim>,
) -> Answer {
    crate::change(&room, id, seen, &act, Action::Refuse, |claim| {
        claim.refuse(act.body.reason_code.0, act.body.notice.0.clone(), &act.caller.actor, room.book(), room.now())
    })
    .await
}

/// A reason.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct WithReason {
    /// Why.
    pub reason: wire::Note,
}

impl Checked for WithReason {}

/// Withdraw a claim.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/withdrawal", tag = "claims", request_body = WithReason,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn withdraw(
    State(room): State<Room>,
    PathIs(id): PathIs<ClaimId>,
    seen: Seen,
    act: Act<WithReason>,
) -> Answer {
    crate::change(&room, id, seen, &act, Action::Withdraw, |claim| claim.withdraw(act.body.reason.0.clone())).await
}

/// Open an ended claim again. One that was merged into another is a claim of its own again, and the other names it no
/// more.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/reopening", tag = "claims", request_body = WithReason,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn reopen(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, seen: Seen, act: Act<WithReason>) -> Answer {
    let actor = &act.caller.actor;
    decide(&room, &act.once, || async {
        let was = load::claim(&room, &act.caller, Action::Reopen, id).await?;
        seen.check(was.version)?;
        let reason = act.body.reason.0.clone();
        let mut commit = Commit::new(actor, room.now(), &act.caller.request_id);
        let (claim, told) = match was.value.merged_into {
            None => was.value.reopen(reason)?,
            Some(into) => {
                let into = load::claim(&room, &act.caller, Action::Reopen, into).await?;
                let beside = Beside::of(&room, &was.value, &into.value).await?;
                let (here, there) = beside.people();
                let people = People { here: &here, there: &there };
                let Merged { gone, stays, carried } = was.value.unmerge(&into.value, &people, reason)?;
                let from = into.value.id;
                let told = |victim| Told::plain(ClaimFact::RequestCarried { claim: id, victim, from });
                commit = beside.changed(commit.update(&into, &stays.0, stays.1), &carried, told);
                gone
            }
        };
        let claim = load::scheduled(&room, claim);
        let view = ClaimView::of(claim.clone(), was.version + 1, actor, &room);
        let reply = Reply::ok(view).version(was.version + 1).stored(&act.once)?;
        room.store.commit(commit.update(&was, &claim, told).once(&act.once, &reply)).await?;
        Ok(reply)
    })
    .await
}

/// Close a claim. Everybody has what was assessed for them, as far as the limits reach, and nothing is on its way.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/closing", tag = "claims", request_body = Nothing,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn close(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, seen: Seen, act: Act<Nothing>) -> Answer {
    by_settling(&room, id, seen, &act, Action::Close, |claim, settling, _| claim.close(settling)).await
}

/// An act that changes the claim alone and rests on how far it is settled, and when the last payment arrived.
pub async fn by_settling<T: Sync>(
    room: &Room,
    id: ClaimId,
    seen: Seen,
    act: &Act<T>,
    action: Action,
    decision: impl Fn(&Claim, Settling, Option<Timestamp>) -> Result<Changed, Refusal> + Sync,
) -> Answer {
    let decision = &decision;
    decide(room, &act.once, || async move {
        let was = load::claim(room, &act.caller, action, id).await?;
        seen.check(was.version)?;
        let grounds = room.store.settling(&was.value).await?;
        let settling = grounds.as_ref().map(|grounds| grounds.settling(room.book())).transpose()?;
        // Where nothing is assessed, that is what the decision says first.
        let settling = settling.unwrap_or(Settling { rest: Money::ZERO, open: false });
        let payments = load::payments(room, id).await?;
        let arrived = payments.iter().filter(|payment| payment.value.state == PaymentState::Settled);
        let last = arrived.map(|payment| payment.value.changed_at).max();
        let (claim, told) = decision(&was.value, settling, last)?;
        let claim = load::scheduled(room, claim);
        let view = ClaimView::of(claim.clone(), was.version + 1, &act.caller.actor, room);
        let reply = Reply::ok(view).version(was.version + 1).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &claim, told)
            .once(&act.once, &reply);
        let rests = |commit: Commit, grounds: &SettlingGrounds| {
            commit.resting_on(&grounds.account).resting_on_open(grounds, None)
        };
        room.store.commit(grounds.iter().fold(commit, rests)).await?;
        Ok(reply)
    })
    .await
}
