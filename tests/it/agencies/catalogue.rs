//! The service catalogue as everybody reads it, and a kind that is added without a release.

use reqwest::Method;
use serde_json::json;
use tests::services::{Cost, acceptance, site};
use tests::{World, text};

// req 2.11, 2.12: the shipped kinds with what each must show; a further kind is data, and the purpose test still applies.
#[tokio::test]
async fn a_kind_is_added_without_a_release() {
    let world = World::new().await;
    let kinds = world.person("jia-reporter").get("/v1/service-kinds").await.ok();
    let find = |view: &serde_json::Value, code: &str| {
        view["items"].as_array().unwrap().iter().find(|one| one["code"] == code).cloned()
    };
    let device = find(&kinds, "smart_equipment").unwrap();
    assert_eq!((&device["unit"], &device["purpose"]), (&json!("device"), &json!("tech_equipment")));
    let secretary = world.person("mechanism-secretary");
    let ask = |purpose: &str, evidence: &str| {
        json!({
            "code": "gas_check", "zh": "燃气专项检查", "en": "Gas check", "purpose": purpose, "unit": "visit",
            "hazard_inspection": true, "evidence": [evidence], "qualification": ["hazard_inspection"],
        })
    };
    let banquet = secretary.post("/v1/service-kinds", ask("banquet", "hazard_list")).await;
    banquet.problem(422);
    assert_eq!(banquet.bad_fields(), [("/purpose".into(), "purpose-not-listed".into())]);
    let rumour = secretary.post("/v1/service-kinds", ask("hazard_inspection", "rumour")).await;
    rumour.problem(422);
    let codes: Vec<String> = rumour.bad_fields().into_iter().map(|(_, code)| code).collect();
    assert_eq!(codes, ["unknown-evidence", "kind-without-evidence"]);
    secretary.post("/v1/service-kinds", ask("hazard_inspection", "hazard_list")).await.ok();
    let again = secretary.post("/v1/service-kinds", ask("hazard_inspection", "hazard_list")).await;
    again.problem(422);
    assert_eq!(again.bad_fields()[0].1, "service-kind-exists");
    let kinds = world.person("agency-expert").get("/v1/service-kinds").await.ok();
    assert_eq!(find(&kinds, "gas_check").unwrap()["hazard_inspection"], true);
    world.is_quiet().await;
}

// req 4.9, 4.10, 2.12, R-D6, R-D5, R-D10: a purpose that two people of an insurer added is spent on: a kind of service is
// added under it, planned, booked, rendered and posted; the ledger and the insured unit see it under that purpose, and the
// watch, which knows the kind and the purpose, asks nothing.
#[tokio::test]
async fn an_added_purpose_is_spent_on() {
    let world = World::new().await;
    world.january().await;
    let policy = world.policy_with_premium("10000.00").await;
    world.budget().await;
    let (agency, expert) = world.white_listed().await;
    world.agreed(&policy, &agency).await;
    let (secretary, prevention) = (world.person("mechanism-secretary"), world.person("an-prevention"));
    let kind = |insurer: Option<&str>| {
        json!({
            "code": "lighting_check", "zh": "照明专项检查", "en": "Lighting check", "purpose": "site_lighting",
            "insurer": insurer, "unit": "visit", "evidence": ["site_photo"], "qualification": ["hazard_inspection"],
        })
    };
    let refused = async |insurer| {
        let got = secretary.post("/v1/service-kinds", kind(insurer)).await;
        assert_eq!(got.bad_fields(), [("/purpose".into(), "purpose-not-listed".into())]);
    };
    let ask = json!({ "code": "site_lighting", "label": "现场照明", "reason": "夜间作业照明不足" });
    prevention.post("/v1/fee-purposes", ask).await.ok();
    // Not before the second person, not as the rulebook's, not as another insurer's.
    refused(Some("anping")).await;
    let confirm = "/v1/fee-purposes/site_lighting/confirmation";
    world.person("an-manager").ask(Method::POST, confirm).json(json!({})).seen("\"1\"").send().await.ok();
    refused(None).await;
    refused(Some("taihe")).await;
    // The mechanism reads the insurer's list to choose from it; an agency does not.
    let list = secretary.get("/v1/fee-purposes?insurer=anping").await.ok();
    assert!(list.as_array().unwrap().iter().any(|one| one["code"] == "site_lighting"));
    assert_eq!(world.person("agency-manager").get("/v1/fee-purposes?insurer=anping").await.problem(404), "not-found");
    secretary.post("/v1/service-kinds", kind(Some("anping"))).await.ok();

    let items = json!([world.item("lighting_check", 2, "1000.00", &agency)]);
    let plan = text(&world.planned(&policy, items).await.ok()["id"]);
    world.person("jia-manager").signs(&plan).await.ok();
    let slot = json!({
        "expert": expert, "kinds": ["lighting_check"], "district": "fengtai",
        "from": world.at(2, 600), "to": world.at(2, 630),
    });
    let slot = text(&world.person("agency-manager").post("/v1/slots", slot).await.ok()["id"]);
    let order = json!({ "policy": policy, "kind": "lighting_check", "slot": slot, "amount": "500.00", "site": site() });
    let booking = world.person("jia-reporter").post("/v1/bookings", order).await.ok();
    let id = text(&booking["id"]);
    world.person("agency-manager").on_booking(&id, "accept", acceptance()).await.ok();
    world.until(world.at(2, 605)).await;
    let expert = world.person("agency-expert");
    let here = json!({ "latitude_micro": 39_850_100, "longitude_micro": 116_280_000 });
    expert.on_booking(&id, "check-in", here).await.ok();
    world.until(world.at(0, 660)).await;
    let mut record = expert.record(&id, "480.50").await;
    record["evidence"].as_array_mut().unwrap().retain(|one| one["kind"] == "site_photo");
    expert.on_booking(&id, "complete", record).await.ok();
    let verdict = json!({ "decision": "confirm", "satisfaction": "satisfied", "opinion": "检查仔细" });
    world.person("jia-manager").on_booking(&id, "confirm", verdict).await.ok();
    let line = format!("/v1/policies/{policy}/fee-lines/{}", text(&booking["line"]));
    let cost = Cost { held: "500.00", spent: "480.50", invoice: "FP-1", dated: None };
    world.posts(&line, cost).await.ok();
    let by_purpose = json!([{ "purpose": "site_lighting", "spent": "480.50" }]);
    for who in ["jia-manager", "an-finance", "district-officer"] {
        let fee = world.person(who).get(&format!("/v1/policies/{policy}/fee-budget")).await.ok();
        assert_eq!((&fee["by_purpose"], &fee["spent"]), (&by_purpose, &json!("480.50")), "{who}");
    }
    world.days_later(1).await;
    let asked = prevention.get("/v1/alerts?limit=100").await.ok();
    let asked: Vec<String> = asked["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["lines"] != json!([]))
        .map(|one| text(&one["check"]))
        .collect();
    assert!(asked.is_empty(), "{asked:?}");
    world.is_quiet().await;
}
