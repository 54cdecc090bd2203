use super::super::account::Share;
use super::super::assess::assess;
use super::super::fixtures::{
    at, book, claim_id, counted, covered, fen, handler, limits, loss, victim, victim_id, yuan,
};
use super::super::parts::Parts;
use super::super::state::Claim;
use super::super::victim::{LossHead, Outcome};
use super::*;
use crate::id::PolicyId;
use proptest::prelude::*;

const NOW: &str = "2026-11-24T00:00:00Z";
const DONE: Settling = Settling { rest: Money::ZERO, open: false };

fn accounts() -> (ClaimAccount, PolicyAccount) {
    (ClaimAccount::open(claim_id(1)), PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil())))
}

fn assessed(lines: &[(u128, &str)], account: &ClaimAccount, claim: &Claim) -> (Claim, Assessment) {
    let lines = lines.iter().map(|(who, amount)| (victim_id(*who), yuan(amount))).collect();
    let done = assess(claim, lines, account, &handler(), &book(), at(NOW)).unwrap();
    (done.claim, done.assessment)
}

fn pays(account: &ClaimAccount, policy: &PolicyAccount, who: u128, amount: &str) -> (ClaimAccount, PolicyAccount) {
    let share = Share { victim: victim_id(who), parts: Parts { injury: yuan(amount), ..Parts::default() } };
    account.commit(policy, &[share], &limits()).unwrap()
}

// R-C12, R-C4, 应赔尽赔: a settlement of one line does not settle ten people, and neither does what another was paid
// too much.
#[test]
fn one_line_does_not_settle_the_claim() {
    let people: Vec<Victim> = (1..=10).map(|n| victim(n, Outcome::Injured)).collect();
    let lines: Vec<(u128, &str)> = (1..=10).map(|n| (n, "50000")).collect();
    let (mut account, mut policy) = accounts();
    let (_, of) = assessed(&lines, &account, &covered(NOW, counted(0, 10)));
    let rest = |account: &ClaimAccount, policy: &PolicyAccount| {
        super::rest(&of, &people, (account, policy), &limits(), &book()).unwrap()
    };
    assert_eq!(rest(&account, &policy), yuan("500000"));
    (account, policy) = pays(&account, &policy, 1, "500000");
    assert_eq!(account.committed, of.total);
    assert_eq!(rest(&account, &policy), yuan("450000"), "one person's surplus is not another's");
    for who in 2..=10 {
        (account, policy) = pays(&account, &policy, who, "50000");
    }
    assert_eq!(rest(&account, &policy), Money::ZERO);
}

// R-C12: what the limits do not reach for cannot be waited for.
#[test]
fn the_limits_bound_what_is_waited_for() {
    let people = [victim(1, Outcome::Dead), victim(2, Outcome::Dead)];
    let (account, policy) = accounts();
    let (_, of) = assessed(&[(1, "900000"), (2, "100000")], &account, &covered(NOW, counted(2, 0)));
    let rest = |account: &ClaimAccount, policy: &PolicyAccount| {
        super::rest(&of, &people, (account, policy), &limits(), &book()).unwrap()
    };
    assert_eq!(rest(&account, &policy), yuan("900000"), "800,000 is the limit of one person");
    let used = PolicyAccount { committed: yuan("15900000"), ..policy.clone() };
    assert_eq!(rest(&account, &used), yuan("100000"), "that is all that is left of the aggregate");
    assert_eq!(rest(&account, &PolicyAccount { committed: limits().aggregate, ..policy }), Money::ZERO);
}

// R-C4: re-assessed after everything was paid, the claim is not settled and the clock runs from the new agreement; an
// agreement on what was paid before ends it at once.
#[test]
fn a_new_assessment_begins_anew() {
    let (account, policy) = accounts();
    let people = [victim(1, Outcome::Injured)];
    let day = "2026-11-24".parse().unwrap();
    let (claim, _) = assessed(&[(1, "100")], &account, &covered("2026-11-23T05:00:00Z", counted(0, 1)));
    let claim = claim.agree(day, None, &book(), at(NOW)).unwrap().0;
    assert_eq!(claim.settlement_paid_at, None);
    let (account, policy) = pays(&account, &policy, 1, "100");
    let paid = Claim { settlement_paid_at: Some(at(NOW)), ..claim };
    assert!(paid.close(DONE).is_ok());
    let (again, of) = assessed(&[(1, "150")], &account, &paid);
    assert_eq!((again.settlement_paid_at, again.agreed_on), (None, None));
    assert_eq!(again.close(DONE).unwrap_err().code, "not-assessed");
    let again = again.agree(day, None, &book(), at(NOW)).unwrap().0;
    let rest = super::rest(&of, &people, (&account, &policy), &limits(), &book()).unwrap();
    assert_eq!(rest, yuan("50"));
    let refusal = again.close(Settling { rest, open: false }).unwrap_err();
    assert_eq!((refusal.code, refusal.said.en.contains("50.00 yuan")), ("settlement-open", true));
    assert_eq!(again.close(Settling { rest: Money::ZERO, open: true }).unwrap_err().code, "payments-open");
    // Paid before it was agreed: not before the day of the agreement, and not at the moment that somebody noted it.
    let before = Some(at("2026-11-23T06:00:00Z"));
    let (early, _) = again.agree(day, before, &book(), at("2026-11-27T00:00:00Z")).unwrap();
    assert_eq!(early.settlement_paid_at, Some(at("2026-11-23T16:00:00Z")));
    assert!(!early.waits_for_settlement() && again.waits_for_settlement());
}

proptest! {
    // R-C12, 应赔尽赔: whatever was paid to whom in whatever order, a claim may close exactly when a settlement for
    // everybody would pay nobody anything; nothing is then owed that the limits reach for.
    #[test]
    fn it_closes_exactly_when_nothing_can_be_settled(
        lines in proptest::collection::vec((0i64..200_000, 0i64..60_000), 1..6),
        paid in proptest::collection::vec((0usize..6, 0i64..120_000), 0..12),
        (person, accident, used) in (50_000i64..200_000, 100_000i64..600_000, 0i64..400_000),
    ) {
        let limits = Limits { per_person: fen(person), per_accident: fen(accident), aggregate: fen(600_000) };
        let people: Vec<Victim> = (1u128..).zip(&lines).map(|(n, (_, property))| {
            let losses = vec![loss(LossHead::ThirdPartyProperty, &fen(*property).to_string())];
            Victim { losses, ..victim(n, Outcome::Injured) }
        }).collect();
        let owed: BTreeMap<VictimId, Money> = (1u128..).zip(&lines).map(|(n, (amount, _))| (victim_id(n), fen(*amount))).collect();
        let total = Money::sum(owed.values().copied()).unwrap();
        let of = Assessment { claim: claim_id(1), lines: owed.clone(), total };
        let (mut account, mut policy) = accounts();
        policy.committed = fen(used);
        let settle = |account: &ClaimAccount, policy: &PolicyAccount, victim: &Victim| {
            let of = input(Purpose::Settlement, victim, owed.get(&victim.id).copied(), account, policy, &limits, None).unwrap();
            payable(&of, &book()).unwrap()
        };
        let step = |who: &Victim, most: Money, account: &mut ClaimAccount, policy: &mut PolicyAccount| {
            let parts = settle(account, policy, who).parts.up_to(most);
            let (next, of_policy) = account.commit(policy, &[Share { victim: who.id, parts }], &limits).unwrap();
            (*account, *policy) = (next, of_policy);
        };
        let rest = |account: &ClaimAccount, policy: &PolicyAccount| super::rest(&of, &people, (account, policy), &limits, &book()).unwrap();
        for (who, most) in paid {
            let Some(who) = people.get(who) else { continue };
            step(who, fen(most), &mut account, &mut policy);
            let pays = people.iter().any(|who| settle(&account, &policy, who).payable.is_positive());
            prop_assert_eq!(rest(&account, &policy).is_positive(), pays);
        }
        // The rest can always be paid, and then nothing is left that the limits reach for.
        for who in &people {
            step(who, Money::MAX, &mut account, &mut policy);
        }
        prop_assert_eq!(rest(&account, &policy), Money::ZERO);
        for who in &people {
            let has = account.committed_for(who.id);
            let full = account.accident_left(&policy, &limits).is_zero() || account.person_left(who.id, &limits).is_zero();
            prop_assert!(full || has >= owed[&who.id]);
        }
    }
}
