//! Inspections (检查, 4.18): opened by an officer, drawn by the schedule, looked at in a room that keeps every look, answered
//! by the insurer, verified by another officer.

pub mod findings;
pub mod open;
pub mod room;
mod room_view;
pub mod view;

use api::{Act, Answer, Caller, Problem, Reply, Room, Seen, decide};
use domain::access::{Action, Resource, allow};
use domain::id::InspectionId;
use domain::inspection::Inspection;
use domain::{Refusal, Told};
use store::{Commit, Versioned, keys::inspection};
use view::InspectionView;

/// An inspection on which the caller may do something.
///
/// # Errors
/// 404 for another insurer's, 403 where the role may not.
async fn load(
    room: &Room,
    caller: &Caller,
    action: Action,
    id: InspectionId,
) -> Result<Versioned<Inspection>, Problem> {
    let found = room.store.get::<Inspection>(&inspection::inspection(id)).await?;
    allow(&caller.actor, action, &Resource::of_insurer(found.value.insurer.clone()))?;
    Ok(found)
}

/// An act on an inspection as the caller saw it.
async fn changed<T>(
    room: &Room,
    id: InspectionId,
    seen: Seen,
    act: &Act<T>,
    action: Action,
    change: impl Fn(&Inspection) -> Result<(Inspection, Told), Refusal>,
) -> Answer {
    decide(room, &act.once, || async {
        let was = load(room, &act.caller, action, id).await?;
        seen.check(was.version)?;
        let (next, told) = change(&was.value)?;
        let version = was.version + 1;
        let view = InspectionView::of(next.clone(), version, room.book());
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &next, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
