//! The data files that ship with the product: written in TOML, read as the JSON that `build.rs` makes of them.

/// The text of a data file by its path without ending, such as `"rulebook/2026-1"`.
macro_rules! shipped {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json"))
    };
}
pub(crate) use shipped;

/// What `build.rs` would make of a text, for tests that change one.
#[cfg(test)]
pub(crate) fn json(toml: &str) -> String {
    serde_json::to_string(&toml.parse::<toml::Table>().unwrap()).unwrap()
}
