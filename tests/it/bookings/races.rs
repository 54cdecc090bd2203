//! Many at once: a slot is taken once, a budget is never overdrawn, and one key is one booking.

use local::faults::TableFaultKind;
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tests::{Got, World, text};

/// Sends an order with a key until the product has an answer: `busy` asks to try again with the same key.
async fn ordered(world: World, key: String, order: Value) -> Got {
    loop {
        let who = world.person("jia-reporter");
        let got = who.ask(Method::POST, "/v1/bookings").key(Some(&key)).json(order.clone()).send().await;
        let again = matches!(got.body["code"].as_str(), Some("busy" | "in-flight" | "internal"));
        if !again {
            return got;
        }
    }
}

async fn race(world: &World, orders: Vec<(String, Value)>) -> (BTreeSet<String>, BTreeSet<String>) {
    let tries: Vec<_> =
        orders.into_iter().map(|(key, order)| tokio::spawn(ordered(world.clone(), key, order))).collect();
    let (mut won, mut lost) = (BTreeSet::new(), BTreeSet::new());
    for one in tries {
        let got = one.await.unwrap();
        if got.status.is_success() {
            won.insert(text(&got.body["id"]));
        } else {
            lost.insert(text(&got.body["code"]));
        }
    }
    (won, lost)
}

// B.3, cal.com #10789, #29958: a hundred orders for one slot: one has it, the others are told so.
#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_for_one_slot_is_one() {
    let world = World::new().await;
    let ready = world.ready("1000000.00", 200, "100000.00").await;
    let slot = world.slot(&ready.expert, 3, 600).await;
    let orders = (0..100).map(|n| (format!("slot-{n}"), ready.order(&slot, "100.00"))).collect();
    let (won, lost) = race(&world, orders).await;
    assert_eq!((won.len(), lost), (1, ["slot-taken".to_owned()].into()));
    assert_eq!(world.fee(&ready.policy).await["reserved"], "100.00");
    world.is_quiet().await;
}

// anchors 2, R-D1: a hundred orders on a ceiling for ten, five for each of 20 slots: ten win, and the sum fits to the fen.
#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_on_a_budget_for_ten_are_ten() {
    let world = World::new().await;
    // 21 % of 5,000.00 is 1,050.00: ten services of 100.00, and no eleventh.
    let ready = world.ready("5000.00", 200, "100000.00").await;
    let mut orders = Vec::new();
    for n in 0..20 {
        let slot = world.slot(&ready.expert, 2, n * 40).await;
        orders.extend((0..5).map(|twin| (format!("budget-{n}-{twin}"), ready.order(&slot, "100.00"))));
    }
    let (won, lost) = race(&world, orders).await;
    assert_eq!(won.len(), 10);
    assert_eq!(lost, ["over-fee-ceiling".to_owned(), "slot-taken".to_owned()].into());
    let fee = world.fee(&ready.policy).await;
    assert_eq!((&fee["reserved"], &fee["left"]), (&json!("1000.00"), &json!("50.00")));
    let own = world.person("agency-manager").get("/v1/slots?limit=100").await.ok();
    let taken = own["items"].as_array().unwrap().iter().filter(|slot| slot["state"] == "taken").count();
    assert_eq!(taken, 10);
    world.is_quiet().await;
}

// anchors 2, B.8: the same under throttling, conflicts and lost replies, each order sent twice with its key.
#[tokio::test(flavor = "multi_thread")]
async fn faults_and_retries_book_nothing_twice() {
    let world = World::new().await;
    let ready = world.ready("1000.00", 200, "100000.00").await;
    let mut orders = Vec::new();
    for n in 0..10 {
        let slot = world.slot(&ready.expert, 2, n * 40).await;
        for _ in 0..2 {
            orders.push((format!("fault-{n}"), ready.order(&slot, "100.00")));
        }
    }
    let faults = world.stack().faults();
    faults.table_at(TableFaultKind::Throttle, 5, 3, None);
    faults.table_at(TableFaultKind::Conflict, 5, 2, Some("TransactWriteItems"));
    faults.table_at(TableFaultKind::DropReply, 3, 4, Some("TransactWriteItems"));
    let (won, lost) = race(&world, orders).await;
    faults.clear();
    // 21 % of 1,000.00 is 210.00: two services of 100.00.
    assert_eq!((won.len(), lost), (2, ["over-fee-ceiling".to_owned()].into()));
    let fee = world.fee(&ready.policy).await;
    assert_eq!(fee["reserved"], "200.00");
    let all = world.person("an-prevention").get("/v1/bookings?limit=100").await.ok();
    assert_eq!(all["items"].as_array().unwrap().len(), 2);
    let ledger =
        world.person("an-finance").get(&format!("/v1/policies/{}/fee-ledger?limit=100", ready.policy)).await.ok();
    let reserved = ledger["items"].as_array().unwrap().iter().filter(|one| one["event"] == "fee_reserved").count();
    assert_eq!(reserved, 2);
    world.is_quiet().await;
}
