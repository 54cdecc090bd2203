//! A family without an account: a signed link, its own part, nothing else.

use reqwest::Method;
use serde_json::{Value, json};
use tests::people::{account, payee};
use tests::{World, text};

// req 5.13, R-C14, anchors 26: a family sees its own part, claims directly, and the insurer is told.
#[tokio::test]
async fn a_family_sees_its_own_part_and_claims_directly() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 2).await;
    let first = world.dead(&claim, 1, "800000", "7777").await;
    world.dead(&claim, 2, "600000", "8888").await;
    let handler = world.person("an-handler");
    let link_path = format!("/v1/claims/{claim}/victims/{first}/link");
    let link = handler.post(&link_path, json!({})).await.ok();
    assert!(text(&link["url"]).contains("/family#link."));
    let family = world.with_token(&text(&link["token"]));
    let own = family.get("/v1/victim-claims").await.ok();
    assert_eq!(own["victim"]["id"], json!(first));
    assert!(!own.to_string().contains("遇难者2") && !own.to_string().contains("家属2"));
    for path in
        [format!("/v1/claims/{claim}"), format!("/v1/claims/{claim}/victims"), format!("/v1/claims/{claim}/payments")]
    {
        assert_eq!(family.get(&path).await.problem(404), "not-found", "{path}");
    }
    let direct = json!({ "statement": "单位一直没有替我们申请", "phone": "13700137000", "payee": payee("家属1", &account(11, "7777")) });
    family.post("/v1/victim-claims", direct).await.ok();
    world.settle().await;
    let inbox = handler.get("/v1/inbox?limit=100").await.ok();
    let told =
        |inbox: &Value| inbox["items"].as_array().unwrap().iter().any(|notice| notice["about"] == "claimed_directly");
    assert!(told(&inbox), "{inbox}");

    // A newer link ends the older one, and a revoked one is nobody's.
    let newer = world.with_token(&text(&handler.post(&link_path, json!({})).await.ok()["token"]));
    assert_eq!(family.get("/v1/victim-claims").await.problem(401), "unauthenticated");
    newer.get("/v1/victim-claims").await.ok();
    handler.ask(Method::DELETE, &link_path).send().await.ok();
    assert_eq!(newer.get("/v1/victim-claims").await.problem(401), "unauthenticated");
    world.is_quiet().await;
}

#[tokio::test]
async fn a_link_ends_by_itself() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let victim = world.dead(&claim, 1, "800000", "7777").await;
    let link =
        world.person("an-handler").post(&format!("/v1/claims/{claim}/victims/{victim}/link"), json!({})).await.ok();
    let family = world.with_token(&text(&link["token"]));
    family.get("/v1/victim-claims").await.ok();
    world.stack().clock().advance(jiff::SignedDuration::from_hours(24 * 181));
    assert_eq!(family.get("/v1/victim-claims").await.problem(401), "unauthenticated");
}
