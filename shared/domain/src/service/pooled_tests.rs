use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn policy(number: u128) -> PolicyId {
    PolicyId::from_uuid(Uuid::from_u128(number))
}

fn fen(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn one(number: u128, premium: i64, head_count: u32, cap: i64) -> Contributor {
    Contributor { policy: policy(number), premium: fen(premium), head_count, cap: fen(cap) }
}

fn in_fen(shares: &Shares) -> Vec<i64> {
    shares.values().map(|share| share.fen()).collect()
}

// R-D12, req 2.7: 48 small policies of CNY 420 each carry a service of CNY 12,000, exactly; 28 cannot, and are told by
// how much.
#[test]
fn small_policies_carry_together_what_none_could_alone() {
    let small = |count: u128| (1..=count).map(|n| one(n, 200_000, 5, 42_000)).collect::<Vec<_>>();
    let shares = allocate(fen(1_200_000), AllocationKey::Equal, &small(48)).unwrap();
    assert!(in_fen(&shares).iter().all(|share| *share == 25_000));
    let refusal = allocate(fen(1_200_000), AllocationKey::Equal, &small(28)).unwrap_err();
    assert_eq!((refusal.code, refusal.said.zh.contains("240.00")), ("pool-does-not-fit", true));
}

// R-D12: each key as it says; the odd fen goes to the largest remainder, then to the earlier policy.
#[test]
fn each_key_shares_as_it_says() {
    let three = [one(1, 100, 1, 1000), one(2, 200, 1, 1000), one(3, 300, 4, 1000)];
    let by = |key| in_fen(&allocate(fen(100), key, &three).unwrap());
    assert_eq!(by(AllocationKey::Equal), [34, 33, 33]);
    // 16.67, 33.33, 50.00: the odd fen goes to the first.
    assert_eq!(by(AllocationKey::Premium), [17, 33, 50]);
    // 16.67, 16.67, 66.67: two odd fen, equal remainders.
    assert_eq!(by(AllocationKey::HeadCount), [17, 17, 66]);
}

// R-D12: whoever would exceed their cap bears just that, and the rest is shared by the same key; without weight nobody pays.
#[test]
fn a_cap_is_kept_and_the_rest_is_shared_anew() {
    let pool = [one(1, 100, 1, 10), one(2, 100, 1, 500), one(3, 200, 1, 500), one(4, 0, 0, 500)];
    let by = |key| in_fen(&allocate(fen(400), key, &pool).unwrap());
    assert_eq!(by(AllocationKey::Premium), [10, 130, 260, 0]);
    assert_eq!(by(AllocationKey::Equal), [10, 130, 130, 130]);
    // Together they can bear 3.00 of the 4.00.
    let tight = [one(1, 100, 1, 100), one(2, 100, 1, 150), one(3, 100, 1, 50)];
    let refusal = allocate(fen(400), AllocationKey::Equal, &tight).unwrap_err();
    assert!(refusal.said.en.contains("1.00"), "{}", refusal.said.en);
}

#[test]
fn what_cannot_be_shared_is_refused() {
    let code = |cost, of: &[Contributor]| allocate(fen(cost), AllocationKey::Equal, of).unwrap_err().code;
    let pair = [one(1, 1, 1, 100), one(1, 1, 1, 100)];
    assert_eq!(code(0, &pair), "pool-without-cost");
    assert_eq!(code(100, &[]), "pool-without-contributors");
    assert_eq!(code(100, &pair), "contributor-twice");
    let many: Vec<_> = (0..=2000).map(|n| one(n, 1, 1, 100)).collect();
    assert_eq!(code(100, &many), "pool-too-large");
}

// R-D12, R-D13: a late drop-out is taken by the others through reversals; a stranger cannot drop out.
#[test]
fn a_late_drop_out_is_reversed_and_shared_anew() {
    let pool = [one(1, 100, 1, 200), one(2, 100, 1, 200), one(3, 100, 1, 110)];
    let before = allocate(fen(300), AllocationKey::Equal, &pool).unwrap();
    let (after, changes) = drop_out(fen(300), AllocationKey::Equal, &before, policy(1), &pool).unwrap();
    assert_eq!(in_fen(&after), [190, 110]);
    let change = |number, was, is| Adjustment { policy: policy(number), was: fen(was), is: fen(is) };
    assert_eq!(changes, [change(1, 100, 0), change(2, 100, 190), change(3, 100, 110)]);
    let leave = |who| drop_out(fen(320), AllocationKey::Equal, &before, policy(who), &pool).unwrap_err().code;
    assert_eq!((leave(9), leave(1)), ("not-a-contributor", "pool-does-not-fit"));
}

fn pools() -> impl Strategy<Value = (i64, AllocationKey, Vec<Contributor>)> {
    let contributor = (0..5_000_000i64, 0..500u32, 0..60_000i64);
    let pool = proptest::collection::vec(contributor, 1..60);
    (1..1_500_000i64, 0..3usize, pool).prop_map(|(cost, key, pool)| {
        let pool = (1..).zip(pool).map(|(n, (premium, heads, cap))| one(n, premium, heads, cap)).collect();
        (cost, AllocationKey::ALL[key], pool)
    })
}

/// What those with a weight can bear together.
fn bearable(key: AllocationKey, pool: &[Contributor]) -> i64 {
    pool.iter().filter(|one| one.weight(key) > 0).map(|one| one.cap.fen()).sum()
}

proptest! {
    // R-D12, req 2.7: for any pool the shares sum exactly to the cost and nobody is over their cap; it is refused only
    // where the caps do not cover the cost, and then names the missing sum to the fen.
    #[test]
    fn shares_sum_to_the_cost_and_keep_every_cap((cost, key, pool) in pools()) {
        let bearable = bearable(key, &pool);
        match allocate(fen(cost), key, &pool) {
            Ok(shares) => {
                prop_assert!(bearable >= cost);
                prop_assert_eq!(in_fen(&shares).iter().sum::<i64>(), cost);
                for one in &pool {
                    prop_assert!(shares[&one.policy] <= one.cap);
                    prop_assert!(one.weight(key) > 0 || shares[&one.policy].is_zero());
                }
            }
            Err(refusal) => {
                prop_assert!(bearable < cost);
                let missing = PoolRefusal::DoesNotFit { missing: fen(cost - bearable) };
                prop_assert_eq!(refusal, Refusal::from(missing));
            }
        }
    }

    // R-D12: the order in which policies are given does not matter.
    #[test]
    fn the_order_does_not_matter((cost, key, pool) in pools(), by in any::<u64>()) {
        let mut other = pool.clone();
        other.sort_by_key(|one| one.policy.uuid().as_u128().wrapping_mul(u128::from(by | 1)) % 1009);
        prop_assert_eq!(allocate(fen(cost), key, &pool), allocate(fen(cost), key, &other));
    }

    // R-D12: those below their cap bear in proportion to their weights, to within a fen each.
    #[test]
    fn those_below_their_cap_bear_by_the_key((cost, key, pool) in pools()) {
        let Ok(shares) = allocate(fen(cost), key, &pool) else { return Ok(()) };
        let free: Vec<(i128, i128)> = pool
            .iter()
            .filter(|one| one.weight(key) > 0 && shares[&one.policy] < one.cap)
            .map(|one| (i128::from(shares[&one.policy].fen()), i128::from(one.weight(key))))
            .collect();
        for (share, weight) in &free {
            for (other, of) in &free {
                // share/weight and other/of differ by at most a fen on either side.
                prop_assert!((share - 1) * of <= (other + 1) * weight, "{share}/{weight} against {other}/{of}");
            }
        }
    }

    // R-D12, R-D13: whoever drops out, what is reversed and what is booked anew leave the sum at the cost.
    #[test]
    fn a_drop_out_leaves_the_sum_at_the_cost((cost, key, pool) in pools(), who in any::<prop::sample::Index>()) {
        let Ok(before) = allocate(fen(cost), key, &pool) else { return Ok(()) };
        let leaving = pool[who.index(pool.len())].policy;
        let Ok((after, changes)) = drop_out(fen(cost), key, &before, leaving, &pool) else { return Ok(()) };
        prop_assert!(!after.contains_key(&leaving));
        prop_assert_eq!(in_fen(&after).iter().sum::<i64>(), cost);
        let moved: i64 = changes.iter().map(|change| change.is.fen() - change.was.fen()).sum();
        prop_assert_eq!(moved, 0);
        let mut applied = before;
        for change in changes {
            applied.insert(change.policy, change.is);
        }
        applied.remove(&leaving);
        prop_assert_eq!(applied, after);
    }
}
