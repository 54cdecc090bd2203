//! Facts of a claim as short sentences, for the timeline and for notices. No personal data.

use super::fact::ClaimFact;
use crate::refusal::Said;

/// The sentence of a fact, or none for the bookkeeping that people need not read.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one line per fact, and the compiler asks for the sentence of a new one")]
pub fn sentence(fact: &ClaimFact) -> Option<Said> {
    use ClaimFact as F;
    let said = |zh: String, en: String| Some(Said { zh, en });
    match fact {
        F::ClaimReported { deaths, injured, missing, .. } => said(
            format!("已受理报案：死亡 {deaths} 人，受伤 {injured} 人，失踪 {missing} 人"),
            format!("reported: {deaths} dead, {injured} injured, {missing} missing"),
        ),
        F::PolicyMatched { .. } => said("已匹配保单".into(), "matched to a policy".into()),
        F::Surveyed { .. } => said("保险机构已查勘现场".into(), "the insurer looked at the scene".into()),
        F::Contacted { .. } => said("保险机构已联系报案人".into(), "the insurer made contact".into()),
        F::CasualtiesRecorded { deaths, serious_injuries, missing, grade, in_window, .. } => {
            let (zh, en) = if *in_window {
                ("", "")
            } else {
                ("（已过补报期，不改变等级）", " (after the window; the grade stays)")
            };
            said(
                format!(
                    "更新伤亡：死亡 {deaths} 人，重伤 {serious_injuries} 人，失踪 {missing} 人，{}{zh}",
                    grade.label()
                ),
                format!(
                    "casualties: {deaths} dead, {serious_injuries} seriously injured, {missing} missing, {grade}{en}"
                ),
            )
        }
        F::Triaged { track, rule, straight_through, .. } => {
            let (zh, en) =
                if *straight_through { ("，可直接支付", ", can be paid straight away") } else { ("", "") };
            said(format!("进入{}（{rule}）{zh}", track.label()), format!("on the {track} track ({rule}){en}"))
        }
        F::VictimAdded { .. } => said("登记伤亡人员 1 人".into(), "a victim was added".into()),
        F::RosterImported { people, .. } => {
            said(format!("导入名册 {people} 人"), format!("a roster of {people} people was imported"))
        }
        F::LossesRecorded { total, .. } => {
            said(format!("登记损失 {total} 元"), format!("losses of {total} yuan were recorded"))
        }
        F::DocumentsRequested { kinds, repeated, .. } => {
            let list: Vec<_> = kinds.iter().map(|kind| kind.label()).collect();
            let again = if *repeated { "再次" } else { "一次性" };
            said(
                format!("{again}通知补充材料：{}", list.join("、")),
                format!("{} documents were asked for", kinds.len()),
            )
        }
        F::DocumentsSupplied { .. } => said("补充材料已收到".into(), "the supplement arrived".into()),
        F::DocumentsComplete { .. } => {
            said("索赔材料已收到，开始计算核定时限".into(), "claim and documents are complete; the clocks run".into())
        }
        F::CoverDecided { covered: true, .. } => said("认定属于保险责任".into(), "the accident is covered".into()),
        F::CoverDecided { covered: false, .. } => {
            said("认定不属于保险责任".into(), "the accident is not covered".into())
        }
        F::CoverLookedAt { .. } => said(
            "初步判断属于保险责任，可先行垫付、预付".into(),
            "looks covered; early payments may be proposed".into(),
        ),
        F::AdvanceProposed { purpose, total, lines, .. } => said(
            format!("提出{}：{lines} 人，{total} 元，待复核", purpose.label()),
            format!("{purpose} proposed: {lines} people, {total} yuan"),
        ),
        F::AdvanceApproved { purpose, total, lines, .. } => said(
            format!("{}已同意：{lines} 人，{total} 元", purpose.label()),
            format!("{purpose} approved: {lines} people, {total} yuan"),
        ),
        F::AdvanceReturned { .. } => said("支付申请退回修改".into(), "the request was returned".into()),
        F::AdvanceRejected { .. } => said("支付申请未获同意".into(), "the request was rejected".into()),
        F::AdvanceProgressed { settled, failed, of, total, .. } if settled == of || *failed > 0 => said(
            format!("支付进展：{settled}/{of} 笔到账，{failed} 笔未成功，共 {total} 元"),
            format!("payments: {settled} of {of} arrived, {failed} failed, {total} yuan"),
        ),
        F::PaymentUnclear { .. } => {
            said("一笔支付银行结果不明，正在查询".into(), "the bank's answer to a payment is unclear; asking".into())
        }
        F::PaymentFailed { reason, .. } => {
            said(format!("一笔支付未成功：{reason}"), format!("a payment failed: {reason}"))
        }
        F::PaymentCancelled { amount, .. } => said(
            format!("一笔支付 {amount} 元不再支付，限额已释放"),
            format!("a payment of {amount} yuan was given up; its limit is free again"),
        ),
        F::PayeeChangeAsked { amount, .. } => said(
            format!("申请更换一笔 {amount} 元支付的收款账户，待复核"),
            format!("another account was asked for a payment of {amount} yuan; waits for a second person"),
        ),
        F::PayeeChangeReturned { .. } => {
            said("更换收款账户的申请已退回".into(), "the change of an account was sent back".into())
        }
        F::PayeeChanged { .. } => said(
            "更换收款账户已复核，支付重新发出".into(),
            "another account was approved; the payment goes there".into(),
        ),
        F::BankAsked { .. } => {
            said("再次向银行查询支付结果".into(), "the bank was asked again what became of a payment".into())
        }
        F::SettlementArrived { .. } => said("结案赔款已全部到账".into(), "the settlement has arrived in full".into()),
        F::Assessed { total, .. } => said(format!("核定金额 {total} 元"), format!("assessed at {total} yuan")),
        F::Agreed { total, .. } => said(format!("达成赔偿协议 {total} 元"), format!("agreed at {total} yuan")),
        F::Refused { .. } => said("已发出拒赔通知书并说明理由".into(), "refused with reasons".into()),
        F::Withdrawn { .. } => said("已撤回索赔".into(), "withdrawn".into()),
        F::Reopened { .. } => said("重新受理".into(), "reopened".into()),
        F::Closed { .. } => said("结案".into(), "closed".into()),
        F::MergedInto { .. } => {
            said("已并入同一事故的另一案".into(), "merged into another claim of the accident".into())
        }
        F::MergedFrom { .. } => {
            said("同一事故的另一报案已并入".into(), "another report of the accident was merged in".into())
        }
        F::MergeUndone { .. } => said(
            "撤销并案，并入的报案重新单独处理".into(),
            "a merge was taken back; that report is a claim again".into(),
        ),
        F::RecoveryOpened { amount, .. } => said(
            format!("多付 {amount} 元，已立收回事项"),
            format!("{amount} yuan over-advanced; a recovery case is open"),
        ),
        F::RecoveryRepaid { amount, left, .. } => said(
            format!("收回多付 {amount} 元，待收回 {left} 元"),
            format!("{amount} yuan came back; {left} yuan are still due"),
        ),
        F::RecoveryReduced { left, .. } => {
            said(format!("重新核定，待收回减为 {left} 元"), format!("after a new assessment {left} yuan are due back"))
        }
        F::WriteOffAsked { amount, .. } => said(
            format!("申请核销多付 {amount} 元，待复核"),
            format!("asked to write off {amount} yuan; waits for a second person"),
        ),
        F::WriteOffRejected { .. } => said("核销申请未获同意".into(), "the write-off was rejected".into()),
        F::RecoveryWrittenOff { amount, .. } => {
            said(format!("多付 {amount} 元已核销"), format!("{amount} yuan over-advanced were written off"))
        }
        F::MarkedTypical { .. } => said("监管部门认定为典型事故".into(), "marked as typical by the authority".into()),
        F::LinkGiven { .. } => said("已向家属提供查询链接".into(), "a family link was given".into()),
        F::ClaimedDirectly { .. } => {
            said("受害人或家属直接提出请求".into(), "a victim or family claimed directly".into())
        }
        F::RequestCarried { .. } => {
            said("家属提出的请求随并案一并转移".into(), "what a family asked for moved with the merge".into())
        }
        F::ClockAlerted { clock, overdue: true, .. } => {
            said(format!("时限已超期：{clock}"), format!("overdue: {clock}"))
        }
        F::ClockAlerted { clock, overdue: false, .. } => {
            said(format!("时限临近：{clock}"), format!("nearly due: {clock}"))
        }
        F::AccountOpened { .. }
        | F::RequestOpened { .. }
        | F::RequestDecided { .. }
        | F::FirstPaymentArrived { .. }
        | F::LimitsMoved { .. }
        | F::RequestNoted { .. }
        | F::ClocksLookedAt { .. }
        | F::VictimChanged { .. }
        | F::AdvanceProgressed { .. }
        | F::PaymentDrawn { .. }
        | F::PaymentMissed { .. }
        | F::PayeesWaiting { .. }
        | F::PaymentOrdered { .. }
        | F::PaymentSettled { .. }
        | F::LinkRevoked { .. } => None,
    }
}
