//! A policy's fee for the tests.

use super::FeeAccount;
use super::budget::{FeeBudget, Plan};
use super::line::{Evidence, FeeLine, FeePayee, LineMarks, LineState, Rendered};
use super::posting::Balances;
use crate::Rulebook;
use crate::id::{AgencyId, BookingId, DocumentId, LineId, PolicyId, ReceiptId};
use crate::money::Money;
use crate::policy::{District, Period, Sector};
use crate::rulebook::Rulebooks;
use crate::text::Note;
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;
use uuid::Uuid;

pub(crate) fn book() -> Rulebook {
    Rulebooks::shipped().unwrap().in_force(day("2026-06-01")).clone()
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

pub(crate) fn note(text: &str) -> Note {
    text.parse().unwrap()
}

pub(crate) fn account(sector: Sector, contract_bp: Option<u32>) -> FeeAccount {
    FeeAccount {
        policy: PolicyId::from_uuid(Uuid::from_u128(1)),
        insurer: "anping".parse().unwrap(),
        enterprise: Some("jia".parse().unwrap()),
        insured_name: "甲厂".parse().unwrap(),
        insured_code: "91350100M000100Y43".parse().unwrap(),
        sector,
        district: District::Daxing,
        period: Period { from: day("2026-01-01"), to: day("2026-12-31") },
        contract_bp,
        collected: Money::ZERO,
        balances: Balances::ZERO,
        hazard_spent: Money::ZERO,
        by_purpose: BTreeMap::new(),
        over_since: None,
    }
}

pub(crate) fn collected(amount: &str) -> FeeAccount {
    let now = at("2026-02-01T00:00:00Z");
    account(Sector::Mine, None).entitle(ReceiptId::from_uuid(Uuid::from_u128(2)), yuan(amount), &book(), now).unwrap().0
}

pub(crate) fn budget(share_bp: u32) -> FeeBudget {
    let plan = Plan {
        share_bp,
        hazard_share_bp: 3000,
        reason: note("年度计划"),
        proposed_by: "anping/prevention".into(),
        approved_by: None,
    };
    let none = FeeBudget::none("anping".parse().unwrap(), 2026);
    let (proposed, _) = none.propose(plan, &book()).unwrap();
    proposed.approve("anping/manager", &book()).unwrap().0
}

pub(crate) fn line(number: u128, amount: Money) -> FeeLine {
    let of = account(Sector::Mine, None);
    FeeLine {
        id: LineId::from_uuid(Uuid::from_u128(number)),
        policy: of.policy,
        insurer: of.insurer,
        enterprise: of.enterprise,
        insured_name: of.insured_name,
        insured_code: of.insured_code,
        sector: of.sector,
        district: of.district,
        booking: BookingId::from_uuid(Uuid::from_u128(number)),
        pooled: None,
        purpose: "hazard_inspection".parse().unwrap(),
        hazard: true,
        kind: "hazard_inspection".parse().unwrap(),
        state: LineState::Reserved,
        frozen: false,
        reserved: amount,
        raise: None,
        recorded: None,
        spent: None,
        agency: AgencyId::from_uuid(Uuid::from_u128(9)),
        expert: None,
        payee: FeePayee { name: "安技公司".parse().unwrap(), credit_code: "91350100M000100Y43".parse().unwrap() },
        invoice: None,
        evidence: Vec::new(),
        service_on: day("2026-05-08"),
        units: 1,
        booked_by: "jia/booker".into(),
        accepted_by: None,
        approved_by: None,
        posted_by: None,
        booked_on: None,
        reserved_at: at("2026-05-01T00:00:00Z"),
        posted_at: None,
        ended_because: None,
        marks: LineMarks::default(),
    }
}

pub(crate) fn evidence() -> Vec<Evidence> {
    let sha256 = "ab".repeat(32).parse().unwrap();
    vec![Evidence { kind: "report".parse().unwrap(), document: DocumentId::from_uuid(Uuid::from_u128(5)), sha256 }]
}

/// As it was held, at its full cost.
pub(crate) fn rendered(of: &FeeLine) -> Rendered {
    Rendered { evidence: evidence(), service_on: day("2026-05-08"), units: 1, cost: of.reserved }
}

pub(crate) fn accepted(of: &FeeLine) -> FeeLine {
    of.accept(rendered(of), "jia/manager", &book()).unwrap().0
}
