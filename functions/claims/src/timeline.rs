//! What happened to a claim, on what basis, and the replay of any decision.

use crate::load;
use api::views::{BasisView, PageView, basis};
use api::{Answer, Asked, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, sees_people};
use domain::id::ClaimId;
use domain::{Actor, Fact};
use serde::Serialize;
use std::collections::BTreeMap;
use store::{Key, StoredFact, keys};
use utoipa::{IntoParams, ToSchema};

/// One thing that happened (时间线).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HappenedView {
    /// Its address, also that of its decision.
    pub id: String,
    /// When.
    pub at: wire::Time,
    /// The event, for example `claim_reported`.
    pub event: String,
    /// In words; none for bookkeeping.
    pub text_zh: Option<String>,
    /// In English.
    pub text_en: Option<String>,
    /// Who; for supervisors only the organisation.
    pub by: String,
    /// The rules it rests on.
    pub basis: Vec<BasisView>,
    /// Whether a rule decided something that can be replayed.
    pub replayable: bool,
    /// Hash of this fact, chained to the one before.
    pub hash: String,
}

/// The id of a fact in an address: the sort key with dots.
fn id_of(key: &Key) -> String {
    key.sk.replace('#', ".")
}

fn happened(stored: StoredFact, people: bool) -> HappenedView {
    let StoredFact { key, fact } = stored;
    let event = fact.what.event();
    let said = fact.what.sentence();
    let by = match &fact.actor {
        Actor::Person(person) if !people => person.org.to_string(),
        Actor::Family { .. } => "family".to_owned(),
        actor => actor.subject(),
    };
    HappenedView {
        id: id_of(&key),
        at: fact.at.into(),
        event,
        text_zh: said.as_ref().map(|said| said.zh.clone()),
        text_en: said.map(|said| said.en),
        by,
        basis: basis(fact.basis),
        replayable: fact.decision.is_some(),
        hash: fact.hash,
    }
}

/// Which page.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Timeline {
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for Timeline {}

/// List what happened to a claim and its parts, the latest first.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/timeline", tag = "claims", params(("claim_id" = wire::ClaimId, Path), Timeline),
    responses((status = 200, body = PageView<HappenedView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn timeline(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<ClaimId>,
    Asked(ask): Asked<Timeline>,
) -> Answer {
    load::claim(&room, &caller, Action::ReadClaim, id).await?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.timeline(&keys::claim_partition(id), &page).await?;
    let people = sees_people(&caller.actor);
    Reply::ok(PageView::of(found, |stored| happened(stored, people))).answer()
}

/// A decision with everything it was made on (决定与依据).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DecisionView {
    /// Its address.
    pub id: String,
    /// When.
    pub at: wire::Time,
    /// The rules.
    pub basis: Vec<BasisView>,
    /// Rulebook version, inputs and outcome.
    #[schema(value_type = Object)]
    pub decision: serde_json::Value,
}

fn decision_view(stored: StoredFact) -> Option<DecisionView> {
    let StoredFact { key, fact } = stored;
    let decision = serde_json::to_value(fact.decision?).ok()?;
    Some(DecisionView { id: id_of(&key), at: fact.at.into(), basis: basis(fact.basis), decision })
}

/// List the decisions that rules made on a claim, the latest first.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/decisions", tag = "claims", params(("claim_id" = wire::ClaimId, Path), Timeline),
    responses((status = 200, body = PageView<DecisionView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn decisions(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<ClaimId>,
    Asked(ask): Asked<Timeline>,
) -> Answer {
    load::claim(&room, &caller, Action::ReadPayments, id).await?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.timeline(&keys::claim_partition(id), &page).await?;
    let next_cursor = found.next_cursor;
    let items = found.items.into_iter().filter_map(decision_view).collect();
    Reply::ok(PageView { items, next_cursor }).answer()
}

/// The result of a replay (重演).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReplayView {
    /// Whether the same inputs under the same rulebook give the same outcome today.
    pub same: bool,
    /// The decision as it was recorded.
    #[schema(value_type = Object)]
    pub recorded: serde_json::Value,
    /// The decision as it comes out now.
    #[schema(value_type = Object)]
    pub replayed: serde_json::Value,
}

/// Replay a past decision on its recorded inputs under its recorded rulebook.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/decisions/{decision_id}/replay", tag = "claims",
    params(("claim_id" = wire::ClaimId, Path), ("decision_id" = String, Path)),
    responses((status = 200, body = ReplayView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn replay(
    State(room): State<Room>,
    caller: Caller,
    PathIs(named): PathIs<BTreeMap<String, String>>,
) -> Answer {
    let part = |name: &str| named.get(name).cloned().unwrap_or_default();
    let id: ClaimId = part("claim_id").parse().map_err(|_| Problem::not_found())?;
    load::claim(&room, &caller, Action::ReplayDecision, id).await?;
    let key = Key { pk: keys::claim_partition(id), sk: part("decision_id").replace('.', "#") };
    let stored = room.store.fact(&key).await?.ok_or_else(Problem::not_found)?;
    let Fact { decision: Some(recorded), .. } = stored.fact else { return Err(Problem::not_found()) };
    let replayed = recorded.replay(&room.books).map_err(|error| store::StoreError::Aws(error.to_string()))?;
    let json = |decision| serde_json::to_value(decision).map_err(store::StoreError::from);
    Reply::ok(ReplayView { same: replayed == recorded, recorded: json(&recorded)?, replayed: json(&replayed)? })
        .answer()
}
