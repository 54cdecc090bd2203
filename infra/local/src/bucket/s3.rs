//! The S3 operations that the product uses, between the protocol and the shelves.

mod listing;
mod wire;

use super::shelf::{About, Arrived, Shelf};
use super::sums::{Said, md5};
use super::upload::Upload;
use crate::random;
use base64::{Engine, engine::general_purpose::STANDARD};
#[cfg_attr(
    not(test),
    expect(clippy::wildcard_imports, reason = "an input and an output for each operation: the names say nothing here")
)]
use s3s::dto::*;
use s3s::{Body, S3, S3Request, S3Response, S3Result, TrailingHeaders, s3_error};
use std::collections::BTreeMap;
use std::sync::Arc;
use wire::{collect, only_if_new, retention, tag, time};

/// All buckets.
pub(super) struct Desk(BTreeMap<String, Arc<Shelf>>);

impl Desk {
    pub(super) const fn new(shelves: BTreeMap<String, Arc<Shelf>>) -> Self {
        Self(shelves)
    }

    fn shelf(&self, bucket: &str) -> S3Result<&Arc<Shelf>> {
        self.0.get(bucket).ok_or_else(|| s3_error!(NoSuchBucket, "The specified bucket does not exist"))
    }
}

/// Takes the checksums out of a request.
macro_rules! said {
    ($input:expr, $trailer:expr) => {{
        let fields = [
            ("crc32", $input.checksum_crc32.take()),
            ("crc32c", $input.checksum_crc32c.take()),
            ("crc64nvme", $input.checksum_crc64nvme.take()),
            ("sha1", $input.checksum_sha1.take()),
            ("sha256", $input.checksum_sha256.take()),
        ];
        Said::new(fields, $trailer.and_then(|trailer: TrailingHeaders| trailer.take()).as_ref())
    }};
}

/// What was sent with an object.
macro_rules! about {
    ($input:expr) => {
        About {
            content_type: $input.content_type.take(),
            content_disposition: $input.content_disposition.take(),
            cache_control: $input.cache_control.take(),
            metadata: $input.metadata.take().unwrap_or_default().into_iter().collect(),
            retention: retention(
                $input.object_lock_mode.as_ref().map(|m| m.as_str()),
                $input.object_lock_retain_until_date.as_ref(),
            )?,
            legal_hold: $input.object_lock_legal_hold_status.as_ref().is_some_and(|status| status.as_str() == "ON"),
        }
    };
}

#[async_trait::async_trait]
impl S3 for Desk {
    async fn head_bucket(&self, req: S3Request<HeadBucketInput>) -> S3Result<S3Response<HeadBucketOutput>> {
        self.shelf(&req.input.bucket)?;
        Ok(S3Response::new(HeadBucketOutput::default()))
    }

    async fn put_object(&self, req: S3Request<PutObjectInput>) -> S3Result<S3Response<PutObjectOutput>> {
        let mut input = req.input;
        let shelf = self.shelf(&input.bucket)?;
        let bytes = collect(input.body.take(), input.content_length).await?;
        if input.content_md5.take().is_some_and(|said| said != STANDARD.encode(md5(&bytes))) {
            return Err(s3_error!(BadDigest, "The Content-MD5 you specified did not match what we received."));
        }
        let sums = said!(input, req.trailing_headers).check(&bytes)?;
        let only_if_new = only_if_new(input.if_none_match.as_ref())?;
        let about = about!(input);
        let etag = random::hex(&md5(&bytes));
        let version = shelf.add(Arrived { key: input.key, bytes, etag, sums, about, only_if_new, how: "Put" })?;
        Ok(S3Response::new(PutObjectOutput {
            e_tag: Some(tag(&version)),
            checksum_sha256: version.sums.get("sha256").cloned(),
            checksum_crc32: version.sums.get("crc32").cloned(),
            server_side_encryption: Some(ServerSideEncryption::from_static(ServerSideEncryption::AES256)),
            version_id: Some(version.id),
            ..PutObjectOutput::default()
        }))
    }

    async fn get_object(&self, req: S3Request<GetObjectInput>) -> S3Result<S3Response<GetObjectOutput>> {
        let input = req.input;
        let shelf = self.shelf(&input.bucket)?;
        let version = shelf.find(&input.key, input.version_id.as_deref())?;
        if version.deleted {
            return Err(s3_error!(MethodNotAllowed, "The specified method is not allowed against this resource."));
        }
        let mut bytes = shelf.read(&version)?;
        let mut content_range = None;
        if let Some(range) = input.range {
            let range = range
                .check(version.size)
                .map_err(|_| s3_error!(InvalidRange, "The requested range is not satisfiable"))?;
            content_range = Some(format!("bytes {}-{}/{}", range.start, range.end.saturating_sub(1), version.size));
            let (from, to) =
                (usize::try_from(range.start).unwrap_or(usize::MAX), usize::try_from(range.end).unwrap_or(usize::MAX));
            bytes = bytes.get(from..to).unwrap_or_default().to_vec();
        }
        let whole = content_range.is_none();
        let mode = version.about.retention.map(|retention| ObjectLockMode::from_static(retention.mode.name()));
        Ok(S3Response::new(GetObjectOutput {
            accept_ranges: Some("bytes".into()),
            content_length: i64::try_from(bytes.len()).ok(),
            body: Some(StreamingBlob::from(Body::from(bytes))),
            content_range,
            content_type: input.response_content_type.or(version.about.content_type.clone()),
            content_disposition: input.response_content_disposition.or(version.about.content_disposition.clone()),
            cache_control: input.response_cache_control.or(version.about.cache_control.clone()),
            checksum_sha256: version.sums.get("sha256").cloned().filter(|_| whole),
            e_tag: Some(tag(&version)),
            last_modified: Some(time(version.last_modified)),
            metadata: Some(version.about.metadata.clone().into_iter().collect()),
            object_lock_mode: mode,
            object_lock_retain_until_date: version.about.retention.map(|retention| time(retention.until)),
            server_side_encryption: Some(ServerSideEncryption::from_static(ServerSideEncryption::AES256)),
            version_id: Some(version.id),
            ..GetObjectOutput::default()
        }))
    }

    async fn head_object(&self, req: S3Request<HeadObjectInput>) -> S3Result<S3Response<HeadObjectOutput>> {
        let input = req.input;
        let version = self.shelf(&input.bucket)?.find(&input.key, input.version_id.as_deref())?;
        if version.deleted {
            return Err(s3_error!(MethodNotAllowed, "The specified method is not allowed against this resource."));
        }
        let hold =
            if version.about.legal_hold { ObjectLockLegalHoldStatus::ON } else { ObjectLockLegalHoldStatus::OFF };
        let mode = version.about.retention.map(|retention| ObjectLockMode::from_static(retention.mode.name()));
        Ok(S3Response::new(HeadObjectOutput {
            accept_ranges: Some("bytes".into()),
            content_length: i64::try_from(version.size).ok(),
            content_type: version.about.content_type.clone(),
            checksum_sha256: version.sums.get("sha256").cloned(),
            e_tag: Some(tag(&version)),
            last_modified: Some(time(version.last_modified)),
            metadata: Some(version.about.metadata.clone().into_iter().collect()),
            object_lock_legal_hold_status: Some(ObjectLockLegalHoldStatus::from_static(hold)),
            object_lock_mode: mode,
            object_lock_retain_until_date: version.about.retention.map(|retention| time(retention.until)),
            server_side_encryption: Some(ServerSideEncryption::from_static(ServerSideEncryption::AES256)),
            version_id: Some(version.id),
            ..HeadObjectOutput::default()
        }))
    }

    async fn delete_object(&self, req: S3Request<DeleteObjectInput>) -> S3Result<S3Response<DeleteObjectOutput>> {
        let input = req.input;
        let shelf = self.shelf(&input.bucket)?;
        let output = match input.version_id {
            None => {
                let mark = shelf.mark_deleted(&input.key)?;
                DeleteObjectOutput {
                    delete_marker: Some(true),
                    version_id: Some(mark.id),
                    ..DeleteObjectOutput::default()
                }
            }
            Some(id) => {
                let removed = shelf.remove(&input.key, &id)?;
                let was_mark = removed.is_some_and(|version| version.deleted).then_some(true);
                DeleteObjectOutput { delete_marker: was_mark, version_id: Some(id), ..DeleteObjectOutput::default() }
            }
        };
        Ok(S3Response::new(output))
    }

    async fn list_objects_v2(&self, req: S3Request<ListObjectsV2Input>) -> S3Result<S3Response<ListObjectsV2Output>> {
        let shelf = self.shelf(&req.input.bucket)?;
        Ok(S3Response::new(listing::objects(shelf, req.input)))
    }

    async fn list_object_versions(
        &self,
        req: S3Request<ListObjectVersionsInput>,
    ) -> S3Result<S3Response<ListObjectVersionsOutput>> {
        let shelf = self.shelf(&req.input.bucket)?;
        Ok(S3Response::new(listing::versions(shelf, req.input)))
    }

    async fn create_multipart_upload(
        &self,
        req: S3Request<CreateMultipartUploadInput>,
    ) -> S3Result<S3Response<CreateMultipartUploadOutput>> {
        let mut input = req.input;
        let shelf = self.shelf(&input.bucket)?;
        let algorithm = input.checksum_algorithm.as_ref().map(|algorithm| algorithm.as_str().to_owned());
        let upload_id = shelf.begin(&Upload { key: input.key.clone(), about: about!(input), algorithm })?;
        Ok(S3Response::new(CreateMultipartUploadOutput {
            bucket: Some(input.bucket),
            key: Some(input.key),
            checksum_algorithm: input.checksum_algorithm,
            upload_id: Some(upload_id),
            ..CreateMultipartUploadOutput::default()
        }))
    }

    async fn upload_part(&self, req: S3Request<UploadPartInput>) -> S3Result<S3Response<UploadPartOutput>> {
        let mut input = req.input;
        let shelf = self.shelf(&input.bucket)?;
        let bytes = collect(input.body.take(), input.content_length).await?;
        let said = said!(input, req.trailing_headers);
        let part = shelf.take_part(&input.key, &input.upload_id, input.part_number, &bytes, &said)?;
        Ok(S3Response::new(UploadPartOutput {
            checksum_sha256: part.sums.get("sha256").cloned(),
            e_tag: Some(ETag::Strong(part.etag)),
            ..UploadPartOutput::default()
        }))
    }

    async fn list_parts(&self, req: S3Request<ListPartsInput>) -> S3Result<S3Response<ListPartsOutput>> {
        let input = req.input;
        let found = self.shelf(&input.bucket)?.parts(&input.key, &input.upload_id)?;
        let part = |part: super::upload::Part| Part {
            part_number: Some(part.number),
            size: i64::try_from(part.size).ok(),
            checksum_sha256: part.sums.get("sha256").cloned(),
            last_modified: Some(time(part.last_modified)),
            e_tag: Some(ETag::Strong(part.etag)),
            ..Part::default()
        };
        Ok(S3Response::new(ListPartsOutput {
            parts: Some(found.into_iter().map(part).collect()),
            is_truncated: Some(false),
            bucket: Some(input.bucket),
            key: Some(input.key),
            upload_id: Some(input.upload_id),
            ..ListPartsOutput::default()
        }))
    }

    async fn complete_multipart_upload(
        &self,
        req: S3Request<CompleteMultipartUploadInput>,
    ) -> S3Result<S3Response<CompleteMultipartUploadOutput>> {
        let input = req.input;
        let shelf = self.shelf(&input.bucket)?;
        let parts = input.multipart_upload.and_then(|upload| upload.parts).unwrap_or_default();
        let named = parts.into_iter().map(|part| {
            let etag = part.e_tag.map(ETag::into_value).unwrap_or_default();
            (part.part_number.unwrap_or_default(), etag)
        });
        let named: Vec<_> = named.collect();
        let version =
            shelf.complete(&input.key, &input.upload_id, &named, only_if_new(input.if_none_match.as_ref())?)?;
        Ok(S3Response::new(CompleteMultipartUploadOutput {
            bucket: Some(input.bucket),
            key: Some(input.key),
            e_tag: Some(tag(&version)),
            checksum_sha256: version.sums.get("sha256").cloned(),
            version_id: Some(version.id),
            ..CompleteMultipartUploadOutput::default()
        }))
    }

    async fn abort_multipart_upload(
        &self,
        req: S3Request<AbortMultipartUploadInput>,
    ) -> S3Result<S3Response<AbortMultipartUploadOutput>> {
        self.shelf(&req.input.bucket)?.give_up(&req.input.key, &req.input.upload_id)?;
        Ok(S3Response::new(AbortMultipartUploadOutput::default()))
    }

    async fn put_object_retention(
        &self,
        req: S3Request<PutObjectRetentionInput>,
    ) -> S3Result<S3Response<PutObjectRetentionOutput>> {
        let input = req.input;
        let asked = input.retention.unwrap_or_default();
        let new =
            retention(asked.mode.as_ref().map(ObjectLockRetentionMode::as_str), asked.retain_until_date.as_ref())?;
        let shelf = self.shelf(&input.bucket)?;
        shelf.change_lock(&input.key, input.version_id.as_deref(), |about| about.retention = new)?;
        Ok(S3Response::new(PutObjectRetentionOutput::default()))
    }

    async fn get_object_retention(
        &self,
        req: S3Request<GetObjectRetentionInput>,
    ) -> S3Result<S3Response<GetObjectRetentionOutput>> {
        let version = self.shelf(&req.input.bucket)?.find(&req.input.key, req.input.version_id.as_deref())?;
        let none = || {
            s3_error!(NoSuchObjectLockConfiguration, "The specified object does not have a ObjectLock configuration")
        };
        let found = version.about.retention.ok_or_else(none)?;
        let retention = ObjectLockRetention {
            mode: Some(ObjectLockRetentionMode::from_static(found.mode.name())),
            retain_until_date: Some(time(found.until)),
        };
        Ok(S3Response::new(GetObjectRetentionOutput { retention: Some(retention) }))
    }

    async fn put_object_legal_hold(
        &self,
        req: S3Request<PutObjectLegalHoldInput>,
    ) -> S3Result<S3Response<PutObjectLegalHoldOutput>> {
        let input = req.input;
        let on = input.legal_hold.and_then(|hold| hold.status).is_some_and(|status| status.as_str() == "ON");
        let shelf = self.shelf(&input.bucket)?;
        shelf.change_lock(&input.key, input.version_id.as_deref(), |about| about.legal_hold = on)?;
        Ok(S3Response::new(PutObjectLegalHoldOutput::default()))
    }

    async fn get_object_legal_hold(
        &self,
        req: S3Request<GetObjectLegalHoldInput>,
    ) -> S3Result<S3Response<GetObjectLegalHoldOutput>> {
        let version = self.shelf(&req.input.bucket)?.find(&req.input.key, req.input.version_id.as_deref())?;
        let status =
            if version.about.legal_hold { ObjectLockLegalHoldStatus::ON } else { ObjectLockLegalHoldStatus::OFF };
        let legal_hold = ObjectLockLegalHold { status: Some(ObjectLockLegalHoldStatus::from_static(status)) };
        Ok(S3Response::new(GetObjectLegalHoldOutput { legal_hold: Some(legal_hold) }))
    }

    async fn get_bucket_versioning(
        &self,
        req: S3Request<GetBucketVersioningInput>,
    ) -> S3Result<S3Response<GetBucketVersioningOutput>> {
        let versioned = self.shelf(&req.input.bucket)?.spec.versioned;
        let status = versioned.then(|| BucketVersioningStatus::from_static(BucketVersioningStatus::ENABLED));
        Ok(S3Response::new(GetBucketVersioningOutput { status, ..GetBucketVersioningOutput::default() }))
    }

    async fn get_object_lock_configuration(
        &self,
        req: S3Request<GetObjectLockConfigurationInput>,
    ) -> S3Result<S3Response<GetObjectLockConfigurationOutput>> {
        let spec = &self.shelf(&req.input.bucket)?.spec;
        if !spec.object_lock {
            return Err(s3_error!(
                ObjectLockConfigurationNotFoundError,
                "Object Lock configuration does not exist for this bucket"
            ));
        }
        let rule = spec.default_retention.as_ref().map(|rule| ObjectLockRule {
            default_retention: Some(DefaultRetention {
                days: i32::try_from(rule.days).ok(),
                mode: Some(ObjectLockRetentionMode::from(rule.mode.clone())),
                years: None,
            }),
        });
        let enabled = ObjectLockEnabled::from_static(ObjectLockEnabled::ENABLED);
        let configuration = ObjectLockConfiguration { object_lock_enabled: Some(enabled), rule };
        Ok(S3Response::new(GetObjectLockConfigurationOutput { object_lock_configuration: Some(configuration) }))
    }
}
