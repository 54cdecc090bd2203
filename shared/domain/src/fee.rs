//! The prevention fee (事故预防服务费用): at most 21 % of premium actually collected, spent on prevention only.
//!
//! Each policy has one account. What comes into it follows premium really received; what leaves it is a line: reserved
//! when a service is booked, posted when it was rendered, accepted and invoiced, and corrected only by reversal. Every
//! movement is a posting from one account to another, kept in the fact that made it, so the ledger replays to the
//! balances and its hash chain shows any gap.

pub mod account;
pub mod band;
pub mod budget;
pub mod correction;
pub mod dispute;
pub mod fact;
pub mod line;
mod moved;
pub mod over;
pub mod period;
pub mod posting;
pub mod purpose;
pub mod reshare;
pub mod statement;
pub mod tell;

#[cfg(test)]
pub(crate) mod fixtures;

pub use account::FeeAccount;
pub use fact::FeeFact;
pub use line::FeeLine;

use crate::money::{Money, OutOfRange};
use jiff::civil::Date;

crate::refusals! {
    /// Why something of the prevention fee is refused.
    pub enum FeeRefusal {
        NoBudget { year: i16 } => Conflict, "no-approved-budget", ["R-D14"], "{year} 年度专项预算尚未批准，不能列支", "the dedicated budget of {year} has not been approved";
        OverCeiling { left: Money } => Conflict, "over-fee-ceiling", ["R-D1"], "超出预防费用上限，还可安排 {left} 元", "over the ceiling of the prevention fee; {left} yuan can still be arranged";
        OverBudget { left: Money } => Conflict, "over-fee-budget", ["R-D14"], "超出已批准的专项预算，还可安排 {left} 元", "over the approved budget; {left} yuan can still be arranged";
        OverStops { over: Money } => Conflict, "over-ceiling-stops", ["R-D4"], "退费后预防费用超出上限 {over} 元，服务暂不能接单或到场。请取消预约（已到约定时间的，由投保单位说明本次不接受）、按较低金额重新预约，或待保费到账后再办", "after a refund the prevention fee is {over} yuan over its ceiling, and no service begins: cancel the booking (once its time has come, the insured unit declines it), book anew for less, or wait for premium";
        SpentOverCeiling { left: Money, refunded: Date } => Conflict, "spending-over-ceiling", ["R-D1", "R-D4"], "该服务在 {refunded} 退费之后提供，入账后将超出预防费用上限；上限内还可列支 {left} 元，须待保费到账", "this service was rendered after the refund of {refunded} and would take spending over the ceiling; {left} yuan can still be spent, more waits for premium";
        OverNotApproved { over: Money, refunded: Date } => Conflict, "over-ceiling-needs-approval", ["R-D4"], "{refunded} 退费后入账将超出上限 {over} 元；服务在退费当日或之前已提供，可以支付，须先由负责人批准并标记", "after the refund of {refunded} this takes spending {over} yuan over the ceiling; the service was rendered by that day and stays payable, with the manager's approval first";
        PurposeUnknown => Unprocessable, "purpose-not-listed", ["R-D6"], "该用途不在当日有效的用途清单内", "the purpose is not on the list in force that day";
        PurposeExists => Conflict, "purpose-exists", ["R-D6"], "用途清单中已有这一代码", "the list has this code already";
        PurposeForbidden => Unprocessable, "purpose-forbidden", ["R-A10"], "礼品、宴请、返佣、佣金等不得列为预防费用用途", "gifts, entertainment, rebates and commission can never be a purpose";
        AmountNotPositive => Unprocessable, "amount-not-positive", [], "金额应大于 0", "the amount must be more than nothing";
        MoreThanReserved { reserved: Money } => Conflict, "more-than-reserved", ["R-D15"], "实际费用超过预约占用的 {reserved} 元，须先重新批准", "more than the {reserved} yuan reserved; it needs a new approval first";
        MoreThanRecorded { recorded: Money } => Conflict, "more-than-recorded", ["R-D5", "R-D15"], "服务记录的实际费用为 {recorded} 元，超出部分须说明理由并重新批准", "the record of the service says {recorded} yuan; more needs a reason and a new approval";
        Pooled => Conflict, "pooled-line", ["R-D12"], "统筹服务的分摊随统筹服务办理，不能单独办理", "a share of a pooled service is dealt with through that service, not alone";
        WrongState => Conflict, "fee-line-state", [], "该笔费用当前状态不能进行此操作", "the line is in another state";
        Frozen => Conflict, "fee-line-frozen", ["R-E8"], "该笔费用有未办结的异议，已冻结", "the line is frozen by an open dispute";
        NotAccepted => Conflict, "service-not-accepted", ["R-D5"], "服务尚未经投保单位确认，不能入账", "the insured has not confirmed the service";
        NotApproved { limit: Money } => Conflict, "line-needs-approval", ["R-D18"], "单笔超过 {limit} 元，须先由负责人批准", "a line above {limit} yuan needs the manager's approval first";
        NoEvidence => Conflict, "no-evidence", ["R-D5"], "缺少服务记录凭证，不能入账", "the line has no evidence of the service";
        BookedTooEarly { from: Date } => Unprocessable, "booked-too-early", ["R-D16"], "入账日不能早于 {from}", "the accounting day cannot be before {from}";
        InvoiceUnreadable => Unprocessable, "invoice-number", ["R-D9"], "发票号码应有字母或数字", "the number of an invoice has letters or digits";
        SameAmount => Unprocessable, "same-amount", ["R-D13"], "金额没有变化，不需要更正", "the amount is the same; there is nothing to correct";
        MayBePaid => Conflict, "fee-line-payable", ["R-E3"], "该服务可以支付，不能放弃；请照常入账", "the service may be paid for: post it";
        CorrectedAlready => Conflict, "line-corrected-already", ["R-D13"], "该笔费用已更正，请在更正后的费用上办理", "the line was corrected already; go on with the one in its place";
        PeriodClosed { month: String } => Conflict, "period-closed", ["R-D16"], "{month} 账期已关闭", "the books of {month} are closed";
        PeriodNotOver { month: String } => Conflict, "period-not-over", ["R-D16"], "{month} 尚未结束，不能关账", "{month} is not over";
        PeriodOutOfOrder { next: String } => Conflict, "period-out-of-order", ["R-D16"], "账期应逐月关闭，下一个是 {next}", "periods close month by month; the next is {next}";
        BookedInFuture => Unprocessable, "day-in-future", [], "日期不能晚于今天", "the day has not come";
        SamePerson => Forbidden, "same-person", ["R-D17"], "预约、验收、支付须由不同的人办理", "booking, accepting and paying take different people";
        MakerIsChecker => Forbidden, "maker-is-checker", ["R-D17"], "经办人不能复核自己提出的事项", "nobody approves what they proposed themselves";
        NothingProposed => Conflict, "nothing-proposed", [], "没有待批准的事项", "nothing waits for approval";
        AlreadyProposed => Conflict, "already-proposed", [], "已有待批准的事项", "a proposal waits already";
        BudgetTooLarge => Unprocessable, "budget-over-ceiling", ["R-D14"], "预算比例不能超过上限的 100%", "the budget cannot exceed the whole ceiling";
        HazardShareTooLow { least: u32 } => Unprocessable, "hazard-share-too-low", ["R-D8"], "隐患排查费用比例不得低于 {least} 个基点", "the share for hazard inspection must be at least {least} basis points";
        DisputeOpen => Conflict, "dispute-open", ["R-E8"], "该笔费用已有未办结的异议", "the line has an open dispute";
        DisputeClosed => Conflict, "dispute-closed", ["R-E8"], "该异议已办结", "the dispute has been answered";
        Arithmetic => Unprocessable, "amount-out-of-range", [], "金额超出可记录的范围", "the amount is out of range";
    }
}

impl From<OutOfRange> for FeeRefusal {
    fn from(_: OutOfRange) -> Self {
        Self::Arithmetic
    }
}
