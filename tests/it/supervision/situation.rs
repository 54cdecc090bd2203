//! The situation of a district through HTTP: taken by the schedule, small groups hidden, a note that knows its numbers again.

use reqwest::Method;
use serde_json::{Value, json};
use tests::people::policy_of_year;
use tests::{World, text};

/// So many policies of `jia` in Fengtai, of a sector.
async fn policies(world: &World, sector: &str, count: usize) -> Vec<String> {
    let year = domain::time::beijing_day(world.stack().clock().now()).year();
    let mut ids = Vec::new();
    for _ in 0..count {
        let mut policy = policy_of_year(&format!("AZ-{}", world.key()), year, "800000", "5000000", "8000000");
        policy["sector"] = json!(sector);
        ids.push(text(&world.person("an-underwriter").post("/v1/policies", policy).await.ok()["id"]));
    }
    ids
}

fn group<'a>(situation: &'a Value, name: &str) -> &'a Value {
    situation["groups"].as_array().unwrap().iter().find(|of| of["group"] == name).unwrap()
}

// req 2.6, R-H10: figures by sector and focus area from what is kept, weak spots with their numbers, small groups hidden;
// a note keeps its query and hash, and asking again says whether the numbers are the same.
#[tokio::test]
async fn a_note_knows_its_numbers_again() {
    let world = World::new().await;
    world.january().await;
    let builders = policies(&world, "construction", 8).await;
    policies(&world, "mine", 3).await;
    policies(&world, "fishery", 7).await;
    for policy in &builders {
        let path = format!("/v1/policies/{policy}/focus-areas");
        let sites = json!({ "sites": [{ "name": "工地食堂", "areas": ["town_gas", "nine_small_places"] }] });
        world.person("an-prevention").change(Method::PUT, &path, &path, sites).await.ok();
    }
    for _ in 0..5 {
        world.reported(&builders[0], 1).await;
    }
    let officer = world.person("district-officer");
    assert_eq!(officer.get("/v1/situation?district=fengtai").await.problem(404), "not-found");
    let day = world.today();
    world.days_later(1).await;
    // A day is counted once it has been over for some minutes.
    world.stack().clock().advance(jiff::SignedDuration::from_mins(10));
    world.settle().await;

    let path = format!("/v1/situation?district=fengtai&on={day}");
    let first = officer.get(&path).await.ok();
    assert_eq!((&first["unaltered"], &first["basis"][0]["rule"]), (&json!(true), &json!("R-H10")));
    let building = group(&first, "construction");
    assert_eq!((&building["figures"]["policies"], &building["figures"]["claims"]), (&json!(8), &json!(5)));
    assert_eq!(building["deaths"], 5);
    assert_eq!(building["weak"][0]["weakness"], "more_claims", "{building}");
    assert_eq!(building["weak"][0]["numbers"]["claims"], "5");
    // Three mines are hidden, and the smallest other group with them: else the mines follow from the total.
    let (mines, fishery) = (group(&first, "mine"), group(&first, "fishery"));
    assert_eq!((&mines["figures"], &mines["hidden"], &mines["weak"]), (&Value::Null, &json!(true), &json!([])));
    assert_eq!(first["total"]["figures"]["policies"], 18);
    let hidden = [building, mines, fishery].iter().filter(|of| of["figures"].is_null()).count();
    assert_eq!(hidden, 2);
    let by_focus = officer.get(&format!("{path}&by=focus_area")).await.ok();
    assert_eq!(group(&by_focus, "town_gas")["figures"]["policies"], 8);
    assert_eq!(by_focus["sha256"], first["sha256"], "one snapshot, looked at in two ways");

    let note = json!({
        "district": "fengtai", "on": day, "by": "sector", "title": "一季度研判", "text": "建筑施工出险偏多，安排专项服务",
    });
    assert_eq!(
        world.person("association-officer").post("/v1/situation-notes", note.clone()).await.problem(403),
        "forbidden"
    );
    let written = officer.post("/v1/situation-notes", note).await.ok();
    assert_eq!(written["sha256"], first["sha256"]);
    let note_path = format!("/v1/situation-notes/{}", text(&written["id"]));
    // The city goes on; the note's numbers stay.
    policies(&world, "construction", 4).await;
    world.reported(&builders[1], 2).await;
    world.days_later(2).await;
    let again = world.person("association-officer").get(&note_path).await.ok();
    assert_eq!(again["same"], true);
    assert_eq!(again["situation"], first, "asking again gives the same numbers");
    let now = officer.get("/v1/situation?district=fengtai").await.ok();
    assert_eq!(group(&now, "construction")["figures"]["policies"], 12);
    assert_ne!(now["sha256"], first["sha256"]);
    let listed = officer.get("/v1/situation-notes?district=fengtai").await.ok();
    assert_eq!(listed["items"][0]["id"], written["id"]);
    for who in ["an-manager", "jia-manager", "agency-manager"] {
        assert_eq!(world.person(who).get(&path).await.problem(403), "forbidden", "{who}");
    }
    // Taken once: a further run of the schedule changes nothing of a day.
    world.days_later(0).await;
    assert_eq!(officer.get(&path).await.ok(), first);

    // A snapshot that somebody changed behind the product's back is known.
    let desk = local::product::desk(world.stack().endpoints()).unwrap();
    let key = store::keys::inspection::snapshot(domain::policy::District::Fengtai, day.parse().unwrap());
    let was = desk.store.get::<domain::situation::Snapshot>(&key).await.unwrap();
    let mut next = was.value.clone();
    next.situation.sectors.values_mut().for_each(|cell| cell.claims += 1);
    let told = domain::Told::plain(domain::situation::SituationFact::SituationTaken {
        district: domain::policy::District::Fengtai,
        on: day.parse().unwrap(),
        sha256: next.sha256.clone(),
    });
    let commit = store::Commit::new(&domain::Actor::system("test"), desk.now(), "test").update(&was, &next, told);
    desk.store.commit(commit).await.unwrap();
    let after = officer.get(&note_path).await.ok();
    assert_eq!((&after["same"], &after["situation"]["unaltered"]), (&json!(false), &json!(false)));
    world.is_quiet().await;
}
