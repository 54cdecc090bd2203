//! The ledger of a policy's fee (专门台账): every entry with its postings and its place in the hash chain.

use super::account;
use super::view::FeeEntryView;
use crate::page::OnePage;
use api::views::PageView;
use api::{Answer, Asked, Caller, PathIs, Reply, Room, page_of, wire};
use axum::extract::State;
use domain::access::Action;
use domain::id::PolicyId;
use store::keys;

/// List the entries of a policy's ledger, the latest first.
#[utoipa::path(get, path = "/v1/policies/{policy_id}/fee-ledger", tag = "fee", params(("policy_id" = wire::PolicyId, Path), OnePage),
    responses((status = 200, body = PageView<FeeEntryView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<PolicyId>,
    Asked(ask): Asked<OnePage>,
) -> Answer {
    account(&room, &caller, Action::ReadFee, id).await?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.facts(&keys::fee::account(id), &page).await?;
    Reply::ok(PageView::of(found, FeeEntryView::from)).answer()
}
