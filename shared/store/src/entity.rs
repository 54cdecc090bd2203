//! What can lie in the table.

use serde::{Serialize, de::DeserializeOwned};
use std::borrow::Cow;

/// The primary key of an item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Partition key.
    pub pk: String,
    /// Sort key.
    pub sk: String,
}

impl Key {
    /// Both parts as one text, as facts name their subject.
    #[must_use]
    pub fn subject(&self) -> String {
        format!("{}/{}", self.pk, self.sk)
    }
}

/// A place in one of the two indexes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexKey {
    /// Index partition key.
    pub pk: String,
    /// Index sort key.
    pub sk: String,
}

/// One place in the `lists` index where a thing is found: by its enterprise, by its insurer, by a code.
///
/// A thing is listed by several tenants, so each list has an item of its own, written in the same transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Name of the list, part of the item's key.
    pub name: Cow<'static, str>,
    /// Where it is listed, or nowhere for now.
    pub at: Option<IndexKey>,
}

/// A thing with an identity, a version and a history.
pub trait Entity: Serialize + DeserializeOwned + Send + Sync {
    /// The item's kind.
    const KIND: &'static str;

    /// Where it lies.
    fn key(&self) -> Key;

    /// Where it is listed. Always the same names in the same order, so that a row that ends is removed.
    fn rows(&self) -> Vec<Row> {
        Vec::new()
    }

    /// Where it waits for a schedule or a person: what is due, first the earliest.
    fn queue(&self) -> Option<IndexKey> {
        None
    }
}

/// Working data of a check, made of facts and lines: it can be made again, so it has neither version nor history.
pub trait Derived: Serialize + DeserializeOwned + Send + Sync {
    /// The item's kind.
    const KIND: &'static str;

    /// Where it lies.
    fn key(&self) -> Key;

    /// When it may go by itself; nothing: never.
    fn expires(&self) -> Option<jiff::Timestamp> {
        None
    }
}

/// A thing as it was read: what a decision is made on.
#[derive(Clone, Debug)]
pub struct Versioned<T> {
    /// The thing.
    pub value: T,
    /// Its version, 1 for a new one.
    pub version: u64,
    /// Hash of the fact that made this version.
    pub head: String,
}

impl<T> Versioned<T> {
    /// The same version with another value, for chaining commits of one request.
    #[must_use]
    pub fn with<U>(&self, value: U) -> Versioned<U> {
        Versioned { value, version: self.version, head: self.head.clone() }
    }
}

/// A thing that comes about with its first change, such as the budget of a year.
#[derive(Clone, Debug)]
pub enum Held<T> {
    /// It is there.
    There(Versioned<T>),
    /// It would begin as this.
    NotYet(T),
}

impl<T> Held<T> {
    /// The thing as it is, or as it would begin.
    #[must_use]
    pub const fn value(&self) -> &T {
        match self {
            Self::There(was) => &was.value,
            Self::NotYet(initial) => initial,
        }
    }

    /// The thing itself.
    #[must_use]
    pub fn into_value(self) -> T {
        match self {
            Self::There(was) => was.value,
            Self::NotYet(initial) => initial,
        }
    }

    /// Its version, 0 before it is there.
    #[must_use]
    pub const fn version(&self) -> u64 {
        match self {
            Self::There(was) => was.version,
            Self::NotYet(_) => 0,
        }
    }
}
