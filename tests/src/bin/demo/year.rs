//! The second act: a year of one enterprise's prevention fee, every fen accounted for.

use super::{act, check};
use reqwest::Method;
use serde_json::{Value, json};
use tests::services::{Cost, Ready};
use tests::{World, text};

async fn travel(world: &World, to: &str) {
    world.until(to.parse().unwrap()).await;
}

async fn premium(world: &World, policy: &str, direction: &str, amount: &str, voucher: &str) {
    let body = json!({ "direction": direction, "amount": amount, "received_on": world.today(), "voucher_no": voucher });
    let moved = world.person("an-finance").post(&format!("/v1/policies/{policy}/premium-receipts"), body).await.ok();
    println!("  {}  {direction} {amount}：实收 {}，上限 {}", world.today(), moved["collected"], moved["fee_ceiling"]);
}

async fn stands(world: &World, ready: &Ready, reserved: &str, spent: &str, left: &str) {
    let fee = world.person("jia-manager").get(&format!("/v1/policies/{}/fee-budget", ready.policy)).await.ok();
    let is = [&fee["reserved"], &fee["spent"], &fee["left"]].map(text).join(" / ");
    check("已占用 / 已列支 / 还可安排", &json!(is), [reserved, spent, left].join(" / "));
}

/// From the first premium to the year-end statement.
pub async fn year_of_a_fee() {
    act("一家企业的一年：预防费用从第一笔保费到年终报告");
    let world = World::new().await;
    world.stack().clock().set("2026-12-20T01:00:00Z".parse().unwrap());
    let ready = world.ready("30000.00", 6, "20000.00").await;
    stands(&world, &ready, "0.00", "0.00", "6300.00").await;

    travel(&world, "2027-02-08T01:00:00Z").await;
    let first = Cost { held: "2000.00", spent: "1800.00", invoice: "FP-2027-001", dated: None };
    world.served(&ready, 1, first).await;
    stands(&world, &ready, "0.00", "1800.00", "4500.00").await;

    travel(&world, "2027-03-10T01:00:00Z").await;
    premium(&world, &ready.policy, "receipt", "20000.00", "V-2").await;
    stands(&world, &ready, "0.00", "1800.00", "8700.00").await;

    // A service that does not take place gives back what it held.
    travel(&world, "2027-04-12T01:00:00Z").await;
    let slot = world.slot(&ready.expert, 7, 600).await;
    let booked = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "2500.00")).await.ok();
    stands(&world, &ready, "2500.00", "1800.00", "6200.00").await;
    let booking = text(&booked["id"]);
    let why = json!({ "reason": "停工检修，改期另约" });
    world.person("jia-reporter").on_booking(&booking, "cancel", why).await.ok();
    stands(&world, &ready, "0.00", "1800.00", "8700.00").await;

    // A line that the enterprise disputes is frozen, answered in time, found wrong, and reversed: nothing is deleted.
    travel(&world, "2027-05-10T01:00:00Z").await;
    let second = Cost { held: "2400.50", spent: "2400.50", invoice: "FP-2027-002", dated: None };
    let line = world.served(&ready, 1, second).await;
    let disputes = format!("/v1/policies/{}/fee-disputes", ready.policy);
    let wrong = json!({ "line": line.rsplit('/').next().unwrap(), "reason": "只检查了半天，按全天收费" });
    let dispute = world.person("jia-manager").post(&disputes, wrong).await.ok();
    println!("  异议答复期限 {}", text(&dispute["due"]));
    let reverse = json!({ "reason": "按实际工时重新开票" });
    let manager = world.person("an-manager");
    let answer = json!({ "upheld": true, "answer": "核对签到记录，异议成立" });
    let path = format!("{disputes}/{}", text(&dispute["id"]));
    manager.change(Method::POST, &path, &format!("{path}/answer"), answer).await.ok();
    manager.change(Method::POST, &line, &format!("{line}/reversal"), reverse).await.ok();
    stands(&world, &ready, "0.00", "1800.00", "8700.00").await;

    travel(&world, "2027-08-16T01:00:00Z").await;
    let third = Cost { held: "3000.00", spent: "3000.00", invoice: "FP-2027-003", dated: None };
    world.served(&ready, 1, third).await;

    // A refund lowers the ceiling; what would pass it is refused with what is left.
    travel(&world, "2027-10-11T01:00:00Z").await;
    premium(&world, &ready.policy, "refund", "12000.00", "V-3").await;
    let slot = world.slot(&ready.expert, 3, 600).await;
    let over = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "3180.01")).await;
    assert_eq!(over.problem(409), "over-fee-ceiling", "{}", over.body);
    println!("  预约 3180.01 元：{}", text(&over.body["detail"]));
    stands(&world, &ready, "0.00", "4800.00", "3180.00").await;

    travel(&world, "2028-01-04T01:00:00Z").await;
    let months = ["2027-11", "2027-12"];
    for month in months {
        world.person("an-manager").post("/v1/fee-periods", json!({ "month": month })).await.ok();
    }
    statement(&world, &ready).await;
    world.is_quiet().await;
}

async fn statement(world: &World, ready: &Ready) {
    let path = format!("/v1/policies/{}/fee-statement?from=2027-01-01&to=2027-12-31", ready.policy);
    let of = world.person("jia-manager").get(&path).await.ok();
    check("年初余额", &of["opening"]["available"], "0.00");
    check("上限（实收 38000.00 元的 21 %）", &of["entitled"], "7980.00");
    check("预约占用", &of["reserved"], "9900.50");
    check("释放", &of["released"], "2700.00");
    check("列支", &of["spent"], "7200.50");
    check("冲销", &of["reversed"], "2400.50");
    check("年末已列支", &of["closing"]["spent"], "4800.00");
    check("年末可安排", &of["closing"]["available"], "3180.00");
    check("按用途", &of["by_purpose"], json!([{ "purpose": "hazard_inspection", "spent": "4800.00" }]));
    check("台账完整、未改动", &of["unaltered"], true);
    let lines =
        world.person("jia-manager").get(&format!("/v1/policies/{}/fee-lines?limit=100", ready.policy)).await.ok();
    let posted = lines["items"].as_array().unwrap().iter().filter(|line| line["state"] == "posted");
    let sum: domain::Money = domain::Money::sum(posted.map(|line| text(&line["spent"]).parse().unwrap())).unwrap();
    check("明细合计等于台账", &Value::from(sum.to_string()), "4800.00");
}
