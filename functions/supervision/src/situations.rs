//! The situation of a district (形势分析研判, 2.6), and officers' notes on it.

pub mod notes;
pub mod view;

use api::{Answer, Asked, BadFields, Caller, Checked, Problem, Reply, Room, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::policy::District;
use domain::situation::{SituationBy, Snapshot};
use jiff::civil::Date;
use store::keys::inspection;
use store::{PageAsk, StoreError, Versioned};
use utoipa::IntoParams;
use view::SituationView;

/// Which situation.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SituationAsk {
    /// Of which district.
    pub district: wire::District,
    /// As of which day; the latest if not said.
    #[deserr(default)]
    pub on: Option<wire::Date>,
    /// By sector, or by focus area.
    #[deserr(default)]
    pub by: Option<wire::SituationBy>,
}

impl Checked for SituationAsk {}

/// The snapshot of a district: of a day, or the latest.
async fn snapshot(room: &Room, district: District, on: Option<Date>) -> Result<Versioned<Snapshot>, Problem> {
    if let Some(on) = on {
        return Ok(room.store.get::<Snapshot>(&inspection::snapshot(district, on)).await?);
    }
    let latest = room.store.list::<Snapshot>(&inspection::snapshots_list(district), &PageAsk::first(1)).await?;
    latest.items.into_iter().next().ok_or_else(|| StoreError::NotFound { kind: "Situation" }.into())
}

/// Read the situation of a district as it was taken: figures by sector or focus area with their weak spots. Groups that
/// are so small that people could be told apart are hidden.
#[utoipa::path(get, path = "/v1/situation", tag = "supervision", params(SituationAsk),
    responses((status = 200, body = SituationView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, Asked(ask): Asked<SituationAsk>) -> Answer {
    allow(&caller.actor, Action::ReadSituation, &Resource::default())?;
    let found = snapshot(&room, ask.district.0, ask.on.map(|on| on.0)).await?;
    let by = ask.by.map_or(SituationBy::Sector, |by| by.0);
    Reply::ok(SituationView::of(&found.value, by, room.book())?).answer()
}
