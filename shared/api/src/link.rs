//! Signed links for victims and families: no account, one victim of one claim, for a while.

use crate::problem::Problem;
use crate::room::Room;
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
const LINK_PURPOSE: &str = "victim link";
/// How a link token begins, so that it is never mistaken for a JWT.
pub const LINK_PREFIX: &str = "link.";

/// How long a link holds.
pub const LINK_DAYS: u32 = 180;

/// The token of a link.
///
/// # Errors
/// When it cannot be written.
pub fn token(room: &Room, claims: &LinkClaims) -> Result<String, Problem> {
    let data = serde_json::to_vec(claims).map_err(store::StoreError::from)?;
    Ok(format!("{LINK_PREFIX}{}", room.store.vault().sign(LINK_PURPOSE, &data)))
}

pub(crate) fn claims(room: &Room, signed: &str) -> Option<LinkClaims> {
    let data = room.store.vault().verify(LINK_PURPOSE, signed)?;
    let claims: LinkClaims = serde_json::from_slice(&data).ok()?;
    (claims.exp > room.now()).then_some(claims)
}
