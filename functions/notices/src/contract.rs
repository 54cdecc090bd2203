//! The OpenAPI document as it was checked in, and a page that shows it without a network.

use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use std::sync::LazyLock;

/// The document of all functions; a test keeps it equal to the code.
const OPENAPI: &str = include_str!("../../../docs/openapi.json");

static PAGE: LazyLock<String> = LazyLock::new(|| api::docs::page(&serde_json::from_str(OPENAPI).unwrap_or_default()));

/// The OpenAPI document.
pub async fn openapi() -> Response {
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, max-age=300")], OPENAPI)
        .into_response()
}

/// The documentation page: no script, nothing from elsewhere.
pub async fn docs() -> Response {
    let policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    ([(header::CONTENT_SECURITY_POLICY, policy), (header::CACHE_CONTROL, "public, max-age=300")], Html(PAGE.as_str()))
        .into_response()
}
