//! Things the tests of this folder share.

use super::booking::{Acceptance, Booking, Opinion, Order, Satisfaction, Side, Site, Statement};
use super::catalogue::ServiceKindCode;
use super::plan::{PlanBook, PlanItem, PlanText, RiskTier};
use super::slot::{Agenda, Offer, Slot, Wanted};
use super::visit::{Arrival, HandedIn};
use crate::calendar::Calendar;
use crate::fee::line::Evidence;
use crate::id::{AgencyId, BookingId, DocumentId, ExpertId, LineId, PlanId, PolicyId, SlotId};
use crate::money::Money;
use crate::policy::{District, Insured, Limits, Period, Policy, Sector};
use crate::rulebook::{Rulebook, Rulebooks};
use crate::text::Note;
use crate::time::beijing_day;
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use uuid::Uuid;

pub const NOW: &str = "2026-03-02T01:00:00Z";
/// 10:00 to 12:00 in Beijing on Tuesday, 10 March 2026.
pub const FROM: &str = "2026-03-10T02:00:00Z";
pub const TO: &str = "2026-03-10T04:00:00Z";

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

pub fn note() -> Note {
    "理由".parse().unwrap()
}

// Read once: the property tests ask for them a hundred thousand times.
static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebooks::shipped().unwrap().in_force(day("2026-03-02")).clone());
static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| Calendar::shipped().unwrap());

pub fn book() -> &'static Rulebook {
    &BOOK
}

pub fn calendar() -> &'static Calendar {
    &CALENDAR
}

pub fn kind(code: &str) -> ServiceKindCode {
    code.parse().unwrap()
}

pub fn agency() -> AgencyId {
    AgencyId::from_uuid(Uuid::from_u128(1))
}

pub fn expert() -> ExpertId {
    ExpertId::from_uuid(Uuid::from_u128(1))
}

pub fn policy() -> Policy {
    Policy {
        id: PolicyId::from_uuid(Uuid::from_u128(1)),
        policy_no: "AZ-1".parse().unwrap(),
        insurer: "anping".parse().unwrap(),
        insured: Insured {
            org: Some("jia".parse().unwrap()),
            name: "甲厂".parse().unwrap(),
            credit_code: "91350100M000100Y43".parse().unwrap(),
            contact: None,
        },
        sector: Sector::Construction,
        district: District::Fengtai,
        period: Period { from: day("2026-01-01"), to: day("2026-12-31") },
        limits: Limits { per_person: yuan("800000"), per_accident: yuan("800000"), aggregate: yuan("800000") },
        declared_head_count: 1,
        insured_head_count: 1,
        product_version: "standard-2025".into(),
        premium: yuan("10000"),
        prevention_ratio_bp: None,
        registered_at: at(NOW),
    }
}

pub fn item(code: &str, times: u32, amount: &str) -> PlanItem {
    PlanItem {
        kind: kind(code),
        measures: "现场检查并出具报告".parse().unwrap(),
        times,
        from: day("2026-02-01"),
        to: day("2026-11-30"),
        amount: yuan(amount),
        agency: agency(),
        personnel: "注册安全工程师".parse().unwrap(),
        experts: BTreeSet::new(),
    }
}

pub fn text(items: Vec<PlanItem>) -> PlanText {
    PlanText { risk_tier: RiskTier::High, items, goal: note(), assurance: note(), reason: None }
}

/// A plan of two hazard inspections for 1,000 yuan, signed.
pub fn signed() -> PlanBook {
    let none = PlanBook::none(policy().id);
    let rules = (super::catalogue::shipped(), book());
    let id = PlanId::from_uuid(Uuid::from_u128(1));
    let proposed = none
        .propose(id, &policy(), text(vec![item("hazard_inspection", 2, "1000")]), "anping/prevention", rules, at(NOW))
        .unwrap();
    proposed.book.sign(&proposed.plan, "jia/manager", book(), at(NOW)).unwrap().book
}

pub fn offer(from: &str, to: &str) -> Offer {
    Offer {
        agency: agency(),
        org: "jishu".parse().unwrap(),
        expert: expert(),
        kinds: [kind("hazard_inspection"), kind("expert_guidance")].into(),
        district: District::Fengtai,
        from: at(from),
        to: at(to),
    }
}

pub fn slot(number: u128, from: &str, to: &str) -> Slot {
    let agenda = Agenda::empty(expert(), beijing_day(at(from)));
    let id = SlotId::from_uuid(Uuid::from_u128(number));
    Slot::offer(id, offer(from, to), &agenda, super::catalogue::shipped(), at(NOW)).unwrap().0
}

pub fn booking_id() -> BookingId {
    BookingId::from_uuid(Uuid::from_u128(1))
}

pub fn wanted<'a>(kind: &'a ServiceKindCode, by: &'a crate::OrgId) -> Wanted<'a> {
    Wanted { kind, district: District::Fengtai, by, booking: booking_id() }
}

pub fn booked() -> Booking {
    let order = Order {
        policy: policy().id,
        insurer: "anping".parse().unwrap(),
        enterprise: "jia".parse().unwrap(),
        insured_name: "甲厂".parse().unwrap(),
        insured_code: "91350100M000100Y43".parse().unwrap(),
        sector: Sector::Construction,
        plan: PlanId::from_uuid(Uuid::from_u128(1)),
        kind: kind("hazard_inspection"),
        agency_name: "技术服务机构".parse().unwrap(),
        site: Site {
            text: "丰台区甲厂工地".parse().unwrap(),
            district: District::Fengtai,
            position: Some((39_850_000, 116_280_000)),
        },
        line: LineId::from_uuid(Uuid::from_u128(1)),
        reserved: yuan("500"),
        pooled: None,
        booked_for: Side::Enterprise,
    };
    Booking::order(booking_id(), order, &slot(1, FROM, TO), "jia/reporter", book(), at(NOW)).0
}

pub fn acceptance(by: &str, now: &str) -> Acceptance {
    Acceptance {
        confirmed_with: "张工".parse().unwrap(),
        items: note(),
        measures: note(),
        by: by.to_owned(),
        at: at(now),
    }
}

pub fn accepted() -> Booking {
    booked().accept(acceptance("jishu/manager", NOW), book(), at(NOW)).unwrap().0
}

pub fn on_site() -> Arrival {
    Arrival { position: Some((39_850_000, 116_280_000)), made_at: None, reason: None }
}

pub fn checked_in() -> Booking {
    accepted().check_in(on_site(), "jishu/expert", book(), at(FROM)).unwrap().0
}

pub fn evidence(codes: &[&str]) -> Vec<Evidence> {
    let one = |(number, code): (usize, &&str)| Evidence {
        kind: code.parse().unwrap(),
        document: DocumentId::from_uuid(Uuid::from_u128(number as u128)),
        sha256: "a".repeat(64).parse().unwrap(),
    };
    codes.iter().enumerate().map(one).collect()
}

pub fn handed_in() -> HandedIn {
    HandedIn {
        started_at: at(FROM),
        ended_at: at(TO),
        place: "丰台区甲厂工地".parse().unwrap(),
        personnel: "许工".parse().unwrap(),
        items: note(),
        measures: note(),
        process: note(),
        units: 1,
        report: DocumentId::from_uuid(Uuid::from_u128(9)),
        evidence: evidence(&["hazard_list", "written_notice", "site_photo"]),
        stated: Vec::new(),
        cost: yuan("480"),
    }
}

pub fn opinion(by: &str) -> Opinion {
    Opinion { satisfaction: Satisfaction::Satisfied, opinion: note(), by: by.to_owned(), at: at(TO) }
}

pub fn statement(side: Side, absent: Option<Side>, now: &str) -> Statement {
    Statement { side, absent, reason: note(), evidence: None, by: format!("{side}/one"), at: at(now) }
}
