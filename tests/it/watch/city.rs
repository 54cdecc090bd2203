//! The watch over a simulated city: every planted fraud is found, and an honest city is left in peace.

use domain::watch::Check;
use std::collections::{BTreeMap, BTreeSet};
use tests::World;
use tests::city::City;

/// What was raised in a city: by check, the lines and what it is about.
async fn raised(city: &City) -> (BTreeMap<String, BTreeSet<String>>, usize) {
    let world = World::new().await;
    world.stack().clock().set("2027-08-15T02:00:00Z".parse().unwrap());
    city.settle_in(world.stack()).await;
    let functions = local::product::functions(world.stack().endpoints());
    let tick = || tests::payloads::of("schedule").into_iter().find(|(name, _)| name == "fee-watch").unwrap().1;
    let first = functions.call("fee-watch", tick()).await.unwrap();
    assert_eq!((first["accounts"].as_u64(), first["lines"].as_u64()), {
        let (accounts, lines) = city.size();
        (u64::try_from(accounts).ok(), u64::try_from(lines).ok())
    });
    // Run again: nothing is looked at twice, nothing is raised twice.
    let again = functions.call("fee-watch", tick()).await.unwrap();
    assert_eq!(
        (again["accounts"].as_u64(), again["lines"].as_u64(), again["alerts"].as_u64()),
        (Some(0), Some(0), Some(0))
    );
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut count, mut cursor) = (0, String::new());
    let officer = world.person("district-officer");
    loop {
        let page = officer.get(&format!("/v1/alerts?limit=100{cursor}")).await.ok();
        for alert in page["items"].as_array().unwrap() {
            count += 1;
            let of = found.entry(tests::text(&alert["check"])).or_default();
            of.extend(alert["lines"].as_array().unwrap().iter().map(tests::text));
            of.extend(alert["policy"].as_str().map(str::to_owned));
            of.extend(alert["numbers"].as_object().unwrap().values().map(tests::text));
        }
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    (found, count)
}

// req 4.13, 5.2, 5.14, R-D9, anchors 12: in a city of 2,000 policies every planted fraud is found.
#[tokio::test]
async fn every_planted_fraud_is_found() {
    let city = City::of(2000, true);
    let (found, _) = raised(&city).await;
    for (check, planted) in &city.planted {
        let of = found.get(check.name()).cloned().unwrap_or_default();
        match check {
            // Named by the payee: at least one run of each.
            Check::Split | Check::RoundSums => assert!(!of.is_empty(), "{check}"),
            _ => {
                let missed: Vec<_> = planted.difference(&of).collect();
                assert!(missed.is_empty(), "{check}: {missed:?}");
            }
        }
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
