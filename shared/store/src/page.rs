//! Lists in pages. A cursor is opaque and authenticated: it opens only the list it was made for.

use crate::error::StoreError;
use crate::item::{self, Item};
use crate::vault::Vault;
use std::collections::BTreeMap;

/// Which page is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageAsk {
    /// At most this many.
    pub limit: i32,
    /// Where the page before ended.
    pub cursor: Option<String>,
    /// Oldest first.
    pub forward: bool,
    /// Only sort keys that begin with this.
    pub begins: String,
    /// Only sort keys from this on; used instead of `begins` where it is not empty.
    pub since: String,
}

impl PageAsk {
    /// The first page, newest first.
    #[must_use]
    pub const fn first(limit: i32) -> Self {
        Self { limit, cursor: None, forward: false, begins: String::new(), since: String::new() }
    }
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// How to ask for the next, if there is one.
    pub next_cursor: Option<String>,
}

impl Vault {
    pub(crate) fn seal_cursor(&self, list: &str, last: &Item) -> Result<String, StoreError> {
        let plain: BTreeMap<&str, String> =
            last.keys().map(|name| (name.as_str(), item::string_of(last, name))).collect();
        Ok(self.sign(&format!("cursor {list}"), &serde_json::to_vec(&plain)?))
    }

    pub(crate) fn open_cursor(&self, list: &str, cursor: &str) -> Result<Item, StoreError> {
        let plain = self.verify(&format!("cursor {list}"), cursor).ok_or(StoreError::BadCursor)?;
        let plain: BTreeMap<String, String> = serde_json::from_slice(&plain).map_err(|_| StoreError::BadCursor)?;
        Ok(plain.into_iter().map(|(name, value)| (name, item::text(value))).collect())
    }
}
