use super::*;
use crate::actor::Actor;
use crate::fact::Fact;
use crate::fee::fixtures::{at, day, yuan};
use crate::id::{LineId, PolicyId};
use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

fn entry(seq: u64, when: Timestamp, what: FeeFact) -> Fact {
    Fact {
        subject: "POLICY#1 / FEE".into(),
        seq,
        at: when,
        actor: Actor::system("test"),
        cause: "test".into(),
        what: What::Fee(what),
        basis: Vec::new(),
        decision: None,
        to: Vec::new(),
        prev: String::new(),
        hash: String::new(),
    }
}

fn posting(from: LedgerAccount, to: LedgerAccount, amount: Money) -> Posting {
    Posting { from, to, amount }
}

fn hazard() -> PurposeCode {
    "hazard_inspection".parse().unwrap()
}

fn reserved(line: LineId, amount: Money) -> FeeFact {
    let postings = vec![posting(LedgerAccount::Available, LedgerAccount::Reserved, amount)];
    FeeFact::FeeReserved { line, purpose: hazard(), amount, postings }
}

fn posted(line: LineId, amount: Money, booked_on: Date) -> FeeFact {
    let postings = vec![posting(LedgerAccount::Reserved, LedgerAccount::Spent, amount)];
    FeeFact::FeePosted { line, purpose: hazard(), amount, booked_on, evidence: Vec::new(), over: false, postings }
}

fn year(facts: &[Fact], year: i16) -> Statement {
    let (from, to) = (Date::constant(year, 1, 1), Date::constant(year, 12, 31));
    Statement::of(facts, from, to).unwrap()
}

// R-D16, req 4.11: December still open, posted in January with the accounting day 31 December: it belongs to the old year,
// and an entry made later whose day is earlier is not lost behind one that ends the period.
#[test]
fn an_entry_counts_on_its_accounting_day() {
    let line = LineId::from_uuid(Uuid::from_u128(1));
    let january = at("2027-01-08T02:00:00Z");
    let facts = [
        entry(1, at("2026-12-20T02:00:00Z"), reserved(line, yuan("480.00"))),
        entry(2, january, FeeFact::FeeOpened { policy: PolicyId::from_uuid(Uuid::nil()) }),
        entry(3, january, posted(line, yuan("480.00"), day("2026-12-31"))),
    ];
    let old = year(&facts, 2026);
    assert_eq!((old.spent, old.closing.reserved, old.entries), (yuan("480.00"), Money::ZERO, 2));
    assert_eq!(old.by_purpose.get(&hazard()), Some(&yuan("480.00")));
    let new = year(&facts, 2027);
    assert_eq!((new.spent, new.opening.spent, new.entries), (Money::ZERO, yuan("480.00"), 1));
}

// R-D13: what was written before there was a day on a changed share still opens, and its bytes, over which the chain is
// hashed, stay the same.
#[test]
fn old_entries_keep_their_bytes() {
    let id = LineId::from_uuid(Uuid::from_u128(1));
    for old in [
        serde_json::json!({ "event": "fee_reshared", "was": id, "line": id, "purpose": "hazard_inspection", "amount": "1.00", "postings": [] }),
        serde_json::json!({ "event": "fee_posted", "line": id, "purpose": "hazard_inspection", "amount": "1.00", "booked_on": "2026-05-10", "evidence": [], "postings": [] }),
        serde_json::json!({ "event": "line_approved", "line": id }),
    ] {
        let fact: FeeFact = serde_json::from_value(old.clone()).unwrap();
        assert_eq!(serde_json::to_value(&fact).unwrap(), old);
    }
}

proptest! {
    // R-D13, R-D16: whatever the days, one year closes where the next opens, the years together are the whole, and what was
    // spent is in the year of its accounting day.
    #[test]
    fn years_follow_each_other(lines in proptest::collection::vec((1i64..100_000, 0i64..700, 0i64..40), 0..30)) {
        let first = at("2026-01-01T02:00:00Z");
        let hours = |days: i64| jiff::SignedDuration::from_hours(24 * days);
        let (mut facts, mut spent) = (Vec::new(), [0i64; 2]);
        for (number, (fen, from, back)) in lines.iter().enumerate() {
            let id = LineId::from_uuid(Uuid::from_u128(number as u128));
            let (when, amount) = (first + hours(*from), Money::from_fen(*fen).unwrap());
            let booked_on = beijing_day(first + hours((from - back).max(0)));
            facts.push(entry(1, when, reserved(id, amount)));
            facts.push(entry(2, when, posted(id, amount, booked_on)));
            spent[usize::from(booked_on.year() > 2026)] += fen;
        }
        facts.sort_by_key(|fact| fact.at);
        let (old, new) = (year(&facts, 2026), year(&facts, 2027));
        prop_assert_eq!(old.closing, new.opening);
        prop_assert_eq!([old.spent.fen(), new.spent.fen()], spent);
        prop_assert_eq!(old.entries + new.entries, facts.len() as u64);
        prop_assert_eq!(old.opening, Balances::ZERO);
    }
}
