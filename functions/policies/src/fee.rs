//! The prevention fee (事故预防服务费用): band, ledger, lines, disputes of a policy; budget, purposes, periods of an insurer.

pub mod accounts;
pub mod budgets;
pub mod correction;
pub mod disputes;
pub mod ledger;
pub mod lines;
pub mod periods;
pub mod posting;
pub mod purposes;
pub mod raise;
pub mod statement;
pub mod view;

use api::{Caller, Problem, Room};
use domain::access::{Action, Resource, allow};
use domain::fee::FeeAccount;
use domain::id::PolicyId;
use domain::{OrgId, OrgKind};
use store::{Versioned, keys};

/// What a fee account is to access control.
fn resource(account: &FeeAccount) -> Resource {
    Resource { enterprise: account.enterprise.clone(), ..Resource::of_insurer(account.insurer.clone()) }
}

/// A policy's account that the caller may act on.
///
/// # Errors
/// 404 for another tenant's, 403 where the role may not.
async fn account(room: &Room, caller: &Caller, action: Action, id: PolicyId) -> Result<Versioned<FeeAccount>, Problem> {
    let account = room.store.get::<FeeAccount>(&keys::fee::account(id)).await?;
    allow(&caller.actor, action, &resource(&account.value))?;
    Ok(account)
}

/// Whose books are meant: an insurer's own, or for a supervisor the one that is named.
///
/// # Errors
/// 404 where nobody is, or another's is, meant; 403 where the role may not.
fn insurer_of(caller: &Caller, action: Action, named: Option<OrgId>) -> Result<OrgId, Problem> {
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let own = (person.org_kind == OrgKind::Insurer).then(|| person.org.clone());
    let insurer = named.or(own).ok_or_else(Problem::not_found)?;
    allow(&caller.actor, action, &Resource::of_insurer(insurer.clone()))?;
    Ok(insurer)
}

/// The legal year of now.
fn this_year(room: &Room) -> i16 {
    domain::time::beijing_day(room.now()).year()
}
