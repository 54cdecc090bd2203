//! Alerts (预警): a question raised once, taken by a person, answered with an outcome.

use crate::actor::OrgId;
use crate::id::{AgencyId, AlertId, LineId, PolicyId};
use crate::refusal::{Refusal, Said};
use crate::text::{Name, Note};
use crate::{Rulebook, Told};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

crate::labels! {
    /// What is checked (监测事项).
    pub enum Check {
        OverCeiling = "over_ceiling", "已用费用超过上限";
        BehindPace = "behind_pace", "投入进度落后";
        BelowFloor = "below_floor", "期末投入不足";
        HazardShare = "hazard_share", "隐患排查费用比例不足";
        MissingEvidence = "missing_evidence", "列支缺少服务凭证";
        PurposeNotListed = "purpose_not_listed", "用途不在当日清单内";
        ExpertTwice = "expert_twice", "同一专家同一时间在两处";
        EvidenceReused = "evidence_reused", "同一凭证用于不同单位";
        InvoiceReused = "invoice_reused", "发票号码与金额重复";
        PayeeLinked = "payee_linked", "收款方与投保单位有关联";
        PriceOutlier = "price_outlier", "单价明显偏离同类";
        Split = "split", "疑似拆分以避开审批限额";
        BeforeService = "before_service", "列支或发票早于服务";
        YearEndSpike = "year_end_spike", "期末集中列支";
        RoundSums = "round_sums", "整数金额比例异常";
        PayeeBlackListed = "payee_black_listed", "入账时收款方在黑名单中";
        PayeeShare = "payee_share", "一家收款方占比过高";
        ManagersUntrained = "managers_untrained", "管理人员本年未培训";
    }
}

impl Check {
    /// The rule that asks.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::OverCeiling => "R-D1",
            Self::BehindPace | Self::BelowFloor => "R-D7",
            Self::HazardShare => "R-D8",
            Self::MissingEvidence => "R-D5",
            Self::PurposeNotListed => "R-D6",
            Self::PayeeLinked => "R-A10",
            Self::ManagersUntrained => "R-E13",
            Self::ExpertTwice
            | Self::EvidenceReused
            | Self::InvoiceReused
            | Self::PriceOutlier
            | Self::Split
            | Self::BeforeService
            | Self::YearEndSpike
            | Self::RoundSums
            | Self::PayeeBlackListed
            | Self::PayeeShare => "R-D9",
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Self::OverCeiling => "more is used than the ceiling",
            Self::BehindPace => "spending is behind its pace",
            Self::BelowFloor => "too little was spent by the end of the period",
            Self::HazardShare => "too little was spent on hazard inspection",
            Self::MissingEvidence => "a posted line lacks evidence",
            Self::PurposeNotListed => "the purpose was not on the list that day",
            Self::ExpertTwice => "one expert in two places at one time",
            Self::EvidenceReused => "one piece of evidence for different units",
            Self::InvoiceReused => "an invoice number and amount came before",
            Self::PayeeLinked => "the payee is linked to the insured",
            Self::PriceOutlier => "the unit price is far off its peers",
            Self::Split => "several lines just under the approval limit",
            Self::BeforeService => "posted or invoiced before the service",
            Self::YearEndSpike => "spending piles up at the end of the period",
            Self::RoundSums => "unusually many round sums",
            Self::PayeeBlackListed => "the payee was on the black list when it was booked",
            Self::PayeeShare => "most of an insurer's spending goes to one payee",
            Self::ManagersUntrained => "the insurer's managers were not trained this year",
        }
    }
}

/// A question that a check asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which check.
    pub check: Check,
    /// What it is about, so that the same question is asked once: a line, a policy and a month, a payee and a year.
    pub about: String,
    /// The insurer.
    pub insurer: OrgId,
    /// The policy, where it is about one.
    pub policy: Option<PolicyId>,
    /// The insured unit or payee it is about.
    pub name: Option<Name>,
    /// The agency.
    pub agency: Option<AgencyId>,
    /// The lines.
    pub lines: Vec<LineId>,
    /// The numbers it rests on, each with its name.
    pub numbers: BTreeMap<String, String>,
    /// Who booked, accepted or posted: none of them answers it.
    pub involved: BTreeSet<String>,
}

impl Question {
    /// What makes the question the same one on another day.
    #[must_use]
    pub fn identity(&self) -> String {
        format!("{} {} {}", self.check.name(), self.insurer, self.about)
    }
}

crate::labels! {
    /// Where an alert stands (预警状态).
    pub enum AlertState {
        Raised = "raised", "待处理";
        Taken = "taken", "处理中";
        Answered = "answered", "已办结";
    }
}

crate::labels! {
    /// How it was answered (处理结果).
    pub enum AlertOutcome {
        Explained = "explained", "已说明，无问题";
        Corrected = "corrected", "已更正";
        Referred = "referred", "已移交";
    }
}

/// An alert.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Alert {
    /// Its id, made of the question, so that it is raised once.
    pub id: AlertId,
    /// Which check.
    pub check: Check,
    /// What it is about.
    pub about: String,
    /// The insurer.
    pub insurer: OrgId,
    /// The policy.
    pub policy: Option<PolicyId>,
    /// The insured unit or payee.
    pub name: Option<Name>,
    /// The agency.
    pub agency: Option<AgencyId>,
    /// The lines.
    pub lines: Vec<LineId>,
    /// The numbers.
    pub numbers: BTreeMap<String, String>,
    /// Who is involved.
    pub involved: BTreeSet<String>,
    /// The rulebook it was asked under.
    pub rulebook: String,
    /// When.
    pub raised_at: Timestamp,
    /// Where it stands.
    pub state: AlertState,
    /// Who took it.
    pub taken_by: Option<String>,
    /// How it was answered, why, by whom, when.
    pub answered: Option<(AlertOutcome, Note, String, Timestamp)>,
}

/// What happens to an alert.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum WatchFact {
    /// Raised (预警).
    AlertRaised {
        /// Which.
        alert: AlertId,
        /// What is asked.
        check: Check,
    },
    /// Taken by a person.
    AlertTaken {
        /// Which.
        alert: AlertId,
    },
    /// Answered.
    AlertAnswered {
        /// Which.
        alert: AlertId,
        /// How.
        outcome: AlertOutcome,
    },
}

impl WatchFact {
    /// In words.
    #[must_use]
    pub fn sentence(&self) -> Said {
        match self {
            Self::AlertRaised { check, .. } => Said::new(
                format!("费用监测提示：{}（{}），请核实", check.label(), check.rule()),
                format!("the fee watch asks: {} ({})", check.english(), check.rule()),
            ),
            Self::AlertTaken { .. } => Said::new("费用监测提示已有人处理", "an alert was taken"),
            Self::AlertAnswered { outcome, .. } => Said::new(
                format!("费用监测提示已办结：{}", outcome.label()),
                format!("an alert was answered: {outcome}"),
            ),
        }
    }
}

crate::refusals! {
    /// Why an act on an alert is refused.
    pub enum AlertRefusal {
        NotRaised => Conflict, "alert-taken", [], "该提示已有人处理", "somebody took the alert already";
        NotTaken => Conflict, "alert-not-taken", [], "请先受理再答复", "take the alert before answering it";
        Answered => Conflict, "alert-answered", [], "该提示已办结", "the alert was answered";
        OwnLine => Forbidden, "own-line", ["R-D17"], "办理过该笔费用的人不能答复", "nobody answers about a line of their own";
        TakenByOther => Conflict, "alert-taken-by-other", [], "该提示由他人处理中", "somebody else works on the alert";
    }
}

impl Alert {
    /// Raises a question.
    #[must_use]
    pub fn raise(id: AlertId, question: Question, book: &Rulebook, now: Timestamp) -> (Self, Told) {
        let check = question.check;
        let insurer = question.insurer.clone();
        let alert = Self {
            id,
            check,
            about: question.about,
            insurer: question.insurer,
            policy: question.policy,
            name: question.name,
            agency: question.agency,
            lines: question.lines,
            numbers: question.numbers,
            involved: question.involved,
            rulebook: book.version.clone(),
            raised_at: now,
            state: AlertState::Raised,
            taken_by: None,
            answered: None,
        };
        let told = Told::plain(WatchFact::AlertRaised { alert: id, check }).resting_on(book.basis(&[check.rule()]));
        (alert, told.telling([insurer]))
    }

    /// A person takes it.
    ///
    /// # Errors
    /// When somebody did, or the person is involved.
    pub fn take(&self, by: &str) -> Result<(Self, Told), Refusal> {
        match self.state {
            AlertState::Raised if self.involved.contains(by) => Err(AlertRefusal::OwnLine.into()),
            AlertState::Raised => {
                let next = Self { state: AlertState::Taken, taken_by: Some(by.to_owned()), ..self.clone() };
                Ok((next, Told::plain(WatchFact::AlertTaken { alert: self.id })))
            }
            AlertState::Taken => Err(AlertRefusal::NotRaised.into()),
            AlertState::Answered => Err(AlertRefusal::Answered.into()),
        }
    }

    /// Who took it answers it.
    ///
    /// # Errors
    /// When it is not theirs to answer.
    pub fn answer(&self, outcome: AlertOutcome, why: Note, by: &str, now: Timestamp) -> Result<(Self, Told), Refusal> {
        match (self.state, self.taken_by.as_deref()) {
            (AlertState::Raised, _) => Err(AlertRefusal::NotTaken.into()),
            (AlertState::Answered, _) => Err(AlertRefusal::Answered.into()),
            (AlertState::Taken, Some(taker)) if taker != by => Err(AlertRefusal::TakenByOther.into()),
            (AlertState::Taken, _) => {
                let answered = Some((outcome, why, by.to_owned(), now));
                let told = Told::plain(WatchFact::AlertAnswered { alert: self.id, outcome });
                Ok((
                    Self { state: AlertState::Answered, answered, ..self.clone() },
                    told.telling([self.insurer.clone()]),
                ))
            }
        }
    }
}
