//! The web client's files, or a page that says where everything is.

use axum::response::{Html, IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use std::path::{Path, PathBuf};

/// Nothing from elsewhere, no script in the page, no frame around it.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
    media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'";

/// Where the web client lies.
#[derive(Clone, Debug, Default)]
pub(crate) struct Site(Option<PathBuf>);

impl Site {
    pub(crate) fn new(folder: Option<PathBuf>) -> Self {
        Self(folder.filter(|folder| folder.join("index.html").is_file()))
    }

    /// The file of a path; the client's first page for addresses that the client itself knows.
    pub(crate) async fn serve(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
        let Some(folder) = &self.0 else {
            return (path == "/").then(|| guarded(Html(INDEX).into_response()));
        };
        let name = path.trim_start_matches('/');
        let hidden = |part: &str| part.starts_with('.') || part.contains('\\');
        if name.split('/').any(hidden) {
            return None;
        }
        if !name.is_empty()
            && let Some(found) = file(folder, name, headers).await
        {
            return Some(found);
        }
        let wants_page =
            headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("text/html"));
        let page = name.is_empty() || (wants_page && !name.starts_with("v1/") && !name.starts_with("dev/"));
        let first = if name == "console" || name.starts_with("console/") { "console.html" } else { "index.html" };
        if page { file(folder, first, headers).await } else { None }
    }
}

/// A file, or what the build has compressed it to where the browser takes that.
async fn file(folder: &Path, name: &str, asked: &HeaderMap) -> Option<Response> {
    let takes = asked.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let forms = [("br", ".br"), ("gzip", ".gz")].into_iter().filter(|(coding, _)| takes.contains(coding));
    for (coding, ending) in forms {
        if let Ok(bytes) = tokio::fs::read(folder.join(format!("{name}{ending}"))).await {
            return Some(answer(bytes, name, Some(coding)));
        }
    }
    Some(answer(tokio::fs::read(folder.join(name)).await.ok()?, name, None))
}

fn answer(bytes: Vec<u8>, name: &str, coding: Option<&'static str>) -> Response {
    let mut response = (StatusCode::OK, bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(name)));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(coding) = coding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    // Built files carry their hash in their name; the rest is asked for again.
    let keep = if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    guarded(response)
}

fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

const INDEX: &str = "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
content=\"width=device-width, initial-scale=1\"><title>安责 · anze</title></head><body><main><h1>安责 anze</h1>\
<p>本地环境已启动；网页尚未构建（web/dist）。<br><span lang=\"en\">The local stack is running; the web client has not been built.</span></p><ul>\
<li><a href=\"/docs\">接口文档 <span lang=\"en\">API documentation</span></a> · <a href=\"/openapi.json\">openapi.json</a></li>\
<li><a href=\"/dev/people\">示例人员 <span lang=\"en\">Sample people</span></a></li>\
<li><a href=\"/dev/clock\">时钟 <span lang=\"en\">Clock</span></a> · <a href=\"/dev/faults\">故障开关 <span lang=\"en\">Fault switches</span></a> · \
<a href=\"/dev/dead-letters\">死信 <span lang=\"en\">Dead letters</span></a> · <a href=\"/dev/bank/book\">银行账簿 <span lang=\"en\">Bank's book</span></a></li></ul>\
<p><code>curl -s -XPOST /dev/token -H 'content-type: application/json' -d '{\"person\":\"an-handler\"}'</code></p></main></body></html>";
