//! Dead letters: what could not be delivered, kept until a person has looked.
//!
//! On AWS the queue's message of a stream names only shard and range. Here the event itself is kept, so that it can be
//! looked at and sent again without digging.

use crate::durable::Folder;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io;

/// Something that could not be delivered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeadLetter {
    /// Names it.
    pub id: String,
    /// The function that did not take it.
    pub function: String,
    /// Where it came from.
    pub source: Source,
    /// How often it was tried.
    pub attempts: u32,
    /// What the function said last.
    pub error: String,
    /// When it was given up.
    pub at: Timestamp,
    /// The event, as the function got it.
    pub event: Value,
}

/// Where an event comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A table's stream.
    Stream,
    /// A bucket.
    Bucket,
    /// A schedule.
    Schedule,
}

/// The dead letters of a stack.
#[derive(Clone, Debug)]
pub struct DeadLetters(Folder);

impl DeadLetters {
    pub(crate) fn new(folder: &Folder) -> io::Result<Self> {
        Ok(Self(folder.sub("dead-letters")?))
    }

    /// Keeps one. Its name is of what it is, so that giving up twice keeps one letter.
    pub(crate) fn put(&self, letter: &DeadLetter) -> io::Result<()> {
        self.0.put_json(&letter.id, letter)
    }

    /// All, oldest first.
    ///
    /// # Errors
    /// When the disk does not answer.
    pub fn list(&self) -> io::Result<Vec<DeadLetter>> {
        let mut all: Vec<DeadLetter> = self.0.all_json()?;
        all.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        Ok(all)
    }

    /// One, if it is there.
    ///
    /// # Errors
    /// When the disk does not answer.
    pub fn get(&self, id: &str) -> io::Result<Option<DeadLetter>> {
        self.0.get_json(id)
    }

    /// Throws one away.
    ///
    /// # Errors
    /// When the disk does not answer.
    pub fn remove(&self, id: &str) -> io::Result<()> {
        self.0.remove(id)
    }
}
