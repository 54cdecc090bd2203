//! In whatever order things happen to a fee, its ledger replays to its balances.

use super::super::correction::True;
use super::super::fixtures::*;
use super::super::line::{Invoice, Rendered};
use super::super::reshare::{Corrected, Grounds};
use super::*;
use crate::fact::What;
use crate::fee::posting::Posting;
use crate::id::LineId;
use jiff::civil::Date;
use proptest::prelude::*;
use uuid::Uuid;

/// One step of the life of a fee. Each is a day after the one before.
#[derive(Clone, Debug)]
enum Step {
    Premium(i64),
    Refund(i64),
    Book(i64),
    Render(usize),
    Post(usize, i64, bool),
    Void(usize),
    Raise(usize, i64),
    Reverse(usize),
    Correct(usize, i64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let money = 1i64..300_000;
    let step = prop_oneof![
        money.clone().prop_map(Step::Premium),
        money.clone().prop_map(Step::Refund),
        (1i64..30_000).prop_map(Step::Book),
        (1i64..30_000).prop_map(Step::Book),
        (0usize..8).prop_map(Step::Render),
        (0usize..8).prop_map(Step::Render),
        (0usize..8, 1i64..30_000, any::<bool>()).prop_map(|(at, fen, approved)| Step::Post(at, fen, approved)),
        (0usize..8).prop_map(Step::Void),
        (0usize..8, 1i64..40_000).prop_map(|(at, fen)| Step::Raise(at, fen)),
        (0usize..8).prop_map(Step::Reverse),
        (0usize..8, 1i64..30_000).prop_map(|(at, fen)| Step::Correct(at, fen)),
    ];
    proptest::collection::vec(step, 1..60)
}

fn ledger(told: &Told) -> Vec<Posting> {
    match &told.what {
        What::Fee(fact) => fact.postings().to_vec(),
        _ => Vec::new(),
    }
}

/// The account, its entry, and lines that changed or came about, by their place.
type Done = (FeeAccount, Told, Vec<(usize, FeeLine)>);

fn at_place(at: usize) -> impl Fn(Moved) -> Done {
    move |moved| (moved.account, moved.entry, vec![(at, moved.line)])
}

proptest! {
    // R-D1, R-D4, R-D13: in any order of receipts, refunds, bookings, services, postings, raises, releases, reversals and
    // corrections the ledger replays to the balances, they sum to nothing, they equal the lines, nothing new passes the
    // ceiling, and nothing is spent above it, but for what was rendered by the day of the refund, with approval and mark.
    #[test]
    fn the_ledger_replays_to_the_balances(steps in steps()) {
        let (book, budget) = (book(), budget(10_000));
        let first = at("2026-05-10T02:00:00Z");
        let mut fee = account(Sector::Mine, None);
        let mut lines: Vec<FeeLine> = Vec::new();
        let mut entries: Vec<Posting> = Vec::new();
        let mut fell = Date::MIN;
        for (number, step) in steps.into_iter().enumerate() {
            let fen = |fen: i64| Money::from_fen(fen).unwrap();
            let used = fee.balances.used().unwrap();
            let now = first + jiff::SignedDuration::from_hours(24 * i64::try_from(number).unwrap());
            let today = beijing_day(now);
            let done: Option<Done> = match step {
                Step::Premium(amount) | Step::Refund(amount) => {
                    let sign = if matches!(step, Step::Refund(_)) { -1 } else { 1 };
                    let collected = fen((fee.collected.fen() + sign * amount).max(0));
                    let receipt = ReceiptId::from_uuid(Uuid::nil());
                    let (next, told) = fee.entitle(receipt, collected, &book, now).unwrap();
                    let over = used > next.ceiling(&book).unwrap();
                    prop_assert_eq!(next.over_since.is_some(), over);
                    if over && used <= fee.ceiling(&book).unwrap() {
                        fell = today;
                    }
                    Some((next, told, Vec::new()))
                }
                Step::Book(amount) => {
                    let fits = used.plus(fen(amount)).unwrap() <= fee.ceiling(&book).unwrap();
                    let new = FeeLine { reserved_at: now, ..line(number as u128, fen(amount)) };
                    let moved = fee.reserve(new, &budget, &[], &book);
                    prop_assert_eq!(moved.is_ok(), fits);
                    moved.ok().map(at_place(lines.len()))
                }
                Step::Render(at_line) => {
                    let begins = fee.may_begin(now, &book);
                    prop_assert_eq!(begins.is_ok(), used <= fee.ceiling(&book).unwrap());
                    if let (Ok(()), Some(line)) = (begins, lines.get_mut(at_line)) {
                        let rendered = Rendered { service_on: today, ..rendered(line) };
                        if let Ok((accepted, _)) = line.accept(rendered, "jia/manager", &book) {
                            *line = accepted;
                        }
                    }
                    None
                }
                Step::Post(at_line, amount, approved) => lines.get(at_line).and_then(|line| {
                    let approval = fee.approve(line, "anping/manager", &book).ok().filter(|_| approved);
                    let line = approval.map_or_else(|| line.clone(), |(line, _)| line);
                    let invoice = Invoice { number: "0001".parse().unwrap(), dated: today };
                    let post = Post { amount: fen(amount), invoice, booked_on: today };
                    fee.post(&line, post, &FeePeriod::open(fee.insurer.clone()), "anping/finance", &book, now).ok().map(at_place(at_line))
                }),
                Step::Void(at_line) => lines.get(at_line).and_then(|line| {
                    fee.void(line, note("取消"), &book).ok().map(at_place(at_line))
                }),
                Step::Raise(at_line, amount) => lines.get(at_line).and_then(|line| {
                    let (asked, _) = line.ask_more(fen(amount), note("追加"), "anping/a", &book).ok()?;
                    fee.raise(&asked, true, &budget, ("anping/b", today), &book).ok().map(at_place(at_line))
                }),
                Step::Reverse(at_line) => lines.get(at_line).and_then(|line| {
                    fee.reverse(line, note("有误"), today, &FeePeriod::open(fee.insurer.clone()), "anping/b", &book).ok().map(at_place(at_line))
                }),
                Step::Correct(at_line, amount) => lines.get(at_line).and_then(|line| {
                    let id = LineId::from_uuid(Uuid::from_u128(number as u128));
                    let to = True { id, amount: fen(amount), why: note("发票为准"), at: now };
                    let of = Corrected { by: "anping/b", on: today, period: &FeePeriod::open(fee.insurer.clone()) };
                    let on = Grounds { budget: &budget, added: &[], book: &book };
                    let done = fee.correct_line(line, &to, of, on).ok()?;
                    Some((done.account, done.entry, vec![(at_line, done.old), (lines.len(), done.new)]))
                }),
            };
            if let Some((next, entry, changed)) = done {
                let ceiling = next.ceiling(&book).unwrap();
                let used_now = next.balances.used().unwrap();
                prop_assert!(used_now <= used || used_now <= ceiling);
                if next.balances.spent > fee.balances.spent && next.balances.spent > ceiling {
                    let (_, line) = changed.first().unwrap();
                    prop_assert!(line.service_on <= fell && line.marks.over_ceiling);
                    prop_assert_eq!(line.marks.over_approved_by.as_deref(), Some("anping/manager"));
                }
                entries.extend(ledger(&entry));
                fee = next;
                for (at_line, line) in changed {
                    if at_line == lines.len() { lines.push(line) } else { lines[at_line] = line }
                }
            }
            let balances = fee.balances;
            prop_assert_eq!(Balances::replay(&entries).unwrap(), balances);
            let all = [balances.premium, balances.available, balances.reserved, balances.spent];
            prop_assert_eq!(Money::sum(all).unwrap(), Money::ZERO);
            let of = |state| Money::sum(lines.iter().filter(|line| line.state == state).map(FeeLine::amount)).unwrap();
            prop_assert_eq!((of(LineState::Reserved), of(LineState::Posted)), (balances.reserved, balances.spent));
            prop_assert_eq!(Money::sum(fee.by_purpose.values().copied()).unwrap(), balances.spent);
            prop_assert_eq!(Money::ZERO.minus(balances.premium).unwrap(), fee.ceiling(&book).unwrap());
        }
    }
}
