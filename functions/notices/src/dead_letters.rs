//! Dead letters (死信): what could not be carried out. An operator looks, has it carried out again, or says why not.

use api::views::PageView;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, Nothing, PathIs, Problem, Reply, Room, Seen};
use api::{decide, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{AccessRefusal, Action, Resource, allow};
use domain::id::{ClaimId, LetterId};
use domain::letter::{DeadLetter, LetterState, Subject};
use domain::{OrgKind, Refusal, Told};
use jiff::Timestamp;
use serde::Serialize;
use store::{Commit, Versioned, keys};
use utoipa::{IntoParams, ToSchema};

/// A dead letter.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DeadLetterView {
    /// Its id.
    pub id: wire::LetterId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// The function that could not take the event.
    pub function: String,
    /// What the event came from.
    pub source: wire::LetterSource,
    /// What it is about, its ids in it; absent where it can no longer be found.
    pub about: Option<String>,
    /// The claim, if it is about one.
    pub claim: Option<wire::ClaimId>,
    /// What had happened, for example `payment_ordered`; absent where it could not be read.
    pub event: Option<String>,
    /// The insurer whose business it is; absent where it is the city's.
    pub insurer: Option<wire::OrgId>,
    /// Why it was not taken the last time.
    pub failure: wire::Failure,
    /// The same in Chinese.
    pub label: String,
    /// In the function's words.
    pub error: String,
    /// How often it was tried so far.
    pub attempts: u32,
    /// When it was given up first.
    pub kept_at: wire::Time,
    /// When it was given up last.
    pub failed_at: wire::Time,
    /// Where it stands.
    pub state: wire::LetterState,
    /// Whether a replay may be asked for now.
    pub can_replay: bool,
    /// Who asked for the replay.
    pub asked_by: Option<String>,
    /// When.
    pub asked_at: Option<wire::Time>,
    /// When the replay was done.
    pub replayed_at: Option<wire::Time>,
    /// Who dismissed it.
    pub dismissed_by: Option<String>,
    /// Why.
    pub reason: Option<wire::Note>,
    /// When.
    pub dismissed_at: Option<wire::Time>,
}

impl DeadLetterView {
    fn of(letter: DeadLetter, version: u64, now: Timestamp) -> Self {
        let can_replay = letter.ask_replay("", now).is_ok();
        let claim = letter.subject.as_ref().and_then(claim_of);
        let (asked_by, asked_at) = letter.asked.unzip();
        let (dismissed_by, reason, dismissed_at) = match letter.dismissed {
            Some((by, why, at)) => (Some(by), Some(why.into()), Some(at.into())),
            None => (None, None, None),
        };
        Self {
            id: letter.id.into(),
            version,
            function: letter.function,
            source: letter.source.into(),
            about: letter.subject.map(|subject| match subject {
                Subject::Fact { pk, sk } => format!("{pk}/{sk}"),
                Subject::Object { key } => key,
            }),
            claim: claim.map(Into::into),
            event: letter.event,
            insurer: letter.insurer.map(Into::into),
            failure: letter.failure.into(),
            label: letter.failure.label().to_owned(),
            error: letter.error,
            attempts: letter.attempts,
            kept_at: letter.kept_at.into(),
            failed_at: letter.failed_at.into(),
            state: letter.state.into(),
            can_replay,
            asked_by,
            asked_at: asked_at.map(Into::into),
            replayed_at: letter.replayed_at.map(Into::into),
            dismissed_by,
            reason,
            dismissed_at,
        }
    }
}

/// The claim of a fact about a claim or of an object sent for one.
fn claim_of(subject: &Subject) -> Option<ClaimId> {
    match subject {
        Subject::Fact { pk, .. } => pk.strip_prefix("CLAIM#")?.parse().ok(),
        Subject::Object { key } => key.split('/').nth(1)?.parse().ok(),
    }
}

/// Which letters.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeadLetters {
    /// Only those that stand so.
    #[deserr(default)]
    pub state: Option<wire::LetterState>,
    /// Only of this function.
    #[deserr(default)]
    pub function: Option<wire::Name>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListDeadLetters {}

/// List the dead letters, the latest first: an insurer's operator its own, the association's operator all.
#[utoipa::path(get, path = "/v1/dead-letters", tag = "operations", params(ListDeadLetters),
    responses((status = 200, body = PageView<DeadLetterView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListDeadLetters>) -> Answer {
    allow(&caller.actor, Action::ReadDeadLetters, &Resource::default())?;
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let insurer = (person.org_kind == OrgKind::Insurer).then_some(&person.org);
    let state = ask.state.map(|state| state.0);
    let list = match state {
        Some(LetterState::Open | LetterState::Replaying) => keys::letter::open_letters_list(insurer),
        _ => keys::letter::letters_list(insurer),
    };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let function = ask.function.map(|name| name.0);
    let wanted = |letter: &DeadLetter| {
        state.is_none_or(|state| letter.state == state)
            && function.as_ref().is_none_or(|function| letter.function == function.as_str())
    };
    let found = room.store.search::<DeadLetter>(&list, &page, wanted).await?;
    let now = room.now();
    Reply::ok(PageView::of(found, |letter| DeadLetterView::of(letter.value, letter.version, now))).answer()
}

async fn load(room: &Room, caller: &Caller, action: Action, id: LetterId) -> Result<Versioned<DeadLetter>, Problem> {
    let letter = room.store.get::<DeadLetter>(&keys::letter::letter(id)).await?;
    let insurer = letter.value.insurer.clone();
    allow(&caller.actor, action, &Resource { insurer: insurer.clone(), ..Resource::default() })?;
    // `ReadDeadLetters` is a general right; another insurer's letter is still not theirs.
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let own = insurer.as_ref() == Some(&person.org);
    match person.org_kind {
        OrgKind::Insurer if !own => Err(Problem::not_found()),
        // The association does not act in an insurer's place.
        OrgKind::Association if action == Action::HandleDeadLetter && insurer.is_some() => {
            Err(Refusal::from(AccessRefusal::Forbidden).into())
        }
        _ => Ok(letter),
    }
}

/// Read a dead letter.
#[utoipa::path(get, path = "/v1/dead-letters/{letter_id}", tag = "operations", params(("letter_id" = wire::LetterId, Path)),
    responses((status = 200, body = DeadLetterView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<LetterId>) -> Answer {
    let letter = load(&room, &caller, Action::ReadDeadLetters, id).await?;
    Reply::ok(DeadLetterView::of(letter.value, letter.version, room.now())).version(letter.version).answer()
}

/// Have it carried out again.
///
/// The function that could not take the event takes it again; what was done before is found done, so that nothing is paid
/// or told twice. The outcome is the letter's next state.
#[utoipa::path(post, path = "/v1/dead-letters/{letter_id}/replay", tag = "operations", request_body = Nothing,
    params(("letter_id" = wire::LetterId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = DeadLetterView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn replay(State(room): State<Room>, PathIs(id): PathIs<LetterId>, seen: Seen, act: Act<Nothing>) -> Answer {
    let by = act.caller.actor.subject();
    changed(&room, id, seen, &act, |was| was.ask_replay(&by, room.now())).await
}

/// Why nothing is to be done.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DismissLetter {
    /// The reason.
    pub reason: wire::Note,
}

impl Checked for DismissLetter {}

/// Close it without a replay, with a reason.
#[utoipa::path(post, path = "/v1/dead-letters/{letter_id}/dismissal", tag = "operations", request_body = DismissLetter,
    params(("letter_id" = wire::LetterId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = DeadLetterView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn dismiss(
    State(room): State<Room>,
    PathIs(id): PathIs<LetterId>,
    seen: Seen,
    act: Act<DismissLetter>,
) -> Answer {
    let by = act.caller.actor.subject();
    changed(&room, id, seen, &act, |was| was.dismiss(&by, act.body.reason.0.clone(), room.now())).await
}

async fn changed<T>(
    room: &Room,
    id: LetterId,
    seen: Seen,
    act: &Act<T>,
    change: impl Fn(&DeadLetter) -> Result<(DeadLetter, Told), Refusal>,
) -> Answer {
    decide(room, &act.once, || async {
        let was = load(room, &act.caller, Action::HandleDeadLetter, id).await?;
        seen.check(was.version)?;
        let (letter, told) = change(&was.value)?;
        let (version, now) = (was.version + 1, room.now());
        let reply = Reply::ok(DeadLetterView::of(letter.clone(), version, now)).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .update(&was, &letter, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
