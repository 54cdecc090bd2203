//! Match a claim to a policy; note the first contact.

use crate::load::{self, scheduled};
use crate::terms::under;
use crate::view::ClaimView;
pub use api::Nothing;
use api::{Act, Answer, BadFields, Checked, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Invalid;
use domain::access::Action;
use domain::claim::ClaimAccount;
use domain::id::ClaimId;
use domain::policy::Policy;
use store::{Commit, keys};
use utoipa::ToSchema;

/// The policy of a claim (匹配保单).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct MatchPolicy {
    /// Which.
    pub policy: wire::PolicyId,
}

impl Checked for MatchPolicy {}

/// Match a claim to one of the insurer's policies.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/policy", tag = "claims", request_body = MatchPolicy,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn match_policy(
    State(room): State<Room>,
    PathIs(id): PathIs<ClaimId>,
    seen: Seen,
    act: Act<MatchPolicy>,
) -> Answer {
    let actor = &act.caller.actor;
    decide(&room, &act.once, || async {
        let was = load::claim(&room, &act.caller, Action::MatchPolicy, id).await?;
        seen.check(was.version)?;
        let unknown =
            || Problem::bad_field("/policy", Invalid::new("unknown-policy", "没有找到这张保单", "no such policy"));
        let policy = room.store.find::<Policy>(&keys::policy(act.body.policy.0)).await?.ok_or_else(unknown)?;
        let account = room.store.get::<ClaimAccount>(&keys::claim_account(id)).await?;
        let (claim, told) = was.value.match_policy(&policy.value, actor, !account.value.committed.is_zero())?;
        let claim = scheduled(&room, Box::pin(under(&room, claim)).await?);
        let view = ClaimView::of(claim.clone(), was.version + 1, actor, &room);
        let reply = Reply::ok(view).version(was.version + 1).stored(&act.once)?;
        let commit = Commit::new(actor, room.now(), &act.caller.request_id)
            .update(&was, &claim, told)
            .resting_on(&account)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Note the insurer's first contact with the unit.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/contact", tag = "claims", request_body = Nothing,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn contact(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, seen: Seen, act: Act<Nothing>) -> Answer {
    crate::change(&room, id, seen, &act, Action::ContactReporter, |claim| claim.contact(room.now())).await
}

/// Note that the insurer has looked at the scene.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/survey", tag = "claims", request_body = Nothing,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn survey(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, seen: Seen, act: Act<Nothing>) -> Answer {
    crate::change(&room, id, seen, &act, Action::Survey, |claim| claim.survey(room.book(), room.now())).await
}
