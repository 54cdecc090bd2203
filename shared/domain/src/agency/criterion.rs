//! Published criteria (公布的标准): no agency is listed, delisted or refused without one (req 5.10).

use super::fact::AgencyFact;
use super::fairness;
use super::parts::{Change, ListName};
use crate::policy::{District, Sector};
use crate::refusal::Refusal;
use crate::text::Note;
use crate::{Rulebook, Told};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::LazyLock;

crate::codes! {
    /// Code of a criterion, for example `black_false_report`.
    CriterionCode;
}

/// A published criterion. Once published it is never edited: decisions rest on it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// For which list.
    pub list: ListName,
    /// For getting on it or off it.
    pub change: Change,
    /// In Chinese.
    pub zh: Note,
    /// In English.
    pub en: Note,
    /// The day it was published.
    pub published_on: Date,
}

crate::refusals! {
    /// Why a criterion cannot be published or used.
    pub enum CriterionRefusal {
        Unpublished => Unprocessable, "criterion-not-published", ["R-E3"], "决定和拒绝都应引用已公布的标准；没有公布过这一条", "a decision or refusal must cite a published criterion; there is none of this code";
        OfAnotherKind => Unprocessable, "criterion-of-another-kind", ["R-E3"], "这条标准不适用于这个名单的这种变动", "this criterion is for another list or another change";
        Exists => Conflict, "criterion-exists", [], "已公布过这个代码的标准", "a criterion of this code is published already";
    }
}

/// All criteria by code.
pub type Criteria = BTreeMap<CriterionCode, Criterion>;

static SHIPPED: LazyLock<Criteria> =
    LazyLock::new(|| serde_json::from_str(crate::data::shipped!("catalogue/criteria-2026-1")).unwrap_or_default());

/// The criteria that ship with the product.
#[must_use]
pub fn shipped() -> &'static Criteria {
    &SHIPPED
}

/// What the mechanism asks to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publish {
    /// Its code.
    pub code: CriterionCode,
    /// For which list.
    pub list: ListName,
    /// For getting on it or off it.
    pub change: Change,
    /// In Chinese.
    pub zh: Note,
    /// In English.
    pub en: Note,
    /// Districts it would be confined to: any is refused (R-H8).
    pub districts: Vec<District>,
    /// Sectors it would be confined to: any is refused (R-H8).
    pub sectors: Vec<Sector>,
}

/// Publishes a criterion; one that divides the market is refused (req 5.9, R-H8).
///
/// # Errors
/// All that is wrong with it.
pub fn publish(
    ask: Publish,
    known: &Criteria,
    book: &Rulebook,
    today: Date,
) -> Result<(Criterion, Told), Vec<Refusal>> {
    let mut refusals = fairness::divides(&ask.districts, &ask.sectors);
    refusals.extend(fairness::says(&ask.zh, "/zh", book));
    refusals.extend(fairness::says(&ask.en, "/en", book));
    if known.contains_key(&ask.code) {
        refusals.push(Refusal::from(CriterionRefusal::Exists).at("/code"));
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let fact = AgencyFact::CriterionPublished { criterion: ask.code };
    let criterion = Criterion { list: ask.list, change: ask.change, zh: ask.zh, en: ask.en, published_on: today };
    Ok((criterion, Told::plain(fact).resting_on(book.basis(&["R-E14", "R-H8"]))))
}

/// Whether a criterion can be cited for a change of a list on a day.
///
/// # Errors
/// When it is not published by then, or is for something else.
pub fn cited(
    criteria: &Criteria,
    code: &CriterionCode,
    (list, change): (ListName, Change),
    on: Date,
) -> Result<(), Refusal> {
    let criterion = criteria.get(code).filter(|criterion| criterion.published_on <= on);
    let criterion = criterion.ok_or_else(|| Refusal::from(CriterionRefusal::Unpublished).at("/criterion"))?;
    if (criterion.list, criterion.change) == (list, change) {
        Ok(())
    } else {
        Err(Refusal::from(CriterionRefusal::OfAnotherKind).at("/criterion"))
    }
}
