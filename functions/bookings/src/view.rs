//! What a booking looks like to those who may see it.

use crate::presence_view::{AbsenceView, ResolutionView};
use api::{Room, wire};
use domain::OrgKind;
use domain::actor::Person;
use domain::service::Booking;
use domain::service::booking::{Acceptance, CheckIn, Ending, Move, Opinion, Record, Site, Unfit};
use serde::Serialize;
use utoipa::ToSchema;

/// Where the service is rendered.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SiteView {
    /// In words.
    pub text: wire::Line,
    /// District.
    pub district: wire::District,
    /// Latitude in millionths of a degree.
    pub latitude_micro: Option<i32>,
    /// Longitude in millionths of a degree.
    pub longitude_micro: Option<i32>,
}

impl From<Site> for SiteView {
    fn from(of: Site) -> Self {
        let (latitude_micro, longitude_micro) = of.position.unzip();
        Self { text: of.text.into(), district: of.district.into(), latitude_micro, longitude_micro }
    }
}

/// The agency's acceptance (接单).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AcceptanceView {
    /// With whom at the insured unit items, measures and time were confirmed; not for supervisors.
    pub confirmed_with: Option<wire::Name>,
    /// What will be done.
    pub items: wire::Note,
    /// How.
    pub measures: wire::Note,
    /// Who accepted.
    pub by: String,
    /// When.
    pub at: wire::Time,
}

impl AcceptanceView {
    fn of(of: Acceptance, people: bool) -> Self {
        Self {
            confirmed_with: people.then(|| of.confirmed_with.into()),
            items: of.items.into(),
            measures: of.measures.into(),
            by: of.by,
            at: of.at.into(),
        }
    }
}

/// A change of the slot (改期).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MoveView {
    /// When it was to be.
    pub was: wire::Time,
    /// By which side.
    pub by_side: wire::Side,
    /// Why.
    pub reason: wire::Note,
    /// When it was moved.
    pub at: wire::Time,
}

impl From<Move> for MoveView {
    fn from(of: Move) -> Self {
        Self { was: of.from.into(), by_side: of.by_side.into(), reason: of.reason.into(), at: of.at.into() }
    }
}

/// The check-in on site (到场签到).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CheckInView {
    /// When it arrived.
    pub at: wire::Time,
    /// When it was made, by the phone's clock, where it was made in time and sent later.
    pub made_at: Option<wire::Time>,
    /// Metres from the site, where both are known.
    pub metres: Option<u32>,
    /// Why it is outside the slot's time or the site's radius.
    pub reason: Option<wire::Note>,
    /// Who.
    pub by: String,
}

impl From<CheckIn> for CheckInView {
    fn from(of: CheckIn) -> Self {
        Self {
            at: of.at.into(),
            made_at: of.made_at.map(Into::into),
            metres: of.metres,
            reason: of.reason.map(Into::into),
            by: of.by,
        }
    }
}

/// One piece of evidence (佐证).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProofView {
    /// What it is, by the catalogue.
    pub kind: wire::EvidenceCode,
    /// The document.
    pub document: wire::DocumentId,
    /// Its hash.
    pub sha256: wire::Sha256,
}

/// A value that was written down.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StatedView {
    /// What it is, by the catalogue.
    pub kind: wire::EvidenceCode,
    /// The value.
    pub value: wire::Line,
}

/// The record of the service (服务记录).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RecordView {
    /// From when (时间).
    pub started_at: wire::Time,
    /// Until when.
    pub ended_at: wire::Time,
    /// Where (地点).
    pub place: wire::Line,
    /// By which institution (机构).
    pub institution: wire::Name,
    /// By whom (人员); not for supervisors.
    pub personnel: Option<wire::Line>,
    /// What (项目).
    pub items: wire::Note,
    /// How (措施).
    pub measures: wire::Note,
    /// What happened (过程).
    pub process: wire::Note,
    /// How many units of the kind.
    pub units: u32,
    /// The report.
    pub report: wire::DocumentId,
    /// What proves it.
    pub evidence: Vec<ProofView>,
    /// What was written down.
    pub stated: Vec<StatedView>,
    /// What it really cost.
    pub cost: wire::Money,
    /// Who handed it in.
    pub by: String,
    /// When.
    pub at: wire::Time,
}

impl RecordView {
    fn of(of: Record, people: bool) -> Self {
        let evidence = of.evidence.into_iter().map(|one| ProofView {
            kind: one.kind.into(),
            document: one.document.into(),
            sha256: one.sha256.into(),
        });
        Self {
            started_at: of.started_at.into(),
            ended_at: of.ended_at.into(),
            place: of.place.into(),
            institution: of.institution.into(),
            personnel: people.then(|| of.personnel.into()),
            items: of.items.into(),
            measures: of.measures.into(),
            process: of.process.into(),
            units: of.units,
            report: of.report.into(),
            evidence: evidence.collect(),
            stated: of
                .stated
                .into_iter()
                .map(|(kind, value)| StatedView { kind: kind.into(), value: value.into() })
                .collect(),
            cost: of.cost.into(),
            by: of.by,
            at: of.at.into(),
        }
    }
}

/// What the insured unit says (满意程度和意见).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OpinionView {
    /// How satisfied.
    pub satisfaction: wire::Satisfaction,
    /// The same in Chinese.
    pub label: String,
    /// In own words.
    pub opinion: wire::Note,
    /// Who wrote it down.
    pub by: String,
    /// When.
    pub at: wire::Time,
}

impl From<Opinion> for OpinionView {
    fn from(of: Opinion) -> Self {
        Self {
            label: of.satisfaction.label().to_owned(),
            satisfaction: of.satisfaction.into(),
            opinion: of.opinion.into(),
            by: of.by,
            at: of.at.into(),
        }
    }
}

/// How it ended without a service, or an objection to its record.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EndingView {
    /// By which side, or who was absent.
    pub side: Option<wire::Side>,
    /// Why.
    pub reason: wire::Note,
    /// Who.
    pub by: String,
    /// When.
    pub at: wire::Time,
}

impl From<Ending> for EndingView {
    fn from(of: Ending) -> Self {
        Self { side: of.side.map(Into::into), reason: of.reason.into(), by: of.by, at: of.at.into() }
    }
}

/// Why an agency may not render a service any more.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct UnfitView {
    /// As a code.
    pub code: String,
    /// In Chinese.
    pub text_zh: String,
    /// In English.
    pub text_en: String,
    /// When it was found.
    pub at: wire::Time,
}

impl From<Unfit> for UnfitView {
    fn from(of: Unfit) -> Self {
        Self { code: of.code, text_zh: of.zh, text_en: of.en, at: of.at.into() }
    }
}

/// A booking (服务预约).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BookingView {
    /// Its id.
    pub id: wire::BookingId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// Under which policy.
    pub policy: wire::PolicyId,
    /// The insurer.
    pub insurer: wire::OrgId,
    /// The insured unit.
    pub enterprise: wire::OrgId,
    /// Its name.
    pub insured_name: wire::Name,
    /// The version of the plan it rests on.
    pub plan: wire::PlanId,
    /// What.
    pub kind: wire::ServiceKindCode,
    /// The slot.
    pub slot: wire::SlotId,
    /// The agency.
    pub agency: wire::AgencyId,
    /// Its name.
    pub agency_name: wire::Name,
    /// The expert.
    pub expert: wire::ExpertId,
    /// From when.
    pub from: wire::Time,
    /// Until when.
    pub to: wire::Time,
    /// Where.
    pub site: SiteView,
    /// The fee line that holds its money.
    pub line: wire::LineId,
    /// What was reserved when it was booked.
    pub reserved: wire::Money,
    /// The pooled service it is a share of.
    pub pooled: Option<wire::PooledId>,
    /// By which side it was booked.
    pub booked_for: wire::Side,
    /// Who booked.
    pub booked_by: String,
    /// When.
    pub booked_at: wire::Time,
    /// Where it stands.
    pub state: wire::BookingState,
    /// The same in Chinese.
    pub label: String,
    /// The agency's acceptance.
    pub acceptance: Option<AcceptanceView>,
    /// Changes of the slot.
    pub moves: Vec<MoveView>,
    /// On site.
    pub check_in: Option<CheckInView>,
    /// The record.
    pub record: Option<RecordView>,
    /// Records that were done again.
    pub former_records: Vec<RecordView>,
    /// Objections of the insured.
    pub objections: Vec<EndingView>,
    /// The insured's confirmation.
    pub confirmation: Option<OpinionView>,
    /// The revisit (回访).
    pub revisit: Option<OpinionView>,
    /// By when the record is to be closed (R-E6).
    pub record_due: Option<wire::Date>,
    /// Whether that is over.
    pub record_overdue: bool,
    /// When it was closed.
    pub closed_at: Option<wire::Time>,
    /// What the sides say about who was there.
    pub statements: Vec<AbsenceView>,
    /// By when the other side may answer.
    pub answer_by: Option<wire::Date>,
    /// What the insurer found.
    pub resolutions: Vec<ResolutionView>,
    /// How it ended without a service.
    pub ending: Option<EndingView>,
    /// Why its agency may not render it any more; move it to another.
    pub unfit: Option<UnfitView>,
}

impl BookingView {
    /// The view of a booking at a version for a person; supervisors see no people (R-H7).
    #[must_use]
    pub fn of(of: Booking, version: u64, person: &Person, room: &Room) -> Self {
        let people = !matches!(person.org_kind, OrgKind::Regulator | OrgKind::Association);
        let answer_by = of.answer_by(&room.calendar, room.book());
        let record_overdue = of.overdue(room.now());
        let record = |record| RecordView::of(record, people);
        Self {
            id: of.id.into(),
            version,
            policy: of.policy.into(),
            insurer: of.insurer.into(),
            enterprise: of.enterprise.into(),
            insured_name: of.insured_name.into(),
            plan: of.plan.into(),
            kind: of.kind.into(),
            slot: of.slot.into(),
            agency: of.agency.into(),
            agency_name: of.agency_name.into(),
            expert: of.expert.into(),
            from: of.from.into(),
            to: of.to.into(),
            site: of.site.into(),
            line: of.line.into(),
            reserved: of.reserved.into(),
            pooled: of.pooled.map(Into::into),
            booked_for: of.booked_for.into(),
            booked_by: of.booked_by,
            booked_at: of.booked_at.into(),
            label: of.state.label().to_owned(),
            state: of.state.into(),
            acceptance: of.acceptance.map(|acceptance| AcceptanceView::of(acceptance, people)),
            moves: of.moves.into_iter().map(Into::into).collect(),
            check_in: of.check_in.map(Into::into),
            record: of.record.map(record),
            former_records: of.former_records.into_iter().map(record).collect(),
            objections: of.objections.into_iter().map(Into::into).collect(),
            confirmation: of.confirmation.map(Into::into),
            revisit: of.revisit.map(Into::into),
            record_due: of.record_due.map(Into::into),
            record_overdue,
            closed_at: of.closed.map(|(_, at)| at.into()),
            statements: of.statements.into_iter().map(Into::into).collect(),
            answer_by: answer_by.map(Into::into),
            resolutions: of.resolutions.into_iter().map(Into::into).collect(),
            ending: of.ending.map(Into::into),
            unfit: of.unfit.map(Into::into),
        }
    }
}
