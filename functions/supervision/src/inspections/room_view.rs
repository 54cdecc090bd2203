//! What is shown in the room of an inspection.

use api::wire;
use domain::document::{Document, DocumentState};
use domain::fee::FeeLine;
use domain::fee::line::Evidence;
use domain::service::{Booking, Catalogue};
use serde::Serialize;
use store::StoredFact;
use utoipa::ToSchema;

/// Evidence that lists people: its hash and integrity are shown, the paper is not (R-H7).
const LISTS_PEOPLE: [&str; 2] = ["attendance_sheet", "assessment_result"];

/// A sampled line in the list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoomRow {
    /// Which line.
    pub line: wire::LineId,
    /// Of which policy.
    pub policy: wire::PolicyId,
    /// The insured unit.
    pub insured_name: wire::Name,
    /// The kind of service.
    pub kind: wire::ServiceKindCode,
    /// On what.
    pub purpose: wire::PurposeCode,
    /// Where it stands.
    pub state: wire::FeeLineState,
    /// Frozen by a dispute.
    pub frozen: bool,
    /// What was spent.
    pub spent: Option<wire::Money>,
    /// Who was paid.
    pub payee_name: wire::Name,
    /// How many pieces of evidence it has.
    pub evidence: u64,
    /// Documents that its kind must show and that are missing.
    pub missing: Vec<String>,
}

impl RoomRow {
    /// The row of a line.
    #[must_use]
    pub fn of(line: FeeLine, catalogue: &Catalogue) -> Self {
        Self {
            missing: catalogue.documents_missing(&line.kind, &line.evidence),
            evidence: u64::try_from(line.evidence.len()).unwrap_or(u64::MAX),
            line: line.id.into(),
            policy: line.policy.into(),
            insured_name: line.insured_name.into(),
            kind: line.kind.into(),
            purpose: line.purpose.into(),
            state: line.state.into(),
            frozen: line.frozen,
            spent: line.spent.map(Into::into),
            payee_name: line.payee.name.into(),
        }
    }
}

/// The list of sampled lines.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoomView {
    /// Of which inspection.
    pub inspection: wire::InspectionId,
    /// The lines.
    pub lines: Vec<RoomRow>,
}

/// A piece of evidence in the room.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoomEvidence {
    /// What it is.
    pub kind: wire::EvidenceCode,
    /// Its name.
    pub label: String,
    /// The kept document.
    pub document: wire::DocumentId,
    /// The hash that the ledger has.
    pub sha256: wire::Sha256,
    /// Whether the kept document is verified and has that hash; `false` is red (4.12).
    pub intact: bool,
    /// A link to look at it, for an hour; none where it is not intact or lists people.
    pub link: Option<String>,
}

/// The record of the service.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoomService {
    /// The booking.
    pub booking: wire::BookingId,
    /// Where it stands.
    pub state: wire::BookingState,
    /// When it was to begin.
    pub from: wire::Time,
    /// When somebody checked in on site.
    pub checked_in_at: Option<wire::Time>,
    /// When it was made, by the phone's clock, where it was made without network and arrived later.
    pub check_in_made_at: Option<wire::Time>,
    /// How far from the site.
    pub metres: Option<u32>,
    /// When the service began, by the record.
    pub started_at: Option<wire::Time>,
    /// When it ended.
    pub ended_at: Option<wire::Time>,
    /// What was done.
    pub items: Option<wire::Note>,
    /// What it cost, by the record.
    pub cost: Option<wire::Money>,
    /// How satisfied the insured is.
    pub satisfaction: Option<wire::Satisfaction>,
}

impl From<Booking> for RoomService {
    fn from(of: Booking) -> Self {
        let check_in = of.check_in.as_ref();
        let record = of.record.as_ref();
        Self {
            booking: of.id.into(),
            state: of.state.into(),
            from: of.from.into(),
            checked_in_at: check_in.map(|of| of.at.into()),
            check_in_made_at: check_in.and_then(|of| of.made_at).map(Into::into),
            metres: check_in.and_then(|of| of.metres),
            started_at: record.map(|of| of.started_at.into()),
            ended_at: record.map(|of| of.ended_at.into()),
            items: record.map(|of| of.items.clone().into()),
            cost: record.map(|of| of.cost.into()),
            satisfaction: of.confirmation.map(|of| of.satisfaction.into()),
        }
    }
}

/// An entry of the ledger about the line.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoomEntry {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: wire::Time,
    /// By whom.
    pub by: String,
    /// The event.
    pub event: String,
    /// In words.
    pub text_zh: Option<String>,
    /// Its hash.
    pub hash: String,
}

impl From<StoredFact> for RoomEntry {
    fn from(of: StoredFact) -> Self {
        let fact = of.fact;
        Self {
            seq: fact.seq,
            at: fact.at.into(),
            by: fact.actor.subject(),
            event: fact.what.event(),
            text_zh: fact.what.sentence().map(|said| said.zh),
            hash: fact.hash,
        }
    }
}

/// A sampled line in full.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoomLine {
    /// The same as in the list.
    pub row: RoomRow,
    /// What the booking held.
    pub reserved: wire::Money,
    /// The payee's unified social credit code.
    pub payee_code: wire::CreditCode,
    /// The invoice.
    pub invoice_no: Option<wire::Line>,
    /// Its date.
    pub invoice_date: Option<wire::Date>,
    /// The day of the service.
    pub service_on: wire::Date,
    /// How many units.
    pub units: u32,
    /// Who booked.
    pub booked_by: String,
    /// Who accepted the service for the insured.
    pub accepted_by: Option<String>,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// Who posted it.
    pub posted_by: Option<String>,
    /// When.
    pub posted_at: Option<wire::Time>,
    /// The evidence.
    pub evidence: Vec<RoomEvidence>,
    /// The service.
    pub service: Option<RoomService>,
    /// The ledger's entries about it.
    pub entries: Vec<RoomEntry>,
    /// Whether the policy's whole ledger is as it was written.
    pub unaltered: bool,
}

impl RoomLine {
    /// Whether the kept document is what the ledger says.
    #[must_use]
    pub fn intact(evidence: &Evidence, document: &Document) -> bool {
        document.state == DocumentState::Verified && document.sha256 == evidence.sha256
    }

    /// Whether a document may be looked at.
    #[must_use]
    pub fn opens(evidence: &Evidence, document: &Document) -> bool {
        Self::intact(evidence, document) && !LISTS_PEOPLE.contains(&evidence.kind.as_str())
    }

    /// A line with everything that belongs to it.
    #[must_use]
    pub fn of(
        line: FeeLine,
        documents: Vec<(Evidence, Option<Document>, Option<String>)>,
        booking: Option<Booking>,
        (entries, unaltered): (Vec<StoredFact>, bool),
        catalogue: &Catalogue,
    ) -> Self {
        let evidence = documents.into_iter().map(|(of, kept, link)| RoomEvidence {
            label: catalogue.evidence.get(&of.kind).map_or_else(|| of.kind.to_string(), |known| known.zh.clone()),
            intact: kept.is_some_and(|kept| Self::intact(&of, &kept)),
            kind: of.kind.into(),
            document: of.document.into(),
            sha256: of.sha256.into(),
            link,
        });
        let (invoice_no, invoice_date) = line.invoice.clone().map(|of| (of.number.into(), of.dated.into())).unzip();
        Self {
            reserved: line.reserved.into(),
            payee_code: line.payee.credit_code.clone().into(),
            invoice_no,
            invoice_date,
            service_on: line.service_on.into(),
            units: line.units,
            booked_by: line.booked_by.clone(),
            accepted_by: line.accepted_by.clone(),
            approved_by: line.approved_by.clone(),
            posted_by: line.posted_by.clone(),
            posted_at: line.posted_at.map(Into::into),
            evidence: evidence.collect(),
            service: booking.map(Into::into),
            entries: entries.into_iter().map(Into::into).collect(),
            unaltered,
            row: RoomRow::of(line, catalogue),
        }
    }
}
