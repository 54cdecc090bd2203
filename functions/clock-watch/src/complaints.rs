//! Complaints that were not answered in time, each told once (R-E8).

use domain::Actor;
use domain::conduct::{Complaint, Tally};
use domain::time::beijing_day;
use feed::{Desk, FeedError, settle};
use store::{Commit, Entity, keys};

/// Complaints looked at in one go.
const BATCH: i32 = 100;

/// Tells of every complaint whose last day has passed.
pub(crate) async fn look(desk: &Desk) -> Result<usize, FeedError> {
    let mut told_of = 0;
    let today = beijing_day(desk.now());
    loop {
        // A day sorts before every `day#id`, so those due today are not overdue yet.
        let due = desk.store.due::<Complaint>(&keys::supervision::complaint_queue(), &today.to_string(), BATCH).await?;
        if due.is_empty() {
            return Ok(told_of);
        }
        for complaint in due {
            settle(|| tell(desk, &complaint.value)).await?;
            told_of += 1;
        }
    }
}

async fn tell(desk: &Desk, listed: &Complaint) -> Result<(), FeedError> {
    let was = desk.store.get::<Complaint>(&listed.key()).await?;
    let now = desk.now();
    let Some((next, told)) = was.value.overdue(beijing_day(now), desk.book()) else { return Ok(()) };
    let mut commit = Commit::new(&Actor::system("clock-watch"), now, "clock-watch").update(&was, &next, told);
    let tally = desk.store.hold(Tally::none(next.insurer.clone())).await?;
    if let Some((counted, told)) = tally.value().after(Some(&was.value), &next, desk.book()) {
        commit = commit.put(&tally, &counted, told);
    }
    desk.store.commit(commit).await.map_err(Into::into)
}
