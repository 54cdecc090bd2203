//! What a function gets from an SQS queue, as far as it is looked at, and what it answers.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Messages of a queue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueEvent {
    /// The messages.
    #[serde(rename = "Records")]
    pub records: Vec<QueueMessage>,
}

/// A message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QueueMessage {
    /// Its id.
    pub message_id: String,
    /// Its body.
    #[serde(default)]
    pub body: String,
    /// What stands beside the body.
    #[serde(default)]
    pub message_attributes: BTreeMap<String, Attribute>,
}

/// An attribute of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attribute {
    /// Its text.
    #[serde(default)]
    pub string_value: Option<String>,
}

impl QueueMessage {
    /// The text of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.message_attributes.get(name)?.string_value.as_deref()
    }
}

/// The messages that were not taken and come again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QueueResponse {
    /// Each by its id.
    pub batch_item_failures: Vec<NotTaken>,
}

/// A message that was not taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NotTaken {
    /// Its id.
    pub item_identifier: String,
}

impl QueueResponse {
    /// And this message was not taken.
    pub fn not_taken(&mut self, message: &QueueMessage) {
        self.batch_item_failures.push(NotTaken { item_identifier: message.message_id.clone() });
    }
}
