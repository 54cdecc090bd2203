//! Slots (可预约时段): when an expert can serve in a district, one service at a time.
//!
//! A slot is taken once, by the version of its item. An expert's day is an item of its own, so that two slots of one
//! expert can never overlap, whoever offers them at the same moment.

use super::catalogue::{Catalogue, ServiceKindCode};
use super::fact::ServiceFact;
use crate::actor::OrgId;
use crate::id::{AgencyId, BookingId, ExpertId, SlotId};
use crate::policy::District;
use crate::refusal::Refusal;
use crate::time::beijing_day;
use crate::{Rulebook, Told};
use jiff::{SignedDuration, Timestamp, civil::Date};
use std::collections::BTreeSet;

crate::labels! {
    /// Where a slot stands.
    pub enum SlotState {
        Free = "free", "可预约";
        Taken = "taken", "已约";
        Withdrawn = "withdrawn", "已撤回";
    }
}

/// Somebody looks at a slot and holds it for a while (占用).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Hold {
    /// Whose hold.
    pub by: OrgId,
    /// Until when; it lapses by itself.
    pub until: Timestamp,
}

/// A slot.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Slot {
    /// Its id.
    pub id: SlotId,
    /// Of which agency.
    pub agency: AgencyId,
    /// Its organisation.
    pub org: OrgId,
    /// Of which expert.
    pub expert: ExpertId,
    /// For which kinds of service.
    pub kinds: BTreeSet<ServiceKindCode>,
    /// In which district.
    pub district: District,
    /// From when.
    pub from: Timestamp,
    /// Until when, on the same legal day.
    pub to: Timestamp,
    /// Where it stands.
    pub state: SlotState,
    /// Who holds it, perhaps no more.
    pub hold: Option<Hold>,
    /// Which booking took it.
    pub booking: Option<BookingId>,
}

/// What an agency offers. The fields are those of [`Slot`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "see Slot")]
pub struct Offer {
    pub agency: AgencyId,
    pub org: OrgId,
    pub expert: ExpertId,
    pub kinds: BTreeSet<ServiceKindCode>,
    pub district: District,
    pub from: Timestamp,
    pub to: Timestamp,
}

/// One legal day of an expert (专家日程): what serialises the slots on it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Agenda {
    /// Whose.
    pub expert: ExpertId,
    /// Which day.
    pub day: Date,
    /// The slots on it, by time.
    pub slots: Vec<Span>,
}

/// A slot on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Span {
    /// Which.
    pub slot: SlotId,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub to: Timestamp,
}

/// Most kinds of one slot: each is a list row of it.
const MAX_KINDS: usize = 6;
/// Most slots of an expert's day.
const MAX_SLOTS: usize = 24;

crate::refusals! {
    /// Why a slot is refused or cannot be had.
    pub enum SlotRefusal {
        Backwards => Unprocessable, "slot-backwards", [], "时段至少 30 分钟，且止于起之后", "a slot has at least 30 minutes and ends after it begins";
        TwoDays => Unprocessable, "slot-over-two-days", [], "时段应在同一天（北京时间）内", "a slot lies within one day of Beijing";
        InPast => Unprocessable, "slot-in-past", [], "时段应在当前时间之后", "a slot must not have begun";
        TooFar => Unprocessable, "slot-too-far", [], "时段最远在一年以内", "a slot lies within a year from now";
        KindCount => Unprocessable, "slot-kinds", [], "请选择 1 至 6 个服务种类", "choose 1 to 6 kinds of service";
        Overlaps => Conflict, "slot-overlaps", [], "与该专家已有的时段重叠", "it overlaps another slot of this expert";
        DayFull => Conflict, "expert-day-full", [], "该专家当天的时段已满", "the expert's day is full";
        Gone => Conflict, "slot-taken", [], "该时段已被预约或撤回，请选择其他时段", "the slot is taken or withdrawn; choose another";
        Begun => Conflict, "slot-begun", [], "该时段已开始，请选择其他时段", "the slot has begun; choose another";
        Held { until: Timestamp } => Conflict, "slot-held", ["R-E15"], "该时段正被他人占用至 {until}", "somebody else holds the slot until {until}";
        OtherKind => Conflict, "slot-of-another-kind", [], "该时段不提供这种服务", "the slot is not offered for this kind of service";
        OtherDistrict => Conflict, "slot-in-another-district", [], "该时段不在服务地点所在的区", "the slot is in another district than the site";
    }
}

/// What somebody wants a slot for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Which kind of service.
    pub kind: &'a ServiceKindCode,
    /// In which district.
    pub district: District,
    /// For which organisation.
    pub by: &'a OrgId,
    /// For which booking.
    pub booking: BookingId,
}

impl Agenda {
    /// A day without slots.
    #[must_use]
    pub const fn empty(expert: ExpertId, day: Date) -> Self {
        Self { expert, day, slots: Vec::new() }
    }

    fn with(&self, span: Span) -> Result<Self, SlotRefusal> {
        if self.slots.iter().any(|held| held.from < span.to && span.from < held.to) {
            return Err(SlotRefusal::Overlaps);
        }
        if self.slots.len() >= MAX_SLOTS {
            return Err(SlotRefusal::DayFull);
        }
        let mut next = self.clone();
        next.slots.push(span);
        next.slots.sort_by_key(|span| span.from);
        Ok(next)
    }

    fn without(&self, slot: SlotId) -> Self {
        let slots = self.slots.iter().filter(|span| span.slot != slot).copied().collect();
        Self { slots, ..self.clone() }
    }

    /// The fact of a change of this day.
    #[must_use]
    pub fn changed(&self) -> Told {
        let slots = u32::try_from(self.slots.len()).unwrap_or(u32::MAX);
        Told::plain(ServiceFact::AgendaChanged { expert: self.expert, day: self.day, slots })
    }
}

impl Offer {
    fn check(&self, catalogue: &Catalogue, now: Timestamp) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        let mut refuse = |why: SlotRefusal, at: &str| refusals.push(Refusal::from(why).at(at));
        if self.to.duration_since(self.from) < SignedDuration::from_mins(30) {
            refuse(SlotRefusal::Backwards, "/to");
        } else if beijing_day(self.from) != beijing_day(last_moment(self.to)) {
            refuse(SlotRefusal::TwoDays, "/to");
        }
        if self.from <= now {
            refuse(SlotRefusal::InPast, "/from");
        } else if self.from.duration_since(now) > SignedDuration::from_hours(366 * 24) {
            refuse(SlotRefusal::TooFar, "/from");
        }
        if self.kinds.is_empty() || self.kinds.len() > MAX_KINDS {
            refuse(SlotRefusal::KindCount, "/kinds");
        }
        for (at, kind) in self.kinds.iter().enumerate() {
            refusals.extend(catalogue.kind(kind).err().map(|refusal| refusal.at(format!("/kinds/{at}"))));
        }
        refusals
    }
}

/// A slot that ends at midnight lies on the day it ends.
fn last_moment(to: Timestamp) -> Timestamp {
    to.checked_sub(SignedDuration::from_secs(1)).unwrap_or(to)
}

impl Slot {
    /// An agency offers time of an expert: the slot, and the expert's day with it.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn offer(
        id: SlotId,
        offer: Offer,
        agenda: &Agenda,
        catalogue: &Catalogue,
        now: Timestamp,
    ) -> Result<(Self, Told, Agenda), Vec<Refusal>> {
        let refusals = offer.check(catalogue, now);
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let span = Span { slot: id, from: offer.from, to: offer.to };
        let agenda = agenda.with(span).map_err(|refusal| vec![Refusal::from(refusal).at("/from")])?;
        let Offer { agency, org, expert, kinds, district, from, to } = offer;
        let told = Told::plain(ServiceFact::SlotOffered { slot: id, expert });
        let state = SlotState::Free;
        let slot = Self { id, agency, org, expert, kinds, district, from, to, state, hold: None, booking: None };
        Ok((slot, told, agenda))
    }

    /// The legal day it lies on.
    #[must_use]
    pub fn day(&self) -> Date {
        beijing_day(self.from)
    }

    /// Whether an organisation can have it now.
    #[must_use]
    pub fn free_for(&self, org: &OrgId, now: Timestamp) -> bool {
        self.available(org, now).is_ok()
    }

    fn available(&self, org: &OrgId, now: Timestamp) -> Result<(), SlotRefusal> {
        if self.state != SlotState::Free {
            return Err(SlotRefusal::Gone);
        }
        if self.from <= now {
            return Err(SlotRefusal::Begun);
        }
        match &self.hold {
            Some(hold) if &hold.by != org && now < hold.until => Err(SlotRefusal::Held { until: hold.until }),
            _ => Ok(()),
        }
    }

    /// Holds it for somebody who fills in a booking; a hold that stands is not made longer.
    ///
    /// # Errors
    /// When it cannot be had.
    pub fn hold(&self, by: &OrgId, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.available(by, now)?;
        let minutes = SignedDuration::from_mins(i64::from(book.n.slot_hold_minutes));
        let stands = self.hold.as_ref().filter(|hold| &hold.by == by && now < hold.until).map(|hold| hold.until);
        let until = stands.unwrap_or_else(|| now.checked_add(minutes).unwrap_or(Timestamp::MAX));
        let told = Told::plain(ServiceFact::SlotHeld { slot: self.id, until }).resting_on(book.basis(&["R-E15"]));
        Ok((Self { hold: Some(Hold { by: by.clone(), until }), ..self.clone() }, told))
    }

    /// A booking takes it. What was free when somebody looked is looked at again here.
    ///
    /// # Errors
    /// When it cannot be had, or not for this.
    pub fn take(&self, wanted: &Wanted<'_>, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.available(wanted.by, now)?;
        if !self.kinds.contains(wanted.kind) {
            return Err(SlotRefusal::OtherKind.into());
        }
        if self.district != wanted.district {
            return Err(SlotRefusal::OtherDistrict.into());
        }
        let taken = Self { state: SlotState::Taken, hold: None, booking: Some(wanted.booking), ..self.clone() };
        Ok((taken, Told::plain(ServiceFact::SlotTaken { slot: self.id, booking: wanted.booking })))
    }

    /// It is free again: its booking moved or ended.
    #[must_use]
    pub fn freed(&self) -> (Self, Told) {
        let free = Self { state: SlotState::Free, booking: None, ..self.clone() };
        (free, Told::plain(ServiceFact::SlotFreed { slot: self.id }))
    }

    /// The agency takes it back.
    ///
    /// # Errors
    /// When it is not free, or somebody holds it.
    pub fn withdraw(&self, agenda: &Agenda, now: Timestamp) -> Result<(Self, Told, Agenda), Refusal> {
        if self.state != SlotState::Free {
            return Err(SlotRefusal::Gone.into());
        }
        if let Some(hold) = self.hold.as_ref().filter(|hold| now < hold.until) {
            return Err(SlotRefusal::Held { until: hold.until }.into());
        }
        let told = Told::plain(ServiceFact::SlotWithdrawn { slot: self.id });
        Ok((Self { state: SlotState::Withdrawn, ..self.clone() }, told, agenda.without(self.id)))
    }
}

#[cfg(test)]
#[path = "slot_tests.rs"]
mod tests;
