//! What is asked: the caller's idempotency key and the body, in one extractor.
//!
//! A key that was used for the same request answers with the first reply, before the handler runs or, for a
//! [`DirectAct`], in place of what it would have done; a key that was used for another request is an error, never a
//! second act.

use crate::caller::Caller;
use crate::fields::{BadFields, Checked};
use crate::problem::Problem;
use crate::room::Room;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{HeaderMap, Method, header};
use axum::response::{IntoResponse, Response};
use deserr::Deserr;
use store::{Once, Replay};

/// Largest JSON body.
pub const MAX_BODY: usize = 256 * 1024;
/// Largest CSV body: about ten thousand rows, below Lambda's own limit.
pub const MAX_CSV: usize = 4 * 1024 * 1024;

/// An act: who, with which key, asks for what.
#[derive(Debug)]
pub struct Act<T> {
    /// Who.
    pub caller: Caller,
    /// The key.
    pub once: Once,
    /// What.
    pub body: T,
}

/// An act whose key nobody looks up beforehand, a round trip less: for one that reads, decides and writes within
/// [`decide`](crate::decide()) alone, which looks the key up where the act does not go through.
#[derive(Debug)]
pub struct DirectAct<T>(pub Act<T>);

/// An act whose body is a CSV file.
#[derive(Debug)]
pub struct CsvAct {
    /// Who.
    pub caller: Caller,
    /// The key.
    pub once: Once,
    /// The file.
    pub text: String,
}

/// Either a problem, or the reply that was given before.
#[derive(Debug)]
pub enum NotAsked {
    /// The request cannot be taken.
    Problem(Problem),
    /// It was done before.
    Replay(Box<store::StoredReply>),
}

impl From<Problem> for NotAsked {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl IntoResponse for NotAsked {
    fn into_response(self) -> Response {
        match self {
            Self::Problem(problem) => problem.into_response(),
            Self::Replay(reply) => crate::reply::stored(&reply),
        }
    }
}

struct Raw {
    caller: Caller,
    once: Once,
    bytes: Bytes,
}

async fn raw(request: Request, room: &Room, media: &str, most: usize) -> Result<Raw, Problem> {
    let (mut parts, body) = request.into_parts();
    let caller = Caller::from_request_parts(&mut parts, room).await?;
    let key = idempotency_key(&parts.headers)?;
    let sent = parts.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let sent = sent.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let bytes = read(body, most).await?;
    // An act without a body is an empty object; then no type needs to be named.
    if sent != media && !(sent.is_empty() && bytes.is_empty()) {
        return Err(Problem::wrong_media_type(media));
    }
    let asked = asked(&parts.method, parts.uri.path(), &bytes);
    let once = Once { subject: caller.actor.subject(), key, asked };
    Ok(Raw { caller, once, bytes })
}

async fn not_yet(once: &Once, room: &Room) -> Result<(), NotAsked> {
    match room.store.seen(once).await.map_err(Problem::from)? {
        Replay::New => Ok(()),
        Replay::Same(reply) => Err(NotAsked::Replay(Box::new(reply))),
        Replay::Other => Err(Problem::key_reused().into()),
    }
}

impl<T: Deserr<BadFields> + Checked + Send> FromRequest<Room> for Act<T> {
    type Rejection = NotAsked;

    async fn from_request(request: Request, room: &Room) -> Result<Self, NotAsked> {
        let Raw { caller, once, bytes } = raw(request, room, "application/json", MAX_BODY).await?;
        not_yet(&once, room).await?;
        let body = parse(&bytes)?;
        Ok(Self { caller, once, body })
    }
}

impl<T: Deserr<BadFields> + Checked + Send> FromRequest<Room> for DirectAct<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, room: &Room) -> Result<Self, Problem> {
        let Raw { caller, once, bytes } = raw(request, room, "application/json", MAX_BODY).await?;
        let body = parse(&bytes)?;
        Ok(Self(Act { caller, once, body }))
    }
}

impl FromRequest<Room> for CsvAct {
    type Rejection = NotAsked;

    async fn from_request(request: Request, room: &Room) -> Result<Self, NotAsked> {
        let Raw { caller, once, bytes } = raw(request, room, "text/csv", MAX_CSV).await?;
        not_yet(&once, room).await?;
        let text = String::from_utf8(bytes.to_vec()).map_err(|_| Problem::not_utf8())?;
        Ok(Self { caller, once, text })
    }
}

/// Reads a JSON body: malformed JSON is one problem, bad fields are all reported together.
pub(crate) fn parse<T: Deserr<BadFields> + Checked>(bytes: &[u8]) -> Result<T, Problem> {
    let bytes = if bytes.is_empty() { b"{}".as_slice() } else { bytes };
    let value: serde_json::Value = serde_json::from_slice(bytes).map_err(|e| Problem::malformed_json(&e))?;
    let body: T = deserr::deserialize::<T, _, BadFields>(value).map_err(Problem::bad_fields)?;
    let between = body.check();
    if between.is_empty() { Ok(body) } else { Err(Problem::bad_fields(BadFields(between))) }
}

fn idempotency_key(headers: &HeaderMap) -> Result<String, Problem> {
    let key = headers.get("idempotency-key").ok_or_else(Problem::key_required)?;
    let key = key.to_str().unwrap_or_default();
    let visible = key.bytes().all(|b| b.is_ascii_graphic() && b != b'#');
    if (1..=64).contains(&key.len()) && visible { Ok(key.to_owned()) } else { Err(Problem::bad_key()) }
}

async fn read(body: Body, most: usize) -> Result<Bytes, Problem> {
    axum::body::to_bytes(body, most).await.map_err(|_| Problem::too_large(most))
}

fn asked(method: &Method, path: &str, bytes: &[u8]) -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let mut hash = aws_lc_rs::digest::Context::new(&aws_lc_rs::digest::SHA256);
    for part in [method.as_str().as_bytes(), b" ", path.as_bytes(), b"\n", bytes] {
        hash.update(part);
    }
    URL_SAFE_NO_PAD.encode(hash.finish().as_ref())
}
