//! Reschedule, cancel, refuse; and who is fit to serve.

use reqwest::Method;
use serde_json::json;
use tests::services::acceptance;
use tests::{World, text};

// B.3, R-E15: moving takes the new slot, frees the old one and keeps the money; too late it is refused.
#[tokio::test]
async fn a_booking_moves_with_its_money() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let (first, second) = (world.slot(&ready.expert, 3, 600).await, world.slot(&ready.expert, 4, 600).await);
    let reporter = world.person("jia-reporter");
    let booking = reporter.post("/v1/bookings", ready.order(&first, "500.00")).await.ok();
    let id = text(&booking["id"]);
    world.person("agency-manager").on_booking(&id, "accept", acceptance()).await.ok();
    let ask = json!({ "slot": second, "reason": "停工一天" });
    let moved = world.person("agency-expert").on_booking(&id, "reschedule", ask).await.ok();
    assert_eq!((&moved["state"], &moved["slot"]), (&json!("booked"), &json!(second)));
    assert_eq!(world.fee(&ready.policy).await["reserved"], "500.00");
    let line = format!("/v1/policies/{}/fee-lines/{}", ready.policy, text(&booking["line"]));
    let line = world.person("an-finance").get(&line).await.ok();
    assert_eq!(line["service_on"], json!(domain::time::beijing_day(world.at(4, 600))));
    let free = reporter.get("/v1/slots?kind=hazard_inspection&district=fengtai").await.ok();
    assert_eq!((free["items"].as_array().unwrap().len(), &free["items"][0]["id"]), (1, &json!(first)));
    let same = reporter.on_booking(&id, "reschedule", json!({ "slot": second, "reason": "再改" })).await;
    assert_eq!(same.problem(422), "same-slot");
    let third = world.slot(&ready.expert, 9, 600).await;
    world.until(world.at(3, 601)).await;
    let late = reporter.on_booking(&id, "reschedule", json!({ "slot": third, "reason": "再改" })).await;
    assert_eq!(late.problem(409), "too-late-to-move");
    world.is_quiet().await;
}

// B.3, R-E11, req 2.5: what is cancelled or refused gives everything back; a refusal is on record with its reason.
#[tokio::test]
async fn what_falls_through_is_given_back() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    assert!(ready.plan.starts_with("plan_"));
    let slot = world.slot(&ready.expert, 3, 600).await;
    let reporter = world.person("jia-reporter");
    let book = async || text(&reporter.post("/v1/bookings", ready.order(&slot, "1000.00")).await.ok()["id"]);
    let first = book().await;
    assert_eq!(reporter.on_booking(&first, "cancel", json!({})).await.bad_fields()[0].0, "/reason");
    reporter.on_booking(&first, "cancel", json!({ "reason": "生产任务变动" })).await.ok();
    assert_eq!(world.fee(&ready.policy).await["reserved"], "0.00");
    let second = book().await;
    let agency = world.person("agency-manager");
    assert_eq!(agency.on_booking(&second, "refuse", json!({ "reason": "x" })).await.problem(403), "forbidden");
    reporter.on_booking(&second, "refuse", json!({ "reason": "近期已由其他单位检查" })).await.ok();
    let third = book().await;
    agency.on_booking(&third, "cancel", json!({ "reason": "专家病假" })).await.ok();
    let insurer = world.person("an-prevention");
    let record = insurer.get(&format!("/v1/policies/{}/cooperation", ready.policy)).await.ok();
    let count = |name: &str| record[name].clone();
    assert_eq!((count("offered"), count("refused"), count("cancelled")), (json!(3), json!(1), json!(1)));
    assert_eq!((count("fell_through"), count("against_insured")), (json!(1), json!(1)));
    let reasons: Vec<_> =
        record["incidents"].as_array().unwrap().iter().map(|one| text(&one["ending"]["reason"])).collect();
    assert!(reasons.contains(&"近期已由其他单位检查".to_owned()), "{reasons:?}");
    world.settle().await;
    let inbox = insurer.get("/v1/inbox?limit=100").await.ok();
    assert!(inbox["items"].as_array().unwrap().iter().any(|notice| notice["about"] == "service_refused"));
    let fee = world.fee(&ready.policy).await;
    assert_eq!((&fee["reserved"], &fee["spent"]), (&json!("0.00"), &json!("0.00")));
    world.is_quiet().await;
}

// R-E3, req 2.1, 2.3: an agency off the white list, without an agreement, or with a conflict is not booked; each is said.
#[tokio::test]
async fn only_who_is_fit_is_booked() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let slot = world.slot(&ready.expert, 3, 600).await;
    let declare = json!({ "credit_code": tests::people::credit_code(1), "nature": "曾在该单位任职" });
    let conflicts = format!("/v1/experts/{}/conflicts", ready.expert);
    let path = format!("/v1/experts/{}", ready.expert);
    world.person("agency-manager").change(Method::POST, &path, &conflicts, declare).await.ok();
    let got = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "500.00")).await;
    assert_eq!(got.problem(409), "expert-conflict");
    let case = world.case(&ready.agency, "black", "enter", "black_rebate").await;
    world.heard(&case).await;
    world.decided(&case, "decision", world.meeting("black_rebate", tests::agencies::all_for())).await.ok();
    let got = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "500.00")).await;
    let codes: Vec<_> = got.bad_fields().into_iter().map(|(_, code)| code).collect();
    assert_eq!(codes, ["agency-black-listed", "expert-conflict"]);
    world.is_quiet().await;
}

// req 2.1, R-E2: a booking needs an agreement of the three in force; a missing signature blocks it and is named.
#[tokio::test]
async fn without_the_three_signatures_nothing_is_booked() {
    let world = World::new().await;
    world.january().await;
    let policy = world.policy_with_premium("10000.00").await;
    world.budget().await;
    let (agency, expert) = world.white_listed().await;
    let items = json!([world.item("hazard_inspection", 2, "1000.00", &agency)]);
    let plan = text(&world.planned(&policy, items).await.ok()["id"]);
    world.person("jia-manager").signs(&plan).await.ok();
    let slot = world.slot(&expert, 3, 600).await;
    let ready = tests::services::Ready { policy, agency, expert, plan };
    let order = ready.order(&slot, "500.00");
    let reporter = world.person("jia-reporter");
    assert_eq!(reporter.post("/v1/bookings", order.clone()).await.problem(409), "no-agreement");
    world.agreed(&ready.policy, &ready.agency).await;
    reporter.post("/v1/bookings", order).await.ok();
    world.is_quiet().await;
}
