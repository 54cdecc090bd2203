//! Instants and legal days. Instants are UTC; a legal day (法定日) is a day in Beijing, a fixed +08:00.

use jiff::{Timestamp, ToSpan, civil::Date, tz::Offset};

/// Beijing's offset: China has one time zone and no summer time since 1992.
const BEIJING: Offset = Offset::constant(8);

/// An instant as clocks in Beijing show it.
#[must_use]
pub fn beijing(at: Timestamp) -> jiff::civil::DateTime {
    BEIJING.to_datetime(at)
}

/// The legal day of an instant in Beijing.
#[must_use]
pub fn beijing_day(at: Timestamp) -> Date {
    BEIJING.to_datetime(at).date()
}

/// The first instant of a legal day in Beijing.
#[must_use]
pub fn day_start(day: Date) -> Timestamp {
    BEIJING.to_timestamp(day.at(0, 0, 0, 0)).unwrap_or(Timestamp::MIN)
}

/// The first instant after a legal day: a deadline "by that day" has passed from here on.
#[must_use]
pub fn day_end(day: Date) -> Timestamp {
    day.tomorrow().map_or(Timestamp::MAX, day_start)
}

/// The day `days` calendar days later.
#[must_use]
pub fn days_after(day: Date, days: u32) -> Date {
    day.checked_add(i64::from(days).days()).unwrap_or(Date::MAX)
}

/// The instant `hours` later.
#[must_use]
pub fn hours_after(at: Timestamp, hours: u32) -> Timestamp {
    at.checked_add(i64::from(hours).hours()).unwrap_or(Timestamp::MAX)
}

/// Whole calendar days from one legal day to another, negative when `to` is earlier.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    // Boundary list of rules.md: the date changes at 16:00 UTC.
    #[test]
    fn the_beijing_day_changes_at_16_utc() {
        let before: Timestamp = "2026-02-28T15:59:59Z".parse().unwrap();
        let after: Timestamp = "2026-02-28T16:00:00Z".parse().unwrap();
        assert_eq!(beijing_day(before).to_string(), "2026-02-28");
        assert_eq!(beijing_day(after).to_string(), "2026-03-01");
        assert_eq!(day_start(beijing_day(after)), after);
        assert_eq!(day_end(beijing_day(before)), after);
        assert_eq!(days_between(beijing_day(before), days_after(beijing_day(before), 60)), 60);
    }
}
