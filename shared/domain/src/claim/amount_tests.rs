use super::super::account::Share;
use super::super::fixtures::{book, claim_id, fen, limits, loss, victim, yuan};
use super::super::{ClaimAccount, PolicyAccount};
use super::*;
use crate::id::PolicyId;
use crate::policy::Limits;
use proptest::prelude::*;

fn injury(amount: &str) -> Parts {
    Parts { injury: yuan(amount), ..Parts::default() }
}

fn of() -> AmountInput {
    AmountInput {
        purpose: Purpose::Advance,
        outcome: Outcome::Dead,
        death_certain: false,
        certain: Parts::default(),
        disability: None,
        assessed: None,
        committed: Parts::default(),
        per_person: yuan("800000"),
        person_left: yuan("800000"),
        accident_left: yuan("5000000"),
    }
}

fn pay(of: &AmountInput) -> Money {
    let done = payable(of, &book()).unwrap();
    assert!(done.parts.bodily().unwrap() <= of.person_left && done.payable <= of.accident_left);
    assert_eq!(done.parts.total().unwrap(), done.payable);
    assert_eq!(done.steps.last().unwrap().amount, done.payable);
    done.payable
}

// R-C9: only the death is certain, so half the limit; the certain compensation replaces the share.
#[test]
fn a_death_alone_is_half_the_limit() {
    assert_eq!(pay(&of()), yuan("400000"));
    assert_eq!(pay(&AmountInput { certain: injury("650000.50"), death_certain: true, ..of() }), yuan("650000.50"));
    assert_eq!(pay(&AmountInput { outcome: Outcome::Injured, ..of() }), Money::ZERO);
    assert_eq!(pay(&AmountInput { outcome: Outcome::Missing, ..of() }), Money::ZERO);
    assert_eq!(pay(&AmountInput { purpose: Purpose::Statutory, ..of() }), Money::ZERO);
    // A hospital bill does not make the family's share smaller.
    let bill = Parts { medical: yuan("50000"), ..Parts::default() };
    assert_eq!(pay(&AmountInput { certain: bill, ..of() }), yuan("450000"));
}

// R-C12: earlier payments are taken off and no limit is passed.
#[test]
fn limits_and_earlier_payments_bound_it() {
    assert_eq!(pay(&AmountInput { committed: injury("150000"), person_left: yuan("650000"), ..of() }), yuan("250000"));
    assert_eq!(pay(&AmountInput { person_left: yuan("100000"), ..of() }), yuan("100000"));
    assert_eq!(pay(&AmountInput { accident_left: yuan("99999.99"), ..of() }), yuan("99999.99"));
    let settle =
        AmountInput { purpose: Purpose::Settlement, committed: injury("400000"), person_left: yuan("400000"), ..of() };
    assert_eq!(pay(&AmountInput { assessed: Some(yuan("800000")), ..settle.clone() }), yuan("400000"));
    assert_eq!(pay(&AmountInput { assessed: Some(yuan("300000")), ..settle }), Money::ZERO);
}

// R-C9: the share was more than the compensation turned out to be: what was paid too early counts against the rest.
#[test]
fn what_was_paid_too_early_counts_against_the_rest() {
    let certain = Parts { injury: yuan("300000"), medical: yuan("120000"), ..Parts::default() };
    let after =
        AmountInput { certain, death_certain: true, committed: injury("400000"), person_left: yuan("400000"), ..of() };
    assert_eq!(pay(&after), yuan("20000"));
    assert_eq!(pay(&AmountInput { purpose: Purpose::RescueMedical, ..after }), yuan("20000"));
}

// R-C18: a disability is paid as its grade is worth, and by the loss where that is less; what is not graded is not certain.
#[test]
fn a_disability_is_worth_its_grade() {
    use super::super::report::PolicySnapshot;
    let policy = PolicySnapshot::from(&super::super::fixtures::policy());
    let worth = policy.worth_of_grade(Some(7)).unwrap();
    assert_eq!(worth, limits().per_person.share(3000, Rounding::HalfUp).unwrap());
    assert_eq!((policy.worth_of_grade(None), policy.worth_of_grade(Some(11))), (None, None));
    let accounts = (ClaimAccount::open(claim_id(1)), PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil())));
    let explained = |amount: &str, purpose| {
        let mut hurt = victim(1, Outcome::Injured);
        hurt.disability_grade = Some(7);
        hurt.losses = vec![loss(LossHead::Disability, amount), loss(LossHead::Medical, "50000")];
        assert_eq!(hurt.check(), Ok(()));
        let of = input(purpose, &hurt, None, &accounts.0, &accounts.1, &limits(), Some(worth)).unwrap();
        payable(&of, &book()).unwrap()
    };
    let bounded = |of: &Explained| of.steps.iter().find(|step| step.item == StepItem::DisabilityTable).cloned();
    for purpose in [Purpose::Advance, Purpose::Quick, Purpose::Statutory] {
        let above = explained("700000", purpose);
        assert_eq!(above.payable, worth.plus(yuan("50000")).unwrap());
        let step = bounded(&above).unwrap();
        assert_eq!((step.rule.as_str(), step.amount), ("R-C18", worth));
        let below = explained("100000.01", purpose);
        assert_eq!((below.payable, bounded(&below)), (yuan("150000.01"), None));
    }
    assert_eq!(explained("700000", Purpose::RescueMedical).payable, yuan("50000"));

    let mut ungraded = victim(1, Outcome::Injured);
    ungraded.losses = vec![loss(LossHead::Disability, "700000")];
    let refused = ungraded.check().unwrap_err();
    assert_eq!((refused.len(), refused[0].code), (1, "disability-not-graded"));
    ungraded.losses[0].determinable = false;
    assert_eq!(ungraded.check(), Ok(()));
}

// anchors 27: 垫付 to the hospital, 预付 to the family and 快付 for property come to the same in any order.
#[test]
fn the_three_early_payments_come_to_the_same_in_any_order() {
    let mut dead = victim(1, Outcome::Dead);
    dead.losses = vec![
        loss(LossHead::Medical, "50000"),
        loss(LossHead::Rescue, "20000"),
        loss(LossHead::ThirdPartyProperty, "8000"),
    ];
    let purposes = [Purpose::RescueMedical, Purpose::Advance, Purpose::Quick];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut accounts =
            (ClaimAccount::open(claim_id(1)), PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil())));
        for at in order {
            let of = input(purposes[at], &dead, None, &accounts.0, &accounts.1, &limits(), None).unwrap();
            let done = payable(&of, &book()).unwrap();
            accounts =
                accounts.0.commit(&accounts.1, &[Share { victim: dead.id, parts: done.parts }], &limits()).unwrap();
        }
        assert_eq!(accounts.0.committed, yuan("478000"), "{order:?}");
    }
    // The bill alone is paid after the family's share, and is not paid twice.
    let mut accounts = (ClaimAccount::open(claim_id(1)), PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil())));
    let family = Share { victim: dead.id, parts: injury("400000") };
    accounts = accounts.0.commit(&accounts.1, &[family], &limits()).unwrap();
    let of = input(Purpose::RescueMedical, &dead, None, &accounts.0, &accounts.1, &limits(), None).unwrap();
    let done = payable(&of, &book()).unwrap();
    assert_eq!(done.payable, yuan("70000"));
    accounts = accounts.0.commit(&accounts.1, &[Share { victim: dead.id, parts: done.parts }], &limits()).unwrap();
    let again = input(Purpose::RescueMedical, &dead, None, &accounts.0, &accounts.1, &limits(), None).unwrap();
    assert_eq!(payable(&again, &book()).unwrap().payable, Money::ZERO);
}

proptest! {
    // R-C12, req 5.12: three purposes in any order, losses that grow between them, small limits: what is computed always
    // fits what is left, and nobody gets more than is owed as far as is known.
    #[test]
    fn what_is_computed_always_fits(
        steps in proptest::collection::vec((0u128..3, 0usize..4, proptest::array::uniform4(0i64..90_000)), 1..40),
        per_person in 50_000i64..200_000, per_accident in 100_000i64..400_000, aggregate in 100_000i64..500_000,
    ) {
        let limits = Limits { per_person: fen(per_person), per_accident: fen(per_accident.max(per_person)), aggregate: fen(aggregate) };
        let purposes = [Purpose::RescueMedical, Purpose::Advance, Purpose::Quick, Purpose::Statutory];
        let mut accounts = (ClaimAccount::open(claim_id(1)), PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil())));
        let mut people: Vec<_> = (0..3).map(|n| victim(n, if n == 0 { Outcome::Dead } else { Outcome::Injured })).collect();
        for (who, purpose, more) in steps {
            let who = usize::try_from(who).unwrap();
            let heads = [LossHead::Medical, LossHead::Rescue, LossHead::ThirdPartyProperty, LossHead::Litigation];
            let person = &mut people[who];
            for (head, more) in heads.into_iter().zip(more) {
                let held = person.losses.iter().find(|loss| loss.head == head).map_or(Money::ZERO, |loss| loss.amount);
                person.losses.retain(|loss| loss.head != head);
                person.losses.push(super::super::victim::Loss { head, amount: held.plus(fen(more)).unwrap(), determinable: true, documents: Vec::new() });
            }
            let of = input(purposes[purpose], person, None, &accounts.0, &accounts.1, &limits, None).unwrap();
            let done = payable(&of, &book()).unwrap();
            let share = Share { victim: person.id, parts: done.parts };
            let next = accounts.0.commit(&accounts.1, &[share], &limits);
            prop_assert!(next.is_ok(), "{:?}", next);
            accounts = next.unwrap();
            let owed = owed(&of, &book()).unwrap();
            prop_assert!(accounts.0.committed_for(person.id) <= owed);
        }
    }
}
