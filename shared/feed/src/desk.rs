//! What an event function works with. Built once at init, cheap to clone.

use boot::{Clock, Ids};
use domain::Rulebook;
use domain::calendar::Calendar;
use domain::rulebook::Rulebooks;
use jiff::Timestamp;
use std::sync::Arc;
use store::{Files, Store};

/// The state of every event function.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The table.
    pub store: Store,
    /// The document bucket, for the function that reads it.
    pub files: Option<Files>,
    /// All rulebook versions.
    pub books: Arc<Rulebooks>,
    /// The working-day calendar.
    pub calendar: Arc<Calendar>,
    /// The clock.
    pub clock: Clock,
    /// Maker of ids.
    pub ids: Ids,
    /// Origin of the web, for links that are sent to people.
    pub public_origin: Arc<str>,
}

impl Desk {
    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The rulebook in force today.
    #[must_use]
    pub fn book(&self) -> &Rulebook {
        self.books.in_force(domain::time::beijing_day(self.now()))
    }
}
