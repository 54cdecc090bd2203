//! The watch over a simulated city: every planted fraud is found, and an honest city is left in peace.

use super::kit::{city_on_a_stack, look, tick};
use domain::watch::{Alert, Check};
use local::Stack;
use std::collections::BTreeMap;
use tests::city::{City, alerts};

/// How many policies. `make bench` runs larger cities.
const SIZE: u32 = 2_000;

/// The city on a table of its own, looked at in full, and then again: nothing is looked at or raised a second time.
async fn watched(city: &City) -> (Stack, Vec<Alert>) {
    let (stack, functions) = city_on_a_stack(city).await;
    let first = look(&functions).await;
    let (accounts, lines) = city.size();
    let looked = ["accounts", "lines"].map(|of| usize::try_from(first[of].as_u64().unwrap()).unwrap());
    assert_eq!((looked, first["finished"].as_bool()), ([accounts, lines], Some(true)));
    let again = functions.call("fee-watch", tick()).await.unwrap();
    assert_eq!(["accounts", "lines", "alerts"].map(|of| again[of].as_u64()), [Some(0); 3]);
    let found = alerts(&stack).await;
    assert_eq!(Some(found.len() as u64), first["alerts"].as_u64());
    (stack, found)
}

// req 4.13, 5.2, 5.14, R-D9, anchors 12: every planted fraud is found, of every kind, once, with rule, numbers and link.
#[tokio::test]
async fn every_planted_fraud_is_found() {
    let city = City::of(SIZE, true);
    let (_stack, found) = watched(&city).await;
    let planted: Vec<Check> = city.planted.keys().copied().collect();
    // That managers were trained is no matter of money: `watch::training` tells of it.
    let mut all: Vec<Check> = Check::ALL.iter().copied().filter(|check| *check != Check::ManagersUntrained).collect();
    all.sort();
    assert_eq!(planted, all, "a kind of fraud is not planted");
    let book = domain::rulebook::Rulebooks::shipped().unwrap();
    let book = book.in_force(tests::city::TODAY.parse().unwrap());
    let missed = city.missed(&found);
    assert!(missed.is_empty(), "{missed:#?}");
    for alert in &found {
        assert!(!alert.numbers.is_empty(), "{alert:?}");
        assert_eq!(book.basis(&[alert.check.rule()]).len(), 1, "{alert:?}");
        // What it leads to: its policy or its lines; a question about an insurer as a whole has its quarter.
        assert!(alert.policy.is_some() || alert.about.contains("-Q"), "{alert:?}");
    }
    // Their policies went over their ceiling by what was planted.
    let others = city.others(&found);
    assert!(others.iter().all(|check| ["over_ceiling", "managers_untrained"].contains(check)), "{others:?}");
    println!("{} frauds planted, all found; {} alerts", city.frauds(), found.len());
}

// req 4.13: an honest city: of all lines and accounts at most one in two hundred is asked about.
#[tokio::test]
async fn an_honest_city_is_left_in_peace() {
    let city = City::of(SIZE, false);
    let (_stack, found) = watched(&city).await;
    let (accounts, lines) = city.size();
    let mut by_check: BTreeMap<Check, usize> = BTreeMap::new();
    for alert in &found {
        *by_check.entry(alert.check).or_default() += 1;
    }
    let alarms = found.len();
    println!("an honest city of {accounts} policies and {lines} lines: {alarms} false alarms; by check: {by_check:?}");
    assert!(alarms * 200 <= accounts + lines, "{alarms} of {}: {by_check:?}", accounts + lines);
}
