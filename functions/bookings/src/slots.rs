//! Slots: an agency offers time of its experts, takes it back; somebody who fills in a booking holds one for a while.

use crate::load::person;
use api::{Act, Answer, BadFields, Checked, Nothing, PathIs, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgId;
use domain::access::{Action, Resource, allow};
use domain::agency::Expert;
use domain::id::SlotId;
use domain::service::slot::Offer;
use domain::service::{Agenda, Slot};
use domain::time::beijing_day;
use serde::Serialize;
use store::{Commit, Held, keys};
use utoipa::ToSchema;

/// Time that an expert offers (开放时段).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct OfferSlot {
    /// Whose time.
    pub expert: wire::ExpertId,
    /// For which kinds of service, 1 to 6.
    pub kinds: Vec<wire::ServiceKindCode>,
    /// In which district.
    pub district: wire::District,
    /// From when.
    pub from: wire::Time,
    /// Until when, on the same day in Beijing.
    pub to: wire::Time,
}

impl Checked for OfferSlot {}

/// A slot (可预约时段).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SlotView {
    /// Its id.
    pub id: wire::SlotId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// Of which agency.
    pub agency: wire::AgencyId,
    /// Of which expert.
    pub expert: wire::ExpertId,
    /// For which kinds of service.
    pub kinds: Vec<wire::ServiceKindCode>,
    /// In which district.
    pub district: wire::District,
    /// From when.
    pub from: wire::Time,
    /// Until when.
    pub to: wire::Time,
    /// Where it stands.
    pub state: wire::SlotState,
    /// The same in Chinese.
    pub label: String,
    /// Until when it is held, if it is.
    pub held_until: Option<wire::Time>,
    /// Whether the caller's organisation holds it.
    pub held_by_us: bool,
    /// Which booking took it; for the agency alone.
    pub booking: Option<wire::BookingId>,
}

impl SlotView {
    /// The view of a slot for an organisation.
    #[must_use]
    pub fn of(slot: Slot, version: u64, org: &OrgId, now: jiff::Timestamp) -> Self {
        let hold = slot.hold.filter(|hold| now < hold.until);
        Self {
            id: slot.id.into(),
            version,
            agency: slot.agency.into(),
            expert: slot.expert.into(),
            kinds: slot.kinds.into_iter().map(Into::into).collect(),
            district: slot.district.into(),
            from: slot.from.into(),
            to: slot.to.into(),
            label: slot.state.label().to_owned(),
            state: slot.state.into(),
            held_by_us: hold.as_ref().is_some_and(|hold| &hold.by == org),
            held_until: hold.map(|hold| hold.until.into()),
            booking: slot.booking.filter(|_| &slot.org == org).map(Into::into),
        }
    }
}

/// Offer time of an expert. Two slots of one expert never overlap.
#[utoipa::path(post, path = "/v1/slots", tag = "services", request_body = OfferSlot,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = SlotView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn offer(State(room): State<Room>, act: Act<OfferSlot>) -> Answer {
    let caller = &act.caller;
    let ask = &act.body;
    let id = room.ids.make(SlotId::from_uuid);
    decide(&room, &act.once, || async {
        let expert = room.store.get::<Expert>(&keys::agency::expert(ask.expert.0)).await?;
        allow(&caller.actor, Action::OfferSlots, &Resource::of_agency(expert.value.org.clone()))?;
        let agenda = Agenda::empty(ask.expert.0, beijing_day(ask.from.0));
        let (was, catalogue) = tokio::try_join!(room.store.hold(agenda), room.store.catalogue())?;
        let offer = Offer {
            agency: expert.value.agency,
            org: expert.value.org.clone(),
            expert: ask.expert.0,
            kinds: ask.kinds.iter().map(|kind| kind.0.clone()).collect(),
            district: ask.district.0,
            from: ask.from.0,
            to: ask.to.0,
        };
        let now = room.now();
        let (slot, told, agenda) = Slot::offer(id, offer, was.value(), &catalogue, now)?;
        let view = SlotView::of(slot.clone(), 1, &expert.value.org, now);
        let reply = Reply::created(format!("/v1/slots/{id}"), view).version(1).stored(&act.once)?;
        let changed = agenda.changed();
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .create(&slot, told)
            .put(&was, &agenda, changed)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Hold a free slot for a quarter of an hour (R-E15). The hold lapses by itself; booking looks at the slot again.
#[utoipa::path(post, path = "/v1/slots/{slot_id}/hold", tag = "services", request_body = Nothing,
    params(("slot_id" = wire::SlotId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = SlotView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn hold(State(room): State<Room>, PathIs(id): PathIs<SlotId>, act: Act<Nothing>) -> Answer {
    let caller = &act.caller;
    allow(&caller.actor, Action::HoldSlot, &Resource::default())?;
    let org = &person(caller)?.org;
    decide(&room, &act.once, || async {
        let was = room.store.get::<Slot>(&keys::booking::slot(id)).await?;
        let now = room.now();
        let (slot, told) = was.value.hold(org, room.book(), now)?;
        let version = was.version + 1;
        let view = SlotView::of(slot.clone(), version, org, now);
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let commit =
            Commit::new(&caller.actor, now, &caller.request_id).update(&was, &slot, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Take a free slot back.
#[utoipa::path(post, path = "/v1/slots/{slot_id}/withdrawal", tag = "services", request_body = Nothing,
    params(("slot_id" = wire::SlotId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = SlotView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn withdraw(State(room): State<Room>, PathIs(id): PathIs<SlotId>, act: Act<Nothing>) -> Answer {
    let caller = &act.caller;
    decide(&room, &act.once, || async {
        let was = room.store.get::<Slot>(&keys::booking::slot(id)).await?;
        allow(&caller.actor, Action::OfferSlots, &Resource::of_agency(was.value.org.clone()))?;
        let day = room.store.hold(Agenda::empty(was.value.expert, was.value.day())).await?;
        let Held::There(day) = day else { return Err(Problem::not_found()) };
        let now = room.now();
        let (slot, told, agenda) = was.value.withdraw(&day.value, now)?;
        let version = was.version + 1;
        let view = SlotView::of(slot.clone(), version, &was.value.org, now);
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let changed = agenda.changed();
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .update(&was, &slot, told)
            .update(&day, &agenda, changed)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
