use super::super::fixtures::{claim_id, counted, fen, payee, reported, victim, victim_id};
use super::super::parts::Parts;
use super::super::victim::OwnClaim;
use super::*;
use crate::id::{AdvanceId, PaymentId, RosterId};
use jiff::Timestamp;

fn paid(n: u128, state: PaymentState) -> Payment {
    Payment {
        id: PaymentId::from_uuid(uuid::Uuid::from_u128(n)),
        insurer: None,
        claim: claim_id(1),
        advance: AdvanceId::from_uuid(uuid::Uuid::from_u128(3)),
        line: 1,
        victim: victim_id(n),
        payee: payee("a"),
        amount: fen(100),
        parts: Parts { injury: fen(100), ..Parts::default() },
        state,
        attempt: 1,
        failure: None,
        payee_change: None,
        changed_at: Timestamp::UNIX_EPOCH,
    }
}

fn claim(deaths: u32, serious: u32) -> Claim {
    reported("2026-11-23T05:00:00Z", counted(deaths, serious))
}

// anchors 26, req 5.13: twelve casualties and eleven paid: exactly one is open, whether on file or not.
#[test]
fn twelve_casualties_and_eleven_payees() {
    let people: Vec<Victim> =
        (1..=12).map(|n| victim(n, if n <= 4 { Outcome::Dead } else { Outcome::Injured })).collect();
    let payments: Vec<Payment> = (1..=11).map(|n| paid(n, PaymentState::Settled)).collect();
    let all = unpaid(&claim(4, 8), &people, &payments);
    assert_eq!((all.people(), all.paid, all.on_file), (1, 11, 12));
    assert_eq!((all.open[0].victim, all.open[0].why), (victim_id(12), Unpaid::NothingProposed));
    let not_on_file = unpaid(&claim(4, 8), &people[..11], &payments);
    assert_eq!((not_on_file.people(), not_on_file.injured_not_on_file, not_on_file.open.len()), (1, 1, 0));
    assert_eq!(reached(&payments).unwrap().len(), 11);
}

// A failed, waiting or cancelled payment has reached nobody, and each says what to do next.
#[test]
fn every_open_victim_says_why() {
    let mut people: Vec<Victim> = (1..=6).map(|n| victim(n, Outcome::Injured)).collect();
    people[5].payee = None;
    people[5].own_claim = Some(OwnClaim { statement: "请支付".parse().unwrap(), at: Timestamp::UNIX_EPOCH });
    let payments = [
        paid(1, PaymentState::Failed),
        paid(2, PaymentState::Proposed),
        paid(3, PaymentState::Unknown),
        paid(4, PaymentState::Cancelled),
        paid(5, PaymentState::Failed),
        paid(5, PaymentState::Settled),
    ];
    let all = unpaid(&claim(0, 6), &people, &payments);
    let told: Vec<_> = all.open.iter().map(|open| (open.why, open.asked)).collect();
    assert_eq!(
        told,
        [
            (Unpaid::Failed, false),
            (Unpaid::WaitsForApproval, false),
            (Unpaid::OnItsWay, false),
            (Unpaid::NothingProposed, false),
            (Unpaid::NoPayee, true)
        ]
    );
    assert_eq!(all.paid, 1);
}

// A roster that did not come in whole is nobody's record.
#[test]
fn a_half_roster_does_not_count() {
    let mut hidden = victim(1, Outcome::Dead);
    hidden.roster = Some(RosterId::from_uuid(uuid::Uuid::from_u128(8)));
    let all = unpaid(&claim(1, 0), &[hidden], &[]);
    assert_eq!((all.on_file, all.dead_not_on_file), (0, 1));
}
