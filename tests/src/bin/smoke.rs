//! `make smoke`: every function's real binary, driven with the payloads of `events/` against the embedded stack.
#![allow(
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used
)]

use local::runtime_host::RuntimeHost;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tests::payloads::{Fixture, function, of};
use tests::sandbox::{FUNCTIONS, binary, environment, start};
use tests::text;

/// The running binaries, each started when its first payload comes, as in Lambda: the stop-watch shows no waiting in line.
struct Hosts<'a> {
    folder: &'a Path,
    variables: BTreeMap<String, String>,
    started: BTreeMap<&'static str, RuntimeHost>,
}

impl Hosts<'_> {
    async fn of(&mut self, name: &str) -> &RuntimeHost {
        let name = FUNCTIONS.into_iter().find(|known| *known == name).unwrap_or_else(|| panic!("no function {name}"));
        if !self.started.contains_key(name) {
            let host = start(binary(self.folder, name), name, self.variables.clone()).await;
            self.started.insert(name, host);
        }
        &self.started[name]
    }
}

#[tokio::main]
async fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("the folder of the binaries"));
    let fixture = Fixture::new().await;
    let mut hosts =
        Hosts { folder: &folder, variables: environment(fixture.world.stack().endpoints()), started: BTreeMap::new() };
    let mut sent = 0;
    for (name, payload) in of("http").into_iter().chain(of("bad")).filter(|(_, payload)| payload["rawPath"].is_string())
    {
        let answer = hosts
            .of(function(&name))
            .await
            .invoke(fixture.filled(&payload))
            .await
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(answer["statusCode"].to_string(), text(&payload["headers"]["x-expect-status"]), "{name}: {answer}");
        if let Some(code) = payload["headers"]["x-expect-code"].as_str() {
            let body: Value = serde_json::from_str(answer["body"].as_str().unwrap()).unwrap();
            assert_eq!(body["code"], code, "{name}");
        }
        sent += 1;
    }
    for (folder, function) in
        [("stream", "dispatch"), ("schedule", ""), ("s3", "document-check"), ("queue", "dead-letters")]
    {
        for (name, payload) in of(folder) {
            // A schedule's payload bears the name of its function.
            let function = if function.is_empty() { name.as_str() } else { function };
            let answer = hosts
                .of(function)
                .await
                .invoke(fixture.filled(&payload))
                .await
                .unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(answer.get("batchItemFailures").is_none_or(|failures| *failures == json!([])), "{name}: {answer}");
            sent += 1;
        }
    }
    for (name, payload) in of("bad").into_iter().filter(|(_, payload)| payload["Records"].is_array()) {
        let answer = hosts
            .of(function(&name))
            .await
            .invoke(fixture.filled(&payload))
            .await
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let number = &payload["Records"][0]["dynamodb"]["SequenceNumber"];
        assert_eq!(answer["batchItemFailures"][0]["itemIdentifier"], *number, "{name}: {answer}");
        sent += 1;
    }
    let paid: i64 = fixture.world.stack().bank().book().unwrap().iter().map(|order| order.order.amount_fen).sum();
    assert_eq!(paid, 30_000_000, "dispatch paid the one approved line once");
    assert!(hosts.started.keys().eq(&FUNCTIONS), "every function was driven");
    println!("{:<16}{:>12}{:>14}{:>10}{:>12}", "function", "first /next", "first answer", "peak RSS", "size");
    for (name, host) in &hosts.started {
        let timings = host.timings();
        let ms = |time: Option<std::time::Duration>| {
            time.map_or_else(|| "-".into(), |time| format!("{:.1} ms", time.as_secs_f64() * 1000.0))
        };
        let size = std::fs::metadata(binary(&folder, name)).unwrap().len();
        let memory = host.peak_memory_kib().unwrap_or(0);
        println!(
            "{name:<16}{:>12}{:>14}{:>7.1} MB{:>9.2} MB",
            ms(timings.init),
            ms(timings.first_answer),
            f64::from(u32::try_from(memory).unwrap()) / 1024.0,
            f64::from(u32::try_from(size).unwrap()) / 1_048_576.0
        );
    }
    println!("{sent} payloads, {} functions: all as expected", hosts.started.len());
}
