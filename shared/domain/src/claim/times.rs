//! How long the stages of claims take (理赔时效, req 5.11): from the claims' own dates, as medians and ninth deciles.

use super::state::Claim;
use super::triage::Track;
use crate::time::day_start;
use jiff::Timestamp;
use std::collections::BTreeMap;

crate::labels! {
    /// A stage of a claim, from one date to the next.
    pub enum Stage {
        ReportToContact = "report_to_contact", "报案至首次联系";
        ReportToCover = "report_to_cover", "报案至责任认定";
        ReportToFirstPayment = "report_to_first_payment", "报案至首笔到账";
        DocumentsToAssessment = "documents_to_assessment", "材料齐全至核定";
        AgreementToPaid = "agreement_to_paid", "达成协议至付清";
        ReportToPaid = "report_to_paid", "报案至付清";
    }
}

/// How long one stage took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageTimes {
    /// On which track.
    pub track: Track,
    /// Which stage.
    pub stage: Stage,
    /// How many claims have come through it.
    pub claims: u32,
    /// Half of them took at most so many minutes.
    pub p50_minutes: u64,
    /// Nine of ten took at most so many minutes.
    pub p90_minutes: u64,
}

/// The stages that a claim has come through, with whole minutes begun.
fn stages(claim: &Claim) -> impl Iterator<Item = (Stage, u64)> + use<> {
    let reported = Some(claim.reported_at);
    let agreed = claim.agreed_on.map(day_start);
    let paid = claim.settlement_paid_at;
    let cover = claim.cover.as_ref().map(|cover| cover.at);
    let assessed = claim.assessment.as_ref().map(|assessed| assessed.at);
    let all = [
        (Stage::ReportToContact, reported, claim.contacted_at),
        (Stage::ReportToCover, reported, cover),
        (Stage::ReportToFirstPayment, reported, claim.first_payment_at),
        (Stage::DocumentsToAssessment, claim.documents_at, assessed),
        (Stage::AgreementToPaid, agreed, paid),
        (Stage::ReportToPaid, reported, paid),
    ];
    all.into_iter().filter_map(|(stage, from, to)| Some((stage, minutes(from?, to?))))
}

fn minutes(from: Timestamp, to: Timestamp) -> u64 {
    let seconds = to.as_second().saturating_sub(from.as_second());
    u64::try_from(seconds).unwrap_or(0).div_ceil(60)
}

/// Nearest rank: the least value that so many percent do not exceed, so that it is a time that some claim really took.
fn percentile(sorted: &[u64], percent: usize) -> u64 {
    let rank = sorted.len().saturating_mul(percent).div_ceil(100).max(1);
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(0)
}

/// How long each stage took on each track; a stage that no claim has come through is left out.
#[must_use]
pub fn stage_times<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Vec<StageTimes> {
    let mut all: BTreeMap<(Track, Stage), Vec<u64>> = BTreeMap::new();
    for claim in claims {
        for (stage, took) in stages(claim) {
            all.entry((claim.track, stage)).or_default().push(took);
        }
    }
    let times = |((track, stage), mut took): ((Track, Stage), Vec<u64>)| {
        took.sort_unstable();
        let claims = u32::try_from(took.len()).unwrap_or(u32::MAX);
        StageTimes { track, stage, claims, p50_minutes: percentile(&took, 50), p90_minutes: percentile(&took, 90) }
    };
    all.into_iter().map(times).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{at, counted, reported};
    use super::*;
    use proptest::prelude::*;

    fn contacted(after_minutes: i64) -> Claim {
        let claim = reported("2026-11-23T05:00:00Z", counted(1, 0));
        let at = claim.reported_at.checked_add(jiff::ToSpan::minutes(after_minutes)).ok();
        Claim { contacted_at: at, ..claim }
    }

    // req 5.11: p50 and p90 by stage and track, from dates on record; what has not happened counts nowhere.
    #[test]
    fn stages_have_medians_and_ninth_deciles() {
        let claims: Vec<Claim> =
            (1..=10).map(contacted).chain([reported("2026-11-23T05:00:00Z", counted(0, 0))]).collect();
        let times = stage_times(&claims);
        let expected = StageTimes {
            track: Track::Major,
            stage: Stage::ReportToContact,
            claims: 10,
            p50_minutes: 5,
            p90_minutes: 9,
        };
        assert_eq!(times, [expected]);
        let mut paid = contacted(1);
        paid.agreed_on = Some("2026-11-24".parse().unwrap());
        paid.settlement_paid_at = Some(at("2026-11-24T16:00:00Z"));
        let times = stage_times([&paid]);
        assert_eq!(
            times.iter().map(|of| of.stage).collect::<Vec<_>>(),
            [Stage::ReportToContact, Stage::AgreementToPaid, Stage::ReportToPaid]
        );
        assert_eq!(times[1].p50_minutes, 24 * 60, "from the beginning of the day of the agreement in Beijing");
        assert!(stage_times([]).is_empty());
    }

    proptest! {
        #[test]
        fn a_percentile_is_a_time_that_was_really_taken(mut took in proptest::collection::vec(0u64..10_000, 1..60)) {
            took.sort_unstable();
            let (p50, p90) = (percentile(&took, 50), percentile(&took, 90));
            prop_assert!(p50 <= p90 && took.contains(&p50) && took.contains(&p90));
            let at_most = |most: u64| took.iter().filter(|one| **one <= most).count();
            prop_assert!(at_most(p50) * 2 >= took.len() && at_most(p90) * 10 >= took.len() * 9);
        }
    }
}
