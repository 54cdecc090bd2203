//! Configuration: environment variables only, read once, all problems reported at once.

use std::collections::BTreeMap;

/// What a function needs to know. Each function reads only the variables that the template gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    values: BTreeMap<&'static str, String>,
}

/// Variables that are missing or malformed.
#[derive(Debug, thiserror::Error)]
#[error("environment: {}", .0.join("; "))]
pub struct BadConfig(pub Vec<String>);

impl Config {
    /// Reads the named variables from the environment.
    ///
    /// # Errors
    /// Every variable that is missing or empty, at once.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
    pub fn from_env(names: &[&'static str]) -> Result<Self, BadConfig> {
        Self::read(names, |name| std::env::var(name).ok())
    }

    /// Reads the named variables from anywhere.
    ///
    /// # Errors
    /// Every variable that is missing or empty, at once.
    pub fn read(names: &[&'static str], from: impl Fn(&str) -> Option<String>) -> Result<Self, BadConfig> {
        let mut values = BTreeMap::new();
        let mut missing = Vec::new();
        for name in names {
            match from(name).filter(|value| !value.trim().is_empty()) {
                Some(value) => {
                    values.insert(*name, value);
                }
                None => missing.push(format!("{name} is not set")),
            }
        }
        if missing.is_empty() { Ok(Self { values }) } else { Err(BadConfig(missing)) }
    }

    /// A variable that was read; empty if it was not asked for.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_missing_is_said_at_once() {
        let from = |name: &str| (name == "TABLE_NAME").then(|| "anze-records".to_owned());
        let error = Config::read(&["TABLE_NAME", "JWKS", "FIELD_KEYS"], from).unwrap_err();
        assert_eq!(error.to_string(), "environment: JWKS is not set; FIELD_KEYS is not set");
        assert_eq!(Config::read(&["TABLE_NAME"], from).unwrap().get("TABLE_NAME"), "anze-records");
    }
}
