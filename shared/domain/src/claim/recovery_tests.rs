use super::super::fixtures::{at, book, claim_id, fen, handler, person, victim_id, yuan};
use super::*;
use crate::actor::Role;
use crate::document::About;
use crate::{OrgKind, Rulebook};
use proptest::prelude::*;

const NOW: &str = "2026-11-24T00:00:00Z";

fn voucher(n: u128) -> DocumentId {
    DocumentId::from_uuid(uuid::Uuid::from_u128(n))
}

fn document(n: u128) -> Document {
    Document {
        id: voucher(n),
        about: About::Claim(claim_id(1)),
        victim: None,
        kind: DocumentKind::RepaymentVoucher,
        file_name: "回单.jpg".parse().unwrap(),
        content_type: crate::document::ContentType::Jpeg,
        size: 1,
        sha256: "a".repeat(64).parse().unwrap(),
        taken_at: None,
        original_sha256: None,
        object_key: String::new(),
        upload_id: None,
        sender_org: None,
        sender: "han".into(),
        announced_at: at(NOW),
        state: DocumentState::Verified,
        quarantine: None,
        checked_at: None,
        object_version: None,
        kept_until: None,
    }
}

fn repay(of: &Recovery, repayment: Repayment, n: u128) -> Result<Moved, RecoveryRefusal> {
    of.repay(repayment, Some(&document(n)), &book())
}

fn case(n: u128, victim: u128, amount: Money) -> Recovery {
    let id = RecoveryId::from_uuid(uuid::Uuid::from_u128(n));
    Recovery::open(id, (claim_id(1), None), (victim_id(victim), amount), &book(), at(NOW)).0
}

fn back(amount: Money, n: u128) -> Repayment {
    Repayment { amount, on: "2026-11-24".parse().unwrap(), voucher: voucher(n), by: "han".into(), at: at(NOW) }
}

fn manager() -> Actor {
    person("picc", OrgKind::Insurer, "chen", Role::Manager)
}

fn pending(of: &Recovery) -> Recovery {
    of.ask_write_off("家庭困难".parse().unwrap(), &handler(), at(NOW)).unwrap().0
}

fn no_matter(
    of: &Recovery,
    confirmed: Option<Money>,
    actor: &Actor,
    book: &Rulebook,
) -> Result<Moved, RecoveryRefusal> {
    of.decide_write_off(confirmed, None, actor, book, at(NOW))
}

// R-C12: it comes back in parts, each with a voucher of its own, never more than is due; then the case has ended.
#[test]
fn it_is_repaid_in_parts() {
    let open = case(1, 1, yuan("50000"));
    let (part, _) = repay(&open, back(yuan("20000"), 1), 1).unwrap();
    assert_eq!((part.state, part.left()), (RecoveryState::Open, yuan("30000")));
    assert_eq!(repay(&part, back(yuan("1"), 1), 1).unwrap_err(), RecoveryRefusal::VoucherUsed);
    let too_much = RecoveryRefusal::TooMuch { left: yuan("30000") };
    assert_eq!(repay(&part, back(yuan("30000.01"), 2), 2).unwrap_err(), too_much);
    assert_eq!(repay(&part, back(Money::ZERO, 2), 2).unwrap_err(), RecoveryRefusal::NotPositive);
    let tomorrow = Repayment { on: "2026-11-25".parse().unwrap(), ..back(yuan("1"), 2) };
    assert_eq!(repay(&part, tomorrow, 2).unwrap_err(), RecoveryRefusal::InFuture);
    assert_eq!(part.repay(back(yuan("1"), 2), None, &book()).unwrap_err(), RecoveryRefusal::VoucherMissing);
    for bad in [
        Document { about: About::Claim(claim_id(2)), ..document(2) },
        Document { kind: DocumentKind::BankCard, ..document(2) },
        Document { state: DocumentState::Quarantined, ..document(2) },
    ] {
        let why = part.repay(back(yuan("1"), 2), Some(&bad), &book()).unwrap_err();
        assert_eq!(why, RecoveryRefusal::VoucherMissing);
    }
    let (whole, _) = repay(&part, back(yuan("30000"), 2), 2).unwrap();
    assert_eq!((whole.state, whole.left()), (RecoveryState::Recovered, Money::ZERO));
    assert_eq!(repay(&whole, back(yuan("1"), 3), 3).unwrap_err(), RecoveryRefusal::NotOpen);
}

// R-C22: giving money up takes two people, the second within their authority and confirming the amount.
#[test]
fn it_is_written_off_by_two_people() {
    let asked = pending(&case(1, 1, yuan("50000")));
    assert_eq!(repay(&asked, back(yuan("1"), 1), 1).unwrap_err(), RecoveryRefusal::WriteOffPending);
    let all = Some(yuan("50000"));
    assert_eq!(no_matter(&asked, all, &handler(), &book()).unwrap_err(), RecoveryRefusal::SamePerson);
    let moved = RecoveryRefusal::AmountMoved { left: yuan("50000") };
    assert_eq!(no_matter(&asked, Some(yuan("50001")), &manager(), &book()).unwrap_err(), moved);
    assert_eq!(no_matter(&asked, None, &manager(), &book()).unwrap_err(), RecoveryRefusal::ReasonNeeded);
    let other = person("picc", OrgKind::Insurer, "li", Role::Handler);
    assert!(matches!(no_matter(&asked, all, &other, &book()), Err(RecoveryRefusal::AboveAuthority { .. })));
    let (given_up, _) = no_matter(&asked, all, &manager(), &book()).unwrap();
    assert_eq!(given_up.state, RecoveryState::WrittenOff);
    assert_eq!(no_matter(&given_up, all, &manager(), &book()).unwrap_err(), RecoveryRefusal::NoWriteOff);
    let no = asked.decide_write_off(None, Some("再联系一次".parse().unwrap()), &manager(), &book(), at(NOW)).unwrap().0;
    assert_eq!(no.state, RecoveryState::Open);
}

// A second assessment that gives a person more asks for less back; what was written off stays written off.
#[test]
fn a_case_follows_the_assessment() {
    let one = case(1, 1, yuan("50000"));
    let less = review(&[(victim_id(1), yuan("20000"))], std::slice::from_ref(&one), &book()).unwrap();
    assert_eq!((less.reduced[0].0.left(), less.missing.len()), (yuan("20000"), 0));
    let none = review(&[], std::slice::from_ref(&one), &book()).unwrap();
    assert_eq!(none.reduced[0].0.state, RecoveryState::Dropped);
    let paid = repay(&one, back(yuan("10000"), 1), 1).unwrap().0;
    assert_eq!(review(&[], &[paid], &book()).unwrap().reduced[0].0.state, RecoveryState::Recovered);
    let given_up = no_matter(&pending(&one), Some(yuan("50000")), &manager(), &book()).unwrap().0;
    let more = review(&[(victim_id(1), yuan("60000"))], &[given_up], &book()).unwrap();
    assert_eq!(more, Review { reduced: vec![], missing: vec![(victim_id(1), yuan("10000"))] });
}

proptest! {
    // Whatever was assessed before, the cases together ask for exactly what is over-advanced and not given up.
    #[test]
    fn cases_ask_for_exactly_what_is_owed(
        over in 0i64..1_000,
        amounts in proptest::collection::vec((1i64..500, 0i64..500, any::<bool>()), 0..5),
    ) {
        let cases: Vec<Recovery> = amounts.iter().zip(1u128..).map(|((amount, repaid, given_up), n)| {
            let open = case(n, 1, fen(*amount));
            let repaid = fen(*repaid).min(open.left());
            let part = if repaid.is_positive() { repay(&open, back(repaid, 1), 1).unwrap().0 } else { open };
            if *given_up && part.state == RecoveryState::Open {
                Recovery { state: RecoveryState::WrittenOff, ..part }
            } else { part }
        }).collect();
        let due: Vec<_> = (over > 0).then(|| (victim_id(1), fen(over))).into_iter().collect();
        let review = review(&due, &cases, &book()).unwrap();
        let mut after = cases.clone();
        for (next, _) in &review.reduced {
            *after.iter_mut().find(|case| case.id == next.id).unwrap() = next.clone();
        }
        let sum = |state: RecoveryState| Money::sum(after.iter().filter(|case| case.state == state).map(Recovery::left)).unwrap();
        let missing = Money::sum(review.missing.iter().map(|(_, amount)| *amount)).unwrap();
        let asked = sum(RecoveryState::Open).plus(missing).unwrap();
        prop_assert_eq!(asked, fen(over).left_after(sum(RecoveryState::WrittenOff)));
        for (before, now) in cases.iter().zip(&after) {
            prop_assert_eq!(before.repaid(), now.repaid());
        }
    }
}
