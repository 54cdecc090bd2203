//! Whether an agency and its expert may do a service for an insured unit on a day. Booking and payment ask the same.

use super::expert::Expert;
use super::parts::{ListName, qualified};
use super::register::Agency;
use crate::personal::CreditCode;
use crate::policy::Sector;
use crate::refusal::Refusal;
use crate::service::{Catalogue, ServiceKind};
use jiff::civil::Date;

crate::refusals! {
    /// Why an agency or an expert may not do a service.
    pub enum Unfit {
        NotWhite { on: Date } => Conflict, "agency-not-white-listed", ["R-E3"], "该机构 {on} 不在白名单中", "the agency is not on the white list on {on}";
        Black { on: Date } => Conflict, "agency-black-listed", ["R-E3"], "该机构 {on} 在黑名单中", "the agency is on the black list on {on}";
        AgencySector => Conflict, "agency-sector", ["R-E3"], "该机构的服务行业不含投保单位所属行业", "the agency does not serve the insured unit's sector";
        AgencyUnqualified { fields: String } => Conflict, "agency-unqualified", ["R-E3", "R-E4"], "该机构在服务当日没有有效的资质：{fields}", "the agency has no valid qualification that day in: {fields}";
        AgencyConflict => Conflict, "agency-conflict", ["R-A10"], "该机构是投保单位本身，或由其持股、控制", "the agency is the insured unit itself, or owned by it";
        OtherAgency => Conflict, "expert-of-another-agency", ["R-E4"], "该专家不属于这家机构", "the expert belongs to another agency";
        ExpertSector => Conflict, "expert-sector", ["R-E3"], "该专家的专业行业不含投保单位所属行业", "the expert does not know the insured unit's sector";
        ExpertUnqualified { fields: String } => Conflict, "expert-unqualified", ["R-E3"], "该专家在服务当日没有有效的资质：{fields}", "the expert has no valid qualification that day in: {fields}";
        ExpertConflict => Conflict, "expert-conflict", ["R-E3"], "该专家声明过与投保单位的利益冲突", "the expert has declared a conflict of interest with the insured unit";
    }
}

/// What is to be done, for whom, when.
#[derive(Clone, Copy, Debug)]
pub struct Task<'a> {
    /// The kind of service.
    pub kind: &'a ServiceKind,
    /// The insured unit's sector.
    pub sector: Sector,
    /// The insured unit's credit code.
    pub insured: &'a CreditCode,
    /// The day of the service, whenever the question is asked: work done before a black-listing stays payable.
    pub on: Date,
}

/// Whether an agency and its expert may do a service: every reason against it at once (R-E3, R-E4, req 2.3, 2.4, 3.7).
///
/// An expert must hold a matching qualification; where none is named yet, the agency's own counts. A hazard inspection
/// needs the institution's own in any case (R-E4).
///
/// # Errors
/// The reasons, at least one.
pub fn fit(
    agency: &Agency,
    expert: Option<&Expert>,
    task: &Task<'_>,
    catalogue: &Catalogue,
) -> Result<(), Vec<Refusal>> {
    let mut why: Vec<Unfit> = of_agency(agency, expert.is_none(), task, catalogue);
    why.extend(expert.into_iter().flat_map(|expert| of_expert(agency, expert, task, catalogue)));
    if why.is_empty() { Ok(()) } else { Err(why.into_iter().map(Refusal::from).collect()) }
}

/// Whether a service that an agency rendered for a unit on a day may be paid: not where it was on the black list that day,
/// whatever came before or after, nor where a conflict of interest stood that day (R-E3, R-A10, req 2.3, 3.7).
///
/// # Errors
/// When it may not.
pub fn payable(agency: &Agency, expert: Option<&Expert>, insured: &CreditCode, on: Date) -> Result<(), Refusal> {
    if agency.listed(ListName::Black, on) {
        return Err(Unfit::Black { on }.into());
    }
    conflicted(agency, expert, insured, on).map_or(Ok(()), Err)
}

/// Why a booked service may not be rendered any more, if it may not: the lists, or a conflict that was declared since (R-E3).
/// What a renewal can still change, the qualification, was asked when it was booked.
#[must_use]
pub fn barred(agency: &Agency, expert: Option<&Expert>, insured: &CreditCode, on: Date) -> Option<Refusal> {
    if agency.listed(ListName::Black, on) {
        return Some(Unfit::Black { on }.into());
    }
    let unlisted = (!agency.listed(ListName::White, on)).then(|| Unfit::NotWhite { on }.into());
    unlisted.or_else(|| conflicted(agency, expert, insured, on))
}

/// The conflict of interest between an agency or its expert and a unit on a day.
fn conflicted(agency: &Agency, expert: Option<&Expert>, insured: &CreditCode, on: Date) -> Option<Refusal> {
    if owned(agency, insured) {
        return Some(Unfit::AgencyConflict.into());
    }
    expert.is_some_and(|expert| expert.conflicts_with(insured, on)).then(|| Unfit::ExpertConflict.into())
}

fn owned(agency: &Agency, insured: &CreditCode) -> bool {
    &agency.credit_code == insured || agency.owners.contains(insured)
}

fn of_agency(agency: &Agency, alone: bool, task: &Task<'_>, catalogue: &Catalogue) -> Vec<Unfit> {
    let on = task.on;
    let own = alone || task.kind.hazard_inspection;
    let checks = [
        (!agency.listed(ListName::White, on), Unfit::NotWhite { on }),
        (agency.listed(ListName::Black, on), Unfit::Black { on }),
        (!agency.sectors.contains(&task.sector), Unfit::AgencySector),
        (
            own && !qualified(&agency.qualifications, &task.kind.qualification, on),
            Unfit::AgencyUnqualified { fields: fields(task, catalogue) },
        ),
        (owned(agency, task.insured), Unfit::AgencyConflict),
    ];
    checks.into_iter().filter_map(|(wrong, why)| wrong.then_some(why)).collect()
}

fn of_expert(agency: &Agency, expert: &Expert, task: &Task<'_>, catalogue: &Catalogue) -> Vec<Unfit> {
    let checks = [
        (expert.agency != agency.id, Unfit::OtherAgency),
        (!expert.sectors.contains(&task.sector), Unfit::ExpertSector),
        (
            !qualified(&expert.qualifications, &task.kind.qualification, task.on),
            Unfit::ExpertUnqualified { fields: fields(task, catalogue) },
        ),
        (expert.conflicts_with(task.insured, task.on), Unfit::ExpertConflict),
    ];
    checks.into_iter().filter_map(|(wrong, why)| wrong.then_some(why)).collect()
}

fn fields(task: &Task<'_>, catalogue: &Catalogue) -> String {
    let names = task.kind.qualification.iter().filter_map(|field| catalogue.fields.get(field));
    names.map(|label| label.zh.as_str()).collect::<Vec<_>>().join("、")
}

#[cfg(test)]
#[path = "fit_tests.rs"]
mod tests;
