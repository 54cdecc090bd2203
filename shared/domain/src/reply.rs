//! The clock of an answer (答复时限, R-E8): ten working days, thirty where it has to be checked, and one extension with a
//! reason. Disputes of a fee line and complaints about conduct run by the same one.

use crate::Rulebook;
use crate::calendar::Calendar;
use crate::refusal::Refusal;
use crate::time::{beijing_day, days_after};
use jiff::{Timestamp, civil::Date};

crate::refusals! {
    /// Why the clock is not set anew.
    pub enum ReplyRefusal {
        ExtensionTooLong { most: u32 } => Unprocessable, "extension-too-long", ["R-E8"], "最多延长 {most} 日，且只能延长一次", "at most {most} days more, once";
    }
}

/// The last day to answer what came in at an instant.
#[must_use]
pub fn due(at: Timestamp, book: &Rulebook, calendar: &Calendar) -> Date {
    calendar.working_days_after(beijing_day(at), book.n.complaint_working_days)
}

/// The last day where it has to be checked, counted from the same day.
#[must_use]
pub fn due_after_checking(at: Timestamp, book: &Rulebook, calendar: &Calendar) -> Date {
    calendar.working_days_after(beijing_day(at), book.n.complaint_checking_working_days)
}

/// The last day after an extension of so many days.
///
/// # Errors
/// When it was extended before, by nothing, or for too long.
pub fn extended(due: Date, days: u32, before: bool, book: &Rulebook) -> Result<Date, Refusal> {
    let most = book.n.complaint_extension_days;
    if before || days == 0 || days > most {
        return Err(Refusal::from(ReplyRefusal::ExtensionTooLong { most }).at("/days"));
    }
    Ok(days_after(due, days))
}
