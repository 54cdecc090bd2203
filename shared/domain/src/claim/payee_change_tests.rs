use super::super::fixtures::{approver, book, claim_id, handler, payee, person, reported, victim_id, yuan};
use super::super::payment::BankAnswer;
use super::super::victim::PayeeKind;
use super::*;
use crate::actor::Role;
use crate::id::PaymentId;
use crate::money::Money;
use crate::{OrgKind, claim::parts::Parts};
use proptest::prelude::*;

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn payment(n: u128, account: &str) -> Payment {
    Payment {
        id: PaymentId::from_uuid(uuid::Uuid::from_u128(n)),
        claim: claim_id(1),
        insurer: Some("picc".parse().unwrap()),
        advance: AdvanceId::from_uuid(uuid::Uuid::from_u128(3)),
        line: 1,
        victim: victim_id(n),
        payee: payee(account),
        amount: yuan("100"),
        parts: Parts { injury: yuan("100"), ..Parts::default() },
        state: PaymentState::Proposed,
        attempt: 0,
        failure: None,
        payee_change: None,
        changed_at: NOW,
    }
}

fn failed(n: u128, account: &str) -> Payment {
    let ordered = payment(n, account).order(NOW).unwrap().0;
    ordered.answered(&BankAnswer::Failed { reason: "closed".into() }, NOW).unwrap().0
}

fn note() -> Note {
    "账户户名与家属不符".parse().unwrap()
}

fn finance() -> Actor {
    person("picc", OrgKind::Insurer, "liu", Role::Finance)
}

fn around<'a>(payments: &'a [Payment], proofs: &'a Proofs) -> Around<'a> {
    Around { payments, pending: None, proofs }
}

/// Asks for an account.
fn ask(of: &Payment, account: Payee, payments: &[Payment]) -> Result<Payment, PaymentRefusal> {
    let proofs = Proofs::new();
    of.ask_payee(account, None, &around(payments, &proofs), &finance(), &book(), NOW).map(|moved| moved.0)
}

fn decide(of: &Payment, yes: bool, actor: &Actor, payments: &[Payment]) -> Result<Payment, PaymentRefusal> {
    let proofs = Proofs::new();
    let verdict = if yes { PayeeVerdict::Approve } else { PayeeVerdict::Return { reason: Some(note()) } };
    let maker = handler().subject();
    of.decide_payee(verdict, &maker, &around(payments, &proofs), actor, &book(), NOW).map(|moved| moved.0)
}

// R-C13, R-C22: another account is ordered only after a second person said so, who neither asked nor proposed the batch.
#[test]
fn another_account_needs_a_second_person() {
    let was = failed(1, "old");
    let asked = ask(&was, payee("new"), &[]).unwrap();
    assert_eq!((asked.state, asked.payee.clone(), asked.attempt), (PaymentState::Failed, was.payee.clone(), 1));
    assert_eq!(ask(&asked, payee("third"), &[]).unwrap_err(), PaymentRefusal::PayeeWaits);
    let proofs = Proofs::new();
    assert_eq!(asked.retry(&proofs, NOW).unwrap_err(), PaymentRefusal::PayeeWaits);

    let asker = person("picc", OrgKind::Insurer, "liu", Role::Approver);
    let maker = person("picc", OrgKind::Insurer, "han", Role::Approver);
    for same in [asker, maker] {
        assert_eq!(decide(&asked, true, &same, &[]).unwrap_err(), PaymentRefusal::SamePerson);
        assert_eq!(decide(&asked, false, &same, &[]).unwrap_err(), PaymentRefusal::SamePerson);
    }
    let large = Payment { amount: yuan("99999999"), ..asked.clone() };
    assert!(matches!(decide(&large, true, &approver(), &[]).unwrap_err(), PaymentRefusal::AboveAuthority { .. }));
    let silent = asked.decide_payee(
        PayeeVerdict::Return { reason: None },
        "picc/han",
        &around(&[], &proofs),
        &approver(),
        &book(),
        NOW,
    );
    assert_eq!(silent.unwrap_err(), PaymentRefusal::ReasonNeeded);

    let returned = decide(&asked, false, &approver(), &[]).unwrap();
    assert_eq!((returned.state, returned.payee.clone()), (PaymentState::Failed, was.payee.clone()));
    assert_eq!(returned.payee_change.as_ref().unwrap().answer, Some(note()));
    assert_eq!(decide(&returned, true, &approver(), &[]).unwrap_err(), PaymentRefusal::NoPayeeWaits);
    let again = ask(&returned, payee("new"), &[]).unwrap();
    let ordered = decide(&again, true, &approver(), &[]).unwrap();
    assert_eq!((ordered.state, ordered.payee.account.print.as_str()), (PaymentState::Ordered, "new"));
    assert!(ordered.order_no().ends_with("-2") && ordered.waiting_payee().is_none());
}

// R-C13: the account of another victim of the claim is no account to change to, whether it was paid, waits in a batch or
// waits itself, and a decision looks again; a hospital's serves many.
#[test]
fn the_account_of_another_victim_is_refused() {
    let was = failed(1, "old");
    let taken = Some(PaymentRefusal::AccountOfAnother);
    let settled = payment(2, "new").order(NOW).unwrap().0.answered(&BankAnswer::Settled, NOW).unwrap().0;
    let waiting = ask(&failed(2, "other"), payee("new"), &[]).unwrap();
    for others in [[settled.clone()], [failed(2, "new")], [waiting]] {
        assert_eq!(ask(&was, payee("new"), &others).err(), taken);
        let asked = ask(&was, payee("new"), &[]).unwrap();
        assert_eq!(decide(&asked, true, &approver(), &others).err(), taken);
        assert!(decide(&asked, false, &approver(), &others).is_ok());
    }
    let given_up = failed(2, "new").cancel(NOW).unwrap().0;
    assert!(ask(&was, payee("new"), &[given_up, payment(3, "new")]).is_ok());
    let proofs = Proofs::new();
    let in_batch = [payment(3, "new")];
    let pending = Around { pending: Some(in_batch[0].advance), ..around(&in_batch, &proofs) };
    assert_eq!(was.ask_payee(payee("new"), None, &pending, &finance(), &book(), NOW).err(), taken);
    let own = Payment { victim: was.victim, ..settled };
    assert!(ask(&was, payee("new"), &[own]).is_ok());
    let hospital = Payee { kind: PayeeKind::Hospital, ..payee("new") };
    assert!(ask(&was, hospital, &[failed(2, "new")]).is_ok());
    let insured = Payee { kind: PayeeKind::Insured, ..payee("new") };
    assert_eq!(ask(&was, insured, &[]).unwrap_err(), PaymentRefusal::InsuredNeedsProof);
}

#[derive(Clone, Debug)]
enum Move {
    Ask(usize, u8),
    Decide(usize, bool),
    Retry,
    Cancel,
    Fail,
}

proptest! {
    // R-C22: whatever comes in whatever order, a payment is only ever on its way to the account that its batch was
    // approved with or to one that somebody else than its asker approved; and the claim counts what waits.
    #[test]
    fn money_goes_to_an_account_that_two_people_saw(moves in proptest::collection::vec(prop_oneof![
        (0usize..3, 0u8..3).prop_map(|(who, account)| Move::Ask(who, account)),
        (0usize..3, any::<bool>()).prop_map(|(who, yes)| Move::Decide(who, yes)),
        Just(Move::Retry), Just(Move::Cancel), Just(Move::Fail)], 0..40)) {
        let people: Vec<Actor> = ["han", "liu", "sun"].iter().map(|sub| person("picc", OrgKind::Insurer, sub, Role::Approver)).collect();
        let (mut at, mut claim) = (failed(1, "approved"), reported("2026-11-23T05:00:00Z", super::super::fixtures::counted(1, 0)));
        let mut approved = vec!["approved".to_owned()];
        let mut asked: Option<(usize, String)> = None;
        let proofs = Proofs::new();
        for step in moves {
            let all = around(&[], &proofs);
            let next = match step {
                Move::Ask(who, account) => {
                    let account = format!("account{account}");
                    let next = at.ask_payee(payee(&account), None, &all, &people[who], &book(), NOW).ok();
                    prop_assert_eq!(next.is_some(), at.state == PaymentState::Failed && asked.is_none());
                    if next.is_some() { asked = Some((who, account)); }
                    next
                }
                Move::Decide(who, yes) => {
                    let verdict = if yes { PayeeVerdict::Approve } else { PayeeVerdict::Return { reason: Some(note()) } };
                    // The first of them proposed the batch.
                    let next = at.decide_payee(verdict, &people[0].subject(), &all, &people[who], &book(), NOW).ok();
                    prop_assert_eq!(next.is_some(), asked.as_ref().is_some_and(|(asker, _)| who != 0 && *asker != who));
                    if next.is_some() {
                        let (_, account) = asked.take().unwrap();
                        if yes { approved.push(account); }
                    }
                    next
                }
                Move::Retry => at.retry(&proofs, NOW).ok(),
                Move::Cancel => { let next = at.cancel(NOW).ok(); if next.is_some() { asked = None; } next }
                Move::Fail => at.answered(&BankAnswer::Failed { reason: "x".into() }, NOW),
            };
            if let Some((next, _)) = next {
                if let Some((counted, _)) = claim.payee_moved(&at, &next) { claim = counted; }
                at = next;
            }
            if at.reached_its_payee() {
                prop_assert!(approved.contains(&at.payee.account.print));
            }
            prop_assert_eq!(claim.payees_waiting, u32::from(at.waiting_payee().is_some()));
            prop_assert_eq!(at.amount, yuan("100"));
            prop_assert!(at.amount > Money::ZERO);
        }
    }
}
