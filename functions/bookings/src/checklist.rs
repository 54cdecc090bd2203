//! The checklist of a booked service (检查表): what its site's focus areas ask for, each item once (2.10).

use api::{Answer, Caller, PathIs, Reply, Room, wire};
use axum::extract::State;
use domain::access::{Action, allow};
use domain::focus::{FocusArea, FocusTags, shipped};
use domain::id::BookingId;
use domain::service::Booking;
use serde::Serialize;
use std::collections::BTreeSet;
use store::keys;
use utoipa::ToSchema;

/// An item to check on site (检查项).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SiteItemView {
    /// Its code.
    pub code: wire::CheckItemCode,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// Where it comes from.
    pub source: String,
    /// The areas of this site that ask for it.
    pub areas: Vec<wire::FocusArea>,
}

/// The checklist of a booked service.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SiteChecklist {
    /// The focus areas of the site; none: the site is of no focus area.
    pub areas: Vec<wire::FocusArea>,
    /// The union of their checklists, each item once.
    pub items: Vec<SiteItemView>,
    /// The version of the checklists.
    pub checklists: String,
}

/// Read the checklist of a booked service: that of its site where the site was tagged by its name, else of all sites.
#[utoipa::path(get, path = "/v1/bookings/{booking_id}/checklist", tag = "services",
    params(("booking_id" = wire::BookingId, Path)),
    responses((status = 200, body = SiteChecklist), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<BookingId>) -> Answer {
    let booking = room.store.get::<Booking>(&keys::booking::booking(id)).await?.value;
    allow(&caller.actor, Action::ReadBooking, &booking.resource())?;
    let tags = room.store.find::<FocusTags>(&keys::supervision::focus(booking.policy)).await?;
    let areas = tags.map(|tags| tags.value.areas_at(&booking.site.text)).unwrap_or_default();
    let lists = shipped();
    let wire = |of: &BTreeSet<FocusArea>| of.iter().map(|area| (*area).into()).collect();
    let items = lists.of(&areas).map(|(code, item)| SiteItemView {
        code: code.clone().into(),
        zh: item.zh.clone(),
        en: item.en.clone(),
        source: item.source.clone(),
        areas: wire(&item.areas.intersection(&areas).copied().collect()),
    });
    let view = SiteChecklist { items: items.collect(), areas: wire(&areas), checklists: lists.version.clone() };
    Reply::ok(view).answer()
}
