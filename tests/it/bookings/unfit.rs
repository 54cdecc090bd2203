//! An agency is black-listed: its open bookings are questions to all three sides, and move to another agency.

use reqwest::Method;
use serde_json::{Value, json};
use tests::agencies::{agency, all_for, expert, paper};
use tests::services::acceptance;
use tests::{World, text};

async fn told(world: &World, who: &str, event: &str) -> usize {
    world.settle().await;
    let inbox = world.person(who).get("/v1/inbox?limit=100").await.ok();
    inbox["items"].as_array().unwrap().iter().filter(|notice| notice["about"] == event).count()
}

/// A second agency, `kexin`: registered, white-listed, in an agreement with the policy's unit; its slot some days from now.
async fn another(world: &World, policy: &str, days: i64) -> String {
    let manager = world.person("kexin-manager");
    let id = text(&manager.post("/v1/agencies", agency(901)).await.ok()["id"]);
    let case = world.case(&id, "white", "enter", "white_qualified").await;
    world.decided(&case, "decision", world.meeting("white_qualified", all_for())).await.ok();
    let expert = text(&manager.post(&format!("/v1/agencies/{id}/experts"), expert("陶专家")).await.ok()["id"]);
    let year = world.today()[..4].to_owned();
    let ask = json!({
        "policy": policy, "agency": id, "from": format!("{year}-01-01"), "to": format!("{year}-12-31"),
        "terms": paper("三方协议"),
    });
    let agreement = text(&world.person("an-prevention").post("/v1/agreements", ask).await.ok()["id"]);
    let path = format!("/v1/agreements/{agreement}");
    for who in ["an-prevention", "jia-manager", "kexin-manager"] {
        world.person(who).change(Method::POST, &path, &format!("{path}/signatures"), json!({})).await.ok();
    }
    let slot = json!({
        "expert": expert, "kinds": ["hazard_inspection"], "district": "fengtai",
        "from": world.at(days, 600), "to": world.at(days, 630),
    });
    text(&manager.post("/v1/slots", slot).await.ok()["id"])
}

// R-E3, req 2.3: bookings on and after the day of the decision are marked and told of, those before it are not; nobody
// accepts or checks in; the insured unit moves to another fit agency, and the money with it, in one transaction.
#[tokio::test]
async fn open_bookings_of_a_black_listed_agency_move_to_another() {
    let world = World::new().await;
    let ready = world.ready("20000.00", 4, "4000.00").await;
    let (near, far) = (world.slot(&ready.expert, 3, 600).await, world.slot(&ready.expert, 10, 600).await);
    let reporter = world.person("jia-reporter");
    let book = async |slot: &str| text(&reporter.post("/v1/bookings", ready.order(slot, "500.00")).await.ok()["id"]);
    let (before, after) = (book(&near).await, book(&far).await);
    world.person("agency-manager").on_booking(&after, "accept", acceptance()).await.ok();
    // The decision takes effect in a week: the service before it stays.
    let case = world.case(&ready.agency, "black", "enter", "black_false_report").await;
    world.heard(&case).await;
    let mut meeting = world.meeting("black_false_report", all_for());
    meeting["from"] = json!(domain::time::beijing_day(world.at(7, 0)));
    world.decided(&case, "decision", meeting).await.ok();
    world.settle().await;
    let seen = async |id: &str| world.person("an-prevention").get(&format!("/v1/bookings/{id}")).await.ok();
    assert_eq!(seen(&before).await["unfit"], Value::Null);
    assert_eq!(seen(&after).await["unfit"]["code"], "agency-black-listed");
    for who in ["an-prevention", "jia-manager", "agency-manager"] {
        assert_eq!(told(&world, who, "agency_unfit").await, 1, "{who}");
    }
    let listed = world.person("an-prevention").get("/v1/bookings?unfit=true").await.ok();
    assert_eq!((listed["items"].as_array().unwrap().len(), &listed["items"][0]["id"]), (1, &json!(after)));

    // The insurer may not choose another agency than the signed plan's; the insured unit may.
    let slot = another(&world, &ready.policy, 9).await;
    let moved = json!({ "slot": slot, "reason": "原机构列入黑名单" });
    let by_insurer = world.person("an-prevention").on_booking(&after, "reschedule", moved.clone()).await;
    assert_eq!(by_insurer.problem(409), "service-by-another-agency");
    let by_unit = reporter.on_booking(&after, "reschedule", moved).await.ok();
    assert_eq!((&by_unit["unfit"], &by_unit["state"]), (&Value::Null, &json!("booked")));
    assert_eq!(by_unit["agency_name"], "技术服务机构901");
    let fee = world.fee(&ready.policy).await;
    assert_eq!(fee["reserved"], "1000.00", "what is held stays held");
    let line = format!("/v1/policies/{}/fee-lines/{}", ready.policy, text(&by_unit["line"]));
    assert_eq!(world.person("an-finance").get(&line).await.ok()["payee_name"], "技术服务机构901");
    world.person("kexin-manager").on_booking(&after, "accept", acceptance()).await.ok();
    world.is_quiet().await;
}

// R-E3, R-E14, req 2.3: nobody accepts or checks in while it is marked; an appeal that is allowed takes the mark away.
#[tokio::test]
async fn an_appeal_takes_the_mark_away() {
    let world = World::new().await;
    let ready = world.ready("20000.00", 4, "4000.00").await;
    let slot = world.slot(&ready.expert, 10, 600).await;
    let booking = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "500.00")).await.ok();
    let id = text(&booking["id"]);
    let case = world.case(&ready.agency, "black", "enter", "black_false_report").await;
    world.heard(&case).await;
    world.decided(&case, "decision", world.meeting("black_false_report", all_for())).await.ok();
    world.settle().await;
    let agency = world.person("agency-manager");
    assert_eq!(agency.on_booking(&id, "accept", acceptance()).await.problem(409), "agency-unfit");
    agency.on_case(&case, "appeal", json!({ "text": "检测报告属实", "papers": [paper("检测报告")] })).await.ok();
    let other = world.person("mechanism-secretary2");
    let meeting = world.meeting("black_false_report", all_for());
    other.on_case(&case, "appeal-decision", meeting).await.ok();
    world.settle().await;
    let seen = world.person("jia-manager").get(&format!("/v1/bookings/{id}")).await.ok();
    assert_eq!(seen["unfit"], Value::Null);
    assert_eq!(told(&world, "jia-manager", "agency_fit_again").await, 1);
    agency.on_booking(&id, "accept", acceptance()).await.ok();
    world.is_quiet().await;
}

// R-E3, req 3.7: a conflict that the expert declares after the booking marks what is open with that unit and is told of; the
// unit moves to another agency; once the conflict has ended, its later bookings are as they were.
#[tokio::test]
async fn a_conflict_declared_after_the_booking_marks_it() {
    let world = World::new().await;
    let ready = world.ready("20000.00", 4, "4000.00").await;
    let (near, far) = (world.slot(&ready.expert, 3, 600).await, world.slot(&ready.expert, 10, 600).await);
    let reporter = world.person("jia-reporter");
    let book = async |slot: &str| text(&reporter.post("/v1/bookings", ready.order(slot, "500.00")).await.ok()["id"]);
    let (first, second) = (book(&near).await, book(&far).await);
    let agency = world.person("agency-manager");
    let path = format!("/v1/experts/{}", ready.expert);
    let unit = tests::people::credit_code(1);
    let declare = json!({ "credit_code": unit, "nature": "亲属任职" });
    agency.change(Method::POST, &path, &format!("{path}/conflicts"), declare).await.ok();
    world.settle().await;
    let seen = async |id: &str| world.person("an-prevention").get(&format!("/v1/bookings/{id}")).await.ok();
    for id in [&first, &second] {
        assert_eq!(seen(id).await["unfit"]["code"], "expert-conflict");
    }
    for who in ["an-prevention", "jia-manager", "agency-manager"] {
        assert_eq!(told(&world, who, "agency_unfit").await, 2, "{who}");
    }
    assert_eq!(agency.on_booking(&first, "accept", acceptance()).await.problem(409), "agency-unfit");
    let slot = another(&world, &ready.policy, 4).await;
    let moved = json!({ "slot": slot, "reason": "专家与本单位有利益冲突" });
    let moved = reporter.on_booking(&first, "reschedule", moved).await.ok();
    assert_eq!((&moved["unfit"], &moved["agency_name"]), (&Value::Null, &json!("技术服务机构901")));
    // A new entry in the lists does not take away what a conflict marked.
    let case = world.case(&ready.agency, "white", "enter", "white_qualified").await;
    world.decided(&case, "decision", world.meeting("white_qualified", all_for())).await.ok();
    world.settle().await;
    assert_eq!(seen(&second).await["unfit"]["code"], "expert-conflict");
    let end = json!({ "credit_code": unit });
    agency.change(Method::POST, &path, &format!("{path}/conflict-endings"), end).await.ok();
    world.settle().await;
    assert_eq!(seen(&second).await["unfit"], Value::Null);
    agency.on_booking(&second, "accept", acceptance()).await.ok();
    world.is_quiet().await;
}
