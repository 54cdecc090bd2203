//! Who may do what with plans, slots and bookings, person by person, against one table that is reviewed.

use local::identity::PEOPLE;
use local::product;
use reqwest::Method;
use serde_json::{Value, json};
use std::fmt::Write;
use tests::services::acceptance;
use tests::{World, text};

/// A body that each act takes.
fn body(act: &str, slot: &str) -> Value {
    match act {
        "accept" => acceptance(),
        "reschedule" => json!({ "slot": slot, "reason": "说明" }),
        "cancel" | "refuse" => json!({ "reason": "说明" }),
        "complete" => json!({
            "started_at": "2026-01-01T00:00:00Z", "ended_at": "2026-01-01T01:00:00Z", "place": "工地", "personnel": "许工",
            "items": "项目", "measures": "措施", "process": "过程", "units": 1, "evidence": [], "cost": "1",
            "report": "document_01h455vb4pex5vsknk084sn02q",
        }),
        "confirm" => json!({ "decision": "object", "opinion": "说明" }),
        "revisit" => json!({ "satisfaction": "neutral", "opinion": "说明" }),
        "no-show" => json!({ "absent": "agency", "reason": "说明" }),
        "resolution" => json!({ "outcome": "took_place", "reason": "说明" }),
        "signature" => json!({ "decision": "sign" }),
        _ => json!({}),
    }
}

// req 4.2, R-D17, DESIGN section 5: each side acts for itself; other tenants see nothing; supervisors read.
#[tokio::test]
async fn who_may_do_what() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let (taken, free) = (world.slot(&ready.expert, 3, 600).await, world.slot(&ready.expert, 3, 700).await);
    let booking = world.person("jia-reporter").post("/v1/bookings", ready.order(&taken, "500.00")).await.ok();
    let id = text(&booking["id"]);
    let mut table = String::new();
    let areas = ["/v1/bookings/{booking_id}", "/v1/service-plans/{plan_id}", "/v1/slots/{slot_id}"];
    for (_, method, path) in
        product::routes().into_iter().filter(|(_, _, path)| areas.iter().any(|area| path.starts_with(area)))
    {
        let _ = write!(table, "{method} {path}\n   ");
        let filled = path.replace("{booking_id}", &id).replace("{plan_id}", &ready.plan).replace("{slot_id}", &taken);
        for person in PEOPLE {
            // A stale version: whoever may act is told to look again, and nothing changes.
            let ask = world.person(person.sub).ask(method.parse::<Method>().unwrap(), &filled).seen("\"999\"");
            let act = path.rsplit('/').next().unwrap();
            let ask = if method == "GET" { ask } else { ask.json(body(act, &free)) };
            let got = ask.send().await;
            assert_ne!(got.body["code"], "bad-fields", "{method} {filled}: {}", got.body);
            let word = match got.status.as_u16() {
                403 => "forbidden",
                404 => "hidden",
                code if code < 500 => "may",
                code => panic!("{method} {filled} as {}: {code} {}", person.sub, got.body),
            };
            // Free time is open to everybody who could book it; all else is the three sides' own.
            let other_tenant = matches!(person.org, "yi" | "bing" | "taihe" | "mechanism");
            assert!(!other_tenant || word != "may" || act == "hold", "{method} {filled} as {}: {word}", person.sub);
            if word == "may" {
                let _ = write!(table, " {}", person.sub);
            }
        }
        table.push('\n');
    }
    insta::assert_snapshot!(table);
}

// req 4.2, R-D17: nobody does two of booking, confirming and paying one line, whoever it is: every pair of roles.
#[tokio::test]
async fn booking_confirming_and_paying_take_three_people() {
    let world = World::new().await;
    let may = async |who: &str, method: Method, path: &str, body: Value| {
        let got = world.person(who).ask(method, path).json(body).seen("\"999\"").send().await;
        !matches!(got.status.as_u16(), 403 | 404)
    };
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let slot = world.slot(&ready.expert, 3, 600).await;
    let booking = world.person("jia-manager").post("/v1/bookings", ready.order(&slot, "500.00")).await.ok();
    let confirm = format!("/v1/bookings/{}/confirm", text(&booking["id"]));
    let post = format!("/v1/policies/{}/fee-lines/{}/posting", ready.policy, text(&booking["line"]));
    let invoice = json!({ "amount": "1", "invoice_no": "1", "invoice_date": "2026-01-01" });
    for person in PEOPLE {
        let books = may(person.sub, Method::POST, "/v1/bookings", ready.order(&slot, "500.00")).await;
        let confirms = may(person.sub, Method::POST, &confirm, body("confirm", &slot)).await;
        let pays = may(person.sub, Method::POST, &post, invoice.clone()).await;
        // Staff of the insured may book or confirm, never the same booking (the domain's own rule); no payer does either.
        assert!(!(pays && (books || confirms)), "{}", person.sub);
    }
}
