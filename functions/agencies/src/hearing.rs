//! The agency's side of a case: it is called, states its case, appeals.

use crate::ask::{Empty, PaperAsk, at_most, papers};
use crate::load;
use crate::view_standing::StandingView;
use api::{Act, Answer, BadFields, Checked, FieldError, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Told;
use domain::access::Action;
use domain::agency::Standing;
use domain::id::{AgencyId, StandingId};
use jiff::Timestamp;
use store::{Commit, StoredReply};
use utoipa::ToSchema;

/// What the agency says (陈述申辩、申诉理由).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct StateCase {
    /// What.
    pub text: wire::Note,
    /// Papers with it.
    #[deserr(default)]
    pub papers: Vec<PaperAsk>,
}

impl Checked for StateCase {
    fn check(&self) -> Vec<FieldError> {
        at_most(&self.papers, 20, "/papers").into_iter().collect()
    }
}

/// Loads a case, takes a step in it, and commits.
async fn step<T>(
    room: &Room,
    act: &Act<T>,
    action: Action,
    (ids, seen): ((AgencyId, StandingId), Seen),
    take: impl FnOnce(Standing, Timestamp) -> Result<(Standing, Told), domain::Refusal>,
) -> Result<StoredReply, Problem> {
    let caller = &act.caller;
    let was = load::standing(room, caller, action, ids).await?;
    seen.check(was.version)?;
    let now = room.now();
    let (case, told) = take(was.value.clone(), now)?;
    let reply =
        Reply::ok(StandingView::of(case.clone(), was.version + 1)).version(was.version + 1).stored(&act.once)?;
    let commit = Commit::new(&caller.actor, now, &caller.request_id).update(&was, &case, told).once(&act.once, &reply);
    room.store.commit(commit).await?;
    Ok(reply)
}

/// Call the agency to state its case. It finds the call in its inbox.
#[utoipa::path(post, path = "/v1/agencies/{agency_id}/standing/{standing_id}/hearing", tag = "agencies", request_body = Empty,
    params(("agency_id" = wire::AgencyId, Path), ("standing_id" = wire::StandingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = StandingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn call(
    State(room): State<Room>,
    PathIs(ids): PathIs<(AgencyId, StandingId)>,
    seen: Seen,
    act: Act<Empty>,
) -> Answer {
    decide(&room, &act.once, || async {
        step(&room, &act, Action::DecideStanding, (ids, seen), |case, now| {
            case.call_hearing(&act.caller.actor, room.book(), now)
        })
        .await
    })
    .await
}

/// State the agency's case; it may be added to until the decision.
#[utoipa::path(post, path = "/v1/agencies/{agency_id}/standing/{standing_id}/statements", tag = "agencies", request_body = StateCase,
    params(("agency_id" = wire::AgencyId, Path), ("standing_id" = wire::StandingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = StandingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn state_case(
    State(room): State<Room>,
    PathIs(ids): PathIs<(AgencyId, StandingId)>,
    seen: Seen,
    act: Act<StateCase>,
) -> Answer {
    let ask = &act.body;
    decide(&room, &act.once, || async {
        step(&room, &act, Action::AnswerStanding, (ids, seen), |case, now| {
            case.state_case(ask.text.0.clone(), papers(&ask.papers), &act.caller.actor, now)
        })
        .await
    })
    .await
}

/// Appeal against a decision that went against the agency.
#[utoipa::path(post, path = "/v1/agencies/{agency_id}/standing/{standing_id}/appeal", tag = "agencies", request_body = StateCase,
    params(("agency_id" = wire::AgencyId, Path), ("standing_id" = wire::StandingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = StandingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn appeal(
    State(room): State<Room>,
    PathIs(ids): PathIs<(AgencyId, StandingId)>,
    seen: Seen,
    act: Act<StateCase>,
) -> Answer {
    let ask = &act.body;
    decide(&room, &act.once, || async {
        step(&room, &act, Action::AnswerStanding, (ids, seen), |case, now| {
            case.file_appeal(ask.text.0.clone(), papers(&ask.papers), &act.caller.actor, room.book(), now)
        })
        .await
    })
    .await
}
