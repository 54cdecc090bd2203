//! Alerts through HTTP: raised by the schedule, taken and answered by people.

use reqwest::Method;
use serde_json::{Value, json};
use tests::services::Cost;
use tests::{World, text};

async fn alerts(world: &World, who: &str, query: &str) -> Vec<Value> {
    let found = world.person(who).get(&format!("/v1/alerts?limit=100{query}")).await.ok();
    found["items"].as_array().unwrap().clone()
}

// req 5.2, 4.18, B.5, R-D7: a policy whose fee is not spent is asked about, once in a quarter, with its numbers and rule.
#[tokio::test]
async fn a_fee_that_is_not_spent_is_asked_about_once() {
    let world = World::new().await;
    world.stack().clock().set("2027-08-15T02:00:00Z".parse().unwrap());
    let policy = world.policy_with_premium("100000.00").await;
    world.days_later(1).await;
    let found = alerts(&world, "an-prevention", "&check=behind_pace").await;
    let of_policy: Vec<_> = found.iter().filter(|alert| alert["policy"] == json!(policy)).collect();
    assert_eq!(of_policy.len(), 1, "{found:?}");
    // Seven whole months of twelve: 15 % of 100,000.00, of that 7/12, down to the fen.
    assert_eq!(
        (&of_policy[0]["numbers"]["pace"], &of_policy[0]["numbers"]["spent"]),
        (&json!("8749.50"), &json!("0.00"))
    );
    assert_eq!(of_policy[0]["basis"][0]["rule"], "R-D7");
    let whole = found.iter().filter(|alert| alert["policy"].is_null()).count();
    assert_eq!(whole, 1, "the insurer as a whole is asked about too (R-D2)");
    // It fires once: another day of the same quarter asks nothing new; the next quarter does. A missed run catches up.
    world.days_later(3).await;
    assert_eq!(alerts(&world, "an-prevention", "&check=behind_pace").await.len(), 2);
    world.days_later(60).await;
    assert_eq!(alerts(&world, "an-prevention", "&check=behind_pace").await.len(), 4);
    // The supervisor sees the city's; another insurer and the enterprise see nothing of it.
    assert_eq!(alerts(&world, "district-officer", "&check=behind_pace").await.len(), 4);
    assert_eq!(alerts(&world, "tai-handler", "").await.len(), 0);
    let id = text(&of_policy[0]["id"]);
    assert_eq!(world.person("tai-handler").get(&format!("/v1/alerts/{id}")).await.problem(404), "not-found");
    assert_eq!(world.person("jia-manager").get("/v1/alerts").await.problem(403), "forbidden");
    world.is_quiet().await;
}

// req 4.13, 5.14, R-D9, R-D17: an invoice older than the service becomes a question, worked by a person with no part in it.
#[tokio::test]
async fn an_early_invoice_is_asked_about_and_answered() {
    let world = World::new().await;
    let ready = world.ready("20000.00", 2, "2000.00").await;
    let before = world.today();
    let cost = Cost { held: "812.50", spent: "812.50", invoice: "FP-1", dated: Some(&before) };
    let line = world.served(&ready, 3, cost).await;
    world.days_later(1).await;
    let found = alerts(&world, "an-manager", "&check=before_service&open=true").await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0]["numbers"]["earlier"], json!(before));
    assert_eq!(line.rsplit('/').next().unwrap(), text(&found[0]["lines"][0]));
    let id = text(&found[0]["id"]);
    let path = format!("/v1/alerts/{id}");
    let act = |who: &str, act: &str, body: Value| {
        let (who, path, act) = (world.person(who), path.clone(), act.to_owned());
        async move { who.change(Method::POST, &path, &format!("{path}/{act}"), body).await }
    };
    let answer = json!({ "outcome": "explained", "reason": "按合同预开发票，服务已完成" });
    assert_eq!(act("an-finance", "take", json!({})).await.problem(403), "forbidden");
    assert_eq!(act("an-manager", "answer", answer.clone()).await.problem(409), "alert-not-taken");
    act("an-manager", "take", json!({})).await.ok();
    assert_eq!(act("an-prevention", "answer", answer.clone()).await.problem(409), "alert-taken-by-other");
    let done = act("an-manager", "answer", answer).await.ok();
    assert_eq!((&done["state"], &done["outcome"]), (&json!("answered"), &json!("explained")));
    assert!(alerts(&world, "an-manager", "&check=before_service&open=true").await.is_empty());
    world.days_later(2).await;
    assert_eq!(alerts(&world, "an-manager", "&check=before_service").await.len(), 1, "it fires once");
    // The question lies in the insurer's inbox.
    let inbox = world.person("an-manager").get("/v1/inbox?limit=100").await.ok();
    assert!(inbox["items"].as_array().unwrap().iter().any(|notice| notice["about"] == "alert_raised"));
    world.is_quiet().await;
}
