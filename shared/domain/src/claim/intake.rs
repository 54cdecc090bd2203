//! How a claim comes in and what is learnt about the accident: report, policy, first contact, casualties.

use super::casualty::{Casualties, Snapshot, grade, window_end};
use super::decision::{Decision, Ruling};
use super::fact::ClaimFact;
use super::receipt_no::receipt_no;
use super::report::{AccidentClass, PolicySnapshot, Report};
use super::state::{Claim, ClaimRefusal, ClaimState, TriageFacts};
use super::triage::Track;
use crate::id::ClaimId;
use crate::policy::Policy;
use crate::text::Line;
use crate::time::beijing_day;
use crate::{Actor, OrgId, OrgKind, Refusal, Rulebook, Told};
use jiff::Timestamp;

/// Seconds that a phone's clock may run ahead.
const CLOCK_SLACK: i64 = 300;

impl Claim {
    /// Opens a claim from a report. Nothing is refused but a time that has not come: late, incomplete or unmatched
    /// reports are taken.
    ///
    /// # Errors
    /// When the accident lies in the future.
    #[expect(clippy::too_many_arguments, reason = "everything that a report rests on is an argument")]
    pub fn report(
        id: ClaimId,
        report: Report,
        casualties: Casualties,
        policy: Option<&Policy>,
        insurer: Option<OrgId>,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Snapshot, Told), Refusal> {
        let latest = now.as_second().saturating_add(CLOCK_SLACK);
        if report.occurred_at.is_some_and(|at| at.as_second() > latest) {
            return Err(Refusal::from(ClaimRefusal::FutureAccident).at("/occurred_at"));
        }
        let reporter_org =
            actor.person().filter(|person| person.org_kind == OrgKind::Enterprise).map(|person| person.org.clone());
        let reporter_insurer =
            actor.person().filter(|person| person.org_kind == OrgKind::Insurer).map(|person| person.org.clone());
        let snapshot_of_policy = policy.map(PolicySnapshot::from);
        let graded = grade(&casualties, book);
        let mut claim = Self {
            receipt_no: receipt_no(id, beijing_day(now)),
            id,
            reported_at: now,
            reported_by: actor.subject(),
            reporter_org: reporter_org.clone(),
            enterprise: snapshot_of_policy.as_ref().and_then(|policy| policy.insured_org.clone()).or(reporter_org),
            insurer: snapshot_of_policy.as_ref().map(|policy| policy.insurer.clone()).or(insurer).or(reporter_insurer),
            policy: snapshot_of_policy,
            state: ClaimState::Open,
            class: AccidentClass::General,
            casualties,
            counted_as_of: Some(report.occurred_at.unwrap_or(now)),
            snapshots: 1,
            grade: graded,
            highest_grade: graded,
            track: Track::Standard,
            track_rule: "R-C3".into(),
            typical: false,
            contacted_at: None,
            surveyed_at: None,
            terms: None,
            documents_at: None,
            requests: Vec::new(),
            cover: None,
            preliminary: None,
            victims: 0,
            rosters: Vec::new(),
            pending: None,
            payees_waiting: 0,
            assessment: None,
            agreed_on: None,
            approved_at: None,
            first_payment_at: None,
            statutory_paid: false,
            settlement_paid_at: None,
            refusal: None,
            former_refusals: Vec::new(),
            withdrawal: None,
            reopenings: Vec::new(),
            merged_into: None,
            merge_reason: None,
            merged_as: std::collections::BTreeMap::new(),
            merged_from: Vec::new(),
            alerted: Vec::new(),
            look_at: None,
            report,
        };
        let triaged = claim.triaged(&TriageFacts::default(), book);
        (claim.track, claim.track_rule) = (triaged.track, triaged.rule);
        let as_of = claim.report.occurred_at.unwrap_or(now);
        let snapshot = Snapshot {
            claim: id,
            number: 1,
            casualties,
            as_of,
            recorded_at: now,
            source: None,
            grade: graded,
            in_window: true,
        };
        let injured = casualties.serious_injuries.saturating_add(casualties.other_injured);
        let fact = ClaimFact::ClaimReported {
            claim: id,
            matched: claim.policy.is_some(),
            deaths: casualties.deaths,
            injured,
            missing: casualties.missing,
        };
        let told =
            Told::plain(fact).resting_on(book.basis(&["R-C1", "R-B1", "R-C7"])).deciding(claim.graded_decision(book));
        Ok((claim, snapshot, told))
    }

    fn graded_decision(&self, book: &Rulebook) -> Decision {
        let ruling = Ruling::Grade { casualties: self.casualties, outcome: grade(&self.casualties, book) };
        Decision { rulebook: book.version.clone(), ruling }
    }

    /// Matches a policy, once money moved only the same again (R-C12), and no other while a request waits (R-C22). Under
    /// another policy nobody has decided on cover yet, assessed or agreed: that begins anew (R-C8).
    ///
    /// # Errors
    /// Why not.
    pub fn match_policy(&self, policy: &Policy, actor: &Actor, money_committed: bool) -> Result<(Self, Told), Refusal> {
        self.open()?;
        let own = actor.person().is_some_and(|person| person.org == policy.insurer);
        if !own {
            return Err(ClaimRefusal::OtherInsurer.into());
        }
        // An insurer cannot carry a unit's report off into another unit's file.
        let other = |unit: &OrgId| policy.insured.org.as_ref().is_some_and(|insured| insured != unit);
        let named = self.report.credit_code.as_ref() == Some(&policy.insured.credit_code);
        if self.reporter_org.as_ref().is_some_and(other) && !named {
            return Err(Refusal::from(ClaimRefusal::OtherUnit).at("/policy"));
        }
        if money_committed && self.policy.as_ref().is_some_and(|was| was.id != policy.id) {
            return Err(ClaimRefusal::MoneyMoved.into());
        }
        let another = self.policy.as_ref().is_none_or(|was| was.id != policy.id);
        if another && self.pending.is_some() {
            return Err(ClaimRefusal::PendingFirst.into());
        }
        let mut next = Self {
            enterprise: policy.insured.org.clone().or(self.enterprise.clone()),
            insurer: Some(policy.insurer.clone()),
            policy: Some(PolicySnapshot::from(policy)),
            ..self.clone()
        };
        if another {
            (next.cover, next.preliminary) = (None, None);
            (next.assessment, next.agreed_on, next.settlement_paid_at) = (None, None, None);
        }
        Ok((next, Told::plain(ClaimFact::PolicyMatched { claim: self.id, policy: policy.id })))
    }

    /// Notes the insurer's first contact; a second time changes nothing.
    ///
    /// # Errors
    /// When the claim is not open.
    pub fn contact(&self, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.open()?;
        let next = Self { contacted_at: self.contacted_at.or(Some(now)), ..self.clone() };
        Ok((next, Told::plain(ClaimFact::Contacted { claim: self.id })))
    }

    /// Notes that the insurer has looked at the scene; a second time changes nothing.
    ///
    /// # Errors
    /// When the claim is not open.
    pub fn survey(&self, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.open()?;
        let next = Self { surveyed_at: self.surveyed_at.or(Some(now)), ..self.clone() };
        Ok((next, Told::plain(ClaimFact::Surveyed { claim: self.id }).resting_on(book.basis(&["R-C23"]))))
    }

    /// Records a casualty snapshot. Inside the window it makes the grade (R-B5); an up-grade opens the major track, a
    /// down-grade takes nothing back and never closes that track. Outside the window, or when a newer count is on file, it
    /// is kept and changes nothing.
    ///
    /// # Errors
    /// When the moment it speaks of cannot be.
    pub fn record_casualties(
        &self,
        casualties: Casualties,
        class: Option<AccidentClass>,
        as_of: Timestamp,
        source: Option<Line>,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Snapshot, Told), Refusal> {
        self.open()?;
        if as_of.as_second() > now.as_second().saturating_add(CLOCK_SLACK) {
            return Err(Refusal::from(ClaimRefusal::SnapshotInFuture).at("/as_of"));
        }
        if beijing_day(as_of) < self.accident_day() {
            return Err(Refusal::from(ClaimRefusal::SnapshotBeforeAccident).at("/as_of"));
        }
        let class = class.unwrap_or(self.class);
        let in_window = beijing_day(as_of) <= window_end(self.accident_day(), class, book);
        let graded = grade(&casualties, book);
        let number = self.snapshots.saturating_add(1);
        let snapshot =
            Snapshot { claim: self.id, number, casualties, as_of, recorded_at: now, source, grade: graded, in_window };
        let mut next = Self { class, snapshots: number, ..self.clone() };
        let mut told = Told::plain(ClaimFact::CasualtiesRecorded {
            claim: self.id,
            number,
            deaths: casualties.deaths,
            serious_injuries: casualties.serious_injuries,
            missing: casualties.missing,
            grade: graded,
            in_window,
        })
        .resting_on(book.basis(&["R-B1", "R-B5", "R-C7"]));
        let newest = self.counted_as_of.is_none_or(|counted| as_of >= counted);
        if in_window && newest {
            next.casualties = casualties;
            next.counted_as_of = Some(as_of);
            next.grade = graded;
            next.highest_grade = self.highest_grade.max(graded);
            told = told.deciding(next.graded_decision(book));
            if next.track != Track::Major {
                let triaged = next.triaged(&TriageFacts::default(), book);
                (next.track, next.track_rule) = (triaged.track, triaged.rule);
            }
        }
        Ok((next, snapshot, told))
    }

    /// Marks the accident as typical by the authority's word, which opens the major track (R-C7).
    ///
    /// # Errors
    /// When the claim is not open.
    pub fn mark_typical(&self, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        self.open()?;
        let next = Self { typical: true, track: Track::Major, track_rule: "R-C7".into(), ..self.clone() };
        Ok((next, Told::plain(ClaimFact::MarkedTypical { claim: self.id }).resting_on(book.basis(&["R-C7"]))))
    }
}
