//! Lines of the fee: of a policy, and those of an insurer that wait to be posted.

use super::view::FeeLineView;
use super::{account, insurer_of};
use crate::page::OnePage;
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, PathIs, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::fee::FeeLine;
use domain::id::{LineId, PolicyId};
use store::keys;
use utoipa::IntoParams;

/// List the lines of a policy's fee, the latest first: on what, by whom, with which evidence (R-D10).
#[utoipa::path(get, path = "/v1/policies/{policy_id}/fee-lines", tag = "fee", params(("policy_id" = wire::PolicyId, Path), OnePage),
    responses((status = 200, body = PageView<FeeLineView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn of_policy(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<PolicyId>,
    Asked(ask): Asked<OnePage>,
) -> Answer {
    account(&room, &caller, Action::ReadFee, id).await?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.list::<FeeLine>(&keys::fee::lines_list(id), &page).await?;
    Reply::ok(PageView::of(found, |line| FeeLineView::of(line.value, line.version))).answer()
}

/// Read a line.
#[utoipa::path(get, path = "/v1/policies/{policy_id}/fee-lines/{line_id}", tag = "fee",
    params(("policy_id" = wire::PolicyId, Path), ("line_id" = wire::LineId, Path)),
    responses((status = 200, body = FeeLineView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(
    State(room): State<Room>,
    caller: Caller,
    PathIs((id, line_id)): PathIs<(PolicyId, LineId)>,
) -> Answer {
    account(&room, &caller, Action::ReadFee, id).await?;
    let line = room.store.get::<FeeLine>(&keys::fee::line(id, line_id)).await?;
    Reply::ok(FeeLineView::of(line.value, line.version)).version(line.version).answer()
}

/// Which lines of an insurer.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListLines {
    /// Of which insurer; an insurer sees its own.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
    /// `true`: only those that were accepted and wait to be posted.
    #[deserr(default)]
    pub to_post: Option<String>,
    /// Only those that stand so.
    #[deserr(default)]
    pub state: Option<wire::FeeLineState>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListLines {}

/// List the lines of an insurer, the latest first.
#[utoipa::path(get, path = "/v1/fee-lines", tag = "fee", params(ListLines),
    responses((status = 200, body = PageView<FeeLineView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn of_insurer(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListLines>) -> Answer {
    let insurer = insurer_of(&caller, Action::ReadFee, ask.insurer.map(|org| org.0))?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let list = match ask.to_post.as_deref() {
        Some("true") => keys::fee::to_post_list(&insurer),
        _ => keys::org_list("FEELINE", &insurer),
    };
    let state = ask.state.map(|state| state.0);
    let found =
        room.store.search::<FeeLine>(&list, &page, |line| state.is_none_or(|state| line.state == state)).await?;
    Reply::ok(PageView::of(found, |line| FeeLineView::of(line.value, line.version))).answer()
}
