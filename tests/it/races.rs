//! Many at once: one wins, and money moves once.

use reqwest::Method;
use serde_json::json;
use std::collections::BTreeSet;
use tests::people::report;
use tests::{World, text};

// req B.8, R-C22: 100 parallel approvals of one advance pay it once.
#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_approvals_pay_once() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 2).await;
    world.dead(&claim, 1, "300000", "7777").await;
    world.dead(&claim, 2, "400000", "7778").await;
    let advance = world.person("an-handler").proposes(&claim, "advance").await;
    let path = format!("/v1/claims/{claim}/advances/{}/approval", text(&advance["id"]));
    let mut tries = Vec::new();
    for n in 0..100 {
        let who = world.person(if n % 2 == 0 { "an-approver" } else { "an-manager" });
        let ask =
            who.ask(Method::POST, &path).seen("\"1\"").json(json!({ "decision": "approve", "total": "700000.00" }));
        tries.push(tokio::spawn(ask.send()));
    }
    let mut won = 0;
    for one in tries {
        let got = one.await.unwrap();
        won += u32::from(got.status.is_success());
        assert!(matches!(got.status.as_u16(), 200 | 409 | 412 | 503), "{} {}", got.status, got.body);
    }
    assert_eq!(won, 1);
    world.settle().await;
    let book = world.stack().bank().book().unwrap();
    assert_eq!(book.iter().map(|order| order.order.amount_fen).sum::<i64>(), 70_000_000);
    assert_eq!(book.len(), 2);
    world.is_quiet().await;
}

// A phone that sends one report fifty times has one claim.
#[tokio::test(flavor = "multi_thread")]
async fn one_key_sent_many_times_is_one_claim() {
    let world = World::new().await;
    let mut tries = Vec::new();
    for _ in 0..50 {
        tries.push(tokio::spawn(
            world
                .person("jia-reporter")
                .ask(Method::POST, "/v1/claims")
                .key(Some("tap"))
                .json(report("甲厂", "fall", 1))
                .send(),
        ));
    }
    let mut ids = BTreeSet::new();
    for one in tries {
        let got = one.await.unwrap();
        if got.status.is_success() {
            ids.insert(text(&got.body["claim"]["id"]));
        } else {
            assert_eq!(got.problem(409), "in-flight");
        }
    }
    assert_eq!(ids.len(), 1);
    assert_eq!(world.person("jia-reporter").get("/v1/claims").await.ok()["items"].as_array().unwrap().len(), 1);
}

// R-C12: two claims under one aggregate limit never exceed it together, whoever is first.
#[tokio::test(flavor = "multi_thread")]
async fn two_claims_share_one_aggregate_limit() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "1000000", "1000000").await;
    let mut advances = Vec::new();
    for n in 0..2 {
        let claim = world.covered(&policy, 1).await;
        world.dead(&claim, n + 1, "600000", "7777").await;
        let advance = world.person("an-handler").proposes(&claim, "advance").await;
        advances.push((claim, advance));
    }
    let manager = world.person("an-manager");
    let (a, b) = tokio::join!(
        manager.approves(&advances[0].0, &advances[0].1),
        manager.approves(&advances[1].0, &advances[1].1)
    );
    let won = [&a, &b].into_iter().filter(|got| got.status.is_success()).count();
    assert_eq!(won, 1, "{} {}", a.body, b.body);
    let lost = if a.status.is_success() { b } else { a };
    assert_eq!(lost.bad_fields(), [(String::new(), "exceeds-aggregate-limit".to_owned())]);
    world.settle().await;
    assert_eq!(world.stack().bank().book().unwrap().len(), 1);
}

// A maker cannot propose again while a request waits (Fineract #6255).
#[tokio::test(flavor = "multi_thread")]
async fn one_request_waits_at_a_time() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    world.dead(&claim, 1, "300000", "7777").await;
    let handler = world.person("an-handler");
    let path = format!("/v1/claims/{claim}/advances");
    let ask = || handler.post(&path, json!({ "purpose": "advance" }));
    let (a, b, c) = tokio::join!(ask(), ask(), ask());
    let won = [&a, &b, &c].into_iter().filter(|got| got.status.is_success()).count();
    assert_eq!(won, 1, "{} {} {}", a.body, b.body, c.body);
    assert_eq!(ask().await.problem(409), "advance-pending");
    assert_eq!(handler.get(&path).await.ok().as_array().unwrap().len(), 1);
}
