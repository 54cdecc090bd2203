//! Two reports of one accident become one claim (并案), and two again where that was wrong. Nobody is left behind: what
//! pays people, counts them and closes reads one claim, so a claim goes only where each of its people is on file.

use super::ending::Changed;
use super::fact::ClaimFact;
use super::handling::insurer_person;
use super::state::{Claim, ClaimRefusal, ClaimState};
use super::victim::Victim;
use crate::text::Note;
use crate::{Actor, Refusal, Told};

/// Most claims of one accident that were merged one into the next: a family is led through all of them.
pub const MOST_MERGES: usize = 8;

/// Whether two entries are of one person: the same identity number, or the same name where one of them has none.
#[must_use]
pub fn same_person(one: &Victim, other: &Victim) -> bool {
    match (&one.id_number, &other.id_number) {
        (Some(one), Some(other)) => one.print == other.print,
        _ => one.name == other.name,
    }
}

/// The people of both claims, as far as they count.
#[derive(Clone, Copy, Debug)]
pub struct People<'a> {
    /// Of the claim that ends.
    pub here: &'a [Victim],
    /// Of the one that stays.
    pub there: &'a [Victim],
}

impl People<'_> {
    fn may_move(&self) -> Result<(), ClaimRefusal> {
        let on_file = |person: &&Victim| self.there.iter().any(|other| same_person(person, other));
        let count = self.here.iter().filter(|person| !on_file(person)).count();
        match () {
            () if count > 0 => Err(ClaimRefusal::MergePeopleFirst { count }),
            // What a family asked for, and where it wants the money, stands in this claim.
            () if self.here.iter().any(|person| person.own_claim.is_some()) => Err(ClaimRefusal::MergeDirectClaim),
            () => Ok(()),
        }
    }
}

impl Claim {
    /// A person merges this claim into another of the same accident. Nothing moves silently: this one ends and points
    /// there, that one names this one, and everybody on file here is on file there.
    ///
    /// # Errors
    /// Why not.
    pub fn merge_into(
        &self,
        into: &Self,
        people: &People,
        reason: Note,
        actor: &Actor,
    ) -> Result<(Changed, Changed), Refusal> {
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
        people.may_move()?;
        let gone =
            Self { state: ClaimState::Merged, merged_into: Some(into.id), merge_reason: Some(reason), ..self.clone() };
        let mut stays = into.clone();
        stays.merged_from.push(self.id);
        let here = Told::plain(ClaimFact::MergedInto { claim: self.id, into: into.id });
        let there = Told::plain(ClaimFact::MergedFrom { claim: into.id, from: self.id });
        Ok(((gone, here), (stays, there)))
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
    use super::super::fixtures::{claim_id, counted, handler, report, reported, reporter, victim};
    use super::super::victim::{Outcome, OwnClaim};
    use super::*;
    use crate::personal::Sealed;
    use proptest::prelude::*;

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

    // R-C1, anchors 7: merging leaves nobody behind: whoever is on file only here stops it, and so does a family's own
    // request; the identity number decides who is who, the name where one has none.
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
        let other = Victim { name: "丁".parse().unwrap(), ..nameless };
        assert_eq!(code(&[&other], &[&there]), Some("merge-leaves-people"));
        let own_claim = Some(OwnClaim { statement: note(), at: jiff::Timestamp::UNIX_EPOCH });
        assert_eq!(code(&[&Victim { own_claim, ..one }], &[&there]), Some("merge-of-direct-claim"));
    }

    // A merge is taken back whole: both claims are what they were, but for the reason why.
    #[test]
    fn a_merge_is_taken_back() {
        let (source, target) = two();
        let nobody = People { here: &[], there: &[] };
        let ((gone, _), (stays, _)) = source.merge_into(&target, &nobody, note(), &handler()).unwrap();
        assert_eq!(gone.reopen(note()).unwrap_err().code, "claim-still-open");
        assert_eq!(gone.unmerge(&source, note()).unwrap_err().code, "claim-not-merged");
        assert_eq!(source.unmerge(&target, note()).unwrap_err().code, "claim-not-merged");
        let ((back, _), (alone, _)) = gone.unmerge(&stays, note()).unwrap();
        assert_eq!(alone, target);
        assert_eq!(back, Claim { reopenings: vec![note()], ..source });
    }

    proptest! {
        // Whoever is on file in a claim that was merged is on file in the one that it went to.
        #[test]
        fn everybody_is_found_after_a_merge(here in proptest::collection::vec((0u8..5, any::<bool>()), 0..6), there in proptest::collection::vec((0u8..5, any::<bool>()), 0..6)) {
            let people = |of: &[(u8, bool)]| -> Vec<Victim> {
                of.iter().map(|(n, known)| {
                    let id_number = known.then(|| Sealed { cipher: String::new(), masked: String::new(), print: format!("id{n}") });
                    Victim { name: format!("人{n}").parse().unwrap(), id_number, ..victim(u128::from(*n), Outcome::Dead) }
                }).collect()
            };
            let (here, there) = (people(&here), people(&there));
            let (source, target) = two();
            let merged = source.merge_into(&target, &People { here: &here, there: &there }, note(), &handler());
            let all = here.iter().all(|person| there.iter().any(|other| same_person(person, other)));
            prop_assert_eq!(merged.is_ok(), all);
        }
    }
}
