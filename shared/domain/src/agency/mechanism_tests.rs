use super::*;
use crate::agency::fixtures::{book, code, codes, council, day, votes};
use proptest::prelude::*;

fn count(of: &[(u32, Ballot)]) -> Tally {
    council().count(&votes(of), &code(100), day("2026-05-01"), book()).unwrap()
}

// req 2.2, R-E14: more than half of the seats, and each of the three parties.
#[test]
fn a_quorum_is_more_than_half_and_all_three_parties() {
    use Ballot::{Abstain, Against, For};
    assert!(count(&[(1, For), (3, For), (5, For)]).quorate);
    // Four of five, but no agency among them.
    assert!(!count(&[(1, For), (2, For), (3, For), (4, For)]).quorate);
    // All parties, but three of six is not more than half.
    let mut six = council();
    six.seats.push(Seat { credit_code: code(6), party: Party::Agency, from: day("2025-01-01"), until: None });
    let three = votes(&[(1, For), (3, For), (5, For)]);
    let on = day("2026-05-01");
    assert!(!six.count(&three, &code(100), on, book()).unwrap().quorate);
    // The agency concerned has no seat in its own case, so three of five are enough.
    let recused = six.count(&three, &code(6), on, book()).unwrap();
    assert!(recused.quorate && recused.seats == 5);
    // A seat that ended or has not begun does not count.
    six.seats[5].until = Some(day("2026-04-30"));
    assert!(six.count(&three, &code(100), on, book()).unwrap().quorate);

    assert!(count(&[(1, For), (3, For), (5, Against)]).carried);
    assert!(!count(&[(1, For), (3, Abstain), (5, Against)]).carried);
    assert!(!count(&[(1, For), (2, For), (3, Against), (5, Against)]).carried);
}

// R-E14: a vote without a seat, a second vote and a vote in one's own case are refused, each at its place.
#[test]
fn a_seat_votes_once_and_not_in_its_own_case() {
    let cast = votes(&[(1, Ballot::For), (9, Ballot::For), (1, Ballot::Against), (5, Ballot::For)]);
    let refusals = council().count(&cast, &code(5), day("2026-05-01"), book()).unwrap_err();
    assert_eq!(codes(&refusals), ["vote-without-seat", "voted-twice", "vote-in-own-case"]);
    assert_eq!(refusals[2].pointer.as_deref(), Some("/votes/3/member"));
}

// req 2.1: joining, leaving, joining again; what a past meeting counted stays what it was.
#[test]
fn members_come_and_go_and_past_seats_stay() {
    let member = |on: &str| Member {
        credit_code: code(20),
        name: "庚矿业".parse().unwrap(),
        org: None,
        party: Party::Enterprise,
        council: true,
        joined_on: day(on),
        left_on: None,
    };
    let joined = member("2026-03-01").join(None, &council(), book()).unwrap();
    let on = |council: &Council, on: &str| council.in_force(day(on)).count();
    assert_eq!((on(&joined.council, "2026-02-28"), on(&joined.council, "2026-03-01")), (5, 6));
    let (was, _) = joined.member;
    let again = member("2026-03-02").join(Some(&was), &joined.council, book()).unwrap_err();
    assert_eq!(again.code, "already-member");
    let left = was.leave(&joined.council, day("2026-04-30"), book()).unwrap();
    assert_eq!((on(&left.council, "2026-04-30"), on(&left.council, "2026-05-01")), (6, 5));
    let (gone, _) = left.member;
    assert_eq!(gone.clone().leave(&left.council, day("2026-05-02"), book()).unwrap_err().code, "not-a-member");
    let back = member("2026-06-01").join(Some(&gone), &left.council, book()).unwrap();
    assert_eq!(
        (on(&back.council, "2026-04-30"), on(&back.council, "2026-05-15"), on(&back.council, "2026-06-01")),
        (6, 5, 6)
    );
}

proptest! {
    // R-E14: whatever is voted, nothing is carried without a quorum, and never against a majority of those present.
    #[test]
    fn nothing_is_carried_without_quorum_and_majority(ballots in proptest::collection::vec(0..4usize, 5)) {
        let cast: Vec<(u32, Ballot)> = (1..).zip(&ballots).filter(|(_, b)| **b < 3).map(|(n, b)| (n, Ballot::ALL[*b])).collect();
        let tally = count(&cast);
        let of = |ballot| cast.iter().filter(|(_, b)| *b == ballot).count();
        let all_parties = [[1, 2].as_slice(), &[3, 4], &[5]].iter().all(|party| cast.iter().any(|(n, _)| party.contains(n)));
        prop_assert_eq!(tally.quorate, cast.len() >= 3 && all_parties);
        prop_assert_eq!(tally.carried, tally.quorate && of(Ballot::For) * 2 > cast.len());
    }
}
