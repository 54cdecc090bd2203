//! `make bench`: the fee watch over 1,000, 10,000 and 100,000 policies on the embedded table, as JSON.
#![allow(
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used
)]

use local::{Functions, Options, Stack, product};
use serde_json::json;
use std::time::Instant;
use tests::city::City;

#[tokio::main]
async fn main() {
    let sizes = std::env::args().skip(1).map(|size| size.parse().expect("a number of policies"));
    let sizes: Vec<u32> = sizes.collect();
    let sizes = if sizes.is_empty() { vec![1_000, 10_000, 100_000] } else { sizes };
    let mut runs = Vec::new();
    for size in sizes {
        let city = City::of(size, false);
        let (accounts, lines) = city.size();
        let stack = Stack::start(Options::memory(), |_| Functions::new()).await.unwrap();
        stack.clock().set("2027-08-15T02:00:00Z".parse().unwrap());
        city.settle_in(&stack).await;
        drop(city);
        let functions = product::functions(stack.endpoints());
        let tick = tests::payloads::of("schedule").into_iter().find(|(name, _)| name == "fee-watch").unwrap().1;
        let began = Instant::now();
        let watched = functions.call("fee-watch", tick).await.unwrap();
        let seconds = began.elapsed().as_secs_f64();
        assert_eq!(watched["accounts"].as_u64(), u64::try_from(accounts).ok());
        runs.push(json!({
            "policies": accounts, "lines": lines, "alerts": watched["alerts"],
            "seconds": (seconds * 100.0).round() / 100.0,
            "policies_per_second": (accounts as f64 / seconds).round(),
        }));
    }
    let first = runs[0]["policies_per_second"].as_f64().unwrap();
    let last = runs[runs.len() - 1]["policies_per_second"].as_f64().unwrap();
    let out = json!({ "fee_watch": runs, "speed_of_last_to_first": (last / first * 100.0).round() / 100.0 });
    println!("{}", serde_json::to_string_pretty(&out).unwrap());
}
