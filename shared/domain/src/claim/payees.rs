//! Accounts that were paid in another claim of the insurer (收款账户在其他赔案中出现过): a question to the person who
//! proposes and the person who approves, never a refusal.

use super::payment::Payment;
use super::victim::{Payee, PayeeKind};
use crate::id::{ClaimId, VictimId};
use std::collections::BTreeMap;

/// Most that a batch keeps: it stays one item, and nobody asks more questions than that at once.
pub const MOST_SHARED: usize = 100;

/// A person whose payee has an account that another claim has used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SharedAccount {
    /// Who.
    pub victim: VictimId,
    /// The other claim.
    pub claim: ClaimId,
    /// For whom the account was used there.
    pub other: VictimId,
}

impl PayeeKind {
    /// Whether one account rightly serves many people of a claim: a hospital, a rescue provider.
    #[must_use]
    pub const fn serves_many(self) -> bool {
        matches!(self, Self::Hospital | Self::RescueProvider)
    }

    /// Whether one account rightly appears in many claims. The insured is repaid in each of its own.
    const fn serves_many_claims(self) -> bool {
        self.serves_many() || matches!(self, Self::Insured)
    }
}

/// The fingerprints of accounts to look up.
#[must_use]
pub fn to_look_up(payees: &[(VictimId, &Payee)]) -> Vec<String> {
    let asked = payees.iter().filter(|(_, payee)| !payee.kind.serves_many_claims());
    asked.map(|(_, payee)| payee.account.print.clone()).collect()
}

/// Which payees have accounts that were paid in other claims. `known` are payments by the account's fingerprint.
#[must_use]
pub fn shared_accounts(
    claim: ClaimId,
    payees: &[(VictimId, &Payee)],
    known: &BTreeMap<String, Vec<Payment>>,
) -> Vec<SharedAccount> {
    let asked = payees.iter().filter(|(_, payee)| !payee.kind.serves_many_claims());
    let shared = asked.filter_map(|(victim, payee)| {
        let elsewhere = known.get(&payee.account.print)?.iter().find(|payment| payment.claim != claim)?;
        Some(SharedAccount { victim: *victim, claim: elsewhere.claim, other: elsewhere.victim })
    });
    shared.take(MOST_SHARED).collect()
}
