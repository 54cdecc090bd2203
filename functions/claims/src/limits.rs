//! Time limits by step, as they are asked and shown.

use api::{BadFields, wire};
use deserr::Deserr;
use domain::standard::{Limits, Step};
use serde::Serialize;
use utoipa::ToSchema;

/// A limit for each step, in the step's own unit.
#[derive(Clone, Debug, Default, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct StepLimitsAsk {
    /// First contact, hours from the report.
    #[deserr(default)]
    pub contact: Option<u32>,
    /// Survey of the scene, hours from the report.
    #[deserr(default)]
    pub survey: Option<u32>,
    /// One-shot list of documents, working days from the report.
    #[deserr(default)]
    pub document_request: Option<u32>,
    /// Assessment, days from request and documents.
    #[deserr(default)]
    pub assessment: Option<u32>,
    /// Payment, days from the agreement.
    #[deserr(default)]
    pub payment: Option<u32>,
    /// Notice of refusal, days from the decision.
    #[deserr(default)]
    pub refusal_notice: Option<u32>,
    /// Advance, hours from the report, major track.
    #[deserr(default)]
    pub advance: Option<u32>,
    /// Small claim, working days from the report, fast track.
    #[deserr(default)]
    pub small_claim: Option<u32>,
}

impl StepLimitsAsk {
    /// The limits that are named.
    pub fn limits(&self) -> Limits {
        let all = [
            (Step::Contact, self.contact),
            (Step::Survey, self.survey),
            (Step::DocumentRequest, self.document_request),
            (Step::Assessment, self.assessment),
            (Step::Payment, self.payment),
            (Step::RefusalNotice, self.refusal_notice),
            (Step::Advance, self.advance),
            (Step::SmallClaim, self.small_claim),
        ];
        all.into_iter().filter_map(|(step, most)| Some((step, most?))).collect()
    }
}

/// The limit of a step.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LimitView {
    /// Which step.
    pub step: wire::Step,
    /// Its Chinese name.
    pub label: String,
    /// How much.
    pub most: u32,
    /// Of what.
    pub unit: wire::LimitUnit,
    /// The unit in Chinese.
    pub unit_label: String,
}

/// Views of limits.
pub fn views(limits: Limits) -> Vec<LimitView> {
    let view = |(step, most): (Step, u32)| LimitView {
        step: step.into(),
        label: step.label().to_owned(),
        most,
        unit: step.unit().into(),
        unit_label: step.unit().label().to_owned(),
    };
    limits.into_iter().map(view).collect()
}
