//! The three gauges (足额、规范、到位), each a part of a whole with the rows that fall short.
//!
//! * enough (足额) = spent / what spending should have reached by the last day, over the insurer's policies in force;
//! * proper (规范) = lines that are posted, not frozen, with all the documents of their kind and without an open question
//!   of the fee watch, / lines of the period;
//! * in place (到位) = lines whose service was checked in on site, handed in and confirmed by the insured, / lines of the
//!   period.

use super::Sampled;
use crate::fee::FeeLine;
use crate::fee::line::LineState;
use crate::id::{LineId, PolicyId};
use crate::service::{Booking, BookingState, Catalogue};

crate::labels! {
    /// A gauge (检查指标).
    pub enum Gauge {
        Enough = "enough", "足额";
        Proper = "proper", "规范";
        InPlace = "in_place", "到位";
    }
}

/// A row under a gauge: a policy whose fee is behind, or a line that falls short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct GaugeRow {
    /// The policy.
    pub policy: PolicyId,
    /// The line, where it is about one.
    pub line: Option<LineId>,
}

impl From<Sampled> for GaugeRow {
    fn from(of: Sampled) -> Self {
        Self { policy: of.policy, line: Some(of.line) }
    }
}

/// What a gauge says.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reading {
    /// Which.
    pub gauge: Gauge,
    /// The part: fen for enough, else lines.
    pub part: i64,
    /// The whole.
    pub whole: i64,
    /// How many rows fall short.
    pub short: u64,
    /// The first of them, at most so many as the rulebook keeps.
    pub rows: Vec<GaugeRow>,
}

impl Reading {
    /// A gauge that has seen nothing.
    #[must_use]
    pub const fn zero(gauge: Gauge) -> Self {
        Self { gauge, part: 0, whole: 0, short: 0, rows: Vec::new() }
    }

    /// With one more row: its part and its whole, and the row itself where it falls short.
    pub fn count(&mut self, part: i64, whole: i64, row: GaugeRow, most: u32) {
        self.part = self.part.saturating_add(part);
        self.whole = self.whole.saturating_add(whole);
        if part < whole {
            self.short = self.short.saturating_add(1);
            if self.rows.len() < usize::try_from(most).unwrap_or(usize::MAX) {
                self.rows.push(row);
            }
        }
    }

    /// The part of the whole in basis points; none where there is nothing to measure.
    #[must_use]
    pub fn bp(&self) -> Option<u32> {
        let bp = i128::from(self.part).checked_mul(10_000)?.checked_div(i128::from(self.whole))?;
        u32::try_from(bp).ok()
    }
}

/// Whether a line is proper: posted, not frozen, with all the documents of its kind, without an open question.
#[must_use]
pub fn proper(line: &FeeLine, asked: bool, catalogue: &Catalogue) -> bool {
    line.state == LineState::Posted
        && !line.frozen
        && !asked
        && catalogue.documents_missing(&line.kind, &line.evidence).is_empty()
}

/// Whether the service of a line was rendered and confirmed.
#[must_use]
pub fn in_place(line: &FeeLine, booking: Option<&Booking>) -> bool {
    let confirmed =
        |of: &Booking| matches!(of.state, BookingState::Confirmed | BookingState::Revisited | BookingState::Closed);
    line.accepted_by.is_some()
        && booking.is_some_and(|of| of.check_in.is_some() && of.record.is_some() && confirmed(of))
}
