//! Which documents a claim needs by the standard, and which of them are there: what a one-shot request asks for (R-C2).

use crate::claim::Claim;
use crate::claim::victim::{LossHead, Outcome, Victim};
use crate::document::{About, Document, DocumentKind, DocumentState};
use crate::id::VictimId;
use crate::text::Note;
use std::collections::{BTreeMap, BTreeSet};

/// A document that the standard asks for.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredDocument {
    /// The head of loss that needs it; none: every claim does.
    #[serde(default)]
    pub loss: Option<LossHead>,
    /// Which.
    pub kind: DocumentKind,
    /// Whether each victim with that loss needs one of their own.
    #[serde(default)]
    pub each: bool,
    /// Why, in plain words.
    pub why: Note,
    /// Who can give it, in plain words.
    #[serde(default)]
    pub from_whom: Option<Note>,
}

/// A document that a claim needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needed {
    /// Which.
    pub kind: DocumentKind,
    /// The heads of loss that need it; empty where every claim does.
    pub losses: BTreeSet<LossHead>,
    /// Why, in plain words.
    pub why: Note,
    /// Who can give it, in plain words.
    pub from_whom: Option<Note>,
    /// How many are needed.
    pub wanted: usize,
    /// How many of them are there, verified.
    pub there: usize,
    /// The victims whose own is missing.
    pub missing: Vec<VictimId>,
}

impl Needed {
    /// Whether one is still missing.
    #[must_use]
    pub const fn is_missing(&self) -> bool {
        self.there < self.wanted
    }
}

/// The heads of loss of a victim: those recorded, and what the outcome alone says.
fn heads(victim: &Victim) -> BTreeSet<LossHead> {
    let recorded = victim.losses.iter().map(|loss| loss.head);
    let outcome = match victim.outcome {
        Outcome::Dead => Some(LossHead::Death),
        Outcome::Injured => Some(LossHead::Medical),
        Outcome::Missing => None,
    };
    recorded.chain(outcome).collect()
}

/// The documents that a claim needs, each kind once, in the order of the standard.
///
/// While nobody is on file the counts of the report say which losses there are, so that the list can be offered from the
/// first day.
#[must_use]
pub fn needed(standard: &[RequiredDocument], claim: &Claim, victims: &[Victim], documents: &[Document]) -> Vec<Needed> {
    let verified: Vec<&Document> = documents
        .iter()
        .filter(|document| document.state == DocumentState::Verified && document.about == About::Claim(claim.id))
        .collect();
    let by_head: Vec<(VictimId, BTreeSet<LossHead>)> =
        victims.iter().map(|victim| (victim.id, heads(victim))).collect();
    let counted = counted(claim);
    let mut order: Vec<DocumentKind> = Vec::new();
    let mut all: BTreeMap<DocumentKind, Needed> = BTreeMap::new();
    for rule in standard {
        let concerned: Vec<VictimId> = by_head
            .iter()
            .filter(|(_, heads)| rule.loss.is_none_or(|loss| heads.contains(&loss)))
            .map(|(id, _)| *id)
            .collect();
        let wanted = match (rule.each, rule.loss) {
            (true, _) if !victims.is_empty() => concerned.len(),
            (true, Some(loss)) => counted.get(&loss).copied().unwrap_or(0),
            (true, None) => counted.values().copied().max().unwrap_or(0).max(1),
            (false, None) => 1,
            (false, Some(_)) => usize::from(!concerned.is_empty()),
        };
        if wanted == 0 {
            continue;
        }
        let of_kind = || verified.iter().filter(|document| document.kind == rule.kind);
        let own = |victim: &VictimId| of_kind().any(|document| document.victim == Some(*victim));
        let missing: Vec<VictimId> = concerned.iter().filter(|victim| rule.each && !own(victim)).copied().collect();
        let there = if rule.each && !victims.is_empty() {
            wanted.saturating_sub(missing.len())
        } else {
            of_kind().count().min(wanted)
        };
        let entry = all.entry(rule.kind).or_insert_with(|| {
            order.push(rule.kind);
            Needed {
                kind: rule.kind,
                losses: BTreeSet::new(),
                why: rule.why.clone(),
                from_whom: rule.from_whom.clone(),
                wanted: 0,
                there: 0,
                missing: Vec::new(),
            }
        });
        entry.losses.extend(rule.loss);
        // Two losses of one person need one paper: the larger need counts, and nobody is named twice.
        if wanted.saturating_sub(there) >= entry.wanted.saturating_sub(entry.there) {
            (entry.wanted, entry.there) = (wanted, there);
        }
        let named: BTreeSet<VictimId> = entry.missing.iter().copied().chain(missing).collect();
        entry.missing = named.into_iter().collect();
        if rule.each && !victims.is_empty() {
            let people = entry.missing.len();
            entry.wanted = entry.wanted.max(people);
            entry.there = entry.wanted.saturating_sub(people);
        }
    }
    order.into_iter().filter_map(|kind| all.remove(&kind)).collect()
}

/// What the counts of the report say of losses, while nobody is on file.
fn counted(claim: &Claim) -> BTreeMap<LossHead, usize> {
    let casualties = &claim.casualties;
    let people = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let injured = casualties.serious_injuries.saturating_add(casualties.other_injured);
    BTreeMap::from([(LossHead::Death, people(casualties.deaths)), (LossHead::Medical, people(injured))])
}
