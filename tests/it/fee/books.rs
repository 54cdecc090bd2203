//! Ceiling, budget, purposes and periods through HTTP.

use reqwest::Method;
use serde_json::{Value, json};
use tests::{World, text};

/// A policy of 甲厂 with so much premium collected.
async fn policy_with_premium(world: &World, premium: &str) -> String {
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    receipt(world, &policy, "receipt", premium, "V-1").await;
    policy
}

async fn receipt(world: &World, policy: &str, direction: &str, amount: &str, voucher: &str) -> Value {
    let body = json!({ "direction": direction, "amount": amount, "received_on": "2026-01-15", "voucher_no": voucher });
    world.person("an-finance").post(&format!("/v1/policies/{policy}/premium-receipts"), body).await.ok()
}

// req 4.5, R-D1, R-D3: an instalment raises the ceiling only when it is received; a refund lowers it; never up a fen.
#[tokio::test]
async fn the_ceiling_follows_premium_really_received() {
    let world = World::new().await;
    let policy = policy_with_premium(&world, "1000.04").await;
    let path = format!("/v1/policies/{policy}/fee-budget");
    let fee = world.person("jia-manager").get(&path).await.ok();
    assert_eq!(
        (&fee["collected"], &fee["ceiling"], &fee["share_bp"]),
        (&json!("1000.04"), &json!("210.00"), &json!(2100))
    );
    assert_eq!(fee["budget"], Value::Null, "{fee}");
    let more = receipt(&world, &policy, "receipt", "500.00", "V-2").await;
    assert_eq!(more["fee_ceiling"], "315.00");
    let less = receipt(&world, &policy, "refund", "1000.00", "V-3").await;
    assert_eq!((&less["fee_ceiling"], &less["fee_over_ceiling"]), (&json!("105.00"), &json!(false)));
    // R-D10: the enterprise, the insurer and the supervisor see the same figures; another tenant sees nothing.
    for person in ["jia-manager", "an-prevention", "district-officer", "association-officer"] {
        assert_eq!(world.person(person).get(&path).await.ok()["ceiling"], "105.00", "{person}");
    }
    for stranger in ["yi-reporter", "tai-handler", "agency-manager"] {
        assert_eq!(world.person(stranger).get(&path).await.problem(404), "not-found", "{stranger}");
    }
    world.is_quiet().await;
}

// req 4.11, 3.12, R-D13: the ledger has every movement, its postings replay to the balances, and its chain is whole.
#[tokio::test]
async fn the_ledger_shows_every_movement_in_a_chain() {
    let world = World::new().await;
    let policy = policy_with_premium(&world, "1000.00").await;
    receipt(&world, &policy, "refund", "400.00", "V-2").await;
    let jia = world.person("jia-manager");
    let ledger = jia.get(&format!("/v1/policies/{policy}/fee-ledger?limit=2")).await.ok();
    let newest = &ledger["items"][0];
    assert_eq!((&newest["event"], &newest["seq"]), (&json!("fee_entitled"), &json!(3)));
    assert_eq!(newest["postings"], json!([{ "from": "fee_available", "to": "premium_collected", "amount": "84.00" }]));
    assert_eq!(newest["prev"], ledger["items"][1]["hash"]);
    let cursor = text(&ledger["next_cursor"]);
    let rest = jia.get(&format!("/v1/policies/{policy}/fee-ledger?cursor={cursor}")).await.ok();
    assert_eq!(rest["items"][0]["event"], "fee_opened");
    let statement = jia.get(&format!("/v1/policies/{policy}/fee-statement?from=2020-01-01&to=2199-12-31")).await.ok();
    assert_eq!((&statement["unaltered"], &statement["entitled"]), (&json!(true), &json!("126.00")));
    assert_eq!((&statement["closing"]["available"], &statement["head"]), (&json!("126.00"), &newest["hash"]));
    let backwards = jia.get(&format!("/v1/policies/{policy}/fee-statement?from=2026-02-01&to=2026-01-01")).await;
    assert_eq!(backwards.bad_fields(), [("to".into(), "days-backwards".into())]);
    world.is_quiet().await;
}

// req 4.6, R-D14, R-D17: a budget is proposed by one person and approved by another, and both find it in their inbox.
#[tokio::test]
async fn a_budget_is_approved_by_a_second_person() {
    let world = World::new().await;
    let (prevention, manager) = (world.person("an-prevention"), world.person("an-manager"));
    let propose = "/v1/fee-budgets/2026/proposal";
    let plan = json!({ "share_bp": 9500, "hazard_share_bp": 3000, "reason": "年度预防计划" });
    let bad = prevention.post(propose, json!({ "share_bp": 10001, "hazard_share_bp": 100, "reason": "x" })).await;
    assert_eq!(
        bad.bad_fields(),
        [
            ("/share_bp".into(), "budget-over-ceiling".into()),
            ("/hazard_share_bp".into(), "hazard-share-too-low".into())
        ]
    );
    assert_eq!(manager.post(propose, plan.clone()).await.problem(403), "forbidden");
    let proposed = prevention.post(propose, plan.clone()).await.ok();
    assert_eq!((&proposed["approved"], &proposed["proposed"]["share_bp"]), (&Value::Null, &json!(9500)));
    assert_eq!(prevention.post(propose, plan).await.problem(409), "already-proposed");
    let (of, path) = ("/v1/fee-budgets/2026", "/v1/fee-budgets/2026/approval");
    assert_eq!(prevention.change(Method::POST, of, path, json!({})).await.problem(403), "forbidden");
    assert_eq!(manager.ask(Method::POST, path).json(json!({})).seen("\"7\"").send().await.problem(412), "stale");
    let approved = manager.change(Method::POST, of, path, json!({})).await.ok();
    assert_eq!((&approved["approved"]["share_bp"], &approved["proposed"]), (&json!(9500), &Value::Null));
    // R-H9, req 4.18: a department reads the budget and has no act on it.
    let officer = world.person("district-officer");
    assert_eq!(officer.get("/v1/fee-budgets/2026?insurer=anping").await.ok()["version"], 2);
    assert_eq!(
        officer.post(propose, json!({ "share_bp": 1, "hazard_share_bp": 3000, "reason": "x" })).await.problem(404),
        "not-found"
    );
    assert_eq!(world.person("tai-handler").get("/v1/fee-budgets/2026?insurer=anping").await.problem(404), "not-found");
    world.settle().await;
    let inbox = manager.get("/v1/inbox").await.ok();
    assert_eq!(
        (&inbox["items"][0]["about"], &inbox["items"][1]["about"]),
        (&json!("budget_approved"), &json!("budget_proposed"))
    );
    world.is_quiet().await;
}

// req 4.9, 4.10, R-D6, R-A10: the list of purposes is closed; two people add to it with a reason; a rebate never.
#[tokio::test]
async fn a_purpose_is_added_by_two_people() {
    let world = World::new().await;
    let (prevention, manager) = (world.person("an-prevention"), world.person("an-manager"));
    let ask = |code: &str, label: &str| json!({ "code": code, "label": label, "reason": "夜间作业照明不足" });
    let shipped = prevention.get("/v1/fee-purposes").await.ok();
    assert_eq!(shipped.as_array().unwrap().len(), 7);
    let rebate = prevention.post("/v1/fee-purposes", ask("channel_rebate", "渠道返佣")).await;
    assert_eq!(rebate.bad_fields(), [("/code".into(), "purpose-forbidden".into())]);
    prevention.post("/v1/fee-purposes", ask("site_lighting", "现场照明")).await.ok();
    let again = prevention.post("/v1/fee-purposes", ask("site_lighting", "照明")).await;
    assert_eq!(again.problem(409), "purpose-exists");
    let path = "/v1/fee-purposes/site_lighting/confirmation";
    let confirm = |who: &tests::Someone| who.ask(Method::POST, path).json(json!({})).seen("\"1\"");
    assert_eq!(confirm(&prevention).send().await.problem(403), "forbidden");
    let confirmed = confirm(&manager).send().await.ok();
    assert_eq!(confirmed["confirmed_by"], "anping/an-manager");
    assert_eq!(confirm(&manager).send().await.problem(412), "stale");
    world.is_quiet().await;
}

// req 4.11, R-D16: months close one after another, when they are over, by the insurer's own manager only.
#[tokio::test]
async fn months_close_in_order() {
    let world = World::new().await;
    let manager = world.person("an-manager");
    let close = |month: &str| manager.post("/v1/fee-periods", json!({ "month": month }));
    assert_eq!(close("2199-01").await.problem(409), "period-not-over");
    assert_eq!(close("2026-13").await.bad_fields(), [("/month".into(), "bad-month".into())]);
    assert_eq!(close("2025-12").await.ok()["closed_through"], "2025-12");
    assert_eq!(close("2026-02").await.problem(409), "period-out-of-order");
    assert_eq!(close("2026-01").await.ok()["closed_through"], "2026-01");
    assert_eq!(
        world.person("an-finance").post("/v1/fee-periods", json!({ "month": "2026-02" })).await.problem(403),
        "forbidden"
    );
    world.is_quiet().await;
}
