//! The association's claim standard (理赔服务标准及流程, R-C23): the steps of a claim with their time limits, and the
//! documents that each kind of loss needs, as dated and versioned data.
//!
//! The association publishes versions, an insurer may promise to be quicker and never slower, and a claim keeps the terms
//! of the day on which it was reported.

pub mod documents;
pub mod edition;
pub mod promise;
mod terms;

pub use documents::{Needed, RequiredDocument, needed};
pub use edition::{Edition, Publication, StandardFact, StandardRefusal};
pub use promise::{Promise, PromiseFact, PromiseRefusal};
pub use terms::{Term, TermSource, Terms};

use crate::rulebook::{BadRulebook, Rulebook};
use crate::text::{Line, Name};
use jiff::civil::Date;
use std::collections::BTreeMap;

crate::labels! {
    /// A step of a claim with a time limit.
    pub enum Step {
        Contact = "contact", "首次联系";
        Survey = "survey", "现场查勘";
        DocumentRequest = "document_request", "一次性告知所需材料";
        Assessment = "assessment", "核定";
        Payment = "payment", "支付赔款";
        RefusalNotice = "refusal_notice", "拒赔通知";
        Advance = "advance", "预付";
        SmallClaim = "small_claim", "小额快赔";
    }
}

crate::labels! {
    /// How a step's time is counted. It belongs to the step, so that two limits of one step always compare.
    pub enum LimitUnit {
        Hours = "hours", "小时";
        Days = "days", "日";
        WorkingDays = "working_days", "个工作日";
    }
}

impl Step {
    /// How its time is counted.
    #[must_use]
    pub const fn unit(self) -> LimitUnit {
        match self {
            Self::Contact | Self::Survey | Self::Advance => LimitUnit::Hours,
            Self::Assessment | Self::Payment | Self::RefusalNotice => LimitUnit::Days,
            Self::DocumentRequest | Self::SmallClaim => LimitUnit::WorkingDays,
        }
    }

    /// The most that the law itself leaves; none where only the standard speaks.
    #[must_use]
    pub const fn most_by_law(self, book: &Rulebook) -> Option<u32> {
        match self {
            Self::Assessment => Some(book.n.assess_days),
            Self::Payment => Some(book.n.pay_days),
            Self::RefusalNotice => Some(book.n.refusal_notice_days),
            Self::Contact | Self::Survey | Self::DocumentRequest | Self::Advance | Self::SmallClaim => None,
        }
    }
}

/// Limits by step.
pub type Limits = BTreeMap<Step, u32>;

/// The longest limit of any step: a year in the smallest unit.
pub const MOST: u32 = 8_784;

/// A version of the standard.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Its name, as `2026-1`.
    pub version: Name,
    /// The first legal day of the reports that it applies to.
    pub effective_from: Date,
    /// What it rests on: the association's own document.
    pub source: Line,
    /// The limit of every step.
    pub limits: Limits,
    /// The documents.
    pub documents: Vec<RequiredDocument>,
}

impl Standard {
    /// The version that ships with the product and applies until the association publishes one.
    ///
    /// # Errors
    /// When the file is malformed, which a test rules out.
    pub fn shipped() -> Result<Self, BadRulebook> {
        let standard: Self = serde_json::from_str(crate::data::shipped!("standard/2026-1"))
            .map_err(|error| BadRulebook::of(&error.to_string()))?;
        if Step::ALL.iter().all(|step| standard.limits.contains_key(step)) {
            Ok(standard)
        } else {
            Err(BadRulebook::of("the standard lacks a step"))
        }
    }
}

/// Versions of the standard that apply on some day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standards(Vec<Standard>);

impl Standards {
    /// The shipped version and those that the association published.
    #[must_use]
    pub fn new(shipped: Standard, editions: impl IntoIterator<Item = Edition>) -> Self {
        let published = editions.into_iter().filter(|edition| edition.state == Publication::Published);
        let mut all: Vec<Standard> =
            std::iter::once(shipped).chain(published.map(|edition| edition.standard)).collect();
        // A version that was published later for the same day cannot be: `Edition::publish` takes each day once.
        all.sort_by_key(|standard| standard.effective_from);
        Self(all)
    }

    /// The version in force on a legal day; days before the first version fall under the first.
    #[must_use]
    pub fn in_force(&self, day: Date) -> Option<&Standard> {
        let at = self.0.partition_point(|standard| standard.effective_from <= day).saturating_sub(1);
        self.0.get(at)
    }

    /// A version by its name.
    #[must_use]
    pub fn version(&self, name: &str) -> Option<&Standard> {
        self.0.iter().find(|standard| standard.version.as_str() == name)
    }

    /// Whether a version of the same name or the same day is among them.
    #[must_use]
    pub fn has(&self, other: &Standard) -> bool {
        self.0.iter().any(|one| one.version == other.version || one.effective_from == other.effective_from)
    }

    /// The version in force on a day and every later one: what a promise of that day has to keep to.
    pub fn since(&self, day: Date) -> impl Iterator<Item = &Standard> {
        let at = self.0.partition_point(|standard| standard.effective_from <= day).saturating_sub(1);
        self.0.iter().skip(at)
    }
}

#[cfg(test)]
#[path = "standard/standard_tests.rs"]
mod tests;
