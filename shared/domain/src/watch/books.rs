//! What the watch remembers between lines: small books, each bounded.

use crate::id::{BookingId, ExpertId, LineId, PooledId, SlotId};
use crate::money::Money;
use crate::personal::CreditCode;
use crate::policy::District;
use crate::service::ServiceKindCode;
use crate::text::Sha256;
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;

/// Unit prices of one kind of service, counted in steps of about 9 %: bounded however many there are.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PriceBook {
    /// Of which kind.
    pub kind: ServiceKindCode,
    /// How many prices in each step.
    pub steps: BTreeMap<u16, u32>,
}

/// The step of a price: its power of two and the three bits after it.
fn step(fen: i64) -> u16 {
    let fen = u64::try_from(fen).unwrap_or(0).max(8);
    let power = fen.ilog2();
    let after = fen.checked_shr(power.saturating_sub(3)).unwrap_or(8).saturating_sub(8);
    u16::try_from(u64::from(power).saturating_mul(8).saturating_add(after)).unwrap_or(u16::MAX)
}

/// The least price of a step, in fen.
fn floor_of(step: u16) -> i64 {
    let (power, after) = (u32::from(step).checked_div(8).unwrap_or(0), u64::from(step).checked_rem(8).unwrap_or(0));
    let fen = after.saturating_add(8).checked_shl(power.saturating_sub(3)).unwrap_or(u64::MAX);
    i64::try_from(fen).unwrap_or(i64::MAX)
}

#[cfg(test)]
pub(super) fn step_bounds(fen: i64) -> (i64, i64) {
    (floor_of(step(fen)), floor_of(step(fen).saturating_add(1)))
}

impl PriceBook {
    /// A kind without prices.
    #[must_use]
    pub const fn empty(kind: ServiceKindCode) -> Self {
        Self { kind, steps: BTreeMap::new() }
    }

    /// With one more price.
    #[must_use]
    pub fn with(mut self, price: Money) -> Self {
        let count = self.steps.entry(step(price.fen())).or_insert(0);
        *count = count.saturating_add(1);
        self
    }

    /// How many prices there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.steps.values().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// The median, to the step: half the prices lie in it or below.
    #[must_use]
    pub fn median(&self) -> Option<Money> {
        let half = self.count().div_ceil(2);
        let mut seen = 0_u32;
        let middle = self.steps.iter().find(|(_, count)| {
            seen = seen.saturating_add(**count);
            half > 0 && seen >= half
        });
        middle.and_then(|(step, _)| Money::from_fen(floor_of(*step)).ok())
    }
}

/// A line that a payee was paid.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Paid {
    /// Which.
    pub line: LineId,
    /// On which accounting day.
    pub on: Date,
    /// How much.
    pub amount: Money,
    /// One service shared by many policies counts as one.
    pub pooled: Option<PooledId>,
}

/// What one payee was paid by one insurer lately.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PayeeBook {
    /// Whom.
    pub payee: CreditCode,
    /// By which insurer.
    pub insurer: crate::OrgId,
    /// The year of the counts.
    pub year: i16,
    /// Lines this year.
    pub lines: u32,
    /// Of them round sums.
    pub round: u32,
    /// The latest lines, at most [`Self::MOST`].
    pub latest: Vec<Paid>,
}

impl PayeeBook {
    /// How many lines are remembered.
    pub const MOST: usize = 20;

    /// A payee that was not paid yet.
    #[must_use]
    pub const fn empty(payee: CreditCode, insurer: crate::OrgId, year: i16) -> Self {
        Self { payee, insurer, year, lines: 0, round: 0, latest: Vec::new() }
    }

    /// With one more line; the counts begin again with the year.
    #[must_use]
    pub fn with(mut self, paid: Paid, round: bool) -> Self {
        if paid.on.year() != self.year {
            self = Self { lines: 0, round: 0, year: paid.on.year(), ..self };
        }
        self.lines = self.lines.saturating_add(1);
        self.round = self.round.saturating_add(u32::from(round));
        if self.latest.len() >= Self::MOST {
            self.latest.remove(0);
        }
        self.latest.push(paid);
        self
    }
}

/// The first use of a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct EvidenceUse {
    /// Its hash.
    pub sha256: Sha256,
    /// For which unit.
    pub insured: CreditCode,
    /// In which line.
    pub line: LineId,
    /// Of which pooled service: its report rightly serves all its units.
    pub pooled: Option<PooledId>,
}

/// The first use of an invoice number with an amount.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct InvoiceUse {
    /// Number and amount.
    pub invoice: String,
    /// In which line.
    pub line: LineId,
    /// Of which pooled service.
    pub pooled: Option<PooledId>,
}

/// One visit of an expert.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Visit {
    /// Of which booking.
    pub booking: BookingId,
    /// In which slot: several bookings of one slot are one visit.
    pub slot: SlotId,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub to: Timestamp,
    /// Where.
    pub district: District,
    /// At which unit.
    pub insured: CreditCode,
    /// In which line.
    pub line: LineId,
}

/// An expert's visits of one day.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ExpertDay {
    /// Who.
    pub expert: ExpertId,
    /// On which day.
    pub on: Date,
    /// The visits, at most [`Self::MOST`].
    pub visits: Vec<Visit>,
}

impl ExpertDay {
    /// How many visits of a day are remembered.
    pub const MOST: usize = 40;

    /// A day without visits.
    #[must_use]
    pub const fn empty(expert: ExpertId, on: Date) -> Self {
        Self { expert, on, visits: Vec::new() }
    }

    /// Another unit's visit at the same time, of another slot.
    #[must_use]
    pub fn clash(&self, visit: &Visit) -> Option<&Visit> {
        let apart = |other: &&Visit| other.insured != visit.insured && other.slot != visit.slot;
        self.visits.iter().filter(apart).find(|other| other.from < visit.to && visit.from < other.to)
    }

    /// With one more visit.
    #[must_use]
    pub fn with(mut self, visit: Visit) -> Self {
        if self.visits.len() < Self::MOST {
            self.visits.push(visit);
        }
        self
    }
}
