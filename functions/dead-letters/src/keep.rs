//! One letter for what was given up, however often the queue says so.

use domain::Actor;
use domain::id::LetterId;
use domain::letter::{DeadLetter, Given};
use feed::{Desk, FeedError, derived_uuid, settle};
use store::{Commit, keys};

const NAME: &str = "dead-letters";

/// Keeps a letter under an id made of what it is about; one that is there already stays as it is.
pub(crate) async fn letter(desk: &Desk, of: &str, given: Given) -> Result<(), FeedError> {
    let id = LetterId::from_uuid(derived_uuid(&format!("dead letter {of}")));
    let (letter, told) = DeadLetter::keep(id, given);
    settle(|| async {
        let now = desk.now();
        let commit = Commit::new(&Actor::system(NAME), now, of).create(&letter, told.clone());
        desk.store.commit(commit).await.map_err(Into::into)
    })
    .await?;
    boot::metric::put("dead_letters", "Count", 1, &[("function", &letter.function)], desk.now());
    Ok(())
}

/// Opens a letter again whose replay was not taken either.
pub(crate) async fn again(desk: &Desk, id: LetterId, given: &Given) -> Result<(), FeedError> {
    settle(|| async {
        let was = desk.store.get::<DeadLetter>(&keys::letter::letter(id)).await?;
        let Some((next, told)) = was.value.failed_again(given) else { return Ok(()) };
        let commit = Commit::new(&Actor::system(NAME), desk.now(), "replay").update(&was, &next, told);
        desk.store.commit(commit).await.map_err(Into::into)
    })
    .await
}
