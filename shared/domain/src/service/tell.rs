//! Facts of services as short sentences for inboxes and timelines. No personal data.

use super::ServiceFact;
use crate::refusal::Said;
use jiff::Timestamp;

/// An instant as people in Beijing write it.
fn clock(at: Timestamp) -> String {
    crate::time::beijing(at).strftime("%Y-%m-%d %H:%M").to_string()
}

/// The sentence of a fact, for those that somebody is told of.
#[must_use]
pub fn sentence(fact: &ServiceFact) -> Option<Said> {
    use ServiceFact as F;
    let said = |zh: String, en: String| Some(Said { zh, en });
    match fact {
        F::PlanProposed { number, .. } => said(
            format!("服务方案第 {number} 版待签署"),
            format!("version {number} of the service plan waits for your signature"),
        ),
        F::PlanSigned { number, .. } => {
            said(format!("服务方案第 {number} 版已签署"), format!("version {number} of the service plan was signed"))
        }
        F::PlanDeclined { number, .. } => said(
            format!("投保单位未同意服务方案第 {number} 版"),
            format!("the insured did not agree to version {number} of the service plan"),
        ),
        F::BookingMade { from, reserved, .. } => said(
            format!("新的服务预约：{}，占用预防费用 {reserved} 元", clock(*from)),
            format!("a service is booked for {}; {reserved} yuan are reserved", clock(*from)),
        ),
        F::BookingAccepted { from, .. } => said(
            format!("服务机构已接单：{}", clock(*from)),
            format!("the agency accepted the service of {}", clock(*from)),
        ),
        F::BookingMoved { by, was, from, .. } => said(
            format!("{}已改期：{} 改为 {}", by.label(), clock(*was), clock(*from)),
            format!("moved by the {by}: {} becomes {}", clock(*was), clock(*from)),
        ),
        F::AgencyUnfit { on, .. } => said(
            format!("{on} 的服务预约：机构当日不再符合条件，请改约其他机构"),
            format!("the service of {on}: its agency may not render it any more; move it to another"),
        ),
        F::AgencyFitAgain { on, .. } => said(
            format!("{on} 的服务预约：机构已恢复条件"),
            format!("the service of {on}: its agency may render it again"),
        ),
        F::BookingCancelled { by, .. } => {
            said(format!("{}取消了预约", by.label()), format!("the {by} cancelled the booking"))
        }
        F::ServiceRefused { .. } => {
            said("投保单位拒绝服务并说明了理由".into(), "the insured refused the service, with a reason".into())
        }
        F::CheckedIn { explained: true, .. } => said(
            "服务人员已签到（范围外，附说明）".into(),
            "the expert checked in, outside the window, with a reason".into(),
        ),
        F::CheckedIn { .. } => said("服务人员已到场签到".into(), "the expert checked in on site".into()),
        F::ServiceCompleted { cost, .. } => said(
            format!("服务已完成，费用 {cost} 元，请投保单位确认"),
            format!("the service is done for {cost} yuan and waits for the insured's confirmation"),
        ),
        F::ServiceConfirmed { satisfaction, .. } => said(
            format!("投保单位已确认服务：{}", satisfaction.label()),
            format!("the insured confirmed the service: {satisfaction}"),
        ),
        F::ServiceObjected { .. } => {
            said("投保单位对服务记录提出异议".into(), "the insured objects to the record of the service".into())
        }
        F::ServiceRevisited { satisfaction, .. } => {
            said(format!("已回访：{}", satisfaction.label()), format!("revisited: {satisfaction}"))
        }
        F::RecordClosed { late, .. } => {
            let (zh, en) = if *late { ("（逾期）", ", late") } else { ("", "") };
            said(format!("服务记录已归档{zh}"), format!("the record of the service is closed{en}"))
        }
        F::RecordOverdue { due, .. } => said(
            format!("服务记录应于 {due} 前归档，已逾期"),
            format!("the record of the service was to be closed by {due}"),
        ),
        F::NoShowStated { by, absent, answer_by, .. } => said(
            format!("{}陈述{}未到场，请于 {answer_by} 前说明", by.label(), absent.label()),
            format!("the {by} states that the {absent} was absent; answer by {answer_by}"),
        ),
        F::NoShowAgreed { absent, .. } => {
            said(format!("已确认{}未到场", absent.label()), format!("the {absent} was absent, as both agree"))
        }
        F::NoShowDisputed { .. } => {
            said("是否到场双方说法不一，待处理".into(), "the sides disagree on who was there".into())
        }
        F::BookingResolved { outcome, .. } => {
            said(format!("处理结论：{}", outcome.label()), format!("decided: {outcome}"))
        }
        _ => of_pool(fact),
    }
}

/// The sentence of a fact about a pooled service; what else there is, is the service's own record and told to nobody.
fn of_pool(fact: &ServiceFact) -> Option<Said> {
    use ServiceFact as F;
    let said = |zh: String, en: String| Some(Said { zh, en });
    match fact {
        F::PoolDrawn { cost, contributors, .. } => said(
            format!("统筹服务已立项：{cost} 元，{contributors} 张保单分摊"),
            format!("a pooled service of {cost} yuan is drawn up, shared by {contributors} policies"),
        ),
        F::PoolMoved { from, .. } => {
            said(format!("统筹服务改至 {}", clock(*from)), format!("the pooled service moved to {}", clock(*from)))
        }
        F::PoolReshared { left, contributors, .. } => {
            let (zh, en) = if left.is_some() { ("有保单退出，", "a policy dropped out; ") } else { ("", "") };
            said(
                format!("{zh}统筹服务重新分摊，{contributors} 张保单"),
                format!("{en}the pooled service is shared anew by {contributors} policies"),
            )
        }
        F::PoolRendered { cost, .. } => said(
            format!("统筹服务已由牵头单位确认，实际费用 {cost} 元"),
            format!("the host confirmed the pooled service at {cost} yuan"),
        ),
        F::PoolApproved { .. } => {
            said("统筹服务超限列支已批准".into(), "the invoice of the pooled service was approved".into())
        }
        F::PoolPosted { amount, .. } => {
            said(format!("统筹服务据实列支 {amount} 元"), format!("{amount} yuan spent on the pooled service"))
        }
        F::PoolCancelled { .. } => said(
            "统筹服务已取消，占用全部释放".into(),
            "the pooled service was cancelled; every share is given back".into(),
        ),
        F::PoolSettled { state, .. } => said(
            format!("统筹服务分摊办结：{}", state.label()),
            format!("every share of the pooled service is dealt with: {state}"),
        ),
        F::PoolHeldUp { lines, .. } => said(
            format!("统筹服务有 {lines} 张保单的分摊没有办成，请处理"),
            format!("{lines} shares of the pooled service could not be dealt with"),
        ),
        _ => None,
    }
}
