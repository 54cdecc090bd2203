//! Read a document, list those of a claim or a booking.

use crate::load::{self, Touch};
use crate::view::DocumentView;
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, FieldError, PathIs, Problem, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Invalid;
use domain::document::{Document, DocumentState};
use domain::id::DocumentId;
use store::keys;
use utoipa::IntoParams;

/// Read a document: where it stands, and a link to look at it once it is verified. A quarantined one has no link.
#[utoipa::path(get, path = "/v1/documents/{document_id}", tag = "documents",
    params(("document_id" = wire::DocumentId, Path)),
    responses((status = 200, body = DocumentView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<DocumentId>) -> Answer {
    let document = load::document(&room, &caller, Touch::Read, id).await?;
    let mut view = DocumentView::of(document.value.clone(), document.version);
    if document.value.state == DocumentState::Verified {
        view.download_url = Some(load::files(&room)?.get_link(&document.value, room.now()).await?.url);
    }
    Reply::ok(view).version(document.version).answer()
}

/// Which documents.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDocuments {
    /// Of which claim; this or a booking.
    #[deserr(default)]
    pub claim: Option<wire::ClaimId>,
    /// Of which booking.
    #[deserr(default)]
    pub booking: Option<wire::BookingId>,
    /// Only of this kind.
    #[deserr(default)]
    pub kind: Option<wire::DocumentKind>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListDocuments {
    fn check(&self) -> Vec<FieldError> {
        let missing = load::about(self.claim.as_ref(), self.booking.as_ref()).is_none();
        let invalid =
            Invalid::new("claim-or-booking", "应填写赔案或预约之一", "name a claim or a booking, one of them");
        missing.then(|| FieldError { pointer: "claim".into(), invalid }).into_iter().collect()
    }
}

/// List the documents of a claim or of a booking, the latest first.
#[utoipa::path(get, path = "/v1/documents", tag = "documents", params(ListDocuments),
    responses((status = 200, body = PageView<DocumentView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListDocuments>) -> Answer {
    let about = load::about(ask.claim.as_ref(), ask.booking.as_ref()).ok_or_else(Problem::not_found)?;
    load::may(&room, &caller, Touch::Read, about).await?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let wanted = |document: &Document| {
        load::visible(&caller, document) && ask.kind.as_ref().is_none_or(|kind| kind.0 == document.kind)
    };
    let found = room.store.search::<Document>(&keys::documents_list(about), &page, wanted).await?;
    Reply::ok(PageView::of(found, |document| DocumentView::of(document.value, document.version))).answer()
}
