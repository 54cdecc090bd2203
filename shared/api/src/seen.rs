//! What the caller has seen: `If-Match` with the version of the thing being changed.

use crate::problem::Problem;
use axum::extract::FromRequestParts;
use axum::http::{header, request::Parts};

/// The version the caller looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen(u64);

impl Seen {
    /// Goes on only if that is still the version.
    ///
    /// # Errors
    /// 412 when somebody changed the thing since.
    pub fn check(self, version: u64) -> Result<(), Problem> {
        if self.0 == version { Ok(()) } else { Err(Problem::stale(version)) }
    }
}

impl<S: Sync> FromRequestParts<S> for Seen {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let header = parts.headers.get(header::IF_MATCH).ok_or_else(Problem::precondition_required)?;
        let text = header.to_str().unwrap_or_default().trim();
        let version = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).and_then(|text| text.parse().ok());
        version.map(Self).ok_or_else(Problem::bad_if_match)
    }
}
