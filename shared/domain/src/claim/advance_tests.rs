use super::super::fixtures::{approver, book, claim_id, handler, payee, person, reporter, victim_id, yuan};
use super::super::parts::Parts;
use super::super::payment::BankAnswer;
use super::super::proof::Proofs;
use super::*;
use crate::OrgKind;
use crate::actor::Role;
use crate::id::PaymentId;
use proptest::prelude::*;

fn proposed(total: &str) -> Advance {
    Advance {
        id: AdvanceId::from_uuid(uuid::Uuid::from_u128(3)),
        claim: claim_id(1),
        purpose: Purpose::Advance,
        state: AdvanceState::Proposed,
        maker: handler().subject(),
        proposed_at: Timestamp::UNIX_EPOCH,
        note: None,
        lines: 2,
        total: yuan(total),
        shared_accounts: vec![],
        left_out: Vec::new(),
        checker: None,
        decided_at: None,
        reason: None,
        settled_lines: 0,
        settled_total: Money::ZERO,
        failed_lines: 0,
        cancelled_lines: 0,
    }
}

// req B.8, R-C22: another person, within authority, confirming the total, once, with a reason for anything but yes.
#[test]
fn a_second_person_decides() {
    let decide = |advance: &Advance, verdict: Verdict, reason: Option<&str>, actor: &Actor| {
        advance.decide(&verdict, reason.map(|text| text.parse().unwrap()), actor, &book(), Timestamp::UNIX_EPOCH)
    };
    let yes = |total: &str| Verdict::Approve { total: yuan(total) };
    let small = proposed("1000000");
    assert!(decide(&small, yes("1000000"), None, &approver()).is_ok());
    // The maker with an approver's role as well is still the maker.
    let both = person("picc", OrgKind::Insurer, "han", Role::Approver);
    assert_eq!(decide(&small, yes("1000000"), None, &both).unwrap_err(), AdvanceRefusal::SamePerson);
    assert_eq!(
        decide(&small, yes("999999.99"), None, &approver()).unwrap_err(),
        AdvanceRefusal::TotalMoved { total: yuan("1000000") }
    );
    assert_eq!(
        decide(&proposed("1000000.01"), yes("1000000.01"), None, &approver()).unwrap_err(),
        AdvanceRefusal::AboveAuthority { most: yuan("1000000") }
    );
    let manager = person("picc", OrgKind::Insurer, "li", Role::Manager);
    assert!(decide(&proposed("1000000.01"), yes("1000000.01"), None, &manager).is_ok());
    for nobody in [reporter(), Actor::system("clock-watch")] {
        assert!(matches!(
            decide(&small, yes("1000000"), None, &nobody).unwrap_err(),
            AdvanceRefusal::AboveAuthority { .. }
        ));
    }
    assert_eq!(decide(&small, Verdict::Return, None, &approver()).unwrap_err(), AdvanceRefusal::ReasonNeeded);
    let (returned, _) = decide(&small, Verdict::Return, Some("账号不符"), &approver()).unwrap();
    assert_eq!(returned.state, AdvanceState::Returned);
    assert_eq!(decide(&returned, yes("1000000"), None, &approver()).unwrap_err(), AdvanceRefusal::NotProposed);
}

proptest! {
    // The header's counters are the fold of its lines, whatever the bank answers in whatever order.
    #[test]
    fn the_header_counts_its_lines(count in 1u32..6, moves in proptest::collection::vec((any::<prop::sample::Index>(), 0u8..6), 0..60)) {
        let line = |n: u32| Payment {
            id: PaymentId::from_uuid(uuid::Uuid::from_u128(n.into())), insurer: None, claim: claim_id(1), advance: proposed("1").id, line: n, victim: victim_id(n.into()),
            payee: payee("a"), amount: Money::from_fen(i64::from(n)).unwrap(), parts: Parts { injury: Money::from_fen(i64::from(n)).unwrap(), ..Parts::default() },
            state: PaymentState::Proposed, attempt: 0, failure: None,
            payee_change: None, changed_at: Timestamp::UNIX_EPOCH,
        };
        let mut lines: Vec<Payment> = (1..=count).map(line).collect();
        let mut header = Advance { lines: count, state: AdvanceState::Paying, ..proposed("1") };
        let now = Timestamp::UNIX_EPOCH;
        for (which, step) in moves {
            let at = which.index(lines.len());
            let was = lines[at].clone();
            let moved = match step {
                0 => was.order(now),
                1 => was.answered(&BankAnswer::Settled, now),
                2 => was.answered(&BankAnswer::Failed { reason: "x".into() }, now),
                3 => was.answered(&BankAnswer::Unclear, now),
                4 => was.retry(&Proofs::new(), now).ok(),
                _ => was.cancel(now).ok(),
            };
            if let Some((is, _)) = moved {
                header = header.counted(&was, &is).unwrap().0;
                lines[at] = is;
            }
            let count = |state: PaymentState| u32::try_from(lines.iter().filter(|line| line.state == state).count()).unwrap();
            prop_assert_eq!(header.settled_lines, count(PaymentState::Settled));
            prop_assert_eq!(header.failed_lines, count(PaymentState::Failed));
            prop_assert_eq!(header.cancelled_lines, count(PaymentState::Cancelled));
            let settled = Money::sum(lines.iter().filter(|line| line.state == PaymentState::Settled).map(|line| line.amount)).unwrap();
            prop_assert_eq!(header.settled_total, settled);
            prop_assert_eq!(header.state == AdvanceState::Settled, lines.iter().all(|line| line.state == PaymentState::Settled));
        }
    }
}
