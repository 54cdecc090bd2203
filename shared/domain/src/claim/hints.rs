//! Hints for the person who decides on cover (责任认定提示, R-C8). A hint is a question, never a refusal.

use super::state::Claim;
use crate::time::days_between;

crate::labels! {
    /// What the person who decides on cover should look at.
    pub enum CoverHint {
        NoPolicy = "no_policy", "尚未匹配保单";
        OutsidePeriod = "outside_period", "事故当日保单不在有效期内，请核对续保和其他保单";
        DayUnknown = "day_unknown", "事故时间不明，请核实";
        EdgeOfPeriod = "edge_of_period", "事故日距保险期间起止不足三天，请核对时间";
        OtherUnit = "other_unit", "报案单位与被保险人的账号不同，请核实用工和承包关系";
        LateReport = "late_report", "报案距事故超过三十天，请了解原因（不影响受理）";
    }
}

/// Hints on a claim, in the order in which to look.
#[must_use]
pub fn cover_hints(claim: &Claim) -> Vec<CoverHint> {
    let mut hints = Vec::new();
    let day = claim.accident_day();
    let reported = crate::time::beijing_day(claim.reported_at);
    match &claim.policy {
        None => hints.push(CoverHint::NoPolicy),
        Some(policy) if !policy.period.covers(day) => hints.push(CoverHint::OutsidePeriod),
        Some(policy) => {
            let near = |edge| days_between(day, edge).unsigned_abs() < 3;
            if near(policy.period.from) || near(policy.period.to) {
                hints.push(CoverHint::EdgeOfPeriod);
            }
        }
    }
    if claim.report.occurred_at.is_none() {
        hints.push(CoverHint::DayUnknown);
    }
    let insured = claim.policy.as_ref().and_then(|policy| policy.insured_org.as_ref());
    if insured.zip(claim.reporter_org.as_ref()).is_some_and(|(insured, reporter)| insured != reporter) {
        hints.push(CoverHint::OtherUnit);
    }
    if days_between(day, reported) > 30 {
        hints.push(CoverHint::LateReport);
    }
    hints
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{counted, reported};
    use super::*;
    use crate::OrgId;

    // R-C8: hints ask, and refuse nothing.
    #[test]
    fn hints_are_questions() {
        let fine = reported("2026-11-23T05:00:00Z", counted(1, 0));
        assert!(cover_hints(&fine).is_empty());
        assert_eq!(cover_hints(&Claim { policy: None, ..fine.clone() }), [CoverHint::NoPolicy]);
        let other: OrgId = "yi".parse().unwrap();
        assert_eq!(cover_hints(&Claim { reporter_org: Some(other), ..fine.clone() }), [CoverHint::OtherUnit]);
        // The policy ends on 31 December.
        assert_eq!(cover_hints(&reported("2026-12-31T05:00:00Z", counted(1, 0))), [CoverHint::EdgeOfPeriod]);
        assert_eq!(cover_hints(&reported("2027-01-02T05:00:00Z", counted(1, 0))), [CoverHint::OutsidePeriod]);
        let mut late = fine.clone();
        late.report.occurred_at =
            late.report.occurred_at.and_then(|at| at.checked_sub(jiff::ToSpan::hours(24 * 31)).ok());
        assert_eq!(cover_hints(&late), [CoverHint::LateReport]);
        late.report.occurred_at = None;
        assert_eq!(cover_hints(&late), [CoverHint::DayUnknown]);
    }
}
