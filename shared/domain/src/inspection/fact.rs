//! What happens to an inspection. Ids and counts only.

use super::finding::FindingKind;
use crate::actor::OrgId;
use crate::id::{InspectionId, LineId};
use crate::refusal::Said;
use crate::text::Line;

/// What happens to an inspection.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are what their names say; the variants carry the explanation")]
pub enum InspectionFact {
    /// Opened (立案检查).
    InspectionOpened { inspection: InspectionId, insurer: OrgId },
    /// The sample was drawn (抽样).
    SampleDrawn { inspection: InspectionId, seed: Line, population: u64, drawn: u32 },
    /// Somebody looked at something in the room (查阅).
    RoomRead { inspection: InspectionId, line: Option<LineId> },
    /// Something was found (发现问题).
    FindingRaised { inspection: InspectionId, number: u32, line: LineId, kind: FindingKind },
    /// The insurer answered (答复).
    FindingAnswered { inspection: InspectionId, number: u32 },
    /// Another officer verified (复核).
    FindingVerified { inspection: InspectionId, number: u32, remedied: bool },
    /// Closed (办结).
    InspectionClosed { inspection: InspectionId, findings: u32 },
}

impl InspectionFact {
    /// In words.
    #[must_use]
    pub fn sentence(&self) -> Option<Said> {
        let (zh, en) = match self {
            Self::InspectionOpened { .. } => {
                ("监管部门开展预防费用检查".to_owned(), "an inspection of the prevention fee was opened".to_owned())
            }
            Self::SampleDrawn { population, drawn, .. } => (
                format!("样本已抽取：{population} 笔中抽 {drawn} 笔"),
                format!("the sample was drawn: {drawn} of {population} lines"),
            ),
            Self::RoomRead { .. } => return None,
            Self::FindingRaised { number, kind, .. } => (
                format!("检查发现问题 {number}：{}，请答复", kind.label()),
                format!("finding {number} ({kind}) is to be answered"),
            ),
            Self::FindingAnswered { number, .. } => {
                (format!("问题 {number} 已答复，待复核"), format!("finding {number} was answered"))
            }
            Self::FindingVerified { number, remedied: true, .. } => {
                (format!("问题 {number} 已整改"), format!("finding {number} is remedied"))
            }
            Self::FindingVerified { number, remedied: false, .. } => {
                (format!("问题 {number} 尚未整改，请再答复"), format!("finding {number} is not remedied"))
            }
            Self::InspectionClosed { findings, .. } => {
                (format!("检查已办结，共 {findings} 个问题"), format!("the inspection is closed, {findings} findings"))
            }
        };
        Some(Said::new(zh, en))
    }
}
