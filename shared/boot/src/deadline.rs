//! When a call is cut off: a function that works through much stops before, and goes on with the next call.

use std::time::{Duration, Instant};

/// The end of a call, if it has one. Real time, also where the product's clock is moved.
#[derive(Clone, Copy, Debug)]
pub struct Deadline(Option<Instant>);

impl Deadline {
    /// A call that may take as long as it takes.
    #[must_use]
    pub const fn never() -> Self {
        Self(None)
    }

    /// A call that is cut off after some time.
    #[must_use]
    pub fn after(time: Duration) -> Self {
        Self(Instant::now().checked_add(time))
    }

    /// As Lambda says it: milliseconds since 1970.
    #[must_use]
    pub fn at_unix_ms(ms: u64) -> Self {
        let now = u64::try_from(crate::Clock::wall().now().as_millisecond()).unwrap_or(0);
        Self::after(Duration::from_millis(ms.saturating_sub(now)))
    }

    /// Whether less than this is left.
    #[must_use]
    pub fn is_within(&self, margin: Duration) -> bool {
        self.0.is_some_and(|end| end.saturating_duration_since(Instant::now()) < margin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_knows_when_it_ends() {
        let minute = Duration::from_mins(1);
        assert!(!Deadline::never().is_within(minute));
        assert!(!Deadline::after(minute * 2).is_within(minute));
        assert!(Deadline::after(minute / 2).is_within(minute));
        assert!(Deadline::at_unix_ms(0).is_within(Duration::from_millis(1)));
        let in_an_hour = u64::try_from(crate::Clock::wall().now().as_millisecond()).unwrap() + 3_600_000;
        assert!(!Deadline::at_unix_ms(in_an_hour).is_within(minute));
    }
}
