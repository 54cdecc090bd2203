//! The claim itself: what it is now, and what may happen to it next.

use super::casualty::{Casualties, Grade, Snapshot, grade, window_end};
use super::decision::{Decision, Ruling};
use super::documents::{DocumentRequest, Missing};
use super::fact::ClaimFact;
use super::receipt_no::receipt_no;
use super::report::{AccidentClass, PolicySnapshot, Report};
use super::triage::{Track, TriageInput, Triaged, triage};
use crate::access::Resource;
use crate::id::{AdvanceId, ClaimId, RosterId};
use crate::money::Money;
use crate::policy::Policy;
use crate::text::{Line, Note};
use crate::time::beijing_day;
use crate::{Actor, OrgId, OrgKind, Refusal, Rulebook, Told};
use jiff::{Timestamp, civil::Date};

crate::labels! {
    /// Where a claim stands.
    pub enum ClaimState {
        Open = "open", "处理中";
        Closed = "closed", "已结案";
        Refused = "refused", "已拒赔";
        Withdrawn = "withdrawn", "已撤回";
        Merged = "merged", "已并入另一案";
    }
}

/// A person's decision on cover (责任认定).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Cover {
    /// Whether the accident is covered, wholly or partly.
    pub covered: bool,
    /// Why.
    pub reason: Note,
    /// Who decided, see `Actor::subject`.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// The assessment (核定): how much in all.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Assessed {
    /// Sum of all lines.
    pub total: Money,
    /// Who, see `Actor::subject`.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A refusal by a person (拒赔).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Refused {
    /// Code of the reason.
    pub code: RefusalReason,
    /// The notice as it was sent.
    pub notice: Note,
    /// Who, see `Actor::subject`.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

crate::labels! {
    /// Why a claim is refused.
    pub enum RefusalReason {
        OutsidePeriod = "outside_period", "事故不在保险期间内";
        OutsideCover = "outside_cover", "不属于保险责任";
        NotInsured = "not_insured", "不是被保险人";
        IntentionalAct = "intentional_act", "故意行为（责任保险业务监管办法 第六条）";
        OtherReason = "other_reason", "其他";
    }
}

/// A claim.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// The number a person was told.
    pub receipt_no: String,
    /// What was reported.
    pub report: Report,
    /// When it came in.
    pub reported_at: Timestamp,
    /// Who sent it, see `Actor::subject`.
    pub reported_by: String,
    /// The insured unit's organisation.
    pub enterprise: Option<OrgId>,
    /// The insurer; none while no policy is matched and none was named.
    pub insurer: Option<OrgId>,
    /// The policy as it was when matched.
    pub policy: Option<PolicySnapshot>,
    /// Where it stands.
    pub state: ClaimState,
    /// Which casualty window applies.
    pub class: AccidentClass,
    /// Latest casualties.
    pub casualties: Casualties,
    /// How many snapshots there are.
    pub snapshots: u32,
    /// The grade by the latest snapshot inside the window.
    pub grade: Grade,
    /// The highest grade it ever had: a down-grade takes nothing back.
    pub highest_grade: Grade,
    /// Its track.
    pub track: Track,
    /// The rule that put it there.
    pub track_rule: String,
    /// Marked as typical by the authority.
    pub typical: bool,
    /// When the insurer first spoke to the unit.
    pub contacted_at: Option<Timestamp>,
    /// When request and documents were there: the clocks of assessment start.
    pub documents_at: Option<Timestamp>,
    /// Requests for what was missing.
    pub requests: Vec<DocumentRequest>,
    /// Cover, once a person decided.
    pub cover: Option<Cover>,
    /// How many victims are on file, rosters included.
    pub victims: u32,
    /// Rosters that came in whole.
    pub rosters: Vec<RosterId>,
    /// The batch that waits for approval.
    pub pending: Option<AdvanceId>,
    /// Assessment.
    pub assessment: Option<Assessed>,
    /// Day of the agreement.
    pub agreed_on: Option<Date>,
    /// When the first payment arrived.
    pub first_payment_at: Option<Timestamp>,
    /// Whether a statutory advance was approved.
    pub statutory_paid: bool,
    /// Whether the settlement was approved.
    pub settled: bool,
    /// Refusal.
    pub refusal: Option<Refused>,
    /// Why it was withdrawn, and who said so.
    pub withdrawal: Option<Note>,
    /// Why it was opened again, each time.
    pub reopenings: Vec<Note>,
    /// The claim it was merged into.
    pub merged_into: Option<ClaimId>,
    /// Claims that were merged into it.
    pub merged_from: Vec<ClaimId>,
    /// Clocks that were alerted, so that each alert is raised once.
    pub alerted: Vec<String>,
    /// When a schedule should look at it next.
    pub look_at: Option<Timestamp>,
}

crate::refusals! {
    /// Why something may not happen to a claim.
    pub enum ClaimRefusal {
        NotOpen => Conflict, "claim-not-open", [], "赔案已结束，请先重新受理", "the claim is not open; reopen it first";
        NotEnded => Conflict, "claim-still-open", [], "赔案仍在处理中", "the claim is still open";
        FutureAccident => Unprocessable, "accident-in-future", [], "事故时间不能晚于现在", "the accident cannot lie in the future";
        SnapshotInFuture => Unprocessable, "snapshot-in-future", [], "统计时间不能晚于现在", "the count cannot be of a future moment";
        SnapshotBeforeAccident => Unprocessable, "snapshot-before-accident", [], "统计时间不能早于事故", "the count cannot be of a moment before the accident";
        OtherInsurer => Unprocessable, "policy-of-another-insurer", [], "不能匹配其他保险机构的保单", "the policy belongs to another insurer";
        MoneyMoved => Conflict, "money-already-committed", ["R-C12"], "已有支付，不能更换保单", "money is committed already; the policy can no longer change";
        NoPolicy => Conflict, "no-policy-matched", ["R-C8"], "请先匹配保单", "match a policy first";
        SecondRequestNeedsReason => Conflict, "second-document-request", ["R-C2"], "材料只能一次性通知补充；确需再次通知的，请写明原因，并计入评价", "documents are asked for once; a further request needs a reason and counts in the evaluation";
        RequestEmpty => Unprocessable, "document-request-empty", ["R-C2"], "请至少列出一项材料", "list at least one document";
        NothingRequested => Conflict, "no-open-document-request", ["R-C2"], "没有等待补充的材料", "no supplement is awaited";
        CoverFirst => Conflict, "cover-not-confirmed", ["R-C8"], "请先由理赔人员认定是否属于保险责任", "a person must first decide on cover";
        AssessFirst => Conflict, "not-assessed", ["R-C12"], "请先核定", "assess first";
        AgreedInFuture => Unprocessable, "agreement-in-future", ["R-C4"], "协议日期不能晚于今天", "an agreement cannot be of a future day";
        MoneyPaid => Conflict, "payments-made", ["R-C12"], "已有支付，不能拒赔或撤回；请核定后结案", "payments were made; assess and close instead";
        RefusalNeedsNoCover => Conflict, "refusal-without-cover-decision", ["R-C5"], "请先认定不属于保险责任，再发拒赔通知", "decide first that the accident is not covered";
        MergeIntoSelf => Unprocessable, "merge-into-itself", [], "不能并入自己", "a claim cannot be merged into itself";
        PendingFirst => Conflict, "advance-pending", ["R-C22"], "有待复核的支付申请，请先处理", "a request waits for approval; decide on it first";
        UnpaidFirst => Conflict, "payments-open", ["R-C4"], "还有未到账的支付，不能结案", "payments are still open";
    }
}

impl Claim {
    /// Opens a claim from a report. Nothing is refused but a time that has not come: late, incomplete or unmatched
    /// reports are taken.
    ///
    /// # Errors
    /// When the accident lies in the future.
    pub fn report(id: ClaimId, report: Report, casualties: Casualties, policy: Option<&Policy>, insurer: Option<OrgId>, actor: &Actor, book: &Rulebook, now: Timestamp) -> Result<(Self, Snapshot, Told), Refusal> {
        // A phone's clock may run a little ahead.
        let latest = now.as_second().saturating_add(300);
        if report.occurred_at.is_some_and(|at| at.as_second() > latest) {
            return Err(Refusal::from(ClaimRefusal::FutureAccident).at("/occurred_at"));
        }
        let reporter_org = actor.person().filter(|person| person.org_kind == OrgKind::Enterprise).map(|person| person.org.clone());
        let reporter_insurer = actor.person().filter(|person| person.org_kind == OrgKind::Insurer).map(|person| person.org.clone());
        let snapshot_of_policy = policy.map(PolicySnapshot::from);
        let graded = grade(&casualties, book);
        let mut claim = Self {
            receipt_no: receipt_no(id, beijing_day(now)),
            id,
            reported_at: now,
            reported_by: actor.subject(),
            enterprise: snapshot_of_policy.as_ref().and_then(|policy| policy.insured_org.clone()).or(reporter_org),
            insurer: snapshot_of_policy.as_ref().map(|policy| policy.insurer.clone()).or(insurer).or(reporter_insurer),
            policy: snapshot_of_policy,
            state: ClaimState::Open,
            class: AccidentClass::General,
            casualties,
            snapshots: 1,
            grade: graded,
            highest_grade: graded,
            track: Track::Standard,
            track_rule: "R-C3".into(),
            typical: false,
            contacted_at: None,
            documents_at: None,
            requests: Vec::new(),
            cover: None,
            victims: 0,
            rosters: Vec::new(),
            pending: None,
            assessment: None,
            agreed_on: None,
            first_payment_at: None,
            statutory_paid: false,
            settled: false,
            refusal: None,
            withdrawal: None,
            reopenings: Vec::new(),
            merged_into: None,
            merged_from: Vec::new(),
            alerted: Vec::new(),
            look_at: None,
            report,
        };
        let triaged = claim.triaged(&TriageFacts::default(), book);
        (claim.track, claim.track_rule) = (triaged.track, triaged.rule);
        let as_of = claim.report.occurred_at.unwrap_or(now);
        let snapshot = Snapshot { claim: id, number: 1, casualties, as_of, recorded_at: now, source: None, grade: graded, in_window: true };
        let injured = casualties.serious_injuries.saturating_add(casualties.other_injured);
        let fact = ClaimFact::ClaimReported { claim: id, matched: claim.policy.is_some(), deaths: casualties.deaths, injured, missing: casualties.missing };
        let told = Told::plain(fact).resting_on(book.basis(&["R-C1", "R-B1", "R-C7"])).deciding(claim.graded_decision(book));
        Ok((claim, snapshot, told))
    }

    fn graded_decision(&self, book: &Rulebook) -> Decision {
        let ruling = Ruling::Grade { casualties: self.casualties, outcome: grade(&self.casualties, book) };
        Decision { rulebook: book.version.clone(), ruling }
    }

    /// What it is to access control.
    #[must_use]
    pub fn resource(&self) -> Resource {
        Resource { enterprise: self.enterprise.clone(), insurer: self.insurer.clone(), claim: Some(self.id), unmatched: self.insurer.is_none(), ..Resource::default() }
    }

    /// The legal day of the accident, as far as is known.
    #[must_use]
    pub fn accident_day(&self) -> Date {
        beijing_day(self.report.occurred_at.unwrap_or(self.reported_at))
    }

    /// Whether the matched policy was in force on the day of the accident.
    #[must_use]
    pub fn policy_in_force(&self) -> bool {
        self.policy.as_ref().is_some_and(|policy| policy.period.covers(self.accident_day()))
    }

    /// Whether a victim counts: added alone, or with a roster that came in whole.
    #[must_use]
    pub fn shows(&self, roster: Option<RosterId>) -> bool {
        roster.is_none_or(|roster| self.rosters.contains(&roster))
    }

    fn open(&self) -> Result<(), ClaimRefusal> {
        if self.state == ClaimState::Open { Ok(()) } else { Err(ClaimRefusal::NotOpen) }
    }

    /// Checks that it is open, for acts on its parts.
    ///
    /// # Errors
    /// When it is not.
    pub fn must_be_open(&self) -> Result<(), Refusal> {
        self.open().map_err(Into::into)
    }

    /// Checks that an early payment may be proposed or approved: open, with a policy, and cover confirmed (R-C8).
    ///
    /// # Errors
    /// The policy's limits when it may, else why not.
    pub fn payable_under(&self) -> Result<&PolicySnapshot, Refusal> {
        self.open()?;
        let policy = self.policy.as_ref().ok_or(ClaimRefusal::NoPolicy)?;
        if self.cover.as_ref().is_some_and(|cover| cover.covered) { Ok(policy) } else { Err(ClaimRefusal::CoverFirst.into()) }
    }

    /// Matches a policy, once money moved only the same again (R-C12).
    ///
    /// # Errors
    /// Why not.
    pub fn match_policy(&self, policy: &Policy, actor: &Actor, money_committed: bool) -> Result<(Self, Told), Refusal> {
        self.open()?;
        let own = actor.person().is_some_and(|person| person.org == policy.insurer);
        if !own {
            return Err(ClaimRefusal::OtherInsurer.into());
        }
        if money_committed && self.policy.as_ref().is_some_and(|was| was.id != policy.id) {
            return Err(ClaimRefusal::MoneyMoved.into());
        }
        let next = Self {
            enterprise: policy.insured.org.clone().or(self.enterprise.clone()),
            insurer: Some(policy.insurer.clone()),
            policy: Some(PolicySnapshot::from(policy)),
            ..self.clone()
        };
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

    /// Records a casualty snapshot. Inside the window it makes the grade (R-B5); an up-grade opens the major track, a
    /// down-grade takes nothing back. Outside it is kept and changes nothing.
    ///
    /// # Errors
    /// When the moment it speaks of cannot be.
    pub fn record_casualties(&self, casualties: Casualties, class: Option<AccidentClass>, as_of: Timestamp, source: Option<Line>, book: &Rulebook, now: Timestamp) -> Result<(Self, Snapshot, Told), Refusal> {
        self.open()?;
        if as_of.as_second() > now.as_second().saturating_add(300) {
            return Err(Refusal::from(ClaimRefusal::SnapshotInFuture).at("/as_of"));
        }
        if beijing_day(as_of) < self.accident_day() {
            return Err(Refusal::from(ClaimRefusal::SnapshotBeforeAccident).at("/as_of"));
        }
        let class = class.unwrap_or(self.class);
        let in_window = beijing_day(as_of) <= window_end(self.accident_day(), class, book);
        let graded = grade(&casualties, book);
        let number = self.snapshots.saturating_add(1);
        let snapshot = Snapshot { claim: self.id, number, casualties, as_of, recorded_at: now, source, grade: graded, in_window };
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
        if in_window {
            next.casualties = casualties;
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
            victims: self.victims,
        }
    }

    fn triaged(&self, of: &TriageFacts, book: &Rulebook) -> Triaged {
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
        let next = Self { track: triaged.track, track_rule: triaged.rule.clone(), ..self.clone() };
        let decision = Decision { rulebook: book.version.clone(), ruling: Ruling::Triage { input, outcome: triaged.clone() } };
        let fact = ClaimFact::Triaged { claim: self.id, track: triaged.track, rule: triaged.rule.clone(), straight_through: triaged.straight_through };
        let basis = book.basis(&[if triaged.rule == "R-C7" { "R-C7" } else { "R-C11" }]);
        Ok((next, triaged, Told::plain(fact).resting_on(basis).deciding(decision)))
    }

    /// Asks for what is missing, all at once (R-C2). A further request needs a reason.
    ///
    /// # Errors
    /// Why not.
    pub fn request_documents(&self, items: Vec<Missing>, reason: Option<Note>, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
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
        let open = next.requests.iter_mut().rev().find(|request| request.supplied_at.is_none());
        open.ok_or(ClaimRefusal::NothingRequested)?.supplied_at = Some(now);
        Ok((next, Told::plain(ClaimFact::DocumentsSupplied { claim: self.id }).resting_on(book.basis(&["R-C2"]))))
    }

    /// Notes that request and documents are there: R-C3 and R-C6 run from the first time this is said.
    ///
    /// # Errors
    /// When the claim is not open.
    pub fn documents_complete(&self, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.open()?;
        let next = Self { documents_at: self.documents_at.or(Some(now)), ..self.clone() };
        Ok((next, Told::plain(ClaimFact::DocumentsComplete { claim: self.id }).resting_on(book.basis(&["R-C3", "R-C6"]))))
    }

    /// A person decides on cover. It is never decided by a rule.
    ///
    /// # Errors
    /// Why not.
    pub fn decide_cover(&self, covered: bool, reason: Note, actor: &Actor, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.open()?;
        if covered && self.policy.is_none() {
            return Err(ClaimRefusal::NoPolicy.into());
        }
        if !covered && (self.first_payment_at.is_some() || self.pending.is_some()) {
            return Err(ClaimRefusal::MoneyPaid.into());
        }
        let next = Self { cover: Some(Cover { covered, reason, by: actor.subject(), at: now }), ..self.clone() };
        Ok((next, Told::plain(ClaimFact::CoverDecided { claim: self.id, covered }).resting_on(book.basis(&["R-C8"]))))
    }

    /// Notes the agreement on the assessed amount (R-C15); R-C4 runs from its day.
    ///
    /// # Errors
    /// Why not.
    pub fn agree(&self, on: Date, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.open()?;
        let assessment = self.assessment.as_ref().ok_or(ClaimRefusal::AssessFirst)?;
        if on > beijing_day(now) {
            return Err(Refusal::from(ClaimRefusal::AgreedInFuture).at("/agreed_on"));
        }
        let fact = ClaimFact::Agreed { claim: self.id, total: assessment.total };
        let next = Self { agreed_on: Some(on), ..self.clone() };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C4", "R-C15"]))))
    }

    /// A person refuses, with a reason and a notice, after deciding that there is no cover (req 5.13, R-C5).
    ///
    /// # Errors
    /// Why not.
    pub fn refuse(&self, code: RefusalReason, notice: Note, actor: &Actor, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.open()?;
        if self.first_payment_at.is_some() || self.pending.is_some() {
            return Err(ClaimRefusal::MoneyPaid.into());
        }
        if self.cover.as_ref().is_none_or(|cover| cover.covered) {
            return Err(ClaimRefusal::RefusalNeedsNoCover.into());
        }
        let refusal = Some(Refused { code, notice, by: actor.subject(), at: now });
        let next = Self { state: ClaimState::Refused, refusal, ..self.clone() };
        let fact = ClaimFact::Refused { claim: self.id, reason_code: code.name().to_owned() };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C5"]))))
    }

    /// The claimant withdraws.
    ///
    /// # Errors
    /// Why not.
    pub fn withdraw(&self, reason: Note) -> Result<(Self, Told), Refusal> {
        self.open()?;
        if self.first_payment_at.is_some() || self.pending.is_some() {
            return Err(ClaimRefusal::MoneyPaid.into());
        }
        let next = Self { state: ClaimState::Withdrawn, withdrawal: Some(reason), ..self.clone() };
        Ok((next, Told::plain(ClaimFact::Withdrawn { claim: self.id })))
    }

    /// Opens an ended claim again; what was decided before stays on record.
    ///
    /// # Errors
    /// When it has not ended, or was merged into another.
    pub fn reopen(&self, reason: Note) -> Result<(Self, Told), Refusal> {
        if matches!(self.state, ClaimState::Open | ClaimState::Merged) {
            return Err(ClaimRefusal::NotEnded.into());
        }
        let mut next = Self { state: ClaimState::Open, settled: false, ..self.clone() };
        if next.cover.as_ref().is_some_and(|cover| !cover.covered) {
            next.cover = None;
        }
        next.reopenings.push(reason);
        Ok((next, Told::plain(ClaimFact::Reopened { claim: self.id })))
    }

    /// Closes it when everything was paid.
    ///
    /// # Errors
    /// When something is open.
    pub fn close(&self, payments_open: bool) -> Result<(Self, Told), Refusal> {
        self.open()?;
        if self.pending.is_some() {
            return Err(ClaimRefusal::PendingFirst.into());
        }
        if self.assessment.is_none() || self.agreed_on.is_none() {
            return Err(ClaimRefusal::AssessFirst.into());
        }
        if payments_open {
            return Err(ClaimRefusal::UnpaidFirst.into());
        }
        Ok((Self { state: ClaimState::Closed, ..self.clone() }, Told::plain(ClaimFact::Closed { claim: self.id })))
    }

    /// A person merges this claim into another of the same accident. Nothing moves silently: this one ends and points
    /// there, that one names this one.
    ///
    /// # Errors
    /// Why not.
    pub fn merge_into(&self, into: &Self) -> Result<((Self, Told), (Self, Told)), Refusal> {
        self.open()?;
        into.open()?;
        if self.id == into.id {
            return Err(ClaimRefusal::MergeIntoSelf.into());
        }
        if self.first_payment_at.is_some() || self.pending.is_some() {
            return Err(ClaimRefusal::MoneyPaid.into());
        }
        let gone = Self { state: ClaimState::Merged, merged_into: Some(into.id), ..self.clone() };
        let mut stays = into.clone();
        stays.merged_from.push(self.id);
        let here = Told::plain(ClaimFact::MergedInto { claim: self.id, into: into.id });
        let there = Told::plain(ClaimFact::MergedFrom { claim: into.id, from: self.id });
        Ok(((gone, here), (stays, there)))
    }
}

/// What triage needs beside the claim itself.
#[derive(Clone, Debug, PartialEq, Eq)]
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
}

impl Default for TriageFacts {
    /// Nothing known yet.
    fn default() -> Self {
        Self { claimed: Money::ZERO, all_determinable: false, all_documented: false, payees_ready: false, possible_duplicate: false }
    }
}
