use super::super::fixtures::{NOW, agency, at, book, day, expert, item, kind, note, policy, signed, text, yuan};
use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn plan_id(number: u128) -> PlanId {
    PlanId::from_uuid(Uuid::from_u128(number))
}

fn propose(of: &PlanBook, number: u128, text: PlanText) -> Result<Planned, Vec<Refusal>> {
    let rules = (super::super::catalogue::shipped(), book());
    of.propose(plan_id(number), &policy(), text, "anping/prevention", rules, at(NOW))
}

fn codes(refusals: &[Refusal]) -> Vec<(&str, &str)> {
    refusals.iter().map(|one| (one.code, one.pointer.as_deref().unwrap_or_default())).collect()
}

fn need<'a>(of: &'a ServiceKindCode, on: &str, amount: &str) -> Need<'a> {
    Need { kind: of, agency: agency(), expert: expert(), on: day(on), amount: yuan(amount) }
}

// R-E1, R-E9, req 2.1: the seven parts, in the policy's days, often enough for the risk tier; all that is wrong at once.
#[test]
fn a_plan_has_its_parts_and_is_often_enough() {
    let none = PlanBook::none(policy().id);
    let mut late = item("hazard_inspection", 0, "0");
    late.to = day("2027-01-01");
    let twice = item("hazard_inspection", 1, "100");
    let mut backwards = item("gas_check", 1, "100");
    backwards.to = day("2026-01-31");
    let refused = propose(&none, 1, text(vec![late, twice, backwards])).unwrap_err();
    assert_eq!(
        codes(&refused),
        [
            ("plan-outside-policy", "/items/0/from"),
            ("plan-without-frequency", "/items/0/times"),
            ("amount-not-positive", "/items/0/amount"),
            ("plan-kind-twice", "/items/1/kind"),
            ("plan-days-backwards", "/items/2/to"),
            ("unknown-service-kind", "/items/2/kind"),
        ]
    );
    assert_eq!(codes(&propose(&none, 1, text(vec![])).unwrap_err()), [("plan-without-items", "/items")]);
    let seldom = propose(&none, 1, text(vec![item("hazard_inspection", 1, "100")])).unwrap_err();
    assert_eq!(codes(&seldom), [("plan-too-seldom", "/items")]);
    let low = PlanText { risk_tier: RiskTier::Low, ..text(vec![item("hazard_inspection", 1, "100")]) };
    assert!(propose(&none, 1, low).is_ok());
}

// req 4.3, R-E1: a change is a new version; the old one holds until the insured signs; a declined one changes nothing.
#[test]
fn a_change_is_signed_by_the_insured() {
    let of = signed();
    let more = |amount| PlanText { reason: Some(note()), ..text(vec![item("hazard_inspection", 3, amount)]) };
    let unexplained = propose(&of, 2, PlanText { reason: None, ..more("2000") }).unwrap_err();
    assert_eq!(codes(&unexplained), [("reason-needed", "/reason")]);
    let proposed = propose(&of, 2, more("2000")).unwrap();
    assert_eq!((proposed.plan.number, proposed.book.in_force), (2, Some(plan_id(1))));
    assert_eq!(codes(&propose(&proposed.book, 3, more("3000")).unwrap_err()), [("plan-proposed-already", "")]);
    let declined = proposed.book.decline(&proposed.plan, note(), "jia/manager", book(), at(NOW)).unwrap();
    assert_eq!((declined.book.in_force, declined.book.proposed), (Some(plan_id(1)), None));
    assert_eq!(declined.book.items[0].times, 2);
    let again = declined.book.sign(&proposed.plan, "jia/manager", book(), at(NOW)).unwrap_err();
    assert_eq!(again.code, "plan-not-proposed");
    let signed = proposed.book.sign(&proposed.plan, "jia/manager", book(), at(NOW)).unwrap();
    assert_eq!((signed.book.in_force, signed.plan.state), (Some(plan_id(2)), PlanState::InForce));
    assert_eq!(signed.book.items[0].times, 3);
    assert_eq!(signed.told.to, ["anping".parse().unwrap()]);
}

// R-E1: an insured unit without an account cannot sign, and nobody signs in its place.
#[test]
fn without_an_account_nobody_signs() {
    let mut of = policy();
    of.insured.org = None;
    let rules = (super::super::catalogue::shipped(), book());
    let asked = text(vec![item("hazard_inspection", 2, "100")]);
    let refused = PlanBook::none(of.id).propose(plan_id(1), &of, asked, "anping/p", rules, at(NOW)).unwrap_err();
    assert_eq!(codes(&refused), [("insured-without-account", "")]);
}

// req 4.3: what is outside the plan in kind, day, agency, person, frequency or amount needs a change of the plan.
#[test]
fn a_service_outside_the_plan_is_not_booked() {
    let of = signed();
    let hazard = kind("hazard_inspection");
    assert_eq!(
        codes(&of.take(&need(&kind("publicity"), "2026-03-01", "1")).unwrap_err()),
        [("service-outside-plan", "")]
    );
    assert_eq!(codes(&of.take(&need(&hazard, "2026-01-31", "1")).unwrap_err()), [("service-outside-plan-days", "")]);
    assert!(of.take(&need(&hazard, "2026-02-01", "1")).is_ok() && of.take(&need(&hazard, "2026-11-30", "1")).is_ok());
    let elsewhere = Need { agency: AgencyId::from_uuid(Uuid::from_u128(2)), ..need(&hazard, "2026-03-01", "1") };
    assert_eq!(codes(&of.take(&elsewhere).unwrap_err()), [("service-by-another-agency", "")]);
    let mut named = of.clone();
    named.items[0].experts.insert(ExpertId::from_uuid(Uuid::from_u128(2)));
    let by_another = named.take(&need(&hazard, "2026-03-01", "1")).unwrap_err();
    assert_eq!(codes(&by_another), [("service-by-another-expert", "")]);
    assert_eq!(codes(&of.take(&need(&hazard, "2026-03-01", "1000.01")).unwrap_err()), [("plan-amount-used", "")]);
    let (once, rests_on) = of.take(&need(&hazard, "2026-03-01", "600")).unwrap();
    assert_eq!(rests_on, plan_id(1));
    assert_eq!(codes(&once.take(&need(&hazard, "2026-03-01", "400.01")).unwrap_err()), [("plan-amount-used", "")]);
    let (twice, _) = once.take(&need(&hazard, "2026-03-01", "400")).unwrap();
    let third = twice.take(&need(&hazard, "2026-03-01", "1")).unwrap_err();
    assert_eq!(codes(&third), [("plan-times-used", ""), ("plan-amount-used", "")]);
    assert_eq!(
        codes(&PlanBook::none(policy().id).take(&need(&hazard, "2026-03-01", "1")).unwrap_err()),
        [("no-service-plan", "")]
    );
    // A new version cannot have less than what is booked.
    let less = PlanText { reason: Some(note()), ..text(vec![item("publicity", 2, "100")]) };
    assert_eq!(codes(&propose(&twice, 2, less).unwrap_err()), [("plan-below-used", "/items")]);
}

proptest! {
    // req 4.3: whatever is booked, raised and given back in any order, what is used is what is booked, never over the plan.
    #[test]
    fn what_is_used_is_what_is_booked(acts in proptest::collection::vec((0u8..3, 1i64..70_000), 0..40)) {
        let hazard = kind("hazard_inspection");
        let mut of = signed();
        let mut held: Vec<Money> = Vec::new();
        for (act, fen) in acts {
            let amount = Money::from_fen(fen).unwrap();
            if act == 0 {
                let sum = held.iter().map(|one| one.fen()).sum::<i64>() + fen;
                let fits = held.len() < 2 && sum <= 100_000;
                let taken = of.take(&Need { amount, ..need(&hazard, "2026-03-01", "1") });
                prop_assert_eq!(taken.is_ok(), fits);
                if let Ok((next, _)) = taken {
                    of = next;
                    held.push(amount);
                }
            } else if act == 1 {
                // R-E1: more of a booked service is more of the plan.
                let sum = held.iter().map(|one| one.fen()).sum::<i64>() + fen;
                let raised = of.raise(&hazard, amount);
                prop_assert_eq!(raised.is_ok(), sum <= 100_000);
                if let (Ok(next), Some(last)) = (raised, held.last_mut()) {
                    of = next;
                    *last = last.plus(amount).unwrap();
                }
            } else if let Some(back) = held.pop() {
                of = of.release(&hazard, back);
            }
            let used = of.used(&hazard);
            prop_assert_eq!(usize::try_from(used.times).unwrap(), held.len());
            prop_assert_eq!(used.amount, Money::sum(held.iter().copied()).unwrap());
            let kept: PlanBook = serde_json::from_str(&serde_json::to_string(&of).unwrap()).unwrap();
            prop_assert_eq!(&kept, &of);
        }
    }
}
