//! Another account for a payment that failed: asked by one person, decided by another.

use local::faults::BankFaults;
use reqwest::Method;
use serde_json::{Value, json};
use tests::people::{account, payee};
use tests::{Got, World, text};

/// A claim of two dead whose first payment failed; the claim and the payments, the failed one first.
async fn failed(world: &World) -> (String, Vec<Value>) {
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 2).await;
    world.dead(&claim, 1, "300000", "7777").await;
    world.dead(&claim, 2, "200000", "8888").await;
    let advance = world.person("an-handler").proposes(&claim, "advance").await;
    world.stack().faults().change(|switches| switches.bank = BankFaults { fail: 1, ..BankFaults::default() });
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let mut payments = payments(world, &claim).await;
    payments.sort_by_key(|payment| payment["state"] != "failed");
    assert_eq!((&payments[0]["state"], &payments[1]["state"]), (&json!("failed"), &json!("settled")));
    (claim, payments)
}

async fn payments(world: &World, claim: &str) -> Vec<Value> {
    world.person("an-finance").get(&format!("/v1/claims/{claim}/payments")).await.ok().as_array().unwrap().clone()
}

async fn now(world: &World, claim: &str, of: &Value) -> Value {
    payments(world, claim).await.into_iter().find(|payment| payment["id"] == of["id"]).unwrap()
}

fn paid(world: &World) -> Vec<String> {
    world.stack().bank().book().unwrap().iter().map(|order| order.order.account_no.clone()).collect()
}

async fn asks(world: &World, who: &str, claim: &str, of: &Value, payee: Value) -> Got {
    let path = format!("/v1/claims/{claim}/payments/{}/retry", text(&of["id"]));
    world.person(who).post(&path, json!({ "payee": payee })).await
}

async fn decides(world: &World, who: &str, claim: &str, of: &Value, body: Value) -> Got {
    let path = format!("/v1/claims/{claim}/payments/{}/payee-decision", text(&of["id"]));
    world.person(who).ask(Method::POST, &path).seen(&format!("\"{}\"", of["version"])).json(body).send().await
}

// R-C13, R-C22: one person cannot send an approved payment to another account. It waits, the queue and the inbox say so,
// and only somebody who neither asked nor proposed the batch lets it go; a no says why.
#[tokio::test]
async fn another_account_waits_for_a_second_person() {
    let world = World::new().await;
    let (claim, all) = failed(&world).await;
    let failed = &all[0];
    let new = account(91, "6688");
    let asked = asks(&world, "an-finance", &claim, failed, payee("家属", &new)).await.ok();
    assert_eq!((&asked["state"], &asked["payee_change"]["waits"]), (&json!("failed"), &json!(true)));
    assert_eq!(asked["payee_change"]["asked_by"], "anping/an-finance");
    world.settle().await;
    assert_eq!(paid(&world).len(), 1, "nothing is ordered before the decision");
    assert_eq!(world.person("an-manager").get(&format!("/v1/claims/{claim}")).await.ok()["payees_waiting"], 1);
    let inbox = world.person("an-manager").get("/v1/inbox?limit=100").await.ok();
    assert!(inbox["items"].as_array().unwrap().iter().any(|notice| notice["about"] == "payee_change_asked"), "{inbox}");
    // Others see the payment and not where the insurer thinks of sending it.
    let own = world.person("jia-manager").get(&format!("/v1/claims/{claim}/payments")).await.ok();
    assert!(own.as_array().unwrap().iter().all(|payment| payment["payee_change"].is_null()), "{own}");

    let retry = format!("/v1/claims/{claim}/payments/{}/retry", text(&failed["id"]));
    assert_eq!(world.person("an-finance").post(&retry, json!({})).await.problem(409), "payee-change-pending");
    let yes = json!({ "decision": "approve" });
    for who in ["an-handler", "an-finance"] {
        assert_eq!(decides(&world, who, &claim, &asked, yes.clone()).await.problem(403), "forbidden");
    }
    assert_eq!(decides(&world, "tai-finance", &claim, &asked, yes.clone()).await.problem(404), "not-found");
    // What was looked at is what is decided on.
    assert_eq!(decides(&world, "an-manager", &claim, failed, yes.clone()).await.status, 412);
    let mute = decides(&world, "an-manager", &claim, &asked, json!({ "decision": "return" })).await;
    assert_eq!(mute.bad_fields(), [("/reason".to_owned(), "missing-field".to_owned())]);
    let no = json!({ "decision": "return", "reason": "户名与家属不符" });
    let returned = decides(&world, "an-manager", &claim, &asked, no).await.ok();
    assert_eq!((&returned["state"], &returned["payee_change"]["waits"]), (&json!("failed"), &json!(false)));
    assert_eq!(returned["payee_change"]["answer"], "户名与家属不符");
    assert_eq!(world.person("an-manager").get(&format!("/v1/claims/{claim}")).await.ok()["payees_waiting"], 0);

    let asked = asks(&world, "an-finance", &claim, failed, payee("家属", &new)).await.ok();
    let ordered = decides(&world, "an-approver", &claim, &asked, yes.clone()).await.ok();
    assert_eq!((&ordered["state"], &ordered["attempt"]), (&json!("ordered"), &json!(2)));
    world.settle().await;
    assert_eq!(now(&world, &claim, failed).await["state"], "settled");
    assert_eq!(paid(&world).iter().filter(|account| **account == new).count(), 1);
    assert_eq!(world.person("an-manager").get(&format!("/v1/claims/{claim}")).await.ok()["payees_waiting"], 0);
    let again = decides(&world, "an-approver", &claim, &now(&world, &claim, failed).await, yes).await;
    assert_eq!(again.problem(409), "no-payee-change-pending");
    world.is_quiet().await;
}

// R-C13: a new account is looked at as a batch's are: another victim's of the claim is refused at its field, one that
// another claim paid to is a question that the second person sees.
#[tokio::test]
async fn a_new_account_is_checked_like_a_batch() {
    let world = World::new().await;
    let (claim, all) = failed(&world).await;
    let twin =
        if text(&all[1]["payee"]["account"]).ends_with("7777") { account(1, "7777") } else { account(2, "8888") };
    let taken = asks(&world, "an-finance", &claim, &all[0], payee("家属", &twin)).await;
    assert_eq!(taken.bad_fields(), [("/payee/account_no".to_owned(), "account-of-another-victim".to_owned())]);

    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let other = world.covered(&policy, 1).await;
    let elsewhere = world.dead(&other, 5, "100000", "5555").await;
    let advance = world.person("an-handler").proposes(&other, "advance").await;
    world.person("an-manager").approves(&other, &advance).await.ok();
    world.settle().await;
    let asked = asks(&world, "an-finance", &claim, &all[0], payee("家属", &account(5, "5555"))).await.ok();
    let question = &asked["payee_change"]["shared_account"];
    assert_eq!((&question["claim"], &question["other"]), (&json!(other), &json!(elsewhere)));
    decides(&world, "an-manager", &claim, &asked, json!({ "decision": "approve" })).await.ok();
    world.is_quiet().await;
}

// R-C12: giving the payment up ends the wait too, and the same account is retried at once as before.
#[tokio::test]
async fn giving_up_ends_the_wait_and_the_same_account_needs_nobody() {
    let world = World::new().await;
    let (claim, all) = failed(&world).await;
    asks(&world, "an-finance", &claim, &all[0], payee("家属", &account(91, "6688"))).await.ok();
    let cancel = format!("/v1/claims/{claim}/payments/{}/cancellation", text(&all[0]["id"]));
    let given_up = world.person("an-finance").post(&cancel, json!({})).await.ok();
    assert_eq!((&given_up["state"], &given_up["payee_change"]), (&json!("cancelled"), &Value::Null));
    assert_eq!(world.person("an-manager").get(&format!("/v1/claims/{claim}")).await.ok()["payees_waiting"], 0);

    let world = World::new().await;
    let (claim, all) = failed(&world).await;
    let retry = format!("/v1/claims/{claim}/payments/{}/retry", text(&all[0]["id"]));
    assert_eq!(world.person("an-finance").post(&retry, json!({})).await.ok()["state"], "ordered");
    world.settle().await;
    assert_eq!(now(&world, &claim, &all[0]).await["state"], "settled");
    world.is_quiet().await;
}
