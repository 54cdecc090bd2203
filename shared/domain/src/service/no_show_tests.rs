use super::super::cooperation::cooperation;
use super::super::fixtures::{FROM, NOW, accepted, at, book, booked, calendar, checked_in, note, statement};
use super::*;

const AFTER: &str = "2026-03-10T03:00:00Z";

fn says(booking: &Booking, side: Side, absent: Option<Side>) -> Result<Booking, &'static str> {
    booking
        .state_absence(statement(side, absent, AFTER), calendar(), book(), at(AFTER))
        .map(|done| done.0)
        .map_err(|refusal| refusal.code)
}

fn resolved(booking: &Booking, outcome: Outcome, by: &str, now: &str) -> Result<Booking, &'static str> {
    booking
        .resolve((outcome, note()), by, calendar(), book(), at(now))
        .map(|done| done.0)
        .map_err(|refusal| refusal.code)
}

// req 2.5, anchors 25, R-E15: neither side can mark the other alone; a contradiction opens a dispute and changes nothing.
#[test]
fn neither_side_marks_the_other_alone() {
    use Side::{Agency, Enterprise};
    for (one, other) in [(Agency, Enterprise), (Enterprise, Agency)] {
        let stated = says(&accepted(), one, Some(other)).unwrap();
        assert_eq!(stated.state, BookingState::AbsenceStated);
        assert!(!stated.fell_through());
        assert_eq!(says(&stated, one, Some(other)).unwrap_err(), "stated-already");
        let agreed = says(&stated, other, Some(other)).unwrap();
        assert_eq!((agreed.state, agreed.ending.unwrap().side), (BookingState::NoShow, Some(other)));
        for answer in [Some(one), None] {
            let disputed = says(&stated, other, answer).unwrap();
            assert_eq!((disputed.state, disputed.statements.len()), (BookingState::Disputed, 2));
            assert!(!disputed.fell_through() && disputed.ending.is_none());
        }
        // Who was absent itself may say so alone.
        assert_eq!(says(&accepted(), one, Some(one)).unwrap().state, BookingState::NoShow);
    }
    assert_eq!(says(&accepted(), Agency, None).unwrap_err(), "outcome-not-possible");
    assert_eq!(says(&accepted(), Agency, Some(Side::Insurer)).unwrap_err(), "outcome-not-possible");
    let early = statement(Agency, Some(Enterprise), NOW);
    let early = accepted().state_absence(early, calendar(), book(), at(NOW)).unwrap_err();
    assert_eq!(early.code, "absence-too-early");
    // The check-in on site speaks for the agency.
    assert_eq!(says(&checked_in(), Enterprise, Some(Agency)).unwrap().state, BookingState::Disputed);
}

// R-E15: a silent side has three working days; then a person decides, not the one who booked, and with a reason.
#[test]
fn a_person_decides_after_the_time_to_answer() {
    let stated = says(&accepted(), Side::Agency, Some(Side::Enterprise)).unwrap();
    let late = "2026-03-13T16:00:00Z";
    assert_eq!(
        resolved(&stated, Outcome::EnterpriseAbsent, "anping/p", "2026-03-13T15:59:59Z").unwrap_err(),
        "answer-pending"
    );
    assert_eq!(resolved(&stated, Outcome::EnterpriseAbsent, "jia/reporter", late).unwrap_err(), "same-person");
    let found = resolved(&stated, Outcome::EnterpriseAbsent, "anping/p", late).unwrap();
    assert_eq!((found.state, found.ending.as_ref().unwrap().side), (BookingState::NoShow, Some(Side::Enterprise)));
    assert_eq!(found.resolutions[0].statements.len(), 1);
    let goes_on = resolved(&stated, Outcome::TookPlace, "anping/p", late).unwrap();
    assert_eq!((goes_on.state, goes_on.statements.len()), (BookingState::Accepted, 0));
    assert_eq!(resolved(&stated, Outcome::NobodysFault, "anping/p", late).unwrap().state, BookingState::Cancelled);
    assert_eq!(resolved(&stated, Outcome::Redo, "anping/p", late).unwrap_err(), "outcome-not-possible");
    assert_eq!(resolved(&accepted(), Outcome::TookPlace, "anping/p", late).unwrap_err(), "booking-state");
}

// req 2.5, R-E11: an absence of the agency never counts against the insured; its own refusals do, each with its reason.
#[test]
fn the_agencys_absence_never_counts_against_the_insured() {
    let agency = says(&booked(), Side::Agency, Some(Side::Agency)).unwrap();
    let disputed = says(&checked_in(), Side::Enterprise, Some(Side::Agency)).unwrap();
    let found = resolved(&disputed, Outcome::AgencyAbsent, "anping/p", AFTER).unwrap();
    let of = cooperation([&agency, &found, &disputed, &accepted()]);
    assert_eq!((of.offered, of.agency_absent, of.open, of.accepted, of.against_insured()), (4, 2, 1, 1, 0));
    let refused = accepted().refuse(note(), "jia/manager", book(), at(FROM)).unwrap().0;
    let own = says(&accepted(), Side::Enterprise, Some(Side::Enterprise)).unwrap();
    let cancelled = booked().cancel(Side::Agency, note(), "jishu/manager", at(NOW)).unwrap().0;
    let of = cooperation([&refused, &own, &cancelled]);
    assert_eq!((of.refused, of.enterprise_absent, of.fell_through, of.against_insured()), (1, 1, 1, 2));
    assert_eq!(of.incidents.len(), 3);
    assert!(of.incidents.iter().all(|incident| !incident.ending.reason.as_str().is_empty()));
}
