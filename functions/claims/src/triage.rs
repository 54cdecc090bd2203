//! Triage: the track with the rule that fired, and the straight payment of a small clear claim.

use crate::advances::AdvanceView;
use crate::duplicates::{around, suspects};
use crate::load::{self, scheduled};
use crate::policy::Nothing;
use crate::propose::{Asked, Basis, Who, basis_of, draw_up};
use api::views::{BasisView, basis as basis_views};
use api::{Act, Answer, PathIs, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use domain::access::Action;
use domain::claim::Claim;
use domain::claim::advance::{Advance, AdvanceState, Purpose};
use domain::claim::draft::shares;
use domain::claim::fact::ClaimFact;
use domain::claim::proof::payee_allowed;
use domain::claim::state::TriageFacts;
use domain::claim::triage::Triaged;
use domain::claim::victim::Victim;
use domain::document::{About, Document, DocumentState};
use domain::id::{ClaimId, DocumentId};
use domain::{Money, Told};
use serde::Serialize;
use std::collections::BTreeSet;
use store::{Commit, Versioned, keys};
use utoipa::ToSchema;

/// The outcome of triage (分流).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TriageView {
    /// Which track.
    pub track: wire::Track,
    /// The rule that fired.
    pub rule: String,
    /// Whether it was paid straight away.
    pub straight_through: bool,
    /// Why not; each is something that can still be done.
    pub why_not: Vec<wire::WhyNot>,
    /// The rules.
    pub basis: Vec<BasisView>,
    /// The batch that pays it, when it was paid straight away.
    pub advance: Option<AdvanceView>,
}

/// Put a claim on a track. A small clear claim is paid straight away under R-C11; nothing is ever refused here.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/triage", tag = "claims", request_body = Nothing,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = TriageView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn triage(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, act: Act<Nothing>) -> Answer {
    decide(&room, &act.once, || async {
        let was = load::claim(&room, &act.caller, Action::Triage, id).await?;
        let victims = load::victims(&room, &was.value).await?;
        let mut facts = facts(&room, &act, &was.value, &victims).await?;
        let (mut claim, mut triaged, mut told) = was.value.put_on_track(&facts, room.book())?;
        // One that was paid before, or refused by a person, is not paid by asking again.
        let fresh = was.value.pending.is_none()
            && was.value.first_payment_at.is_none()
            && room.store.parts::<Advance>(&keys::claim_partition(id), "ADVANCE#").await?.is_empty();
        if triaged.straight_through && fresh {
            let of = basis_of(&room, was.clone(), Purpose::Quick, &Who::Everybody).await?;
            (facts.line_problems, facts.over_limit) = of.problems();
            (claim, triaged, told) = was.value.put_on_track(&facts, room.book())?;
            if triaged.straight_through {
                // Boxed: it is the rare way, and its future is many times the size of the common one.
                return Box::pin(pay_straight(&room, &act, &of, claim, triaged, told)).await;
            }
        }
        let claim = scheduled(&room, claim);
        let reply = Reply::ok(view(&triaged, &told, None)).version(was.version + 1).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &claim, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

fn view(triaged: &Triaged, told: &Told, advance: Option<AdvanceView>) -> TriageView {
    TriageView {
        track: triaged.track.into(),
        rule: triaged.rule.clone(),
        straight_through: advance.is_some(),
        why_not: triaged.why_not.iter().copied().map(Into::into).collect(),
        basis: basis_views(told.basis.clone()),
        advance,
    }
}

/// Pays a small clear claim: the rule stands where the second person would.
async fn pay_straight(
    room: &Room,
    act: &Act<Nothing>,
    of: &Basis,
    claim: Claim,
    triaged: Triaged,
    told: Told,
) -> Result<store::StoredReply, Problem> {
    let asked = Asked { purpose: Purpose::Quick, note: None, skip_problems: false };
    let proposal = draw_up(room, &act.caller, of, &act.once, asked).await?;
    let (mut advance, proposed) = proposal.advance;
    let now = room.now();
    advance.state = AdvanceState::Paying;
    advance.checker = Some("rule/R-C11".into());
    advance.decided_at = Some(now);
    let fact = ClaimFact::AdvanceApproved {
        advance: advance.id,
        purpose: Purpose::Quick,
        total: advance.total,
        lines: advance.lines,
    };
    let approved = Told { decision: proposed.decision, ..Told::plain(fact) }
        .resting_on(room.book().basis(&["R-C11", "R-C12", "R-C13"]));
    let claim = Claim { approved_at: claim.approved_at.or(Some(now)), ..claim };
    let claim = scheduled(room, claim);
    let reply = Reply::ok(view(&triaged, &told, Some(AdvanceView::of(advance.clone(), 1))))
        .version(of.claim.version + 1)
        .stored(&act.once)?;
    let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
        .update(&of.claim, &claim, told)
        .create(&advance, approved)
        .once(&act.once, &reply);
    let accounts = (&of.account, &of.policy);
    let commit = load::commit_limits(room, commit, accounts, &shares(&of.draft.lines), &of.limits)?;
    room.store.commit(commit).await?;
    Ok(reply)
}

/// What triage needs beside the claim itself.
async fn facts(
    room: &Room,
    act: &Act<Nothing>,
    claim: &Claim,
    victims: &[Versioned<Victim>],
) -> Result<TriageFacts, Problem> {
    let losses = || victims.iter().flat_map(|victim| &victim.value.losses);
    let proofs: BTreeSet<DocumentId> = losses().flat_map(|loss| loss.documents.iter().copied()).collect();
    let mut verified = BTreeSet::new();
    for proof in proofs.into_iter().take(50) {
        let found = room.store.find::<Document>(&keys::document(proof)).await?;
        if found.is_some_and(|document| {
            document.value.about == About::Claim(claim.id) && document.value.state == DocumentState::Verified
        }) {
            verified.insert(proof);
        }
    }
    let named = crate::payees::named(victims.iter().filter_map(|victim| victim.value.payee.as_ref()));
    let proofs = crate::payees::proofs(room, claim.id, named).await?;
    let payable = |victim: &Victim| {
        let allowed = |payee| payee_allowed(claim.id, victim.id, payee, &proofs).is_ok();
        victim.payee.as_ref().is_some_and(allowed)
    };
    let claimed = Money::sum(losses().map(|loss| loss.amount))?;
    // Only a small claim goes straight through, so only there the question matters.
    let small = claimed <= room.book().n.small_claim_max;
    let payees = victims.iter().filter_map(|victim| Some((victim.value.id, victim.value.payee.as_ref()?)));
    let payees: Vec<_> = payees.filter(|_| small).collect();
    let around = around(room, claim.accident_day()).await?;
    Ok(TriageFacts {
        claimed,
        all_determinable: losses().all(|loss| loss.determinable),
        all_documented: losses().all(|loss| loss.documents.iter().any(|document| verified.contains(document))),
        payees_ready: victims.iter().all(|victim| payable(&victim.value)),
        account_shared: !crate::payees::shared(room, claim, &payees).await?.is_empty(),
        possible_duplicate: !suspects(room, &act.caller, claim, &around).is_empty(),
        line_problems: Vec::new(),
        over_limit: false,
    })
}
