//! YAML with `CloudFormation`'s short tags, as JSON: `!Ref X` is `{"Ref": "X"}`, `!GetAtt A.B` is
//! `{"Fn::GetAtt": ["A", "B"]}`, `!Sub x` is `{"Fn::Sub": "x"}`.

use saphyr::{LoadableYamlNode, ScalarOwned, YamlOwned};
use serde_json::{Map, Value, json};

/// A text that is not one YAML document of the kind `CloudFormation` takes.
#[derive(Debug, thiserror::Error)]
#[error("YAML: {0}")]
pub struct BadYaml(String);

/// Reads one document.
///
/// # Errors
/// When the text is not YAML, holds no document or a key that is no text.
pub fn parse(text: &str) -> Result<Value, BadYaml> {
    let documents = YamlOwned::load_from_str(text).map_err(|e| BadYaml(e.to_string()))?;
    value(documents.into_iter().next().ok_or_else(|| BadYaml("no document".into()))?)
}

fn value(node: YamlOwned) -> Result<Value, BadYaml> {
    Ok(match node {
        YamlOwned::Value(scalar) => plain(scalar),
        YamlOwned::Representation(text, ..) => Value::String(text),
        YamlOwned::Sequence(items) => Value::Array(items.into_iter().map(value).collect::<Result<_, _>>()?),
        YamlOwned::Mapping(entries) => {
            let mut map = Map::new();
            for (name, content) in entries {
                map.insert(key(name)?, value(content)?);
            }
            Value::Object(map)
        }
        YamlOwned::Tagged(tag, content) => tagged(&tag.suffix, value(*content)?),
        YamlOwned::Alias(_) | YamlOwned::BadValue => return Err(BadYaml("an alias or a value that cannot be".into())),
    })
}

fn key(node: YamlOwned) -> Result<String, BadYaml> {
    match value(node)? {
        Value::String(text) => Ok(text),
        other => Err(BadYaml(format!("{other} is no name"))),
    }
}

fn plain(scalar: ScalarOwned) -> Value {
    match scalar {
        ScalarOwned::Null => Value::Null,
        ScalarOwned::Boolean(yes) => Value::Bool(yes),
        ScalarOwned::Integer(number) => number.into(),
        ScalarOwned::FloatingPoint(number) => Value::String(number.to_string()),
        ScalarOwned::String(text) => Value::String(text),
    }
}

fn tagged(tag: &str, content: Value) -> Value {
    match (tag.trim_start_matches('!'), content) {
        ("Ref", content) => json!({ "Ref": content }),
        ("Condition", content) => json!({ "Condition": content }),
        ("GetAtt", Value::String(text)) => match text.split_once('.') {
            Some((thing, attribute)) => json!({ "Fn::GetAtt": [thing, attribute] }),
            None => json!({ "Fn::GetAtt": [text] }),
        },
        (function, content) => json!({ format!("Fn::{function}"): content }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_tags_become_functions() {
        let read =
            parse("a: !Ref X\nb: !GetAtt T.StreamArn\nc: !Sub '${T}/i'\nd: [!If [C, !Ref Y, 1], '1', 2, true]\n")
                .unwrap();
        assert_eq!(
            read,
            json!({
                "a": {"Ref": "X"},
                "b": {"Fn::GetAtt": ["T", "StreamArn"]},
                "c": {"Fn::Sub": "${T}/i"},
                "d": [{"Fn::If": ["C", {"Ref": "Y"}, 1]}, "1", 2, true],
            })
        );
        assert!(parse("a: [").is_err());
        assert!(parse("").is_err());
    }
}
