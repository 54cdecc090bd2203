//! Notes on a situation (研判意见): each keeps its query and the hash of what answered it, and reading it asks again.

use super::snapshot;
use super::view::SituationView;
use api::views::PageView;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, PathIs, Reply, Room, decide, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::id::SituationNoteId;
use domain::situation::SituationNote;
use domain::situation::note::SituationQuery;
use serde::Serialize;
use store::Commit;
use store::keys::{self, inspection};
use utoipa::{IntoParams, ToSchema};

/// A note (研判意见).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SituationNoteView {
    /// Its id.
    pub id: wire::SituationNoteId,
    /// Which district was looked at.
    pub district: wire::District,
    /// As of which day.
    pub on: wire::Date,
    /// By what.
    pub by: wire::SituationBy,
    /// The hash of the snapshot that answered.
    pub sha256: wire::Sha256,
    /// What it is about.
    pub title: wire::Line,
    /// What follows from it.
    pub text: wire::Note,
    /// Who wrote it.
    pub written_by: String,
    /// When.
    pub written_at: wire::Time,
}

impl From<SituationNote> for SituationNoteView {
    fn from(of: SituationNote) -> Self {
        Self {
            id: of.id.into(),
            district: of.query.district.into(),
            on: of.query.on.into(),
            by: of.query.by.into(),
            sha256: of.sha256.into(),
            title: of.title.into(),
            text: of.text.into(),
            written_by: of.by,
            written_at: of.at.into(),
        }
    }
}

/// A note to write.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct WriteNote {
    /// Which district was looked at.
    pub district: wire::District,
    /// As of which day.
    pub on: wire::Date,
    /// By what.
    pub by: wire::SituationBy,
    /// What it is about.
    pub title: wire::Line,
    /// What follows from it.
    pub text: wire::Note,
}

impl Checked for WriteNote {}

/// Write a note on a situation that was taken.
#[utoipa::path(post, path = "/v1/situation-notes", tag = "supervision", request_body = WriteNote,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = SituationNoteView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn write(State(room): State<Room>, act: Act<WriteNote>) -> Answer {
    let caller = &act.caller;
    allow(&caller.actor, Action::NoteSituation, &Resource::default())?;
    let id = room.ids.make(SituationNoteId::from_uuid);
    decide(&room, &act.once, || async {
        let (now, ask) = (room.now(), act.body.clone());
        let query = SituationQuery { district: ask.district.0, on: ask.on.0, by: ask.by.0 };
        let rests_on = snapshot(&room, query.district, Some(query.on)).await?;
        let note = SituationNote {
            id,
            query,
            sha256: rests_on.value.sha256.clone(),
            title: ask.title.0,
            text: ask.text.0,
            by: caller.actor.subject(),
            at: now,
        };
        let (note, told) = note.write(room.book());
        let view = SituationNoteView::from(note.clone());
        let reply = Reply::created(format!("/v1/situation-notes/{id}"), view).version(1).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .create(&note, told)
            .resting_on(&rests_on)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// A note with its query asked again.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NoteAgain {
    /// The note.
    pub note: SituationNoteView,
    /// What its query says now.
    pub situation: SituationView,
    /// Whether that is what the note rests on: the same hash, and the snapshot as it was taken.
    pub same: bool,
}

/// Read a note: its query is asked again, and whether the numbers are the same is said.
#[utoipa::path(get, path = "/v1/situation-notes/{note_id}", tag = "supervision", params(("note_id" = wire::SituationNoteId, Path)),
    responses((status = 200, body = NoteAgain), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<SituationNoteId>) -> Answer {
    allow(&caller.actor, Action::ReadSituation, &Resource::default())?;
    let note = room.store.get::<SituationNote>(&inspection::situation_note(id)).await?.value;
    let again = snapshot(&room, note.query.district, Some(note.query.on)).await?;
    let situation = SituationView::of(&again.value, note.query.by, room.book())?;
    let same = situation.unaltered && again.value.sha256 == note.sha256;
    Reply::ok(NoteAgain { note: note.into(), situation, same }).version(1).answer()
}

/// Which notes.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListNotes {
    /// On which district; all if not said.
    #[deserr(default)]
    pub district: Option<wire::District>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListNotes {}

/// List notes, the latest first.
#[utoipa::path(get, path = "/v1/situation-notes", tag = "supervision", params(ListNotes),
    responses((status = 200, body = PageView<SituationNoteView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListNotes>) -> Answer {
    allow(&caller.actor, Action::ReadSituation, &Resource::default())?;
    let list = ask.district.map_or_else(|| keys::city_list("SITUATIONNOTE"), |of| inspection::notes_list(of.0));
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.list::<SituationNote>(&list, &page).await?;
    Reply::ok(PageView::of(found, |note| SituationNoteView::from(note.value))).answer()
}
