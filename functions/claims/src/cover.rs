//! Cover: a person decides whether the accident is covered. No rule ever does.

use crate::endings::WithReason;
use crate::view::ClaimView;
use api::{Act, Answer, BadFields, Checked, PathIs, Room, Seen, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::id::ClaimId;
use utoipa::ToSchema;

/// A decision on cover (责任认定).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DecideCover {
    /// Whether the accident is covered, wholly, partly or not.
    pub decision: wire::CoverDecision,
    /// What determines the insured's liability to the victims, where something does (R-C14).
    #[deserr(default)]
    pub liability: Option<wire::LiabilityBasis>,
    /// Why.
    pub reason: wire::Note,
}

impl Checked for DecideCover {}

/// Decide on cover (R-C8).
#[utoipa::path(post, path = "/v1/claims/{claim_id}/coverage", tag = "claims", request_body = DecideCover,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn decide_cover(
    State(room): State<Room>,
    PathIs(id): PathIs<ClaimId>,
    seen: Seen,
    act: Act<DecideCover>,
) -> Answer {
    crate::change(&room, id, seen, &act, Action::DecideCover, |claim| {
        let liability = act.body.liability.as_ref().map(|basis| basis.0);
        claim.decide_cover(
            act.body.decision.0,
            liability,
            act.body.reason.0.clone(),
            &act.caller.actor,
            room.book(),
            room.now(),
        )
    })
    .await
}

/// A preliminary look at cover: the policy, the day and the event seem right. It decides nothing, and is enough for
/// rescue and medical cost and for advances on the major track (R-C8, req 5.12).
#[utoipa::path(post, path = "/v1/claims/{claim_id}/preliminary-cover", tag = "claims", request_body = WithReason,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn look_at_cover(
    State(room): State<Room>,
    PathIs(id): PathIs<ClaimId>,
    seen: Seen,
    act: Act<WithReason>,
) -> Answer {
    crate::change(&room, id, seen, &act, Action::LookAtCover, |claim| {
        claim.look_at_cover(act.body.reason.0.clone(), &act.caller.actor, room.book(), room.now())
    })
    .await
}
