//! The straight payment of a small clear claim (R-C11): it falls back and says why, and writes over nobody's change.

use local::faults::TableFaultKind;
use reqwest::Method;
use serde_json::{Value, json};
use tests::people::{account, citizen, payee, photo};
use tests::{World, text};

/// An injured person with an account and a loss that is documented.
async fn clear(world: &World, claim: &str, number: u32, to: u32, amount: &str) -> String {
    let handler = world.person("an-handler");
    let injured = json!({ "name": format!("伤者{number}"), "id_number": citizen(number), "relation": "employee",
        "outcome": "injured", "payee": payee("伤者", &account(to, "7777")) });
    let victim = text(&handler.post(&format!("/v1/claims/{claim}/victims"), injured).await.ok()["id"]);
    let bill = world.person("jia-reporter").sends(claim, "medical_bill", photo(u8::try_from(number).unwrap())).await;
    world.settle().await;
    let loss = json!([{ "head": "medical", "amount": amount, "determinable": true, "documents": [bill] }]);
    handler.losses(claim, &victim, loss).await;
    victim
}

async fn triage(world: &World, claim: &str) -> Value {
    let triaged = world.person("an-handler").post(&format!("/v1/claims/{claim}/triage"), json!({})).await.ok();
    world.settle().await;
    triaged
}

async fn claim_now(world: &World, claim: &str) -> Value {
    world.person("an-handler").get(&format!("/v1/claims/{claim}")).await.ok()
}

fn paid(world: &World) -> i64 {
    world.stack().bank().book().unwrap().iter().map(|order| order.order.amount_fen).sum()
}

// req 5.11, R-C11, R-C13: two victims of one small claim share an account. Nothing is refused: the claim is on the fast
// track, says why it was not paid, and the decision is on record and comes out the same again.
#[tokio::test]
async fn two_victims_with_one_account_fall_back_to_a_person() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 0).await;
    clear(&world, &claim, 5, 5, "4200.00").await;
    clear(&world, &claim, 6, 5, "800.00").await;
    let triaged = triage(&world, &claim).await;
    assert_eq!((&triaged["track"], &triaged["rule"]), (&json!("fast"), &json!("R-C11")));
    assert_eq!((&triaged["straight_through"], &triaged["why_not"]), (&json!(false), &json!(["same_in_claim"])));
    assert_eq!(claim_now(&world, &claim).await["track"], "fast");
    let path = format!("/v1/claims/{claim}/decisions");
    let handler = world.person("an-handler");
    let decisions = handler.get(&format!("{path}?limit=100")).await.ok();
    let made = decisions["items"].as_array().unwrap().iter().find(|one| one["decision"]["ruling"]["kind"] == "triage");
    let made = made.unwrap();
    assert_eq!(made["decision"]["ruling"]["outcome"]["straight_through"], false);
    let replay = format!("{path}/{}/replay", text(&made["id"]));
    assert_eq!(world.person("an-manager").get(&replay).await.ok()["same"], true);
    assert_eq!(paid(&world), 0);
    world.is_quiet().await;
}

// R-C11, R-C12: where what is left of the aggregate does not reach, a person shares it out.
#[tokio::test]
async fn a_limit_that_does_not_reach_falls_back_to_a_person() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "800000", "800000").await;
    let first = world.covered(&policy, 1).await;
    world.dead(&first, 1, "799000", "8888").await;
    let advance = world.person("an-handler").proposes(&first, "advance").await;
    world.person("an-manager").approves(&first, &advance).await.ok();
    world.days_later(3).await;
    let claim = world.covered(&policy, 0).await;
    clear(&world, &claim, 5, 5, "800.00").await;
    clear(&world, &claim, 6, 6, "800.00").await;
    let triaged = triage(&world, &claim).await;
    assert_eq!((&triaged["straight_through"], &triaged["why_not"]), (&json!(false), &json!(["over_limit"])));
    // Nor does a rule pay a part of what one person is owed.
    world.days_later(3).await;
    let alone = world.covered(&policy, 0).await;
    clear(&world, &alone, 7, 7, "4200.00").await;
    let triaged = triage(&world, &alone).await;
    assert_eq!((&triaged["straight_through"], &triaged["why_not"]), (&json!(false), &json!(["over_limit"])));
    assert_eq!(claim_now(&world, &claim).await["track"], "fast");
    assert_eq!(paid(&world), 79_900_000);
    world.is_quiet().await;
}

// R-C11: lines of a try that was cut off are no payment: asked again, with whatever key, it is paid, once.
#[tokio::test]
async fn a_try_that_was_cut_off_is_no_payment() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 0).await;
    clear(&world, &claim, 5, 5, "4200.00").await;
    let handler = world.person("an-handler");
    world.stack().faults().table_at(TableFaultKind::Conflict, 100, 1, Some("TransactWriteItems"));
    let cut = handler.post(&format!("/v1/claims/{claim}/triage"), json!({})).await;
    world.stack().faults().clear();
    assert!(!cut.status.is_success(), "{}", cut.body);
    let triaged = triage(&world, &claim).await;
    assert_eq!((&triaged["straight_through"], &triaged["why_not"]), (&json!(true), &json!([])));
    triage(&world, &claim).await;
    assert_eq!(paid(&world), 420_000);
    world.is_quiet().await;
}

// DESIGN section 5 (concurrency): what somebody changes on the claim while the straight payment is computed is kept.
#[tokio::test(flavor = "multi_thread")]
async fn a_change_under_the_straight_payment_is_kept() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 0).await;
    clear(&world, &claim, 5, 5, "4200.00").await;
    let etag = world.person("an-handler").get(&format!("/v1/claims/{claim}")).await.etag.unwrap();
    // The claim was read; its victims come late.
    world.stack().faults().table_at(TableFaultKind::DelayMs(2000), 1, 0, Some("Query"));
    let (here, of) = (world.clone(), claim.clone());
    let paying = tokio::spawn(async move { triage(&here, &of).await });
    while !world.stack().faults().switches().table.is_empty() {
        tokio::task::yield_now().await;
    }
    let contact = world.person("an-handler").ask(Method::POST, &format!("/v1/claims/{claim}/contact"));
    contact.json(json!({})).seen(&etag).send().await.ok();
    assert_eq!(paying.await.unwrap()["straight_through"], true);
    let clocks = world.person("an-handler").get(&format!("/v1/claims/{claim}/clocks")).await.ok();
    let first = clocks.as_array().unwrap().iter().find(|clock| clock["clock"] == "first_contact").unwrap();
    assert_eq!(first["state"], "met", "{first}");
    assert_eq!(paid(&world), 420_000);
    world.is_quiet().await;
}
