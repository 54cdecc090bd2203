//! When a claim is settled: everybody has what was assessed for them, and not because one settlement went through.

use serde_json::{Value, json};
use tests::people::{account, citizen, payee};
use tests::{World, text};

/// An injured person with an account.
async fn injured(world: &World, claim: &str, number: u32) -> String {
    let person = json!({ "name": format!("伤者{number}"), "id_number": citizen(number), "relation": "employee",
        "outcome": "injured", "payee": payee("伤者", &account(number, "7777")) });
    text(&world.person("an-handler").post(&format!("/v1/claims/{claim}/victims"), person).await.ok()["id"])
}

/// Assesses the same for each, and notes the agreement of today.
async fn agreed(world: &World, claim: &str, people: &[String], amount: &str) {
    let handler = world.person("an-handler");
    let lines: Vec<Value> = people.iter().map(|one| json!({ "victim": one, "amount": amount })).collect();
    handler.act(claim, "assessment", json!({ "lines": lines })).await.ok();
    let today = domain::time::beijing_day(world.stack().clock().now());
    handler.act(claim, "agreement", json!({ "agreed_on": today })).await.ok();
}

async fn settles(world: &World, claim: &str, ask: Value) -> Value {
    let path = format!("/v1/claims/{claim}/advances");
    let settlement = world.person("an-handler").post(&path, ask).await.ok();
    world.person("an-manager").approves(claim, &settlement).await.ok();
    world.settle().await;
    settlement
}

/// Where the clock of R-C4 stands.
async fn payment_clock(world: &World, claim: &str) -> String {
    let clocks = world.person("an-handler").get(&format!("/v1/claims/{claim}/clocks")).await.ok();
    text(&clocks.as_array().unwrap().iter().find(|clock| clock["clock"] == "payment").unwrap()["state"])
}

fn paid(world: &World) -> i64 {
    world.stack().bank().book().unwrap().iter().map(|order| order.order.amount_fen).sum()
}

// R-C12, R-C4, 应赔尽赔 (req 5.13): a settlement of one line out of ten arrives. The claim neither closes nor ends R-C4; a
// further settlement pays the rest, and then it does both.
#[tokio::test]
async fn a_settlement_of_one_line_settles_nobody_else() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 0).await;
    let handler = world.person("an-handler");
    let mut people = Vec::new();
    for number in 1..=10 {
        people.push(injured(&world, &claim, number).await);
    }
    agreed(&world, &claim, &people, "50000.00").await;
    let one = json!({ "purpose": "settlement", "lines": [{ "victim": people[0] }] });
    assert_eq!(settles(&world, &claim, one).await["total"], "50000.00");
    assert_eq!(payment_clock(&world, &claim).await, "running");
    let no = handler.act(&claim, "closing", json!({})).await;
    assert_eq!(no.problem(409), "settlement-open");
    assert!(text(&no.body["detail"]).contains("450000.00"), "{}", no.body);
    world.days_later(11).await;
    assert_eq!(payment_clock(&world, &claim).await, "overdue");
    let rest = settles(&world, &claim, json!({ "purpose": "settlement", "skip_problems": true })).await;
    assert_eq!((&rest["total"], &rest["lines"]), (&json!("450000.00"), &json!(9)));
    assert_eq!(payment_clock(&world, &claim).await, "met");
    assert_eq!(handler.act(&claim, "closing", json!({})).await.ok()["state"], "closed");
    assert_eq!(paid(&world), 50_000_000);
    world.is_quiet().await;
}

// R-C12, R-C4: assessed anew and higher after the settlement arrived, the difference is due before the claim closes.
#[tokio::test]
async fn a_higher_assessment_is_due_again() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 0).await;
    let handler = world.person("an-handler");
    let people = [injured(&world, &claim, 1).await];
    agreed(&world, &claim, &people, "100.00").await;
    settles(&world, &claim, json!({ "purpose": "settlement" })).await;
    assert_eq!(payment_clock(&world, &claim).await, "met");
    agreed(&world, &claim, &people, "150.00").await;
    assert_eq!(payment_clock(&world, &claim).await, "running");
    assert_eq!(handler.act(&claim, "closing", json!({})).await.problem(409), "settlement-open");
    assert_eq!(settles(&world, &claim, json!({ "purpose": "settlement" })).await["total"], "50.00");
    assert_eq!(payment_clock(&world, &claim).await, "met");
    handler.act(&claim, "closing", json!({})).await.ok();
    assert_eq!(paid(&world), 15_000);
    world.is_quiet().await;
}

// R-C4: what advances had paid in full before the agreement needs no settlement; the clock is met with it. Between the
// approval and the order to the bank nothing is paid yet.
#[tokio::test]
async fn what_was_advanced_in_full_needs_no_settlement() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let handler = world.person("an-handler");
    let people = [world.dead(&claim, 1, "300000", "7777").await];
    let advance = handler.proposes(&claim, "advance").await;
    world.person("an-manager").approves(&claim, &advance).await.ok();
    agreed(&world, &claim, &people, "300000.00").await;
    assert_eq!(payment_clock(&world, &claim).await, "running");
    assert_eq!(handler.act(&claim, "closing", json!({})).await.problem(409), "payments-open");
    world.settle().await;
    assert_eq!(payment_clock(&world, &claim).await, "met");
    agreed(&world, &claim, &people, "300000.00").await;
    assert_eq!(payment_clock(&world, &claim).await, "met");
    handler.act(&claim, "closing", json!({})).await.ok();
    assert_eq!(paid(&world), 30_000_000);
    world.is_quiet().await;
}

// R-C8, R-C22: another policy does not come under a waiting request, and nobody has decided on cover under it.
#[tokio::test]
async fn another_policy_needs_its_own_decision_on_cover() {
    let world = World::new().await;
    let first = world.policy_in_force("800000", "5000000", "8000000").await;
    let second = world.policy_in_force("500000", "1000000", "1000000").await;
    let claim = world.covered(&first, 1).await;
    world.dead(&claim, 1, "300000", "7777").await;
    let handler = world.person("an-handler");
    let advance = handler.proposes(&claim, "advance").await;
    assert_eq!(handler.act(&claim, "policy", json!({ "policy": second })).await.problem(409), "advance-pending");
    let path = format!("/v1/claims/{claim}/advances/{}", text(&advance["id"]));
    let back = json!({ "decision": "return", "reason": "保单有误" });
    let manager = world.person("an-manager");
    manager.change(reqwest::Method::POST, &path, &format!("{path}/approval"), back).await.ok();
    // Nobody waits for a batch that was returned (req 5.13).
    let open = handler.get(&format!("/v1/claims/{claim}/unpaid-victims")).await.ok();
    assert_eq!(open["open"][0]["why"], "nothing_proposed");
    let moved = handler.act(&claim, "policy", json!({ "policy": second })).await.ok();
    assert_eq!(
        (&moved["policy"], &moved["covered"], &moved["cover_reason"]),
        (&json!(second), &Value::Null, &Value::Null)
    );
    assert_eq!(moved["cover_hints"][0]["hint"], "day_unknown", "the questions of who decides are there again");
    let again = format!("/v1/claims/{claim}/advances");
    assert_eq!(handler.post(&again, json!({ "purpose": "advance" })).await.problem(409), "cover-not-confirmed");
    handler.act(&claim, "coverage", json!({ "decision": "covered", "reason": "在保险期间和责任范围内" })).await.ok();
    let advance = handler.proposes(&claim, "advance").await;
    let open = handler.get(&format!("/v1/claims/{claim}/unpaid-victims")).await.ok();
    assert_eq!(open["open"][0]["why"], "waits_for_approval");
    manager.approves(&claim, &advance).await.ok();
    world.settle().await;
    assert_eq!(paid(&world), 30_000_000);
    world.is_quiet().await;
}
