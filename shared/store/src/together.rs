//! Reading many things in one go, wherever they lie: a hundred keys are one round trip.

use crate::Store;
use crate::entity::{Derived, Entity, Key, Versioned};
use crate::error::StoreError;
use crate::item::{self, Item};
use aws_sdk_dynamodb::types::KeysAndAttributes;
use std::collections::{HashMap, HashSet};
use std::time::Duration;
use tokio::task::JoinSet;

/// Most keys that DynamoDB reads at once.
const MOST_KEYS: usize = 100;
/// Round trips at one time: what bounds the memory of a large read.
const AT_ONCE: usize = 8;
/// Most times that the rest of a read is asked for, when the table hands out only a part.
const MOST_TRIES: u32 = 20;

/// Things that were read together. Each is taken out once, by its key.
#[derive(Debug, Default)]
pub struct Together(HashMap<Key, Item>);

impl Together {
    /// One thing, if it is there.
    ///
    /// # Errors
    /// When the item has another shape.
    pub fn take<T: Entity>(&mut self, key: &Key) -> Result<Option<Versioned<T>>, StoreError> {
        self.0.remove(key).map(item::open).transpose()
    }

    /// Working data, if there is any.
    ///
    /// # Errors
    /// When the item has another shape.
    pub fn take_derived<T: Derived>(&mut self, key: &Key) -> Result<Option<T>, StoreError> {
        self.0.remove(key).map(|found| item::body(found, T::KIND)).transpose()
    }
}

impl Store {
    /// Reads things together; nothing may lie under a key.
    ///
    /// # Errors
    /// When the table does not answer, or hands out too little again and again.
    pub async fn together(&self, keys: HashSet<Key>) -> Result<Together, StoreError> {
        let items = self.batches(keys, false).await?;
        Ok(Together(items.into_iter().map(|item| (key_of(&item), item)).collect()))
    }

    /// Under which of these keys something lies.
    ///
    /// # Errors
    /// When the table does not answer, or hands out too little again and again.
    pub async fn there(&self, keys: HashSet<Key>) -> Result<HashSet<Key>, StoreError> {
        let items = self.batches(keys, true).await?;
        Ok(items.iter().map(key_of).collect())
    }

    async fn batches(&self, keys: HashSet<Key>, bare: bool) -> Result<Vec<Item>, StoreError> {
        let keys: Vec<Item> = keys.iter().map(item::key_item).collect();
        let mut items = Vec::with_capacity(keys.len());
        let mut running = JoinSet::new();
        for some in keys.chunks(MOST_KEYS) {
            if running.len() >= AT_ONCE {
                collect(&mut running, &mut items).await?;
            }
            let (store, some) = (self.clone(), some.to_vec());
            running.spawn(async move { store.batch(some, bare).await });
        }
        while !running.is_empty() {
            collect(&mut running, &mut items).await?;
        }
        Ok(items)
    }

    async fn batch(&self, keys: Vec<Item>, bare: bool) -> Result<Vec<Item>, StoreError> {
        let built = |e: aws_sdk_dynamodb::error::BuildError| StoreError::Aws(e.to_string());
        let ask = KeysAndAttributes::builder().consistent_read(true).set_keys(Some(keys));
        let ask = if bare { ask.projection_expression("PK, SK") } else { ask };
        let mut left = Some(ask.build().map_err(built)?);
        let (mut items, mut tried) = (Vec::new(), 0_u32);
        while let Some(ask) = left.take() {
            let got =
                self.db.batch_get_item().request_items(&*self.table, ask).send().await.map_err(StoreError::aws)?;
            items.extend(got.responses.and_then(|mut all| all.remove(&*self.table)).unwrap_or_default());
            left = got.unprocessed_keys.and_then(|mut all| all.remove(&*self.table));
            left = left.filter(|ask| !ask.keys().is_empty());
            if left.is_some() {
                tried = tried.saturating_add(1);
                if tried > MOST_TRIES {
                    return Err(StoreError::Busy);
                }
                tokio::time::sleep(Duration::from_millis(u64::from(tried).saturating_mul(5))).await;
            }
        }
        Ok(items)
    }
}

type Running = JoinSet<Result<Vec<Item>, StoreError>>;

async fn collect(running: &mut Running, items: &mut Vec<Item>) -> Result<(), StoreError> {
    if let Some(done) = running.join_next().await {
        items.extend(done.map_err(|error| StoreError::Aws(error.to_string()))??);
    }
    Ok(())
}

fn key_of(item: &Item) -> Key {
    Key { pk: item::string_of(item, "PK"), sk: item::string_of(item, "SK") }
}
