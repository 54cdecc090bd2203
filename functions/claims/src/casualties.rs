//! Casualties over time, with the grade that each snapshot makes.

use crate::load::{self, scheduled};
use crate::policy::Nothing;
use crate::report::people_errors;
use crate::view::{CasualtiesView, ClaimView};
use api::{Act, Answer, BadFields, Caller, Checked, FieldError, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Told;
use domain::access::Action;
use domain::claim::casualty::{Casualties, Snapshot};
use domain::id::ClaimId;
use serde::Serialize;
use store::{Commit, keys};
use utoipa::ToSchema;

/// A casualty snapshot (伤亡快照).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RecordCasualties {
    /// The moment it speaks of; now if not said.
    #[deserr(default)]
    pub as_of: Option<wire::Time>,
    /// Dead.
    pub deaths: u32,
    /// Seriously injured, acute industrial poisoning included (R-B2).
    pub serious_injuries: u32,
    /// Otherwise injured.
    #[deserr(default)]
    pub other_injured: u32,
    /// Missing; not counted as dead.
    #[deserr(default)]
    pub missing: u32,
    /// Direct economic loss, once known.
    #[deserr(default)]
    pub direct_loss: Option<wire::Money>,
    /// Who says so, in words.
    #[deserr(default)]
    pub source: Option<wire::Line>,
    /// Which window applies: 30 days, or 7 for road traffic and fire (R-B5).
    #[deserr(default)]
    pub accident_class: Option<wire::AccidentClass>,
}

impl Checked for RecordCasualties {
    fn check(&self) -> Vec<FieldError> {
        let mut errors = people_errors(&[
            ("/deaths", self.deaths),
            ("/serious_injuries", self.serious_injuries),
            ("/other_injured", self.other_injured),
            ("/missing", self.missing),
        ]);
        if self.direct_loss.as_ref().is_some_and(|loss| loss.0 < domain::Money::ZERO) {
            let invalid = domain::Invalid::new("negative-amount", "金额不能为负数", "the amount cannot be negative");
            errors.push(FieldError { pointer: "/direct_loss".into(), invalid });
        }
        errors
    }
}

/// A snapshot as it was kept.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SnapshotView {
    /// 1 for the report itself.
    pub number: u32,
    /// What was known.
    pub casualties: CasualtiesView,
    /// The moment it speaks of.
    pub as_of: wire::Time,
    /// When it was written down.
    pub recorded_at: wire::Time,
    /// Who said so.
    pub source: Option<wire::Line>,
    /// The grade it makes.
    pub grade: wire::Grade,
    /// Whether it came inside the window and so counts for the claim's grade.
    pub in_window: bool,
}

impl From<Snapshot> for SnapshotView {
    fn from(of: Snapshot) -> Self {
        Self {
            number: of.number,
            casualties: of.casualties.into(),
            as_of: of.as_of.into(),
            recorded_at: of.recorded_at.into(),
            source: of.source.map(Into::into),
            grade: of.grade.into(),
            in_window: of.in_window,
        }
    }
}

/// Record casualties as known at a moment. An up-grade opens the major track; a down-grade takes nothing back.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/casualties", tag = "claims", request_body = RecordCasualties,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn record(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, act: Act<RecordCasualties>) -> Answer {
    let (actor, ask) = (&act.caller.actor, &act.body);
    decide(&room, &act.once, || async {
        let was = load::claim(&room, &act.caller, Action::RecordCasualties, id).await?;
        let now = room.now();
        let casualties = Casualties {
            deaths: ask.deaths,
            serious_injuries: ask.serious_injuries,
            other_injured: ask.other_injured,
            missing: ask.missing,
            direct_loss: ask.direct_loss.as_ref().map(|loss| loss.0),
        };
        let class = ask.accident_class.as_ref().map(|class| class.0);
        let as_of = ask.as_of.as_ref().map_or(now, |at| at.0);
        let source = ask.source.as_ref().map(|source| source.0.clone());
        let (claim, snapshot, told) =
            was.value.record_casualties(casualties, class, as_of, source, room.book(), now)?;
        let claim = scheduled(&room, claim);
        let view = ClaimView::of(claim.clone(), was.version + 1, actor, &room);
        let reply =
            Reply::created(format!("/v1/claims/{id}/casualties"), view).version(was.version + 1).stored(&act.once)?;
        let recorded = Told { decision: None, ..told.clone() };
        let commit = Commit::new(actor, now, &act.caller.request_id)
            .update(&was, &claim, told)
            .create(&snapshot, recorded)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// List the casualty snapshots, oldest first.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/casualties", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = Vec<SnapshotView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    let claim = load::claim(&room, &caller, Action::ReadClaim, id).await?;
    let all = room.store.parts::<Snapshot>(&keys::claim_partition(claim.value.id), "CASUALTY#").await?;
    Reply::ok(all.into_iter().map(|snapshot| SnapshotView::from(snapshot.value)).collect::<Vec<_>>()).answer()
}

/// Mark the accident as typical by the authority's word, which opens the major track (R-C7).
#[utoipa::path(post, path = "/v1/claims/{claim_id}/typical", tag = "claims", request_body = Nothing,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn mark_typical(
    State(room): State<Room>,
    PathIs(id): PathIs<ClaimId>,
    seen: Seen,
    act: Act<Nothing>,
) -> Answer {
    crate::change(&room, id, seen, &act, Action::MarkTypical, |claim| claim.mark_typical(room.book())).await
}
