//! Focus areas (重点场所、领域): the seven that the notice names. A site may be of several; it is then checked against the
//! union of their lists, each item once (2.10).

use crate::actor::OrgId;
use crate::id::PolicyId;
use crate::policy::{District, Policy, PolicyFact, Sector};
use crate::refusal::Refusal;
use crate::rulebook::Source;
use crate::text::Line;
use crate::{Rulebook, Told};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

crate::labels! {
    /// A focus area (重点场所、领域).
    pub enum FocusArea {
        TownGas = "town_gas", "城镇燃气";
        HazardousChemicals = "hazardous_chemicals", "危险化学品";
        SmallWorks = "small_works", "高风险限额以下小型工程";
        SelfBuiltHouse = "self_built_house", "村民经营性自建房";
        NineSmallPlaces = "nine_small_places", "九小场所";
        MixedUse = "mixed_use", "多业态混合生产经营场所";
        CrowdedPlace = "crowded_place", "人员密集场所";
    }
}

crate::codes! {
    /// Code of a checklist item, for example `escape_routes`.
    CheckItemCode;
}

/// An item of a checklist (检查项).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckItem {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// Where it comes from.
    pub source: String,
    /// What kind of source that is.
    pub kind: Source,
    /// The areas whose list has it.
    pub areas: BTreeSet<FocusArea>,
}

/// The checklists of all areas.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklists {
    /// Name of the version.
    pub version: String,
    /// Items by code.
    pub items: BTreeMap<CheckItemCode, CheckItem>,
}

static SHIPPED: LazyLock<Checklists> =
    LazyLock::new(|| serde_json::from_str(crate::data::shipped!("catalogue/focus-2026-1")).unwrap_or_default());

/// The checklists that ship with the product.
#[must_use]
pub fn shipped() -> &'static Checklists {
    &SHIPPED
}

impl Checklists {
    /// The list of premises of these areas: the union, each item once.
    pub fn of<'a>(&'a self, areas: &BTreeSet<FocusArea>) -> impl Iterator<Item = (&'a CheckItemCode, &'a CheckItem)> {
        self.items.iter().filter(|(_, item)| !item.areas.is_disjoint(areas))
    }
}

/// A site of an insured unit (场所) with its tags.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FocusSite {
    /// What it is called; a booking at a site of this name gets its list.
    pub name: Line,
    /// Its areas.
    pub areas: BTreeSet<FocusArea>,
}

/// The focus areas of the sites of one policy.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FocusTags {
    /// Of which policy.
    pub policy: PolicyId,
    /// The insurer.
    pub insurer: OrgId,
    /// The insured unit, when it has accounts.
    pub enterprise: Option<OrgId>,
    /// Its sector.
    pub sector: Sector,
    /// Its district.
    pub district: District,
    /// The sites.
    pub sites: Vec<FocusSite>,
    /// Who said so last.
    pub by: Option<String>,
    /// When.
    pub at: Option<Timestamp>,
}

crate::refusals! {
    /// Why tags are refused.
    pub enum FocusRefusal {
        SameSite => Unprocessable, "site-twice", [], "场所名称不能重复", "two sites have the same name";
    }
}

impl FocusTags {
    /// Most sites of one policy.
    pub const MOST_SITES: usize = 20;

    /// A policy without tags.
    #[must_use]
    pub fn none(policy: &Policy) -> Self {
        Self {
            policy: policy.id,
            insurer: policy.insurer.clone(),
            enterprise: policy.insured.org.clone(),
            sector: policy.sector,
            district: policy.district,
            sites: Vec::new(),
            by: None,
            at: None,
        }
    }

    /// Says anew which sites there are and what they are.
    ///
    /// # Errors
    /// When two sites have one name.
    pub fn tag(
        &self,
        sites: Vec<FocusSite>,
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Vec<Refusal>> {
        let mut names = BTreeSet::new();
        let twice = sites.iter().enumerate().filter(|(_, site)| !names.insert(&site.name));
        let refusals: Vec<Refusal> =
            twice.map(|(at, _)| Refusal::from(FocusRefusal::SameSite).at(format!("/sites/{at}/name"))).collect();
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let next = Self { sites, by: Some(by.to_owned()), at: Some(now), ..self.clone() };
        let fact = PolicyFact::FocusTagged { policy: self.policy, areas: next.areas() };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-E16"]))))
    }

    /// All areas of all sites.
    #[must_use]
    pub fn areas(&self) -> BTreeSet<FocusArea> {
        self.sites.iter().flat_map(|site| site.areas.iter().copied()).collect()
    }

    /// The areas of the site of a name; of all sites where none has it.
    #[must_use]
    pub fn areas_at(&self, site: &Line) -> BTreeSet<FocusArea> {
        let own = self.sites.iter().find(|of| of.name == *site);
        own.map_or_else(|| self.areas(), |of| of.areas.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_areas() -> impl Strategy<Value = BTreeSet<FocusArea>> {
        proptest::collection::btree_set(proptest::sample::select(FocusArea::ALL), 0..=7)
    }

    // req 2.10: the seven areas of the notice, each with a checklist of its own whose items have a source.
    #[test]
    fn every_area_has_a_checklist() {
        assert_eq!(FocusArea::ALL.len(), 7);
        for area in FocusArea::ALL {
            let list: Vec<_> = shipped().of(&BTreeSet::from([*area])).map(|(code, _)| code.to_string()).collect();
            assert!(list.len() >= 4, "{area}: {list:?}");
        }
        let own = |area| shipped().of(&BTreeSet::from([area])).map(|(code, _)| code).collect::<BTreeSet<_>>();
        let lists: BTreeSet<_> = FocusArea::ALL.iter().map(|area| own(*area)).collect();
        assert_eq!(lists.len(), 7, "no two areas have the same list");
        assert!(
            shipped().items.values().all(|item| !item.source.is_empty() && !item.zh.is_empty() && !item.en.is_empty())
        );
        assert!(shipped().items.values().all(|item| !item.areas.is_empty()));
    }

    proptest! {
        // req 2.10: mixed premises get exactly the union of their areas' lists, and no item twice.
        #[test]
        fn mixed_premises_get_the_union_without_duplicates(areas in any_areas()) {
            let got: Vec<_> = shipped().of(&areas).map(|(code, _)| code.clone()).collect();
            let union: BTreeSet<_> = areas
                .iter()
                .flat_map(|area| shipped().of(&BTreeSet::from([*area])).map(|(code, _)| code.clone()).collect::<Vec<_>>())
                .collect();
            prop_assert_eq!(got.len(), union.len());
            prop_assert_eq!(got.into_iter().collect::<BTreeSet<_>>(), union);
        }
    }
}
