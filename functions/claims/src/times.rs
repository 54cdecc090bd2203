//! How long the stages of claims take (理赔时效, req 5.11): for an insurer over its own, for supervisors over the city's.

use crate::list::list_of;
use api::{Answer, Asked, BadFields, Caller, Checked, Problem, Reply, Room, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::claim::Claim;
use domain::claim::times::stage_times;
use domain::time::beijing_day;
use domain::{Invalid, OrgKind};
use jiff::civil::Date;
use serde::Serialize;
use store::{PageAsk, keys};
use utoipa::{IntoParams, ToSchema};

/// Most pages of a hundred claims that one answer looks at.
const MOST_PAGES: usize = 20;
/// Days that are looked at where no first day is named.
const DAYS: i64 = 90;

/// Which claims.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ClaimTimes {
    /// Reported on this day or later; ninety days ago if not said.
    #[deserr(default)]
    pub from: Option<wire::Date>,
    /// Only of this insurer; for supervisors.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
}

impl Checked for ClaimTimes {}

/// How long the stages took.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ClaimTimesView {
    /// Claims reported on this day or later.
    pub from: wire::Date,
    /// How many claims were looked at.
    pub claims: u32,
    /// Whether that is all of them; else only the latest were looked at.
    pub all: bool,
    /// By track and stage; a stage that no claim has come through is left out.
    pub stages: Vec<StageView>,
}

/// How long one stage took.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StageView {
    /// On which track.
    pub track: wire::Track,
    /// Which stage.
    pub stage: wire::Stage,
    /// The same in words.
    pub label: String,
    /// How many claims have come through it.
    pub claims: u32,
    /// Half of them took at most so many minutes.
    pub p50_minutes: u64,
    /// Nine of ten took at most so many minutes.
    pub p90_minutes: u64,
}

/// See how long the stages of claims take: median and ninth decile by track.
#[utoipa::path(get, path = "/v1/claim-times", tag = "claims", params(ClaimTimes),
    responses((status = 200, body = ClaimTimesView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ClaimTimes>) -> Answer {
    allow(&caller.actor, Action::ListClaims, &Resource::default())?;
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let list = match (&ask.insurer, person.org_kind) {
        (Some(insurer), OrgKind::Regulator | OrgKind::Association) => keys::org_list("CLAIM", &insurer.0),
        (Some(insurer), _) if insurer.0 != person.org => {
            let invalid = Invalid::new("not-yours", "只能查看本机构的时效", "only your own organisation's");
            return Err(Problem::bad_field("insurer", invalid));
        }
        _ => list_of(person),
    };
    let today = beijing_day(room.now());
    let from = ask.from.map_or_else(|| first_day(today), |from| from.0);
    let mut page = PageAsk::first(100);
    let mut claims: Vec<Claim> = Vec::new();
    let mut all = false;
    for _ in 0..MOST_PAGES {
        let found = room.store.list::<Claim>(&list, &page).await?;
        let (before, looked_at) = (claims.len(), found.items.len());
        // The latest first: the first one that is too old ends it.
        claims.extend(
            found.items.into_iter().map(|claim| claim.value).take_while(|claim| beijing_day(claim.reported_at) >= from),
        );
        all = found.next_cursor.is_none() || claims.len() < before + looked_at;
        if all {
            break;
        }
        page.cursor = found.next_cursor;
    }
    let view = stage_times(&claims).into_iter().map(|of| StageView {
        track: of.track.into(),
        label: of.stage.label().to_owned(),
        stage: of.stage.into(),
        claims: of.claims,
        p50_minutes: of.p50_minutes,
        p90_minutes: of.p90_minutes,
    });
    let claims = u32::try_from(claims.len()).unwrap_or(u32::MAX);
    Reply::ok(ClaimTimesView { from: from.into(), claims, all, stages: view.collect() }).answer()
}

fn first_day(today: Date) -> Date {
    today.checked_sub(jiff::Span::new().days(DAYS)).unwrap_or(Date::MIN)
}
