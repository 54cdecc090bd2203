//! The contract shown as one page: no script, no network, readable on a phone.
#![expect(clippy::indexing_slicing, reason = "a member that a JSON value does not have reads as null")]

use serde_json::Value;
use std::fmt::Write;

/// The documentation page of an OpenAPI document.
#[must_use]
pub fn page(openapi: &Value) -> String {
    let mut html = String::from(HEAD);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let _ = write!(
        html,
        "<h1>{}</h1><p>{}</p>",
        escape(&text(&openapi["info"]["title"])),
        escape(&text(&openapi["info"]["description"]))
    );
    let empty = serde_json::Map::new();
    let paths = openapi["paths"].as_object().unwrap_or(&empty);
    html.push_str("<h2 id=routes>接口 · Routes</h2>");
    for (path, methods) in paths {
        for (method, operation) in methods.as_object().unwrap_or(&empty) {
            operation_section(&mut html, path, method, operation);
        }
    }
    html.push_str("<h2 id=schemas>数据 · Schemas</h2>");
    for (name, schema) in openapi["components"]["schemas"].as_object().unwrap_or(&empty) {
        schema_section(&mut html, name, schema);
    }
    html.push_str("</main></html>");
    html
}

fn operation_section(html: &mut String, path: &str, method: &str, operation: &Value) {
    let method = method.to_uppercase();
    let summary = operation["summary"].as_str().unwrap_or_default();
    let _ =
        write!(html, "<details><summary><b>{method}</b> <code>{}</code> {}</summary>", escape(path), escape(summary));
    if let Some(description) = operation["description"].as_str() {
        let _ = write!(html, "<p>{}</p>", escape(description));
    }
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let _ = write!(
            html,
            "<p><code>{}</code> ({}) {}</p>",
            escape(parameter["name"].as_str().unwrap_or_default()),
            escape(parameter["in"].as_str().unwrap_or_default()),
            escape(parameter["description"].as_str().unwrap_or_default())
        );
    }
    let empty = serde_json::Map::new();
    for (media, body) in operation["requestBody"]["content"].as_object().unwrap_or(&empty) {
        let _ = write!(html, "<p>请求 · body <code>{}</code> {}</p>", escape(media), link(&body["schema"]));
    }
    for (status, response) in operation["responses"].as_object().unwrap_or(&empty) {
        for (media, body) in response["content"].as_object().unwrap_or(&empty) {
            let _ = write!(html, "<p>{} <code>{}</code> {}</p>", escape(status), escape(media), link(&body["schema"]));
        }
    }
    html.push_str("</details>");
}

fn schema_section(html: &mut String, name: &str, schema: &Value) {
    let _ = write!(html, "<section id=\"{0}\"><h3>{0}</h3>", escape(name));
    if let Some(description) = schema["description"].as_str() {
        let _ = write!(html, "<p>{}</p>", escape(description));
    }
    let empty = serde_json::Map::new();
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = schema["properties"].as_object().unwrap_or(&empty);
    if properties.is_empty() {
        let _ = write!(html, "<p>{}</p>", link(schema));
    } else {
        html.push_str("<table>");
        for (field, of) in properties {
            let star = if required.contains(&field.as_str()) { "必有 · always" } else { "" };
            let about = of["description"].as_str().unwrap_or_default();
            let _ =
                write!(html, "<tr><td><code>{}</code><td>{}<td>{star}<td>{}", escape(field), link(of), escape(about));
        }
        html.push_str("</table>");
    }
    html.push_str("</section>");
}

/// A schema as words, with a link where it is a named one.
fn link(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|at| at.rsplit('/').next()) {
        return format!("<a href=\"#{0}\">{0}</a>", escape(name));
    }
    if let Some(items) = schema.get("items") {
        return format!("[{}]", link(items));
    }
    for any in ["oneOf", "anyOf", "allOf"] {
        if let Some(options) = schema[any].as_array() {
            return options.iter().map(link).collect::<Vec<_>>().join(" | ");
        }
    }
    let kind = match &schema["type"] {
        Value::String(kind) => kind.clone(),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" | "),
        _ => String::new(),
    };
    let values: Vec<&str> = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let extra = schema["pattern"].as_str().or(schema["format"].as_str()).unwrap_or_default();
    escape(&format!("{kind} {}{extra}", values.join(" | ")))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

const HEAD: &str = "<!doctype html><html lang=zh-CN><meta charset=utf-8>\
<meta name=viewport content=\"width=device-width,initial-scale=1\"><title>anze 安责 API</title>\
<style>body{font:16px/1.5 -apple-system,\"PingFang SC\",\"Noto Sans CJK SC\",\"Microsoft YaHei\",system-ui;margin:0}\
main{max-width:60rem;margin:auto;padding:1rem}summary{cursor:pointer;padding:.6rem 0;border-bottom:1px solid #ccc}\
table{border-collapse:collapse;width:100%}td{border:1px solid #ccc;padding:.3rem;vertical-align:top}\
code{background:#f2f2f2;padding:0 .2rem;overflow-wrap:anywhere}a{color:#0645ad}</style><main>";

#[cfg(test)]
mod tests {
    #[test]
    fn text_from_the_document_cannot_become_markup() {
        let page = super::page(&serde_json::json!({
            "info": { "title": "<script>", "description": "" },
            "paths": { "/v1/x": { "get": { "summary": "a & b", "responses": {} } } },
            "components": { "schemas": { "Money": { "type": "string", "pattern": "^x$" } } },
        }));
        assert!(page.contains("&lt;script&gt;") && !page.contains("<script>"));
        assert!(page.contains("a &amp; b") && page.contains("id=\"Money\""));
    }
}
