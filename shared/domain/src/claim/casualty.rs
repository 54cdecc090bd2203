//! Casualties over time, and the accident grade (事故等级) that each snapshot makes.

use super::report::AccidentClass;
use crate::id::ClaimId;
use crate::money::Money;
use crate::rulebook::Rulebook;
use crate::time::days_after;
use jiff::{Timestamp, civil::Date};

crate::labels! {
    /// Accident grade (R-B1, 生产安全事故报告和调查处理条例 第三条).
    pub enum Grade {
        Ordinary = "ordinary", "一般事故";
        Larger = "larger", "较大事故";
        Serious = "serious", "重大事故";
        EspeciallySerious = "especially_serious", "特别重大事故";
    }
}

/// How many people, how much loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Casualties {
    /// Dead (死亡).
    pub deaths: u32,
    /// Seriously injured, acute industrial poisoning included (重伤, R-B2).
    pub serious_injuries: u32,
    /// Otherwise injured (轻伤).
    pub other_injured: u32,
    /// Missing (失踪), reported apart and not counted as dead.
    pub missing: u32,
    /// Direct economic loss (直接经济损失), once known.
    pub direct_loss: Option<Money>,
}

impl Casualties {
    /// Everybody hurt or missing.
    #[must_use]
    pub fn people(&self) -> u32 {
        [self.deaths, self.serious_injuries, self.other_injured, self.missing].into_iter().fold(0, u32::saturating_add)
    }
}

/// The grade of a casualty count: the highest of the three columns; lower bounds belong to the higher grade (R-B1).
#[must_use]
pub fn grade(of: &Casualties, book: &Rulebook) -> Grade {
    fn level<T: PartialOrd>(value: &T, from: &[T; 3]) -> usize {
        from.iter().filter(|bound| value >= bound).count()
    }
    let n = &book.n;
    let loss = of.direct_loss.unwrap_or(Money::ZERO);
    let highest = level(&of.deaths, &n.grade_deaths)
        .max(level(&of.serious_injuries, &n.grade_serious_injuries))
        .max(level(&loss, &n.grade_direct_loss));
    Grade::ALL.get(highest).copied().unwrap_or(Grade::EspeciallySerious)
}

/// The last day on which a change of casualties may change the grade (R-B5).
#[must_use]
pub fn window_end(accident: Date, class: AccidentClass, book: &Rulebook) -> Date {
    let days = match class {
        AccidentClass::General => book.n.supplement_days,
        AccidentClass::RoadTraffic | AccidentClass::Fire => book.n.supplement_days_traffic_fire,
    };
    days_after(accident, days)
}

/// One entry of the series (伤亡快照).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Snapshot {
    /// Of which claim.
    pub claim: ClaimId,
    /// 1 for the report itself.
    pub number: u32,
    /// What was known.
    pub casualties: Casualties,
    /// The moment it speaks of.
    pub as_of: Timestamp,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// Who said so, in words.
    pub source: Option<crate::text::Line>,
    /// The grade it makes.
    pub grade: Grade,
    /// Whether it came inside the window, so that it may change the claim's grade.
    pub in_window: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulebook::Rulebooks;

    fn book() -> Rulebook {
        Rulebooks::shipped().unwrap().in_force("2026-11-23".parse().unwrap()).clone()
    }

    fn graded(deaths: u32, serious_injuries: u32, loss: &str) -> Grade {
        let direct_loss = Some(loss.parse().unwrap());
        grade(&Casualties { deaths, serious_injuries, other_injured: 0, missing: 0, direct_loss }, &book())
    }

    // R-B1: every boundary of the three columns.
    #[test]
    fn boundaries_of_the_grade() {
        use Grade::{EspeciallySerious, Larger, Ordinary, Serious};
        for (deaths, expected) in [(0, Ordinary), (2, Ordinary), (3, Larger), (9, Larger), (10, Serious), (29, Serious), (30, EspeciallySerious)] {
            assert_eq!(graded(deaths, 0, "0"), expected, "{deaths} deaths");
        }
        for (injured, expected) in [(9, Ordinary), (10, Larger), (49, Larger), (50, Serious), (99, Serious), (100, EspeciallySerious)] {
            assert_eq!(graded(0, injured, "0"), expected, "{injured} injured");
        }
        for (loss, expected) in [
            ("9999999.99", Ordinary),
            ("10000000.00", Larger),
            ("49999999.99", Larger),
            ("50000000.00", Serious),
            ("99999999.99", Serious),
            ("100000000.00", EspeciallySerious),
        ] {
            assert_eq!(graded(0, 0, loss), expected, "{loss}");
        }
        assert_eq!(graded(1, 10, "0"), Larger);
    }

    // R-B5: day 30 is inside, day 31 outside; 7 and 8 for fire and road traffic.
    #[test]
    fn boundaries_of_the_window() {
        let accident: Date = "2026-01-31".parse().unwrap();
        assert_eq!(window_end(accident, AccidentClass::General, &book()).to_string(), "2026-03-02");
        assert_eq!(window_end(accident, AccidentClass::Fire, &book()).to_string(), "2026-02-07");
        assert_eq!(window_end(accident, AccidentClass::RoadTraffic, &book()).to_string(), "2026-02-07");
    }
}
