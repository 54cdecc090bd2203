//! Working days (工作日): the State Council's calendar as data, make-up Saturdays and Sundays (调休) included.

use jiff::civil::{Date, Weekday};
use std::collections::{BTreeMap, BTreeSet};

/// Which days are worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    off: BTreeSet<Date>,
    work: BTreeSet<Date>,
    years: BTreeSet<i16>,
}

/// The calendar file does not say what it should.
#[derive(Debug, thiserror::Error)]
#[error("calendar: {0}")]
pub struct BadCalendar(String);

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    #[expect(dead_code, reason = "kept in the file so that each list names where it was published")]
    source: String,
    off: Vec<String>,
    work: Vec<String>,
}

impl Calendar {
    /// The calendar that ships with the product.
    ///
    /// # Errors
    /// When the file is malformed, which a test rules out.
    pub fn shipped() -> Result<Self, BadCalendar> {
        Self::parse(crate::data::shipped!("calendar/state-council"))
    }

    /// Reads a calendar.
    ///
    /// # Errors
    /// When a date or a range cannot be read, or lies in another year than its table.
    pub fn parse(text: &str) -> Result<Self, BadCalendar> {
        let tables: BTreeMap<String, Year> = serde_json::from_str(text).map_err(|e| BadCalendar(e.to_string()))?;
        let mut calendar = Self { off: BTreeSet::new(), work: BTreeSet::new(), years: BTreeSet::new() };
        for (year, lists) in tables {
            let year: i16 = year.parse().map_err(|_| BadCalendar(format!("{year} is not a year")))?;
            calendar.years.insert(year);
            for range in &lists.off {
                calendar.off.extend(days_of(range, year)?);
            }
            for range in &lists.work {
                calendar.work.extend(days_of(range, year)?);
            }
        }
        Ok(calendar)
    }

    /// Whether a day is worked.
    #[must_use]
    pub fn is_working_day(&self, day: Date) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        self.work.contains(&day) || (!weekend && !self.off.contains(&day))
    }

    /// Whether the year's holidays have been announced and loaded; otherwise only weekends count as off.
    #[must_use]
    pub fn knows(&self, day: Date) -> bool {
        self.years.contains(&day.year())
    }

    /// The `count`-th working day after `day`; `day` itself is not counted.
    #[must_use]
    pub fn working_days_after(&self, day: Date, count: u32) -> Date {
        let mut at = day;
        let mut left = count;
        while left > 0 {
            let Ok(next) = at.tomorrow() else { return Date::MAX };
            at = next;
            if self.is_working_day(at) {
                left = left.saturating_sub(1);
            }
        }
        at
    }
}

fn days_of(range: &str, year: i16) -> Result<Vec<Date>, BadCalendar> {
    let read = |text: &str| text.parse::<Date>().map_err(|_| BadCalendar(format!("{text} is not a date")));
    let (first, last) = match range.split_once("..") {
        Some((first, last)) => (read(first)?, read(last)?),
        None => (read(range)?, read(range)?),
    };
    if first.year() != year || last.year() != year || last < first {
        return Err(BadCalendar(format!("{range} does not lie in {year}")));
    }
    let mut days = vec![first];
    while let Some(next) = days.last().filter(|day| **day < last).and_then(|day| day.tomorrow().ok()) {
        days.push(next);
    }
    Ok(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn spring_festival_and_make_up_saturdays_count_as_announced() {
        let calendar = Calendar::shipped().unwrap();
        // Spring Festival 2026: off from Sunday 15 to Monday 23 February, worked on Saturday 14 and Saturday 28.
        assert!(calendar.is_working_day(day("2026-02-14")));
        assert!(!calendar.is_working_day(day("2026-02-16")));
        assert!(calendar.is_working_day(day("2026-02-28")));
        assert_eq!(calendar.working_days_after(day("2026-02-13"), 2), day("2026-02-24"));
        assert_eq!(calendar.working_days_after(day("2026-02-13"), 1), day("2026-02-14"));
        assert!(calendar.knows(day("2026-12-31")) && !calendar.knows(day("2027-01-01")));
    }

    #[test]
    fn ten_working_days_over_national_day() {
        let calendar = Calendar::shipped().unwrap();
        // 28 September 2025 (Sunday) and 11 October (Saturday) are make-up days.
        assert_eq!(calendar.working_days_after(day("2025-09-27"), 3), day("2025-09-30"));
        assert_eq!(calendar.working_days_after(day("2025-09-30"), 3), day("2025-10-11"));
    }
}
