//! The watch over a simulated city: every planted fraud is found, and an honest city is left in peace.

use domain::watch::{Alert, Check};
use local::{Functions, Options, Stack, product};
use std::collections::{BTreeMap, BTreeSet};
use store::{PageAsk, keys};
use tests::city::City;

/// What was raised in a city: by check, the lines and what it is about. Only the watch runs, and straight on the table.
async fn raised(city: &City) -> (BTreeMap<Check, BTreeSet<String>>, usize) {
    let stack = Stack::start(Options::memory(), |_| Functions::new()).await.unwrap();
    stack.clock().set("2027-08-15T02:00:00Z".parse().unwrap());
    city.settle_in(&stack).await;
    let functions = product::functions(stack.endpoints());
    let tick = || tests::payloads::of("schedule").into_iter().find(|(name, _)| name == "fee-watch").unwrap().1;
    let first = functions.call("fee-watch", tick()).await.unwrap();
    let (accounts, lines) = city.size();
    let looked = [first["accounts"].as_u64(), first["lines"].as_u64()].map(|of| usize::try_from(of.unwrap()).unwrap());
    assert_eq!(looked, [accounts, lines]);
    // Run again: nothing is looked at twice, nothing is raised twice.
    let again = functions.call("fee-watch", tick()).await.unwrap();
    assert_eq!(["accounts", "lines", "alerts"].map(|of| again[of].as_u64()), [Some(0); 3]);
    let store = product::desk(stack.endpoints()).unwrap().store;
    let mut found: BTreeMap<Check, BTreeSet<String>> = BTreeMap::new();
    let (mut count, mut page) = (0, PageAsk::first(100));
    loop {
        let some = store.list::<Alert>(&keys::city_list("ALERT"), &page).await.unwrap();
        for alert in some.items {
            count += 1;
            let of = found.entry(alert.value.check).or_default();
            of.extend(alert.value.lines.iter().map(ToString::to_string));
            of.extend(alert.value.policy.map(|policy| policy.to_string()));
            of.insert(alert.value.about);
        }
        page.cursor = some.next_cursor;
        if page.cursor.is_none() {
            return (found, count);
        }
    }
}

// req 4.13, 5.2, 5.14, R-D9, anchors 12: in a city of 2,000 policies every planted fraud is found.
#[tokio::test]
async fn every_planted_fraud_is_found() {
    let city = City::of(2000, true);
    let (found, _) = raised(&city).await;
    for (check, planted) in &city.planted {
        let of = found.get(check).cloned().unwrap_or_default();
        // Runs of lines are named by their payee, within what the question is about.
        let missed: Vec<_> = planted.iter().filter(|one| !of.iter().any(|found| found.contains(*one))).collect();
        assert!(missed.is_empty(), "{check}: {missed:?}");
    }
}

// req 4.13: an honest city of 2,000 policies: of all lines and accounts at most one in two hundred is asked about.
#[tokio::test]
async fn an_honest_city_is_left_in_peace() {
    let city = City::of(2000, false);
    let (found, alerts) = raised(&city).await;
    let (accounts, lines) = city.size();
    println!("false alarms: {alerts} of {accounts} accounts and {lines} lines; by check: {:?}", found.keys());
    assert!(alerts * 200 <= accounts + lines, "{alerts} of {}: {found:?}", accounts + lines);
}
