//! A project books many in bulk, each once.

use local::faults::TableFaultKind;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tests::{Someone, World, text};

async fn generate(who: &Someone, path: &str) -> Value {
    loop {
        let got = who.change(reqwest::Method::POST, path, &format!("{path}/generation"), json!({})).await;
        if !matches!(got.body["code"].as_str(), Some("busy" | "in-flight" | "internal")) {
            return got.ok();
        }
    }
}

// req 2.8: bookings generated in bulk; under lost replies and run again by somebody else, each policy has one; whoever could
// not be booked is named, and tried again later.
#[tokio::test]
async fn a_project_books_each_policy_once() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let mut policies = vec![ready.policy.clone()];
    for _ in 0..11 {
        let policy = world.policy_with_premium("10000.00").await;
        let items = json!([world.item("hazard_inspection", 2, "1000.00", &ready.agency)]);
        let plan = text(&world.planned(&policy, items).await.ok()["id"]);
        world.person("jia-manager").signs(&plan).await.ok();
        policies.push(policy);
    }
    let without_plan = world.policy_with_premium("10000.00").await;
    policies.insert(3, without_plan.clone());
    for n in 0..13 {
        world.slot(&ready.expert, 5, 60 * n).await;
    }
    let prevention = world.person("an-prevention");
    let ask = json!({
        "title": "汛期专项排查", "kind": "hazard_inspection", "agency": ready.agency, "amount": "500.00",
        "from": world.today(), "to": domain::time::beijing_day(world.at(20, 0)), "policies": policies,
    });
    let drawn = prevention.post("/v1/service-projects", ask).await.ok();
    assert_eq!((&drawn["booked"], &drawn["waiting"]), (&json!(0), &json!(13)));
    let path = format!("/v1/service-projects/{}", text(&drawn["id"]));
    let faults = world.stack().faults();
    faults.table_at(TableFaultKind::DropReply, 3, 4, Some("TransactWriteItems"));
    faults.table_at(TableFaultKind::Conflict, 3, 2, Some("TransactWriteItems"));
    generate(&prevention, &path).await;
    faults.clear();
    let rest = generate(&prevention, &path).await;
    assert_eq!(rest["waiting"], 0, "{rest}");
    // Whoever could not be booked is tried again; nobody else is.
    let last = generate(&prevention, &path).await;
    assert_eq!((&last["booked"], &last["held_up"]), (&json!(12), &json!(1)), "{last}");
    let held = last["targets"].as_array().unwrap().iter().find(|target| target["booking"] == Value::Null).unwrap();
    assert_eq!((&held["policy"], &held["code"]), (&json!(without_plan), &json!("no-service-plan")));
    let all = prevention.get("/v1/bookings?limit=100").await.ok();
    let of: BTreeSet<_> = all["items"].as_array().unwrap().iter().map(|booking| text(&booking["policy"])).collect();
    assert_eq!((all["items"].as_array().unwrap().len(), of.len()), (12, 12));
    for policy in of {
        assert_eq!(world.fee(&policy).await["reserved"], "500.00");
    }
    for stranger in ["jia-manager", "tai-handler", "agency-manager"] {
        assert_eq!(world.person(stranger).get(&path).await.problem(404), "not-found", "{stranger}");
    }
    world.is_quiet().await;
}
