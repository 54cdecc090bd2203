//! Where focus areas and complaints lie.
//!
//! | thing | PK | SK |
//! |---|---|---|
//! | focus areas of a policy's sites | `POLICY#id` | `FOCUS` |
//! | complaint | `COMPLAINT#id` | `COMPLAINT` |
//! | what complaints about an insurer came to | `CONDUCT` | `INSURER#org` |

use super::{city_list, key, listed, org_list, policy_partition, sortable};
use crate::entity::{Entity, IndexKey, Key, Row};
use domain::OrgId;
use domain::conduct::{Complaint, Tally};
use domain::focus::FocusTags;
use domain::id::{ClaimId, ComplaintId, PolicyId};
use domain::policy::District;

/// The partition of all tallies: one item an insurer.
pub const CONDUCT: &str = "CONDUCT";

/// The focus areas of a policy's sites.
#[must_use]
pub fn focus(policy: PolicyId) -> Key {
    key(policy_partition(policy), "FOCUS")
}

/// The policies of a district whose sites have focus areas.
#[must_use]
pub fn focus_list(district: District) -> String {
    format!("DISTRICT#{district}#FOCUS")
}

/// A complaint.
#[must_use]
pub fn complaint(id: ComplaintId) -> Key {
    key(format!("COMPLAINT#{id}"), "COMPLAINT")
}

/// The complaints of the families of a claim.
#[must_use]
pub fn claim_complaints_list(claim: ClaimId) -> String {
    format!("CLAIM#{claim}#COMPLAINT")
}

/// Complaints that wait for an answer, the earliest due first.
#[must_use]
pub fn complaint_queue() -> String {
    "QUEUE#COMPLAINT".to_owned()
}

/// The tally of an insurer.
#[must_use]
pub fn tally(insurer: &OrgId) -> Key {
    key(CONDUCT.to_owned(), format!("INSURER#{insurer}"))
}

impl Entity for FocusTags {
    const KIND: &'static str = "FocusTags";
    fn key(&self) -> Key {
        focus(self.policy)
    }
    fn rows(&self) -> Vec<Row> {
        let list = (!self.sites.is_empty()).then(|| focus_list(self.district));
        vec![listed("district", list, self.policy.to_string())]
    }
}

impl Entity for Complaint {
    const KIND: &'static str = "Complaint";
    fn key(&self) -> Key {
        complaint(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.opened_at), self.id);
        let insurer = (!self.unnamed()).then(|| org_list("COMPLAINT", &self.insurer));
        let family = self.claim.filter(|_| self.victim.is_some());
        vec![
            listed("insurer", insurer, sk.clone()),
            listed("from", self.from_org.as_ref().map(|org| org_list("COMPLAINT", org)), sk.clone()),
            listed("claim", family.map(claim_complaints_list), sk.clone()),
            listed("city", Some(city_list("COMPLAINT")), sk),
        ]
    }
    fn queue(&self) -> Option<IndexKey> {
        let waits = self.waits() && !self.overdue_told;
        waits.then(|| IndexKey { pk: complaint_queue(), sk: format!("{}#{}", self.due, self.id) })
    }
}

impl Entity for Tally {
    const KIND: &'static str = "ConductTally";
    fn key(&self) -> Key {
        tally(&self.insurer)
    }
}
