//! Read a booking; list those of an enterprise, an agency, an insurer, an expert's day, a policy.

use crate::load::person;
use crate::view::BookingView;
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, PathIs, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::id::BookingId;
use domain::service::Booking;
use store::{PageAsk, keys};
use utoipa::IntoParams;

/// Which bookings.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListBookings {
    /// Only under this policy.
    #[deserr(default)]
    pub policy: Option<wire::PolicyId>,
    /// Only of this expert.
    #[deserr(default)]
    pub expert: Option<wire::ExpertId>,
    /// Only of this day, the earliest first.
    #[deserr(default)]
    pub day: Option<wire::Date>,
    /// Only in this state.
    #[deserr(default)]
    pub state: Option<wire::BookingState>,
    /// Only of this kind.
    #[deserr(default)]
    pub kind: Option<wire::ServiceKindCode>,
    /// `true`: only those whose agency may not render them any more.
    #[deserr(default)]
    pub unfit: Option<String>,
    /// Only whose insured or agency name contains this.
    #[deserr(default)]
    pub q: Option<String>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListBookings {}

/// List bookings, the latest service first; those of one day the earliest first. The caller's own, or the city's for
/// supervisors.
#[utoipa::path(get, path = "/v1/bookings", tag = "services", params(ListBookings),
    responses((status = 200, body = PageView<BookingView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListBookings>) -> Answer {
    allow(&caller.actor, Action::ListBookings, &Resource::default())?;
    let person = person(&caller)?;
    let list = match (&ask.policy, &ask.expert, person.org_kind) {
        (Some(policy), ..) => keys::booking::policy_bookings_list(policy.0),
        (None, Some(expert), _) => keys::booking::expert_bookings_list(expert.0),
        (None, None, OrgKind::Regulator | OrgKind::Association) => keys::city_list("BOOKING"),
        (None, None, _) => keys::org_list("BOOKING", &person.org),
    };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let begins = ask.day.as_ref().map(|day| format!("{}#", day.0)).unwrap_or_default();
    let page = PageAsk { forward: ask.day.is_some(), begins, ..page };
    let words = ask.q.unwrap_or_default().trim().to_lowercase();
    let found = room
        .store
        .search::<Booking>(&list, &page, |booking| {
            let names = format!("{} {}", booking.insured_name, booking.agency_name).to_lowercase();
            allow(&caller.actor, Action::ReadBooking, &booking.resource()).is_ok()
                && ask.expert.as_ref().is_none_or(|expert| expert.0 == booking.expert)
                && ask.state.as_ref().is_none_or(|state| state.0 == booking.state)
                && ask.kind.as_ref().is_none_or(|kind| kind.0 == booking.kind)
                && (ask.unfit.as_deref() != Some("true") || booking.unfit.is_some())
                && names.contains(&words)
        })
        .await?;
    Reply::ok(PageView::of(found, |booking| BookingView::of(booking.value, booking.version, person, &room))).answer()
}

/// Read a booking.
#[utoipa::path(get, path = "/v1/bookings/{booking_id}", tag = "services", params(("booking_id" = wire::BookingId, Path)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<BookingId>) -> Answer {
    let booking = room.store.get::<Booking>(&keys::booking::booking(id)).await?;
    allow(&caller.actor, Action::ReadBooking, &booking.value.resource())?;
    let view = BookingView::of(booking.value, booking.version, person(&caller)?, &room);
    Reply::ok(view).version(booking.version).answer()
}
