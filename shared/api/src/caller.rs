//! Who is calling: the bearer of a verified token, or of a signed link for one victim's family.

use crate::link::{self, LINK_PREFIX, LinkClaims};
use crate::problem::Problem;
use crate::room::Room;
use axum::extract::FromRequestParts;
use axum::http::{header, request::Parts};
use domain::Actor;
use domain::claim::victim::Victim;
use store::keys;

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
            let claims = link::claims(room, signed).ok_or_else(Problem::unauthenticated)?;
            // Only the link that was given last is good, and none once it was taken back: here, so that no route forgets.
            let victim = room.store.find::<Victim>(&keys::victim(claims.claim, claims.victim)).await?;
            if victim.is_none_or(|victim| victim.value.link != Some(claims.link)) {
                return Err(Problem::unauthenticated());
            }
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
