//! What a booking is made of: the site, the acceptance, the check-in, the record, what the sides say.

use super::catalogue::EvidenceCode;
use crate::fee::line::Evidence;
use crate::id::{DocumentId, SlotId};
use crate::money::Money;
use crate::policy::District;
use crate::text::{Line, Name, Note};
use jiff::Timestamp;
use std::collections::BTreeMap;

crate::labels! {
    /// A side of a booking (当事方).
    pub enum Side {
        Enterprise = "enterprise", "投保单位";
        Agency = "agency", "技术服务机构";
        Insurer = "insurer", "保险机构";
    }
}

crate::labels! {
    /// How satisfied the insured unit is (满意程度).
    pub enum Satisfaction {
        VerySatisfied = "very_satisfied", "非常满意";
        Satisfied = "satisfied", "满意";
        Neutral = "neutral", "一般";
        Dissatisfied = "dissatisfied", "不满意";
        VeryDissatisfied = "very_dissatisfied", "非常不满意";
    }
}

crate::labels! {
    /// What the insurer found in an open question of a booking (处理结论).
    pub enum Outcome {
        TookPlace = "took_place", "服务照常，按原状态继续";
        Redo = "redo", "重新填报服务记录";
        EnterpriseAbsent = "enterprise_absent", "投保单位未到场";
        AgencyAbsent = "agency_absent", "服务机构未到场";
        NobodysFault = "nobodys_fault", "双方均无责任，预约取消";
    }
}

/// Where the service is rendered.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Site {
    /// In words.
    pub text: Line,
    /// District.
    pub district: District,
    /// Latitude and longitude in millionths of a degree.
    pub position: Option<(i32, i32)>,
}

/// The agency accepted (接单), having confirmed items, measures and time with the insured (R-E2).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Acceptance {
    /// With whom at the insured unit.
    pub confirmed_with: Name,
    /// What will be done.
    pub items: Note,
    /// How.
    pub measures: Note,
    /// Who accepted.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A change of the slot (改期).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Move {
    /// The slot before.
    pub slot: SlotId,
    /// When that began.
    pub from: Timestamp,
    /// By which side.
    pub by_side: Side,
    /// Who.
    pub by: String,
    /// Why.
    pub reason: Note,
    /// When.
    pub at: Timestamp,
}

/// The expert was on site (到场签到).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CheckIn {
    /// When it arrived, by the clock here.
    pub at: Timestamp,
    /// When it was made, by the phone's clock, where it arrived too late and was made in time.
    #[serde(default)]
    pub made_at: Option<Timestamp>,
    /// Where, as the phone said.
    pub position: Option<(i32, i32)>,
    /// Metres from the site, where both are known.
    pub metres: Option<u32>,
    /// Why it is outside the slot's time or the site's radius.
    pub reason: Option<Note>,
    /// Who.
    pub by: String,
}

/// The record of a service (服务记录): the fields of AQ 9010 6 but the revisit, which comes after it (R-E5).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Record {
    /// From when (时间).
    pub started_at: Timestamp,
    /// Until when.
    pub ended_at: Timestamp,
    /// Where (地点).
    pub place: Line,
    /// By which institution (机构).
    pub institution: Name,
    /// By whom (人员).
    pub personnel: Line,
    /// What (项目).
    pub items: Note,
    /// How (措施).
    pub measures: Note,
    /// What happened (过程).
    pub process: Note,
    /// How many units of the kind.
    pub units: u32,
    /// The report.
    pub report: DocumentId,
    /// What proves it.
    pub evidence: Vec<Evidence>,
    /// Evidence that is written down, not a file.
    pub stated: BTreeMap<EvidenceCode, Line>,
    /// What it really cost.
    pub cost: Money,
    /// Who handed it in.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// What the insured unit says of it (满意程度和意见), at the confirmation and at the revisit.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Opinion {
    /// How satisfied.
    pub satisfaction: Satisfaction,
    /// In own words, or how and with whom the revisit was.
    pub opinion: Note,
    /// Who wrote it down.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// How a booking ended without a service, or why the insured objects to its record.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Ending {
    /// By which side, or who was absent.
    pub side: Option<Side>,
    /// Why.
    pub reason: Note,
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// What the insurer found (处理).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Resolution {
    /// What.
    pub outcome: Outcome,
    /// Why.
    pub reason: Note,
    /// What the sides had said.
    pub statements: Vec<Statement>,
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// What one side says about who was there (陈述). Neither side can mark the other alone.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Statement {
    /// Which side says it.
    pub side: Side,
    /// Who was absent; nobody, where the side says that both were there.
    pub absent: Option<Side>,
    /// Why, or what happened.
    pub reason: Note,
    /// A document that shows it.
    pub evidence: Option<DocumentId>,
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// Why its agency may not render the service any more (机构不再符合条件): found when the lists changed.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Unfit {
    /// The refusal's code.
    pub code: String,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// When it was found.
    pub at: Timestamp,
}
