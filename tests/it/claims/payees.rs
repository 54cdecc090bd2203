//! One account in two claims, limits that do not reach for all, and what the person who decides should look at.

use serde_json::{Value, json};
use tests::people::{account, citizen, payee, photo};
use tests::{World, text};

// R-C13, anchors 26: an account that was paid in another claim of the insurer is a question to maker and checker, and
// no reason to refuse; the other insurer learns nothing, and a hospital's account is no question.
#[tokio::test]
async fn an_account_of_another_claim_is_a_question() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let first = world.covered(&policy, 1).await;
    let paid = world.dead(&first, 1, "300000", "7777").await;
    let handler = world.person("an-handler");
    let advance = handler.proposes(&first, "advance").await;
    assert_eq!(advance["shared_accounts"], json!([]));
    world.person("an-manager").approves(&first, &advance).await.ok();
    world.settle().await;

    let other = world.policy_in_force("800000", "5000000", "8000000").await;
    let second = world.covered(&other, 1).await;
    let victims = format!("/v1/claims/{second}/victims");
    let same = json!({ "name": "另一人", "id_number": citizen(9), "relation": "employee", "outcome": "dead",
        "payee": payee("同一账户", &account(1, "7777")) });
    let asked = text(&handler.post(&victims, same).await.ok()["id"]);
    handler.losses(&second, &asked, json!([{ "head": "death", "amount": "400000", "determinable": true }])).await;
    let preview =
        handler.post(&format!("/v1/claims/{second}/advance-preview"), json!({ "purpose": "advance" })).await.ok();
    let question = &preview["shared_accounts"][0];
    assert_eq!(
        (&question["victim"], &question["claim"], &question["other"]),
        (&json!(asked), &json!(first), &json!(paid))
    );
    let advance = handler.proposes(&second, "advance").await;
    let path = format!("/v1/claims/{second}/advances/{}", text(&advance["id"]));
    assert_eq!(
        world.person("an-manager").get(&path).await.ok()["advance"]["shared_accounts"][0]["claim"],
        json!(first)
    );
    assert_eq!(world.person("district-officer").get(&path).await.ok()["advance"]["shared_accounts"], json!([]));
    world.person("an-manager").approves(&second, &advance).await.ok();
    world.settle().await;
    let book = world.stack().bank().book().unwrap();
    assert_eq!(book.iter().map(|order| order.order.amount_fen).sum::<i64>(), 70_000_000);
    world.is_quiet().await;
}

// R-C11: where the rule stands for the second person, a shared account stops it and a person looks.
#[tokio::test]
async fn a_small_claim_with_a_shared_account_does_not_go_straight_through() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let mut triaged = Vec::new();
    for number in [5, 6] {
        let handler = world.person("an-handler");
        let claim = world.covered(&policy, 0).await;
        let injured = json!({ "name": format!("伤者{number}"), "id_number": citizen(number), "relation": "employee",
            "outcome": "injured", "payee": payee("伤者", &account(5, "7777")) });
        let victim = text(&handler.post(&format!("/v1/claims/{claim}/victims"), injured).await.ok()["id"]);
        let bill =
            world.person("jia-reporter").sends(&claim, "medical_bill", photo(u8::try_from(number).unwrap())).await;
        world.settle().await;
        let loss = json!([{ "head": "medical", "amount": "4200.00", "determinable": true, "documents": [bill] }]);
        handler.losses(&claim, &victim, loss).await;
        triaged.push(handler.post(&format!("/v1/claims/{claim}/triage"), json!({})).await.ok());
        world.settle().await;
        // Days apart, so that the two reports are not taken for one accident.
        world.days_later(3).await;
    }
    assert_eq!(triaged[0]["straight_through"], true, "{}", triaged[0]);
    assert_eq!((&triaged[1]["straight_through"], &triaged[1]["why_not"]), (&json!(false), &json!(["account_shared"])));
}

// req 5.12, R-C12: where the limit does not reach for all, nothing is scaled silently; asked for, what is left is shared
// out in proportion and to the last fen.
#[tokio::test]
async fn what_is_left_of_a_limit_is_shared_out_where_the_maker_asks() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "1000000.01", "8000000").await;
    let claim = world.covered(&policy, 2).await;
    world.dead(&claim, 1, "800000", "7777").await;
    world.dead(&claim, 2, "400000", "8888").await;
    let handler = world.person("an-handler");
    let preview = format!("/v1/claims/{claim}/advance-preview");
    assert_eq!(handler.post(&preview, json!({ "purpose": "advance" })).await.ok()["fits"], false);
    let path = format!("/v1/claims/{claim}/advances");
    let whole = handler.post(&path, json!({ "purpose": "advance" })).await;
    assert!(whole.status == 422 && whole.body.to_string().contains("exceeds-accident-limit"), "{}", whole.body);
    let fitted = json!({ "purpose": "advance", "fit_to_limits": true });
    let lines = handler.post(&preview, fitted.clone()).await.ok()["lines"].clone();
    let mut amounts: Vec<Value> = lines.as_array().unwrap().iter().map(|line| line["amount"].clone()).collect();
    amounts.sort_by_key(Value::to_string);
    assert_eq!(amounts, [json!("333333.34"), json!("666666.67")]);
    let advance = handler.post(&path, fitted).await.ok();
    assert_eq!(advance["total"], "1000000.01");
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let book = world.stack().bank().book().unwrap();
    assert_eq!(book.iter().map(|order| order.order.amount_fen).sum::<i64>(), 100_000_001);
    world.is_quiet().await;
}

// R-C8, req 5.13: the person who decides on cover is asked what to look at, and until when what is owed; the enterprise
// sees the deadline and not the questions.
#[tokio::test]
async fn the_claim_says_what_to_look_at_and_what_is_due_next() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 1).await;
    let (handler, path) = (world.person("an-handler"), format!("/v1/claims/{claim}"));
    let seen = handler.get(&path).await.ok();
    assert_eq!(seen["cover_hints"][0]["hint"], "day_unknown");
    assert_eq!(
        (&seen["next_deadline"]["clock"], &seen["next_deadline"]["owes"]),
        (&json!("first_contact"), &json!("insurer"))
    );
    let own = world.person("jia-manager").get(&path).await.ok();
    assert_eq!((&own["cover_hints"], &own["next_deadline"]["clock"]), (&json!([]), &json!("first_contact")));
    handler.act(&claim, "contact", json!({})).await.ok();
    let listed = handler.get("/v1/claims").await.ok();
    assert_eq!(listed["items"][0]["next_deadline"]["clock"], "survey");
    handler.act(&claim, "survey", json!({})).await.ok();
    assert_eq!(handler.get(&path).await.ok()["next_deadline"]["clock"], "advance_target");
    handler.act(&claim, "coverage", json!({ "decision": "covered", "reason": "属于" })).await.ok();
    assert_eq!(handler.get(&path).await.ok()["cover_hints"], json!([]));
}
