use super::super::fixtures::{claim_id, fen, victim_id};
use super::*;
use proptest::prelude::*;

fn opened(elsewhere: i64) -> (ClaimAccount, PolicyAccount) {
    let policy =
        PolicyAccount { committed: fen(elsewhere), ..PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil())) };
    (ClaimAccount::open(claim_id(1)), policy)
}

fn share(who: u128, [injury, medical, rescue, other]: [i64; 4]) -> Share {
    Share {
        victim: victim_id(who),
        parts: Parts { injury: fen(injury), medical: fen(medical), rescue: fen(rescue), other: fen(other) },
    }
}

proptest! {
    // R-C12, req 5.12: whatever is committed and released in whatever order, for whatever purpose and in whatever
    // batches, no limit is exceeded, and the three sums agree with what is held.
    #[test]
    fn no_order_of_commitments_exceeds_a_limit(
        steps in proptest::collection::vec((proptest::collection::vec((0u128..4, proptest::array::uniform4(0i64..300)), 1..4), any::<bool>(), any::<prop::sample::Index>()), 1..60),
        per_person in 300i64..800, per_accident in 800i64..1500, aggregate in 1000i64..2500, elsewhere in 0i64..1000,
    ) {
        let limits = Limits { per_person: fen(per_person), per_accident: fen(per_accident), aggregate: fen(aggregate) };
        let (mut account, mut policy) = opened(elsewhere.min(aggregate));
        let start = policy.committed;
        let mut held: Vec<Share> = Vec::new();
        for (batch, release, which) in steps {
            if release && !held.is_empty() {
                let share = held.swap_remove(which.index(held.len()));
                (account, policy) = account.release(&policy, share).unwrap();
            } else {
                let batch: Vec<Share> = batch.into_iter().map(|(who, parts)| share(who, parts)).collect();
                if let Ok(next) = account.commit(&policy, &batch, &limits) {
                    (account, policy) = next;
                    held.extend(batch);
                }
            }
            let sum = |of: &dyn Fn(&Share) -> bool, money: &dyn Fn(&Share) -> Money| Money::sum(held.iter().filter(|s| of(s)).map(money)).unwrap();
            for (victim, parts) in &account.by_victim {
                prop_assert!(parts.bodily().unwrap() <= limits.per_person && !parts.any_negative());
                prop_assert_eq!(sum(&|s| s.victim == *victim, &|s| s.parts.total().unwrap()), parts.total().unwrap());
            }
            prop_assert!(account.committed <= limits.per_accident && policy.committed <= limits.aggregate);
            prop_assert_eq!(sum(&|_| true, &|s| s.parts.total().unwrap()), account.committed);
            prop_assert_eq!(policy.committed.minus(start).unwrap(), account.committed);
        }
    }
}

// R-C12: the last fen fits, one more does not, and the refusal says what is left.
#[test]
fn the_last_fen_fits() {
    let limits = Limits { per_person: fen(100), per_accident: fen(150), aggregate: fen(180) };
    let (account, policy) = opened(40);
    let injury = |who, amount| share(who, [amount, 0, 0, 0]);
    let codes = |shares: &[Share]| {
        account.commit(&policy, shares, &limits).unwrap_err().into_iter().map(|r| r.code).collect::<Vec<_>>()
    };
    assert!(account.commit(&policy, &[injury(1, 100), injury(2, 40)], &limits).is_ok());
    assert_eq!(codes(&[injury(1, 101)]), ["exceeds-person-limit"]);
    assert_eq!(codes(&[injury(1, 100), injury(2, 41)]), ["exceeds-aggregate-limit"]);
    assert_eq!(codes(&[injury(1, 100), injury(2, 51)]), ["exceeds-accident-limit", "exceeds-aggregate-limit"]);
    // Twice in one batch counts twice; rescue and property do not count against the person.
    assert_eq!(codes(&[injury(1, 60), injury(1, 60)]), ["exceeds-person-limit"]);
    assert!(account.commit(&policy, &[share(1, [60, 40, 30, 10])], &limits).is_ok());
}

// A negative amount is no way to make room, and nobody's commitment is released for another.
#[test]
fn room_is_made_by_release_only() {
    let limits = Limits { per_person: fen(100), per_accident: fen(150), aggregate: fen(180) };
    let (account, policy) = opened(0);
    assert!(account.commit(&policy, &[share(1, [-5, 0, 0, 0])], &limits).is_err());
    let (account, policy) =
        account.commit(&policy, &[share(1, [50, 0, 0, 0]), share(2, [50, 0, 0, 0])], &limits).unwrap();
    assert!(account.release(&policy, share(1, [60, 0, 0, 0])).is_err());
    assert!(account.release(&policy, share(1, [0, 10, 0, 0])).is_err());
    assert!(account.release(&policy, share(3, [1, 0, 0, 0])).is_err());
    assert!(account.release(&policy, share(1, [-1, 0, 0, 0])).is_err());
    let (account, policy) = account.release(&policy, share(1, [50, 0, 0, 0])).unwrap();
    assert_eq!((account.committed, policy.committed), (fen(50), fen(50)));
}
