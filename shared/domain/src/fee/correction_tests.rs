use super::super::account::Post;
use super::super::fixtures::*;
use super::super::line::{Invoice, Rendered};
use super::super::period::Month;
use super::*;
use crate::id::ReceiptId;
use uuid::Uuid;

fn open() -> FeePeriod {
    FeePeriod::open("anping".parse().unwrap())
}

/// Held 6,000, recorded 5,000, posted 5,000 on 10 May.
fn posted() -> Moved {
    let held = collected("100000.00").reserve(line(1, yuan("6000.00")), &budget(10_000), &[], &book()).unwrap();
    let cost = Rendered { cost: yuan("5000.00"), ..rendered(&held.line) };
    let (ready, _) = held.line.accept(cost, "jia/manager", &book()).unwrap();
    let invoice = Invoice { number: "FP-1".parse().unwrap(), dated: day("2026-05-09") };
    let post = Post { amount: yuan("5000.00"), invoice, booked_on: day("2026-05-10") };
    held.account.post(&ready, post, &open(), "anping/finance", &book(), at("2026-05-10T02:00:00Z")).unwrap()
}

fn correct(
    fee: &FeeAccount,
    old: &FeeLine,
    amount: &str,
    (by, on): (&str, &str),
) -> Result<Reshared, Vec<&'static str>> {
    let id = LineId::from_uuid(Uuid::from_u128(old.id.uuid().as_u128() + 1));
    let to = True { id, amount: yuan(amount), why: note("发票为 4800 元"), at: at("2026-05-20T02:00:00Z") };
    let period = FeePeriod { closed_through: Some("2026-04".parse::<Month>().unwrap()), ..open() };
    let of = Corrected { by, on: day(on), period: &period };
    let on = Grounds { budget: &budget(10_000), added: &[], book: &book() };
    let done = fee.correct_line(old, &to, of, on);
    done.map_err(|refusals| refusals.into_iter().map(|refusal| refusal.code).collect())
}

const MANAGER: (&str, &str) = ("anping/manager", "2026-05-20");

// R-D13, R-D5, R-D17: the invoice says 4,800 and 5,000 was posted: one entry reverses and posts anew; invoice, acceptance and
// evidence stay, and the two lines name each other.
#[test]
fn a_line_is_corrected_to_its_true_amount() {
    let done = posted();
    let fixed = correct(&done.account, &done.line, "4800.00", MANAGER).unwrap();
    assert_eq!((fixed.old.state, fixed.old.amount()), (LineState::Reversed, Money::ZERO));
    assert_eq!((fixed.new.state, fixed.new.amount()), (LineState::Posted, yuan("4800.00")));
    let kept = |line: &FeeLine| (line.invoice.clone(), line.accepted_by.clone(), line.evidence.clone(), line.booking);
    assert_eq!(kept(&fixed.new), kept(&done.line));
    assert_eq!((fixed.new.marks.corrects, fixed.old.marks.corrected_by), (Some(fixed.old.id), Some(fixed.new.id)));
    let balances = fixed.account.balances;
    assert_eq!(
        (balances.spent, balances.reserved, balances.available),
        (yuan("4800.00"), Money::ZERO, yuan("16200.00"))
    );
    assert_eq!(fixed.account.hazard_spent, yuan("4800.00"));
    assert_eq!(correct(&fixed.account, &fixed.old, "4700.00", MANAGER).unwrap_err(), ["line-corrected-already"]);
    let again = correct(&fixed.account, &fixed.new, "5000.00", MANAGER).unwrap();
    assert_eq!((again.account.balances.spent, again.new.marks.corrects), (yuan("5000.00"), Some(done.line.id)));
}

// R-D17, R-D15, R-D5, R-D16: another person than who posted, booked or accepted; within record, reservation and open months.
#[test]
fn a_correction_keeps_every_rule_of_posting() {
    let done = posted();
    let fails = |amount, who| correct(&done.account, &done.line, amount, who).unwrap_err();
    assert_eq!(fails("4800.00", ("anping/finance", "2026-05-20")), ["maker-is-checker"]);
    assert_eq!(fails("4800.00", ("jia/booker", "2026-05-20")), ["same-person"]);
    assert_eq!(fails("4800.00", ("jia/manager", "2026-05-20")), ["same-person"]);
    assert_eq!(fails("5000.01", MANAGER), ["more-than-recorded"]);
    assert_eq!(fails("6000.01", MANAGER), ["more-than-reserved"]);
    assert_eq!(fails("5000.00", MANAGER), ["same-amount"]);
    assert_eq!(fails("0.00", MANAGER), ["amount-not-positive"]);
    assert_eq!(fails("4800.00", ("anping/manager", "2026-04-30")), ["period-closed"]);
    assert_eq!(fails("4800.00", ("anping/manager", "2026-05-09")), ["booked-too-early"]);
    let disputed = FeeLine { frozen: true, ..done.line.clone() };
    assert_eq!(correct(&done.account, &disputed, "4800.00", MANAGER).unwrap_err(), ["fee-line-frozen"]);
    let early = done.account.reverse(&done.line, note("有误"), day("2026-05-09"), &open(), "anping/manager", &book());
    assert_eq!(early.unwrap_err().code, "booked-too-early");
}

// R-D13, R-D1: what was reversed though its service was rendered is posted at its true cost, if it still fits.
#[test]
fn a_reversal_is_no_dead_end() {
    let done = posted();
    let back = done.account.reverse(&done.line, note("有误"), day("2026-05-12"), &open(), "anping/manager", &book());
    let back = back.unwrap();
    let fixed = correct(&back.account, &back.line, "4800.00", MANAGER).unwrap();
    assert_eq!((fixed.account.balances.spent, fixed.new.state), (yuan("4800.00"), LineState::Posted));
    let less =
        back.account.entitle(ReceiptId::from_uuid(Uuid::nil()), yuan("20000.00"), &book(), at("2026-05-13T02:00:00Z"));
    assert_eq!(correct(&less.unwrap().0, &back.line, "4800.00", MANAGER).unwrap_err(), ["over-fee-ceiling"]);
}

// R-D4: over the ceiling after a refund, less is still right and more is not.
#[test]
fn less_is_right_over_the_ceiling() {
    let done = posted();
    let over =
        done.account.entitle(ReceiptId::from_uuid(Uuid::nil()), yuan("5000.00"), &book(), at("2026-05-13T02:00:00Z"));
    let fixed = correct(&over.unwrap().0, &done.line, "4800.00", MANAGER).unwrap();
    assert_eq!(fixed.account.balances.spent, yuan("4800.00"));
    assert_eq!(correct(&fixed.account, &fixed.new, "4900.00", MANAGER).unwrap_err(), ["over-fee-ceiling"]);
}

// R-D9: full or half width, letter case, spaces and separators do not make another invoice.
#[test]
fn an_invoice_number_is_compared_without_its_writing() {
    let plain = |number: &str| Invoice { number: number.parse().unwrap(), dated: day("2026-05-09") }.plain_number();
    for number in ["fp-2026-01", "FP 2026 01", "ＦＰ２０２６０１", "Fp/2026．01", "FP2026—01", "№fp"] {
        let same = if number.starts_with('№') { "NOFP" } else { "FP202601" };
        assert_eq!(plain(number), same, "{number}");
    }
    assert_ne!(plain("发票FP202601"), plain("FP202601"));
}

// R-D9: a number of separators only is none.
#[test]
fn an_invoice_has_a_number() {
    let held = collected("100000.00").reserve(line(1, yuan("60.00")), &budget(10_000), &[], &book()).unwrap();
    let invoice = Invoice { number: "——".parse().unwrap(), dated: day("2026-05-09") };
    let post = Post { amount: yuan("60.00"), invoice, booked_on: day("2026-05-10") };
    let now = at("2026-05-10T02:00:00Z");
    let refused = held.account.post(&accepted(&held.line), post, &open(), "anping/finance", &book(), now);
    assert_eq!(refused.unwrap_err()[0].code, "invoice-number");
}
