//! A payment that failed and is given up: its commitment is free again, and nothing that may have been paid is.

use local::faults::BankFaults;
use serde_json::{Value, json};
use tests::people::{account, citizen, payee};
use tests::{World, text};

async fn payments(world: &World, claim: &str) -> Vec<Value> {
    world.person("an-finance").get(&format!("/v1/claims/{claim}/payments")).await.ok().as_array().unwrap().clone()
}

fn paid(world: &World) -> i64 {
    world.stack().bank().book().unwrap().iter().map(|order| order.order.amount_fen).sum()
}

/// The bank refuses the next order.
fn bank_refuses(world: &World, times: u32) {
    world.stack().faults().change(|switches| switches.bank = BankFaults { fail: times, ..BankFaults::default() });
}

// req 5.13, R-C8, R-C12: under a preliminary cover alone, on limits that are used up: a failed payment is given up, its
// commitment is free for the person, the accident and the aggregate, and the same money can be proposed again.
#[tokio::test]
async fn a_failed_payment_is_given_up_and_its_limit_is_free_again() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "800000", "800000").await;
    let claim = world.reported(&policy, 3).await;
    let handler = world.person("an-handler");
    handler.act(&claim, "preliminary-cover", json!({ "reason": "现场勘查，工地在保单载明地址内" })).await.ok();
    world.dead(&claim, 1, "800000", "7777").await;
    let advance = handler.proposes(&claim, "advance").await;
    assert_eq!(advance["total"], "800000.00");
    bank_refuses(&world, 1);
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let failed = payments(&world, &claim).await.remove(0);
    assert_eq!(failed["state"], "failed");
    let cancel = format!("/v1/claims/{claim}/payments/{}/cancellation", text(&failed["id"]));
    let left = || async {
        let path = format!("/v1/claims/{claim}/advance-preview");
        text(&handler.post(&path, json!({ "purpose": "advance" })).await.ok()["accident_left"])
    };
    assert_eq!(left().await, "0.00");
    assert_eq!(
        handler.post(&format!("/v1/claims/{claim}/advances"), json!({ "purpose": "advance" })).await.problem(422),
        "lines-with-problems"
    );

    // Nobody of another insurer learns that it exists; a colleague without the role may not.
    assert_eq!(world.person("tai-finance").post(&cancel, json!({})).await.problem(404), "not-found");
    assert_eq!(world.person("an-underwriter").post(&cancel, json!({})).await.problem(403), "forbidden");
    let cancelled = world.person("an-finance").post(&cancel, json!({})).await.ok();
    assert_eq!(cancelled["state"], "cancelled");
    assert_eq!(left().await, "800000.00");
    let path = format!("/v1/claims/{claim}/advances/{}", text(&advance["id"]));
    let batch = handler.get(&path).await.ok()["advance"].clone();
    assert_eq!(
        (&batch["state"], &batch["cancelled_lines"], &batch["failed_lines"]),
        (&json!("cancelled"), &json!(1), &json!(0))
    );
    assert_eq!(world.person("an-finance").post(&cancel, json!({})).await.problem(409), "payment-not-failed");

    // Again, and this time it arrives; what arrived is not given up.
    let again = handler.proposes(&claim, "advance").await;
    assert_eq!(again["total"], "800000.00");
    world.person("an-manager").approves(&claim, &again).await.ok();
    world.settle().await;
    assert_eq!(paid(&world), 80_000_000);
    let settled = payments(&world, &claim).await.into_iter().find(|payment| payment["state"] == "settled").unwrap();
    let cancel = format!("/v1/claims/{claim}/payments/{}/cancellation", text(&settled["id"]));
    assert_eq!(world.person("an-finance").post(&cancel, json!({})).await.problem(409), "payment-not-failed");
    assert_eq!(left().await, "0.00");
    world.is_quiet().await;
}

// req 5.13: a line of the settlement that is given up is still due: the claim does not close over it.
#[tokio::test]
async fn a_settlement_with_a_line_given_up_is_not_paid_in_full() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 0).await;
    let handler = world.person("an-handler");
    let injured = json!({ "name": "伤者", "id_number": citizen(5), "relation": "employee", "outcome": "injured", "payee": payee("伤者", &account(5, "7777")) });
    let victim = text(&handler.post(&format!("/v1/claims/{claim}/victims"), injured).await.ok()["id"]);
    handler.losses(&claim, &victim, json!([{ "head": "medical", "amount": "5000.00", "determinable": true }])).await;
    handler.act(&claim, "assessment", json!({ "lines": [{ "victim": victim, "amount": "5000.00" }] })).await.ok();
    let today = domain::time::beijing_day(world.stack().clock().now());
    handler.act(&claim, "agreement", json!({ "agreed_on": today })).await.ok();
    let settlement = handler.proposes(&claim, "settlement").await;
    bank_refuses(&world, 1);
    world.person("an-manager").approves(&claim, &settlement).await.ok();
    world.settle().await;
    assert_eq!(handler.act(&claim, "closing", json!({})).await.problem(409), "payments-open");
    let failed = payments(&world, &claim).await.remove(0);
    handler.post(&format!("/v1/claims/{claim}/payments/{}/cancellation", text(&failed["id"])), json!({})).await.ok();
    assert_eq!(handler.act(&claim, "closing", json!({})).await.problem(409), "settlement-open");
    let settlement = handler.proposes(&claim, "settlement").await;
    world.person("an-manager").approves(&claim, &settlement).await.ok();
    world.settle().await;
    handler.act(&claim, "closing", json!({})).await.ok();
    assert_eq!(paid(&world), 500_000);
    world.is_quiet().await;
}
