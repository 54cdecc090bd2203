//! Where the claim standard and the insurers' promises lie.
//!
//! | thing | PK | SK |
//! |---|---|---|
//! | version of the standard | `STANDARD` | `EDITION#id` |
//! | promise of an insurer | `INSURER#org` | `PROMISE#id` |

use super::{city_list, key, listed, org_list, sortable};
use crate::entity::{Entity, Key, Row};
use domain::OrgId;
use domain::id::{PromiseId, StandardId};
use domain::standard::{Edition, Promise};

/// Where all versions of the standard lie.
pub const STANDARD: &str = "STANDARD";
/// What the sort keys of versions begin with.
pub const EDITIONS: &str = "EDITION#";
/// What the sort keys of promises begin with.
pub const PROMISES: &str = "PROMISE#";

/// A version of the standard.
#[must_use]
pub fn edition(id: StandardId) -> Key {
    key(STANDARD.to_owned(), format!("{EDITIONS}{id}"))
}

/// Where the promises of an insurer lie.
#[must_use]
pub fn promises_of(insurer: &OrgId) -> String {
    format!("INSURER#{insurer}")
}

/// A promise of an insurer.
#[must_use]
pub fn promise(insurer: &OrgId, id: PromiseId) -> Key {
    key(promises_of(insurer), format!("{PROMISES}{id}"))
}

/// The promises of one insurer, or of all.
#[must_use]
pub fn promises_list(insurer: Option<&OrgId>) -> String {
    insurer.map_or_else(|| city_list("PROMISE"), |org| org_list("PROMISE", org))
}

impl Entity for Edition {
    const KIND: &'static str = "ClaimStandard";
    fn key(&self) -> Key {
        edition(self.id)
    }
}

impl Entity for Promise {
    const KIND: &'static str = "ServicePromise";
    fn key(&self) -> Key {
        promise(&self.insurer, self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.proposed_at), self.id);
        vec![
            listed("insurer", Some(promises_list(Some(&self.insurer))), sk.clone()),
            listed("city", Some(promises_list(None)), sk),
        ]
    }
}
