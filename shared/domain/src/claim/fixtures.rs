//! What the tests of claims share: people, a policy, a claim. Only built for tests.

use super::casualty::Casualties;
use super::report::{AccidentKind, Place, Report, Reporter};
use super::state::{Claim, CoverDecision};
use super::victim::{Loss, LossHead, Outcome, Payee, PayeeKind, Relation, Victim};
use crate::actor::{Person, Role};
use crate::document::{About, ContentType, Document, DocumentKind, DocumentState};
use crate::id::{ClaimId, DocumentId, PolicyId, VictimId};
use crate::money::Money;
use crate::personal::Sealed;
use crate::policy::{District, Insured, Limits, Period, Policy, Sector};
use crate::rulebook::Rulebooks;
use crate::{Actor, OrgKind, Rulebook};
use jiff::Timestamp;
use uuid::Uuid;

pub fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

pub fn fen(amount: i64) -> Money {
    Money::from_fen(amount).unwrap()
}

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub fn book() -> Rulebook {
    static BOOK: std::sync::LazyLock<Rulebook> =
        std::sync::LazyLock::new(|| Rulebooks::shipped().unwrap().in_force("2026-11-23".parse().unwrap()).clone());
    BOOK.clone()
}

pub fn person(org: &str, org_kind: OrgKind, sub: &str, role: Role) -> Actor {
    Actor::Person(Person { sub: sub.into(), org: org.parse().unwrap(), org_kind, roles: vec![role] })
}

pub fn handler() -> Actor {
    person("picc", OrgKind::Insurer, "han", Role::Handler)
}

pub fn approver() -> Actor {
    person("picc", OrgKind::Insurer, "sun", Role::Approver)
}

pub fn reporter() -> Actor {
    person("jia", OrgKind::Enterprise, "wang", Role::Reporter)
}

pub fn limits() -> Limits {
    Limits { per_person: yuan("800000"), per_accident: yuan("8000000"), aggregate: yuan("16000000") }
}

pub fn policy() -> Policy {
    Policy {
        id: PolicyId::from_uuid(Uuid::from_u128(9)),
        policy_no: "AZ-1".parse().unwrap(),
        insurer: "picc".parse().unwrap(),
        insured: Insured {
            org: Some("jia".parse().unwrap()),
            name: "甲厂".parse().unwrap(),
            credit_code: "91350100M000100Y43".parse().unwrap(),
            contact: None,
        },
        sector: Sector::Construction,
        district: District::Fengtai,
        period: Period { from: "2026-01-01".parse().unwrap(), to: "2026-12-31".parse().unwrap() },
        limits: limits(),
        declared_head_count: 30,
        insured_head_count: 30,
        product_version: "standard-2025".into(),
        premium: yuan("2000"),
        prevention_ratio_bp: None,
        registered_at: Timestamp::UNIX_EPOCH,
    }
}

pub fn counted(deaths: u32, serious_injuries: u32) -> Casualties {
    Casualties { deaths, serious_injuries, other_injured: 0, missing: 0, direct_loss: None }
}

pub fn report(occurred_at: Option<Timestamp>) -> Report {
    Report {
        occurred_at,
        place: Place {
            text: "丰台区一工地三号楼".parse().unwrap(), district: Some(District::Fengtai), position: None
        },
        kind: AccidentKind::Fall,
        description: None,
        reporter: Reporter { name: "王".parse().unwrap(), phone: "13800138000".parse().unwrap() },
        enterprise_name: None,
        credit_code: None,
    }
}

pub fn claim_id(n: u128) -> ClaimId {
    ClaimId::from_uuid(Uuid::from_u128(n))
}

pub fn victim_id(n: u128) -> VictimId {
    VictimId::from_uuid(Uuid::from_u128(n))
}

/// A claim reported at an instant, one hour after the accident, with the policy matched.
pub fn reported(now: &str, casualties: Casualties) -> Claim {
    let now = at(now);
    let occurred = now.checked_sub(jiff::ToSpan::hours(1)).unwrap();
    Claim::report(claim_id(1), report(Some(occurred)), casualties, Some(&policy()), None, &reporter(), &book(), now)
        .unwrap()
        .0
}

/// The same with cover decided.
pub fn covered(now: &str, casualties: Casualties) -> Claim {
    let reason = "属实".parse().unwrap();
    reported(now, casualties)
        .decide_cover(CoverDecision::Covered, None, reason, &handler(), &book(), at(now))
        .unwrap()
        .0
}

pub fn sealed(print: &str) -> Sealed {
    Sealed { cipher: "c".into(), masked: "m".into(), print: print.into() }
}

pub fn payee(print: &str) -> Payee {
    Payee {
        kind: PayeeKind::Beneficiary,
        name: "乙".parse().unwrap(),
        bank: "银行".parse().unwrap(),
        account: sealed(print),
        id_number: None,
        proof: None,
    }
}

pub fn victim(n: u128, outcome: Outcome) -> Victim {
    Victim {
        id: victim_id(n),
        claim: claim_id(1),
        roster: None,
        name: "丙".parse().unwrap(),
        id_number: Some(sealed(&format!("id{n}"))),
        relation: Relation::Employee,
        outcome,
        disability_grade: None,
        phone: None,
        payee: Some(payee(&format!("account{n}"))),
        losses: Vec::new(),
        link: None,
        own_claim: None,
        carried: None,
    }
}

/// A verified proof that the insured compensated somebody of claim 1.
pub fn proof(n: u128) -> Document {
    Document {
        id: DocumentId::from_uuid(Uuid::from_u128(n)),
        about: About::Claim(claim_id(1)),
        victim: None,
        kind: DocumentKind::CompensationProof,
        file_name: "回单.pdf".parse().unwrap(),
        content_type: ContentType::Pdf,
        size: 1,
        sha256: "0".repeat(64).parse().unwrap(),
        taken_at: None,
        original_sha256: None,
        object_key: String::new(),
        upload_id: None,
        object_version: None,
        kept_until: None,
        sender_org: None,
        sender: String::new(),
        announced_at: Timestamp::UNIX_EPOCH,
        state: DocumentState::Verified,
        quarantine: None,
        checked_at: None,
    }
}

pub fn loss(head: LossHead, amount: &str) -> Loss {
    Loss { head, amount: yuan(amount), determinable: true, documents: Vec::new() }
}
