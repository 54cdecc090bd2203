use super::super::PolicyAccount;
use super::super::account::Share;
use super::super::fixtures::{at, book, claim_id, counted, covered, handler, victim_id, yuan};
use super::super::parts::Parts;
use super::*;
use crate::id::PolicyId;

const NOW: &str = "2026-11-24T00:00:00Z";

fn advanced(amount: &str) -> ClaimAccount {
    let policy = PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil()));
    let share = Share { victim: victim_id(1), parts: Parts { injury: yuan(amount), ..Parts::default() } };
    ClaimAccount::open(claim_id(1)).commit(&policy, &[share], &super::super::fixtures::limits()).unwrap().0
}

fn run(lines: &[(u128, &str)], account: &ClaimAccount) -> Result<AssessDone, Vec<Refusal>> {
    let claim = covered("2026-11-23T05:00:00Z", counted(1, 0));
    let lines = lines.iter().map(|(who, amount)| (victim_id(*who), yuan(amount))).collect();
    assess(&claim, lines, account, &handler(), &book(), at(NOW))
}

// R-C12: what was advanced beyond the assessment is an explicit recovery case, never a negative payment.
#[test]
fn an_over_advance_is_a_recovery_case() {
    let done = run(&[(1, "300000")], &advanced("400000")).unwrap();
    assert_eq!(done.over_advanced, [(victim_id(1), yuan("100000"))]);
    assert!(run(&[(1, "400000")], &advanced("400000")).unwrap().over_advanced.is_empty());
    // A person who was advanced to and is not assessed at all owes everything back.
    assert_eq!(run(&[(2, "1")], &advanced("400000")).unwrap().over_advanced, [(victim_id(1), yuan("400000"))]);
}

#[test]
fn an_assessment_is_within_the_limits() {
    let code = |lines: &[(u128, &str)]| run(lines, &advanced("1")).unwrap_err().remove(0).code;
    assert_eq!(code(&[]), "assessment-empty");
    assert_eq!(code(&[(1, "-0.01")]), "assessment-negative");
    assert_eq!(code(&[(1, "8000000.01")]), "assessment-above-accident-limit");
    assert!(run(&[(1, "8000000")], &advanced("1")).is_ok());
}
