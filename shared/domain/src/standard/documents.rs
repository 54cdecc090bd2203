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

/// Who or how many need a kind of document, gathered over the rules that name it.
struct Gathered<'a> {
    rule: &'a RequiredDocument,
    losses: BTreeSet<LossHead>,
    /// The victims who each need their own: two losses of one person need one paper.
    people: BTreeSet<VictimId>,
    /// How many are needed where nobody is named.
    count: usize,
}

/// The documents that a claim needs, each kind once, in the order of the standard.
///
/// While nobody is on file the counts of the report say which losses there are, so that the list can be offered from the
/// first day.
#[must_use]
pub fn needed(standard: &[RequiredDocument], claim: &Claim, victims: &[Victim], documents: &[Document]) -> Vec<Needed> {
    let own = |document: &&Document| document.about == About::Claim(claim.id);
    let verified: Vec<&Document> =
        documents.iter().filter(own).filter(|document| document.state == DocumentState::Verified).collect();
    gathered(standard, claim, victims)
        .into_iter()
        .map(|(kind, of)| {
            let there = |victim: VictimId| verified.iter().any(|one| one.kind == kind && one.victim == Some(victim));
            let missing: Vec<VictimId> = of.people.iter().copied().filter(|victim| !there(*victim)).collect();
            let loose = verified.iter().filter(|one| one.kind == kind).count();
            let by_name = !of.people.is_empty();
            let wanted = if by_name { of.people.len() } else { of.count };
            let there = if by_name { wanted.saturating_sub(missing.len()) } else { loose.min(wanted) };
            let (why, from_whom) = (of.rule.why.clone(), of.rule.from_whom.clone());
            Needed { kind, losses: of.losses, why, from_whom, wanted, there, missing }
        })
        .collect()
}

fn gathered<'a>(
    standard: &'a [RequiredDocument],
    claim: &Claim,
    victims: &[Victim],
) -> Vec<(DocumentKind, Gathered<'a>)> {
    let by_head: Vec<(VictimId, BTreeSet<LossHead>)> =
        victims.iter().map(|victim| (victim.id, heads(victim))).collect();
    let counted = counted(claim);
    let mut all: Vec<(DocumentKind, Gathered<'a>)> = Vec::new();
    for rule in standard {
        let concerned = by_head.iter().filter(|(_, heads)| rule.loss.is_none_or(|loss| heads.contains(&loss)));
        let concerned: BTreeSet<VictimId> = concerned.map(|(id, _)| *id).collect();
        let of_loss = |loss: LossHead| counted.get(&loss).copied().unwrap_or(0);
        let count = match (rule.each, rule.loss) {
            _ if rule.each && !victims.is_empty() => concerned.len(),
            (true, Some(loss)) => of_loss(loss),
            (true, None) => counted.values().copied().fold(0, usize::saturating_add).max(1),
            (false, None) => 1,
            (false, Some(_)) => usize::from(!concerned.is_empty()),
        };
        if count == 0 {
            continue;
        }
        let people = if rule.each { concerned } else { BTreeSet::new() };
        if let Some((_, known)) = all.iter_mut().find(|(kind, _)| *kind == rule.kind) {
            known.losses.extend(rule.loss);
            known.people.extend(people);
            known.count = known.count.max(count);
        } else {
            let losses = rule.loss.into_iter().collect();
            all.push((rule.kind, Gathered { rule, losses, people, count }));
        }
    }
    all
}

/// What the counts of the report say of losses, while nobody is on file.
fn counted(claim: &Claim) -> BTreeMap<LossHead, usize> {
    let casualties = &claim.casualties;
    let people = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let injured = casualties.serious_injuries.saturating_add(casualties.other_injured);
    BTreeMap::from([(LossHead::Death, people(casualties.deaths)), (LossHead::Medical, people(injured))])
}
