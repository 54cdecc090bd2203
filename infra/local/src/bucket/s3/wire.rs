//! Between the protocol's types and ours.

use super::super::lock::{Mode, Retention};
use super::super::shelf::Version;
use http_body_util::BodyExt;
use jiff::Timestamp;
use s3s::dto::{ETag, ETagCondition, StreamingBlob};
use s3s::{Body, S3Result, s3_error};
use std::time::{Duration, SystemTime};

pub(super) async fn collect(body: Option<StreamingBlob>, length: Option<i64>) -> S3Result<Vec<u8>> {
    let Some(body) = body else { return Ok(Vec::new()) };
    let read = Body::from(body).collect().await;
    let bytes = read
        .map_err(|_| s3_error!(IncompleteBody, "The body ended before it was whole or does not fit its signature"))?;
    let bytes = bytes.to_bytes();
    if length.is_some_and(|length| usize::try_from(length) != Ok(bytes.len())) {
        return Err(s3_error!(
            IncompleteBody,
            "You did not provide the number of bytes specified by the Content-Length HTTP header"
        ));
    }
    Ok(bytes.into())
}

pub(super) fn retention(mode: Option<&str>, until: Option<&s3s::dto::Timestamp>) -> S3Result<Option<Retention>> {
    match (mode, until) {
        (None, None) => Ok(None),
        (Some(mode), Some(until)) => {
            let mode = Mode::read(mode).ok_or_else(|| s3_error!(InvalidArgument, "Unknown wormMode directive."))?;
            Ok(Some(Retention { mode, until: instant(until)? }))
        }
        _ => Err(s3_error!(
            InvalidArgument,
            "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied"
        )),
    }
}

pub(super) fn instant(time: &s3s::dto::Timestamp) -> S3Result<Timestamp> {
    let text = serde_json::to_value(time).ok().and_then(|value| value.as_str()?.parse().ok());
    text.ok_or_else(|| s3_error!(InvalidArgument, "The date is not a date"))
}

pub(super) fn time(at: Timestamp) -> s3s::dto::Timestamp {
    let since = Duration::from_millis(u64::try_from(at.as_millisecond()).unwrap_or_default());
    SystemTime::UNIX_EPOCH.checked_add(since).unwrap_or(SystemTime::UNIX_EPOCH).into()
}

pub(super) fn tag(version: &Version) -> ETag {
    ETag::Strong(version.etag.clone())
}

/// `If-None-Match: *` is the only condition that a write has here.
pub(super) fn only_if_new(condition: Option<&ETagCondition>) -> S3Result<bool> {
    match condition {
        None => Ok(false),
        Some(condition) if condition.is_any() => Ok(true),
        Some(_) => {
            Err(s3_error!(NotImplemented, "A header you provided implies functionality that is not implemented"))
        }
    }
}
