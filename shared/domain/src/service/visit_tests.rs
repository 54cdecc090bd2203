use super::super::fixtures::{
    FROM, TO, acceptance, accepted, at, book, booked, calendar, checked_in, evidence, handed_in, kind, note, on_site,
    yuan,
};
use super::*;

fn complete(booking: &Booking, handed_in: HandedIn) -> Result<Booking, Vec<&'static str>> {
    let catalogue = super::super::catalogue::shipped();
    let judged = Judged { catalogue, calendar: calendar(), book: book(), reserved: yuan("500") };
    booking
        .complete(handed_in, "jishu/expert", &judged, at("2026-03-10T05:00:00Z"))
        .map(|done| done.0)
        .map_err(|refusals| refusals.into_iter().map(|refusal| refusal.code).collect())
}

// anchors 9, R-E15: time and place against the slot and the site; outside them with a reason that is kept.
#[test]
fn checking_in_is_held_against_slot_and_site() {
    let try_at = |position, reason: Option<Note>, now: &str| {
        accepted()
            .check_in(Arrival { position, made_at: None, reason }, "jishu/expert", book(), at(now))
            .map(|done| done.0.check_in.unwrap())
    };
    let site = Some((39_850_000, 116_280_000));
    // 500 m north are 4,504 millionths of a degree.
    let (near, far) = (Some((39_854_500, 116_280_000)), Some((39_854_600, 116_280_000)));
    for (position, now, inside) in [
        (site, "2026-03-10T01:00:00Z", true),
        (site, "2026-03-10T00:59:59Z", false),
        (site, "2026-03-10T03:00:00Z", true),
        (site, "2026-03-10T03:00:01Z", false),
        (near, FROM, true),
        (far, FROM, false),
        (None, FROM, false),
    ] {
        let silent = try_at(position, None, now);
        assert_eq!(silent.is_ok(), inside, "{position:?} {now}");
        let explained = try_at(position, Some(note()), now).unwrap();
        // A reason that was not needed is not kept: it would look like an excuse.
        assert_eq!(explained.reason.is_some(), !inside, "{position:?} {now}");
    }
    assert_eq!(try_at(site, None, "2026-03-10T00:59:59Z").unwrap_err().code, "check-in-outside");
    assert_eq!(try_at(site, Some(note()), "2026-03-09T15:59:59Z").unwrap_err().code, "day-not-come");
    let early = booked().check_in(on_site(), "jishu/expert", book(), at(FROM)).unwrap_err();
    assert_eq!(early.code, "booking-state");
}

// R-E15, anchors 21: what was made on site without network and arrives late needs no excuse; both times are kept, and a
// time that is not before now, not after the acceptance or not in the window counts for nothing.
#[test]
fn a_check_in_that_arrives_late_counts_from_when_it_was_made() {
    let late = |made: &str, position| {
        let arrival = Arrival { position, made_at: Some(at(made)), reason: None };
        accepted()
            .check_in(arrival, "jishu/expert", book(), at("2026-03-10T09:00:00Z"))
            .map(|done| done.0.check_in.unwrap())
    };
    let site = on_site().position;
    let kept = late("2026-03-10T02:05:00Z", site).unwrap();
    assert_eq!((kept.at, kept.made_at), (at("2026-03-10T09:00:00Z"), Some(at("2026-03-10T02:05:00Z"))));
    for (made, position) in [
        ("2026-03-10T00:59:59Z", site),
        ("2026-03-10T03:00:01Z", site),
        ("2026-03-10T09:00:01Z", site),
        ("2026-03-10T02:05:00Z", None),
    ] {
        assert_eq!(late(made, position).unwrap_err().code, "check-in-outside", "{made}");
    }
    let accepted_late =
        booked().accept(acceptance("jishu/manager", "2026-03-10T02:10:00Z"), book(), at(FROM)).unwrap().0;
    let before = Arrival { made_at: Some(at("2026-03-10T02:05:00Z")), ..on_site() };
    let refused = accepted_late.check_in(before.clone(), "jishu/expert", book(), at("2026-03-10T09:00:00Z"));
    assert_eq!(refused.unwrap_err().code, "check-in-outside");
    // In time by the clock here: the phone's is not needed and not kept.
    let here = accepted().check_in(before, "jishu/expert", book(), at("2026-03-10T02:06:00Z")).unwrap().0;
    assert_eq!(here.check_in.unwrap().made_at, None);
}

// req 2.11, R-E5: without its evidence set a kind is not done; a file is not written down, and unknown evidence is none.
#[test]
fn a_service_without_its_evidence_is_not_done() {
    assert!(complete(&checked_in(), handed_in()).is_ok());
    let with = |codes: &[&str]| HandedIn { evidence: evidence(codes), ..handed_in() };
    assert_eq!(complete(&checked_in(), with(&["hazard_list", "site_photo"])).unwrap_err(), ["evidence-missing"]);
    let odd = with(&["hazard_list", "written_notice", "site_photo", "device_serial"]);
    assert_eq!(complete(&checked_in(), odd).unwrap_err(), ["unknown-evidence"]);
    let written = HandedIn {
        stated: vec![("written_notice".parse().unwrap(), "口头".parse().unwrap())],
        ..with(&["hazard_list", "site_photo"])
    };
    assert_eq!(complete(&checked_in(), written).unwrap_err(), ["unknown-evidence", "evidence-missing"]);
    // The values that a device needs are written down.
    let device = Booking { kind: kind("smart_equipment"), ..checked_in() };
    let papers = with(&["install_proof", "site_photo"]);
    assert_eq!(complete(&device, papers.clone()).unwrap_err(), ["evidence-missing"]);
    let stated = ["device_serial", "device_owner", "install_place"];
    let stated = stated.map(|code| (code.parse().unwrap(), "SN-1".parse().unwrap())).to_vec();
    assert!(complete(&device, HandedIn { stated, ..papers }).is_ok());
}

// R-E5, R-D15: the record's time is that of the visit, and the cost is what is reserved or less.
#[test]
fn a_record_is_possible_and_within_its_reservation() {
    let code = |change: fn(&mut HandedIn)| {
        let mut record = handed_in();
        change(&mut record);
        complete(&checked_in(), record)
    };
    assert_eq!(code(|r| r.ended_at = r.started_at).unwrap_err(), ["record-backwards"]);
    assert_eq!(code(|r| r.ended_at = at("2026-03-10T05:00:01Z")).unwrap_err(), ["record-in-future"]);
    assert_eq!(code(|r| r.started_at = at("2026-03-08T02:00:00Z")).unwrap_err(), ["record-other-day"]);
    assert_eq!(code(|r| r.units = 0).unwrap_err(), ["no-units"]);
    assert_eq!(code(|r| r.cost = yuan("0")).unwrap_err(), ["amount-not-positive"]);
    assert_eq!(code(|r| r.cost = yuan("500.01")).unwrap_err(), ["cost-over-reserved"]);
    let done = code(|r| r.cost = yuan("500")).unwrap();
    // R-E6: ten working days after Tuesday, 10 March 2026.
    assert_eq!(done.record_due.unwrap().to_string(), "2026-03-24");
    assert!(!done.overdue(at("2026-03-24T15:59:59Z")) && done.overdue(at("2026-03-24T16:00:00Z")));
    assert_eq!(complete(&accepted(), handed_in()).unwrap_err(), ["booking-state"]);
    assert_eq!(done.record.unwrap().ended_at, at(TO));
}
