//! Two reports of one accident become one claim (并案), and two again where that was wrong. Nobody is left behind: what
//! pays people, counts them and closes reads one claim, so a claim goes only where each of its people is on file.

use super::ending::Changed;
use super::fact::ClaimFact;
use super::handling::insurer_person;
use super::state::{Claim, ClaimRefusal, ClaimState};
use super::victim::Victim;
use crate::id::{ClaimId, VictimId};
use crate::text::{Name, Note};
use crate::{Actor, Refusal, Told};
use std::collections::{BTreeMap, BTreeSet};

/// Most claims of one accident that were merged one into the next: a family is led through all of them.
pub const MOST_MERGES: usize = 8;

/// Who of the people there each person here is: the same identity number, else the same name where one of the two has no
/// number and nobody else can be meant. Nobody there is two people here: money and papers follow the answer.
#[must_use]
pub fn matched(here: &[Victim], there: &[Victim]) -> BTreeMap<VictimId, VictimId> {
    let number = |person: &Victim| person.id_number.as_ref().map(|id| id.print.clone());
    let mut numbered: BTreeMap<String, VictimId> =
        there.iter().filter_map(|other| Some((number(other)?, other.id))).collect();
    let by_number = |person: &Victim| Some((person.id, numbered.remove(&number(person)?)?));
    let mut pairs: BTreeMap<VictimId, VictimId> = here.iter().filter_map(by_number).collect();
    // Whoever's number is on file on the other side is meant by it or not at all.
    let numbers = |of: &[Victim]| of.iter().filter_map(number).collect::<BTreeSet<String>>();
    let known = (numbers(here), numbers(there));
    let open = |of: &Victim, numbers: &BTreeSet<String>| number(of).is_none_or(|number| !numbers.contains(&number));
    let mut named: BTreeMap<&Name, (Vec<&Victim>, Vec<&Victim>)> = BTreeMap::new();
    for person in here.iter().filter(|person| open(person, &known.1)) {
        named.entry(&person.name).or_default().0.push(person);
    }
    for other in there.iter().filter(|other| open(other, &known.0)) {
        named.entry(&other.name).or_default().1.push(other);
    }
    for (people, others) in named.into_values() {
        if let ([person], [other]) = (people.as_slice(), others.as_slice())
            && (person.id_number.is_none() || other.id_number.is_none())
        {
            pairs.insert(person.id, other.id);
        }
    }
    pairs
}

/// Most families' own requests that a merge carries over: each is a change of one person in its transaction.
const MOST_CARRIED: usize = 15;

/// The people of both claims, as far as they count.
#[derive(Clone, Copy, Debug)]
pub struct People<'a> {
    /// Of the claim that ends.
    pub here: &'a [Victim],
    /// Of the one that stays.
    pub there: &'a [Victim],
}

impl People<'_> {
    /// What families asked for here, and where they want the money, as it stands with the same people there afterwards
    /// (R-C14). What was asked for there already stays as it is.
    fn carried(&self, from: ClaimId) -> Result<(BTreeMap<VictimId, VictimId>, Vec<Victim>), ClaimRefusal> {
        let pairs = matched(self.here, self.there);
        let count = self.here.iter().filter(|person| !pairs.contains_key(&person.id)).count();
        if count > 0 {
            return Err(ClaimRefusal::MergePeopleFirst { count });
        }
        let there: BTreeMap<VictimId, &Victim> = self.there.iter().map(|other| (other.id, other)).collect();
        let mut carried = Vec::new();
        // Whoever comes by a link or has asked is looked for again: who they are was decided here, whatever is corrected later.
        let known = |person: &&Victim| person.link.is_some() || person.own_claim.is_some();
        let led = self.here.iter().filter(known).filter_map(|person| Some((person.id, *pairs.get(&person.id)?)));
        let led: BTreeMap<VictimId, VictimId> = led.collect();
        for person in self.here.iter().filter(|person| person.own_claim.is_some()) {
            let Some(other) = pairs.get(&person.id).and_then(|id| there.get(id)) else { continue };
            let account = |of: &Victim| of.payee.as_ref().map(|payee| payee.account.print.clone());
            if account(person).zip(account(other)).is_some_and(|(here, there)| here != there) {
                return Err(ClaimRefusal::MergeOtherAccount { name: person.name.clone() });
            }
            carried.push(Victim {
                own_claim: other.own_claim.clone().or_else(|| person.own_claim.clone()),
                phone: other.phone.clone().or_else(|| person.phone.clone()),
                payee: other.payee.clone().or_else(|| person.payee.clone()),
                carried: Some(Carried {
                    from,
                    own_claim: other.own_claim.is_none(),
                    phone: other.phone.is_none() && person.phone.is_some(),
                    payee: other.payee.is_none() && person.payee.is_some(),
                }),
                ..(*other).clone()
            });
        }
        if carried.len() > MOST_CARRIED {
            return Err(ClaimRefusal::MergeDirectClaims { most: MOST_CARRIED });
        }
        Ok((led, carried))
    }
}

/// What a merge brought to a person there, so that it goes again where the merge is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Carried {
    /// From which claim.
    pub from: ClaimId,
    /// The family's request.
    pub own_claim: bool,
    /// Their telephone.
    pub phone: bool,
    /// Where they want the money.
    pub payee: bool,
}

impl Victim {
    /// The person without what a merge brought from the entry there, as far as it is unchanged since; none where nothing was.
    #[must_use]
    pub fn without_carried(&self, entry: &Self) -> Option<Self> {
        let carried = self.carried.filter(|carried| carried.from == entry.claim)?;
        let mut next = Self { carried: None, ..self.clone() };
        next.own_claim.take_if(|own| carried.own_claim && entry.own_claim.as_ref() == Some(own));
        next.phone.take_if(|phone| carried.phone && entry.phone.as_ref() == Some(phone));
        next.payee.take_if(|payee| carried.payee && entry.payee.as_ref() == Some(payee));
        Some(next)
    }
}

/// What a merge brings about, or taking it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The claim that ends, or is one of its own again.
    pub gone: Changed,
    /// The claim that stays.
    pub stays: Changed,
    /// People there, with what their families asked for here, or without it.
    pub carried: Vec<Victim>,
}

impl Claim {
    /// A person merges this claim into another of the same accident. Nothing moves silently: this one ends and points
    /// there, that one names this one, and everybody on file here is on file there.
    ///
    /// # Errors
    /// Why not.
    pub fn merge_into(&self, into: &Self, people: &People, reason: Note, actor: &Actor) -> Result<Merged, Refusal> {
        self.open()?;
        into.open()?;
        insurer_person(actor)?;
        if self.id == into.id {
            return Err(ClaimRefusal::MergeIntoSelf.into());
        }
        if self.money_moved() || self.pending.is_some() {
            return Err(ClaimRefusal::MergeMoney.into());
        }
        if self.policy.as_ref().zip(into.policy.as_ref()).is_some_and(|(here, there)| here.id != there.id) {
            return Err(ClaimRefusal::MergeOtherPolicy.into());
        }
        let (merged_as, carried) = people.carried(self.id)?;
        let gone = Self {
            state: ClaimState::Merged,
            merged_into: Some(into.id),
            merge_reason: Some(reason),
            merged_as,
            ..self.clone()
        };
        let mut stays = into.clone();
        stays.merged_from.push(self.id);
        let here = Told::plain(ClaimFact::MergedInto { claim: self.id, into: into.id });
        let there = Told::plain(ClaimFact::MergedFrom { claim: into.id, from: self.id });
        Ok(Merged { gone: (gone, here), stays: (stays, there), carried })
    }

    /// A person takes a merge back, with a reason: this one is open again, the other one names it no more, and people there
    /// are without what came from here.
    ///
    /// # Errors
    /// When it was not merged into that one.
    pub fn unmerge(&self, from: &Self, people: &People, reason: Note) -> Result<Merged, Refusal> {
        if self.state != ClaimState::Merged || self.merged_into != Some(from.id) {
            return Err(ClaimRefusal::NotMerged.into());
        }
        let back =
            Self { merged_into: None, merge_reason: None, merged_as: BTreeMap::new(), ..self.opened_again(reason) };
        let mut stays = from.clone();
        stays.merged_from.retain(|merged| *merged != self.id);
        let here = Told::plain(ClaimFact::Reopened { claim: self.id });
        let there = Told::plain(ClaimFact::MergeUndone { claim: from.id, from: self.id });
        let entry =
            |other: &Victim| people.here.iter().find(|person| self.merged_as.get(&person.id) == Some(&other.id));
        let carried = people.there.iter().filter_map(|other| other.without_carried(entry(other)?)).collect();
        Ok(Merged { gone: (back, here), stays: (stays, there), carried })
    }
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
