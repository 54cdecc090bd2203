//! Value for money (资金使用效益, 2.9): what services really cost, by kind and purpose, per trained worker, and the band of
//! unit prices. Lines that are frozen by a dispute or were reversed are left out, and every figure shows how many it rests on.
//!
//! Cost per hazard closed needs hazards, which are not built.

use crate::Rulebook;
use crate::actor::OrgId;
use crate::fee::FeeLine;
use crate::fee::line::LineState;
use crate::fee::purpose::PurposeCode;
use crate::money::Money;
use crate::service::catalogue::Unit;
use crate::service::{Catalogue, ServiceKindCode};
use crate::text::Sha256;
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;

/// Evidence that says how many people were trained.
const ATTENDANCE: &str = "attendance_sheet";

/// What lines of one insurer, kind and purpose come to.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ValueRow {
    /// The insurer.
    pub insurer: OrgId,
    /// The kind of service.
    pub kind: ServiceKindCode,
    /// What it was spent on.
    pub purpose: PurposeCode,
    /// Its figures.
    pub sums: ValueSums,
}

/// Sums of lines. Money in fen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ValueSums {
    /// Services of their own: one line each.
    pub services: u32,
    /// What they cost.
    pub spent: i64,
    /// Their units.
    pub units: u64,
    /// Of them trainings whose attendance was shown.
    pub trainings: u32,
    /// What those cost.
    pub trainings_spent: i64,
    /// The people trained in them.
    pub workers: u64,
    /// Shares of pooled services: a share is no service, so it is counted apart.
    pub shares: u32,
    /// What those cost.
    pub shares_spent: i64,
}

impl ValueSums {
    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            services: self.services.saturating_add(other.services),
            spent: self.spent.saturating_add(other.spent),
            units: self.units.saturating_add(other.units),
            trainings: self.trainings.saturating_add(other.trainings),
            trainings_spent: self.trainings_spent.saturating_add(other.trainings_spent),
            workers: self.workers.saturating_add(other.workers),
            shares: self.shares.saturating_add(other.shares),
            shares_spent: self.shares_spent.saturating_add(other.shares_spent),
        }
    }
}

/// What the lines that were posted on some days come to.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ValueBook {
    /// By insurer, kind and purpose.
    pub rows: Vec<ValueRow>,
    /// Unit prices of each kind in the city, to three digits, with how often each was paid.
    pub prices: BTreeMap<ServiceKindCode, BTreeMap<i64, u32>>,
    /// Lines that were left out: frozen by a dispute, or reversed.
    pub left_out: u32,
}

/// An amount to its first three digits: 12,345.67 is 12,300. Bounds how many prices there can be, within half a percent.
#[must_use]
pub fn three_digits(fen: i64) -> i64 {
    let mut step = 1_i64;
    while fen.checked_div(step).unwrap_or(0) >= 1000 {
        step = step.saturating_mul(10);
    }
    let half = step.checked_div(2).unwrap_or(0);
    fen.saturating_add(half).checked_div(step).unwrap_or(0).saturating_mul(step)
}

impl ValueBook {
    /// Counts a posted line as it stands now.
    pub fn count(&mut self, line: &FeeLine, catalogue: &Catalogue) {
        let Some(spent) = line.spent.filter(|_| line.state == LineState::Posted && !line.frozen) else {
            self.left_out = self.left_out.saturating_add(1);
            return;
        };
        let spent = spent.fen();
        let units = u64::from(line.units.max(1));
        let people = catalogue.kinds.get(&line.kind).is_some_and(|kind| kind.unit == Unit::Person);
        let shown = line.evidence.iter().any(|evidence| evidence.kind.as_str() == ATTENDANCE);
        let sums = if line.pooled.is_some() {
            ValueSums { shares: 1, shares_spent: spent, ..ValueSums::default() }
        } else {
            let own = ValueSums { services: 1, spent, units, ..ValueSums::default() };
            if people && shown {
                ValueSums { trainings: 1, trainings_spent: spent, workers: units, ..own }
            } else {
                own
            }
        };
        self.add_row(ValueRow {
            insurer: line.insurer.clone(),
            kind: line.kind.clone(),
            purpose: line.purpose.clone(),
            sums,
        });
        if line.pooled.is_none() {
            let price = spent.checked_div(i64::from(line.units.max(1))).unwrap_or(0);
            let paid = self.prices.entry(line.kind.clone()).or_default().entry(three_digits(price)).or_insert(0);
            *paid = paid.saturating_add(1);
        }
    }

    fn add_row(&mut self, row: ValueRow) {
        let key = |of: &ValueRow| (of.insurer.clone(), of.kind.clone(), of.purpose.clone());
        match self.rows.binary_search_by_key(&key(&row), key) {
            Ok(at) => {
                if let Some(known) = self.rows.get_mut(at) {
                    known.sums = known.sums.plus(row.sums);
                }
            }
            Err(at) => self.rows.insert(at, row),
        }
    }

    /// Both together.
    pub fn add(&mut self, other: Self) {
        for row in other.rows {
            self.add_row(row);
        }
        for (kind, prices) in other.prices {
            let own = self.prices.entry(kind).or_default();
            for (price, count) in prices {
                let paid = own.entry(price).or_insert(0);
                *paid = paid.saturating_add(count);
            }
        }
        self.left_out = self.left_out.saturating_add(other.left_out);
    }
}

/// The book of one day, with when it was counted.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ValueDay {
    /// The day on which the lines were posted.
    pub on: Date,
    /// When it was counted.
    pub counted_at: Timestamp,
    /// What they come to.
    pub book: ValueBook,
}

/// That a line of a day changed after it was posted: the day is counted again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ValueTouched {
    /// The day on which the line was posted.
    pub on: Date,
    /// When it changed.
    pub at: Timestamp,
}

impl ValueTouched {
    /// The day of a line that changes now; none where it was never posted.
    #[must_use]
    pub fn of(line: &FeeLine, now: Timestamp) -> Option<Self> {
        line.posted_at.map(|at| Self { on: crate::time::beijing_day(at), at: now })
    }
}

/// The sums of a window as they are kept, with the hash of what they say.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ValueSnapshot {
    /// As of which day.
    pub on: Date,
    /// The first day.
    pub since: Date,
    /// What lines come to.
    pub book: ValueBook,
    /// The rulebook.
    pub rulebook: String,
    /// The hash of the book.
    pub sha256: Sha256,
}

/// The band of unit prices (单价区间): a quarter of the prices is at or below the first, half, three quarters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceBand {
    /// A quarter.
    pub p25: Money,
    /// Half.
    pub p50: Money,
    /// Three quarters.
    pub p75: Money,
}

/// How many prices there are.
#[must_use]
pub fn price_count(prices: &BTreeMap<i64, u32>) -> u32 {
    prices.values().fold(0, |sum, count| sum.saturating_add(*count))
}

/// The band; none where there are fewer than the rulebook asks for.
#[must_use]
pub fn band(prices: &BTreeMap<i64, u32>, book: &Rulebook) -> Option<PriceBand> {
    let all = u64::from(price_count(prices));
    if all == 0 || all < u64::from(book.n.value_least) {
        return None;
    }
    let at = |percent: u64| {
        let rank = all.saturating_mul(percent).div_ceil(100).max(1);
        let mut seen = 0_u64;
        let found = prices.iter().find(|(_, count)| {
            seen = seen.saturating_add(u64::from(**count));
            seen >= rank
        });
        found.and_then(|(price, _)| Money::from_fen(*price).ok())
    };
    Some(PriceBand { p25: at(25)?, p50: at(50)?, p75: at(75)? })
}

/// An average to the fen, half up; none where it would rest on fewer lines than the rulebook asks for.
#[must_use]
pub fn average(spent: i64, by: u64, lines: u32, book: &Rulebook) -> Option<Money> {
    let by = i64::try_from(by).ok().filter(|by| *by > 0 && lines >= book.n.value_least)?;
    let half = by.checked_div(2).unwrap_or(0);
    Money::from_fen(spent.saturating_add(half).checked_div(by)?).ok()
}

#[cfg(test)]
#[path = "value_tests.rs"]
mod tests;
