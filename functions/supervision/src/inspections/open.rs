//! Open an inspection, read it, list them.

use super::load;
use super::view::InspectionView;
use api::views::PageView;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, decide, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::id::InspectionId;
use domain::inspection::{Inspection, Open};
use domain::text::Line;
use store::{Commit, keys};
use utoipa::{IntoParams, ToSchema};

/// An inspection to open (立案检查).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct OpenInspection {
    /// Whom it looks at.
    pub insurer: wire::OrgId,
    /// The first day on which a line was posted.
    pub from: wire::Date,
    /// The last day.
    pub to: wire::Date,
    /// How many lines to draw.
    pub size: u32,
    /// What to draw by; made here if not said. To draw a sample again, give its seed, period and moment.
    #[deserr(default)]
    pub seed: Option<wire::Line>,
    /// Leave out lines posted after this moment; now if not said.
    #[deserr(default)]
    pub as_of: Option<wire::Time>,
}

impl Checked for OpenInspection {}

/// Open an inspection of an insurer's fee lines. The schedule draws the sample and reads the gauges within minutes.
#[utoipa::path(post, path = "/v1/inspections", tag = "supervision", request_body = OpenInspection,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = InspectionView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn open(State(room): State<Room>, act: Act<OpenInspection>) -> Answer {
    let caller = &act.caller;
    allow(&caller.actor, Action::OpenInspection, &Resource::default())?;
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let id = room.ids.make(InspectionId::from_uuid);
    decide(&room, &act.once, || async {
        let (now, ask) = (room.now(), act.body.clone());
        // An id that nobody could choose: its random part is the seed where none was said.
        let bad = |invalid| Problem::bad_fields(BadFields::one("/seed", invalid));
        let made = || id.to_string().parse::<Line>().map_err(bad);
        let asked = Open {
            insurer: ask.insurer.0,
            from: ask.from.0,
            to: ask.to.0,
            as_of: ask.as_of.map_or(now, |at| at.0),
            seed: ask.seed.map_or_else(made, |seed| Ok(seed.0))?,
            size: ask.size,
            by: caller.actor.subject(),
            org: person.org.clone(),
        };
        let (case, told) = Inspection::open(id, asked, room.book(), now)?;
        let view = InspectionView::of(case.clone(), 1, room.book());
        let reply = Reply::created(format!("/v1/inspections/{id}"), view).version(1).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, now, &caller.request_id).create(&case, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Read an inspection: its sample, gauges and findings.
#[utoipa::path(get, path = "/v1/inspections/{inspection_id}", tag = "supervision",
    params(("inspection_id" = wire::InspectionId, Path)),
    responses((status = 200, body = InspectionView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<InspectionId>) -> Answer {
    let found = load(&room, &caller, Action::ReadInspection, id).await?;
    Reply::ok(InspectionView::of(found.value, found.version, room.book())).version(found.version).answer()
}

/// Which inspections.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListInspections {
    /// Of which insurer, for supervisors; an insurer sees its own.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
    /// Only those that stand so.
    #[deserr(default)]
    pub state: Option<wire::InspectionState>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListInspections {}

/// List inspections, the latest first.
#[utoipa::path(get, path = "/v1/inspections", tag = "supervision", params(ListInspections),
    responses((status = 200, body = PageView<InspectionView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListInspections>) -> Answer {
    allow(&caller.actor, Action::ListInspections, &Resource::default())?;
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let insurer = match person.org_kind {
        OrgKind::Insurer => Some(person.org.clone()),
        _ => ask.insurer.map(|org| org.0),
    };
    let list = insurer.map_or_else(|| keys::city_list("INSPECTION"), |org| keys::org_list("INSPECTION", &org));
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let state = ask.state.map(|state| state.0);
    let found = room.store.search::<Inspection>(&list, &page, |of| state.is_none_or(|state| of.state == state)).await?;
    Reply::ok(PageView::of(found, |of| InspectionView::of(of.value, of.version, room.book()))).answer()
}
