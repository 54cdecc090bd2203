//! The two-sided band (双向区间) of a policy's fee: the ceiling that must not be passed, and the floor and pace that
//! spending should keep up with. The first is a rule, the second a warning (R-D1, R-D7, R-D8).

use super::budget::FeeBudget;
use super::{FeeAccount, FeeRefusal};
use crate::Rulebook;
use crate::money::{Money, Rounding};
use crate::policy::Period;
use jiff::civil::Date;

crate::labels! {
    /// How a policy's fee stands (费用状况).
    pub enum Standing {
        Fine = "fine", "正常";
        Behind = "behind", "进度落后";
        NearCeiling = "near_ceiling", "接近上限";
        OverCeiling = "over_ceiling", "超出上限";
    }
}

/// The band of one policy on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Premium actually collected.
    pub collected: Money,
    /// Which part of it may be spent, in basis points.
    pub share_bp: u32,
    /// The ceiling.
    pub ceiling: Money,
    /// The approved budget, when there is one.
    pub budget: Option<Money>,
    /// Held by bookings.
    pub reserved: Money,
    /// Spent.
    pub spent: Money,
    /// What can still be arranged; nothing without a budget.
    pub left: Money,
    /// How much is used beyond the ceiling.
    pub over: Money,
    /// What spending should have reached by this day (进度线).
    pub pace: Money,
    /// What it should reach by the end of the period (下限).
    pub floor: Money,
    /// Part of spending on hazard inspection, in basis points; none while nothing is spent.
    pub hazard_share_bp: Option<u32>,
    /// Its least part.
    pub hazard_least_bp: u32,
    /// In a word.
    pub standing: Standing,
}

impl FeeAccount {
    /// The band on a day. `budget` is that of the day's year.
    ///
    /// # Errors
    /// When an amount is out of range.
    pub fn band(&self, budget: &FeeBudget, on: Date, book: &Rulebook) -> Result<Band, FeeRefusal> {
        let ceiling = self.ceiling(book)?;
        let used = self.balances.used()?;
        let planned = budget.of_ceiling(ceiling).ok();
        let floor = self.collected.share(book.n.underspend_warn_bp.min(self.share_bp(book)), Rounding::Down)?;
        let pace = floor.share(elapsed_bp(self.period, on), Rounding::Down)?;
        let near = ceiling.share(book.n.near_ceiling_bp, Rounding::Down)?;
        let over = used.left_after(ceiling);
        let standing = if over.is_positive() {
            Standing::OverCeiling
        } else if used > near {
            Standing::NearCeiling
        } else if self.balances.spent < pace {
            Standing::Behind
        } else {
            Standing::Fine
        };
        Ok(Band {
            collected: self.collected,
            share_bp: self.share_bp(book),
            ceiling,
            budget: planned,
            reserved: self.balances.reserved,
            spent: self.balances.spent,
            left: planned.map_or(Money::ZERO, |planned| planned.left_after(used)),
            over,
            pace,
            floor,
            hazard_share_bp: part_bp(self.hazard_spent, self.balances.spent),
            hazard_least_bp: budget.approved.as_ref().map_or(book.n.hazard_share_min_bp, |plan| plan.hazard_share_bp),
            standing,
        })
    }
}

/// How much of a period has passed by a day, in basis points: whole months, so that nobody is behind for a weekend.
#[must_use]
pub fn elapsed_bp(period: Period, on: Date) -> u32 {
    let months = |from: Date, to: Date| {
        let years = i32::from(to.year()).saturating_sub(i32::from(from.year()));
        let months = i32::from(to.month()).saturating_sub(i32::from(from.month()));
        let whole = years.saturating_mul(12).saturating_add(months);
        if to.day() < from.day() { whole.saturating_sub(1) } else { whole }
    };
    let end = period.to.tomorrow().unwrap_or(Date::MAX);
    let all = months(period.from, end).max(1);
    let done = months(period.from, on.min(end)).clamp(0, all);
    u32::try_from(done.saturating_mul(10_000).checked_div(all).unwrap_or(0)).unwrap_or(0)
}

/// A part of a whole in basis points, rounded down; none of nothing.
#[must_use]
pub fn part_bp(part: Money, whole: Money) -> Option<u32> {
    let share = i128::from(part.fen()).checked_mul(10_000)?.checked_div(i128::from(whole.fen()))?;
    u32::try_from(share).ok()
}
