//! What stands before dynoxide's own port: it injects faults and tells the pump of writes.

use crate::faults::{Faults, TableFaultKind};
use crate::json::set;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use http::{StatusCode, Uri, header};
use http_body_util::{BodyExt, Full, Limited};
use hyper_util::client::legacy::{Client, connect::HttpConnector};
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

/// DynamoDB takes requests of up to 16 MB.
const MOST_BYTES: usize = 16 * 1024 * 1024;

#[derive(Clone)]
struct Front {
    engine: SocketAddr,
    client: Client<HttpConnector, Full<Bytes>>,
    faults: Faults,
    written: Arc<Notify>,
}

pub(super) fn router(engine: SocketAddr, faults: Faults, written: Arc<Notify>) -> Router {
    let client = Client::builder(TokioExecutor::new()).build(HttpConnector::new());
    Router::new().fallback(pass).with_state(Front { engine, client, faults, written })
}

async fn pass(State(front): State<Front>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MOST_BYTES).await else {
        return refuse(StatusCode::PAYLOAD_TOO_LARGE, "ValidationException", json!({}));
    };
    let target = parts.headers.get("x-amz-target").and_then(|v| v.to_str().ok()).unwrap_or_default();
    let operation = target.rsplit('.').next().unwrap_or_default().to_owned();
    let fault = front.faults.next_of_table(&operation);
    match fault {
        Some(TableFaultKind::Throttle) => {
            return refuse(StatusCode::BAD_REQUEST, "ProvisionedThroughputExceededException", json!({}));
        }
        Some(TableFaultKind::Conflict) => return conflict(&operation, &body),
        Some(TableFaultKind::Fail) => {
            return refuse(StatusCode::INTERNAL_SERVER_ERROR, "InternalServerError", json!({}));
        }
        Some(TableFaultKind::DelayMs(ms)) => tokio::time::sleep(Duration::from_millis(ms)).await,
        Some(TableFaultKind::DropReply) | None => {}
    }
    let answer = front.forward(parts, body).await;
    if matches!(operation.as_str(), "PutItem" | "UpdateItem" | "DeleteItem" | "TransactWriteItems" | "BatchWriteItem") {
        front.written.notify_one();
    }
    if fault == Some(TableFaultKind::DropReply) { broken() } else { answer }
}

impl Front {
    async fn forward(&self, mut parts: http::request::Parts, body: Bytes) -> Response {
        let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
        let Ok(uri) = format!("http://{}{path}", self.engine).parse::<Uri>() else {
            return StatusCode::BAD_REQUEST.into_response();
        };
        parts.uri = uri;
        parts.headers.remove(header::CONTENT_LENGTH);
        match self.client.request(http::Request::from_parts(parts, Full::new(body))).await {
            Ok(answer) => {
                let (parts, body) = answer.into_parts();
                // The pump is told after the whole answer is there, so that it finds the write.
                match body.collect().await {
                    Ok(body) => Response::from_parts(parts, Body::from(body.to_bytes())),
                    Err(_) => broken(),
                }
            }
            Err(_) => broken(),
        }
    }
}

/// An answer that breaks off: it promises one byte and fails before the first.
fn broken() -> Response {
    Response::new(Body::new(Limited::new(Full::new(Bytes::from_static(b"..")), 1)))
}

/// A transaction is cancelled with reasons, a single write has its own error.
fn conflict(operation: &str, body: &Bytes) -> Response {
    if operation != "TransactWriteItems" {
        return refuse(StatusCode::BAD_REQUEST, "TransactionConflictException", json!({}));
    }
    let asked: &Value = &serde_json::from_slice(body).unwrap_or_default();
    let items = asked["TransactItems"].as_array().map_or(1, Vec::len);
    let reason = |at: usize| if at == 0 { json!({ "Code": "TransactionConflict" }) } else { json!({ "Code": "None" }) };
    let reasons: Vec<Value> = (0..items).map(reason).collect();
    refuse(StatusCode::BAD_REQUEST, "TransactionCanceledException", json!({ "CancellationReasons": reasons }))
}

fn refuse(status: StatusCode, code: &str, mut more: Value) -> Response {
    set(&mut more, "__type", format!("com.amazonaws.dynamodb.v20120810#{code}"));
    set(&mut more, "message", "asked for by a fault switch");
    let mut response = (status, Json(more)).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, http::HeaderValue::from_static("application/x-amz-json-1.0"));
    response
}
