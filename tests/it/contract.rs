//! The contract: the OpenAPI document and the template say what the code does.

use local::product;
use local::template::Template;
use std::path::Path;
use tests::text;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Compares a generated file with the one that is checked in; a difference is written, so that it can be reviewed.
#[track_caller]
fn checked_in(path: &str, generated: &str) {
    let path = root().join(path);
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if kept != generated {
        std::fs::write(&path, generated).unwrap();
        panic!("{} was not what the code says; it is written anew: review and commit it", path.display());
    }
}

// DESIGN section 5: generated from the code, checked in, compared in CI.
#[test]
fn the_openapi_document_is_what_the_code_says() {
    checked_in("docs/openapi.json", &(product::contract().to_pretty_json().unwrap() + "\n"));
}

// Every route of the template is in the code and the reverse.
#[test]
fn the_template_has_every_route_and_no_other() {
    let template = Template::shipped().unwrap();
    let mut listed: Vec<(String, String, String)> = template
        .functions
        .iter()
        .flat_map(|(name, function)| {
            function.routes.iter().map(move |route| (name.clone(), route.method.clone(), route.path.clone()))
        })
        .collect();
    listed.sort();
    assert_eq!(listed, product::routes());
}

/// Every `$ref` below a value.
fn references(value: &serde_json::Value, into: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            into.extend(fields.get("$ref").and_then(|target| target.as_str()).map(str::to_owned));
            fields.values().for_each(|field| references(field, into));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| references(item, into)),
        _ => {}
    }
}

// OpenAPI 3.1: every answer is described, every operation has a summary and a name of its own, every reference resolves.
#[test]
fn the_openapi_document_is_whole() {
    let document = serde_json::to_value(product::contract()).unwrap();
    let mut names = std::collections::BTreeSet::new();
    let mut operations = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            assert!(operation["summary"].as_str().is_some_and(|summary| !summary.is_empty()), "{method} {path}");
            assert!(names.insert(text(&operation["operationId"])), "{method} {path}");
            for (status, answer) in operation["responses"].as_object().unwrap() {
                assert!(
                    answer["description"].as_str().is_some_and(|text| !text.is_empty()),
                    "{method} {path} {status}"
                );
            }
            operations += 1;
        }
    }
    assert!(operations > 60);
    let mut targets = Vec::new();
    references(&document, &mut targets);
    assert!(targets.iter().all(|target| document.pointer(target.trim_start_matches('#')).is_some()));
}
