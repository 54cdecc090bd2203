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
    let carried = Some(Carried { from: claim_id(1), own_claim: true, phone: false, payee: true });
    let with = Victim { payee: asked.payee.clone(), carried, ..there.clone() };
    assert_eq!(merged(&bare).unwrap(), std::slice::from_ref(&with));
    // Taken back, nothing of it stays there but what somebody changed since.
    assert_eq!(with.without_carried(&asked), Some(bare.clone()));
    let changed = Victim { payee: Some(payee("改后")), ..with.clone() };
    assert_eq!(changed.without_carried(&asked), Some(Victim { payee: Some(payee("改后")), ..bare.clone() }));
    assert_eq!(with.without_carried(&Victim { claim: claim_id(3), ..asked.clone() }), None);
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
    assert_eq!(gone.unmerge(&source, &nobody, note()).unwrap_err().code, "claim-not-merged");
    assert_eq!(source.unmerge(&target, &nobody, note()).unwrap_err().code, "claim-not-merged");
    let undone = gone.unmerge(&stays, &nobody, note()).unwrap();
    let (back, alone) = (undone.gone.0, undone.stays.0);
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
