//! Idempotency (幂等): the caller's key for an act, kept in the same transaction as the act's effect.
//!
//! No "in progress" lock is needed: the key exists exactly when the effect does.

use crate::entity::Key;
use crate::error::StoreError;
use crate::item::{self, Item};
use crate::{Store, keys};
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::Timestamp;

/// How long a key is remembered: 30 days, longer than any phone keeps an unsent report.
const REMEMBERED_SECONDS: i64 = 30 * 24 * 3600;

/// A key and what was asked with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Once {
    /// Whose key: nobody replays another's act.
    pub subject: String,
    /// The key.
    pub key: String,
    /// SHA-256 of method, path and body.
    pub asked: String,
}

/// An answer as it was given.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct StoredReply {
    /// Hash of what was asked.
    pub asked: String,
    /// HTTP status.
    pub status: u16,
    /// Version behind the `ETag`, if there was one.
    pub version: Option<u64>,
    /// `Location`, if there was one.
    pub location: Option<String>,
    /// The JSON body.
    pub body: String,
}

/// What the table knows of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replay {
    /// Never seen.
    New,
    /// Done before with the same request: the first answer again.
    Same(StoredReply),
    /// Used before for another request.
    Other,
}

impl Once {
    pub(crate) fn table_key(&self) -> Key {
        keys::once(&self.subject, &self.key)
    }

    pub(crate) fn item(&self, reply: &StoredReply, now: Timestamp) -> Result<Item, StoreError> {
        let mut item = item::envelope(&self.table_key(), "Once", 1, reply)?;
        let expires = now.as_second().saturating_add(REMEMBERED_SECONDS);
        item.insert("expires_at".into(), AttributeValue::N(expires.to_string()));
        Ok(item)
    }
}

impl Store {
    /// Looks a key up.
    ///
    /// # Errors
    /// When the table does not answer.
    pub async fn seen(&self, once: &Once) -> Result<Replay, StoreError> {
        let Some(item) = self.get_item(&once.table_key()).await? else { return Ok(Replay::New) };
        let reply: StoredReply = item::body(item, "Once")?;
        Ok(if reply.asked == once.asked { Replay::Same(reply) } else { Replay::Other })
    }
}
