//! Period close (关账): month by month, and never opened again; a closed month takes no posting (4.11).

use super::{FeeFact, FeeRefusal};
use crate::actor::OrgId;
use crate::refusal::{Invalid, Refusal};
use crate::{Rulebook, Told};
use jiff::civil::Date;

/// A month of the books, `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: Date,
}

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self { first: day.first_of_month() }
    }

    /// The next month.
    #[must_use]
    pub fn next(self) -> Self {
        Self { first: self.first.last_of_month().tomorrow().unwrap_or(Date::MAX) }
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        self.first.last_of_month()
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

impl std::str::FromStr for Month {
    type Err = Invalid;
    fn from_str(text: &str) -> Result<Self, Invalid> {
        let bad = || Invalid::new("bad-month", "月份应写成 2026-11", "a month is written 2026-11");
        let first: Date = if text.len() == 7 { format!("{text}-01").parse().ok() } else { None }.ok_or_else(bad)?;
        Ok(Self { first })
    }
}

impl serde::Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(d)?;
        text.parse().map_err(|_| serde::de::Error::custom("not a month"))
    }
}

/// How far an insurer's fee books are closed.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FeePeriod {
    /// Whose books.
    pub insurer: OrgId,
    /// The last closed month.
    pub closed_through: Option<Month>,
    /// Who closed it.
    pub closed_by: Option<String>,
}

impl FeePeriod {
    /// Books of which nothing is closed.
    #[must_use]
    pub const fn open(insurer: OrgId) -> Self {
        Self { insurer, closed_through: None, closed_by: None }
    }

    /// Closes the month after the last closed one.
    ///
    /// # Errors
    /// When the month is not over, or another is next.
    pub fn close(&self, month: Month, by: &str, today: Date, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        if today <= month.last_day() {
            return Err(Refusal::from(FeeRefusal::PeriodNotOver { month: month.to_string() }).at("/month"));
        }
        if let Some(next) = self.closed_through.map(Month::next).filter(|next| *next != month) {
            return Err(Refusal::from(FeeRefusal::PeriodOutOfOrder { next: next.to_string() }).at("/month"));
        }
        let told = Told::plain(FeeFact::PeriodClosed { month }).resting_on(book.basis(&["R-D16"]));
        let next = Self { closed_through: Some(month), closed_by: Some(by.to_owned()), ..self.clone() };
        Ok((next, told.telling([self.insurer.clone()])))
    }

    /// Whether a day can still be posted to.
    ///
    /// # Errors
    /// When its month is closed.
    pub fn takes(&self, day: Date) -> Result<(), FeeRefusal> {
        let month = Month::of(day);
        if self.closed_through.is_some_and(|closed| month <= closed) {
            return Err(FeeRefusal::PeriodClosed { month: month.to_string() });
        }
        Ok(())
    }
}
