//! A pooled service (统筹服务): one service, rendered once, paid by many policies (R-D12, req 2.7).
//!
//! This is its header. It says what holds: how far the service is and what is shared. The fee lines of the policies follow
//! it in a pass, one transaction each; a pass that was cut off goes on where it stopped, and one that was done twice finds
//! everything done. The service itself is the booking of its host, with all that a booking has.

use super::catalogue::ServiceKindCode;
use super::fact::ServiceFact;
use super::parts::Site;
use super::pooled::AllocationKey;
use super::shares::PoolShares;
use super::slot::Slot;
use crate::access::Resource;
use crate::actor::OrgId;
use crate::fee::line::{FeePayee, Invoice};
use crate::fee::purpose::PurposeCode;
use crate::id::{AgencyId, BookingId, ExpertId, PolicyId, PooledId};
use crate::money::Money;
use crate::refusal::Refusal;
use crate::text::{Line, Name, Note};
use crate::time::{beijing_day, days_after};
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};

crate::labels! {
    /// Where a pooled service stands (统筹服务状态).
    pub enum PoolState {
        Reserving = "reserving", "正在分摊占用";
        Booked = "booked", "已占用，待服务";
        Accepting = "accepting", "已确认，正在登记";
        Accepted = "accepted", "已确认，待列支";
        Posting = "posting", "正在列支";
        Posted = "posted", "已列支";
        Releasing = "releasing", "正在释放";
        Cancelled = "cancelled", "已取消";
    }
}

/// Most lines that are named when they could not follow.
pub(super) const MOST_NAMED: usize = 100;

/// A line that could not follow (未办成的分摊).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct HeldUp {
    /// Of which policy.
    pub policy: PolicyId,
    /// Why: the refusal's code.
    pub code: String,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// The invoice of the whole service.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PoolPosting {
    /// What was really spent.
    pub amount: Money,
    /// The invoice.
    pub invoice: Invoice,
    /// The accounting day.
    pub booked_on: Date,
    /// Who posted it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// The record of the whole service, as the host confirmed it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PoolRecord {
    /// What proves it.
    pub evidence: Vec<crate::fee::line::Evidence>,
    /// On which day.
    pub service_on: Date,
    /// How many units.
    pub units: u32,
    /// What it cost.
    pub cost: Money,
    /// Who confirmed it.
    pub by: String,
}

/// A decision to share anew.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reshare {
    /// Why.
    pub why: Note,
    /// Who.
    pub by: String,
    /// The accounting day of what is reversed.
    pub on: Date,
}

/// A pooled service.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Pool {
    /// Its id.
    pub id: PooledId,
    /// The insurer whose policies pay.
    pub insurer: OrgId,
    /// What it is called.
    pub title: Line,
    /// What.
    pub kind: ServiceKindCode,
    /// The purpose on the closed list.
    pub purpose: PurposeCode,
    /// Whether it counts as hazard inspection.
    pub hazard: bool,
    /// How it is shared.
    pub key: AllocationKey,
    /// What it costs at most: the sum of what is held.
    pub cost: Money,
    /// The policy of the unit where it is rendered, which confirms it (牵头单位).
    pub host: PolicyId,
    /// That unit.
    pub enterprise: OrgId,
    /// The booking under which it is rendered.
    pub booking: BookingId,
    /// By which agency.
    pub agency: AgencyId,
    /// Its organisation.
    pub agency_org: OrgId,
    /// Its name.
    pub agency_name: Name,
    /// By which expert.
    pub expert: ExpertId,
    /// Who is paid.
    pub payee: FeePayee,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub to: Timestamp,
    /// Where.
    pub site: Site,
    /// How many policies bear something.
    pub contributors: u32,
    /// How many are looked at in a pass: those that left too.
    pub lines: u32,
    /// Where it stands.
    pub state: PoolState,
    /// Number of the pass in which the lines follow.
    pub pass: u32,
    /// How many lines have followed in it.
    pub done: u32,
    /// When the pass last moved.
    pub moved_at: Timestamp,
    /// How many lines could not.
    pub held: u32,
    /// The first of them, with why.
    pub held_up: Vec<HeldUp>,
    /// Who drew it up.
    pub drawn_up_by: String,
    /// When.
    pub drawn_up_at: Timestamp,
    /// The confirmed record.
    pub record: Option<PoolRecord>,
    /// Who approved an invoice above the limit (R-D18).
    pub approved_by: Option<String>,
    /// The invoice.
    pub posting: Option<PoolPosting>,
    /// The last decision to share anew.
    pub reshare: Option<Reshare>,
    /// Why it was cancelled.
    pub ended_because: Option<Note>,
}

/// What is drawn up. The fields are those of [`Pool`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "see Pool")]
pub struct Draw {
    pub insurer: OrgId,
    pub title: Line,
    pub kind: ServiceKindCode,
    pub purpose: PurposeCode,
    pub hazard: bool,
    pub key: AllocationKey,
    pub cost: Money,
    pub host: PolicyId,
    pub enterprise: OrgId,
    pub booking: BookingId,
    pub agency_name: Name,
    pub payee: FeePayee,
    pub site: Site,
}

crate::refusals! {
    /// Why something of a pooled service is refused.
    pub enum PoolStateRefusal {
        State { state: &'static str } => Conflict, "pooled-state", [], "统筹服务当前状态为“{state}”，不能进行此操作", "the pooled service is in the state {state}";
        Busy => Conflict, "pooled-busy", ["R-D12"], "各保单的分摊还在办理，请稍后再试", "the shares are still being dealt with; try again shortly";
        HeldUp { lines: u32 } => Conflict, "pooled-held-up", ["R-D12"], "有 {lines} 张保单的分摊没有办成，请先重新分摊", "{lines} shares could not be held; share it anew first";
        NothingHeldUp => Conflict, "nothing-held-up", [], "没有需要继续办理的分摊", "nothing waits to be continued";
        HostStays => Conflict, "host-stays", ["R-D12"], "牵头单位不能退出，请取消这项统筹服务", "the host cannot drop out; cancel the service";
        TooSoon { days: u32 } => Conflict, "pooled-too-soon", ["R-D12"], "统筹服务至少提前 {days} 日告知参与单位，请另选时段", "contributors are told {days} days before at least; choose a later slot";
        Begun => Conflict, "pooled-begun", ["R-D12"], "服务已开始，投保单位如有异议请对费用明细提出", "the service has begun; dispute the fee line instead";
        HostMissing => Unprocessable, "host-not-a-contributor", ["R-D12"], "牵头单位应是参与保单之一", "the host must be one of the contributing policies";
        HostBearsNothing => Unprocessable, "host-bears-nothing", ["R-D12"], "按该分摊方式，牵头单位不承担费用，请另选", "the host bears nothing by this key; choose another";
        OverRecord { recorded: Money } => Conflict, "more-than-recorded", ["R-D5", "R-D15"], "服务记录的实际费用为 {recorded} 元", "the record of the service says {recorded} yuan";
        ApprovedAlready => Conflict, "approved-already", [], "已批准", "it is approved already";
    }
}

impl Pool {
    /// Draws up a pooled service at a slot that was just taken: its shares are fixed, its lines follow.
    ///
    /// # Errors
    /// When it is too soon to tell those who contribute, or the host bears nothing.
    pub fn draw_up(
        id: PooledId,
        draw: Draw,
        slot: &Slot,
        shares: &PoolShares,
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        Self::in_time(slot, book, now)?;
        let host = shares.find(draw.host).ok_or_else(|| Refusal::from(PoolStateRefusal::HostMissing).at("/host"))?;
        if !host.amount.is_positive() {
            return Err(Refusal::from(PoolStateRefusal::HostBearsNothing).at("/host"));
        }
        let pool = Self {
            id,
            insurer: draw.insurer,
            title: draw.title,
            kind: draw.kind,
            purpose: draw.purpose,
            hazard: draw.hazard,
            key: draw.key,
            cost: draw.cost,
            host: draw.host,
            enterprise: draw.enterprise,
            booking: draw.booking,
            agency: slot.agency,
            agency_org: slot.org.clone(),
            agency_name: draw.agency_name,
            expert: slot.expert,
            payee: draw.payee,
            from: slot.from,
            to: slot.to,
            site: draw.site,
            contributors: shares.contributors(),
            lines: u32::try_from(shares.shares.len()).unwrap_or(u32::MAX),
            state: PoolState::Reserving,
            pass: 1,
            done: 0,
            moved_at: now,
            held: 0,
            held_up: Vec::new(),
            drawn_up_by: by.to_owned(),
            drawn_up_at: now,
            record: None,
            approved_by: None,
            posting: None,
            reshare: None,
            ended_because: None,
        };
        let fact =
            ServiceFact::PoolDrawn { pooled: id, cost: pool.cost, contributors: pool.contributors, pass: pool.pass };
        let told = Told::plain(fact).resting_on(book.basis(&["R-D12", "R-D1", "R-E3"])).telling([pool.insurer.clone()]);
        Ok((pool, told))
    }

    /// Whether those who contribute can still be told in time of a slot, so that they can drop out (R-D12).
    pub(super) fn in_time(slot: &Slot, book: &Rulebook, now: Timestamp) -> Result<(), Refusal> {
        let days = book.n.pooled_notice_days;
        if slot.day() < days_after(beijing_day(now), days) {
            return Err(Refusal::from(PoolStateRefusal::TooSoon { days }).at("/slot"));
        }
        Ok(())
    }

    /// What it is to access control; those who contribute beside the host see it through their own share.
    #[must_use]
    pub fn resource(&self) -> Resource {
        Resource {
            enterprise: Some(self.enterprise.clone()),
            insurer: Some(self.insurer.clone()),
            agency: Some(self.agency_org.clone()),
            ..Resource::default()
        }
    }

    /// The legal day of the service.
    #[must_use]
    pub fn service_on(&self) -> Date {
        self.record.as_ref().map_or_else(|| beijing_day(self.from), |record| record.service_on)
    }

    /// Whether the lines are still following.
    #[must_use]
    pub const fn running(&self) -> bool {
        self.moving() && self.done < self.lines
    }

    /// Whether the state is one in which lines follow.
    #[must_use]
    pub const fn moving(&self) -> bool {
        use PoolState as S;
        matches!(self.state, S::Reserving | S::Accepting | S::Posting | S::Releasing)
    }

    /// Whether every share is held, so that the agency can take the service on.
    ///
    /// # Errors
    /// When the lines are following, or some could not.
    pub fn settled(&self) -> Result<(), Refusal> {
        if self.running() {
            return Err(PoolStateRefusal::Busy.into());
        }
        if self.held > 0 {
            return Err(PoolStateRefusal::HeldUp { lines: self.held }.into());
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "pool_tests.rs"]
mod tests;
