//! The victim's side: with a signed link and no account, their own part of the claim and nothing else (R-C14).

use crate::load;
use crate::payments::PaymentView;
use crate::victims::PayeeAsk;
use crate::view::VictimView;
use api::{Act, Answer, BadFields, Caller, Checked, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Told;
use domain::access::{Action, Resource, allow};
use domain::claim::Claim;
use domain::claim::fact::ClaimFact;
use domain::claim::payment::PaymentState;
use domain::claim::victim::{OwnClaim, Victim};
use serde::Serialize;
use store::{Commit, Versioned, keys};
use utoipa::ToSchema;

/// One victim's part of a claim (本人部分).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OwnPart {
    /// The receipt number of the report.
    pub receipt_no: String,
    /// The claim, for sending documents.
    pub claim: wire::ClaimId,
    /// Where the claim stands.
    pub state: wire::ClaimState,
    /// Whether it is covered, once a person decided.
    pub covered: Option<bool>,
    /// The person.
    pub victim: VictimView,
    /// Payments for the person.
    pub payments: Vec<PaymentView>,
}

async fn own(room: &Room, caller: &Caller, action: Action) -> Result<(Versioned<Claim>, Versioned<Victim>), Problem> {
    let link = caller.link.as_ref().ok_or_else(Problem::not_found)?;
    let claim = room.store.get::<Claim>(&keys::claim(link.claim)).await?;
    let part = Resource { victim: Some(link.victim), ..claim.value.resource() };
    allow(&caller.actor, action, &part)?;
    let victim = room.store.get::<Victim>(&keys::victim(link.claim, link.victim)).await?;
    Ok((claim, victim))
}

async fn part(room: &Room, claim: &Claim, victim: Versioned<Victim>) -> Result<OwnPart, Problem> {
    let mut payments = load::payments(room, claim.id).await?;
    payments.retain(|payment| payment.value.victim == victim.value.id && payment.value.state != PaymentState::Proposed);
    Ok(OwnPart {
        receipt_no: claim.receipt_no.clone(),
        claim: claim.id.into(),
        state: claim.state.into(),
        covered: claim.cover.as_ref().map(|cover| cover.covered),
        victim: VictimView::of(victim.value, victim.version),
        payments: payments.into_iter().map(|payment| PaymentView::of(payment.value, true)).collect(),
    })
}

/// Read one's own part of the claim, with the link's token.
#[utoipa::path(get, path = "/v1/victim-claims", tag = "victim-claims",
    responses((status = 200, body = OwnPart), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller) -> Answer {
    let (claim, victim) = own(&room, &caller, Action::ReadOwnPart).await?;
    let version = victim.version;
    Reply::ok(part(&room, &claim.value, victim).await?).version(version).answer()
}

/// A direct claim (直接请求).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ClaimDirectly {
    /// In one's own words.
    pub statement: wire::Note,
    /// Where to call.
    #[deserr(default)]
    pub phone: Option<wire::Phone>,
    /// Where the money should go.
    #[deserr(default)]
    pub payee: Option<PayeeAsk>,
}

impl Checked for ClaimDirectly {}

/// Claim directly, as a victim or a family (Insurance Law art. 65). The insurer gets a task.
#[utoipa::path(post, path = "/v1/victim-claims", tag = "victim-claims", request_body = ClaimDirectly,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = OwnPart), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn claim_directly(State(room): State<Room>, act: Act<ClaimDirectly>) -> Answer {
    decide(&room, &act.once, || async {
        let (claim, was) = own(&room, &act.caller, Action::ClaimDirectly).await?;
        let now = room.now();
        let payee = act.body.payee.as_ref().map(|payee| payee.sealed(&room)).transpose()?;
        let next = Victim {
            own_claim: Some(OwnClaim { statement: act.body.statement.0.clone(), at: now }),
            phone: act.body.phone.as_ref().map(|phone| phone.0.clone()).or_else(|| was.value.phone.clone()),
            payee: payee.or_else(|| was.value.payee.clone()),
            ..was.value.clone()
        };
        let fact = ClaimFact::ClaimedDirectly { claim: claim.value.id, victim: was.value.id };
        let view =
            part(&room, &claim.value, Versioned { value: next.clone(), version: was.version + 1, head: String::new() })
                .await?;
        let reply = Reply::created("/v1/victim-claims", view).version(was.version + 1).stored(&act.once)?;
        let told = Told::plain(fact).resting_on(room.book().basis(&["R-C14"]));
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .update(&was, &next, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
