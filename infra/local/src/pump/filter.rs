//! Lambda's event filters: which records of a stream a function is called for.

use serde_json::Value;

/// A pattern that a record must have.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter(Value);

/// A pattern that is no pattern, or says something that is not understood here.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("filter: {0}")]
pub struct BadFilter(String);

impl Filter {
    /// Reads a pattern.
    ///
    /// # Errors
    /// When it uses what this does not know: better no stack than one that lets the wrong records through.
    pub fn new(pattern: &Value) -> Result<Self, BadFilter> {
        check(pattern)?;
        Ok(Self(pattern.clone()))
    }

    /// Whether a record has the pattern.
    #[must_use]
    pub fn lets_through(&self, record: &Value) -> bool {
        matches(&self.0, Some(record))
    }
}

fn check(pattern: &Value) -> Result<(), BadFilter> {
    match pattern {
        Value::Object(fields) => fields.values().try_for_each(check),
        Value::Array(choices) if !choices.is_empty() => choices.iter().try_for_each(check_choice),
        other => Err(BadFilter(format!("{other} is neither an object nor a list of choices"))),
    }
}

fn check_choice(choice: &Value) -> Result<(), BadFilter> {
    let Value::Object(rule) = choice else { return Ok(()) };
    match rule.iter().next() {
        Some((name, _)) if matches!(name.as_str(), "prefix" | "suffix" | "anything-but" | "exists") => Ok(()),
        _ => Err(BadFilter(format!("{choice} is not understood here"))),
    }
}

fn matches(pattern: &Value, found: Option<&Value>) -> bool {
    match pattern {
        Value::Object(fields) => {
            fields.iter().all(|(name, inner)| matches(inner, found.and_then(|value| value.get(name))))
        }
        Value::Array(choices) => choices.iter().any(|choice| chosen(choice, found)),
        _ => false,
    }
}

fn chosen(choice: &Value, found: Option<&Value>) -> bool {
    let Some((name, with)) = choice.as_object().and_then(|rule| rule.iter().next()) else {
        return match found {
            // A list has what one of its members is.
            Some(Value::Array(members)) => members.contains(choice),
            found => found == Some(choice),
        };
    };
    let text = found.and_then(Value::as_str);
    let part = with.as_str().unwrap_or_default();
    match name.as_str() {
        "exists" => with.as_bool() == Some(found.is_some()),
        "prefix" => text.is_some_and(|text| text.starts_with(part)),
        "suffix" => text.is_some_and(|text| text.ends_with(part)),
        "anything-but" => found.is_some_and(|found| match with {
            Value::Array(others) => !others.contains(found),
            other => found != other,
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn filter(pattern: &Value) -> Filter {
        Filter::new(pattern).unwrap()
    }

    #[test]
    fn the_pattern_of_the_template_lets_new_facts_through_alone() {
        let facts = filter(&json!({"eventName": ["INSERT"], "dynamodb": {"NewImage": {"kind": {"S": ["Fact"]}}}}));
        let record =
            |name: &str, kind: &str| json!({"eventName": name, "dynamodb": {"NewImage": {"kind": {"S": kind}}}});
        assert!(facts.lets_through(&record("INSERT", "Fact")));
        assert!(!facts.lets_through(&record("MODIFY", "Fact")));
        assert!(!facts.lets_through(&record("INSERT", "Claim")));
        assert!(!facts.lets_through(&json!({"eventName": "INSERT", "dynamodb": {"Keys": {}}})));
    }

    #[test]
    fn rules_of_lambda() {
        let has = |rule: Value, value: Value| filter(&json!({"a": [rule]})).lets_through(&json!({"a": value}));
        assert!(has(json!({"prefix": "CLAIM#"}), json!("CLAIM#1")) && !has(json!({"prefix": "CLAIM#"}), json!(1)));
        assert!(has(json!({"suffix": "#X"}), json!("A#X")));
        assert!(has(json!({"anything-but": ["x", "y"]}), json!("z")) && !has(json!({"anything-but": "x"}), json!("x")));
        assert!(filter(&json!({"b": [{"exists": false}]})).lets_through(&json!({"a": 1})));
        assert!(has(json!(1), json!([2, 1])));
        assert!(Filter::new(&json!({"a": [{"numeric": [">", 1]}]})).is_err());
        assert!(Filter::new(&json!({"a": "x"})).is_err());
    }
}
