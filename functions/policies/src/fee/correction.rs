//! Correcting a posted line to its true amount, on the same invoice.

use super::account;
use super::posting::{Provider, accounting_day};
use super::view::FeeLineView;
use api::{Act, Answer, BadFields, Checked, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::fee::FeeLine;
use domain::fee::correction::True;
use domain::fee::period::FeePeriod;
use domain::fee::reshare::{Corrected, Grounds};
use domain::id::{LineId, PolicyId};
use store::{Commit, keys};
use utoipa::ToSchema;

/// What a line really came to (更正).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct CorrectLine {
    /// What its invoice really says; at most what the record of the service says.
    pub amount: wire::Money,
    /// Why.
    pub reason: wire::Note,
    /// The accounting day of the correction, in an open month; today if not said.
    #[deserr(default)]
    pub booked_on: Option<wire::Date>,
}

impl Checked for CorrectLine {}

/// Correct a line to its true amount: the manager, who did not post it. In one entry it is reversed and posted anew on the
/// same invoice, with the same acceptance and evidence; the line that answers stands in its place (R-D13, R-D15, R-D17).
/// Also a line that was reversed though its service was rendered.
#[utoipa::path(post, path = "/v1/policies/{policy_id}/fee-lines/{line_id}/correction", tag = "fee", request_body = CorrectLine,
    params(("policy_id" = wire::PolicyId, Path), ("line_id" = wire::LineId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 201, body = FeeLineView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn correct(
    State(room): State<Room>,
    PathIs((id, line_id)): PathIs<(PolicyId, LineId)>,
    seen: Seen,
    act: Act<CorrectLine>,
) -> Answer {
    let new_id = room.ids.make(LineId::from_uuid);
    decide(&room, &act.once, || async {
        account(&room, &act.caller, Action::ReverseFee, id).await?;
        let was = room.store.get::<FeeLine>(&keys::fee::line(id, line_id)).await?;
        seen.check(was.version)?;
        let grounds = room.store.fee_grounds(id, was.value.service_on.year(), &was.value.purpose).await?;
        let account = &grounds.account;
        // What may not be paid is not paid by a correction either; less is always right.
        let provider = Provider::of(&room, &was.value).await?;
        if act.body.amount.0 > was.value.amount() {
            provider.payable(&was.value)?;
        }
        let period = room.store.hold(FeePeriod::open(account.value.insurer.clone())).await?;
        let now = room.now();
        let day = accounting_day(act.body.booked_on.as_ref(), now)?;
        let by = act.caller.actor.subject();
        let to = True { id: new_id, amount: act.body.amount.0, why: act.body.reason.0.clone(), at: now };
        let of = Corrected { by: &by, on: day, period: period.value() };
        let on = Grounds { budget: &grounds.budget, added: &grounds.added, book: room.book() };
        let done = account.value.correct_line(&was.value, &to, of, on)?;
        let path = format!("/v1/policies/{id}/fee-lines/{new_id}");
        let reply = Reply::created(path, FeeLineView::of(done.new.clone(), 1)).version(1).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .fee_corrected(account, &was, &done, now)
            .resting_on_held(&period)
            .once(&act.once, &reply);
        room.store.commit(provider.under(commit)).await?;
        Ok(reply)
    })
    .await
}
