//! What happens to plans, slots, bookings and pooled services. Ids, days and amounts only, never personal data.

use super::booking::{Outcome, Satisfaction, Side};
use super::catalogue::ServiceKindCode;
use super::pool::PoolState;
use crate::id::{AgencyId, BookingId, ExpertId, PlanId, PolicyId, PooledId, ProjectId, SlotId, TrainingId};
use crate::money::Money;
use jiff::{Timestamp, civil::Date};

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are what their names say; the variants carry the explanation")]
pub enum ServiceFact {
    /// A version of a plan waits for the insured's signature (服务方案待签署).
    PlanProposed { plan: PlanId, policy: PolicyId, number: u32 },
    /// The insured signed it (服务方案已签署).
    PlanSigned { plan: PlanId, policy: PolicyId, number: u32 },
    /// The insured did not agree to it (服务方案未同意).
    PlanDeclined { plan: PlanId, policy: PolicyId, number: u32 },
    /// A later version took its place (服务方案已变更).
    PlanSuperseded { plan: PlanId, by: PlanId },
    /// Which version holds, or what is used of it, changed (方案使用变动).
    PlanUseChanged { policy: PolicyId },
    /// An expert offers time (开放时段).
    SlotOffered { slot: SlotId, expert: ExpertId },
    /// Somebody looks at a slot and holds it (占用时段).
    SlotHeld { slot: SlotId, until: Timestamp },
    /// A booking took it (时段已约).
    SlotTaken { slot: SlotId, booking: BookingId },
    /// It is free again (释放时段).
    SlotFreed { slot: SlotId },
    /// The agency took it back (撤回时段).
    SlotWithdrawn { slot: SlotId },
    /// An expert's day changed (专家日程变动).
    AgendaChanged { expert: ExpertId, day: Date, slots: u32 },
    /// A service was booked (预约).
    BookingMade { booking: BookingId, policy: PolicyId, kind: ServiceKindCode, from: Timestamp, reserved: Money },
    /// The agency accepted it, confirmed with the insured (接单并与投保单位确认).
    BookingAccepted { booking: BookingId, from: Timestamp },
    /// It moved to another slot (改期).
    BookingMoved { booking: BookingId, by: Side, was: Timestamp, from: Timestamp },
    /// Its agency may not render it any more (机构不再符合条件).
    AgencyUnfit { booking: BookingId, agency: AgencyId, on: Date },
    /// Its agency may again (机构恢复条件).
    AgencyFitAgain { booking: BookingId, agency: AgencyId, on: Date },
    /// It was cancelled before the service (取消预约).
    BookingCancelled { booking: BookingId, by: Side },
    /// The insured refused the service (拒绝服务).
    ServiceRefused { booking: BookingId },
    /// The expert is on site (到场签到).
    CheckedIn { booking: BookingId, explained: bool },
    /// The service was rendered and its record handed in (服务完成).
    ServiceCompleted { booking: BookingId, cost: Money },
    /// The insured confirmed it (投保单位确认).
    ServiceConfirmed { booking: BookingId, satisfaction: Satisfaction },
    /// The insured objects to the record (投保单位提出异议).
    ServiceObjected { booking: BookingId },
    /// The insured was asked afterwards (回访).
    ServiceRevisited { booking: BookingId, satisfaction: Satisfaction },
    /// The record is closed (服务记录归档).
    RecordClosed { booking: BookingId, late: bool },
    /// The record was not closed in time (服务记录逾期未归档).
    RecordOverdue { booking: BookingId, due: Date },
    /// One side says that somebody was not there (陈述未到场).
    NoShowStated { booking: BookingId, by: Side, absent: Side, answer_by: Date },
    /// Both sides agree that somebody was not there (确认未到场).
    NoShowAgreed { booking: BookingId, absent: Side },
    /// The two sides say different things (未到场有争议).
    NoShowDisputed { booking: BookingId },
    /// An insurer's managers were trained (管理人员培训).
    ManagersTrained { training: TrainingId, on: Date, people: u32 },
    /// A project was drawn up (项目立项).
    ProjectDrawn { project: ProjectId, targets: u32 },
    /// Some of its bookings were made (批量预约).
    ProjectGenerated { project: ProjectId, booked: u32, waiting: u32 },
    /// A pooled service was drawn up; its shares are being held (统筹服务立项).
    PoolDrawn { pooled: PooledId, cost: Money, contributors: u32, pass: u32 },
    /// What each policy bears was set (分摊确定).
    PoolSharesSet { pooled: PooledId, contributors: u32 },
    /// It moved to another slot (统筹服务改期).
    PoolMoved { pooled: PooledId, from: Timestamp, pass: u32 },
    /// It was shared anew, perhaps because a policy dropped out (重新分摊).
    PoolReshared { pooled: PooledId, left: Option<PolicyId>, contributors: u32, pass: u32 },
    /// The host confirmed it (牵头单位确认).
    PoolRendered { pooled: PooledId, cost: Money, pass: u32 },
    /// An invoice above the limit was approved (超限批准).
    PoolApproved { pooled: PooledId },
    /// It was posted on one invoice (统筹服务列支).
    PoolPosted { pooled: PooledId, amount: Money, pass: u32 },
    /// It was cancelled (取消统筹服务).
    PoolCancelled { pooled: PooledId, pass: u32 },
    /// Lines that could not follow try again (继续办理).
    PoolResumed { pooled: PooledId, pass: u32 },
    /// Some lines followed (分摊办理中).
    PoolProgressed { pooled: PooledId, pass: u32, done: u32 },
    /// All lines followed (分摊办结).
    PoolSettled { pooled: PooledId, state: PoolState },
    /// Some lines could not follow (分摊未办成).
    PoolHeldUp { pooled: PooledId, lines: u32 },
    /// The insurer decided on an open question of a booking (争议处理).
    BookingResolved { booking: BookingId, outcome: Outcome },
}

impl ServiceFact {
    /// The pooled service whose lines are to follow now: in which pass, and how many have.
    #[must_use]
    pub const fn lines_follow(&self) -> Option<(PooledId, u32, u32)> {
        match self {
            Self::PoolDrawn { pooled, pass, .. }
            | Self::PoolMoved { pooled, pass, .. }
            | Self::PoolReshared { pooled, pass, .. }
            | Self::PoolRendered { pooled, pass, .. }
            | Self::PoolPosted { pooled, pass, .. }
            | Self::PoolCancelled { pooled, pass }
            | Self::PoolResumed { pooled, pass } => Some((*pooled, *pass, 0)),
            Self::PoolProgressed { pooled, pass, done } => Some((*pooled, *pass, *done)),
            _ => None,
        }
    }
}
