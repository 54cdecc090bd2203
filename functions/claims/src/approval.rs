//! Approve, return or reject a batch: a second person, within their authority, under limits looked at again.

use crate::advances::AdvanceView;
use crate::load::{self, scheduled};
use api::{Act, Answer, BadFields, Checked, FieldError, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::claim::advance::{Advance, AdvanceState, Verdict};
use domain::id::{AdvanceId, ClaimId};
use domain::{Invalid, Refusal};
use store::{Commit, keys};
use utoipa::ToSchema;

/// A decision on a batch (复核).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DecideAdvance {
    /// What.
    pub decision: VerdictAsk,
    /// The total that is approved, typed or confirmed by the checker.
    #[deserr(default)]
    pub total: Option<wire::Money>,
    /// Why it is returned or rejected.
    #[deserr(default)]
    pub reason: Option<wire::Note>,
}

/// Approve, back to the maker, or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserr, ToSchema)]
#[deserr(error = BadFields, rename_all = lowercase)]
#[schema(rename_all = "lowercase")]
pub enum VerdictAsk {
    /// Pay it (同意).
    Approve,
    /// Back to the maker (退回).
    Return,
    /// Not at all (不同意).
    Reject,
}

impl Checked for DecideAdvance {
    fn check(&self) -> Vec<FieldError> {
        let missing = self.decision == VerdictAsk::Approve && self.total.is_none();
        let invalid = Invalid::new("missing-field", "请确认金额", "confirm the total");
        missing.then(|| FieldError { pointer: "/total".into(), invalid }).into_iter().collect()
    }
}

/// Decide on a batch. Approval commits the person's, the accident's and the aggregate limit in the same transaction
/// (R-C12); the orders to the bank follow from it.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/advances/{advance_id}/approval", tag = "claims", request_body = DecideAdvance,
    params(("claim_id" = wire::ClaimId, Path), ("advance_id" = wire::AdvanceId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = AdvanceView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn decide_advance(
    State(room): State<Room>,
    PathIs((id, advance_id)): PathIs<(ClaimId, AdvanceId)>,
    seen: Seen,
    act: Act<DecideAdvance>,
) -> Answer {
    let actor = &act.caller.actor;
    let verdict = match (act.body.decision, &act.body.total) {
        (VerdictAsk::Approve, Some(total)) => Verdict::Approve { total: total.0 },
        (VerdictAsk::Approve | VerdictAsk::Return, _) => Verdict::Return,
        (VerdictAsk::Reject, _) => Verdict::Reject,
    };
    decide(&room, &act.once, || async {
        let claim = load::claim(&room, &act.caller, Action::ApproveAdvance, id).await?;
        let was = room.store.get::<Advance>(&keys::advance(id, advance_id)).await?;
        seen.check(was.version)?;
        let now = room.now();
        let reason = act.body.reason.as_ref().map(|reason| reason.0.clone());
        let (advance, told) = was.value.decide(&verdict, reason, actor, room.book(), now).map_err(Refusal::from)?;
        let approved = advance.state == AdvanceState::Paying;
        let (next, noted) = claim.value.close_request(&advance, room.book(), now)?;
        let next = scheduled(&room, next);
        let reply =
            Reply::ok(AdvanceView::of(advance.clone(), was.version + 1)).version(was.version + 1).stored(&act.once)?;
        let mut commit = Commit::new(actor, now, &act.caller.request_id)
            .update(&was, &advance, told)
            .update(&claim, &next, noted)
            .once(&act.once, &reply);
        if approved {
            let policy = claim.value.may_pay(advance.purpose, room.book(), now)?;
            let (account, of_policy) = load::accounts(&room, id, policy.id).await?;
            let payments = load::payments(&room, id).await?;
            was.value.holds(payments.iter().map(|payment| &payment.value)).map_err(Refusal::from)?;
            let shares: Vec<_> = payments
                .iter()
                .filter(|payment| payment.value.advance == advance_id)
                .map(|payment| payment.value.share())
                .collect();
            commit = load::commit_limits(&room, commit, (&account, &of_policy), &shares, &policy.limits)?;
        }
        room.store.commit(commit).await?;
        if approved {
            boot::metric::put(
                "advances_approved_fen",
                "Count",
                u64::try_from(advance.total.fen()).unwrap_or(0),
                &[("purpose", advance.purpose.name())],
                now,
            );
        }
        Ok(reply)
    })
    .await
}
