//! Probable duplicates (疑似重复报案): found and offered for merging, never merged silently (R-C1).

use super::state::Claim;
use crate::id::ClaimId;
use crate::rulebook::Rulebook;
use std::collections::BTreeSet;

crate::labels! {
    /// Why two reports may be of one accident.
    pub enum Likeness {
        SameEnterprise = "same_enterprise", "同一投保单位";
        SameTime = "same_time", "时间相近";
        SamePlace = "same_place", "地点相近";
        SameReporter = "same_reporter", "同一报案电话";
        SameKind = "same_kind", "同一事故类型";
    }
}

/// A report that may be of the same accident.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Suspect {
    /// Which claim.
    pub claim: ClaimId,
    /// Its receipt number.
    pub receipt_no: String,
    /// How alike, 0 to 100, for the order of a list only.
    pub score: u32,
    /// Why.
    pub likeness: Vec<Likeness>,
}

/// What two reports have in common, as measured. No names, no telephone numbers: it is kept in the decision record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Compared {
    /// Hours between the two accidents, or between the reports where the time is not known.
    pub hours_apart: u32,
    /// Same organisation, same credit code or same name.
    pub same_enterprise: bool,
    /// Metres between the two places, where both are on the map.
    pub metres_apart: Option<u32>,
    /// How alike the words for the place are, in percent.
    pub place_words: u32,
    /// Same telephone.
    pub same_reporter: bool,
    /// Same kind of accident.
    pub same_kind: bool,
}

/// The answer of the comparison.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Alike {
    /// Whether a person should look.
    pub suspect: bool,
    /// How alike, 0 to 100.
    pub score: u32,
    /// Why.
    pub likeness: Vec<Likeness>,
}

/// Percent of common word pairs from which two places in words are one.
const SAME_WORDS: u32 = 60;

/// Judges a comparison: near in time, and of one unit or at one place.
#[must_use]
pub fn judge(of: &Compared, book: &Rulebook) -> Alike {
    let near_in_time = of.hours_apart <= book.n.duplicate_window_hours;
    // Where both are on the map the map decides, else the words.
    let one_place =
        of.metres_apart.map_or(of.place_words >= SAME_WORDS, |metres| metres <= book.n.duplicate_distance_metres);
    let signs = [
        (near_in_time, Likeness::SameTime, 25),
        (of.same_enterprise, Likeness::SameEnterprise, 30),
        (one_place, Likeness::SamePlace, 25),
        (of.same_reporter, Likeness::SameReporter, 10),
        (of.same_kind, Likeness::SameKind, 10),
    ];
    let found = || signs.iter().filter(|(holds, ..)| *holds);
    Alike {
        suspect: near_in_time && (of.same_enterprise || one_place),
        score: found().fold(0u32, |sum, (.., weight)| sum.saturating_add(*weight)),
        likeness: found().map(|(_, likeness, _)| *likeness).collect(),
    }
}

/// Whether two claims may be of one accident.
#[must_use]
pub fn alike(a: &Claim, b: &Claim, book: &Rulebook) -> Option<Suspect> {
    if a.id == b.id || a.merged_into.is_some() || b.merged_into.is_some() {
        return None;
    }
    let Alike { suspect, score, likeness } = judge(&compare(a, b), book);
    suspect.then(|| Suspect { claim: b.id, receipt_no: b.receipt_no.clone(), score, likeness })
}

/// Measures what two claims have in common.
#[must_use]
pub fn compare(a: &Claim, b: &Claim) -> Compared {
    fn both<T: PartialEq>(x: Option<&T>, y: Option<&T>) -> bool {
        x.zip(y).is_some_and(|(x, y)| x == y)
    }
    let at = |claim: &Claim| claim.report.occurred_at.unwrap_or(claim.reported_at).as_second();
    let (of_a, of_b) = (&a.report, &b.report);
    Compared {
        hours_apart: u32::try_from(at(a).abs_diff(at(b)).div_ceil(3600)).unwrap_or(u32::MAX),
        same_enterprise: both(of_a.credit_code.as_ref(), of_b.credit_code.as_ref())
            || both(a.enterprise.as_ref(), b.enterprise.as_ref())
            || both(of_a.enterprise_name.as_ref(), of_b.enterprise_name.as_ref()),
        metres_apart: of_a.place.position.zip(of_b.place.position).map(|(here, there)| metres(here, there)),
        place_words: words_alike(of_a.place.text.as_str(), of_b.place.text.as_str()),
        same_reporter: of_a.reporter.phone == of_b.reporter.phone,
        same_kind: of_a.kind == of_b.kind,
    }
}

/// Metres between two positions in millionths of a degree, without floats. A degree of latitude is 111 km; one of
/// longitude in Beijing, at 40 degrees north, is 85 km. That is exact enough to ask a person.
#[must_use]
pub fn metres(a: (i32, i32), b: (i32, i32)) -> u32 {
    let metres_of = |x: i32, y: i32, per_degree: u64| u64::from(x.abs_diff(y)).saturating_mul(per_degree) / 1_000_000;
    let (north, east) = (metres_of(a.0, b.0, 111_000), metres_of(a.1, b.1, 85_000));
    let square = |n: u64| n.saturating_mul(n);
    u32::try_from(square(north).saturating_add(square(east)).isqrt()).unwrap_or(u32::MAX)
}

/// How many pairs of neighbouring characters two texts share, in percent (Dice). White space and marks do not count.
#[must_use]
pub fn words_alike(a: &str, b: &str) -> u32 {
    let pairs = |text: &str| -> BTreeSet<(char, char)> {
        let plain: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        plain.iter().copied().zip(plain.iter().copied().skip(1)).collect()
    };
    let (a, b) = (pairs(a), pairs(b));
    let common = a.intersection(&b).count().saturating_mul(200);
    let all = a.len().saturating_add(b.len());
    u32::try_from(common.checked_div(all).unwrap_or(0)).unwrap_or(0)
}

#[cfg(test)]
#[path = "duplicate_tests.rs"]
mod tests;
