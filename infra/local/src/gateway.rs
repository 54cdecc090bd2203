//! One origin for everything: the functions at the template's routes, the buckets, the issuer, the bank, `/dev`, the web.
//!
//! As API Gateway does: a request reaches a function only by a route of the template, with an id of its own (one from
//! outside is not trusted), and with a body of at most 10 MB. Unlike it, a wrong method is 405 and refusals are problems
//! like the product's own.

use crate::bucket::Buckets;
use crate::problem::Refusal;
use crate::random;
use crate::routes::{Met, Routes};
use crate::site::Site;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use http::{HeaderName, HeaderValue, Method, header};
use std::collections::BTreeMap;
use std::sync::Arc;
use tower::ServiceExt;

/// API Gateway takes no more.
const MOST_BYTES: usize = 10 * 1024 * 1024;
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const GATEWAY_ID: HeaderName = HeaderName::from_static("apigw-requestid");

/// What is behind the origin.
pub(crate) struct Gateway {
    pub(crate) routes: Routes,
    pub(crate) functions: BTreeMap<String, Router>,
    pub(crate) buckets: Buckets,
    pub(crate) site: Site,
}

/// The router of the origin. `own` are the routes of the stack itself.
pub(crate) fn router(gateway: Gateway, own: Router) -> Router {
    own.fallback_service(Router::new().fallback(pass).with_state(Arc::new(gateway)))
}

async fn pass(State(gateway): State<Arc<Gateway>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if gateway.buckets.has(&path) {
        return gateway.buckets.serve(request).await;
    }
    let id = random::uuid();
    let mut response = gateway.answer(&path, request, &id).await;
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(GATEWAY_ID, id);
    }
    response
}

impl Gateway {
    async fn answer(&self, path: &str, request: Request, id: &str) -> Response {
        let function = match self.routes.meet(request.method().as_str(), path) {
            Met::Function(name) => name,
            Met::OtherMethods(methods) => {
                let mut response = Refusal::NoMethod.answer(request.headers(), id);
                if let Ok(methods) = HeaderValue::from_str(&methods) {
                    response.headers_mut().insert(header::ALLOW, methods);
                }
                return response;
            }
            Met::Nothing => {
                let page = matches!(*request.method(), Method::GET | Method::HEAD);
                let found = if page { self.site.serve(path, request.headers()).await } else { None };
                return found.unwrap_or_else(|| Refusal::NoRoute.answer(request.headers(), id));
            }
        };
        let Some(router) = self.functions.get(function) else {
            return Refusal::NoFunction.answer(request.headers(), id);
        };
        self.call(router.clone(), request, id).await
    }

    async fn call(&self, router: Router, request: Request, id: &str) -> Response {
        let (mut parts, body) = request.into_parts();
        let announced = parts.headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
        if announced.is_some_and(|length| length > MOST_BYTES) {
            return Refusal::TooLarge.answer(&parts.headers, id);
        }
        let bytes = match to_bytes(body, MOST_BYTES).await {
            Ok(bytes) => bytes,
            // Without a length, only reading tells.
            Err(_) if announced.is_none() => return Refusal::TooLarge.answer(&parts.headers, id),
            Err(_) => return Refusal::Broken.answer(&parts.headers, id),
        };
        parts.headers.remove(REQUEST_ID);
        if let Ok(id) = HeaderValue::from_str(id) {
            parts.headers.insert(REQUEST_ID, id);
        }
        match router.oneshot(Request::from_parts(parts, Body::from(bytes))).await {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }
}
