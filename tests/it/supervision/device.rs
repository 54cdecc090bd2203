//! Equipment as a service: nothing is done, and nothing paid, without its serial number, owner, place and proof.

use serde_json::{Value, json};
use tests::people::photo;
use tests::services::{acceptance, site};
use tests::{World, text};

// req 2.17, 4.7, 4.8: a device is refused while something is missing; its estimate is never shown as spent, and it is paid
// from its own purpose only.
#[tokio::test]
async fn a_device_needs_its_proof() {
    let world = World::new().await;
    world.january().await;
    let policy = world.policy_with_premium("100000.00").await;
    world.budget().await;
    let (agency, expert) = world.white_listed().await;
    world.agreed(&policy, &agency).await;
    let items = json!([world.item("smart_equipment", 2, "5000.00", &agency)]);
    let plan = text(&world.planned(&policy, items).await.ok()["id"]);
    world.person("jia-manager").signs(&plan).await.ok();
    let slot = json!({
        "expert": expert, "kinds": ["smart_equipment"], "district": "fengtai",
        "from": world.at(3, 600), "to": world.at(3, 630),
    });
    let slot = text(&world.person("agency-manager").post("/v1/slots", slot).await.ok()["id"]);
    let order =
        json!({ "policy": policy, "kind": "smart_equipment", "slot": slot, "amount": "5000.00", "site": site() });
    let booking = world.person("jia-reporter").post("/v1/bookings", order).await.ok();
    let id = text(&booking["id"]);
    let line = format!("/v1/policies/{policy}/fee-lines/{}", text(&booking["line"]));
    let reserved = world.person("jia-manager").get(&line).await.ok();
    assert_eq!(
        (&reserved["reserved"], &reserved["spent"]),
        (&json!("5000.00"), &Value::Null),
        "an estimate is not spent"
    );
    world.person("agency-manager").on_booking(&id, "accept", acceptance()).await.ok();
    world.until(world.at(3, 605)).await;
    let expert = world.person("agency-expert");
    let here = json!({ "latitude_micro": 39_850_100, "longitude_micro": 116_280_000 });
    expert.on_booking(&id, "check-in", here).await.ok();
    world.until(world.at(0, 660)).await;

    let seen = expert.get(&format!("/v1/bookings/{id}")).await.ok();
    let proof = expert.shows(&id, photo(1)).await;
    let picture = expert.shows(&id, photo(2)).await;
    let report = expert.shows(&id, photo(3)).await;
    world.settle().await;
    let record = |evidence: Value, stated: Value| {
        json!({
            "started_at": seen["from"], "ended_at": seen["to"], "place": "丰台区甲厂工地", "personnel": "许专家",
            "items": "可燃气体报警装置", "measures": "安装调试", "process": "安装两台并测试", "units": 2,
            "report": report, "evidence": evidence, "stated": stated, "cost": "4800.00",
        })
    };
    let photos = json!([{ "kind": "site_photo", "document": picture }]);
    let all = json!([
        { "kind": "site_photo", "document": picture }, { "kind": "install_proof", "document": proof },
    ]);
    let said = json!([
        { "kind": "device_serial", "value": "QD-2027-0001、QD-2027-0002" },
        { "kind": "device_owner", "value": "北京甲厂机械制造有限公司" },
        { "kind": "install_place", "value": "食堂灶间" },
    ]);
    let bare = expert.on_booking(&id, "complete", record(photos, json!([]))).await;
    assert_eq!(bare.bad_fields(), [("/evidence".into(), "evidence-missing".into())]);
    for missing in ["设备序列号", "设备所有权人", "安装位置", "安装证明"] {
        assert!(bare.body.to_string().contains(missing), "{missing}: {}", bare.body);
    }
    for left_out in 0..3 {
        let mut rest = said.clone();
        rest.as_array_mut().unwrap().remove(left_out);
        let got = expert.on_booking(&id, "complete", record(all.clone(), rest)).await;
        assert_eq!(got.bad_fields(), [("/evidence".into(), "evidence-missing".into())]);
    }
    let done = expert.on_booking(&id, "complete", record(all, said)).await.ok();
    assert!(done["record"].to_string().contains("QD-2027-0001"), "ownership and serial are on record: {done}");
    let verdict = json!({ "decision": "confirm", "satisfaction": "satisfied", "opinion": "已测试" });
    world.person("jia-manager").on_booking(&id, "confirm", verdict).await.ok();
    let finance = world.person("an-finance");
    let invoice = |more: Value| {
        let mut body = json!({ "amount": "4800.00", "invoice_no": "FP-1", "invoice_date": world.today() });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    let path = format!("{line}/posting");
    let moved =
        finance.change(reqwest::Method::POST, &line, &path, invoice(json!({ "purpose": "training_publicity" }))).await;
    assert_eq!(
        moved.bad_fields(),
        [("/purpose".into(), "unknown-field".into())],
        "a line is paid from its own purpose"
    );
    let posted = finance.change(reqwest::Method::POST, &line, &path, invoice(json!({}))).await.ok();
    assert_eq!((&posted["spent"], &posted["purpose"]), (&json!("4800.00"), &json!("tech_equipment")));
    // The fee watch does not miss what was written down: only documents lie on the line.
    world.days_later(1).await;
    let asked = world.person("an-prevention").get("/v1/alerts?check=missing_evidence").await.ok();
    assert_eq!(asked["items"], json!([]), "{asked}");
    world.is_quiet().await;
}
