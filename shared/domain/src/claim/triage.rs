//! Triage (分流): fast, standard or major track, with the rule that fired; and whether a small clear claim can be paid
//! straight away. It may only ever pay, never refuse (R-C11).

use super::casualty::{Casualties, Grade};
use super::draft::LineProblem;
use crate::money::Money;
use crate::rulebook::Rulebook;

crate::labels! {
    /// Track of a claim.
    pub enum Track {
        Fast = "fast", "快速通道";
        Standard = "standard", "一般通道";
        Major = "major", "重大事故通道";
    }
}

/// What triage looks at. No personal data: it is kept in the decision record.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is one question of triage, answered yes or no")]
pub struct TriageInput {
    /// Highest grade so far.
    pub grade: Grade,
    /// Latest casualties.
    pub casualties: Casualties,
    /// Marked as typical by the authority.
    pub typical: bool,
    /// A policy in force on the day of the accident is matched.
    pub policy_in_force: bool,
    /// A person confirmed that the accident is covered.
    pub covered: bool,
    /// Sum of what is claimed.
    pub claimed: Money,
    /// Whether every loss is certain.
    pub all_determinable: bool,
    /// Whether every loss has a verified document.
    pub all_documented: bool,
    /// Whether every victim has a payee that may be paid.
    pub payees_ready: bool,
    /// Whether another report may be of the same accident.
    pub possible_duplicate: bool,
    /// Whether an account was paid in another claim of the insurer: a person looks first.
    #[serde(default)]
    pub account_shared: bool,
    /// Why lines of the straight payment could not be paid, each reason once; empty before it was tried.
    #[serde(default)]
    pub line_problems: Vec<LineProblem>,
    /// Whether what is left of a limit does not reach for it (R-C12).
    #[serde(default)]
    pub over_limit: bool,
    /// Victims on file.
    pub victims: u32,
}

crate::labels! {
    /// Why a claim does not go straight through.
    pub enum WhyNot {
        DeathOrMissing = "death_or_missing", "有死亡或失踪人员";
        SeriousInjury = "serious_injury", "有重伤人员";
        NoPolicy = "no_policy_in_force", "没有匹配到事故当日有效的保单";
        CoverOpen = "cover_not_confirmed", "尚未确认属于保险责任";
        NobodyOnFile = "nobody_on_file", "尚未登记受害人";
        NothingClaimed = "nothing_claimed", "尚未填写损失";
        AboveSmall = "above_small_claim", "金额超过小额标准";
        NotCertain = "amount_not_certain", "金额尚不能确定";
        NotDocumented = "documents_missing", "材料未齐或未核验";
        PayeeOpen = "payee_open", "收款人未齐";
        AccountShared = "account_shared", "收款账户在另一赔案中收过款";
        PossibleDuplicate = "possible_duplicate", "可能与另一报案是同一事故";
        SameInClaim = "same_in_claim", "本案两人的收款账户或身份证号相同";
        NothingDue = "nothing_due", "有人员目前没有可付金额";
        OverLimit = "over_limit", "限额余额不足";
    }
}

/// The outcome of triage.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Triaged {
    /// Which track.
    pub track: Track,
    /// The rule that fired.
    pub rule: String,
    /// Whether it can be paid straight away.
    pub straight_through: bool,
    /// Why not.
    pub why_not: Vec<WhyNot>,
}

/// Finds the track (R-C7, R-C11).
#[must_use]
pub fn triage(of: &TriageInput, book: &Rulebook) -> Triaged {
    let least: Grade = book.n.major_track_grade.parse().unwrap_or(Grade::Larger);
    let deaths = of.casualties.deaths;
    let major = of.grade >= least || deaths >= book.n.major_track_deaths || of.typical;
    let mut why_not = Vec::new();
    let mut unless = |holds: bool, why: WhyNot| {
        if !holds {
            why_not.push(why);
        }
    };
    unless(deaths == 0 && of.casualties.missing == 0, WhyNot::DeathOrMissing);
    let slight = of.casualties.serious_injuries == 0;
    unless(slight, WhyNot::SeriousInjury);
    unless(of.policy_in_force, WhyNot::NoPolicy);
    unless(of.covered, WhyNot::CoverOpen);
    unless(of.victims > 0, WhyNot::NobodyOnFile);
    unless(of.claimed.is_positive(), WhyNot::NothingClaimed);
    unless(of.claimed <= book.n.small_claim_max, WhyNot::AboveSmall);
    unless(of.all_determinable, WhyNot::NotCertain);
    unless(of.all_documented, WhyNot::NotDocumented);
    unless(of.payees_ready, WhyNot::PayeeOpen);
    unless(!of.account_shared, WhyNot::AccountShared);
    unless(!of.possible_duplicate, WhyNot::PossibleDuplicate);
    let problem = |of: LineProblem| match of {
        LineProblem::DuplicateIdentity | LineProblem::DuplicateAccount => WhyNot::SameInClaim,
        LineProblem::NoPayee | LineProblem::InsuredNeedsProof => WhyNot::PayeeOpen,
        LineProblem::OverLimit => WhyNot::OverLimit,
        LineProblem::NothingDue | LineProblem::OverDue | LineProblem::Twice | LineProblem::NotOnFile => {
            WhyNot::NothingDue
        }
    };
    let tried = of.line_problems.iter().copied().map(problem).chain(of.over_limit.then_some(WhyNot::OverLimit));
    for why in tried {
        if !why_not.contains(&why) {
            why_not.push(why);
        }
    }
    // Nothing claimed yet is not small: what it will be is not known.
    let small = of.claimed.is_positive()
        && of.claimed <= book.n.small_claim_max
        && deaths == 0
        && of.casualties.missing == 0
        && slight;
    let (track, rule) = match (major, small) {
        (true, _) => (Track::Major, "R-C7"),
        (false, true) => (Track::Fast, "R-C11"),
        (false, false) => (Track::Standard, "R-C3"),
    };
    let straight_through = track == Track::Fast && why_not.is_empty();
    Triaged { track, rule: rule.to_owned(), straight_through, why_not }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulebook::Rulebooks;

    fn clear() -> TriageInput {
        TriageInput {
            grade: Grade::Ordinary,
            casualties: Casualties { deaths: 0, serious_injuries: 0, other_injured: 1, missing: 0, direct_loss: None },
            typical: false,
            policy_in_force: true,
            covered: true,
            claimed: "10000.00".parse().unwrap(),
            all_determinable: true,
            all_documented: true,
            payees_ready: true,
            possible_duplicate: false,
            account_shared: false,
            line_problems: Vec::new(),
            over_limit: false,
            victims: 1,
        }
    }

    fn run(of: &TriageInput) -> Triaged {
        let books = Rulebooks::shipped().unwrap();
        triage(of, books.in_force("2026-11-23".parse().unwrap()))
    }

    // req 5.11, R-C11: small and clear goes straight through; the first doubt stops it and says why.
    #[test]
    fn small_and_clear_goes_straight_through() {
        assert!(run(&clear()).straight_through);
        let over = run(&TriageInput { claimed: "10000.01".parse().unwrap(), ..clear() });
        assert_eq!(
            (over.track, over.straight_through, over.why_not),
            (Track::Standard, false, vec![WhyNot::AboveSmall])
        );
        let open = run(&TriageInput { covered: false, all_documented: false, ..clear() });
        assert_eq!(open.why_not, [WhyNot::CoverOpen, WhyNot::NotDocumented]);
        assert_eq!(open.track, Track::Fast);
        let casualties = Casualties { serious_injuries: 1, ..clear().casualties };
        let hurt = run(&TriageInput { casualties, ..clear() });
        assert_eq!(
            (hurt.track, hurt.straight_through, hurt.why_not),
            (Track::Standard, false, vec![WhyNot::SeriousInjury])
        );
        let shared = run(&TriageInput { account_shared: true, ..clear() });
        assert_eq!((shared.straight_through, shared.why_not), (false, vec![WhyNot::AccountShared]));
        // What only the payment itself would find keeps the track and says why.
        let line_problems = vec![LineProblem::DuplicateAccount, LineProblem::DuplicateIdentity];
        let twins = run(&TriageInput { line_problems, over_limit: true, ..clear() });
        assert_eq!((twins.track, twins.straight_through), (Track::Fast, false));
        assert_eq!(twins.why_not, [WhyNot::SameInClaim, WhyNot::OverLimit]);
        let unknown = run(&TriageInput { claimed: Money::ZERO, ..clear() });
        assert_eq!((unknown.track, unknown.why_not), (Track::Standard, vec![WhyNot::NothingClaimed]));
    }

    // req 5.12, R-C7: any death, a larger grade or the authority's word opens the major track.
    #[test]
    fn the_major_track() {
        let casualties = Casualties { deaths: 1, ..clear().casualties };
        assert_eq!(run(&TriageInput { casualties, ..clear() }).rule, "R-C7");
        assert_eq!(run(&TriageInput { grade: Grade::Larger, ..clear() }).track, Track::Major);
        assert_eq!(run(&TriageInput { typical: true, ..clear() }).track, Track::Major);
    }
}
