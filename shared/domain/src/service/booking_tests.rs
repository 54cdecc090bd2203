use super::super::fixtures::{
    FROM, NOW, acceptance, accepted, at, book, booked, calendar, checked_in, handed_in, note, on_site, opinion, slot,
    statement, yuan,
};
use super::super::visit::Judged;
use super::*;
use proptest::prelude::*;

#[derive(Clone, Copy, Debug)]
enum Act {
    Accept,
    Move,
    Cancel(Side),
    Refuse,
    CheckIn,
    Complete,
    Confirm,
    Object,
    Revisit,
    Close,
    Absence(Side, Option<Side>),
    Resolve(Outcome),
}

fn side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Enterprise), Just(Side::Agency)]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        Just(Act::Accept),
        Just(Act::Move),
        proptest::sample::select(Side::ALL).prop_map(Act::Cancel),
        Just(Act::Refuse),
        Just(Act::CheckIn),
        Just(Act::Complete),
        Just(Act::Confirm),
        Just(Act::Object),
        Just(Act::Revisit),
        Just(Act::Close),
        (side(), proptest::option::of(side())).prop_map(|(by, absent)| Act::Absence(by, absent)),
        proptest::sample::select(Outcome::ALL).prop_map(Act::Resolve),
    ]
}

/// People: the one who booked, another of each organisation.
const PEOPLE: [&str; 4] = ["jia/reporter", "jia/manager", "jishu/expert", "anping/prevention"];
/// Before the last day, in the last day, in the slot, after it.
const TIMES: [&str; 4] = [NOW, "2026-03-09T03:00:00Z", FROM, "2026-03-20T04:00:00Z"];

fn run(booking: &Booking, act: Act, by: &str, now: &str, number: u128) -> Option<Booking> {
    let (book, calendar, by_now) = (book(), calendar(), at(now));
    let done = match act {
        Act::Accept => booking.accept(acceptance(by, now), book, by_now),
        Act::Move => {
            let to = slot(number + 10, "2026-04-10T02:00:00Z", "2026-04-10T04:00:00Z");
            booking.reschedule((&to, booking.agency_name.clone()), (Side::Enterprise, by), note(), book, by_now).map(
                // The model stays in one day: only the slot's id and the state matter to it.
                |(next, told)| (Booking { from: booking.from, to: booking.to, ..next }, told),
            )
        }
        Act::Cancel(side) => booking.cancel(side, note(), by, by_now),
        Act::Refuse => booking.refuse(note(), by, book, by_now),
        Act::CheckIn => {
            let arrival = super::super::visit::Arrival { reason: Some(note()), ..on_site() };
            booking.check_in(arrival, by, book, by_now)
        }
        Act::Complete => {
            let catalogue = super::super::catalogue::shipped();
            let judged = Judged { catalogue, calendar, book, reserved: yuan("500") };
            return booking.complete(handed_in(), by, &judged, at("2026-03-21T00:00:00Z")).ok().map(|done| done.0);
        }
        Act::Confirm => booking.confirm(opinion(by), book),
        Act::Object => booking.object(note(), by, book, by_now),
        Act::Revisit => booking.revisit(opinion(by), book),
        Act::Close => booking.close(by, book, by_now),
        Act::Absence(side, absent) => booking.state_absence(statement(side, absent, now), calendar, book, by_now),
        Act::Resolve(outcome) => booking.resolve((outcome, note()), by, calendar, book, by_now),
    };
    done.ok().map(|done| done.0)
}

/// A booking at each step to its closed record.
fn on_the_way() -> Vec<Booking> {
    let catalogue = super::super::catalogue::shipped();
    let judged = Judged { catalogue, calendar: calendar(), book: book(), reserved: yuan("500") };
    let done = at("2026-03-10T05:00:00Z");
    let completed = checked_in().complete(handed_in(), PEOPLE[2], &judged, done).unwrap().0;
    let confirmed = completed.confirm(opinion(PEOPLE[1]), book()).unwrap().0;
    let revisited = confirmed.revisit(opinion(PEOPLE[3]), book()).unwrap().0;
    vec![booked(), accepted(), checked_in(), completed, confirmed, revisited]
}

/// The model: the state, where it was before a question, and what the sides have said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Model {
    state: BookingState,
    before: Option<BookingState>,
    said: Option<(Side, Side, &'static str)>,
}

#[expect(clippy::unnecessary_wraps, reason = "each arm of the table below is an answer or none")]
impl Model {
    fn is(self, state: BookingState) -> Option<Self> {
        Some(Self { state, before: None, ..self })
    }

    fn asked(self, state: BookingState) -> Option<Self> {
        Some(Self { state, before: self.before.or(Some(self.state)), ..self })
    }

    fn after(self, act: Act, by: &str, now: &'static str) -> Option<Self> {
        use BookingState as S;
        let time = TIMES.iter().position(|one| *one == now).unwrap();
        let early = matches!(self.state, S::Booked | S::Accepted);
        let open = early || self.state == S::CheckedIn;
        let booker = by == PEOPLE[0];
        match act {
            Act::Accept if self.state == S::Booked && !booker && time < 3 => self.is(S::Accepted),
            Act::Move if early && time == 0 => self.is(S::Booked),
            Act::Cancel(_) if early && time < 2 => self.is(S::Cancelled),
            Act::Refuse if open => self.is(S::Refused),
            Act::CheckIn if self.state == S::Accepted && time >= 2 => self.is(S::CheckedIn),
            Act::Complete if self.state == S::CheckedIn => self.is(S::Completed),
            Act::Confirm if self.state == S::Completed && !booker => self.is(S::Confirmed),
            Act::Object if self.state == S::Completed => self.asked(S::Disputed),
            Act::Revisit if self.state == S::Confirmed => self.is(S::Revisited),
            Act::Close if self.state == S::Revisited => self.is(S::Closed),
            Act::Absence(side, absent) if time >= 2 => match (self.state, self.said) {
                (S::AbsenceStated, Some((first, who, _))) if first != side => {
                    if absent == Some(who) {
                        self.is(S::NoShow)
                    } else {
                        self.asked(S::Disputed)
                    }
                }
                (state, None) if open => match absent {
                    None => None,
                    Some(who) if who == side => self.is(S::NoShow),
                    Some(Side::Agency) if state == S::CheckedIn => self.asked(S::Disputed),
                    Some(who) => self.asked(S::AbsenceStated).map(|next| Self { said: Some((side, who, now)), ..next }),
                },
                _ => None,
            },
            Act::Resolve(outcome) if !booker && matches!(self.state, S::Disputed | S::AbsenceStated) => {
                // Three working days after a statement in the slot the last of the times has come; after one made then
                // it has not.
                let answered = self.state == S::Disputed || (time == 3 && self.said.is_some_and(|said| said.2 == FROM));
                let done = self.before == Some(S::Completed);
                let next = Self { said: None, ..self };
                match outcome {
                    _ if !answered => None,
                    Outcome::TookPlace => next.is(self.before.unwrap()),
                    Outcome::AgencyAbsent => next.is(S::NoShow),
                    Outcome::Redo if done => next.is(S::CheckedIn),
                    Outcome::EnterpriseAbsent if !done => next.is(S::NoShow),
                    Outcome::NobodysFault if !done => next.is(S::Cancelled),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    // req B.3, R-E2, R-E5, R-E7, R-E11: random acts by anybody at any time against a model. Nothing ends by itself, a record
    // is closed only after confirmation and revisit, and the one who booked never confirms.
    #[test]
    fn the_booking_does_what_the_model_says(
        from in 0usize..6,
        acts in proptest::collection::vec((act(), proptest::sample::select(&PEOPLE[..]), proptest::sample::select(&TIMES[..])), 0..30)
    ) {
        // From every step of the way, so that the late ones are walked as often as the early.
        let mut booking = on_the_way().swap_remove(from);
        let mut model = Model { state: booking.state, before: None, said: None };
        for (number, (act, by, now)) in (0u128..).zip(acts) {
            let next = run(&booking, act, by, now, number);
            let expected = model.after(act, by, now);
            prop_assert_eq!(next.as_ref().map(|next| next.state), expected.map(|next| next.state), "{:?} by {} at {} in {:?}", act, by, now, model);
            model = expected.unwrap_or(model);
            booking = next.unwrap_or(booking);
            prop_assert_eq!(booking.fell_through(), booking.ending.is_some());
            if booking.state == BookingState::Closed {
                prop_assert!(booking.confirmation.is_some() && booking.revisit.is_some() && booking.record.is_some());
            }
            if let Some(confirmation) = &booking.confirmation {
                prop_assert_ne!(&confirmation.by, &booking.booked_by);
            }
            let kept: Booking = serde_json::from_str(&serde_json::to_string(&booking).unwrap()).unwrap();
            prop_assert_eq!(&kept, &booking);
        }
    }
}

// R-E15, cal.com #20509: no move in the last hours, a reason each time, and the agency accepts the new time anew.
#[test]
fn a_booking_moves_with_notice_and_a_reason() {
    let (book, later) = (book(), slot(2, "2026-03-11T02:00:00Z", "2026-03-11T04:00:00Z"));
    let move_to = |slot: &Slot, now: &str| {
        let name = "机构".parse().unwrap();
        accepted().reschedule((slot, name), (Side::Enterprise, "jia/manager"), note(), book, at(now))
    };
    let (moved, told) = move_to(&later, "2026-03-09T02:00:00Z").unwrap();
    assert_eq!((moved.state, moved.slot, moved.acceptance), (BookingState::Booked, later.id, None));
    assert_eq!((moved.moves.len(), moved.moves[0].slot), (1, booked().slot));
    assert_eq!(told.to, ["jishu".parse().unwrap(), "anping".parse().unwrap()]);
    assert_eq!(move_to(&later, "2026-03-09T02:00:01Z").unwrap_err().code, "too-late-to-move");
    assert_eq!(move_to(&slot(1, FROM, "2026-03-10T04:00:00Z"), NOW).unwrap_err().code, "same-slot");
    let next_year = slot(3, "2027-01-04T02:00:00Z", "2027-01-04T04:00:00Z");
    assert_eq!(move_to(&next_year, NOW).unwrap_err().code, "slot-of-another-year");
}

// req 4.2, R-D17: by permutation: whoever booked neither accepts for the agency nor confirms nor decides on its questions,
// and nobody posts what they booked or confirmed (the fee line's own test); everybody else may.
#[test]
fn nobody_does_two_of_booking_confirming_and_deciding() {
    let all = on_the_way();
    let (booked, completed) = (&all[0], &all[3]);
    let disputed = completed.object(note(), PEOPLE[1], book(), at(TIMES[3])).unwrap().0;
    for booker in PEOPLE {
        let by = |of: &Booking| Booking { booked_by: booker.to_owned(), ..of.clone() };
        for other in PEOPLE {
            let same = booker == other;
            let accepts = by(booked).accept(acceptance(other, NOW), book(), at(NOW));
            let confirms = by(completed).confirm(opinion(other), book());
            let decides = by(&disputed).resolve((Outcome::Redo, note()), other, calendar(), book(), at(TIMES[3]));
            for done in [accepts, confirms, decides] {
                assert_eq!(done.is_err(), same, "{booker} {other}");
                assert!(done.is_ok() || done.unwrap_err().code == "same-person");
            }
        }
    }
}
