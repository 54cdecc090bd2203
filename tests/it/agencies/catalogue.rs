//! The service catalogue as everybody reads it, and a kind that is added without a release.

use serde_json::json;
use tests::World;

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
    assert_eq!(banquet.bad_fields(), [("/purpose".into(), "purpose-unknown".into())]);
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
