use super::super::advance::Purpose;
use super::super::draft::LineProblem;
use super::super::fixtures::{book, claim_id, fen, victim_id};
use super::super::victim::Outcome;
use super::*;
use proptest::prelude::*;
use proptest::sample::select;

fn money(most: i64) -> impl Strategy<Value = Money> {
    (0..most).prop_map(fen)
}

fn parts(most: i64) -> impl Strategy<Value = Parts> {
    [money(most), money(most), money(most), money(most)].prop_map(Parts::from)
}

fn casualties() -> impl Strategy<Value = Casualties> {
    (0u32..120, 0u32..120, 0u32..50, 0u32..5, proptest::option::of(money(20_000_000_000))).prop_map(
        |(deaths, serious_injuries, other_injured, missing, direct_loss)| Casualties {
            deaths,
            serious_injuries,
            other_injured,
            missing,
            direct_loss,
        },
    )
}

fn triage_input() -> impl Strategy<Value = TriageInput> {
    let tried = (proptest::collection::vec(select(LineProblem::ALL), 0..3), any::<bool>());
    let flags = proptest::array::uniform7(any::<bool>());
    (select(Grade::ALL), casualties(), flags, money(3_000_000), 0u32..4, tried).prop_map(|(grade, casualties, flags, claimed, victims, tried)| {
        let [typical, policy_in_force, covered, all_determinable, all_documented, payees_ready, possible_duplicate] = flags;
        TriageInput { grade, casualties, typical, policy_in_force, covered, claimed, all_determinable, all_documented, payees_ready, possible_duplicate, account_shared: false, line_problems: tried.0, over_limit: tried.1, victims }
    })
}

fn amount_input() -> impl Strategy<Value = AmountInput> {
    let who = (select(Purpose::ALL), select(Outcome::ALL), any::<bool>());
    let sums = (
        parts(100_000_000),
        proptest::option::of(money(200_000_000)),
        parts(50_000_000),
        money(80_000_000),
        money(800_000_000),
    );
    (who, sums).prop_map(
        |((purpose, outcome, death_certain), (certain, assessed, committed, person_left, accident_left))| AmountInput {
            purpose,
            outcome,
            death_certain,
            certain,
            disability: Some(super::super::amount::Graded { claimed: certain.injury, worth: fen(20_000_000) }),
            assessed,
            committed,
            per_person: fen(80_000_000),
            person_left,
            accident_left,
        },
    )
}

fn compared() -> impl Strategy<Value = Compared> {
    (0u32..100, any::<bool>(), proptest::option::of(0u32..5000), 0u32..=100, any::<bool>(), any::<bool>()).prop_map(
        |(hours_apart, same_enterprise, metres_apart, place_words, same_reporter, same_kind)| Compared {
            hours_apart,
            same_enterprise,
            metres_apart,
            place_words,
            same_reporter,
            same_kind,
        },
    )
}

fn limit_input() -> impl Strategy<Value = LimitInput> {
    let shares = proptest::collection::vec((0u128..4, parts(40_000)), 0..5);
    (money(100_000), money(300_000), money(600_000), money(100_000), money(100_000), shares).prop_map(
        |(per_person, per_accident, aggregate, accident, used, shares)| LimitInput {
            limits: Limits { per_person, per_accident, aggregate },
            accident,
            aggregate: used,
            before: BTreeMap::from([(victim_id(0), Parts { injury: accident, ..Parts::default() })]),
            shares: shares.into_iter().map(|(who, parts)| Share { victim: victim_id(who), parts }).collect(),
        },
    )
}

fn ruling() -> impl Strategy<Value = Ruling> {
    prop_oneof![
        casualties().prop_map(|casualties| Ruling::Grade { casualties, outcome: grade(&casualties, &book()) }),
        triage_input().prop_map(|input| Ruling::Triage { outcome: triage(&input, &book()), input }),
        compared().prop_map(|input| Ruling::Duplicate { other: claim_id(2), input, outcome: judge(&input, &book()) }),
        limit_input().prop_map(|input| Ruling::Limits { outcome: input.check(), input }),
        proptest::collection::vec(amount_input(), 1..4).prop_map(|inputs| Ruling::Amounts {
            lines: inputs
                .into_iter()
                .map(|input| AmountLine { victim: victim_id(1), outcome: payable(&input, &book()).unwrap(), input })
                .collect(),
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    // anchors 20: any past decision replays byte for byte, also after a trip through storage (DESIGN section 4).
    #[test]
    fn any_decision_replays(ruling in ruling()) {
        let books = Rulebooks::shipped().unwrap();
        let decision = Decision { rulebook: "2026-1".into(), ruling };
        let kept = serde_json::to_string(&decision).unwrap();
        let stored: Decision = serde_json::from_str(&kept).unwrap();
        let again = stored.replay(&books).unwrap();
        prop_assert_eq!(serde_json::to_string(&again).unwrap(), kept);
        prop_assert_eq!(again, decision);
    }
}

#[test]
fn a_falsified_outcome_does_not_replay() {
    let books = Rulebooks::shipped().unwrap();
    let casualties = Casualties { deaths: 10, serious_injuries: 0, other_injured: 0, missing: 0, direct_loss: None };
    let false_record =
        Decision { rulebook: "2026-1".into(), ruling: Ruling::Grade { casualties, outcome: Grade::Larger } };
    assert_ne!(false_record.replay(&books).unwrap(), false_record);
    let unknown = Decision { rulebook: "1999-1".into(), ..false_record };
    assert!(unknown.replay(&books).is_err());
}
