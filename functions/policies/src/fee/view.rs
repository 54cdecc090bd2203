//! What the prevention fee looks like.

use api::views::{BasisView, basis};
use api::wire;
use domain::Refusal;
use domain::fee::band::Band;
use domain::fee::budget::{FeeBudget, Plan};
use domain::fee::line::{Evidence, FeeLine};
use domain::fee::posting::Posting;
use domain::fee::{FeeAccount, FeeRefusal};
use jiff::civil::Date;
use serde::Serialize;
use store::StoredFact;
use utoipa::ToSchema;

/// Spent on one purpose (按用途).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PurposeSpent {
    /// The purpose.
    pub purpose: wire::PurposeCode,
    /// How much.
    pub spent: wire::Money,
}

/// How a policy's fee stands (费用状况): the enterprise, the insurer and supervisors see the same figures (R-D10).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FeeView {
    /// The policy.
    pub policy: wire::PolicyId,
    /// The insured unit.
    pub insured_name: wire::Name,
    /// Its sector.
    pub sector: wire::Sector,
    /// Its district.
    pub district: wire::District,
    /// The account's version, that is its last ledger entry.
    pub version: u64,
    /// Premium actually collected (实收保费).
    pub collected: wire::Money,
    /// Which part of it may be spent, in basis points.
    pub share_bp: u32,
    /// The ceiling (上限).
    pub ceiling: wire::Money,
    /// The approved budget of this year; none: nothing can be arranged yet.
    pub budget: Option<wire::Money>,
    /// Held by bookings (已预约占用).
    pub reserved: wire::Money,
    /// Spent (已据实列支).
    pub spent: wire::Money,
    /// What can still be arranged (还可安排).
    pub left: wire::Money,
    /// Used beyond the ceiling after a refund (退费后超限).
    pub over: wire::Money,
    /// Since when.
    pub over_since: Option<wire::Time>,
    /// What spending should have reached by today (进度线).
    pub pace: wire::Money,
    /// What it should reach by the end of the period (下限).
    pub floor: wire::Money,
    /// Part of spending on hazard inspection, in basis points.
    pub hazard_share_bp: Option<u32>,
    /// Its least part.
    pub hazard_least_bp: u32,
    /// In a word.
    pub standing: wire::FeeStanding,
    /// The same in Chinese.
    pub label: String,
    /// Spent by purpose.
    pub by_purpose: Vec<PurposeSpent>,
    /// The rules.
    pub basis: Vec<BasisView>,
    /// The rulebook they are of.
    pub rulebook: String,
}

impl FeeView {
    /// The view on a day.
    ///
    /// # Errors
    /// When an amount is out of range.
    pub fn of(
        account: &FeeAccount,
        version: u64,
        budget: &FeeBudget,
        on: Date,
        book: &domain::Rulebook,
    ) -> Result<Self, Refusal> {
        let band: Band = account.band(budget, on, book).map_err(|refusal: FeeRefusal| Refusal::from(refusal))?;
        Ok(Self {
            policy: account.policy.into(),
            insured_name: account.insured_name.clone().into(),
            sector: account.sector.into(),
            district: account.district.into(),
            version,
            collected: band.collected.into(),
            share_bp: band.share_bp,
            ceiling: band.ceiling.into(),
            budget: band.budget.map(Into::into),
            reserved: band.reserved.into(),
            spent: band.spent.into(),
            left: band.left.into(),
            over: band.over.into(),
            over_since: account.over_since.map(Into::into),
            pace: band.pace.into(),
            floor: band.floor.into(),
            hazard_share_bp: band.hazard_share_bp,
            hazard_least_bp: band.hazard_least_bp,
            label: band.standing.label().to_owned(),
            standing: band.standing.into(),
            by_purpose: by_purpose(account),
            basis: basis(book.basis(&["R-D1", "R-D3", "R-D7", "R-D8", "R-D10", "R-D14"])),
            rulebook: book.version.clone(),
        })
    }
}

/// Spent by purpose.
pub fn by_purpose(account: &FeeAccount) -> Vec<PurposeSpent> {
    let of = |(purpose, spent): (&_, &domain::Money)| PurposeSpent {
        purpose: domain::fee::purpose::PurposeCode::clone(purpose).into(),
        spent: (*spent).into(),
    };
    account.by_purpose.iter().map(of).collect()
}

/// One amount that moved (分录).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PostingView {
    /// Out of.
    pub from: wire::LedgerAccount,
    /// Into.
    pub to: wire::LedgerAccount,
    /// How much.
    pub amount: wire::Money,
}

impl From<Posting> for PostingView {
    fn from(posting: Posting) -> Self {
        Self { from: posting.from.into(), to: posting.to.into(), amount: posting.amount.into() }
    }
}

/// An entry of the ledger (台账记录).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FeeEntryView {
    /// Its number; a gap would show.
    pub seq: u64,
    /// When.
    pub at: wire::Time,
    /// By whom.
    pub by: String,
    /// The event, for example `fee_posted`.
    pub event: String,
    /// In words.
    pub text_zh: Option<String>,
    /// In English.
    pub text_en: Option<String>,
    /// What moved.
    pub postings: Vec<PostingView>,
    /// The whole fact: its line, its purpose, its evidence.
    #[schema(value_type = Object)]
    pub what: serde_json::Value,
    /// The rules.
    pub basis: Vec<BasisView>,
    /// Hash of the entry before.
    pub prev: String,
    /// Hash of this entry.
    pub hash: String,
}

impl From<StoredFact> for FeeEntryView {
    fn from(stored: StoredFact) -> Self {
        let fact = stored.fact;
        let said = fact.what.sentence();
        let postings = match &fact.what {
            domain::What::Fee(of) => of.postings().to_vec(),
            _ => Vec::new(),
        };
        Self {
            seq: fact.seq,
            at: fact.at.into(),
            by: fact.actor.subject(),
            event: fact.what.event(),
            text_zh: said.as_ref().map(|said| said.zh.clone()),
            text_en: said.map(|said| said.en),
            postings: postings.into_iter().map(Into::into).collect(),
            what: serde_json::to_value(&fact.what).unwrap_or_default(),
            basis: basis(fact.basis),
            prev: fact.prev,
            hash: fact.hash,
        }
    }
}

/// A piece of evidence (凭证).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FeeEvidenceView {
    /// What it is, by the service catalogue.
    pub kind: String,
    /// The kept document.
    pub document: wire::DocumentId,
    /// Its hash.
    pub sha256: wire::Sha256,
}

impl From<Evidence> for FeeEvidenceView {
    fn from(of: Evidence) -> Self {
        Self { kind: of.kind.to_string(), document: of.document.into(), sha256: of.sha256.into() }
    }
}

/// A line of the fee (费用明细): on what, by whom, with which evidence.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FeeLineView {
    /// Its id.
    pub id: wire::LineId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// The policy.
    pub policy: wire::PolicyId,
    /// The insured unit.
    pub insured_name: wire::Name,
    /// The booking.
    pub booking: wire::BookingId,
    /// The pooled service it is a share of.
    pub pooled: Option<wire::PooledId>,
    /// On what.
    pub purpose: wire::PurposeCode,
    /// The kind of service.
    pub kind: String,
    /// Where it stands.
    pub state: wire::FeeLineState,
    /// The same in Chinese.
    pub label: String,
    /// Frozen by a dispute.
    pub frozen: bool,
    /// What the booking holds.
    pub reserved: wire::Money,
    /// A higher amount that waits for approval.
    pub raise_to: Option<wire::Money>,
    /// Why.
    pub raise_reason: Option<wire::Note>,
    /// Who asked for it.
    pub raise_asked_by: Option<String>,
    /// What the record of the service says that it cost, or what was approved above that: the most that is posted.
    pub recorded: Option<wire::Money>,
    /// What was really spent; never an estimate.
    pub spent: Option<wire::Money>,
    /// The agency.
    pub agency: wire::AgencyId,
    /// The expert.
    pub expert: Option<wire::ExpertId>,
    /// Who is paid.
    pub payee_name: wire::Name,
    /// Its unified social credit code.
    pub payee_code: wire::CreditCode,
    /// The invoice.
    pub invoice_no: Option<wire::Line>,
    /// Its date.
    pub invoice_date: Option<wire::Date>,
    /// What proves the service.
    pub evidence: Vec<FeeEvidenceView>,
    /// The day of the service.
    pub service_on: wire::Date,
    /// How many units.
    pub units: u32,
    /// Who booked.
    pub booked_by: String,
    /// Who accepted the service.
    pub accepted_by: Option<String>,
    /// Who approved it, where it is above the limit.
    pub approved_by: Option<String>,
    /// Who posted.
    pub posted_by: Option<String>,
    /// The accounting day.
    pub booked_on: Option<wire::Date>,
    /// When the money was reserved.
    pub reserved_at: wire::Time,
    /// When it was posted.
    pub posted_at: Option<wire::Time>,
    /// Why it was released or reversed.
    pub ended_because: Option<wire::Note>,
    /// Who approved that it is posted above the ceiling after a refund (R-D4).
    pub over_approved_by: Option<String>,
    /// It was posted above the ceiling after a refund (退费后超限列支).
    pub over_ceiling: bool,
    /// The line first posted on this invoice, which this one corrects (更正自).
    pub corrects: Option<wire::LineId>,
    /// The line that came in its place (更正为).
    pub corrected_by: Option<wire::LineId>,
}

impl FeeLineView {
    /// The view of a line at a version.
    #[must_use]
    pub fn of(line: FeeLine, version: u64) -> Self {
        let (raise_to, raise_asked_by, raise_reason) = match line.raise {
            Some((amount, by, why)) => (Some(amount.into()), Some(by), Some(why.into())),
            None => (None, None, None),
        };
        let (invoice_no, invoice_date) =
            line.invoice.map(|invoice| (invoice.number.into(), invoice.dated.into())).unzip();
        Self {
            id: line.id.into(),
            version,
            policy: line.policy.into(),
            insured_name: line.insured_name.into(),
            booking: line.booking.into(),
            pooled: line.pooled.map(Into::into),
            purpose: line.purpose.into(),
            kind: line.kind.to_string(),
            label: line.state.label().to_owned(),
            state: line.state.into(),
            frozen: line.frozen,
            reserved: line.reserved.into(),
            raise_to,
            raise_reason,
            raise_asked_by,
            recorded: line.recorded.map(Into::into),
            spent: line.spent.map(Into::into),
            agency: line.agency.into(),
            expert: line.expert.map(Into::into),
            payee_name: line.payee.name.into(),
            payee_code: line.payee.credit_code.into(),
            invoice_no,
            invoice_date,
            evidence: line.evidence.into_iter().map(Into::into).collect(),
            service_on: line.service_on.into(),
            units: line.units,
            booked_by: line.booked_by,
            accepted_by: line.accepted_by,
            approved_by: line.approved_by,
            posted_by: line.posted_by,
            booked_on: line.booked_on.map(Into::into),
            reserved_at: line.reserved_at.into(),
            posted_at: line.posted_at.map(Into::into),
            ended_because: line.ended_because.map(Into::into),
            over_approved_by: line.marks.over_approved_by,
            over_ceiling: line.marks.over_ceiling,
            corrects: line.marks.corrects.map(Into::into),
            corrected_by: line.marks.corrected_by.map(Into::into),
        }
    }
}

/// A planned budget (预算方案).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanView {
    /// Part of the ceiling, in basis points.
    pub share_bp: u32,
    /// Part of that for hazard inspection.
    pub hazard_share_bp: u32,
    /// Why.
    pub reason: wire::Note,
    /// Who proposed it.
    pub proposed_by: String,
    /// Who approved it.
    pub approved_by: Option<String>,
}

impl From<Plan> for PlanView {
    fn from(plan: Plan) -> Self {
        Self {
            share_bp: plan.share_bp,
            hazard_share_bp: plan.hazard_share_bp,
            reason: plan.reason.into(),
            proposed_by: plan.proposed_by,
            approved_by: plan.approved_by,
        }
    }
}

/// An insurer's budget of a year (专项预算).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BudgetView {
    /// Whose.
    pub insurer: wire::OrgId,
    /// For which year.
    pub year: i16,
    /// Its version, also the `ETag`; 0 before the first proposal.
    pub version: u64,
    /// What holds.
    pub approved: Option<PlanView>,
    /// What waits for a second person.
    pub proposed: Option<PlanView>,
}

impl BudgetView {
    /// The view of a budget at a version.
    #[must_use]
    pub fn of(budget: FeeBudget, version: u64) -> Self {
        Self {
            insurer: budget.insurer.into(),
            year: budget.year,
            version,
            approved: budget.approved.map(Into::into),
            proposed: budget.proposed.map(Into::into),
        }
    }
}
