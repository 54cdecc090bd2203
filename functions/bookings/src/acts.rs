//! Acts on a booking before the service: accept, cancel, refuse. Also what every act on a booking alone does.

use crate::load;
use crate::release::release;
use crate::view::BookingView;
use api::{Act, Answer, BadFields, Checked, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::fee::FeeAccount;
use domain::id::BookingId;
use domain::service::booking::Acceptance;
use domain::service::{Booking, Pool, PoolShares, Side};
use domain::text::Note;
use domain::{Refusal, Told};
use jiff::Timestamp;
use store::{Commit, Key, keys};
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
    begin(room, id, seen, act, action, |was, side| decision(was, side).map(|decided| (decided, None))).await
}

/// The same for an act with which a service is taken on or begins, and at what time that was.
///
/// # Errors
/// The problem to answer with.
pub async fn begin<T: Sync>(
    room: &Room,
    id: BookingId,
    seen: Seen,
    act: &Act<T>,
    action: Action,
    decision: impl Fn(&Booking, Side) -> Result<((Booking, Told), Option<Timestamp>), Refusal> + Sync,
) -> Answer {
    let decision = &decision;
    decide(room, &act.once, || async move {
        let (was, side) = load::booking(room, &act.caller, action, id).await?;
        seen.check(was.version)?;
        let ((booking, told), begins_at) = decision(&was.value, side)?;
        let version = was.version + 1;
        let view = BookingView::of(booking.clone(), version, load::person(&act.caller)?, room);
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let mut commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &booking, told)
            .once(&act.once, &reply);
        // While the fee is over its ceiling after a refund, nothing begins (R-D4).
        if let Some(at) = begins_at {
            commit = Box::pin(may_begin(room, commit, &was.value, at)).await?;
        }
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

/// Adds that nobody who pays is over the ceiling: the policy's account as it is, or those of all who share it.
async fn may_begin(room: &Room, commit: Commit, booking: &Booking, at: Timestamp) -> Result<Commit, Problem> {
    let fits = |account: &FeeAccount| {
        account.may_begin(at, room.book()).map_err(|over| {
            let mut why = Refusal::from(over);
            if account.policy != booking.policy {
                why.said.zh = format!("分摊单位 {} 须先退出或重新分摊：{}", account.insured_name, why.said.zh);
                why.said.en = format!("{} drops out or is shared anew first: {}", account.insured_name, why.said.en);
            }
            why
        })
    };
    if let Some(pooled) = booking.pooled {
        let shares = room.store.get::<PoolShares>(&keys::pool::shares(pooled)).await?.value;
        let keys: Vec<Key> = shares.paying().map(|share| keys::fee::account(share.policy)).collect();
        let mut accounts = room.store.together(keys.iter().cloned().collect()).await?;
        for key in keys {
            if let Some(account) = accounts.take::<FeeAccount>(&key)? {
                fits(&account.value)?;
            }
        }
        return Ok(commit);
    }
    let account = room.store.get::<FeeAccount>(&keys::fee::account(booking.policy)).await?;
    fits(&account.value)?;
    Ok(commit.resting_on(&account))
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
    begin(&room, id, seen, &act, Action::AcceptBooking, |was, _| {
        let now = room.now();
        let acceptance = Acceptance {
            confirmed_with: act.body.confirmed_with.0.clone(),
            items: act.body.items.0.clone(),
            measures: act.body.measures.0.clone(),
            by: by.clone(),
            at: now,
        };
        was.accept(acceptance, room.book(), now).map(|accepted| (accepted, Some(now)))
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
