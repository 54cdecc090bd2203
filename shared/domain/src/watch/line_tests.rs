use super::super::books::step_bounds;
use super::*;
use crate::fee::fixtures::*;
use crate::fee::line::{Evidence, Invoice, LineState};
use crate::id::{BookingId, DocumentId, ExpertId, LineId, PooledId, SlotId};
use crate::policy::District;
use crate::service::catalogue;
use proptest::prelude::*;
use uuid::Uuid;

/// A line that was posted as it should be: everything there, nothing to ask.
fn posted(number: u128, amount: &str) -> FeeLine {
    let kind = "hazard_inspection".parse().unwrap();
    let evidence = catalogue::shipped().kind(&kind).unwrap().evidence.iter().enumerate();
    let evidence = evidence.map(|(at, of)| Evidence {
        kind: of.clone(),
        document: DocumentId::from_uuid(Uuid::from_u128(number)),
        sha256: format!("{:064x}", number * 100 + at as u128).parse().unwrap(),
    });
    FeeLine {
        state: LineState::Posted,
        spent: Some(yuan(amount)),
        invoice: Some(Invoice { number: format!("INV-{number}").parse().unwrap(), dated: day("2026-05-09") }),
        booked_on: Some(day("2026-05-10")),
        accepted_by: Some("jia/manager".into()),
        posted_by: Some("anping/finance".into()),
        evidence: evidence.collect(),
        payee: crate::fee::line::FeePayee {
            name: "安技公司".parse().unwrap(),
            credit_code: "91110000600007790X".parse().unwrap_or_else(|_| line(1, yuan("1")).payee.credit_code),
        },
        insured_code: other_code(),
        kind,
        ..line(number, yuan(amount))
    }
}

/// A valid code that is not the fixtures'.
fn other_code() -> CreditCode {
    let body = "91110105MA0012345";
    "0123456789ABCDEFGHJKLMNPQRTUWXY".chars().find_map(|check| format!("{body}{check}").parse().ok()).unwrap()
}

fn beside(of: &FeeLine) -> Beside<'static> {
    Beside {
        visit: None,
        day: None,
        prices: PriceBook::empty(of.kind.clone()),
        payee: PayeeBook::empty(of.payee.credit_code.clone(), of.insurer.clone(), 2026),
        spending: SpendBook::empty(of.insurer.clone(), 2026),
        evidence: Vec::new(),
        invoice: None,
        owners: BTreeSet::new(),
        black_since: None,
        added: &[],
        catalogue: catalogue::shipped(),
    }
}

fn checks(of: &FeeLine, beside: &Beside<'_>) -> Vec<Check> {
    check(of, beside, &book()).into_iter().map(|question| question.check).collect()
}

// req 5.2: what is as it should be is not asked about.
#[test]
fn a_plain_line_raises_nothing() {
    let of = posted(1, "812.50");
    assert_eq!(checks(&of, &beside(&of)), []);
}

// req 4.12, R-D5: evidence of the kind is missing.
#[test]
fn missing_evidence_is_asked_about() {
    let mut of = posted(1, "812.50");
    of.evidence.pop();
    assert_eq!(checks(&of, &beside(&of)), [Check::MissingEvidence]);
}

// req 4.10, R-D6: the purpose was not on the list on the day of the service.
#[test]
fn a_purpose_off_the_list_is_asked_about() {
    let of = FeeLine { purpose: "site_lighting".parse().unwrap(), ..posted(1, "812.50") };
    assert_eq!(checks(&of, &beside(&of)), [Check::PurposeNotListed]);
}

// req 4.13, R-D9: invoice or accounting day before the service.
#[test]
fn spending_before_the_service_is_asked_about() {
    let mut of = posted(1, "812.50");
    of.service_on = day("2026-05-09");
    assert_eq!(checks(&of, &beside(&of)), []);
    of.service_on = day("2026-05-10");
    assert_eq!(checks(&of, &beside(&of)), [Check::BeforeService]);
    of.invoice = Some(Invoice { number: "1".parse().unwrap(), dated: day("2026-05-11") });
    of.service_on = day("2026-05-11");
    assert_eq!(checks(&of, &beside(&of)), [Check::BeforeService]);
}

// req 5.14, R-A10: the payee is the insured, or the insured owns the agency.
#[test]
fn a_payee_linked_to_the_insured_is_asked_about() {
    let of = posted(1, "812.50");
    let own = FeeLine { insured_code: of.payee.credit_code.clone(), ..of.clone() };
    assert_eq!(checks(&own, &beside(&own)), [Check::PayeeLinked]);
    let owned = Beside { owners: [of.insured_code.clone()].into(), ..beside(&of) };
    assert_eq!(checks(&of, &owned), [Check::PayeeLinked]);
    let question = &check(&of, &owned, &book())[0];
    assert_eq!(question.check.rule(), "R-A10");
    assert_eq!(question.involved.len(), 3);
}

// R-D9, R-E3: work of before is paid while its payee is on the black list: was it done before? Asked once of a pooled service.
#[test]
fn a_payee_on_the_black_list_is_asked_about() {
    let of = posted(1, "812.50");
    let black = |of: &FeeLine| check(of, &Beside { black_since: Some(day("2026-05-09")), ..beside(of) }, &book());
    let asked = black(&of);
    assert_eq!((asked[0].check, asked[0].numbers["black_since"].as_str()), (Check::PayeeBlackListed, "2026-05-09"));
    let share = |number| FeeLine { pooled: Some(PooledId::from_uuid(Uuid::nil())), ..posted(number, "812.50") };
    assert_eq!(black(&share(1))[0].identity(), black(&share(2))[0].identity());
}

// R-D9: six tenths of an insurer's spending of the year to one payee, once there are thirty lines; one question a year.
#[test]
fn a_payee_with_most_of_the_spending_is_asked_about() {
    let of = posted(1, "812.50");
    let with = |lines, all: &str, own: &str| {
        let spending = SpendBook { lines, spent: yuan(all).fen(), ..beside(&of).spending };
        let payee = PayeeBook { spent: yuan(own).fen(), ..beside(&of).payee };
        check(&of, &Beside { payee, spending, ..beside(&of) }, &book())
    };
    // With this line 6,000.00 of 10,000.00.
    let asked = with(29, "9187.50", "5187.50");
    assert_eq!((asked[0].check, asked[0].numbers["share_bp"].as_str()), (Check::PayeeShare, "6000"));
    assert_eq!(asked[0].about, format!("{} 2026", of.payee.credit_code));
    assert_eq!(with(28, "9187.50", "5187.50"), []);
    assert_eq!(with(29, "9187.50", "5187.49"), []);
}

fn visit(number: u128, from: &str, to: &str) -> Visit {
    Visit {
        booking: BookingId::from_uuid(Uuid::from_u128(number)),
        slot: SlotId::from_uuid(Uuid::from_u128(number)),
        from: at(from),
        to: at(to),
        district: District::Daxing,
        insured: other_code(),
        line: LineId::from_uuid(Uuid::from_u128(number)),
    }
}

// req 4.13, R-D9: one expert in two places at one time; one after the other, or one slot for many units, is not.
#[test]
fn an_expert_in_two_places_is_asked_about() {
    let of = posted(1, "812.50");
    let own = visit(1, "2026-05-08T01:00:00Z", "2026-05-08T03:00:00Z");
    let there = |from: &str, to: &str| Visit { insured: of.payee.credit_code.clone(), ..visit(2, from, to) };
    let with = |other: Visit| Beside {
        visit: Some(own.clone()),
        day: Some(ExpertDay::empty(ExpertId::from_uuid(Uuid::nil()), day("2026-05-08")).with(other)),
        ..beside(&of)
    };
    assert_eq!(checks(&of, &with(there("2026-05-08T02:59:59Z", "2026-05-08T05:00:00Z"))), [Check::ExpertTwice]);
    assert_eq!(checks(&of, &with(there("2026-05-08T03:00:00Z", "2026-05-08T05:00:00Z"))), []);
    let shared = Visit { slot: own.slot, ..there("2026-05-08T01:00:00Z", "2026-05-08T03:00:00Z") };
    assert_eq!(checks(&of, &with(shared)), []);
}

// R-D9, R-D12: the shares of a pooled service are one visit at its host, so that they leave room for the day's other visits,
// and a clash of it is asked about once; a day with more visits than are remembered is asked about itself.
#[test]
fn a_pooled_service_is_one_visit_of_the_day() {
    let of = posted(1, "812.50");
    let pooled = visit(1, "2026-05-08T01:00:00Z", "2026-05-08T03:00:00Z");
    let day = ExpertDay::empty(ExpertId::from_uuid(Uuid::nil()), day("2026-05-08"));
    let shares = (1..=200).map(|line| Visit { line: LineId::from_uuid(Uuid::from_u128(line)), ..pooled.clone() });
    let full = shares.fold(day.clone(), ExpertDay::with);
    assert_eq!(full.visits.len(), 1);
    let elsewhere =
        |number, from: &str, to: &str| Visit { insured: of.payee.credit_code.clone(), ..visit(number, from, to) };
    let full = full.with(elsewhere(2, "2026-05-08T04:00:00Z", "2026-05-08T06:00:00Z"));
    let with = |day: &ExpertDay, visit: Visit, of: &FeeLine| {
        check(of, &Beside { visit: Some(visit), day: Some(day.clone()), ..beside(of) }, &book())
    };
    let third = visit(3, "2026-05-08T05:00:00Z", "2026-05-08T07:00:00Z");
    assert_eq!(with(&full, third, &of)[0].check, Check::ExpertTwice);
    let share = |number| FeeLine { pooled: Some(PooledId::from_uuid(Uuid::nil())), ..posted(number, "812.50") };
    let clash = day.clone().with(elsewhere(2, "2026-05-08T02:00:00Z", "2026-05-08T04:00:00Z"));
    let asked = |number| with(&clash, pooled.clone(), &share(number)).remove(0).identity();
    assert_eq!(asked(7), asked(8));
    let hour = |number: u128| visit(number, "2026-05-08T01:00:00Z", "2026-05-08T01:30:00Z");
    let crowd = (1..=ExpertDay::MOST).fold(day, |day, number| day.with(hour(number as u128)));
    assert!(with(&crowd, hour(1), &of).is_empty());
    let asked = with(&crowd, hour(99), &of);
    assert_eq!((asked[0].check, asked[0].numbers["visits"].as_str()), (Check::ExpertTwice, "41"));
    assert_eq!(asked[0].about, with(&crowd, hour(98), &posted(2, "812.50"))[0].about);
}

// req 4.13, R-D9: one photo for two units; the report of a pooled service rightly serves all of them.
#[test]
fn evidence_of_another_unit_is_asked_about() {
    let of = posted(1, "812.50");
    let used = |insured: CreditCode, pooled| EvidenceUse {
        sha256: of.evidence[0].sha256.clone(),
        insured,
        line: LineId::from_uuid(Uuid::from_u128(7)),
        pooled,
    };
    let with = |of: EvidenceUse, line: &FeeLine| checks(line, &Beside { evidence: vec![of], ..beside(line) });
    assert_eq!(with(used(of.payee.credit_code.clone(), None), &of), [Check::EvidenceReused]);
    assert_eq!(with(used(of.insured_code.clone(), None), &of), []);
    let pooled = Some(PooledId::from_uuid(Uuid::nil()));
    assert_eq!(with(used(of.payee.credit_code.clone(), pooled), &FeeLine { pooled, ..of.clone() }), []);
}

// req 4.13, R-D9: an invoice number and amount that came before, however it is written.
#[test]
fn an_invoice_used_twice_is_asked_about() {
    let of = posted(1, "812.50");
    assert_eq!(invoice_name(&of).unwrap(), "INV1#81250");
    let used = |line| InvoiceUse { invoice: "INV1#81250".into(), line, pooled: None };
    let with = |line| checks(&of, &Beside { invoice: Some(used(line)), ..beside(&of) });
    assert_eq!(with(LineId::from_uuid(Uuid::from_u128(7))), [Check::InvoiceReused]);
    assert_eq!(with(of.id), []);
}

// req 4.13, R-D9: a unit price above three times the median of at least 30 peers.
#[test]
fn a_price_far_off_its_peers_is_asked_about() {
    let prices = |count| {
        (0..count).fold(PriceBook::empty("hazard_inspection".parse().unwrap()), |book, _| book.with(yuan("800.00")))
    };
    let of = posted(1, "2600.50");
    assert_eq!(checks(&of, &Beside { prices: prices(30), ..beside(&of) }), [Check::PriceOutlier]);
    assert_eq!(checks(&of, &Beside { prices: prices(29), ..beside(&of) }), []);
    let many = FeeLine { units: 4, ..of.clone() };
    assert_eq!(checks(&many, &Beside { prices: prices(30), ..beside(&many) }), []);
}

// req 4.13, R-D9, R-D18: three lines to one payee within a week, each just under the approval limit.
#[test]
fn splitting_under_the_approval_limit_is_asked_about() {
    let of = posted(9, "48000.50");
    let before = |number: u128, on: &str, amount: &str| Paid {
        line: LineId::from_uuid(Uuid::from_u128(number)),
        on: day(on),
        amount: yuan(amount),
        pooled: None,
    };
    let with = |latest: Vec<Paid>| {
        let payee = PayeeBook { latest, ..beside(&of).payee };
        check(&of, &Beside { payee, ..beside(&of) }, &book())
    };
    let found = with(vec![before(1, "2026-05-04", "49000.50"), before(2, "2026-05-08", "47000.50")]);
    assert_eq!(
        (found[0].check, found[0].numbers["total"].as_str(), found[0].lines.len()),
        (Check::Split, "144001.50", 3)
    );
    assert!(with(vec![before(1, "2026-05-02", "49000.50"), before(2, "2026-05-08", "47000.50")]).is_empty());
    assert!(with(vec![before(1, "2026-05-04", "50000.01"), before(2, "2026-05-08", "47000.50")]).is_empty());
    assert!(with(vec![before(1, "2026-05-04", "30000.00"), before(2, "2026-05-08", "47000.50")]).is_empty());
}

// R-D9, R-D18: a run of lines under the limit is one question for as long as it goes on.
#[test]
fn a_long_run_of_lines_is_asked_about_once() {
    let of = posted(1, "45000.50");
    let mut payee = beside(&of).payee;
    let mut names = BTreeSet::new();
    let mut first = day("2026-05-01");
    for number in 1..=30 {
        let line = FeeLine { booked_on: Some(first), ..posted(number, "45000.50") };
        let asked = check(&line, &Beside { payee: payee.clone(), ..beside(&line) }, &book());
        names.extend(asked.into_iter().filter(|of| of.check == Check::Split).map(|of| of.about));
        payee = remember(&line, payee, &book());
        first = first.tomorrow().unwrap();
    }
    assert_eq!(names.len(), 1, "{names:?}");
    assert_eq!((payee.latest.len(), payee.lines), (PayeeBook::MOST, 30));
}

// R-D9, R-D13: a line that is corrected is one payment, whichever way and however often.
#[test]
fn a_correction_is_no_further_payment() {
    let mut payee = beside(&posted(1, "49000.50")).payee;
    let mut asked = Vec::new();
    let root = LineId::from_uuid(Uuid::from_u128(1));
    for (number, amount) in [(1, "49000.50"), (2, "48500.50"), (3, "48000.50"), (4, "48500.50"), (5, "20000.50")] {
        let mut line = posted(number, amount);
        line.invoice = posted(1, amount).invoice;
        line.marks.corrects = (number > 1).then_some(root);
        let invoice = invoice_name(&line).map(|invoice| InvoiceUse { invoice, line: root, pooled: None });
        asked.extend(checks(&line, &Beside { payee: payee.clone(), invoice, ..beside(&line) }));
        payee = remember(&line, payee, &book());
        let kept: Vec<_> = payee.latest.iter().map(|paid| (paid.line, paid.amount)).collect();
        let near = number < 5;
        assert_eq!((payee.lines, kept), (1, if near { vec![(root, yuan(amount))] } else { vec![] }));
    }
    assert_eq!(asked, []);
}

// req 4.13, R-D9: most of a payee's sums are round, once there are ten.
#[test]
fn round_sums_are_asked_about_once_there_are_enough() {
    let of = posted(1, "3000.00");
    let with =
        |lines, round| checks(&of, &Beside { payee: PayeeBook { lines, round, ..beside(&of).payee }, ..beside(&of) });
    assert_eq!(with(9, 7), [Check::RoundSums]);
    assert_eq!(with(8, 8), []);
    assert_eq!(with(9, 6), []);
}

// An alert is a question worked by one person who has no part in it, to one outcome.
#[test]
fn an_alert_is_worked_to_an_outcome() {
    let of = FeeLine { purpose: "site_lighting".parse().unwrap(), ..posted(1, "812.50") };
    let question = check(&of, &beside(&of), &book()).remove(0);
    let id = crate::id::AlertId::from_uuid(Uuid::nil());
    let now = at("2026-06-01T00:00:00Z");
    let (alert, told) = crate::watch::Alert::raise(id, question, &book(), now);
    assert_eq!(told.to, std::slice::from_ref(&of.insurer));
    let explained = super::super::alert::AlertOutcome::Explained;
    let answer = |alert: &crate::watch::Alert, by| alert.answer(explained, note("合同已载明"), by, now);
    assert_eq!(answer(&alert, "anping/p").unwrap_err().code, "alert-not-taken");
    assert_eq!(alert.take("anping/finance").unwrap_err().code, "own-line");
    let (taken, _) = alert.take("anping/p").unwrap();
    assert_eq!(taken.take("anping/q").unwrap_err().code, "alert-taken");
    assert_eq!(answer(&taken, "anping/q").unwrap_err().code, "alert-taken-by-other");
    let (done, _) = answer(&taken, "anping/p").unwrap();
    assert_eq!(answer(&done, "anping/p").unwrap_err().code, "alert-answered");
}

proptest! {
    // R-D9: the median lies within one step (an eighth) of the true one, however prices are spread and ordered.
    #[test]
    fn the_median_is_right_to_a_step(mut prices in proptest::collection::vec(100i64..10_000_000, 1..80)) {
        let kind = "hazard_inspection".parse().unwrap();
        let found = prices.iter().fold(PriceBook::empty(kind), |book, fen| book.with(Money::from_fen(*fen).unwrap()));
        prices.sort_unstable();
        let middle = prices[(prices.len() - 1) / 2];
        let median = found.median().unwrap().fen();
        prop_assert!(median <= middle && middle < median + median / 8 + 1, "{median} {middle}");
        prop_assert_eq!(found.count() as usize, prices.len());
    }

    // R-D9: however lines follow one another, each run of them has one name, and a run ends when none came for a week.
    #[test]
    fn a_run_has_one_name(gaps in proptest::collection::vec(0i64..12, 1..40)) {
        let rules = book();
        let days = i64::from(rules.n.watch_split_days);
        let mut payee = beside(&posted(1, "1")).payee;
        let (mut on, mut runs) = (day("2026-05-01"), 1);
        let mut names: std::collections::BTreeMap<usize, BTreeSet<String>> = std::collections::BTreeMap::new();
        for (number, gap) in (1..).zip(&gaps) {
            runs += usize::from(*gap > days);
            on = crate::time::days_after(on, u32::try_from(*gap).unwrap());
            let line = FeeLine { booked_on: Some(on), ..posted(number, "45000.50") };
            let asked = check(&line, &Beside { payee: payee.clone(), ..beside(&line) }, &rules);
            let asked = asked.into_iter().filter(|of| of.check == Check::Split).map(|of| of.about);
            names.entry(runs).or_default().extend(asked);
            payee = remember(&line, payee, &rules);
        }
        prop_assert!(names.values().all(|of| of.len() <= 1), "{names:?}");
        let all: BTreeSet<&String> = names.values().flatten().collect();
        prop_assert_eq!(all.len(), names.values().map(BTreeSet::len).sum::<usize>(), "no name is that of two runs");
    }

    // Every price lies in the bounds of its step.
    #[test]
    fn steps_do_not_overlap(fen in 8i64..1_000_000_000_000) {
        let (least, next) = step_bounds(fen);
        prop_assert!(least <= fen && fen < next);
    }
}
