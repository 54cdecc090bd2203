//! What agencies and experts look like to those who may see them.

use api::{Caller, wire};
use domain::OrgKind;
use domain::agency::expert::Conflict;
use domain::agency::parts::{ListName, Qualification};
use domain::agency::{Agency, Expert};
use jiff::civil::Date;
use serde::Serialize;
use store::Versioned;
use utoipa::ToSchema;

/// A qualification (资质).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct QualificationView {
    /// Number of the certificate.
    pub number: wire::Line,
    /// Its field.
    pub field: wire::FieldCode,
    /// First day.
    pub issued_on: wire::Date,
    /// Last day.
    pub expires_on: wire::Date,
    /// Whether it is valid on the day that was asked about.
    pub valid: bool,
}

fn qualifications(of: Vec<Qualification>, on: Date) -> Vec<QualificationView> {
    of.into_iter()
        .map(|one| QualificationView {
            valid: one.valid(on),
            number: one.number.into(),
            field: one.field.into(),
            issued_on: one.issued_on.into(),
            expires_on: one.expires_on.into(),
        })
        .collect()
}

/// Whether the caller sees what is asked for the question of conflicts: owners, declared conflicts. An insured unit
/// does not: they name other enterprises.
fn sees_interests(caller: &Caller) -> bool {
    caller.actor.person().is_some_and(|person| person.org_kind != OrgKind::Enterprise)
}

/// An agency (技术服务机构).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgencyView {
    /// Its id.
    pub id: wire::AgencyId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// Its organisation.
    pub org: wire::OrgId,
    /// Registered name.
    pub name: wire::Name,
    /// Unified social credit code.
    pub credit_code: wire::CreditCode,
    /// Whom to call.
    pub contact_name: wire::Name,
    /// Where to call.
    pub contact_phone: wire::Phone,
    /// Sectors it serves.
    pub sectors: Vec<wire::Sector>,
    /// What it is qualified for.
    pub qualifications: Vec<QualificationView>,
    /// Credit codes of its owners; absent for insured units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owners: Option<Vec<wire::CreditCode>>,
    /// The day that the lists and qualifications are shown for.
    pub on: wire::Date,
    /// Whether it is on the white list that day (白名单).
    pub white_listed: bool,
    /// Whether it is on the black list that day (黑名单).
    pub black_listed: bool,
    /// When it was registered.
    pub registered_at: wire::Time,
}

impl AgencyView {
    /// The view of an agency at a version, as of a day.
    pub fn of(of: Versioned<Agency>, caller: &Caller, on: Date) -> Self {
        let (agency, version) = (of.value, of.version);
        Self {
            id: agency.id.into(),
            version,
            white_listed: agency.listed(ListName::White, on),
            black_listed: agency.listed(ListName::Black, on),
            org: agency.org.into(),
            name: agency.name.into(),
            credit_code: agency.credit_code.into(),
            contact_name: agency.contact.name.into(),
            contact_phone: agency.contact.phone.into(),
            sectors: agency.sectors.into_iter().map(Into::into).collect(),
            qualifications: qualifications(agency.qualifications, on),
            owners: sees_interests(caller).then(|| agency.owners.into_iter().map(Into::into).collect()),
            on: on.into(),
            registered_at: agency.registered_at.into(),
        }
    }
}

/// A declared conflict of interest (利益冲突声明).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConflictView {
    /// With whom.
    pub credit_code: wire::CreditCode,
    /// What kind.
    pub nature: wire::Line,
    /// The first day.
    pub from: wire::Date,
    /// The last day, when it has ended.
    pub until: Option<wire::Date>,
}

impl From<Conflict> for ConflictView {
    fn from(of: Conflict) -> Self {
        Self {
            credit_code: of.credit_code.into(),
            nature: of.nature.into(),
            from: of.from.into(),
            until: of.until.map(Into::into),
        }
    }
}

/// An expert (专家).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ExpertView {
    /// Their id.
    pub id: wire::ExpertId,
    /// Version, also the `ETag`.
    pub version: u64,
    /// The agency they work for.
    pub agency: wire::AgencyId,
    /// Their account in it, when they have one.
    pub account: Option<wire::Line>,
    /// Name.
    pub name: wire::Name,
    /// Sectors they know.
    pub sectors: Vec<wire::Sector>,
    /// What they are qualified for.
    pub qualifications: Vec<QualificationView>,
    /// Whom they must not serve; absent for insured units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflicts: Option<Vec<ConflictView>>,
    /// The day that the qualifications are shown for.
    pub on: wire::Date,
    /// When they were registered.
    pub registered_at: wire::Time,
}

impl ExpertView {
    /// The view of an expert at a version, as of a day.
    pub fn of(of: Versioned<Expert>, caller: &Caller, on: Date) -> Self {
        let (expert, version) = (of.value, of.version);
        Self {
            id: expert.id.into(),
            version,
            agency: expert.agency.into(),
            account: expert.account.map(Into::into),
            name: expert.name.into(),
            sectors: expert.sectors.into_iter().map(Into::into).collect(),
            qualifications: qualifications(expert.qualifications, on),
            conflicts: sees_interests(caller).then(|| expert.conflicts.into_iter().map(Into::into).collect()),
            on: on.into(),
            registered_at: expert.registered_at.into(),
        }
    }
}
