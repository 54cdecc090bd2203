//! The clock: the wall in Lambda, one that can be moved in the local stack.

use jiff::Timestamp;
use std::sync::Arc;

/// Tells the time. Every function gets it from its state, so that the local stack and the tests can travel.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    /// The machine's own clock.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads it")]
    pub fn wall() -> Self {
        Self(Arc::new(Timestamp::now))
    }

    /// A clock that a stack moves.
    #[must_use]
    pub fn of(now: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// Now, to the millisecond: what is stored and signed has no finer part.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let now = (self.0)();
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}
