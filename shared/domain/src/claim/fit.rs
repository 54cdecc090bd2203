//! Sharing out what is left of a limit among the lines of a batch, where the maker asks for it.

use super::advance::AdvanceRefusal;
use super::draft::{Draft, LeftOut, Line, LineProblem};
use crate::Refusal;
use crate::money::Money;

/// Fits a draft into what is left for the accident: each line gets its share by largest remainder, so that the parts sum
/// exactly to what is left (R-D12's method). Only where the maker asks for it: nothing is scaled silently.
///
/// # Errors
/// When nothing is left to share out.
pub fn fit(draft: &Draft, left: Money) -> Result<Draft, Refusal> {
    let none_left = || Refusal::from(AdvanceRefusal::TotalTooLarge { left });
    let total = Money::sum(draft.lines.iter().map(|line| line.amount)).map_err(|_| none_left())?;
    if total <= left {
        return Ok(draft.clone());
    }
    let weights: Vec<u64> = draft.lines.iter().map(|line| u64::try_from(line.amount.fen()).unwrap_or(0)).collect();
    let amounts = left.split(&weights).map_err(|_| none_left())?;
    let mut fitted = Draft { lines: Vec::new(), left_out: draft.left_out.clone() };
    for (line, amount) in draft.lines.iter().zip(amounts) {
        if amount.is_positive() {
            fitted.lines.push(Line { amount, parts: line.parts.up_to(amount), ..line.clone() });
        } else {
            fitted.left_out.push(LeftOut { victim: line.victim, why: LineProblem::OverLimit });
        }
    }
    if fitted.lines.is_empty() { Err(none_left()) } else { Ok(fitted) }
}
