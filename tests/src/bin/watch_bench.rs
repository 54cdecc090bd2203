//! `make bench`: the fee watch as it ships over 1,000, 10,000 and 100,000 policies on the embedded table, as JSON.
//!
//! The function is a process of its own under the Lambda Runtime API host, so that its memory is measured apart from the
//! table's. Takes the path of its binary and, if others are wanted, sizes. The second size runs once more with a time-out
//! that is too short for it: the function stops in time, call by call, and comes to the same.
#![allow(
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used
)]

use domain::time::beijing_day;
use local::{Functions, Options, Stack};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tests::city::City;
use tests::sandbox::{environment, start_for};

/// As in the template.
const TIMEOUT: Duration = Duration::from_mins(15);
/// A second more than the function leaves unused at the end of a call.
const SHORT: Duration = Duration::from_secs(31);

#[tokio::main]
async fn main() {
    let mut args = std::env::args().skip(1);
    let binary = PathBuf::from(args.next().expect("the fee-watch binary"));
    let mut sizes: Vec<u32> = args.map(|size| size.parse().expect("a number of policies")).collect();
    if sizes.is_empty() {
        sizes = vec![1_000, 10_000, 100_000];
    }
    let mut runs = Vec::new();
    for size in &sizes {
        runs.push(run(&binary, *size, TIMEOUT).await);
    }
    let speed = |run: &Value| run["policies_per_second"].as_f64().unwrap();
    let (first, last) = (speed(&runs[0]), speed(&runs[runs.len() - 1]));
    let stopping = run(&binary, sizes[sizes.len() / 2], SHORT).await;
    assert!(runs.iter().any(|run| ["policies", "lines", "alerts"].iter().all(|of| run[of] == stopping[of])));
    let out = json!({
        "fee_watch": runs,
        "speed_of_last_to_first": (last / first * 100.0).round() / 100.0,
        "with_a_short_time_out": stopping,
    });
    println!("{}", serde_json::to_string_pretty(&out).unwrap());
}

/// A city of a size, looked at by the real function until nothing is left.
async fn run(binary: &Path, size: u32, timeout: Duration) -> Value {
    let stack = Stack::start(Options::memory(), |_| Functions::new()).await.unwrap();
    // The function goes by the machine's clock, and so does the city.
    let city = City::on(beijing_day(stack.clock().now()), size, false);
    let (accounts, lines) = city.size();
    let began = Instant::now();
    city.settle_in(&stack).await;
    drop(city);
    let settled = began.elapsed();
    let host = start_for(binary.to_path_buf(), "fee-watch", environment(stack.endpoints()), timeout).await;
    let tick = tests::payloads::of("schedule").into_iter().find(|(name, _)| name == "fee-watch").unwrap().1;
    let began = Instant::now();
    let (mut calls, mut looked) = (0, [0_u64; 3]);
    loop {
        let watched = host.invoke(tick.clone()).await.unwrap();
        calls += 1;
        for (sum, of) in looked.iter_mut().zip(["accounts", "lines", "alerts"]) {
            *sum += watched[of].as_u64().unwrap();
        }
        if watched["finished"] == true {
            break;
        }
    }
    let seconds = began.elapsed().as_secs_f64();
    assert_eq!([usize::try_from(looked[0]).unwrap(), usize::try_from(looked[1]).unwrap()], [accounts, lines]);
    let peak = host.peak_memory_kib().unwrap_or(0);
    let idle = Instant::now();
    host.invoke(tick).await.unwrap();
    let round = |number: f64| (number * 100.0).round() / 100.0;
    json!({
        "policies": accounts, "lines": lines, "alerts": looked[2], "calls": calls,
        "seconds": round(seconds), "policies_per_second": (accounts as f64 / seconds).round(),
        "peak_rss_mb": round(peak as f64 / 1024.0),
        "next_tick_seconds": round(idle.elapsed().as_secs_f64()),
        "laid_down_in_seconds": round(settled.as_secs_f64()),
    })
}
