//! Service projects (事故预防服务项目): many bookings of one kind, made in bulk, a few in each request (req 2.8).
//!
//! Every booking is what it would be alone: slot, plan, agreement, fitness and fee in one transaction. It comes about under an
//! id made of project and policy, so a request that was cut off, sent twice or run again books nobody twice.

use crate::book::{BookService, SiteAsk, at, booked};
use crate::load::person;
use api::views::PageView;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, Nothing, PathIs, Problem, Reply, Room, Seen, decide};
use api::{page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::id::{BookingId, LineId, PolicyId, ProjectId};
use domain::policy::Policy;
use domain::service::project::{DrawProject, ProjectRefusal, ServiceProject, Target, Why};
use domain::service::{Booking, Slot};
use domain::time::day_start;
use domain::{OrgKind, Refusal};
use serde::Serialize;
use store::{Commit, PageAsk, StoreError, Versioned, derived_uuid, keys};
use utoipa::{IntoParams, ToSchema};

/// Targets of one request.
const AT_ONCE: usize = 10;
/// Free slots tried for one target.
const MOST_SLOTS: usize = 5;

/// A project to draw up.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DrawServiceProject {
    /// What it is called.
    pub title: wire::Line,
    /// What.
    pub kind: wire::ServiceKindCode,
    /// By which agency.
    pub agency: wire::AgencyId,
    /// For how much each, at most: reserved from each policy's own fee.
    pub amount: wire::Money,
    /// First day.
    pub from: wire::Date,
    /// Last day.
    pub to: wire::Date,
    /// For which policies.
    pub policies: Vec<wire::PolicyId>,
}

impl Checked for DrawServiceProject {}

/// One policy of a project.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProjectTargetView {
    /// The policy.
    pub policy: wire::PolicyId,
    /// Its booking, once it is made.
    pub booking: Option<wire::BookingId>,
    /// How often it was tried.
    pub tried: u32,
    /// Why it could not be booked the last time, as a code.
    pub code: Option<String>,
    /// In Chinese.
    pub text_zh: Option<String>,
    /// In English.
    pub text_en: Option<String>,
}

impl From<Target> for ProjectTargetView {
    fn from(of: Target) -> Self {
        let (code, zh, en) = match of.why {
            Some(why) => (Some(why.code), Some(why.zh), Some(why.en)),
            None => (None, None, None),
        };
        Self {
            policy: of.policy.into(),
            booking: of.booking.map(Into::into),
            tried: of.tried,
            code,
            text_zh: zh,
            text_en: en,
        }
    }
}

/// A service project.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ServiceProjectView {
    /// Its id.
    pub id: wire::ProjectId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// What it is called.
    pub title: wire::Line,
    /// The insurer.
    pub insurer: wire::OrgId,
    /// What.
    pub kind: wire::ServiceKindCode,
    /// By which agency.
    pub agency: wire::AgencyId,
    /// For how much each.
    pub amount: wire::Money,
    /// First day.
    pub from: wire::Date,
    /// Last day.
    pub to: wire::Date,
    /// How many are booked.
    pub booked: u32,
    /// How many were not tried yet: generate again until it is none.
    pub waiting: u32,
    /// How many could not be booked.
    pub held_up: u32,
    /// All of them.
    pub targets: Vec<ProjectTargetView>,
    /// Who drew it up.
    pub drawn_up_by: String,
    /// When.
    pub drawn_up_at: wire::Time,
}

impl ServiceProjectView {
    fn of(of: ServiceProject, version: u64) -> Self {
        Self {
            id: of.id.into(),
            version,
            booked: of.booked(),
            waiting: of.waiting(),
            held_up: of.held_up(),
            title: of.title.into(),
            insurer: of.insurer.into(),
            kind: of.kind.into(),
            agency: of.agency.into(),
            amount: of.amount.into(),
            from: of.from.into(),
            to: of.to.into(),
            targets: of.targets.into_iter().map(Into::into).collect(),
            drawn_up_by: of.drawn_up_by,
            drawn_up_at: of.drawn_up_at.into(),
        }
    }
}

/// Draw up a project: which policies get which service, by whom, when. Nothing is booked yet.
#[utoipa::path(post, path = "/v1/service-projects", tag = "services", request_body = DrawServiceProject,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = ServiceProjectView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn draw(State(room): State<Room>, act: Act<DrawServiceProject>) -> Answer {
    let (caller, ask) = (&act.caller, &act.body);
    let insurer = person(caller)?.org.clone();
    allow(&caller.actor, Action::DrawPool, &Resource::of_insurer(insurer.clone()))?;
    let id = room.ids.make(ProjectId::from_uuid);
    decide(&room, &act.once, || async {
        let draw = DrawProject {
            insurer: insurer.clone(),
            title: ask.title.0.clone(),
            kind: ask.kind.0.clone(),
            agency: ask.agency.0,
            amount: ask.amount.0,
            from: ask.from.0,
            to: ask.to.0,
            policies: ask.policies.iter().map(|policy| policy.0).collect(),
        };
        let now = room.now();
        let (project, told) = ServiceProject::draw_up(id, draw, &caller.actor.subject(), room.book(), now)?;
        room.store.catalogue().await?.kind(&project.kind).map_err(|refusal| refusal.at("/kind"))?;
        for (index, target) in project.targets.iter().enumerate() {
            let policy = room.store.find::<Policy>(&keys::policy(target.policy)).await?;
            if policy.is_none_or(|policy| policy.value.insurer != insurer) {
                let unknown = crate::pool::gather::GatherRefusal::Unknown;
                return Err(at(unknown, &format!("/policies/{index}")));
            }
        }
        let view = ServiceProjectView::of(project.clone(), 1);
        let reply = Reply::created(format!("/v1/service-projects/{id}"), view).version(1).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, now, &caller.request_id).create(&project, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Book the next targets of a project, at most ten: those that were tried least. Send it again until `waiting` is none; who
/// is booked is never booked again.
#[utoipa::path(post, path = "/v1/service-projects/{project_id}/generation", tag = "services", request_body = Nothing,
    params(("project_id" = wire::ProjectId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ServiceProjectView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn generate(
    State(room): State<Room>,
    PathIs(id): PathIs<ProjectId>,
    seen: Seen,
    act: Act<Nothing>,
) -> Answer {
    let caller = &act.caller;
    let done = decide(&room, &act.once, || async {
        let was = room.store.get::<ServiceProject>(&keys::booking::project(id)).await?;
        allow(&caller.actor, Action::DrawPool, &was.value.resource())?;
        seen.check(was.version)?;
        let some = was.value.next(AT_ONCE);
        if some.is_empty() {
            return Err(Refusal::from(ProjectRefusal::AllBooked).into());
        }
        let mut outcomes = Vec::with_capacity(some.len());
        for policy in some {
            outcomes.push((policy, Box::pin(one(&room, caller, &was.value, policy)).await?));
        }
        let (next, told) = was.value.generated(outcomes);
        let version = was.version + 1;
        let reply = Reply::ok(ServiceProjectView::of(next.clone(), version)).version(version).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, room.now(), &caller.request_id)
            .update(&was, &next, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    });
    Box::pin(done).await
}

/// Books one target at the next free slot of the agency, or says why not.
async fn one(
    room: &Room,
    caller: &Caller,
    project: &ServiceProject,
    policy: PolicyId,
) -> Result<Result<BookingId, Why>, Problem> {
    let made_of = format!("{} {policy}", project.id);
    let id = BookingId::from_uuid(derived_uuid(&format!("{made_of} booking")));
    let line = LineId::from_uuid(derived_uuid(&format!("{made_of} line")));
    if room.store.find::<Booking>(&keys::booking::booking(id)).await?.is_some() {
        return Ok(Ok(id));
    }
    let policy = room.store.get::<Policy>(&keys::policy(policy)).await?.value;
    let mut why = Problem::from(Refusal::from(ProjectRefusal::NoFreeSlot));
    for slot in slots(room, caller, project, &policy).await? {
        let ask = BookService {
            policy: policy.id.into(),
            kind: project.kind.clone().into(),
            slot: slot.id.into(),
            amount: project.amount.into(),
            site: SiteAsk::at_insured(&policy),
        };
        let tried = match Box::pin(booked(room, caller, &ask, (id, line))).await {
            Ok((_, commit)) => room.store.commit(commit).await.map_err(Problem::from),
            Err(problem) => Err(problem),
        };
        match tried {
            Ok(()) => return Ok(Ok(id)),
            Err(problem) => match problem.store_error() {
                // A twin of this request booked it.
                Some(StoreError::Exists(key)) if *key == keys::booking::booking(id) => return Ok(Ok(id)),
                // Somebody was at the slot or the account in this moment: the next slot, and in the end another round.
                Some(error) if error.is_contention() => why = problem,
                Some(_) => return Err(problem),
                None => why = problem,
            },
        }
    }
    let (code, said) = why.reason();
    Ok(Err(Why { code: code.to_owned(), zh: said.zh, en: said.en }))
}

/// The next free slots of the project's agency in the unit's district.
async fn slots(room: &Room, caller: &Caller, project: &ServiceProject, policy: &Policy) -> Result<Vec<Slot>, Problem> {
    let (org, now) = (&person(caller)?.org, room.now());
    let since = keys::sortable(day_start(project.from).max(now));
    let list = keys::booking::free_slots_list(&project.kind, policy.district);
    let page = PageAsk { forward: true, since, ..PageAsk::first(100) };
    let wanted = |slot: &Slot| slot.agency == project.agency && slot.day() <= project.to && slot.free_for(org, now);
    let found = room.store.search::<Slot>(&list, &page, wanted).await?;
    Ok(found.items.into_iter().map(|slot| slot.value).take(MOST_SLOTS).collect())
}

/// A project that the caller may read.
async fn readable(room: &Room, caller: &Caller, id: ProjectId) -> Result<Versioned<ServiceProject>, Problem> {
    let project = room.store.get::<ServiceProject>(&keys::booking::project(id)).await?;
    allow(&caller.actor, Action::ReadPool, &project.value.resource())?;
    Ok(project)
}

/// Read a project.
#[utoipa::path(get, path = "/v1/service-projects/{project_id}", tag = "services", params(("project_id" = wire::ProjectId, Path)),
    responses((status = 200, body = ServiceProjectView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ProjectId>) -> Answer {
    let project = readable(&room, &caller, id).await?;
    Reply::ok(ServiceProjectView::of(project.value, project.version)).version(project.version).answer()
}

/// Which projects.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListProjects {
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListProjects {}

/// List projects, the latest first: an insurer's own, or the city's for supervisors.
#[utoipa::path(get, path = "/v1/service-projects", tag = "services", params(ListProjects),
    responses((status = 200, body = PageView<ServiceProjectView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListProjects>) -> Answer {
    allow(&caller.actor, Action::ListPools, &Resource::default())?;
    let person = person(&caller)?;
    let list = match person.org_kind {
        OrgKind::Regulator | OrgKind::Association => keys::city_list("PROJECT"),
        _ => keys::org_list("PROJECT", &person.org),
    };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.list::<ServiceProject>(&list, &page).await?;
    Reply::ok(PageView::of(found, |project| ServiceProjectView::of(project.value, project.version))).answer()
}
