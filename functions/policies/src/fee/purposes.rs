//! What the fee may be spent on: the rulebook's list and what the insurer added to it (R-D6).

use super::budgets::OfInsurer;
use super::insurer_of;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Refusal;
use domain::access::Action;
use domain::fee::FeeRefusal;
use domain::fee::purpose::{Propose, Purpose, PurposeCode};
use domain::time::beijing_day;
use serde::Serialize;
use store::{Commit, Entity, StoreError, keys};
use utoipa::ToSchema;

/// A purpose (用途).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PurposeView {
    /// Its code.
    pub code: wire::PurposeCode,
    /// Its name.
    pub label: String,
    /// Whether the rulebook has it; otherwise the insurer added it.
    pub of_rulebook: bool,
    /// Its version, also the `ETag`; none for the rulebook's.
    pub version: Option<u64>,
    /// From which day it is in force; none: it waits for a second person, or it is the rulebook's.
    pub in_force_from: Option<wire::Date>,
    /// Why it was added.
    pub reason: Option<wire::Note>,
    /// Who proposed it.
    pub proposed_by: Option<String>,
    /// Who confirmed it.
    pub confirmed_by: Option<String>,
}

impl PurposeView {
    fn added(of: Purpose, version: u64) -> Self {
        let (confirmed_by, from) = of.confirmed.unzip();
        Self {
            code: of.code.into(),
            label: of.label.to_string(),
            of_rulebook: false,
            version: Some(version),
            in_force_from: from.map(Into::into),
            reason: Some(of.reason.into()),
            proposed_by: Some(of.proposed_by),
            confirmed_by,
        }
    }

    fn of_rulebook(code: PurposeCode, label: &str) -> Self {
        Self {
            code: code.into(),
            label: label.to_owned(),
            of_rulebook: true,
            version: None,
            in_force_from: None,
            reason: None,
            proposed_by: None,
            confirmed_by: None,
        }
    }
}

/// List the purposes: the rulebook's and those the insurer added or proposed. The mechanism reads them too, so that it can
/// add a kind of service under one.
#[utoipa::path(get, path = "/v1/fee-purposes", tag = "fee", params(OfInsurer),
    responses((status = 200, body = Vec<PurposeView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<OfInsurer>) -> Answer {
    let insurer = insurer_of(&caller, Action::ReadPurposes, ask.insurer.map(|org| org.0))?;
    let added = room.store.parts::<Purpose>(&keys::fee::insurer_partition(&insurer), "FEEPURPOSE#").await?;
    let shipped = room.book().n.purposes.iter();
    let views = shipped
        .filter_map(|(code, label)| Some(PurposeView::of_rulebook(code.parse().ok()?, label)))
        .chain(added.into_iter().map(|purpose| PurposeView::added(purpose.value, purpose.version)));
    Reply::ok(views.collect::<Vec<_>>()).answer()
}

/// A purpose to add (新增用途).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ProposePurpose {
    /// Its code.
    pub code: wire::PurposeCode,
    /// Its name.
    pub label: wire::Name,
    /// How it lowers risk or reduces loss.
    pub reason: wire::Note,
}

impl Checked for ProposePurpose {}

/// Propose a purpose; a second person puts it in force.
#[utoipa::path(post, path = "/v1/fee-purposes", tag = "fee", request_body = ProposePurpose,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = PurposeView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn propose(State(room): State<Room>, act: Act<ProposePurpose>) -> Answer {
    let insurer = insurer_of(&act.caller, Action::ProposePurpose, None)?;
    decide(&room, &act.once, || async {
        let now = room.now();
        let ask = Propose {
            code: act.body.code.0.clone(),
            label: act.body.label.0.clone(),
            reason: act.body.reason.0.clone(),
        };
        let by = act.caller.actor.subject();
        let (purpose, told) = Purpose::propose(insurer.clone(), ask, &by, room.book(), now)?;
        let key = purpose.key();
        let reply =
            Reply::created("/v1/fee-purposes", PurposeView::added(purpose.clone(), 1)).version(1).stored(&act.once)?;
        let commit =
            Commit::new(&act.caller.actor, now, &act.caller.request_id).create(&purpose, told).once(&act.once, &reply);
        match room.store.commit(commit).await {
            Err(StoreError::Exists(taken)) if taken == key => {
                Err(Refusal::from(FeeRefusal::PurposeExists).at("/code").into())
            }
            done => Ok(done.map(|()| reply)?),
        }
    })
    .await
}

/// From when.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ConfirmPurpose {
    /// The first day it is in force; today if not said.
    #[deserr(default)]
    pub from: Option<wire::Date>,
}

impl Checked for ConfirmPurpose {}

/// Put a proposed purpose in force: another person than who proposed it, from today or a later day.
#[utoipa::path(post, path = "/v1/fee-purposes/{code}/confirmation", tag = "fee", request_body = ConfirmPurpose,
    params(("code" = String, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = PurposeView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn confirm(
    State(room): State<Room>,
    PathIs(code): PathIs<PurposeCode>,
    seen: Seen,
    act: Act<ConfirmPurpose>,
) -> Answer {
    let insurer = insurer_of(&act.caller, Action::ConfirmPurpose, None)?;
    decide(&room, &act.once, || async {
        let was = room.store.get::<Purpose>(&keys::fee::purpose(&insurer, &code)).await?;
        seen.check(was.version)?;
        let today = beijing_day(room.now());
        // A list that was closed on a past day stays so.
        let from = act.body.from.as_ref().map_or(today, |from| from.0).max(today);
        let (purpose, told) = was.value.confirm(&act.caller.actor.subject(), from, room.book())?;
        let version = was.version + 1;
        let reply = Reply::ok(PurposeView::added(purpose.clone(), version)).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &purpose, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
