//! A payment whose outcome is not known is asked about until the bank says what became of it (R-C24).

use jiff::SignedDuration;
use local::faults::BankFaults;
use reqwest::Method;
use serde_json::{Value, json};
use tests::{World, text};

/// A claim of one dead with an approved advance of 300,000 yuan that has not gone out yet; the claim and the victim.
async fn approved(world: &World) -> (String, String) {
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let victim = world.dead(&claim, 1, "300000", "7777").await;
    let advance = world.person("an-handler").proposes(&claim, "advance").await;
    world.settle().await;
    world.person("an-manager").approves(&claim, &advance).await.ok();
    (claim, victim)
}

fn bank(world: &World, faults: BankFaults) {
    world.stack().faults().change(|switches| switches.bank = faults);
}

async fn state(world: &World, claim: &str) -> Value {
    world.person("an-finance").get(&format!("/v1/claims/{claim}/payments")).await.ok()[0]["state"].clone()
}

async fn minutes_later(world: &World, minutes: i64) {
    world.stack().clock().advance(SignedDuration::from_mins(minutes));
    world.settle().await;
}

async fn open_letters(world: &World) -> Vec<Value> {
    let found = world.person("an-operator").get("/v1/dead-letters?state=open&limit=100").await.ok();
    found["items"].as_array().unwrap().clone()
}

/// The operator takes the only letter for done.
async fn dismissed(world: &World) {
    let mut open = open_letters(world).await;
    assert_eq!(open.len(), 1, "{open:?}");
    let path = format!("/v1/dead-letters/{}", text(&open.remove(0)["id"]));
    let reason = json!({ "reason": "已电话询问银行" });
    let operator = world.person("an-operator");
    operator.change(Method::POST, &path, &format!("{path}/dismissal"), reason).await.ok();
    world.settle().await;
}

async fn events(world: &World, claim: &str, event: &str) -> usize {
    let path = format!("/v1/claims/{claim}/timeline?limit=100");
    let timeline = world.person("an-handler").get(&path).await.ok();
    timeline["items"].as_array().unwrap().iter().filter(|entry| entry["event"] == event).count()
}

// R-C24, req 5.13: paid, the answer lost, the letter dismissed. Nobody has to remember: the payment settles, once, and the
// claim can be closed.
#[tokio::test]
async fn a_payment_does_not_stay_unknown_when_its_letter_is_dismissed() {
    let world = World::new().await;
    let (claim, victim) = approved(&world).await;
    bank(&world, BankFaults { timeout_after_paying: 1, mute: 1000, ..BankFaults::default() });
    world.settle().await;
    dismissed(&world).await;
    let handler = world.person("an-handler");
    let lines = json!({ "lines": [{ "victim": victim, "amount": "300000.00" }] });
    handler.act(&claim, "assessment", lines).await.ok();
    let today = domain::time::beijing_day(world.stack().clock().now());
    world.person("jia-manager").act(&claim, "agreement", json!({ "agreed_on": today })).await.ok();
    assert_eq!(state(&world, &claim).await, "unknown");
    handler.act(&claim, "closing", json!({})).await.problem(409);

    // Asked in vain: no second letter, other facts go on, and it is asked again half an hour later, not before.
    minutes_later(&world, 36).await;
    assert_eq!((state(&world, &claim).await, events(&world, &claim, "bank_asked").await), (json!("unknown"), 1));
    minutes_later(&world, 20).await;
    assert_eq!(events(&world, &claim, "bank_asked").await, 1);
    assert!(open_letters(&world).await.is_empty());

    bank(&world, BankFaults::default());
    minutes_later(&world, 16).await;
    assert_eq!((state(&world, &claim).await, events(&world, &claim, "bank_asked").await), (json!("settled"), 2));
    minutes_later(&world, 120).await;
    assert_eq!(events(&world, &claim, "bank_asked").await, 2, "what is settled is not asked about");
    let paid = world.stack().bank().orders().unwrap();
    assert_eq!(paid.iter().map(|order| order.order.amount_fen).collect::<Vec<_>>(), [30_000_000]);
    assert_eq!(handler.act(&claim, "closing", json!({})).await.ok()["state"], "closed");
    world.is_quiet().await;
}

// R-C24: a bank that says nothing is not asked about everything at once, so that other facts do not wait behind the
// questions; every payment is asked about in the end.
#[tokio::test]
async fn a_silent_bank_holds_up_nothing_else() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 8).await;
    for number in 1..=8 {
        world.dead(&claim, number, "100000", "7777").await;
    }
    let advance = world.person("an-handler").proposes(&claim, "advance").await;
    world.settle().await;
    world.person("an-manager").approves(&claim, &advance).await.ok();
    bank(&world, BankFaults { timeout_after_paying: 8, mute: 10_000, ..BankFaults::default() });
    world.settle().await;
    while let Some(letter) = open_letters(&world).await.pop() {
        let path = format!("/v1/dead-letters/{}", text(&letter["id"]));
        let reason = json!({ "reason": "已电话询问银行" });
        world.person("an-operator").change(Method::POST, &path, &format!("{path}/dismissal"), reason).await.ok();
        world.settle().await;
    }
    let before = world.stack().faults().switches().bank.mute;
    minutes_later(&world, 36).await;
    let questions = before - world.stack().faults().switches().bank.mute;
    assert_eq!(events(&world, &claim, "bank_asked").await, 8);
    assert!((1..=6).contains(&questions), "{questions} questions to a silent bank");
    bank(&world, BankFaults::default());
    minutes_later(&world, 36).await;
    let payments = world.person("an-finance").get(&format!("/v1/claims/{claim}/payments")).await.ok();
    assert!(payments.as_array().unwrap().iter().all(|payment| payment["state"] == "settled"), "{payments}");
    assert_eq!(world.stack().bank().orders().unwrap().len(), 8);
    world.is_quiet().await;
}

// R-C24: an order that never reached the bank is placed when the bank says that it does not know it, under its own number.
#[tokio::test]
async fn an_order_that_the_bank_never_saw_is_placed_after_asking() {
    let world = World::new().await;
    let (claim, _) = approved(&world).await;
    bank(&world, BankFaults { down: 1000, ..BankFaults::default() });
    world.settle().await;
    dismissed(&world).await;
    assert_eq!(world.stack().bank().orders().unwrap(), []);
    // The bank takes orders again, but does not answer questions: nothing is ordered on a guess.
    bank(&world, BankFaults { mute: 1, ..BankFaults::default() });
    minutes_later(&world, 36).await;
    assert_eq!((world.stack().bank().orders().unwrap(), state(&world, &claim).await), (vec![], json!("unknown")));
    minutes_later(&world, 36).await;
    assert_eq!(state(&world, &claim).await, "settled");
    let orders = world.stack().bank().book().unwrap();
    assert!(orders.len() == 1 && orders[0].order_id.ends_with("-1"), "{orders:?}");
    world.is_quiet().await;
}
