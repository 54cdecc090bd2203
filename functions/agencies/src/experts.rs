//! Experts of an agency: register, read, qualify, declare and end conflicts of interest.

use crate::ask::{ListPage, OnDay, QualificationAsk, at_most};
use crate::load;
use crate::view::ExpertView;
use api::views::PageView;
use api::{
    Act, Answer, Asked, BadFields, Caller, Checked, FieldError, PathIs, Problem, Reply, Room, Seen, decide, page_of,
    wire,
};
use axum::extract::State;
use deserr::Deserr;
use domain::Told;
use domain::access::Action;
use domain::agency::Expert;
use domain::agency::parts::Qualification;
use domain::id::{AgencyId, ExpertId};
use domain::time::beijing_day;
use store::{Commit, Entity, StoredReply, Versioned, keys};
use utoipa::ToSchema;

/// An expert to register (专家登记).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RegisterExpert {
    /// Name.
    pub name: wire::Name,
    /// Their account in the agency, when they have one: the subject of their token.
    #[deserr(default)]
    pub account: Option<wire::Line>,
    /// Sectors they know.
    pub sectors: Vec<wire::Sector>,
    /// What they are qualified for.
    #[deserr(default)]
    pub qualifications: Vec<QualificationAsk>,
}

impl Checked for RegisterExpert {
    fn check(&self) -> Vec<FieldError> {
        let bounds = [at_most(&self.sectors, 12, "/sectors"), at_most(&self.qualifications, 50, "/qualifications")];
        bounds.into_iter().flatten().collect()
    }
}

impl From<RegisterExpert> for domain::agency::expert::RegisterExpert {
    fn from(ask: RegisterExpert) -> Self {
        Self {
            name: ask.name.0,
            account: ask.account.map(|account| account.0),
            sectors: ask.sectors.into_iter().map(|sector| sector.0).collect(),
            qualifications: ask.qualifications.into_iter().map(Qualification::from).collect(),
        }
    }
}

/// A conflict of interest to declare (利益冲突声明).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DeclareConflict {
    /// With whom.
    pub credit_code: wire::CreditCode,
    /// What kind: former employer, relative in charge, shares.
    pub nature: wire::Line,
    /// The first day; today if not said.
    #[deserr(default)]
    pub from: Option<wire::Date>,
}

impl Checked for DeclareConflict {}

/// A conflict of interest that ends today.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct EndConflict {
    /// With whom.
    pub credit_code: wire::CreditCode,
}

impl Checked for EndConflict {}

/// Register an expert of the caller's own agency.
#[utoipa::path(post, path = "/v1/agencies/{agency_id}/experts", tag = "agencies", request_body = RegisterExpert,
    params(("agency_id" = wire::AgencyId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = ExpertView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn register(State(room): State<Room>, PathIs(agency): PathIs<AgencyId>, act: Act<RegisterExpert>) -> Answer {
    let caller = &act.caller;
    let id = room.ids.make(ExpertId::from_uuid);
    decide(&room, &act.once, || async {
        let agency = load::agency(&room, caller, Action::KeepAgency, agency).await?;
        let (now, catalogue) = (room.now(), room.store.catalogue().await?);
        let today = beijing_day(now);
        let (expert, told) = Expert::register(id, &agency.value, act.body.clone().into(), &catalogue, today, now)?;
        let view = ExpertView::of(Versioned { value: expert.clone(), version: 1, head: String::new() }, caller, today);
        let reply = Reply::created(format!("/v1/experts/{id}"), view).version(1).stored(&act.once)?;
        let mut commit = Commit::new(&caller.actor, now, &caller.request_id).create(&expert, told);
        if let Some(account) = &expert.account {
            commit = commit.name("expert_account", &format!("{}/{account}", expert.org), &expert.key());
        }
        room.store.commit(commit.once(&act.once, &reply)).await?;
        Ok(reply)
    })
    .await
}

/// List the experts of an agency, the latest first.
#[utoipa::path(get, path = "/v1/agencies/{agency_id}/experts", tag = "agencies",
    params(("agency_id" = wire::AgencyId, Path), ListPage),
    responses((status = 200, body = PageView<ExpertView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn of_agency(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<AgencyId>,
    Asked(ask): Asked<ListPage>,
) -> Answer {
    load::agency(&room, &caller, Action::ReadAgency, id).await?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.list::<Expert>(&keys::agency::experts_list(id), &page).await?;
    let today = beijing_day(room.now());
    Reply::ok(PageView::of(found, |expert| ExpertView::of(expert, &caller, today))).answer()
}

/// Read an expert, with what is valid on a day.
#[utoipa::path(get, path = "/v1/experts/{expert_id}", tag = "agencies", params(("expert_id" = wire::ExpertId, Path), OnDay),
    responses((status = 200, body = ExpertView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<ExpertId>,
    Asked(ask): Asked<OnDay>,
) -> Answer {
    let expert = load::expert(&room, &caller, Action::ReadAgency, id).await?;
    let on = ask.on.map_or_else(|| beijing_day(room.now()), |on| on.0);
    let version = expert.version;
    Reply::ok(ExpertView::of(expert, &caller, on)).version(version).answer()
}

/// Loads an expert that the caller keeps, changes them, and commits.
async fn keep<T>(
    room: &Room,
    act: &Act<T>,
    (id, seen): (ExpertId, Seen),
    change: impl FnOnce(Expert, jiff::civil::Date) -> Result<(Expert, Told), Problem>,
) -> Result<StoredReply, Problem> {
    let caller = &act.caller;
    let was = load::expert(room, caller, Action::KeepAgency, id).await?;
    seen.check(was.version)?;
    let now = room.now();
    let today = beijing_day(now);
    let (expert, told) = change(was.value.clone(), today)?;
    let next = Versioned { value: expert.clone(), version: was.version + 1, head: String::new() };
    let reply = Reply::ok(ExpertView::of(next, caller, today)).version(was.version + 1).stored(&act.once)?;
    let commit =
        Commit::new(&caller.actor, now, &caller.request_id).update(&was, &expert, told).once(&act.once, &reply);
    room.store.commit(commit).await?;
    Ok(reply)
}

/// Add a qualification or its renewal.
#[utoipa::path(post, path = "/v1/experts/{expert_id}/qualifications", tag = "agencies", request_body = QualificationAsk,
    params(("expert_id" = wire::ExpertId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ExpertView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn qualify(
    State(room): State<Room>,
    PathIs(id): PathIs<ExpertId>,
    seen: Seen,
    act: Act<QualificationAsk>,
) -> Answer {
    decide(&room, &act.once, || async {
        let catalogue = room.store.catalogue().await?;
        keep(&room, &act, (id, seen), |expert, today| {
            Ok(expert.qualify(act.body.clone().into(), &catalogue, room.book(), today)?)
        })
        .await
    })
    .await
}

/// Declare a conflict of interest: the expert is not assigned to that unit while it stands.
#[utoipa::path(post, path = "/v1/experts/{expert_id}/conflicts", tag = "agencies", request_body = DeclareConflict,
    params(("expert_id" = wire::ExpertId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ExpertView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn declare(
    State(room): State<Room>,
    PathIs(id): PathIs<ExpertId>,
    seen: Seen,
    act: Act<DeclareConflict>,
) -> Answer {
    let ask = &act.body;
    decide(&room, &act.once, || async {
        keep(&room, &act, (id, seen), |expert, today| {
            let from = ask.from.as_ref().map_or(today, |from| from.0);
            Ok(expert.declare(ask.credit_code.0.clone(), ask.nature.0.clone(), from, room.book())?)
        })
        .await
    })
    .await
}

/// End a declared conflict, with today as its last day. What was declared stays readable.
#[utoipa::path(post, path = "/v1/experts/{expert_id}/conflict-endings", tag = "agencies", request_body = EndConflict,
    params(("expert_id" = wire::ExpertId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ExpertView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn end_conflict(
    State(room): State<Room>,
    PathIs(id): PathIs<ExpertId>,
    seen: Seen,
    act: Act<EndConflict>,
) -> Answer {
    decide(&room, &act.once, || async {
        keep(&room, &act, (id, seen), |expert, today| Ok(expert.end_conflict(&act.body.credit_code.0, today)?)).await
    })
    .await
}
