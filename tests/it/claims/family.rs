//! A family without an account: a signed link, its own part, nothing else.

use reqwest::Method;
use serde_json::{Value, json};
use tests::people::{account, payee, photo};
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

    // A newer link ends the older one and is as good as that was; a revoked one is nobody's, for reading and for acting.
    let newer = world.with_token(&text(&handler.post(&link_path, json!({})).await.ok()["token"]));
    let again = json!({ "statement": "请尽快处理" });
    assert_eq!(family.get("/v1/victim-claims").await.problem(401), "unauthenticated");
    assert_eq!(family.post("/v1/victim-claims", again.clone()).await.problem(401), "unauthenticated");
    newer.get("/v1/victim-claims").await.ok();
    newer.post("/v1/victim-claims", again.clone()).await.ok();
    newer.sends(&claim, "kinship_proof", photo(4)).await;
    world.settle().await;
    handler.ask(Method::DELETE, &link_path).send().await.ok();
    world.settle().await;
    let before = world.writes();
    assert_eq!(newer.get("/v1/victim-claims").await.problem(401), "unauthenticated");
    assert_eq!(newer.post("/v1/victim-claims", again).await.problem(401), "unauthenticated");
    let ask = json!({ "claim": claim, "kind": "kinship_proof", "file_name": "a.jpg", "content_type": "image/jpeg", "size": 3, "sha256": "0".repeat(64) });
    assert_eq!(newer.post("/v1/documents", ask).await.problem(401), "unauthenticated");
    assert_eq!(world.writes(), before);
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

// anchors 26: a link is good for its own claim and victim and for nothing else, however its holder asks.
#[tokio::test]
async fn a_link_does_not_open_another_claim() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let (own, other) = (world.covered(&policy, 1).await, world.covered(&policy, 1).await);
    let (mine, theirs) = (world.dead(&own, 1, "800000", "7777").await, world.dead(&other, 2, "600000", "8888").await);
    let handler = world.person("an-handler");
    let document = handler.sends(&other, "death_certificate", photo(1)).await;
    let link = |claim: &str, victim: &str| format!("/v1/claims/{claim}/victims/{victim}/link");
    // A victim of one claim under the address of another is nobody.
    assert_eq!(handler.post(&link(&own, &theirs), json!({})).await.problem(404), "not-found");
    let token = text(&handler.post(&link(&own, &mine), json!({})).await.ok()["token"]);
    let family = world.with_token(&token);
    world.settle().await;
    let before = world.writes();
    for path in [
        format!("/v1/claims/{other}"),
        format!("/v1/claims/{other}/victims/{theirs}"),
        format!("/v1/claims/{own}/victims/{mine}"),
        format!("/v1/claims/{own}/recoveries"),
        format!("/v1/documents/{document}"),
        format!("/v1/documents?claim={other}"),
    ] {
        assert_eq!(family.get(&path).await.problem(404), "not-found", "{path}");
    }
    let ask = json!({ "claim": other, "kind": "other", "file_name": "a.jpg", "content_type": "image/jpeg", "size": 3, "sha256": "0".repeat(64) });
    assert_eq!(family.post("/v1/documents", ask).await.problem(404), "not-found");
    assert_eq!(family.post(&link(&own, &mine), json!({})).await.problem(404), "not-found");
    assert_eq!(family.post("/v1/claims", tests::people::report("x", "fall", 1)).await.problem(404), "not-found");
    // The signed part of another link, a byte changed, or no signature: nobody.
    let (body, signature) = token.rsplit_once('.').unwrap();
    let other_token = text(&handler.post(&link(&other, &theirs), json!({})).await.ok()["token"]);
    let before = before.max(world.writes());
    for forged in [
        format!("{}.{signature}", other_token.rsplit_once('.').unwrap().0),
        format!("{body}.AAAA"),
        body.to_owned(),
        format!("{token}A"),
    ] {
        assert_eq!(world.with_token(&forged).get("/v1/victim-claims").await.problem(401), "unauthenticated");
    }
    assert_eq!(world.writes(), before);
}
