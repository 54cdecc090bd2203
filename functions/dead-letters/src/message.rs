//! What AWS sends to the queue of dead letters: Lambda's invocation record, or the scheduler's own message.
//!
//! For a stream the record has metadata alone (shard, first and last number); for an event that nobody waits for it has
//! the event and the function's error.

use domain::letter::Failure;
use feed::QueueMessage;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

/// What the deployed functions' names begin with.
const DEPLOYED: &str = "anze-";

/// Why a function says it did not take an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Why {
    pub(crate) failure: Failure,
    pub(crate) error: String,
}

/// A message, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GivenUp {
    /// The function that did not take it.
    pub(crate) function: String,
    pub(crate) attempts: u32,
    pub(crate) at: Option<Timestamp>,
    pub(crate) what: What,
}

/// What was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// Records of a stream.
    Records(Batch),
    /// An event that nobody waited for.
    Event(Value, Why),
    /// A tick that did not even reach its function.
    Tick(Why),
    /// Something else.
    Unknown,
}

/// Where records of a stream are found.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Batch {
    pub(crate) stream_arn: String,
    pub(crate) shard_id: String,
    pub(crate) start_sequence_number: String,
    pub(crate) end_sequence_number: String,
    #[serde(default, rename = "batchSize")]
    pub(crate) count: u32,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    #[serde(default)]
    request_context: Context,
    #[serde(default)]
    timestamp: Option<Timestamp>,
    #[serde(default, rename = "DDBStreamBatchInfo")]
    batch: Option<Batch>,
    #[serde(default)]
    request_payload: Option<Value>,
    #[serde(default)]
    response_payload: Value,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Context {
    #[serde(default)]
    function_arn: String,
    #[serde(default)]
    condition: String,
    #[serde(default)]
    approximate_invoke_count: u32,
}

impl GivenUp {
    /// Reads a message. One that is none of those known is kept too, as unknown: it is never silence.
    pub(crate) fn of(message: &QueueMessage) -> Self {
        if let Some(target) = message.attribute("TARGET_ARN").filter(|_| message.attribute("SCHEDULE_ARN").is_some()) {
            let said = |name: &str| message.attribute(name).unwrap_or_default();
            let error = format!("{}: {}", said("ERROR_CODE"), said("ERROR_MESSAGE"));
            let attempts = said("RETRY_ATTEMPTS").parse().unwrap_or(0);
            let what = What::Tick(Why { failure: Failure::Crashed, error });
            return Self { function: function(target), attempts, at: None, what };
        }
        let record: Record = serde_json::from_str(&message.body).unwrap_or_default();
        let context = record.request_context;
        let what = match (record.batch, record.request_payload) {
            (Some(batch), _) => What::Records(batch),
            (None, Some(event)) => What::Event(event, why(&record.response_payload, &context.condition)),
            (None, None) => What::Unknown,
        };
        let attempts = context.approximate_invoke_count;
        Self { function: function(&context.function_arn), attempts, at: record.timestamp, what }
    }
}

/// `anze-dispatch` of `arn:aws-cn:lambda:cn-north-1:000000000000:function:anze-dispatch:$LATEST` is `dispatch`.
fn function(arn: &str) -> String {
    let name = arn.split(':').nth(6).unwrap_or(arn);
    name.strip_prefix(DEPLOYED).unwrap_or(name).to_owned()
}

/// The error as the function gave it. Lambda's own words for a crash or a time that was over are a crash.
fn why(answer: &Value, condition: &str) -> Why {
    let text = |name: &str| answer.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let failure = match text("errorType").as_str() {
        "Shape" => Failure::Shape,
        "Store" => Failure::Store,
        "Refused" => Failure::Refused,
        "Unclear" => Failure::Unclear,
        _ => Failure::Crashed,
    };
    let said = text("errorMessage");
    Why { failure, error: if said.is_empty() { condition.to_owned() } else { said } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(body: &Value) -> GivenUp {
        GivenUp::of(&QueueMessage { message_id: "m".into(), body: body.to_string(), ..QueueMessage::default() })
    }

    #[test]
    fn a_record_of_a_stream_is_metadata_alone() {
        let given = read(&json!({
            "version": "1.0", "timestamp": "2026-11-23T05:00:00.717Z",
            "requestContext": {
                "requestId": "316aa6d0", "condition": "RetryAttemptsExhausted", "approximateInvokeCount": 6,
                "functionArn": "arn:aws-cn:lambda:cn-north-1:123456789012:function:anze-dispatch",
            },
            "responseContext": { "statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled" },
            "DDBStreamBatchInfo": {
                "shardId": "shardId-00000001573689847184-864758bb", "batchSize": 1,
                "startSequenceNumber": "800000000003126276362", "endSequenceNumber": "800000000003126276362",
                "approximateArrivalOfFirstRecord": "2026-11-23T04:59:00Z",
                "approximateArrivalOfLastRecord": "2026-11-23T04:59:00Z",
                "streamArn": "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/anze-records/stream/2026-11-01T00:00:00.000",
            },
        }));
        assert_eq!((given.function.as_str(), given.attempts), ("dispatch", 6));
        assert!(matches!(given.what, What::Records(batch) if batch.count == 1));
    }

    #[test]
    fn an_event_comes_with_its_error() {
        let record = |answer: Value| {
            json!({
                "version": "1.0", "timestamp": "2026-11-23T05:00:00Z",
                "requestContext": {
                    "condition": "RetriesExhausted", "approximateInvokeCount": 3,
                    "functionArn": "arn:aws-cn:lambda:cn-north-1:123456789012:function:anze-document-check:$LATEST",
                },
                "requestPayload": { "Records": [] }, "responsePayload": answer,
            })
        };
        let given = read(&record(json!({ "errorType": "Store", "errorMessage": "the table is busy" })));
        let why = Why { failure: Failure::Store, error: "the table is busy".into() };
        assert_eq!(given.function, "document-check");
        assert_eq!(given.what, What::Event(json!({ "Records": [] }), why));
        let given = read(&record(Value::Null));
        assert!(matches!(given.what, What::Event(_, why) if why.error == "RetriesExhausted"));
    }

    #[test]
    fn a_tick_that_reached_nobody_is_the_schedulers_own_message() {
        let attribute = |text: &str| serde_json::json!({ "stringValue": text, "dataType": "String" });
        let message = json!({ "messageId": "m", "body": "{}", "messageAttributes": {
            "SCHEDULE_ARN": attribute("arn:aws-cn:scheduler:cn-north-1:1:schedule/default/anze-clock-watch"),
            "TARGET_ARN": attribute("arn:aws-cn:lambda:cn-north-1:1:function:anze-clock-watch"),
            "ERROR_CODE": attribute("AWS.Scheduler.InternalServerError"), "ERROR_MESSAGE": attribute("no"),
            "RETRY_ATTEMPTS": attribute("3"),
        } });
        let given = GivenUp::of(&serde_json::from_value(message).unwrap());
        assert_eq!((given.function.as_str(), given.attempts), ("clock-watch", 3));
        assert!(matches!(given.what, What::Tick(_)));
    }

    #[test]
    fn what_is_not_known_is_kept_as_such() {
        for body in ["", "nothing", "[]", "{\"a\":1}"] {
            let message = QueueMessage { message_id: "m".into(), body: body.into(), ..QueueMessage::default() };
            assert_eq!(GivenUp::of(&message).what, What::Unknown, "{body}");
        }
    }
}
