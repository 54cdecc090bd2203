//! The kit: a world of people who send requests to a stack of their own and read like a story.
//!
//! `World::new()` is an empty product in memory. Nothing is mocked: requests go over HTTP, facts through the stream, money
//! through the sandbox bank. A world that ends with an undelivered fact or a dead letter fails its test.
#![forbid(unsafe_code)]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::needless_pass_by_value,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs
)]

pub mod agencies;
pub mod city;
pub mod payloads;
pub mod people;
pub mod pools;
pub mod sandbox;
pub mod services;

use local::{Options, Stack, product};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A product in memory, or one that runs elsewhere.
#[derive(Clone)]
pub struct World(Arc<Inner>);

struct Inner {
    stack: Stack,
    http: reqwest::Client,
    keys: AtomicU64,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Got {
    pub status: StatusCode,
    pub etag: Option<String>,
    pub content_type: String,
    pub body: Value,
}

impl Got {
    /// The body of a success; anything else fails the test with what was said.
    #[track_caller]
    pub fn ok(self) -> Value {
        assert!(self.status.is_success(), "{} {}", self.status, self.body);
        self.body
    }

    /// The code of a problem of a status.
    #[track_caller]
    pub fn problem(&self, status: u16) -> String {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        assert_eq!(self.content_type, "application/problem+json", "{}", self.body);
        assert_eq!(self.body["status"], status);
        assert_eq!(self.body["type"], format!("/problems/{}", self.body["code"].as_str().unwrap()));
        self.body["code"].as_str().unwrap().to_owned()
    }

    /// Pointer and code of every bad field.
    #[track_caller]
    pub fn bad_fields(&self) -> Vec<(String, String)> {
        self.body["errors"]
            .as_array()
            .unwrap_or_else(|| panic!("{}", self.body))
            .iter()
            .map(|e| (text(&e["pointer"]), text(&e["code"])))
            .collect()
    }
}

/// A JSON text.
#[track_caller]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}")).to_owned()
}

impl World {
    /// An empty product of its own.
    pub async fn new() -> Self {
        Self::on(Stack::start(Options::memory(), product::functions).await.unwrap())
    }

    /// A product that was started otherwise.
    pub fn on(stack: Stack) -> Self {
        Self(Arc::new(Inner { stack, http: reqwest::Client::new(), keys: AtomicU64::new(1) }))
    }

    pub fn stack(&self) -> &Stack {
        &self.0.stack
    }

    /// An address on the product.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.0.stack.origin())
    }

    pub fn http(&self) -> &reqwest::Client {
        &self.0.http
    }

    /// A fresh idempotency key.
    pub fn key(&self) -> String {
        format!("key-{}", self.0.keys.fetch_add(1, Ordering::Relaxed))
    }

    /// Delivers every fact and what comes of it.
    pub async fn settle(&self) {
        self.0.stack.drain().await.unwrap();
    }

    /// Moves the clock and lets the schedules tick.
    pub async fn days_later(&self, days: i64) {
        self.0.stack.clock().advance(jiff::SignedDuration::from_hours(days * 24));
        self.settle().await;
    }

    /// A sample person, who signs in anew for each request: the clock may have moved.
    pub fn person(&self, sub: &str) -> Someone {
        Someone { world: self.clone(), token: Token::Of(sub.to_owned()) }
    }

    /// Somebody with any token.
    pub fn with_token(&self, token: &str) -> Someone {
        Someone { world: self.clone(), token: Token::Is(token.to_owned()) }
    }

    /// How often anything in the table was written: the same number before and after a refused request.
    pub fn writes(&self) -> usize {
        self.0.stack.changes(product::TABLE).unwrap()
    }

    /// Everything was delivered, and nothing is a dead letter.
    pub async fn is_quiet(&self) {
        self.settle().await;
        assert_eq!(self.0.stack.waiting().await.unwrap(), 0, "undelivered facts");
        assert!(self.0.stack.dead_letters().list().unwrap().is_empty(), "lost letters");
        let open = self.person("association-operator").get("/v1/dead-letters?state=open&limit=100").await.ok();
        assert_eq!(open["items"], json!([]), "dead letters");
    }
}

/// Somebody who sends requests.
#[derive(Clone)]
pub struct Someone {
    pub world: World,
    token: Token,
}

/// What somebody shows.
#[derive(Clone)]
enum Token {
    /// A token of the moment of the request, of a sample person.
    Of(String),
    /// This one.
    Is(String),
}

/// A request in the making.
pub struct Ask {
    someone: Someone,
    method: Method,
    path: String,
    body: Option<(String, String)>,
    key: Option<String>,
    seen: Option<String>,
    language: &'static str,
}

impl Someone {
    pub fn ask(&self, method: Method, path: &str) -> Ask {
        let key = (method != Method::GET).then(|| self.world.key());
        Ask { someone: self.clone(), method, path: path.to_owned(), body: None, key, seen: None, language: "zh-CN" }
    }

    pub async fn get(&self, path: &str) -> Got {
        self.ask(Method::GET, path).send().await
    }

    pub async fn post(&self, path: &str, body: Value) -> Got {
        self.ask(Method::POST, path).json(body).send().await
    }

    /// A change of what was just read: the version is read first.
    pub async fn change(&self, method: Method, of: &str, path: &str, body: Value) -> Got {
        let seen = self.get(of).await.etag.unwrap_or_default();
        self.ask(method, path).json(body).seen(&seen).send().await
    }

    /// An act on a claim as it is now.
    pub async fn act(&self, claim: &str, act: &str, body: Value) -> Got {
        self.change(Method::POST, &format!("/v1/claims/{claim}"), &format!("/v1/claims/{claim}/{act}"), body).await
    }
}

impl Ask {
    #[must_use]
    pub fn json(self, body: Value) -> Self {
        self.raw("application/json", body.to_string())
    }

    #[must_use]
    pub fn raw(mut self, media: &str, body: String) -> Self {
        self.body = Some((media.to_owned(), body));
        self
    }

    #[must_use]
    pub fn key(mut self, key: Option<&str>) -> Self {
        self.key = key.map(str::to_owned);
        self
    }

    #[must_use]
    pub fn seen(mut self, etag: &str) -> Self {
        self.seen = Some(etag.to_owned());
        self
    }

    #[must_use]
    pub fn english(mut self) -> Self {
        self.language = "en";
        self
    }

    pub async fn send(self) -> Got {
        let world = &self.someone.world;
        let mut request =
            world.http().request(self.method, world.url(&self.path)).header("accept-language", self.language);
        let token = match &self.someone.token {
            Token::Of(sub) => world.stack().identity().token(sub).unwrap(),
            Token::Is(token) => token.clone(),
        };
        if !token.is_empty() {
            request = request.bearer_auth(token);
        }
        if let Some(key) = &self.key {
            request = request.header("idempotency-key", key);
        }
        if let Some(seen) = &self.seen {
            request = request.header("if-match", seen);
        }
        if let Some((media, body)) = self.body {
            request = request.header("content-type", media).body(body);
        }
        let response = request.send().await.unwrap();
        let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let (status, etag, content_type) =
            (response.status(), header("etag"), header("content-type").unwrap_or_default());
        let body = response.text().await.unwrap();
        let body = serde_json::from_str(&body).unwrap_or_else(|_| json!(body));
        Got { status, etag, content_type, body }
    }
}
