use super::super::account::{Moved, Post};
use super::super::fixtures::*;
use super::super::line::{Invoice, Rendered};
use super::super::period::FeePeriod;
use super::*;
use crate::id::ReceiptId;
use uuid::Uuid;

fn booked(amount: &str) -> Moved {
    collected("10000.00").reserve(line(1, yuan(amount)), &budget(10_000), &[], &book()).unwrap()
}

fn refunded(of: &FeeAccount, to: &str, when: &str) -> FeeAccount {
    of.entitle(ReceiptId::from_uuid(Uuid::from_u128(7)), yuan(to), &book(), at(when)).unwrap().0
}

fn rendered_on(of: &FeeLine, on: &str) -> FeeLine {
    of.accept(Rendered { service_on: day(on), ..rendered(of) }, "jia/manager", &book()).unwrap().0
}

fn post(of: &FeeAccount, line: &FeeLine, by: &str) -> Result<Moved, Vec<&'static str>> {
    let invoice = Invoice { number: "FP-1".parse().unwrap(), dated: day("2026-05-20") };
    let post = Post { amount: line.most(), invoice, booked_on: day("2026-05-20") };
    let open = FeePeriod::open("anping".parse().unwrap());
    let done = of.post(line, post, &open, by, &book(), at("2026-05-20T02:00:00Z"));
    done.map_err(|refusals| refusals.into_iter().map(|refusal| refusal.code).collect())
}

// R-D1, R-D4: premium 10,000, ceiling 2,100, all of it booked; 5,000 go back: the service does not begin, and were it
// rendered nevertheless it would not be paid, whoever approved it. Cancelling is free, and what then fits begins.
#[test]
fn nothing_begins_and_nothing_new_is_spent_over_the_ceiling() {
    let held = booked("2100.00");
    let over = refunded(&held.account, "5000.00", "2026-05-10T02:00:00Z");
    assert_eq!(over.over(&book()).unwrap(), yuan("1050.00"));
    assert_eq!(
        over.may_begin(at("2026-05-10T02:00:00Z"), &book()),
        Err(FeeRefusal::OverStops { over: yuan("1050.00") })
    );
    let late = rendered_on(&held.line, "2026-05-11");
    assert_eq!(post(&over, &late, "anping/finance").unwrap_err(), ["spending-over-ceiling"]);
    assert_eq!(over.approve(&late, "anping/manager", &book()).unwrap_err().code, "spending-over-ceiling");
    let free = over.void(&held.line, note("退费后取消"), &book()).unwrap().account;
    assert!(free.over_since.is_none());
    assert!(free.may_begin(at("2026-05-10T02:00:00Z"), &book()).is_ok());
    let paid_again = refunded(&over, "10000.00", "2026-05-12T02:00:00Z");
    assert!(paid_again.may_begin(at("2026-05-12T02:00:01Z"), &book()).is_ok());
    assert!(post(&paid_again, &late, "anping/finance").is_ok());
}

// R-D4, R-D17: what was rendered by the day of the refund stays payable: the manager approves, finance posts, it is marked.
#[test]
fn what_was_rendered_by_the_day_of_the_refund_stays_payable() {
    let held = booked("2100.00");
    let ready = rendered_on(&held.line, "2026-05-10");
    // 23:59 in Beijing of the same day, and the day after.
    let over = refunded(&held.account, "5000.00", "2026-05-10T15:59:00Z");
    assert_eq!(post(&over, &ready, "anping/finance").unwrap_err(), ["over-ceiling-needs-approval"]);
    let (approved, _) = over.approve(&ready, "anping/manager", &book()).unwrap();
    assert_eq!(over.approve(&approved, "anping/manager", &book()).unwrap_err().code, "fee-line-state");
    assert_eq!(post(&over, &approved, "anping/manager").unwrap_err(), ["same-person"]);
    let done = post(&over, &approved, "anping/finance").unwrap();
    assert!(done.line.marks.over_ceiling);
    assert_eq!(
        (done.account.balances.spent, done.account.over_since),
        (yuan("2100.00"), Some(at("2026-05-10T15:59:00Z")))
    );
    let before = refunded(&held.account, "5000.00", "2026-05-09T15:59:00Z");
    assert_eq!(post(&before, &ready, "anping/finance").unwrap_err(), ["spending-over-ceiling"]);
    // A check-in made before the refund and heard of after it counts from when it was made.
    assert!(over.may_begin(at("2026-05-10T15:58:59Z"), &book()).is_ok());
}

// R-D4, R-D15: over the ceiling a raise that waits can be declined, and one that takes nothing more can be granted.
#[test]
fn a_raise_that_takes_nothing_more_is_decided_also_over_the_ceiling() {
    let held = booked("2100.00");
    let by = ("anping/b", day("2026-05-12"));
    let (more, _) = held.line.ask_more(yuan("2100.01"), note("追加"), "anping/a", &book()).unwrap();
    let over = refunded(&held.account, "5000.00", "2026-05-10T02:00:00Z");
    assert_eq!(over.raise(&more, true, &budget(10_000), by, &book()).unwrap_err().code, "over-fee-ceiling");
    let declined = over.raise(&more, false, &budget(10_000), by, &book()).unwrap();
    assert_eq!((declined.line.reserved, declined.line.raise), (yuan("2100.00"), None));
    let cheap = Rendered { cost: yuan("400.00"), ..rendered(&held.line) };
    let (ready, _) = held.line.accept(cheap, "jia/manager", &book()).unwrap();
    let (asked, _) = ready.ask_more(yuan("450.00"), note("发票为 450 元"), "anping/a", &book()).unwrap();
    let granted = over.raise(&asked, true, &budget(10_000), by, &book()).unwrap();
    assert_eq!((granted.line.recorded, granted.account.balances), (Some(yuan("450.00")), over.balances));
}

// R-D18, R-D4: an approval because of the amount is none because of the ceiling.
#[test]
fn the_two_approvals_are_two() {
    let fee = collected("1000000.00");
    let held = fee.reserve(line(1, yuan("60000.00")), &budget(10_000), &[], &book()).unwrap();
    let ready = rendered_on(&held.line, "2026-05-08");
    let (large, _) = held.account.approve(&ready, "anping/manager", &book()).unwrap();
    assert_eq!((large.approved_by.is_some(), large.marks.over_approved_by.is_some()), (true, false));
    let over = refunded(&held.account, "100000.00", "2026-05-10T02:00:00Z");
    assert_eq!(post(&over, &large, "anping/finance").unwrap_err(), ["over-ceiling-needs-approval"]);
    let (both, _) = over.approve(&large, "anping/manager", &book()).unwrap();
    assert!(post(&over, &both, "anping/finance").is_ok());
}

// R-D4, R-D12: a share is approved with the whole, but above the ceiling by its own policy's.
#[test]
fn a_share_is_approved_alone_only_over_its_own_ceiling() {
    let held = booked("2100.00");
    let share =
        FeeLine { pooled: Some(crate::id::PooledId::from_uuid(Uuid::nil())), ..rendered_on(&held.line, "2026-05-08") };
    assert_eq!(held.account.approve(&share, "anping/manager", &book()).unwrap_err().code, "pooled-line");
    let over = refunded(&held.account, "5000.00", "2026-05-10T02:00:00Z");
    assert!(over.approve(&share, "anping/manager", &book()).is_ok());
}
