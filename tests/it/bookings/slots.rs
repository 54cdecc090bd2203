//! Slots: offered without overlap, found by kind and district, held for a while, taken once.

use jiff::SignedDuration;
use serde_json::json;
use tests::{World, text};

// B.3: the next free first; what is taken, held by another, withdrawn or past is not offered.
#[tokio::test]
async fn free_slots_are_found_the_next_first() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let later = world.slot(&ready.expert, 4, 600).await;
    let sooner = world.slot(&ready.expert, 3, 600).await;
    let gone = world.slot(&ready.expert, 3, 700).await;
    let list = "/v1/slots?kind=hazard_inspection&district=fengtai";
    let find = async |who: &str, more: &str| -> Vec<String> {
        let found = world.person(who).get(&format!("{list}{more}")).await.ok();
        found["items"].as_array().unwrap().iter().map(|slot| text(&slot["id"])).collect()
    };
    assert_eq!(find("jia-reporter", "").await, [&*sooner, &gone, &later]);
    assert_eq!(find("jia-reporter", &format!("&day={}", world.at(4, 0).strftime("%Y-%m-%d"))).await.len(), 3);
    world.person("agency-manager").post(&format!("/v1/slots/{gone}/withdrawal"), json!({})).await.ok();
    let held = world.person("yi-reporter").post(&format!("/v1/slots/{sooner}/hold"), json!({})).await.ok();
    assert_eq!(held["held_by_us"], true);
    assert_eq!(find("jia-reporter", "").await, [&*later]);
    assert_eq!(find("yi-reporter", "").await, [&*sooner, &later]);
    let order = ready.order(&sooner, "500.00");
    assert_eq!(world.person("jia-reporter").post("/v1/bookings", order.clone()).await.problem(409), "slot-held");
    // The hold lapses by itself.
    world.stack().clock().advance(SignedDuration::from_mins(15));
    assert_eq!(find("jia-reporter", "").await, [&*sooner, &later]);
    world.person("jia-reporter").post("/v1/bookings", order).await.ok();
    assert_eq!(find("yi-reporter", "").await, [&*later]);
    world.until(world.at(4, 601)).await;
    assert_eq!(find("jia-reporter", "").await, Vec::<String>::new());
    let missing = world.person("jia-reporter").get("/v1/slots?kind=hazard_inspection").await;
    assert_eq!(missing.bad_fields(), [("district".to_owned(), "missing-field".to_owned())]);
    world.is_quiet().await;
}

// B.3: an agency sees its own slots by day with their bookings; nobody else sees those, nor offers its experts' time.
#[tokio::test]
async fn an_agency_keeps_its_own_days() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let slot = world.slot(&ready.expert, 3, 600).await;
    world.slot(&ready.expert, 4, 600).await;
    let day = domain::time::beijing_day(world.at(3, 600));
    let booking =
        text(&world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "500.00")).await.ok()["id"]);
    let expert = world.person("agency-expert");
    let own = expert.get(&format!("/v1/slots?day={day}&expert={}", ready.expert)).await.ok();
    assert_eq!((own["items"].as_array().unwrap().len(), &own["items"][0]["booking"]), (1, &json!(booking)));
    let of_day = expert.get(&format!("/v1/bookings?day={day}&expert={}", ready.expert)).await.ok();
    assert_eq!((of_day["items"].as_array().unwrap().len(), &of_day["items"][0]["id"]), (1, &json!(booking)));
    let next = domain::time::beijing_day(world.at(4, 600));
    let other = expert.get(&format!("/v1/bookings?day={next}")).await.ok();
    assert_eq!(other["items"].as_array().unwrap().len(), 0);
    for (who, status) in [("jia-manager", 404), ("an-prevention", 404), ("district-officer", 403)] {
        let ask = json!({
            "expert": ready.expert, "kinds": ["hazard_inspection"], "district": "fengtai",
            "from": world.at(5, 600), "to": world.at(5, 660),
        });
        world.person(who).post("/v1/slots", ask).await.problem(status);
    }
    let overlap = json!({
        "expert": ready.expert, "kinds": ["hazard_inspection"], "district": "fengtai",
        "from": world.at(3, 620), "to": world.at(3, 680),
    });
    let again = world.person("agency-manager").post("/v1/slots", overlap).await;
    assert_eq!(again.bad_fields(), [("/from".to_owned(), "slot-overlaps".to_owned())]);
    let of_insurer = world.person("an-prevention").get("/v1/bookings").await.ok();
    assert_eq!(of_insurer["items"][0]["id"], json!(booking));
    for who in ["tai-handler", "yi-manager"] {
        let none = world.person(who).get("/v1/bookings").await.ok();
        assert_eq!(none["items"].as_array().unwrap().len(), 0, "{who}");
    }
    world.is_quiet().await;
}

// B.3: two slots of one expert that overlap, offered at one moment on a day without any: one is taken up.
#[tokio::test(flavor = "multi_thread")]
async fn overlapping_offers_of_one_moment_do_not_both_stand() {
    let world = World::new().await;
    world.january().await;
    let (_, expert) = world.white_listed().await;
    let mut tries = Vec::new();
    for n in 0..20 {
        let ask = json!({
            "expert": expert, "kinds": ["hazard_inspection"], "district": "fengtai",
            "from": world.at(3, 600 + n), "to": world.at(3, 660 + n),
        });
        let manager = world.person("agency-manager");
        tries.push(tokio::spawn(async move { manager.post("/v1/slots", ask).await }));
    }
    let mut won = 0;
    for one in tries {
        let got = one.await.unwrap();
        won += u32::from(got.status.is_success());
        assert!(got.status.is_success() || got.bad_fields()[0].1 == "slot-overlaps", "{}", got.body);
    }
    assert_eq!(won, 1);
    world.is_quiet().await;
}
