//! Dead letters: what could not be carried out is seen by who is to see it, and carried out once when the fault is gone.

use aws_sdk_dynamodb::types::AttributeValue;
use local::faults::{BankFaults, DeliveryFaults, TableFaultKind};
use local::product;
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::HashMap;
use tests::people::{photo, sha256};
use tests::{Got, Someone, World, text};

/// A claim with one approved advance of 300,000 yuan that dispatch has not seen yet.
async fn approved(world: &World) -> (String, Value) {
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    world.dead(&claim, 1, "300000", "7777").await;
    let advance = world.person("an-handler").proposes(&claim, "advance").await;
    world.settle().await;
    world.person("an-manager").approves(&claim, &advance).await.ok();
    (claim, advance)
}

fn paid(world: &World) -> Vec<i64> {
    world.stack().bank().book().unwrap().iter().map(|order| order.order.amount_fen).collect()
}

fn bank_down(world: &World) {
    world.stack().faults().change(|switches| switches.bank = BankFaults { down: 1000, ..BankFaults::default() });
}

async fn letters(who: &Someone, query: &str) -> Vec<Value> {
    who.get(&format!("/v1/dead-letters?limit=100{query}")).await.ok()["items"].as_array().unwrap().clone()
}

async fn only(who: &Someone) -> Value {
    let mut all = letters(who, "").await;
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

/// An act on a letter as it is now.
async fn act(who: &Someone, letter: &Value, act: &str, body: Value) -> Got {
    let path = format!("/v1/dead-letters/{}", text(&letter["id"]));
    who.change(Method::POST, &path, &format!("{path}/{act}"), body).await
}

async fn payment(world: &World, claim: &str) -> Value {
    world.person("an-finance").get(&format!("/v1/claims/{claim}/payments")).await.ok()[0].clone()
}

// aws (c), anchors 7, req B.8: a bank that fails for ever leaves a letter; a replay that fails opens it again; when the
// bank is back the replay pays, once, and a second replay does nothing.
#[tokio::test]
async fn a_bank_that_fails_for_ever_is_seen_and_replayed_once() {
    let world = World::new().await;
    let (claim, _) = approved(&world).await;
    bank_down(&world);
    world.settle().await;
    let operator = world.person("an-operator");
    let letter = only(&operator).await;
    assert_eq!((&letter["function"], &letter["event"]), (&json!("dispatch"), &json!("payment_ordered")), "{letter}");
    assert_eq!((&letter["failure"], &letter["attempts"]), (&json!("unclear"), &json!(6)), "{letter}");
    assert_eq!((&letter["claim"], &letter["state"]), (&json!(claim), &json!("open")));
    assert_eq!((&letter["insurer"], &letter["can_replay"]), (&json!("anping"), &json!(true)));
    // No personal data: neither the payee nor the account, which the order had in it.
    for word in ["家属1", "622202", "甲厂"] {
        assert!(!letter.to_string().contains(word), "{letter}");
    }
    let inbox = operator.get("/v1/inbox").await.ok();
    assert!(inbox.to_string().contains("letter_kept"), "the insurer is told: {inbox}");

    act(&operator, &letter, "replay", json!({})).await.ok();
    assert_eq!(act(&operator, &letter, "replay", json!({})).await.problem(409), "replay-under-way");
    world.settle().await;
    let again = only(&operator).await;
    assert_eq!((&again["state"], &again["attempts"]), (&json!("open"), &json!(12)), "{again}");

    world.stack().faults().clear();
    let path = format!("/v1/dead-letters/{}", text(&letter["id"]));
    let etag = operator.get(&path).await.etag.unwrap();
    let ask = || operator.ask(Method::POST, &format!("{path}/replay")).key(Some("once")).json(json!({})).seen(&etag);
    let (first, second) = (ask().send().await.ok(), ask().send().await.ok());
    assert_eq!(first, second, "the same key is the same replay");
    world.settle().await;
    let done = only(&operator).await;
    assert_eq!((&done["state"], done["asked_by"].as_str()), (&json!("replayed"), Some("anping/an-operator")));
    assert!(done["replayed_at"].is_string() && letters(&operator, "&state=open").await.is_empty());
    assert_eq!(payment(&world, &claim).await["state"], "settled");
    assert_eq!(act(&operator, &letter, "replay", json!({})).await.problem(409), "letter-closed");
    let dismissal = act(&operator, &letter, "dismissal", json!({ "reason": "已付" })).await;
    assert_eq!(dismissal.problem(409), "letter-closed");
    world.settle().await;
    assert_eq!(paid(&world), [30_000_000]);
    world.is_quiet().await;
}

// Two operators at the same moment: one replay, one payment.
#[tokio::test]
async fn two_replays_at_once_are_one() {
    let world = World::new().await;
    approved(&world).await;
    bank_down(&world);
    world.settle().await;
    world.stack().faults().clear();
    let operator = world.person("an-operator");
    let letter = only(&operator).await;
    let (one, two) =
        tokio::join!(act(&operator, &letter, "replay", json!({})), act(&operator, &letter, "replay", json!({})));
    let mut codes = [one.status.as_u16(), two.status.as_u16()];
    codes.sort_unstable();
    assert!(codes[0] == 200 && matches!(codes[1], 409 | 412), "{codes:?}");
    world.settle().await;
    assert_eq!(paid(&world), [30_000_000]);
    world.is_quiet().await;
}

// Another insurer finds nothing; other roles may not; the association's operator sees it and acts in nobody's place.
#[tokio::test]
async fn a_letter_is_its_insurers() {
    let world = World::new().await;
    approved(&world).await;
    bank_down(&world);
    world.settle().await;
    let letter = only(&world.person("an-operator")).await;
    let path = format!("/v1/dead-letters/{}", text(&letter["id"]));
    let foreign = world.person("tai-operator");
    assert!(letters(&foreign, "").await.is_empty());
    assert_eq!(foreign.get(&path).await.problem(404), "not-found");
    let before = world.writes();
    for who in ["tai-operator", "jia-manager", "agency-manager"] {
        for (act, body) in [("replay", json!({})), ("dismissal", json!({ "reason": "x" }))] {
            let ask = world.person(who).ask(Method::POST, &format!("{path}/{act}")).json(body).seen("\"1\"");
            assert_eq!(ask.send().await.problem(404), "not-found", "{who} {act}");
        }
    }
    for who in ["an-handler", "an-manager", "an-finance", "association-officer", "district-officer"] {
        assert_eq!(world.person(who).get(&path).await.problem(403), "forbidden", "{who}");
        assert_eq!(world.person(who).get("/v1/dead-letters").await.problem(403), "forbidden", "{who}");
    }
    let city = world.person("association-operator");
    assert_eq!(letters(&city, "&state=open").await.len(), 1);
    assert_eq!(city.get(&path).await.ok()["id"], letter["id"]);
    assert_eq!(act(&city, &letter, "replay", json!({})).await.problem(403), "forbidden");
    assert_eq!(world.writes(), before);
    let operator = world.person("an-operator");
    let stale = operator.ask(Method::POST, &format!("{path}/replay")).json(json!({})).seen("\"99\"").send().await;
    assert_eq!(stale.problem(412), "stale");
    let unsaid = act(&operator, &letter, "dismissal", json!({})).await;
    assert_eq!(unsaid.problem(422), "bad-fields");
    let closed = act(&operator, &letter, "dismissal", json!({ "reason": "线下已办" })).await.ok();
    assert_eq!((&closed["state"], &closed["reason"]), (&json!("dismissed"), &json!("线下已办")));
}

/// The raw item of a fact.
async fn raw(db: &aws_sdk_dynamodb::Client, pk: &str, sk: &str) -> HashMap<String, AttributeValue> {
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let got = db.get_item().table_name(product::TABLE).key("PK", text(pk)).key("SK", text(sk)).send().await.unwrap();
    got.item.unwrap()
}

// A record that no function can read stops nothing, is kept, and is carried out when it can be read.
#[tokio::test]
async fn a_poisoned_record_is_kept_and_replayed_when_it_can_be_read() {
    let world = World::new().await;
    let (claim, advance) = approved(&world).await;
    let db = local::product::table_client(world.stack().endpoints());
    let (pk, good) = (format!("CLAIM#{claim}"), format!("ADVANCE#{}#EVENT#000002", text(&advance["id"])));
    let whole = raw(&db, &pk, &good).await;
    let mut poison = whole.clone();
    poison.insert("SK".into(), AttributeValue::S("ADVANCE#poison#EVENT#000001".into()));
    let nonsense = HashMap::from([("what".to_owned(), AttributeValue::S("nonsense".to_owned()))]);
    poison.insert("body".into(), AttributeValue::M(nonsense));
    for name in ["list_pk", "list_sk"] {
        poison.remove(name);
    }
    db.put_item().table_name(product::TABLE).set_item(Some(poison.clone())).send().await.unwrap();
    world.settle().await;
    assert_eq!(paid(&world), [30_000_000], "the others went on");
    let operator = world.person("an-operator");
    let letter = only(&operator).await;
    assert_eq!((&letter["failure"], &letter["event"]), (&json!("shape"), &Value::Null), "{letter}");
    act(&operator, &letter, "replay", json!({})).await.ok();
    world.settle().await;
    assert_eq!(only(&operator).await["state"], "open", "still no function can read it");
    poison.insert("body".into(), whole["body"].clone());
    db.put_item().table_name(product::TABLE).set_item(Some(poison)).send().await.unwrap();
    act(&operator, &letter, "replay", json!({})).await.ok();
    world.settle().await;
    assert_eq!(only(&operator).await["state"], "replayed");
    assert_eq!(paid(&world), [30_000_000], "what was done before was found done");
    world.is_quiet().await;
}

// A function that crashes notes nothing, and a whole batch goes down with it: the stream is read again, each fact has its
// letter, and replaying all of them doubles nothing.
#[tokio::test]
async fn a_batch_without_a_reason_is_found_in_the_stream() {
    let world = World::new().await;
    approved(&world).await;
    let lost = DeliveryFaults { lose: 100_000, ..DeliveryFaults::default() };
    world.stack().faults().change(|switches| switches.delivery = lost);
    world.settle().await;
    world.stack().faults().clear();
    let given_up = world.stack().dead_letters().list().unwrap();
    assert!(given_up.len() > 2, "not even the function of dead letters was reached");
    let mut batch = given_up[0].body.clone();
    let number =
        |body: &Value| body["DDBStreamBatchInfo"]["startSequenceNumber"].as_str().unwrap().parse::<u128>().unwrap();
    let (first, last) = (
        given_up.iter().min_by_key(|letter| number(&letter.body)).unwrap(),
        given_up.iter().max_by_key(|letter| number(&letter.body)).unwrap(),
    );
    let of = |letter: &local::pump::dead::DeadLetter| letter.body["DDBStreamBatchInfo"]["startSequenceNumber"].clone();
    batch["DDBStreamBatchInfo"]["startSequenceNumber"] = of(first);
    batch["DDBStreamBatchInfo"]["endSequenceNumber"] = of(last);
    batch["DDBStreamBatchInfo"]["batchSize"] = json!(given_up.len());
    let event = json!({ "Records": [{ "messageId": "m", "body": batch.to_string() }] });
    let functions = product::functions(world.stack().endpoints());
    for _ in 0..2 {
        let answer = functions.call("dead-letters", event.clone()).await.unwrap();
        assert_eq!(answer["batchItemFailures"], json!([]));
    }
    for letter in &given_up {
        world.stack().dead_letters().remove(&letter.id).unwrap();
    }
    let operator = world.person("an-operator");
    let kept = letters(&operator, "").await;
    assert_eq!(kept.len(), given_up.len(), "one letter for each fact, however often it is said");
    let failures: Vec<_> = kept.iter().map(|letter| text(&letter["failure"])).collect();
    assert_eq!(failures.iter().filter(|failure| *failure == "crashed").count(), 1, "{failures:?}");
    assert!(failures.iter().all(|failure| failure == "crashed" || failure == "not_tried"), "{failures:?}");
    for letter in &kept {
        act(&operator, letter, "replay", json!({})).await.ok();
    }
    world.settle().await;
    assert!(letters(&operator, "&state=open").await.is_empty());
    assert_eq!(paid(&world), [30_000_000]);
    world.is_quiet().await;
}

// req B.6: a file that could not be looked at leaves a letter of its own and is looked at when asked.
#[tokio::test]
async fn an_object_is_looked_at_again() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 1).await;
    world.settle().await;
    let (reporter, bytes) = (world.person("jia-reporter"), photo(1));
    let ask = json!({
        "claim": claim, "kind": "scene_photo", "file_name": "现场.jpg", "content_type": "image/jpeg",
        "size": bytes.len(), "sha256": sha256(&bytes),
    });
    let announced = reporter.post("/v1/documents", ask).await.ok();
    let document = text(&announced["id"]);
    world.settle().await;
    // One try and two retries.
    let lost = DeliveryFaults { lose: 3, ..DeliveryFaults::default() };
    world.stack().faults().change(|switches| switches.delivery = lost);
    reporter.puts(&announced, bytes).await;
    world.settle().await;
    let operator = world.person("an-operator");
    let all = letters(&operator, "&function=document-check").await;
    let letter = all.first().unwrap();
    assert_eq!((&letter["source"], &letter["claim"]), (&json!("object"), &json!(claim)), "{letter}");
    assert_eq!((&letter["failure"], &letter["attempts"]), (&json!("crashed"), &json!(3)));
    let state =
        async || world.person("jia-reporter").get(&format!("/v1/documents/{document}")).await.ok()["state"].clone();
    assert_eq!(state().await, "awaiting_upload");
    act(&operator, letter, "replay", json!({})).await.ok();
    world.settle().await;
    assert_eq!(state().await, "verified");
    world.is_quiet().await;
}

// A schedule goes on by itself: its letter says so, belongs to the city, and is closed with a reason.
#[tokio::test]
async fn a_tick_that_failed_is_not_replayed() {
    let world = World::new().await;
    world.settle().await;
    world.stack().clock().advance(jiff::SignedDuration::from_mins(6));
    // Three tries of clock-watch, none of the letter's.
    world.stack().faults().table_at(TableFaultKind::Fail, 1_000, 0, Some("Query"));
    world.settle().await;
    world.stack().faults().clear();
    let city = world.person("association-operator");
    // Every schedule of these minutes failed; each has a letter of its own.
    let all = letters(&city, "").await;
    assert!(all.iter().all(|letter| letter["source"] == "schedule"), "{all:?}");
    let letter = all.iter().find(|letter| letter["function"] == "clock-watch").unwrap();
    assert_eq!((&letter["failure"], &letter["can_replay"]), (&json!("store"), &json!(false)));
    assert!(letters(&world.person("an-operator"), "").await.is_empty(), "no insurer's business");
    assert_eq!(act(&city, letter, "replay", json!({})).await.problem(409), "comes-again");
    for letter in &all {
        act(&city, letter, "dismissal", json!({ "reason": "下一次已正常" })).await.ok();
    }
    world.days_later(1).await;
    world.is_quiet().await;
}
