//! One pooled service from its preview to the posted invoice; every fen accounted for.

use domain::Money;
use serde_json::{Value, json};
use tests::pools::sum;
use tests::{World, text};

fn yuan(amount: &str) -> Money {
    amount.parse().unwrap()
}

async fn told(world: &World, who: &str, event: &str) -> usize {
    world.settle().await;
    let inbox = world.person(who).get("/v1/inbox?limit=100").await.ok();
    inbox["items"].as_array().unwrap().iter().filter(|notice| notice["about"] == event).count()
}

// R-D12, req 2.7, R-D5, R-D15, R-D17: 29 small policies that could not pay it alone carry a service of 6,000 yuan; each
// within its own cap, the sum to the fen at every step, on one invoice.
#[tokio::test]
async fn many_small_policies_carry_one_service() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let mut policies = world.small_policies(28).await;
    policies.push(ready.policy.clone());
    let slot = world.slot(&ready.expert, 5, 600).await;
    let prevention = world.person("an-prevention");
    let mut ask = world.pooled(&ready, &slot, "6000.00", "equal", &policies);

    let before = world.writes();
    let preview = prevention.post("/v1/pooled-services/preview", ask.clone()).await.ok();
    assert_eq!(world.writes(), before, "a preview writes nothing");
    let shares = preview["shares"].as_array().unwrap();
    assert_eq!((shares.len(), &preview["total"], sum(shares, "share")), (29, &json!("6000.00"), yuan("6000.00")));
    assert!(shares.iter().all(|share| ["206.89", "206.90"].contains(&share["share"].as_str().unwrap())), "{preview}");
    // What is held is what was seen.
    ask["fingerprint"] = json!("11111111-1111-1111-1111-111111111111");
    let blind = prevention.post("/v1/pooled-services", ask.clone()).await;
    assert_eq!(blind.bad_fields(), [("/fingerprint".to_owned(), "shares-changed".to_owned())]);
    ask["fingerprint"] = preview["fingerprint"].clone();
    let drawn = prevention.post("/v1/pooled-services", ask).await.ok();
    let (id, booking) = (text(&drawn["id"]), text(&drawn["booking"]));
    world.settle().await;
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["done"], &pool["running"]), (&json!("booked"), &json!(29), &json!(false)));
    let shares = world.shares(&id).await;
    assert_eq!((shares.len(), sum(&shares, "amount")), (29, yuan("6000.00")));
    world.books(&policies).await;
    // Those who contribute are told, and read their own share alone.
    assert_eq!(told(&world, "yi-manager", "line_shared").await, 1);
    let yi = world.person("yi-manager");
    let own = yi.get(&format!("/v1/pooled-services/{id}/shares")).await.ok();
    assert_eq!(own["items"].as_array().unwrap().len(), 1);
    assert_eq!(yi.get("/v1/pooled-shares").await.ok()["items"][0]["policy"], json!(policies[0]));
    // A share is never dealt with alone.
    let line = format!("/v1/policies/{}/fee-lines/{}", policies[0], text(&own["items"][0]["line"]));
    let more = json!({ "amount": "300.00", "reason": "单独追加" });
    let alone = prevention.change(reqwest::Method::POST, &line, &format!("{line}/raise"), more).await;
    assert_eq!(alone.problem(409), "pooled-line");

    world.pool_rendered(&pool, 5, "5900.10").await;
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["recorded"]), (&json!("accepted"), &json!("5900.10")));
    let shares = world.shares(&id).await;
    assert_eq!((sum(&shares, "amount"), sum(&shares, "recorded")), (yuan("6000.00"), yuan("5900.10")));
    assert!(shares.iter().all(|share| share["spent"] == Value::Null), "an estimate is never shown as actual");
    // req 4.7: not more than the record says; req 4.2: three people.
    let finance = world.person("an-finance");
    let over = finance.on_pool(&id, "posting", world.pooled_invoice("5900.11", "FP-1")).await;
    assert_eq!(over.bad_fields(), [("/amount".to_owned(), "more-than-recorded".to_owned())]);
    finance.on_pool(&id, "posting", world.pooled_invoice("5900.00", "FP-1")).await.ok();
    world.settle().await;
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["invoice"]["amount"]), (&json!("posted"), &json!("5900.00")));
    let shares = world.shares(&id).await;
    assert_eq!((sum(&shares, "spent"), sum(&shares, "amount")), (yuan("5900.00"), yuan("5900.00")));
    let statements = world.books(&policies).await;
    let spent = Money::sum(statements.iter().map(|of| text(&of["closing"]["spent"]).parse().unwrap())).unwrap();
    assert_eq!(spent, yuan("5900.00"));
    assert!(statements.iter().all(|of| of["closing"]["reserved"] == "0.00"));
    // One invoice pays one service (R-D9), and the booking goes on to its archive.
    let again = finance.on_pool(&id, "posting", world.pooled_invoice("5900.00", "FP-1")).await;
    assert_eq!(again.problem(409), "pooled-state");
    let asked = json!({ "satisfaction": "satisfied", "opinion": "电话回访" });
    prevention.on_booking(&booking, "revisit", asked).await.ok();
    prevention.on_booking(&booking, "closing", json!({})).await.ok();
    world.is_quiet().await;
}

// R-D12: a filter finds those of a district; who cannot contribute is left out and named, with the reason.
#[tokio::test]
async fn a_filter_finds_who_can_contribute() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "3000.00").await;
    world.small_policies(3).await;
    let empty = world.small_policy(2900, None, "0.01", 3).await;
    let slot = world.slot(&ready.expert, 5, 600).await;
    let mut ask = world.pooled(&ready, &slot, "1500.00", "premium", &[]);
    ask.as_object_mut().unwrap().remove("policies");
    ask["filter"] = json!({ "district": "fengtai", "sector": "construction" });
    let preview = world.person("an-prevention").post("/v1/pooled-services/preview", ask.clone()).await.ok();
    assert_eq!(preview["shares"].as_array().unwrap().len(), 4);
    assert_eq!(
        (&preview["left_out"][0]["policy"], &preview["left_out"][0]["code"]),
        (&json!(empty), &json!("nothing-left"))
    );
    assert_eq!(preview["more"], false);
    // 10,000 of 16,000 yuan of premium bear 937.50.
    let host =
        preview["shares"].as_array().unwrap().iter().find(|share| share["policy"] == json!(ready.policy)).unwrap();
    assert_eq!(host["share"], "937.50");
    ask["filter"] = json!({ "district": "yanqing" });
    let nobody = world.person("an-prevention").post("/v1/pooled-services/preview", ask.clone()).await;
    assert_eq!(nobody.bad_fields(), [("/policies".to_owned(), "pool-without-contributors".to_owned())]);
    // The caps do not cover it: said with the sum that is missing.
    ask["filter"] = json!({ "district": "fengtai" });
    ask["cost"] = json!("3360.01");
    let over = world.person("an-prevention").post("/v1/pooled-services/preview", ask).await;
    assert_eq!(over.problem(409), "pool-does-not-fit");
    assert!(text(&over.body["detail"]).contains("0.01"), "{}", over.body);
    world.is_quiet().await;
}

// R-D18, R-D9: the limit is that of the whole invoice, however small its parts; R-E3: a black-listed agency is not paid.
#[tokio::test]
async fn a_large_pool_needs_the_manager() {
    let world = World::new().await;
    let ready = world.ready("300000.00", 2, "60000.00").await;
    let other = world.small_policy(2001, None, "200000.00", 50).await;
    let policies = [ready.policy.clone(), other];
    let slot = world.slot(&ready.expert, 5, 600).await;
    let drawn = world.draws(world.pooled(&ready, &slot, "60000.00", "equal", &policies)).await.ok();
    let id = text(&drawn["id"]);
    world.settle().await;
    world.pool_rendered(&world.pool(&id).await, 5, "60000.00").await;
    assert_eq!(world.pool(&id).await["needs_approval"], true);
    let finance = world.person("an-finance");
    let early = finance.on_pool(&id, "posting", world.pooled_invoice("60000.00", "FP-9")).await;
    assert_eq!(early.problem(409), "line-needs-approval");
    assert_eq!(world.person("an-prevention").on_pool(&id, "approval", json!({})).await.problem(403), "forbidden");
    world.person("an-manager").on_pool(&id, "approval", json!({})).await.ok();
    finance.on_pool(&id, "posting", world.pooled_invoice("60000.00", "FP-9")).await.ok();
    world.settle().await;
    assert_eq!(world.pool(&id).await["state"], "posted");
    let shares = world.shares(&id).await;
    assert_eq!((shares.len(), sum(&shares, "spent")), (2, yuan("60000.00")));
    world.books(&policies).await;
    world.is_quiet().await;
}

// R-D13, req 2.7: a cancelled service gives every share back; it moves to another day with every share.
#[tokio::test]
async fn a_pool_moves_and_is_cancelled_with_all_its_shares() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let mut policies = world.small_policies(5).await;
    policies.push(ready.policy.clone());
    let (slot, later) = (world.slot(&ready.expert, 5, 600).await, world.slot(&ready.expert, 8, 600).await);
    let soon = world.slot(&ready.expert, 2, 600).await;
    let early = world.draws(world.pooled(&ready, &soon, "1200.00", "head_count", &policies)).await;
    assert_eq!(early.bad_fields(), [("/slot".to_owned(), "pooled-too-soon".to_owned())]);
    let drawn = world.draws(world.pooled(&ready, &slot, "1200.00", "head_count", &policies)).await.ok();
    let (id, booking) = (text(&drawn["id"]), text(&drawn["booking"]));
    world.settle().await;
    let to = |slot: &str| json!({ "slot": slot, "reason": "牵头单位停工" });
    let prevention = world.person("an-prevention");
    // Those who contribute are told three days before, of a new day as of the first.
    let early = prevention.on_booking(&booking, "reschedule", to(&soon)).await;
    assert_eq!(early.bad_fields(), [("/slot".to_owned(), "pooled-too-soon".to_owned())]);
    prevention.on_booking(&booking, "reschedule", to(&later)).await.ok();
    world.settle().await;
    assert_eq!(
        (told(&world, "yi-manager", "line_rebooked").await, told(&world, "bing-manager", "line_rebooked").await),
        (1, 1)
    );
    assert_eq!(told(&world, "jia-manager", "line_rebooked").await, 0, "the host hears of it from its booking");
    let shares = world.shares(&id).await;
    let day = &world.pool(&id).await["from"].as_str().unwrap()[..10].to_owned();
    assert!(shares.iter().all(|share| share["service_on"] == json!(day)), "{shares:?}");
    assert_eq!(sum(&shares, "amount"), yuan("1200.00"));
    let why = json!({ "reason": "专家生病" });
    world.person("agency-manager").on_booking(&booking, "cancel", why).await.ok();
    world.settle().await;
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["ended_because"]), (&json!("cancelled"), &json!("专家生病")));
    assert!(world.shares(&id).await.is_empty());
    for statement in world.books(&policies).await {
        assert_eq!(
            (&statement["closing"]["reserved"], &statement["closing"]["spent"]),
            (&json!("0.00"), &json!("0.00"))
        );
    }
    let plan = world.person("jia-reporter").get(&format!("/v1/policies/{}/service-plan", ready.policy)).await.ok();
    assert_eq!(plan["items"][0]["left_amount"], "1000.00");
    world.is_quiet().await;
}
