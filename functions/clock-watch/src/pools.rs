//! Pooled services whose lines stopped following: a fact that was lost for good begins a new pass, in which what is done
//! stays done.

use domain::Actor;
use domain::service::Pool;
use feed::{Desk, FeedError, settle};
use jiff::SignedDuration;
use store::{Commit, Entity, keys};

/// Services looked at in one go.
const BATCH: i32 = 100;
/// How long a pass may rest before it is begun again.
const RESTS: SignedDuration = SignedDuration::from_mins(15);

/// Begins every pass anew that has rested too long.
pub(crate) async fn look(desk: &Desk) -> Result<usize, FeedError> {
    let mut begun = 0;
    let since = desk.now().checked_sub(RESTS).unwrap_or_default();
    loop {
        let resting = desk.store.due::<Pool>(&keys::pool::follow_queue(), &keys::sortable(since), BATCH).await?;
        if resting.is_empty() {
            return Ok(begun);
        }
        for pool in resting {
            settle(|| begin(desk, &pool.value)).await?;
            begun += 1;
        }
    }
}

async fn begin(desk: &Desk, listed: &Pool) -> Result<(), FeedError> {
    let was = desk.store.get::<Pool>(&listed.key()).await?;
    let now = desk.now();
    if !was.value.running() || was.value.pass != listed.pass {
        return Ok(());
    }
    let Ok((next, told)) = was.value.resumed(now) else { return Ok(()) };
    let commit = Commit::new(&Actor::system("clock-watch"), now, "clock-watch").update(&was, &next, told);
    desk.store.commit(commit).await.map_err(Into::into)
}
