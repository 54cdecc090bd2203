//! The statutory clocks, on a clock that is moved.

use serde_json::{Value, json};
use tests::{World, text};

fn clock(clocks: &Value, name: &str) -> Value {
    clocks.as_array().unwrap().iter().find(|clock| clock["clock"] == name).cloned().unwrap_or_default()
}

// R-C6: refused on day 59, due on day 60, whatever else stands still.
#[tokio::test]
async fn the_sixtieth_day_opens_the_statutory_advance() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    world.dead(&claim, 1, "250000", "7777").await;
    world.person("jia-manager").act(&claim, "documents-complete", json!({})).await.ok();
    world.days_later(59).await;
    let path = format!("/v1/claims/{claim}/advances");
    let early = world.person("an-handler").post(&path, json!({ "purpose": "statutory" })).await;
    assert_eq!(early.problem(409), "statutory-advance-not-due");
    assert_eq!(early.body["basis"], json!([{ "rule": "R-C6", "source": "保险法 第二十五条" }]));
    world.days_later(1).await;
    let due = world.person("an-handler").post(&path, json!({ "purpose": "statutory" })).await.ok();
    assert_eq!(due["total"], "250000.00");
    world.is_quiet().await;
}

// R-C2: one request; the assessment stands still from its arrival to the supplement's; a second needs a reason.
#[tokio::test]
async fn the_one_shot_request_pauses_the_assessment_alone() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    world.person("jia-manager").act(&claim, "documents-complete", json!({})).await.ok();
    let before = world.person("an-handler").get(&format!("/v1/claims/{claim}/clocks")).await.ok();
    let ask = json!({ "items": [{ "kind": "death_certificate", "why": "确认死亡事实", "from_whom": "医院或公安机关" }, { "kind": "kinship_proof", "why": "确认近亲属" }] });
    world.person("an-handler").act(&claim, "document-requests", ask.clone()).await.ok();
    world.days_later(10).await;
    let paused = world.person("an-handler").get(&format!("/v1/claims/{claim}/clocks")).await.ok();
    assert_eq!(clock(&paused, "assessment")["state"], "paused");
    assert_eq!(clock(&paused, "statutory_advance")["due_at"], clock(&before, "statutory_advance")["due_at"]);
    world.person("jia-manager").act(&claim, "document-supplement", json!({})).await.ok();
    let after = world.person("an-handler").get(&format!("/v1/claims/{claim}/clocks")).await.ok();
    let due = |clocks: &Value| text(&clock(clocks, "assessment")["due_at"]).parse::<jiff::Timestamp>().unwrap();
    let moved = due(&after).as_second() - due(&before).as_second();
    assert!((864_000..864_060).contains(&moved), "{moved}");
    let again = world.person("an-handler").act(&claim, "document-requests", ask).await;
    assert_eq!(again.problem(409), "second-document-request");
}

// R-C21: an overdue clock is told to the insurer and the regulator, once, also when the runs in between were missed.
#[tokio::test]
async fn an_overdue_clock_is_raised_once() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    world.reported(&policy, 1).await;
    world.days_later(5).await;
    // A run tells of one clock of a claim; the next of the next.
    world.days_later(1).await;
    world.days_later(1).await;
    for who in ["an-handler", "district-officer"] {
        let inbox = world.person(who).get("/v1/inbox?limit=100").await.ok();
        let overdue = |said: &str| {
            inbox["items"].as_array().unwrap().iter().filter(|notice| text(&notice["text_zh"]).contains(said)).count()
        };
        assert_eq!(overdue("时限已超期：首次联系"), 1, "{who}: {inbox}");
        assert_eq!(overdue("时限已超期：现场查勘"), 1, "{who}: {inbox}");
        assert_eq!(overdue("时限已超期：预付"), 1, "{who}: {inbox}");
    }
    world.is_quiet().await;
}

// R-B5: day 30 changes the grade, day 31 is kept and does not.
#[tokio::test]
async fn the_casualty_window_closes_after_day_thirty() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 9).await;
    let count = |deaths: u32| json!({ "deaths": deaths, "serious_injuries": 0 });
    world.days_later(30).await;
    let inside = world.person("jia-reporter").post(&format!("/v1/claims/{claim}/casualties"), count(10)).await.ok();
    assert_eq!(inside["grade"], "serious");
    world.days_later(1).await;
    let outside = world.person("jia-reporter").post(&format!("/v1/claims/{claim}/casualties"), count(30)).await.ok();
    assert_eq!(outside["grade"], "serious");
    let series = world.person("an-handler").get(&format!("/v1/claims/{claim}/casualties")).await.ok();
    let kept: Vec<_> =
        series.as_array().unwrap().iter().map(|one| (one["grade"].clone(), one["in_window"].clone())).collect();
    assert_eq!(
        kept,
        [(json!("larger"), json!(true)), (json!("serious"), json!(true)), (json!("especially_serious"), json!(false))]
    );
}
