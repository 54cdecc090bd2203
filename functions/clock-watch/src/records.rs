//! Service records that were not closed in time, each told once (R-E6).

use domain::Actor;
use domain::service::Booking;
use domain::time::beijing_day;
use feed::{Desk, FeedError, settle};
use store::{Commit, Entity, keys};

/// Records looked at in one go.
const BATCH: i32 = 100;

/// Tells of every record whose last day has passed.
pub(crate) async fn look(desk: &Desk) -> Result<usize, FeedError> {
    let mut told_of = 0;
    let today = beijing_day(desk.now());
    loop {
        // A day sorts before every `day#id`, so those due today are not overdue yet.
        let due = desk.store.due::<Booking>(&keys::booking::record_queue(), &today.to_string(), BATCH).await?;
        if due.is_empty() {
            return Ok(told_of);
        }
        for booking in due {
            settle(|| tell(desk, &booking.value)).await?;
            told_of += 1;
        }
    }
}

async fn tell(desk: &Desk, listed: &Booking) -> Result<(), FeedError> {
    let was = desk.store.get::<Booking>(&listed.key()).await?;
    let now = desk.now();
    let Some((next, told)) = was.value.tell_overdue(desk.book(), now) else { return Ok(()) };
    let commit = Commit::new(&Actor::system("clock-watch"), now, "clock-watch").update(&was, &next, told);
    desk.store.commit(commit).await.map_err(Into::into)
}
