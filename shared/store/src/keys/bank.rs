//! The queue of orders that the bank has given no clear answer to (结果待查, R-C24).

use super::sortable;
use crate::entity::IndexKey;
use domain::claim::payment::Payment;

/// How many shards it has: a batch of thousands is ordered at once.
pub const SHARDS: u8 = 8;

/// One shard of it.
#[must_use]
pub fn queue(shard: u8) -> String {
    format!("QUEUE#BANK#{shard}")
}

/// A payment's place in it, by its last change: ordered, unclear, or asked about.
pub(super) fn place(payment: &Payment) -> Option<IndexKey> {
    let shard = payment.id.uuid().as_bytes().last().copied().unwrap_or(0) % SHARDS;
    let sk = format!("{}#{}", sortable(payment.changed_at), payment.id);
    payment.waits_for_bank().then(|| IndexKey { pk: queue(shard), sk })
}
