//! The dedicated budget of an insurer (专项预算): proposed by one person, approved by another (4.6).

use super::insurer_of;
use super::view::BudgetView;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, FromPath, Nothing, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::fee::budget::{FeeBudget, Plan};
use std::collections::BTreeMap;
use store::{Commit, keys};
use utoipa::{IntoParams, ToSchema};

/// Whose books.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OfInsurer {
    /// Of which insurer; an insurer sees its own.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
}

impl Checked for OfInsurer {}

/// Read an insurer's budget of a year.
#[utoipa::path(get, path = "/v1/fee-budgets/{year}", tag = "fee", params(("year" = i16, Path), OfInsurer),
    responses((status = 200, body = BudgetView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(
    State(room): State<Room>,
    caller: Caller,
    PathIs(year): PathIs<Year>,
    Asked(ask): Asked<OfInsurer>,
) -> Answer {
    let insurer = insurer_of(&caller, Action::ReadFee, ask.insurer.map(|org| org.0))?;
    let budget = room.store.hold(FeeBudget::none(insurer, year.0)).await?;
    let version = budget.version();
    Reply::ok(BudgetView::of(budget.into_value(), version)).version(version).answer()
}

/// A budget to propose (预算提出).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ProposeBudget {
    /// Part of each policy's ceiling, in basis points, 1 to 10000.
    pub share_bp: u32,
    /// Part of that for hazard inspection, in basis points.
    pub hazard_share_bp: u32,
    /// Why this much.
    pub reason: wire::Note,
}

impl Checked for ProposeBudget {}

/// Propose the budget of a year; one proposal at a time.
#[utoipa::path(post, path = "/v1/fee-budgets/{year}/proposal", tag = "fee", request_body = ProposeBudget,
    params(("year" = i16, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = BudgetView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn propose(State(room): State<Room>, PathIs(year): PathIs<Year>, act: Act<ProposeBudget>) -> Answer {
    let insurer = insurer_of(&act.caller, Action::ProposeBudget, None)?;
    decide(&room, &act.once, || async {
        let was = room.store.hold(FeeBudget::none(insurer.clone(), year.0)).await?;
        let plan = Plan {
            share_bp: act.body.share_bp,
            hazard_share_bp: act.body.hazard_share_bp,
            reason: act.body.reason.0.clone(),
            proposed_by: act.caller.actor.subject(),
            approved_by: None,
        };
        let (budget, told) = was.value().propose(plan, room.book())?;
        let version = was.version() + 1;
        let reply = Reply::created(format!("/v1/fee-budgets/{}", year.0), BudgetView::of(budget.clone(), version))
            .version(version)
            .stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .put(&was, &budget, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Approve what is proposed: another person than who proposed it (R-D17).
#[utoipa::path(post, path = "/v1/fee-budgets/{year}/approval", tag = "fee", request_body = Nothing,
    params(("year" = i16, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BudgetView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn approve(State(room): State<Room>, PathIs(year): PathIs<Year>, seen: Seen, act: Act<Nothing>) -> Answer {
    let insurer = insurer_of(&act.caller, Action::ApproveBudget, None)?;
    decide(&room, &act.once, || async {
        let was = room.store.get::<FeeBudget>(&keys::fee::budget(&insurer, year.0)).await?;
        seen.check(was.version)?;
        let (budget, told) = was.value.approve(&act.caller.actor.subject(), room.book())?;
        let version = was.version + 1;
        let reply = Reply::ok(BudgetView::of(budget.clone(), version)).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &budget, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// A year of the books, 2000 to 2200.
#[derive(Clone, Copy, Debug)]
pub struct Year(pub i16);

impl FromPath for Year {
    fn from_path(named: &BTreeMap<String, String>) -> Option<Self> {
        let text = named.get("year").filter(|text| text.len() == 4)?;
        text.parse().ok().filter(|year| (2000..=2200).contains(year)).map(Self)
    }
}
