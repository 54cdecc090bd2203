//! The document bucket (`anze-documents`): versioned, object-locked, never overwritten.
//!
//! Bytes go from the browser straight to S3 under a presigned link that is bound to their size, type and SHA-256.

use crate::error::StoreError;
use aws_sdk_s3::Client;
use aws_sdk_s3::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use aws_sdk_s3::presigning::{PresignedRequest, PresigningConfig};
use aws_sdk_s3::primitives::DateTime;
use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart, ObjectLockRetention, ObjectLockRetentionMode};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::document::{Arrived, Document};
use domain::id::DocumentId;
use jiff::Timestamp;
use std::time::Duration;

/// How long an upload link holds. A phone that was offline longer asks for new ones.
pub const LINK_SECONDS: u64 = 3600;
/// Files above this are sent in parts, so that a lost connection costs one part.
pub const SINGLE_PUT_MAX: u64 = 8 * 1024 * 1024;
/// Size of a part; S3 wants at least 5 MiB for all but the last.
pub const PART_BYTES: u64 = 5 * 1024 * 1024;

/// The document bucket. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files {
    client: Client,
    bucket: std::sync::Arc<str>,
}

/// A presigned link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub url: String,
    /// Headers that must be sent exactly so.
    pub headers: Vec<(String, String)>,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// A part that the browser sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentPart {
    /// 1 and up.
    pub number: i32,
    /// As S3 answered.
    pub etag: String,
}

/// Where a document's bytes lie: tenant, claim or booking, document and hash, so that no two uploads meet.
#[must_use]
pub fn object_key(tenant: &str, document: &Document) -> String {
    format!("{tenant}/{}/{}/{}", document.about, document.id, document.sha256.as_str())
}

/// The document an object key belongs to.
#[must_use]
pub fn document_of(object_key: &str) -> Option<DocumentId> {
    object_key.split('/').nth(2)?.parse().ok()
}

impl Files {
    /// The bucket behind a client.
    #[must_use]
    pub fn new(client: Client, bucket: &str) -> Self {
        Self { client, bucket: bucket.into() }
    }

    /// A link for one PUT of the whole file, bound to its length, type and SHA-256; it never overwrites.
    ///
    /// # Errors
    /// When the link cannot be signed.
    pub async fn put_link(&self, document: &Document, now: Timestamp) -> Result<Link, StoreError> {
        let size = i64::try_from(document.size).map_err(|_| StoreError::Aws("size".into()))?;
        let signed = self
            .client
            .put_object()
            .bucket(&*self.bucket)
            .key(&document.object_key)
            .content_length(size)
            .content_type(document.content_type.name())
            .checksum_sha256(STANDARD.encode(unhex(document.sha256.as_str())))
            .if_none_match("*")
            .presigned(presigning()?)
            .await
            .map_err(aws)?;
        link(&signed, now)
    }

    /// Starts an upload in parts. It declares no checksum: S3 would then want one with each part, which a presigned link
    /// cannot carry, and `document-check` hashes the whole in any case.
    ///
    /// # Errors
    /// When S3 does not answer.
    pub async fn begin_parts(&self, document: &Document) -> Result<String, StoreError> {
        let begun = self
            .client
            .create_multipart_upload()
            .bucket(&*self.bucket)
            .key(&document.object_key)
            .content_type(document.content_type.name())
            .send()
            .await
            .map_err(aws)?;
        begun.upload_id.ok_or_else(|| StoreError::Aws("no upload id".into()))
    }

    /// Links for the parts of an upload, in order.
    ///
    /// # Errors
    /// When a link cannot be signed.
    pub async fn part_links(
        &self,
        document: &Document,
        upload_id: &str,
        now: Timestamp,
    ) -> Result<Vec<Link>, StoreError> {
        let mut links = Vec::new();
        for number in 1..=parts_of(document.size) {
            let signed = self
                .client
                .upload_part()
                .bucket(&*self.bucket)
                .key(&document.object_key)
                .upload_id(upload_id)
                .part_number(number)
                .presigned(presigning()?)
                .await
                .map_err(aws)?;
            links.push(link(&signed, now)?);
        }
        Ok(links)
    }

    /// Puts the parts together; it never overwrites.
    ///
    /// # Errors
    /// `NotFound` when the upload or a part is not there.
    pub async fn complete(&self, document: &Document, upload_id: &str, parts: Vec<SentPart>) -> Result<(), StoreError> {
        let parts = parts
            .into_iter()
            .map(|part| CompletedPart::builder().part_number(part.number).e_tag(part.etag).build())
            .collect();
        let done = self
            .client
            .complete_multipart_upload()
            .bucket(&*self.bucket)
            .key(&document.object_key)
            .upload_id(upload_id)
            .if_none_match("*")
            .multipart_upload(CompletedMultipartUpload::builder().set_parts(Some(parts)).build())
            .send()
            .await;
        match done {
            Ok(_) => Ok(()),
            Err(error)
                if matches!(
                    error.code(),
                    Some("NoSuchUpload" | "InvalidPart" | "InvalidPartOrder" | "EntityTooSmall")
                ) =>
            {
                Err(StoreError::NotFound { kind: "upload" })
            }
            Err(error) => Err(aws(error)),
        }
    }

    /// A link to look at a document, for a few minutes.
    ///
    /// # Errors
    /// When the link cannot be signed.
    pub async fn get_link(&self, document: &Document, now: Timestamp) -> Result<Link, StoreError> {
        let name = format!("inline; filename*=UTF-8''{}", percent(document.file_name.as_str()));
        let signed = self
            .client
            .get_object()
            .bucket(&*self.bucket)
            .key(&document.object_key)
            // What was checked, whatever was put over it since.
            .set_version_id(document.object_version.clone())
            .response_content_type(document.content_type.name())
            .response_content_disposition(name)
            .presigned(presigning()?)
            .await
            .map_err(aws)?;
        link(&signed, now)
    }

    /// Reads what really lies under a key: size, SHA-256 and the type of its first bytes, in constant memory.
    ///
    /// # Errors
    /// `NotFound` when nothing lies there.
    pub async fn inspect(&self, object_key: &str) -> Result<Arrived, StoreError> {
        let got = self.client.get_object().bucket(&*self.bucket).key(object_key).send().await;
        let (mut body, version) = match got {
            Ok(got) => (got.body, got.version_id),
            Err(error) if error.code() == Some("NoSuchKey") => return Err(StoreError::NotFound { kind: "object" }),
            Err(error) => return Err(aws(error)),
        };
        let mut hash = aws_lc_rs::digest::Context::new(&aws_lc_rs::digest::SHA256);
        let mut size = 0u64;
        let mut head = Vec::with_capacity(16);
        while let Some(bytes) = body.next().await {
            let bytes = bytes.map_err(|e| StoreError::Aws(e.to_string()))?;
            let missing = 16usize.saturating_sub(head.len());
            head.extend(bytes.iter().take(missing));
            hash.update(&bytes);
            size = size.saturating_add(bytes.len() as u64);
        }
        let sha256 = crate::commit::hex(hash.finish().as_ref()).parse().map_err(|_| StoreError::Sealed)?;
        Ok(Arrived { size, sha256, content_type: domain::document::sniff(&head), version })
    }

    /// Locks a version until a moment (R-H1): nobody can delete it before, the account's owner included. Says until when it
    /// is locked, which is later where an earlier try came to a later moment: a lock only grows.
    ///
    /// # Errors
    /// When S3 does not answer or does not take the lock.
    pub async fn keep(&self, key: &str, version: Option<&str>, until: Timestamp) -> Result<Timestamp, StoreError> {
        let lock = ObjectLockRetention::builder()
            .mode(ObjectLockRetentionMode::Compliance)
            .retain_until_date(DateTime::from_secs(until.as_second()))
            .build();
        let ask = self.client.put_object_retention().bucket(&*self.bucket).key(key).retention(lock);
        match ask.set_version_id(version.map(str::to_owned)).send().await {
            Ok(_) => Ok(until),
            Err(error) if error.code() == Some("AccessDenied") => {
                let held = self.held_until(key, version).await?.filter(|held| *held >= until);
                held.ok_or_else(|| aws(error))
            }
            Err(error) => Err(aws(error)),
        }
    }

    async fn held_until(&self, key: &str, version: Option<&str>) -> Result<Option<Timestamp>, StoreError> {
        let ask = self.client.get_object_retention().bucket(&*self.bucket).key(key);
        let found = match ask.set_version_id(version.map(str::to_owned)).send().await {
            Ok(found) => found.retention,
            Err(error) if error.code() == Some("NoSuchObjectLockConfiguration") => None,
            Err(error) => return Err(aws(error)),
        };
        let lock = found.filter(|lock| lock.mode == Some(ObjectLockRetentionMode::Compliance));
        let until = lock.and_then(|lock| lock.retain_until_date);
        Ok(until.and_then(|until| Timestamp::from_second(until.secs()).ok()))
    }
}

/// How many parts a file of a size has.
#[must_use]
pub fn parts_of(size: u64) -> i32 {
    i32::try_from(size.div_ceil(PART_BYTES).max(1)).unwrap_or(i32::MAX)
}

/// S3 judges a link by real time, so the signature takes the SDK's own clock, not the product's.
fn presigning() -> Result<PresigningConfig, StoreError> {
    PresigningConfig::expires_in(Duration::from_secs(LINK_SECONDS)).map_err(|e| StoreError::Aws(e.to_string()))
}

fn link(signed: &PresignedRequest, now: Timestamp) -> Result<Link, StoreError> {
    let expires = i64::try_from(LINK_SECONDS).unwrap_or(i64::MAX);
    let expires_at =
        Timestamp::from_second(now.as_second().saturating_add(expires)).map_err(|e| StoreError::Aws(e.to_string()))?;
    // The browser sets host and length itself and refuses to have them set.
    let own = |name: &str| matches!(name, "host" | "content-length");
    let headers = signed.headers().filter(|(name, _)| !own(name)).map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
    Ok(Link { url: signed.uri().to_owned(), headers, expires_at })
}

#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
fn aws<E, R>(error: SdkError<E, R>) -> StoreError
where
    E: ProvideErrorMetadata + std::error::Error + 'static,
    R: std::fmt::Debug,
{
    match error.code() {
        Some("SlowDown" | "ServiceUnavailable" | "InternalError" | "RequestTimeout") => StoreError::Busy,
        _ => StoreError::Aws(DisplayErrorContext(&error).to_string()),
    }
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2)
        .filter_map(|at| text.get(at * 2..at * 2 + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect()
}

fn percent(text: &str) -> String {
    use std::fmt::Write;
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
