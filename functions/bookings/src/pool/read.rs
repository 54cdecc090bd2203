//! Read pooled services and the shares of one: all of it for the insurer and supervisors, their own for those who
//! contribute.

use super::view::{PooledShareView, PooledView};
use crate::load::person;
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::fee::FeeLine;
use domain::fee::line::LineState;
use domain::id::PooledId;
use domain::service::Pool;
use store::{PageAsk, Versioned, keys};
use utoipa::IntoParams;

/// A pooled service that the caller may read: its sides, its supervisors, and every unit that contributes.
///
/// # Errors
/// 404 for everybody else.
pub async fn readable(room: &Room, caller: &Caller, id: PooledId) -> Result<Versioned<Pool>, Problem> {
    let pool = room.store.get::<Pool>(&keys::pool::pool(id)).await?;
    let person = person(caller)?;
    let mut resource = pool.value.resource();
    if person.org_kind == OrgKind::Enterprise && person.org != pool.value.enterprise {
        let ask = PageAsk { begins: format!("{id}#"), ..PageAsk::first(1) };
        let own = room.store.list::<FeeLine>(&keys::org_list("SHARE", &person.org), &ask).await?;
        if !own.items.is_empty() {
            resource = Resource { enterprise: Some(person.org.clone()), ..resource };
        }
    }
    allow(&caller.actor, Action::ReadPool, &resource)?;
    Ok(pool)
}

/// Read a pooled service.
#[utoipa::path(get, path = "/v1/pooled-services/{pooled_id}", tag = "services", params(("pooled_id" = wire::PooledId, Path)),
    responses((status = 200, body = PooledView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<PooledId>) -> Answer {
    let pool = readable(&room, &caller, id).await?;
    let view = PooledView::of(pool.value, pool.version, person(&caller)?.org_kind, &room);
    Reply::ok(view).version(pool.version).answer()
}

/// Which pooled services.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListPooled {
    /// Only in this state.
    #[deserr(default)]
    pub state: Option<wire::PoolState>,
    /// Only whose title or agency name contains this.
    #[deserr(default)]
    pub q: Option<String>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListPooled {}

/// List pooled services, the latest first: an insurer's own, or the city's for supervisors. An insured unit reads its own
/// shares instead (`/v1/pooled-shares`).
#[utoipa::path(get, path = "/v1/pooled-services", tag = "services", params(ListPooled),
    responses((status = 200, body = PageView<PooledView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListPooled>) -> Answer {
    allow(&caller.actor, Action::ListPools, &Resource::default())?;
    let person = person(&caller)?;
    let list = match person.org_kind {
        OrgKind::Regulator | OrgKind::Association => keys::city_list("POOLED"),
        _ => keys::org_list("POOLED", &person.org),
    };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let words = ask.q.unwrap_or_default().trim().to_lowercase();
    let wanted = |pool: &Pool| {
        let text = format!("{} {}", pool.title, pool.agency_name).to_lowercase();
        ask.state.as_ref().is_none_or(|state| state.0 == pool.state) && text.contains(&words)
    };
    let found = room.store.search::<Pool>(&list, &page, wanted).await?;
    let view = |pool: Versioned<Pool>| PooledView::of(pool.value, pool.version, person.org_kind, &room);
    Reply::ok(PageView::of(found, view)).answer()
}

/// Which shares.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListShares {
    /// `true`: only those that hold or have spent something now.
    #[deserr(default)]
    pub live: Option<String>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListShares {}

/// List the shares of a pooled service by policy: those that ended stay in the list. An insured unit sees its own alone.
#[utoipa::path(get, path = "/v1/pooled-services/{pooled_id}/shares", tag = "services",
    params(("pooled_id" = wire::PooledId, Path), ListShares),
    responses((status = 200, body = PageView<PooledShareView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn shares(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<PooledId>,
    Asked(ask): Asked<ListShares>,
) -> Answer {
    readable(&room, &caller, id).await?;
    let person = person(&caller)?;
    let page = PageAsk { forward: true, ..page_of(ask.limit.as_deref(), ask.cursor.as_deref())? };
    let (list, page) = match person.org_kind {
        OrgKind::Insurer | OrgKind::Regulator | OrgKind::Association => (keys::pool::lines_list(id), page),
        _ => (keys::org_list("SHARE", &person.org), PageAsk { begins: format!("{id}#"), ..page }),
    };
    answer(&room, &list, &page, ask.live.as_deref() == Some("true")).await
}

/// List the shares that an insured unit bears or bore of pooled services, the latest first.
#[utoipa::path(get, path = "/v1/pooled-shares", tag = "services", params(ListShares),
    responses((status = 200, body = PageView<PooledShareView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn own(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListShares>) -> Answer {
    allow(&caller.actor, Action::ListPools, &Resource::default())?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let list = keys::org_list("SHARE", &person(&caller)?.org);
    answer(&room, &list, &page, ask.live.as_deref() == Some("true")).await
}

async fn answer(room: &Room, list: &str, page: &PageAsk, live: bool) -> Answer {
    let holds = |line: &FeeLine| !live || matches!(line.state, LineState::Reserved | LineState::Posted);
    let found = room.store.search::<FeeLine>(list, page, holds).await?;
    let items = found.items.into_iter().filter_map(|line| PooledShareView::of(line.value)).collect();
    Reply::ok(PageView { items, next_cursor: found.next_cursor }).answer()
}
