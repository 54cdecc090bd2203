//! Complaints (投诉): made by whoever is served, answered by the insurer in time, seen by supervisors (4.17).

pub mod acts;
pub mod hint;
pub mod list;
pub mod make;
pub mod tally;
pub mod view;

use api::{Caller, Problem, Room};
use domain::OrgKind;
use domain::access::{AccessRefusal, Action, allow};
use domain::conduct::{Complaint, Tally};
use domain::id::ComplaintId;
use store::{Commit, Held, Versioned, keys};

/// A complaint on which the caller may do something. A hint is handled by supervisors, everything else by the insurer.
///
/// # Errors
/// 404 for one that is not theirs to know of, 403 where the role may not.
async fn load(room: &Room, caller: &Caller, action: Action, id: ComplaintId) -> Result<Versioned<Complaint>, Problem> {
    let found = room.store.get::<Complaint>(&keys::supervision::complaint(id)).await?;
    allow(&caller.actor, action, &found.value.resource())?;
    let watches = |kind| matches!(kind, OrgKind::Regulator | OrgKind::Association);
    let supervisor = caller.actor.person().is_some_and(|person| watches(person.org_kind));
    let handles = matches!(action, Action::HandleComplaint | Action::ExtendComplaint);
    if handles && supervisor != found.value.unnamed() {
        return Err(domain::Refusal::from(AccessRefusal::Forbidden).into());
    }
    Ok(found)
}

/// The tally that moves with a complaint, in the same transaction.
async fn counted(room: &Room, commit: Commit, was: Option<&Complaint>, now: &Complaint) -> Result<Commit, Problem> {
    let tally: Held<Tally> = room.store.hold(Tally::none(now.insurer.clone())).await?;
    Ok(match tally.value().after(was, now, room.book()) {
        Some((next, told)) => commit.put(&tally, &next, told),
        None => commit,
    })
}
