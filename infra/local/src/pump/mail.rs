//! The queue of dead letters as a trigger: each message goes to the function that the template names, again until it is
//! taken, at most as often as the queue hands a message out. What is left then stays where a developer finds it.

use super::dead::{DeadLetter, DeadLetters};
use super::{Delivery, Pace, PumpError, Report, Step, names_failures, retry_after};
use crate::table::StreamRecord;
use crate::template::{ACCOUNT, PARTITION, REGION, Template, deployed_name};
use jiff::Timestamp;
use serde_json::{Value, json};

/// A function at a queue.
pub(super) struct Mail {
    function: String,
    queue: String,
    most_receives: u32,
    reports_item_failures: bool,
}

impl Mail {
    /// Everyone who gets messages of a queue.
    pub(super) fn of(template: &Template, there: impl Fn(&str) -> bool) -> Vec<Self> {
        let functions = template.functions.values().filter(|function| there(&function.name));
        let triggers = functions.flat_map(|function| function.queues.iter().map(move |queue| (function, queue)));
        let mail = triggers.map(|(function, trigger)| {
            let spec = template.queues.iter().find(|queue| queue.arn == trigger.queue);
            Self {
                function: function.name.clone(),
                queue: trigger.queue.clone(),
                // Without a queue behind, SQS hands a message out until it is too old: here until the process ends.
                most_receives: spec.and_then(|queue| queue.most_receives).unwrap_or(u32::MAX),
                reports_item_failures: trigger.reports_item_failures,
            }
        });
        mail.collect()
    }

    /// Delivers the next message, if there is one and it is due.
    pub(super) async fn step(&self, delivery: &Delivery, dead: &DeadLetters, pace: Pace) -> Result<Step, PumpError> {
        let (id, received) = {
            let unread = dead.lock();
            let mut mine = unread.iter().filter(|(_, message)| message.queue == self.queue).peekable();
            let left = mine.peek().is_some();
            let due =
                mine.find(|(_, message)| pace == Pace::Now || message.again_at.is_none_or(|at| delivery.is_due(at)));
            match due {
                Some((id, message)) => (id.clone(), message.received.saturating_add(1)),
                None => return Ok(if left { Step::Waiting } else { Step::Idle }),
            }
        };
        let Some(letter) = dead.get(&id)? else {
            dead.lock().remove(&id);
            return Ok(Step::Did(Report::default()));
        };
        let answer = delivery.call(&self.function, self.event(&letter, received)).await;
        let taken = match &answer {
            Ok(answer) => !self.reports_item_failures || !names_failures(answer),
            Err(_) => false,
        };
        if taken {
            dead.remove(&id)?;
            return Ok(Step::Did(Report { delivered: 1, ..Report::default() }));
        }
        tracing::debug!(function = %self.function, message = %id, ?answer, "message not taken");
        let mut unread = dead.lock();
        if received >= self.most_receives {
            unread.remove(&id);
        } else if let Some(message) = unread.get_mut(&id) {
            message.received = received;
            message.again_at = Some(retry_after(received, delivery.clock.now()));
        }
        drop(unread);
        Ok(Step::Did(Report { failed: 1, ..Report::default() }))
    }

    /// The message as the function gets it.
    fn event(&self, letter: &DeadLetter, received: u32) -> Value {
        json!({ "Records": [{
            "messageId": letter.id,
            "receiptHandle": letter.id,
            "body": letter.body.to_string(),
            "attributes": {
                "ApproximateReceiveCount": received.to_string(),
                "SentTimestamp": letter.at.as_millisecond().to_string(),
            },
            "messageAttributes": {},
            "eventSource": "aws:sqs",
            "eventSourceARN": self.queue,
            "awsRegion": REGION,
        }] })
    }
}

fn arn(function: &str) -> String {
    format!("arn:{PARTITION}:lambda:{REGION}:{ACCOUNT}:function:{}", deployed_name(function))
}

/// Lambda's record of a batch of a stream that was given up: metadata alone.
pub(super) fn records_given_up(
    function: &str,
    request: &str,
    attempts: u32,
    at: Timestamp,
    record: &StreamRecord,
) -> Value {
    json!({
        "version": "1.0",
        "timestamp": at,
        "requestContext": {
            "requestId": request, "functionArn": arn(function),
            "condition": "RetryAttemptsExhausted", "approximateInvokeCount": attempts,
        },
        "responseContext": { "statusCode": 200, "executedVersion": "$LATEST" },
        "DDBStreamBatchInfo": {
            "shardId": record.shard,
            "startSequenceNumber": record.sequence,
            "endSequenceNumber": record.sequence,
            "approximateArrivalOfFirstRecord": at,
            "approximateArrivalOfLastRecord": at,
            "batchSize": 1,
            "streamArn": record.event.get("eventSourceARN"),
        },
    })
}

/// Lambda's record of an event that nobody waited for and that was given up: with the event and the error.
pub(super) fn given_up(
    function: &str,
    request: &str,
    attempts: u32,
    error: &str,
    at: Timestamp,
    event: &Value,
) -> Value {
    let said = serde_json::from_str::<Value>(error).ok().filter(Value::is_object);
    json!({
        "version": "1.0",
        "timestamp": at,
        "requestContext": {
            "requestId": request, "functionArn": arn(function),
            "condition": "RetriesExhausted", "approximateInvokeCount": attempts,
        },
        "requestPayload": event,
        "responseContext": { "statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled" },
        "responsePayload": said.unwrap_or_else(|| json!({ "errorMessage": error })),
    })
}
