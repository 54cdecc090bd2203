//! Facts from the table's stream, one by one, and the bounded repetition of what met contention.

use crate::error::FeedError;
use crate::{StreamEvent, StreamResponse};
use aws_lambda_events::event::streams::DynamoDbBatchItemFailure;
use store::{StoreError, StoredFact};

/// Most times one record is decided again on fresh data before it goes back to the stream.
const MOST_TRIES: u32 = 8;

/// Hands each fact of a batch to `handle`, in order.
///
/// The first failure ends the batch and is named, so that the stream delivers from that record on and no earlier fact
/// again. A record that is not a fact of a known shape fails too: it ends as a dead letter that can be looked at, never
/// as silence.
pub async fn consume<F, Done>(event: StreamEvent, mut handle: F) -> StreamResponse
where
    F: FnMut(StoredFact) -> Done,
    Done: Future<Output = Result<(), FeedError>>,
{
    let mut response = StreamResponse::default();
    for record in event.records {
        let number = record.change.sequence_number.clone();
        let outcome = match StoredFact::from_image(record.change.new_image) {
            Ok(fact) => handle(fact).await,
            Err(error) => Err(FeedError::Shape(error.to_string())),
        };
        if let Err(error) = outcome {
            tracing::warn!(record = number.as_deref().unwrap_or_default(), %error, "record failed");
            let mut failure = DynamoDbBatchItemFailure::default();
            failure.item_identifier = number;
            response.batch_item_failures.push(failure);
            break;
        }
    }
    response
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
