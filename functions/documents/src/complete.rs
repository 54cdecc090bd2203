//! Put the parts of an upload together.

use crate::load::{self, Touch};
use crate::view::DocumentView;
use api::{Act, Answer, BadFields, Checked, FieldError, PathIs, Problem, Reply, Room, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Invalid;
use domain::document::DocumentState;
use domain::id::DocumentId;
use store::StoreError;
use store::files::{SentPart, parts_of};
use utoipa::ToSchema;

/// All parts with what S3 answered (分段上传完成).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct CompleteUpload {
    /// Every part, in order.
    pub parts: Vec<PartAsk>,
}

/// One part that was sent.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct PartAsk {
    /// 1 and up.
    pub number: u16,
    /// The `ETag` that S3 answered.
    pub etag: wire::Line,
}

impl Checked for CompleteUpload {
    fn check(&self) -> Vec<FieldError> {
        let in_order = !self.parts.is_empty() && self.parts.iter().zip(1..).all(|(part, number)| part.number == number);
        let invalid =
            Invalid::new("parts-out-of-order", "分段应从 1 开始连续编号", "parts are numbered 1, 2, 3 without a gap");
        (!in_order).then(|| FieldError { pointer: "/parts".into(), invalid }).into_iter().collect()
    }
}

/// Complete an upload in parts. Completing it again changes nothing.
#[utoipa::path(post, path = "/v1/documents/{document_id}/complete", tag = "documents", request_body = CompleteUpload,
    params(("document_id" = wire::DocumentId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = DocumentView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn complete(State(room): State<Room>, PathIs(id): PathIs<DocumentId>, act: Act<CompleteUpload>) -> Answer {
    let document = load::document(&room, &act.caller, Touch::Send, id).await?;
    let view = DocumentView::of(document.value.clone(), document.version);
    let answer = || Reply::ok(view.clone()).version(document.version).answer();
    let Some(upload_id) = document.value.upload_id.clone() else { return answer() };
    if document.value.state != DocumentState::AwaitingUpload {
        return answer();
    }
    let wanted = parts_of(document.value.size);
    if i32::try_from(act.body.parts.len()) != Ok(wanted) {
        let invalid =
            Invalid::new("parts-missing", format!("应有 {wanted} 个分段"), format!("{wanted} parts are needed"));
        return Err(Problem::bad_field("/parts", invalid));
    }
    let parts = act
        .body
        .parts
        .iter()
        .map(|part| SentPart { number: part.number.into(), etag: part.etag.0.as_str().to_owned() });
    match load::files(&room)?.complete(&document.value, &upload_id, parts.collect()).await {
        Ok(()) => answer(),
        Err(StoreError::NotFound { .. }) => {
            // A completed upload is gone from the list of uploads; its bytes are then already there or on their way to
            // the check. Only a part that S3 does not know is the caller's business.
            let invalid =
                Invalid::new("parts-unknown", "有分段没有传到，请重新上传", "a part has not arrived; send it again");
            Err(Problem::bad_field("/parts", invalid))
        }
        Err(error) => Err(error.into()),
    }
}
