//! The clocks of a claim: each with its clause and its next deadline.

use crate::load;
use api::views::{BasisView, basis};
use api::{Answer, Caller, PathIs, Reply, Room, wire};
use axum::extract::State;
use domain::Rulebook;
use domain::access::Action;
use domain::claim::clocks::{Clock, clocks};
use domain::id::ClaimId;
use domain::standard::{TermSource, Terms};
use serde::Serialize;
use utoipa::ToSchema;

/// Who set the time of a clock.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SetBy {
    /// The law, or this product's rulebook.
    Law,
    /// The association's claim standard.
    Standard,
    /// The insurer's own promise.
    Promise,
}

/// A clock (时限).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ClockView {
    /// Which.
    pub clock: wire::ClockName,
    /// Its Chinese name.
    pub label: String,
    /// When it began.
    pub started_at: wire::Time,
    /// The last legal day on which it is in time.
    pub due_on: wire::Date,
    /// The instant at which it is overdue.
    pub due_at: wire::Time,
    /// Who owes what it measures.
    pub owes: wire::Owes,
    /// How much of its time is used, in percent; above 100 when overdue.
    pub percent: u32,
    /// When it was met, where that is on record.
    pub met_at: Option<wire::Time>,
    /// Whether it was met, but after its end.
    pub met_late: bool,
    /// Since when it stands still, waiting for the supplement (R-C2).
    pub paused_since: Option<wire::Time>,
    /// Where it stands.
    pub state: wire::ClockState,
    /// Who set its time: `law` (law or rulebook), `standard` (the association's), `promise` (the insurer's own, quicker).
    pub set_by: SetBy,
    /// The version of the association's standard that the claim keeps.
    pub standard: Option<wire::Name>,
    /// The insurer's promise that is quicker.
    pub promise: Option<wire::PromiseId>,
    /// The rule and its clause.
    pub basis: Vec<BasisView>,
}

impl ClockView {
    /// The view of a clock.
    #[must_use]
    pub fn of(clock: &Clock, terms: Option<&Terms>, book: &Rulebook) -> Self {
        let (set_by, promise) = match &clock.from {
            None => (SetBy::Law, None),
            Some(TermSource::Standard) => (SetBy::Standard, None),
            Some(TermSource::Promise { promise }) => (SetBy::Promise, Some((*promise).into())),
        };
        let rules: &[&str] =
            if clock.from.is_some() && clock.rule != "R-C23" { &[clock.rule, "R-C23"] } else { &[clock.rule] };
        Self {
            set_by,
            promise,
            standard: clock.from.as_ref().and(terms).map(|terms| terms.standard.clone().into()),
            label: clock.name.label().to_owned(),
            clock: clock.name.into(),
            started_at: clock.started_at.into(),
            due_on: clock.due_on.into(),
            due_at: clock.due_at.into(),
            owes: clock.name.owes().into(),
            percent: clock.percent,
            met_at: clock.met_at.map(Into::into),
            met_late: clock.met_late(),
            paused_since: clock.paused_since.map(Into::into),
            state: clock.state.into(),
            basis: basis(book.basis(rules)),
        }
    }
}

/// List the clocks of a claim, the earliest deadline first.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/clocks", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = Vec<ClockView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    let claim = load::claim(&room, &caller, Action::ReadClaim, id).await?;
    let book = room.book();
    let all = clocks(&claim.value, book, &room.calendar, room.now());
    let terms = claim.value.terms.as_ref();
    let views = all.into_iter().map(|clock| ClockView::of(&clock, terms, book));
    Reply::ok(views.collect::<Vec<_>>()).answer()
}
