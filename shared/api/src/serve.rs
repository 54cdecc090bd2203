//! Routes as a Lambda function behind an HTTP API.

use crate::room::{Room, VARIABLES};
use axum::Router;
use axum::http::{HeaderName, HeaderValue};
use lambda_http::RequestExt;
use lambda_http::request::RequestContext;

/// Serves a function's routes in Lambda. A function that touches documents hands in its bucket's client.
///
/// # Errors
/// When the environment lacks something or the runtime API cannot be reached.
pub async fn start(
    routes: impl Into<Router<Room>>,
    files: Option<fn() -> aws_sdk_s3::Client>,
) -> Result<(), lambda_http::Error> {
    let (desk, config) = boot::start(VARIABLES, files)?;
    let room = Room::new(&config, desk)?;
    serve(crate::finish(routes.into(), room)).await
}

/// Serves a router until Lambda ends the process.
///
/// # Errors
/// When the runtime API cannot be reached.
pub async fn serve(router: Router) -> Result<(), lambda_http::Error> {
    lambda_http::run(tower::util::MapRequest::new(router, with_request_id)).await
}

/// Takes the request id from the gateway's context: a header of that name from outside is not trusted.
fn with_request_id(mut request: lambda_http::Request) -> lambda_http::Request {
    let id = match request.request_context_ref() {
        Some(RequestContext::ApiGatewayV2(context)) => context.request_id.clone(),
        _ => None,
    };
    let name = HeaderName::from_static("x-request-id");
    request.headers_mut().remove(&name);
    if let Some(id) = id.and_then(|id| HeaderValue::from_str(&id).ok()) {
        request.headers_mut().insert(name, id);
    }
    request
}
