//! Every input is hostile: each bad one gets its own clear problem document, and nothing is written.

use reqwest::Method;
use serde_json::{Value, json};
use tests::people::report;
use tests::{Someone, World, text};

/// Nothing was written by whoever tried.
async fn nothing_was_written(world: &World) {
    let claims = world.person("district-officer").get("/v1/claims").await.ok();
    assert_eq!(claims["items"], json!([]));
    assert_eq!(world.stack().waiting().await.unwrap(), 0, "a fact was written");
}

async fn reports(who: &Someone, body: Value) -> tests::Got {
    who.post("/v1/claims", body).await
}

// DESIGN section 5: all bad fields at once, each with its pointer.
#[tokio::test]
async fn all_bad_fields_are_named_at_once() {
    let world = World::new().await;
    let who = world.person("jia-reporter");
    let bad = json!({
        "occurred_at": "2026-02-30T10:00:00Z", "place": { "text": "", "district": "atlantis", "latitude_micro": 1 }, "what": "fell", "deaths": -1,
        "missing": 1.5, "reporter": { "name": "a\u{202e}b", "phone": "call me" }, "surprise": true, "credit_code": "91350100M000100Y44",
    });
    let got = reports(&who, bad).await;
    assert_eq!(got.problem(422), "bad-fields");
    let mut named: Vec<String> = got.bad_fields().into_iter().map(|(pointer, _)| pointer).collect();
    named.sort();
    assert_eq!(
        named,
        [
            "/credit_code",
            "/deaths",
            "/missing",
            "/occurred_at",
            "/place/district",
            "/place/text",
            "/reporter/name",
            "/reporter/phone",
            "/surprise",
            "/what",
        ]
    );
    nothing_was_written(&world).await;
}

#[tokio::test]
async fn what_is_not_json_or_not_bounded_is_a_problem_of_its_own() {
    let world = World::new().await;
    let who = world.person("jia-reporter");
    let raw = |body: &str| who.ask(Method::POST, "/v1/claims").raw("application/json", body.to_owned());
    assert_eq!(raw("{\"place\":").send().await.problem(400), "malformed-json");
    assert_eq!(raw("[]").send().await.problem(422), "bad-fields");
    assert_eq!(raw("null").send().await.problem(422), "bad-fields");
    assert_eq!(raw(&"[".repeat(100_000)).send().await.problem(400), "malformed-json");
    assert_eq!(raw(&format!("\"{}\"", "x".repeat(300_000))).send().await.problem(413), "too-large");
    assert_eq!(raw(&format!("\"{}\"", "x".repeat(11_000_000))).send().await.status, 413);
    assert_eq!(
        who.ask(Method::POST, "/v1/claims").raw("text/plain", "{}".into()).send().await.problem(415),
        "wrong-media-type"
    );
    assert_eq!(
        who.ask(Method::POST, "/v1/claims").json(report("x", "fall", 0)).key(None).send().await.problem(400),
        "idempotency-key-required"
    );
    assert_eq!(
        who.ask(Method::POST, "/v1/claims").json(report("x", "fall", 0)).key(Some("a b")).send().await.problem(400),
        "bad-idempotency-key"
    );
    assert_eq!(who.ask(Method::PATCH, "/v1/claims").json(json!({})).send().await.status, 405);
    assert_eq!(who.get("/v1/nothing").await.problem(404), "not-found");
    assert_eq!(who.get("/v1/claims?limit=0").await.problem(422), "bad-fields");
    assert_eq!(who.get("/v1/claims?limit=1&limit=2").await.problem(422), "bad-fields");
    assert_eq!(who.get("/v1/claims?surprise=1").await.problem(422), "bad-fields");
    assert_eq!(who.get("/v1/claims?cursor=e30.AAAA").await.problem(400), "bad-cursor");
    nothing_was_written(&world).await;
}

// Money: exact, two places, positive, in range (DESIGN section 5).
#[tokio::test]
async fn money_is_exact_or_refused() {
    let world = World::new().await;
    let underwriter = world.person("an-underwriter");
    for (amount, code) in [
        (json!("400000.001"), "too-precise-amount"),
        (json!("4e5"), "bad-amount"),
        (json!(400_000), "wrong-type"),
        (json!("-400000"), "per-person-limit-too-low"),
        (json!("399999.99"), "per-person-limit-too-low"),
        (json!("999999999999"), "amount-out-of-range"),
        (json!("４０００００"), "bad-amount"),
        (json!(""), "bad-amount"),
    ] {
        let mut policy = tests::people::policy("P-1", "400000", "4000000", "4000000");
        policy["limits"]["per_person"] = amount.clone();
        let got = underwriter.post("/v1/policies", policy).await;
        assert!(
            got.bad_fields().contains(&("/limits/per_person".to_owned(), code.to_owned())),
            "{amount}: {}",
            got.body
        );
    }
    assert_eq!(underwriter.get("/v1/policies").await.ok()["items"], json!([]));
}

// Unknown ids, foreign ids and ids of another kind are all the same 404.
#[tokio::test]
async fn foreign_and_wrong_ids_are_not_found() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 1).await;
    for who in ["tai-handler", "yi-reporter", "bing-manager", "agency-expert", "mechanism-secretary"] {
        assert_eq!(world.person(who).get(&format!("/v1/claims/{claim}")).await.problem(404), "not-found", "{who}");
        let list = world.person(who).get("/v1/claims").await;
        assert!(list.status == 403 || list.body["items"] == json!([]), "{who}");
    }
    let owner = world.person("jia-reporter");
    for wrong in [
        "claim_01h455vb4pex5vsknk084sn02q",
        &policy,
        "1",
        "%00",
        "claim_",
        "..%2f..",
        "claim_ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
    ] {
        assert_eq!(owner.get(&format!("/v1/claims/{wrong}")).await.status, 404, "{wrong}");
    }
    let foreign = world
        .person("tai-handler")
        .ask(Method::POST, &format!("/v1/claims/{claim}/coverage"))
        .json(json!({ "decision": "not_covered", "reason": "x" }));
    assert_eq!(foreign.seen("\"1\"").send().await.problem(404), "not-found");
}

// Idempotency (DESIGN section 5): same key and body, the first answer byte for byte; another body, 422; another person's
// key is another key.
#[tokio::test]
async fn a_key_is_one_act() {
    let world = World::new().await;
    let who = world.person("jia-reporter");
    let send = |who: &Someone, place: &str| {
        who.ask(Method::POST, "/v1/claims").key(Some("k-1")).json(report(place, "fall", 1)).send()
    };
    let first = send(&who, "一号工地").await;
    let again = send(&who, "一号工地").await;
    assert_eq!((first.status, &first.body, &first.etag), (again.status, &again.body, &again.etag));
    assert_eq!(send(&who, "二号工地").await.problem(422), "idempotency-key-reused");
    let other = send(&world.person("yi-reporter"), "一号工地").await.ok();
    assert_ne!(other["claim"]["id"], first.body["claim"]["id"]);
    assert_eq!(who.get("/v1/claims").await.ok()["items"].as_array().unwrap().len(), 1);
}

// Concurrency (DESIGN section 5): 428 without a version, 412 with an old one, 400 with nonsense; then nothing has changed.
#[tokio::test]
async fn changes_name_the_version_they_saw() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 1).await;
    let handler = world.person("an-handler");
    let path = format!("/v1/claims/{claim}/coverage");
    let ask = || handler.ask(Method::POST, &path).json(json!({ "decision": "covered", "reason": "属于责任范围" }));
    assert_eq!(ask().send().await.problem(428), "precondition-required");
    assert_eq!(ask().seen("W/\"1\"").send().await.problem(400), "bad-if-match");
    let stale = ask().seen("\"7\"").send().await;
    assert_eq!(stale.problem(412), "stale");
    assert_eq!(stale.body["current_version"], 1);
    assert_eq!(handler.get(&format!("/v1/claims/{claim}")).await.ok()["covered"], Value::Null);
    ask().seen("\"1\"").send().await.ok();
    assert_eq!(ask().seen("\"1\"").send().await.problem(412), "stale");
}

// Chinese first, English when asked; nothing internal in either.
#[tokio::test]
async fn problems_speak_the_callers_language() {
    let world = World::new().await;
    let who = world.person("jia-reporter");
    let english = who.ask(Method::POST, "/v1/claims").json(json!({})).english().send().await;
    assert_eq!(english.body["detail"], "some fields need correction; nothing was saved");
    let chinese = who.post("/v1/claims", json!({})).await;
    assert_eq!(chinese.body["detail"], "有内容需要改正，什么都没有保存");
    assert!(text(&chinese.body["instance"]).len() > 8);
}
