use super::super::budget::Plan;
use super::super::dispute::{Dispute, DisputeState, Question};
use super::super::fixtures::*;
use super::super::line::Invoice;
use super::super::line::Rendered;
use super::super::period::Month;
use super::super::purpose::Propose;
use super::*;
use crate::calendar::Calendar;
use crate::fee::band::Standing;
use crate::id::DisputeId;
use uuid::Uuid;

fn on_invoice(amount: &str) -> Post {
    let invoice = Invoice { number: "0001".parse().unwrap(), dated: day("2026-05-09") };
    Post { amount: yuan(amount), invoice, booked_on: day("2026-05-10") }
}

fn open() -> FeePeriod {
    FeePeriod::open("anping".parse().unwrap())
}

fn reserve(of: &FeeAccount, number: u128, amount: &str) -> Result<Moved, Vec<Refusal>> {
    of.reserve(line(number, yuan(amount)), &budget(10_000), &[], &book())
}

fn post(of: &FeeAccount, line: &FeeLine, amount: &str) -> Result<Moved, Vec<Refusal>> {
    of.post(line, on_invoice(amount), &open(), "anping/finance", &book(), at("2026-05-10T02:00:00Z"))
}

fn codes(refusals: &[Refusal]) -> Vec<&str> {
    refusals.iter().map(|refusal| refusal.code).collect()
}

// R-D1, req 4.5: 21.00 of 100.00 fits, 21.01 does not, and the cap never rounds up.
#[test]
fn the_ceiling_is_21_percent_of_premium_collected_down_to_the_fen() {
    assert_eq!(collected("100.00").ceiling(&book()).unwrap(), yuan("21.00"));
    assert_eq!(collected("100.04").ceiling(&book()).unwrap(), yuan("21.00"));
    assert!(reserve(&collected("100.00"), 1, "21.00").is_ok());
    assert_eq!(codes(&reserve(&collected("100.00"), 1, "21.01").unwrap_err()), ["over-fee-ceiling"]);
}

// R-D1, req 4.5: a sector without the legal cap uses the contract's share.
#[test]
fn other_sectors_use_the_share_of_their_contract() {
    let shop = account(Sector::CrowdedPlace, Some(1000));
    let now = at("2026-02-01T00:00:00Z");
    let (shop, _) = shop.entitle(ReceiptId::from_uuid(Uuid::nil()), yuan("2000.00"), &book(), now).unwrap();
    assert_eq!(shop.ceiling(&book()).unwrap(), yuan("200.00"));
    assert_eq!(shop.balances.available, yuan("200.00"));
}

// req 0.3, 4.4: another percentage is another rulebook version; the next movement brings the account in line with it.
#[test]
fn a_changed_cap_needs_no_code() {
    let mut lower = book();
    lower.n.prevention_cap_bp = 1000;
    let old = reserve(&collected("10000.00"), 1, "500.00").unwrap().account;
    let moved = old.reserve(line(2, yuan("400.00")), &budget(10_000), &[], &lower).unwrap();
    assert_eq!(moved.account.balances.available, yuan("100.00"));
    assert!(old.reserve(line(3, yuan("500.01")), &budget(10_000), &[], &lower).is_err());
}

// R-D14, req 4.6: nothing without an approved budget, and no more than it.
#[test]
fn spending_needs_an_approved_budget() {
    let fee = collected("1000.00");
    let none = FeeBudget::none("anping".parse().unwrap(), 2026);
    let refused = fee.reserve(line(1, yuan("1.00")), &none, &[], &book()).unwrap_err();
    assert_eq!(codes(&refused), ["no-approved-budget"]);
    let refused = fee.reserve(line(1, yuan("105.01")), &budget(5000), &[], &book()).unwrap_err();
    assert_eq!(codes(&refused), ["over-fee-budget"]);
    assert!(fee.reserve(line(1, yuan("105.00")), &budget(5000), &[], &book()).is_ok());
}

// R-D17, R-D8: two people make a budget, and it sets enough aside for hazard inspection.
#[test]
fn a_budget_takes_two_people_and_a_hazard_share() {
    let plan = |share_bp, hazard_share_bp| Plan {
        share_bp,
        hazard_share_bp,
        reason: note("计划"),
        proposed_by: "anping/a".into(),
        approved_by: None,
    };
    let none = FeeBudget::none("anping".parse().unwrap(), 2026);
    assert_eq!(
        codes(&none.propose(plan(10_001, 1999), &book()).unwrap_err()),
        ["budget-over-ceiling", "hazard-share-too-low"]
    );
    let (waiting, _) = none.propose(plan(10_000, 2000), &book()).unwrap();
    assert_eq!(waiting.approve("anping/a", &book()).unwrap_err().code, "maker-is-checker");
    assert_eq!(codes(&waiting.propose(plan(9000, 2000), &book()).unwrap_err()), ["already-proposed"]);
    assert!(waiting.approve("anping/b", &book()).unwrap().0.approved.is_some());
}

// R-D6, req 4.9, 4.10: a closed, dated list; a new purpose takes two people and is in force from its day only.
#[test]
fn purposes_are_a_closed_dated_list() {
    let fee = collected("1000.00");
    let strange = FeeLine { purpose: "site_lighting".parse().unwrap(), ..line(1, yuan("1.00")) };
    let refused = fee.reserve(strange.clone(), &budget(10_000), &[], &book()).unwrap_err();
    assert_eq!(codes(&refused), ["purpose-not-listed"]);
    let ask = |code: &str, label: &str| Propose {
        code: code.parse().unwrap(),
        label: label.parse().unwrap(),
        reason: note("降低夜间作业风险"),
    };
    let insurer: OrgId = "anping".parse().unwrap();
    let now = at("2026-05-01T00:00:00Z");
    let propose = |ask| Purpose::propose(insurer.clone(), ask, "anping/a", &book(), now);
    // req 4.9, R-A10: codes and names for gifts, dinners and commission cannot exist.
    for (code, label) in
        [("client_gift", "活动"), ("sales_commission", "推广"), ("team_event", "宴请"), ("other_use", "返佣")]
    {
        assert_eq!(propose(ask(code, label)).unwrap_err().code, "purpose-forbidden", "{code} {label}");
    }
    assert_eq!(propose(ask("hazard_inspection", "隐患")).unwrap_err().code, "purpose-exists");
    let (waiting, _) = propose(ask("site_lighting", "现场照明")).unwrap();
    assert!(fee.reserve(strange.clone(), &budget(10_000), std::slice::from_ref(&waiting), &book()).is_err());
    assert_eq!(waiting.confirm("anping/a", day("2026-05-08"), &book()).unwrap_err().code, "maker-is-checker");
    let (late, _) = waiting.confirm("anping/b", day("2026-05-09"), &book()).unwrap();
    assert!(fee.reserve(strange.clone(), &budget(10_000), &[late], &book()).is_err());
    let (in_time, _) = waiting.confirm("anping/b", day("2026-05-08"), &book()).unwrap();
    assert!(fee.reserve(strange, &budget(10_000), &[in_time], &book()).is_ok());
}

// R-D5, R-D15, req 4.7: actual cost only, with acceptance and evidence, never more than was reserved; the rest is free.
#[test]
fn a_line_is_posted_at_its_actual_cost() {
    let held = reserve(&collected("1000.00"), 1, "100.00").unwrap();
    assert_eq!(codes(&post(&held.account, &held.line, "80.00").unwrap_err()), ["service-not-accepted"]);
    assert_eq!(
        held.line
            .accept(Rendered { evidence: Vec::new(), ..rendered(&held.line) }, "jia/manager", &book())
            .unwrap_err()
            .code,
        "no-evidence"
    );
    let ready = accepted(&held.line);
    assert_eq!(codes(&post(&held.account, &ready, "100.01").unwrap_err()), ["more-than-reserved"]);
    let done = post(&held.account, &ready, "80.00").unwrap();
    let balances = done.account.balances;
    assert_eq!((balances.reserved, balances.spent, balances.available), (Money::ZERO, yuan("80.00"), yuan("130.00")));
    assert_eq!((done.line.state, done.line.amount()), (LineState::Posted, yuan("80.00")));
    assert_eq!(codes(&post(&done.account, &done.line, "80.00").unwrap_err()), ["fee-line-state"]);
}

// R-D18, req 4.2: a line above the limit needs the manager before the finance person, who is another.
#[test]
fn a_large_line_needs_the_manager() {
    let held = reserve(&collected("1000000.00"), 1, "60000.00").unwrap();
    assert_eq!(held.account.approve(&held.line, "anping/manager", &book()).unwrap_err().code, "service-not-accepted");
    let ready = accepted(&held.line);
    assert!(post(&held.account, &ready, "50000.00").is_ok());
    assert_eq!(codes(&post(&held.account, &ready, "50000.01").unwrap_err()), ["line-needs-approval"]);
    let (own, _) = held.account.approve(&ready, "anping/finance", &book()).unwrap();
    assert_eq!(codes(&post(&held.account, &own, "50000.01").unwrap_err()), ["same-person"]);
    let (approved, _) = held.account.approve(&ready, "anping/manager", &book()).unwrap();
    assert!(post(&held.account, &approved, "60000.00").is_ok());
}

// R-D15: more than reserved needs a second person first, and still fits the ceiling.
#[test]
fn a_raise_takes_a_second_person() {
    let held = reserve(&collected("1000.00"), 1, "100.00").unwrap();
    let ask = |amount: &str| held.line.ask_more(yuan(amount), note("增加两处点位"), "anping/a", &book());
    assert!(ask("100.00").is_err());
    let (asked, _) = ask("150.00").unwrap();
    let decide = |line: &FeeLine, approve, by| {
        held.account.raise(line, approve, &budget(10_000), (by, day("2026-05-12")), &book())
    };
    assert_eq!(decide(&asked, true, "anping/a").unwrap_err().code, "maker-is-checker");
    let raised = decide(&asked, true, "anping/b").unwrap();
    assert_eq!((raised.line.reserved, raised.account.balances.reserved), (yuan("150.00"), yuan("150.00")));
    let left_alone = decide(&asked, false, "anping/b").unwrap();
    assert_eq!((left_alone.line.reserved, left_alone.account.balances.reserved), (yuan("100.00"), yuan("100.00")));
    let (too_much, _) = ask("210.01").unwrap();
    assert_eq!(decide(&too_much, true, "anping/b").unwrap_err().code, "over-fee-ceiling");
}

// R-D15, R-D16: what a raise added is not spent before the day it was granted, or a statement would hold less than nothing.
#[test]
fn a_raised_line_is_posted_no_earlier_than_its_raise() {
    let held = reserve(&collected("1000.00"), 1, "100.00").unwrap();
    let (ready, _) =
        held.line.accept(Rendered { cost: yuan("150.00"), ..rendered(&held.line) }, "jia/manager", &book()).unwrap();
    let (asked, _) = ready.ask_more(yuan("150.00"), note("增加两处点位"), "anping/a", &book()).unwrap();
    let on = |day| held.account.raise(&asked, true, &budget(10_000), ("anping/b", day), &book()).unwrap();
    let (early, late) = (on(held.line.held_since()), on(day("2099-01-05")));
    assert!(post(&early.account, &early.line, "150.00").is_ok());
    assert_eq!(codes(&post(&late.account, &late.line, "150.00").unwrap_err()), ["booked-too-early"]);
    // Declined, it stays as it was.
    let declined =
        held.account.raise(&asked, false, &budget(10_000), ("anping/b", day("2099-01-05")), &book()).unwrap();
    assert_eq!(declined.line.held_since(), held.line.held_since());
}

// R-D5, R-D15, req 4.7: what completion recorded is the most that is posted; more needs a reason and a second person, even
// where it is within the reservation. An estimate is never shown as what was spent.
#[test]
fn posting_stays_within_what_was_recorded() {
    let held = reserve(&collected("1000.00"), 1, "100.00").unwrap();
    let cheap = Rendered { cost: yuan("80.00"), ..rendered(&held.line) };
    let (ready, _) = held.line.accept(cheap, "jia/manager", &book()).unwrap();
    assert_eq!((ready.recorded, ready.spent), (Some(yuan("80.00")), None));
    assert_eq!(codes(&post(&held.account, &ready, "80.01").unwrap_err()), ["more-than-recorded"]);
    assert!(post(&held.account, &ready, "80.00").is_ok());
    assert!(ready.ask_more(yuan("80.00"), note("不多"), "anping/a", &book()).is_err());
    let (asked, _) = ready.ask_more(yuan("90.00"), note("补开差旅票"), "anping/a", &book()).unwrap();
    let declined =
        held.account.raise(&asked, false, &budget(10_000), ("anping/b", day("2026-05-12")), &book()).unwrap();
    assert_eq!(codes(&post(&declined.account, &declined.line, "90.00").unwrap_err()), ["more-than-recorded"]);
    let raised = held.account.raise(&asked, true, &budget(10_000), ("anping/b", day("2026-05-12")), &book()).unwrap();
    assert_eq!((raised.line.reserved, raised.account.balances.reserved), (yuan("100.00"), yuan("100.00")));
    assert!(post(&raised.account, &raised.line, "90.00").is_ok());
    assert_eq!(codes(&post(&raised.account, &raised.line, "90.01").unwrap_err()), ["more-than-recorded"]);
}

// req 4.2, R-D17: of booking, accepting and paying, the same person does at most one.
#[test]
fn booker_acceptor_and_payer_are_three_people() {
    let people = ["a", "b", "c"];
    for booker in people {
        for acceptor in people {
            for payer in people {
                let mut held = reserve(&collected("1000.00"), 1, "100.00").unwrap();
                held.line.booked_by = booker.into();
                let done = held
                    .line
                    .accept(rendered(&held.line), acceptor, &book())
                    .map_err(|refusal| vec![refusal])
                    .and_then(|(line, _)| {
                        held.account.post(
                            &line,
                            on_invoice("1.00"),
                            &open(),
                            payer,
                            &book(),
                            at("2026-05-10T02:00:00Z"),
                        )
                    });
                let apart = booker != acceptor && acceptor != payer && booker != payer;
                assert_eq!(done.is_ok(), apart, "{booker} {acceptor} {payer}");
            }
        }
    }
}

// R-D13, req 4.8, 4.11: a correction is the opposite entry by another person; what it corrects stays.
#[test]
fn a_posted_line_is_only_corrected_by_reversal() {
    let held = reserve(&collected("1000.00"), 1, "100.00").unwrap();
    let done = post(&held.account, &accepted(&held.line), "80.00").unwrap();
    let reverse = |by| done.account.reverse(&done.line, note("发票有误"), day("2026-05-20"), &open(), by, &book());
    assert_eq!(reverse("anping/finance").unwrap_err().code, "maker-is-checker");
    let back = reverse("anping/manager").unwrap();
    assert_eq!((back.account.balances.spent, back.account.balances.available), (Money::ZERO, yuan("210.00")));
    assert_eq!(back.account.hazard_spent, Money::ZERO);
    assert_eq!((back.line.state, back.line.spent), (LineState::Reversed, Some(yuan("80.00"))));
    assert!(done.account.void(&done.line, note("不做了"), &book()).is_err());
}

// R-D4: a refund after spending keeps every entry and marks the account; nothing more can be arranged until it fits.
#[test]
fn a_refund_after_spending_marks_and_deletes_nothing() {
    let held = reserve(&collected("1000.00"), 1, "200.00").unwrap();
    let done = post(&held.account, &accepted(&held.line), "200.00").unwrap();
    let now = at("2026-06-01T00:00:00Z");
    let receipt = ReceiptId::from_uuid(Uuid::from_u128(7));
    let (over, told) = done.account.entitle(receipt, yuan("500.00"), &book(), now).unwrap();
    assert_eq!((over.balances.spent, over.balances.available), (yuan("200.00"), yuan("-95.00")));
    assert_eq!(over.over_since, Some(now));
    assert!(!told.to.is_empty());
    let band = over.band(&budget(10_000), day("2026-06-01"), &book()).unwrap();
    assert_eq!((band.standing, band.over, band.left), (Standing::OverCeiling, yuan("95.00"), Money::ZERO));
    assert_eq!(codes(&reserve(&over, 2, "0.01").unwrap_err()), ["over-fee-ceiling"]);
    let (well, _) = over.entitle(receipt, yuan("1000.00"), &book(), now).unwrap();
    assert_eq!(well.over_since, None);
}

// R-D16, req 4.11: a closed month takes no posting and no reversal; months close in order and only when they are over.
#[test]
fn a_closed_period_rejects_postings() {
    let april: Month = "2026-04".parse().unwrap();
    let may: Month = "2026-05".parse().unwrap();
    let close = |period: &FeePeriod, month, today: &str| period.close(month, "anping/manager", day(today), &book());
    assert_eq!(close(&open(), may, "2026-05-31").unwrap_err().code, "period-not-over");
    let (closed, _) = close(&open(), may, "2026-06-01").unwrap();
    assert_eq!(close(&closed, april, "2026-06-01").unwrap_err().code, "period-out-of-order");
    let held = reserve(&collected("1000.00"), 1, "100.00").unwrap();
    let ready = accepted(&held.line);
    let now = at("2026-06-02T00:00:00Z");
    let posted = |post| held.account.post(&ready, post, &closed, "anping/finance", &book(), now);
    assert_eq!(codes(&posted(on_invoice("80.00")).unwrap_err()), ["period-closed"]);
    let done = posted(Post { booked_on: day("2026-06-01"), ..on_invoice("80.00") }).unwrap();
    let reverse = |on| done.account.reverse(&done.line, note("有误"), day(on), &closed, "anping/manager", &book());
    assert_eq!(reverse("2026-05-31").unwrap_err().code, "period-closed");
    assert!(reverse("2026-06-02").is_ok());
}

// R-D7, R-D8: the band warns on both sides.
#[test]
fn the_band_has_a_floor_a_pace_and_a_ceiling() {
    let fee = collected("12000.00");
    let band = |fee: &FeeAccount, on| fee.band(&budget(10_000), day(on), &book()).unwrap();
    let early = band(&fee, "2026-01-20");
    assert_eq!((early.pace, early.floor, early.standing), (Money::ZERO, yuan("1800.00"), Standing::Fine));
    let late = band(&fee, "2026-07-01");
    assert_eq!((late.pace, late.standing), (yuan("900.00"), Standing::Behind));
    assert_eq!(band(&fee, "2027-03-01").pace, yuan("1800.00"));
    let held = reserve(&fee, 1, "2400.00").unwrap();
    assert_eq!(band(&held.account, "2026-02-01").standing, Standing::NearCeiling);
    let done = post(&held.account, &accepted(&held.line), "2400.00").unwrap();
    assert_eq!(band(&done.account, "2026-07-01").hazard_share_bp, Some(10_000));
}

// R-D10, R-E8: a dispute freezes its line; 10 and 30 working days, one extension of at most 30 days; another person answers.
#[test]
fn a_dispute_freezes_its_line_until_it_is_answered() {
    let calendar = Calendar::shipped().unwrap();
    let held = reserve(&collected("1000.00"), 1, "100.00").unwrap();
    let ready = accepted(&held.line);
    let question = |number| Question {
        id: DisputeId::from_uuid(Uuid::from_u128(number)),
        enterprise: "jia".parse().unwrap(),
        reason: note("没有来过"),
        by: "jia/manager".into(),
    };
    // 2026-09-25 is a Friday: the mid-autumn holiday runs from it, National Day follows.
    let opened = Dispute::open(question(1), &ready, &book(), &calendar, at("2026-05-11T00:00:00Z")).unwrap();
    assert_eq!(opened.dispute.due, calendar.working_days_after(day("2026-05-11"), 10));
    assert_eq!(codes(&post(&held.account, &opened.line, "80.00").unwrap_err()), ["fee-line-frozen"]);
    let again = Dispute::open(question(2), &opened.line, &book(), &calendar, at("2026-05-12T00:00:00Z"));
    assert_eq!(again.unwrap_err().code, "dispute-open");
    assert!(opened.dispute.extend(10, note("等鉴定"), "anping/b", &book()).is_err());
    let (checking, _) = opened.dispute.check(&book(), &calendar).unwrap();
    assert_eq!(checking.due, calendar.working_days_after(day("2026-05-11"), 30));
    assert!(checking.extend(31, note("等鉴定"), "anping/b", &book()).is_err());
    let (extended, _) = checking.extend(30, note("等鉴定"), "anping/b", &book()).unwrap();
    assert!(extended.extend(1, note("再等"), "anping/b", &book()).is_err());
    assert!(extended.overdue(extended.due, &book()).is_none());
    let (late, _) = extended.overdue(extended.due.tomorrow().unwrap(), &book()).unwrap();
    assert!(late.overdue(day("2026-12-31"), &book()).is_none());
    let answer = |by| late.answer(&opened.line, true, note("核实属实"), by, &book(), at("2026-08-01T00:00:00Z"));
    assert_eq!(answer("jia/booker").unwrap_err().code, "same-person");
    let answered = answer("anping/b").unwrap();
    assert_eq!((answered.dispute.state, answered.line.frozen), (DisputeState::Upheld, false));
    let closed =
        answered.dispute.answer(&answered.line, false, note("x"), "anping/b", &book(), at("2026-08-01T00:00:00Z"));
    assert_eq!(closed.unwrap_err().code, "dispute-closed");
}
