//! Facts: what happened, to what, by whom, on what basis. A fact is never changed and never removed.
//!
//! One fact is the timeline entry, the audit record, the outbox message and, for money, the ledger line. It holds ids
//! and amounts, never personal data, because it is kept for years in a chain that cannot be edited.

use crate::actor::{Actor, OrgId};
use crate::agency::AgencyFact;
use crate::claim::decision::Decision;
use crate::claim::fact::ClaimFact;
use crate::conduct::ConductFact;
use crate::fee::fact::FeeFact;
use crate::inspection::InspectionFact;
use crate::letter::LetterFact;
use crate::policy::PolicyFact;
use crate::refusal::Said;
use crate::service::ServiceFact;
use crate::situation::SituationFact;
use crate::standard::{PromiseFact, StandardFact};
use crate::watch::WatchFact;
use jiff::Timestamp;

/// A rule that an answer rests on.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Basis {
    /// The rule's id, for example `R-C6`.
    pub rule: String,
    /// The clause, for example 保险法 第二十五条.
    pub source: String,
}

/// What happened. Each noun has its own list; on the wire they share one field `event`, for example `claim_reported`.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
pub enum What {
    /// To a policy or its premium.
    Policy(PolicyFact),
    /// To a claim or a part of it.
    Claim(ClaimFact),
    /// To a document.
    Document(crate::document::DocumentFact),
    /// To a notice.
    Notice(crate::notice::NoticeFact),
    /// To the prevention fee of a policy.
    Fee(FeeFact),
    /// To a service plan, a slot, a booking or a pooled service.
    Service(ServiceFact),
    /// To an agency, an expert, a list, or the mechanism.
    Agency(AgencyFact),
    /// To an alert of the fee watch.
    Watch(WatchFact),
    /// To a complaint about conduct.
    Conduct(ConductFact),
    /// To an inspection.
    Inspection(InspectionFact),
    /// To what is known of a district's situation.
    Situation(SituationFact),
    /// To a dead letter.
    Letter(LetterFact),
    /// To a version of the claim standard.
    Standard(StandardFact),
    /// To an insurer's promise.
    Promise(PromiseFact),
}

impl What {
    /// The event's name on the wire, for example `claim_reported`.
    #[must_use]
    pub fn event(&self) -> String {
        let named = serde_json::to_value(self).ok();
        named.as_ref().and_then(|what| what.get("event")?.as_str()).unwrap_or_default().to_owned()
    }

    /// What people are told, for those facts that somebody is told of. No personal data.
    #[must_use]
    pub fn sentence(&self) -> Option<Said> {
        match self {
            Self::Claim(fact) => crate::claim::tell::sentence(fact),
            Self::Fee(fact) => crate::fee::tell::sentence(fact),
            Self::Watch(fact) => Some(fact.sentence()),
            Self::Conduct(fact) => fact.sentence(),
            Self::Inspection(fact) => fact.sentence(),
            Self::Service(fact) => crate::service::tell::sentence(fact),
            Self::Agency(fact) => crate::agency::tell::sentence(fact),
            Self::Letter(fact) => fact.sentence(),
            Self::Standard(fact) => fact.sentence(),
            Self::Promise(fact) => fact.sentence(),
            Self::Policy(_) | Self::Document(_) | Self::Notice(_) | Self::Situation(_) => None,
        }
    }
}

/// What a decision gives out beside the new state: the event, the rules, and the record that lets it be replayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What happened.
    pub what: What,
    /// The rules it rests on.
    pub basis: Vec<Basis>,
    /// Inputs, rulebook version and outcome, where a rule decided something.
    pub decision: Option<Decision>,
    /// Who finds it in their inbox.
    pub to: Vec<OrgId>,
}

impl Told {
    /// A plain event without a numbered rule behind it.
    pub fn plain(what: impl Into<What>) -> Self {
        Self { what: what.into(), basis: Vec::new(), decision: None, to: Vec::new() }
    }

    /// The same, told to organisations in their inbox in the words of [`What::sentence`].
    #[must_use]
    pub fn telling(mut self, to: impl IntoIterator<Item = OrgId>) -> Self {
        self.to.extend(to);
        self
    }

    /// The same with the rules it rests on.
    #[must_use]
    pub fn resting_on(mut self, basis: Vec<Basis>) -> Self {
        self.basis = basis;
        self
    }

    /// The same with the decision it records.
    #[must_use]
    pub fn deciding(mut self, decision: Decision) -> Self {
        self.decision = Some(decision);
        self
    }
}

/// A fact as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Fact {
    /// What it happened to: the key of the thing, for example `CLAIM#claim_… / ADVANCE#advance_…`.
    pub subject: String,
    /// Number in the subject's own series, which is the version it made; a gap is visible.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub actor: Actor,
    /// The request or event that brought it about, for the logs.
    pub cause: String,
    /// What happened.
    pub what: What,
    /// The rules it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<Basis>,
    /// Inputs, rulebook version and outcome, where a rule decided something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// Who finds it in their inbox; facts of claims are told by `functions/dispatch` by rules of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<OrgId>,
    /// Hash of the fact before it in the series, empty for the first.
    pub prev: String,
    /// Hash of this fact with `prev`.
    pub hash: String,
}

impl From<PolicyFact> for What {
    fn from(fact: PolicyFact) -> Self {
        Self::Policy(fact)
    }
}

impl From<ClaimFact> for What {
    fn from(fact: ClaimFact) -> Self {
        Self::Claim(fact)
    }
}

impl From<crate::document::DocumentFact> for What {
    fn from(fact: crate::document::DocumentFact) -> Self {
        Self::Document(fact)
    }
}

impl From<ServiceFact> for What {
    fn from(fact: ServiceFact) -> Self {
        Self::Service(fact)
    }
}

impl From<AgencyFact> for What {
    fn from(fact: AgencyFact) -> Self {
        Self::Agency(fact)
    }
}

impl From<InspectionFact> for What {
    fn from(fact: InspectionFact) -> Self {
        Self::Inspection(fact)
    }
}

impl From<SituationFact> for What {
    fn from(fact: SituationFact) -> Self {
        Self::Situation(fact)
    }
}

impl From<ConductFact> for What {
    fn from(fact: ConductFact) -> Self {
        Self::Conduct(fact)
    }
}

impl From<WatchFact> for What {
    fn from(fact: WatchFact) -> Self {
        Self::Watch(fact)
    }
}

impl From<StandardFact> for What {
    fn from(fact: StandardFact) -> Self {
        Self::Standard(fact)
    }
}

impl From<PromiseFact> for What {
    fn from(fact: PromiseFact) -> Self {
        Self::Promise(fact)
    }
}

impl From<LetterFact> for What {
    fn from(fact: LetterFact) -> Self {
        Self::Letter(fact)
    }
}

impl From<FeeFact> for What {
    fn from(fact: FeeFact) -> Self {
        Self::Fee(fact)
    }
}

impl From<crate::notice::NoticeFact> for What {
    fn from(fact: crate::notice::NoticeFact) -> Self {
        Self::Notice(fact)
    }
}
