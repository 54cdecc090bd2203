use super::shown::hidden;
use super::weak::{Weakness, spots};
use super::*;
use crate::Rulebook;
use crate::rulebook::Rulebooks;
use proptest::prelude::*;

fn book() -> Rulebook {
    Rulebooks::shipped().unwrap().in_force("2026-06-01".parse().unwrap()).clone()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn cell(policies: u32, claims: u32, deaths: u32) -> Cell {
    Cell { policies, claims, deaths, ..Cell::default() }
}

fn situation(sectors: &[(Sector, Cell)]) -> Situation {
    let mut counting = Counting::default();
    for (sector, cell) in sectors {
        counting.sector(District::Fengtai, *sector, *cell);
    }
    counting.of(District::Fengtai, day("2026-06-01"), day("2025-06-01"), &book())
}

// req 2.6, R-H10: groups of few policies and people of few claims are hidden, and none follows from the total.
#[test]
fn small_groups_are_hidden() {
    let of = situation(&[
        (Sector::Mine, cell(3, 1, 1)),
        (Sector::Construction, cell(40, 6, 2)),
        (Sector::Transport, cell(9, 2, 1)),
        (Sector::Fishery, cell(60, 0, 0)),
    ]);
    let shown = of.shown(&book());
    let get = |sector| shown.sectors.iter().find(|(of, _)| *of == sector).unwrap().1;
    assert_eq!(get(Sector::Mine).figures, None, "three policies");
    assert_eq!(get(Sector::Transport).figures, None, "else the mines follow from the total");
    assert_eq!(get(Sector::Construction).people, Some((2, 0)));
    assert_eq!(get(Sector::Fishery).people, Some((0, 0)), "none is no secret");
    assert_eq!(shown.total.people, Some((4, 0)));
    assert_eq!(situation(&[(Sector::Mine, cell(3, 1, 1))]).shown(&book()).total.figures, None);
    // Enough policies with few claims: the figures stand, the people do not.
    let rare = situation(&[(Sector::Mine, cell(30, 2, 1)), (Sector::Fishery, cell(30, 3, 1))]).shown(&book());
    assert!(rare.sectors.iter().all(|(_, of)| of.figures.is_some() && of.people.is_none()));
}

proptest! {
    // req 2.6: a number that is hidden never follows from the total and the numbers that are shown.
    #[test]
    fn what_is_hidden_does_not_follow(counts in proptest::collection::vec(0_u32..40, 1..13), least in 2_u32..10) {
        let hidden = hidden(&counts, least, true);
        for (count, hidden) in counts.iter().zip(&hidden) {
            prop_assert!(*count == 0 || *count >= least || *hidden);
            prop_assert!(*count > 0 || !*hidden, "nothing is no secret");
        }
        let some = counts.iter().filter(|count| **count > 0).count();
        let kept = hidden.iter().filter(|hidden| **hidden).count();
        prop_assert!(kept != 1 || some == 1);
    }

    // req 2.6: counting in parts and together is the same, in any order.
    #[test]
    fn counting_in_parts_is_counting(cells in proptest::collection::vec((0_usize..12, 0_u32..9, 0_i64..999), 0..30), at in 0_usize..30) {
        let count = |cells: &[(usize, u32, i64)]| {
            let mut all = Counting::default();
            for (sector, policies, spent) in cells {
                let cell = Cell { policies: *policies, spent: *spent, ..Cell::default() };
                all.sector(District::Daxing, Sector::ALL[*sector], cell);
                all.focus(District::Daxing, [FocusArea::TownGas], cell);
            }
            all
        };
        let (one, other) = cells.split_at(at.min(cells.len()));
        let mut parts = count(other);
        parts.add(&count(one));
        prop_assert_eq!(parts, count(&cells));
    }
}

// req 2.6: weak spots name their numbers; what is hidden is not weak in public.
#[test]
fn weak_spots_have_numbers() {
    let weak = Cell {
        policies: 100,
        behind: 80,
        pace: 100_000,
        spent: 25_000,
        claims: 9,
        services: 20,
        refused: 4,
        absent: 1,
        open_alerts: 2,
        ..Cell::default()
    };
    let few = [(Sector::Transport, cell(3, 0, 0)), (Sector::Other, cell(2, 2, 2))];
    let of = situation(&[(Sector::Mine, weak), (Sector::Fishery, cell(900, 1, 0)), few[0], few[1]]);
    let shown = of.shown(&book());
    let found = spots(&shown.sectors[0].1, &of.total(), &book());
    let kinds: Vec<Weakness> = found.iter().map(|spot| spot.weakness).collect();
    assert_eq!(found[0].weakness, Weakness::MoreClaims, "{kinds:?}");
    assert_eq!(kinds.len(), 4);
    let behind = found.iter().find(|spot| spot.weakness == Weakness::SpendingBehind).unwrap();
    assert_eq!((behind.degree_bp, behind.numbers["pace"].as_str()), (7500, "1000.00"));
    assert!(spots(&shown.sectors[3].1, &of.total(), &book()).is_empty(), "two policies are hidden");
}
