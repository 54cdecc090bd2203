//! How the fee of a policy stands, and the fees of an insurer's policies.

use super::view::FeeView;
use super::{account, insurer_of, this_year};
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, PathIs, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::fee::FeeAccount;
use domain::fee::band::Standing;
use domain::fee::budget::FeeBudget;
use domain::id::PolicyId;
use domain::time::beijing_day;
use store::keys;
use utoipa::IntoParams;

/// How the fee of a policy stands: received, entitled, reserved, spent, left (R-D10).
#[utoipa::path(get, path = "/v1/policies/{policy_id}/fee-budget", tag = "fee", params(("policy_id" = wire::PolicyId, Path)),
    responses((status = 200, body = FeeView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<PolicyId>) -> Answer {
    let account = account(&room, &caller, Action::ReadFee, id).await?;
    let budget = room.store.hold(FeeBudget::none(account.value.insurer.clone(), this_year(&room))).await?;
    let today = beijing_day(room.now());
    let view = FeeView::of(&account.value, account.version, budget.value(), today, room.book())?;
    Reply::ok(view).version(account.version).answer()
}

/// Which accounts.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListAccounts {
    /// Of which insurer; an insurer sees its own.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
    /// Only those that stand so.
    #[deserr(default)]
    pub standing: Option<wire::FeeStanding>,
    /// Only whose insured name contains this.
    #[deserr(default)]
    pub q: Option<String>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListAccounts {}

/// List the fees of an insurer's policies, the latest period first.
#[utoipa::path(get, path = "/v1/fee-accounts", tag = "fee", params(ListAccounts),
    responses((status = 200, body = PageView<FeeView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListAccounts>) -> Answer {
    let insurer = insurer_of(&caller, Action::ReadFee, ask.insurer.map(|org| org.0))?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let budget = room.store.hold(FeeBudget::none(insurer.clone(), this_year(&room))).await?;
    let today = beijing_day(room.now());
    let words = ask.q.unwrap_or_default().trim().to_lowercase();
    let standing: Option<Standing> = ask.standing.map(|standing| standing.0);
    let wanted = |account: &FeeAccount| {
        let stands = || account.band(budget.value(), today, room.book()).ok().map(|band| band.standing);
        account.insured_name.as_str().to_lowercase().contains(&words) && (standing.is_none() || standing == stands())
    };
    let found = room.store.search::<FeeAccount>(&keys::org_list("FEE", &insurer), &page, wanted).await?;
    let next_cursor = found.next_cursor;
    let items = found
        .items
        .into_iter()
        .map(|account| FeeView::of(&account.value, account.version, budget.value(), today, room.book()))
        .collect::<Result<Vec<_>, _>>()?;
    Reply::ok(PageView { items, next_cursor }).answer()
}
