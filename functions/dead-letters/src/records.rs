//! Records of the table's stream that were given up: which facts they are, and why.
//!
//! The function's own mark names fact and reason, so that one record needs no look at the stream. Without a mark (the
//! function crashed, the table did not answer) and for the rest of a batch the stream is read again: it keeps a record
//! for a day, two hours longer than the longest retries.

use crate::message::{Batch, GivenUp, Why};
use crate::{DeadLetters, bare, keep, owner};
use domain::letter::{Failure, Given, LetterSource, Mark, Subject};
use feed::FeedError;
use jiff::Timestamp;
use store::{Key, TableRecord, keys};

/// Keeps a letter for each fact of a batch.
pub(crate) async fn keep(works: &DeadLetters, given: &GivenUp, batch: &Batch, at: Timestamp) -> Result<(), FeedError> {
    let first = mark(works, given, &batch.start_sequence_number).await?;
    let alone = batch.start_sequence_number == batch.end_sequence_number;
    if let Some(record) = first.as_ref().filter(|_| alone).and_then(fact_of) {
        return one(works, given, &record, first.as_ref(), true, at).await;
    }
    let (start, end) = (&batch.start_sequence_number, &batch.end_sequence_number);
    match works.streams.facts(&batch.stream_arn, &batch.shard_id, start, end).await? {
        Some(records) => {
            for record in records {
                let blamed = record.sequence == *start;
                let own = mark(works, given, &record.sequence).await?;
                one(works, given, &record, own.as_ref(), blamed, at).await?;
            }
            Ok(())
        }
        None => forgotten(works, given, batch, first, at).await,
    }
}

/// What a function noted of a record.
async fn mark(works: &DeadLetters, given: &GivenUp, sequence: &str) -> Result<Option<Mark>, FeedError> {
    Ok(works.desk.store.derived::<Mark>(&keys::letter::mark(&given.function, sequence)).await?)
}

fn fact_of(mark: &Mark) -> Option<TableRecord> {
    match mark.subject.clone()? {
        Subject::Fact { pk, sk } => {
            let (sequence, event) = (mark.sequence.clone(), mark.event.clone());
            Some(TableRecord { sequence, key: Key { pk, sk }, event })
        }
        Subject::Object { .. } => None,
    }
}

/// Keeps a letter for a fact; a replay that failed opens its own letter again.
async fn one(
    works: &DeadLetters,
    given: &GivenUp,
    record: &TableRecord,
    mark: Option<&Mark>,
    blamed: bool,
    at: Timestamp,
) -> Result<(), FeedError> {
    let why = match mark {
        Some(mark) => Why { failure: mark.failure, error: mark.error.clone() },
        None if blamed => Why { failure: Failure::Crashed, error: "no reason is on record".into() },
        None => Why { failure: Failure::NotTried, error: "went down with its batch".into() },
    };
    let Key { pk, sk } = &record.key;
    if let Some(letter) = keys::letter::letter_of(pk) {
        if record.event.as_deref() == Some("replay_asked") {
            return keep::again(&works.desk, letter, &bare(given, LetterSource::Stream, &why, at)).await;
        }
        // The letter itself is there to be seen; a letter about it would have no end.
        tracing::warn!(%letter, error = why.error, "nobody could be told of a dead letter");
        return Ok(());
    }
    let of = format!("{} {pk} {sk}", given.function);
    let subject = Some(Subject::Fact { pk: pk.clone(), sk: sk.clone() });
    let insurer = owner::of_partition(&works.desk.store, pk).await?;
    let bare = bare(given, LetterSource::Stream, &why, at);
    keep::letter(&works.desk, &of, Given { subject, insurer, event: record.event.clone(), ..bare }).await
}

/// The stream has forgotten them: what the function noted of the first is kept, and that there was more.
async fn forgotten(
    works: &DeadLetters,
    given: &GivenUp,
    batch: &Batch,
    first: Option<Mark>,
    at: Timestamp,
) -> Result<(), FeedError> {
    let known = first.as_ref().and_then(fact_of);
    if let Some(record) = &known {
        one(works, given, record, first.as_ref(), true, at).await?;
    }
    let left = batch.count.saturating_sub(u32::from(known.is_some()));
    if left == 0 {
        return Ok(());
    }
    let (from, to) = (&batch.start_sequence_number, &batch.end_sequence_number);
    let error = format!("{left} records of {} from {from} to {to} are no longer in the stream", batch.shard_id);
    let why = Why { failure: Failure::Crashed, error };
    let of = format!("{} {} {from} {to}", given.function, batch.shard_id);
    keep::letter(&works.desk, &of, bare(given, LetterSource::Stream, &why, at)).await
}
