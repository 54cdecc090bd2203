//! How an insured unit took part in its services (配合情况, req 2.5).

use crate::view::EndingView;
use api::{Answer, Caller, PathIs, Reply, Room, wire};
use axum::extract::State;
use domain::access::{Action, Resource, allow};
use domain::id::PolicyId;
use domain::policy::Policy;
use domain::service::Booking;
use domain::service::cooperation::{Cooperation, Incident, cooperation};
use serde::Serialize;
use store::{PageAsk, keys};
use utoipa::ToSchema;

/// One thing that did not go as booked.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct IncidentView {
    /// Which booking.
    pub booking: wire::BookingId,
    /// How it ended.
    pub state: wire::BookingState,
    /// By which side or who was absent, why, who, when.
    pub ending: EndingView,
}

/// How an insured unit took part.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CooperationView {
    /// Services offered.
    pub offered: u32,
    /// Rendered or under way.
    pub accepted: u32,
    /// Refused by the insured, with a reason (R-E11).
    pub refused: u32,
    /// Cancelled by the insured before the service.
    pub cancelled: u32,
    /// The insured was absent.
    pub enterprise_absent: u32,
    /// The agency was absent; never counted against the insured.
    pub agency_absent: u32,
    /// Cancelled by the others, or through nobody's fault.
    pub fell_through: u32,
    /// Open questions.
    pub open: u32,
    /// What counts against the insured: refusals and its own absences.
    pub against_insured: u32,
    /// What did not go as booked, the latest first.
    pub incidents: Vec<IncidentView>,
}

impl From<Cooperation> for CooperationView {
    fn from(of: Cooperation) -> Self {
        Self {
            offered: of.offered,
            accepted: of.accepted,
            refused: of.refused,
            cancelled: of.cancelled,
            enterprise_absent: of.enterprise_absent,
            agency_absent: of.agency_absent,
            fell_through: of.fell_through,
            open: of.open,
            against_insured: of.against_insured(),
            incidents: of.incidents.into_iter().map(incident).collect(),
        }
    }
}

fn incident(of: Incident) -> IncidentView {
    let Incident { booking, state, ending } = of;
    IncidentView { booking: booking.into(), state: state.into(), ending: ending.into() }
}

/// Most bookings that are added up: far more than a plan of a policy can have.
const MOST: usize = 1000;

/// Read how the insured unit of a policy took part: what was offered, refused, missed, by whom and why.
#[utoipa::path(get, path = "/v1/policies/{policy_id}/cooperation", tag = "services", params(("policy_id" = wire::PolicyId, Path)),
    responses((status = 200, body = CooperationView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<PolicyId>) -> Answer {
    let policy = room.store.get::<Policy>(&keys::policy(id)).await?.value;
    let resource = Resource { enterprise: policy.insured.org.clone(), ..Resource::of_insurer(policy.insurer.clone()) };
    allow(&caller.actor, Action::ReadPlan, &resource)?;
    let list = keys::booking::policy_bookings_list(id);
    let mut page = PageAsk::first(100);
    let mut bookings: Vec<Booking> = Vec::new();
    loop {
        let found = room.store.list::<Booking>(&list, &page).await?;
        bookings.extend(found.items.into_iter().map(|booking| booking.value));
        page.cursor = found.next_cursor;
        if page.cursor.is_none() || bookings.len() >= MOST {
            break;
        }
    }
    Reply::ok(CooperationView::from(cooperation(&bookings))).answer()
}
