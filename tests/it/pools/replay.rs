//! Cut off anywhere, delivered twice, asked for twice: one line per policy, and the sum is the cost.

use local::faults::{DeliveryFaults, TableFaultKind};
use reqwest::Method;
use serde_json::json;
use std::collections::BTreeSet;
use tests::pools::sum;
use tests::{World, text};

// req 2.8, R-D12, DESIGN section 7: under throttling, conflicts, lost replies and deliveries that come twice, reversed or
// not at all, a batch of 60 lines is complete and has nothing twice; the same key draws it up once.
#[tokio::test]
async fn a_batch_under_faults_has_every_line_once() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "3000.00").await;
    let mut policies = world.small_policies(59).await;
    policies.push(ready.policy.clone());
    let slot = world.slot(&ready.expert, 5, 600).await;
    let mut ask = world.pooled(&ready, &slot, "9000.00", "head_count", &policies);
    let prevention = world.person("an-prevention");
    let preview = prevention.post("/v1/pooled-services/preview", ask.clone()).await.ok();
    ask["fingerprint"] = preview["fingerprint"].clone();
    let faults = world.stack().faults();
    let send = || prevention.ask(Method::POST, "/v1/pooled-services").key(Some("pool-1")).json(ask.clone()).send();
    let first = send().await.ok();
    faults.change(|switches| {
        switches.delivery = DeliveryFaults { duplicate: 6, reverse: 2, lose: 3, lose_answer: 4 };
    });
    faults.table_at(TableFaultKind::Throttle, 6, 20, None);
    faults.table_at(TableFaultKind::Conflict, 5, 9, Some("TransactWriteItems"));
    faults.table_at(TableFaultKind::DropReply, 4, 13, Some("TransactWriteItems"));
    world.settle().await;
    faults.clear();
    assert_eq!(send().await.ok(), first, "the same key is the same service");
    world.settle().await;
    let id = text(&first["id"]);
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["held_up"], &pool["done"]), (&json!("booked"), &json!([]), &json!(60)));
    let shares = world.shares(&id).await;
    let of: BTreeSet<_> = shares.iter().map(|share| text(&share["policy"])).collect();
    assert_eq!((shares.len(), of.len(), sum(&shares, "amount")), (60, 60, "9000.00".parse().unwrap()));
    // Another pass finds everything done: nothing is held up, so there is nothing to go on with.
    assert_eq!(prevention.on_pool(&id, "continuation", json!({})).await.problem(409), "nothing-held-up");
    for statement in world.books(&policies).await {
        assert_eq!((&statement["released"], &statement["spent"]), (&json!("0.00"), &json!("0.00")));
    }
    let all = prevention.get("/v1/bookings?limit=100").await.ok();
    assert_eq!(all["items"].as_array().unwrap().len(), 1);
    world.is_quiet().await;
}
