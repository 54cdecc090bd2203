//! What every answer passes on its way out: the problem document in the caller's language, one log line, safe headers.

use crate::PROBLEM_JSON;
use crate::problem::{Problem, problem_document};
use crate::room::Room;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};

/// The id of a request, as the gateway gave it.
pub(crate) fn request_id(headers: &HeaderMap) -> String {
    let given = headers.get("x-request-id").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let plain = given.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_=".contains(&b));
    if plain && (1..=64).contains(&given.len()) { given.to_owned() } else { "none".to_owned() }
}

fn prefers_english(headers: &HeaderMap) -> bool {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = wanted.split(',').next().unwrap_or_default().trim().to_ascii_lowercase();
    first.starts_with("en")
}

/// Finishes a function's router: unknown routes and methods are problems too, and every problem is written out.
pub fn finish(router: Router<Room>, room: Room) -> Router {
    router
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || Problem::method_not_allowed())
        .layer(middleware::from_fn_with_state(room.clone(), speak))
        .with_state(room)
}

async fn speak(State(room): State<Room>, request: Request, next: Next) -> Response {
    let english = prefers_english(request.headers());
    let id = request_id(request.headers());
    let route = request.extensions().get::<axum::extract::MatchedPath>().map(|path| path.as_str().to_owned());
    let method = request.method().clone();
    let began = std::time::Instant::now();
    let mut response = next.run(request).await;
    let status = response.status();
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        let basis = problem.basis(room.book());
        let document = problem_document(&problem, english, &id, &basis);
        if let Some(why) = problem.log() {
            tracing::error!(request.id = %id, code = problem.code(), %why, "request `{id}` failed");
        }
        response = (status, Body::from(document.to_string())).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
        response
            .headers_mut()
            .insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(if english { "en" } else { "zh-CN" }));
        if status == axum::http::StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        if status == axum::http::StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
    }
    let headers = response.headers_mut();
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let took_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let route = route.unwrap_or_default();
    tracing::info!(request.id = %id, %method, route, status = status.as_u16(), took_ms, "{method} {route} {}", status.as_u16());
    response
}
