//! Findings of an inspection: recorded by an officer, answered by the insurer, verified by another officer; and its end.

use super::view::InspectionView;
use super::{changed, load};
use api::{Act, Answer, BadFields, Checked, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Refusal;
use domain::access::Action;
use domain::fee::FeeLine;
use domain::id::InspectionId;
use domain::inspection::{Inspection, InspectionRefusal};
use std::collections::BTreeMap;
use store::{Commit, keys};
use utoipa::ToSchema;

/// A finding of an inspection, by its number in the path.
#[derive(Clone, Copy, Debug)]
pub struct FindingPath {
    inspection: InspectionId,
    number: u32,
}

impl api::FromPath for FindingPath {
    fn from_path(named: &BTreeMap<String, String>) -> Option<Self> {
        Some(Self { inspection: named.get("inspection_id")?.parse().ok()?, number: named.get("number")?.parse().ok()? })
    }
}

/// A finding (发现问题).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RecordFinding {
    /// About which line of the sample.
    pub line: wire::LineId,
    /// What was found.
    pub kind: wire::FindingKind,
    /// In words.
    pub text: wire::Note,
}

impl Checked for RecordFinding {}

/// Record a finding about a sampled line; the insurer is told.
#[utoipa::path(post, path = "/v1/inspections/{inspection_id}/findings", tag = "supervision", request_body = RecordFinding,
    params(("inspection_id" = wire::InspectionId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = InspectionView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn record(
    State(room): State<Room>,
    PathIs(id): PathIs<InspectionId>,
    seen: Seen,
    act: Act<RecordFinding>,
) -> Answer {
    let (by, now) = (act.caller.actor.subject(), room.now());
    let find = |was: &Inspection| {
        let what = (act.body.kind.0, act.body.text.0.clone());
        was.find(act.body.line.0, what, &by, room.book(), now)
    };
    changed(&room, id, seen, &act, Action::RecordFinding, find).await
}

/// An answer to a finding.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AnswerFinding {
    /// What is said and done.
    pub text: wire::Note,
}

impl Checked for AnswerFinding {}

/// Answer a finding: nobody of the insurer who booked, approved or posted the line.
#[utoipa::path(post, path = "/v1/inspections/{inspection_id}/findings/{number}/answer", tag = "supervision", request_body = AnswerFinding,
    params(("inspection_id" = wire::InspectionId, Path), ("number" = u32, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = InspectionView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn answer(
    State(room): State<Room>,
    PathIs(of): PathIs<FindingPath>,
    seen: Seen,
    act: Act<AnswerFinding>,
) -> Answer {
    decide(&room, &act.once, || async {
        let was = load(&room, &act.caller, Action::AnswerFinding, of.inspection).await?;
        seen.check(was.version)?;
        let finding = was.value.findings.iter().find(|finding| finding.number == of.number);
        let finding = finding.ok_or_else(|| Problem::from(Refusal::from(InspectionRefusal::NoFinding)))?;
        let sampled = was.value.sampled(finding.line)?;
        let line = room.store.get::<FeeLine>(&keys::fee::line(sampled.policy, sampled.line)).await?.value;
        let (by, now) = (act.caller.actor.subject(), room.now());
        let (next, told) = was.value.answer(of.number, &line, act.body.text.0.clone(), &by, room.book(), now)?;
        let version = was.version + 1;
        let view = InspectionView::of(next.clone(), version, room.book());
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .update(&was, &next, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// What another officer finds of an answer.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct VerifyFinding {
    /// Whether it is remedied; if not, it goes back to the insurer.
    pub remedied: bool,
    /// What was looked at.
    pub text: wire::Note,
}

impl Checked for VerifyFinding {}

/// Verify an answer: another officer than who found it.
#[utoipa::path(post, path = "/v1/inspections/{inspection_id}/findings/{number}/verification", tag = "supervision", request_body = VerifyFinding,
    params(("inspection_id" = wire::InspectionId, Path), ("number" = u32, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = InspectionView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn verify(
    State(room): State<Room>,
    PathIs(of): PathIs<FindingPath>,
    seen: Seen,
    act: Act<VerifyFinding>,
) -> Answer {
    let (by, now) = (act.caller.actor.subject(), room.now());
    let verdict =
        |was: &Inspection| was.verify(of.number, (act.body.remedied, act.body.text.0.clone()), &by, room.book(), now);
    changed(&room, of.inspection, seen, &act, Action::VerifyFinding, verdict).await
}

/// The end of an inspection.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct CloseInspection {
    /// The conclusion.
    pub conclusion: wire::Note,
}

impl Checked for CloseInspection {}

/// Close an inspection with its conclusion: every finding was verified.
#[utoipa::path(post, path = "/v1/inspections/{inspection_id}/closing", tag = "supervision", request_body = CloseInspection,
    params(("inspection_id" = wire::InspectionId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = InspectionView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn close(
    State(room): State<Room>,
    PathIs(id): PathIs<InspectionId>,
    seen: Seen,
    act: Act<CloseInspection>,
) -> Answer {
    let (by, now) = (act.caller.actor.subject(), room.now());
    let end = |was: &Inspection| was.close(act.body.conclusion.0.clone(), &by, room.book(), now);
    changed(&room, id, seen, &act, Action::CloseInspection, end).await
}
