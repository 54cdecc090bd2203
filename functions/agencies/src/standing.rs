//! Where an agency stands on a day and how that came about; the cases that wait for the mechanism.

use crate::ask::ListPage;
use crate::load;
use crate::view_standing::{EntryView, StandingView, StandingsView};
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, PathIs, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::agency::Standing;
use domain::agency::parts::ListName;
use domain::id::{AgencyId, StandingId};
use domain::time::beijing_day;
use store::keys;
use utoipa::IntoParams;

/// As of which day, and which page of cases.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AskStanding {
    /// The day; today if not said. What is said of a past day never changes.
    #[deserr(default)]
    pub on: Option<wire::Date>,
    /// How many cases, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for AskStanding {}

/// Where an agency stands on the lists on a day, every entry behind it, and its cases.
#[utoipa::path(get, path = "/v1/agencies/{agency_id}/standing", tag = "agencies",
    params(("agency_id" = wire::AgencyId, Path), AskStanding),
    responses((status = 200, body = StandingsView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn of_agency(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<AgencyId>,
    Asked(ask): Asked<AskStanding>,
) -> Answer {
    let agency = load::agency(&room, &caller, Action::ReadStanding, id).await?.value;
    let on = ask.on.map_or_else(|| beijing_day(room.now()), |on| on.0);
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let cases = room.store.list::<Standing>(&keys::agency::standings_list(id), &page).await?;
    let view = StandingsView {
        on: on.into(),
        white_listed: agency.listed(ListName::White, on),
        black_listed: agency.listed(ListName::Black, on),
        entries: agency.entries.into_iter().map(EntryView::from).collect(),
        items: cases.items.into_iter().map(StandingView::from).collect(),
        next_cursor: cases.next_cursor,
        basis: api::views::basis(room.book().basis(&["R-E3", "R-E14"])),
    };
    Reply::ok(view).answer()
}

/// Read a case.
#[utoipa::path(get, path = "/v1/agencies/{agency_id}/standing/{standing_id}", tag = "agencies",
    params(("agency_id" = wire::AgencyId, Path), ("standing_id" = wire::StandingId, Path)),
    responses((status = 200, body = StandingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(ids): PathIs<(AgencyId, StandingId)>) -> Answer {
    let case = load::standing(&room, &caller, Action::ReadStanding, ids).await?;
    let version = case.version;
    Reply::ok(StandingView::from(case)).version(version).answer()
}

/// List the cases of the whole city that wait for a decision or for one on an appeal, the latest first.
#[utoipa::path(get, path = "/v1/standing-cases", tag = "agencies", params(ListPage),
    responses((status = 200, body = PageView<StandingView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn open_cases(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListPage>) -> Answer {
    allow(&caller.actor, Action::ListAgencies, &Resource::default())?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let shown =
        |case: &Standing| allow(&caller.actor, Action::ReadStanding, &Resource::of_agency(case.org.clone())).is_ok();
    let found = room.store.search::<Standing>(&keys::agency::open_standings_list(), &page, shown).await?;
    Reply::ok(PageView::of(found, StandingView::from)).answer()
}
