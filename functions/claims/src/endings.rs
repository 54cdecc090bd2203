//! How a claim ends, and how it is opened again.

use crate::load;
use crate::policy::Nothing;
use crate::view::ClaimView;
use api::{Act, Answer, BadFields, Checked, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::claim::ClaimAccount;
use domain::claim::payment::PaymentState;
use domain::id::ClaimId;
use store::{Commit, keys};
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
                let (back, (stays, there)) = was.value.unmerge(&into.value, reason)?;
                commit = commit.update(&into, &stays, there);
                back
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

/// Close a claim whose payments have all arrived.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/closing", tag = "claims", request_body = Nothing,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn close(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, seen: Seen, act: Act<Nothing>) -> Answer {
    load::claim(&room, &act.caller, Action::Close, id).await?;
    let payments = load::payments(&room, id).await?;
    let waiting = |state| matches!(state, PaymentState::Ordered | PaymentState::Unknown | PaymentState::Failed);
    let open = payments.iter().any(|payment| waiting(payment.value.state));
    let account = room.store.get::<ClaimAccount>(&keys::claim_account(id)).await?;
    crate::change(&room, id, seen, &act, Action::Close, |claim| claim.close(open, account.value.committed)).await
}
