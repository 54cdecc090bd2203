//! Read a policy.

use crate::view::PolicyView;
use api::{Answer, Caller, PathIs, Reply, Room};
use axum::extract::State;
use domain::Actor;
use domain::access::{Action, Resource, allow};
use domain::claim::PolicyAccount;
use domain::id::PolicyId;
use domain::policy::Policy;
use store::{Store, Versioned, keys};

/// What a policy is to access control.
#[must_use]
pub fn resource(policy: &Policy) -> Resource {
    Resource { enterprise: policy.insured.org.clone(), ..Resource::of_insurer(policy.insurer.clone()) }
}

/// A policy that the actor may act on.
///
/// # Errors
/// 404 for another tenant's, 403 where the role may not.
pub async fn load(
    store: &Store,
    actor: &Actor,
    action: Action,
    id: PolicyId,
) -> Result<Versioned<Policy>, api::Problem> {
    let policy = store.get::<Policy>(&keys::policy(id)).await?;
    allow(actor, action, &resource(&policy.value))?;
    Ok(policy)
}

/// Read a policy.
#[utoipa::path(get, path = "/v1/policies/{policy_id}", tag = "policies", params(("policy_id" = api::wire::PolicyId, Path)),
    responses((status = 200, body = PolicyView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<PolicyId>) -> Answer {
    let policy = load(&room.store, &caller.actor, Action::ReadPolicy, id).await?;
    let account = room.store.get::<PolicyAccount>(&keys::policy_account(id)).await?;
    let view =
        PolicyView { committed: Some(account.value.committed.into()), ..PolicyView::of(policy.value, policy.version) };
    Reply::ok(view).version(policy.version).answer()
}
