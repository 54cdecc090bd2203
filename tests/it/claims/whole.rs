//! What is written in several steps is whole or nothing, also when it is cut off between two of them and asked for again.

use local::faults::TableFaultKind;
use local::product;
use reqwest::Method;
use serde_json::{Value, json};
use std::fmt::Write;
use store::{Commit, keys};
use tests::people::{account, citizen};
use tests::{Got, World, text};

/// Asks for something of which the first transaction is kept and no further one, as if the function had died there.
async fn cut_off(world: &World, ask: tests::Ask) {
    world.settle().await;
    world.stack().faults().table_at(TableFaultKind::Conflict, 100, 1, Some("TransactWriteItems"));
    let got = ask.send().await;
    world.stack().faults().clear();
    assert!(!got.status.is_success(), "it went through: {}", got.body);
}

async fn lines(world: &World, claim: &str, advance: &Value) -> Vec<Value> {
    let path = format!("/v1/claims/{claim}/advances/{}", text(&advance["id"]));
    let file = world.person("an-manager").get(&path).await.ok();
    file["payments"].as_array().unwrap().iter().map(|payment| payment["amount"].clone()).collect()
}

fn paid(world: &World) -> i64 {
    world.stack().bank().book().unwrap().iter().map(|order| order.order.amount_fen).sum()
}

// R-C22, DESIGN section 5 (idempotency): the same key with another body after a crash is another request: nothing of the
// first one's lines is paid under the second one's total.
#[tokio::test]
async fn another_body_after_a_crash_has_its_own_lines() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let victim = world.dead(&claim, 1, "300000", "7777").await;
    let (handler, path) = (world.person("an-handler"), format!("/v1/claims/{claim}/advances"));
    let ask = |amount: &str| {
        let body = json!({ "purpose": "advance", "lines": [{ "victim": victim, "amount": amount }] });
        handler.ask(Method::POST, &path).key(Some("again")).json(body)
    };
    cut_off(&world, ask("300000.00")).await;
    assert_eq!(handler.get(&path).await.ok(), json!([]));
    let advance = ask("100000.00").send().await.ok();
    assert_eq!(
        (&advance["total"], lines(&world, &claim, &advance).await),
        (&json!("100000.00"), vec![json!("100000.00")])
    );
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    assert_eq!(paid(&world), 10_000_000);
    world.is_quiet().await;
}

// R-C22: the same body after a crash, on losses that changed in between: the lines are those of the second try.
#[tokio::test]
async fn the_same_body_on_other_losses_has_its_own_lines() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 2).await;
    world.dead(&claim, 1, "300000", "7777").await;
    let second = world.dead(&claim, 2, "400000", "8888").await;
    let (handler, path) = (world.person("an-handler"), format!("/v1/claims/{claim}/advances"));
    let ask = || handler.ask(Method::POST, &path).key(Some("again")).json(json!({ "purpose": "advance" }));
    cut_off(&world, ask()).await;
    handler.losses(&claim, &second, json!([{ "head": "death", "amount": "200000", "determinable": true }])).await;
    let advance = ask().send().await.ok();
    let mut amounts = lines(&world, &claim, &advance).await;
    amounts.sort_by_key(Value::to_string);
    assert_eq!((&advance["total"], amounts), (&json!("500000.00"), vec![json!("200000.00"), json!("300000.00")]));
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    assert_eq!(paid(&world), 50_000_000);
    world.is_quiet().await;
}

// R-C22: whatever got into the table, nobody approves payments that are not the request's.
#[tokio::test]
async fn a_batch_whose_lines_differ_is_not_approved() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    world.dead(&claim, 1, "300000", "7777").await;
    let advance = world.person("an-handler").proposes(&claim, "advance").await;
    world.settle().await;
    let desk = product::desk(world.stack().endpoints()).unwrap();
    let partition = keys::claim_partition(claim.parse().unwrap());
    let line = desk.store.parts::<domain::claim::payment::Payment>(&partition, "PAYMENT#").await.unwrap().remove(0);
    let stray = domain::claim::payment::Payment {
        id: domain::id::PaymentId::from_uuid(store::derived_uuid("stray")),
        ..line.value
    };
    let told = domain::Told::plain(domain::claim::fact::ClaimFact::PaymentDrawn {
        payment: stray.id,
        advance: stray.advance,
        amount: stray.amount,
    });
    let commit = Commit::new(&domain::Actor::system("test"), desk.now(), "test").create(&stray, told);
    desk.store.commit(commit).await.unwrap();
    let manager = world.person("an-manager");
    assert_eq!(manager.approves(&claim, &advance).await.problem(409), "lines-differ");
    world.settle().await;
    assert_eq!(paid(&world), 0);
    let path = format!("/v1/claims/{claim}/advances/{}", text(&advance["id"]));
    let back = json!({ "decision": "return", "reason": "明细不符" });
    manager.change(Method::POST, &path, &format!("{path}/approval"), back).await.ok();
    world.is_quiet().await;
}

// DESIGN section 5 (idempotency): another file under the same key after a crash brings its own people only.
#[tokio::test]
async fn another_roster_after_a_crash_has_its_own_people() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let handler = world.person("an-handler");
    let ask = |name: &str| {
        let path = format!("/v1/claims/{claim}/roster");
        let csv = format!("姓名,伤亡情况,身份证号\n{name},受伤,{}\n", citizen(1));
        handler.ask(Method::POST, &path).key(Some("roster")).raw("text/csv", csv)
    };
    cut_off(&world, ask("张三")).await;
    assert_eq!(ask("李四").send().await.ok()["imported"], 1);
    let people = handler.get(&format!("/v1/claims/{claim}/victims")).await.ok();
    assert_eq!((&people[0]["name"], people.as_array().unwrap().len()), (&json!("李四"), 1));
    world.is_quiet().await;
}

async fn walked(world: &World, path: &str) -> Vec<Value> {
    let (mut all, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = world.person("an-manager").get(&format!("{path}?limit=100{cursor}")).await.ok();
        all.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

// DESIGN section 4, R-C12: every line of a large batch, the last like the first, and the check of the limits can be
// decided again on what is on record.
#[tokio::test]
async fn every_line_of_a_large_batch_replays() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let handler = world.person("an-handler");
    let mut csv = String::from("姓名,伤亡情况,身份证号,收款人,开户行,银行账号\n");
    for n in 0..300 {
        let _ = writeln!(csv, "人员{n},受伤,{},人员{n},工商银行,{}", citizen(n), account(n, "7777"));
    }
    let path = format!("/v1/claims/{claim}");
    let import: Got = handler.ask(Method::POST, &format!("{path}/roster")).raw("text/csv", csv).send().await;
    assert_eq!(import.ok()["imported"], 300);
    let people = handler.get(&format!("{path}/victims")).await.ok();
    let amount = |victim: &Value| json!({ "victim": victim["id"], "amount": "1000.01" });
    let lines: Vec<Value> = people.as_array().unwrap().iter().map(amount).collect();
    handler.act(&claim, "assessment", json!({ "lines": lines })).await.ok();
    let today = domain::time::beijing_day(world.stack().clock().now());
    handler.act(&claim, "agreement", json!({ "agreed_on": today })).await.ok();
    let settlement = handler.proposes(&claim, "settlement").await;
    assert_eq!((&settlement["lines"], &settlement["total"]), (&json!(300), &json!("300003.00")));
    world.person("an-manager").approves(&claim, &settlement).await.ok();
    let decisions = walked(&world, &format!("{path}/decisions")).await;
    let kind = |kind: &'static str| decisions.iter().filter(move |one| one["decision"]["ruling"]["kind"] == kind);
    let lines: Vec<&Value> =
        kind("amounts").flat_map(|one| one["decision"]["ruling"]["lines"].as_array().unwrap()).collect();
    let victims: std::collections::BTreeSet<_> = lines.iter().map(|line| text(&line["victim"])).collect();
    assert_eq!((lines.len(), victims.len()), (300, 300));
    let limits: Vec<&Value> = kind("limits").collect();
    assert_eq!(limits.len(), 1);
    let ruling = &limits[0]["decision"]["ruling"];
    assert_eq!(ruling["input"]["shares"].as_array().unwrap().len(), 300);
    assert_eq!((&ruling["outcome"]["exceeded"], &ruling["outcome"]["accident"]), (&json!([]), &json!("300003.00")));
    for decision in &decisions {
        let replay = format!("{path}/decisions/{}/replay", text(&decision["id"]));
        assert_eq!(world.person("an-manager").get(&replay).await.ok()["same"], json!(true));
    }
    world.is_quiet().await;
    assert_eq!(paid(&world), 30_000_300);
}
