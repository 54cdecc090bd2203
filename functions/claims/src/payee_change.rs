//! Another account for a payment that failed: asked for at its retry, decided by a second person (R-C13, R-C22).

use crate::advances::SharedAccountView;
use crate::load;
use crate::payees;
use crate::payments::{PaymentView, changed, counted};
use crate::view::PayeeView;
use api::{Act, Answer, BadFields, Checked, FieldError, PathIs, Problem, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::claim::Claim;
use domain::claim::advance::Advance;
use domain::claim::payee_change::{Around, PayeeChange, PayeeVerdict};
use domain::claim::payment::{Payment, PaymentRefusal};
use domain::claim::victim::Payee;
use domain::id::{ClaimId, PaymentId};
use domain::{Actor, Invalid, Refusal, Told};
use serde::Serialize;
use store::keys;
use utoipa::ToSchema;

/// A request to pay to another account (更换收款账户).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PayeeChangeView {
    /// To whom instead.
    pub payee: PayeeView,
    /// Whether it waits for a second person.
    pub waits: bool,
    /// Who asks.
    pub asked_by: String,
    /// When.
    pub asked_at: wire::Time,
    /// The claim in which that account was paid before, if one: look before approving.
    pub shared_account: Option<SharedAccountView>,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<wire::Time>,
    /// Why it was returned.
    pub answer: Option<wire::Note>,
}

impl From<PayeeChange> for PayeeChangeView {
    fn from(of: PayeeChange) -> Self {
        Self {
            waits: of.waits(),
            payee: of.payee.into(),
            asked_by: of.asked_by,
            asked_at: of.asked_at.into(),
            shared_account: of.shared.map(Into::into),
            decided_by: of.decided_by,
            decided_at: of.decided_at.map(Into::into),
            answer: of.answer.map(Into::into),
        }
    }
}

/// The payments of a claim, without what they are stored as.
async fn payments(room: &Room, claim: ClaimId) -> Result<Vec<Payment>, Problem> {
    Ok(load::payments(room, claim).await?.into_iter().map(|payment| payment.value).collect())
}

fn at_its_field(refusal: PaymentRefusal) -> Refusal {
    let field = match refusal {
        PaymentRefusal::AccountOfAnother => "/payee/account_no",
        PaymentRefusal::InsuredNeedsProof | PaymentRefusal::ProofOfAnother | PaymentRefusal::ProofNotVerified => {
            "/payee/proof"
        }
        _ => return refusal.into(),
    };
    Refusal::from(refusal).at(field)
}

/// Asks for another account, with what a batch's payees are checked for.
///
/// # Errors
/// Why not, at its field.
pub async fn ask_payee(
    room: &Room,
    actor: &Actor,
    claim: &Claim,
    was: &Payment,
    payee: Payee,
) -> Result<(Payment, Told), Problem> {
    payees::check_named(room, claim.id, was.victim, Some(&payee)).await?;
    let proofs = payees::proofs(room, claim.id, payees::named([&payee])).await?;
    let payments = payments(room, claim.id).await?;
    let shared = payees::shared(room, claim, &[(was.victim, &payee)]).await?.into_iter().next();
    let around = Around { payments: &payments, pending: claim.pending, proofs: &proofs };
    Ok(was.ask_payee(payee, shared, &around, actor, room.book(), room.now()).map_err(at_its_field)?)
}

/// A decision on another account (更换账户复核).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DecidePayee {
    /// What.
    pub decision: PayeeAnswer,
    /// Why it is returned; needed for that.
    #[deserr(default)]
    pub reason: Option<wire::Note>,
}

/// Yes, or back to who asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserr, ToSchema)]
#[deserr(error = BadFields, rename_all = lowercase)]
#[schema(rename_all = "lowercase")]
pub enum PayeeAnswer {
    /// Pay it there (同意).
    Approve,
    /// Back (退回).
    Return,
}

impl Checked for DecidePayee {
    fn check(&self) -> Vec<FieldError> {
        let missing = self.decision == PayeeAnswer::Return && self.reason.is_none();
        let invalid = Invalid::new("missing-field", "退回时请说明原因", "say why it is returned");
        missing.then(|| FieldError { pointer: "/reason".into(), invalid }).into_iter().collect()
    }
}

/// Decide on another account of a failed payment: neither who asked for it nor who proposed the batch, within the
/// authority for the amount. Approved, the payment goes there (R-C13, R-C22).
#[utoipa::path(post, path = "/v1/claims/{claim_id}/payments/{payment_id}/payee-decision", tag = "claims", request_body = DecidePayee,
    params(("claim_id" = wire::ClaimId, Path), ("payment_id" = wire::PaymentId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = PaymentView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn decide_payee(
    State(room): State<Room>,
    PathIs((id, payment_id)): PathIs<(ClaimId, PaymentId)>,
    seen: Seen,
    act: Act<DecidePayee>,
) -> Answer {
    decide(&room, &act.once, || async {
        let claim = load::claim(&room, &act.caller, Action::DecidePayee, id).await?;
        let was = room.store.get::<Payment>(&keys::payment(id, payment_id)).await?;
        seen.check(was.version)?;
        let verdict = match act.body.decision {
            PayeeAnswer::Approve => PayeeVerdict::Approve,
            PayeeAnswer::Return => PayeeVerdict::Return { reason: act.body.reason.as_ref().map(|why| why.0.clone()) },
        };
        let maker = room.store.get::<Advance>(&keys::advance(id, was.value.advance)).await?.value.maker;
        let waiting = was.value.waiting_payee().map(|change| &change.payee);
        let proofs = payees::proofs(&room, id, payees::named(waiting)).await?;
        let payments = payments(&room, id).await?;
        let around = Around { payments: &payments, pending: claim.value.pending, proofs: &proofs };
        let (actor, now) = (&act.caller.actor, room.now());
        let (payment, told) =
            was.value.decide_payee(verdict, &maker, &around, actor, room.book(), now).map_err(Refusal::from)?;
        let (commit, reply, _) = changed(&room, &act, &was, &payment, told).await?;
        room.store.commit(counted(&room, commit, &claim, &was.value, &payment)).await?;
        Ok(reply)
    })
    .await
}
