//! How domain values lie down and get up: the one table, the buckets, the sealing of personal data.
//!
//! This crate is the only writer. There is one way to write, [`Commit`], and its only conditions are "does not exist"
//! and "has this version": business rules are never DynamoDB expressions.
#![forbid(unsafe_code)]

mod agency;
mod commit;
mod entity;
mod error;
mod fee;
pub mod files;
mod item;
pub mod keys;
mod once;
mod page;
mod read;
mod settling;
mod stream;
mod together;
mod vault;

pub use commit::{Commit, MAX_ACTIONS, content_hash, derived_uuid, unaltered};
pub use entity::{Derived, Entity, Held, IndexKey, Key, Row, Versioned};
pub use error::StoreError;
pub use fee::FeeGrounds;
pub use files::Files;
pub use item::{StoredFact, address_of};
pub use once::{Once, Replay, StoredReply};
pub use page::{Page, PageAsk};
pub use settling::SettlingGrounds;
pub use stream::{Streams, TableRecord};
pub use together::Together;
pub use vault::{BadKeys, Vault};

/// The table `anze-records` and the keys that seal what it holds.
///
/// Cheap to clone: built once at init, shared by every request.
#[derive(Clone, Debug)]
pub struct Store {
    db: aws_sdk_dynamodb::Client,
    table: std::sync::Arc<str>,
    vault: std::sync::Arc<Vault>,
}

impl Store {
    /// A store on a table.
    #[must_use]
    pub fn new(db: aws_sdk_dynamodb::Client, table: &str, vault: Vault) -> Self {
        Self { db, table: table.into(), vault: vault.into() }
    }

    /// What seals and opens personal data.
    #[must_use]
    pub fn vault(&self) -> &Vault {
        &self.vault
    }
}
