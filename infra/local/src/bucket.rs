//! The embedded S3: versioned, with Object Lock, on the disk, speaking the real protocol through `s3s`.
//!
//! `s3s-fs` has neither versions nor locks, and deletes a "locked" object; so this is a backend of our own with the
//! operations that the product and its tests use. Everything else answers `NotImplemented`. Signatures, and with them
//! the life of a presigned link, are judged by real time, as the SDK makes them; locks by the stack's clock.

mod lock;
mod notice;
mod s3;
mod shelf;
mod sums;
mod upload;

pub use notice::Announce;

use crate::clock::LocalClock;
use crate::durable::Folder;
use crate::faults::Faults;
use crate::template::Template;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::{Request, StatusCode};
use s3s::auth::SimpleAuth;
use s3s::service::{S3Service, S3ServiceBuilder};
use shelf::Shelf;
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use tower::Service;

/// The access key that functions and tests sign with.
pub const ACCESS_KEY: &str = "local";
/// Its secret.
pub const SECRET_KEY: &str = "local-secret";

/// The stack's S3. Cheap to clone.
#[derive(Clone)]
pub struct Buckets {
    service: S3Service,
    names: Arc<Vec<String>>,
    faults: Faults,
}

impl Buckets {
    /// Opens the template's buckets in a folder.
    ///
    /// # Errors
    /// When the disk cannot be used.
    pub fn open(
        folder: &Folder,
        template: &Template,
        clock: &LocalClock,
        faults: Faults,
        announce: &Arc<dyn Announce>,
    ) -> io::Result<Self> {
        let folder = folder.sub("buckets")?;
        let mut shelves = BTreeMap::new();
        for spec in &template.buckets {
            let shelf = Shelf::open(&folder.sub(&spec.name)?, spec.clone(), clock.clone(), Arc::clone(announce))?;
            shelves.insert(spec.name.clone(), Arc::new(shelf));
        }
        let names = Arc::new(shelves.keys().cloned().collect());
        let mut builder = S3ServiceBuilder::new(s3::Desk::new(shelves));
        builder.set_auth(SimpleAuth::from_single(ACCESS_KEY, SECRET_KEY));
        Ok(Self { service: builder.build(), names, faults })
    }

    /// Whether a path leads into a bucket.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        self.names.iter().any(|name| name == first)
    }

    /// Answers a request of the S3 protocol, addressed by path.
    pub async fn serve(&self, request: Request<Body>) -> Response {
        if self.faults.take(|s| &mut s.bucket_slow_down) {
            let body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>SlowDown</Code><Message>asked for by a fault switch</Message></Error>";
            return (StatusCode::SERVICE_UNAVAILABLE, [(http::header::CONTENT_TYPE, "application/xml")], body)
                .into_response();
        }
        let mut service = self.service.clone();
        match Service::call(&mut service, request).await {
            Ok(answer) => answer.map(Body::new),
            Err(error) => {
                tracing::error!(?error, "the bucket cannot answer");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}
