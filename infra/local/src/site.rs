//! The web client's files, or a page that says where everything is.

use axum::response::{Html, IntoResponse, Response};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Nothing from elsewhere, no script in the page, no frame around it: where the build has left no `headers.json`.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
    media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'";

/// Where the web client lies.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    folder: Option<PathBuf>,
    /// What is said with every file.
    guards: HeaderMap,
}

impl Site {
    pub(crate) fn new(folder: Option<PathBuf>) -> Self {
        let folder = folder.filter(|folder| folder.join("index.html").is_file());
        let said = folder.as_ref().and_then(|folder| std::fs::read(folder.join("headers.json")).ok());
        Self { folder, guards: guards(said.as_deref().unwrap_or_default()) }
    }

    /// The file of a path; the client's first page for addresses that the client itself knows.
    pub(crate) async fn serve(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
        let Some(folder) = &self.folder else {
            return (path == "/").then(|| self.guarded(Html(INDEX).into_response()));
        };
        let name = path.trim_start_matches('/');
        let hidden = |part: &str| part.starts_with('.') || part.contains('\\');
        if name.split('/').any(hidden) {
            return None;
        }
        if !name.is_empty()
            && let Some(found) = file(folder, name, headers).await
        {
            return Some(self.guarded(found));
        }
        let wants_page =
            headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("text/html"));
        let page = name.is_empty() || (wants_page && !name.starts_with("v1/") && !name.starts_with("dev/"));
        let first = if name == "console" || name.starts_with("console/") { "console.html" } else { "index.html" };
        if page { file(folder, first, headers).await.map(|found| self.guarded(found)) } else { None }
    }

    fn guarded(&self, mut response: Response) -> Response {
        response.headers_mut().extend(self.guards.clone());
        response
    }
}

/// The strict headers, and what the build's `headers.json` says instead.
fn guards(said: &[u8]) -> HeaderMap {
    let mut guards = HeaderMap::new();
    guards.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    guards.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    guards.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    for (name, value) in serde_json::from_slice::<BTreeMap<String, String>>(said).unwrap_or_default() {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            guards.insert(name, value);
        }
    }
    guards
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_says_the_headers_and_without_it_they_are_strict() {
        let own =
            guards(br#"{ "content-security-policy": "default-src 'self' https://files.example.cn", "x-more": "1" }"#);
        assert_eq!(own[header::CONTENT_SECURITY_POLICY], "default-src 'self' https://files.example.cn");
        assert_eq!(
            (&own["x-more"], &own[header::X_CONTENT_TYPE_OPTIONS]),
            (&"1".parse().unwrap(), &"nosniff".parse().unwrap())
        );
        for said in ["", "no json", r#"{ "content-security-policy": "two\nlines", "no name": "x" }"#] {
            assert_eq!(guards(said.as_bytes()).get(header::CONTENT_SECURITY_POLICY).unwrap(), POLICY, "{said}");
        }
    }
}
