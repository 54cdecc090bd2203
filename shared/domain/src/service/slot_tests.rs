use super::super::fixtures::{FROM, NOW, TO, at, book, booking_id, expert, kind, offer, slot, wanted};
use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn agenda() -> Agenda {
    Agenda::empty(expert(), "2026-03-10".parse().unwrap())
}

fn offered(agenda: &Agenda, number: u128, from: &str, to: &str) -> Result<(Slot, Told, Agenda), Vec<Refusal>> {
    let id = SlotId::from_uuid(Uuid::from_u128(number));
    Slot::offer(id, offer(from, to), agenda, super::super::catalogue::shipped(), at(NOW))
}

fn org(name: &str) -> OrgId {
    name.parse().unwrap()
}

// req B.3: a slot lies within one day, is long enough, in the future, for known kinds.
#[test]
fn a_slot_makes_sense() {
    let code = |from, to| offered(&agenda(), 1, from, to).unwrap_err()[0].code;
    assert_eq!(code(FROM, "2026-03-10T02:29:59Z"), "slot-backwards");
    assert_eq!(code(TO, FROM), "slot-backwards");
    // Midnight in Beijing is 16:00 UTC: ending there is the same day, a second later is not.
    assert!(offered(&agenda(), 1, "2026-03-10T15:00:00Z", "2026-03-10T16:00:00Z").is_ok());
    assert_eq!(code("2026-03-10T15:00:00Z", "2026-03-10T16:00:01Z"), "slot-over-two-days");
    assert_eq!(code("2026-03-02T01:00:00Z", "2026-03-02T02:00:00Z"), "slot-in-past");
    assert_eq!(code("2027-03-10T02:00:00Z", "2027-03-10T04:00:00Z"), "slot-too-far");
    let odd = Offer { kinds: [kind("rumour")].into(), ..offer(FROM, TO) };
    let refused =
        Slot::offer(SlotId::from_uuid(Uuid::nil()), odd, &agenda(), super::super::catalogue::shipped(), at(NOW));
    assert_eq!(refused.unwrap_err()[0].code, "unknown-service-kind");
}

proptest! {
    // req B.3: whatever is offered and withdrawn, no two slots of one expert overlap.
    #[test]
    fn slots_of_an_expert_never_overlap(asks in proptest::collection::vec((0i64..1380, 30i64..300, any::<bool>()), 1..30)) {
        let midnight = at("2026-03-09T16:00:00Z");
        let minutes = |count: i64| midnight.checked_add(SignedDuration::from_mins(count)).unwrap();
        let mut day = agenda();
        let mut held: Vec<Slot> = Vec::new();
        for (number, (from, length, withdraw)) in (1u128..).zip(asks) {
            let (from, to) = (minutes(from), minutes((from + length).min(1440)));
            if to.duration_since(from) < SignedDuration::from_mins(30) {
                continue;
            }
            let free = held.iter().all(|slot| slot.to <= from || to <= slot.from) && held.len() < MAX_SLOTS;
            let got = offered(&day, number, &from.to_string(), &to.to_string());
            prop_assert_eq!(got.is_ok(), free);
            if let Ok((slot, _, next)) = got {
                day = next;
                held.push(slot);
            }
            if withdraw && let Some(slot) = held.pop() {
                day = slot.withdraw(&day, at(NOW)).unwrap().2;
            }
            prop_assert_eq!(day.slots.len(), held.len());
        }
    }
}

// req B.3, cal.com #23988: a hold keeps others out until it lapses, does not grow, and is looked at again at the booking.
#[test]
fn a_hold_lapses_by_itself() {
    let free = slot(1, FROM, TO);
    let (jia, yi, hazard) = (org("jia"), org("yi"), kind("hazard_inspection"));
    let (held, _) = free.hold(&jia, book(), at(NOW)).unwrap();
    let before = at("2026-03-02T01:14:59Z");
    let after = at("2026-03-02T01:15:00Z");
    assert_eq!(held.take(&wanted(&hazard, &yi), before).unwrap_err().code, "slot-held");
    assert!(held.take(&wanted(&hazard, &jia), before).is_ok());
    assert!(held.take(&wanted(&hazard, &yi), after).is_ok());
    assert_eq!(held.hold(&yi, book(), before).unwrap_err().code, "slot-held");
    let again = held.hold(&jia, book(), before).unwrap().0;
    assert_eq!(again.hold.unwrap().until, after);
    assert_eq!(held.withdraw(&agenda(), before).unwrap_err().code, "slot-held");
}

// req B.3: taken once; begun, withdrawn, of another kind or in another district it cannot be had.
#[test]
fn a_slot_is_taken_once() {
    let free = slot(1, FROM, TO);
    let (jia, hazard) = (org("jia"), kind("hazard_inspection"));
    let (taken, _) = free.take(&wanted(&hazard, &jia), at(NOW)).unwrap();
    assert_eq!((taken.state, taken.booking), (SlotState::Taken, Some(booking_id())));
    assert_eq!(taken.take(&wanted(&hazard, &jia), at(NOW)).unwrap_err().code, "slot-taken");
    assert_eq!(taken.withdraw(&agenda(), at(NOW)).unwrap_err().code, "slot-taken");
    assert!(taken.freed().0.free_for(&jia, at(NOW)));
    assert_eq!(free.take(&wanted(&hazard, &jia), at(FROM)).unwrap_err().code, "slot-begun");
    assert_eq!(free.take(&wanted(&kind("publicity"), &jia), at(NOW)).unwrap_err().code, "slot-of-another-kind");
    let elsewhere = Wanted { district: District::Daxing, ..wanted(&hazard, &jia) };
    assert_eq!(free.take(&elsewhere, at(NOW)).unwrap_err().code, "slot-in-another-district");
}
