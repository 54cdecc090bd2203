//! On site: checking in against the slot and the site, and the record with its evidence.

use super::booking::{Booking, BookingRefusal, BookingState, CheckIn, Record};
use super::catalogue::{Catalogue, CatalogueRefusal, EvidenceCode, Form};
use super::fact::ServiceFact;
use crate::calendar::Calendar;
use crate::claim::duplicate::metres;
use crate::fee::line::Evidence;
use crate::id::DocumentId;
use crate::money::Money;
use crate::refusal::Refusal;
use crate::text::{Line, Note};
use crate::time::beijing_day;
use crate::{Rulebook, Told};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;

/// Where somebody checks in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Where, as the phone said.
    pub position: Option<(i32, i32)>,
    /// When, by the phone's clock: what was made without network arrives later.
    pub made_at: Option<Timestamp>,
    /// Why it is outside the slot's time or the site's radius.
    pub reason: Option<Note>,
}

/// What is handed in after the service. The fields are those of [`Record`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "see Record")]
pub struct HandedIn {
    pub started_at: Timestamp,
    pub ended_at: Timestamp,
    pub place: Line,
    pub personnel: Line,
    pub items: Note,
    pub measures: Note,
    pub process: Note,
    pub units: u32,
    pub report: DocumentId,
    pub evidence: Vec<Evidence>,
    pub stated: Vec<(EvidenceCode, Line)>,
    pub cost: Money,
}

/// What a record is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// The catalogue, which says what the kind must show.
    pub catalogue: &'a Catalogue,
    /// The working days.
    pub calendar: &'a Calendar,
    /// The rules.
    pub book: &'a Rulebook,
    /// What the fee line holds now.
    pub reserved: Money,
}

impl Booking {
    /// The expert checks in on site. Outside the slot's time or the site's radius it needs a reason, which is kept
    /// beside it. A phone without network is no fraud: what arrives late but was made in time, by the phone's clock,
    /// needs no other reason, and both times are kept for a person to look at.
    ///
    /// # Errors
    /// When it was not accepted, the day has not come, or a reason is missing.
    pub fn check_in(
        &self,
        arrival: Arrival,
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.in_state(&[BookingState::Accepted])?;
        self.still_fit()?;
        if beijing_day(now) < beijing_day(self.from) {
            return Err(BookingRefusal::DayNotCome.into());
        }
        let came_at = self.came_at(arrival.made_at, book, now);
        let made_at = Some(came_at).filter(|_| came_at < now && !self.in_time(now, book));
        let metres = self.site.position.zip(arrival.position).map(|(site, here)| metres(site, here));
        let elsewhere = metres.is_some_and(|metres| metres > book.n.check_in_radius_metres);
        let nowhere = self.site.position.is_some() && arrival.position.is_none();
        let outside = !self.in_time(came_at, book) || elsewhere || nowhere;
        if outside && arrival.reason.is_none() {
            return Err(Refusal::from(BookingRefusal::OutsideWindow).at("/reason"));
        }
        let Arrival { position, reason, .. } = arrival;
        let reason = reason.filter(|_| outside);
        let check_in = CheckIn { at: now, made_at, position, metres, reason, by: by.to_owned() };
        let fact = ServiceFact::CheckedIn { booking: self.id, explained: outside || made_at.is_some() };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E5", "R-E15"])).telling([self.enterprise.clone()]);
        Ok((Self { state: BookingState::CheckedIn, check_in: Some(check_in), ..self.clone() }, told))
    }

    /// When somebody came (到场时刻): by the phone's clock where that was after the acceptance and in the slot's time, else
    /// now.
    #[must_use]
    pub fn came_at(&self, made_at: Option<Timestamp>, book: &Rulebook, now: Timestamp) -> Timestamp {
        let known = |made: &Timestamp| *made <= now && self.acceptance.as_ref().is_some_and(|of| of.at <= *made);
        made_at.filter(|made| known(made) && self.in_time(*made, book)).unwrap_or(now)
    }

    fn in_time(&self, time: Timestamp, book: &Rulebook) -> bool {
        let minutes = |count: u32| SignedDuration::from_mins(i64::from(count));
        let since = time.duration_since(self.from);
        let early = minutes(book.n.check_in_early_minutes).saturating_add(since).is_negative();
        !early && since <= minutes(book.n.check_in_late_minutes)
    }

    /// The agency hands the record in, with report, evidence and real cost (R-E5, req 2.11).
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn complete(
        &self,
        handed_in: HandedIn,
        by: &str,
        judged: &Judged<'_>,
        now: Timestamp,
    ) -> Result<(Self, Told), Vec<Refusal>> {
        self.in_state(&[BookingState::CheckedIn]).map_err(|refusal| vec![refusal.into()])?;
        let refusals = self.against(&handed_in, judged, now);
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let record = Record {
            started_at: handed_in.started_at,
            ended_at: handed_in.ended_at,
            place: handed_in.place,
            institution: self.agency_name.clone(),
            personnel: handed_in.personnel,
            items: handed_in.items,
            measures: handed_in.measures,
            process: handed_in.process,
            units: handed_in.units,
            report: handed_in.report,
            evidence: handed_in.evidence,
            stated: handed_in.stated.into_iter().collect(),
            cost: handed_in.cost,
            by: by.to_owned(),
            at: now,
        };
        let cost = record.cost;
        let day = beijing_day(record.started_at);
        let due = judged.calendar.working_days_after(day, judged.book.n.record_close_working_days);
        let fact = ServiceFact::ServiceCompleted { booking: self.id, cost };
        let told = Told::plain(fact).resting_on(judged.book.basis(&["R-E5", "R-E6", "R-D5", "R-D15"]));
        let told = told.telling([self.enterprise.clone(), self.insurer.clone()]);
        let state = BookingState::Completed;
        Ok((Self { state, record: Some(record), record_due: Some(due), ..self.clone() }, told))
    }

    fn against(&self, record: &HandedIn, judged: &Judged<'_>, now: Timestamp) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        let mut refuse = |why: BookingRefusal, at: &str| refusals.push(Refusal::from(why).at(at));
        let day = beijing_day(record.started_at);
        let arrived = self.check_in.as_ref().map(|check_in| beijing_day(check_in.made_at.unwrap_or(check_in.at)));
        if record.ended_at <= record.started_at {
            refuse(BookingRefusal::RecordBackwards, "/ended_at");
        }
        if record.ended_at > now {
            refuse(BookingRefusal::RecordInFuture, "/ended_at");
        }
        if day != beijing_day(self.from) && Some(day) != arrived {
            refuse(BookingRefusal::RecordOtherDay, "/started_at");
        }
        if record.units == 0 {
            refuse(BookingRefusal::NoUnits, "/units");
        }
        if !record.cost.is_positive() {
            refuse(BookingRefusal::CostNotPositive, "/cost");
        } else if record.cost > judged.reserved {
            refuse(BookingRefusal::CostOverReserved { reserved: judged.reserved }, "/cost");
        }
        refusals.extend(self.shown(record, judged.catalogue));
        refusals
    }

    /// What is wrong with the evidence: a file cannot be written down, a value is no file, and nothing may be missing.
    fn shown(&self, record: &HandedIn, catalogue: &Catalogue) -> Vec<Refusal> {
        let is = |code: &EvidenceCode, form: Form| catalogue.evidence.get(code).is_some_and(|known| known.form == form);
        let unknown = |at: String| Refusal::from(CatalogueRefusal::UnknownEvidence).at(at);
        let mut refusals = Vec::new();
        let mut shown: BTreeSet<EvidenceCode> = BTreeSet::new();
        for (at, evidence) in record.evidence.iter().enumerate() {
            if is(&evidence.kind, Form::Document) {
                shown.insert(evidence.kind.clone());
            } else {
                refusals.push(unknown(format!("/evidence/{at}/kind")));
            }
        }
        for (at, (code, _)) in record.stated.iter().enumerate() {
            if is(code, Form::Stated) {
                shown.insert(code.clone());
            } else {
                refusals.push(unknown(format!("/stated/{at}/kind")));
            }
        }
        match catalogue.kind(&self.kind) {
            Ok(kind) => refusals.extend(catalogue.complete(kind, &shown).err()),
            Err(refusal) => refusals.push(refusal),
        }
        refusals
    }
}

#[cfg(test)]
#[path = "visit_tests.rs"]
mod tests;
