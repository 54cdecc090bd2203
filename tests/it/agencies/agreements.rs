//! Tripartite agreements: three signatures, each by its own party.

use reqwest::Method;
use serde_json::json;
use tests::agencies::paper;
use tests::{World, text};

// req 2.1: the insurer draws it up, each party signs once for itself, and only the third signature makes it carry.
#[tokio::test]
async fn three_signatures_make_an_agreement() {
    let world = World::new().await;
    let agency = world.agency().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let ask =
        json!({ "policy": policy, "agency": agency, "from": "2026-01-01", "to": "2026-12-31", "terms": paper("协议") });
    let insurer = world.person("an-prevention");
    assert_eq!(world.person("tai-approver").post("/v1/agreements", ask.clone()).await.problem(404), "not-found");
    let drawn = insurer.post("/v1/agreements", ask).await.ok();
    assert_eq!(drawn["missing"], json!(["enterprise", "insurer", "agency"]));
    let path = format!("/v1/agreements/{}", text(&drawn["id"]));
    let sign = async |sub: &str, body| {
        world.person(sub).change(Method::POST, &path, &format!("{path}/signatures"), body).await
    };
    let one = sign("an-prevention", json!({})).await.ok();
    assert_eq!(one["missing"], json!(["enterprise", "agency"]));
    assert_eq!(sign("an-manager", json!({})).await.problem(409), "signed-already");
    assert_eq!(sign("an-prevention", json!({ "on_paper": paper("代签") })).await.problem(403), "signs-itself");
    assert_eq!(sign("jia-reporter", json!({})).await.problem(403), "forbidden");
    assert_eq!(world.person("yi-manager").get(&path).await.problem(404), "not-found");
    sign("jia-manager", json!({})).await.ok();
    let whole = sign("agency-manager", json!({})).await.ok();
    assert_eq!((&whole["signed"], &whole["missing"]), (&json!(true), &json!([])));
    for who in ["jia-reporter", "agency-expert", "mechanism-secretary", "association-officer"] {
        let listed = world.person(who).get("/v1/agreements").await.ok();
        assert_eq!(listed["items"].as_array().unwrap().len(), 1, "{who}");
    }
    assert!(world.person("kexin-manager").get("/v1/agreements").await.ok()["items"].as_array().unwrap().is_empty());
    world.is_quiet().await;
}
