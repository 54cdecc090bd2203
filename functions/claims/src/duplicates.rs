//! Probable duplicates of one accident, offered to a person; merging is the person's act.

use crate::beside::Beside;
use crate::load::{self, scheduled};
use crate::view::ClaimView;
use api::{Act, Answer, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Told;
use domain::access::{Action, allow};
use domain::claim::Claim;
use domain::claim::duplicate::{Suspect, alike};
use domain::claim::fact::ClaimFact;
use domain::claim::merge::{Merged, People};
use domain::id::ClaimId;
use jiff::civil::Date;
use serde::Serialize;
use store::{Commit, PageAsk, keys};
use utoipa::ToSchema;

/// A report that may be of the same accident (疑似重复).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SuspectView {
    /// Which claim.
    pub claim: wire::ClaimId,
    /// Its receipt number.
    pub receipt_no: String,
    /// Why.
    pub likeness: Vec<wire::Likeness>,
}

impl From<Suspect> for SuspectView {
    fn from(of: Suspect) -> Self {
        Self {
            claim: of.claim.into(),
            receipt_no: of.receipt_no,
            likeness: of.likeness.into_iter().map(Into::into).collect(),
        }
    }
}

/// Reports of accidents of the day before, the day and the day after.
///
/// # Errors
/// When the table does not answer.
pub async fn around(room: &Room, day: Date) -> Result<Vec<Claim>, Problem> {
    // Boxed: three of the SDK's query futures side by side would make every caller's future large.
    let on = |day: Option<Date>| {
        Box::pin(async move {
            let Some(day) = day else { return Ok(Vec::new()) };
            let list = keys::accident_day_list(day);
            room.store.list::<Claim>(&list, &PageAsk::first(100)).await.map(|page| page.items)
        })
    };
    // At once: a report waits for the slowest of the three, not for their sum.
    let (before, same, after) = tokio::try_join!(on(day.yesterday().ok()), on(Some(day)), on(day.tomorrow().ok()))?;
    Ok(before.into_iter().chain(same).chain(after).map(|other| other.value).collect())
}

/// Those that may be of the same accident as a claim and that the caller may see.
pub fn suspects(room: &Room, caller: &Caller, claim: &Claim, around: &[Claim]) -> Vec<SuspectView> {
    let seen = |other: &&Claim| allow(&caller.actor, Action::ReadClaim, &other.resource()).is_ok();
    let alike = |other: &Claim| alike(claim, other, room.book());
    around.iter().filter(seen).filter_map(alike).map(SuspectView::from).collect()
}

/// List reports that may be of the same accident.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/duplicates", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = Vec<SuspectView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    let claim = load::claim(&room, &caller, Action::ReadClaim, id).await?;
    let around = around(&room, claim.value.accident_day()).await?;
    Reply::ok(suspects(&room, &caller, &claim.value, &around)).answer()
}

/// Merge into another claim (合并).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct MergeClaim {
    /// The claim that stays.
    pub into: wire::ClaimId,
    /// Why they are of one accident.
    pub reason: wire::Note,
}

impl Checked for MergeClaim {}

/// Merge a claim into another of the same accident. This one ends and points there; nothing is moved silently, and
/// everybody on file here must be on file there.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/merge", tag = "claims", request_body = MergeClaim,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn merge(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, seen: Seen, act: Act<MergeClaim>) -> Answer {
    let actor = &act.caller.actor;
    decide(&room, &act.once, || async {
        let was = load::claim(&room, &act.caller, Action::MergeClaims, id).await?;
        seen.check(was.version)?;
        let into = load::claim(&room, &act.caller, Action::MergeClaims, act.body.into.0).await?;
        let beside = Beside::of(&room, &was.value, &into.value).await?;
        let (here, there) = beside.people();
        let people = People { here: &here, there: &there };
        let reason = act.body.reason.0.clone();
        let Merged { gone, stays, carried } = was.value.merge_into(&into.value, &people, reason, actor)?;
        let (gone, left) = (scheduled(&room, gone.0), gone.1);
        let view = ClaimView::of(gone.clone(), was.version + 1, actor, &room);
        let reply = Reply::ok(view).version(was.version + 1).stored(&act.once)?;
        let told = |victim| {
            let fact = ClaimFact::RequestCarried { claim: into.value.id, victim, from: id };
            Told::plain(fact).resting_on(room.book().basis(&["R-C14"]))
        };
        let commit = Commit::new(actor, room.now(), &act.caller.request_id)
            .update(&was, &gone, left)
            .update(&into, &stays.0, stays.1)
            .once(&act.once, &reply);
        room.store.commit(beside.changed(commit, &carried, told)).await?;
        Ok(reply)
    })
    .await
}
