use super::super::documents::Missing;
use super::super::fixtures::{at, book, counted, covered, handler, reported};
use super::super::state::{Assessed, CoverDecision, RefusalReason};
use super::*;
use crate::document::DocumentKind;
use crate::money::Money;

fn all(claim: &Claim, now: &str) -> Vec<Clock> {
    clocks(claim, &book(), &Calendar::shipped().unwrap(), at(now))
}

fn one(claim: &Claim, name: ClockName, now: &str) -> Clock {
    all(claim, now).into_iter().find(|clock| clock.name == name).unwrap()
}

fn complete(claim: &Claim, on: &str) -> Claim {
    claim.documents_complete(&book(), at(on)).unwrap().0
}

fn asked(claim: &Claim, on: &str, reason: Option<&str>) -> Claim {
    let item = Missing { kind: DocumentKind::MedicalBill, why: "核对金额".parse().unwrap(), from_whom: None };
    claim.request_documents(vec![item], reason.map(|text| text.parse().unwrap()), &book(), at(on)).unwrap().0
}

fn supplied(claim: &Claim, on: &str) -> Claim {
    claim.supply_documents(&book(), at(on)).unwrap().0
}

// R-C3: thirty days; the thirtieth is in time to its last second in Beijing, which is 16:00 UTC.
#[test]
fn the_assessment_has_thirty_days() {
    let claim = complete(&covered("2026-11-01T01:00:00Z", counted(0, 1)), "2026-11-01T02:00:00Z");
    let due = one(&claim, ClockName::Assessment, "2026-12-01T15:59:59Z");
    assert_eq!((due.due_on.to_string().as_str(), due.state, due.rule), ("2026-12-01", ClockState::Warning, "R-C3"));
    assert_eq!(due.source, "保险法 第二十三条");
    assert_eq!(one(&claim, ClockName::Assessment, "2026-12-01T16:00:00Z").state, ClockState::Overdue);
    assert_eq!(one(&claim, ClockName::Assessment, "2026-11-02T00:00:00Z").state, ClockState::Running);
}

// The Beijing day changes at 16:00 UTC: one second decides which day is day 0.
#[test]
fn the_day_of_arrival_is_the_day_in_beijing() {
    let claim = covered("2026-11-01T01:00:00Z", counted(0, 1));
    let due = |on| one(&complete(&claim, on), ClockName::Assessment, "2026-11-02T00:00:00Z").due_on.to_string();
    assert_eq!(due("2026-11-01T15:59:59Z"), "2026-12-01");
    assert_eq!(due("2026-11-01T16:00:00Z"), "2026-12-02");
}

// R-C2, R-C3: a pause over a month end (and the end of a short February) moves the assessment by its legal days; R-C6
// keeps running.
#[test]
fn a_pause_over_a_month_end() {
    let start = complete(&covered("2026-02-10T01:00:00Z", counted(0, 1)), "2026-02-10T02:00:00Z");
    let waiting = asked(&start, "2026-02-25T02:00:00Z", None);
    let clock = one(&waiting, ClockName::Assessment, "2026-03-20T00:00:00Z");
    assert_eq!((clock.state, clock.paused_since), (ClockState::Paused, Some(at("2026-02-25T02:00:00Z"))));
    assert_eq!(one(&waiting, ClockName::StatutoryAdvance, "2026-03-20T00:00:00Z").state, ClockState::Running);
    let going = supplied(&waiting, "2026-03-05T09:00:00Z");
    let clock = one(&going, ClockName::Assessment, "2026-03-06T00:00:00Z");
    // 12 March would be the thirtieth day; 25 February to 5 March are eight days.
    assert_eq!((clock.due_on.to_string().as_str(), clock.paused_since), ("2026-03-20", None));
    assert_eq!(one(&going, ClockName::StatutoryAdvance, "2026-03-06T00:00:00Z").due_on.to_string(), "2026-04-11");
}

// R-C2: what was asked before the clock ran stops nothing, overlapping requests stop each day once, and one supplement
// answers all of them. The second request counts in the insurer's score.
#[test]
fn pauses_are_clipped_and_merged() {
    let early = supplied(
        &asked(&covered("2026-11-01T01:00:00Z", counted(0, 1)), "2026-11-02T02:00:00Z", None),
        "2026-11-10T02:00:00Z",
    );
    let claim = complete(&early, "2026-11-10T03:00:00Z");
    assert_eq!(one(&claim, ClockName::Assessment, "2026-11-11T00:00:00Z").due_on.to_string(), "2026-12-10");
    let twice = asked(&asked(&claim, "2026-11-12T02:00:00Z", Some("新情况")), "2026-11-14T02:00:00Z", Some("再次"));
    assert_eq!(twice.repeated_requests(), 2);
    let going = supplied(&twice, "2026-11-16T02:00:00Z");
    assert!(going.requests.iter().all(|request| request.supplied_at.is_some()));
    assert_eq!(one(&going, ClockName::Assessment, "2026-11-17T00:00:00Z").due_on.to_string(), "2026-12-14");
    assert!(going.supply_documents(&book(), at("2026-11-18T00:00:00Z")).is_err());
}

// R-C6: due exactly on the sixtieth day, whatever pauses; from that day on the statutory advance applies.
#[test]
fn the_sixtieth_day_exactly() {
    let claim = complete(&covered("2026-11-01T01:00:00Z", counted(0, 1)), "2026-11-01T02:00:00Z");
    let clock = one(&claim, ClockName::StatutoryAdvance, "2026-12-31T15:59:59Z");
    assert_eq!((clock.due_on.to_string().as_str(), clock.state), ("2026-12-31", ClockState::Warning));
    assert_eq!(one(&claim, ClockName::StatutoryAdvance, "2026-12-31T16:00:00Z").state, ClockState::Overdue);
    assert!(!claim.statutory_is_due(&book(), at("2026-12-30T15:59:59Z")));
    assert!(claim.statutory_is_due(&book(), at("2026-12-30T16:00:00Z")));
    let assessed = Claim {
        assessment: Some(Assessed { total: Money::ZERO, by: "x".into(), at: at("2026-12-01T00:00:00Z") }),
        ..claim
    };
    assert!(!assessed.statutory_is_due(&book(), at("2026-12-31T00:00:00Z")));
    assert_eq!(one(&assessed, ClockName::StatutoryAdvance, "2027-01-31T00:00:00Z").state, ClockState::Met);
}

// R-C4, R-C5, R-C19: ten days after the agreement, three after the decision that nothing is covered, two years shown.
#[test]
fn the_clocks_of_the_end() {
    let claim = complete(&covered("2026-11-01T01:00:00Z", counted(0, 1)), "2026-11-01T02:00:00Z");
    let agreed = Claim { agreed_on: Some("2026-12-25".parse().unwrap()), ..claim };
    let pay = one(&agreed, ClockName::Payment, "2027-01-04T15:59:59Z");
    assert_eq!((pay.due_on.to_string().as_str(), pay.state), ("2027-01-04", ClockState::Warning));
    assert_eq!(one(&agreed, ClockName::Payment, "2027-01-04T16:00:00Z").state, ClockState::Overdue);
    // An approved settlement has not arrived yet; its arrival ends the clock, and a late one is told as late.
    assert_eq!(
        one(&Claim { settled: true, ..agreed.clone() }, ClockName::Payment, "2027-01-05T00:00:00Z").state,
        ClockState::Overdue
    );
    let late = one(
        &Claim { settlement_paid_at: Some(at("2027-01-06T00:00:00Z")), ..agreed.clone() },
        ClockName::Payment,
        "2027-02-01T00:00:00Z",
    );
    assert!(late.state == ClockState::Met && late.met_late());
    let limitation = one(&agreed, ClockName::Limitation, "2029-06-01T00:00:00Z");
    assert_eq!(
        (limitation.due_on.to_string().as_str(), limitation.state, limitation.alerts()),
        ("2028-12-25", ClockState::Elapsed, false)
    );

    let none = reported("2026-11-01T01:00:00Z", counted(0, 1));
    let none = none
        .decide_cover(
            CoverDecision::NotCovered,
            None,
            "不属于".parse().unwrap(),
            &handler(),
            &book(),
            at("2026-11-28T05:00:00Z"),
        )
        .unwrap()
        .0;
    assert_eq!(one(&none, ClockName::RefusalNotice, "2026-12-01T15:59:59Z").due_on.to_string(), "2026-12-01");
    assert_eq!(one(&none, ClockName::RefusalNotice, "2026-12-01T16:00:00Z").state, ClockState::Overdue);
    let refused = none
        .refuse(RefusalReason::OutsideCover, "通知".parse().unwrap(), &handler(), &book(), at("2026-12-02T00:00:00Z"))
        .unwrap()
        .0;
    assert!(one(&refused, ClockName::RefusalNotice, "2026-12-03T00:00:00Z").met_late());
    // Opened again and not covered once more: the old notice does not stand for a new one.
    let again = refused.reopen("新证据".parse().unwrap()).unwrap().0;
    let again = again
        .decide_cover(
            CoverDecision::NotCovered,
            None,
            "不属于".parse().unwrap(),
            &handler(),
            &book(),
            at("2026-12-10T05:00:00Z"),
        )
        .unwrap()
        .0;
    assert_eq!(one(&again, ClockName::RefusalNotice, "2026-12-14T00:00:00Z").state, ClockState::Overdue);
    assert_eq!(again.former_refusals.len(), 1);
}

// anchors 5, R-C11: one working day over the Spring Festival of 2026, with its make-up Saturdays.
#[test]
fn a_small_claim_over_the_spring_festival() {
    let due = |reported_at: &str| {
        let claim = Claim { track: Track::Fast, ..reported(reported_at, counted(0, 0)) };
        one(&claim, ClockName::SmallClaim, reported_at).due_on.to_string()
    };
    // Friday 13 February: Saturday 14 is worked. Saturday 14: the next working day is Tuesday 24.
    assert_eq!(due("2026-02-13T02:00:00Z"), "2026-02-14");
    assert_eq!(due("2026-02-14T02:00:00Z"), "2026-02-24");
    assert_eq!(due("2026-02-18T02:00:00Z"), "2026-02-24");
    assert_eq!(due("2026-02-27T02:00:00Z"), "2026-02-28");
    // 16:00 UTC on Friday 13 is Saturday 14 in Beijing already.
    assert_eq!(due("2026-02-13T16:00:00Z"), "2026-02-24");
}

// R-B3: the unit's own hour is shown and never told as met or overdue: this system is not the legal report.
#[test]
fn the_units_own_hour_is_only_shown() {
    let claim = reported("2026-11-23T05:00:00Z", counted(1, 0));
    let clock = one(&claim, ClockName::UnitReport, "2026-11-23T05:59:59Z");
    assert_eq!((clock.state, clock.name.owes()), (ClockState::Warning, Owes::Enterprise));
    let after = one(&claim, ClockName::UnitReport, "2026-11-23T06:00:00Z");
    assert_eq!((after.state, after.alerts()), (ClockState::Elapsed, false));
    assert_eq!(one(&claim, ClockName::CasualtyWindow, "2026-12-23T16:00:00Z").state, ClockState::Elapsed);
}

// R-B4: each authority has two hours to tell the next level; shown with its source, nobody here is told of it.
#[test]
fn the_authoritys_two_hours_are_only_shown() {
    let claim = reported("2026-11-23T05:00:00Z", counted(1, 0));
    let clock = one(&claim, ClockName::AuthorityRelay, "2026-11-23T07:59:59Z");
    assert_eq!((clock.due_at, clock.name.owes()), (at("2026-11-23T08:00:00Z"), Owes::Authority));
    assert_eq!((clock.rule, clock.source.contains("第十一条"), clock.alerts()), ("R-B4", true, false));
    assert_eq!(one(&claim, ClockName::AuthorityRelay, "2026-11-23T05:30:00Z").percent, 0);
    assert_eq!(one(&claim, ClockName::AuthorityRelay, "2026-11-23T08:00:00Z").state, ClockState::Elapsed);
}

// R-C21: alerts at 80 percent and at the end, and a schedule that looks then finds them.
#[test]
fn a_schedule_that_looks_when_told_misses_nothing() {
    let claim = complete(&covered("2026-11-23T05:00:00Z", counted(1, 0)), "2026-11-24T02:00:00Z");
    let calendar = Calendar::shipped().unwrap();
    let mut now = at("2026-11-23T05:00:01Z");
    let mut found = std::collections::BTreeSet::new();
    for _ in 0..100 {
        let Some(next) = next_look(&claim, &book(), &calendar, now) else { break };
        assert!(next > now);
        now = next;
        let alerts = clocks(&claim, &book(), &calendar, now).into_iter().filter(Clock::alerts);
        found.extend(alerts.map(|clock| (clock.name, clock.state)));
    }
    for name in [ClockName::FirstContact, ClockName::AdvanceTarget, ClockName::Assessment, ClockName::StatutoryAdvance]
    {
        assert!(found.contains(&(name, ClockState::Warning)) && found.contains(&(name, ClockState::Overdue)), "{name}");
    }
    assert!(now <= at("2027-02-01T00:00:00Z"));
    let first = next_deadline(&claim, &book(), &calendar, at("2026-11-24T03:00:00Z")).unwrap();
    assert_eq!(first.name, ClockName::FirstContact);
}
