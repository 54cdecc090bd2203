//! Watches the prevention fee: every posted line once, every account once a day (R-D1, R-D7 to R-D9, A.10).
//!
//! A run goes on where the last one stopped, whether that was finished, cut off or stopped before its time-out: lines
//! carry a mark when they were looked at, accounts are looked at shard by shard and page by page, and a day that was
//! missed is caught up. An alert's id is made of its question, so that running again raises nothing again. Memory holds
//! a few pages and one sum per insurer, whatever the city's size.
#![forbid(unsafe_code)]

mod accounts;
mod alerts;
mod lines;
mod shelf;

use domain::Actor;
use domain::time::beijing_day;
use feed::{Deadline, Desk, FeedError, ScheduleEvent};
use serde::Serialize;
use std::time::Duration;
use store::Commit;
use store::keys::watch::{self, Run};

/// How long before its end a call begins nothing new: a page takes a second or two.
const MARGIN: Duration = Duration::from_secs(30);

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Watched {
    /// Lines looked at.
    pub lines: u64,
    /// Accounts looked at.
    pub accounts: u64,
    /// Alerts raised.
    pub alerts: u64,
    /// Whether there is nothing left to do today; if not, the next tick goes on.
    pub finished: bool,
}

/// Handles a tick of the schedule; stops in time before `until`.
///
/// # Errors
/// When the table does not answer; the next tick goes on from there.
pub async fn on(desk: &Desk, _tick: ScheduleEvent, until: Deadline) -> Result<Watched, FeedError> {
    let mut watched = Watched::default();
    let today = beijing_day(desk.now());
    let mut run = desk.store.derived::<Run>(&watch::run()).await?.unwrap_or_default();
    watched.finished = lines::look(desk, &mut run, today, until, &mut watched).await?
        && Box::pin(accounts::look(desk, &mut run, today, until, &mut watched)).await?;
    boot::metric::put("fee_watch_alerts", "Count", watched.alerts, &[], desk.now());
    if !watched.finished {
        tracing::info!(lines = watched.lines, accounts = watched.accounts, "stopped in time; the next tick goes on");
    }
    Ok(watched)
}

fn begin(desk: &Desk) -> Commit {
    Commit::new(&Actor::system("fee-watch"), desk.now(), "fee-watch")
}

/// Keeps how far the run came.
async fn keep(desk: &Desk, run: &Run) -> Result<(), FeedError> {
    Ok(desk.store.commit(begin(desk).derive(run)).await?)
}
