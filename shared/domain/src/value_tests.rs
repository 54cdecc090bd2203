use super::*;
use crate::fee::fixtures::{book, yuan};
use crate::service::catalogue;
use proptest::prelude::*;

fn posted(kind: &str, spent: &str, units: u32) -> FeeLine {
    let line = crate::fee::fixtures::line(7, yuan("100.00"));
    let posted_at = Some(crate::fee::fixtures::at("2026-05-20T02:00:00Z"));
    FeeLine {
        kind: kind.parse().unwrap(),
        state: LineState::Posted,
        spent: Some(yuan(spent)),
        units,
        posted_at,
        ..line
    }
}

fn counted(lines: &[FeeLine]) -> ValueBook {
    let mut book = ValueBook::default();
    for line in lines {
        book.count(line, catalogue::shipped());
    }
    book
}

// req 2.9, R-H11: disputed and reversed lines are left out and their number is shown.
#[test]
fn what_is_disputed_or_reversed_is_left_out() {
    let good = posted("hazard_inspection", "800.00", 1);
    let frozen = FeeLine { frozen: true, ..good.clone() };
    let reversed = FeeLine { state: LineState::Reversed, ..good.clone() };
    let book = counted(&[good.clone(), frozen, reversed, good]);
    assert_eq!((book.rows.len(), book.rows[0].sums.services, book.left_out), (1, 2, 2));
    assert_eq!(book.rows[0].sums.spent, 160_000);
}

// req 2.9: a trained worker is one that an attendance sheet shows; a share of a pooled service is no service.
#[test]
fn workers_are_counted_where_attendance_is_shown() {
    let mut shown = posted("safety_training", "3000.00", 40);
    shown.evidence = vec![crate::fee::line::Evidence {
        kind: "attendance_sheet".parse().unwrap(),
        document: crate::id::DocumentId::from_uuid(uuid::Uuid::from_u128(5)),
        sha256: "0".repeat(64).parse().unwrap(),
    }];
    let bare = posted("safety_training", "500.00", 10);
    let pooled_id = crate::id::PooledId::from_uuid(uuid::Uuid::from_u128(6));
    let pooled = FeeLine { pooled: Some(pooled_id), ..posted("safety_training", "20.00", 1) };
    let sums = counted(&[shown, bare, pooled]).rows[0].sums;
    assert_eq!((sums.trainings, sums.workers, sums.trainings_spent), (1, 40, 300_000));
    assert_eq!((sums.services, sums.shares, sums.shares_spent), (2, 1, 2000));
}

// req 2.9: below five lines nothing is shown; from five on the quarter points, each a price to three digits.
#[test]
fn the_band_needs_five_prices() {
    let kind: ServiceKindCode = "expert_guidance".parse().unwrap();
    let prices = ["600.00", "700.00", "800.00", "900.00", "5000.00"].map(|price| posted("expert_guidance", price, 1));
    assert_eq!(band(&counted(&prices[..4]).prices[&kind], &book()), None);
    let of = band(&counted(&prices).prices[&kind], &book()).unwrap();
    assert_eq!((of.p25, of.p50, of.p75), (yuan("700.00"), yuan("800.00"), yuan("900.00")));
    assert_eq!(average(400_000, 5, 5, &book()), Some(yuan("800.00")));
    assert_eq!(average(400_000, 4, 4, &book()), None);
    assert_eq!(average(0, 0, 9, &book()), None);
}

proptest! {
    // req 2.9: three digits are within half a percent of the price.
    #[test]
    fn three_digits_are_near(fen in 1_i64..9_999_999_999) {
        let near = three_digits(fen);
        prop_assert!((near - fen).abs() * 200 <= fen);
        prop_assert_eq!(three_digits(near), near);
    }

    // req 2.9: counting day by day and all at once is the same.
    #[test]
    fn days_add_up(spent in proptest::collection::vec(1_u32..100_000, 0..20), at in 0_usize..20) {
        let kinds = ["expert_guidance", "hazard_inspection", "publicity"];
        let line = |(n, fen): (usize, &u32)| {
            FeeLine { spent: Money::from_fen(i64::from(*fen)).ok(), ..posted(kinds[n % 3], "1.00", 1) }
        };
        let lines: Vec<FeeLine> = spent.iter().enumerate().map(line).collect();
        let (one, other) = lines.split_at(at.min(lines.len()));
        let mut parts = counted(other);
        parts.add(counted(one));
        prop_assert_eq!(parts, counted(&lines));
    }
}
