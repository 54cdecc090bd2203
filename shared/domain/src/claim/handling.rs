//! How a claim is handled: triage, documents, cover.

use super::decision::{Decision, Ruling};
use super::documents::{DocumentRequest, Missing};
use super::draft::LineProblem;
use super::fact::ClaimFact;
use super::state::{Claim, ClaimRefusal, Cover, CoverDecision, LiabilityBasis};
use super::triage::{Track, TriageInput, Triaged, triage};
use crate::money::Money;
use crate::text::Note;
use crate::{Actor, Refusal, Rulebook, Told};
use jiff::Timestamp;

impl Claim {
    /// What triage would say now.
    #[must_use]
    pub fn triage_input(&self, of: &TriageFacts) -> TriageInput {
        TriageInput {
            grade: self.highest_grade,
            casualties: self.casualties,
            typical: self.typical,
            policy_in_force: self.policy_in_force(),
            covered: self.cover.as_ref().is_some_and(|cover| cover.covered),
            claimed: of.claimed,
            all_determinable: of.all_determinable,
            all_documented: of.all_documented,
            payees_ready: of.payees_ready,
            possible_duplicate: of.possible_duplicate,
            account_shared: of.account_shared,
            line_problems: of.line_problems.clone(),
            over_limit: of.over_limit,
            victims: self.victims,
        }
    }

    pub(super) fn triaged(&self, of: &TriageFacts, book: &Rulebook) -> Triaged {
        triage(&self.triage_input(of), book)
    }

    /// Puts it on a track, and says whether it may be paid straight away.
    ///
    /// # Errors
    /// When the claim is not open.
    pub fn put_on_track(&self, of: &TriageFacts, book: &Rulebook) -> Result<(Self, Triaged, Told), Refusal> {
        self.open()?;
        let input = self.triage_input(of);
        let triaged = triage(&input, book);
        let mut next = self.clone();
        // Once money moved, the major track stays open whatever the counts say later (R-B5).
        if !(self.money_moved() && self.track == Track::Major) {
            (next.track, next.track_rule) = (triaged.track, triaged.rule.clone());
        }
        let decision =
            Decision { rulebook: book.version.clone(), ruling: Ruling::Triage { input, outcome: triaged.clone() } };
        let fact = ClaimFact::Triaged {
            claim: self.id,
            track: next.track,
            rule: next.track_rule.clone(),
            straight_through: triaged.straight_through,
        };
        let basis = book.basis(&[next.track_rule.as_str()]);
        Ok((next, triaged, Told::plain(fact).resting_on(basis).deciding(decision)))
    }

    /// Asks for what is missing, all at once (R-C2). A further request needs a reason.
    ///
    /// # Errors
    /// Why not.
    pub fn request_documents(
        &self,
        items: Vec<Missing>,
        reason: Option<Note>,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.open()?;
        if items.is_empty() {
            return Err(Refusal::from(ClaimRefusal::RequestEmpty).at("/items"));
        }
        let repeated = u32::try_from(self.requests.len()).unwrap_or(u32::MAX) >= book.n.max_document_requests;
        if repeated && reason.is_none() {
            return Err(Refusal::from(ClaimRefusal::SecondRequestNeedsReason).at("/reason"));
        }
        let kinds = items.iter().map(|item| item.kind).collect();
        let mut next = self.clone();
        next.requests.push(DocumentRequest { items, reason, arrived_at: now, supplied_at: None });
        let fact = ClaimFact::DocumentsRequested { claim: self.id, kinds, repeated };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C2"]))))
    }

    /// Notes that the supplement arrived; the assessment clock runs again (R-C2).
    ///
    /// # Errors
    /// When none is awaited.
    pub fn supply_documents(&self, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.open()?;
        let mut next = self.clone();
        let mut open = next.requests.iter_mut().filter(|request| request.supplied_at.is_none()).peekable();
        if open.peek().is_none() {
            return Err(ClaimRefusal::NothingRequested.into());
        }
        // The claimant says that everything is there: no earlier request stays open behind the last one.
        open.for_each(|request| request.supplied_at = Some(now));
        Ok((next, Told::plain(ClaimFact::DocumentsSupplied { claim: self.id }).resting_on(book.basis(&["R-C2"]))))
    }

    /// Notes that request and documents are there: R-C3 and R-C6 run from the first time this is said.
    ///
    /// # Errors
    /// When the claim is not open.
    pub fn documents_complete(&self, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.open()?;
        let next = Self { documents_at: self.documents_at.or(Some(now)), ..self.clone() };
        Ok((
            next,
            Told::plain(ClaimFact::DocumentsComplete { claim: self.id }).resting_on(book.basis(&["R-C3", "R-C6"])),
        ))
    }

    /// A person decides on cover. It is never decided by a rule.
    ///
    /// # Errors
    /// Why not.
    pub fn decide_cover(
        &self,
        decision: CoverDecision,
        liability: Option<LiabilityBasis>,
        reason: Note,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.open()?;
        insurer_person(actor)?;
        let covered = decision != CoverDecision::NotCovered;
        if covered && self.policy.is_none() {
            return Err(ClaimRefusal::NoPolicy.into());
        }
        if !covered && (self.money_moved() || self.pending.is_some()) {
            return Err(ClaimRefusal::MoneyPaid.into());
        }
        let partly = decision == CoverDecision::PartlyCovered;
        let next = Self {
            cover: Some(Cover { covered, partly, liability, reason, by: actor.subject(), at: now }),
            ..self.clone()
        };
        Ok((next, Told::plain(ClaimFact::CoverDecided { claim: self.id, covered }).resting_on(book.basis(&["R-C8"]))))
    }

    /// A person looks at cover before it can be decided: the policy, the day and the event seem right. That is enough
    /// for rescue and medical cost, and for advances on the major track (R-C8, req 5.12); it decides nothing.
    ///
    /// # Errors
    /// Why not.
    pub fn look_at_cover(
        &self,
        reason: Note,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.open()?;
        insurer_person(actor)?;
        if self.policy.is_none() {
            return Err(ClaimRefusal::NoPolicy.into());
        }
        if self.cover.is_some() {
            return Err(ClaimRefusal::NotPreliminary.into());
        }
        let look = Cover { covered: true, partly: false, liability: None, reason, by: actor.subject(), at: now };
        let next = Self { preliminary: Some(look), ..self.clone() };
        Ok((next, Told::plain(ClaimFact::CoverLookedAt { claim: self.id }).resting_on(book.basis(&["R-C8"]))))
    }
}

/// A decision that may hurt the claimant is taken by a person of the insurer, never by a schedule or a link (req 5.13).
pub(super) fn insurer_person(actor: &Actor) -> Result<(), ClaimRefusal> {
    let insurer = actor.person().is_some_and(|person| person.org_kind == crate::OrgKind::Insurer);
    if insurer { Ok(()) } else { Err(ClaimRefusal::PersonNeeded) }
}

/// What triage needs beside the claim itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one question of triage, answered yes or no")]
pub struct TriageFacts {
    /// Sum of what is claimed.
    pub claimed: Money,
    /// Whether every loss is certain.
    pub all_determinable: bool,
    /// Whether every loss has a verified document.
    pub all_documented: bool,
    /// Whether every victim has a payee that may be paid.
    pub payees_ready: bool,
    /// Whether another report may be of the same accident.
    pub possible_duplicate: bool,
    /// Whether an account was paid in another claim of the insurer.
    pub account_shared: bool,
    /// Why lines of the straight payment could not be paid.
    pub line_problems: Vec<LineProblem>,
    /// Whether what is left of a limit does not reach for it.
    pub over_limit: bool,
}

impl Default for TriageFacts {
    /// Nothing known yet.
    fn default() -> Self {
        Self {
            claimed: Money::ZERO,
            all_determinable: false,
            all_documented: false,
            payees_ready: false,
            possible_duplicate: false,
            account_shared: false,
            line_problems: Vec::new(),
            over_limit: false,
        }
    }
}
