//! `make demo`: the main job on published accidents, through HTTP with real roles on a fresh stack.
//!
//! Then a year of one enterprise's prevention fee and of one pooled project, from the first premium to the year-end
//! statements.
//! Prints a readable timeline and a table of every act, checks every total, and ends with an error if one figure is off.
#![allow(
    clippy::expect_used,
    clippy::format_push_string,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::too_many_lines,
    clippy::unwrap_used
)]

#[path = "demo/pool.rs"]
mod pool;
#[path = "demo/year.rs"]
mod year;

use domain::Money;
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tests::people::{account, citizen, payee, photo, policy_of_year, report};
use tests::{Someone, World, text};

#[tokio::main]
async fn main() {
    let began = std::time::Instant::now();
    let world = World::new().await;
    fengcheng(&world).await;
    changfeng(&world).await;
    fengtai(&world).await;
    small_claim(&world).await;
    nobody_twice(&world);
    world.is_quiet().await;
    year::year_of_a_fee().await;
    pool::year_of_a_pool().await;
    println!(
        "\nEvery figure is right. {} payments left the bank, each once. {:.1} s.",
        world.stack().bank().book().unwrap().len(),
        began.elapsed().as_secs_f32()
    );
}

/// Checks a figure and prints it.
#[track_caller]
fn check(what: &str, got: &Value, expected: impl Into<Value>) {
    let expected = expected.into();
    assert_eq!(*got, expected, "{what}");
    println!("  ✓ {what}: {}", got.as_str().map_or_else(|| got.to_string(), str::to_owned));
}

fn act(title: &str) {
    println!("\n━━ {title}");
}

fn travel(world: &World, to: &str) {
    world.stack().clock().set(to.parse().unwrap());
}

fn hours_later(world: &World, hours: i64) {
    world.stack().clock().advance(jiff::SignedDuration::from_hours(hours));
}

async fn policy(world: &World, number: &str, year: i16, org: Option<&str>, limits: [&str; 3]) -> String {
    let mut policy = policy_of_year(number, year, limits[0], limits[1], limits[2]);
    policy["enterprise"]["org"] = json!(org);
    text(&world.person("an-underwriter").post("/v1/policies", policy).await.ok()["id"])
}

async fn casualties(who: &Someone, claim: &str, count: Value) -> Value {
    who.post(&format!("/v1/claims/{claim}/casualties"), count).await.ok()
}

/// Fengcheng, 24 November 2016 (cases/accidents.csv fengcheng-2016, cases/claims.csv cl-fengcheng-picc): 73 dead, 2 injured,
/// direct loss 101,972,000 yuan; one insurer advanced 65,700,000 yuan, 900,000 for each of the dead, within 4 days.
async fn fengcheng(world: &World) {
    act("丰城 2016-11-24：73 人死亡，2 人受伤，直接经济损失 10197.2 万元");
    travel(world, "2016-11-24T00:40:00Z");
    let policy = policy(world, "FC-2016", 2016, Some("jia"), ["900000", "70000000", "80000000"]).await;
    let mut first = report("江西丰城发电厂三期冷却塔施工平台", "collapse", 1);
    first["policy"] = json!(policy);
    first["occurred_at"] = json!("2016-11-23T23:33:00Z");
    let receipt = world.person("jia-reporter").post("/v1/claims", first).await.ok();
    let claim = text(&receipt["claim"]["id"]);
    println!("  回执 {}", text(&receipt["claim"]["receipt_no"]));
    let handler = world.person("an-handler");
    handler.act(&claim, "contact", json!({})).await.ok();
    let counted =
        json!({ "deaths": 73, "serious_injuries": 2, "direct_loss": "101972000.00", "source": "事故调查报告" });
    let graded = casualties(&handler, &claim, counted).await;
    check("事故等级", &graded["grade"], "especially_serious");
    check("通道", &graded["track"], "major");
    handler.act(&claim, "coverage", json!({ "decision": "covered", "reason": "施工人员，保险期间内" })).await.ok();

    // The roster first comes with one identity twice: the row is named and nobody is imported.
    let roster = |twice: bool| {
        let mut csv = String::from("姓名,身份证号,伤亡情况,收款人,开户行,银行账号\n");
        for n in 1..=73u32 {
            let id = if twice && n == 73 { citizen(72) } else { citizen(n) };
            let ending = match n {
                30 => "0001",
                40 => "0002",
                _ => "6688",
            };
            csv += &format!("遇难者{n:02},{id},死亡,家属{n:02},中国工商银行,{}\n", account(n, ending));
        }
        csv
    };
    let path = format!("/v1/claims/{claim}/roster");
    let refused = handler.ask(Method::POST, &path).raw("text/csv", roster(true)).send().await;
    assert_eq!(refused.bad_fields(), [("line 74, id_number".to_owned(), "duplicate-identity".to_owned())]);
    println!("  名册第 74 行身份证号与第 73 行相同：整份未导入");
    let imported = handler.ask(Method::POST, &path).raw("text/csv", roster(false)).send().await.ok();
    check("名册导入人数", &imported["imported"], 73);
    let victims = handler.get(&format!("/v1/claims/{claim}/victims")).await.ok();
    let mut over = String::new();
    for (n, victim) in victims.as_array().unwrap().iter().enumerate() {
        // One family claims more than the limit of a person.
        let amount = if n == 0 { "950000.00" } else { "900000.00" };
        let id = text(&victim["id"]);
        handler.losses(&claim, &id, json!([{ "head": "death", "amount": amount, "determinable": true }])).await;
        if n == 0 {
            over = id;
        }
    }
    hours_later(world, 60);
    let handler = world.person("an-handler");
    let asked = json!({ "purpose": "advance", "lines": [{ "victim": over, "amount": "950000.00" }] });
    let preview = handler.post(&format!("/v1/claims/{claim}/advance-preview"), asked).await.ok();
    check("超每人限额的一笔", &preview["left_out"][0]["why"], "over_due");
    let advance = handler.proposes(&claim, "advance").await;
    check("预付人数", &advance["lines"], 73);
    check("预付总额（公布：6570 万元，每人 90 万元）", &advance["total"], "65700000.00");
    assert_eq!(handler.approves(&claim, &advance).await.status, 403);
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let batch = format!("/v1/claims/{claim}/advances/{}", text(&advance["id"]));
    let finance = world.person("an-finance");
    let file = finance.get(&batch).await.ok();
    check("到账笔数（一笔账户已销户）", &file["advance"]["settled_lines"], 72);
    check("未成功笔数", &file["advance"]["failed_lines"], 1);
    let failed = file["payments"].as_array().unwrap().iter().find(|payment| payment["state"] == "failed").unwrap();
    println!("  银行说明：{}", text(&failed["failure"]));
    let retry = format!("/v1/claims/{claim}/payments/{}/retry", text(&failed["id"]));
    let asked = finance.post(&retry, json!({ "payee": payee("家属30", &account(930, "6688")) })).await.ok();
    let decision = retry.replace("/retry", "/payee-decision");
    let seen = format!("\"{}\"", asked["version"]);
    let manager = world.person("an-manager").ask(Method::POST, &decision).seen(&seen);
    manager.json(json!({ "decision": "approve" })).send().await.ok();
    world.settle().await;
    let file = finance.get(&batch).await.ok();
    check("状态", &file["advance"]["state"], "settled");
    check("到账总额", &file["advance"]["settled_total"], "65700000.00");
    let sum = Money::sum(
        file["payments"].as_array().unwrap().iter().map(|payment| text(&payment["amount"]).parse().unwrap()),
    )
    .unwrap();
    check("明细之和", &json!(sum), "65700000.00");
    let unpaid = finance.get(&format!("/v1/claims/{claim}/unpaid-victims")).await.ok();
    check("已获赔人数", &unpaid["paid"], 73);
    check("尚未登记的受伤人员", &unpaid["injured_not_on_file"], 2);
    let hours = (world.stack().clock().now().as_second()
        - "2016-11-24T00:40:00Z".parse::<jiff::Timestamp>().unwrap().as_second())
        / 3600;
    assert!(hours <= 96, "{hours} hours");
    println!("  ✓ 报案至到账 {hours} 小时（公布：4 天）");
    tell(world, &claim).await;
}

/// Changfeng Hospital, Beijing, 18 April 2023 (cases/accidents.csv changfeng-2023): 29 dead, 42 injured, 38,318,200 yuan.
async fn changfeng(world: &World) {
    act("北京长峰医院 2023-04-18：29 人死亡，42 人受伤，直接经济损失 3831.82 万元");
    travel(world, "2023-04-18T05:10:00Z");
    let policy = policy(world, "CF-2023", 2023, Some("bing"), ["800000", "30000000", "30000000"]).await;
    let mut first = report("丰台区长峰医院东楼", "fire_explosion", 21);
    first["policy"] = json!(policy);
    first["occurred_at"] = json!("2023-04-18T04:50:00Z");
    let claim = text(&world.person("bing-manager").post("/v1/claims", first).await.ok()["claim"]["id"]);
    let handler = world.person("an-handler");
    let counted = json!({ "deaths": 29, "serious_injuries": 0, "other_injured": 42, "direct_loss": "38318200.00", "accident_class": "fire" });
    let graded = casualties(&handler, &claim, counted).await;
    check("事故等级（29 人，差 1 人即特别重大）", &graded["grade"], "serious");
    // Only the deaths are certain yet: a look at cover is enough on the major track, and half the limit is paid (R-C9).
    handler.act(&claim, "preliminary-cover", json!({ "reason": "保险期间内，院内火灾" })).await.ok();
    for n in 101..=129u32 {
        let victim = json!({ "name": format!("遇难者{n}"), "id_number": citizen(n), "relation": "third_party", "outcome": "dead", "payee": payee(&format!("家属{n}"), &account(n, "7799")) });
        handler.post(&format!("/v1/claims/{claim}/victims"), victim).await.ok();
    }
    let advance = handler.proposes(&claim, "advance").await;
    check("预付总额（29 人 × 每人限额 80 万元的 50 %）", &advance["total"], "11600000.00");
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let file =
        world.person("an-finance").get(&format!("/v1/claims/{claim}/advances/{}", text(&advance["id"]))).await.ok();
    check("到账总额", &file["advance"]["settled_total"], "11600000.00");
    // Fire: the eighth day is outside the window of 7 days, and the grade stays (R-B5).
    hours_later(world, 24 * 8);
    let late = json!({ "deaths": 30, "serious_injuries": 0, "other_injured": 41 });
    let graded = casualties(&world.person("an-handler"), &claim, late).await;
    check("第 8 日补报 30 人：已过火灾 7 日补报期，等级不变", &graded["grade"], "serious");
    tell(world, &claim).await;
}

/// Fengtai energy storage, Beijing, 16 April 2021 (cases/accidents.csv fengtai-bess-2021): 3 dead, 1 injured, 16,608,100 yuan.
async fn fengtai(world: &World) {
    act("北京丰台储能电站 2021-04-16：3 人死亡，1 人受伤，直接损失 1660.81 万元");
    travel(world, "2021-04-16T06:30:00Z");
    let policy = policy(world, "FT-2021", 2021, Some("yi"), ["800000", "5000000", "5000000"]).await;
    let mut first = report("丰台区南四环储能电站", "fire_explosion", 1);
    first["policy"] = json!(policy);
    first["occurred_at"] = json!("2021-04-16T04:15:00Z");
    let claim = text(&world.person("yi-reporter").post("/v1/claims", first).await.ok()["claim"]["id"]);
    let handler = world.person("an-handler");
    let graded = casualties(&handler, &claim, json!({ "deaths": 3, "serious_injuries": 0, "other_injured": 1, "direct_loss": "16608100.00", "accident_class": "fire" })).await;
    check("事故等级", &graded["grade"], "larger");
    handler.act(&claim, "coverage", json!({ "decision": "covered", "reason": "保险责任范围内" })).await.ok();
    let mut people = Vec::new();
    for n in 201..=203u32 {
        people.push(world.dead(&claim, n, "500000.00", "8811").await);
    }
    let injured = json!({ "name": "伤者204", "id_number": citizen(204), "relation": "employee", "outcome": "injured", "payee": payee("伤者204", &account(204, "8811")) });
    let injured = text(&handler.post(&format!("/v1/claims/{claim}/victims"), injured).await.ok()["id"]);
    handler.losses(&claim, &injured, json!([{ "head": "medical", "amount": "48000.30", "determinable": true }])).await;
    let advance = handler.proposes(&claim, "advance").await;
    check("预付总额", &advance["total"], "1548000.30");
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    hours_later(world, 24 * 20);
    let handler = world.person("an-handler");
    handler.act(&claim, "documents-complete", json!({})).await.ok();
    let mut lines: Vec<Value> =
        people.iter().map(|victim| json!({ "victim": victim, "amount": "800000.00" })).collect();
    lines.push(json!({ "victim": injured, "amount": "61250.75" }));
    let assessed = handler.act(&claim, "assessment", json!({ "lines": lines })).await.ok();
    check("核定总额", &assessed["claim"]["assessed"], "2461250.75");
    let today = domain::time::beijing_day(world.stack().clock().now());
    handler.act(&claim, "agreement", json!({ "agreed_on": today })).await.ok();
    let settlement = handler.proposes(&claim, "settlement").await;
    check("结案赔款 = 核定 − 已预付", &settlement["total"], "913250.45");
    world.person("an-manager").approves(&claim, &settlement).await.ok();
    world.settle().await;
    check("结案", &handler.act(&claim, "closing", json!({})).await.ok()["state"], "closed");
    tell(world, &claim).await;
}

/// A small medical claim under the fast lane (R-C11): paid straight away once everything is clear.
async fn small_claim(world: &World) {
    act("小额医疗：3260.40 元，事实清楚、材料齐全，直接支付");
    travel(world, "2026-11-23T01:00:00Z");
    let policy = policy(world, "XE-2026", 2026, Some("jia"), ["800000", "5000000", "8000000"]).await;
    let mut first = report("丰台区甲厂二车间", "object_strike", 0);
    first["policy"] = json!(policy);
    first["other_injured"] = json!(1);
    let reporter = world.person("jia-reporter");
    let claim = text(&reporter.post("/v1/claims", first).await.ok()["claim"]["id"]);
    let bill = reporter.sends(&claim, "medical_bill", photo(7)).await;
    world.settle().await;
    let handler = world.person("an-handler");
    let injured = json!({ "name": "伤者301", "id_number": citizen(301), "relation": "employee", "outcome": "injured", "payee": payee("伤者301", &account(301, "9900")) });
    let injured = text(&handler.post(&format!("/v1/claims/{claim}/victims"), injured).await.ok()["id"]);
    handler
        .losses(
            &claim,
            &injured,
            json!([{ "head": "medical", "amount": "3260.40", "determinable": true, "documents": [bill] }]),
        )
        .await;
    let early = handler.post(&format!("/v1/claims/{claim}/triage"), json!({})).await.ok();
    check("尚缺", &early["why_not"], json!(["cover_not_confirmed"]));
    handler.act(&claim, "coverage", json!({ "decision": "covered", "reason": "车间作业受伤" })).await.ok();
    let paid = handler.post(&format!("/v1/claims/{claim}/triage"), json!({})).await.ok();
    check("依据", &paid["rule"], "R-C11");
    check("直接支付", &paid["straight_through"], true);
    world.settle().await;
    let payments = world.person("jia-manager").get(&format!("/v1/claims/{claim}/payments")).await.ok();
    check("到账", &payments[0]["state"], "settled");
    check("金额", &payments[0]["amount"], "3260.40");
    tell(world, &claim).await;
}

/// Prints what people read of a claim, oldest first, and replays every decision of it.
async fn tell(world: &World, claim: &str) {
    let manager = world.person("an-manager");
    let mut lines = Vec::new();
    let mut cursor = String::new();
    let mut replayed = 0;
    loop {
        let page = manager.get(&format!("/v1/claims/{claim}/timeline?limit=100{cursor}")).await.ok();
        for entry in page["items"].as_array().unwrap() {
            if let Some(said) = entry["text_zh"].as_str() {
                lines.push(format!("  {}  {said}", text(&entry["at"]).replace('T', " ").trim_end_matches('Z')));
            }
            if entry["replayable"] == true {
                let replay =
                    manager.get(&format!("/v1/claims/{claim}/decisions/{}/replay", text(&entry["id"]))).await.ok();
                assert_eq!(replay["same"], true, "{replay}");
                replayed += 1;
            }
        }
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    // A roster makes one line per person; the repetition says nothing new.
    lines.dedup_by_key(|line| line.get(22..).unwrap_or_default().to_owned());
    for line in lines.iter().rev() {
        println!("{line}");
    }
    println!("  ✓ 重演 {replayed} 个决定，结果全部一致");
}

/// The bank's book has no order of one payment settled twice, and no account paid twice for one person.
fn nobody_twice(world: &World) {
    act("银行台账");
    let mut by_payment: BTreeMap<String, u32> = BTreeMap::new();
    let mut total = Money::ZERO;
    for booked in world.stack().bank().book().unwrap() {
        let payment = booked.order_id.rsplit_once('-').unwrap().0.to_owned();
        *by_payment.entry(payment).or_default() += 1;
        total = total.plus(Money::from_fen(booked.order.amount_fen).unwrap()).unwrap();
    }
    assert!(by_payment.values().all(|times| *times == 1), "a payment left the bank twice");
    check("支付笔数", &json!(by_payment.len()), 73 + 29 + 8 + 1);
    check("支付总额", &json!(total), "79764511.15");
}
