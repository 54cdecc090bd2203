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
#[path = "casualty_tests.rs"]
mod tests;
