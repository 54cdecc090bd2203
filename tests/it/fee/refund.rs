//! After a refund: nothing begins over the ceiling, what was rendered stays payable, everything else is free.

use reqwest::Method;
use serde_json::{Value, json};
use tests::pools::sum;
use tests::services::{Cost, acceptance};
use tests::{World, text};

fn here() -> Value {
    json!({ "latitude_micro": 39_850_100, "longitude_micro": 116_280_000 })
}

// R-D1, R-D4, req 4.5: 2,100 yuan are booked, 8,000 of 10,000 yuan premium go back. The agency can neither accept nor check
// in, and reads what both sides can do; what was rendered is paid after the manager approved, and marked; cancelling is free.
#[tokio::test]
async fn nothing_begins_over_the_ceiling_and_what_was_rendered_is_paid() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 3, "4000.00").await;
    let cost = Cost { held: "1000.00", spent: "1000.00", invoice: "FP-1", dated: None };
    let line = world.rendered(&ready, 1, cost).await;
    let (reporter, agency) = (world.person("jia-reporter"), world.person("agency-manager"));
    let mut bookings = Vec::new();
    for (days, amount) in [(2, "600.00"), (4, "500.00")] {
        let slot = world.slot(&ready.expert, days, 600).await;
        bookings.push(text(&reporter.post("/v1/bookings", ready.order(&slot, amount)).await.ok()["id"]));
    }
    let [taken, waiting] = bookings.try_into().unwrap();
    agency.on_booking(&taken, "accept", acceptance()).await.ok();
    world.receives(&ready.policy, "refund", "8000.00", "V-2").await;
    world.settle().await;
    let inbox = world.person("jia-manager").get("/v1/inbox?limit=100").await.ok();
    let told = inbox["items"].as_array().unwrap().iter().find(|one| one["about"] == "fee_entitled").unwrap();
    assert!(told.to_string().contains("取消"), "{told}");

    let stopped = agency.on_booking(&waiting, "accept", acceptance()).await;
    assert!(text(&stopped.body["detail"]).contains("1680.00"), "{}", stopped.body);
    assert_eq!(stopped.problem(409), "over-ceiling-stops");
    world.until(world.at(2, 605)).await;
    let expert = world.person("agency-expert");
    assert_eq!(expert.on_booking(&taken, "check-in", here()).await.problem(409), "over-ceiling-stops");

    assert_eq!(world.posts(&line, cost).await.problem(409), "over-ceiling-needs-approval");
    let approval = format!("{line}/approval");
    assert_eq!(
        world.person("an-finance").change(Method::POST, &line, &approval, json!({})).await.problem(403),
        "forbidden"
    );
    world.person("an-manager").change(Method::POST, &line, &approval, json!({})).await.ok();
    let paid = world.posts(&line, cost).await.ok();
    assert_eq!((&paid["over_ceiling"], &paid["over_approved_by"]), (&json!(true), &json!("anping/an-manager")));
    assert_eq!(world.fee(&ready.policy).await["spent"], "1000.00");

    reporter.on_booking(&waiting, "cancel", json!({ "reason": "退费后取消" })).await.ok();
    world.receives(&ready.policy, "receipt", "8000.00", "V-3").await;
    expert.on_booking(&taken, "check-in", here()).await.ok();
    world.is_quiet().await;
}

// R-D4, R-D12: one contributor over its ceiling stops a pooled service; its rendered share is approved on its own line.
#[tokio::test]
async fn a_pooled_service_waits_for_every_contributor() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let mut policies = world.small_policies(2).await;
    policies.push(ready.policy.clone());
    let slot = world.slot(&ready.expert, 5, 600).await;
    let drawn = world.draws(world.pooled(&ready, &slot, "900.00", "equal", &policies)).await.ok();
    world.settle().await;
    let (id, booking) = (text(&drawn["id"]), text(&drawn["booking"]));
    world.receives(&policies[0], "refund", "1500.00", "V-2").await;
    let agency = world.person("agency-manager");
    let stopped = agency.on_booking(&booking, "accept", acceptance()).await;
    assert!(text(&stopped.body["detail"]).starts_with("分摊单位"), "{}", stopped.body);
    assert_eq!(stopped.problem(409), "over-ceiling-stops");
    world.receives(&policies[0], "receipt", "1500.00", "V-3").await;
    let pool = world.pool(&id).await;
    world.pool_rendered(&pool, 5, "900.00").await;
    world.receives(&policies[0], "refund", "1500.00", "V-4").await;
    // A number that no line can be posted on is refused before any line follows (R-D9).
    let unread = world.person("an-finance").on_pool(&id, "posting", world.pooled_invoice("900.00", "——")).await;
    assert_eq!(unread.bad_fields(), [("/invoice_no".to_owned(), "invoice-number".to_owned())]);
    world.person("an-finance").on_pool(&id, "posting", world.pooled_invoice("900.00", "FP-1")).await.ok();
    world.settle().await;
    let pool = world.pool(&id).await;
    assert_eq!(pool["held_up"][0]["code"], "over-ceiling-needs-approval", "{pool}");
    let shares = world.shares(&id).await;
    let own = shares.iter().find(|share| share["policy"] == json!(policies[0])).unwrap();
    let line = format!("/v1/policies/{}/fee-lines/{}", policies[0], text(&own["line"]));
    world.person("an-manager").change(Method::POST, &line, &format!("{line}/approval"), json!({})).await.ok();
    world.person("an-prevention").on_pool(&id, "continuation", json!({})).await.ok();
    world.settle().await;
    assert_eq!(sum(&world.shares(&id).await, "spent"), "900.00".parse().unwrap());
    assert_eq!(world.person("an-finance").get(&line).await.ok()["over_ceiling"], true);
    world.is_quiet().await;
}
