//! Taking again what a person had replayed: a dead letter's event, once, by the function that could not take it.

use crate::error::FeedError;
use crate::{Desk, settle};
use domain::letter::{DeadLetter, LetterFact, LetterState, Subject};
use domain::{Actor, What};
use store::{Commit, StoredFact, keys};

/// What a replay asks this function for: the letter and what it is about.
#[must_use]
pub fn asked<'a>(stored: &'a StoredFact, function: &str) -> Option<(domain::id::LetterId, &'a Subject)> {
    match &stored.fact.what {
        What::Letter(LetterFact::ReplayAsked { letter, function: of, about }) if of == function => {
            Some((*letter, about))
        }
        _ => None,
    }
}

/// Takes the event of a letter again, if its replay still waits, and notes that it was taken. A delivery that comes
/// twice finds the letter closed; `act` itself must find done what was done before.
///
/// # Errors
/// Whatever `act` fails with: the replay comes again, and after the last try the letter is open again.
pub async fn take_again<F, Done>(
    desk: &Desk,
    function: &str,
    letter: domain::id::LetterId,
    act: F,
) -> Result<(), FeedError>
where
    F: FnOnce() -> Done,
    Done: Future<Output = Result<(), FeedError>>,
{
    let key = keys::letter::letter(letter);
    if desk.store.get::<DeadLetter>(&key).await?.value.state != LetterState::Replaying {
        return Ok(());
    }
    act().await?;
    settle(|| async {
        let was = desk.store.get::<DeadLetter>(&key).await?;
        let now = desk.now();
        let Some((next, told)) = was.value.replayed(now) else { return Ok(()) };
        let commit = Commit::new(&Actor::system(function), now, &format!("replay {letter}")).update(&was, &next, told);
        desk.store.commit(commit).await.map_err(Into::into)
    })
    .await
}
