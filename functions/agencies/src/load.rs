//! What the acts rest on, loaded with the check of who may.

use api::{Caller, Problem, Room};
use domain::access::{Action, Resource, allow};
use domain::actor::Person;
use domain::agency::mechanism::Council;
use domain::agency::{Agency, Agreement, Expert, Standing};
use domain::id::{AgencyId, AgreementId, ExpertId, StandingId};
use store::{Held, Versioned, keys};

/// An agency on which the caller may do something.
///
/// # Errors
/// 404 for one that is not theirs to know of, 403 where the role may not.
pub async fn agency(room: &Room, caller: &Caller, action: Action, id: AgencyId) -> Result<Versioned<Agency>, Problem> {
    let agency = room.store.get::<Agency>(&keys::agency::agency(id)).await?;
    allow(&caller.actor, action, &Resource::of_agency(agency.value.org.clone()))?;
    Ok(agency)
}

/// An expert on whom the caller may do something.
///
/// # Errors
/// 404 for one that is not theirs to know of, 403 where the role may not.
pub async fn expert(room: &Room, caller: &Caller, action: Action, id: ExpertId) -> Result<Versioned<Expert>, Problem> {
    let expert = room.store.get::<Expert>(&keys::agency::expert(id)).await?;
    allow(&caller.actor, action, &Resource::of_agency(expert.value.org.clone()))?;
    Ok(expert)
}

/// A case about an agency on which the caller may do something.
///
/// # Errors
/// 404 for one that is not theirs to know of, 403 where the role may not.
pub async fn standing(
    room: &Room,
    caller: &Caller,
    action: Action,
    (agency, id): (AgencyId, StandingId),
) -> Result<Versioned<Standing>, Problem> {
    let standing = room.store.get::<Standing>(&keys::agency::standing(agency, id)).await?;
    allow(&caller.actor, action, &Resource::of_agency(standing.value.org.clone()))?;
    Ok(standing)
}

/// What an agreement is to access control.
pub fn parties(agreement: &Agreement) -> Resource {
    Resource {
        enterprise: agreement.enterprise.clone(),
        insurer: Some(agreement.insurer.clone()),
        agency: Some(agreement.agency_org.clone()),
        ..Resource::default()
    }
}

/// An agreement on which the caller may do something.
///
/// # Errors
/// 404 for one that is not theirs to know of, 403 where the role may not.
pub async fn agreement(
    room: &Room,
    caller: &Caller,
    action: Action,
    id: AgreementId,
) -> Result<Versioned<Agreement>, Problem> {
    let agreement = room.store.get::<Agreement>(&keys::agency::agreement(id)).await?;
    allow(&caller.actor, action, &parties(&agreement.value))?;
    Ok(agreement)
}

/// The council, empty before the first member joins.
///
/// # Errors
/// When the table does not answer.
pub async fn council(room: &Room) -> Result<Held<Council>, Problem> {
    Ok(room.store.hold(Council::default()).await?)
}

/// The caller as a person; a family has nothing to do here.
///
/// # Errors
/// 404 for a family.
pub fn person(caller: &Caller) -> Result<&Person, Problem> {
    caller.actor.person().ok_or_else(Problem::not_found)
}
