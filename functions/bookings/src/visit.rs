//! On site and after it: check in, hand in the record with its evidence.

use crate::acts::begin;
use crate::book::{at, position_errors};
use crate::load;
use crate::view::BookingView;
use api::{Act, Answer, BadFields, Checked, FieldError, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Invalid;
use domain::access::Action;
use domain::document::{About, Document, DocumentState};
use domain::fee::FeeLine;
use domain::fee::line::Evidence;
use domain::id::{BookingId, DocumentId};
use domain::service::Pool;
use domain::service::visit::{Arrival, HandedIn, Judged};
use std::collections::BTreeSet;
use store::{Commit, keys};
use utoipa::ToSchema;

/// A check-in (到场签到).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct CheckInAsk {
    /// Latitude in millionths of a degree, as the phone says.
    #[deserr(default)]
    pub latitude_micro: Option<i32>,
    /// Longitude in millionths of a degree.
    #[deserr(default)]
    pub longitude_micro: Option<i32>,
    /// When it was made, by the phone's clock: counts where there was no network and it arrives late.
    #[deserr(default)]
    pub made_at: Option<wire::Time>,
    /// Why time or place is outside what was booked.
    #[deserr(default)]
    pub reason: Option<wire::Note>,
}

impl Checked for CheckInAsk {
    fn check(&self) -> Vec<FieldError> {
        position_errors(self.latitude_micro, self.longitude_micro, "/latitude_micro")
    }
}

/// Check in on site. Outside the slot's time or the site's radius it needs a reason, which is kept beside it; what was
/// made in time without network and arrives late needs none, and both times are kept.
#[utoipa::path(post, path = "/v1/bookings/{booking_id}/check-in", tag = "services", request_body = CheckInAsk,
    params(("booking_id" = wire::BookingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn check_in(
    State(room): State<Room>,
    PathIs(id): PathIs<BookingId>,
    seen: Seen,
    act: Act<CheckInAsk>,
) -> Answer {
    let by = act.caller.actor.subject();
    begin(&room, id, seen, &act, Action::CheckIn, |was, _| {
        let made_at = act.body.made_at.as_ref().map(|time| time.0);
        let arrival = Arrival {
            position: act.body.latitude_micro.zip(act.body.longitude_micro),
            made_at,
            reason: act.body.reason.as_ref().map(|reason| reason.0.clone()),
        };
        // What began before a refund goes on, also where it is heard of later (R-D4).
        let came_at = was.came_at(made_at, room.book(), room.now());
        was.check_in(arrival, &by, room.book(), room.now()).map(|here| (here, Some(came_at)))
    })
    .await
}

/// The record of a service (服务记录).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct CompleteService {
    /// From when (时间).
    pub started_at: wire::Time,
    /// Until when.
    pub ended_at: wire::Time,
    /// Where (地点).
    pub place: wire::Line,
    /// By whom (人员).
    pub personnel: wire::Line,
    /// What (项目).
    pub items: wire::Note,
    /// How (措施).
    pub measures: wire::Note,
    /// What happened (过程).
    pub process: wire::Note,
    /// How many units of the kind: visits, people, devices.
    pub units: u32,
    /// The report, a verified document of this booking.
    pub report: wire::DocumentId,
    /// What the kind must show, each a verified document of this booking.
    pub evidence: Vec<EvidenceAsk>,
    /// What the kind must show and is written down.
    #[deserr(default)]
    pub stated: Vec<StatedAsk>,
    /// What it really cost; at most what is reserved.
    pub cost: wire::Money,
}

/// A document as evidence.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct EvidenceAsk {
    /// What it is, by the catalogue.
    pub kind: wire::EvidenceCode,
    /// The document.
    pub document: wire::DocumentId,
}

/// A value as evidence.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct StatedAsk {
    /// What it is, by the catalogue.
    pub kind: wire::EvidenceCode,
    /// The value.
    pub value: wire::Line,
}

/// Most documents of one record.
const MOST_EVIDENCE: usize = 40;

impl Checked for CompleteService {
    fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        let mut seen = BTreeSet::new();
        if self.evidence.len() > MOST_EVIDENCE || self.stated.len() > MOST_EVIDENCE {
            let invalid = Invalid::new("too-much-evidence", "佐证最多 40 项", "at most 40 pieces of evidence");
            errors.push(FieldError { pointer: "/evidence".into(), invalid });
        }
        for (at, evidence) in self.evidence.iter().enumerate() {
            if !seen.insert(evidence.document.0) {
                let invalid =
                    Invalid::new("document-twice", "同一文件只能作为一项佐证", "a document is one piece of evidence");
                errors.push(FieldError { pointer: format!("/evidence/{at}/document"), invalid });
            }
        }
        errors
    }
}

domain::refusals! {
    /// Why a document does not prove a service.
    pub enum DocumentRefusal {
        NotVerified => Unprocessable, "document-not-verified", ["R-D5"], "该文件不属于本次预约，或尚未通过核验", "the document is not one of this booking, or has not been verified";
    }
}

/// A verified document of the booking.
async fn proof(room: &Room, booking: BookingId, id: DocumentId, pointer: &str) -> Result<Document, Problem> {
    let found = room.store.find::<Document>(&keys::document(id)).await?.map(|found| found.value);
    let fits = |one: &Document| one.about == About::Booking(booking) && one.state == DocumentState::Verified;
    found.filter(fits).ok_or_else(|| at(DocumentRefusal::NotVerified, pointer))
}

async fn handed_in(room: &Room, id: BookingId, ask: &CompleteService) -> Result<HandedIn, Problem> {
    proof(room, id, ask.report.0, "/report").await?;
    let mut evidence = Vec::with_capacity(ask.evidence.len());
    for (at, one) in ask.evidence.iter().enumerate() {
        let document = proof(room, id, one.document.0, &format!("/evidence/{at}/document")).await?;
        evidence.push(Evidence { kind: one.kind.0.clone(), document: document.id, sha256: document.sha256 });
    }
    Ok(HandedIn {
        started_at: ask.started_at.0,
        ended_at: ask.ended_at.0,
        place: ask.place.0.clone(),
        personnel: ask.personnel.0.clone(),
        items: ask.items.0.clone(),
        measures: ask.measures.0.clone(),
        process: ask.process.0.clone(),
        units: ask.units,
        report: ask.report.0,
        evidence,
        stated: ask.stated.iter().map(|one| (one.kind.0.clone(), one.value.0.clone())).collect(),
        cost: ask.cost.0,
    })
}

/// Hand in the record with report, evidence and real cost (R-E5, req 2.11). All that is wrong is said at once; a cost above
/// the reservation needs the insurer's approval of the fee line first (R-D15).
#[utoipa::path(post, path = "/v1/bookings/{booking_id}/complete", tag = "services", request_body = CompleteService,
    params(("booking_id" = wire::BookingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn complete(
    State(room): State<Room>,
    PathIs(id): PathIs<BookingId>,
    seen: Seen,
    act: Act<CompleteService>,
) -> Answer {
    let caller = &act.caller;
    decide(&room, &act.once, || async {
        let (was, _) = load::booking(&room, caller, Action::CompleteService, id).await?;
        seen.check(was.version)?;
        let catalogue = room.store.catalogue().await?;
        let now = room.now();
        let mut commit = Commit::new(&caller.actor, now, &caller.request_id);
        let reserved = if let Some(pooled) = was.value.pooled {
            let pool = room.store.get::<Pool>(&keys::pool::pool(pooled)).await?;
            commit = commit.resting_on(&pool);
            pool.value.cost
        } else {
            let line = room.store.get::<FeeLine>(&keys::fee::line(was.value.policy, was.value.line)).await?;
            commit = commit.resting_on(&line);
            line.value.reserved
        };
        let record = handed_in(&room, id, &act.body).await?;
        let judged = Judged { catalogue: &catalogue, calendar: &room.calendar, book: room.book(), reserved };
        let done = was.value.complete(record, &caller.actor.subject(), &judged, now);
        let (booking, told) = done?;
        let version = was.version + 1;
        let view = BookingView::of(booking.clone(), version, load::person(caller)?, &room);
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let commit = commit.update(&was, &booking, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok::<_, Problem>(reply)
    })
    .await
}
