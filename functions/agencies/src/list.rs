//! Find agencies and experts.

use crate::load;
use crate::view::{AgencyView, ExpertView};
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::agency::parts::qualified;
use domain::agency::{Agency, Expert};
use domain::time::beijing_day;
use store::keys;
use utoipa::IntoParams;

/// Which agencies.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListAgencies {
    /// Only whose name or credit code contains this.
    #[deserr(default)]
    pub q: Option<String>,
    /// Only those that serve this sector.
    #[deserr(default)]
    pub sector: Option<wire::Sector>,
    /// Only those qualified in this field on the day.
    #[deserr(default)]
    pub field: Option<wire::FieldCode>,
    /// Only those on this list on the day.
    #[deserr(default)]
    pub listed: Option<wire::ListName>,
    /// The day; today if not said.
    #[deserr(default)]
    pub on: Option<wire::Date>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListAgencies {}

/// Where the caller looks: an agency at its own, everybody else at the city's.
fn scope(caller: &Caller, kind: &str) -> Result<String, api::Problem> {
    let person = load::person(caller)?;
    Ok(if person.org_kind == OrgKind::Agency { keys::org_list(kind, &person.org) } else { keys::city_list(kind) })
}

/// List agencies, the latest registered first.
#[utoipa::path(get, path = "/v1/agencies", tag = "agencies", params(ListAgencies),
    responses((status = 200, body = PageView<AgencyView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn agencies(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListAgencies>) -> Answer {
    allow(&caller.actor, Action::ListAgencies, &Resource::default())?;
    let list = scope(&caller, "AGENCY")?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let words = ask.q.unwrap_or_default().trim().to_lowercase();
    let on = ask.on.map_or_else(|| beijing_day(room.now()), |on| on.0);
    let wanted = |agency: &Agency| {
        format!("{} {}", agency.name, agency.credit_code).to_lowercase().contains(&words)
            && ask.sector.as_ref().is_none_or(|sector| agency.sectors.contains(&sector.0))
            && ask.field.as_ref().is_none_or(|field| qualified(&agency.qualifications, [&field.0], on))
            && ask.listed.as_ref().is_none_or(|list| agency.listed(list.0, on))
    };
    let found = room.store.search::<Agency>(&list, &page, wanted).await?;
    Reply::ok(PageView::of(found, |agency| AgencyView::of(agency, &caller, on))).answer()
}

/// Which experts.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListExperts {
    /// Only whose name contains this.
    #[deserr(default)]
    pub q: Option<String>,
    /// Only those who know this sector.
    #[deserr(default)]
    pub sector: Option<wire::Sector>,
    /// Only those qualified in this field on the day.
    #[deserr(default)]
    pub field: Option<wire::FieldCode>,
    /// The day; today if not said.
    #[deserr(default)]
    pub on: Option<wire::Date>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListExperts {}

/// List experts by sector and field, the latest registered first.
#[utoipa::path(get, path = "/v1/experts", tag = "agencies", params(ListExperts),
    responses((status = 200, body = PageView<ExpertView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn experts(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListExperts>) -> Answer {
    allow(&caller.actor, Action::ListAgencies, &Resource::default())?;
    let list = scope(&caller, "EXPERT")?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let words = ask.q.unwrap_or_default().trim().to_lowercase();
    let on = ask.on.map_or_else(|| beijing_day(room.now()), |on| on.0);
    let wanted = |expert: &Expert| {
        expert.name.as_str().to_lowercase().contains(&words)
            && ask.sector.as_ref().is_none_or(|sector| expert.sectors.contains(&sector.0))
            && ask.field.as_ref().is_none_or(|field| qualified(&expert.qualifications, [&field.0], on))
    };
    let found = room.store.search::<Expert>(&list, &page, wanted).await?;
    Reply::ok(PageView::of(found, |expert| ExpertView::of(expert, &caller, on))).answer()
}
