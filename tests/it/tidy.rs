//! Checks on the code itself: layers, sizes, words that do not belong in shipped code (`TigerBeetle`'s idea).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).canonicalize().unwrap()
}

fn sources(under: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(under).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target" && name != ".git") {
            sources(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(path);
        }
    }
}

/// Every shipped source with its path from the root: tests and the local stack are not shipped.
fn shipped() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for part in ["shared", "functions"] {
        sources(&root().join(part), &mut files);
    }
    let named = files
        .into_iter()
        .map(|path| (path.strip_prefix(root()).unwrap().display().to_string(), fs::read_to_string(&path).unwrap()));
    named.filter(|(name, _)| !["test", "fixture", "build.rs"].iter().any(|word| name.contains(word))).collect()
}

/// A file up to its unit tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

// req B.1, DESIGN section 2: arrows go one way; functions see api or feed, never each other; the domain sees nothing of AWS.
#[test]
fn the_layers_hold() {
    let house: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("shared/domain", [].as_slice()),
        ("shared/boot", &["domain", "store"]),
        ("shared/store", &["domain"]),
        ("shared/api", &["boot", "domain", "store"]),
        ("shared/feed", &["boot", "domain", "store"]),
    ]);
    let functions: Vec<String> = fs::read_dir(root().join("functions"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let inner: BTreeSet<&str> = ["domain", "boot", "store", "api", "feed", "local", "tests"]
        .into_iter()
        .chain(functions.iter().map(String::as_str))
        .collect();
    let mut checked = 0;
    for part in
        house.keys().map(|part| (*part).to_owned()).chain(functions.iter().map(|name| format!("functions/{name}")))
    {
        let manifest: toml::Table = fs::read_to_string(root().join(&part).join("Cargo.toml")).unwrap().parse().unwrap();
        let names: BTreeSet<&str> = manifest["dependencies"]
            .as_table()
            .unwrap()
            .keys()
            .map(String::as_str)
            .filter(|name| inner.contains(name))
            .collect();
        let allowed: BTreeSet<&str> = house.get(part.as_str()).map_or_else(
            || ["api", "boot", "domain", "feed", "store"].into_iter().collect(),
            |few| few.iter().copied().collect(),
        );
        assert!(names.is_subset(&allowed), "{part} sees {names:?}");
        checked += 1;
    }
    assert_eq!(checked, 5 + functions.len());
    let domain: toml::Table = fs::read_to_string(root().join("shared/domain/Cargo.toml")).unwrap().parse().unwrap();
    let pure: Vec<&str> = domain["dependencies"].as_table().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        pure,
        ["icu_normalizer", "jiff", "rust_decimal", "serde", "serde_json", "thiserror", "type-safe-id", "uuid"]
    );
}

#[test]
fn shipped_code_has_no_float_no_shortcut_and_no_clock_of_its_own() {
    let banned = [
        "f32",
        "f64",
        ".unwrap()",
        ".expect(",
        "todo!",
        "unimplemented!",
        "dbg!",
        "panic!(",
        "SystemTime::now",
        "Uuid::now_v7",
        "Uuid::new_v4",
    ];
    for (name, text) in shipped() {
        let shipped = without_tests(&text);
        for word in banned {
            let found = shipped.lines().find(|line| line.contains(word) && !line.trim_start().starts_with("//"));
            assert!(found.is_none(), "{name} has {word}: {found:?}");
        }
        let clock = ["Timestamp::now", "std::env::var"];
        assert!(
            name.starts_with("shared/boot") || clock.iter().all(|word| !shipped.contains(word)),
            "{name} reads the clock or the environment"
        );
    }
}

// DESIGN section 3: the only conditions are "does not exist" and "has this version".
#[test]
fn business_rules_are_never_dynamodb_expressions() {
    for (name, text) in shipped() {
        for line in text.lines().filter(|line| line.contains("condition_expression(\"")) {
            let known = ["attribute_not_exists(PK)", "#pk = :pk"];
            assert!(known.iter().any(|condition| line.contains(condition)), "{name}: {line}");
        }
        assert!(name.starts_with("shared/store") || !text.contains("_expression("), "{name} writes an expression");
    }
}

#[test]
fn files_stay_readable() {
    for (name, text) in shipped() {
        let lines = without_tests(&text).lines().count();
        assert!(lines <= 420, "{name} has {lines} lines");
        if name.ends_with("main.rs") {
            assert!(lines <= 25, "{name} has {lines} lines");
        }
        let forbids = !name.ends_with("src/lib.rs") || text.contains("#![forbid(unsafe_code)]");
        assert!(forbids, "{name} does not forbid unsafe code");
    }
}

// Every number of the law is data: the rulebook names a source for each, and every rule id in the code is in the book.
#[test]
fn every_rule_that_the_code_names_is_in_the_rulebook() {
    let books = domain::rulebook::Rulebooks::shipped().unwrap();
    let book = books.in_force("2026-11-23".parse().unwrap());
    let mut named = 0;
    for (name, text) in shipped() {
        for part in without_tests(&text).split("\"R-").skip(1) {
            let id = format!("R-{}", part.split('"').next().unwrap());
            assert!(
                book.rules.contains_key(&id) || id.len() > 6,
                "{name} names {id}, which the rulebook does not have"
            );
            named += 1;
        }
    }
    assert!(named > 30);
}

// The contract has one schema of a name: a second type of the same name would take the first one's place unseen.
#[test]
fn no_two_schemas_share_a_name() {
    let mut bearers = std::collections::BTreeMap::new();
    for (file, text) in shipped() {
        for part in text.split("ToSchema").skip(1) {
            // The attribute's end, then more attributes, then the type.
            let head = part.split_once("pub struct ").or_else(|| part.split_once("pub enum "));
            let Some((between, rest)) = head.filter(|(between, _)| !between.contains([';', '{'])) else { continue };
            let own: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            let named = between.split_once("schema(as = ").and_then(|(_, name)| name.split([')', ',']).next());
            let name = named.unwrap_or(&own).to_owned();
            if let Some(other) = bearers.insert(name.clone(), file.clone()) {
                panic!("{name} is in {other} and in {file}");
            }
        }
    }
    assert!(bearers.len() > 100);
}

#[test]
fn the_readme_and_the_architecture_name_only_what_is_there() {
    for page in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let text = fs::read_to_string(root().join(page)).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            assert!(file.is_empty() || file.starts_with("http") || root().join(file).exists(), "{page} links {link}");
        }
    }
}
