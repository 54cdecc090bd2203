use super::super::PolicyAccount;
use super::super::account::ClaimAccount;
use super::super::advance::Verdict;
use super::super::amount::{input, payable};
use super::super::draft::{AskLine, draft, shares};
use super::super::fixtures::{approver, at, book, claim_id, counted, covered, handler, limits, reported, victim, yuan};
use super::super::payment::BankAnswer;
use super::super::settle::Settling;
use super::super::state::{CoverDecision, RefusalReason};
use super::super::victim::{Outcome, Victim};
use super::*;
use crate::id::PolicyId;
use crate::rulebook::Rulebooks;

const NOW: &str = "2026-11-24T00:00:00Z";

fn advance_id(n: u128) -> AdvanceId {
    AdvanceId::from_uuid(uuid::Uuid::from_u128(n))
}

fn asked(claim: &Claim, people: &[Victim], id: u128, purpose: Purpose) -> Result<Proposal, Refusal> {
    let (account, policy) =
        (ClaimAccount::open(claim_id(1)), PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil())));
    let inputs: BTreeMap<_, _> = people
        .iter()
        .map(|person| {
            (person.id, input(purpose, person, Some(yuan("500000")), &account, &policy, &limits(), None).unwrap())
        })
        .collect();
    let explained = inputs.iter().map(|(id, input)| (*id, payable(input, &book()).unwrap())).collect();
    let all = people.iter().map(|person| (person.id, person)).collect();
    let lines: Vec<AskLine> = people.iter().map(|person| AskLine { victim: person.id, amount: None }).collect();
    let drafted = draft(&lines, &all, &explained, &BTreeMap::new(), &crate::claim::proof::Proofs::new());
    let ask = Ask { id: advance_id(id), purpose, note: None, skip_problem_lines: false, shared_accounts: vec![] };
    let mut next = 100u128;
    let payment_id = || {
        next += 1;
        PaymentId::from_uuid(uuid::Uuid::from_u128(next))
    };
    propose(claim, &drafted, ask, &inputs, payment_id, &handler(), &book(), at(NOW))
}

// R-C22: what is paid is what was approved: a line more, a line less or another amount is no match.
#[test]
fn a_batch_holds_its_own_lines() {
    let claim = covered("2026-11-23T05:00:00Z", counted(2, 0));
    let proposal = asked(&claim, &[victim(1, Outcome::Dead), victim(2, Outcome::Dead)], 1, Purpose::Advance).unwrap();
    let header = proposal.advance.0;
    let lines: Vec<Payment> = proposal.payments.into_iter().map(|(payment, _)| payment).collect();
    assert!(header.holds(&lines).is_ok());
    let foreign = Payment { advance: advance_id(2), ..lines[0].clone() };
    assert!(header.holds(lines.iter().chain([&foreign])).is_ok(), "another batch's line is not counted");
    assert_eq!(header.holds(&lines[..1]).unwrap_err(), AdvanceRefusal::LinesDiffer);
    assert_eq!(header.holds(lines.iter().chain([&lines[0]])).unwrap_err(), AdvanceRefusal::LinesDiffer);
    let mut other = lines.clone();
    other[0].amount = other[0].amount.plus(yuan("0.01")).unwrap();
    assert_eq!(header.holds(&other).unwrap_err(), AdvanceRefusal::LinesDiffer);
}

fn look(claim: &Claim) -> Claim {
    claim.look_at_cover("初步看属于".parse().unwrap(), &handler(), &book(), at(NOW)).unwrap().0
}

// req 5.12, B.2: proposal, second person, payment; every number can be replayed; one request at a time.
#[test]
fn from_proposal_to_money() {
    let claim = covered("2026-11-23T05:00:00Z", counted(2, 0));
    let people = [victim(1, Outcome::Dead), victim(2, Outcome::Dead)];
    let proposal = asked(&claim, &people, 1, Purpose::Advance).unwrap();
    let (waiting, header) = (&proposal.claim.0, &proposal.advance.0);
    assert_eq!((header.total, header.lines, waiting.pending), (yuan("800000"), 2, Some(header.id)));
    let sum = Money::sum(proposal.payments.iter().map(|(payment, _)| payment.amount)).unwrap();
    assert_eq!(sum, header.total);
    let decision = proposal.advance.1.decision.clone().unwrap();
    assert_eq!(decision.replay(&Rulebooks::shipped().unwrap()).unwrap(), decision);
    // Fineract #6255: a maker cannot file again while one waits; neither can the claim end under it.
    assert_eq!(asked(waiting, &people, 2, Purpose::Advance).unwrap_err().code, "advance-pending");
    assert_eq!(waiting.withdraw("不要了".parse().unwrap()).unwrap_err().code, "payments-made");

    let total = header.total;
    let (approved, _) = header.decide(&Verdict::Approve { total }, None, &approver(), &book(), at(NOW)).unwrap();
    let (going, _) = waiting.close_request(&approved, &book(), at(NOW)).unwrap();
    assert!(going.pending.is_none() && going.money_moved() && going.first_payment_at.is_none());
    // Approved money that has not arrived yet stands against a refusal already.
    let no =
        going.decide_cover(CoverDecision::NotCovered, None, "不属于".parse().unwrap(), &handler(), &book(), at(NOW));
    assert_eq!(no.unwrap_err().code, "payments-made");
    assert_eq!(going.close_request(&approved, &book(), at(NOW)).unwrap_err().code, "not-the-pending-request");

    let (ordered, _) = proposal.payments[0].0.order(at(NOW)).unwrap();
    let (settled, _) = ordered.answered(&BankAnswer::Settled, at(NOW)).unwrap();
    let (counted, _) = approved.counted(&ordered, &settled).unwrap();
    let (paid, _) = going.money_arrived(&counted, false, at(NOW)).unwrap();
    assert_eq!(paid.first_payment_at, Some(at(NOW)));
    assert!(
        paid.money_arrived(&counted, true, at(NOW)).is_none()
            && settled.answered(&BankAnswer::Settled, at(NOW)).is_none()
    );
}

// R-C8: a preliminary look is enough for rescue and medical cost, and for an advance on the major track; a small claim, the
// statutory advance and the settlement need the decision, and a decision against cover ends the look.
#[test]
fn what_a_preliminary_look_allows() {
    let may = |claim: &Claim, purpose| claim.may_pay(purpose, &book(), at(NOW)).err().map(|refusal| refusal.code);
    let bare = reported("2026-11-23T05:00:00Z", counted(1, 0));
    assert_eq!(may(&bare, Purpose::RescueMedical), Some("cover-not-confirmed"));
    let major = look(&bare);
    assert_eq!((may(&major, Purpose::RescueMedical), may(&major, Purpose::Advance)), (None, None));
    assert_eq!(
        (may(&major, Purpose::Quick), may(&major, Purpose::Statutory)),
        (Some("cover-not-confirmed"), Some("cover-not-confirmed"))
    );
    let standard = look(&reported("2026-11-23T05:00:00Z", counted(0, 1)));
    assert_eq!(
        (may(&standard, Purpose::RescueMedical), may(&standard, Purpose::Advance)),
        (None, Some("cover-not-confirmed"))
    );
    let none = major
        .decide_cover(CoverDecision::NotCovered, None, "不属于".parse().unwrap(), &handler(), &book(), at(NOW))
        .unwrap()
        .0;
    assert_eq!(may(&none, Purpose::RescueMedical), Some("cover-not-confirmed"));
    assert!(none.look_at_cover("再看".parse().unwrap(), &handler(), &book(), at(NOW)).is_err());
    let refused =
        none.refuse(RefusalReason::OutsideCover, "通知".parse().unwrap(), &handler(), &book(), at(NOW)).unwrap().0;
    assert_eq!(may(&refused, Purpose::RescueMedical), Some("claim-not-open"));
}

// R-C6: refused on day 59 with the day it applies from, allowed on day 60; it needs the day the documents came.
#[test]
fn the_statutory_advance_waits_for_its_day() {
    let claim = covered("2026-11-01T01:00:00Z", counted(0, 1));
    let may = |claim: &Claim, now: &str| {
        claim.may_pay(Purpose::Statutory, &book(), at(now)).err().map(|refusal| (refusal.code, refusal.said.en))
    };
    assert_eq!(may(&claim, "2027-06-01T00:00:00Z").unwrap().0, "documents-not-complete");
    let complete = claim.documents_complete(&book(), at("2026-11-01T02:00:00Z")).unwrap().0;
    let (code, said) = may(&complete, "2026-12-30T15:59:59Z").unwrap();
    assert_eq!((code, said.as_str()), ("statutory-advance-not-due", "the statutory advance applies from 2026-12-31"));
    assert!(may(&complete, "2026-12-30T16:00:00Z").is_none());
}

// R-C12, 应赔尽赔: a claim does not close on less than was assessed; the settlement ends R-C4 when it has arrived.
#[test]
fn a_claim_closes_when_all_is_paid() {
    let claim = covered("2026-11-23T05:00:00Z", counted(1, 0));
    assert_eq!(claim.may_pay(Purpose::Settlement, &book(), at(NOW)).unwrap_err().code, "not-assessed");
    let people = [victim(1, Outcome::Dead)];
    let account = ClaimAccount::open(claim_id(1));
    let lines = BTreeMap::from([(people[0].id, yuan("500000"))]);
    let done = super::super::assess::assess(&claim, lines, &account, &handler(), &book(), at(NOW)).unwrap();
    assert_eq!(done.claim.may_pay(Purpose::Settlement, &book(), at(NOW)).unwrap_err().code, "not-assessed");
    let agreed = done.claim.agree("2026-11-24".parse().unwrap(), None, &book(), at(NOW)).unwrap().0;
    let unpaid = Settling { rest: yuan("0.01"), open: false };
    assert_eq!(agreed.close(unpaid).unwrap_err().code, "settlement-open");
    let proposal = asked(&agreed, &people, 1, Purpose::Settlement).unwrap();
    let header = proposal.advance.0;
    assert_eq!(header.total, yuan("500000"));
    let policy = PolicyAccount::open(PolicyId::from_uuid(uuid::Uuid::nil()));
    let drafted: Vec<_> = proposal.payments.iter().map(|(payment, _)| payment.share()).collect();
    assert!(account.commit(&policy, &drafted, &limits()).is_ok() && shares(&[]).is_empty());
    let (approved, _) =
        header.decide(&Verdict::Approve { total: header.total }, None, &approver(), &book(), at(NOW)).unwrap();
    let going = proposal.claim.0.close_request(&approved, &book(), at(NOW)).unwrap().0;
    assert!(approved.has_open_lines());
    assert_eq!(going.close(Settling { rest: Money::ZERO, open: true }).unwrap_err().code, "payments-open");
    let arrived = Advance { state: AdvanceState::Settled, settled_lines: 1, ..approved };
    assert!(!arrived.has_open_lines());
    // A settlement that went through does not end R-C4 by itself: all that was assessed does.
    assert_eq!(going.money_arrived(&arrived, false, at(NOW)).unwrap().0.settlement_paid_at, None);
    let paid = going.money_arrived(&arrived, true, at(NOW)).unwrap().0;
    assert!(paid.settlement_paid_at.is_some() && paid.first_payment_at.is_some());
    assert!(paid.close(Settling { rest: Money::ZERO, open: false }).is_ok());
}
