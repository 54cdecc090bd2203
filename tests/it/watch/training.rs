//! Training of the insurer's own managers.

use serde_json::json;
use tests::World;
use tests::agencies::paper;

// R-E13: a year without training of its managers is asked about once, from October on; recorded in time, never.
#[tokio::test]
async fn managers_train_once_a_year() {
    let world = World::new().await;
    world.january().await;
    world.policy_with_premium("10000.00").await;
    let year = world.today()[..4].to_owned();
    let asked = async |world: &World| {
        let alerts = world.person("an-prevention").get("/v1/alerts?limit=100").await.ok();
        alerts["items"].as_array().unwrap().iter().filter(|alert| alert["check"] == "managers_untrained").count()
    };
    let training = json!({
        "held_on": world.today(), "topic": "事故预防服务与费用管理", "trainer": "市安全生产科学技术研究院", "hours": 8,
        "people": ["卫", "陈"], "papers": [paper("签到表")],
    });
    let empty =
        json!({ "held_on": "2199-01-01", "topic": "x", "trainer": "x", "hours": 0, "people": [], "papers": [] });
    let bad = world.person("an-prevention").post("/v1/manager-trainings", empty).await;
    assert_eq!(bad.bad_fields().len(), 4);
    assert_eq!(
        world.person("an-finance").post("/v1/manager-trainings", training.clone()).await.problem(403),
        "forbidden"
    );
    let list = world.person("an-manager").get("/v1/manager-trainings").await.ok();
    assert_eq!((&list["missing"], &list["year"]), (&json!(1), &json!(year.parse::<i16>().unwrap())));
    world.days_later(270).await;
    assert_eq!(asked(&world).await, 1);
    world.days_later(5).await;
    assert_eq!(asked(&world).await, 1);

    world.days_later(110).await;
    world.policy_with_premium("10000.00").await;
    let mut held = training;
    held["held_on"] = json!(world.today());
    world.person("an-prevention").post("/v1/manager-trainings", held).await.ok();
    let list = world.person("district-officer").get("/v1/manager-trainings?insurer=anping").await.ok();
    assert_eq!((&list["missing"], &list["items"][0]["people"]), (&json!(0), &json!(null)));
    assert_eq!(world.person("tai-handler").get("/v1/manager-trainings?insurer=anping").await.problem(404), "not-found");
    world.days_later(250).await;
    assert_eq!(asked(&world).await, 1, "the year with its training is not asked about");
    world.is_quiet().await;
}
