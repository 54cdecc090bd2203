//! What can go wrong around the functions: nothing is lost and nothing happens twice.

use local::faults::{BankFaults, DeliveryFaults, TableFaultKind};
use reqwest::Method;
use serde_json::{Value, json};
use tests::people::{account, payee, report};
use tests::{World, text};

/// A claim with one proposed advance of 300,000 yuan.
async fn proposed(world: &World) -> (String, Value) {
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    world.dead(&claim, 1, "300000", "7777").await;
    let advance = world.person("an-handler").proposes(&claim, "advance").await;
    (claim, advance)
}

async fn state(world: &World, claim: &str) -> Value {
    world.person("an-finance").get(&format!("/v1/claims/{claim}/payments")).await.ok()[0].clone()
}

fn paid(world: &World) -> Vec<i64> {
    world.stack().bank().book().unwrap().iter().map(|order| order.order.amount_fen).collect()
}

// A throttled or contended table is asked again; the caller sees one answer and there is one claim.
#[tokio::test]
async fn throttling_and_contention_are_survived() {
    let world = World::new().await;
    // A conflict is an answer to transactions alone; the others may meet any call.
    for (kind, operation) in [
        (TableFaultKind::Throttle, None),
        (TableFaultKind::Conflict, Some("TransactWriteItems")),
        (TableFaultKind::Fail, None),
    ] {
        world.stack().faults().table_at(kind, 2, 0, operation);
        world.person("jia-reporter").post("/v1/claims", report(&format!("甲厂 {kind:?}"), "fall", 1)).await.ok();
    }
    assert_eq!(world.person("jia-reporter").get("/v1/claims").await.ok()["items"].as_array().unwrap().len(), 3);
    world.is_quiet().await;
}

// aws (a), Powertools: the reply is lost after the commit; the retry with the same key gets the same receipt.
#[tokio::test]
async fn a_lost_reply_is_the_same_receipt_later() {
    let world = World::new().await;
    world.stack().faults().table_at(TableFaultKind::DropReply, 1, 0, Some("TransactWriteItems"));
    let who = world.person("jia-reporter");
    let send = || who.ask(Method::POST, "/v1/claims").key(Some("k")).json(report("甲厂", "fall", 1)).send();
    let first = send().await;
    let second = send().await.ok();
    assert!(!first.status.is_success() || first.body == second, "{}", first.body);
    let found = who.get(&format!("/v1/receipts/{}", text(&second["claim"]["receipt_no"]))).await.ok();
    assert_eq!(found["id"], second["claim"]["id"]);
    assert_eq!(who.get("/v1/claims").await.ok()["items"].as_array().unwrap().len(), 1);
    world.is_quiet().await;
}

// Deliveries that come twice, in reverse, get lost, or whose answer gets lost: one payment, one notice of each kind.
#[tokio::test]
async fn deliveries_may_come_as_they_like() {
    let world = World::new().await;
    let (claim, advance) = proposed(&world).await;
    let faults = DeliveryFaults { duplicate: 5, reverse: 3, lose: 3, lose_answer: 5 };
    world.stack().faults().change(|switches| switches.delivery = faults);
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    assert_eq!(state(&world, &claim).await["state"], "settled");
    assert_eq!(paid(&world), [30_000_000]);
    let inbox = world.person("jia-manager").get("/v1/inbox?limit=100").await.ok();
    let approved: Vec<_> =
        inbox["items"].as_array().unwrap().iter().filter(|notice| notice["about"] == "advance_approved").collect();
    assert_eq!(approved.len(), 1);
    world.is_quiet().await;
}

// The bank pays and its answer is lost: the outcome is unknown, the bank is asked, and nothing is paid again.
#[tokio::test]
async fn a_bank_that_pays_in_silence_is_asked() {
    let world = World::new().await;
    let (claim, advance) = proposed(&world).await;
    world
        .stack()
        .faults()
        .change(|switches| switches.bank = BankFaults { timeout_after_paying: 1, ..BankFaults::default() });
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    assert_eq!(state(&world, &claim).await["state"], "settled");
    assert_eq!(paid(&world), [30_000_000]);
    let timeline = world.person("an-handler").get(&format!("/v1/claims/{claim}/timeline?limit=100")).await.ok();
    assert!(
        timeline["items"].as_array().unwrap().iter().any(|entry| entry["event"] == "payment_unclear"),
        "{timeline}"
    );
    world.is_quiet().await;
}

// A clear failure is explained, is not retried by itself, and two people send it to another account: paid once.
#[tokio::test]
async fn a_failed_payment_waits_for_a_person() {
    let world = World::new().await;
    let (claim, advance) = proposed(&world).await;
    world.stack().faults().change(|switches| switches.bank = BankFaults { fail: 1, ..BankFaults::default() });
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let failed = state(&world, &claim).await;
    assert_eq!((&failed["state"], failed["failure"].as_str().is_some()), (&json!("failed"), true));
    world.settle().await;
    assert_eq!(paid(&world), Vec::<i64>::new());
    let retry = format!("/v1/claims/{claim}/payments/{}/retry", text(&failed["id"]));
    let finance = world.person("an-finance");
    let asked = finance.post(&retry, json!({ "payee": payee("家属", &account(9, "7777")) })).await.ok();
    let decision = format!("/v1/claims/{claim}/payments/{}/payee-decision", text(&failed["id"]));
    let seen = format!("\"{}\"", asked["version"]);
    let manager = world.person("an-manager").ask(Method::POST, &decision).seen(&seen);
    manager.json(json!({ "decision": "approve" })).send().await.ok();
    assert_eq!(finance.post(&retry, json!({})).await.problem(409), "payment-not-failed");
    world.settle().await;
    assert_eq!(state(&world, &claim).await["state"], "settled");
    assert_eq!(paid(&world), [30_000_000]);
    world.is_quiet().await;
}

// B.8, aws (c): a bank that is down for a while pays once when it is back, with nothing left over for a person.
#[tokio::test]
async fn a_bank_that_comes_back_pays_once() {
    let world = World::new().await;
    let (claim, advance) = proposed(&world).await;
    world.stack().faults().change(|switches| switches.bank = BankFaults { down: 3, ..BankFaults::default() });
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    assert_eq!(state(&world, &claim).await["state"], "settled");
    assert_eq!(paid(&world), [30_000_000]);
    world.is_quiet().await;
}
