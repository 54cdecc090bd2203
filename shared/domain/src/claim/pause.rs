//! How long the assessment stands still while a supplement is awaited (R-C2, 保险法司法解释（二）第十五条).

use super::documents::DocumentRequest;
use crate::time::{beijing_day, days_between};
use jiff::Timestamp;

/// The standstill of an assessment so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Whole legal days that are not counted.
    pub days: u32,
    /// Since when it stands still, if it does now.
    pub since: Option<Timestamp>,
}

/// The legal days from the arrival of a notice to the arrival of its supplement, those after `start` only, no day twice
/// even where two requests overlap. The day of the supplement counts again, so the insurer is never given a day too many.
#[must_use]
pub fn pause(requests: &[DocumentRequest], start: Timestamp, now: Timestamp) -> Pause {
    let mut spans: Vec<(Timestamp, Timestamp)> = requests
        .iter()
        .map(|request| (request.arrived_at.max(start), request.supplied_at.unwrap_or(now).max(start)))
        .filter(|(from, to)| from < to)
        .collect();
    spans.sort();
    let mut days = 0i32;
    let mut counted_to = start;
    for (from, to) in spans {
        let from = from.max(counted_to);
        if from < to {
            days = days.saturating_add(days_between(beijing_day(from), beijing_day(to)));
            counted_to = to;
        }
    }
    let open = requests
        .iter()
        .filter(|request| request.supplied_at.is_none())
        .map(|request| request.arrived_at.max(start))
        .min();
    Pause { days: u32::try_from(days).unwrap_or(0), since: open }
}
