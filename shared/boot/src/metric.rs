//! Metrics in `CloudWatch`'s embedded format (EMF): one JSON line, no agent, no network call.

use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// One metric line: a count or a duration under a name, with what it is about.
#[must_use]
pub fn line(namespace: &str, name: &str, unit: &str, value: u64, about: &[(&str, &str)], at_ms: i64) -> String {
    let dimensions: Vec<&str> = about.iter().map(|(key, _)| *key).collect();
    let mut body = Map::new();
    body.insert(
        "_aws".into(),
        json!({ "Timestamp": at_ms, "CloudWatchMetrics": [{
            "Namespace": namespace, "Dimensions": [dimensions], "Metrics": [{ "Name": name, "Unit": unit }],
        }] }),
    );
    body.insert(name.into(), value.into());
    for (key, text) in about {
        body.insert((*key).into(), Value::from(*text));
    }
    Value::Object(body).to_string()
}

/// Whether the process is a Lambda function: elsewhere nobody collects the lines.
#[expect(clippy::disallowed_methods, reason = "boot is the one place that reads the environment")]
static COLLECTED: LazyLock<bool> = LazyLock::new(|| std::env::var("AWS_LAMBDA_FUNCTION_NAME").is_ok());

/// Writes a metric line to standard output, where Lambda's log picks it up.
#[expect(clippy::print_stdout, reason = "the embedded metric format is a line on standard output")]
pub fn put(name: &str, unit: &str, value: u64, about: &[(&str, &str)], at: jiff::Timestamp) {
    if !*COLLECTED {
        return;
    }
    println!("{}", line("anze", name, unit, value, about, at.as_millisecond()));
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_line_is_what_cloudwatch_reads() {
        let line = super::line("anze", "stage_ms", "Milliseconds", 12, &[("stage", "advance")], 1);
        let value: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(value["_aws"]["CloudWatchMetrics"][0]["Dimensions"][0][0], "stage");
        assert_eq!(value["stage_ms"], 12);
    }
}
