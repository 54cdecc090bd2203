//! Checks of one policy's account: the ceiling, the pace, the floor, the hazard share, the spike at the end.

use super::alert::{Check, Question};
use crate::Rulebook;
use crate::fact::{Fact, What};
use crate::fee::budget::FeeBudget;
use crate::fee::posting::LedgerAccount;
use crate::fee::{FeeAccount, FeeRefusal};
use crate::money::{Money, OutOfRange};
use crate::time::{beijing_day, days_between};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A question about an account.
fn about(account: &FeeAccount, check: Check, when: &str, numbers: &[(&str, String)]) -> Question {
    Question {
        check,
        about: format!("{} {when}", account.policy),
        insurer: account.insurer.clone(),
        policy: Some(account.policy),
        name: Some(account.insured_name.clone()),
        agency: None,
        lines: Vec::new(),
        numbers: numbers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        involved: BTreeSet::new(),
    }
}

/// The quarter of a day, `2026-Q2`: how often a slow pace is asked about again.
fn quarter(day: Date) -> String {
    let month = u8::try_from(day.month()).unwrap_or(1);
    format!("{}-Q{}", day.year(), month.saturating_sub(1).checked_div(3).unwrap_or(0).saturating_add(1))
}

/// What is to be asked about an account on a day. `budget` is that of the day's year.
///
/// Pace, floor and hazard share of a small policy are asked about its insurer as a whole ([`super::insurer`]): most of
/// them are served together with others, or not every year.
///
/// # Errors
/// When an amount is out of range.
pub fn check(account: &FeeAccount, budget: &FeeBudget, on: Date, book: &Rulebook) -> Result<Vec<Question>, FeeRefusal> {
    let band = account.band(budget, on, book)?;
    let mut questions = Vec::new();
    let base = [("collected", band.collected.to_string()), ("ceiling", band.ceiling.to_string())];
    let with = |more: &[(&'static str, String)]| base.iter().cloned().chain(more.iter().cloned()).collect::<Vec<_>>();
    if band.over.is_positive() {
        // Over without a refund: a version of the rulebook lowered the ceiling. Its day names the question, not today.
        let since = account.over_since.map_or(book.effective_from, beijing_day);
        let numbers = with(&[("over", band.over.to_string()), ("since", since.to_string())]);
        questions.push(about(account, Check::OverCeiling, &since.to_string(), &numbers));
    }
    if band.ceiling < book.n.watch_small_ceiling {
        return Ok(questions);
    }
    let ended = on > account.period.to;
    if ended && band.spent < band.floor {
        let numbers = with(&[("spent", band.spent.to_string()), ("floor", band.floor.to_string())]);
        questions.push(about(account, Check::BelowFloor, "end", &numbers));
    } else if !ended && band.spent < band.pace {
        let numbers = with(&[("spent", band.spent.to_string()), ("pace", band.pace.to_string())]);
        questions.push(about(account, Check::BehindPace, &quarter(on), &numbers));
    }
    if let Some(share) = band.hazard_share_bp.filter(|share| ended && *share < band.hazard_least_bp) {
        let numbers = with(&[("hazard_share_bp", share.to_string()), ("least_bp", band.hazard_least_bp.to_string())]);
        questions.push(about(account, Check::HazardShare, "end", &numbers));
    }
    Ok(questions)
}

/// Whether an account's ledger is worth reading for [`spike`]: much could be spent, and something was.
#[must_use]
pub fn may_spike(account: &FeeAccount, book: &Rulebook) -> bool {
    let ceiling = account.ceiling(book).unwrap_or(Money::ZERO);
    account.balances.spent.is_positive() && ceiling >= book.n.watch_small_ceiling
}

/// Whether too much of a period's spending was posted in its last weeks: asked once, from the ledger, when it has ended.
///
/// # Errors
/// When an amount is out of range.
pub fn spike(account: &FeeAccount, ledger: &[Fact], book: &Rulebook) -> Result<Option<Question>, OutOfRange> {
    let (mut late, mut all) = (Money::ZERO, Money::ZERO);
    for fact in ledger {
        let What::Fee(event) = &fact.what else { continue };
        let spent = event.postings().iter().filter(|posting| posting.to == LedgerAccount::Spent);
        for posting in spent {
            all = all.plus(posting.amount)?;
            let left = days_between(beijing_day(fact.at), account.period.to);
            if left < i32::try_from(book.n.watch_spike_days).unwrap_or(i32::MAX) {
                late = late.plus(posting.amount)?;
            }
        }
    }
    let share = crate::fee::band::part_bp(late, all).unwrap_or(0);
    let numbers = [("late", late.to_string()), ("all", all.to_string()), ("share_bp", share.to_string())];
    Ok((may_spike(account, book) && share >= book.n.watch_spike_bp)
        .then(|| about(account, Check::YearEndSpike, "end", &numbers)))
}

/// Sums of an insurer's accounts, of which small ones are asked about as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sums {
    /// Accounts.
    pub policies: u64,
    /// Premium collected, in fen.
    pub collected: i64,
    /// What spending should have reached, in fen.
    pub pace: i64,
    /// Reserved and spent, in fen.
    pub used: i64,
    /// Spent, in fen.
    pub spent: i64,
    /// Of that on hazard inspection, in fen.
    pub hazard: i64,
    /// The ceilings, in fen.
    pub ceiling: i64,
}

impl Sums {
    /// With one more account.
    ///
    /// # Errors
    /// When an amount is out of range.
    pub fn with(self, account: &FeeAccount, budget: &FeeBudget, on: Date, book: &Rulebook) -> Result<Self, FeeRefusal> {
        let band = account.band(budget, on, book)?;
        Ok(self.plus(Self {
            policies: 1,
            collected: band.collected.fen(),
            pace: band.pace.fen(),
            used: account.balances.used()?.fen(),
            spent: band.spent.fen(),
            hazard: account.hazard_spent.fen(),
            ceiling: band.ceiling.fen(),
        }))
    }

    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            policies: self.policies.saturating_add(other.policies),
            collected: self.collected.saturating_add(other.collected),
            pace: self.pace.saturating_add(other.pace),
            used: self.used.saturating_add(other.used),
            spent: self.spent.saturating_add(other.spent),
            hazard: self.hazard.saturating_add(other.hazard),
            ceiling: self.ceiling.saturating_add(other.ceiling),
        }
    }
}

/// Sums by insurer.
pub type ByInsurer = BTreeMap<crate::OrgId, Sums>;

#[cfg(test)]
#[path = "account_tests.rs"]
mod tests;
