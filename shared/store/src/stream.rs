//! Reading the table's stream again: what a dead letter names only by shard and numbers.

use crate::entity::Key;
use crate::error::StoreError;
use aws_sdk_dynamodbstreams::operation::get_records::GetRecordsError;
use aws_sdk_dynamodbstreams::types::{AttributeValue, OperationType, Record, ShardIteratorType};
use std::cmp::Ordering;

/// Most pages that are read for one letter: a batch is far less.
const MOST_PAGES: usize = 50;

/// The table's stream.
#[derive(Clone, Debug)]
pub struct Streams(aws_sdk_dynamodbstreams::Client);

/// A fact that was written, as the stream has it: where it lies and what it is called, whatever its shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRecord {
    /// Its number.
    pub sequence: String,
    /// Where the item lies.
    pub key: Key,
    /// What happened, by its name on the wire.
    pub event: Option<String>,
}

impl Streams {
    /// The stream by its client.
    #[must_use]
    pub const fn new(client: aws_sdk_dynamodbstreams::Client) -> Self {
        Self(client)
    }

    /// The facts of a shard between two numbers, both included. `None` where the stream has forgotten them: it keeps a
    /// record for a day.
    ///
    /// # Errors
    /// When the stream does not answer.
    pub async fn facts(
        &self,
        stream: &str,
        shard: &str,
        first: &str,
        last: &str,
    ) -> Result<Option<Vec<TableRecord>>, StoreError> {
        let asked = self
            .0
            .get_shard_iterator()
            .stream_arn(stream)
            .shard_id(shard)
            .shard_iterator_type(ShardIteratorType::AtSequenceNumber)
            .sequence_number(first)
            .send()
            .await;
        let mut next = match asked {
            Ok(found) => found.shard_iterator,
            Err(error) => {
                // A number that the shard does not have is refused as invalid: it knows no more than one that it forgot.
                let gone = error.as_service_error().is_some_and(|error| {
                    error.is_trimmed_data_access_exception()
                        || error.is_resource_not_found_exception()
                        || error.meta().code() == Some("ValidationException")
                });
                return if gone { Ok(None) } else { Err(aws(&error)) };
            }
        };
        let mut facts = Vec::new();
        for _ in 0..MOST_PAGES {
            let Some(iterator) = next else { break };
            let page = match self.0.get_records().shard_iterator(iterator).send().await {
                Ok(page) => page,
                Err(error)
                    if error.as_service_error().is_some_and(GetRecordsError::is_trimmed_data_access_exception) =>
                {
                    return Ok(None);
                }
                Err(error) => return Err(aws(&error)),
            };
            let records = page.records.unwrap_or_default();
            let over = |record: &Record| by_number(sequence(record), last) == Ordering::Greater;
            let end = records.iter().any(over);
            facts.extend(records.iter().filter(|record| !over(record)).filter_map(fact));
            let reached = records.last().is_some_and(|record| by_number(sequence(record), last) != Ordering::Less);
            next = page.next_shard_iterator.filter(|_| !end && !reached);
        }
        Ok(Some(facts))
    }
}

fn aws<E: std::error::Error + 'static>(error: &E) -> StoreError {
    StoreError::Aws(aws_sdk_dynamodb::error::DisplayErrorContext(error).to_string())
}

fn sequence(record: &Record) -> &str {
    record.dynamodb().and_then(|change| change.sequence_number()).unwrap_or_default()
}

/// Numbers of up to forty digits: compared as numbers without being made ones.
fn by_number(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.trim_start_matches('0'), b.trim_start_matches('0'));
    (a.len(), a).cmp(&(b.len(), b))
}

/// A fact that was written; everything else in the stream is state.
fn fact(record: &Record) -> Option<TableRecord> {
    let image = record.dynamodb()?.new_image()?;
    let text = |value: Option<&AttributeValue>| value.and_then(|value| value.as_s().ok()).cloned();
    let written = record.event_name() == Some(&OperationType::Insert);
    if !written || text(image.get("kind")).as_deref() != Some("Fact") {
        return None;
    }
    let map = |value: Option<&AttributeValue>, name: &str| value?.as_m().ok()?.get(name).cloned();
    let what = map(image.get("body"), "what");
    let event = map(what.as_ref(), "event").and_then(|name| name.as_s().ok().cloned());
    let key = Key { pk: text(image.get("PK"))?, sk: text(image.get("SK"))? };
    Some(TableRecord { sequence: sequence(record).to_owned(), key, event })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequence_numbers_are_compared_as_numbers() {
        assert_eq!(by_number("900", "1000"), Ordering::Less);
        assert_eq!(by_number("000000000000001", "1"), Ordering::Equal);
        assert_eq!(by_number("800000000003126276362", "800000000003126276361"), Ordering::Greater);
    }
}
