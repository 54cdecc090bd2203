//! Assessment and agreement.

use crate::endings::by_settling;
use crate::load::{self, scheduled};
use crate::recoveries::RecoveryView;
use crate::view::ClaimView;
use api::{Act, Answer, BadFields, Checked, FieldError, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::claim::ClaimAccount;
use domain::claim::assess::{AssessRefusal, Assessment, assess as assessed};
use domain::claim::recovery::{Recovery, review};
use domain::id::{ClaimId, RecoveryId, VictimId};
use domain::{Invalid, Money, Refusal, Told};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;
use store::{Commit, keys};
use utoipa::ToSchema;

/// What is due to each person (核定).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AssessClaim {
    /// Per person.
    pub lines: Vec<AssessLine>,
}

/// One person.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AssessLine {
    /// Who.
    pub victim: wire::VictimId,
    /// How much in all, what was advanced included.
    pub amount: wire::Money,
}

impl Checked for AssessClaim {
    fn check(&self) -> Vec<FieldError> {
        let mut seen = std::collections::BTreeSet::new();
        let twice =
            self.lines.iter().enumerate().filter(|(_, line)| !seen.insert(line.victim.0)).map(|(at, _)| FieldError {
                pointer: format!("/lines/{at}/victim"),
                invalid: Invalid::new("victim-twice", "同一人只能出现一次", "a person may be there once only"),
            });
        twice.collect()
    }
}

/// The claim with the recovery cases that the assessment opened.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AssessedView {
    /// The claim.
    pub claim: ClaimView,
    /// What has to come back and had no case yet, per person (多付收回).
    pub recoveries: Vec<RecoveryView>,
}

/// Assess what is due to each person. What was advanced beyond it opens a recovery case, never a negative payment.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/assessment", tag = "claims", request_body = AssessClaim,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = AssessedView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn assess(
    State(room): State<Room>,
    PathIs(id): PathIs<ClaimId>,
    seen: Seen,
    act: Act<AssessClaim>,
) -> Answer {
    let actor = &act.caller.actor;
    decide(&room, &act.once, || async {
        let was = load::claim(&room, &act.caller, Action::Assess, id).await?;
        seen.check(was.version)?;
        let lines: BTreeMap<VictimId, Money> =
            act.body.lines.iter().map(|line| (line.victim.0, line.amount.0)).collect();
        let known = load::victims(&room, &was.value).await?;
        if let Some(at) =
            act.body.lines.iter().position(|line| !known.iter().any(|victim| victim.value.id == line.victim.0))
        {
            return Err(Problem::from(Refusal::from(AssessRefusal::UnknownVictim).at(format!("/lines/{at}/victim"))));
        }
        let account = room.store.get::<ClaimAccount>(&keys::claim_account(id)).await?;
        let now = room.now();
        let done = assessed(&was.value, lines, &account.value, actor, room.book(), now)?;
        let claim = scheduled(&room, done.claim);
        let cases = room.store.parts::<Recovery>(&keys::claim_partition(id), "RECOVERY#").await?;
        let values: Vec<Recovery> = cases.iter().map(|case| case.value.clone()).collect();
        let review = review(&done.over_advanced, &values, room.book())?;
        let of = (id, was.value.insurer.clone());
        let opened: Vec<_> = review
            .missing
            .into_iter()
            .map(|due| Recovery::open(room.ids.make(RecoveryId::from_uuid), of.clone(), due, room.book(), now))
            .collect();
        let view = AssessedView {
            claim: ClaimView::of(claim.clone(), was.version + 1, actor, &room),
            recoveries: opened.iter().map(|(case, _)| RecoveryView::of(case, 1, true)).collect(),
        };
        let reply = Reply::ok(view).version(was.version + 1).stored(&act.once)?;
        let recorded = Told { decision: None, ..done.told.clone() };
        let mut commit = Commit::new(actor, now, &act.caller.request_id)
            .update(&was, &claim, done.told)
            .resting_on(&account)
            .once(&act.once, &reply);
        commit = match room.store.find::<Assessment>(&keys::assessment(id)).await? {
            None => commit.create(&done.assessment, recorded),
            Some(before) => commit.update(&before, &done.assessment, recorded),
        };
        for (next, told) in review.reduced {
            if let Some(before) = cases.iter().find(|case| case.value.id == next.id) {
                commit = commit.update(before, &next, told);
            }
        }
        for (recovery, told) in opened {
            commit = commit.create(&recovery, told);
        }
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// The agreement on the assessed amount (赔偿协议).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AgreeClaim {
    /// The day it was made; R-C4 runs from it.
    pub agreed_on: wire::Date,
}

impl Checked for AgreeClaim {}

/// Note the agreement on the assessed amount (R-C15); the 10 days of R-C4 run from its day.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/agreement", tag = "claims", request_body = AgreeClaim,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn agree(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, seen: Seen, act: Act<AgreeClaim>) -> Answer {
    by_settling(&room, id, seen, &act, Action::Agree, |claim, settling, last| {
        let paid_at = settling.paid_in_full().then(|| last.unwrap_or(Timestamp::MIN));
        claim.agree(act.body.agreed_on.0, paid_at, room.book(), room.now())
    })
    .await
}
