//! `make bench`: `claims` as it ships beside a function that does nothing, in one run, as JSON.
//! Takes the paths of both binaries.
#![allow(
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used
)]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tests::payloads::{Fixture, of};
use tests::sandbox::{environment, start};

/// Cold starts of each.
const STARTS: usize = 15;
/// Warm reports.
const REPORTS: usize = 200;

#[tokio::main]
async fn main() {
    let mut args = std::env::args().skip(1).map(PathBuf::from);
    let claims = args.next().expect("the claims binary");
    let nothing = args.next().expect("the do-nothing binary");
    let fixture = Fixture::new().await;
    let variables = environment(fixture.world.stack().endpoints());
    let report = fixture.filled(&of("http").into_iter().find(|(name, _)| name == "claims-report").unwrap().1);
    let none = cold(&nothing, &BTreeMap::new(), &json!({})).await;
    let ours = cold(&claims, &variables, &report).await;
    let with_roots = starts_with_roots(&claims, &variables).await;
    let warm = warm(&claims, &variables, &report).await;
    let ratio = |field: &str| ours[field].as_f64().unwrap() / none[field].as_f64().unwrap();
    let out = json!({
        "claims": ours, "nothing": none, "claims_with_root_certificates": with_roots,
        "ratio": { "exec_to_next": ratio("exec_to_next_ms_p50"), "exec_to_answer": ratio("exec_to_answer_ms_p50"), "rss": ratio("rss_mb"), "size": ratio("size_mb") },
        "warm_report_ms": { "p50": percentile(&warm, 50), "p99": percentile(&warm, 99), "count": warm.len() },
    });
    println!("{}", serde_json::to_string_pretty(&out).unwrap());
}

fn ms(time: Duration) -> f64 {
    (time.as_secs_f64() * 100_000.0).round() / 100.0
}

fn percentile(times: &[Duration], percent: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort();
    ms(sorted[(sorted.len() - 1) * percent / 100])
}

async fn cold(path: &Path, variables: &BTreeMap<String, String>, event: &Value) -> Value {
    let (mut next, mut answer, mut memory) = (Vec::new(), Vec::new(), 0);
    for n in 0..STARTS {
        let host = start(path.to_path_buf(), "bench", variables.clone()).await;
        let told = host.invoke(with_key(event, &format!("cold-{n}"))).await.unwrap();
        // A quick refusal is no quick start.
        assert!(told.is_null() || told["statusCode"] == 201, "{told}");
        next.push(host.timings().init.unwrap());
        answer.push(host.timings().first_answer.unwrap());
        memory = memory.max(host.peak_memory_kib().unwrap_or(0));
    }
    let bytes = std::fs::metadata(path).unwrap().len();
    let mb = |bytes: u64| f64::from(u32::try_from(bytes * 100 / 1_048_576).unwrap()) / 100.0;
    json!({ "exec_to_next_ms_p50": percentile(&next, 50), "exec_to_answer_ms_p50": percentile(&answer, 50), "rss_mb": mb(memory * 1024), "size_mb": mb(bytes) })
}

/// The start as on AWS, where the table is reached over TLS: the emulator speaks in the clear and needs no root
/// certificates, so that this is measured by itself, as far as the first question for work.
async fn starts_with_roots(path: &Path, variables: &BTreeMap<String, String>) -> Value {
    let mut variables = variables.clone();
    variables.insert("AWS_ENDPOINT_URL_DYNAMODB".into(), "https://127.0.0.1:9".into());
    let mut next = Vec::new();
    for _ in 0..STARTS {
        next.push(start(path.to_path_buf(), "bench", variables.clone()).await.timings().init.unwrap());
    }
    json!({ "exec_to_next_ms_p50": percentile(&next, 50) })
}

async fn warm(path: &Path, variables: &BTreeMap<String, String>, event: &Value) -> Vec<Duration> {
    let host = start(path.to_path_buf(), "bench", variables.clone()).await;
    for n in 0..=REPORTS {
        let answer = host.invoke(with_key(event, &format!("warm-{n}"))).await.unwrap();
        assert_eq!(answer["statusCode"], 201, "{answer}");
    }
    host.timings().warm
}

/// Each report is one of its own, on a day of its own so that no list of possible duplicates grows.
fn with_key(event: &Value, key: &str) -> Value {
    let mut event = event.clone();
    if event.get("headers").is_some() {
        event["headers"]["idempotency-key"] = json!(key);
        let day: u32 = key.bytes().fold(7, |sum, b| (sum * 31 + u32::from(b)) % 3000);
        let occurred = jiff::civil::date(2018, 1, 1).checked_add(jiff::ToSpan::days(i64::from(day))).unwrap();
        let mut body: Value = serde_json::from_str(event["body"].as_str().unwrap()).unwrap();
        body["occurred_at"] = json!(format!("{occurred}T02:00:00Z"));
        event["body"] = json!(body.to_string());
    }
    event
}
