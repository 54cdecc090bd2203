//! Watches the prevention fee: every posted line once, every account once a day (R-D1, R-D7 to R-D9, A.10).
//!
//! A run goes on where the last one stopped: lines carry a mark when they were looked at, accounts are looked at shard by
//! shard, and a day that was missed is caught up. An alert's id is made of its question, so that running again raises
//! nothing again. Memory holds one page and one sum per insurer, whatever the city's size.
#![forbid(unsafe_code)]

mod accounts;
mod lines;
mod training;

use domain::id::AlertId;
use domain::time::beijing_day;
use domain::watch::{Alert, Question};
use domain::{Actor, Rulebook};
use feed::{Desk, FeedError, ScheduleEvent, settle};
use jiff::Timestamp;
use serde::Serialize;
use store::keys::watch::{self, Run};
use store::{Commit, derived_uuid};

/// Things looked at in one query.
const PAGE: i32 = 100;

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Watched {
    /// Lines looked at.
    pub lines: u64,
    /// Accounts looked at.
    pub accounts: u64,
    /// Alerts raised.
    pub alerts: u64,
}

/// Handles a tick of the schedule.
///
/// # Errors
/// When the table does not answer; the next tick goes on from there.
pub async fn on(desk: &Desk, _tick: ScheduleEvent) -> Result<Watched, FeedError> {
    let mut watched = Watched::default();
    let today = beijing_day(desk.now());
    let mut run = desk.store.derived::<Run>(&watch::run()).await?.unwrap_or_default();
    lines::look(desk, &mut run, today, &mut watched).await?;
    accounts::look(desk, &mut run, today, &mut watched).await?;
    boot::metric::put("fee_watch_alerts", "Count", watched.alerts, &[], desk.now());
    Ok(watched)
}

fn system() -> Actor {
    Actor::system("fee-watch")
}

/// Keeps how far the run came.
async fn keep(desk: &Desk, run: &Run) -> Result<(), FeedError> {
    let commit = Commit::new(&system(), desk.now(), "fee-watch").derive(run);
    Ok(desk.store.commit(commit).await?)
}

/// The alerts of questions that were not asked before.
async fn unasked(
    desk: &Desk,
    questions: Vec<Question>,
    book: &Rulebook,
    now: Timestamp,
) -> Result<Vec<(Alert, domain::Told)>, FeedError> {
    let mut alerts = Vec::new();
    for question in questions {
        let id = AlertId::from_uuid(derived_uuid(&question.identity()));
        if desk.store.find::<Alert>(&watch::alert(id)).await?.is_none() {
            alerts.push(Alert::raise(id, question, book, now));
        }
    }
    Ok(alerts)
}

/// Raises questions, each in its own right.
async fn raise(desk: &Desk, questions: Vec<Question>, watched: &mut Watched) -> Result<(), FeedError> {
    let now = desk.now();
    for (alert, told) in unasked(desk, questions, desk.book(), now).await? {
        settle(|| async {
            let commit = Commit::new(&system(), now, "fee-watch").create(&alert, told.clone());
            desk.store.commit(commit).await.map_err(Into::into)
        })
        .await?;
        watched.alerts += 1;
    }
    Ok(())
}
