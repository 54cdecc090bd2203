//! What a policy looks like to those who may see it.

use api::wire;
use domain::policy::{Insured, Policy, PremiumReceipt};
use serde::Serialize;
use utoipa::ToSchema;

/// The three limits (责任限额).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LimitsView {
    /// Per person (每人).
    pub per_person: wire::Money,
    /// Per accident (每次事故).
    pub per_accident: wire::Money,
    /// For the whole period (累计).
    pub aggregate: wire::Money,
}

impl From<domain::policy::Limits> for LimitsView {
    fn from(limits: domain::policy::Limits) -> Self {
        Self {
            per_person: limits.per_person.into(),
            per_accident: limits.per_accident.into(),
            aggregate: limits.aggregate.into(),
        }
    }
}

/// First and last day in force, both included.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PeriodView {
    /// First day.
    pub from: wire::Date,
    /// Last day.
    pub to: wire::Date,
}

/// The insured unit (投保单位).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InsuredView {
    /// Its organisation here, when it has accounts.
    pub org: Option<wire::OrgId>,
    /// Registered name.
    pub name: wire::Name,
    /// Unified social credit code.
    pub credit_code: wire::CreditCode,
    /// Whom to call.
    pub contact_name: Option<wire::Name>,
    /// Their telephone, masked.
    pub contact_phone: Option<String>,
}

impl From<Insured> for InsuredView {
    fn from(insured: Insured) -> Self {
        Self {
            org: insured.org.map(Into::into),
            name: insured.name.into(),
            credit_code: insured.credit_code.into(),
            contact_phone: insured.contact.as_ref().map(|contact| contact.phone.masked()),
            contact_name: insured.contact.map(|contact| contact.name.into()),
        }
    }
}

/// A policy (保单).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PolicyView {
    /// Its id.
    pub id: wire::PolicyId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// The insurer's number.
    pub policy_no: wire::Line,
    /// The insurer.
    pub insurer: wire::OrgId,
    /// The insured.
    pub insured: InsuredView,
    /// Sector.
    pub sector: wire::Sector,
    /// District.
    pub district: wire::District,
    /// When it is in force.
    pub period: PeriodView,
    /// Limits.
    pub limits: LimitsView,
    /// Employees declared.
    pub declared_head_count: u32,
    /// Employees insured.
    pub insured_head_count: u32,
    /// Product version, which names the disability table.
    pub product_version: String,
    /// Premium agreed.
    pub premium: wire::Money,
    /// Prevention share by contract, in basis points, for sectors without the legal cap.
    pub prevention_ratio_bp: Option<u32>,
    /// When it was registered.
    pub registered_at: wire::Time,
    /// What is committed of the aggregate limit so far (累计限额已占用, R-C12); said where one policy is read.
    pub committed: Option<wire::Money>,
}

impl PolicyView {
    /// The view of a policy at a version.
    #[must_use]
    pub fn of(policy: Policy, version: u64) -> Self {
        Self {
            id: policy.id.into(),
            version,
            policy_no: policy.policy_no.into(),
            insurer: policy.insurer.into(),
            insured: policy.insured.into(),
            sector: policy.sector.into(),
            district: policy.district.into(),
            period: PeriodView { from: policy.period.from.into(), to: policy.period.to.into() },
            limits: policy.limits.into(),
            declared_head_count: policy.declared_head_count,
            insured_head_count: policy.insured_head_count,
            product_version: policy.product_version,
            premium: policy.premium.into(),
            prevention_ratio_bp: policy.prevention_ratio_bp,
            registered_at: policy.registered_at.into(),
            committed: None,
        }
    }
}

/// Premium received or refunded (保费实收、退费).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReceiptView {
    /// Its id.
    pub id: wire::ReceiptId,
    /// In or out.
    pub direction: wire::ReceiptDirection,
    /// How much.
    pub amount: wire::Money,
    /// The day of the money.
    pub received_on: wire::Date,
    /// The voucher.
    pub voucher_no: wire::Line,
}

impl From<PremiumReceipt> for ReceiptView {
    fn from(receipt: PremiumReceipt) -> Self {
        Self {
            id: receipt.id.into(),
            direction: receipt.direction.into(),
            amount: receipt.amount.into(),
            received_on: receipt.received_on.into(),
            voucher_no: receipt.voucher_no.into(),
        }
    }
}
