//! Load, decide, commit, reply, and once more where something moved that the person did not look at.

use crate::problem::Problem;
use crate::reply::{Answer, stored};
use crate::room::Room;
use store::{Once, Replay, StoreError, StoredReply};

/// Most times one act is decided again on fresh data.
const MOST_TRIES: u32 = 8;

/// Runs an act: `act` loads, decides and commits, and gives the reply it stored.
///
/// A commit that finds its data moved or the table busy is decided again, a bounded number of times; what the person
/// looked at is checked inside `act` against `If-Match`, so a stale view ends as 412 and not as a silent retry. A key
/// that was used in the same instant answers with the reply that is there by then.
///
/// # Errors
/// The problem to answer with.
pub async fn decide<F, Done>(room: &Room, once: &Once, mut act: F) -> Answer
where
    F: FnMut() -> Done,
    Done: Future<Output = Result<StoredReply, Problem>>,
{
    let mut tried = 0;
    loop {
        let problem = match act().await {
            Ok(reply) => return Ok(stored(&reply)),
            Err(problem) => problem,
        };
        match problem.store_error() {
            Some(StoreError::Replayed) => {
                return match room.store.seen(once).await? {
                    Replay::Same(reply) => Ok(stored(&reply)),
                    Replay::Other => Err(Problem::key_reused()),
                    Replay::New => Err(Problem::in_flight()),
                };
            }
            Some(error) if error.is_contention() && tried < MOST_TRIES => {
                tried += 1;
                // Others are at it too: a short, growing, uneven pause lets them finish.
                let uneven =
                    u64::from(once.key.bytes().fold(tried, |sum, b| sum.wrapping_mul(31).wrapping_add(b.into())) % 7);
                tokio::time::sleep(std::time::Duration::from_millis(u64::from(tried) * 3 + uneven)).await;
            }
            // The same request may have come twice at once, and its twin done it in between: then the twin's reply is the
            // answer, and not what a refusal says of its effect.
            _ => {
                return match room.store.seen(once).await {
                    Ok(Replay::Same(reply)) => Ok(stored(&reply)),
                    Ok(Replay::Other) => Err(Problem::key_reused()),
                    _ => Err(problem),
                };
            }
        }
    }
}
