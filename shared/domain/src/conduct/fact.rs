//! What happens to a complaint. Ids and days only: never who complained, never their words.

use super::Conduct;
use crate::actor::OrgId;
use crate::id::ComplaintId;
use crate::refusal::Said;
use jiff::civil::Date;

/// What happens to a complaint, and to the tally of an insurer.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are what their names say; the variants carry the explanation")]
pub enum ConductFact {
    /// Somebody complained (投诉).
    ComplaintMade { complaint: ComplaintId, conduct: Conduct, due: Date },
    /// Somebody who does not say who they are gave a hint (未具名举报); supervisors alone see it.
    HintGiven { complaint: ComplaintId, conduct: Conduct, due: Date },
    /// It has to be checked: the longer clock (核查).
    ComplaintChecking { complaint: ComplaintId, due: Date },
    /// The time was extended, with a reason (延期).
    ComplaintExtended { complaint: ComplaintId, due: Date },
    /// It was answered (答复).
    ComplaintAnswered { complaint: ComplaintId, upheld: bool },
    /// It was not answered in time (逾期).
    ComplaintOverdue { complaint: ComplaintId },
    /// The insurer's tally moved (计数).
    ConductCounted { insurer: OrgId, complaint: ComplaintId },
}

impl ConductFact {
    /// In words.
    #[must_use]
    pub fn sentence(&self) -> Option<Said> {
        let (zh, en) = match self {
            Self::ComplaintMade { conduct, due, .. } => (
                format!("收到投诉：{}，请在 {due} 前答复", conduct.label()),
                format!("a complaint came in ({conduct}); it is to be answered by {due}"),
            ),
            Self::HintGiven { conduct, due, .. } => (
                format!("收到未具名举报：{}，请在 {due} 前办理", conduct.label()),
                format!("an unnamed hint came in ({conduct}); it is to be handled by {due}"),
            ),
            Self::ComplaintChecking { due, .. } => (
                format!("投诉需要核查，将在 {due} 前答复"),
                format!("the complaint is being checked and will be answered by {due}"),
            ),
            Self::ComplaintExtended { due, .. } => (
                format!("投诉答复延期至 {due}，原因见投诉"),
                format!("the time to answer was extended to {due}; the reason is in the complaint"),
            ),
            Self::ComplaintAnswered { upheld, .. } => {
                let (zh, en) = if *upheld { ("成立", "upheld") } else { ("已说明", "explained") };
                (format!("投诉已答复：{zh}"), format!("the complaint was answered: {en}"))
            }
            Self::ComplaintOverdue { .. } => {
                ("投诉逾期未答复".to_owned(), "a complaint was not answered in time".to_owned())
            }
            Self::ConductCounted { .. } => return None,
        };
        Some(Said::new(zh, en))
    }
}
