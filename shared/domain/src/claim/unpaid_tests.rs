use super::super::advance::Purpose;
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
        advance: batch_id(3),
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

fn batch_id(n: u128) -> AdvanceId {
    AdvanceId::from_uuid(uuid::Uuid::from_u128(n))
}

fn claim(deaths: u32, serious: u32) -> Claim {
    reported("2026-11-23T05:00:00Z", counted(deaths, serious))
}

fn batch(state: AdvanceState) -> Advance {
    Advance {
        id: batch_id(3),
        claim: claim_id(1),
        purpose: Purpose::Advance,
        state,
        maker: "han".into(),
        proposed_at: Timestamp::UNIX_EPOCH,
        note: None,
        lines: 1,
        total: fen(100),
        left_out: Vec::new(),
        shared_accounts: Vec::new(),
        checker: None,
        decided_at: None,
        reason: None,
        settled_lines: 0,
        settled_total: Money::ZERO,
        failed_lines: 0,
        cancelled_lines: 0,
    }
}

// anchors 26, req 5.13: twelve casualties and eleven paid: exactly one is open, whether on file or not.
#[test]
fn twelve_casualties_and_eleven_payees() {
    let people: Vec<Victim> =
        (1..=12).map(|n| victim(n, if n <= 4 { Outcome::Dead } else { Outcome::Injured })).collect();
    let payments: Vec<Payment> = (1..=11).map(|n| paid(n, PaymentState::Settled)).collect();
    let all = unpaid(&claim(4, 8), &people, &[], &payments);
    assert_eq!((all.people(), all.paid, all.on_file), (1, 11, 12));
    assert_eq!((all.open[0].victim, all.open[0].why), (victim_id(12), Unpaid::NothingProposed));
    let not_on_file = unpaid(&claim(4, 8), &people[..11], &[], &payments);
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
    let all = unpaid(&Claim { pending: Some(batch_id(3)), ..claim(0, 6) }, &people, &[], &payments);
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

// req 5.13: only the request that waits waits. Drawn for a batch that was rejected, or that never came about, is nothing
// proposed; approved a moment ago is on its way.
#[test]
fn only_the_waiting_request_waits() {
    let people = [victim(1, Outcome::Injured)];
    let drawn = paid(1, PaymentState::Proposed);
    let why =
        |claim: &Claim, batches: &[Advance]| unpaid(claim, &people, batches, std::slice::from_ref(&drawn)).open[0].why;
    let waiting = Claim { pending: Some(batch_id(3)), ..claim(0, 1) };
    assert_eq!(why(&waiting, &[]), Unpaid::WaitsForApproval);
    assert_eq!(why(&Claim { pending: Some(batch_id(4)), ..claim(0, 1) }, &[]), Unpaid::NothingProposed);
    for (state, expected) in [
        (AdvanceState::Rejected, Unpaid::NothingProposed),
        (AdvanceState::Returned, Unpaid::NothingProposed),
        (AdvanceState::Paying, Unpaid::OnItsWay),
    ] {
        assert_eq!(why(&claim(0, 1), &[batch(state)]), expected);
    }
}

// A roster that did not come in whole is nobody's record.
#[test]
fn a_half_roster_does_not_count() {
    let mut hidden = victim(1, Outcome::Dead);
    hidden.roster = Some(RosterId::from_uuid(uuid::Uuid::from_u128(8)));
    let all = unpaid(&claim(1, 0), &[hidden], &[], &[]);
    assert_eq!((all.on_file, all.dead_not_on_file), (0, 1));
}
