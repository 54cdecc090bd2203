//! The room of an inspection (查阅室): sampled lines with their evidence, only to be looked at. Every look is kept as a record
//! before anything is shown; a look that cannot be kept shows nothing.

use super::load;
use super::room_view::{RoomLine, RoomRow, RoomView};
use crate::page::OnePage;
use api::views::PageView;
use api::{Answer, Asked, Caller, PathIs, Problem, Reply, Room, page_of, wire};
use axum::extract::State;
use domain::access::Action;
use domain::document::Document;
use domain::fee::{FeeAccount, FeeLine};
use domain::id::{InspectionId, LineId};
use domain::inspection::{Inspection, RoomRead, Sampled};
use domain::service::Booking;
use domain::{Told, What};
use serde::Serialize;
use store::keys::{self, inspection};
use store::{Commit, StoredFact, Versioned};
use utoipa::ToSchema;

/// Keeps that somebody looks, then lets them.
async fn enter(
    room: &Room,
    caller: &Caller,
    id: InspectionId,
    line: Option<LineId>,
) -> Result<(Versioned<Inspection>, Option<Sampled>), Problem> {
    let case = load(room, caller, Action::EnterRoom, id).await?;
    let sampled = line.map(|line| case.value.sampled(line)).transpose()?;
    let now = room.now();
    let look =
        RoomRead { inspection: id, number: room.ids.make(|uuid| uuid), line, by: caller.actor.subject(), at: now };
    let told: Told = look.told();
    room.store.commit(Commit::new(&caller.actor, now, &caller.request_id).create(&look, told)).await?;
    Ok((case, sampled))
}

async fn line_of(room: &Room, of: Sampled) -> Result<Versioned<FeeLine>, Problem> {
    Ok(room.store.get::<FeeLine>(&keys::fee::line(of.policy, of.line)).await?)
}

/// Look at the list of sampled lines. The look is kept.
#[utoipa::path(get, path = "/v1/inspections/{inspection_id}/room", tag = "supervision",
    params(("inspection_id" = wire::InspectionId, Path)),
    responses((status = 200, body = RoomView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<InspectionId>) -> Answer {
    let (case, _) = enter(&room, &caller, id, None).await?;
    let catalogue = room.store.catalogue().await?;
    let mut lines = Vec::with_capacity(case.value.sample.len());
    for sampled in &case.value.sample {
        lines.push(RoomRow::of(line_of(&room, *sampled).await?.value, &catalogue));
    }
    Reply::ok(RoomView { inspection: id.into(), lines }).answer()
}

/// Look at a sampled line: its figures, people, evidence with its integrity, the service's record, its ledger entries. The
/// look is kept.
#[utoipa::path(get, path = "/v1/inspections/{inspection_id}/room/{line_id}", tag = "supervision",
    params(("inspection_id" = wire::InspectionId, Path), ("line_id" = wire::LineId, Path)),
    responses((status = 200, body = RoomLine), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(
    State(room): State<Room>,
    caller: Caller,
    PathIs((id, line_id)): PathIs<(InspectionId, LineId)>,
) -> Answer {
    let (_, sampled) = enter(&room, &caller, id, Some(line_id)).await?;
    let sampled = sampled.ok_or_else(Problem::not_found)?;
    let line = line_of(&room, sampled).await?.value;
    let catalogue = room.store.catalogue().await?;
    let booking = room.store.find::<Booking>(&keys::booking::booking(line.booking)).await?;
    let account_key = keys::fee::account(line.policy);
    let account = room.store.get::<FeeAccount>(&account_key).await?;
    let history = room.store.history(&account_key).await?;
    let unaltered = store::unaltered(&history, &account.head)?;
    let of_line = |fact: &StoredFact| matches!(&fact.fact.what, What::Fee(of) if of.line() == Some(line_id));
    let entries: Vec<StoredFact> = history.into_iter().filter(of_line).collect();
    let mut documents = Vec::with_capacity(line.evidence.len());
    for evidence in &line.evidence {
        let found = room.store.find::<Document>(&keys::document(evidence.document)).await?.map(|found| found.value);
        let link = match (&found, &room.files) {
            (Some(document), Some(files)) if RoomLine::opens(evidence, document) => {
                Some(files.get_link(document, room.now()).await?.url)
            }
            _ => None,
        };
        documents.push((evidence.clone(), found, link));
    }
    let booking = booking.map(|booking| booking.value);
    Reply::ok(RoomLine::of(line, documents, booking, (entries, unaltered), &catalogue)).answer()
}

/// A look into the room (查阅记录).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoomReadView {
    /// Which line; none: the list.
    pub line: Option<wire::LineId>,
    /// Who looked.
    pub by: String,
    /// When.
    pub at: wire::Time,
}

impl From<RoomRead> for RoomReadView {
    fn from(of: RoomRead) -> Self {
        Self { line: of.line.map(Into::into), by: of.by, at: of.at.into() }
    }
}

/// List the looks into the room, the latest first; the insurer sees who looked at what.
#[utoipa::path(get, path = "/v1/inspections/{inspection_id}/reads", tag = "supervision",
    params(("inspection_id" = wire::InspectionId, Path), OnePage),
    responses((status = 200, body = PageView<RoomReadView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn reads(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<InspectionId>,
    Asked(ask): Asked<OnePage>,
) -> Answer {
    load(&room, &caller, Action::ReadInspection, id).await?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.list::<RoomRead>(&inspection::reads_list(id), &page).await?;
    Reply::ok(PageView::of(found, |look| RoomReadView::from(look.value))).answer()
}
