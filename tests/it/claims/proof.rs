//! The insured is paid only on a verified proof that it compensated the victim.

use reqwest::Method;
use serde_json::{Value, json};
use tests::people::{account, citizen, payee, photo, sha256};
use tests::{World, text};

fn insured(proof: &str) -> Value {
    let mut payee = payee("甲厂建筑有限公司", &account(50, "7777"));
    payee["kind"] = json!("insured");
    payee["proof"] = json!(proof);
    payee
}

fn injured(payee: &Value) -> Value {
    json!({ "name": "伤者", "id_number": citizen(5), "relation": "employee", "outcome": "injured", "payee": payee })
}

// R-C13: a proof of another claim or another kind is refused where it is named; one that is not verified may be named and
// is not paid on, neither by a batch nor on the fast lane; verified, it is.
#[tokio::test]
async fn the_insured_is_paid_on_a_verified_proof_of_the_claim() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let (claim, other) = (world.covered(&policy, 0).await, world.covered(&policy, 0).await);
    let (handler, unit) = (world.person("an-handler"), world.person("jia-reporter"));
    let elsewhere = unit.sends(&other, "compensation_proof", photo(1)).await;
    let bill = unit.sends(&claim, "medical_bill", photo(2)).await;
    world.settle().await;
    let victims = format!("/v1/claims/{claim}/victims");
    let wrong = [("/payee/proof".to_owned(), "proof-not-of-this-claim".to_owned())];
    for proof in ["document_01h455vb4pex5vsknk084sn02q", &elsewhere, &bill] {
        assert_eq!(handler.post(&victims, injured(&insured(proof))).await.bad_fields(), wrong, "{proof}");
    }
    let bytes = photo(3);
    let ask = json!({ "claim": claim, "kind": "compensation_proof", "file_name": "回单.jpg", "content_type": "image/jpeg",
        "size": bytes.len(), "sha256": sha256(&bytes) });
    let announced = unit.post("/v1/documents", ask).await.ok();
    let proof = text(&announced["id"]);
    let victim = text(&handler.post(&victims, injured(&insured(&proof))).await.ok()["id"]);
    let path = format!("{victims}/{victim}");
    let changed = handler.change(Method::PUT, &path, &path, injured(&insured(&elsewhere))).await;
    assert_eq!(changed.bad_fields(), wrong);
    let loss = json!([{ "head": "medical", "amount": "4200.00", "determinable": true, "documents": [bill] }]);
    handler.losses(&claim, &victim, loss).await;

    let ask = json!({ "purpose": "quick" });
    let preview = handler.post(&format!("/v1/claims/{claim}/advance-preview"), ask.clone()).await.ok();
    assert_eq!(preview["left_out"][0]["why"], "insured_payee_needs_proof", "{preview}");
    let refused = handler.post(&format!("/v1/claims/{claim}/advances"), ask).await;
    assert_eq!(refused.problem(422), "lines-with-problems");
    let triaged = handler.post(&format!("/v1/claims/{claim}/triage"), json!({})).await.ok();
    assert_eq!(triaged["straight_through"], false);
    assert!(triaged["why_not"].as_array().unwrap().contains(&json!("payee_open")), "{triaged}");
    world.settle().await;
    assert!(world.stack().bank().book().unwrap().is_empty());

    unit.puts(&announced, bytes).await;
    world.settle().await;
    let preview =
        handler.post(&format!("/v1/claims/{claim}/advance-preview"), json!({ "purpose": "quick" })).await.ok();
    assert_eq!(preview["left_out"], json!([]));
    let advance = handler.proposes(&claim, "quick").await;
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let book = world.stack().bank().book().unwrap();
    assert_eq!(book.iter().map(|order| order.order.amount_fen).sum::<i64>(), 420_000);
    world.is_quiet().await;
}

// R-C13: a payment that failed is not sent to the insured without that either.
#[tokio::test]
async fn a_change_to_the_insured_needs_the_proof() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    world.dead(&claim, 1, "300000", "0001").await;
    let advance = world.person("an-handler").proposes(&claim, "advance").await;
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let finance = world.person("an-finance");
    let failed = finance.get(&format!("/v1/claims/{claim}/payments")).await.ok()[0].clone();
    assert_eq!(failed["state"], "failed");
    let retry = format!("/v1/claims/{claim}/payments/{}/retry", text(&failed["id"]));
    let at = |code: &str| [("/payee/proof".to_owned(), code.to_owned())];
    let mut bare = insured("");
    bare.as_object_mut().unwrap().remove("proof");
    assert_eq!(finance.post(&retry, json!({ "payee": bare })).await.bad_fields(), at("insured-payee-needs-proof"));
    let bytes = photo(9);
    let ask = json!({ "claim": claim, "kind": "compensation_proof", "file_name": "回单.jpg", "content_type": "image/jpeg",
        "size": bytes.len(), "sha256": sha256(&bytes) });
    let announced = finance.post("/v1/documents", ask).await.ok();
    let named = json!({ "payee": insured(&text(&announced["id"])) });
    assert_eq!(finance.post(&retry, named.clone()).await.bad_fields(), at("proof-not-verified"));
    finance.puts(&announced, bytes).await;
    world.settle().await;
    assert_eq!(finance.post(&retry, named).await.ok()["payee_change"]["waits"], true);
    world.is_quiet().await;
}

// R-C13, R-C1: a proof that was sent to a report which was merged proves the same in the claim that it went to, about the
// same person and nobody else.
#[tokio::test]
async fn a_proof_sent_to_a_merged_report_is_good_in_the_claim_that_stays() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let (claim, report) = (world.covered(&policy, 0).await, world.reported(&policy, 0).await);
    let (handler, unit) = (world.person("an-handler"), world.person("jia-reporter"));
    let proof = unit.sends(&report, "compensation_proof", photo(1)).await;
    world.settle().await;
    let victims = format!("/v1/claims/{claim}/victims");
    let named = json!([["/payee/proof", "proof-not-of-this-claim"]]);
    let early = handler.post(&victims, injured(&insured(&proof))).await;
    assert_eq!(json!(early.bad_fields()), named);
    handler.act(&report, "merge", json!({ "into": claim, "reason": "同一事故两次报案" })).await.ok();
    let victim = text(&handler.post(&victims, injured(&insured(&proof))).await.ok()["id"]);
    let bill = unit.sends(&claim, "medical_bill", photo(2)).await;
    world.settle().await;
    let loss = json!([{ "head": "medical", "amount": "4200.00", "determinable": true, "documents": [bill] }]);
    handler.losses(&claim, &victim, loss).await;
    let advance = handler.proposes(&claim, "quick").await;
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    assert_eq!(world.stack().bank().book().unwrap().len(), 1);
    world.is_quiet().await;
}
