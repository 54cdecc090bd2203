//! Value for money through HTTP: from posted lines, without disputed ones, with n, hidden below five.

use reqwest::Method;
use serde_json::{Value, json};
use tests::services::Cost;
use tests::{World, text};

async fn row(world: &World, who: &str, kind: &str) -> (Value, Value) {
    let value = world.person(who).get("/v1/value-for-money").await.ok();
    let row = value["rows"].as_array().unwrap().iter().find(|row| row["kind"] == kind).cloned().unwrap_or_default();
    (row, value)
}

// req 2.9, R-H11: cost of a service with n and the band of unit prices; a disputed line is left out until it is answered.
#[tokio::test]
async fn a_disputed_line_is_left_out() {
    let world = World::new().await;
    let ready = world.ready("200000.00", 9, "20000.00").await;
    let mut lines = Vec::new();
    for (number, spent) in (1..).zip(["600.00", "700.00", "800.00", "900.00", "1000.00"]) {
        let invoice = format!("FP-{number}");
        lines.push(world.served(&ready, 2, Cost { held: "1000.00", spent, invoice: &invoice, dated: None }).await);
    }
    world.days_later(1).await;
    let (all, value) = row(&world, "an-prevention", "hazard_inspection").await;
    assert_eq!((&all["services"], &all["per_service"]), (&json!(5), &json!("800.00")));
    let band = value["bands"].as_array().unwrap().iter().find(|of| of["kind"] == "hazard_inspection").unwrap();
    assert_eq!(
        (&band["n"], &band["p25"], &band["p50"], &band["p75"]),
        (&json!(5), &json!("700.00"), &json!("800.00"), &json!("900.00"))
    );
    assert_eq!((&value["left_out"], &value["unaltered"]), (&json!(0), &json!(true)));

    // A line of a day that was counted is disputed: four are too few to show, and the number left out is said.
    let line = lines[0].rsplit('/').next().unwrap();
    let disputes = format!("/v1/policies/{}/fee-disputes", ready.policy);
    let ask = json!({ "line": line, "reason": "检查时间与约定不符" });
    let dispute = world.person("jia-manager").post(&disputes, ask).await.ok();
    world.days_later(1).await;
    let (few, value) = row(&world, "district-officer", "hazard_inspection").await;
    assert_eq!((&few["services"], &few["per_service"]), (&json!(4), &Value::Null));
    assert_eq!(value["left_out"], 1);
    assert_eq!(value["bands"][0]["p50"], Value::Null);

    // Answered, it counts again; reversed, it does not.
    let path = format!("{disputes}/{}", text(&dispute["id"]));
    let answer = json!({ "upheld": false, "answer": "现场照片与签到时间一致" });
    world.person("an-manager").change(Method::POST, &path, &format!("{path}/answer"), answer).await.ok();
    world.days_later(1).await;
    assert_eq!(row(&world, "an-prevention", "hazard_inspection").await.0["services"], 5);
    let reversal = json!({ "reason": "重复列支" });
    world.person("an-manager").change(Method::POST, &lines[1], &format!("{}/reversal", lines[1]), reversal).await.ok();
    world.days_later(1).await;
    assert_eq!(row(&world, "an-prevention", "hazard_inspection").await.0["services"], 4);
    // Another insurer sees none of it, an enterprise may not look.
    let others = world.person("tai-approver").get("/v1/value-for-money").await.ok();
    assert_eq!(others["rows"], json!([]));
    assert_eq!(world.person("jia-manager").get("/v1/value-for-money").await.problem(403), "forbidden");
    world.is_quiet().await;
}
