//! Every input is hostile: each bad one gets its own clear problem document, and nothing is written.

use reqwest::Method;
use serde_json::{Value, json};
use tests::people::report;
use tests::{Someone, World, text};

/// Nothing was written by whoever tried: no fact, no item, no key.
fn nothing_was_written(world: &World) {
    assert_eq!(world.writes(), 0);
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
    nothing_was_written(&world);
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
    nothing_was_written(&world);
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
    nothing_was_written(&world);
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

// R-C1: a report for an insurer that does not exist is lost to nobody: any insurer finds it among the unmatched ones.
#[tokio::test]
async fn a_report_for_nobody_is_found_by_everybody() {
    let world = World::new().await;
    for named in ["nosuch", "jia", "xiehui"] {
        let mut body = report("甲厂", "fall", 1);
        body["insurer"] = json!(named);
        let claim = text(&reports(&world.person("jia-reporter"), body).await.ok()["claim"]["id"]);
        for handler in ["an-handler", "tai-handler"] {
            let seen = world.person(handler).get(&format!("/v1/claims/{claim}")).await.ok();
            assert_eq!(seen["insurer"], Value::Null, "{named}");
        }
    }
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let mut body = report("甲厂", "fall", 1);
    body["insurer"] = json!("anping");
    let claim = text(&reports(&world.person("jia-reporter"), body).await.ok()["claim"]["id"]);
    assert_eq!(world.person("tai-handler").get(&format!("/v1/claims/{claim}")).await.problem(404), "not-found");
    let matched = world.person("an-handler").act(&claim, "policy", json!({ "policy": policy })).await;
    matched.ok();
    world.is_quiet().await;
}

// No insurer carries a unit's report off into another unit's file.
#[tokio::test]
async fn a_units_report_stays_the_units() {
    let world = World::new().await;
    let mut other = tests::people::policy_of_year("T-1", 2026, "800000", "5000000", "8000000");
    let year = domain::time::beijing_day(world.stack().clock().now()).year();
    other["period"] = json!({ "from": format!("{year}-01-01"), "to": format!("{year}-12-31") });
    other["enterprise"]["org"] = json!("yi");
    other["enterprise"]["credit_code"] = json!(tests::people::credit_code(2));
    let other = text(&world.person("tai-underwriter").post("/v1/policies", other).await.ok()["id"]);
    let claim = text(&reports(&world.person("jia-reporter"), report("甲厂", "fall", 1)).await.ok()["claim"]["id"]);
    let taken = world.person("tai-handler").act(&claim, "policy", json!({ "policy": other })).await;
    assert_eq!(taken.problem(422), "policy-of-another-unit");
    world.person("jia-reporter").get(&format!("/v1/claims/{claim}")).await.ok();
    // A contractor that names the insured unit's code meant that unit.
    let mut named = report("甲厂", "fall", 1);
    named["credit_code"] = json!(tests::people::credit_code(2));
    let claim = text(&reports(&world.person("jia-reporter"), named).await.ok()["claim"]["id"]);
    world.person("tai-handler").act(&claim, "policy", json!({ "policy": other })).await.ok();
    world.is_quiet().await;
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
    // That the key was used counts for more than what else is wrong.
    let mut unknown = report("三号工地", "fall", 1);
    unknown["policy"] = json!("policy_01h455vb4pex5vsknk084sn02q");
    let wrong = who.ask(Method::POST, "/v1/claims").key(Some("k-1")).json(unknown).send().await;
    assert_eq!(wrong.problem(422), "idempotency-key-reused");
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

// DESIGN section 5: text that hides or turns is refused with its field, half a character is malformed, and what people
// are really called is kept as it was written.
#[tokio::test]
async fn odd_unicode_is_refused_or_kept_as_it_was_written() {
    let world = World::new().await;
    let who = world.person("jia-reporter");
    for place in [
        "\u{202E}txt.exe",
        "甲\u{200B}厂",
        "甲\u{2066}厂\u{2069}",
        "甲\u{E0041}厂",
        "\u{3164}",
        "一行\n二行",
        "a\u{0}b",
        "\u{FEFF}甲厂",
    ] {
        let got = reports(&who, report(place, "fall", 1)).await;
        assert_eq!(got.bad_fields(), [("/place/text".to_owned(), "hidden-characters".to_owned())], "{place:?}");
    }
    let raw = |text: &str| {
        let body = report("PLACE", "fall", 1).to_string().replace("PLACE", text);
        who.ask(Method::POST, "/v1/claims").raw("application/json", body).send()
    };
    for half in ["\\ud83d", "\\ude00\\ud83d", "\\u12", "\\x41", "a\nb"] {
        assert_eq!(raw(half).await.problem(400), "malformed-json", "{half}");
    }
    nothing_was_written(&world);
    for place in ["Zoé 工地", "Zoe\u{301} 工地", "𠮷野工地", "مي\u{200C}خواهم"] {
        let kept = reports(&who, report(place, "fall", 1)).await.ok();
        assert_eq!(kept["claim"]["place"], json!(place));
    }
    assert_eq!(raw("\\ud83c\\udfd7 \\u7532\\u5382").await.ok()["claim"]["place"], "🏗 甲厂");
}

// Nothing is written by a refused act on things that are there: no state, no fact, no key, so that the same key may be
// used for the corrected act.
#[tokio::test]
async fn a_refused_act_leaves_nothing_behind() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let victim = world.dead(&claim, 1, "300000", "7777").await;
    world.settle().await;
    let (handler, path) = (world.person("an-handler"), format!("/v1/claims/{claim}"));
    let before = world.writes();
    let post =
        |act: &str, body: Value| handler.ask(Method::POST, &format!("{path}/{act}")).key(Some("again")).json(body);
    for (act, body, code) in [
        (
            "advances",
            json!({ "purpose": "advance", "lines": [{ "victim": victim, "amount": "300000.01" }] }),
            "lines-with-problems",
        ),
        ("advances", json!({ "purpose": "settlement" }), "not-assessed"),
        ("advances", json!({ "purpose": "statutory" }), "documents-not-complete"),
        ("advances", json!({ "purpose": "gift" }), "bad-fields"),
        (
            "victims",
            json!({ "name": "x", "relation": "employee", "outcome": "dead", "disability_grade": 3 }),
            "bad-fields",
        ),
        ("casualties", json!({ "deaths": 1, "serious_injuries": 0, "as_of": "2999-01-01T00:00:00Z" }), "rule"),
        ("document-requests", json!({ "items": [] }), "rule"),
        ("closing", json!({}), "not-assessed"),
        ("refusal", json!({ "reason_code": "other", "notice": "x" }), "bad-fields"),
        ("merge", json!({ "into": claim, "reason": "自己" }), "rule"),
    ] {
        let etag = handler.get(&path).await.etag.unwrap();
        let got = post(act, body).seen(&etag).send().await;
        assert!((400..500).contains(&got.status.as_u16()), "{act}: {} {}", got.status, got.body);
        let named = got.body["code"] == code
            || got.body["errors"]
                .as_array()
                .is_some_and(|all| code == "rule" || all.iter().any(|one| one["code"] == code));
        assert!(named || code == "rule", "{act} {code}: {}", got.body);
        assert_eq!(world.writes(), before, "{act} {code}");
    }
    let roster = handler
        .ask(Method::POST, &format!("{path}/roster"))
        .key(Some("again"))
        .raw("text/csv", "姓名,伤亡情况\n李四,飞走\n".into());
    assert!(roster.send().await.status.is_client_error());
    let foreign = world.person("tai-handler").post(&format!("{path}/advances"), json!({ "purpose": "advance" })).await;
    assert_eq!(foreign.problem(404), "not-found");
    assert_eq!(world.writes(), before);
    // The key was used for nothing yet.
    post("advances", json!({ "purpose": "advance" })).send().await.ok();
    assert!(world.writes() > before);
}
