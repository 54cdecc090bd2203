//! `make bench`: one pooled service over 100, 500 and 2,000 policies on the embedded table, as JSON: the preview, the act,
//! every line held, one policy dropping out, every line posted.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::print_stdout, clippy::unwrap_used)]

use domain::fee::FeeAccount;
use domain::id::{PolicyId, ReceiptId};
use domain::policy::Policy;
use domain::{Actor, Told};
use local::product;
use serde_json::{Value, json};
use std::time::Instant;
use store::{Commit, keys};
use tests::pools::sum;
use tests::{World, text};
use uuid::Uuid;

/// Policies in one transaction: each is two things with their facts and rows.
const IN_ONE: usize = 8;

/// So many policies like one that is there, each with 2,000 yuan received, written straight into the table.
async fn many(world: &World, like: &str, count: u128) -> Vec<String> {
    let desk = product::desk(world.stack().endpoints()).unwrap();
    let pattern = desk.store.get::<Policy>(&keys::policy(like.parse().unwrap())).await.unwrap().value;
    let now = world.stack().clock().now();
    let mut all = Vec::new();
    let made: Vec<(Policy, FeeAccount)> = (0..count)
        .map(|n| {
            let mut policy = pattern.clone();
            policy.id = PolicyId::from_uuid(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + n));
            policy.insured.org = None;
            policy.insured.credit_code = tests::people::credit_code(3000 + u32::try_from(n).unwrap()).parse().unwrap();
            let (account, _) = FeeAccount::open(&policy);
            let receipt = ReceiptId::from_uuid(Uuid::nil());
            let (account, _) = account.entitle(receipt, "2000.00".parse().unwrap(), desk.book(), now).unwrap();
            (policy, account)
        })
        .collect();
    for some in made.chunks(IN_ONE) {
        let begin = Commit::new(&Actor::system("bench"), now, "bench");
        let told = |of: PolicyId| Told::plain(domain::fee::FeeFact::FeeOpened { policy: of });
        let commit = some.iter().fold(begin, |commit, (policy, account)| {
            commit.create(policy, told(policy.id)).create(account, told(policy.id))
        });
        desk.store.commit(commit).await.unwrap();
        all.extend(some.iter().map(|(policy, _)| policy.id.to_string()));
    }
    world.settle().await;
    all
}

#[tokio::main]
async fn main() {
    let sizes = std::env::args().skip(1).map(|size| size.parse().expect("a number of policies"));
    let sizes: Vec<u128> = sizes.collect();
    let sizes = if sizes.is_empty() { vec![100, 500, 2_000] } else { sizes };
    let mut runs: Vec<Value> = Vec::new();
    for size in sizes {
        let world = World::new().await;
        let ready = world.ready("30000.00", 2, "20000.00").await;
        let mut policies = many(&world, &ready.policy, size - 1).await;
        policies.push(ready.policy.clone());
        let slot = world.slot(&ready.expert, 5, 600).await;
        let cost = format!("{}.00", size * 200);
        let mut ask = world.pooled(&ready, &slot, &cost, "equal", &policies);
        let prevention = world.person("an-prevention");
        let mut took = serde_json::Map::new();
        let mut stop = |what: &str, began: Instant| {
            took.insert(format!("{what}_ms"), json!(u64::try_from(began.elapsed().as_millis()).unwrap()));
        };
        let began = Instant::now();
        let preview = prevention.post("/v1/pooled-services/preview", ask.clone()).await.ok();
        stop("preview", began);
        ask["fingerprint"] = preview["fingerprint"].clone();
        let began = Instant::now();
        let drawn = prevention.post("/v1/pooled-services", ask).await.ok();
        stop("draw_up", began);
        let id = text(&drawn["id"]);
        let began = Instant::now();
        world.settle().await;
        stop("all_held", began);
        assert_eq!(world.pool(&id).await["state"], "booked");
        let began = Instant::now();
        let out = json!({ "policy": policies[1], "reason": "退出" });
        prevention.on_pool(&id, "drop-outs", out).await.ok();
        stop("drop_out", began);
        let began = Instant::now();
        world.settle().await;
        stop("all_held_anew", began);
        world.pool_rendered(&world.pool(&id).await, 5, &cost).await;
        if world.pool(&id).await["needs_approval"] == true {
            world.person("an-manager").on_pool(&id, "approval", json!({})).await.ok();
        }
        world.person("an-finance").on_pool(&id, "posting", world.pooled_invoice(&cost, "FP-1")).await.ok();
        let began = Instant::now();
        world.settle().await;
        stop("all_posted", began);
        let shares = world.shares(&id).await;
        assert_eq!((json!(sum(&shares, "spent")), shares.len() + 1), (json!(cost), policies.len()));
        runs.push(json!({ "policies": policies.len(), "took": took }));
    }
    println!("{}", serde_json::to_string_pretty(&json!({ "pooled": runs })).unwrap());
}
