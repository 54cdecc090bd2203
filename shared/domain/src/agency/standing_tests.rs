use super::*;
use crate::actor::{OrgKind, Role};
use crate::agency::fixtures::{
    agency, all_for, book, chair, codes, council, day, manager, meeting, noon, on_bench, paper, secretary, someone,
    votes,
};
use crate::agency::mechanism::Ballot;
use crate::agency::parts::listed;
use proptest::prelude::*;
use uuid::Uuid;

fn propose(agency: &Agency, list: ListName, change: Change, criterion: &str, on: Date) -> Standing {
    let ask = Propose {
        list,
        change,
        criterion: criterion.parse().unwrap(),
        grounds: "现场未到而出具报告".parse().unwrap(),
        papers: vec![paper("核查记录")],
    };
    let id = StandingId::from_uuid(Uuid::from_u128(u128::from(agency.entries.len() as u64) + 10));
    Standing::propose(id, agency, ask, criterion::shipped(), book(), &secretary(), noon(on)).unwrap().0
}

fn black(agency: &Agency, on: Date) -> Standing {
    propose(agency, ListName::Black, Change::Enter, "black_false_report", on)
}

fn heard(case: Standing, on: Date) -> Standing {
    let (called, _) = case.call_hearing(&secretary(), book(), noon(on)).unwrap();
    called.state_case("并非事实".parse().unwrap(), Vec::new(), &manager(), noon(on)).unwrap().0
}

fn decided(case: Standing, agency: &Agency, meeting: Meeting, on: Date) -> Result<Met, Vec<Refusal>> {
    on_bench(&chair(), &council(), on, |bench| case.decide(agency, meeting, bench))
}

// req 2.2: a decision without quorum stays "proposed", with its minutes kept, and a later meeting decides.
#[test]
fn without_quorum_it_stays_proposed() {
    let (agency, on) = (agency(), day("2026-05-04"));
    let case = heard(black(&agency, on), on);
    let two = meeting(on, "black_false_report", votes(&[(1, Ballot::For), (3, Ballot::For)]));
    let met = decided(case, &agency, two, on).unwrap();
    let (case, told) = met.standing;
    assert_eq!((case.state, case.without_quorum.len(), met.agency), (StandingState::Proposed, 1, None));
    assert_eq!(told.what.event(), "met_without_quorum");
    let met = decided(case, &agency, meeting(on, "black_false_report", all_for()), on).unwrap();
    assert_eq!(met.standing.0.state, StandingState::Adopted);
    assert!(met.agency.unwrap().0.listed(ListName::Black, on));
}

// req 2.3, R-E14: nobody is black-listed unheard: not before the hearing, and not while it is open and unused.
#[test]
fn the_agency_is_heard_first() {
    let (agency, on) = (agency(), day("2026-05-04"));
    let now = |day: &str| meeting(self::day(day), "black_false_report", all_for());
    let case = black(&agency, on);
    assert_eq!(codes(&decided(case.clone(), &agency, now("2026-05-04"), on).unwrap_err()), ["hearing-first"]);
    let (case, _) = case.call_hearing(&secretary(), book(), noon(on)).unwrap();
    assert_eq!(case.clone().call_hearing(&secretary(), book(), noon(on)).unwrap_err().code, "hearing-called");
    let last = day("2026-05-09");
    assert_eq!(case.hearing.as_ref().unwrap().until, last);
    assert_eq!(codes(&decided(case.clone(), &agency, now("2026-05-09"), last).unwrap_err()), ["hearing-open"]);
    // The day after it decides without a statement; with one, at once.
    assert!(decided(case.clone(), &agency, now("2026-05-10"), day("2026-05-10")).is_ok());
    let (stated, _) = case.state_case("申辩".parse().unwrap(), Vec::new(), &manager(), noon(on)).unwrap();
    assert!(decided(stated, &agency, now("2026-05-04"), on).is_ok());
    // A vote that was taken before it was heard decides nothing, however late it is recorded.
    let later = |day: &str| noon(self::day(day));
    let (called, _) = black(&agency, on).call_hearing(&secretary(), book(), later("2026-05-06")).unwrap();
    assert_eq!(called.hearing.as_ref().unwrap().until, day("2026-05-11"));
    let recorded = |case: &Standing, held: &str, on: &str| {
        decided(case.clone(), &agency, now(held), day(on)).map_or_else(|why| codes(&why), |_| Vec::new())
    };
    assert_eq!(recorded(&called, "2026-05-05", "2026-05-12"), ["meeting-day"]);
    assert_eq!(recorded(&called, "2026-05-11", "2026-05-12"), ["meeting-day"]);
    assert!(recorded(&called, "2026-05-12", "2026-05-12").is_empty());
    let state = |case: Standing, on: &str| {
        case.state_case("申辩".parse().unwrap(), Vec::new(), &manager(), later(on)).unwrap().0
    };
    let stated = state(called.clone(), "2026-05-08");
    assert_eq!(recorded(&stated, "2026-05-07", "2026-05-12"), ["meeting-day"]);
    assert!(recorded(&stated, "2026-05-08", "2026-05-12").is_empty());
    // What it adds after its time takes nothing from a meeting that was held when that had passed.
    let late = state(called, "2026-05-14");
    assert!(recorded(&late, "2026-05-12", "2026-05-15").is_empty());
    // A listing that favours the agency needs no hearing.
    let white = propose(&agency, ListName::White, Change::Enter, "white_qualified", on);
    assert!(decided(white, &agency, meeting(on, "white_qualified", all_for()), on).is_ok());
}

// R-E14: whoever proposed does not decide, whoever decided does not decide the appeal.
#[test]
fn one_person_does_not_do_it_all() {
    let (agency, on) = (agency(), day("2026-05-04"));
    let case = heard(black(&agency, on), on);
    let ask = || meeting(on, "black_false_report", all_for());
    let own = on_bench(&secretary(), &council(), on, |bench| case.clone().decide(&agency, ask(), bench));
    assert_eq!(codes(&own.unwrap_err()), ["same-person"]);
    let met = decided(case, &agency, ask(), on).unwrap();
    let agency = met.agency.unwrap().0;
    let (appealed, _) =
        met.standing.0.file_appeal("不服".parse().unwrap(), Vec::new(), &manager(), book(), noon(on)).unwrap();
    for who in [chair(), secretary()] {
        let again = on_bench(&who, &council(), on, |bench| appealed.clone().decide_appeal(&agency, ask(), bench));
        assert_eq!(codes(&again.unwrap_err()), ["same-person"]);
    }
    let third = someone("second", "mechanism", OrgKind::Mechanism, Role::Secretary);
    assert!(on_bench(&third, &council(), on, |bench| appealed.decide_appeal(&agency, ask(), bench)).is_ok());
}

// R-E14, req 5.10, 5.9: no decision reaches back, none without a published criterion, none that divides the market; all
// reasons at once.
#[test]
fn a_decision_neither_reaches_back_nor_lacks_a_criterion() {
    let (agency, on) = (agency(), day("2026-05-04"));
    let case = heard(black(&agency, on), on);
    let wrong = Meeting {
        from: Some(day("2026-05-03")),
        districts: vec![crate::policy::District::Fengtai],
        reason: "仅限丰台区以外".parse().unwrap(),
        ..meeting(day("2026-05-05"), "unwritten", votes(&[(9, Ballot::For)]))
    };
    assert_eq!(
        codes(&decided(case.clone(), &agency, wrong, on).unwrap_err()),
        [
            "divides-by-district",
            "restricting-words",
            "criterion-not-published",
            "meeting-day",
            "retroactive",
            "vote-without-seat"
        ]
    );
    let other = meeting(on, "white_lapsed", all_for());
    assert_eq!(codes(&decided(case, &agency, other, on).unwrap_err()), ["criterion-of-another-kind"]);
    let ask = |papers, criterion: &str, list, change| Propose {
        list,
        change,
        criterion: criterion.parse().unwrap(),
        grounds: "x".parse().unwrap(),
        papers,
    };
    let id = StandingId::from_uuid(Uuid::from_u128(1));
    let propose = |ask| {
        let done = Standing::propose(id, &agency, ask, criterion::shipped(), book(), &secretary(), noon(on));
        codes(&done.unwrap_err())
    };
    assert_eq!(propose(ask(Vec::new(), "black_rebate", ListName::Black, Change::Enter)), ["evidence-needed"]);
    assert_eq!(propose(ask(vec![paper("x")], "hearsay", ListName::Black, Change::Enter)), ["criterion-not-published"]);
    assert_eq!(propose(ask(vec![paper("x")], "white_lapsed", ListName::White, Change::Leave)), ["not-on-list"]);
}

// Idea 11, req 2.3: an appeal that is allowed restores from its own day on, keeps the days between, and does not prolong
// the white listing.
#[test]
fn an_appeal_restores_from_its_own_day_on() {
    let (january, june, july) = (day("2026-01-05"), day("2026-06-01"), day("2026-07-15"));
    let case = propose(&agency(), ListName::White, Change::Enter, "white_qualified", january);
    let ask = Meeting { until: Some(day("2026-12-31")), ..meeting(january, "white_qualified", all_for()) };
    let agency = decided(case, &agency(), ask, january).unwrap().agency.unwrap().0;
    let case = heard(propose(&agency, ListName::White, Change::Leave, "white_lapsed", june), june);
    let met = decided(case, &agency, meeting(june, "white_lapsed", all_for()), june).unwrap();
    let agency = met.agency.unwrap().0;
    let case = met.standing.0;
    let late =
        case.clone().file_appeal("不服".parse().unwrap(), Vec::new(), &manager(), book(), noon(day("2026-07-02")));
    assert_eq!(late.unwrap_err().code, "appeal-late");
    let (case, _) =
        case.file_appeal("不服".parse().unwrap(), Vec::new(), &manager(), book(), noon(day("2026-07-01"))).unwrap();
    let third = someone("second", "mechanism", OrgKind::Mechanism, Role::Secretary);
    let met = on_bench(&third, &council(), july, |bench| {
        case.decide_appeal(&agency, meeting(july, "white_lapsed", all_for()), bench)
    });
    let met = met.unwrap();
    assert_eq!(met.standing.0.state, StandingState::Overturned);
    let agency = met.agency.unwrap().0;
    let white = |on: &str| agency.listed(ListName::White, day(on));
    assert_eq!(
        [
            "2026-01-04",
            "2026-01-05",
            "2026-05-31",
            "2026-06-01",
            "2026-07-14",
            "2026-07-15",
            "2026-12-31",
            "2027-01-01"
        ]
        .map(white),
        [false, true, true, false, false, true, true, false]
    );
    assert_eq!(agency.entries.len(), 3);
}

// An allowed appeal stops a decision that has not taken effect yet: it never does.
#[test]
fn an_overturned_decision_never_takes_effect() {
    let (on, soon) = (day("2026-05-04"), day("2026-05-20"));
    let later = Meeting { from: Some(day("2026-08-01")), ..meeting(on, "black_false_report", all_for()) };
    let met = decided(heard(black(&agency(), on), on), &agency(), later, on).unwrap();
    let agency = met.agency.unwrap().0;
    assert!(!agency.listed(ListName::Black, soon) && agency.listed(ListName::Black, day("2026-08-01")));
    let (case, _) =
        met.standing.0.file_appeal("不服".parse().unwrap(), Vec::new(), &manager(), book(), noon(soon)).unwrap();
    let third = someone("second", "mechanism", OrgKind::Mechanism, Role::Secretary);
    let allowed = on_bench(&third, &council(), soon, |bench| {
        case.decide_appeal(&agency, meeting(soon, "black_false_report", all_for()), bench)
    });
    assert!(!allowed.unwrap().agency.unwrap().0.listed(ListName::Black, day("2026-08-01")));
}

// req 5.10: the refusal of an application can be appealed; what favours the agency cannot.
#[test]
fn a_refused_application_can_be_appealed() {
    let (agency, on) = (agency(), day("2026-05-04"));
    let against = votes(&[(1, Ballot::Against), (3, Ballot::Against), (5, Ballot::For)]);
    let case = propose(&agency, ListName::White, Change::Enter, "white_qualified", on);
    let refused = decided(case.clone(), &agency, meeting(on, "white_qualified", against), on).unwrap();
    assert_eq!((refused.standing.0.state, refused.agency), (StandingState::Rejected, None));
    let (case_refused, _) =
        refused.standing.0.file_appeal("符合条件".parse().unwrap(), Vec::new(), &manager(), book(), noon(on)).unwrap();
    let third = someone("second", "mechanism", OrgKind::Mechanism, Role::Secretary);
    let allowed = on_bench(&third, &council(), on, |bench| {
        case_refused.decide_appeal(&agency, meeting(on, "white_qualified", all_for()), bench)
    });
    assert!(allowed.unwrap().agency.unwrap().0.listed(ListName::White, on));
    let adopted = decided(case, &agency, meeting(on, "white_qualified", all_for()), on).unwrap();
    let nothing = adopted.standing.0.file_appeal("x".parse().unwrap(), Vec::new(), &manager(), book(), noon(on));
    assert_eq!(nothing.unwrap_err().code, "nothing-to-appeal");
}

/// A run of decisions on one list: days between them, days until each takes effect, on or off, and for how long.
fn runs() -> impl Strategy<Value = Vec<Entry>> {
    let one = (0..40i64, 0..30i64, any::<bool>(), proptest::option::of(0..60i64));
    proptest::collection::vec(one, 0..12).prop_map(|steps| {
        let mut decided_on = day("2026-01-01");
        let later = |day: Date, days: i64| day.checked_add(jiff::Span::new().days(days)).unwrap();
        (1..)
            .zip(steps)
            .map(|(seq, (gap, delay, listed, term))| {
                decided_on = later(decided_on, gap);
                let from = later(decided_on, delay);
                let until = term.map(|term| later(from, term));
                let standing = StandingId::from_uuid(Uuid::from_u128(u128::from(seq)));
                Entry { seq, list: ListName::White, listed, from, until, decided_on, standing }
            })
            .collect()
    })
}

proptest! {
    // req 2.3: the status of a day is that of a clerk who goes through the days one by one and obeys the last decision;
    // the order in which the entries are kept does not matter.
    #[test]
    fn the_status_of_a_day_is_what_a_clerk_would_say(entries in runs(), seed in any::<u64>()) {
        let mut shuffled = entries.clone();
        shuffled.sort_by_key(|entry| (u64::from(entry.seq).wrapping_mul(seed | 1)) >> 7);
        let mut governs: Option<&Entry> = None;
        let mut day = day("2025-12-25");
        for _ in 0..600 {
            for entry in entries.iter().filter(|entry| entry.from == day) {
                if governs.is_none_or(|now| now.seq < entry.seq) {
                    governs = Some(entry);
                }
            }
            let clerk = governs.is_some_and(|entry| entry.listed && entry.until.is_none_or(|until| day <= until));
            prop_assert_eq!(listed(&entries, ListName::White, day), clerk);
            prop_assert_eq!(listed(&shuffled, ListName::White, day), clerk);
            prop_assert!(!listed(&entries, ListName::Black, day));
            day = day.tomorrow().unwrap();
        }
    }

    // Additive: a further decision never changes what was true of a day before it was taken.
    #[test]
    fn a_decision_never_changes_a_past_day(entries in runs()) {
        for known in 0..entries.len() {
            let (before, after) = (&entries[..known], &entries[..=known]);
            let mut day = day("2026-01-01");
            while day < entries[known].decided_on {
                prop_assert_eq!(listed(before, ListName::White, day), listed(after, ListName::White, day));
                day = day.tomorrow().unwrap();
            }
        }
    }
}
