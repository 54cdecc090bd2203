//! What happens to a claim and its parts. Ids, counts and amounts only, never personal data.

use super::advance::Purpose;
use super::casualty::Grade;
use super::triage::Track;
use crate::document::DocumentKind;
use crate::id::{AdvanceId, ClaimId, LinkId, PaymentId, PolicyId, RecoveryId, RosterId, VictimId};
use crate::money::Money;

/// What happens to a claim.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are what their names say; the variants carry the explanation")]
pub enum ClaimFact {
    /// Reported (报案).
    ClaimReported { claim: ClaimId, matched: bool, deaths: u32, injured: u32, missing: u32 },
    /// The limit account was opened with the claim (限额台账建立).
    AccountOpened { claim: ClaimId },
    /// Limits were committed or given back (限额占用变动).
    LimitsMoved { claim: ClaimId, committed: Money },
    /// Matched to a policy (匹配保单).
    PolicyMatched { claim: ClaimId, policy: PolicyId },
    /// First contact made (首次联系).
    Contacted { claim: ClaimId },
    /// The scene was looked at (查勘).
    Surveyed { claim: ClaimId },
    /// A casualty snapshot (伤亡快照).
    CasualtiesRecorded {
        claim: ClaimId,
        number: u32,
        deaths: u32,
        serious_injuries: u32,
        missing: u32,
        grade: Grade,
        in_window: bool,
    },
    /// Put on a track (分流).
    Triaged { claim: ClaimId, track: Track, rule: String, straight_through: bool },
    /// A victim was added (登记伤亡人员).
    VictimAdded { claim: ClaimId, victim: VictimId },
    /// A victim's data changed (更新伤亡人员).
    VictimChanged { claim: ClaimId, victim: VictimId },
    /// Losses of a victim were recorded (登记损失).
    LossesRecorded { claim: ClaimId, victim: VictimId, total: Money },
    /// A roster came in whole (名册导入).
    RosterImported { claim: ClaimId, roster: RosterId, people: u32 },
    /// Missing documents were asked for (一次性通知补充材料).
    DocumentsRequested { claim: ClaimId, kinds: Vec<DocumentKind>, repeated: bool },
    /// The supplement arrived (补充材料收到).
    DocumentsSupplied { claim: ClaimId },
    /// Request and documents are there: the clocks of assessment start (材料收到).
    DocumentsComplete { claim: ClaimId },
    /// A person decided on cover (责任认定).
    CoverDecided { claim: ClaimId, covered: bool },
    /// A person looked at cover before it could be decided (初步判断属于保险责任).
    CoverLookedAt { claim: ClaimId },
    /// A batch waits for approval (待复核).
    RequestOpened { claim: ClaimId, advance: AdvanceId },
    /// It was decided on (复核完毕).
    RequestDecided { claim: ClaimId, advance: AdvanceId, approved: bool },
    /// The first payment of the claim arrived (首笔到账).
    FirstPaymentArrived { claim: ClaimId },
    /// Every payment of the settlement arrived (结案赔款全部到账).
    SettlementArrived { claim: ClaimId },
    /// A batch was proposed (提出支付).
    AdvanceProposed { advance: AdvanceId, purpose: Purpose, total: Money, lines: u32 },
    /// It was approved (复核同意).
    AdvanceApproved { advance: AdvanceId, purpose: Purpose, total: Money, lines: u32 },
    /// It was returned (退回).
    AdvanceReturned { advance: AdvanceId },
    /// It was rejected (不同意).
    AdvanceRejected { advance: AdvanceId },
    /// Payments of it arrived or failed (支付进展).
    AdvanceProgressed { advance: AdvanceId, settled: u32, failed: u32, of: u32, total: Money },
    /// One payment of a proposed batch was drawn up (支付明细).
    PaymentDrawn { payment: PaymentId, advance: AdvanceId, amount: Money },
    /// It went to the bank (发出支付指令).
    PaymentOrdered { payment: PaymentId, attempt: u32, amount: Money },
    /// The bank gave no clear answer (结果待查).
    PaymentUnclear { payment: PaymentId },
    /// The bank is asked again what became of an order (再次查询结果, R-C24).
    BankAsked { payment: PaymentId, attempt: u32 },
    /// It arrived (到账).
    PaymentSettled { payment: PaymentId, amount: Money },
    /// It clearly failed (未成功).
    PaymentFailed { payment: PaymentId, reason: String },
    /// It will not be tried again, and its commitment was given back (不再支付，释放限额).
    PaymentCancelled { payment: PaymentId, amount: Money },
    /// Somebody asks to pay to another account (申请更换收款账户).
    PayeeChangeAsked { payment: PaymentId, amount: Money },
    /// A second person sent that back (退回更换账户).
    PayeeChangeReturned { payment: PaymentId },
    /// A second person approved it, and the payment goes there (更换账户已复核).
    PayeeChanged { claim: ClaimId, payment: PaymentId },
    /// How many changes of an account wait for a second person (待复核的更换账户).
    PayeesWaiting { claim: ClaimId, waiting: u32 },
    /// A payment that the claim counted on was given up (应付款项尚未付清).
    PaymentMissed { claim: ClaimId, advance: AdvanceId },
    /// Assessed (核定).
    Assessed { claim: ClaimId, total: Money },
    /// Agreed (达成协议).
    Agreed { claim: ClaimId, total: Money },
    /// Refused by a person with reasons (拒赔通知).
    Refused { claim: ClaimId, reason_code: String },
    /// Withdrawn (撤回).
    Withdrawn { claim: ClaimId },
    /// Reopened (重新受理).
    Reopened { claim: ClaimId },
    /// Closed after everything was paid (结案).
    Closed { claim: ClaimId },
    /// Merged into another claim by a person (合并).
    MergedInto { claim: ClaimId, into: ClaimId },
    /// Another claim was merged into this one (并入).
    MergedFrom { claim: ClaimId, from: ClaimId },
    /// A merge was taken back (撤销并案).
    MergeUndone { claim: ClaimId, from: ClaimId },
    /// More was advanced than assessed: a recovery case (多付收回).
    RecoveryOpened { recovery: RecoveryId, victim: VictimId, amount: Money },
    /// Some of it came back (收回).
    RecoveryRepaid { recovery: RecoveryId, amount: Money, left: Money },
    /// A later assessment asks for less back (重新核定，减少收回).
    RecoveryReduced { recovery: RecoveryId, left: Money },
    /// Somebody asks not to pursue the rest (申请核销).
    WriteOffAsked { recovery: RecoveryId, amount: Money },
    /// A second person said no (不同意核销).
    WriteOffRejected { recovery: RecoveryId },
    /// A second person gave the rest up (核销).
    RecoveryWrittenOff { recovery: RecoveryId, amount: Money },
    /// The authority marked the accident as typical (认定为典型事故).
    MarkedTypical { claim: ClaimId },
    /// A family was given a link (家属链接).
    LinkGiven { victim: VictimId, link: LinkId },
    /// A link was taken back (链接作废).
    LinkRevoked { victim: VictimId },
    /// A victim or a family claimed directly (直接请求, R-C14).
    ClaimedDirectly { claim: ClaimId, victim: VictimId },
    /// What a family asked for goes with its claim into another, or back (请求随并案转移).
    RequestCarried { claim: ClaimId, victim: VictimId, from: ClaimId },
    /// A family's request came to the claim (本案收到家属请求).
    RequestNoted { claim: ClaimId, victim: VictimId },
    /// A schedule looked at the clocks and found nothing to raise (时限已查).
    ClocksLookedAt { claim: ClaimId },
    /// A clock is near its end or past it (时限预警、到期).
    ClockAlerted { claim: ClaimId, clock: String, overdue: bool },
}
