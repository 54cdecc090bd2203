//! More than was reserved (追加): asked for by one person, decided by another (R-D15).

use super::account;
use super::view::FeeLineView;
use api::{Act, Answer, BadFields, Checked, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::fee::FeeLine;
use domain::id::{LineId, PolicyId};
use domain::money::Money;
use domain::service::PlanBook;
use domain::time::beijing_day;
use store::{Commit, Versioned, keys};
use utoipa::ToSchema;

/// More for a line (申请追加).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AskMore {
    /// How much in all.
    pub amount: wire::Money,
    /// Why.
    pub reason: wire::Note,
}

impl Checked for AskMore {}

/// Ask for more than was reserved.
#[utoipa::path(post, path = "/v1/policies/{policy_id}/fee-lines/{line_id}/raise", tag = "fee", request_body = AskMore,
    params(("policy_id" = wire::PolicyId, Path), ("line_id" = wire::LineId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = FeeLineView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn ask(
    State(room): State<Room>,
    PathIs((id, line_id)): PathIs<(PolicyId, LineId)>,
    seen: Seen,
    act: Act<AskMore>,
) -> Answer {
    decide(&room, &act.once, || async {
        account(&room, &act.caller, Action::AskMoreFee, id).await?;
        let was = room.store.get::<FeeLine>(&keys::fee::line(id, line_id)).await?;
        seen.check(was.version)?;
        was.value.alone()?;
        // What the signed plan does not allow is said before anybody waits for a decision.
        planned(&room, &was.value, act.body.amount.0.left_after(was.value.reserved)).await?;
        let (why, by) = (act.body.reason.0.clone(), act.caller.actor.subject());
        let (line, told) = was.value.ask_more(act.body.amount.0, why, &by, room.book())?;
        let version = was.version + 1;
        let reply = Reply::ok(FeeLineView::of(line.clone(), version)).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &line, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// The signed plan with so much more of it used, where anything is: beyond its amount the plan changes first (R-E1, req 4.3).
async fn planned(room: &Room, line: &FeeLine, more: Money) -> Result<Option<(Versioned<PlanBook>, PlanBook)>, Problem> {
    if !more.is_positive() {
        return Ok(None);
    }
    let plan = room.store.get::<PlanBook>(&keys::booking::plan_book(line.policy)).await?;
    let next = plan.value.raise(&line.kind, more)?;
    Ok(Some((plan, next)))
}

/// The decision on a raise.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DecideRaise {
    /// Whether it is approved.
    pub approve: bool,
}

impl Checked for DecideRaise {}

/// Decide on a raise: another person than who asked; approved, it is reserved under ceiling, budget and the signed plan at
/// once, and the insured unit is told.
#[utoipa::path(post, path = "/v1/policies/{policy_id}/fee-lines/{line_id}/raise-decision", tag = "fee", request_body = DecideRaise,
    params(("policy_id" = wire::PolicyId, Path), ("line_id" = wire::LineId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = FeeLineView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn decide_raise(
    State(room): State<Room>,
    PathIs((id, line_id)): PathIs<(PolicyId, LineId)>,
    seen: Seen,
    act: Act<DecideRaise>,
) -> Answer {
    decide(&room, &act.once, || async {
        account(&room, &act.caller, Action::DecideRaise, id).await?;
        let was = room.store.get::<FeeLine>(&keys::fee::line(id, line_id)).await?;
        seen.check(was.version)?;
        was.value.alone()?;
        let grounds = room.store.fee_grounds(id, was.value.service_on.year(), &was.value.purpose).await?;
        let by = act.caller.actor.subject();
        let account = &grounds.account;
        let moved = account.value.raise(
            &was.value,
            act.body.approve,
            &grounds.budget,
            (&by, beijing_day(room.now())),
            room.book(),
        )?;
        let plan = planned(&room, &was.value, moved.line.reserved.left_after(was.value.reserved)).await?;
        let version = was.version + 1;
        let reply = Reply::ok(FeeLineView::of(moved.line.clone(), version)).version(version).stored(&act.once)?;
        let mut commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .fee(account, Some(&was), &moved)
            .once(&act.once, &reply);
        if let Some((plan, next)) = plan {
            let changed = next.changed();
            commit = commit.update(&plan, &next, changed);
        }
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
