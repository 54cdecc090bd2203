//! Who was not there (未到场): each side speaks for itself, and neither can mark the other alone (R-E11, R-E15).
//!
//! What both say stands at once. Where they say different things, or one stays silent, a person of the insurer looks into
//! it; nothing follows by itself, and an absence of the agency never counts against the insured (req 2.5).

use super::booking::{Booking, BookingRefusal, BookingState, Outcome, Resolution, Side, Statement};
use super::fact::ServiceFact;
use crate::calendar::Calendar;
use crate::fee::FeeRefusal;
use crate::refusal::Refusal;
use crate::text::Note;
use crate::time::beijing_day;
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};

const OPEN: [BookingState; 3] = [BookingState::Booked, BookingState::Accepted, BookingState::CheckedIn];

impl Booking {
    /// A side states who was absent, or answers the other side.
    ///
    /// # Errors
    /// When the service has not begun, is done, or the side has spoken.
    pub fn state_absence(
        &self,
        statement: Statement,
        calendar: &Calendar,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.in_state(&[OPEN.as_slice(), &[BookingState::AbsenceStated]].concat())?;
        if now < self.from {
            return Err(BookingRefusal::TooEarly.into());
        }
        if statement.absent == Some(Side::Insurer) || statement.side == Side::Insurer {
            return Err(Refusal::from(BookingRefusal::BadOutcome).at("/absent"));
        }
        match self.statements.first() {
            None => self.first(statement, calendar, book, now),
            Some(first) if first.side == statement.side => Err(BookingRefusal::StatedAlready.into()),
            Some(first) => Ok(self.second(first.absent, statement, book)),
        }
    }

    fn first(
        &self,
        statement: Statement,
        calendar: &Calendar,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        let Some(absent) = statement.absent else {
            return Err(Refusal::from(BookingRefusal::BadOutcome).at("/absent"));
        };
        if absent == statement.side {
            // A side that says that it was itself absent needs nobody's word.
            return Ok(self.agreed(absent, statement, book));
        }
        // The check-in on site is the agency's word already.
        if absent == Side::Agency && self.state == BookingState::CheckedIn {
            return Ok(self.contradicted(statement, book));
        }
        let fact = ServiceFact::NoShowStated {
            booking: self.id,
            by: statement.side,
            absent,
            answer_by: answer_by(&statement, calendar, book),
        };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E11", "R-E15"])).telling(self.others(statement.side));
        let mut next = Self { state: BookingState::AbsenceStated, before: Some(self.state), ..self.clone() };
        next.statements.push(Statement { at: now, ..statement });
        Ok((next, told))
    }

    fn second(&self, first: Option<Side>, statement: Statement, book: &Rulebook) -> (Self, Told) {
        match statement.absent {
            Some(absent) if first == Some(absent) => self.agreed(absent, statement, book),
            _ => self.contradicted(statement, book),
        }
    }

    fn agreed(&self, absent: Side, statement: Statement, book: &Rulebook) -> (Self, Told) {
        let told = Told::plain(ServiceFact::NoShowAgreed { booking: self.id, absent });
        let told = told.resting_on(book.basis(&["R-E11", "R-E15"])).telling(self.others(statement.side));
        let (reason, by, at) = (statement.reason.clone(), statement.by.clone(), statement.at);
        let mut next = self.ended(BookingState::NoShow, Some(absent), reason, &by, at);
        next.statements.push(statement);
        (next, told)
    }

    fn contradicted(&self, statement: Statement, book: &Rulebook) -> (Self, Told) {
        let told = Told::plain(ServiceFact::NoShowDisputed { booking: self.id });
        let told = told.resting_on(book.basis(&["R-E11", "R-E15"])).telling(self.others(statement.side));
        let before = self.before.or(Some(self.state));
        let mut next = Self { state: BookingState::Disputed, before, ..self.clone() };
        next.statements.push(statement);
        (next, told)
    }

    /// By when the other side may answer a statement.
    #[must_use]
    pub fn answer_by(&self, calendar: &Calendar, book: &Rulebook) -> Option<Date> {
        let waits = self.state == BookingState::AbsenceStated;
        self.statements.first().filter(|_| waits).map(|first| answer_by(first, calendar, book))
    }

    /// A person of the insurer decides on what the sides could not settle, with a reason that both are told of.
    ///
    /// # Errors
    /// When nothing is open, the other side may still answer, the same person booked, or the outcome does not fit.
    pub fn resolve(
        &self,
        (outcome, reason): (Outcome, Note),
        by: &str,
        calendar: &Calendar,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.in_state(&[BookingState::Disputed, BookingState::AbsenceStated])?;
        if by == self.booked_by {
            return Err(FeeRefusal::SamePerson.into());
        }
        if let Some(until) = self.answer_by(calendar, book).filter(|until| beijing_day(now) <= *until) {
            return Err(BookingRefusal::AnswerPending { until }.into());
        }
        let before = self.before.unwrap_or(BookingState::Booked);
        let after = Self { before: None, statements: Vec::new(), ..self.clone() };
        let end = |state, side| after.ended(state, side, reason.clone(), by, now);
        let done = before == BookingState::Completed;
        let mut next = match outcome {
            Outcome::TookPlace => Self { state: before, ..after },
            Outcome::Redo if done => after.without_record(),
            Outcome::AgencyAbsent => end(BookingState::NoShow, Some(Side::Agency)),
            Outcome::EnterpriseAbsent if !done => end(BookingState::NoShow, Some(Side::Enterprise)),
            Outcome::NobodysFault if !done => end(BookingState::Cancelled, None),
            Outcome::Redo | Outcome::EnterpriseAbsent | Outcome::NobodysFault => {
                return Err(Refusal::from(BookingRefusal::BadOutcome).at("/outcome"));
            }
        };
        next.resolutions.push(Resolution {
            outcome,
            reason,
            statements: self.statements.clone(),
            by: by.to_owned(),
            at: now,
        });
        let fact = ServiceFact::BookingResolved { booking: self.id, outcome };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E11", "R-E15"])).telling(self.others(Side::Insurer));
        Ok((next, told))
    }

    /// The record has to be handed in again; what was handed in stays readable.
    fn without_record(self) -> Self {
        let mut next = Self { state: BookingState::CheckedIn, record_due: None, ..self };
        next.former_records.extend(next.record.take());
        next
    }
}

fn answer_by(first: &Statement, calendar: &Calendar, book: &Rulebook) -> Date {
    calendar.working_days_after(beijing_day(first.at), book.n.no_show_answer_working_days)
}

#[cfg(test)]
#[path = "no_show_tests.rs"]
mod tests;
