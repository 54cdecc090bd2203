//! Values that the tests of this module share.

use super::expert::{Expert, RegisterExpert};
use super::mechanism::{Ballot, Council, Party, Seat, Vote};
use super::parts::{Paper, Qualification};
use super::register::{Agency, RegisterAgency};
use super::ruling::{Bench, Meeting};
use crate::actor::{Actor, OrgKind, Person, Role};
use crate::id::{AgencyId, ExpertId};
use crate::personal::CreditCode;
use crate::policy::{Contact, Sector};
use crate::rulebook::{Rulebook, Rulebooks};
use crate::service::catalogue;
use jiff::{Timestamp, civil::Date};
use std::sync::LazyLock;
use uuid::Uuid;

static BOOKS: LazyLock<Rulebooks> = LazyLock::new(|| Rulebooks::shipped().unwrap());

pub fn book() -> &'static Rulebook {
    BOOKS.in_force(day("2026-11-23"))
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Noon in Beijing of a day.
pub fn noon(on: Date) -> Timestamp {
    crate::time::hours_after(crate::time::day_start(on), 12)
}

pub fn code(number: u32) -> CreditCode {
    let body = format!("91110108{number:09}");
    "0123456789ABCDEFGHJKLMNPQRTUWXY".chars().find_map(|check| format!("{body}{check}").parse().ok()).unwrap()
}

pub fn someone(sub: &str, org: &str, org_kind: OrgKind, role: Role) -> Actor {
    Actor::Person(Person { sub: sub.into(), org: org.parse().unwrap(), org_kind, roles: vec![role] })
}

pub fn secretary() -> Actor {
    someone("secretary", "mechanism", OrgKind::Mechanism, Role::Secretary)
}

pub fn chair() -> Actor {
    someone("chair", "mechanism", OrgKind::Mechanism, Role::Manager)
}

pub fn manager() -> Actor {
    someone("manager", "jishu", OrgKind::Agency, Role::Manager)
}

pub fn qualification(field: &str, from: &str, to: &str) -> Qualification {
    Qualification {
        number: format!("{field}-{from}").parse().unwrap(),
        field: field.parse().unwrap(),
        issued_on: day(from),
        expires_on: day(to),
    }
}

pub fn paper(title: &str) -> Paper {
    Paper { title: title.parse().unwrap(), sha256: "ab".repeat(32).parse().unwrap() }
}

/// An agency (code 100) owned by unit 7, for hazard inspections in construction and mines until the end of 2027.
pub fn agency() -> Agency {
    let ask = RegisterAgency {
        name: "技术服务机构".parse().unwrap(),
        credit_code: code(100),
        contact: Contact { name: "金".parse().unwrap(), phone: "13800138000".parse().unwrap() },
        sectors: [Sector::Construction, Sector::Mine].into(),
        qualifications: vec![qualification("hazard_inspection", "2025-01-01", "2027-12-31")],
        owners: [code(7)].into(),
    };
    let id = AgencyId::from_uuid(Uuid::from_u128(1));
    let today = day("2026-01-01");
    Agency::register(id, "jishu".parse().unwrap(), ask, catalogue::shipped(), today, noon(today)).unwrap().0
}

/// Its expert for construction, qualified for hazard inspections and training.
pub fn expert() -> Expert {
    let ask = RegisterExpert {
        name: "许专家".parse().unwrap(),
        account: None,
        sectors: [Sector::Construction].into(),
        qualifications: vec![
            qualification("hazard_inspection", "2025-06-01", "2026-12-31"),
            qualification("safety_training", "2025-06-01", "2027-06-30"),
        ],
    };
    let today = day("2026-01-01");
    let id = ExpertId::from_uuid(Uuid::from_u128(2));
    Expert::register(id, &agency(), ask, catalogue::shipped(), today, noon(today)).unwrap().0
}

/// Five seats: two insured units (1, 2), two insurers (3, 4), one agency (5).
pub fn council() -> Council {
    let seat = |number: u32, party| Seat { credit_code: code(number), party, from: day("2025-01-01"), until: None };
    let of = [Party::Enterprise, Party::Enterprise, Party::Insurer, Party::Insurer, Party::Agency];
    Council { seats: (1..).zip(of).map(|(number, party)| seat(number, party)).collect() }
}

pub fn votes(of: &[(u32, Ballot)]) -> Vec<Vote> {
    of.iter().map(|(number, ballot)| Vote { member: code(*number), ballot: *ballot }).collect()
}

pub fn all_for() -> Vec<Vote> {
    votes(&[(1, Ballot::For), (3, Ballot::For), (5, Ballot::For)])
}

pub fn meeting(on: Date, criterion: &str, votes: Vec<Vote>) -> Meeting {
    Meeting {
        held_on: on,
        minutes: paper("会议纪要"),
        votes,
        criterion: criterion.parse().unwrap(),
        reason: "经查属实".parse().unwrap(),
        from: None,
        until: None,
        districts: Vec::new(),
        sectors: Vec::new(),
    }
}

/// Runs something with a bench on a day.
pub fn on_bench<T>(actor: &Actor, council: &Council, on: Date, run: impl FnOnce(&Bench<'_>) -> T) -> T {
    let criteria = super::criterion::shipped();
    run(&Bench { council, criteria, book: book(), actor, now: noon(on) })
}

pub fn codes(refusals: &[crate::Refusal]) -> Vec<&'static str> {
    refusals.iter().map(|refusal| refusal.code).collect()
}
