//! Requests as API Gateway hands them to a function (payload 2.0), and answers as it takes them back.

use super::RuntimeHost;
use crate::clock::wall;
use crate::json::set;
use crate::random;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use base64::{Engine, engine::general_purpose::STANDARD};
use http::{HeaderMap, StatusCode, header, request};
use serde_json::{Map, Value, json};
use std::sync::Arc;

const MOST_BYTES: usize = 10 * 1024 * 1024;

/// An answer that is no answer to a request.
#[derive(Debug, thiserror::Error)]
#[error("the function's answer is no answer to a request: {0}")]
pub struct BadAnswer(String);

/// The event of a request. The id is that of the header `x-request-id`, if there is one.
#[must_use]
pub fn event_of(parts: &request::Parts, body: &[u8]) -> Value {
    let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
    let text = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok());
    let id = text("x-request-id").map_or_else(random::uuid, str::to_owned);
    let now = wall();
    let mut event = json!({
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": query,
        "headers": headers(&parts.headers),
        "requestContext": {
            "accountId": "000000000000",
            "apiId": "local",
            "domainName": text("host").unwrap_or("localhost"),
            "domainPrefix": "local",
            "http": {
                "method": parts.method.as_str(),
                "path": path,
                "protocol": "HTTP/1.1",
                "sourceIp": "127.0.0.1",
                "userAgent": text("user-agent").unwrap_or_default(),
            },
            "requestId": id,
            "routeKey": "$default",
            "stage": "$default",
            "time": now.strftime("%d/%b/%Y:%H:%M:%S +0000").to_string(),
            "timeEpoch": now.as_millisecond(),
        },
        "isBase64Encoded": false,
    });
    if !query.is_empty() {
        let fields = form_urlencoded::parse(query.as_bytes()).into_owned();
        set(&mut event, "queryStringParameters", joined(fields));
    }
    if !body.is_empty() {
        let text = std::str::from_utf8(body);
        set(&mut event, "isBase64Encoded", text.is_err());
        set(&mut event, "body", text.map_or_else(|_| STANDARD.encode(body), str::to_owned));
    }
    event
}

fn headers(headers: &HeaderMap) -> Value {
    let fields =
        headers.iter().filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())));
    joined(fields)
}

/// What comes several times is joined by commas.
fn joined(fields: impl Iterator<Item = (String, String)>) -> Value {
    let mut map = Map::new();
    for (name, value) in fields {
        let whole = match map.get(&name).and_then(Value::as_str) {
            Some(before) => format!("{before},{value}"),
            None => value,
        };
        map.insert(name, whole.into());
    }
    Value::Object(map)
}

/// The answer that a function's JSON stands for.
///
/// # Errors
/// When it stands for none.
pub fn answer_of(answer: &Value) -> Result<http::Response<Bytes>, BadAnswer> {
    let bad = |what: &str| BadAnswer(format!("{what} in {answer}"));
    let status =
        answer["statusCode"].as_u64().and_then(|status| u16::try_from(status).ok()).ok_or_else(|| bad("statusCode"))?;
    let mut response = http::Response::builder().status(status);
    for (name, value) in answer["headers"].as_object().into_iter().flatten() {
        response = response.header(name, value.as_str().unwrap_or_default());
    }
    for (name, values) in answer["multiValueHeaders"].as_object().into_iter().flatten() {
        let told = answer["headers"].get(name).is_some();
        for value in values.as_array().into_iter().flatten().filter(|_| !told) {
            response = response.header(name, value.as_str().unwrap_or_default());
        }
    }
    for cookie in answer["cookies"].as_array().into_iter().flatten() {
        response = response.header(header::SET_COOKIE, cookie.as_str().unwrap_or_default());
    }
    let text = answer["body"].as_str().unwrap_or_default();
    let body = if answer["isBase64Encoded"] == true {
        STANDARD.decode(text).map_err(|_| bad("body"))?
    } else {
        text.as_bytes().to_vec()
    };
    response.body(Bytes::from(body)).map_err(|_| bad("headers"))
}

pub(super) fn router(host: Arc<RuntimeHost>) -> Router {
    Router::new().fallback(pass).with_state(host)
}

async fn pass(State(host): State<Arc<RuntimeHost>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MOST_BYTES).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
    let answer = match host.invoke(event_of(&parts, &body)).await {
        Ok(answer) => answer_of(&answer).map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    match answer {
        Ok(response) => response.map(Body::from),
        Err(error) => {
            tracing::error!(%error, "a function does not answer");
            // As API Gateway answers then.
            (StatusCode::INTERNAL_SERVER_ERROR, axum::Json(json!({ "message": "Internal Server Error" })))
                .into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_and_its_answer() {
        let request = http::Request::post("/v1/claims?a=1&b=2&a=3").header("X-Request-Id", "r1").header("accept", "x");
        let (parts, ()) = request.header("accept", "y").body(()).unwrap().into_parts();
        let event = event_of(&parts, "报案".as_bytes());
        assert_eq!(event["requestContext"]["requestId"], "r1");
        assert_eq!(event["requestContext"]["http"]["method"], "POST");
        assert_eq!((&event["rawPath"], &event["rawQueryString"]), (&json!("/v1/claims"), &json!("a=1&b=2&a=3")));
        assert_eq!(event["queryStringParameters"], json!({"a": "1,3", "b": "2"}));
        assert_eq!((&event["headers"]["accept"], &event["body"]), (&json!("x,y"), &json!("报案")));
        assert_eq!(event_of(&parts, &[0xff])["isBase64Encoded"], true);

        let answer = json!({"statusCode": 201, "headers": {"etag": "\"1\""}, "body": "aGk=", "isBase64Encoded": true, "cookies": ["a=b"]});
        let response = answer_of(&answer).unwrap();
        assert_eq!((response.status().as_u16(), response.body().as_ref()), (201, &b"hi"[..]));
        assert_eq!(response.headers()["etag"], "\"1\"");
        assert_eq!(response.headers()["set-cookie"], "a=b");
        assert!(answer_of(&json!({"errorMessage": "x"})).is_err());
    }
}
