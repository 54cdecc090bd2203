//! Checks of an insurer's fee as a whole (R-D2): the same ceiling, pace and hazard share, summed over its policies.

use super::account::Sums;
use super::alert::{Check, Question};
use crate::Rulebook;
use crate::actor::OrgId;
use crate::fee::budget::FeeBudget;
use jiff::civil::Date;
use std::collections::BTreeSet;

fn yuan(fen: i64) -> String {
    crate::Money::from_fen(fen).map_or_else(|_| fen.to_string(), |money| money.to_string())
}

/// What is to be asked about an insurer on a day; each at most once in a quarter.
#[must_use]
pub fn check(insurer: &OrgId, sums: &Sums, budget: &FeeBudget, on: Date, book: &Rulebook) -> Vec<Question> {
    let month = on.month();
    let quarter = format!("{}-Q{}", on.year(), month.saturating_sub(1).checked_div(3).unwrap_or(0).saturating_add(1));
    let ask = |check: Check, numbers: &[(&str, String)]| Question {
        check,
        about: quarter.clone(),
        insurer: insurer.clone(),
        policy: None,
        name: None,
        agency: None,
        lines: Vec::new(),
        numbers: [("policies", sums.policies.to_string()), ("collected", yuan(sums.collected))]
            .iter()
            .chain(numbers)
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect(),
        involved: BTreeSet::new(),
    };
    let mut questions = Vec::new();
    if sums.used > sums.ceiling {
        questions.push(ask(Check::OverCeiling, &[("used", yuan(sums.used)), ("ceiling", yuan(sums.ceiling))]));
    }
    if sums.spent < sums.pace {
        questions.push(ask(Check::BehindPace, &[("spent", yuan(sums.spent)), ("pace", yuan(sums.pace))]));
    }
    let least = budget.approved.as_ref().map_or(book.n.hazard_share_min_bp, |plan| plan.hazard_share_bp);
    let share = i128::from(sums.hazard).saturating_mul(10_000).checked_div(i128::from(sums.spent)).unwrap_or(i128::MAX);
    // Early in a year a few lines decide the share; from the second quarter on it says something.
    if month > 3 && share < i128::from(least) {
        questions
            .push(ask(Check::HazardShare, &[("hazard_share_bp", share.to_string()), ("least_bp", least.to_string())]));
    }
    questions
}
