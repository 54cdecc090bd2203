//! The association's claim standard, the insurers' promises, and what a claim has of both.

use reqwest::Method;
use serde_json::{Value, json};
use tests::people::photo;
use tests::{Got, Someone, World, text};

/// The day some days from now in Beijing.
fn day(world: &World, days: i64) -> String {
    let now = world.stack().clock().now();
    domain::time::beijing_day(now.checked_add(jiff::SignedDuration::from_hours(days * 24)).unwrap()).to_string()
}

/// The shipped standard under another name, from a day on.
async fn draft(world: &World, version: &str, from: &str) -> Value {
    let all = world.person("association-officer").get("/v1/claim-standards").await.ok();
    let limits: serde_json::Map<String, Value> = all[0]["limits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|limit| (text(&limit["step"]), limit["most"].clone()))
        .collect();
    json!({
        "name": version, "effective_from": from, "source": "京保协发〔2027〕1号", "limits": limits,
        "documents": all[0]["documents"],
    })
}

async fn decide(who: &Someone, path: &str, body: Value) -> Got {
    who.change(Method::POST, path, &format!("{path}/decision"), body).await
}

/// A version that is published, with another limit.
async fn published(world: &World, version: &str, from: &str, step: &str, most: u32) -> String {
    let mut body = draft(world, version, from).await;
    body["limits"][step] = json!(most);
    let made = world.person("association-officer").post("/v1/claim-standards", body).await.ok();
    let path = format!("/v1/claim-standards/{}", text(&made["id"]));
    decide(&world.person("association-officer2"), &path, json!({ "publish": true })).await.ok();
    path
}

async fn promised(world: &World, from: &str, limits: Value) -> String {
    let body = json!({ "effective_from": from, "limits": limits });
    let made = world.person("an-approver").post("/v1/claim-promises", body).await.ok();
    let path = format!("/v1/claim-promises/{}", text(&made["id"]));
    decide(&world.person("an-manager"), &path, json!({ "publish": true })).await.ok();
    path
}

async fn clock(world: &World, claim: &str, name: &str) -> Value {
    let clocks = world.person("an-handler").get(&format!("/v1/claims/{claim}/clocks")).await.ok();
    clocks.as_array().unwrap().iter().find(|clock| clock["clock"] == name).cloned().unwrap_or_default()
}

fn hours(clock: &Value) -> i64 {
    let at = |name: &str| text(&clock[name]).parse::<jiff::Timestamp>().unwrap().as_second();
    (at("due_at") - at("started_at")) / 3600
}

// req 4.16, R-C23: two officers publish a version; it applies from its day, and claims that were reported keep theirs.
#[tokio::test]
async fn a_new_standard_applies_from_its_day_and_past_claims_keep_theirs() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let before = world.reported(&policy, 1).await;
    let contact = clock(&world, &before, "first_contact").await;
    assert_eq!((hours(&contact), &contact["set_by"], &contact["standard"]), (24, &json!("standard"), &json!("2026-1")));
    assert!(contact["basis"].to_string().contains("R-C23"));

    let from = day(&world, 2);
    let path = published(&world, "2099-1", &from, "contact", 12).await;
    let seen = world.person("an-handler").get(&path).await.ok();
    assert_eq!((&seen["state"], &seen["in_force"]), (&json!("published"), &json!(false)));
    assert_eq!(hours(&clock(&world, &world.reported(&policy, 1).await, "first_contact").await), 24, "not yet its day");
    world.days_later(2).await;
    let after = world.reported(&policy, 1).await;
    let quicker = clock(&world, &after, "first_contact").await;
    assert_eq!((hours(&quicker), &quicker["standard"]), (12, &json!("2099-1")));
    assert_eq!(hours(&clock(&world, &before, "first_contact").await), 24, "a claim keeps the terms of its day");
    assert_eq!(world.person("an-handler").get(&path).await.ok()["in_force"], true);
    world.is_quiet().await;
}

// R-C23, R-H9: one officer alone publishes nothing, nobody else does, and nothing slower than the law is proposed.
#[tokio::test]
async fn a_standard_takes_two_officers_of_the_association() {
    let world = World::new().await;
    let body = draft(&world, "2099-1", &day(&world, 3)).await;
    let writes = world.writes();
    for who in ["an-manager", "district-officer", "jia-manager", "mechanism-chair"] {
        assert_eq!(
            world.person(who).post("/v1/claim-standards", body.clone()).await.problem(403),
            "forbidden",
            "{who}"
        );
    }
    let officer = world.person("association-officer");
    let mut slower = body.clone();
    slower["limits"]["assessment"] = json!(31);
    let refused = officer.post("/v1/claim-standards", slower).await;
    assert_eq!(refused.problem(422), "slower-than-law");
    let mut unknown = body.clone();
    unknown["limits"]["coffee"] = json!(1);
    assert_eq!(officer.post("/v1/claim-standards", unknown).await.problem(422), "bad-fields");
    assert_eq!(world.writes(), writes);
    let made = officer.post("/v1/claim-standards", body.clone()).await.ok();
    let path = format!("/v1/claim-standards/{}", text(&made["id"]));
    assert_eq!(decide(&officer, &path, json!({ "publish": true })).await.problem(403), "same-person");
    assert_eq!(world.person("an-manager").get(&path).await.problem(404), "not-found", "a draft is the association's");
    let second = world.person("association-officer2");
    assert_eq!(decide(&second, &path, json!({ "publish": false })).await.problem(422), "reason-needed");
    decide(&second, &path, json!({ "publish": true })).await.ok();
    assert_eq!(decide(&second, &path, json!({ "publish": true })).await.problem(409), "decided-already");
    // The same name or the same day a second time.
    let twin = officer.post("/v1/claim-standards", body).await.ok();
    let twin = format!("/v1/claim-standards/{}", text(&twin["id"]));
    assert_eq!(decide(&second, &twin, json!({ "publish": true })).await.problem(409), "version-or-day-taken");
    world.is_quiet().await;
}

// req 4.16: an insurer's promise is stricter, never slower; its claims run by it and say so.
#[tokio::test]
async fn a_promise_is_quicker_and_its_claims_run_by_it() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let approver = world.person("an-approver");
    let from = day(&world, 1);
    let slower = json!({ "effective_from": from, "limits": { "contact": 25, "payment": 5 } });
    let refused = approver.post("/v1/claim-promises", slower).await;
    assert_eq!(refused.problem(422), "slower-than-standard");
    assert!(refused.body["detail"].as_str().unwrap().contains("24"), "{}", refused.body);
    let forbidden = world
        .person("an-handler")
        .post("/v1/claim-promises", json!({ "effective_from": from, "limits": { "contact": 2 } }))
        .await;
    assert_eq!(forbidden.problem(403), "forbidden");

    let body = json!({ "effective_from": from, "limits": { "contact": 2, "payment": 5 } });
    let made = approver.post("/v1/claim-promises", body).await.ok();
    let path = format!("/v1/claim-promises/{}", text(&made["id"]));
    assert_eq!(decide(&approver, &path, json!({ "publish": true })).await.problem(403), "forbidden");
    assert_eq!(world.person("tai-approver").get(&path).await.problem(404), "not-found");
    let foreign = world.person("jia-manager");
    let listed = async |query: &str| {
        foreign.get(&format!("/v1/claim-promises?insurer=anping{query}")).await.ok()["items"].clone()
    };
    assert_eq!(listed("").await, json!([]), "a draft is its insurer's");
    decide(&world.person("an-manager"), &path, json!({ "publish": true })).await.ok();
    assert_eq!(listed("").await[0]["limits"][0]["most"], 2);

    let today = world.reported(&policy, 1).await;
    assert_eq!(hours(&clock(&world, &today, "first_contact").await), 24);
    world.days_later(1).await;
    let claim = world.reported(&policy, 1).await;
    let contact = clock(&world, &claim, "first_contact").await;
    assert_eq!((hours(&contact), &contact["set_by"]), (2, &json!("promise")));
    assert_eq!(contact["promise"], made["id"]);
    assert_eq!(clock(&world, &claim, "survey").await["set_by"], "standard", "where nothing is promised");
    assert_eq!(listed("&current=true").await[0]["id"], made["id"]);
    // The promised two hours are over: the alert comes by the promise, not by the standard.
    world.stack().clock().advance(jiff::SignedDuration::from_hours(3));
    world.settle().await;
    assert_eq!(clock(&world, &claim, "first_contact").await["state"], "overdue");
    assert!(
        world.person("an-handler").get("/v1/inbox?limit=100").await.ok().to_string().contains("时限已超期：首次联系")
    );
    world.is_quiet().await;
}

// R-C23: a standard that becomes quicker than a promise overtakes it; two promises of one day are not both published.
#[tokio::test]
async fn the_quicker_of_both_counts() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    promised(&world, &day(&world, 1), json!({ "survey": 40 })).await;
    let body = json!({ "effective_from": day(&world, 1), "limits": { "survey": 30 } });
    let twin = text(&world.person("an-approver").post("/v1/claim-promises", body).await.ok()["id"]);
    let twin = format!("/v1/claim-promises/{twin}");
    let refused = decide(&world.person("an-manager"), &twin, json!({ "publish": true })).await;
    assert_eq!(refused.problem(409), "promise-day-taken");
    published(&world, "2099-1", &day(&world, 3), "survey", 36).await;
    world.days_later(1).await;
    let by_promise = clock(&world, &world.reported(&policy, 1).await, "survey").await;
    assert_eq!((hours(&by_promise), &by_promise["set_by"]), (40, &json!("promise")));
    world.days_later(2).await;
    let claim = world.reported(&policy, 1).await;
    let by_standard = clock(&world, &claim, "survey").await;
    assert_eq!((hours(&by_standard), &by_standard["set_by"]), (36, &json!("standard")));
    world.person("an-handler").act(&claim, "survey", json!({})).await.ok();
    assert_eq!(clock(&world, &claim, "survey").await["state"], "met");
    assert_eq!(world.person("jia-manager").act(&claim, "survey", json!({})).await.problem(403), "forbidden");
    assert_eq!(world.person("tai-handler").get(&format!("/v1/claims/{claim}")).await.problem(404), "not-found");
    world.is_quiet().await;
}

// req 4.16, R-C2: the standard's list for this claim is offered and asked at once; what is there is not asked for.
#[tokio::test]
async fn everything_that_the_standard_wants_is_asked_at_once() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let victim = world.dead(&claim, 1, "300000", "7777").await;
    world.person("jia-reporter").sends(&claim, "accident_report", photo(1)).await;
    world.settle().await;
    let path = format!("/v1/claims/{claim}/required-documents");
    let handler = world.person("an-handler");
    let list = handler.get(&path).await.ok();
    assert_eq!((&list["standard"], &list["complete"]), (&json!("2026-1"), &json!(false)));
    let of = |kind: &str| list["items"].as_array().unwrap().iter().find(|item| item["kind"] == kind).cloned();
    assert_eq!(of("accident_report").unwrap()["missing"], false);
    assert_eq!(of("death_certificate").unwrap()["victims"], json!([victim]));
    assert!(of("medical_bill").is_none() && of("property_loss").is_none());
    assert_eq!(clock(&world, &claim, "document_request").await["state"], "running");
    let supervisor = world.person("district-officer").get(&path).await.ok();
    assert!(!supervisor.to_string().contains(&victim), "counts, no people");
    assert_eq!(world.person("tai-handler").get(&path).await.problem(404), "not-found");

    let own = json!({ "items": [{ "kind": "other", "why": "核对工种" }], "by_standard": true });
    handler.act(&claim, "document-requests", own).await.ok();
    let requests = handler.get(&format!("/v1/claims/{claim}/document-requests")).await.ok();
    let asked: Vec<String> = requests[0]["items"].as_array().unwrap().iter().map(|item| text(&item["kind"])).collect();
    for kind in ["other", "death_certificate", "kinship_proof", "identity_card", "bank_card", "employment_proof"] {
        assert!(asked.contains(&kind.to_owned()), "{kind} in {asked:?}");
    }
    assert!(!asked.contains(&"accident_report".to_owned()), "{asked:?}");
    assert_eq!(clock(&world, &claim, "document_request").await["state"], "met");
    world.is_quiet().await;
}
