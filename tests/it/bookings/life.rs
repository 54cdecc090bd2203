//! One service from the order to the closed record and the posted fee line.

use jiff::Timestamp;
use reqwest::Method;
use serde_json::{Value, json};
use tests::people::photo;
use tests::services::acceptance;
use tests::{World, text};

async fn state(world: &World, booking: &str) -> Value {
    world.person("jia-manager").get(&format!("/v1/bookings/{booking}")).await.ok()["state"].clone()
}

async fn told(world: &World, who: &str, event: &str) -> usize {
    world.settle().await;
    let inbox = world.person(who).get("/v1/inbox?limit=100").await.ok();
    inbox["items"].as_array().unwrap().iter().filter(|notice| notice["about"] == event).count()
}

// req 2.11, 4.2, 4.3, B.3, R-E1 to R-E7, R-D5, R-D15, R-D17: the whole life of one service; every fen accounted for.
#[tokio::test]
async fn a_service_from_order_to_archive() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let slot = world.slot(&ready.expert, 3, 600).await;
    let (reporter, manager) = (world.person("jia-reporter"), world.person("jia-manager"));
    let (expert, agency) = (world.person("agency-expert"), world.person("agency-manager"));
    let prevention = world.person("an-prevention");

    let free = reporter.get("/v1/slots?kind=hazard_inspection&district=fengtai").await.ok();
    assert_eq!(free["items"][0]["id"], json!(slot));
    let booking = reporter.post("/v1/bookings", ready.order(&slot, "500.00")).await.ok();
    let id = text(&booking["id"]);
    assert_eq!((&booking["state"], &booking["plan"]), (&json!("booked"), &json!(ready.plan)));
    assert_eq!(world.fee(&ready.policy).await["reserved"], "500.00");
    let plan = reporter.get(&format!("/v1/policies/{}/service-plan", ready.policy)).await.ok();
    assert_eq!((&plan["items"][0]["left_times"], &plan["items"][0]["left_amount"]), (&json!(1), &json!("500.00")));
    assert_eq!(told(&world, "agency-manager", "booking_made").await, 1);
    // R-D16, B.7: no act without the version that was looked at.
    let blind = agency.post(&format!("/v1/bookings/{id}/accept"), acceptance()).await;
    assert_eq!(blind.problem(428), "precondition-required");
    agency.on_booking(&id, "accept", acceptance()).await.ok();

    // R-E5: not before the day; on it within the window and the radius.
    let here = json!({ "latitude_micro": 39_850_100, "longitude_micro": 116_280_000 });
    assert_eq!(expert.on_booking(&id, "check-in", here.clone()).await.problem(409), "day-not-come");
    world.until(world.at(3, 605)).await;
    let far = json!({ "latitude_micro": 39_950_000, "longitude_micro": 116_280_000 });
    assert_eq!(expert.on_booking(&id, "check-in", far).await.problem(422), "check-in-outside");
    let in_place = expert.on_booking(&id, "check-in", here).await.ok();
    assert_eq!((&in_place["check_in"]["metres"], &in_place["check_in"]["reason"]), (&json!(11), &Value::Null));

    world.until(world.at(0, 660)).await;
    let record = expert.record(&id, "480.00").await;
    // req 2.11: without its evidence set the kind is not done; a document of elsewhere proves nothing.
    let mut thin = record.clone();
    thin["evidence"].as_array_mut().unwrap().pop();
    let missing = expert.on_booking(&id, "complete", thin).await;
    assert_eq!(missing.bad_fields(), [("/evidence".to_owned(), "evidence-missing".to_owned())]);
    let mut foreign = record.clone();
    foreign["report"] = json!("document_01h455vb4pex5vsknk084sn02q");
    assert_eq!(expert.on_booking(&id, "complete", foreign).await.problem(422), "document-not-verified");
    // R-D15: more than is reserved needs a new approval of the line; two people give it.
    let mut dear = record.clone();
    dear["cost"] = json!("500.01");
    let over = expert.on_booking(&id, "complete", dear).await;
    assert_eq!(over.bad_fields(), [("/cost".to_owned(), "cost-over-reserved".to_owned())]);
    let done = expert.on_booking(&id, "complete", record).await.ok();
    assert_eq!((&done["state"], &done["record"]["cost"]), (&json!("completed"), &json!("480.00")));

    // req 4.2: who booked does not confirm; nothing is posted before somebody else did.
    let line = format!("/v1/policies/{}/fee-lines/{}", ready.policy, text(&booking["line"]));
    let invoice = json!({ "amount": "480.00", "invoice_no": "FP-1", "invoice_date": world.today() });
    let finance = world.person("an-finance");
    let early = finance.change(Method::POST, &line, &format!("{line}/posting"), invoice.clone()).await;
    assert_eq!(early.problem(409), "service-not-accepted");
    let verdict = json!({ "decision": "confirm", "satisfaction": "satisfied", "opinion": "检查仔细" });
    assert_eq!(reporter.on_booking(&id, "confirm", verdict.clone()).await.problem(403), "same-person");
    manager.on_booking(&id, "confirm", verdict.clone()).await.ok();
    finance.change(Method::POST, &line, &format!("{line}/posting"), invoice).await.ok();
    let fee = world.fee(&ready.policy).await;
    assert_eq!((&fee["reserved"], &fee["spent"]), (&json!("0.00"), &json!("480.00")));

    // R-E7: no closing before the revisit.
    assert_eq!(prevention.on_booking(&id, "closing", json!({})).await.problem(409), "booking-state");
    let asked = json!({ "satisfaction": "very_satisfied", "opinion": "电话回访王总，整改已开始" });
    prevention.on_booking(&id, "revisit", asked).await.ok();
    prevention.on_booking(&id, "closing", json!({})).await.ok();
    assert_eq!(state(&world, &id).await, "closed");
    assert_eq!(told(&world, "jia-manager", "record_closed").await, 1);
    let timeline = manager.get(&format!("/v1/bookings/{id}/timeline?limit=100")).await.ok();
    let events: Vec<_> = timeline["items"].as_array().unwrap().iter().rev().map(|one| text(&one["event"])).collect();
    assert_eq!(
        events,
        [
            "booking_made",
            "booking_accepted",
            "checked_in",
            "service_completed",
            "service_confirmed",
            "service_revisited",
            "record_closed"
        ]
    );
    // R-H7: a supervisor reads it without people, and changes nothing.
    let seen = world.person("district-officer").get(&format!("/v1/bookings/{id}")).await.ok();
    assert_eq!((&seen["record"]["personnel"], &seen["acceptance"]["confirmed_with"]), (&Value::Null, &Value::Null));
    for stranger in ["yi-manager", "tai-handler"] {
        assert_eq!(world.person(stranger).get(&format!("/v1/bookings/{id}")).await.problem(404), "not-found");
    }
    world.is_quiet().await;
}

// R-D15: a cost above the reservation passes after a second person raised the line.
#[tokio::test]
async fn a_higher_cost_needs_a_new_approval() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let slot = world.slot(&ready.expert, 1, 600).await;
    let booking = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "500.00")).await.ok();
    let (id, line) = (text(&booking["id"]), text(&booking["line"]));
    world.person("agency-manager").on_booking(&id, "accept", acceptance()).await.ok();
    world.until(world.at(1, 605)).await;
    let expert = world.person("agency-expert");
    let here = json!({ "latitude_micro": 39_850_000, "longitude_micro": 116_280_000 });
    expert.on_booking(&id, "check-in", here).await.ok();
    world.until(world.at(0, 660)).await;
    let record = expert.record(&id, "550.00").await;
    let over = expert.on_booking(&id, "complete", record.clone()).await;
    assert_eq!(over.bad_fields(), [("/cost".to_owned(), "cost-over-reserved".to_owned())]);
    let line = format!("/v1/policies/{}/fee-lines/{line}", ready.policy);
    let more = json!({ "amount": "550.00", "reason": "增加一个作业面" });
    world.person("an-prevention").change(Method::POST, &line, &format!("{line}/raise"), more).await.ok();
    let verdict = json!({ "approve": true });
    let raised =
        world.person("an-manager").change(Method::POST, &line, &format!("{line}/raise-decision"), verdict).await;
    raised.ok();
    expert.on_booking(&id, "complete", record).await.ok();
    assert_eq!(world.fee(&ready.policy).await["reserved"], "550.00");
    world.is_quiet().await;
}

// R-E15, anchors 21: a check-in made on site without network arrives hours late and is taken, with both times; one that
// was not made in time still asks for a reason.
#[tokio::test]
async fn a_check_in_sent_later_counts_from_when_it_was_made() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let slot = world.slot(&ready.expert, 1, 600).await;
    let booking = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "500.00")).await.ok();
    let id = text(&booking["id"]);
    world.person("agency-manager").on_booking(&id, "accept", acceptance()).await.ok();
    world.until(world.at(1, 900)).await;
    let expert = world.person("agency-expert");
    let made = |at: Timestamp| json!({ "latitude_micro": 39_850_000, "longitude_micro": 116_280_000, "made_at": at });
    for wrong in [world.at(0, 720), world.at(1, 605)] {
        let refused = expert.on_booking(&id, "check-in", made(wrong)).await;
        assert_eq!(refused.bad_fields(), [("/reason".to_owned(), "check-in-outside".to_owned())]);
    }
    let done = expert.on_booking(&id, "check-in", made(world.at(0, 605))).await.ok();
    let seen = &done["check_in"];
    assert_eq!((&seen["made_at"], &seen["reason"]), (&json!(world.at(0, 605)), &Value::Null));
    let arrived: Timestamp = text(&seen["at"]).parse().unwrap();
    assert!(arrived >= world.at(0, 900), "{seen}");
    expert.on_booking(&id, "complete", expert.record(&id, "480.00").await).await.ok();
    world.is_quiet().await;
}

// R-E5, anchors 9: evidence belongs to its booking and tenant; what is not verified proves nothing.
#[tokio::test]
async fn documents_of_a_booking_have_its_access() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let slot = world.slot(&ready.expert, 1, 600).await;
    let booking = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "500.00")).await.ok();
    let id = text(&booking["id"]);
    let document = world.person("agency-expert").shows(&id, photo(1)).await;
    world.settle().await;
    for who in ["jia-reporter", "an-finance", "agency-manager"] {
        let seen = world.person(who).get(&format!("/v1/documents/{document}")).await.ok();
        assert_eq!((&seen["state"], &seen["booking"], &seen["claim"]), (&json!("verified"), &json!(id), &Value::Null));
        let all = world.person(who).get(&format!("/v1/documents?booking={id}")).await.ok();
        assert_eq!(all["items"].as_array().unwrap().len(), 1);
    }
    for stranger in ["yi-manager", "tai-finance", "mechanism-secretary"] {
        assert_eq!(world.person(stranger).get(&format!("/v1/documents/{document}")).await.problem(404), "not-found");
    }
    let both = format!("/v1/documents?booking={id}&claim=claim_01h455vb4pex5vsknk084sn02q");
    let both = world.person("jia-reporter").get(&both).await;
    assert_eq!(both.bad_fields(), [("claim".to_owned(), "claim-or-booking".to_owned())]);
    world.is_quiet().await;
}

// R-E5: an objection stops payment; the insurer sends the record back, and the second one stands beside the first.
#[tokio::test]
async fn an_objection_is_looked_into() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let slot = world.slot(&ready.expert, 1, 600).await;
    let booking = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "500.00")).await.ok();
    let id = text(&booking["id"]);
    world.person("agency-manager").on_booking(&id, "accept", acceptance()).await.ok();
    world.until(world.at(1, 605)).await;
    let (expert, manager) = (world.person("agency-expert"), world.person("jia-manager"));
    expert.on_booking(&id, "check-in", json!({ "reason": "室内无定位" })).await.ok();
    world.until(world.at(0, 660)).await;
    let record = expert.record(&id, "480.00").await;
    expert.on_booking(&id, "complete", record.clone()).await.ok();
    manager.on_booking(&id, "confirm", json!({ "decision": "object", "opinion": "隐患清单不全" })).await.ok();
    assert_eq!(state(&world, &id).await, "disputed");
    let found = json!({ "outcome": "redo", "reason": "补充清单" });
    world.person("an-prevention").on_booking(&id, "resolution", found).await.ok();
    expert.on_booking(&id, "complete", record).await.ok();
    let verdict = json!({ "decision": "confirm", "satisfaction": "neutral", "opinion": "已补充" });
    let done = manager.on_booking(&id, "confirm", verdict).await.ok();
    assert_eq!((done["former_records"].as_array().unwrap().len(), &done["state"]), (1, &json!("confirmed")));
    world.is_quiet().await;
}

// R-E6: a record that is not closed in ten working days is told of once, to insurer and agency.
#[tokio::test]
async fn an_overdue_record_is_told_of_once() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let slot = world.slot(&ready.expert, 1, 600).await;
    let booking = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "500.00")).await.ok();
    let id = text(&booking["id"]);
    world.person("agency-manager").on_booking(&id, "accept", acceptance()).await.ok();
    world.until(world.at(1, 605)).await;
    let expert = world.person("agency-expert");
    expert.on_booking(&id, "check-in", json!({ "reason": "室内无定位" })).await.ok();
    world.until(world.at(0, 660)).await;
    let record = expert.record(&id, "480.00").await;
    let done = expert.on_booking(&id, "complete", record).await.ok();
    assert_eq!(told(&world, "an-prevention", "record_overdue").await, 0);
    world.days_later(30).await;
    world.days_later(1).await;
    assert_eq!(told(&world, "an-prevention", "record_overdue").await, 1, "{done}");
    assert_eq!(told(&world, "agency-manager", "record_overdue").await, 1);
    let seen = world.person("an-prevention").get(&format!("/v1/bookings/{id}")).await.ok();
    assert_eq!(seen["record_overdue"], true);
    world.is_quiet().await;
}
