//! Alerts of the fee watch (预警): questions with their numbers, each worked by a person to an outcome.

use api::views::{BasisView, PageView, basis};
use api::{
    Act, Answer, Asked, BadFields, Caller, Checked, Nothing, PathIs, Problem, Reply, Room, Seen, decide, page_of, wire,
};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::id::AlertId;
use domain::watch::Alert;
use domain::{OrgKind, Refusal, Told};
use serde::Serialize;
use std::collections::BTreeMap;
use store::keys::{self, watch};
use store::{Commit, Versioned};
use utoipa::{IntoParams, ToSchema};

/// An alert.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AlertView {
    /// Its id.
    pub id: wire::AlertId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// Which check asks.
    pub check: wire::Check,
    /// The question in Chinese.
    pub label: String,
    /// The insurer.
    pub insurer: wire::OrgId,
    /// The policy.
    pub policy: Option<wire::PolicyId>,
    /// The insured unit.
    pub name: Option<wire::Name>,
    /// The agency.
    pub agency: Option<wire::AgencyId>,
    /// The lines.
    pub lines: Vec<wire::LineId>,
    /// The numbers it rests on.
    pub numbers: BTreeMap<String, String>,
    /// The rule that asks.
    pub basis: Vec<BasisView>,
    /// The rulebook it was asked under.
    pub rulebook: String,
    /// When.
    pub raised_at: wire::Time,
    /// Where it stands.
    pub state: wire::AlertState,
    /// Who works on it.
    pub taken_by: Option<String>,
    /// How it was answered.
    pub outcome: Option<wire::AlertOutcome>,
    /// Why.
    pub reason: Option<wire::Note>,
    /// By whom.
    pub answered_by: Option<String>,
    /// When.
    pub answered_at: Option<wire::Time>,
}

impl AlertView {
    fn of(alert: Alert, version: u64, book: &domain::Rulebook) -> Self {
        let (outcome, reason, answered_by, answered_at) = match alert.answered {
            Some((outcome, why, by, at)) => (Some(outcome.into()), Some(why.into()), Some(by), Some(at.into())),
            None => (None, None, None, None),
        };
        Self {
            id: alert.id.into(),
            version,
            label: alert.check.label().to_owned(),
            basis: basis(book.basis(&[alert.check.rule()])),
            check: alert.check.into(),
            insurer: alert.insurer.into(),
            policy: alert.policy.map(Into::into),
            name: alert.name.map(Into::into),
            agency: alert.agency.map(Into::into),
            lines: alert.lines.into_iter().map(Into::into).collect(),
            numbers: alert.numbers,
            rulebook: alert.rulebook,
            raised_at: alert.raised_at.into(),
            state: alert.state.into(),
            taken_by: alert.taken_by,
            outcome,
            reason,
            answered_by,
            answered_at,
        }
    }
}

/// Which alerts.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListAlerts {
    /// Of which insurer, for supervisors; an insurer sees its own.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
    /// Only of this check.
    #[deserr(default)]
    pub check: Option<wire::Check>,
    /// Only those that stand so.
    #[deserr(default)]
    pub state: Option<wire::AlertState>,
    /// `true`: only those that nobody has answered.
    #[deserr(default)]
    pub open: Option<String>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListAlerts {}

/// List the alerts of the fee watch, the latest first.
#[utoipa::path(get, path = "/v1/alerts", tag = "alerts", params(ListAlerts),
    responses((status = 200, body = PageView<AlertView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListAlerts>) -> Answer {
    allow(&caller.actor, Action::ReadAlerts, &Resource::default())?;
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let insurer = match person.org_kind {
        OrgKind::Insurer => Some(person.org.clone()),
        _ => ask.insurer.map(|org| org.0),
    };
    let list = match (&insurer, ask.open.as_deref()) {
        (Some(insurer), Some("true")) => watch::open_alerts_list(insurer),
        (Some(insurer), _) => keys::org_list("ALERT", insurer),
        (None, _) => keys::city_list("ALERT"),
    };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let (check, state) = (ask.check.map(|check| check.0), ask.state.map(|state| state.0));
    let wanted = |alert: &Alert| {
        check.is_none_or(|check| alert.check == check) && state.is_none_or(|state| alert.state == state)
    };
    let found = room.store.search::<Alert>(&list, &page, wanted).await?;
    Reply::ok(PageView::of(found, |alert| AlertView::of(alert.value, alert.version, room.book()))).answer()
}

async fn load(room: &Room, caller: &Caller, action: Action, id: AlertId) -> Result<Versioned<Alert>, Problem> {
    let alert = room.store.get::<Alert>(&watch::alert(id)).await?;
    allow(&caller.actor, action, &Resource::of_insurer(alert.value.insurer.clone()))?;
    // `ReadAlerts` is a general right; another insurer's alert is still not theirs.
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    if person.org_kind == OrgKind::Insurer && person.org != alert.value.insurer {
        return Err(Problem::not_found());
    }
    Ok(alert)
}

/// Read an alert.
#[utoipa::path(get, path = "/v1/alerts/{alert_id}", tag = "alerts", params(("alert_id" = wire::AlertId, Path)),
    responses((status = 200, body = AlertView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<AlertId>) -> Answer {
    let alert = load(&room, &caller, Action::ReadAlerts, id).await?;
    Reply::ok(AlertView::of(alert.value, alert.version, room.book())).version(alert.version).answer()
}

/// Take an alert: from now on it is this person's to answer.
#[utoipa::path(post, path = "/v1/alerts/{alert_id}/take", tag = "alerts", request_body = Nothing,
    params(("alert_id" = wire::AlertId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = AlertView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn take(State(room): State<Room>, PathIs(id): PathIs<AlertId>, seen: Seen, act: Act<Nothing>) -> Answer {
    let by = act.caller.actor.subject();
    changed(&room, id, seen, &act, |was| was.take(&by)).await
}

/// An answer.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AnswerAlert {
    /// How.
    pub outcome: wire::AlertOutcome,
    /// What was found.
    pub reason: wire::Note,
}

impl Checked for AnswerAlert {}

/// Answer an alert: who took it, and nobody who booked, accepted or posted its lines.
#[utoipa::path(post, path = "/v1/alerts/{alert_id}/answer", tag = "alerts", request_body = AnswerAlert,
    params(("alert_id" = wire::AlertId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = AlertView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn answer(
    State(room): State<Room>,
    PathIs(id): PathIs<AlertId>,
    seen: Seen,
    act: Act<AnswerAlert>,
) -> Answer {
    let (by, now) = (act.caller.actor.subject(), room.now());
    changed(&room, id, seen, &act, |was| was.answer(act.body.outcome.0, act.body.reason.0.clone(), &by, now)).await
}

async fn changed<T>(
    room: &Room,
    id: AlertId,
    seen: Seen,
    act: &Act<T>,
    change: impl Fn(&Alert) -> Result<(Alert, Told), Refusal>,
) -> Answer {
    decide(room, &act.once, || async {
        let was = load(room, &act.caller, Action::AnswerAlert, id).await?;
        seen.check(was.version)?;
        let (alert, told) = change(&was.value)?;
        let version = was.version + 1;
        let reply = Reply::ok(AlertView::of(alert.clone(), version, room.book())).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &alert, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
