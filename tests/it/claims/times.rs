//! How long claims take, for those who answer for it.

use serde_json::{Value, json};
use tests::World;

fn stage<'a>(times: &'a Value, stage: &str) -> &'a Value {
    times["stages"].as_array().unwrap().iter().find(|of| of["stage"] == stage).unwrap_or(&Value::Null)
}

// req 5.11: the insurer sees median and ninth decile of each stage over its own claims, a supervisor over the city's or
// one insurer's, and another insurer's are nobody else's.
#[tokio::test]
async fn stage_times_are_visible() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    for minutes in [10, 30] {
        let claim = world.reported(&policy, 1).await;
        world.stack().clock().advance(jiff::SignedDuration::from_secs(minutes * 60 - 30));
        world.person("an-handler").act(&claim, "contact", json!({})).await.ok();
    }
    let own = world.person("an-manager").get("/v1/claim-times").await.ok();
    assert_eq!((&own["claims"], &own["all"]), (&json!(2), &json!(true)));
    let contact = stage(&own, "report_to_contact");
    assert_eq!(
        (&contact["track"], &contact["claims"], &contact["p50_minutes"], &contact["p90_minutes"]),
        (&json!("major"), &json!(2), &json!(10), &json!(30))
    );
    assert!(stage(&own, "report_to_paid").is_null());
    for path in ["/v1/claim-times", "/v1/claim-times?insurer=anping"] {
        let city = world.person("association-officer").get(path).await.ok();
        assert_eq!(stage(&city, "report_to_contact")["claims"], 2, "{path}");
    }
    assert_eq!(world.person("tai-handler").get("/v1/claim-times").await.ok()["claims"], 0);
    let foreign = world.person("tai-handler").get("/v1/claim-times?insurer=anping").await;
    assert_eq!(foreign.bad_fields(), [("insurer".to_owned(), "not-yours".to_owned())]);
    assert_eq!(world.person("agency-expert").get("/v1/claim-times").await.problem(403), "forbidden");
    let tomorrow = domain::time::days_after(domain::time::beijing_day(world.stack().clock().now()), 1);
    let none = world.person("an-manager").get(&format!("/v1/claim-times?from={tomorrow}")).await.ok();
    assert_eq!((&none["claims"], &none["stages"]), (&json!(0), &json!([])));
}
