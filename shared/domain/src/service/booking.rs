//! A booking (服务预约): one service of the plan, at one slot, with its money reserved, from the order to the closed record.
//!
//! `booked → accepted → checked_in → completed → confirmed → revisited → closed`, with three ways out before the service is
//! done (cancelled, refused, nobody came) and one side way where the two sides say different things (disputed).

use super::catalogue::ServiceKindCode;
use super::fact::ServiceFact;
pub use super::parts::{
    Acceptance, CheckIn, Ending, Move, Opinion, Outcome, Record, Resolution, Satisfaction, Side, Site, Statement, Unfit,
};
use super::slot::Slot;
use crate::access::Resource;
use crate::actor::OrgId;
use crate::fee::FeeRefusal;
use crate::id::{AgencyId, BookingId, ExpertId, LineId, PlanId, PolicyId, PooledId, SlotId};
use crate::money::Money;
use crate::personal::CreditCode;
use crate::policy::Sector;
use crate::refusal::Refusal;
use crate::text::{Name, Note};
use crate::time::{beijing_day, hours_after};
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};

crate::labels! {
    /// Where a booking stands (预约状态).
    pub enum BookingState {
        Booked = "booked", "已预约，待机构接单";
        Accepted = "accepted", "已接单";
        CheckedIn = "checked_in", "已到场";
        Completed = "completed", "已完成，待投保单位确认";
        Confirmed = "confirmed", "已确认，待回访";
        Revisited = "revisited", "已回访，待归档";
        Closed = "closed", "已归档";
        AbsenceStated = "absence_stated", "一方陈述未到场，待另一方说明";
        Disputed = "disputed", "双方说法不一，待处理";
        NoShow = "no_show", "未到场";
        Cancelled = "cancelled", "已取消";
        Refused = "refused", "投保单位拒绝服务";
    }
}

/// A booking.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Booking {
    /// Its id.
    pub id: BookingId,
    /// Under which policy.
    pub policy: PolicyId,
    /// The insurer.
    pub insurer: OrgId,
    /// The insured unit.
    pub enterprise: OrgId,
    /// Its name.
    pub insured_name: Name,
    /// Its code.
    pub insured_code: CreditCode,
    /// Its sector.
    pub sector: Sector,
    /// The version of the plan it rests on.
    pub plan: PlanId,
    /// What.
    pub kind: ServiceKindCode,
    /// The slot.
    pub slot: SlotId,
    /// The agency.
    pub agency: AgencyId,
    /// Its organisation.
    pub agency_org: OrgId,
    /// Its name.
    pub agency_name: Name,
    /// The expert.
    pub expert: ExpertId,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub to: Timestamp,
    /// Where.
    pub site: Site,
    /// The line that holds its money.
    pub line: LineId,
    /// What was reserved when it was booked.
    pub reserved: Money,
    /// The pooled service it is a share of.
    pub pooled: Option<PooledId>,
    /// By which side it was booked.
    pub booked_for: Side,
    /// Who booked.
    pub booked_by: String,
    /// When.
    pub booked_at: Timestamp,
    /// Where it stands.
    pub state: BookingState,
    /// Where it stood before an open question.
    pub before: Option<BookingState>,
    /// The agency's acceptance of the slot it has now.
    pub acceptance: Option<Acceptance>,
    /// Changes of the slot.
    pub moves: Vec<Move>,
    /// On site.
    pub check_in: Option<CheckIn>,
    /// The record.
    pub record: Option<Record>,
    /// Records that the insured objected to and that were done again.
    pub former_records: Vec<Record>,
    /// Objections of the insured to a record.
    pub objections: Vec<Ending>,
    /// The insured's confirmation.
    pub confirmation: Option<Opinion>,
    /// The revisit.
    pub revisit: Option<Opinion>,
    /// By when the record is to be closed (R-E6).
    pub record_due: Option<Date>,
    /// Whether somebody was told that it is overdue.
    pub overdue_told: bool,
    /// Who closed it, and when.
    pub closed: Option<(String, Timestamp)>,
    /// What the sides say about who was there.
    pub statements: Vec<Statement>,
    /// What the insurer found.
    pub resolutions: Vec<Resolution>,
    /// How it ended without a service.
    pub ending: Option<Ending>,
    /// Why its agency may not render it any more (R-E3).
    #[serde(default)]
    pub unfit: Option<Unfit>,
}

/// What is booked. The fields are those of [`Booking`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "see Booking")]
pub struct Order {
    pub policy: PolicyId,
    pub insurer: OrgId,
    pub enterprise: OrgId,
    pub insured_name: Name,
    pub insured_code: CreditCode,
    pub sector: Sector,
    pub plan: PlanId,
    pub kind: ServiceKindCode,
    pub agency_name: Name,
    pub site: Site,
    pub line: LineId,
    pub reserved: Money,
    pub pooled: Option<PooledId>,
    pub booked_for: Side,
}

crate::refusals! {
    /// Why an act on a booking is refused.
    pub enum BookingRefusal {
        WrongState { state: &'static str } => Conflict, "booking-state", [], "预约当前状态为“{state}”，不能进行此操作", "the booking is in another state ({state})";
        TooLate { hours: u32 } => Conflict, "too-late-to-move", ["R-E15"], "服务开始前 {hours} 小时内不能改期", "it cannot be moved in the last {hours} hours before the service";
        SameSlot => Unprocessable, "same-slot", [], "请选择另一个时段", "choose another slot";
        AgencyUnfit => Conflict, "agency-unfit", ["R-E3"], "服务机构在服务当日不再符合条件，请改约其他机构", "the agency may not render a service that day any more; move the booking to another";
        OtherYear => Conflict, "slot-of-another-year", ["R-D14"], "改期不能跨预算年度，请取消后重新预约", "a booking does not move to another budget year; cancel it and book anew";
        Begun => Conflict, "service-begun", [], "服务时间已开始，请改为说明未到场或拒绝服务", "the time of the service has begun; state an absence or a refusal instead";
        OutsideWindow => Unprocessable, "check-in-outside", ["R-E5", "R-E15"], "签到时间或位置不在预约范围内，请说明原因", "time or place is outside what was booked; say why";
        DayNotCome => Conflict, "day-not-come", ["R-E5"], "服务日期尚未到", "the day of the service has not come";
        RecordBackwards => Unprocessable, "record-backwards", ["R-E5"], "结束时间应晚于开始时间", "the service must end after it began";
        RecordInFuture => Unprocessable, "record-in-future", ["R-E5"], "服务时间不能晚于现在", "the service cannot end after now";
        RecordOtherDay => Unprocessable, "record-other-day", ["R-E5"], "服务时间应在签到当日", "the service lies on the day of the check-in";
        NoUnits => Unprocessable, "no-units", ["R-E5"], "数量至少为 1", "there is at least one unit";
        CostNotPositive => Unprocessable, "amount-not-positive", [], "金额应大于 0", "the amount must be more than nothing";
        CostOverReserved { reserved: Money } => Conflict, "cost-over-reserved", ["R-D15"], "实际费用超过预约占用的 {reserved} 元，须先由保险机构重新批准", "more than the {reserved} yuan reserved; the insurer must approve more first";
        TooEarly => Conflict, "absence-too-early", ["R-E15"], "服务时间尚未开始，不能陈述未到场", "the service has not begun; nobody is absent yet";
        StatedAlready => Conflict, "stated-already", ["R-E15"], "贵方已作出陈述", "your side has made its statement";
        AnswerPending { until: Date } => Conflict, "answer-pending", ["R-E15"], "另一方可在 {until} 前说明，之后方可处理", "the other side may answer until {until}; it can be decided after that";
        BadOutcome => Unprocessable, "outcome-not-possible", [], "该结论不适用于此事项", "this outcome does not fit the question";
    }
}

impl Booking {
    /// Books a service at a slot that was just taken.
    #[must_use]
    pub fn order(id: BookingId, order: Order, slot: &Slot, by: &str, book: &Rulebook, now: Timestamp) -> (Self, Told) {
        let booking = Self {
            id,
            policy: order.policy,
            insurer: order.insurer,
            enterprise: order.enterprise,
            insured_name: order.insured_name,
            insured_code: order.insured_code,
            sector: order.sector,
            plan: order.plan,
            kind: order.kind,
            slot: slot.id,
            agency: slot.agency,
            agency_org: slot.org.clone(),
            agency_name: order.agency_name,
            expert: slot.expert,
            from: slot.from,
            to: slot.to,
            site: order.site,
            line: order.line,
            reserved: order.reserved,
            pooled: order.pooled,
            booked_for: order.booked_for,
            booked_by: by.to_owned(),
            booked_at: now,
            state: BookingState::Booked,
            before: None,
            acceptance: None,
            moves: Vec::new(),
            check_in: None,
            record: None,
            former_records: Vec::new(),
            objections: Vec::new(),
            confirmation: None,
            revisit: None,
            record_due: None,
            overdue_told: false,
            closed: None,
            statements: Vec::new(),
            resolutions: Vec::new(),
            ending: None,
            unfit: None,
        };
        let fact = ServiceFact::BookingMade {
            booking: id,
            policy: booking.policy,
            kind: booking.kind.clone(),
            from: booking.from,
            reserved: booking.reserved,
        };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E1", "R-E3", "R-D1"]));
        let told = told.telling(booking.others(order.booked_for));
        (booking, told)
    }

    /// What it is to access control.
    #[must_use]
    pub fn resource(&self) -> Resource {
        Resource {
            enterprise: Some(self.enterprise.clone()),
            insurer: Some(self.insurer.clone()),
            agency: Some(self.agency_org.clone()),
            ..Resource::default()
        }
    }

    /// The side that an organisation is.
    #[must_use]
    pub fn side_of(&self, org: &OrgId) -> Option<Side> {
        let all =
            [(Side::Enterprise, &self.enterprise), (Side::Agency, &self.agency_org), (Side::Insurer, &self.insurer)];
        all.into_iter().find(|(_, own)| *own == org).map(|(side, _)| side)
    }

    /// The legal day of the service: of the record, where there is one, else of the slot.
    #[must_use]
    pub fn service_day(&self) -> Date {
        beijing_day(self.record.as_ref().map_or(self.from, |record| record.started_at))
    }

    /// Whether it is one of these states.
    pub(super) fn in_state(&self, of: &[BookingState]) -> Result<(), BookingRefusal> {
        if of.contains(&self.state) { Ok(()) } else { Err(BookingRefusal::WrongState { state: self.state.label() }) }
    }

    /// The organisations of the other sides.
    pub(super) fn others(&self, than: Side) -> Vec<OrgId> {
        let all =
            [(Side::Enterprise, &self.enterprise), (Side::Agency, &self.agency_org), (Side::Insurer, &self.insurer)];
        all.into_iter().filter(|(side, _)| *side != than).map(|(_, org)| org.clone()).collect()
    }

    /// The agency accepts it after it confirmed items, measures and time with the insured (R-E2).
    ///
    /// # Errors
    /// When it is not waiting, has begun, or the same person booked it (R-D17).
    pub fn accept(&self, acceptance: Acceptance, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.in_state(&[BookingState::Booked])?;
        self.still_fit()?;
        if acceptance.by == self.booked_by {
            return Err(FeeRefusal::SamePerson.into());
        }
        if self.to <= now {
            return Err(BookingRefusal::Begun.into());
        }
        let told = Told::plain(ServiceFact::BookingAccepted { booking: self.id, from: self.from });
        let told = told.resting_on(book.basis(&["R-E2"])).telling(self.others(Side::Agency));
        Ok((Self { state: BookingState::Accepted, acceptance: Some(acceptance), ..self.clone() }, told))
    }

    /// It moves to another slot that was just taken; what the agency had accepted it must accept again.
    ///
    /// # Errors
    /// When it is not open, too late, or the slot is the same or of another budget year.
    pub fn reschedule(
        &self,
        (slot, agency_name): (&Slot, Name),
        (side, by): (Side, &str),
        reason: Note,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.in_state(&[BookingState::Booked, BookingState::Accepted])?;
        let hours = book.n.reschedule_notice_hours;
        // An agency that may not come any more needs no notice.
        if self.unfit.is_none() && hours_after(now, hours) > self.from {
            return Err(BookingRefusal::TooLate { hours }.into());
        }
        if slot.id == self.slot {
            return Err(Refusal::from(BookingRefusal::SameSlot).at("/slot"));
        }
        if slot.day().year() != beijing_day(self.from).year() {
            return Err(Refusal::from(BookingRefusal::OtherYear).at("/slot"));
        }
        let mut next = Self {
            slot: slot.id,
            agency: slot.agency,
            agency_org: slot.org.clone(),
            agency_name,
            expert: slot.expert,
            from: slot.from,
            to: slot.to,
            state: BookingState::Booked,
            acceptance: None,
            unfit: None,
            ..self.clone()
        };
        let (was, at) = (self.from, now);
        next.moves.push(Move { slot: self.slot, from: was, by_side: side, by: by.to_owned(), reason, at });
        let fact = ServiceFact::BookingMoved { booking: self.id, by: side, was, from: slot.from };
        let mut to = next.others(side);
        // An agency that loses the booking hears of it too.
        if self.agency_org != next.agency_org {
            to.push(self.agency_org.clone());
        }
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-E2", "R-E15"])).telling(to)))
    }

    /// One side cancels it before the service, with a reason.
    ///
    /// # Errors
    /// When it is not open, or has begun.
    pub fn cancel(&self, side: Side, reason: Note, by: &str, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.in_state(&[BookingState::Booked, BookingState::Accepted])?;
        if self.from <= now {
            return Err(BookingRefusal::Begun.into());
        }
        let told = Told::plain(ServiceFact::BookingCancelled { booking: self.id, by: side }).telling(self.others(side));
        Ok((self.ended(BookingState::Cancelled, Some(side), reason, by, now), told))
    }

    /// The insured unit refuses the service, with a reason that is kept and reported (R-E11).
    ///
    /// # Errors
    /// When the service is done or over already.
    pub fn refuse(&self, reason: Note, by: &str, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.in_state(&[BookingState::Booked, BookingState::Accepted, BookingState::CheckedIn])?;
        let told = Told::plain(ServiceFact::ServiceRefused { booking: self.id }).resting_on(book.basis(&["R-E11"]));
        let next = self.ended(BookingState::Refused, Some(Side::Enterprise), reason, by, now);
        Ok((next, told.telling(self.others(Side::Enterprise))))
    }

    pub(super) fn ended(&self, state: BookingState, side: Option<Side>, reason: Note, by: &str, at: Timestamp) -> Self {
        Self { state, ending: Some(Ending { side, reason, by: by.to_owned(), at }), before: None, ..self.clone() }
    }

    /// Whether it ended without a service, so that its money and its place in the plan are free again.
    #[must_use]
    pub const fn fell_through(&self) -> bool {
        matches!(self.state, BookingState::Cancelled | BookingState::Refused | BookingState::NoShow)
    }
}

#[cfg(test)]
#[path = "booking_tests.rs"]
mod tests;
