//! The reply: status, version as `ETag`, body. What is stored with the idempotency key is what is sent.

use crate::problem::Problem;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use store::{Once, StoredReply};

/// What a handler gives back.
pub type Answer = Result<Response, Problem>;

/// A reply with a body.
#[derive(Clone, Debug)]
pub struct Reply<T> {
    status: StatusCode,
    version: Option<u64>,
    location: Option<String>,
    body: T,
}

impl<T: Serialize> Reply<T> {
    /// 200.
    pub const fn ok(body: T) -> Self {
        Self { status: StatusCode::OK, version: None, location: None, body }
    }

    /// 201 with the address of the new thing.
    pub fn created(location: impl Into<String>, body: T) -> Self {
        Self { status: StatusCode::CREATED, version: None, location: Some(location.into()), body }
    }

    /// The version that the caller must name to change the thing.
    #[must_use]
    pub fn version(mut self, version: u64) -> Self {
        self.version = Some(version);
        self
    }

    /// The reply as it is kept with the caller's key.
    ///
    /// # Errors
    /// When the body cannot be written as JSON.
    pub fn stored(&self, once: &Once) -> Result<StoredReply, Problem> {
        Ok(StoredReply {
            asked: once.asked.clone(),
            status: self.status.as_u16(),
            version: self.version,
            location: self.location.clone(),
            body: serde_json::to_string(&self.body).map_err(store::StoreError::from)?,
        })
    }

    /// The reply to a read.
    ///
    /// # Errors
    /// When the body cannot be written as JSON.
    pub fn answer(self) -> Answer {
        let body = serde_json::to_string(&self.body).map_err(store::StoreError::from)?;
        Ok(respond(self.status, self.version, self.location.as_deref(), body))
    }
}

/// A reply that was given before, byte for byte.
pub(crate) fn stored(reply: &StoredReply) -> Response {
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::OK);
    respond(status, reply.version, reply.location.as_deref(), reply.body.clone())
}

fn respond(status: StatusCode, version: Option<u64>, location: Option<&str>, body: String) -> Response {
    let mut response = (status, Body::from(body)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if let Some(tag) = version.and_then(|version| HeaderValue::from_str(&format!("\"{version}\"")).ok()) {
        headers.insert(header::ETAG, tag);
    }
    if let Some(location) = location.and_then(|location| HeaderValue::from_str(location).ok()) {
        headers.insert(header::LOCATION, location);
    }
    response
}
