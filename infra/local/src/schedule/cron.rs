//! `EventBridge`'s cron: minute, hour, day of month, month, day of week, year.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

/// Days that are looked at for times that were missed; a clock that went further counts no further.
const MOST_DAYS: usize = 4000;
const DAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const MONTHS: [&str; 12] = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/// A pattern of minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cron {
    minutes: BTreeSet<i16>,
    hours: BTreeSet<i16>,
    days: Option<BTreeSet<i16>>,
    last_day: bool,
    months: BTreeSet<i16>,
    weekdays: Option<BTreeSet<i16>>,
    years: Option<BTreeSet<i16>>,
}

impl Cron {
    /// Reads the six fields; none if one is not understood.
    pub(super) fn read(text: &str) -> Option<Self> {
        let fields: Vec<&str> = text.split_whitespace().collect();
        let [minutes, hours, days, months, weekdays, years] = fields.try_into().ok()?;
        let any = |text: &str| matches!(text, "*" | "?");
        let last_day = days == "L";
        Some(Self {
            minutes: field(minutes, 0, 59, &[], 0)?,
            hours: field(hours, 0, 23, &[], 0)?,
            days: if any(days) || last_day { None } else { Some(field(days, 1, 31, &[], 0)?) },
            last_day,
            months: field(months, 1, 12, &MONTHS, 1)?,
            weekdays: if any(weekdays) { None } else { Some(field(weekdays, 1, 7, &DAYS, 1)?) },
            years: if any(years) { None } else { Some(field(years, 1970, 2199, &[], 0)?) },
        })
    }

    /// The latest time in (from, to] and how many were before it.
    pub(super) fn between(&self, zone: &TimeZone, from: Timestamp, to: Timestamp) -> Option<(Timestamp, u64)> {
        let mut latest = None;
        let mut count: u64 = 0;
        let first = zone.to_datetime(from).date();
        let mut day = zone.to_datetime(to).date();
        for _ in 0..MOST_DAYS {
            if day < first {
                break;
            }
            if self.has_day(day) {
                for time in self.times(zone, day).filter(|time| *time > from && *time <= to) {
                    latest = latest.max(Some(time));
                    count = count.saturating_add(1);
                }
            }
            day = day.yesterday().ok()?;
        }
        latest.map(|time| (time, count.saturating_sub(1)))
    }

    fn has_day(&self, day: Date) -> bool {
        let weekday = i16::from(day.weekday().to_sunday_one_offset());
        self.months.contains(&i16::from(day.month()))
            && self.years.as_ref().is_none_or(|years| years.contains(&day.year()))
            && self.days.as_ref().is_none_or(|days| days.contains(&i16::from(day.day())))
            && (!self.last_day || day.day() == day.days_in_month())
            && self.weekdays.as_ref().is_none_or(|days| days.contains(&weekday))
    }

    fn times<'a>(&'a self, zone: &'a TimeZone, day: Date) -> impl Iterator<Item = Timestamp> + 'a {
        let minutes = self.hours.iter().flat_map(|hour| self.minutes.iter().map(move |minute| (*hour, *minute)));
        minutes.filter_map(move |(hour, minute)| {
            let local = day.at(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0);
            zone.to_timestamp(local).ok()
        })
    }
}

/// The numbers of a field: `*`, `5`, `1-5`, `0/15`, `*/2`, `MON-FRI`, and lists of these.
fn field(text: &str, low: i16, high: i16, names: &[&str], first: i16) -> Option<BTreeSet<i16>> {
    let number = |text: &str| -> Option<i16> {
        let named = names.iter().position(|name| name.eq_ignore_ascii_case(text));
        let value = match named {
            Some(at) => i16::try_from(at).ok()?.checked_add(first)?,
            None => text.parse().ok()?,
        };
        (low..=high).contains(&value).then_some(value)
    };
    let mut all = BTreeSet::new();
    for part in text.split(',') {
        let (range, step) = part.split_once('/').map_or((part, None), |(range, step)| (range, Some(step)));
        let every = step.map_or(Some(1), |step| step.parse::<usize>().ok().filter(|every| *every > 0))?;
        let (from, to) = match (range, range.split_once('-')) {
            ("*", _) => (low, high),
            (_, Some((from, to))) => (number(from)?, number(to)?),
            // `0/15` means from 0 on.
            (one, None) => (number(one)?, if step.is_some() { high } else { number(one)? }),
        };
        all.extend((from..=to).step_by(every));
    }
    (!all.is_empty()).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::Offset;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn between(pattern: &str, from: &str, to: &str) -> Option<(String, u64)> {
        let beijing = TimeZone::fixed(Offset::constant(8));
        let found = Cron::read(pattern).unwrap().between(&beijing, at(from), at(to));
        found.map(|(time, missed)| (time.to_string(), missed))
    }

    #[test]
    fn seven_in_the_morning_in_beijing_is_eleven_at_night_in_greenwich() {
        let found = between("0 7 * * ? *", "2026-11-22T22:59:00Z", "2026-11-22T23:00:00Z");
        assert_eq!(found, Some(("2026-11-22T23:00:00Z".into(), 0)));
        assert_eq!(between("0 7 * * ? *", "2026-11-22T23:00:00Z", "2026-11-23T22:59:59Z"), None);
        let month = between("0 7 * * ? *", "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
        assert_eq!(month, Some(("2026-11-30T23:00:00Z".into(), 29)));
    }

    #[test]
    fn fields_have_ranges_steps_names_and_the_last_day() {
        let week = between("30 9 ? * MON-FRI *", "2026-11-20T02:00:00Z", "2026-11-22T23:00:00Z");
        assert_eq!(week, None, "Friday's was before, and then it is the weekend");
        let quarter = between("0/15 9-10 ? * * *", "2026-11-23T00:00:00Z", "2026-11-23T12:00:00Z");
        assert_eq!(quarter, Some(("2026-11-23T02:45:00Z".into(), 7)));
        let last = between("0 0 L 2 ? *", "2026-02-01T00:00:00Z", "2026-03-10T00:00:00Z");
        assert_eq!(last, Some(("2026-02-27T16:00:00Z".into(), 0)));
        for bad in ["60 * * * ? *", "* * * *", "0/0 * * * ? *", "5-1 * * * ? *", "* * * FOO ? *"] {
            assert_eq!(Cron::read(bad), None, "{bad}");
        }
    }
}
