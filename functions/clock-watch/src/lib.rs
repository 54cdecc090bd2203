//! Looks at claims whose clocks are due and raises each warning and each overdue clock once (R-C21); the same for
//! disputes of fee lines and complaints that were not answered in time (R-E8) and service records that were not closed (R-E6).
//! It also has the bank asked again about orders without a clear answer (R-C24).
//!
//! A run that is missed is caught up by the next: what is due stays in the queue until it was looked at.
#![forbid(unsafe_code)]

mod complaints;
mod disputes;
mod payments;
mod pools;
mod records;

use domain::Actor;
use domain::Told;
use domain::claim::Claim;
use domain::claim::clocks::{ClockState, clocks, next_look};
use domain::claim::fact::ClaimFact;
use feed::{Desk, FeedError, ScheduleEvent, settle};
use serde::Serialize;
use std::sync::atomic::{AtomicUsize, Ordering};
use store::{Commit, Entity, keys};

/// Claims looked at in one go of one shard.
const BATCH: i32 = 100;

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Looked {
    /// Claims looked at.
    pub claims: usize,
    /// Alerts raised.
    pub alerts: usize,
    /// Disputes of fee lines that were found overdue.
    pub disputes: usize,
    /// Complaints that were found overdue.
    pub complaints: usize,
    /// Service records that were found overdue.
    pub records: usize,
    /// Pooled services whose lines had stopped following.
    pub pools: usize,
    /// Orders that the bank is asked about again.
    pub payments: usize,
}

/// Handles a tick of the schedule.
///
/// # Errors
/// When the table does not answer; the next tick goes on from there.
pub async fn on(desk: &Desk, _tick: ScheduleEvent) -> Result<Looked, FeedError> {
    let mut looked = Looked::default();
    let until = format!("{}~", keys::sortable(desk.now()));
    for shard in 0..keys::CLOCK_SHARDS {
        loop {
            let due = desk.store.due::<Claim>(&keys::clock_queue(shard), &until, BATCH).await?;
            if due.is_empty() {
                break;
            }
            for claim in due {
                looked.claims += 1;
                looked.alerts += look(desk, &claim.value).await?;
            }
        }
    }
    looked.disputes = disputes::look(desk).await?;
    looked.complaints = complaints::look(desk).await?;
    looked.records = records::look(desk).await?;
    looked.pools = pools::look(desk).await?;
    looked.payments = payments::look(desk).await?;
    Ok(looked)
}

/// Raises what is to be raised of one claim and says when to look again.
async fn look(desk: &Desk, listed: &Claim) -> Result<usize, FeedError> {
    let raised = AtomicUsize::new(0);
    settle(|| async {
        raised.store(0, Ordering::Relaxed);
        let was = desk.store.get::<Claim>(&listed.key()).await?;
        let now = desk.now();
        let mut next = was.value.clone();
        let mut fact = None;
        for clock in clocks(&was.value, desk.book(), &desk.calendar, now) {
            let overdue = clock.state == ClockState::Overdue;
            let name = format!("{}/{}", clock.name, if overdue { "overdue" } else { "warning" });
            if clock.alerts() && !next.alerted.contains(&name) && fact.is_none() {
                next.alerted.push(name);
                let told = Told::plain(ClaimFact::ClockAlerted {
                    claim: next.id,
                    clock: clock.name.label().to_owned(),
                    overdue,
                });
                fact = Some(told.resting_on(desk.book().basis(&[clock.rule, "R-C21"])));
            }
        }
        next.look_at = next_look(&next, desk.book(), &desk.calendar, now);
        let told = match fact {
            Some(told) => {
                raised.store(1, Ordering::Relaxed);
                // There may be more to raise: look again at once.
                next.look_at = Some(now);
                told
            }
            None if next.look_at == was.value.look_at => return Ok(()),
            None => Told::plain(ClaimFact::ClocksLookedAt { claim: next.id }),
        };
        let commit = Commit::new(&Actor::system("clock-watch"), now, "clock-watch").update(&was, &next, told);
        desk.store.commit(commit).await.map_err(Into::into)
    })
    .await?;
    Ok(raised.into_inner())
}
