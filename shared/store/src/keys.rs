//! Every key and every index place of the table: here, and by area in `keys/`.
//!
//! | thing | PK | SK |
//! |---|---|---|
//! | policy, its premium, its aggregate limit | `POLICY#id` | `POLICY`, `PREMIUM`, `ACCOUNT` |
//! | premium receipt | `POLICY#id` | `RECEIPT#id` |
//! | claim and its parts | `CLAIM#id` | `CLAIM`, `ACCOUNT`, `VICTIM#id`, `CASUALTY#time`, `ADVANCE#id`, `PAYMENT#id`, `RECOVERY#id` … |
//! | document | `DOCUMENT#id` | `DOCUMENT` |
//! | notice, alert | `NOTICE#id`, `ALERT#id` | `NOTICE`, `ALERT` |
//! | fact about a thing | as the thing | `<SK>#EVENT#000004` |
//! | list row of a thing | as the thing | `<SK>#ROW#<list>` |
//! | unique name | `NAME#kind#name` | `NAME` |
//! | idempotency key | `ONCE#subject#key` | `ONCE` |

pub mod agency;
pub mod bank;
pub mod booking;
pub mod fee;
pub mod inspection;
pub mod letter;
pub mod pool;
pub mod standard;
pub mod supervision;
pub mod training;
pub mod watch;

use crate::entity::{Entity, IndexKey, Key, Row};
use domain::actor::OrgId;
use domain::claim::advance::Advance;
use domain::claim::assess::Assessment;
use domain::claim::casualty::Snapshot;
use domain::claim::payment::Payment;
use domain::claim::victim::Victim;
use domain::claim::{Claim, ClaimAccount, PolicyAccount};
use domain::document::{About, Document, DocumentState};
use domain::id::{AdvanceId, ClaimId, DocumentId, NoticeId, PaymentId, PolicyId, ReceiptId, VictimId};
use domain::notice::Notice;
use domain::policy::{Policy, PremiumReceipt};
use jiff::{Timestamp, civil::Date};
use std::borrow::Cow;

mod recovery;

pub use recovery::recovery;

fn key(pk: String, sk: impl Into<String>) -> Key {
    Key { pk, sk: sk.into() }
}

// ---- what every thing has ----

/// An idempotency key.
#[must_use]
pub(crate) fn once(subject: &str, once: &str) -> Key {
    key(format!("ONCE#{subject}#{once}"), "ONCE")
}

/// A unique name.
#[must_use]
pub(crate) fn name(kind: &str, name: &str) -> Key {
    key(format!("NAME#{kind}#{name}"), "NAME")
}

/// The fact that made a version of a thing.
#[must_use]
pub fn fact(thing: &Key, seq: u64) -> Key {
    key(thing.pk.clone(), format!("{}{seq:06}", fact_prefix(thing)))
}

pub(crate) fn fact_prefix(thing: &Key) -> String {
    format!("{}#EVENT#", thing.sk)
}

/// A list row of a thing.
pub(crate) fn row(thing: &Key, list: &str) -> Key {
    key(thing.pk.clone(), format!("{}#ROW#{list}", thing.sk))
}

pub(crate) fn is_row(sk: &str) -> bool {
    sk.contains("#ROW#")
}

/// A partition's facts by time.
pub(crate) fn timeline(fact: &Key, at: Timestamp) -> IndexKey {
    IndexKey { pk: timeline_list(&fact.pk), sk: format!("{}#{}", sortable(at), fact.sk) }
}

pub(crate) fn timeline_list(pk: &str) -> String {
    format!("TIMELINE#{pk}")
}

/// An instant as text that sorts by time: fixed width, milliseconds.
#[must_use]
pub fn sortable(at: Timestamp) -> String {
    format!("{:015}", at.as_millisecond().max(0))
}

fn listed(name: impl Into<Cow<'static, str>>, list: Option<String>, sk: String) -> Row {
    Row { name: name.into(), at: list.map(|pk| IndexKey { pk, sk }) }
}

/// The list of everything of a kind in the city, for supervisors.
#[must_use]
pub fn city_list(kind: &str) -> String {
    format!("CITY#{kind}")
}

/// The list of things of a kind of one organisation.
#[must_use]
pub fn org_list(kind: &str, org: &OrgId) -> String {
    format!("ORG#{org}#{kind}")
}

/// The list of policies of one unified social credit code.
#[must_use]
pub fn credit_code_list(code: &str) -> String {
    format!("CREDIT#{code}#POLICY")
}

/// The list of documents of one claim or booking.
#[must_use]
pub fn documents_list(about: About) -> String {
    match about {
        About::Claim(id) => format!("CLAIM#{id}#DOCUMENT"),
        About::Booking(id) => format!("BOOKING#{id}#DOCUMENT"),
    }
}

// ---- policies ----

/// The partition of a policy.
#[must_use]
pub fn policy_partition(id: PolicyId) -> String {
    format!("POLICY#{id}")
}

/// A policy.
#[must_use]
pub fn policy(id: PolicyId) -> Key {
    key(policy_partition(id), "POLICY")
}

/// A policy's premium so far.
#[must_use]
pub fn premium(id: PolicyId) -> Key {
    key(policy_partition(id), "PREMIUM")
}

/// A premium receipt.
#[must_use]
pub fn receipt(policy: PolicyId, id: ReceiptId) -> Key {
    key(policy_partition(policy), format!("RECEIPT#{id}"))
}

impl Entity for Policy {
    const KIND: &'static str = "Policy";
    fn key(&self) -> Key {
        policy(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", self.period.from, self.id);
        vec![
            listed("insurer", Some(org_list("POLICY", &self.insurer)), sk.clone()),
            listed("insured", self.insured.org.as_ref().map(|org| org_list("POLICY", org)), sk.clone()),
            listed("credit_code", Some(credit_code_list(self.insured.credit_code.as_str())), sk.clone()),
            listed("city", Some(city_list("POLICY")), sk),
        ]
    }
}

/// Premium of one policy with the policy it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PremiumOf {
    /// Whose premium.
    pub policy: PolicyId,
    /// How much.
    pub premium: domain::policy::Premium,
}

impl Entity for PremiumOf {
    const KIND: &'static str = "Premium";
    fn key(&self) -> Key {
        premium(self.policy)
    }
}

impl Entity for PremiumReceipt {
    const KIND: &'static str = "PremiumReceipt";
    fn key(&self) -> Key {
        receipt(self.policy, self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let list = format!("{}#RECEIPT", policy_partition(self.policy));
        vec![listed("policy", Some(list), format!("{}#{}", self.received_on, self.id))]
    }
}

/// The list of premium receipts of a policy.
#[must_use]
pub fn receipts_list(policy: PolicyId) -> String {
    format!("{}#RECEIPT", policy_partition(policy))
}

// ---- documents ----

/// A document.
#[must_use]
pub fn document(id: DocumentId) -> Key {
    key(format!("DOCUMENT#{id}"), "DOCUMENT")
}

impl Entity for Document {
    const KIND: &'static str = "Document";
    fn key(&self) -> Key {
        document(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.announced_at), self.id);
        vec![listed("claim", Some(documents_list(self.about)), sk)]
    }
    fn queue(&self) -> Option<IndexKey> {
        (self.state == DocumentState::AwaitingUpload)
            .then(|| IndexKey { pk: "QUEUE#UPLOAD".into(), sk: sortable(self.announced_at) })
    }
}

// ---- notices ----

/// A notice.
#[must_use]
pub fn notice(id: NoticeId) -> Key {
    key(format!("NOTICE#{id}"), "NOTICE")
}

impl Entity for Notice {
    const KIND: &'static str = "Notice";
    fn key(&self) -> Key {
        notice(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        vec![listed("inbox", Some(org_list("NOTICE", &self.to)), format!("{}#{}", sortable(self.made_at), self.id))]
    }
}

// ---- claims ----

/// The partition of a claim.
#[must_use]
pub fn claim_partition(id: ClaimId) -> String {
    format!("CLAIM#{id}")
}

/// A claim.
#[must_use]
pub fn claim(id: ClaimId) -> Key {
    key(claim_partition(id), "CLAIM")
}

/// A claim's limit account.
#[must_use]
pub fn claim_account(id: ClaimId) -> Key {
    key(claim_partition(id), "ACCOUNT")
}

/// A policy's aggregate limit account.
#[must_use]
pub fn policy_account(id: PolicyId) -> Key {
    key(policy_partition(id), "ACCOUNT")
}

/// A victim of a claim.
#[must_use]
pub fn victim(claim: ClaimId, id: VictimId) -> Key {
    key(claim_partition(claim), format!("VICTIM#{id}"))
}

/// A batch of payments of a claim.
#[must_use]
pub fn advance(claim: ClaimId, id: AdvanceId) -> Key {
    key(claim_partition(claim), format!("ADVANCE#{id}"))
}

/// A payment of a claim.
#[must_use]
pub fn payment(claim: ClaimId, id: PaymentId) -> Key {
    key(claim_partition(claim), format!("PAYMENT#{id}"))
}

/// An insurer's payments to one account, by its fingerprint: the account itself is nowhere in clear.
#[must_use]
pub fn payee_list(insurer: &OrgId, print: &str) -> String {
    format!("PAYEE#{insurer}#{print}")
}

/// The assessment of a claim.
#[must_use]
pub fn assessment(claim: ClaimId) -> Key {
    key(claim_partition(claim), "ASSESSMENT")
}

/// The claims of which the accident lies on a legal day, for finding probable duplicates.
#[must_use]
pub fn accident_day_list(day: Date) -> String {
    format!("DAY#{day}#CLAIM")
}

/// Reports that no insurer has taken yet.
#[must_use]
pub fn unmatched_list() -> String {
    "UNMATCHED#CLAIM".to_owned()
}

/// How many shards the queue of due clocks has.
pub const CLOCK_SHARDS: u8 = 8;

/// One shard of the queue of claims whose clocks are due.
#[must_use]
pub fn clock_queue(shard: u8) -> String {
    format!("QUEUE#CLOCK#{shard}")
}

impl Entity for Claim {
    const KIND: &'static str = "Claim";
    fn key(&self) -> Key {
        claim(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.reported_at), self.id);
        let org = |org: &Option<OrgId>| org.as_ref().map(|org| org_list("CLAIM", org));
        vec![
            listed("enterprise", org(&self.enterprise), sk.clone()),
            listed("insurer", org(&self.insurer), sk.clone()),
            listed("unmatched", self.insurer.is_none().then(unmatched_list), sk.clone()),
            listed("city", Some(city_list("CLAIM")), sk.clone()),
            listed("day", Some(accident_day_list(self.accident_day())), sk),
        ]
    }
    fn queue(&self) -> Option<IndexKey> {
        let shard = self.id.uuid().as_bytes().last().copied().unwrap_or(0) % CLOCK_SHARDS;
        self.look_at.map(|at| IndexKey { pk: clock_queue(shard), sk: format!("{}#{}", sortable(at), self.id) })
    }
}

impl Entity for ClaimAccount {
    const KIND: &'static str = "ClaimAccount";
    fn key(&self) -> Key {
        claim_account(self.claim)
    }
}

impl Entity for PolicyAccount {
    const KIND: &'static str = "PolicyAccount";
    fn key(&self) -> Key {
        policy_account(self.policy)
    }
}

impl Entity for Snapshot {
    const KIND: &'static str = "Snapshot";
    fn key(&self) -> Key {
        key(claim_partition(self.claim), format!("CASUALTY#{:04}", self.number))
    }
}

impl Entity for Victim {
    const KIND: &'static str = "Victim";
    fn key(&self) -> Key {
        victim(self.claim, self.id)
    }
}

impl Entity for Advance {
    const KIND: &'static str = "Advance";
    fn key(&self) -> Key {
        advance(self.claim, self.id)
    }
}

impl Entity for Payment {
    const KIND: &'static str = "Payment";
    fn key(&self) -> Key {
        payment(self.claim, self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let insurer = self.insurer.as_ref().filter(|_| self.reached_its_payee());
        let list = insurer.map(|org| payee_list(org, &self.payee.account.print));
        vec![listed("payee", list, format!("{}#{}", self.claim, self.id))]
    }
    fn queue(&self) -> Option<IndexKey> {
        bank::place(self)
    }
}

impl Entity for Assessment {
    const KIND: &'static str = "Assessment";
    fn key(&self) -> Key {
        assessment(self.claim)
    }
}
