//! New links for an upload whose links ran out while the phone was offline.

use crate::load::{self, Touch};
use crate::view::{DocumentView, UploadView};
use api::{Answer, Caller, PathIs, Reply, Room};
use axum::extract::State;
use domain::document::DocumentState;
use domain::id::DocumentId;

/// Renew the upload links of a document. Nothing is written, so no idempotency key is needed; parts that were sent
/// stay where they are.
#[utoipa::path(post, path = "/v1/documents/{document_id}/links", tag = "documents",
    params(("document_id" = api::wire::DocumentId, Path)),
    responses((status = 200, body = DocumentView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn renew(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<DocumentId>) -> Answer {
    let document = load::document(&room, &caller, Touch::Send, id).await?;
    let view = DocumentView::of(document.value.clone(), document.version);
    if document.value.state != DocumentState::AwaitingUpload {
        return Reply::ok(view).version(document.version).answer();
    }
    let files = load::files(&room)?;
    let now = room.now();
    let upload = match &document.value.upload_id {
        None => UploadView::put(files.put_link(&document.value, now).await?),
        Some(upload_id) => UploadView::parts(files.part_links(&document.value, upload_id, now).await?, now),
    };
    Reply::ok(view.with_upload(upload)).version(document.version).answer()
}
