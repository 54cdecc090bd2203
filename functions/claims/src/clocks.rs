//! The clocks of a claim: each with its clause and its next deadline.

use crate::load;
use api::views::{BasisView, basis};
use api::{Answer, Caller, PathIs, Reply, Room, wire};
use axum::extract::State;
use domain::access::Action;
use domain::claim::clocks::clocks;
use domain::id::ClaimId;
use serde::Serialize;
use utoipa::ToSchema;

/// A clock (时限).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ClockView {
    /// Which.
    pub clock: wire::ClockName,
    /// Its Chinese name.
    pub label: String,
    /// When it began.
    pub started_at: wire::Time,
    /// The instant at which it is overdue.
    pub due_at: wire::Time,
    /// Where it stands.
    pub state: wire::ClockState,
    /// The rule and its clause.
    pub basis: Vec<BasisView>,
}

/// List the clocks of a claim, the earliest deadline first.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/clocks", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = Vec<ClockView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    let claim = load::claim(&room, &caller, Action::ReadClaim, id).await?;
    let book = room.book();
    let views = clocks(&claim.value, book, &room.calendar, room.now()).into_iter().map(|clock| ClockView {
        label: clock.name.label().to_owned(),
        clock: clock.name.into(),
        started_at: clock.started_at.into(),
        due_at: clock.due_at.into(),
        state: clock.state.into(),
        basis: basis(book.basis(&[clock.rule])),
    });
    Reply::ok(views.collect::<Vec<_>>()).answer()
}
