//! The item envelope: the store owns the outside, the domain owns `body`.

use crate::entity::{Entity, IndexKey, Key, Versioned};
use crate::error::StoreError;
use aws_sdk_dynamodb::types::AttributeValue;
use domain::Fact;
use serde::{Serialize, de::DeserializeOwned};
use std::collections::HashMap;

/// An item as the SDK has it.
pub(crate) type Item = HashMap<String, AttributeValue>;

pub(crate) fn text(value: impl Into<String>) -> AttributeValue {
    AttributeValue::S(value.into())
}

pub(crate) fn key_item(key: &Key) -> Item {
    HashMap::from([("PK".to_owned(), text(&key.pk)), ("SK".to_owned(), text(&key.sk))])
}

/// An envelope around a body.
pub(crate) fn envelope(key: &Key, kind: &'static str, version: u64, body: &impl Serialize) -> Result<Item, StoreError> {
    Ok(wrapped(key, kind, version, written(kind, body)?))
}

/// A body as it lies in its item.
pub(crate) fn written(kind: &'static str, body: &impl Serialize) -> Result<AttributeValue, StoreError> {
    serde_dynamo::to_attribute_value(body).map_err(|source| StoreError::Codec { kind, source })
}

/// An envelope around a body that is written already.
pub(crate) fn wrapped(key: &Key, kind: &'static str, version: u64, body: AttributeValue) -> Item {
    let mut item = key_item(key);
    item.insert("kind".into(), text(kind));
    item.insert("version".into(), AttributeValue::N(version.to_string()));
    item.insert("body".into(), body);
    item
}

pub(crate) fn listed(mut item: Item, at: &IndexKey) -> Item {
    item.insert("list_pk".into(), text(&at.pk));
    item.insert("list_sk".into(), text(&at.sk));
    item
}

pub(crate) fn queued(mut item: Item, at: Option<IndexKey>) -> Item {
    if let Some(at) = at {
        item.insert("queue_pk".into(), text(at.pk));
        item.insert("queue_sk".into(), text(at.sk));
    }
    item
}

/// The attribute by which the table removes an item after its time.
pub(crate) fn expiring(mut item: Item, at: Option<jiff::Timestamp>) -> Item {
    if let Some(at) = at {
        item.insert("expires_at".into(), AttributeValue::N(at.as_second().to_string()));
    }
    item
}

pub(crate) fn version_of(item: &Item) -> u64 {
    item.get("version").and_then(|v| v.as_n().ok()).and_then(|n| n.parse().ok()).unwrap_or(0)
}

pub(crate) fn string_of(item: &Item, name: &str) -> String {
    item.get(name).and_then(|v| v.as_s().ok()).cloned().unwrap_or_default()
}

pub(crate) fn body<T: DeserializeOwned>(mut item: Item, kind: &'static str) -> Result<T, StoreError> {
    let body = item.remove("body").unwrap_or(AttributeValue::Null(true));
    serde_dynamo::from_attribute_value(body).map_err(|source| StoreError::Codec { kind, source })
}

pub(crate) fn open<T: Entity>(item: Item) -> Result<Versioned<T>, StoreError> {
    let version = version_of(&item);
    let head = string_of(&item, "head");
    Ok(Versioned { value: body(item, T::KIND)?, version, head })
}

/// A fact with the address it is found under.
#[derive(Clone, Debug)]
pub struct StoredFact {
    /// Where it lies.
    pub key: Key,
    /// The fact.
    pub fact: Fact,
}

/// Opens a fact's item, as a query or a stream record has it.
///
/// # Errors
/// When the item is not a fact of a known shape.
pub(crate) fn open_fact(item: Item) -> Result<StoredFact, StoreError> {
    let key = Key { pk: string_of(&item, "PK"), sk: string_of(&item, "SK") };
    Ok(StoredFact { key, fact: body(item, "Fact")? })
}

/// The address and the name of a fact in an image that may not be one of a known shape.
#[must_use]
pub fn address_of(image: &serde_dynamo::Item) -> Option<(Key, Option<String>)> {
    let text = |name: &str| match image.get(name) {
        Some(serde_dynamo::AttributeValue::S(text)) => Some(text.clone()),
        _ => None,
    };
    let inner = |of: Option<&serde_dynamo::AttributeValue>, name: &str| match of {
        Some(serde_dynamo::AttributeValue::M(fields)) => fields.get(name).cloned(),
        _ => None,
    };
    let what = inner(image.get("body"), "what");
    let event = match inner(what.as_ref(), "event") {
        Some(serde_dynamo::AttributeValue::S(name)) => Some(name),
        _ => None,
    };
    Some((Key { pk: text("PK")?, sk: text("SK")? }, event))
}

impl StoredFact {
    /// The fact in the new image of a stream record.
    ///
    /// # Errors
    /// When the image is not a fact of a known shape.
    pub fn from_image(image: serde_dynamo::Item) -> Result<Self, StoreError> {
        open_fact(image.into())
    }
}
