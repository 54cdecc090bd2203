//! The template's schedules, by a clock that can be moved.
//!
//! A schedule that missed several times fires once, for the latest, and says how many it missed: a function that is
//! called on a schedule looks at everything that is due, not at what became due at that minute.

mod cron;

use crate::durable::Folder;
use crate::random;
use crate::template::{ScheduleSpec, Template};
use cron::Cron;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io;

/// The schedules of a stack.
pub(crate) struct Schedules {
    all: Vec<Schedule>,
    /// When each was last looked at.
    seen: BTreeMap<String, Timestamp>,
    kept_in: Folder,
}

/// A schedule that has come.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Due {
    pub(crate) name: String,
    pub(crate) function: String,
    pub(crate) most_retries: u32,
    pub(crate) on_failure: Option<String>,
    pub(crate) event: Value,
}

struct Schedule {
    name: String,
    function: String,
    most_retries: u32,
    on_failure: Option<String>,
    rhythm: Rhythm,
}

/// When a schedule fires.
#[derive(Clone, Debug, PartialEq)]
enum Rhythm {
    /// At every multiple of a duration since the epoch.
    Every(SignedDuration),
    /// At the minutes of a pattern.
    Pattern(Cron, TimeZone),
}

impl Schedules {
    /// The schedules of the functions that are there.
    pub(crate) fn of(
        template: &Template,
        folder: &Folder,
        now: Timestamp,
        there: impl Fn(&str) -> bool,
    ) -> io::Result<Self> {
        let kept_in = folder.sub("schedules")?;
        let mut all = Vec::new();
        let mut seen = BTreeMap::new();
        for function in template.functions.values().filter(|function| there(&function.name)) {
            for spec in &function.schedules {
                let rhythm = Rhythm::read(spec).map_err(io::Error::other)?;
                let last = kept_in.get_json(&spec.name)?.unwrap_or(now);
                seen.insert(spec.name.clone(), last);
                let (name, function_name) = (spec.name.clone(), function.name.clone());
                let on_failure = function.async_on_failure.clone();
                let most_retries = function.async_retries;
                all.push(Schedule { name, function: function_name, most_retries, on_failure, rhythm });
            }
        }
        Ok(Self { all, seen, kept_in })
    }

    /// What has come since it was last ticked off.
    pub(crate) fn due(&mut self, now: Timestamp) -> Vec<Due> {
        let mut due = Vec::new();
        for schedule in &self.all {
            let seen = self.seen.entry(schedule.name.clone()).or_insert(now);
            if *seen > now {
                // The clock went back: what was done stays done, what comes again comes again.
                *seen = now;
            }
            if let Some((latest, missed)) = schedule.rhythm.between(*seen, now) {
                due.push(Due {
                    name: schedule.name.clone(),
                    function: schedule.function.clone(),
                    most_retries: schedule.most_retries,
                    on_failure: schedule.on_failure.clone(),
                    event: event(&schedule.name, latest, missed),
                });
            }
        }
        due
    }

    /// A schedule's time has been taken note of.
    pub(crate) fn tick_off(&mut self, name: &str, now: Timestamp) -> io::Result<()> {
        self.seen.insert(name.to_owned(), now);
        self.kept_in.put_json(name, &now)
    }
}

/// The event that `EventBridge` Scheduler makes, and how many times were missed before it.
fn event(name: &str, time: Timestamp, missed: u64) -> Value {
    json!({
        "version": "0",
        "id": random::uuid(),
        "detail-type": "Scheduled Event",
        "source": "aws.scheduler",
        "account": "000000000000",
        "time": time,
        "region": "cn-north-1",
        "resources": [format!("arn:aws-cn:scheduler:cn-north-1:000000000000:schedule/default/{name}")],
        "detail": { "missed": missed },
    })
}

impl Rhythm {
    fn read(spec: &ScheduleSpec) -> Result<Self, String> {
        let bad = || format!("schedule {}: {:?} is not understood", spec.name, spec.expression);
        let inner = |kind: &str| spec.expression.strip_prefix(kind)?.strip_prefix('(')?.strip_suffix(')');
        if let Some(rate) = inner("rate") {
            let (number, unit) = rate.split_once(' ').ok_or_else(bad)?;
            let minutes: i64 = match unit.trim_end_matches('s') {
                "minute" => 1,
                "hour" => 60,
                "day" => 24 * 60,
                _ => return Err(bad()),
            };
            let number: i64 = number.parse().ok().filter(|n| (1..=100_000).contains(n)).ok_or_else(bad)?;
            return Ok(Self::Every(SignedDuration::from_mins(number * minutes)));
        }
        let pattern = inner("cron").and_then(Cron::read).ok_or_else(bad)?;
        // Both zones have had one offset for as long as this product can look back; no tables are needed for them.
        let zone = match spec.timezone.as_str() {
            "UTC" => TimeZone::UTC,
            "Asia/Shanghai" => TimeZone::fixed(Offset::constant(8)),
            other => return Err(format!("schedule {}: time zone {other} is not known here", spec.name)),
        };
        Ok(Self::Pattern(pattern, zone))
    }

    /// The latest time in (from, to] and how many were before it.
    fn between(&self, from: Timestamp, to: Timestamp) -> Option<(Timestamp, u64)> {
        match self {
            Self::Every(rate) => {
                let rate = rate.as_secs().max(1);
                let (first, last) = (from.as_second().div_euclid(rate), to.as_second().div_euclid(rate));
                let missed = u64::try_from(last.checked_sub(first)?.checked_sub(1)?).ok()?;
                Some((Timestamp::from_second(last.checked_mul(rate)?).ok()?, missed))
            }
            Self::Pattern(pattern, zone) => pattern.between(zone, from, to),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::durable::Data;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn rhythm(expression: &str, zone: &str) -> Result<Rhythm, String> {
        Rhythm::read(&ScheduleSpec { name: "s".into(), expression: expression.into(), timezone: zone.into() })
    }

    #[test]
    fn a_rate_fires_once_for_all_that_was_missed() {
        let five = rhythm("rate(5 minutes)", "Asia/Shanghai").unwrap();
        assert_eq!(five.between(at("2026-11-23T05:01:00Z"), at("2026-11-23T05:04:59Z")), None);
        assert_eq!(
            five.between(at("2026-11-23T05:01:00Z"), at("2026-11-23T05:05:00Z")),
            Some((at("2026-11-23T05:05:00Z"), 0))
        );
        let day = five.between(at("2026-11-23T05:01:00Z"), at("2026-11-24T05:01:00Z"));
        assert_eq!(day, Some((at("2026-11-24T05:00:00Z"), 287)));
        assert_eq!(five.between(at("2026-11-23T05:05:00Z"), at("2026-11-23T05:05:00Z")), None);
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for bad in
            ["rate(0 minutes)", "rate(5 fortnights)", "rate(5)", "cron(a b c)", "at(2026-01-01T00:00:00)", "soon"]
        {
            assert!(rhythm(bad, "UTC").is_err(), "{bad}");
        }
        assert!(rhythm("cron(0 7 * * ? *)", "Mars/Olympus").is_err());
    }

    #[test]
    fn a_schedule_remembers_and_goes_back_with_the_clock() {
        let folder = Folder::root(&Data::Memory).unwrap();
        let template = Template::shipped().unwrap();
        let mut schedules =
            Schedules::of(&template, &folder, at("2026-11-23T05:01:00Z"), |name| name == "clock-watch").unwrap();
        assert!(schedules.due(at("2026-11-23T05:02:00Z")).is_empty());
        let due = schedules.due(at("2026-11-23T06:00:30Z"));
        assert_eq!((due.len(), due[0].function.as_str()), (1, "clock-watch"));
        assert_eq!(
            (&due[0].event["time"], &due[0].event["detail"]["missed"]),
            (&json!("2026-11-23T06:00:00Z"), &json!(11))
        );
        schedules.tick_off("anze-clock-watch", at("2026-11-23T06:00:30Z")).unwrap();
        assert!(schedules.due(at("2026-11-23T06:04:00Z")).is_empty());
        let mut again =
            Schedules::of(&template, &folder, at("2030-01-01T00:00:00Z"), |name| name == "clock-watch").unwrap();
        assert_eq!(again.due(at("2026-11-23T06:05:00Z")).len(), 1, "it was kept");
        assert!(again.due(at("2026-11-01T00:00:00Z")).is_empty());
        assert_eq!(again.due(at("2026-11-01T00:05:00Z")).len(), 1, "the clock went back and on");
    }
}
