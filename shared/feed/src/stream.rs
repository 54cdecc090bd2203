//! Facts from the table's stream, one by one, and the bounded repetition of what met contention.

use crate::error::FeedError;
use crate::{Desk, StreamEvent, StreamResponse};
use aws_lambda_events::event::streams::DynamoDbBatchItemFailure;
use domain::Actor;
use domain::letter::{Mark, Subject, bounded};
use store::{Commit, Key, StoreError, StoredFact, address_of};

/// Most times one record is decided again on fresh data before it goes back to the stream.
const MOST_TRIES: u32 = 8;

/// Hands each fact of a batch to `handle`, in order.
///
/// The first failure ends the batch and is named, so that the stream delivers from that record on and no earlier fact
/// again. A record that is not a fact of a known shape fails too: it ends as a dead letter that can be looked at, never
/// as silence.
///
/// Why a record was not taken is noted beside: the message that Lambda sends to the queue of dead letters names only shard
/// and numbers.
pub async fn consume<F, Done>(desk: &Desk, function: &str, event: StreamEvent, mut handle: F) -> StreamResponse
where
    F: FnMut(StoredFact) -> Done,
    Done: Future<Output = Result<(), FeedError>>,
{
    let mut response = StreamResponse::default();
    for record in event.records {
        let number = record.change.sequence_number.clone();
        let address = address_of(&record.change.new_image);
        let outcome = match StoredFact::from_image(record.change.new_image) {
            Ok(fact) => handle(fact).await,
            Err(error) => Err(FeedError::Shape(error.to_string())),
        };
        if let Err(error) = outcome {
            tracing::warn!(record = number.as_deref().unwrap_or_default(), %error, "record failed");
            note(desk, function, number.as_deref(), address, &error).await;
            let mut failure = DynamoDbBatchItemFailure::default();
            failure.item_identifier = number;
            response.batch_item_failures.push(failure);
            break;
        }
    }
    response
}

/// Notes why a record was not taken. That it cannot be noted is only logged: the record comes again anyway.
async fn note(
    desk: &Desk,
    function: &str,
    number: Option<&str>,
    address: Option<(Key, Option<String>)>,
    error: &FeedError,
) {
    let (key, event) = address.unzip();
    let mark = Mark {
        function: function.to_owned(),
        sequence: number.unwrap_or_default().to_owned(),
        subject: key.map(|Key { pk, sk }| Subject::Fact { pk, sk }),
        event: event.flatten(),
        failure: error.failure(),
        error: bounded(&error.to_string()),
        at: desk.now(),
    };
    let commit = Commit::new(&Actor::system(function), desk.now(), "not taken").derive(&mark);
    if let Err(error) = desk.store.commit(commit).await {
        tracing::warn!(%error, "why a record failed could not be noted");
    }
}

/// Runs load-decide-commit, again on fresh data while others are at the same things. What exists already was done by
/// an earlier delivery of the same event.
///
/// # Errors
/// Whatever `act` fails with that is not contention.
pub async fn settle<F, Done>(mut act: F) -> Result<(), FeedError>
where
    F: FnMut() -> Done,
    Done: Future<Output = Result<(), FeedError>>,
{
    let mut tried: u32 = 0;
    loop {
        match act().await {
            Err(FeedError::Store(StoreError::Exists(_) | StoreError::NameTaken { .. })) => return Ok(()),
            Err(FeedError::Store(error)) if error.is_contention() && tried < MOST_TRIES => {
                tried += 1;
                tokio::time::sleep(std::time::Duration::from_millis(u64::from(tried) * 3)).await;
            }
            done => return done,
        }
    }
}

/// A tick of a schedule.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ScheduleEvent {
    /// When it was due.
    pub time: jiff::Timestamp,
    /// What else the schedule says.
    #[serde(default)]
    pub detail: serde_json::Value,
}
