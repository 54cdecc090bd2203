use super::*;
use crate::agency::fixtures::{agency, code, codes, day, expert, qualification};
use crate::agency::parts::Entry;
use crate::id::StandingId;
use crate::service::catalogue::shipped;
use uuid::Uuid;

fn entry(seq: u32, list: ListName, listed: bool, from: &str) -> Entry {
    let standing = StandingId::from_uuid(Uuid::from_u128(u128::from(seq)));
    Entry { seq, list, listed, from: day(from), until: None, decided_on: day(from), standing }
}

fn white() -> Agency {
    Agency { entries: vec![entry(1, ListName::White, true, "2026-02-01")], ..agency() }
}

fn asked(
    agency: &Agency,
    expert: Option<&Expert>,
    kind: &str,
    sector: Sector,
    insured: u32,
    on: &str,
) -> Vec<&'static str> {
    let kind = shipped().kind(&kind.parse().unwrap()).unwrap();
    let task = Task { kind, sector, insured: &code(insured), on: day(on) };
    fit(agency, expert, &task, shipped()).err().map(|why| codes(&why)).unwrap_or_default()
}

// R-E3, req 2.3: the lists count on the day of the service, from the first day on, black above white.
#[test]
fn the_lists_count_on_the_day_of_the_service() {
    let mut agency = white();
    let ask = |agency: &Agency, on: &str| asked(agency, None, "hazard_inspection", Sector::Mine, 9, on);
    assert_eq!(ask(&agency, "2026-01-31"), ["agency-not-white-listed"]);
    assert!(ask(&agency, "2026-02-01").is_empty());
    agency.entries.push(entry(2, ListName::Black, true, "2026-06-10"));
    // Work done the day before stays payable, however late the question.
    assert!(ask(&agency, "2026-06-09").is_empty());
    assert_eq!(ask(&agency, "2026-06-10"), ["agency-black-listed"]);
    agency.entries.push(entry(3, ListName::Black, false, "2026-08-01"));
    assert_eq!(ask(&agency, "2026-07-31"), ["agency-black-listed"]);
    assert!(ask(&agency, "2026-08-01").is_empty());
    agency.entries.push(Entry { until: Some(day("2026-09-30")), ..entry(4, ListName::White, true, "2026-09-01") });
    assert!(ask(&agency, "2026-09-30").is_empty());
    assert_eq!(ask(&agency, "2026-10-01"), ["agency-not-white-listed"]);
}

// R-E3, req 2.4: an expired or missing qualification, or one that is not issued yet, does not count; a renewal does.
#[test]
fn the_qualification_is_valid_that_day() {
    let (agency, mut expert) = (white(), expert());
    let ask =
        |expert: &Expert, on: &str| asked(&agency, Some(expert), "hazard_inspection", Sector::Construction, 9, on);
    assert!(ask(&expert, "2026-12-31").is_empty());
    assert_eq!(ask(&expert, "2027-01-01"), ["expert-unqualified"]);
    expert.qualifications.push(qualification("hazard_inspection", "2027-01-01", "2028-12-31"));
    assert!(ask(&expert, "2027-01-01").is_empty());
    assert_eq!(ask(&expert, "2028-01-01"), ["agency-unqualified"]);
    let training = |expert| asked(&agency, expert, "safety_training", Sector::Construction, 9, "2026-05-01");
    // The expert's own qualification carries a training; without an expert the agency's would have to.
    assert!(training(Some(&expert)).is_empty());
    assert_eq!(training(None), ["agency-unqualified"]);
}

// R-E4: a hazard inspection needs the institution's own qualification, whatever the expert holds.
#[test]
fn a_hazard_inspection_needs_a_qualified_institution() {
    let bare = Agency { qualifications: Vec::new(), ..white() };
    let ask = |kind| asked(&bare, Some(&expert()), kind, Sector::Construction, 9, "2026-05-01");
    assert_eq!(ask("hazard_inspection"), ["agency-unqualified"]);
    assert!(ask("safety_training").is_empty());
}

// req 3.7: the expert knows the sector and has declared no conflict that stands that day. R-A10: nobody serves its owner.
#[test]
fn sector_and_conflict() {
    let (agency, expert) = (white(), expert());
    let ask = |expert: &Expert, sector, insured, on: &str| {
        asked(&agency, Some(expert), "hazard_inspection", sector, insured, on)
    };
    assert_eq!(ask(&expert, Sector::Mine, 9, "2026-05-01"), ["expert-sector"]);
    assert_eq!(ask(&expert, Sector::Fishery, 9, "2026-05-01"), ["agency-sector", "expert-sector"]);
    assert_eq!(ask(&expert, Sector::Construction, 7, "2026-05-01"), ["agency-conflict"]);
    assert_eq!(ask(&expert, Sector::Construction, 100, "2026-05-01"), ["agency-conflict"]);
    let book = crate::agency::fixtures::book();
    let nature = || "原任职单位".parse().unwrap();
    let (declared, _) = expert.declare(code(9), nature(), day("2026-03-01"), book).unwrap();
    assert!(ask(&declared, Sector::Construction, 9, "2026-02-28").is_empty());
    assert_eq!(ask(&declared, Sector::Construction, 9, "2026-03-01"), ["expert-conflict"]);
    assert!(ask(&declared, Sector::Construction, 8, "2026-03-01").is_empty());
    assert_eq!(
        declared.clone().declare(code(9), nature(), day("2026-03-02"), book).unwrap_err().code,
        "conflict-declared"
    );
    let (ended, _) = declared.end_conflict(&code(9), day("2026-04-30")).unwrap();
    assert_eq!(ask(&ended, Sector::Construction, 9, "2026-04-30"), ["expert-conflict"]);
    assert!(ask(&ended, Sector::Construction, 9, "2026-05-01").is_empty());
    assert_eq!(ended.end_conflict(&code(9), day("2026-05-01")).unwrap_err().code, "conflict-not-open");
}

// R-E3, req 3.7: a conflict that is declared after the booking bars it, and its payment where it stood on the day of the
// service; what was rendered before it stays payable.
#[test]
fn a_conflict_declared_later_bars_and_is_not_paid() {
    let agency = white();
    let book = crate::agency::fixtures::book();
    let (expert, _) = expert().declare(code(9), "亲属".parse().unwrap(), day("2026-03-01"), book).unwrap();
    let bars = |insured, on: &str| barred(&agency, Some(&expert), &code(insured), day(on)).map(|why| why.code);
    let pays = |insured, on: &str| payable(&agency, Some(&expert), &code(insured), day(on)).err().map(|why| why.code);
    assert_eq!((bars(9, "2026-03-01"), pays(9, "2026-03-01")), (Some("expert-conflict"), Some("expert-conflict")));
    assert_eq!((bars(9, "2026-02-28"), pays(9, "2026-02-28")), (None, None));
    assert_eq!((bars(8, "2026-03-01"), pays(8, "2026-03-01")), (None, None));
    // Not listed bars what is to come, and leaves payable what was rendered.
    assert_eq!((bars(8, "2026-01-31"), pays(8, "2026-01-31")), (Some("agency-not-white-listed"), None));
    assert_eq!((bars(7, "2026-03-01"), pays(7, "2026-03-01")), (Some("agency-conflict"), Some("agency-conflict")));
}

// All reasons at once, so that nobody learns them one by one.
#[test]
fn every_reason_is_said_at_once() {
    let stranger = Expert { agency: crate::id::AgencyId::from_uuid(Uuid::from_u128(9)), ..expert() };
    let black = Agency { entries: vec![entry(1, ListName::Black, true, "2026-02-01")], ..agency() };
    let (stranger, _) =
        stranger.declare(code(7), "持股".parse().unwrap(), day("2026-01-01"), crate::agency::fixtures::book()).unwrap();
    assert_eq!(
        asked(&black, Some(&stranger), "hazard_inspection", Sector::Other, 7, "2029-01-01"),
        [
            "agency-not-white-listed",
            "agency-black-listed",
            "agency-sector",
            "agency-unqualified",
            "agency-conflict",
            "expert-of-another-agency",
            "expert-sector",
            "expert-unqualified",
            "expert-conflict"
        ]
    );
}
