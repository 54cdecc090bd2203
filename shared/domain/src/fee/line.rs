//! A line of the fee (费用明细): one service to one insured unit, from reservation to posting or release (R-D5).

use super::purpose::{Purpose, PurposeCode, listed};
use super::{FeeFact, FeeRefusal};
use crate::actor::OrgId;
use crate::id::{AgencyId, BookingId, DocumentId, ExpertId, LineId, PolicyId, PooledId};
use crate::money::Money;
use crate::personal::CreditCode;
use crate::policy::{District, Sector};
use crate::refusal::Refusal;
use crate::service::{EvidenceCode, ServiceKindCode};
use crate::text::{Line, Name, Note, Sha256};
use crate::time::beijing_day;
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};

crate::labels! {
    /// Where a line stands (费用状态).
    pub enum LineState {
        Reserved = "reserved", "已预约占用";
        Posted = "posted", "已据实列支";
        Voided = "voided", "已释放";
        Reversed = "reversed", "已冲销";
    }
}

/// One piece of evidence of a service (服务凭证).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Evidence {
    /// What it is, by the service catalogue.
    pub kind: EvidenceCode,
    /// The kept document.
    pub document: DocumentId,
    /// Its hash, as it really arrived.
    pub sha256: Sha256,
}

/// What came later to a line (后续标记).
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct LineMarks {
    /// Who approved that it is posted above the ceiling after a refund (R-D4).
    pub over_approved_by: Option<String>,
    /// It was posted above the ceiling after a refund (退费后超限列支).
    pub over_ceiling: bool,
    /// What raises took of the signed plan, beyond what was booked (R-E1).
    pub raised: Option<Money>,
    /// On which day the last of them was approved.
    pub raised_on: Option<Date>,
    /// The line that was first posted on this invoice, which this one corrects (更正自).
    pub corrects: Option<LineId>,
    /// The line that came in its place (更正为).
    pub corrected_by: Option<LineId>,
}

/// Who is paid (收款方).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FeePayee {
    /// Registered name.
    pub name: Name,
    /// Unified social credit code.
    pub credit_code: CreditCode,
}

/// The invoice that a line was posted on.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Invoice {
    /// Its number, unique for its payee.
    pub number: Line,
    /// Its date.
    pub dated: Date,
}

impl Invoice {
    /// The number as it is compared (发票号码比对): full and half width, letter case, spaces and separators do not make it
    /// another (R-D9).
    #[must_use]
    pub fn plain_number(&self) -> String {
        let same = icu_normalizer::ComposingNormalizerBorrowed::new_nfkc().normalize(self.number.as_str());
        same.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).collect()
    }
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FeeLine {
    /// Its id.
    pub id: LineId,
    /// The policy whose fee it is.
    pub policy: PolicyId,
    /// The insurer.
    pub insurer: OrgId,
    /// The insured unit, when it has accounts.
    pub enterprise: Option<OrgId>,
    /// The insured unit's name.
    pub insured_name: Name,
    /// The insured unit's code.
    pub insured_code: CreditCode,
    /// Its sector.
    pub sector: Sector,
    /// Its district.
    pub district: District,
    /// The booking it pays for.
    pub booking: BookingId,
    /// The pooled service it is a share of.
    pub pooled: Option<PooledId>,
    /// What it is spent on, of the closed list.
    pub purpose: PurposeCode,
    /// Whether that counts as hazard inspection (R-D8).
    pub hazard: bool,
    /// The kind of service, by the catalogue.
    pub kind: ServiceKindCode,
    /// Where it stands.
    pub state: LineState,
    /// Frozen by a dispute of the insured.
    pub frozen: bool,
    /// What the booking holds.
    pub reserved: Money,
    /// A higher amount that waits for approval, with who asked and why.
    pub raise: Option<(Money, String, Note)>,
    /// What the record of the service says that it cost, or what was approved above that afterwards: the most that is
    /// posted (R-D5).
    #[serde(default)]
    pub recorded: Option<Money>,
    /// What was really spent.
    pub spent: Option<Money>,
    /// The agency.
    pub agency: AgencyId,
    /// The expert.
    pub expert: Option<ExpertId>,
    /// Who is paid.
    pub payee: FeePayee,
    /// On which invoice.
    pub invoice: Option<Invoice>,
    /// What proves the service.
    pub evidence: Vec<Evidence>,
    /// The day of the service.
    pub service_on: Date,
    /// How many units of the kind (visits, people, devices).
    pub units: u32,
    /// Who booked.
    pub booked_by: String,
    /// Who accepted the service for the insured unit.
    pub accepted_by: Option<String>,
    /// Who approved a line above the limit (R-D18).
    #[serde(default)]
    pub approved_by: Option<String>,
    /// Who posted.
    pub posted_by: Option<String>,
    /// The accounting day.
    pub booked_on: Option<Date>,
    /// When the money was reserved.
    pub reserved_at: Timestamp,
    /// When it was posted.
    pub posted_at: Option<Timestamp>,
    /// Why it was released or reversed.
    pub ended_because: Option<Note>,
    /// What came later.
    #[serde(default)]
    pub marks: LineMarks,
}

/// A service as it was rendered (服务结果).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// What proves it.
    pub evidence: Vec<Evidence>,
    /// On which legal day.
    pub service_on: Date,
    /// How many units.
    pub units: u32,
    /// What it cost, by its record.
    pub cost: Money,
}

/// Where a service moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebooked {
    /// The new day.
    pub service_on: Date,
    /// The agency.
    pub agency: AgencyId,
    /// The expert.
    pub expert: Option<ExpertId>,
    /// Who is paid.
    pub payee: FeePayee,
}

impl FeeLine {
    /// What the line holds or has spent now.
    #[must_use]
    pub fn amount(&self) -> Money {
        match self.state {
            LineState::Reserved => self.reserved,
            LineState::Posted => self.spent.unwrap_or(self.reserved),
            LineState::Voided | LineState::Reversed => Money::ZERO,
        }
    }

    /// The line that was first posted for the service: itself, unless it corrects one.
    #[must_use]
    pub fn root(&self) -> LineId {
        self.marks.corrects.unwrap_or(self.id)
    }

    /// Since which day all that it holds is held: it is not posted before.
    #[must_use]
    pub fn held_since(&self) -> Date {
        let reserved = beijing_day(self.reserved_at);
        self.marks.raised_on.map_or(reserved, |raised| raised.max(reserved))
    }

    /// The insured unit accepts the service, with its evidence, as it was rendered.
    ///
    /// # Errors
    /// When it is not reserved, has no evidence, or the same person booked it (R-D17).
    pub fn accept(&self, rendered: Rendered, by: &str, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        let Rendered { evidence, service_on, units, cost } = rendered;
        if self.state != LineState::Reserved || self.accepted_by.is_some() {
            return Err(FeeRefusal::WrongState.into());
        }
        if evidence.is_empty() {
            return Err(FeeRefusal::NoEvidence.into());
        }
        if self.booked_by == by {
            return Err(FeeRefusal::SamePerson.into());
        }
        let (accepted_by, recorded) = (Some(by.to_owned()), Some(cost));
        let next = Self { recorded, evidence, service_on, units, accepted_by, ..self.clone() };
        let told = Told::plain(FeeFact::LineAccepted { line: self.id }).resting_on(book.basis(&["R-D5", "R-D17"]));
        Ok((next, told.telling([self.insurer.clone()])))
    }

    /// The manager approves a line above the limit before it is posted (R-D18), or one that is posted above the ceiling
    /// after a refund (`over`, R-D4; [`super::FeeAccount::approve`] knows).
    ///
    /// # Errors
    /// When it was not accepted, was approved, is frozen, or the same person booked it.
    pub(super) fn approve(&self, over: bool, by: &str, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        let waits = self.approved_by.is_none() || (over && self.marks.over_approved_by.is_none());
        if self.state != LineState::Reserved || !waits {
            return Err(FeeRefusal::WrongState.into());
        }
        if self.frozen {
            return Err(FeeRefusal::Frozen.into());
        }
        if self.accepted_by.is_none() {
            return Err(FeeRefusal::NotAccepted.into());
        }
        if self.booked_by == by {
            return Err(FeeRefusal::MakerIsChecker.into());
        }
        let rules: &[&str] = if over { &["R-D4", "R-D18", "R-D17"] } else { &["R-D18", "R-D17"] };
        let told = Told::plain(FeeFact::LineApproved { line: self.id, over }).resting_on(book.basis(rules));
        let own = || Some(by.to_owned());
        let over_approved_by = self.marks.over_approved_by.clone().or_else(|| own().filter(|_| over));
        let marks = LineMarks { over_approved_by, ..self.marks.clone() };
        let approved_by = self.approved_by.clone().or_else(own);
        Ok((Self { approved_by, marks, ..self.clone() }, told.telling([self.insurer.clone()])))
    }

    /// The service moved to another day, agency or expert of the same budget year; what is held stays the same.
    ///
    /// # Errors
    /// When it is not reserved any more, or the purpose is not on the list of the new day (R-D6).
    pub fn rebook(&self, to: Rebooked, book: &Rulebook, added: &[Purpose]) -> Result<(Self, Told), Refusal> {
        if self.state != LineState::Reserved || self.accepted_by.is_some() {
            return Err(FeeRefusal::WrongState.into());
        }
        listed(&self.purpose, to.service_on, book, added)?;
        let Rebooked { service_on, agency, expert, payee } = to;
        let told = Told::plain(FeeFact::LineRebooked { line: self.id, service_on }).resting_on(book.basis(&["R-D6"]));
        Ok((Self { agency, expert, payee, service_on, ..self.clone() }, told))
    }

    /// Whether it is dealt with by itself: a share of a pooled service is not, or the shares would no longer sum to it.
    ///
    /// # Errors
    /// When it is a share.
    pub fn alone(&self) -> Result<(), Refusal> {
        if self.pooled.is_some() { Err(FeeRefusal::Pooled.into()) } else { Ok(()) }
    }

    /// The most that can be posted as it stands: what is held and, once it was rendered, no more than its record says.
    #[must_use]
    pub fn most(&self) -> Money {
        self.recorded.map_or(self.reserved, |recorded| recorded.min(self.reserved))
    }

    /// Asks for more than was reserved or recorded; a second person decides ([`super::FeeAccount::raise`]).
    ///
    /// # Errors
    /// When it is not reserved, frozen, waits already, or is not more.
    pub fn ask_more(&self, amount: Money, why: Note, by: &str, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        if self.state != LineState::Reserved {
            return Err(FeeRefusal::WrongState.into());
        }
        if self.frozen {
            return Err(FeeRefusal::Frozen.into());
        }
        if self.raise.is_some() {
            return Err(FeeRefusal::AlreadyProposed.into());
        }
        if amount <= self.most() {
            return Err(Refusal::from(FeeRefusal::AmountNotPositive).at("/amount"));
        }
        let told = Told::plain(FeeFact::RaiseAsked { line: self.id, amount }).resting_on(book.basis(&["R-D15"]));
        let next = Self { raise: Some((amount, by.to_owned(), why)), ..self.clone() };
        Ok((next, told.telling([self.insurer.clone()])))
    }
}
