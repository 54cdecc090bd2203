//! Handle a complaint: check it, extend its time, answer it.

use super::view::ComplaintView;
use super::{counted, load};
use api::{Act, Answer, BadFields, Checked, Nothing, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::conduct::Complaint;
use domain::conduct::complaint::Reply as ReplyOf;
use domain::id::ComplaintId;
use domain::{Refusal, Told};
use store::Commit;
use utoipa::ToSchema;

/// Say that it has to be checked: the answer is due in the longer time.
#[utoipa::path(post, path = "/v1/complaints/{complaint_id}/checking", tag = "supervision", request_body = Nothing,
    params(("complaint_id" = wire::ComplaintId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ComplaintView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn check(State(room): State<Room>, PathIs(id): PathIs<ComplaintId>, seen: Seen, act: Act<Nothing>) -> Answer {
    let by = act.caller.actor.subject();
    let longer = |was: &Complaint| was.check(&by, room.book(), &room.calendar);
    changed(&room, id, seen, &act, Action::HandleComplaint, longer).await
}

/// More time to answer a complaint.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ExtendComplaint {
    /// How many more days, at most 30.
    pub days: u32,
    /// Why; the complainant is told.
    pub reason: wire::Note,
}

impl Checked for ExtendComplaint {}

/// Extend the time to answer, once, with a reason that the complainant is told.
#[utoipa::path(post, path = "/v1/complaints/{complaint_id}/extension", tag = "supervision", request_body = ExtendComplaint,
    params(("complaint_id" = wire::ComplaintId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ComplaintView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn extend(
    State(room): State<Room>,
    PathIs(id): PathIs<ComplaintId>,
    seen: Seen,
    act: Act<ExtendComplaint>,
) -> Answer {
    let by = act.caller.actor.subject();
    let more = |was: &Complaint| was.extend(act.body.days, act.body.reason.0.clone(), &by, room.book());
    changed(&room, id, seen, &act, Action::ExtendComplaint, more).await
}

/// The answer to a complaint: the request is the complaint itself.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AnswerComplaint {
    /// Whether the complainant is right.
    pub upheld: bool,
    /// The facts and their basis.
    pub facts: wire::Note,
    /// What is done.
    pub handling: wire::Note,
}

impl Checked for AnswerComplaint {}

/// Answer a complaint: nobody who had a hand in what is complained about.
#[utoipa::path(post, path = "/v1/complaints/{complaint_id}/reply", tag = "supervision", request_body = AnswerComplaint,
    params(("complaint_id" = wire::ComplaintId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ComplaintView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn answer(
    State(room): State<Room>,
    PathIs(id): PathIs<ComplaintId>,
    seen: Seen,
    act: Act<AnswerComplaint>,
) -> Answer {
    let (by, at) = (act.caller.actor.subject(), room.now());
    let answered = |was: &Complaint| {
        let (facts, handling) = (act.body.facts.0.clone(), act.body.handling.0.clone());
        was.answer(act.body.upheld, ReplyOf { facts, handling, by: by.clone(), at }, room.book())
    };
    changed(&room, id, seen, &act, Action::HandleComplaint, answered).await
}

async fn changed<T>(
    room: &Room,
    id: ComplaintId,
    seen: Seen,
    act: &Act<T>,
    action: Action,
    change: impl Fn(&Complaint) -> Result<(Complaint, Told), Refusal>,
) -> Answer {
    let caller = &act.caller;
    decide(room, &act.once, || async {
        let was = load(room, caller, action, id).await?;
        seen.check(was.version)?;
        let (next, told) = change(&was.value)?;
        let version = was.version + 1;
        let view = ComplaintView::of(next.clone(), version, caller, room.book());
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, room.now(), &caller.request_id).update(&was, &next, told);
        let commit = counted(room, commit, Some(&was.value), &next).await?.once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
