//! A document with the claim or the booking that decides who may touch it.

use api::{Caller, Problem, Room, wire};
use domain::access::{Action, allow};
use domain::claim::Claim;
use domain::document::{About, Document};
use domain::id::DocumentId;
use domain::service::Booking;
use store::{Files, Versioned, keys};

/// What somebody wants of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// To send it.
    Send,
    /// To look at it.
    Read,
}

/// What a request names: a claim or a booking, one of them.
#[must_use]
pub fn about(claim: Option<&wire::ClaimId>, booking: Option<&wire::BookingId>) -> Option<About> {
    match (claim, booking) {
        (Some(claim), None) => Some(About::Claim(claim.0)),
        (None, Some(booking)) => Some(About::Booking(booking.0)),
        _ => None,
    }
}

/// Whether the caller may do that with the documents of a claim or a booking.
///
/// # Errors
/// 404 for another tenant's, 403 where the role may not.
pub async fn may(room: &Room, caller: &Caller, touch: Touch, about: About) -> Result<(), Problem> {
    let (action, resource) = match about {
        About::Claim(id) => {
            let claim = room.store.get::<Claim>(&keys::claim(id)).await?;
            (if touch == Touch::Send { Action::SendDocument } else { Action::ReadDocument }, claim.value.resource())
        }
        About::Booking(id) => {
            let booking = room.store.get::<Booking>(&keys::booking::booking(id)).await?;
            (if touch == Touch::Send { Action::SendEvidence } else { Action::ReadEvidence }, booking.value.resource())
        }
    };
    Ok(allow(&caller.actor, action, &resource)?)
}

/// A document on whose claim or booking the caller may do something. A family sees only what is about its own victim or
/// what it sent itself.
///
/// # Errors
/// 404 for another tenant's, 403 where the role may not.
pub async fn document(
    room: &Room,
    caller: &Caller,
    touch: Touch,
    id: DocumentId,
) -> Result<Versioned<Document>, Problem> {
    let document = room.store.get::<Document>(&keys::document(id)).await?;
    may(room, caller, touch, document.value.about).await?;
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
