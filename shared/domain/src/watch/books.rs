//! What the watch remembers between lines: small books, each bounded.

use crate::id::{BookingId, ExpertId, LineId, PooledId, SlotId};
use crate::money::Money;
use crate::personal::CreditCode;
use crate::policy::District;
use crate::service::ServiceKindCode;
use crate::text::Sha256;
use crate::time::days_between;
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
    /// Which; the first of it, where it was corrected.
    pub line: LineId,
    /// On which accounting day.
    pub on: Date,
    /// How much.
    pub amount: Money,
    /// One service shared by many policies counts as one.
    pub pooled: Option<PooledId>,
}

/// Lines to one payee just under the approval limit, each within some days of those before it (连续列支).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Run {
    /// The line it began with, which names it for as long as it goes on.
    pub first: LineId,
    /// Its earliest accounting day.
    pub from: Date,
    /// Its latest.
    pub to: Date,
}

impl Run {
    /// A run of one line.
    #[must_use]
    pub const fn of(paid: &Paid) -> Self {
        Self { first: paid.line, from: paid.on, to: paid.on }
    }

    /// Whether a line of a day goes on with it.
    #[must_use]
    pub fn takes(&self, on: Date, days: i32) -> bool {
        days_between(self.to, on) <= days && days_between(on, self.from) <= days
    }

    /// With a line of a day.
    #[must_use]
    pub fn with(self, on: Date) -> Self {
        Self { from: self.from.min(on), to: self.to.max(on), ..self }
    }
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
    /// What it was paid this year, in fen.
    #[serde(default)]
    pub spent: i64,
    /// The latest lines just under the approval limit, at most [`Self::MOST`].
    pub latest: Vec<Paid>,
    /// The run that the last of them belongs to.
    #[serde(default)]
    pub run: Option<Run>,
}

impl PayeeBook {
    /// How many lines are remembered.
    pub const MOST: usize = 20;

    /// A payee that was not paid yet.
    #[must_use]
    pub const fn empty(payee: CreditCode, insurer: crate::OrgId, year: i16) -> Self {
        Self { payee, insurer, year, lines: 0, round: 0, spent: 0, latest: Vec::new(), run: None }
    }

    /// With one more line of a day counted; the counts begin again with the year.
    #[must_use]
    pub fn with(mut self, on: Date, amount: Money, round: bool) -> Self {
        if on.year() != self.year {
            self = Self { lines: 0, round: 0, spent: 0, year: on.year(), ..self };
        }
        self.spent = self.spent.saturating_add(amount.fen());
        self.lines = self.lines.saturating_add(1);
        self.round = self.round.saturating_add(u32::from(round));
        self
    }

    /// Without a line that is remembered at another amount.
    #[must_use]
    pub fn without(mut self, line: LineId) -> Self {
        self.latest.retain(|paid| paid.line != line);
        self
    }

    /// With a line just under the approval limit remembered. One that is booked back to an earlier month leaves the run that
    /// goes on.
    #[must_use]
    pub fn remembering(mut self, paid: Paid, run: Run) -> Self {
        if self.run.is_none_or(|was| was.to <= run.to) {
            self.run = Some(run);
        }
        if self.latest.len() >= Self::MOST {
            self.latest.remove(0);
        }
        self.latest.push(paid);
        self
    }
}

/// What an insurer spent in a year, as far as it was looked at.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SpendBook {
    /// Which insurer.
    pub insurer: crate::OrgId,
    /// In which year.
    pub year: i16,
    /// Services: a pooled one counts once for each share.
    pub lines: u32,
    /// How much, in fen.
    pub spent: i64,
}

impl SpendBook {
    /// A year without spending.
    #[must_use]
    pub const fn empty(insurer: crate::OrgId, year: i16) -> Self {
        Self { insurer, year, lines: 0, spent: 0 }
    }

    /// With one more line.
    #[must_use]
    pub fn with(self, amount: Money) -> Self {
        let (lines, spent) = (self.lines.saturating_add(1), self.spent.saturating_add(amount.fen()));
        Self { lines, spent, ..self }
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
    /// In which line; the first of it, where it was corrected.
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
    /// Where: the site's, not that of a unit which pays a share.
    pub district: District,
    /// At which unit: the host's, where many pay.
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
    /// The visits, one a booking, at most [`Self::MOST`].
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

    /// Whether a visit is there: the shares of a pooled service pay for one visit.
    #[must_use]
    pub fn knows(&self, visit: &Visit) -> bool {
        self.visits.iter().any(|other| other.booking == visit.booking)
    }

    /// How many visits it would be with one that cannot be remembered any more: more than a person makes on a day.
    #[must_use]
    pub fn beyond(&self, visit: &Visit) -> Option<usize> {
        let full = self.visits.len() >= Self::MOST && !self.knows(visit);
        full.then(|| self.visits.len().saturating_add(1))
    }

    /// With one more visit, each booking's once.
    #[must_use]
    pub fn with(mut self, visit: Visit) -> Self {
        if self.visits.len() < Self::MOST && !self.knows(&visit) {
            self.visits.push(visit);
        }
        self
    }
}
