//! Raises within the signed plan, one invoice however it is written, the accounting day, and corrections.

use reqwest::Method;
use serde_json::{Value, json};
use tests::services::{Cost, Ready};
use tests::{Got, World, text};

fn cost<'a>(spent: &'a str, invoice: &'a str) -> Cost<'a> {
    Cost { held: "500.00", spent, invoice, dated: None }
}

async fn left_in_plan(world: &World, ready: &Ready) -> Value {
    let path = format!("/v1/policies/{}/service-plan", ready.policy);
    world.person("jia-manager").get(&path).await.ok()["items"][0]["left_amount"].clone()
}

async fn acts(world: &World, who: &str, line: &str, act: &str, body: Value) -> Got {
    world.person(who).change(Method::POST, line, &format!("{line}/{act}"), body).await
}

async fn told(world: &World, who: &str, event: &str) -> usize {
    world.settle().await;
    let inbox = world.person(who).get("/v1/inbox?limit=100").await.ok();
    inbox["items"].as_array().unwrap().iter().filter(|notice| notice["about"] == event).count()
}

// R-E1, R-D15, req 4.3: a raise is of the signed plan too: refused beyond its amount, counted within it, told to the insured
// unit, and free again with the booking.
#[tokio::test]
async fn a_raise_stays_within_the_signed_plan() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 3, "1000.00").await;
    let reporter = world.person("jia-reporter");
    let mut booked = Vec::new();
    for (days, amount) in [(1, "500.00"), (2, "300.00")] {
        let slot = world.slot(&ready.expert, days, 600).await;
        booked.push((slot, amount));
    }
    let booking = reporter.post("/v1/bookings", ready.order(&booked[0].0, booked[0].1)).await.ok();
    let line = format!("/v1/policies/{}/fee-lines/{}", ready.policy, text(&booking["line"]));
    let ask = |amount: &str| json!({ "amount": amount, "reason": "增加作业面" });
    assert_eq!(acts(&world, "an-prevention", &line, "raise", ask("1000.01")).await.problem(409), "plan-amount-used");
    acts(&world, "an-prevention", &line, "raise", ask("900.00")).await.ok();
    // Somebody else took it meanwhile.
    let other = reporter.post("/v1/bookings", ready.order(&booked[1].0, booked[1].1)).await.ok();
    let yes = json!({ "approve": true });
    assert_eq!(acts(&world, "an-manager", &line, "raise-decision", yes.clone()).await.problem(409), "plan-amount-used");
    assert_eq!(world.fee(&ready.policy).await["reserved"], "800.00");
    reporter.on_booking(&text(&other["id"]), "cancel", json!({ "reason": "不需要了" })).await.ok();
    acts(&world, "an-manager", &line, "raise-decision", yes).await.ok();
    assert_eq!(left_in_plan(&world, &ready).await, "100.00");
    assert_eq!(told(&world, "jia-manager", "raise_decided").await, 1);
    reporter.on_booking(&text(&booking["id"]), "cancel", json!({ "reason": "不需要了" })).await.ok();
    assert_eq!(left_in_plan(&world, &ready).await, "1000.00");
    world.is_quiet().await;
}

// R-D9, req 4.13: the same number of the same payee written in other letters, widths and with other separators is the same.
#[tokio::test]
async fn one_invoice_pays_once_however_it_is_written() {
    let world = World::new().await;
    let ready = world.ready("20000.00", 4, "4000.00").await;
    world.served(&ready, 1, cost("480.00", "FP-2026-1")).await;
    let second = world.rendered(&ready, 1, cost("480.00", "FP-2")).await;
    for same in ["FP-2026-1", "fp 20261", "ＦＰ２０２６１", "FP20261"] {
        assert_eq!(world.posts(&second, cost("480.00", same)).await.problem(409), "name-taken", "{same}");
    }
    let none = world.posts(&second, cost("480.00", "——")).await;
    assert_eq!(none.bad_fields(), [("/invoice_no".to_owned(), "invoice-number".to_owned())]);
    world.posts(&second, cost("480.00", "FP-2")).await.ok();
    world.is_quiet().await;
}

// R-D16, req 4.11: posted in February with an accounting day of January, which is still open: it is January's.
#[tokio::test]
async fn the_statement_goes_by_the_accounting_day() {
    let world = World::new().await;
    let ready = world.ready("20000.00", 4, "4000.00").await;
    let line = world.rendered(&ready, 1, cost("480.00", "FP-1")).await;
    let year = world.today()[..4].to_owned();
    world.until(world.at(20, 600)).await;
    assert_eq!(&world.today()[5..7], "02");
    let post = |day: &str| json!({ "amount": "480.00", "invoice_no": "FP-1", "invoice_date": format!("{year}-01-31"), "booked_on": format!("{year}-{day}") });
    let early = acts(&world, "an-finance", &line, "posting", post("01-02")).await;
    assert_eq!(early.bad_fields(), [("/booked_on".to_owned(), "booked-too-early".to_owned())]);
    acts(&world, "an-finance", &line, "posting", post("01-31")).await.ok();
    let statement = async |from: &str, to: &str| {
        let path = format!("/v1/policies/{}/fee-statement?from={year}-{from}&to={year}-{to}", ready.policy);
        world.person("an-finance").get(&path).await.ok()
    };
    let january = statement("01-01", "01-31").await;
    assert_eq!((&january["spent"], &january["closing"]["spent"]), (&json!("480.00"), &json!("480.00")));
    let february = statement("02-01", "02-28").await;
    assert_eq!((&february["spent"], &february["opening"]["spent"]), (&json!("0.00"), &json!("480.00")));
    world.is_quiet().await;
}

// R-D13, R-D17, R-D5, req 4.8: the invoice says 450 and 480 was posted: the manager corrects it in one act on the same
// invoice, and a reversal of a service that was rendered is corrected too. Nothing is deleted.
#[tokio::test]
async fn a_posted_line_is_corrected_to_its_true_amount() {
    let world = World::new().await;
    let ready = world.ready("20000.00", 4, "4000.00").await;
    let line = world.served(&ready, 1, cost("480.00", "FP-1")).await;
    let ask = |amount: &str| json!({ "amount": amount, "reason": "发票为 450 元" });
    assert_eq!(acts(&world, "an-finance", &line, "correction", ask("450.00")).await.problem(403), "forbidden");
    let over = acts(&world, "an-manager", &line, "correction", ask("480.01")).await;
    assert_eq!(over.bad_fields(), [("/amount".to_owned(), "more-than-recorded".to_owned())]);
    let late = json!({ "amount": "450.00", "reason": "发票为 450 元", "booked_on": "2199-01-01" });
    let late = acts(&world, "an-manager", &line, "correction", late).await;
    assert_eq!(late.bad_fields(), [("/booked_on".to_owned(), "day-in-future".to_owned())]);
    let new = acts(&world, "an-manager", &line, "correction", ask("450.00")).await.ok();
    let finance = world.person("an-finance");
    let old = finance.get(&line).await.ok();
    assert_eq!((&old["state"], &old["corrected_by"]), (&json!("reversed"), &new["id"]));
    assert_eq!(
        (&new["state"], &new["spent"], &new["invoice_no"], &new["corrects"]),
        (&json!("posted"), &json!("450.00"), &json!("FP-1"), &old["id"])
    );
    assert_eq!((&new["evidence"], &new["accepted_by"]), (&old["evidence"], &old["accepted_by"]));
    assert_eq!(world.fee(&ready.policy).await["spent"], "450.00");
    assert_eq!(
        acts(&world, "an-manager", &line, "correction", ask("440.00")).await.problem(409),
        "line-corrected-already"
    );
    assert_eq!(told(&world, "jia-manager", "line_corrected").await, 1);
    // A reversal is no dead end.
    let second = world.served(&ready, 1, cost("480.00", "FP-2")).await;
    acts(&world, "an-manager", &second, "reversal", json!({ "reason": "金额有误" })).await.ok();
    acts(&world, "an-manager", &second, "correction", ask("470.00")).await.ok();
    let fee = world.fee(&ready.policy).await;
    assert_eq!((&fee["spent"], &fee["reserved"]), (&json!("920.00"), &json!("0.00")));
    let year = world.today()[..4].to_owned();
    let path = format!("/v1/policies/{}/fee-statement?from={year}-01-01&to={year}-12-31", ready.policy);
    let statement = finance.get(&path).await.ok();
    assert_eq!((&statement["unaltered"], &statement["closing"]["spent"]), (&json!(true), &json!("920.00")));
    world.is_quiet().await;
}
