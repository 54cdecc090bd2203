//! The rulebook (规则库): every number of the law and the notice, as dated and versioned data.
//!
//! No legal number is a constant in code. A decision names the version and the rules it used, so that it can be
//! replayed later to the same result.

use crate::fact::Basis;
use crate::money::Money;
use jiff::civil::Date;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Where a rule comes from, highest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Law or regulation (法律法规).
    Law,
    /// Mandatory standard (强制性标准).
    Standard,
    /// The 2025 Measures (实施办法).
    Measures,
    /// The Beijing notice (北京市通知).
    Notice,
    /// Our own default where no source gives the number (可配置).
    Configuration,
}

/// One rule: what it says, who says so.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Rule {
    /// The rule in a sentence.
    pub statement: String,
    /// The clause.
    pub source: String,
    /// What kind of source that is.
    pub kind: Source,
}

/// Who may approve up to which amount (R-C22).
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApprovalTier {
    /// The largest amount of one decision.
    pub up_to: Money,
    /// The insurer's role that may take it.
    pub role: crate::Role,
}

/// The numbers of all rules, each under the name it has in the file. A missing or misspelt number fails at load.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbers {
    /// R-A1: sectors that must be insured.
    pub high_risk_sectors: Vec<String>,
    /// R-A3: least per-person limit.
    pub min_per_person_limit: Money,
    /// R-B1: deaths from which the accident is larger, serious, especially serious.
    pub grade_deaths: [u32; 3],
    /// R-B1: serious injuries likewise.
    pub grade_serious_injuries: [u32; 3],
    /// R-B1: direct economic loss likewise.
    pub grade_direct_loss: [Money; 3],
    /// R-B3: minutes the unit has for its own report to the authority.
    pub unit_report_minutes: u32,
    /// R-B4: minutes each authority has to tell the next level.
    pub authority_relay_minutes: u32,
    /// R-B5: days in which casualties may change the grade.
    pub supplement_days: u32,
    /// R-B5: the same for road traffic and fire.
    pub supplement_days_traffic_fire: u32,
    /// R-C1: hours between two reports that may be of one accident.
    pub duplicate_window_hours: u32,
    /// R-C1: metres between two places that may be one.
    pub duplicate_distance_metres: u32,
    /// R-C1: hours to the first contact.
    pub first_contact_hours: u32,
    /// R-C2: document requests without a stated reason.
    pub max_document_requests: u32,
    /// R-C3.
    pub assess_days: u32,
    /// R-C4.
    pub pay_days: u32,
    /// R-C5.
    pub refusal_notice_days: u32,
    /// R-C6.
    pub statutory_advance_days: u32,
    /// R-C7: least grade of the major track.
    pub major_track_grade: String,
    /// R-C7: deaths that alone open the major track.
    pub major_track_deaths: u32,
    /// R-C9: share of the per-person limit when only the death is certain, in basis points.
    pub advance_death_share_bp: u32,
    /// R-C9: share of determinable rescue and medical cost, in basis points.
    pub rescue_medical_share_bp: u32,
    /// R-C10.
    pub advance_target_hours: u32,
    /// R-C11.
    pub small_claim_max: Money,
    /// R-C11.
    pub small_claim_working_days: u32,
    /// R-C19.
    pub limitation_years: u32,
    /// R-C20: reference amount by year.
    pub work_death_grant: BTreeMap<String, Money>,
    /// R-C21: percent of a clock after which it warns.
    pub clock_warning_percent: u32,
    /// R-C24: minutes after which the bank is asked again about an order without a clear answer.
    pub payment_ask_minutes: u32,
    /// R-C22.
    pub approval_tiers: Vec<ApprovalTier>,
    /// R-A10: words that no purpose of the fee may have.
    pub forbidden_purpose_words: Vec<String>,
    /// R-D1: the legal cap, in basis points of premium collected.
    pub prevention_cap_bp: u32,
    /// R-D6: purposes of the fee by code, with their names.
    pub purposes: BTreeMap<String, String>,
    /// R-D7: spending below this part of premium collected is warned of, pro rata by month.
    pub underspend_warn_bp: u32,
    /// R-D7: use above this part of the ceiling is shown as near it.
    pub near_ceiling_bp: u32,
    /// R-D8: least part of spending for hazard inspection.
    pub hazard_share_min_bp: u32,
    /// R-E6: working days to put a service record in order.
    pub record_close_working_days: u32,
    /// R-E9: least services a year by risk tier.
    pub min_services_per_year: BTreeMap<String, u32>,
    /// R-E15: minutes for which a slot is held for somebody who looks at it.
    pub slot_hold_minutes: u32,
    /// R-E15: hours before a service from which it is no longer moved.
    pub reschedule_notice_hours: u32,
    /// R-E15: minutes before the slot from which checking in needs no reason.
    pub check_in_early_minutes: u32,
    /// R-E15: minutes after the slot's begin until which checking in needs no reason.
    pub check_in_late_minutes: u32,
    /// R-E15: metres from the site within which checking in needs no reason.
    pub check_in_radius_metres: u32,
    /// R-E15: working days the other side has to answer a statement of absence.
    pub no_show_answer_working_days: u32,
    /// R-D9: policies with a lower ceiling are watched as a whole.
    pub watch_small_ceiling: Money,
    /// R-D9: last days of a period in which spending may pile up.
    pub watch_spike_days: u32,
    /// R-D9: part of spending in them that is asked about, in basis points.
    pub watch_spike_bp: u32,
    /// R-D9: least number of prices that say what is usual.
    pub watch_price_least: u32,
    /// R-D9: part of the median above which a unit price is asked about, in basis points.
    pub watch_price_bp: u32,
    /// R-D9: days within which lines may belong together.
    pub watch_split_days: u32,
    /// R-D9: how many of them.
    pub watch_split_lines: u32,
    /// R-D9: part of the approval limit from which a line is near it, in basis points.
    pub watch_split_near_bp: u32,
    /// R-D9: a multiple of this is a round sum.
    pub watch_round_step: Money,
    /// R-D9: least number of lines of a payee that say something.
    pub watch_round_least: u32,
    /// R-D9: part of round sums that is asked about, in basis points.
    pub watch_round_bp: u32,
    /// R-D9: least number of an insurer's lines in a year of which one payee's share says something.
    pub watch_share_least: u32,
    /// R-D9: one payee's part of an insurer's spending that is asked about, in basis points.
    pub watch_share_bp: u32,
    /// R-D12: days before a pooled service by which those who contribute are told.
    pub pooled_notice_days: u32,
    /// R-D18: a line above this needs the manager's approval before it is posted.
    pub fee_approval_limit: Money,
    /// R-E8: working days to answer.
    pub complaint_working_days: u32,
    /// R-E8: working days to answer where more checking is needed.
    pub complaint_checking_working_days: u32,
    /// R-E8: most days of an extension.
    pub complaint_extension_days: u32,
    /// R-E13: trainings of an insurer's managers a year.
    pub manager_training_per_year: u32,
    /// R-E13: the month from which a year without one is asked about.
    pub manager_training_ask_month: u32,
    /// R-E14: more than this percent of the seats makes a quorum.
    pub standing_quorum_percent: u32,
    /// R-E14: more than this percent of those present carries a decision.
    pub standing_majority_percent: u32,
    /// R-E14: days the agency has to state its case.
    pub standing_hearing_days: u32,
    /// R-E14: days the agency has to appeal.
    pub standing_appeal_days: u32,
    /// R-H1: years that a record is kept unaltered.
    pub retention_years: u32,
    /// R-H10: days that claims, services and alerts are counted in.
    pub situation_window_days: u32,
    /// R-H10: fewer policies, or people of fewer claims, are not shown.
    pub situation_small_cell: u32,
    /// R-H10: claims per policy above this part of the district's are a weak spot, in basis points.
    pub situation_claims_bp: u32,
    /// R-H10: refused and absent services above this part are a weak spot, in basis points.
    pub situation_refused_bp: u32,
    /// R-H11: days that lines are counted in.
    pub value_window_days: u32,
    /// R-H11: figures of fewer lines are not shown.
    pub value_least: u32,
    /// R-H12: most days of an inspection's period.
    pub inspection_most_days: u32,
    /// R-H12: most lines of a sample.
    pub inspection_most_sample: u32,
    /// R-H12: most rows that are kept under a gauge.
    pub inspection_most_rows: u32,
    /// R-H8: words that confine (仅限).
    pub restricting_words: Vec<String>,
    /// R-H8: words that divide a market, beside the names of districts and sectors (片区).
    pub dividing_words: Vec<String>,
}

/// One version of all rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rulebook {
    /// The name of the version, recorded with each decision.
    pub version: String,
    /// The first legal day it applies to.
    pub effective_from: Date,
    /// The rules by id (`R-C6`).
    pub rules: BTreeMap<String, Rule>,
    /// Their numbers.
    pub n: Numbers,
}

/// The rulebook file does not say what it should.
#[derive(Debug, thiserror::Error)]
#[error("rulebook: {0}")]
pub struct BadRulebook(String);

impl BadRulebook {
    /// What is wrong, in words.
    pub(crate) fn of(what: &str) -> Self {
        Self(what.to_owned())
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct FileShape {
    version: String,
    effective_from: Date,
    rules: BTreeMap<String, RuleShape>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleShape {
    statement: String,
    source: String,
    kind: Source,
    #[serde(default)]
    numbers: Map<String, Value>,
}

impl Rulebook {
    /// Reads one version.
    ///
    /// # Errors
    /// When a number is missing, unknown, given twice or of the wrong type.
    pub fn parse(text: &str) -> Result<Self, BadRulebook> {
        let file: FileShape = serde_json::from_str(text).map_err(|e| BadRulebook(e.to_string()))?;
        let mut rules = BTreeMap::new();
        let mut numbers = Map::new();
        for (id, rule) in file.rules {
            for (name, value) in rule.numbers {
                if numbers.insert(name.clone(), value).is_some() {
                    return Err(BadRulebook(format!("{id} gives {name} a second time")));
                }
            }
            rules.insert(id, Rule { statement: rule.statement, source: rule.source, kind: rule.kind });
        }
        let n = serde_json::from_value(Value::Object(numbers)).map_err(|e| BadRulebook(e.to_string()))?;
        Ok(Self { version: file.version, effective_from: file.effective_from, rules, n })
    }

    /// What a decision rests on, for the answer and the record. An id that is not in the book is a programming error
    /// that a test finds; here it is named with an empty source rather than dropped.
    #[must_use]
    pub fn basis(&self, ids: &[&str]) -> Vec<Basis> {
        ids.iter()
            .map(|id| Basis {
                rule: (*id).to_owned(),
                source: self.rules.get(*id).map(|rule| rule.source.clone()).unwrap_or_default(),
            })
            .collect()
    }
}

/// All versions, oldest first.
#[derive(Clone, Debug)]
pub struct Rulebooks(Vec<Rulebook>);

impl Rulebooks {
    /// The versions that ship with the product.
    ///
    /// # Errors
    /// When a file is malformed, which a test rules out.
    pub fn shipped() -> Result<Self, BadRulebook> {
        Self::of(vec![Rulebook::parse(crate::data::shipped!("rulebook/2026-1"))?])
    }

    /// Given versions.
    ///
    /// # Errors
    /// When there is none, or two have one name or one date.
    pub fn of(mut books: Vec<Rulebook>) -> Result<Self, BadRulebook> {
        books.sort_by_key(|book| book.effective_from);
        let twice = books
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if a.version == b.version || a.effective_from == b.effective_from));
        if books.is_empty() || twice {
            Err(BadRulebook("no version, or one given twice".into()))
        } else {
            Ok(Self(books))
        }
    }

    /// The version in force on a legal day; days before the first version fall under the first.
    ///
    /// # Panics
    /// Never: [`Self::of`] refuses an empty list.
    #[must_use]
    pub fn in_force(&self, day: Date) -> &Rulebook {
        let at = self.0.partition_point(|book| book.effective_from <= day).saturating_sub(1);
        #[expect(clippy::indexing_slicing, reason = "the list is never empty and `at` is below its length")]
        &self.0[at]
    }

    /// A version by its name.
    #[must_use]
    pub fn version(&self, name: &str) -> Option<&Rulebook> {
        self.0.iter().find(|book| book.version == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::json;

    #[test]
    fn the_shipped_book_is_whole() {
        let books = Rulebooks::shipped().unwrap();
        let book = books.in_force("2026-11-23".parse().unwrap());
        assert_eq!(book.n.statutory_advance_days, 60);
        assert!(book.rules.values().all(|rule| !rule.source.is_empty() && !rule.statement.is_empty()));
        assert_eq!(book.basis(&["R-C6"])[0].source, "保险法 第二十五条");
    }

    // req 0.3: a changed number is a new file, and the old version still answers for its own days.
    #[test]
    fn a_new_number_needs_a_file_and_no_code() {
        let text = include_str!("../rulebook/2026-1.toml");
        let next = text
            .replace("version = \"2026-1\"", "version = \"2027-1\"")
            .replace("2000-01-01", "2027-01-01")
            .replace("statutory_advance_days = 60", "statutory_advance_days = 45");
        let books =
            Rulebooks::of(vec![Rulebook::parse(&json(&next)).unwrap(), Rulebook::parse(&json(text)).unwrap()]).unwrap();
        assert_eq!(books.in_force("2026-12-31".parse().unwrap()).n.statutory_advance_days, 60);
        assert_eq!(books.in_force("2027-01-01".parse().unwrap()).n.statutory_advance_days, 45);
        assert_eq!(books.in_force("1999-01-01".parse().unwrap()).version, "2026-1");
        assert!(Rulebook::parse(&json(&text.replace("assess_days", "asess_days"))).is_err());
    }
}
