//! A document with the claim that decides who may touch it.

use api::{Caller, Problem, Room};
use domain::access::{Action, allow};
use domain::claim::Claim;
use domain::document::Document;
use domain::id::{ClaimId, DocumentId};
use store::{Files, Versioned, keys};

/// A claim on which the caller may do something.
///
/// # Errors
/// 404 for another tenant's, 403 where the role may not.
pub async fn claim(room: &Room, caller: &Caller, action: Action, id: ClaimId) -> Result<Versioned<Claim>, Problem> {
    let claim = room.store.get::<Claim>(&keys::claim(id)).await?;
    allow(&caller.actor, action, &claim.value.resource())?;
    Ok(claim)
}

/// A document on whose claim the caller may do something. A family sees only what is about its own victim or what it
/// sent itself.
///
/// # Errors
/// 404 for another tenant's, 403 where the role may not.
pub async fn document(
    room: &Room,
    caller: &Caller,
    action: Action,
    id: DocumentId,
) -> Result<Versioned<Document>, Problem> {
    let document = room.store.get::<Document>(&keys::document(id)).await?;
    claim(room, caller, action, document.value.claim).await?;
    if visible(caller, &document.value) { Ok(document) } else { Err(Problem::not_found()) }
}

/// Whether a document is in the part of the claim that the caller sees.
#[must_use]
pub fn visible(caller: &Caller, document: &Document) -> bool {
    caller
        .link
        .as_ref()
        .is_none_or(|link| document.victim == Some(link.victim) || document.sender == caller.actor.subject())
}

/// The bucket, which this function always has.
///
/// # Errors
/// When the function was started without it.
pub fn files(room: &Room) -> Result<&Files, Problem> {
    room.files.as_ref().ok_or_else(|| store::StoreError::Aws("no document bucket".into()).into())
}
