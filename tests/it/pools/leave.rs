//! Who drops out, and what the others bear then: by reversal, every cap kept, the sum always the cost.

use domain::Money;
use reqwest::Method;
use serde_json::{Value, json};
use tests::pools::sum;
use tests::{World, text};

fn yuan(amount: &str) -> Money {
    amount.parse().unwrap()
}

async fn drawn(world: &World, cost: &str) -> (tests::services::Ready, Vec<String>, String) {
    let ready = world.ready("10000.00", 4, "2000.00").await;
    let mut policies = world.small_policies(4).await;
    policies.push(ready.policy.clone());
    let slot = world.slot(&ready.expert, 5, 600).await;
    let drawn = world.draws(world.pooled(&ready, &slot, cost, "equal", &policies)).await.ok();
    world.settle().await;
    (ready, policies, text(&drawn["id"]))
}

fn of<'a>(shares: &'a [Value], policy: &str) -> Option<&'a Value> {
    shares.iter().find(|share| share["policy"] == policy)
}

// R-D12, R-D13, req 2.7: an insured unit drops out before the service; its share is released, the others' are released and
// held anew within their caps; nothing is deleted.
#[tokio::test]
async fn an_insured_unit_drops_out_before_the_service() {
    let world = World::new().await;
    let (ready, policies, id) = drawn(&world, "1500.00").await;
    let out = |policy: &str| json!({ "policy": policy, "reason": "本单位另有安排" });
    let yi = world.person("yi-manager");
    // Only its own, only its manager, never the host, never blind.
    assert_eq!(yi.on_pool(&id, "drop-outs", out(&policies[1])).await.problem(404), "not-found");
    assert_eq!(
        world.person("yi-reporter").on_pool(&id, "drop-outs", out(&policies[0])).await.problem(403),
        "forbidden"
    );
    let jia = world.person("jia-manager");
    assert_eq!(jia.on_pool(&id, "drop-outs", out(&ready.policy)).await.bad_fields()[0].1, "host-stays");
    let blind = yi.post(&format!("/v1/pooled-services/{id}/drop-outs"), out(&policies[0])).await;
    assert_eq!(blind.problem(428), "precondition-required");
    yi.on_pool(&id, "drop-outs", out(&policies[0])).await.ok();
    world.settle().await;
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["contributors"]), (&json!("booked"), &json!(4)));
    let shares = world.shares(&id).await;
    assert_eq!((shares.len(), sum(&shares, "amount")), (4, yuan("1500.00")));
    assert!(shares.iter().all(|share| share["amount"] == "375.00"), "{shares:?}");
    assert_eq!(world.fee(&policies[0]).await["reserved"], "0.00");
    let own = yi.get(&format!("/v1/pooled-services/{id}/shares")).await.ok();
    assert_eq!(
        (&own["items"][0]["state"], &own["items"][0]["ended_because"]),
        (&json!("voided"), &json!("本单位另有安排"))
    );
    // The entry that was changed stays in the ledger beside the one that changed it.
    let ledger = world.person("an-finance").get(&format!("/v1/policies/{}/fee-ledger", policies[2])).await.ok();
    let events: Vec<_> = ledger["items"].as_array().unwrap().iter().map(|one| text(&one["event"])).collect();
    assert_eq!(events[..2], ["fee_reshared".to_owned(), "fee_reserved".to_owned()]);
    // Two more: the three that are left have 420 + 420 + 2,100; all but the host bear their cap... and then it no longer fits.
    let prevention = world.person("an-prevention");
    prevention.on_pool(&id, "drop-outs", out(&policies[1])).await.ok();
    world.settle().await;
    let shares = world.shares(&id).await;
    assert_eq!(of(&shares, &policies[2]).unwrap()["amount"], "420.00");
    assert_eq!(of(&shares, &ready.policy).unwrap()["amount"], "660.00");
    assert_eq!(sum(&shares, "amount"), yuan("1500.00"));
    world.books(&policies).await;
    // Once the service has begun an insured unit disputes its line instead.
    world.until(world.at(5, 610)).await;
    let late = world.person("bing-manager").on_pool(&id, "drop-outs", out(&policies[1])).await;
    assert_eq!(late.problem(409), "pooled-begun");
    world.is_quiet().await;
}

// R-D12, R-D13, R-D17: a policy that drops out after the invoice was posted: its line is reversed, the others' are reversed
// and posted anew on the same invoice, which still sums to the fen; the manager decides, who did not post.
#[tokio::test]
async fn a_late_drop_out_is_corrected_by_reversal() {
    let world = World::new().await;
    let (ready, policies, id) = drawn(&world, "1500.00").await;
    world.pool_rendered(&world.pool(&id).await, 5, "1400.05").await;
    world.person("an-finance").on_pool(&id, "posting", world.pooled_invoice("1400.05", "FP-1")).await.ok();
    world.settle().await;
    let out = json!({ "policy": policies[0], "reason": "经查未参加服务" });
    let prevention = world.person("an-prevention");
    assert_eq!(prevention.on_pool(&id, "drop-outs", out.clone()).await.problem(403), "forbidden");
    world.person("an-manager").on_pool(&id, "drop-outs", out).await.ok();
    world.settle().await;
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["held_up"]), (&json!("posted"), &json!([])), "{pool}");
    let shares = world.shares(&id).await;
    assert_eq!((shares.len(), sum(&shares, "spent")), (4, yuan("1400.05")));
    let fee = world.fee(&policies[0]).await;
    assert_eq!((&fee["spent"], &fee["reserved"]), (&json!("0.00"), &json!("0.00")));
    let statements = world.books(&policies).await;
    assert_eq!((&statements[0]["spent"], &statements[0]["reversed"]), (&json!("280.01"), &json!("280.01")));
    let spent = Money::sum(statements.iter().map(|of| text(&of["closing"]["spent"]).parse().unwrap())).unwrap();
    assert_eq!(spent, yuan("1400.05"));
    let line = of(&shares, &ready.policy).unwrap();
    let path = format!("/v1/policies/{}/fee-lines/{}", ready.policy, text(&line["line"]));
    let seen = world.person("an-finance").get(&path).await.ok();
    assert_eq!((&seen["invoice_no"], &seen["posted_by"]), (&json!("FP-1"), &json!("anping/an-finance")));
    world.is_quiet().await;
}

// R-D12, R-D1: what a policy had left is gone before its turn comes: that share is held up and named, nothing else is, and
// a person shares it anew by what is left.
#[tokio::test]
async fn a_share_that_cannot_be_held_is_a_question_for_a_person() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 4, "2000.00").await;
    let mut policies = world.small_policies(4).await;
    policies.push(ready.policy.clone());
    let slot = world.slot(&ready.expert, 5, 600).await;
    // Between the decision and the lines a refund takes what one policy had.
    let drawn = world.draws(world.pooled(&ready, &slot, "1500.00", "equal", &policies)).await.ok();
    world.receives(&policies[3], "refund", "1000.00", "V-2").await;
    let id = text(&drawn["id"]);
    world.settle().await;
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["running"]), (&json!("reserving"), &json!(false)), "{pool}");
    assert_eq!(
        (&pool["held_up"][0]["policy"], &pool["held_up"][0]["code"]),
        (&json!(policies[3]), &json!("over-fee-ceiling"))
    );
    assert_eq!(sum(&world.shares(&id).await, "amount"), yuan("1200.00"));
    // Nobody takes the service on meanwhile.
    let accept = world.person("agency-manager");
    let early = accept.on_booking(&text(&drawn["booking"]), "accept", tests::services::acceptance()).await;
    assert_eq!(early.problem(409), "pooled-held-up");
    let why = json!({ "reason": "一家退保，重新分摊" });
    world.person("an-prevention").on_pool(&id, "reallocation", why).await.ok();
    world.settle().await;
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["held_up"]), (&json!("booked"), &json!([])));
    let shares = world.shares(&id).await;
    // 21 % of 1,000.00 is 210.00; the other four bear 322.50 each.
    assert_eq!(of(&shares, &policies[3]).unwrap()["amount"], "210.00");
    assert_eq!(sum(&shares, "amount"), yuan("1500.00"));
    world.books(&policies).await;
    world.is_quiet().await;
}

// R-D16, R-D12, req 4.11: a share that was disputed while the month of its invoice was closed is posted on the day that it
// follows; the invoice keeps its date, the closed month its sums.
#[tokio::test]
async fn a_month_that_closes_meanwhile_holds_no_share_up() {
    let world = World::new().await;
    let (_, policies, id) = drawn(&world, "1500.00").await;
    world.pool_rendered(&world.pool(&id).await, 5, "1400.00").await;
    let shares = world.shares(&id).await;
    let disputes = format!("/v1/policies/{}/fee-disputes", policies[0]);
    let line = text(&of(&shares, &policies[0]).unwrap()["line"]);
    let ask = json!({ "line": line, "reason": "本单位当日停业" });
    let dispute = text(&world.person("yi-manager").post(&disputes, ask).await.ok()["id"]);
    let (manager, finance) = (world.person("an-manager"), world.person("an-finance"));
    let posted_on = world.today();
    finance.on_pool(&id, "posting", world.pooled_invoice("1400.00", "FP-1")).await.ok();
    world.settle().await;
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["held_up"][0]["code"]), (&json!("posting"), &json!("fee-line-frozen")));
    world.until(world.at(20, 600)).await;
    manager.post("/v1/fee-periods", json!({ "month": posted_on[..7] })).await.ok();
    let path = format!("{disputes}/{dispute}");
    let answer = json!({ "upheld": false, "answer": "服务记录有签字" });
    manager.change(reqwest::Method::POST, &path, &format!("{path}/answer"), answer).await.ok();
    world.person("an-prevention").on_pool(&id, "continuation", json!({})).await.ok();
    world.settle().await;
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["held_up"]), (&json!("posted"), &json!([])), "{pool}");
    assert_eq!(sum(&world.shares(&id).await, "spent"), yuan("1400.00"));
    let booked = async |policy: &str, line: &str| {
        let seen = finance.get(&format!("/v1/policies/{policy}/fee-lines/{line}")).await.ok();
        (text(&seen["booked_on"]), text(&seen["invoice_date"]))
    };
    assert_eq!(booked(&policies[0], &line).await, (world.today(), posted_on.clone()));
    let other = text(&of(&shares, &policies[1]).unwrap()["line"]);
    assert_eq!(booked(&policies[1], &other).await, (posted_on.clone(), posted_on));
    world.books(&policies).await;
    world.is_quiet().await;
}

// R-E3, R-D13: a confirmed service in a conflict of interest with its host is paid by nobody, and holds nobody's money; one
// that may be paid is not given up.
#[tokio::test]
async fn a_service_that_may_not_be_paid_gives_everything_back() {
    let world = World::new().await;
    let (ready, policies, id) = drawn(&world, "1500.00").await;
    world.pool_rendered(&world.pool(&id).await, 5, "1400.00").await;
    let why = json!({ "reason": "与牵头单位存在利益冲突" });
    let manager = world.person("an-manager");
    assert_eq!(manager.on_pool(&id, "forgoing", why.clone()).await.problem(409), "fee-line-payable");
    let path = format!("/v1/experts/{}", ready.expert);
    let declare = json!({ "credit_code": tests::people::credit_code(1), "nature": "亲属任职", "from": world.today() });
    world.person("agency-manager").change(Method::POST, &path, &format!("{path}/conflicts"), declare).await.ok();
    let finance = world.person("an-finance");
    let posted = finance.on_pool(&id, "posting", world.pooled_invoice("1400.00", "FP-1")).await;
    assert_eq!(posted.problem(409), "expert-conflict");
    assert_eq!(finance.on_pool(&id, "forgoing", why.clone()).await.problem(403), "forbidden");
    manager.on_pool(&id, "forgoing", why).await.ok();
    world.settle().await;
    let pool = world.pool(&id).await;
    assert_eq!((&pool["state"], &pool["held_up"]), (&json!("cancelled"), &json!([])), "{pool}");
    for policy in policies.iter().chain([&ready.policy]) {
        assert_eq!(world.fee(policy).await["reserved"], "0.00");
    }
    world.is_quiet().await;
}
