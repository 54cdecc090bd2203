//! Telling of new objects, in the shape of a real S3 event.

use super::shelf::Version;
use crate::random;
use serde_json::{Value, json};
use std::io;

/// Who is told of new objects.
///
/// `hold` keeps the news before the object is there, so that a crash between the two loses nothing; `release` sets it
/// off, `forget` takes it back when the object did not come about.
pub trait Announce: Send + Sync {
    /// Keeps the news of an object that is about to be there.
    ///
    /// # Errors
    /// When it cannot be kept: then the object must not be.
    fn hold(&self, bucket: &str, event_name: &str, event: Value) -> io::Result<Vec<String>>;
    /// The object is there.
    fn release(&self, held: &[String]);
    /// The object is not there.
    fn forget(&self, held: &[String]);
}

/// The event of a new version.
pub(super) fn created(bucket: &str, how: &str, version: &Version) -> Value {
    json!({ "Records": [{
        "eventVersion": "2.1",
        "eventSource": "aws:s3",
        "awsRegion": "cn-north-1",
        "eventTime": version.last_modified,
        "eventName": format!("ObjectCreated:{how}"),
        "userIdentity": { "principalId": "local" },
        "requestParameters": { "sourceIPAddress": "127.0.0.1" },
        "responseElements": { "x-amz-request-id": random::name(), "x-amz-id-2": random::name() },
        "s3": {
            "s3SchemaVersion": "1.0",
            "configurationId": "local",
            "bucket": {
                "name": bucket,
                "ownerIdentity": { "principalId": "local" },
                "arn": format!("arn:aws-cn:s3:::{bucket}"),
            },
            "object": {
                "key": encoded(&version.key),
                "size": version.size,
                "eTag": version.etag,
                "versionId": version.id,
                "sequencer": format!("{:016X}", version.seq),
            },
        },
    }] })
}

/// Keys come URL-encoded in events, their slashes excepted.
fn encoded(key: &str) -> String {
    let parts = key.split('/').map(|part| form_urlencoded::byte_serialize(part.as_bytes()).collect::<String>());
    parts.collect::<Vec<_>>().join("/")
}
