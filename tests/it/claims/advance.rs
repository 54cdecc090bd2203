//! Advances: proposed by one, approved by another, paid once.

use serde_json::json;
use tests::{World, text};

// req 5.12, B.8, R-C9, R-C22: one proposes, another approves, the bank pays, the totals are the lines.
#[tokio::test]
async fn an_advance_goes_from_proposal_to_the_bank() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 2).await;
    world.dead(&claim, 1, "800000", "7777").await;
    world.dead(&claim, 2, "600000.50", "8888").await;
    let advance = world.person("an-handler2").proposes(&claim, "advance").await;
    assert_eq!(advance["total"], "1400000.50");
    // R-C12: what is used of the aggregate limit is read with the policy, and only an approval uses it.
    let used =
        async || world.person("jia-manager").get(&format!("/v1/policies/{policy}")).await.ok()["committed"].clone();
    assert_eq!(used().await, "0.00");
    assert_eq!(world.person("an-handler2").approves(&claim, &advance).await.problem(403), "maker-is-checker");
    assert_eq!(world.person("an-approver").approves(&claim, &advance).await.problem(403), "above-authority");
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    assert_eq!(used().await, "1400000.50");
    let file =
        world.person("an-finance").get(&format!("/v1/claims/{claim}/advances/{}", text(&advance["id"]))).await.ok();
    assert_eq!(file["advance"]["state"], "settled", "{file}");
    assert_eq!(file["advance"]["settled_total"], "1400000.50");
    let paid: i64 = world.stack().bank().book().unwrap().iter().map(|order| order.order.amount_fen).sum();
    assert_eq!(paid, 140_000_050);
    let open = world.person("jia-manager").get(&format!("/v1/claims/{claim}/unpaid-victims")).await.ok();
    assert_eq!(open["paid"], 2);
    assert_eq!(open["open"], json!([]));
    world.is_quiet().await;
}
