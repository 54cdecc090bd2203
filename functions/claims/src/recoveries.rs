//! Recovery cases: what was advanced beyond the assessment, how it comes back, and who gave the rest up.

use crate::load::{self, LimitsMoved};
use api::views::PageView;
use api::{
    Act, Answer, Asked, BadFields, Caller, Checked, FieldError, PathIs, Problem, Reply, Room, Seen, decide, page_of,
    wire,
};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow, sees_people};
use domain::claim::Claim;
use domain::claim::recovery::{Recovery, RecoveryRefusal, Repayment, WriteOff};
use domain::claim::state::ClaimRefusal;
use domain::document::Document;
use domain::id::{ClaimId, RecoveryId};
use domain::{Invalid, OrgKind, Refusal, Told};
use serde::Serialize;
use store::{Commit, Versioned, keys};
use utoipa::{IntoParams, ToSchema};

/// A recovery case (多付收回).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RecoveryView {
    /// Its id.
    pub id: wire::RecoveryId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// The claim.
    pub claim: wire::ClaimId,
    /// From whom.
    pub victim: wire::VictimId,
    /// How much in all.
    pub amount: wire::Money,
    /// What came back.
    pub repaid: wire::Money,
    /// What did not: still due, or given up once written off.
    pub left: wire::Money,
    /// Where it stands.
    pub state: wire::RecoveryState,
    /// The same in words.
    pub label: String,
    /// When it was opened.
    pub opened_at: wire::Time,
    /// What came back, oldest first.
    pub repayments: Vec<RepaymentView>,
    /// The last request not to pursue the rest.
    pub write_off: Option<WriteOffView>,
}

/// Money that came back (收回).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RepaymentView {
    /// How much.
    pub amount: wire::Money,
    /// The day on which it arrived.
    pub on: wire::Date,
    /// The voucher.
    pub voucher: wire::DocumentId,
    /// Who noted it; not for supervisors.
    pub by: Option<String>,
    /// When.
    pub at: wire::Time,
}

/// A request not to pursue the rest (核销).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WriteOffView {
    /// Why; not for supervisors.
    pub reason: Option<wire::Note>,
    /// Who asks; not for supervisors.
    pub asked_by: Option<String>,
    /// When.
    pub asked_at: wire::Time,
    /// Who decided; not for supervisors.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<wire::Time>,
    /// What the second person said; not for supervisors.
    pub answer: Option<wire::Note>,
}

impl RecoveryView {
    /// The view of a case at a version; `people` says whether people and their words are shown.
    #[must_use]
    pub fn of(case: &Recovery, version: u64, people: bool) -> Self {
        let repayment = |of: &Repayment| RepaymentView {
            amount: of.amount.into(),
            on: of.on.into(),
            voucher: of.voucher.into(),
            by: people.then(|| of.by.clone()),
            at: of.at.into(),
        };
        let write_off = |of: &WriteOff| WriteOffView {
            reason: people.then(|| of.reason.clone().into()),
            asked_by: people.then(|| of.asked_by.clone()),
            asked_at: of.asked_at.into(),
            decided_by: of.decided_by.clone().filter(|_| people),
            decided_at: of.decided_at.map(Into::into),
            answer: of.answer.clone().filter(|_| people).map(Into::into),
        };
        Self {
            id: case.id.into(),
            version,
            claim: case.claim.into(),
            victim: case.victim.into(),
            amount: case.amount.into(),
            repaid: case.repaid().into(),
            left: case.left().into(),
            label: case.state.label().to_owned(),
            state: case.state.into(),
            opened_at: case.opened_at.into(),
            repayments: case.repayments.iter().map(repayment).collect(),
            write_off: case.write_off.as_ref().map(write_off),
        }
    }
}

/// Which cases.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRecoveries {
    /// Only in this state.
    #[deserr(default)]
    pub state: Option<wire::RecoveryState>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListRecoveries {}

/// List recovery cases over all claims, the latest first: an insurer's own, the city's for supervisors.
#[utoipa::path(get, path = "/v1/recoveries", tag = "claims", params(ListRecoveries),
    responses((status = 200, body = PageView<RecoveryView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list_all(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListRecoveries>) -> Answer {
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let own = Resource { enterprise: Some(person.org.clone()), ..Resource::of_insurer(person.org.clone()) };
    allow(&caller.actor, Action::ListRecoveries, &own)?;
    let list = match person.org_kind {
        OrgKind::Insurer => keys::org_list("RECOVERY", &person.org),
        _ => keys::city_list("RECOVERY"),
    };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let wanted = |case: &Recovery| ask.state.as_ref().is_none_or(|state| state.0 == case.state);
    let found = room.store.search::<Recovery>(&list, &page, wanted).await?;
    let people = sees_people(&caller.actor);
    Reply::ok(PageView::of(found, |case| RecoveryView::of(&case.value, case.version, people))).answer()
}

/// List the recovery cases of a claim.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/recoveries", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = Vec<RecoveryView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    load::claim(&room, &caller, Action::ListRecoveries, id).await?;
    let cases = room.store.parts::<Recovery>(&keys::claim_partition(id), "RECOVERY#").await?;
    let people = sees_people(&caller.actor);
    Reply::ok(cases.into_iter().map(|case| RecoveryView::of(&case.value, case.version, people)).collect::<Vec<_>>())
        .answer()
}

/// Read a recovery case.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/recoveries/{recovery_id}", tag = "claims",
    params(("claim_id" = wire::ClaimId, Path), ("recovery_id" = wire::RecoveryId, Path)),
    responses((status = 200, body = RecoveryView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(ids): PathIs<(ClaimId, RecoveryId)>) -> Answer {
    let (_, case) = load(&room, &caller, Action::ListRecoveries, ids).await?;
    let people = sees_people(&caller.actor);
    Reply::ok(RecoveryView::of(&case.value, case.version, people)).version(case.version).answer()
}

async fn load(
    room: &Room,
    caller: &Caller,
    action: Action,
    (claim, id): (ClaimId, RecoveryId),
) -> Result<(Versioned<Claim>, Versioned<Recovery>), Problem> {
    let claim = load::claim(room, caller, action, claim).await?;
    let case = room.store.get::<Recovery>(&keys::recovery(claim.value.id, id)).await?;
    Ok((claim, case))
}

/// Money that came back (登记收回).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RecordRepayment {
    /// How much.
    pub amount: wire::Money,
    /// The day on which it arrived.
    pub on: wire::Date,
    /// The voucher that shows it: a verified document of the claim of kind `repayment_voucher`.
    pub voucher: wire::DocumentId,
}

impl Checked for RecordRepayment {}

/// Note money that came back. It is free again for the person, the accident and the aggregate limit (R-C12).
#[utoipa::path(post, path = "/v1/claims/{claim_id}/recoveries/{recovery_id}/repayments", tag = "claims", request_body = RecordRepayment,
    params(("claim_id" = wire::ClaimId, Path), ("recovery_id" = wire::RecoveryId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = RecoveryView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn repay(
    State(room): State<Room>,
    PathIs(ids): PathIs<(ClaimId, RecoveryId)>,
    seen: Seen,
    act: Act<RecordRepayment>,
) -> Answer {
    let ask = &act.body;
    decide(&room, &act.once, || async {
        let (claim, was) = load(&room, &act.caller, Action::RecordRepayment, ids).await?;
        seen.check(was.version)?;
        let voucher = room.store.find::<Document>(&keys::document(ask.voucher.0)).await?;
        let voucher = voucher.as_ref().map(|voucher| &voucher.value);
        let by = act.caller.actor.subject();
        let amount = ask.amount.0;
        let repayment = Repayment { amount, on: ask.on.0, voucher: ask.voucher.0, by, at: room.now() };
        let moved = was.value.repay(repayment, voucher, room.book()).map_err(at_its_field)?;
        let policy = claim.value.policy.as_ref().ok_or(Refusal::from(ClaimRefusal::NoPolicy))?;
        let (account, of_policy) = load::accounts(&room, ids.0, policy.id).await?;
        let is = account.value.release(&of_policy.value, was.value.freed(&account.value, amount))?;
        let (commit, reply) = changed(&room, &act, &was, moved)?;
        let moved = LimitsMoved { was: (&account, &of_policy), is };
        room.store.commit(load::move_limits(&room, commit, &moved)).await?;
        Ok(reply)
    })
    .await
}

fn at_its_field(refusal: RecoveryRefusal) -> Refusal {
    let field = match refusal {
        RecoveryRefusal::NotPositive | RecoveryRefusal::TooMuch { .. } => "/amount",
        RecoveryRefusal::InFuture => "/on",
        RecoveryRefusal::VoucherMissing | RecoveryRefusal::VoucherUsed => "/voucher",
        _ => return refusal.into(),
    };
    Refusal::from(refusal).at(field)
}

/// Why the rest should not be pursued (申请核销).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AskWriteOff {
    /// Why.
    pub reason: wire::Note,
}

impl Checked for AskWriteOff {}

/// Ask not to pursue the rest; a second person decides (R-C22).
#[utoipa::path(post, path = "/v1/claims/{claim_id}/recoveries/{recovery_id}/write-off", tag = "claims", request_body = AskWriteOff,
    params(("claim_id" = wire::ClaimId, Path), ("recovery_id" = wire::RecoveryId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = RecoveryView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn ask_write_off(
    State(room): State<Room>,
    PathIs(ids): PathIs<(ClaimId, RecoveryId)>,
    seen: Seen,
    act: Act<AskWriteOff>,
) -> Answer {
    change(&room, ids, seen, &act, Action::AskWriteOff, |case| {
        case.ask_write_off(act.body.reason.0.clone(), &act.caller.actor, room.now())
    })
    .await
}

/// A decision on a write-off (核销复核).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DecideWriteOff {
    /// What.
    pub decision: WriteOffAnswer,
    /// The amount that is given up, confirmed by the second person.
    #[deserr(default)]
    pub amount: Option<wire::Money>,
    /// What to say; needed for a no.
    #[deserr(default)]
    pub reason: Option<wire::Note>,
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserr, ToSchema)]
#[deserr(error = BadFields, rename_all = lowercase)]
#[schema(rename_all = "lowercase")]
pub enum WriteOffAnswer {
    /// Give the rest up (同意).
    Approve,
    /// Go on asking for it (不同意).
    Reject,
}

impl Checked for DecideWriteOff {
    fn check(&self) -> Vec<FieldError> {
        let missing = self.decision == WriteOffAnswer::Approve && self.amount.is_none();
        let invalid = Invalid::new("missing-field", "请确认金额", "confirm the amount");
        missing.then(|| FieldError { pointer: "/amount".into(), invalid }).into_iter().collect()
    }
}

/// Decide on a write-off: another person than the one who asks, within their authority.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/recoveries/{recovery_id}/write-off-approval", tag = "claims", request_body = DecideWriteOff,
    params(("claim_id" = wire::ClaimId, Path), ("recovery_id" = wire::RecoveryId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = RecoveryView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn decide_write_off(
    State(room): State<Room>,
    PathIs(ids): PathIs<(ClaimId, RecoveryId)>,
    seen: Seen,
    act: Act<DecideWriteOff>,
) -> Answer {
    let confirmed = act.body.amount.as_ref().map(|amount| amount.0);
    let confirmed = confirmed.filter(|_| act.body.decision == WriteOffAnswer::Approve);
    let answer = act.body.reason.as_ref().map(|reason| reason.0.clone());
    change(&room, ids, seen, &act, Action::ApproveWriteOff, |case| {
        case.decide_write_off(confirmed, answer.clone(), &act.caller.actor, room.book(), room.now())
    })
    .await
}

/// An act that changes the case alone.
async fn change<T: Sync>(
    room: &Room,
    ids: (ClaimId, RecoveryId),
    seen: Seen,
    act: &Act<T>,
    action: Action,
    decision: impl Fn(&Recovery) -> Result<(Recovery, Told), RecoveryRefusal> + Sync,
) -> Answer {
    let decision = &decision;
    decide(room, &act.once, || async move {
        let (_, was) = load(room, &act.caller, action, ids).await?;
        seen.check(was.version)?;
        let moved = decision(&was.value).map_err(Refusal::from)?;
        let (commit, reply) = changed(room, act, &was, moved)?;
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// What every act on a case writes: the case and the caller's key.
fn changed<T>(
    room: &Room,
    act: &Act<T>,
    was: &Versioned<Recovery>,
    (case, told): (Recovery, Told),
) -> Result<(Commit, store::StoredReply), Problem> {
    let version = was.version + 1;
    let reply = Reply::ok(RecoveryView::of(&case, version, true)).version(version).stored(&act.once)?;
    let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
        .update(was, &case, told)
        .once(&act.once, &reply);
    Ok((commit, reply))
}
