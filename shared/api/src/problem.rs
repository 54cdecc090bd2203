//! The problem document (RFC 9457): the one way an HTTP function says no.
//!
//! Clients match on `code`; `title` and `detail` are for people, in Chinese or English. What the caller is told and what
//! the log is told are two things: nothing internal leaves the house.

use crate::fields::{BadFields, FieldError};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::{Basis, Class, Invalid, Refusal, Said};
use store::StoreError;

/// Problems that are not refusals of the domain: code, status, Chinese, English.
pub const PROBLEMS: &[(&str, u16, &str, &str)] = &[
    ("unauthenticated", 401, "请先登录，或使用有效的链接", "sign in first, or use a valid link"),
    ("not-found", 404, "没有找到，或不属于您", "not found, or not yours"),
    ("method-not-allowed", 405, "此地址不支持这种操作", "this address does not take that method"),
    (
        "malformed-json",
        400,
        "内容不是完整的 JSON，什么都没有保存",
        "the body is not well-formed JSON; nothing was saved",
    ),
    ("bad-fields", 422, "有内容需要改正，什么都没有保存", "some fields need correction; nothing was saved"),
    ("wrong-media-type", 415, "内容类型不对", "the content type is not the one expected"),
    ("not-utf8", 400, "文件应为 UTF-8 编码，什么都没有保存", "the file must be UTF-8; nothing was saved"),
    ("too-large", 413, "内容太大，什么都没有保存", "the body is too large; nothing was saved"),
    ("idempotency-key-required", 400, "缺少 Idempotency-Key", "an Idempotency-Key header is required"),
    (
        "bad-idempotency-key",
        400,
        "Idempotency-Key 应为 1 至 64 个可见字符",
        "the Idempotency-Key must be 1 to 64 visible ASCII characters",
    ),
    (
        "idempotency-key-reused",
        422,
        "这个 Idempotency-Key 已用于另一个请求",
        "this Idempotency-Key was used for another request",
    ),
    ("in-flight", 409, "同一请求正在处理，请稍后再试", "the same request is being handled; try again shortly"),
    (
        "precondition-required",
        428,
        "缺少 If-Match：请先读取最新内容再修改",
        "If-Match is required: read the current version first",
    ),
    ("bad-if-match", 400, "If-Match 应为读取时得到的 ETag", "If-Match must be the ETag of a read"),
    ("stale", 412, "内容已被他人更新，请重新查看后再操作", "somebody changed it meanwhile; look again before acting"),
    ("bad-cursor", 400, "翻页标记无效，请从第一页重新开始", "not a cursor of this list; start from the first page"),
    ("name-taken", 409, "编号已被使用", "the number is already in use"),
    ("already-exists", 409, "已经存在", "it already exists"),
    ("busy", 503, "系统繁忙，内容没有丢失，请稍后用同一编号重试", "busy; nothing is lost, try again with the same key"),
    ("internal", 500, "系统出错，内容没有保存，请稍后重试", "something went wrong; nothing was saved, try again later"),
];

/// A problem.
#[derive(Clone, Debug)]
pub struct Problem(Box<Inner>);

#[derive(Clone, Debug)]
struct Inner {
    status: StatusCode,
    code: &'static str,
    detail: Said,
    errors: Vec<FieldError>,
    rules: &'static [&'static str],
    version: Option<u64>,
    cause: Option<std::sync::Arc<StoreError>>,
    log: Option<String>,
}

impl Problem {
    fn of(code: &'static str) -> Self {
        let found = PROBLEMS.iter().find(|problem| problem.0 == code);
        let (code, status, zh, en) = found.copied().unwrap_or(("internal", 500, "系统出错", "something went wrong"));
        Self(Box::new(Inner {
            status: StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            code,
            detail: Said::new(zh, en),
            errors: Vec::new(),
            rules: &[],
            version: None,
            cause: None,
            log: None,
        }))
    }

    fn logging(mut self, why: impl std::fmt::Display) -> Self {
        self.0.log = Some(why.to_string());
        self
    }

    /// 401: no token, or none that holds. It never says which part of it is wrong.
    #[must_use]
    pub fn unauthenticated() -> Self {
        Self::of("unauthenticated")
    }

    /// 404: unknown, or another tenant's.
    #[must_use]
    pub fn not_found() -> Self {
        Self::of("not-found")
    }

    /// 405.
    #[must_use]
    pub fn method_not_allowed() -> Self {
        Self::of("method-not-allowed")
    }

    /// 400: not JSON.
    #[must_use]
    pub fn malformed_json(error: &serde_json::Error) -> Self {
        let mut problem = Self::of("malformed-json");
        let place = format!("{}:{}", error.line(), error.column());
        problem.0.detail.zh = format!("{}（第 {} 行第 {} 列）", problem.0.detail.zh, error.line(), error.column());
        problem.0.detail.en = format!("{} (line:column {place})", problem.0.detail.en);
        problem
    }

    /// 422: every bad field.
    #[must_use]
    pub fn bad_fields(bad: BadFields) -> Self {
        let mut problem = Self::of("bad-fields");
        problem.0.errors = bad.0;
        problem
    }

    /// 422: one bad field.
    #[must_use]
    pub fn bad_field(pointer: impl Into<String>, invalid: Invalid) -> Self {
        Self::bad_fields(BadFields::one(pointer, invalid))
    }

    pub(crate) fn wrong_media_type(expected: &str) -> Self {
        let mut problem = Self::of("wrong-media-type");
        problem.0.detail =
            Said::new(format!("内容类型应为 {expected}"), format!("the content type must be {expected}"));
        problem
    }

    pub(crate) fn not_utf8() -> Self {
        Self::of("not-utf8")
    }

    pub(crate) fn too_large(most: usize) -> Self {
        let mut problem = Self::of("too-large");
        let kib = most / 1024;
        problem.0.detail = Said::new(
            format!("内容太大（最多 {kib} KiB），什么都没有保存"),
            format!("at most {kib} KiB; nothing was saved"),
        );
        problem
    }

    pub(crate) fn key_required() -> Self {
        Self::of("idempotency-key-required")
    }

    pub(crate) fn bad_key() -> Self {
        Self::of("bad-idempotency-key")
    }

    pub(crate) fn key_reused() -> Self {
        Self::of("idempotency-key-reused")
    }

    pub(crate) fn in_flight() -> Self {
        Self::of("in-flight")
    }

    pub(crate) fn precondition_required() -> Self {
        Self::of("precondition-required")
    }

    pub(crate) fn bad_if_match() -> Self {
        Self::of("bad-if-match")
    }

    pub(crate) fn stale(version: u64) -> Self {
        let mut problem = Self::of("stale");
        problem.0.version = Some(version);
        problem
    }

    pub(crate) fn bad_cursor() -> Self {
        Self::of("bad-cursor")
    }

    /// The store failure behind it, if there is one.
    #[must_use]
    pub fn store_error(&self) -> Option<&StoreError> {
        self.0.cause.as_deref()
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// The reason as a code and a sentence: that of the first bad field, else its own.
    #[must_use]
    pub fn reason(&self) -> (&'static str, Said) {
        let first = self.0.errors.first().map(|error| (error.invalid.code, error.invalid.said.clone()));
        first.unwrap_or_else(|| (self.0.code, self.0.detail.clone()))
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    pub(crate) fn log(&self) -> Option<&str> {
        self.0.log.as_deref()
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let status = match refusal.class {
            Class::NotFound => StatusCode::NOT_FOUND,
            Class::Forbidden => StatusCode::FORBIDDEN,
            Class::Conflict => StatusCode::CONFLICT,
            Class::Unprocessable => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let errors = refusal
            .pointer
            .map(|pointer| FieldError { pointer, invalid: Invalid { code: refusal.code, said: refusal.said.clone() } });
        Self(Box::new(Inner {
            status,
            code: refusal.code,
            detail: refusal.said,
            errors: errors.into_iter().collect(),
            rules: refusal.rules,
            version: None,
            cause: None,
            log: None,
        }))
    }
}

/// Refusals of what was asked are bad fields; a single one that is about no field, but about the state of the thing or
/// about who asks, is what it is.
impl From<Vec<Refusal>> for Problem {
    fn from(mut refusals: Vec<Refusal>) -> Self {
        match refusals.pop() {
            Some(only)
                if refusals.is_empty() && only.pointer.is_none() && only.class != domain::Class::Unprocessable =>
            {
                only.into()
            }
            last => {
                refusals.extend(last);
                Self::bad_fields(refusals.into())
            }
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let mut problem = match &error {
            StoreError::NotFound { .. } => Self::not_found(),
            StoreError::NameTaken { .. } => Self::of("name-taken"),
            StoreError::Exists(_) => Self::of("already-exists"),
            StoreError::BadCursor => Self::bad_cursor(),
            StoreError::Replayed => Self::in_flight(),
            StoreError::Moved(_) | StoreError::Busy => Self::of("busy").logging(&error),
            StoreError::Codec { .. }
            | StoreError::Json(_)
            | StoreError::Sealed
            | StoreError::TooLarge(_)
            | StoreError::Aws(_) => Self::of("internal").logging(&error),
        };
        problem.0.cause = Some(std::sync::Arc::new(error));
        problem
    }
}

impl From<domain::money::OutOfRange> for Problem {
    fn from(error: domain::money::OutOfRange) -> Self {
        Self::bad_field("", error.into())
    }
}

impl IntoResponse for Problem {
    /// The bare status with the problem beside it; [`crate::finish`] writes the document in the caller's language.
    fn into_response(self) -> Response {
        let mut response = self.0.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The document as it is sent.
#[must_use]
pub fn problem_document(problem: &Problem, english: bool, request_id: &str, basis: &[Basis]) -> serde_json::Value {
    let inner = &problem.0;
    let say = |said: &Said| if english { said.en.clone() } else { said.zh.clone() };
    let errors: Vec<_> = inner
        .errors
        .iter()
        .map(|e| serde_json::json!({ "pointer": e.pointer, "code": e.invalid.code, "detail": say(&e.invalid.said) }))
        .collect();
    let mut document = serde_json::json!({
        "type": format!("/problems/{}", inner.code),
        "title": say(&inner.detail),
        "status": inner.status.as_u16(),
        "detail": say(&inner.detail),
        "code": inner.code,
        "instance": request_id,
    });
    if let Some(fields) = document.as_object_mut() {
        if !errors.is_empty() {
            fields.insert("errors".into(), errors.into());
        }
        if !basis.is_empty() {
            fields.insert("basis".into(), serde_json::json!(basis));
        }
        if let Some(version) = inner.version {
            fields.insert("current_version".into(), version.into());
        }
    }
    document
}

impl Problem {
    /// The rules it rests on, with their source in a rulebook.
    pub(crate) fn basis(&self, book: &domain::Rulebook) -> Vec<Basis> {
        book.basis(self.0.rules)
    }
}
