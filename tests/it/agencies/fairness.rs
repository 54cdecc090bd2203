//! Fair competition: nothing divides the market, nobody is refused without a published criterion.

use serde_json::json;
use tests::World;
use tests::agencies::{all_for, paper, votes};

// req 5.9, R-H8: criteria, decisions and agreements that divide the market by district or sector are refused, in form
// and in words.
#[tokio::test]
async fn nothing_divides_the_market() {
    let world = World::new().await;
    let agency = world.agency().await;
    world.council().await;
    let secretary = world.person("mechanism-secretary");
    let criterion = |zh: &str, more: serde_json::Value| {
        let mut ask =
            json!({ "code": "white_five", "list": "white", "change": "enter", "zh": zh, "en": "Has five experts" });
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        ask
    };
    for (ask, code) in [
        (criterion("有专家五人", json!({ "districts": ["haidian"] })), "divides-by-district"),
        (criterion("有专家五人", json!({ "sectors": ["mine"] })), "divides-by-sector"),
        (criterion("仅限海淀区注册的机构", json!({})), "restricting-words"),
    ] {
        let got = secretary.post("/v1/standing-criteria", ask).await;
        got.problem(422);
        assert_eq!(got.bad_fields()[0].1, code);
    }
    secretary.post("/v1/standing-criteria", criterion("有专家五人以上", json!({}))).await.ok();
    let published = world.person("jia-reporter").get("/v1/standing-criteria").await.ok();
    assert!(published["items"].as_array().unwrap().iter().any(|one| one["code"] == "white_five"));

    let case = world.case(&agency, "white", "enter", "white_five").await;
    let mut dividing = world.meeting("white_five", all_for());
    dividing["districts"] = json!(["fengtai"]);
    dividing["sectors"] = json!(["mine"]);
    dividing["reason"] = json!("只能在丰台区服务");
    let got = world.decided(&case, "decision", dividing).await;
    got.problem(422);
    let codes: Vec<String> = got.bad_fields().into_iter().map(|(_, code)| code).collect();
    assert_eq!(codes, ["divides-by-district", "divides-by-sector", "restricting-words"]);

    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let exclusive = json!({
        "policy": policy, "agency": agency, "from": "2026-01-01", "to": "2026-12-31", "terms": paper("协议"),
        "districts": ["fengtai"],
    });
    let got = world.person("an-prevention").post("/v1/agreements", exclusive).await;
    got.problem(422);
    assert_eq!(got.bad_fields()[0].1, "divides-by-district");
    world.is_quiet().await;
}

// req 5.10: no proposal, decision or refusal without a published criterion; a refused application can be appealed.
#[tokio::test]
async fn nobody_is_refused_without_a_published_criterion() {
    let world = World::new().await;
    let agency = world.agency().await;
    world.council().await;
    let apply =
        |criterion: &str| json!({ "list": "white", "change": "enter", "criterion": criterion, "grounds": "申请" });
    let manager = world.person("agency-manager");
    let path = format!("/v1/agencies/{agency}/standing");
    let unwritten = manager.post(&path, apply("we_do_not_like_them")).await;
    unwritten.problem(422);
    assert_eq!(unwritten.bad_fields()[0], ("/criterion".into(), "criterion-not-published".into()));
    let got = manager.post(&path, apply("white_qualified")).await.ok();
    let case = format!("{path}/{}", tests::text(&got["id"]));
    let against = votes(&[(0, "against"), (2, "against"), (4, "for")]);
    let secret = world.decided(&case, "decision", world.meeting("we_do_not_like_them", against.clone())).await;
    secret.problem(422);
    assert_eq!(secret.bad_fields()[0].1, "criterion-not-published");
    let refused = world.decided(&case, "decision", world.meeting("white_qualified", against)).await.ok();
    assert_eq!((&refused["state"], &refused["decision"]["criterion"]), (&json!("rejected"), &json!("white_qualified")));
    manager.on_case(&case, "appeal", json!({ "text": "条件均已具备" })).await.ok();
    let waiting = world.person("mechanism-secretary").get("/v1/standing-cases").await.ok();
    assert_eq!(waiting["items"][0]["state"], "appealed");
    let second = world.person("mechanism-secretary2");
    second.on_case(&case, "appeal-decision", world.meeting("white_qualified", all_for())).await.ok();
    assert_eq!(world.stands(&agency, &world.today()).await, (true, false));
    world.is_quiet().await;
}
