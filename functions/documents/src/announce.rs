//! Announce a document and get the links to send it.

use crate::load::{self, Touch};
use crate::view::{DocumentView, UploadView};
use api::{Act, Answer, BadFields, Checked, FieldError, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::document::{About, Document, DocumentFact, DocumentState, MAX_BYTES};
use domain::id::DocumentId;
use domain::{Invalid, Told};
use store::Commit;
use store::files::{SINGLE_PUT_MAX, object_key};
use utoipa::ToSchema;

/// A document to send (材料登记).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AnnounceDocument {
    /// The claim it belongs to; this or a booking.
    #[deserr(default)]
    pub claim: Option<wire::ClaimId>,
    /// The booking whose service it proves.
    #[deserr(default)]
    pub booking: Option<wire::BookingId>,
    /// The victim it is about.
    #[deserr(default)]
    pub victim: Option<wire::VictimId>,
    /// What it shows.
    pub kind: wire::DocumentKind,
    /// Its name on the sender's device.
    pub file_name: wire::Line,
    /// Its type.
    pub content_type: wire::ContentType,
    /// Its size in bytes, at most 100 MB.
    pub size: u64,
    /// SHA-256 of its bytes.
    pub sha256: wire::Sha256,
    /// When a picture was taken, as the device said.
    #[deserr(default)]
    pub taken_at: Option<wire::Time>,
    /// SHA-256 of the picture as the camera made it, where the device sends a smaller one.
    #[deserr(default)]
    pub original_sha256: Option<wire::Sha256>,
}

impl Checked for AnnounceDocument {
    fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.about().is_none() {
            let invalid =
                Invalid::new("claim-or-booking", "应填写赔案或预约之一", "name a claim or a booking, one of them");
            errors.push(FieldError { pointer: "/claim".into(), invalid });
        }
        if self.size == 0 || self.size > MAX_BYTES {
            let invalid = Invalid::new("bad-size", "文件大小应在 1 字节至 100 MB 之间", "a file has 1 byte to 100 MB");
            errors.push(FieldError { pointer: "/size".into(), invalid });
        }
        errors
    }
}

impl AnnounceDocument {
    fn about(&self) -> Option<About> {
        crate::load::about(self.claim.as_ref(), self.booking.as_ref())
    }
}

/// Announce a document of a claim or of a booking.
///
/// The link is bound to the size, type and SHA-256 given here. Nothing is overwritten, and the document counts only
/// after what really arrived was checked.
#[utoipa::path(post, path = "/v1/documents", tag = "documents", request_body = AnnounceDocument,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = DocumentView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn announce(State(room): State<Room>, act: Act<AnnounceDocument>) -> Answer {
    let caller = &act.caller;
    let about = act.body.about().ok_or_else(Problem::not_found)?;
    load::may(&room, caller, Touch::Send, about).await?;
    let files = load::files(&room)?;
    let now = room.now();
    let sender_org = caller.actor.person().map(|person| person.org.clone());
    let mut document = Document {
        id: room.ids.make(DocumentId::from_uuid),
        about,
        victim: caller.link.as_ref().map(|link| link.victim).or(act.body.victim.as_ref().map(|victim| victim.0)),
        kind: act.body.kind.0,
        file_name: act.body.file_name.0.clone(),
        content_type: act.body.content_type.0,
        size: act.body.size,
        sha256: act.body.sha256.0.clone(),
        taken_at: act.body.taken_at.as_ref().map(|at| at.0),
        original_sha256: act.body.original_sha256.as_ref().map(|sum| sum.0.clone()),
        object_key: String::new(),
        upload_id: None,
        sender_org: sender_org.clone(),
        sender: caller.actor.subject(),
        announced_at: now,
        state: DocumentState::AwaitingUpload,
        quarantine: None,
        checked_at: None,
        object_version: None,
        kept_until: None,
    };
    document.object_key = object_key(sender_org.as_ref().map_or("family", |org| org.as_str()), &document);
    let upload = if document.size <= SINGLE_PUT_MAX {
        UploadView::put(files.put_link(&document, now).await?)
    } else {
        let upload_id = files.begin_parts(&document).await?;
        let links = files.part_links(&document, &upload_id, now).await?;
        document.upload_id = Some(upload_id);
        UploadView::parts(links, now)
    };
    decide(&room, &act.once, || async {
        let fact = DocumentFact::DocumentAnnounced {
            document: document.id,
            about: document.about,
            sha256: document.sha256.clone(),
        };
        let view = DocumentView::of(document.clone(), 1).with_upload(upload.clone());
        let reply = Reply::created(format!("/v1/documents/{}", document.id), view).version(1).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .create(&document, Told::plain(fact))
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
