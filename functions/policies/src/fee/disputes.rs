//! Disputes of a line (费用异议): the insured unit questions it, the line is frozen, the insurer answers in time (R-E8).

use super::view::FeeLineView;
use super::{account, insurer_of};
use crate::page::OnePage;
use api::views::PageView;
use api::{
    Act, Answer, Asked, BadFields, Caller, Checked, Nothing, PathIs, Problem, Reply, Room, Seen, decide, page_of, wire,
};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::fee::FeeLine;
use domain::fee::dispute::{Dispute, Question};
use domain::id::{DisputeId, LineId, PolicyId};
use serde::Serialize;
use store::{Commit, Versioned, keys};
use utoipa::ToSchema;

/// A dispute.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DisputeView {
    /// Its id.
    pub id: wire::DisputeId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// Of which policy's fee.
    pub policy: wire::PolicyId,
    /// Of which line.
    pub line: wire::LineId,
    /// What it questions.
    pub reason: wire::Note,
    /// Who asked.
    pub opened_by: String,
    /// When.
    pub opened_at: wire::Time,
    /// Where it stands.
    pub state: wire::DisputeState,
    /// The same in Chinese.
    pub label: String,
    /// The last day to answer.
    pub due: wire::Date,
    /// Why the time was extended.
    pub extended_because: Option<wire::Note>,
    /// The answer.
    pub answer: Option<wire::Note>,
    /// Who answered.
    pub answered_by: Option<String>,
    /// When.
    pub answered_at: Option<wire::Time>,
}

impl DisputeView {
    fn of(of: Dispute, version: u64) -> Self {
        let (answered_by, answered_at) = of.answered.unzip();
        Self {
            id: of.id.into(),
            version,
            policy: of.policy.into(),
            line: of.line.into(),
            reason: of.reason.into(),
            opened_by: of.opened_by,
            opened_at: of.opened_at.into(),
            label: of.state.label().to_owned(),
            state: of.state.into(),
            due: of.due.into(),
            extended_because: of.extended.map(|(_, why)| why.into()),
            answer: of.answer.map(Into::into),
            answered_by,
            answered_at: answered_at.map(Into::into),
        }
    }
}

/// A line to question.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct OpenDispute {
    /// Which line.
    pub line: wire::LineId,
    /// What is wrong with it.
    pub reason: wire::Note,
}

impl Checked for OpenDispute {}

/// Question a line of the own fee. It is frozen until the insurer has answered.
#[utoipa::path(post, path = "/v1/policies/{policy_id}/fee-disputes", tag = "fee", request_body = OpenDispute,
    params(("policy_id" = wire::PolicyId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = DisputeView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn open(State(room): State<Room>, PathIs(id): PathIs<PolicyId>, act: Act<OpenDispute>) -> Answer {
    let dispute_id = room.ids.make(DisputeId::from_uuid);
    decide(&room, &act.once, || async {
        account(&room, &act.caller, Action::DisputeFee, id).await?;
        let person = act.caller.actor.person().ok_or_else(Problem::not_found)?;
        let line = line(&room, id, act.body.line.0).await?;
        let now = room.now();
        let question = Question {
            id: dispute_id,
            enterprise: person.org.clone(),
            reason: act.body.reason.0.clone(),
            by: act.caller.actor.subject(),
        };
        let done = Dispute::open(question, &line.value, room.book(), &room.calendar, now)?;
        let reply = Reply::created(
            format!("/v1/policies/{id}/fee-disputes/{dispute_id}"),
            DisputeView::of(done.dispute.clone(), 1),
        )
        .version(1)
        .stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .create(&done.dispute, done.told)
            .update(&line, &done.line, done.line_told)
            .recounting(&line.value, now)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

async fn line(room: &Room, policy: PolicyId, id: LineId) -> Result<Versioned<FeeLine>, Problem> {
    Ok(room.store.get::<FeeLine>(&keys::fee::line(policy, id)).await?)
}

/// List the disputes of a policy's fee, the latest first.
#[utoipa::path(get, path = "/v1/policies/{policy_id}/fee-disputes", tag = "fee", params(("policy_id" = wire::PolicyId, Path)),
    responses((status = 200, body = Vec<DisputeView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn of_policy(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<PolicyId>) -> Answer {
    account(&room, &caller, Action::ReadFee, id).await?;
    let mut found = room.store.parts::<Dispute>(&keys::policy_partition(id), "FEEDISPUTE#").await?;
    found.reverse();
    Reply::ok(found.into_iter().map(|dispute| DisputeView::of(dispute.value, dispute.version)).collect::<Vec<_>>())
        .answer()
}

/// List the disputes of the caller's organisation, the latest first.
#[utoipa::path(get, path = "/v1/fee-disputes", tag = "fee", params(OnePage),
    responses((status = 200, body = PageView<DisputeView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn own(State(room): State<Room>, caller: Caller, Asked(ask): Asked<OnePage>) -> Answer {
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let org = match person.org_kind {
        OrgKind::Enterprise => {
            let own = Resource { enterprise: Some(person.org.clone()), ..Resource::default() };
            allow(&caller.actor, Action::ReadFee, &own)?;
            person.org.clone()
        }
        _ => insurer_of(&caller, Action::ReadFee, None)?,
    };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.list::<Dispute>(&keys::org_list("FEEDISPUTE", &org), &page).await?;
    Reply::ok(PageView::of(found, |dispute| DisputeView::of(dispute.value, dispute.version))).answer()
}

/// Read a dispute.
#[utoipa::path(get, path = "/v1/policies/{policy_id}/fee-disputes/{dispute_id}", tag = "fee",
    params(("policy_id" = wire::PolicyId, Path), ("dispute_id" = wire::DisputeId, Path)),
    responses((status = 200, body = DisputeView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(
    State(room): State<Room>,
    caller: Caller,
    PathIs((id, dispute_id)): PathIs<(PolicyId, DisputeId)>,
) -> Answer {
    account(&room, &caller, Action::ReadFee, id).await?;
    let dispute = room.store.get::<Dispute>(&keys::fee::dispute(id, dispute_id)).await?;
    Reply::ok(DisputeView::of(dispute.value, dispute.version)).version(dispute.version).answer()
}

/// Say that more checking is needed: the answer is due in the longer time.
#[utoipa::path(post, path = "/v1/policies/{policy_id}/fee-disputes/{dispute_id}/checking", tag = "fee", request_body = Nothing,
    params(("policy_id" = wire::PolicyId, Path), ("dispute_id" = wire::DisputeId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = DisputeView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn check(
    State(room): State<Room>,
    PathIs((id, dispute_id)): PathIs<(PolicyId, DisputeId)>,
    seen: Seen,
    act: Act<Nothing>,
) -> Answer {
    changed(&room, id, dispute_id, seen, &act, Action::AnswerDispute, |was| was.check(room.book(), &room.calendar))
        .await
}

/// More time to answer.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ExtendDispute {
    /// How many more days, at most 30.
    pub days: u32,
    /// Why; the insured unit is told.
    pub reason: wire::Note,
}

impl Checked for ExtendDispute {}

/// Extend the time to answer, once, with a reason.
#[utoipa::path(post, path = "/v1/policies/{policy_id}/fee-disputes/{dispute_id}/extension", tag = "fee", request_body = ExtendDispute,
    params(("policy_id" = wire::PolicyId, Path), ("dispute_id" = wire::DisputeId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = DisputeView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn extend(
    State(room): State<Room>,
    PathIs((id, dispute_id)): PathIs<(PolicyId, DisputeId)>,
    seen: Seen,
    act: Act<ExtendDispute>,
) -> Answer {
    let by = act.caller.actor.subject();
    let more = |was: &Dispute| was.extend(act.body.days, act.body.reason.0.clone(), &by, room.book());
    changed(&room, id, dispute_id, seen, &act, Action::ExtendDispute, more).await
}

/// What the two acts on the clock share.
async fn changed<T>(
    room: &Room,
    id: PolicyId,
    dispute_id: DisputeId,
    seen: Seen,
    act: &Act<T>,
    action: Action,
    change: impl Fn(&Dispute) -> Result<(Dispute, domain::Told), domain::Refusal>,
) -> Answer {
    decide(room, &act.once, || async {
        account(room, &act.caller, action, id).await?;
        let was = room.store.get::<Dispute>(&keys::fee::dispute(id, dispute_id)).await?;
        seen.check(was.version)?;
        let (dispute, told) = change(&was.value)?;
        let version = was.version + 1;
        let reply = Reply::ok(DisputeView::of(dispute.clone(), version)).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &dispute, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// The insurer's answer.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AnswerDispute {
    /// Whether the insured unit is right; the line is then corrected.
    pub upheld: bool,
    /// The facts and the basis.
    pub answer: wire::Note,
}

impl Checked for AnswerDispute {}

/// An answered dispute with its line as it can go on.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AnsweredView {
    /// The dispute.
    pub dispute: DisputeView,
    /// The line, no longer frozen.
    pub line: FeeLineView,
}

/// Answer a dispute: nobody who booked or posted the line.
#[utoipa::path(post, path = "/v1/policies/{policy_id}/fee-disputes/{dispute_id}/answer", tag = "fee", request_body = AnswerDispute,
    params(("policy_id" = wire::PolicyId, Path), ("dispute_id" = wire::DisputeId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = AnsweredView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn answer(
    State(room): State<Room>,
    PathIs((id, dispute_id)): PathIs<(PolicyId, DisputeId)>,
    seen: Seen,
    act: Act<AnswerDispute>,
) -> Answer {
    decide(&room, &act.once, || async {
        account(&room, &act.caller, Action::AnswerDispute, id).await?;
        let was = room.store.get::<Dispute>(&keys::fee::dispute(id, dispute_id)).await?;
        seen.check(was.version)?;
        let line = line(&room, id, was.value.line).await?;
        let now = room.now();
        let (text, by) = (act.body.answer.0.clone(), act.caller.actor.subject());
        let done = was.value.answer(&line.value, act.body.upheld, text, &by, room.book(), now)?;
        let view = AnsweredView {
            dispute: DisputeView::of(done.dispute.clone(), was.version + 1),
            line: FeeLineView::of(done.line.clone(), line.version + 1),
        };
        let reply = Reply::ok(view).version(was.version + 1).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .update(&was, &done.dispute, done.told)
            .update(&line, &done.line, done.line_told)
            .recounting(&line.value, now)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
