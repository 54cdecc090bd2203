//! After the service: the insured unit confirms or objects, is asked again later, and the record is closed.

use super::booking::{Booking, BookingState, Ending, Opinion, Side};
use super::fact::ServiceFact;
use crate::fee::FeeRefusal;
use crate::refusal::Refusal;
use crate::text::Note;
use crate::time::beijing_day;
use crate::{Rulebook, Told};
use jiff::Timestamp;

impl Booking {
    /// The insured unit confirms the service, says how satisfied it is, and with that the record is confirmed by both
    /// parties (R-E5). It is not the person who booked (R-D17, req 4.2).
    ///
    /// # Errors
    /// When it is not waiting for it, or the same person booked.
    pub fn confirm(&self, opinion: Opinion, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        self.in_state(&[BookingState::Completed])?;
        if opinion.by == self.booked_by {
            return Err(FeeRefusal::SamePerson.into());
        }
        let fact = ServiceFact::ServiceConfirmed { booking: self.id, satisfaction: opinion.satisfaction };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E5", "R-D17"]));
        let told = told.telling(self.others(Side::Enterprise));
        Ok((Self { state: BookingState::Confirmed, confirmation: Some(opinion), ..self.clone() }, told))
    }

    /// The insured unit objects to the record; the insurer looks into it and nothing is paid meanwhile.
    ///
    /// # Errors
    /// When there is no record that waits for it.
    pub fn object(&self, reason: Note, by: &str, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.in_state(&[BookingState::Completed])?;
        let mut next = Self { state: BookingState::Disputed, before: Some(self.state), ..self.clone() };
        next.objections.push(Ending { side: Some(Side::Enterprise), reason, by: by.to_owned(), at: now });
        let told = Told::plain(ServiceFact::ServiceObjected { booking: self.id }).resting_on(book.basis(&["R-E5"]));
        Ok((next, told.telling(self.others(Side::Enterprise))))
    }

    /// The insurer asks the insured unit afterwards (R-E7).
    ///
    /// # Errors
    /// When the service is not confirmed.
    pub fn revisit(&self, opinion: Opinion, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        self.in_state(&[BookingState::Confirmed])?;
        let fact = ServiceFact::ServiceRevisited { booking: self.id, satisfaction: opinion.satisfaction };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E7"]));
        let next = Self { state: BookingState::Revisited, revisit: Some(opinion), ..self.clone() };
        Ok((next, told.telling([self.agency_org.clone()])))
    }

    /// The record is closed (R-E6); late, if the working days are over, and never without the revisit (R-E7).
    ///
    /// # Errors
    /// When it was not revisited.
    pub fn close(&self, by: &str, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.in_state(&[BookingState::Revisited])?;
        let late = self.record_due.is_some_and(|due| beijing_day(now) > due);
        let fact = ServiceFact::RecordClosed { booking: self.id, late };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E6", "R-E7"])).telling([self.enterprise.clone()]);
        Ok((Self { state: BookingState::Closed, closed: Some((by.to_owned(), now)), ..self.clone() }, told))
    }

    /// Whether the record is overdue and still open (R-E6).
    #[must_use]
    pub fn overdue(&self, now: Timestamp) -> bool {
        self.record_open() && self.record_due.is_some_and(|due| beijing_day(now) > due)
    }

    /// Whether there is a record that is not closed.
    #[must_use]
    pub const fn record_open(&self) -> bool {
        !matches!(self.state, BookingState::Closed) && !self.fell_through() && self.record_due.is_some()
    }

    /// Tells insurer and agency that the record is overdue; once, and none where it is not.
    #[must_use]
    pub fn tell_overdue(&self, book: &Rulebook, now: Timestamp) -> Option<(Self, Told)> {
        let due = self.record_due.filter(|_| self.overdue(now) && !self.overdue_told)?;
        let fact = ServiceFact::RecordOverdue { booking: self.id, due };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E6"])).telling(self.others(Side::Enterprise));
        Some((Self { overdue_told: true, ..self.clone() }, told))
    }
}
