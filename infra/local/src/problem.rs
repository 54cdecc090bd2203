//! What the gateway itself refuses, as RFC 9457 problems in the manner of the product.

use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::json;

/// A refusal of the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// No route of the template has this path.
    NoRoute,
    /// The path is there, the method is not.
    NoMethod,
    /// More than API Gateway takes.
    TooLarge,
    /// The template has the route, the stack was started without its function.
    NoFunction,
    /// The body broke off.
    Broken,
}

impl Refusal {
    const fn parts(self) -> (StatusCode, &'static str, &'static str, &'static str) {
        match self {
            Self::NoRoute => (StatusCode::NOT_FOUND, "not-found", "没有这个地址", "No such address"),
            Self::NoMethod => {
                (StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", "此地址不支持该方法", "Method not allowed here")
            }
            Self::TooLarge => {
                (StatusCode::PAYLOAD_TOO_LARGE, "too-large", "请求内容超过 10 MB", "The request is larger than 10 MB")
            }
            Self::NoFunction => {
                (StatusCode::NOT_IMPLEMENTED, "not-implemented", "此功能未启动", "This function is not running")
            }
            Self::Broken => (StatusCode::BAD_REQUEST, "bad-request", "请求内容不完整", "The request broke off"),
        }
    }

    /// The answer, in the language that was asked for.
    pub(crate) fn answer(self, headers: &HeaderMap, request_id: &str) -> Response {
        let (status, code, chinese, english) = self.parts();
        let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let title = if wanted.trim_start().to_ascii_lowercase().starts_with("en") { english } else { chinese };
        let problem = json!({
            "type": format!("/problems/{}", code.replace('_', "-")),
            "title": title,
            "status": status.as_u16(),
            "detail": title,
            "code": code,
            "instance": request_id,
            "errors": [],
        });
        let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"))];
        (status, kind, problem.to_string()).into_response()
    }
}
