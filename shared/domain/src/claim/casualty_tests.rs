use super::super::fixtures::{at, book, counted, covered, reported, yuan};
use super::super::state::TriageFacts;
use super::super::triage::Track;
use super::*;

fn graded(deaths: u32, serious_injuries: u32, loss: &str) -> Grade {
    let direct_loss = Some(yuan(loss));
    grade(&Casualties { deaths, serious_injuries, other_injured: 0, missing: 0, direct_loss }, &book())
}

// R-B1: every boundary of the three columns.
#[test]
fn boundaries_of_the_grade() {
    use Grade::{EspeciallySerious, Larger, Ordinary, Serious};
    for (deaths, expected) in
        [(0, Ordinary), (2, Ordinary), (3, Larger), (9, Larger), (10, Serious), (29, Serious), (30, EspeciallySerious)]
    {
        assert_eq!(graded(deaths, 0, "0"), expected, "{deaths} deaths");
    }
    for (injured, expected) in
        [(9, Ordinary), (10, Larger), (49, Larger), (50, Serious), (99, Serious), (100, EspeciallySerious)]
    {
        assert_eq!(graded(0, injured, "0"), expected, "{injured} injured");
    }
    for (loss, expected) in [
        ("9999999.99", Ordinary),
        ("10000000.00", Larger),
        ("49999999.99", Larger),
        ("50000000.00", Serious),
        ("99999999.99", Serious),
        ("100000000.00", EspeciallySerious),
    ] {
        assert_eq!(graded(0, 0, loss), expected, "{loss}");
    }
    assert_eq!(graded(1, 10, "0"), Larger);
}

// R-B5: day 30 is inside, day 31 outside; 7 and 8 for fire and road traffic.
#[test]
fn boundaries_of_the_window() {
    let accident: Date = "2026-01-31".parse().unwrap();
    assert_eq!(window_end(accident, AccidentClass::General, &book()).to_string(), "2026-03-02");
    assert_eq!(window_end(accident, AccidentClass::Fire, &book()).to_string(), "2026-02-07");
    assert_eq!(window_end(accident, AccidentClass::RoadTraffic, &book()).to_string(), "2026-02-07");
}
// req 5.12, R-B1: every published accident of the collection with deaths and an official grade gets that grade. Each row
// carries where its figures were read (tests/cases/accidents.csv).
#[test]
fn published_accidents_get_their_official_grade() {
    let mut seen = 0;
    for line in include_str!("../../tests/cases/accidents.csv").lines().skip(1) {
        let cells: Vec<&str> = line.splitn(7, ',').collect();
        let [id, _, deaths, serious, loss, official, _] = cells[..] else { panic!("{line}") };
        let of = Casualties {
            deaths: deaths.parse().unwrap(),
            serious_injuries: serious.parse().unwrap_or(0),
            other_injured: 0,
            missing: 0,
            direct_loss: loss.parse().ok(),
        };
        assert_eq!(grade(&of, &book()).label(), format!("{official}事故"), "{id}");
        seen += 1;
    }
    assert_eq!(seen, 30);
}

// R-B5, anchors 4: a change on day 30 counts, on day 31 it is kept and changes nothing; for fire 7 and 8.
#[test]
fn a_change_counts_inside_the_window_only() {
    // The accident is on 23 November in Beijing; day 30 is 23 December, day 7 is 30 November.
    let claim = reported("2026-11-23T05:00:00Z", counted(9, 0));
    let record = |as_of: &str, class| {
        claim.record_casualties(counted(10, 0), class, at(as_of), None, &book(), at("2027-01-15T00:00:00Z")).unwrap()
    };
    for (as_of, class, inside) in [
        ("2026-12-23T15:59:59Z", None, true),
        ("2026-12-23T16:00:00Z", None, false),
        ("2026-11-30T15:59:59Z", Some(AccidentClass::Fire), true),
        ("2026-11-30T16:00:00Z", Some(AccidentClass::Fire), false),
        ("2026-11-30T16:00:00Z", Some(AccidentClass::RoadTraffic), false),
    ] {
        let (next, snapshot, _) = record(as_of, class);
        assert_eq!(snapshot.in_window, inside, "{as_of}");
        assert_eq!(snapshot.grade, Grade::Serious);
        assert_eq!(
            (next.grade, next.casualties.deaths),
            if inside { (Grade::Serious, 10) } else { (Grade::Larger, 9) }
        );
        assert_eq!(next.snapshots, 2);
    }
}

// anchors 4: 2 to 3 deaths opens the track; a correction downwards takes nothing back; once money moved, nothing closes it.
#[test]
fn an_upgrade_opens_the_major_track_and_money_keeps_it_open() {
    let now = at("2026-11-25T00:00:00Z");
    let start = covered("2026-11-23T05:00:00Z", counted(0, 9));
    assert_eq!((start.grade, start.track), (Grade::Ordinary, Track::Standard));
    let (up, ..) = start.record_casualties(counted(0, 10), None, now, None, &book(), now).unwrap();
    assert_eq!((up.grade, up.track, up.track_rule.as_str()), (Grade::Larger, Track::Major, "R-C7"));
    let later = at("2026-11-26T00:00:00Z");
    let (down, ..) = up.record_casualties(counted(0, 1), None, later, None, &book(), later).unwrap();
    assert_eq!((down.grade, down.highest_grade, down.track), (Grade::Ordinary, Grade::Larger, Track::Major));
    // One death reported in error and corrected: without money the track may go back, with money it may not.
    let mistaken = covered("2026-11-23T05:00:00Z", counted(1, 0));
    assert_eq!(mistaken.track, Track::Major);
    let (corrected, ..) = mistaken.record_casualties(counted(0, 1), None, now, None, &book(), now).unwrap();
    assert_eq!(corrected.put_on_track(&TriageFacts::default(), &book()).unwrap().0.track, Track::Standard);
    let paid = super::super::Claim { approved_at: Some(now), ..corrected };
    assert_eq!(paid.put_on_track(&TriageFacts::default(), &book()).unwrap().0.track, Track::Major);
}

// A late message with an older count does not undo a newer one.
#[test]
fn an_older_count_does_not_replace_a_newer_one() {
    let claim = reported("2026-11-23T05:00:00Z", counted(1, 0));
    let record = |claim: &super::super::Claim, deaths, as_of: &str| {
        claim
            .record_casualties(counted(deaths, 0), None, at(as_of), None, &book(), at("2026-11-28T00:00:00Z"))
            .unwrap()
            .0
    };
    let newer = record(&claim, 5, "2026-11-25T00:00:00Z");
    let older = record(&newer, 2, "2026-11-24T00:00:00Z");
    assert_eq!((older.casualties.deaths, older.grade, older.snapshots), (5, Grade::Larger, 3));
}
