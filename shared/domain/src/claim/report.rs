//! A report (报案): who, where, when, what. Almost nothing is enough, and nothing is refused for being late or incomplete.

use crate::money::Money;
use crate::personal::{CreditCode, Phone};
use crate::policy::{District, Limits, Period, Sector};
use crate::text::{Line, Name, Note};
use crate::{OrgId, id::PolicyId};
use jiff::Timestamp;

crate::labels! {
    /// What happened, in the words of a person on site.
    pub enum AccidentKind {
        Fall = "fall", "高处坠落";
        Collapse = "collapse", "坍塌";
        ObjectStrike = "object_strike", "物体打击、机械伤害";
        Vehicle = "vehicle", "车辆、交通";
        FireExplosion = "fire_explosion", "火灾、爆炸";
        PoisoningAsphyxia = "poisoning_asphyxia", "中毒、窒息";
        Electric = "electric", "触电";
        OtherUnclear = "other_unclear", "其他、说不清";
    }
}

crate::labels! {
    /// Which casualty window applies (R-B5).
    pub enum AccidentClass {
        General = "general", "一般情形";
        RoadTraffic = "road_traffic", "道路交通";
        Fire = "fire", "火灾";
    }
}

/// A place in words, and on the map where the phone knew it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Place {
    /// In words.
    pub text: Line,
    /// District.
    pub district: Option<District>,
    /// Latitude and longitude in millionths of a degree.
    pub position: Option<(i32, i32)>,
}

/// Who reports.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reporter {
    /// Name.
    pub name: Name,
    /// Telephone.
    pub phone: Phone,
}

/// A report as it came in.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Report {
    /// When it happened, as far as is known.
    pub occurred_at: Option<Timestamp>,
    /// Where.
    pub place: Place,
    /// What.
    pub kind: AccidentKind,
    /// In own words.
    pub description: Option<Note>,
    /// Who reports.
    pub reporter: Reporter,
    /// The unit's name as given.
    pub enterprise_name: Option<Name>,
    /// The unit's code as given.
    pub credit_code: Option<CreditCode>,
}

/// What the claim keeps of its policy, as it was when it was matched (保单快照).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PolicySnapshot {
    /// Which.
    pub id: PolicyId,
    /// The insurer's number.
    pub policy_no: Line,
    /// Who insures.
    pub insurer: OrgId,
    /// Who is insured.
    pub insured_org: Option<OrgId>,
    /// Limits.
    pub limits: Limits,
    /// Period.
    pub period: Period,
    /// Sector.
    pub sector: Sector,
    /// Product version with its disability table.
    pub product_version: String,
}

impl PolicySnapshot {
    /// What a disability of a grade is worth under this policy: the per-person limit times its product's percentage
    /// (R-C18); none without a grade.
    #[must_use]
    pub fn worth_of_grade(&self, grade: Option<u8>) -> Option<Money> {
        crate::product::version(&self.product_version)?.disability(grade?, self.limits.per_person).ok()
    }
}

impl From<&crate::policy::Policy> for PolicySnapshot {
    fn from(policy: &crate::policy::Policy) -> Self {
        Self {
            id: policy.id,
            policy_no: policy.policy_no.clone(),
            insurer: policy.insurer.clone(),
            insured_org: policy.insured.org.clone(),
            limits: policy.limits,
            period: policy.period,
            sector: policy.sector,
            product_version: policy.product_version.clone(),
        }
    }
}
