//! Register an agency, read it as of a day, add a qualification.

use crate::ask::{OnDay, QualificationAsk, at_most};
use crate::load;
use crate::view::AgencyView;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, FieldError, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::agency::Agency;
use domain::agency::parts::Qualification;
use domain::id::AgencyId;
use domain::policy::Contact;
use domain::time::beijing_day;
use store::{Commit, Entity, Versioned};
use utoipa::ToSchema;

/// An agency to register (机构登记).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RegisterAgency {
    /// Registered name.
    pub name: wire::Name,
    /// Unified social credit code.
    pub credit_code: wire::CreditCode,
    /// Whom to call.
    pub contact_name: wire::Name,
    /// Where to call.
    pub contact_phone: wire::Phone,
    /// Sectors it serves.
    pub sectors: Vec<wire::Sector>,
    /// What it is qualified for.
    #[deserr(default)]
    pub qualifications: Vec<QualificationAsk>,
    /// Credit codes of its shareholders and controllers.
    #[deserr(default)]
    pub owners: Vec<wire::CreditCode>,
}

impl Checked for RegisterAgency {
    fn check(&self) -> Vec<FieldError> {
        [
            at_most(&self.sectors, 12, "/sectors"),
            at_most(&self.qualifications, 50, "/qualifications"),
            at_most(&self.owners, 100, "/owners"),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl From<RegisterAgency> for domain::agency::register::RegisterAgency {
    fn from(ask: RegisterAgency) -> Self {
        Self {
            name: ask.name.0,
            credit_code: ask.credit_code.0,
            contact: Contact { name: ask.contact_name.0, phone: ask.contact_phone.0 },
            sectors: ask.sectors.into_iter().map(|sector| sector.0).collect(),
            qualifications: ask.qualifications.into_iter().map(Qualification::from).collect(),
            owners: ask.owners.into_iter().map(|code| code.0).collect(),
        }
    }
}

/// Register the caller's own agency. It is on no list until the mechanism decides.
#[utoipa::path(post, path = "/v1/agencies", tag = "agencies", request_body = RegisterAgency,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = AgencyView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn register(State(room): State<Room>, act: Act<RegisterAgency>) -> Answer {
    let caller = &act.caller;
    let org = load::person(caller)?.org.clone();
    allow(&caller.actor, Action::KeepAgency, &Resource::of_agency(org.clone()))?;
    let id = room.ids.make(AgencyId::from_uuid);
    decide(&room, &act.once, || async {
        let now = room.now();
        let catalogue = room.store.catalogue().await?;
        let today = beijing_day(now);
        let (agency, told) = Agency::register(id, org.clone(), act.body.clone().into(), &catalogue, today, now)?;
        let view = AgencyView::of(Versioned { value: agency.clone(), version: 1, head: String::new() }, caller, today);
        let reply = Reply::created(format!("/v1/agencies/{id}"), view).version(1).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .name("agency_org", org.as_str(), &agency.key())
            .name("agency_credit_code", agency.credit_code.as_str(), &agency.key())
            .create(&agency, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Read an agency, with where it stands on the lists on a day.
#[utoipa::path(get, path = "/v1/agencies/{agency_id}", tag = "agencies", params(("agency_id" = wire::AgencyId, Path), OnDay),
    responses((status = 200, body = AgencyView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<AgencyId>,
    Asked(ask): Asked<OnDay>,
) -> Answer {
    let agency = load::agency(&room, &caller, Action::ReadAgency, id).await?;
    let on = ask.on.map_or_else(|| beijing_day(room.now()), |on| on.0);
    let version = agency.version;
    Reply::ok(AgencyView::of(agency, &caller, on)).version(version).answer()
}

/// Add a qualification or its renewal. None is ever taken away, so that past services keep theirs.
#[utoipa::path(post, path = "/v1/agencies/{agency_id}/qualifications", tag = "agencies", request_body = QualificationAsk,
    params(("agency_id" = wire::AgencyId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = AgencyView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn qualify(
    State(room): State<Room>,
    PathIs(id): PathIs<AgencyId>,
    seen: Seen,
    act: Act<QualificationAsk>,
) -> Answer {
    let caller = &act.caller;
    decide(&room, &act.once, || async {
        let was = load::agency(&room, caller, Action::KeepAgency, id).await?;
        seen.check(was.version)?;
        let (now, catalogue) = (room.now(), room.store.catalogue().await?);
        let today = beijing_day(now);
        let (agency, told) = was.value.clone().qualify(act.body.clone().into(), &catalogue, room.book(), today)?;
        let next = Versioned { value: agency.clone(), version: was.version + 1, head: String::new() };
        let reply = Reply::ok(AgencyView::of(next, caller, today)).version(was.version + 1).stored(&act.once)?;
        let commit =
            Commit::new(&caller.actor, now, &caller.request_id).update(&was, &agency, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
