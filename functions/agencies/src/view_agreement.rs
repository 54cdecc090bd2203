//! What a tripartite agreement looks like.

use crate::view_standing::PaperView;
use api::wire;
use domain::agency::Agreement;
use domain::agency::agreement::Signature;
use serde::Serialize;
use store::Versioned;
use utoipa::ToSchema;

/// A signature (签署).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SignatureView {
    /// For which party.
    pub party: wire::Party,
    /// By whom.
    pub by: String,
    /// When.
    pub at: wire::Time,
    /// The signed paper, where it was signed by hand.
    pub on_paper: Option<PaperView>,
}

impl From<Signature> for SignatureView {
    fn from(of: Signature) -> Self {
        Self { party: of.party.into(), by: of.by, at: of.at.into(), on_paper: of.on_paper.map(PaperView::from) }
    }
}

/// A tripartite agreement (三方协议).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgreementView {
    /// Its id.
    pub id: wire::AgreementId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// The policy it was drawn up under.
    pub policy: wire::PolicyId,
    /// The insurer.
    pub insurer: wire::OrgId,
    /// The insured unit's name.
    pub enterprise_name: wire::Name,
    /// The insured unit's credit code.
    pub credit_code: wire::CreditCode,
    /// The agency.
    pub agency: wire::AgencyId,
    /// The agency's name.
    pub agency_name: wire::Name,
    /// First day.
    pub from: wire::Date,
    /// Last day.
    pub to: wire::Date,
    /// Its text.
    pub terms: PaperView,
    /// Signatures so far.
    pub signatures: Vec<SignatureView>,
    /// The parties that have not signed.
    pub missing: Vec<wire::Party>,
    /// Whether all three have signed: only then it carries a service.
    pub signed: bool,
    /// When it was drawn up.
    pub drawn_at: wire::Time,
}

impl AgreementView {
    /// The view of an agreement at a version.
    pub fn of(of: Agreement, version: u64) -> Self {
        Self {
            id: of.id.into(),
            version,
            missing: of.missing().into_iter().map(Into::into).collect(),
            signed: of.signed(),
            policy: of.policy.into(),
            insurer: of.insurer.into(),
            enterprise_name: of.enterprise_name.into(),
            credit_code: of.credit_code.into(),
            agency: of.agency.into(),
            agency_name: of.agency_name.into(),
            from: of.period.from.into(),
            to: of.period.to.into(),
            terms: of.terms.into(),
            signatures: of.signatures.into_iter().map(SignatureView::from).collect(),
            drawn_at: of.drawn_at.into(),
        }
    }
}

impl From<Versioned<Agreement>> for AgreementView {
    fn from(of: Versioned<Agreement>) -> Self {
        Self::of(of.value, of.version)
    }
}
