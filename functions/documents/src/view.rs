//! What a document looks like, and how its bytes are sent.

use api::wire;
use domain::document::{About, Document};
use serde::Serialize;
use std::collections::BTreeMap;
use store::files::{Link, PART_BYTES};
use utoipa::ToSchema;

/// A header that must be sent exactly so.
pub type Headers = BTreeMap<String, String>;

/// How to send the bytes.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "method", rename_all = "snake_case")]
pub enum UploadView {
    /// One PUT of the whole file.
    Put {
        /// Where to.
        url: String,
        /// With these headers.
        headers: Headers,
        /// Until then; afterwards ask for new links.
        expires_at: wire::Time,
    },
    /// Several PUTs, then `complete` with each part's `ETag`.
    Multipart {
        /// Bytes of each part but the last.
        part_size: u64,
        /// Where to, in order.
        parts: Vec<PartView>,
        /// Until then; afterwards ask for new links. Parts that were sent stay.
        expires_at: wire::Time,
    },
}

/// One part of an upload.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PartView {
    /// 1 and up.
    pub number: i32,
    /// Where to.
    pub url: String,
}

impl UploadView {
    /// One PUT.
    #[must_use]
    pub fn put(link: Link) -> Self {
        Self::Put { url: link.url, headers: link.headers.into_iter().collect(), expires_at: link.expires_at.into() }
    }

    /// Several parts.
    #[must_use]
    pub fn parts(links: Vec<Link>, now: jiff::Timestamp) -> Self {
        let expires_at = links.first().map_or(now, |link| link.expires_at);
        let parts = links.into_iter().zip(1..).map(|(link, number)| PartView { number, url: link.url }).collect();
        Self::Multipart { part_size: PART_BYTES, parts, expires_at: expires_at.into() }
    }
}

/// A document (材料).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DocumentView {
    /// Its id.
    pub id: wire::DocumentId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// The claim, if it belongs to one.
    pub claim: Option<wire::ClaimId>,
    /// The booking, if it belongs to one.
    pub booking: Option<wire::BookingId>,
    /// The victim it is about.
    pub victim: Option<wire::VictimId>,
    /// What it shows.
    pub kind: wire::DocumentKind,
    /// Its name on the sender's device.
    pub file_name: wire::Line,
    /// Its type.
    pub content_type: wire::ContentType,
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: wire::Sha256,
    /// When a picture was taken, as the device said.
    pub taken_at: Option<wire::Time>,
    /// SHA-256 of the picture as the camera made it, where a smaller one was sent.
    pub original_sha256: Option<wire::Sha256>,
    /// When it was announced.
    pub announced_at: wire::Time,
    /// Where it stands.
    pub state: wire::DocumentState,
    /// Why it was set aside.
    pub quarantine: Option<wire::Mismatch>,
    /// The same in words.
    pub quarantine_reason: Option<String>,
    /// A link to look at it, for an hour, once it is verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub download_url: Option<String>,
    /// How to send the bytes, while they are awaited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upload: Option<UploadView>,
}

impl DocumentView {
    /// The view of a document at a version.
    #[must_use]
    pub fn of(document: Document, version: u64) -> Self {
        let (claim, booking) = match document.about {
            About::Claim(id) => (Some(id), None),
            About::Booking(id) => (None, Some(id)),
        };
        Self {
            id: document.id.into(),
            version,
            claim: claim.map(Into::into),
            booking: booking.map(Into::into),
            victim: document.victim.map(Into::into),
            kind: document.kind.into(),
            file_name: document.file_name.into(),
            content_type: document.content_type.into(),
            size: document.size,
            sha256: document.sha256.into(),
            taken_at: document.taken_at.map(Into::into),
            original_sha256: document.original_sha256.map(Into::into),
            announced_at: document.announced_at.into(),
            state: document.state.into(),
            quarantine_reason: document.quarantine.map(|why| why.label().to_owned()),
            quarantine: document.quarantine.map(Into::into),
            download_url: None,
            upload: None,
        }
    }

    /// The same with a way to send the bytes.
    #[must_use]
    pub fn with_upload(mut self, upload: UploadView) -> Self {
        self.upload = Some(upload);
        self
    }
}
