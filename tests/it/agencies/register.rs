//! Agencies and experts: register, find, qualify, declare conflicts.

use reqwest::Method;
use serde_json::json;
use tests::agencies::{agency, expert, qualification};
use tests::people::credit_code;
use tests::{World, text};

// R-E3, req 2.4: an agency registers itself with everything that is wrong said at once; it is on no list yet.
#[tokio::test]
async fn an_agency_registers_itself() {
    let world = World::new().await;
    let manager = world.person("agency-manager");
    let mut wrong = agency(900);
    wrong["sectors"] = json!([]);
    wrong["owners"] = json!([credit_code(900)]);
    wrong["qualifications"] = json!([
        { "number": "1", "field": "astrology", "issued_on": "2026-02-01", "expires_on": "2026-01-01" }
    ]);
    let got = manager.post("/v1/agencies", wrong).await;
    got.problem(422);
    assert_eq!(
        got.bad_fields(),
        [
            ("/sectors", "no-sector"),
            ("/owners", "owns-itself"),
            ("/qualifications/0/field", "unknown-qualification-field"),
            ("/qualifications/0/expires_on", "expires-before-issue"),
        ]
        .map(|(at, code)| (at.to_owned(), code.to_owned()))
    );
    let made = manager.post("/v1/agencies", agency(900)).await.ok();
    assert_eq!((&made["white_listed"], &made["black_listed"]), (&json!(false), &json!(false)));
    assert_eq!(made["org"], "jishu");
    // One agency per organisation, one per credit code.
    assert_eq!(manager.post("/v1/agencies", agency(901)).await.problem(409), "name-taken");
    assert_eq!(world.person("kexin-manager").post("/v1/agencies", agency(900)).await.problem(409), "name-taken");
    world.person("kexin-manager").post("/v1/agencies", agency(901)).await.ok();

    let listed = world.person("an-prevention").get("/v1/agencies?q=900&sector=mine&field=hazard_inspection").await.ok();
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    let none = world.person("an-prevention").get("/v1/agencies?sector=fishery").await.ok();
    assert!(none["items"].as_array().unwrap().is_empty());
    // An agency finds itself alone; an insured unit sees whom it may book, not who owns them.
    let own = world.person("kexin-expert").get("/v1/agencies").await.ok();
    assert_eq!(own["items"].as_array().unwrap().len(), 1);
    let seen = world.person("jia-reporter").get(&format!("/v1/agencies/{}", text(&made["id"]))).await.ok();
    assert!(seen.get("owners").is_none() && seen["sectors"] == json!(["mine", "construction"]));
    world.is_quiet().await;
}

// req 2.4: a qualification is shown as valid on the day that is asked about; a renewal is added, nothing is taken away.
#[tokio::test]
async fn qualifications_are_dated_and_renewed() {
    let world = World::new().await;
    let (agency, manager) = (world.agency().await, world.person("agency-manager"));
    let mut short = expert("许专家");
    short["qualifications"] = json!([qualification("hazard_inspection", "2026-06-30")]);
    short["account"] = json!("agency-expert");
    let made = manager.post(&format!("/v1/agencies/{agency}/experts"), short.clone()).await.ok();
    let path = format!("/v1/experts/{}", text(&made["id"]));
    let valid = async |on: &str| {
        let seen = world.person("an-prevention").get(&format!("{path}?on={on}")).await.ok();
        seen["qualifications"].as_array().unwrap().iter().map(|one| one["valid"] == true).collect::<Vec<_>>()
    };
    assert_eq!((valid("2026-06-30").await, valid("2026-07-01").await), (vec![true], vec![false]));
    let renewed = json!({
        "number": "ZZ-hazard_inspection", "field": "hazard_inspection", "issued_on": "2026-07-01", "expires_on": "2028-06-30",
    });
    manager.change(Method::POST, &path, &format!("{path}/qualifications"), renewed.clone()).await.ok();
    assert_eq!((valid("2026-06-30").await, valid("2026-07-01").await), (vec![true, false], vec![false, true]));
    let again = manager.change(Method::POST, &path, &format!("{path}/qualifications"), renewed.clone()).await;
    again.problem(422);
    assert_eq!(again.bad_fields()[0].1, "qualification-exists");
    let stale = manager.ask(Method::POST, &format!("{path}/qualifications")).json(renewed).seen("\"1\"").send().await;
    assert_eq!(stale.problem(412), "stale");
    // An account belongs to one expert.
    let twin = manager.post(&format!("/v1/agencies/{agency}/experts"), short).await;
    assert_eq!(twin.problem(409), "name-taken");
    let found = world.person("an-prevention").get("/v1/experts?field=hazard_inspection&on=2027-01-01&q=许").await.ok();
    assert_eq!(found["items"].as_array().unwrap().len(), 1);
    world.is_quiet().await;
}

// req 3.7: a conflict is declared, stands from its day, and ends without being forgotten; insured units do not read it.
#[tokio::test]
async fn conflicts_are_declared_and_end() {
    let world = World::new().await;
    let (agency, manager) = (world.agency().await, world.person("agency-manager"));
    let made = manager.post(&format!("/v1/agencies/{agency}/experts"), expert("许专家")).await.ok();
    let path = format!("/v1/experts/{}", text(&made["id"]));
    let declared = json!({ "credit_code": credit_code(1), "nature": "曾任职于该单位" });
    let act = async |what: &str, body| manager.change(Method::POST, &path, &format!("{path}/{what}"), body).await;
    act("conflicts", declared.clone()).await.ok();
    assert_eq!(act("conflicts", declared).await.problem(409), "conflict-declared");
    let ended = act("conflict-endings", json!({ "credit_code": credit_code(1) })).await.ok();
    assert_eq!(ended["conflicts"][0]["until"], world.today());
    let again = act("conflict-endings", json!({ "credit_code": credit_code(1) })).await;
    assert_eq!(again.problem(409), "conflict-not-open");
    assert!(world.person("jia-manager").get(&path).await.ok().get("conflicts").is_none());
    assert_eq!(world.person("kexin-manager").get(&path).await.problem(404), "not-found");
    world.is_quiet().await;
}
