use super::*;
use crate::fee::fixtures::*;
use crate::watch::{Check, insurer};

// R-D1, R-D4, R-D7, R-D8, req 3.6, 4.18: both sides of the band, policy by policy, small ones as a whole.
#[test]
fn an_account_is_asked_about_on_both_sides() {
    let asked = |of: &FeeAccount, on: &str| {
        let found = check(of, &budget(10_000), day(on), &book()).unwrap();
        found.into_iter().map(|question| (question.check, question.about)).collect::<Vec<_>>()
    };
    let large = collected("100000.00");
    assert_eq!(asked(&large, "2026-01-20"), []);
    let policy = large.policy.to_string();
    assert_eq!(asked(&large, "2026-05-20"), [(Check::BehindPace, format!("{policy} 2026-Q2"))]);
    assert_eq!(asked(&large, "2027-01-01"), [(Check::BelowFloor, format!("{policy} end"))]);
    assert_eq!(asked(&collected("2000.00"), "2026-05-20"), []);
    let sums = Sums::default().with(&collected("2000.00"), &budget(10_000), day("2026-05-20"), &book()).unwrap();
    let insurer = large.insurer.clone();
    let of_insurer = insurer::check(&insurer, &sums.plus(sums), &budget(10_000), day("2026-05-20"), &book());
    assert_eq!(of_insurer.iter().map(|question| question.check).collect::<Vec<_>>(), [Check::BehindPace]);
    assert_eq!(
        (of_insurer[0].numbers["policies"].as_str(), of_insurer[0].numbers["collected"].as_str()),
        ("2", "4000.00")
    );
    assert_eq!(insurer::check(&insurer, &Sums::default(), &budget(10_000), day("2026-05-20"), &book()), []);
}

// R-D1: a version of the rulebook that lowers the cap leaves an account over it: one question, whatever the day.
#[test]
fn a_lower_cap_is_asked_about_once() {
    let mut lower = book();
    lower.n.prevention_cap_bp = 100;
    lower.effective_from = day("2026-06-01");
    let held = collected("100000.00").reserve(line(1, yuan("5000.00")), &budget(10_000), &[], &book()).unwrap().account;
    let asked = |on: &str| {
        let found = check(&held, &budget(10_000), day(on), &lower).unwrap();
        found.into_iter().find(|of| of.check == Check::OverCeiling).unwrap()
    };
    assert_eq!(asked("2026-06-10").identity(), asked("2026-06-11").identity());
    assert_eq!(asked("2026-06-11").numbers["since"], "2026-06-01");
}
