//! Facts of the fee as short sentences, for the ledger page and for notices. No personal data.

use super::FeeFact;
use crate::refusal::Said;

/// The sentence of a fact.
#[must_use]
pub fn sentence(fact: &FeeFact) -> Option<Said> {
    use FeeFact as F;
    let percent = |bp: &u32| format!("{}.{:02}%", bp / 100, bp % 100);
    let (zh, en) = match fact {
        F::FeeOpened { .. } => ("建立预防费用台账".to_owned(), "the fee account was opened".to_owned()),
        F::FeeEntitled { collected, ceiling, over, .. } => {
            let (zh, en) = after_refund(*over);
            (
                format!("实收保费 {collected} 元，上限 {ceiling} 元{zh}"),
                format!("premium collected {collected} yuan, ceiling {ceiling} yuan{en}"),
            )
        }
        F::FeeReserved { amount, .. } | F::LineReserved { amount, .. } => {
            (format!("预约占用 {amount} 元"), format!("{amount} yuan reserved"))
        }
        F::FeeRaised { amount, .. } => {
            (format!("追加后占用 {amount} 元"), format!("the reservation is {amount} yuan now"))
        }
        F::RaiseAsked { amount, .. } => {
            (format!("申请追加至 {amount} 元"), format!("a raise to {amount} yuan was asked for"))
        }
        F::RaiseDecided { approved, .. } => {
            let (zh, en) = if *approved {
                ("追加已批准", "the raise was approved")
            } else {
                ("追加未批准", "the raise was not approved")
            };
            (zh.to_owned(), en.to_owned())
        }
        F::FeePosted { amount, .. } | F::LinePosted { amount, .. } => {
            (format!("据实列支 {amount} 元"), format!("{amount} yuan spent"))
        }
        F::FeeVoided { .. } | F::LineVoided { .. } => {
            ("释放占用".to_owned(), "the reservation was released".to_owned())
        }
        F::FeeReversed { amount, .. } | F::LineReversed { amount, .. } => {
            (format!("冲销 {amount} 元"), format!("{amount} yuan reversed"))
        }
        F::FeeReshared { amount, .. } | F::LineShared { amount, .. } => {
            (format!("统筹服务分摊 {amount} 元"), format!("the share of the pooled service is {amount} yuan"))
        }
        F::LineRebooked { service_on, .. } => {
            (format!("服务改至 {service_on}"), format!("the service moved to {service_on}"))
        }
        F::LineAccepted { .. } => {
            ("投保单位已确认服务，待入账".to_owned(), "the service was accepted and can be posted".to_owned())
        }
        F::LineApproved { over, .. } => approved(*over),
        F::FeeCorrected { amount, .. } | F::LineCorrected { amount, .. } => {
            (format!("更正为 {amount} 元"), format!("corrected to {amount} yuan"))
        }
        F::LineFrozen { .. } => ("因异议冻结".to_owned(), "frozen by a dispute".to_owned()),
        F::LineReleased { .. } => ("解除冻结".to_owned(), "released after the dispute".to_owned()),
        F::BudgetProposed { year, share_bp, .. } => (
            format!("{year} 年度预算待批准：上限的 {}", percent(share_bp)),
            format!("the budget of {year} waits for approval: {} of the ceiling", percent(share_bp)),
        ),
        F::BudgetApproved { year, share_bp, hazard_share_bp } => (
            format!("{year} 年度预算已批准：上限的 {}，其中隐患排查 {}", percent(share_bp), percent(hazard_share_bp)),
            format!(
                "the budget of {year}: {} of the ceiling, {} of it for hazard inspection",
                percent(share_bp),
                percent(hazard_share_bp)
            ),
        ),
        F::PurposeProposed { code } => {
            (format!("新增用途 {code} 待确认"), format!("purpose {code} waits for confirmation"))
        }
        F::PurposeConfirmed { code, from } => {
            (format!("新增用途 {code} 自 {from} 起生效"), format!("purpose {code} is in force from {from}"))
        }
        F::PeriodClosed { month } => (format!("{month} 账期已关闭"), format!("the books of {month} are closed")),
        F::DisputeOpened { due, .. } => (
            format!("投保单位对费用提出异议，请于 {due} 前答复"),
            format!("the insured disputes a line; answer by {due}"),
        ),
        F::DisputeChecking { due, .. } => {
            (format!("异议需核查，{due} 前答复"), format!("the dispute is being checked; an answer by {due}"))
        }
        F::DisputeExtended { due, .. } => {
            (format!("答复期限延至 {due}"), format!("the time to answer was extended to {due}"))
        }
        F::DisputeAnswered { upheld, .. } => {
            let (zh, en) = if *upheld {
                ("异议成立，将予更正", "the dispute was upheld and will be corrected")
            } else {
                ("异议已说明", "the dispute was explained")
            };
            (zh.to_owned(), en.to_owned())
        }
        F::DisputeOverdue { .. } => ("费用异议逾期未答复".to_owned(), "a dispute was not answered in time".to_owned()),
    };
    Some(Said { zh, en })
}

const fn after_refund(over: bool) -> (&'static str, &'static str) {
    if over {
        (
            "，退费后超限：未开始的服务请取消、改小或等保费到账",
            ", over the ceiling after a refund: cancel services that have not begun, book less, or wait for premium",
        )
    } else {
        ("", "")
    }
}

fn approved(over: bool) -> (String, String) {
    let (zh, en) = if over {
        ("退费后超限列支已批准", "spending above the ceiling after the refund was approved")
    } else {
        ("大额列支已批准", "a line above the limit was approved")
    };
    (zh.to_owned(), en.to_owned())
}
