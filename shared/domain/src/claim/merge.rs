//! Two reports of one accident become one claim (并案), and two again where that was wrong. Nobody is left behind: what
//! pays people, counts them and closes reads one claim, so a claim goes only where each of its people is on file.

use super::ending::Changed;
use super::fact::ClaimFact;
use super::handling::insurer_person;
use super::state::{Claim, ClaimRefusal, ClaimState};
use super::victim::Victim;
use crate::id::VictimId;
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
    fn carried(&self) -> Result<Vec<Victim>, ClaimRefusal> {
        let pairs = matched(self.here, self.there);
        let count = self.here.iter().filter(|person| !pairs.contains_key(&person.id)).count();
        if count > 0 {
            return Err(ClaimRefusal::MergePeopleFirst { count });
        }
        let there: BTreeMap<VictimId, &Victim> = self.there.iter().map(|other| (other.id, other)).collect();
        let mut carried = Vec::new();
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
                ..(*other).clone()
            });
        }
        if carried.len() > MOST_CARRIED {
            Err(ClaimRefusal::MergeDirectClaims { most: MOST_CARRIED })
        } else {
            Ok(carried)
        }
    }
}

/// What a merge brings about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The claim that ends.
    pub gone: Changed,
    /// The claim that stays.
    pub stays: Changed,
    /// People there, with what their families asked for here.
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
        let carried = people.carried()?;
        let gone =
            Self { state: ClaimState::Merged, merged_into: Some(into.id), merge_reason: Some(reason), ..self.clone() };
        let mut stays = into.clone();
        stays.merged_from.push(self.id);
        let here = Told::plain(ClaimFact::MergedInto { claim: self.id, into: into.id });
        let there = Told::plain(ClaimFact::MergedFrom { claim: into.id, from: self.id });
        Ok(Merged { gone: (gone, here), stays: (stays, there), carried })
    }

    /// A person takes a merge back, with a reason: this one is open again, the other one names it no more.
    ///
    /// # Errors
    /// When it was not merged into that one.
    pub fn unmerge(&self, from: &Self, reason: Note) -> Result<(Changed, Changed), Refusal> {
        if self.state != ClaimState::Merged || self.merged_into != Some(from.id) {
            return Err(ClaimRefusal::NotMerged.into());
        }
        let back = Self { merged_into: None, merge_reason: None, ..self.opened_again(reason) };
        let mut stays = from.clone();
        stays.merged_from.retain(|merged| *merged != self.id);
        let here = Told::plain(ClaimFact::Reopened { claim: self.id });
        let there = Told::plain(ClaimFact::MergeUndone { claim: from.id, from: self.id });
        Ok(((back, here), (stays, there)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{claim_id, counted, handler, payee, report, reported, reporter, victim};
    use super::super::victim::{Outcome, OwnClaim};
    use super::*;
    use crate::personal::Sealed;
    use proptest::prelude::*;

    /// Whether no number is on file twice, as registering people sees to.
    fn people_numbered_once(of: &[Victim]) -> bool {
        let numbers: Vec<_> = of.iter().filter_map(|person| person.id_number.as_ref().map(|id| &id.print)).collect();
        numbers.iter().collect::<BTreeSet<_>>().len() == numbers.len()
    }

    fn note() -> Note {
        "同一事故".parse().unwrap()
    }

    fn two() -> (Claim, Claim) {
        let now = "2026-11-24T00:00:00Z".parse().unwrap();
        let book = super::super::fixtures::book();
        let (into, ..) =
            Claim::report(claim_id(2), report(None), counted(1, 0), None, None, &reporter(), &book, now).unwrap();
        (reported("2026-11-23T05:00:00Z", counted(0, 1)), into)
    }

    fn code(here: &[&Victim], there: &[&Victim]) -> Option<&'static str> {
        let (source, target) = two();
        let all = |of: &[&Victim]| -> Vec<Victim> { of.iter().copied().cloned().collect() };
        let people = People { here: &all(here), there: &all(there) };
        let merged = source.merge_into(&target, &people, note(), &handler());
        merged.err().map(|refusal| refusal.code)
    }

    // R-C1, anchors 7: merging leaves nobody behind: whoever is on file only here stops it; the identity number decides who
    // is who, the name where one has none and nobody else can be meant.
    #[test]
    fn a_merge_leaves_nobody_behind() {
        let one = victim(1, Outcome::Dead);
        assert_eq!(code(&[], &[]), None);
        assert_eq!(code(&[&one], &[]), Some("merge-leaves-people"));
        assert_eq!(code(&[&one], &[&victim(2, Outcome::Dead)]), Some("merge-leaves-people"));
        let there = Victim { claim: claim_id(2), id: victim(8, Outcome::Dead).id, ..one.clone() };
        assert_eq!(code(&[&one], &[&there]), None);
        let nameless = Victim { id_number: None, ..one.clone() };
        assert_eq!(code(&[&nameless], &[&there]), None);
        let other = Victim { name: "丁".parse().unwrap(), ..nameless.clone() };
        assert_eq!(code(&[&other], &[&there]), Some("merge-leaves-people"));
        // Two of a name are two people: one entry does not stand for both, and does not say which.
        let namesake = Victim { id: victim(3, Outcome::Dead).id, ..nameless.clone() };
        assert_eq!(code(&[&nameless, &namesake], &[&there]), Some("merge-leaves-people"));
        let there_nameless = Victim { id: victim(9, Outcome::Dead).id, id_number: None, ..there.clone() };
        assert_eq!(code(&[&nameless], &[&there, &there_nameless]), Some("merge-leaves-people"));
        for both in [[there_nameless.clone(), there.clone()], [there.clone(), there_nameless]] {
            assert_eq!(matched(std::slice::from_ref(&one), &both), [(one.id, there.id)].into());
        }
    }

    // R-C14: what a family asked for goes with it, and where it wants the money; two accounts of one person are for a person
    // to look at.
    #[test]
    fn a_familys_request_goes_with_it() {
        let own_claim = || Some(OwnClaim { statement: note(), at: jiff::Timestamp::UNIX_EPOCH });
        let asked = Victim { own_claim: own_claim(), payee: Some(payee("家属")), ..victim(1, Outcome::Dead) };
        let there = Victim { id: victim(8, Outcome::Dead).id, claim: claim_id(2), payee: None, ..asked.clone() };
        let merged = |there: &Victim| {
            let (source, target) = two();
            let people = People { here: std::slice::from_ref(&asked), there: std::slice::from_ref(there) };
            source.merge_into(&target, &people, note(), &handler()).map(|merged| merged.carried)
        };
        let bare = Victim { own_claim: None, ..there.clone() };
        assert_eq!(merged(&bare).unwrap(), [Victim { payee: asked.payee.clone(), ..there.clone() }]);
        let other = Victim { payee: Some(payee("别人")), ..bare };
        assert_eq!(merged(&other).unwrap_err().code, "merge-of-other-account");
    }

    // A merge is taken back whole: both claims are what they were, but for the reason why.
    #[test]
    fn a_merge_is_taken_back() {
        let (source, target) = two();
        let nobody = People { here: &[], there: &[] };
        let Merged { gone: (gone, _), stays: (stays, _), carried } =
            source.merge_into(&target, &nobody, note(), &handler()).unwrap();
        assert_eq!(carried, []);
        assert_eq!(gone.reopen(note()).unwrap_err().code, "claim-still-open");
        assert_eq!(gone.unmerge(&source, note()).unwrap_err().code, "claim-not-merged");
        assert_eq!(source.unmerge(&target, note()).unwrap_err().code, "claim-not-merged");
        let ((back, _), (alone, _)) = gone.unmerge(&stays, note()).unwrap();
        assert_eq!(alone, target);
        assert_eq!(back, Claim { reopenings: vec![note()], ..source });
    }

    proptest! {
        // Whoever is on file in a claim that was merged is on file in the one that it went to, each as another person; a
        // number decides before a name, in whatever order people are read.
        #[test]
        fn everybody_is_found_after_a_merge(here in proptest::collection::vec((0u8..5, any::<bool>()), 0..6), there in proptest::collection::vec((0u8..5, any::<bool>()), 0..6)) {
            let people = |of: &[(u8, bool)], from: u128| -> Vec<Victim> {
                of.iter().zip(from..).map(|((n, known), id)| {
                    let id_number = known.then(|| Sealed { cipher: String::new(), masked: String::new(), print: format!("id{n}") });
                    Victim { name: format!("人{n}").parse().unwrap(), id_number, ..victim(id, Outcome::Dead) }
                }).collect()
            };
            let (here, there) = (people(&here, 0), people(&there, 100));
            let (source, target) = two();
            let merged = source.merge_into(&target, &People { here: &here, there: &there }, note(), &handler());
            let pairs = matched(&here, &there);
            prop_assert_eq!(merged.is_ok(), pairs.len() == here.len());
            let meant: BTreeSet<_> = pairs.values().collect();
            prop_assert_eq!(meant.len(), pairs.len());
            let print = |of: &Victim| of.id_number.as_ref().map(|id| id.print.clone());
            for (one, other) in &pairs {
                let one = here.iter().find(|of| of.id == *one).unwrap();
                let other = there.iter().find(|of| of.id == *other).unwrap();
                prop_assert!(one.name == other.name && (print(one) == print(other) || print(one).xor(print(other)).is_some()));
                prop_assert!(print(one) == print(other) || !there.iter().any(|of| print(one).is_some() && print(of) == print(one)));
            }
            let (mut back, mut front) = (there.clone(), here.clone());
            back.reverse();
            front.reverse();
            let numbered = people_numbered_once(&here) && people_numbered_once(&there);
            prop_assert!(!numbered || matched(&front, &back) == pairs);
        }
    }
}
