use super::*;
use crate::conduct::Tally;
use crate::rulebook::Rulebooks;
use uuid::Uuid;

fn book() -> Rulebook {
    Rulebooks::shipped().unwrap().in_force("2026-06-01".parse().unwrap()).clone()
}

fn note(text: &str) -> Note {
    text.parse().unwrap()
}

fn complaint(from: Complainant) -> Complaint {
    let ask = Ask {
        from,
        from_org: (from == Complainant::Enterprise).then(|| "jia".parse().unwrap()),
        victim: None,
        insurer: "anping".parse().unwrap(),
        agency: None,
        conduct: Conduct::SlowClaim,
        text: note("资料齐全两个月未答复"),
        policy: None,
        booking: None,
        claim: None,
        involved: BTreeSet::from(["anping/handler".to_owned()]),
        by: (from != Complainant::Unnamed).then(|| "jia/manager".to_owned()),
    };
    let now = "2026-05-11T02:00:00Z".parse().unwrap();
    Complaint::open(ComplaintId::from_uuid(Uuid::from_u128(1)), ask, &book(), &Calendar::shipped().unwrap(), now).0
}

fn reply(by: &str) -> Reply {
    Reply {
        facts: note("经查属实"),
        handling: note("已赔付"),
        by: by.to_owned(),
        at: "2026-05-20T02:00:00Z".parse().unwrap(),
    }
}

// req 4.17, R-E8: 10 working days, 30 where it is checked, one extension of at most 30 days with a reason; overdue told once.
#[test]
fn a_complaint_runs_by_the_clocks_of_an_answer() {
    let (book, calendar) = (book(), Calendar::shipped().unwrap());
    let made = complaint(Complainant::Enterprise);
    let day = "2026-05-11".parse().unwrap();
    assert_eq!(made.due, calendar.working_days_after(day, 10));
    assert_eq!(made.extend(5, note("等鉴定"), "anping/m", &book).unwrap_err().code, "complaint-state");
    let (checking, _) = made.check("anping/m", &book, &calendar).unwrap();
    assert_eq!(checking.due, calendar.working_days_after(day, 30));
    assert_eq!(checking.check("anping/m", &book, &calendar).unwrap_err().code, "complaint-state");
    for days in [0, 31] {
        assert_eq!(checking.extend(days, note("等鉴定"), "anping/m", &book).unwrap_err().code, "extension-too-long");
    }
    let (longer, told) = checking.extend(30, note("等鉴定"), "anping/m", &book).unwrap();
    assert_eq!(longer.due, crate::time::days_after(checking.due, 30));
    assert_eq!(told.to, ["jia".parse::<OrgId>().unwrap()], "the complainant is told");
    assert_eq!(longer.extend(1, note("再等"), "anping/m", &book).unwrap_err().code, "extension-too-long");
    assert!(longer.overdue(longer.due, &book).is_none());
    let (late, told) = longer.overdue(longer.due.tomorrow().unwrap(), &book).unwrap();
    assert_eq!(told.to.len(), 2, "both sides");
    assert!(late.overdue("2027-01-01".parse().unwrap(), &book).is_none());
    let (done, _) = late.answer(true, reply("anping/m"), &book).unwrap();
    assert_eq!(done.answer(false, reply("anping/m"), &book).unwrap_err().code, "complaint-closed");
}

// req 4.17, R-D17: nobody handles a complaint about what they did, nor one they wrote.
#[test]
fn nobody_answers_about_themselves() {
    let made = complaint(Complainant::Enterprise);
    for by in ["anping/handler", "jia/manager"] {
        assert_eq!(made.answer(false, reply(by), &book()).unwrap_err().code, "own-conduct");
        assert_eq!(made.check(by, &book(), &Calendar::shipped().unwrap()).unwrap_err().code, "own-conduct");
    }
}

// req 5.14: who does not say who they are is nowhere in the complaint, and the insurer neither sees nor hears of it.
#[test]
fn a_hint_names_nobody() {
    let hint = complaint(Complainant::Unnamed);
    assert_eq!((hint.opened_by.as_ref(), hint.from_org.as_ref()), (None, None));
    assert_eq!(hint.resource(), Resource::default());
    assert!(hint.answerable().is_none());
}

// req 4.17: the tally of an insurer follows each complaint from open to its end, and counts what was late.
#[test]
fn the_tally_follows_its_complaints() {
    let (book, made) = (book(), complaint(Complainant::Enterprise));
    let none = Tally::none(made.insurer.clone());
    let (one, _) = none.after(None, &made, &book).unwrap();
    assert_eq!(one.counts[&Conduct::SlowClaim].open, 1);
    let (checking, _) = made.check("anping/m", &book, &Calendar::shipped().unwrap()).unwrap();
    assert!(one.after(Some(&made), &checking, &book).is_none());
    let (late, _) = checking.overdue("2027-01-01".parse().unwrap(), &book).unwrap();
    let (counted, _) = one.after(Some(&checking), &late, &book).unwrap();
    let (upheld, _) = late.answer(true, reply("anping/m"), &book).unwrap();
    let (done, _) = counted.after(Some(&late), &upheld, &book).unwrap();
    let count = done.counts[&Conduct::SlowClaim];
    assert_eq!((count.open, count.upheld, count.explained, count.overdue), (0, 1, 0, 1));
    // A hint counts when it was upheld, and before that not at all.
    let hint = complaint(Complainant::Unnamed);
    assert!(none.after(None, &hint, &book).is_none());
    let (upheld, _) = hint.answer(true, reply("yingji/o"), &book).unwrap();
    assert_eq!(none.after(Some(&hint), &upheld, &book).unwrap().0.counts[&Conduct::SlowClaim].upheld, 1);
}
