//! What was advanced beyond the assessment: comes back with vouchers, or is given up by two people.

use reqwest::Method;
use serde_json::{Value, json};
use tests::people::photo;
use tests::{Got, World, text};

/// A claim of two dead with 700,000 yuan advanced, of which the assessment finds 50,000 to be too much for the second.
async fn over_advanced(world: &World) -> (String, String) {
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 2).await;
    let first = world.dead(&claim, 1, "300000", "7777").await;
    let second = world.dead(&claim, 2, "400000", "8888").await;
    let handler = world.person("an-handler");
    let advance = handler.proposes(&claim, "advance").await;
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let lines = json!({ "lines": [{ "victim": first, "amount": "300000" }, { "victim": second, "amount": "350000" }] });
    handler.act(&claim, "assessment", lines).await.ok();
    let cases = handler.get(&format!("/v1/claims/{claim}/recoveries")).await.ok();
    assert_eq!((cases[0]["victim"].clone(), &cases[0]["left"]), (json!(second), &json!("50000.00")));
    (claim, text(&cases[0]["id"]))
}

async fn act(world: &World, who: &str, (claim, case): &(String, String), act: &str, body: Value) -> Got {
    let path = format!("/v1/claims/{claim}/recoveries/{case}");
    world.person(who).change(Method::POST, &path, &format!("{path}/{act}"), body).await
}

async fn accident_left(world: &World, claim: &str) -> String {
    let preview = world
        .person("an-handler")
        .post(&format!("/v1/claims/{claim}/advance-preview"), json!({ "purpose": "advance" }))
        .await;
    text(&preview.ok()["accident_left"])
}

// R-C12: repaid in two parts, each with a verified voucher; what came back is free for the limits again, and the
// timeline tells it.
#[tokio::test]
async fn it_comes_back_in_parts_with_vouchers() {
    let world = World::new().await;
    let of = over_advanced(&world).await;
    assert_eq!(accident_left(&world, &of.0).await, "4300000.00");
    let today = domain::time::beijing_day(world.stack().clock().now());
    let finance = world.person("an-finance");
    let voucher = finance.sends(&of.0, "repayment_voucher", photo(1)).await;
    let repay = |amount: &str, voucher: &str| json!({ "amount": amount, "on": today, "voucher": voucher });
    let early = act(&world, "an-finance", &of, "repayments", repay("20000", &voucher)).await;
    assert_eq!(early.bad_fields(), [("/voucher".to_owned(), "voucher-missing".to_owned())], "not verified yet");
    world.settle().await;
    let wrong = finance.sends(&of.0, "bank_card", photo(2)).await;
    world.settle().await;
    let other = act(&world, "an-finance", &of, "repayments", repay("20000", &wrong)).await;
    assert_eq!(other.bad_fields()[0].1, "voucher-missing");
    let part = act(&world, "an-finance", &of, "repayments", repay("20000", &voucher)).await.ok();
    assert_eq!(
        (&part["state"], &part["repaid"], &part["left"]),
        (&json!("open"), &json!("20000.00"), &json!("30000.00"))
    );
    assert_eq!(accident_left(&world, &of.0).await, "4320000.00");
    let again = act(&world, "an-finance", &of, "repayments", repay("1", &voucher)).await;
    assert_eq!(again.bad_fields()[0].1, "voucher-used");
    let second = finance.sends(&of.0, "repayment_voucher", photo(3)).await;
    world.settle().await;
    let much = act(&world, "an-finance", &of, "repayments", repay("30000.01", &second)).await;
    assert_eq!(much.bad_fields(), [("/amount".to_owned(), "repayment-too-large".to_owned())]);
    let whole = act(&world, "an-finance", &of, "repayments", repay("30000", &second)).await.ok();
    assert_eq!((&whole["state"], whole["repayments"].as_array().unwrap().len()), (&json!("recovered"), 2));
    assert_eq!(accident_left(&world, &of.0).await, "4350000.00");
    let ended = act(&world, "an-handler", &of, "write-off", json!({ "reason": "x" })).await;
    assert_eq!(ended.problem(409), "recovery-not-open");
    let timeline = finance.get(&format!("/v1/claims/{}/timeline?limit=100", of.0)).await.ok().to_string();
    assert!(timeline.contains("收回多付 20000.00 元，待收回 30000.00 元"), "{timeline}");
    world.is_quiet().await;
}

// R-C22: given up by two people; found over all claims of the insurer; nobody else learns of it.
#[tokio::test]
async fn it_is_given_up_by_two_people() {
    let world = World::new().await;
    let of = over_advanced(&world).await;
    let asked = act(&world, "an-handler2", &of, "write-off", json!({ "reason": "家庭困难，无力退还" })).await.ok();
    assert_eq!(asked["state"], "write_off_pending");
    let yes = json!({ "decision": "approve", "amount": "50000.00" });
    let same = act(&world, "an-handler2", &of, "write-off-approval", yes.clone()).await;
    assert_eq!(same.problem(403), "write-off-by-asker");
    let bare = act(&world, "an-manager", &of, "write-off-approval", json!({ "decision": "approve" })).await;
    assert_eq!(bare.bad_fields(), [("/amount".to_owned(), "missing-field".to_owned())]);
    let no = json!({ "decision": "reject", "reason": "请再联系一次" });
    assert_eq!(act(&world, "an-manager", &of, "write-off-approval", no).await.ok()["state"], "open");
    act(&world, "an-handler2", &of, "write-off", json!({ "reason": "再次联系无果" })).await.ok();
    let given_up = act(&world, "an-manager", &of, "write-off-approval", yes).await.ok();
    assert_eq!((&given_up["state"], &given_up["left"]), (&json!("written_off"), &json!("50000.00")));
    // The limits keep what did not come back, and it is not asked for again.
    assert_eq!(accident_left(&world, &of.0).await, "4300000.00");
    let path = format!("/v1/claims/{}/recoveries/{}", of.0, of.1);
    assert_eq!(world.person("tai-handler").get(&path).await.problem(404), "not-found");
    assert_eq!(world.person("jia-manager").get(&path).await.problem(403), "forbidden");
    let found = |who: &str| {
        let who = world.person(who);
        async move { who.get("/v1/recoveries?state=written_off").await.ok()["items"].clone() }
    };
    assert_eq!(found("an-approver").await[0]["id"], json!(of.1));
    assert_eq!(found("tai-approver").await, json!([]));
    let seen = found("district-officer").await;
    assert_eq!(seen[0]["left"], "50000.00");
    assert!(!seen.to_string().contains("an-handler2") && !seen.to_string().contains("联系"), "{seen}");
    assert_eq!(world.person("an-finance").get("/v1/recoveries?state=open").await.ok()["items"], json!([]));
    assert_eq!(world.person("jia-manager").get("/v1/recoveries").await.problem(403), "forbidden");
    world.is_quiet().await;
}

// A later assessment that gives more asks for less back.
#[tokio::test]
async fn a_later_assessment_asks_for_less() {
    let world = World::new().await;
    let of = over_advanced(&world).await;
    let handler = world.person("an-handler");
    let path = format!("/v1/claims/{}/recoveries", of.0);
    let cases = || handler.get(&path);
    let victims = handler.get(&format!("/v1/claims/{}/victims", of.0)).await.ok();
    let assess = |amount: &str| {
        let amounts: Vec<Value> = victims
            .as_array()
            .unwrap()
            .iter()
            .map(|victim| json!({ "victim": victim["id"], "amount": if victim["name"] == "遇难者2" { amount } else { "300000" } }))
            .collect();
        json!({ "lines": amounts })
    };
    handler.act(&of.0, "assessment", assess("380000")).await.ok();
    assert_eq!(cases().await.ok()[0]["left"], "20000.00");
    handler.act(&of.0, "assessment", assess("400000")).await.ok();
    assert_eq!(cases().await.ok()[0]["state"], "dropped");
    handler.act(&of.0, "assessment", assess("390000")).await.ok();
    let all = cases().await.ok();
    assert_eq!((all.as_array().unwrap().len(), &all[1]["left"]), (2, &json!("10000.00")));
}
