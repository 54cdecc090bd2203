//! The contract: the OpenAPI document and the template say what the code does.

use local::product;
use local::template::Template;
use std::path::Path;

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
