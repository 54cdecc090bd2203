//! What happens to the prevention fee. The facts of an account are its ledger: their postings replay to the balances.

use super::period::Month;
use super::posting::Posting;
use super::purpose::PurposeCode;
use crate::id::{DisputeId, LineId, PolicyId, ReceiptId};
use crate::money::Money;
use crate::text::Sha256;
use jiff::civil::Date;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum FeeFact {
    /// The account was opened with the policy (费用台账建立).
    FeeOpened {
        /// Of which policy.
        policy: PolicyId,
    },
    /// Premium moved, and with it the ceiling (上限随实收保费变动).
    FeeEntitled {
        /// The receipt or refund.
        receipt: ReceiptId,
        /// Premium actually collected now.
        collected: Money,
        /// The ceiling now.
        ceiling: Money,
        /// More is used than the ceiling after a refund (退费后超限).
        over: bool,
        /// What moved.
        postings: Vec<Posting>,
    },
    /// A booking holds money (预约占用).
    FeeReserved {
        /// For which line.
        line: LineId,
        /// On what.
        purpose: PurposeCode,
        /// How much.
        amount: Money,
        /// What moved.
        postings: Vec<Posting>,
    },
    /// A reservation was raised by a second person (追加批准).
    FeeRaised {
        /// Of which line.
        line: LineId,
        /// To how much.
        amount: Money,
        /// What moved.
        postings: Vec<Posting>,
    },
    /// A line was booked at actual cost (据实列支).
    FeePosted {
        /// Which line.
        line: LineId,
        /// On what.
        purpose: PurposeCode,
        /// How much.
        amount: Money,
        /// The accounting day.
        booked_on: Date,
        /// Hashes of its evidence.
        evidence: Vec<Sha256>,
        /// Above the ceiling: rendered by the day of the refund, approved by the manager (退费后超限列支, R-D4).
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        over: bool,
        /// What moved: spent, and the rest released.
        postings: Vec<Posting>,
    },
    /// A reservation was given back (释放).
    FeeVoided {
        /// Of which line.
        line: LineId,
        /// What moved.
        postings: Vec<Posting>,
    },
    /// A posted line was reversed (冲销); the entry it corrects stays.
    FeeReversed {
        /// Which line.
        line: LineId,
        /// How much.
        amount: Money,
        /// The accounting day.
        booked_on: Date,
        /// What moved.
        postings: Vec<Posting>,
    },
    /// A share of a pooled service changed: the old line given back or reversed, the new one in its place (重新分摊).
    FeeReshared {
        /// The line that ended.
        was: LineId,
        /// The line in its place.
        line: LineId,
        /// On what.
        purpose: PurposeCode,
        /// How much it is now.
        amount: Money,
        /// The accounting day, where what was posted changed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        booked_on: Option<Date>,
        /// What moved.
        postings: Vec<Posting>,
    },
    /// A posted line was corrected (更正): reversed, and its true amount posted on the same invoice, in one entry.
    FeeCorrected {
        /// The line that ended.
        was: LineId,
        /// The line in its place.
        line: LineId,
        /// On what.
        purpose: PurposeCode,
        /// How much it is now.
        amount: Money,
        /// The accounting day.
        booked_on: Date,
        /// What moved.
        postings: Vec<Posting>,
    },
    /// A line came in the place of another on the same invoice.
    LineCorrected {
        /// The line that ended.
        was: LineId,
        /// The line in its place.
        line: LineId,
        /// How much it is now.
        amount: Money,
    },
    /// A line is the share of a pooled service (统筹服务分摊).
    LineShared {
        /// Which.
        line: LineId,
        /// How much.
        amount: Money,
    },
    /// A line came about with its booking.
    LineReserved {
        /// Which.
        line: LineId,
        /// How much.
        amount: Money,
    },
    /// The service moved to another day (随预约改期).
    LineRebooked {
        /// Which.
        line: LineId,
        /// The new day.
        service_on: Date,
    },
    /// The insured unit accepted the service (验收确认).
    LineAccepted {
        /// Which.
        line: LineId,
    },
    /// The manager approved a line above the limit.
    LineApproved {
        /// Which.
        line: LineId,
        /// Also that it is posted above the ceiling, after a refund (R-D4).
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        over: bool,
    },
    /// More was asked for.
    RaiseAsked {
        /// For which line.
        line: LineId,
        /// How much in all.
        amount: Money,
    },
    /// More was approved, or not.
    RaiseDecided {
        /// For which line.
        line: LineId,
        /// Whether it was approved.
        approved: bool,
    },
    /// A line was posted.
    LinePosted {
        /// Which.
        line: LineId,
        /// How much.
        amount: Money,
    },
    /// A line was released.
    LineVoided {
        /// Which.
        line: LineId,
    },
    /// A line was reversed.
    LineReversed {
        /// Which.
        line: LineId,
        /// How much.
        amount: Money,
    },
    /// A dispute froze a line (冻结).
    LineFrozen {
        /// Which.
        line: LineId,
        /// By which dispute.
        dispute: DisputeId,
    },
    /// The line can go on (解冻).
    LineReleased {
        /// Which.
        line: LineId,
        /// After which dispute.
        dispute: DisputeId,
    },
    /// A budget was proposed (预算提出).
    BudgetProposed {
        /// For which year.
        year: i16,
        /// Part of the ceiling, in basis points.
        share_bp: u32,
        /// Part of that for hazard inspection.
        hazard_share_bp: u32,
    },
    /// A second person approved it (预算批准).
    BudgetApproved {
        /// For which year.
        year: i16,
        /// Part of the ceiling, in basis points.
        share_bp: u32,
        /// Part of that for hazard inspection.
        hazard_share_bp: u32,
    },
    /// A purpose was proposed (新增用途提出).
    PurposeProposed {
        /// Its code.
        code: PurposeCode,
    },
    /// A second person put it in force (新增用途生效).
    PurposeConfirmed {
        /// Its code.
        code: PurposeCode,
        /// From which day.
        from: Date,
    },
    /// A month of the books was closed (关账).
    PeriodClosed {
        /// Which.
        month: Month,
    },
    /// The insured unit disputes a line (提出异议).
    DisputeOpened {
        /// Which dispute.
        dispute: DisputeId,
        /// Of which line.
        line: LineId,
        /// To be answered by this day.
        due: Date,
    },
    /// More checking is needed (需核查).
    DisputeChecking {
        /// Which dispute.
        dispute: DisputeId,
        /// To be answered by this day.
        due: Date,
    },
    /// The time was extended, with approval and reason (延期).
    DisputeExtended {
        /// Which dispute.
        dispute: DisputeId,
        /// To be answered by this day.
        due: Date,
    },
    /// The insurer answered (答复).
    DisputeAnswered {
        /// Which dispute.
        dispute: DisputeId,
        /// Whether the insured was right.
        upheld: bool,
    },
    /// A dispute was not answered in time (逾期未答复).
    DisputeOverdue {
        /// Which dispute.
        dispute: DisputeId,
    },
}

impl FeeFact {
    /// The line that a ledger entry moved.
    #[must_use]
    pub const fn line(&self) -> Option<LineId> {
        match self {
            Self::FeeReserved { line, .. }
            | Self::FeeRaised { line, .. }
            | Self::FeePosted { line, .. }
            | Self::FeeVoided { line, .. }
            | Self::FeeReversed { line, .. }
            | Self::FeeReshared { line, .. }
            | Self::FeeCorrected { line, .. } => Some(*line),
            _ => None,
        }
    }

    /// The postings of a ledger entry; none for what only tells of a line.
    #[must_use]
    pub fn postings(&self) -> &[Posting] {
        match self {
            Self::FeeEntitled { postings, .. }
            | Self::FeeReserved { postings, .. }
            | Self::FeeRaised { postings, .. }
            | Self::FeePosted { postings, .. }
            | Self::FeeVoided { postings, .. }
            | Self::FeeReversed { postings, .. }
            | Self::FeeReshared { postings, .. }
            | Self::FeeCorrected { postings, .. } => postings,
            _ => &[],
        }
    }

    /// The accounting day (入账日) of an entry that says one; others count by when they were made.
    #[must_use]
    pub const fn booked_on(&self) -> Option<Date> {
        match self {
            Self::FeePosted { booked_on, .. }
            | Self::FeeReversed { booked_on, .. }
            | Self::FeeCorrected { booked_on, .. } => Some(*booked_on),
            Self::FeeReshared { booked_on, .. } => *booked_on,
            _ => None,
        }
    }
}
