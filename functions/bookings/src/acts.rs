//! Acts on a booking before the service: accept, cancel, refuse. Also what every act on a booking alone does.

use crate::load;
use crate::release::release;
use crate::view::BookingView;
use api::{Act, Answer, BadFields, Checked, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::id::BookingId;
use domain::service::booking::Acceptance;
use domain::service::{Booking, Pool, Side};
use domain::text::Note;
use domain::{Refusal, Told};
use store::{Commit, keys};
use utoipa::ToSchema;

/// An act that changes the booking, and gives back what it held where it ends without a service.
///
/// # Errors
/// The problem to answer with.
pub async fn change<T: Sync>(
    room: &Room,
    id: BookingId,
    seen: Seen,
    act: &Act<T>,
    action: Action,
    decision: impl Fn(&Booking, Side) -> Result<(Booking, Told), Refusal> + Sync,
) -> Answer {
    let decision = &decision;
    decide(room, &act.once, || async move {
        let (was, side) = load::booking(room, &act.caller, action, id).await?;
        seen.check(was.version)?;
        let (booking, told) = decision(&was.value, side)?;
        let version = was.version + 1;
        let view = BookingView::of(booking.clone(), version, load::person(&act.caller)?, room);
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let mut commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &booking, told)
            .once(&act.once, &reply);
        // Nobody takes a pooled service on before every share is held.
        if let Some(pooled) = was.value.pooled.filter(|_| action == Action::AcceptBooking) {
            let pool = room.store.get::<Pool>(&keys::pool::pool(pooled)).await?;
            pool.value.settled()?;
            commit = commit.resting_on(&pool);
        }
        if let Some(ending) = booking.ending.as_ref().filter(|_| booking.fell_through()) {
            commit = Box::pin(release(room, commit, &was.value, ending.reason.clone())).await?;
        }
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// The agency's acceptance (接单).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AcceptBooking {
    /// With whom at the insured unit items, measures and time were confirmed (R-E2).
    pub confirmed_with: wire::Name,
    /// What will be done.
    pub items: wire::Note,
    /// How.
    pub measures: wire::Note,
}

impl Checked for AcceptBooking {}

/// Accept a booking as its agency, after items, measures and time were confirmed with the insured (R-E2).
#[utoipa::path(post, path = "/v1/bookings/{booking_id}/accept", tag = "services", request_body = AcceptBooking,
    params(("booking_id" = wire::BookingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn accept(
    State(room): State<Room>,
    PathIs(id): PathIs<BookingId>,
    seen: Seen,
    act: Act<AcceptBooking>,
) -> Answer {
    let by = act.caller.actor.subject();
    change(&room, id, seen, &act, Action::AcceptBooking, |was, _| {
        let now = room.now();
        let acceptance = Acceptance {
            confirmed_with: act.body.confirmed_with.0.clone(),
            items: act.body.items.0.clone(),
            measures: act.body.measures.0.clone(),
            by: by.clone(),
            at: now,
        };
        was.accept(acceptance, room.book(), now)
    })
    .await
}

/// Why.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct EndBooking {
    /// Why.
    pub reason: wire::Note,
}

impl Checked for EndBooking {}

impl EndBooking {
    fn reason(&self) -> Note {
        self.reason.0.clone()
    }
}

/// Cancel a booking before the service. Its money, its place in the plan and its slot are free again.
#[utoipa::path(post, path = "/v1/bookings/{booking_id}/cancel", tag = "services", request_body = EndBooking,
    params(("booking_id" = wire::BookingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn cancel(
    State(room): State<Room>,
    PathIs(id): PathIs<BookingId>,
    seen: Seen,
    act: Act<EndBooking>,
) -> Answer {
    let by = act.caller.actor.subject();
    change(&room, id, seen, &act, Action::CancelBooking, |was, side| {
        was.cancel(side, act.body.reason(), &by, room.now())
    })
    .await
}

/// Refuse a service as the insured unit. The reason is kept and reported to the insurer (R-E11).
#[utoipa::path(post, path = "/v1/bookings/{booking_id}/refuse", tag = "services", request_body = EndBooking,
    params(("booking_id" = wire::BookingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn refuse(
    State(room): State<Room>,
    PathIs(id): PathIs<BookingId>,
    seen: Seen,
    act: Act<EndBooking>,
) -> Answer {
    let by = act.caller.actor.subject();
    change(&room, id, seen, &act, Action::RefuseService, |was, _| {
        was.refuse(act.body.reason(), &by, room.book(), room.now())
    })
    .await
}
