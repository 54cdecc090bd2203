//! A signed link for a victim or a family: no account, only their own part.

use crate::policy::Nothing;
use crate::victims::load_victim;
use api::link::{LINK_DAYS, LinkClaims, token};
use api::{Act, Answer, PathIs, Reply, Room, decide, wire};
use axum::extract::State;
use domain::Told;
use domain::access::Action;
use domain::claim::fact::ClaimFact;
use domain::claim::victim::Victim;
use domain::id::{ClaimId, LinkId, VictimId};
use domain::time::hours_after;
use serde::Serialize;
use store::Commit;
use utoipa::ToSchema;

/// A link (家属链接).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LinkView {
    /// The address to give to the family, also as a QR code.
    pub url: String,
    /// The token alone.
    pub token: String,
    /// When it ends.
    pub expires_at: wire::Time,
}

/// Give a victim or a family a link. An earlier link of the same victim ends with it.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/victims/{victim_id}/link", tag = "claims", request_body = Nothing,
    params(("claim_id" = wire::ClaimId, Path), ("victim_id" = wire::VictimId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = LinkView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn give(State(room): State<Room>, PathIs(ids): PathIs<(ClaimId, VictimId)>, act: Act<Nothing>) -> Answer {
    let link = room.ids.make(LinkId::from_uuid);
    decide(&room, &act.once, || async {
        let (_, was) = load_victim(&room, &act.caller, Action::GiveLink, ids).await?;
        let now = room.now();
        let exp = hours_after(now, LINK_DAYS * 24);
        let token = token(&room, &LinkClaims { link, claim: ids.0, victim: ids.1, exp })?;
        let view = LinkView { url: format!("{}/family#{token}", room.public_origin), token, expires_at: exp.into() };
        let reply = Reply::created("/v1/victim-claims", view).stored(&act.once)?;
        let next = Victim { link: Some(link), ..was.value.clone() };
        let told = Told::plain(ClaimFact::LinkGiven { victim: ids.1, link });
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .update(&was, &next, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// What became of a link.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RevokedView {
    /// Whether a link is still good.
    pub has_link: bool,
}

/// Take a link back.
#[utoipa::path(delete, path = "/v1/claims/{claim_id}/victims/{victim_id}/link", tag = "claims",
    params(("claim_id" = wire::ClaimId, Path), ("victim_id" = wire::VictimId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = RevokedView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn revoke(State(room): State<Room>, PathIs(ids): PathIs<(ClaimId, VictimId)>, act: Act<Nothing>) -> Answer {
    decide(&room, &act.once, || async {
        let (_, was) = load_victim(&room, &act.caller, Action::GiveLink, ids).await?;
        let reply = Reply::ok(RevokedView { has_link: false }).stored(&act.once)?;
        let next = Victim { link: None, ..was.value.clone() };
        let told = Told::plain(ClaimFact::LinkRevoked { victim: ids.1 });
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &next, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
