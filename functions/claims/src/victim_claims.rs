//! The victim's side: with a signed link and no account, their own part of the claim and nothing else (R-C14).

use crate::beside::who;
use crate::load;
use crate::payees::check_named;
use crate::payments::PaymentView;
use crate::victims::PayeeAsk;
use crate::view::VictimView;
use api::{Act, Answer, BadFields, Caller, Checked, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::claim::Claim;
use domain::claim::fact::ClaimFact;
use domain::claim::merge::MOST_MERGES;
use domain::claim::payment::PaymentState;
use domain::claim::victim::{OwnClaim, Victim};
use domain::{Actor, Told};
use serde::Serialize;
use store::{Commit, Versioned, keys};
use utoipa::ToSchema;

/// One victim's part of a claim (本人部分).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OwnPart {
    /// The receipt number of the claim that goes on.
    pub receipt_no: String,
    /// The receipt number of the report that the link was given for, where that was merged into the claim shown here.
    pub merged_report: Option<String>,
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

/// What a link leads to.
struct Own {
    /// The claim that goes on with it.
    claim: Versioned<Claim>,
    /// The person there.
    victim: Versioned<Victim>,
    /// The report that the link was given for, where that is another claim.
    report: Option<Claim>,
}

/// The link's own part. Where its claim was merged into another, the same person there: the link never leads to a claim
/// that nobody works on.
async fn own(room: &Room, caller: &Caller, action: Action) -> Result<Own, Problem> {
    let link = caller.link.as_ref().ok_or_else(Problem::not_found)?;
    let mut claim = room.store.get::<Claim>(&keys::claim(link.claim)).await?;
    let part = Resource { victim: Some(link.victim), ..claim.value.resource() };
    allow(&caller.actor, action, &part)?;
    let mut victim = room.store.get::<Victim>(&keys::victim(link.claim, link.victim)).await?;
    let mut report = None;
    for _ in 0..MOST_MERGES {
        let Some(into) = claim.value.merged_into else { break };
        let next = room.store.get::<Claim>(&keys::claim(into)).await?;
        report.get_or_insert_with(|| claim.value.clone());
        // Nobody there is this person for certain: that the report went there is said all the same.
        let Some(same) = who(room, &claim.value, &next.value, victim.value.id).await? else { break };
        victim = room.store.get::<Victim>(&keys::victim(into, same)).await?;
        claim = next;
    }
    Ok(Own { claim, victim, report })
}

async fn part(room: &Room, actor: &Actor, of: Own) -> Result<OwnPart, Problem> {
    let (claim, victim) = (of.claim.value, of.victim);
    let mut payments = load::payments(room, claim.id).await?;
    payments.retain(|payment| payment.value.victim == victim.value.id && payment.value.state != PaymentState::Proposed);
    let victim = VictimView::of(&claim, victim.value, victim.version);
    Ok(OwnPart {
        // Documents go on to the report that the link was given for; who works on this claim reads them there.
        claim: of.report.as_ref().map_or(claim.id, |report| report.id).into(),
        receipt_no: claim.receipt_no,
        merged_report: of.report.map(|report| report.receipt_no),
        state: claim.state.into(),
        covered: claim.cover.as_ref().map(|cover| cover.covered),
        victim,
        payments: payments.into_iter().map(|payment| PaymentView::of(payment.value, payment.version, actor)).collect(),
    })
}

/// Read one's own part of the claim, with the link's token.
#[utoipa::path(get, path = "/v1/victim-claims", tag = "victim-claims",
    responses((status = 200, body = OwnPart), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller) -> Answer {
    let own = own(&room, &caller, Action::ReadOwnPart).await?;
    let version = own.victim.version;
    Reply::ok(part(&room, &caller.actor, own).await?).version(version).answer()
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
        let Own { claim, victim: was, report } = own(&room, &act.caller, Action::ClaimDirectly).await?;
        let now = room.now();
        let payee = act.body.payee.as_ref().map(|payee| payee.sealed(&room)).transpose()?;
        check_named(&room, claim.value.id, was.value.id, payee.as_ref()).await?;
        let next = Victim {
            own_claim: Some(OwnClaim { statement: act.body.statement.0.clone(), at: now }),
            phone: act.body.phone.as_ref().map(|phone| phone.0.clone()).or_else(|| was.value.phone.clone()),
            payee: payee.or_else(|| was.value.payee.clone()),
            ..was.value.clone()
        };
        let fact = ClaimFact::ClaimedDirectly { claim: claim.value.id, victim: was.value.id };
        let noted = ClaimFact::RequestNoted { claim: claim.value.id, victim: was.value.id };
        let victim = Versioned { value: next.clone(), version: was.version + 1, head: String::new() };
        let own = Own { claim: claim.clone(), victim, report };
        let view = Box::pin(part(&room, &act.caller.actor, own)).await?;
        let reply = Reply::created("/v1/victim-claims", view).version(was.version + 1).stored(&act.once)?;
        let told = Told::plain(fact).resting_on(room.book().basis(&["R-C14"]));
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .update(&was, &next, told)
            // The claim changes with it: a merge of the same moment is decided with the request in view, or before it.
            .update(&claim, &claim.value, Told::plain(noted))
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
