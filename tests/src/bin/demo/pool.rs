//! The second act, other half: a year of one pooled project (统筹项目), from the first premium to the year-end statement of
//! every policy that contributed, every fen accounted for.

use super::{act, check};
use domain::Money;
use serde_json::{Value, json};
use tests::pools::sum;
use tests::{World, text};

async fn travel(world: &World, to: &str) {
    world.until(to.parse().unwrap()).await;
}

/// What a pooled service stands at, and that its shares sum to it.
async fn stands(world: &World, id: &str, state: &str, contributors: usize, total: &str) {
    world.settle().await;
    let (pool, shares) = (world.pool(id).await, world.shares(id).await);
    assert_eq!((&pool["state"], &pool["held"]), (&json!(state), &json!(0)), "{pool}");
    check("参与保单", &json!(shares.len()), contributors);
    check(&format!("分摊合计（{}）", text(&pool["label"])), &json!(sum(&shares, "amount")), total);
    let (least, most) = shares.iter().fold((Money::MAX, Money::ZERO), |(least, most), share| {
        let amount: Money = text(&share["amount"]).parse().unwrap();
        (least.min(amount), most.max(amount))
    });
    println!("  每张保单 {least} 至 {most} 元");
}

/// From the first premium to the year-end statements.
pub async fn year_of_a_pool() {
    act("一个统筹项目的一年：二十张保单共担，从第一笔保费到各自的年终报告");
    let world = World::new().await;
    world.stack().clock().set("2026-12-20T01:00:00Z".parse().unwrap());
    let ready = world.ready("30000.00", 6, "20000.00").await;
    let mut policies = world.small_policies(19).await;
    policies.push(ready.policy.clone());
    println!("  十九家小微企业各收保费 2000.00 元，各可用 420.00 元；牵头单位 30000.00 元，可用 6300.00 元");
    check("小微企业单独可用", &world.fee(&policies[3]).await["left"], "420.00");

    // Spring: shared equally, rendered below its estimate, posted on one invoice.
    travel(&world, "2027-03-08T01:00:00Z").await;
    let slot = world.slot(&ready.expert, 5, 600).await;
    let drawn = world.draws(world.pooled(&ready, &slot, "6000.00", "equal", &policies)).await.ok();
    let spring = text(&drawn["id"]);
    stands(&world, &spring, "booked", 20, "6000.00").await;
    world.pool_rendered(&world.pool(&spring).await, 5, "5888.88").await;
    let finance = world.person("an-finance");
    finance.on_pool(&spring, "posting", world.pooled_invoice("5888.88", "TC-2027-001")).await.ok();
    stands(&world, &spring, "posted", 20, "5888.88").await;

    // A refund lowers one unit's ceiling below what it has spent: marked, nothing deleted.
    travel(&world, "2027-05-10T01:00:00Z").await;
    world.receives(&policies[5], "refund", "1200.00", "V-2").await;
    let fee = world.fee(&policies[5]).await;
    check("退费后上限", &fee["ceiling"], "168.00");
    let spent: Money = text(&fee["spent"]).parse().unwrap();
    check("超限金额", &fee["over"], json!(spent.minus("168.00".parse().unwrap()).unwrap()));

    // Autumn: by premium; who is over its ceiling bears nothing; one drops out before, one is found not to have been there.
    travel(&world, "2027-09-06T01:00:00Z").await;
    let slot = world.slot(&ready.expert, 6, 600).await;
    let able: Vec<String> = policies.iter().filter(|policy| **policy != policies[5]).cloned().collect();
    let drawn = world.draws(world.pooled(&ready, &slot, "4500.00", "premium", &able)).await.ok();
    let autumn = text(&drawn["id"]);
    stands(&world, &autumn, "booked", 19, "4500.00").await;
    let out = json!({ "policy": policies[0], "reason": "本单位已自行安排" });
    world.person("yi-manager").on_pool(&autumn, "drop-outs", out).await.ok();
    stands(&world, &autumn, "booked", 18, "4500.00").await;
    world.pool_rendered(&world.pool(&autumn).await, 6, "4444.44").await;
    finance.on_pool(&autumn, "posting", world.pooled_invoice("4444.44", "TC-2027-002")).await.ok();
    stands(&world, &autumn, "posted", 18, "4444.44").await;
    let late = json!({ "policy": policies[1], "reason": "经查未参加服务，冲销后由其余单位承担" });
    world.person("an-manager").on_pool(&autumn, "drop-outs", late).await.ok();
    stands(&world, &autumn, "posted", 17, "4444.44").await;

    travel(&world, "2028-01-04T01:00:00Z").await;
    statements(&world, &policies, &[&spring, &autumn]).await;
    world.is_quiet().await;
}

/// The statement of every policy: verified, replayed, and all of them together the two invoices.
async fn statements(world: &World, policies: &[String], pools: &[&str]) {
    let mut totals = [Money::ZERO; 4];
    let mut intact = 0;
    for policy in policies {
        let path = format!("/v1/policies/{policy}/fee-statement?from=2027-01-01&to=2027-12-31");
        let of = world.person("an-finance").get(&path).await.ok();
        intact += usize::from(of["unaltered"] == true);
        assert_eq!(of["closing"]["reserved"], "0.00", "{policy}");
        let fields = [&of["spent"], &of["reversed"], &of["closing"]["spent"], &of["entitled"]];
        for (total, field) in totals.iter_mut().zip(fields) {
            *total = total.plus(text(field).parse().unwrap()).unwrap();
        }
    }
    let [spent, reversed, closing, _] = totals;
    check("台账完整、未改动的保单", &json!(intact), policies.len());
    println!("  列支 {spent} 元，冲销 {reversed} 元");
    check("各保单年末已列支之和（两张发票 5888.88 + 4444.44）", &json!(closing), "10333.32");
    check("列支 − 冲销", &json!(spent.minus(reversed).unwrap()), "10333.32");
    let mut invoiced = Money::ZERO;
    for pool in pools {
        let amount: Value = world.pool(pool).await["invoice"]["amount"].clone();
        invoiced = invoiced.plus(text(&amount).parse().unwrap()).unwrap();
    }
    check("发票合计", &json!(invoiced), "10333.32");
}
