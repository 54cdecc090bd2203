//! Weak spots (薄弱环节): groups whose figures ask for a look, each with the numbers that say so. A pointer, not a verdict.

use super::Cell;
use super::shown::ShownCell;
use crate::Rulebook;
use std::collections::BTreeMap;

crate::labels! {
    /// What is weak (薄弱环节).
    pub enum Weakness {
        SpendingBehind = "spending_behind", "预防投入落后于进度";
        MoreClaims = "more_claims", "出险率高于全区";
        ServiceRefused = "service_refused", "拒绝服务或未到场较多";
        OpenAlerts = "open_alerts", "费用监测提示未办结";
    }
}

/// A weak spot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeakSpot {
    /// What is weak.
    pub weakness: Weakness,
    /// How far off, in basis points of what it is measured by; the worst come first.
    pub degree_bp: u64,
    /// The numbers it rests on.
    pub numbers: BTreeMap<&'static str, String>,
}

fn share_bp(part: u64, whole: u64) -> u64 {
    part.saturating_mul(10_000).checked_div(whole).unwrap_or(0)
}

/// The weak spots of a group in its district. Only shown figures count: a hidden one would be given away.
#[must_use]
pub fn spots(group: &ShownCell, district: &Cell, book: &Rulebook) -> Vec<WeakSpot> {
    let Some(cell) = group.figures else { return Vec::new() };
    let least = book.n.situation_small_cell;
    let mut found = Vec::new();
    let mut find = |weakness, degree_bp, numbers: &[(&'static str, String)]| {
        found.push(WeakSpot { weakness, degree_bp, numbers: numbers.iter().cloned().collect() });
    };
    let fen = |fen: i64| crate::Money::from_fen(fen).map_or_else(|_| fen.to_string(), |money| money.to_string());
    let positive = |fen: i64| u64::try_from(fen).unwrap_or(0);
    if cell.spent < cell.pace {
        let missing = share_bp(positive(cell.pace.saturating_sub(cell.spent)), positive(cell.pace));
        let numbers =
            [("spent", fen(cell.spent)), ("pace", fen(cell.pace)), ("policies_behind", cell.behind.to_string())];
        find(Weakness::SpendingBehind, missing, &numbers);
    }
    let rate = |of: &Cell| share_bp(of.claims.into(), of.policies.into());
    let (own, all) = (rate(&cell), rate(district));
    let limit = all.saturating_mul(book.n.situation_claims_bp.into()).checked_div(10_000).unwrap_or(0);
    if cell.claims >= least && own > limit {
        let numbers = [
            ("claims", cell.claims.to_string()),
            ("policies", cell.policies.to_string()),
            ("claims_per_10000_policies", own.to_string()),
            ("district_per_10000_policies", all.to_string()),
        ];
        find(Weakness::MoreClaims, share_bp(own.saturating_sub(all), all), &numbers);
    }
    let fell = cell.refused.saturating_add(cell.absent);
    let share = share_bp(fell.into(), cell.services.into());
    if cell.services >= least && share > u64::from(book.n.situation_refused_bp) {
        let numbers = [
            ("services", cell.services.to_string()),
            ("refused", cell.refused.to_string()),
            ("absent", cell.absent.to_string()),
            ("share_bp", share.to_string()),
        ];
        find(Weakness::ServiceRefused, share, &numbers);
    }
    if cell.open_alerts > 0 {
        let numbers = [("open_alerts", cell.open_alerts.to_string()), ("alerts", cell.alerts.to_string())];
        find(Weakness::OpenAlerts, share_bp(cell.open_alerts.into(), cell.policies.into()), &numbers);
    }
    found.sort_by_key(|spot| std::cmp::Reverse(spot.degree_bp));
    found
}
