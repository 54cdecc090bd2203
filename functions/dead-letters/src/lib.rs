//! Keeps what no function could take (死信) where a person finds it: the queue's message says little, so this finds the
//! facts that it is about, notes why they were not taken, and leaves one letter for each.
//!
//! A replay that fails again comes here too, and opens its letter again.
#![forbid(unsafe_code)]

mod keep;
mod message;
mod owner;
mod records;

use domain::letter::{Failure, Given, LetterSource, Subject};
use feed::{Desk, FeedError, QueueEvent, QueueMessage, QueueResponse, S3Event};
use jiff::Timestamp;
use message::{GivenUp, What, Why};
use serde_json::Value;
use store::Streams;

/// What this function works with.
#[derive(Clone, Debug)]
pub struct DeadLetters {
    /// The table, the clock.
    pub desk: Desk,
    /// The table's stream.
    pub streams: Streams,
}

/// Handles messages of the queue; those that cannot be handled come again.
pub async fn on(works: &DeadLetters, event: QueueEvent) -> QueueResponse {
    let mut response = QueueResponse::default();
    for message in &event.records {
        if let Err(error) = one(works, message).await {
            tracing::warn!(message = message.message_id, %error, "message failed");
            response.not_taken(message);
        }
    }
    response
}

async fn one(works: &DeadLetters, message: &QueueMessage) -> Result<(), FeedError> {
    let given = GivenUp::of(message);
    let at = given.at.unwrap_or_else(|| works.desk.now());
    match &given.what {
        What::Records(batch) => records::keep(works, &given, batch, at).await,
        What::Event(event, why) => keep_event(works, &given, event, why, message, at).await,
        What::Tick(why) => {
            keep::letter(&works.desk, &message.message_id, bare(&given, LetterSource::Schedule, why, at)).await
        }
        What::Unknown => {
            let why = Why { failure: Failure::Shape, error: "a message of unknown shape".into() };
            keep::letter(&works.desk, &message.message_id, bare(&given, LetterSource::Unknown, &why, at)).await
        }
    }
}

/// A new object leaves a letter for each; a tick leaves one that says that it goes on by itself.
async fn keep_event(
    works: &DeadLetters,
    given: &GivenUp,
    event: &Value,
    why: &Why,
    message: &QueueMessage,
    at: Timestamp,
) -> Result<(), FeedError> {
    if event.pointer("/Records/0/eventSource").and_then(Value::as_str) != Some("aws:s3") {
        let ticked = event.get("detail-type").and_then(Value::as_str) == Some("Scheduled Event");
        let source = if ticked { LetterSource::Schedule } else { LetterSource::Unknown };
        return keep::letter(&works.desk, &message.message_id, bare(given, source, why, at)).await;
    }
    let objects: S3Event =
        serde_json::from_value(event.clone()).map_err(|error| FeedError::Shape(error.to_string()))?;
    for object in objects.records.into_iter().map(|record| record.s3.object) {
        let Some(key) = object.url_decoded_key.or(object.key) else { continue };
        let insurer = owner::of_object(&works.desk.store, &key).await?;
        let of = format!("{} {key} {}", given.function, object.version_id.unwrap_or_default());
        let subject = Some(Subject::Object { key });
        let letter = Given { subject, insurer, ..bare(given, LetterSource::Object, why, at) };
        keep::letter(&works.desk, &of, letter).await?;
    }
    Ok(())
}

/// What is known of an event without what it is about.
fn bare(given: &GivenUp, source: LetterSource, why: &Why, at: Timestamp) -> Given {
    Given {
        function: given.function.clone(),
        source,
        subject: None,
        event: None,
        insurer: None,
        failure: why.failure,
        error: why.error.clone(),
        attempts: given.attempts,
        failed_at: at,
    }
}
