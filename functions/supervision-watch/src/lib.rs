//! What supervisors look at, made ready for them: the samples of inspections as soon as they are opened, once a day the
//! situation of each district and what services cost. No request looks through the city; this does, page by page.
//!
//! A run goes on where the last one stopped: accounts are counted shard by shard, samples are drawn day by day, and a day
//! whose lines changed is counted again. What was taken of a day is never taken again.
#![forbid(unsafe_code)]

mod inspections;
mod pages;
mod situations;
mod value;

use domain::Actor;
use domain::time::beijing_day;
use feed::{Desk, FeedError, ScheduleEvent};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use store::Commit;
use store::keys::inspection::{SupervisionRun, supervision_run};

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Prepared {
    /// Samples drawn.
    pub samples: u64,
    /// Situations taken.
    pub situations: u64,
    /// Days of lines counted.
    pub days: u64,
}

/// Handles a tick of the schedule.
///
/// # Errors
/// When the table does not answer; the next tick goes on from there.
pub async fn on(desk: &Desk, _tick: ScheduleEvent) -> Result<Prepared, FeedError> {
    let mut prepared = Prepared { samples: Box::pin(inspections::draw_all(desk)).await?, ..Prepared::default() };
    let mut run = desk.store.derived::<SupervisionRun>(&supervision_run()).await?.unwrap_or_default();
    // The last day that is whole, and of which the table's index has everything.
    let Ok(on) = beijing_day(settled(desk, SETTLED_SECONDS)).yesterday() else { return Ok(prepared) };
    if run.value_on.is_none_or(|done| done < on) {
        prepared.days = Box::pin(value::take(desk, run.value_on, on)).await?;
        run.value_on = Some(on);
        keep(desk, &run).await?;
    }
    if run.situations_on.is_none_or(|done| done < on) {
        prepared.situations = Box::pin(situations::take(desk, on)).await?;
        run.situations_on = Some(on);
        keep(desk, &run).await?;
    }
    Ok(prepared)
}

/// How long a day is over when it is counted.
const SETTLED_SECONDS: i64 = 300;

/// So many seconds ago.
fn settled(desk: &Desk, seconds: i64) -> Timestamp {
    desk.now().checked_sub(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MIN)
}

fn system() -> Actor {
    Actor::system("supervision-watch")
}

async fn keep(desk: &Desk, run: &SupervisionRun) -> Result<(), FeedError> {
    Ok(desk.store.commit(Commit::new(&system(), desk.now(), "supervision-watch").derive(run)).await?)
}
