//! A disability is worth what its grade is worth.

use reqwest::Method;
use serde_json::json;
use tests::people::{account, citizen, payee};
use tests::{World, text};

// R-C18: a disability is certain once it is graded, and is paid at most as its grade is worth under the policy's product,
// which the file says; the line says why it is less than what is claimed, and the decision replays.
#[tokio::test]
async fn a_disability_is_paid_as_its_grade_is_worth() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 0).await;
    let handler = world.person("an-handler");
    let person = |grade: Option<u8>| {
        json!({ "name": "伤者", "id_number": citizen(5), "relation": "employee", "outcome": "injured",
            "disability_grade": grade, "payee": payee("伤者", &account(5, "7777")) })
    };
    let victims = format!("/v1/claims/{claim}/victims");
    let registered = handler.post(&victims, person(None)).await.ok();
    assert_eq!(registered["disability_worth"], json!(null));
    let path = format!("{victims}/{}", text(&registered["id"]));
    let certain = json!({ "heads": [{ "head": "disability", "amount": "700000", "determinable": true }] });
    let again = certain.clone();
    let early = handler.change(Method::PUT, &path, &format!("{path}/losses"), certain.clone()).await;
    assert_eq!(early.bad_fields(), [("/heads/0/determinable".to_owned(), "disability-not-graded".to_owned())]);

    let graded = handler.change(Method::PUT, &path, &path, person(Some(7))).await.ok();
    assert_eq!(graded["disability_worth"], "240000.00");
    handler.change(Method::PUT, &path, &format!("{path}/losses"), certain).await.ok();
    // Without the grade it is on file and no longer certain: the person can be corrected, or recorded as dead.
    let ungraded = handler.change(Method::PUT, &path, &path, person(None)).await.ok();
    assert_eq!(
        (&ungraded["losses"][0]["amount"], &ungraded["losses"][0]["determinable"]),
        (&json!("700000.00"), &json!(false))
    );
    handler.change(Method::PUT, &path, &path, person(Some(7))).await.ok();
    handler.change(Method::PUT, &path, &format!("{path}/losses"), again).await.ok();

    let preview =
        handler.post(&format!("/v1/claims/{claim}/advance-preview"), json!({ "purpose": "advance" })).await.ok();
    let steps = preview["lines"][0]["explanation"].as_array().unwrap();
    let bound = steps.iter().find(|step| step["item"] == "disability_table").unwrap();
    assert_eq!((&bound["amount"], bound["rule"].as_str()), (&json!("240000.00"), Some("R-C18")), "{steps:?}");
    let advance = handler.proposes(&claim, "advance").await;
    assert_eq!(advance["total"], "240000.00");
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let book = world.stack().bank().book().unwrap();
    assert_eq!(book.iter().map(|order| order.order.amount_fen).sum::<i64>(), 24_000_000);
    world.is_quiet().await;
}
