//! Inspections through HTTP: a sample that anybody can draw again, a room that keeps every look, findings and gauges.

use reqwest::Method;
use serde_json::{Value, json};
use tests::services::Cost;
use tests::{Got, World, text};

async fn act(world: &World, who: &str, case: &str, act: &str, body: Value) -> Got {
    let path = format!("/v1/inspections/{case}");
    world.person(who).change(Method::POST, &path, &format!("{path}/{act}"), body).await
}

/// Opens an inspection and lets the schedule draw.
async fn drawn(world: &World, body: Value) -> Value {
    let opened = world.person("district-officer").post("/v1/inspections", body).await.ok();
    assert_eq!(opened["state"], "drawing");
    world.stack().clock().advance(jiff::SignedDuration::from_mins(11));
    world.settle().await;
    world.person("district-officer").get(&format!("/v1/inspections/{}", text(&opened["id"]))).await.ok()
}

fn gauge<'a>(case: &'a Value, name: &str) -> &'a Value {
    case["gauges"].as_array().unwrap().iter().find(|of| of["gauge"] == name).unwrap()
}

async fn served(world: &World, count: usize) -> (tests::services::Ready, Vec<String>) {
    let ready = world.ready("200000.00", 9, "20000.00").await;
    let mut lines = Vec::new();
    for number in 0..count {
        let invoice = format!("FP-{number}");
        let cost = Cost { held: "1000.00", spent: "800.00", invoice: &invoice, dated: None };
        lines.push(world.served(&ready, 2, cost).await);
    }
    (ready, lines)
}

// req 4.18, R-H12: the same seed, period and moment give the same sample; the gauges open to their rows; every look is kept.
#[tokio::test]
async fn a_sample_is_drawn_again_and_every_look_is_kept() {
    let world = World::new().await;
    let (ready, lines) = served(&world, 4).await;
    // One line is questioned by the insured: it is not proper.
    let line = lines[0].rsplit('/').next().unwrap().to_owned();
    let ask = json!({ "line": line, "reason": "检查时间与约定不符" });
    world.person("jia-manager").post(&format!("/v1/policies/{}/fee-disputes", ready.policy), ask).await.ok();
    let year = world.today()[..4].to_owned();
    let case = |seed: &str, as_of: Option<&Value>| {
        let mut ask = json!({
            "insurer": "anping", "from": format!("{year}-01-01"), "to": format!("{year}-03-31"), "size": 2, "seed": seed,
        });
        if let Some(as_of) = as_of {
            ask["as_of"] = as_of.clone();
        }
        ask
    };
    assert_eq!(world.person("an-manager").post("/v1/inspections", case("s", None)).await.problem(403), "forbidden");
    let first = drawn(&world, case("2027-一季度", None)).await;
    assert_eq!((&first["state"], &first["population"]), (&json!("open"), &json!(4)));
    assert_eq!(first["sample"].as_array().unwrap().len(), 2);

    // 足额: 3,200.00 spent of what January asks for; 规范: one of four is frozen; 到位: all four.
    let enough = gauge(&first, "enough");
    assert_eq!((&enough["part"], &enough["short"]), (&json!("3200.00"), &json!(0)));
    let proper = gauge(&first, "proper");
    assert_eq!((&proper["part"], &proper["whole"], &proper["bp"]), (&json!("3"), &json!("4"), &json!(7500)));
    assert_eq!(proper["rows"], json!([{ "policy": ready.policy, "line": line }]));
    assert_eq!(gauge(&first, "in_place")["bp"], 10_000);

    // More lines are posted; the same seed and moment draw the same sample, another seed is free to draw another.
    world.served(&ready, 2, Cost { held: "1000.00", spent: "800.00", invoice: "FP-9", dated: None }).await;
    let again = drawn(&world, case("2027-一季度", Some(&first["as_of"]))).await;
    assert_eq!((&again["sample"], &again["population"]), (&first["sample"], &json!(4)));
    let later = drawn(&world, case("2027-一季度", None)).await;
    assert_eq!(later["population"], 5);

    // The room: the list, a sampled line with its evidence, nothing that was not drawn; each look is on record.
    let id = text(&first["id"]);
    let officer = world.person("district-officer");
    let list = officer.get(&format!("/v1/inspections/{id}/room")).await.ok();
    assert_eq!(list["lines"].as_array().unwrap().len(), 2);
    let sampled = text(&first["sample"][0]["line"]);
    let room_path = format!("/v1/inspections/{id}/room/{sampled}");
    let shown = world.person("association-officer").get(&room_path).await.ok();
    assert_eq!((&shown["unaltered"], &shown["service"]["state"]), (&json!(true), &json!("confirmed")));
    assert!(shown["evidence"].as_array().unwrap().iter().all(|of| of["intact"] == true && of["link"].is_string()));
    assert!(shown["entries"].as_array().unwrap().iter().any(|of| of["event"] == "fee_posted"));
    let drawn_lines: Vec<String> = first["sample"].as_array().unwrap().iter().map(|of| text(&of["line"])).collect();
    let other = lines
        .iter()
        .map(|line| line.rsplit('/').next().unwrap())
        .find(|line| !drawn_lines.contains(&(*line).to_owned()));
    let outside = officer.get(&format!("/v1/inspections/{id}/room/{}", other.unwrap())).await;
    assert_eq!(outside.problem(404), "not-in-the-sample");
    assert_eq!(world.person("an-manager").get(&room_path).await.problem(403), "forbidden");
    assert_eq!(world.person("tai-approver").get(&room_path).await.problem(404), "not-found");
    let reads = world.person("an-manager").get(&format!("/v1/inspections/{id}/reads")).await.ok();
    let looks: Vec<(String, Value)> =
        reads["items"].as_array().unwrap().iter().map(|of| (text(&of["by"]), of["line"].clone())).collect();
    assert_eq!(
        looks,
        [("xiehui/association-officer".into(), json!(sampled)), ("yingji/district-officer".into(), Value::Null)]
    );

    // req 4.12: evidence whose kept document has another hash than the ledger's line is red, and cannot be opened.
    let desk = local::product::desk(world.stack().endpoints()).unwrap();
    let key = store::keys::fee::line(ready.policy.parse().unwrap(), sampled.parse().unwrap());
    let was = desk.store.get::<domain::fee::FeeLine>(&key).await.unwrap();
    let mut next = was.value.clone();
    next.evidence[0].sha256 = "0".repeat(64).parse().unwrap();
    let told = domain::Told::plain(domain::fee::FeeFact::LineAccepted { line: next.id });
    let commit = store::Commit::new(&domain::Actor::system("test"), desk.now(), "test").update(&was, &next, told);
    desk.store.commit(commit).await.unwrap();
    let red = officer.get(&room_path).await.ok();
    assert_eq!((&red["evidence"][0]["intact"], &red["evidence"][0]["link"]), (&json!(false), &Value::Null));
    assert_eq!(red["evidence"][1]["intact"], true);
    world.is_quiet().await;
}

// req 4.18, R-D17: found by one officer, answered by the insurer, verified by another; then the case ends.
#[tokio::test]
async fn a_finding_is_answered_and_verified() {
    let world = World::new().await;
    served(&world, 1).await;
    let year = world.today()[..4].to_owned();
    let ask = json!({ "insurer": "anping", "from": format!("{year}-01-01"), "to": format!("{year}-12-31"), "size": 5 });
    let bad = json!({ "insurer": "anping", "from": format!("{year}-03-01"), "to": format!("{year}-01-01"), "size": 0 });
    let refused = world.person("district-officer").post("/v1/inspections", bad).await.bad_fields();
    assert_eq!(refused.len(), 3, "{refused:?}");
    let case = drawn(&world, ask).await;
    assert_eq!(case["seed"], case["id"], "a seed that nobody chose");
    let id = text(&case["id"]);
    let line = text(&case["sample"][0]["line"]);
    let finding = json!({ "line": line, "kind": "evidence", "text": "书面告知单缺签字" });
    assert_eq!(act(&world, "an-manager", &id, "findings", finding.clone()).await.problem(403), "forbidden");
    act(&world, "district-officer", &id, "findings", finding).await.ok();
    assert_eq!(
        act(&world, "district-officer", &id, "closing", json!({ "conclusion": "完" })).await.problem(409),
        "findings-open"
    );
    let answer = json!({ "text": "已补签，见附件" });
    assert_eq!(act(&world, "an-finance", &id, "findings/1/answer", answer.clone()).await.problem(403), "forbidden");
    assert_eq!(
        act(&world, "an-manager", &id, "findings/2/answer", answer.clone()).await.problem(404),
        "no-such-finding"
    );
    act(&world, "an-manager", &id, "findings/1/answer", answer).await.ok();
    let verdict = json!({ "remedied": true, "text": "补签属实" });
    assert_eq!(
        act(&world, "district-officer", &id, "findings/1/verification", verdict.clone()).await.problem(403),
        "maker-is-checker"
    );
    let done = act(&world, "district-officer2", &id, "findings/1/verification", verdict).await.ok();
    assert_eq!(done["findings"][0]["state"], "verified");
    let closed = act(&world, "district-officer2", &id, "closing", json!({ "conclusion": "凭证已补正" })).await.ok();
    assert_eq!(closed["state"], "closed");
    world.settle().await;
    let inbox = world.person("an-manager").get("/v1/inbox?limit=100").await.ok();
    let about: Vec<String> = inbox["items"].as_array().unwrap().iter().map(|of| text(&of["about"])).collect();
    for event in ["inspection_opened", "finding_raised", "finding_verified", "inspection_closed"] {
        assert!(about.contains(&event.to_owned()), "{event}: {about:?}");
    }
    let own = world.person("an-manager").get("/v1/inspections").await.ok();
    assert_eq!(own["items"].as_array().unwrap().len(), 1);
    assert!(world.person("tai-approver").get("/v1/inspections").await.ok()["items"].as_array().unwrap().is_empty());
    // R-H9: none of this moved a fen, and an officer has no act on the line itself.
    world.is_quiet().await;
}
