//! Probable duplicates (疑似重复报案): found and offered for merging, never merged silently (R-C1).

use super::state::Claim;
use crate::id::ClaimId;
use crate::rulebook::Rulebook;
use jiff::Timestamp;

crate::labels! {
    /// Why two reports may be of one accident.
    pub enum Likeness {
        SameEnterprise = "same_enterprise", "同一投保单位";
        SameTime = "same_time", "时间相近";
        SamePlace = "same_place", "地点相近";
        SameReporter = "same_reporter", "同一报案电话";
    }
}

/// A report that may be of the same accident.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Suspect {
    /// Which claim.
    pub claim: ClaimId,
    /// Its receipt number.
    pub receipt_no: String,
    /// Why.
    pub likeness: Vec<Likeness>,
}

/// Whether two claims may be of one accident: near in time, and of one unit or at one place.
#[must_use]
pub fn alike(a: &Claim, b: &Claim, book: &Rulebook) -> Option<Suspect> {
    if a.id == b.id || a.merged_into.is_some() || b.merged_into.is_some() {
        return None;
    }
    let at = |claim: &Claim| claim.report.occurred_at.unwrap_or(claim.reported_at);
    let near_in_time = hours_apart(at(a), at(b)) <= book.n.duplicate_window_hours;
    let both = |x: Option<&str>, y: Option<&str>| x.is_some() && x == y;
    let code = |claim: &'_ Claim| claim.report.credit_code.as_ref().map(|code| code.as_str().to_owned());
    let one_enterprise = both(code(a).as_deref(), code(b).as_deref())
        || (a.enterprise.is_some() && a.enterprise == b.enterprise)
        || both(
            a.report.enterprise_name.as_ref().map(crate::text::Text::as_str),
            b.report.enterprise_name.as_ref().map(crate::text::Text::as_str),
        );
    let one_place = a.report.place.text == b.report.place.text || near(a, b, book.n.duplicate_distance_metres);
    let one_reporter = a.report.reporter.phone == b.report.reporter.phone;
    if !near_in_time || !(one_enterprise || one_place) {
        return None;
    }
    let mut likeness = vec![Likeness::SameTime];
    if one_enterprise {
        likeness.push(Likeness::SameEnterprise);
    }
    if one_place {
        likeness.push(Likeness::SamePlace);
    }
    if one_reporter {
        likeness.push(Likeness::SameReporter);
    }
    Some(Suspect { claim: b.id, receipt_no: b.receipt_no.clone(), likeness })
}

fn hours_apart(a: Timestamp, b: Timestamp) -> u32 {
    u32::try_from(a.as_second().abs_diff(b.as_second()) / 3600).unwrap_or(u32::MAX)
}

/// Whether two positions lie within some metres. A degree of latitude is 111 km; one of longitude in Beijing, at 40
/// degrees north, is 85 km. That is exact enough to ask a person.
fn near(a: &Claim, b: &Claim, metres: u32) -> bool {
    let (Some((lat_a, lon_a)), Some((lat_b, lon_b))) = (a.report.place.position, b.report.place.position) else {
        return false;
    };
    let metres_of = |x: i32, y: i32, per_degree: u64| u64::from(x.abs_diff(y)).saturating_mul(per_degree) / 1_000_000;
    let (north, east) = (metres_of(lat_a, lat_b, 111_000), metres_of(lon_a, lon_b, 85_000));
    let square = |n: u64| n.saturating_mul(n);
    square(north).saturating_add(square(east)) <= square(u64::from(metres))
}
