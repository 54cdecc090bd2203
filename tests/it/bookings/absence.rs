//! Who was not there: neither side marks the other alone.

use serde_json::json;
use tests::services::acceptance;
use tests::{World, text};

async fn accepted(world: &World) -> (tests::services::Ready, String) {
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let slot = world.slot(&ready.expert, 1, 600).await;
    let booking = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "500.00")).await.ok();
    let id = text(&booking["id"]);
    world.person("agency-manager").on_booking(&id, "accept", acceptance()).await.ok();
    (ready, id)
}

// req 2.5, anchors 25, R-E15: a contradiction is a question for a person; the money waits; nothing follows by itself.
#[tokio::test]
async fn a_contradiction_waits_for_a_person() {
    let world = World::new().await;
    let (ready, id) = accepted(&world).await;
    let (expert, jia) = (world.person("agency-expert"), world.person("jia-manager"));
    let absent = json!({ "absent": "enterprise", "reason": "无人接待" });
    assert_eq!(expert.on_booking(&id, "no-show", absent.clone()).await.problem(409), "absence-too-early");
    world.until(world.at(1, 640)).await;
    let stated = expert.on_booking(&id, "no-show", absent.clone()).await.ok();
    assert_eq!(stated["state"], "absence_stated");
    assert_eq!(expert.on_booking(&id, "no-show", absent).await.problem(409), "stated-already");
    let insurer = world.person("an-prevention");
    let early = insurer.on_booking(&id, "resolution", json!({ "outcome": "enterprise_absent", "reason": "x" })).await;
    assert_eq!(early.problem(409), "answer-pending");
    let disputed = jia.on_booking(&id, "no-show", json!({ "absent": "agency", "reason": "等到中午无人来" })).await.ok();
    assert_eq!(disputed["state"], "disputed");
    assert_eq!(world.fee(&ready.policy).await["reserved"], "500.00");
    let record = jia.get(&format!("/v1/policies/{}/cooperation", ready.policy)).await.ok();
    assert_eq!((&record["open"], &record["against_insured"]), (&json!(1), &json!(0)));
    let found = json!({ "outcome": "agency_absent", "reason": "门禁记录无来访" });
    insurer.on_booking(&id, "resolution", found).await.ok();
    assert_eq!(world.fee(&ready.policy).await["reserved"], "0.00");
    let record = jia.get(&format!("/v1/policies/{}/cooperation", ready.policy)).await.ok();
    assert_eq!((&record["agency_absent"], &record["against_insured"]), (&json!(1), &json!(0)));
    world.is_quiet().await;
}

// R-E11: what both say stands at once and frees the money; the insurer is told.
#[tokio::test]
async fn what_both_say_stands() {
    let world = World::new().await;
    let (ready, id) = accepted(&world).await;
    world.until(world.at(1, 640)).await;
    let absent = json!({ "absent": "enterprise", "reason": "停工放假" });
    world.person("agency-expert").on_booking(&id, "no-show", absent.clone()).await.ok();
    let agreed = world.person("jia-reporter").on_booking(&id, "no-show", absent).await.ok();
    assert_eq!((&agreed["state"], &agreed["ending"]["side"]), (&json!("no_show"), &json!("enterprise")));
    assert_eq!(world.fee(&ready.policy).await["reserved"], "0.00");
    let plan = world.person("jia-reporter").get(&format!("/v1/policies/{}/service-plan", ready.policy)).await.ok();
    assert_eq!(plan["items"][0]["used_times"], 0);
    // The slot's time has passed: it is not offered again.
    let free = world.person("jia-reporter").get("/v1/slots?kind=hazard_inspection&district=fengtai").await.ok();
    assert_eq!(free["items"].as_array().unwrap().len(), 0);
    world.is_quiet().await;
}
