//! Dead letters: what could not be delivered, kept until a person has looked.
//!
//! They are the messages of the queue that the template names, each with the body that AWS would send. The queue's own
//! function takes them from here; what it does not take stays. On AWS the message of a stream names only shard and range:
//! here the event itself is kept beside it, so that a developer can look at it without digging.

use crate::durable::Folder;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

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
    /// ARN of the queue that is told.
    #[serde(default)]
    pub queue: Option<String>,
    /// What the queue is told.
    #[serde(default)]
    pub body: Value,
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
pub struct DeadLetters {
    folder: Folder,
    /// What the queue's function has not looked at as often as it may, by the letter's id.
    unread: Arc<Mutex<BTreeMap<String, Unread>>>,
}

/// How a message stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Unread {
    pub(super) queue: String,
    pub(super) received: u32,
    pub(super) again_at: Option<(Timestamp, Instant)>,
}

impl DeadLetters {
    pub(crate) fn new(folder: &Folder) -> io::Result<Self> {
        let letters = Self { folder: folder.sub("dead-letters")?, unread: Arc::default() };
        for letter in letters.list()? {
            letters.unread(&letter);
        }
        Ok(letters)
    }

    /// Keeps one. Its name is of what it is, so that giving up twice keeps one letter.
    pub(crate) fn put(&self, letter: &DeadLetter) -> io::Result<()> {
        self.folder.put_json(&letter.id, letter)?;
        self.unread(letter);
        Ok(())
    }

    fn unread(&self, letter: &DeadLetter) {
        if let Some(queue) = letter.queue.clone() {
            let unread = Unread { queue, ..Unread::default() };
            self.lock().insert(letter.id.clone(), unread);
        }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Unread>> {
        self.unread.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// All, oldest first.
    ///
    /// # Errors
    /// When the disk does not answer.
    pub fn list(&self) -> io::Result<Vec<DeadLetter>> {
        let mut all: Vec<DeadLetter> = self.folder.all_json()?;
        all.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        Ok(all)
    }

    /// One, if it is there.
    ///
    /// # Errors
    /// When the disk does not answer.
    pub fn get(&self, id: &str) -> io::Result<Option<DeadLetter>> {
        self.folder.get_json(id)
    }

    /// Throws one away.
    ///
    /// # Errors
    /// When the disk does not answer.
    pub fn remove(&self, id: &str) -> io::Result<()> {
        self.lock().remove(id);
        self.folder.remove(id)
    }
}
