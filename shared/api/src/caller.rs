//! Who is calling: the bearer of a verified token, or of a signed link for one victim's family.

use crate::problem::Problem;
use crate::room::Room;
use axum::extract::FromRequestParts;
use axum::http::{header, request::Parts};
use domain::Actor;
use domain::id::{ClaimId, LinkId, VictimId};
use jiff::Timestamp;

/// What a signed link says.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LinkClaims {
    /// The link; the victim's record names the one that is still good.
    pub link: LinkId,
    /// The claim.
    pub claim: ClaimId,
    /// The victim.
    pub victim: VictimId,
    /// When it ends.
    pub exp: Timestamp,
}

/// What link tokens are signed for.
pub const LINK_PURPOSE: &str = "victim link";
/// How a link token begins, so that it is never mistaken for a JWT.
pub const LINK_PREFIX: &str = "link.";

/// The caller of a request.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Who acts.
    pub actor: Actor,
    /// The link, when a family calls.
    pub link: Option<LinkClaims>,
    /// The request's id, for logs and facts.
    pub request_id: String,
}

impl FromRequestParts<Room> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, room: &Room) -> Result<Self, Problem> {
        let header = parts.headers.get(header::AUTHORIZATION).ok_or_else(Problem::unauthenticated)?;
        let token = header
            .to_str()
            .ok()
            .and_then(|text| text.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim())
            .ok_or_else(Problem::unauthenticated)?;
        let request_id = crate::door::request_id(&parts.headers);
        if let Some(signed) = token.strip_prefix(LINK_PREFIX) {
            let claims = link_claims(room, signed).ok_or_else(Problem::unauthenticated)?;
            let actor = Actor::Family { claim: claims.claim, victim: claims.victim };
            return Ok(Self { actor, link: Some(claims), request_id });
        }
        match room.auth.verify(token, room.now()) {
            Ok(person) => Ok(Self { actor: Actor::Person(person), link: None, request_id }),
            Err(why) => {
                tracing::info!(request.id = %request_id, %why, "token refused");
                Err(Problem::unauthenticated())
            }
        }
    }
}

fn link_claims(room: &Room, signed: &str) -> Option<LinkClaims> {
    let data = room.store.vault().verify(LINK_PURPOSE, signed)?;
    let claims: LinkClaims = serde_json::from_slice(&data).ok()?;
    (claims.exp > room.now()).then_some(claims)
}
