//! Orders that the bank has given no clear answer to: it is asked again, whatever became of the delivery that asked first
//! (R-C24). The question is a fact; `dispatch`, which alone knows the bank, carries it.

use domain::Actor;
use domain::claim::payment::Payment;
use feed::{Desk, FeedError, settle};
use jiff::SignedDuration;
use store::{Commit, Entity, keys};

/// Orders asked about in one run, of each shard: a bank that is down for long is not asked about everything at once.
const BATCH: i32 = 50;

/// Asks about every order that has waited long enough, the longest first.
pub(crate) async fn look(desk: &Desk) -> Result<usize, FeedError> {
    let wait = SignedDuration::from_mins(i64::from(desk.book().n.payment_ask_minutes));
    let until = format!("{}~", keys::sortable(desk.now().checked_sub(wait).unwrap_or_default()));
    let mut asked = 0;
    for shard in 0..keys::bank::SHARDS {
        // One page alone: what was asked about waits anew, and the next tick takes the next page.
        for payment in desk.store.due::<Payment>(&keys::bank::queue(shard), &until, BATCH).await? {
            settle(|| ask(desk, &payment.value)).await?;
            asked += 1;
        }
    }
    Ok(asked)
}

async fn ask(desk: &Desk, listed: &Payment) -> Result<(), FeedError> {
    let was = desk.store.get::<Payment>(&listed.key()).await?;
    let now = desk.now();
    let Some((next, told)) = was.value.asked_again(desk.book(), now) else { return Ok(()) };
    let commit = Commit::new(&Actor::system("clock-watch"), now, "clock-watch").update(&was, &next, told);
    desk.store.commit(commit).await.map_err(Into::into)
}
