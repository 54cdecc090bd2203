use super::documents::{RequiredDocument, needed};
use super::*;
use crate::claim::fixtures::{approver, at, book, counted, handler, person, reported, victim};
use crate::claim::victim::Outcome;
use crate::document::{About, ContentType, Document, DocumentKind, DocumentState};
use crate::id::{DocumentId, PromiseId, StandardId};
use crate::{Actor, OrgKind, Role};
use proptest::prelude::*;
use uuid::Uuid;

const NOW: &str = "2026-11-23T05:00:00Z";

fn officer(sub: &str) -> Actor {
    person("xiehui", OrgKind::Association, sub, Role::Officer)
}

fn standard(version: &str, from: &str, limits: &[(Step, u32)]) -> Standard {
    let mut standard = Standard::shipped().unwrap();
    standard.version = version.parse().unwrap();
    standard.effective_from = from.parse().unwrap();
    standard.limits.extend(limits.iter().copied());
    standard
}

fn proposed(standard: Standard) -> Result<Edition, crate::Refusal> {
    let id = StandardId::from_uuid(Uuid::from_u128(1));
    let org = "xiehui".parse().unwrap();
    Edition::propose(id, org, standard, &officer("qin"), &book(), at(NOW)).map(|(edition, _)| edition)
}

fn shipped() -> Standards {
    Standards::new(Standard::shipped().unwrap(), [])
}

fn promised(id: u128, from: &str, limits: &[(Step, u32)], standards: &Standards) -> Result<Promise, crate::Refusal> {
    let id = PromiseId::from_uuid(Uuid::from_u128(id));
    let limits = limits.iter().copied().collect();
    let insurer = "picc".parse().unwrap();
    let told = Promise::propose(id, insurer, from.parse().unwrap(), limits, standards, &handler(), &book(), at(NOW));
    told.map(|(promise, _)| promise)
}

// req 4.16, R-C23: what ships has every step, documents for every head of loss, and is nowhere slower than the law.
#[test]
fn the_shipped_standard_is_whole() {
    let shipped = Standard::shipped().unwrap();
    for step in Step::ALL {
        assert!(step.most_by_law(&book()).is_none_or(|most| shipped.limits[step] <= most), "{step}");
    }
    for head in crate::claim::victim::LossHead::ALL {
        assert!(shipped.documents.iter().any(|document| document.loss == Some(*head)), "{head}");
    }
    let later =
        Standard { effective_from: "2027-01-01".parse().unwrap(), version: "2027-1".parse().unwrap(), ..shipped };
    assert!(proposed(later).is_ok());
}

// R-C3, R-C4, R-C5: a standard cannot give more time than the law.
#[test]
fn a_standard_is_never_slower_than_the_law() {
    let refused = |step, most| proposed(standard("2027-1", "2027-01-01", &[(step, most)])).unwrap_err();
    for (step, most) in [(Step::Assessment, 31), (Step::Payment, 11), (Step::RefusalNotice, 4)] {
        assert_eq!(refused(step, most).code, "slower-than-law");
    }
    assert_eq!(refused(Step::Contact, 0).code, "bad-limit");
    assert_eq!(refused(Step::Contact, MOST + 1).pointer.unwrap(), "/limits/contact");
    let mut without = standard("2027-1", "2027-01-01", &[]);
    without.limits.remove(&Step::Survey);
    assert_eq!(proposed(without).unwrap_err().code, "step-missing");
    let today = proposed(standard("2027-1", "2026-11-23", &[])).unwrap_err();
    assert_eq!(today.code, "not-in-future", "a report of this morning keeps its terms");
    let mut twice = standard("2027-1", "2027-01-01", &[]);
    twice.documents.push(twice.documents[0].clone());
    assert_eq!(proposed(twice).unwrap_err().code, "document-twice");
}

// R-C23: two officers, before its day, each name and each day once.
#[test]
fn a_standard_is_published_by_two() {
    let edition = proposed(standard("2027-1", "2027-01-01", &[])).unwrap();
    let (book, now) = (book(), at(NOW));
    assert_eq!(edition.publish(&shipped(), &officer("qin"), &book, now).unwrap_err().code, "same-person");
    let late = at("2026-12-31T16:00:00Z");
    assert_eq!(edition.publish(&shipped(), &officer("guo"), &book, late).unwrap_err().code, "not-in-future");
    let (published, _) = edition.publish(&shipped(), &officer("guo"), &book, now).unwrap();
    assert_eq!(published.publish(&shipped(), &officer("guo"), &book, now).unwrap_err().code, "decided-already");
    let with = Standards::new(Standard::shipped().unwrap(), [published]);
    let other = proposed(standard("2027-2", "2027-01-01", &[])).unwrap();
    assert_eq!(other.publish(&with, &officer("guo"), &book, now).unwrap_err().code, "version-or-day-taken");
    assert_eq!(edition.give_back(None, &officer("guo"), now).unwrap_err().code, "reason-needed");
}

// req 4.16: stricter, never slower; also against a standard that is published for later already.
#[test]
fn a_promise_is_never_slower_than_a_standard_of_its_time() {
    let standards = shipped();
    assert!(promised(1, "2026-12-01", &[(Step::Contact, 24), (Step::Payment, 10)], &standards).is_ok());
    let slower = promised(1, "2026-12-01", &[(Step::Contact, 25)], &standards).unwrap_err();
    assert_eq!((slower.code, slower.pointer.as_deref()), ("slower-than-standard", Some("/limits/contact")));
    assert_eq!(promised(1, "2026-12-01", &[], &standards).unwrap_err().code, "promise-empty");
    assert_eq!(promised(1, "2026-11-23", &[(Step::Contact, 2)], &standards).unwrap_err().code, "not-in-future");
    let edition = proposed(standard("2027-1", "2027-01-01", &[(Step::Contact, 12)])).unwrap();
    let (edition, _) = edition.publish(&standards, &officer("guo"), &book(), at(NOW)).unwrap();
    let both = Standards::new(Standard::shipped().unwrap(), [edition]);
    assert_eq!(promised(1, "2026-12-01", &[(Step::Contact, 13)], &both).unwrap_err().code, "slower-than-standard");
    let kept = promised(1, "2026-12-01", &[(Step::Contact, 12)], &both).unwrap();
    assert_eq!(kept.publish(&[], &both, &handler(), &book(), at(NOW)).unwrap_err().code, "same-person");
    let (kept, _) = kept.publish(&[], &both, &approver(), &book(), at(NOW)).unwrap();
    let twin = promised(2, "2026-12-01", &[(Step::Contact, 2)], &both).unwrap();
    let refused = twin.publish(std::slice::from_ref(&kept), &both, &approver(), &book(), at(NOW)).unwrap_err();
    assert_eq!(refused.code, "promise-day-taken");
    let day = |day: &str| Promise::in_force(std::slice::from_ref(&kept), day.parse().unwrap()).is_some();
    assert!(!day("2026-11-30") && day("2026-12-01") && day("2028-01-01"));
}

fn any_limits() -> impl Strategy<Value = Limits> {
    proptest::collection::vec(1u32..200, Step::ALL.len())
        .prop_map(|all| Step::ALL.iter().copied().zip(all).collect::<Limits>())
}

proptest! {
    // R-C23: whatever standard and promise say, the claim's term is the quicker of both and names where it comes from.
    #[test]
    fn a_claims_term_is_the_quicker_of_both(by_standard in any_limits(), by_promise in any_limits(), named in 0usize..9) {
        let mut standard = Standard::shipped().unwrap();
        standard.limits = by_standard.clone();
        let mut promise = promised(1, "2026-12-01", &[(Step::Contact, 1)], &shipped()).unwrap();
        promise.limits = by_promise.clone().into_iter().take(named).collect();
        let terms = Terms::of(&standard, Some(&promise));
        for step in Step::ALL {
            let term = &terms.limits[step];
            let own = promise.limits.get(step).copied().unwrap_or(u32::MAX);
            prop_assert_eq!(term.most, by_standard[step].min(own));
            prop_assert_eq!(term.from == TermSource::Standard, own >= by_standard[step]);
        }
    }
}

fn document(
    kind: DocumentKind,
    of: Option<crate::id::VictimId>,
    state: DocumentState,
    claim: &crate::claim::Claim,
) -> Document {
    Document {
        id: DocumentId::from_uuid(Uuid::from_u128(1)),
        about: About::Claim(claim.id),
        victim: of,
        kind,
        file_name: "a.jpg".parse().unwrap(),
        content_type: ContentType::Jpeg,
        size: 1,
        sha256: "0".repeat(64).parse().unwrap(),
        taken_at: None,
        object_key: "k".into(),
        original_sha256: None,
        upload_id: None,
        sender_org: None,
        sender: "x".into(),
        announced_at: at(NOW),
        state,
        quarantine: None,
        checked_at: None,
        object_version: None,
        kept_until: None,
    }
}

fn asked(rules: &[RequiredDocument], kind: DocumentKind) -> bool {
    rules.iter().any(|rule| rule.kind == kind)
}

// req 4.16, R-C2: the list is of this claim: each loss asks for its own papers, each victim for their own, and what is
// verified is not asked for again.
#[test]
fn a_claim_needs_the_documents_of_its_losses() {
    let rules = Standard::shipped().unwrap().documents;
    assert!(asked(&rules, DocumentKind::DeathCertificate));
    let claim = reported(NOW, counted(2, 0));
    let early = needed(&rules, &claim, &[], &[]);
    let of = |all: &[Needed], kind| all.iter().find(|needed| needed.kind == kind).cloned();
    assert_eq!(of(&early, DocumentKind::DeathCertificate).unwrap().wanted, 2, "before anybody is on file");
    assert!(of(&early, DocumentKind::PropertyLoss).is_none() && of(&early, DocumentKind::MedicalBill).is_none());

    let (mut dead, mut hurt) = (victim(1, Outcome::Dead), victim(2, Outcome::Injured));
    (dead.losses, hurt.losses) = (Vec::new(), Vec::new());
    let there = document(DocumentKind::DeathCertificate, Some(dead.id), DocumentState::Verified, &claim);
    let bad = document(DocumentKind::MedicalBill, Some(hurt.id), DocumentState::Quarantined, &claim);
    let all = needed(&rules, &claim, &[dead.clone(), hurt.clone()], &[there, bad]);
    assert!(!of(&all, DocumentKind::DeathCertificate).unwrap().is_missing());
    assert_eq!(of(&all, DocumentKind::KinshipProof).unwrap().missing, [dead.id]);
    assert_eq!(of(&all, DocumentKind::MedicalBill).unwrap().missing, [hurt.id], "a quarantined one is none");
    let cards = of(&all, DocumentKind::IdentityCard).unwrap();
    assert_eq!((cards.wanted, cards.there, cards.missing.len()), (2, 0, 2));
    let report = of(&all, DocumentKind::AccidentReport).unwrap();
    assert_eq!((report.wanted, report.there), (1, 0));
    let kinds: Vec<_> = all.iter().map(|needed| needed.kind).collect();
    let unique: std::collections::BTreeSet<_> = kinds.iter().collect();
    assert_eq!(unique.len(), kinds.len(), "each kind once");
}
