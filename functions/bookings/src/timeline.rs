//! What happened to a booking, by whom, on what basis.

use crate::load::person;
use api::views::{BasisView, PageView, basis};
use api::{Answer, Asked, BadFields, Caller, Checked, PathIs, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, allow};
use domain::id::BookingId;
use domain::service::Booking;
use domain::{Actor, OrgKind};
use serde::Serialize;
use store::{StoredFact, keys};
use utoipa::{IntoParams, ToSchema};

/// One thing that happened to a booking (预约经过).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BookingEventView {
    /// When.
    pub at: wire::Time,
    /// The event, for example `booking_made`.
    pub event: String,
    /// In words.
    pub text_zh: Option<String>,
    /// In English.
    pub text_en: Option<String>,
    /// Who; for supervisors only the organisation.
    pub by: String,
    /// The rules it rests on.
    pub basis: Vec<BasisView>,
    /// Hash of this fact, chained to the one before.
    pub hash: String,
}

fn happened(stored: StoredFact, people: bool) -> BookingEventView {
    let fact = stored.fact;
    let said = fact.what.sentence();
    BookingEventView {
        at: fact.at.into(),
        event: fact.what.event(),
        text_zh: said.as_ref().map(|said| said.zh.clone()),
        text_en: said.map(|said| said.en),
        by: match &fact.actor {
            Actor::Person(person) if !people => person.org.to_string(),
            actor => actor.subject(),
        },
        basis: basis(fact.basis),
        hash: fact.hash,
    }
}

/// Which page.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BookingTimeline {
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for BookingTimeline {}

/// What happened to a booking, the latest first.
#[utoipa::path(get, path = "/v1/bookings/{booking_id}/timeline", tag = "services",
    params(("booking_id" = wire::BookingId, Path), BookingTimeline),
    responses((status = 200, body = PageView<BookingEventView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn timeline(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<BookingId>,
    Asked(ask): Asked<BookingTimeline>,
) -> Answer {
    let key = keys::booking::booking(id);
    let booking = room.store.get::<Booking>(&key).await?;
    allow(&caller.actor, Action::ReadBooking, &booking.value.resource())?;
    let people = !matches!(person(&caller)?.org_kind, OrgKind::Regulator | OrgKind::Association);
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.timeline(&key.pk, &page).await?;
    Reply::ok(PageView::of(found, |fact| happened(fact, people))).answer()
}
