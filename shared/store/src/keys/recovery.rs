//! Recovery cases: parts of a claim, listed for the insurer whose money it is and for the city.

use super::{city_list, claim_partition, key, listed, org_list, sortable};
use crate::entity::{Entity, Key, Row};
use domain::claim::recovery::Recovery;
use domain::id::{ClaimId, RecoveryId};

/// A recovery case of a claim.
#[must_use]
pub fn recovery(claim: ClaimId, id: RecoveryId) -> Key {
    key(claim_partition(claim), format!("RECOVERY#{id}"))
}

impl Entity for Recovery {
    const KIND: &'static str = "Recovery";
    fn key(&self) -> Key {
        recovery(self.claim, self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.opened_at), self.id);
        vec![
            listed("insurer", self.insurer.as_ref().map(|org| org_list("RECOVERY", org)), sk.clone()),
            listed("city", Some(city_list("RECOVERY")), sk),
        ]
    }
}
