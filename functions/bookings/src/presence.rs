//! Who was not there: each side states it for itself; a person of the insurer decides what the two could not settle.

use crate::acts::change;
use crate::view::BookingView;
use api::{Act, Answer, BadFields, Checked, PathIs, Room, Seen, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::id::BookingId;
use domain::service::booking::Statement;
use utoipa::ToSchema;

/// A statement about who was there (陈述).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct StateAbsence {
    /// Who was absent; leave it out to say that both were there.
    #[deserr(default)]
    pub absent: Option<wire::Side>,
    /// Why, or what happened.
    pub reason: wire::Note,
    /// A document of this booking that shows it.
    #[deserr(default)]
    pub evidence: Option<wire::DocumentId>,
}

impl Checked for StateAbsence {}

/// State who was absent, or answer the other side's statement. Neither side can mark the other alone: what both say stands,
/// a contradiction opens a dispute, and nothing follows by itself (R-E11, R-E15).
#[utoipa::path(post, path = "/v1/bookings/{booking_id}/no-show", tag = "services", request_body = StateAbsence,
    params(("booking_id" = wire::BookingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn state_absence(
    State(room): State<Room>,
    PathIs(id): PathIs<BookingId>,
    seen: Seen,
    act: Act<StateAbsence>,
) -> Answer {
    let by = act.caller.actor.subject();
    change(&room, id, seen, &act, Action::StateAbsence, |was, side| {
        let now = room.now();
        let statement = Statement {
            side,
            absent: act.body.absent.as_ref().map(|absent| absent.0),
            reason: act.body.reason.0.clone(),
            evidence: act.body.evidence.as_ref().map(|document| document.0),
            by: by.clone(),
            at: now,
        };
        was.state_absence(statement, &room.calendar, room.book(), now)
    })
    .await
}

/// What a person of the insurer found (处理结论).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ResolveBooking {
    /// What.
    pub outcome: wire::BookingOutcome,
    /// Why.
    pub reason: wire::Note,
}

impl Checked for ResolveBooking {}

/// Decide an open question of a booking, with a reason that both sides are told of.
#[utoipa::path(post, path = "/v1/bookings/{booking_id}/resolution", tag = "services", request_body = ResolveBooking,
    params(("booking_id" = wire::BookingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn resolve(
    State(room): State<Room>,
    PathIs(id): PathIs<BookingId>,
    seen: Seen,
    act: Act<ResolveBooking>,
) -> Answer {
    let by = act.caller.actor.subject();
    change(&room, id, seen, &act, Action::ResolveBooking, |was, _| {
        let found = (act.body.outcome.0, act.body.reason.0.clone());
        was.resolve(found, &by, &room.calendar, room.book(), room.now())
    })
    .await
}
