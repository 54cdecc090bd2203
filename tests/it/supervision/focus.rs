//! Focus areas through HTTP: tags of a site, and the checklist that a booked service brings to the agency.

use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tests::{World, text};

fn codes(items: &Value) -> Vec<String> {
    items.as_array().unwrap().iter().map(|item| text(&item["code"])).collect()
}

// req 2.10, R-E16: seven areas, each with a checklist; mixed premises bring the union, each item once, to the agency's visit.
#[tokio::test]
async fn a_mixed_site_brings_the_union_of_its_checklists() {
    let world = World::new().await;
    let areas = world.person("agency-expert").get("/v1/focus-areas").await.ok();
    assert_eq!(areas.as_array().unwrap().len(), 7);
    let list = |area: &str| -> BTreeSet<String> {
        let of = areas.as_array().unwrap().iter().find(|of| of["area"] == area).unwrap();
        codes(&of["items"]).into_iter().collect()
    };
    assert!(areas.as_array().unwrap().iter().all(|of| !of["items"].as_array().unwrap().is_empty()));

    let ready = world.ready("20000.00", 2, "2000.00").await;
    let path = format!("/v1/policies/{}/focus-areas", ready.policy);
    let jia = world.person("jia-manager");
    assert_eq!(jia.get(&path).await.ok()["version"], 0);
    let site = |name: &str, areas: Value| json!({ "name": name, "areas": areas });
    let sites = json!({ "sites": [
        site("丰台区甲厂工地", json!(["small_works", "mixed_use", "town_gas"])),
        site("甲厂食堂", json!(["nine_small_places"])),
    ] });
    let tag = |who: &str, body: Value| {
        let (who, path) = (world.person(who), path.clone());
        async move { who.change(Method::PUT, &path, &path, body).await }
    };
    assert_eq!(tag("jia-reporter", sites.clone()).await.problem(403), "forbidden");
    assert_eq!(world.person("yi-manager").get(&path).await.problem(404), "not-found");
    let twice = json!({ "sites": [site("甲厂食堂", json!([])), site("甲厂食堂", json!([]))] });
    assert_eq!(tag("an-prevention", twice).await.bad_fields(), [("/sites/1/name".into(), "site-twice".into())]);
    let unknown = json!({ "sites": [site("甲厂食堂", json!(["moon_base"]))] });
    assert_eq!(tag("an-prevention", unknown).await.problem(422), "bad-fields");
    let tagged = tag("an-prevention", sites).await.ok();
    assert_eq!((&tagged["version"], &tagged["by"]), (&json!(1), &json!("anping/an-prevention")));

    // The booking at the site of that name brings the union of its three areas, and nothing of the canteen's.
    let slot = world.slot(&ready.expert, 3, 600).await;
    let booking = world.person("jia-reporter").post("/v1/bookings", ready.order(&slot, "800.00")).await.ok();
    let checklist = format!("/v1/bookings/{}/checklist", text(&booking["id"]));
    let got = world.person("agency-expert").get(&checklist).await.ok();
    let got_codes = codes(&got["items"]);
    let union: BTreeSet<String> = ["small_works", "mixed_use", "town_gas"].into_iter().flat_map(list).collect();
    assert_eq!(got_codes.len(), union.len(), "no item twice");
    assert_eq!(got_codes.into_iter().collect::<BTreeSet<_>>(), union);
    let hot = got["items"].as_array().unwrap().iter().find(|item| item["code"] == "hot_work").unwrap();
    assert_eq!(hot["areas"], json!(["small_works", "mixed_use"]));
    for stranger in ["yi-manager", "kexin-expert", "tai-handler"] {
        assert_eq!(world.person(stranger).get(&checklist).await.problem(404), "not-found", "{stranger}");
    }
    world.is_quiet().await;
}
