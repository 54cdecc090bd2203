//! Service plans: drawn up by the insurer, signed by the insured, changed by a new version.

use serde_json::{Value, json};
use tests::{World, text};

// req 4.3, 2.1, R-E1: a change is a new version that the insured signs; until then the old one holds.
#[tokio::test]
async fn a_service_outside_the_plan_needs_a_signed_change() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let slot = world.slot(&ready.expert, 3, 600).await;
    let mut guidance = ready.order(&slot, "300.00");
    guidance["kind"] = json!("expert_guidance");
    let (reporter, manager) = (world.person("jia-reporter"), world.person("jia-manager"));
    assert_eq!(reporter.post("/v1/bookings", guidance.clone()).await.problem(409), "service-outside-plan");
    let items = json!([
        world.item("hazard_inspection", 2, "1000.00", &ready.agency),
        world.item("expert_guidance", 1, "300.00", &ready.agency),
    ]);
    let second = text(&world.planned(&ready.policy, items.clone()).await.ok()["id"]);
    assert_eq!(world.planned(&ready.policy, items).await.problem(409), "plan-proposed-already");
    assert_eq!(reporter.post("/v1/bookings", guidance.clone()).await.problem(409), "service-outside-plan");
    // The insured's manager signs, nobody else: not its staff, not the insurer, not another unit.
    assert_eq!(reporter.signs(&second).await.problem(403), "forbidden");
    assert_eq!(world.person("an-prevention").signs(&second).await.problem(403), "forbidden");
    let path = format!("/v1/service-plans/{second}");
    assert_eq!(world.person("yi-manager").get(&path).await.problem(404), "not-found");
    manager.signs(&second).await.ok();
    reporter.post("/v1/bookings", guidance).await.ok();
    let versions = manager.get(&format!("/v1/service-plans?policy={}", ready.policy)).await.ok();
    let states: Vec<_> = versions["items"].as_array().unwrap().iter().map(|one| text(&one["state"])).collect();
    assert_eq!(states, ["in_force", "superseded"]);
    // A plan cannot have less than what is booked.
    let less = json!([world.item("hazard_inspection", 2, "1000.00", &ready.agency)]);
    let refused = world.planned(&ready.policy, less).await;
    assert_eq!(refused.bad_fields(), [("/items".to_owned(), "plan-below-used".to_owned())]);
    world.is_quiet().await;
}

// R-E1, R-E9: what a plan must have, all at once, each at its field; and no booking without one.
#[tokio::test]
async fn a_plan_is_checked_as_a_whole() {
    let world = World::new().await;
    world.january().await;
    let policy = world.policy_with_premium("10000.00").await;
    world.budget().await;
    let (agency, expert) = world.white_listed().await;
    world.agreed(&policy, &agency).await;
    let mut bad = world.item("hazard_inspection", 0, "0.00", &agency);
    bad["from"] = json!("2019-01-01");
    let got = world.planned(&policy, json!([bad])).await.bad_fields();
    let codes: Vec<_> = got.iter().map(|(at, code)| (at.as_str(), code.as_str())).collect();
    assert_eq!(
        codes,
        [
            ("/items/0/from", "plan-outside-policy"),
            ("/items/0/times", "plan-without-frequency"),
            ("/items/0/amount", "amount-not-positive"),
            ("/items", "plan-too-seldom"),
        ]
    );
    let slot = world.slot(&expert, 3, 600).await;
    let site = tests::services::site();
    let order =
        json!({ "policy": policy, "kind": "hazard_inspection", "slot": slot, "amount": "100.00", "site": site });
    assert_eq!(world.person("jia-reporter").post("/v1/bookings", order).await.problem(409), "no-service-plan");
    // Declined, with a reason, it is as if it had not been proposed.
    let items = json!([world.item("hazard_inspection", 2, "1000.00", &agency)]);
    let plan = text(&world.planned(&policy, items.clone()).await.ok()["id"]);
    let path = format!("/v1/service-plans/{plan}");
    let manager = world.person("jia-manager");
    let signature = format!("{path}/signature");
    let silent = manager.change(reqwest::Method::POST, &path, &signature, json!({ "decision": "decline" })).await;
    assert_eq!(silent.bad_fields(), [("/reason".to_owned(), "missing-field".to_owned())]);
    let no = json!({ "decision": "decline", "reason": "次数不够" });
    let declined = manager.change(reqwest::Method::POST, &path, &signature, no).await.ok();
    assert_eq!((&declined["state"], &declined["declined_because"]), (&json!("declined"), &json!("次数不够")));
    let held = manager.get(&format!("/v1/policies/{policy}/service-plan")).await.ok();
    assert_eq!((&held["in_force"], &held["proposed"]), (&Value::Null, &Value::Null));
    world.planned(&policy, items).await.ok();
    world.is_quiet().await;
}
