//! Identity comes from a verified token and from nothing else.

use local::identity::{AUDIENCE, Forgery};
use serde_json::json;
use tests::World;
use tests::people::report;

// DESIGN section 5: expired, early, foreign, forged, unsigned, confused and tampered tokens are all the same 401.
#[tokio::test]
async fn no_forgery_passes() {
    let world = World::new().await;
    for forgery in Forgery::ALL {
        let token = world.stack().identity().forge("jia-reporter", forgery).unwrap();
        let got = world.with_token(&token).post("/v1/claims", report("甲厂", "fall", 1)).await;
        assert_eq!(got.problem(401), "unauthenticated", "{forgery:?}");
        assert!(!got.body.to_string().contains("signature"), "{forgery:?} is explained to the caller");
    }
    for token in ["", "x", "a.b.c", "link.", "link.e30.AAAA", &"a".repeat(10_000)] {
        assert_eq!(world.with_token(token).get("/v1/claims").await.problem(401), "unauthenticated");
    }
    assert_eq!(world.person("district-officer").get("/v1/claims").await.ok()["items"], json!([]));
}

// Identity never comes from the body, and a role that this version does not know gives no right.
#[tokio::test]
async fn roles_come_from_the_token_alone() {
    let world = World::new().await;
    let identity = world.stack().identity();
    let now = world.stack().clock().now().as_second();
    let token = |roles: &[&str], org_kind: &str| {
        let claims = json!({
            "iss": identity.issuer(), "aud": AUDIENCE, "sub": "somebody", "org": "jia", "org_kind": org_kind, "roles": roles,
            "iat": now, "nbf": now, "exp": now + 600,
        });
        identity.sign(&claims).unwrap()
    };
    let good = world.with_token(&token(&["reporter"], "enterprise"));
    good.post("/v1/claims", report("甲厂", "fall", 1)).await.ok();
    let nobody = world.with_token(&token(&[], "enterprise"));
    assert_eq!(nobody.post("/v1/claims", report("甲厂", "fall", 1)).await.problem(403), "forbidden");
    let unknown = world.with_token(&token(&["emperor"], "enterprise"));
    assert_eq!(unknown.post("/v1/claims", report("甲厂", "fall", 1)).await.problem(403), "forbidden");
    let strange = world.with_token(&token(&["reporter"], "kingdom"));
    assert_eq!(strange.get("/v1/claims").await.problem(401), "unauthenticated");
    let mut claimed = report("甲厂", "fall", 1);
    claimed["reported_by"] = json!("an-manager");
    assert_eq!(good.post("/v1/claims", claimed).await.problem(422), "bad-fields");
}

// A token ends while a person works: the answer is 401 and nothing was done.
#[tokio::test]
async fn a_token_ends() {
    let world = World::new().await;
    let who = world.with_token(&world.stack().identity().token("jia-reporter").unwrap());
    world.stack().clock().advance(jiff::SignedDuration::from_hours(2));
    assert_eq!(who.post("/v1/claims", report("甲厂", "fall", 1)).await.problem(401), "unauthenticated");
    assert_eq!(world.person("jia-reporter").get("/v1/claims").await.ok()["items"], json!([]));
}
