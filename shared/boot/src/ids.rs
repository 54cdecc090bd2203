//! New ids: time-ordered UUIDs (version 7) from the product's clock.

use crate::Clock;
use uuid::{NoContext, Timestamp, Uuid};

/// Makes ids.
#[derive(Clone, Debug)]
pub struct Ids(Clock);

impl Ids {
    /// Ids whose time part comes from a clock.
    #[must_use]
    pub const fn new(clock: Clock) -> Self {
        Self(clock)
    }

    /// A new id of any kind: `let id: ClaimId = ids.make(ClaimId::from_uuid)`.
    pub fn make<T>(&self, of: impl FnOnce(Uuid) -> T) -> T {
        let now = self.0.now();
        let seconds = u64::try_from(now.as_second()).unwrap_or(0);
        let nanos = u32::try_from(now.subsec_nanosecond()).unwrap_or(0);
        of(Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, nanos)))
    }
}
