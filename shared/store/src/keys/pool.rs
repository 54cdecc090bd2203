//! Where pooled services lie.
//!
//! | thing | PK | SK |
//! |---|---|---|
//! | pooled service | `POOLED#id` | `POOLED` |
//! | what each policy bears of it, in one item | `POOLED#id` | `SHARES` |
//!
//! Its fee lines lie with their policies, under ids made of the service, the policy and the share's turn.

use super::{city_list, key, listed, org_list, sortable};
use crate::commit::derived_uuid;
use crate::entity::{Entity, IndexKey, Key, Row};
use domain::id::{LineId, PolicyId, PooledId};
use domain::service::{Pool, PoolShares};

/// A pooled service.
#[must_use]
pub fn pool(id: PooledId) -> Key {
    key(format!("POOLED#{id}"), "POOLED")
}

/// What each policy bears of it.
#[must_use]
pub fn shares(id: PooledId) -> Key {
    key(format!("POOLED#{id}"), "SHARES")
}

/// The fee lines of a pooled service by policy, those that ended too.
#[must_use]
pub fn lines_list(id: PooledId) -> String {
    format!("POOLED#{id}#FEELINE")
}

/// The line of a policy's share in its turn: made of what it stands for, so that it comes about once.
#[must_use]
pub fn line_id(pooled: PooledId, policy: PolicyId, turn: u32) -> LineId {
    LineId::from_uuid(derived_uuid(&format!("{pooled} {policy} {turn}")))
}

/// Pooled services whose lines are following, the one that has not moved for longest first.
#[must_use]
pub fn follow_queue() -> String {
    "QUEUE#POOLED".to_owned()
}

impl Entity for Pool {
    const KIND: &'static str = "Pool";
    fn key(&self) -> Key {
        pool(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.drawn_up_at), self.id);
        vec![
            listed("insurer", Some(org_list("POOLED", &self.insurer)), sk.clone()),
            listed("city", Some(city_list("POOLED")), sk),
        ]
    }
    fn queue(&self) -> Option<IndexKey> {
        let sk = format!("{}#{}", sortable(self.moved_at), self.id);
        self.running().then(|| IndexKey { pk: follow_queue(), sk })
    }
}

impl Entity for PoolShares {
    const KIND: &'static str = "PoolShares";
    fn key(&self) -> Key {
        shares(self.pooled)
    }
}
