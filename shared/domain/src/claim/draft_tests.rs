use super::super::advance::Purpose;
use super::super::amount::{AmountInput, input, payable};
use super::super::fixtures::{book, claim_id, limits, loss, payee, proof, sealed, victim, victim_id, yuan};
use super::super::victim::{LossHead, Outcome, PayeeKind};
use super::super::{ClaimAccount, PolicyAccount};
use super::*;
use crate::id::{DocumentId, PolicyId};
use proptest::prelude::*;

fn accounts() -> (ClaimAccount, PolicyAccount) {
    (ClaimAccount::open(claim_id(1)), PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil())))
}

fn explain(people: &[Victim]) -> BTreeMap<VictimId, Explained> {
    let (account, policy) = accounts();
    let of = |victim: &Victim| -> AmountInput {
        input(Purpose::Advance, victim, None, &account, &policy, &limits(), None).unwrap()
    };
    people.iter().map(|victim| (victim.id, payable(&of(victim), &book()).unwrap())).collect()
}

fn drafted(people: &[Victim], asked: &[AskLine]) -> Draft {
    let map: BTreeMap<_, _> = people.iter().map(|victim| (victim.id, victim)).collect();
    let proofs = [(proof(5).id, proof(5))].into();
    draft(asked, &map, &explain(people), &BTreeMap::new(), &proofs)
}

fn everybody(people: &[Victim]) -> Vec<AskLine> {
    people.iter().map(|victim| AskLine { victim: victim.id, amount: None }).collect()
}

// anchors 6, req 5.12: 80 people, one on file twice, one asked for above what is due, one without a payee: 77 lines and
// three explained; without leave to skip, nothing at all.
#[test]
fn eighty_people_in_one_batch() {
    let mut people: Vec<Victim> = (1..=80).map(|n| victim(n, Outcome::Dead)).collect();
    people[40].id_number = Some(sealed("id7"));
    people[60].payee = None;
    let mut asked = everybody(&people);
    asked[20].amount = Some(yuan("400000.01"));
    let draft = drafted(&people, &asked);
    assert_eq!(draft.lines.len(), 77);
    let told: Vec<_> = draft.left_out.iter().map(|left| (left.victim, left.why)).collect();
    assert_eq!(
        told,
        [
            (victim_id(21), LineProblem::OverDue),
            (victim_id(41), LineProblem::DuplicateIdentity),
            (victim_id(61), LineProblem::NoPayee)
        ]
    );
    assert_eq!(accept(&draft, false).unwrap_err().code, "lines-with-problems");
    assert!(accept(&draft, true).is_ok());
    assert!(draft.lines.iter().all(|line| line.amount == yuan("400000") && line.explained.payable == line.amount));
}

// The same person twice in one request is one line; a person of another claim is told, not dropped.
#[test]
fn nobody_is_paid_twice_in_one_batch() {
    let people = [victim(1, Outcome::Dead)];
    let ask = AskLine { victim: victim_id(1), amount: None };
    let draft = drafted(&people, &[ask.clone(), ask, AskLine { victim: victim_id(5), amount: None }]);
    assert_eq!(draft.lines.len(), 1);
    let why: Vec<_> = draft.left_out.iter().map(|left| left.why).collect();
    assert_eq!(why, [LineProblem::Twice, LineProblem::NotOnFile]);
}

// R-C13 and the duplicate-payee guard: one account for two families is a question; for a hospital it is normal.
#[test]
fn payees_are_checked() {
    let mut people = vec![victim(1, Outcome::Dead), victim(2, Outcome::Dead), victim(3, Outcome::Dead)];
    people[1].payee = Some(payee("account1"));
    let insured = |proof| Some(Payee { kind: PayeeKind::Insured, proof, ..payee("insured") });
    people[2].payee = insured(None);
    let why: Vec<_> = drafted(&people, &everybody(&people)).left_out.iter().map(|left| left.why).collect();
    assert_eq!(why, [LineProblem::DuplicateAccount, LineProblem::InsuredNeedsProof]);
    let hospital = Payee { kind: PayeeKind::Hospital, ..payee("hospital") };
    people[0].payee = Some(hospital.clone());
    people[1].payee = Some(hospital);
    // Any id of a document is no proof; a verified one of the claim is.
    people[2].payee = insured(Some(DocumentId::from_uuid(uuid::Uuid::from_u128(6))));
    let why: Vec<_> = drafted(&people, &everybody(&people)).left_out.iter().map(|left| left.why).collect();
    assert_eq!(why, [LineProblem::InsuredNeedsProof]);
    people[2].payee = insured(Some(proof(5).id));
    assert!(drafted(&people, &everybody(&people)).left_out.is_empty());
}

// Less than is due may be asked for: what counts against the person's own limit is paid first.
#[test]
fn a_part_may_be_asked_for() {
    let mut hurt = victim(1, Outcome::Injured);
    hurt.losses = vec![loss(LossHead::Medical, "30000"), loss(LossHead::Rescue, "10000")];
    let draft = drafted(&[hurt], &[AskLine { victim: victim_id(1), amount: Some(yuan("35000")) }]);
    let line = &draft.lines[0];
    assert_eq!((line.amount, line.parts.medical, line.parts.rescue), (yuan("35000"), yuan("30000"), yuan("5000")));
}

proptest! {
    // A maker who asks for it gets the lines shared out exactly; nothing is scaled otherwise, and no line grows.
    #[test]
    fn a_fitted_draft_sums_to_what_is_left(amounts in proptest::collection::vec(1i64..1_000_000, 1..40), left in 1i64..5_000_000) {
        let people: Vec<Victim> = amounts.iter().zip(1u128..).map(|(amount, n)| {
            let mut hurt = victim(n, Outcome::Injured);
            let amount = Money::from_fen(*amount).unwrap();
            hurt.losses = vec![super::super::victim::Loss { head: LossHead::Medical, amount, determinable: true, documents: Vec::new() }];
            hurt
        }).collect();
        let whole = drafted(&people, &everybody(&people));
        let left = Money::from_fen(left).unwrap();
        let sum = |draft: &Draft| Money::sum(draft.lines.iter().map(|line| line.amount)).unwrap();
        let fitted = fit(&whole, left).unwrap();
        prop_assert_eq!(sum(&fitted), sum(&whole).min(left));
        prop_assert_eq!(fitted.lines.len() + fitted.left_out.len(), whole.lines.len());
        for line in &fitted.lines {
            let before = whole.lines.iter().find(|other| other.victim == line.victim).unwrap();
            prop_assert!(line.amount.is_positive() && line.amount <= before.amount);
            prop_assert_eq!(line.parts.total().unwrap(), line.amount);
        }
    }
}

#[test]
fn nothing_left_cannot_be_shared_out() {
    let people = [victim(1, Outcome::Dead)];
    assert_eq!(fit(&drafted(&people, &everybody(&people)), Money::ZERO).unwrap_err().code, "nothing-left-to-fit");
}
