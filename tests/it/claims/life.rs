//! A claim's life: taken without a policy, matched, merged, refused by a person, withdrawn, reopened, settled.

use reqwest::Method;
use serde_json::{Value, json};
use tests::people::{account, citizen, payee, photo, report};
use tests::{World, text};

// req 5.13, R-C1: an unmatched report is taken, findable by its receipt, and matched later by an insurer.
#[tokio::test]
async fn a_report_without_a_policy_is_taken() {
    let world = World::new().await;
    let receipt = world.person("yi-reporter").post("/v1/claims", report("乙公司仓库", "other_unclear", 0)).await.ok();
    assert_eq!(receipt["matched"], false);
    let number = text(&receipt["claim"]["receipt_no"]);
    let found = world.person("yi-reporter").get(&format!("/v1/receipts/{}", number.to_lowercase())).await.ok();
    let claim = text(&found["id"]);
    let waiting = world.person("an-handler").get("/v1/claims?unmatched=true").await.ok();
    assert_eq!(waiting["items"][0]["id"], json!(claim));
    let mut policy = tests::people::policy_of_year(
        "AQ-YI-1",
        domain::time::beijing_day(world.stack().clock().now()).year(),
        "800000",
        "5000000",
        "8000000",
    );
    policy["enterprise"]["org"] = json!("yi");
    policy["enterprise"]["credit_code"] = json!(tests::people::credit_code(2));
    let policy = text(&world.person("an-underwriter").post("/v1/policies", policy).await.ok()["id"]);
    let matched = world.person("an-handler").act(&claim, "policy", json!({ "policy": policy })).await.ok();
    assert_eq!((&matched["insurer"], &matched["policy"]), (&json!("anping"), &json!(policy)));
    assert_eq!(world.person("tai-handler").get(&format!("/v1/claims/{claim}")).await.problem(404), "not-found");
    assert_eq!(world.person("an-handler").get("/v1/claims?unmatched=true").await.ok()["items"], json!([]));
    world.is_quiet().await;
}

// R-C1: two people report one accident: offered for merging, merged by a person with a reason, nothing lost.
#[tokio::test]
async fn duplicates_are_offered_and_merged_by_a_person() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let first = world.reported(&policy, 1).await;
    let mut again = report("丰台区甲厂工地", "collapse", 1);
    again["policy"] = json!(policy);
    let second = world.person("jia-manager").post("/v1/claims", again).await.ok();
    assert_eq!(second["possible_duplicates"][0]["claim"], json!(first));
    let second = text(&second["claim"]["id"]);
    let handler = world.person("an-handler");
    assert_eq!(handler.get(&format!("/v1/claims/{second}/duplicates")).await.ok()[0]["claim"], json!(first));
    let merged = handler.act(&second, "merge", json!({ "into": first, "reason": "同一事故两次报案" })).await.ok();
    assert_eq!((&merged["state"], &merged["merged_into"]), (&json!("merged"), &json!(first)));
    assert_eq!(handler.get(&format!("/v1/claims/{first}/duplicates")).await.ok(), json!([]));
    assert_eq!(
        handler.act(&second, "coverage", json!({ "decision": "covered", "reason": "x" })).await.problem(409),
        "claim-not-open"
    );
    assert_eq!(handler.get(&format!("/v1/claims/{first}")).await.ok()["merged_from"], json!([second]));

    // Merged by mistake: taken back with a reason, on both sides.
    let back = handler.act(&second, "reopening", json!({ "reason": "两处工地，不是同一事故" })).await.ok();
    assert_eq!((&back["state"], &back["merged_into"]), (&json!("open"), &Value::Null));
    assert_eq!(handler.get(&format!("/v1/claims/{first}")).await.ok()["merged_from"], json!([]));
    world.is_quiet().await;
}

// R-C1, R-C14, req 5.13: a merge leaves nobody behind. With people who are on file here alone it is refused; once they are
// on file there, a family's old link shows what becomes of them there, and what it asks and sends arrives.
#[tokio::test]
async fn a_merge_leaves_nobody_behind() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let (first, second) = (world.covered(&policy, 1).await, world.reported(&policy, 1).await);
    let person = world.dead(&second, 1, "300000", "7777").await;
    let handler = world.person("an-handler");
    let link = handler.post(&format!("/v1/claims/{second}/victims/{person}/link"), json!({})).await.ok();
    let family = world.with_token(&text(&link["token"]));
    let paper = family.sends(&second, "kinship_proof", photo(7)).await;
    world.settle().await;
    let merge = json!({ "into": first, "reason": "同一事故两次报案" });
    assert_eq!(handler.act(&second, "merge", merge.clone()).await.problem(409), "merge-leaves-people");

    let there = world.dead(&first, 1, "300000", "7777").await;
    handler.act(&second, "merge", merge).await.ok();
    let receipt = |claim: String| {
        let handler = handler.clone();
        async move { text(&handler.get(&format!("/v1/claims/{claim}")).await.ok()["receipt_no"]) }
    };
    let own = family.get("/v1/victim-claims").await.ok();
    assert_eq!((&own["victim"]["id"], &own["state"]), (&json!(there), &json!("open")));
    assert_eq!(own["receipt_no"], json!(receipt(first.clone()).await));
    assert_eq!(own["merged_report"], json!(receipt(second.clone()).await));
    family.post("/v1/victim-claims", json!({ "statement": "请尽快赔付" })).await.ok();
    let seen = handler.get(&format!("/v1/claims/{first}/victims/{there}")).await.ok();
    assert!(seen["claimed_directly_at"].is_string(), "{seen}");
    let late = family.sends(&text(&own["claim"]), "bank_card", photo(8)).await;
    let papers = handler.get(&format!("/v1/documents?claim={second}")).await.ok();
    let held = |id: &str| papers["items"].as_array().unwrap().iter().any(|one| one["id"] == id);
    assert!(held(&paper) && held(&late), "{papers}");
    // Paid there, and the old link says so.
    let advance = handler.proposes(&first, "advance").await;
    world.person("an-manager").approves(&first, &advance).await.ok();
    world.settle().await;
    assert_eq!(family.get("/v1/victim-claims").await.ok()["payments"][0]["state"], "settled");

    // A claim that has paid is the one that stays.
    let third = world.reported(&policy, 1).await;
    assert_eq!(
        handler.act(&first, "merge", json!({ "into": third, "reason": "同一事故" })).await.problem(409),
        "merge-after-payments"
    );
    world.is_quiet().await;
}

// R-C1, R-C14: of two people of one name, a family's link leads to its own, and what it asked for before the merge goes
// with it; where the two claims name two accounts a person looks first.
#[tokio::test]
async fn a_familys_request_goes_with_a_merge_to_the_right_person() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let (first, second) = (world.covered(&policy, 2).await, world.reported(&policy, 1).await);
    let handler = world.person("an-handler");
    let named = |id: Option<u32>, payee: Value| json!({ "name": "王伟", "id_number": id.map(citizen), "relation": "employee", "outcome": "dead", "payee": payee });
    let add = async |claim: &str, body: Value| {
        text(&handler.post(&format!("/v1/claims/{claim}/victims"), body).await.ok()["id"])
    };
    let here = add(&second, named(Some(1), Value::Null)).await;
    let link = handler.post(&format!("/v1/claims/{second}/victims/{here}/link"), json!({})).await.ok();
    let family = world.with_token(&text(&link["token"]));
    let own = payee("王伟家属", &account(41, "7777"));
    family.post("/v1/victim-claims", json!({ "statement": "请付到这个账户", "payee": own })).await.ok();
    let namesake = add(&first, named(None, payee("另一家", &account(42, "7777")))).await;
    let there = add(&first, named(Some(1), payee("单位代收", &account(43, "7777")))).await;

    let merge = json!({ "into": first, "reason": "同一事故两次报案" });
    assert_eq!(handler.act(&second, "merge", merge.clone()).await.problem(409), "merge-of-other-account");
    let path = format!("/v1/claims/{first}/victims/{there}");
    handler.change(Method::PUT, &path, &path, named(Some(1), payee("王伟家属", &account(41, "7777")))).await.ok();
    handler.act(&second, "merge", merge).await.ok();
    let seen = handler.get(&path).await.ok();
    assert!(seen["claimed_directly_at"].is_string(), "{seen}");
    let part = family.get("/v1/victim-claims").await.ok();
    assert_eq!(part["victim"]["id"], json!(there));
    family
        .post(
            "/v1/victim-claims",
            json!({ "statement": "改付另一账户", "payee": payee("王伟家属", &account(44, "7777")) }),
        )
        .await
        .ok();
    let other = handler.get(&format!("/v1/claims/{first}/victims/{namesake}")).await.ok();
    assert_eq!((&other["payee"]["name"], &other["claimed_directly_at"]), (&json!("另一家"), &Value::Null));
    // What is corrected later does not lead the link to somebody else.
    let renamed = json!({ "name": "王玮", "id_number": citizen(9), "relation": "employee", "outcome": "dead" });
    handler.change(Method::PUT, &path, &path, renamed).await.ok();
    add(&first, named(Some(8), Value::Null)).await;
    assert_eq!(family.get("/v1/victim-claims").await.ok()["victim"]["id"], json!(there));
    world.settle().await;
    world.is_quiet().await;
}

// R-C14: a merge that was wrong is taken back with all that it brought: no stranger's account stays with anybody.
#[tokio::test]
async fn a_merge_that_is_taken_back_leaves_no_account_behind() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let (first, second) = (world.covered(&policy, 1).await, world.reported(&policy, 1).await);
    let handler = world.person("an-handler");
    let named = |id: Option<u32>| json!({ "name": "张伟", "id_number": id.map(citizen), "relation": "employee", "outcome": "dead" });
    let add = async |claim: &str, id: Option<u32>| {
        text(&handler.post(&format!("/v1/claims/{claim}/victims"), named(id)).await.ok()["id"])
    };
    let (here, there) = (add(&second, None).await, add(&first, Some(4)).await);
    let link = handler.post(&format!("/v1/claims/{second}/victims/{here}/link"), json!({})).await.ok();
    let family = world.with_token(&text(&link["token"]));
    let ask = json!({ "statement": "请赔付", "payee": payee("张伟家属", &account(41, "7777")) });
    family.post("/v1/victim-claims", ask).await.ok();
    let merge = json!({ "into": first, "reason": "同一事故两次报案" });
    handler.act(&second, "merge", merge).await.ok();
    let path = format!("/v1/claims/{first}/victims/{there}");
    let seen = handler.get(&path).await.ok();
    assert!(seen["payee"].is_object() && seen["claimed_directly_at"].is_string(), "{seen}");
    handler.act(&second, "reopening", json!({ "reason": "其实是两起事故" })).await.ok();
    let seen = handler.get(&path).await.ok();
    assert_eq!((&seen["payee"], &seen["claimed_directly_at"]), (&Value::Null, &Value::Null));
    let own = family.get("/v1/victim-claims").await.ok();
    assert_eq!((&own["victim"]["id"], &own["merged_report"]), (&json!(here), &Value::Null));
    assert!(own["victim"]["payee"].is_object(), "{own}");
    world.settle().await;
    world.is_quiet().await;
}

// req 5.13, R-C5: refusal needs a person, a decision on cover and a notice; it can be opened again.
#[tokio::test]
async fn only_a_person_refuses_and_it_can_be_opened_again() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 0).await;
    let handler = world.person("an-handler");
    let refusal = json!({ "reason_code": "outside_cover", "notice": "事故地点不在保单载明的工程地址内" });
    assert_eq!(handler.act(&claim, "refusal", refusal.clone()).await.problem(409), "refusal-without-cover-decision");
    handler.act(&claim, "coverage", json!({ "decision": "not_covered", "reason": "不在载明地址" })).await.ok();
    let refused = handler.act(&claim, "refusal", refusal).await.ok();
    assert_eq!(refused["state"], "refused");
    world.settle().await;
    let inbox = world.person("jia-manager").get("/v1/inbox").await.ok();
    assert!(inbox["items"].as_array().unwrap().iter().any(|notice| notice["about"] == "refused"));
    let reopened = handler.act(&claim, "reopening", json!({ "reason": "补充了地址变更批单" })).await.ok();
    assert_eq!((&reopened["state"], &reopened["covered"]), (&json!("open"), &Value::Null));
    let withdrawn =
        world.person("jia-manager").act(&claim, "withdrawal", json!({ "reason": "损失很小，不再索赔" })).await.ok();
    assert_eq!(withdrawn["state"], "withdrawn");
    world.is_quiet().await;
}

// req 5.11, R-C11: a small clear claim is paid straight away; each missing thing is said, and asking again pays nobody twice.
#[tokio::test]
async fn a_small_clear_claim_goes_straight_through() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 0).await;
    let handler = world.person("an-handler");
    let injured = json!({ "name": "伤者", "id_number": citizen(5), "relation": "employee", "outcome": "injured", "payee": payee("伤者", &account(5, "7777")) });
    let victim = text(&handler.post(&format!("/v1/claims/{claim}/victims"), injured).await.ok()["id"]);
    let path = format!("/v1/claims/{claim}/triage");
    let triage = || handler.post(&path, json!({}));
    assert_eq!(triage().await.ok()["why_not"], json!(["nothing_claimed"]));
    handler.losses(&claim, &victim, json!([{ "head": "medical", "amount": "4200.00", "determinable": true }])).await;
    assert_eq!(triage().await.ok()["why_not"], json!(["documents_missing"]));
    let bill = world.person("jia-reporter").sends(&claim, "medical_bill", photo(3)).await;
    handler
        .losses(
            &claim,
            &victim,
            json!([{ "head": "medical", "amount": "4200.00", "determinable": true, "documents": [bill] }]),
        )
        .await;
    assert_eq!(triage().await.ok()["why_not"], json!(["documents_missing"]), "the document is not checked yet");
    world.settle().await;
    let paid = triage().await.ok();
    assert_eq!(
        (&paid["straight_through"], &paid["rule"], &paid["advance"]["total"]),
        (&json!(true), &json!("R-C11"), &json!("4200.00"))
    );
    world.settle().await;
    triage().await.ok();
    world.settle().await;
    assert_eq!(world.stack().bank().book().unwrap().len(), 1);
    world.is_quiet().await;
}

// R-C12: final payment = assessed - advanced; what was advanced beyond it is a recovery case, never a negative payment.
#[tokio::test]
async fn assessment_agreement_settlement_and_recovery() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 2).await;
    let more = world.dead(&claim, 1, "300000", "7777").await;
    let less = world.dead(&claim, 2, "400000", "8888").await;
    let handler = world.person("an-handler");
    let advance = handler.proposes(&claim, "advance").await;
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let lines =
        json!({ "lines": [{ "victim": more, "amount": "800000.00" }, { "victim": less, "amount": "350000.00" }] });
    let assessed = handler.act(&claim, "assessment", lines.clone()).await.ok();
    assert_eq!(assessed["claim"]["assessed"], "1150000.00");
    assert_eq!(assessed["recoveries"].as_array().unwrap().len(), 1);
    assert_eq!(assessed["recoveries"][0]["amount"], "50000.00");
    assert_eq!(
        handler.act(&claim, "assessment", lines).await.ok()["recoveries"],
        json!([]),
        "the same money is not asked for twice"
    );
    let path = format!("/v1/claims/{claim}/advances");
    assert_eq!(handler.post(&path, json!({ "purpose": "settlement" })).await.problem(409), "not-assessed");
    let today = domain::time::beijing_day(world.stack().clock().now());
    world.person("jia-manager").act(&claim, "agreement", json!({ "agreed_on": today })).await.ok();
    let settlement = handler.post(&path, json!({ "purpose": "settlement", "skip_problems": true })).await.ok();
    assert_eq!((&settlement["total"], &settlement["left_out"][0]["why"]), (&json!("500000.00"), &json!("nothing_due")));
    world.person("an-manager").approves(&claim, &settlement).await.ok();
    world.settle().await;
    assert_eq!(handler.act(&claim, "closing", json!({})).await.ok()["state"], "closed");
    let paid: i64 = world.stack().bank().book().unwrap().iter().map(|order| order.order.amount_fen).sum();
    assert_eq!(paid, 120_000_000);
    world.is_quiet().await;
}

// req 5.12, R-H7, R-C7: supervisors see counts and amounts but nobody's name; the authority's word opens the major track.
#[tokio::test]
async fn supervisors_see_no_people() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 0).await;
    world
        .person("an-handler")
        .post(&format!("/v1/claims/{claim}/casualties"), json!({ "deaths": 1, "serious_injuries": 0 }))
        .await
        .ok();
    world.dead(&claim, 1, "300000", "7777").await;
    let officer = world.person("district-officer");
    let note = json!({ "purpose": "advance", "note": "家属1电话13900139000" });
    world.person("an-handler").post(&format!("/v1/claims/{claim}/advances"), note).await.ok();
    for path in [
        "",
        "/timeline",
        "/payments",
        "/advances",
        "/recoveries",
        "/unpaid-victims",
        "/clocks",
        "/casualties",
        "/decisions",
    ] {
        let seen = officer.get(&format!("/v1/claims/{claim}{path}")).await.ok().to_string();
        for name in ["张工", "13900139000", "遇难者1", "家属1", "an-handler"] {
            assert!(!seen.contains(name), "{path} shows {name}");
        }
    }
    let typical = officer.act(&claim, "typical", json!({})).await.ok();
    assert_eq!((&typical["track"], &typical["track_rule"]), (&json!("major"), &json!("R-C7")));
}
