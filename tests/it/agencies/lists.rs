//! White and black lists: proposed, heard, decided with quorum, appealed; as of any day.

use serde_json::{Value, json};
use tests::agencies::{all_for, paper, votes};
use tests::{World, text};

async fn inbox(world: &World, sub: &str) -> Vec<String> {
    world.settle().await;
    let view = world.person(sub).get("/v1/inbox").await.ok();
    view["items"].as_array().unwrap().iter().map(|notice| text(&notice["about"])).collect()
}

fn days(world: &World, from: i64) -> String {
    let now = world.stack().clock().now();
    domain::time::beijing_day(now + jiff::SignedDuration::from_hours(24 * from)).to_string()
}

// Idea 11, req 2.2, 2.3, R-E3, R-E14: an agency's whole way: applied, listed, black-listed after a hearing, restored on
// appeal from that day only; each past day keeps its answer, and the agency finds every step in its inbox.
#[tokio::test]
async fn from_the_white_list_to_the_black_and_back() {
    let world = World::new().await;
    let (agency, manager) = (world.agency().await, world.person("agency-manager"));
    world.council().await;
    let apply = json!({ "list": "white", "change": "enter", "criterion": "white_qualified", "grounds": "申请列入" });
    let got = manager.post(&format!("/v1/agencies/{agency}/standing"), apply).await.ok();
    let case = format!("/v1/agencies/{agency}/standing/{}", text(&got["id"]));
    let listed = world.decided(&case, "decision", world.meeting("white_qualified", all_for())).await.ok();
    assert_eq!((&listed["state"], &listed["decision"]["from"]), (&json!("adopted"), &json!(world.today())));
    let listed_on = world.today();
    assert_eq!(world.stands(&agency, &listed_on).await, (true, false));
    assert_eq!(world.stands(&agency, &days(&world, -1)).await, (false, false));

    world.days_later(30).await;
    let case = world.case(&agency, "black", "enter", "black_false_report").await;
    let meeting = || world.meeting("black_false_report", all_for());
    assert_eq!(world.decided(&case, "decision", meeting()).await.problem(409), "hearing-first");
    world.person("mechanism-secretary").on_case(&case, "hearing", json!({})).await.ok();
    assert_eq!(world.decided(&case, "decision", meeting()).await.problem(409), "hearing-open");
    world
        .person("agency-manager")
        .on_case(&case, "statements", json!({ "text": "并非事实", "papers": [paper("说明")] }))
        .await
        .ok();

    // Two seats are no quorum: the case stays proposed, and the minutes stay with it.
    let few = world.meeting("black_false_report", votes(&[(0, "for"), (2, "for")]));
    let held = world.decided(&case, "decision", few).await.ok();
    assert_eq!(held["state"], "proposed");
    assert_eq!(
        held["without_quorum"][0]["tally"],
        json!({ "seats": 5, "present": 2, "in_favour": 2, "quorate": false, "carried": false })
    );
    assert_eq!(world.stands(&agency, &world.today()).await, (true, false));

    let black = world.decided(&case, "decision", meeting()).await.ok();
    assert_eq!(black["state"], "adopted");
    let black_on = world.today();
    assert_eq!(world.stands(&agency, &black_on).await, (true, true));
    // The day before, it was not: work done then stays payable.
    assert_eq!(world.stands(&agency, &days(&world, -1)).await, (true, false));

    world.days_later(10).await;
    world
        .person("agency-manager")
        .on_case(&case, "appeal", json!({ "text": "报告真实，附原始记录", "papers": [paper("原始记录")] }))
        .await
        .ok();
    assert_eq!(world.decided(&case, "appeal-decision", meeting()).await.problem(403), "same-person");
    world.days_later(5).await;
    let second = world.person("mechanism-secretary2");
    let back = second.on_case(&case, "appeal-decision", meeting()).await.ok();
    assert_eq!((&back["state"], &back["appeal_decision"]["from"]), (&json!("overturned"), &json!(world.today())));
    assert_eq!(world.stands(&agency, &world.today()).await, (true, false));
    assert_eq!(world.stands(&agency, &days(&world, -1)).await, (true, true));
    assert_eq!(world.stands(&agency, &black_on).await, (true, true));
    assert_eq!(world.stands(&agency, &listed_on).await, (true, false));

    let told = inbox(&world, "agency-manager").await;
    assert_eq!(
        told.iter().rev().map(String::as_str).collect::<Vec<_>>(),
        [
            "standing_proposed",
            "standing_decided",
            "standing_proposed",
            "hearing_called",
            "standing_decided",
            "appeal_decided"
        ]
    );
    let view = world.person("district-officer").get(&format!("/v1/agencies/{agency}/standing")).await.ok();
    assert_eq!(view["entries"].as_array().unwrap().len(), 3);
    assert_eq!(view["items"].as_array().unwrap().len(), 2);
    world.is_quiet().await;
}

// req 2.3: the register can be asked who is on a list on a day.
#[tokio::test]
async fn the_register_is_listed_as_of_a_day() {
    let world = World::new().await;
    let (agency, _) = world.white_listed().await;
    let names = async |query: &str| {
        let view = world.person("an-prevention").get(&format!("/v1/agencies?{query}")).await.ok();
        view["items"].as_array().unwrap().iter().map(|one| text(&one["id"])).collect::<Vec<_>>()
    };
    assert_eq!(names("listed=white").await, std::slice::from_ref(&agency));
    assert!(names("listed=black").await.is_empty());
    assert!(names(&format!("listed=white&on={}", days(&world, -1))).await.is_empty());
    world.is_quiet().await;
}

// R-E14: the one who proposed does not decide; a decision on a stale view is refused; a second one is too.
#[tokio::test]
async fn a_case_is_decided_once_and_by_another() {
    let world = World::new().await;
    let agency = world.agency().await;
    world.council().await;
    let case = world.case(&agency, "white", "enter", "white_qualified").await;
    let meeting = || world.meeting("white_qualified", all_for());
    let own = world.person("mechanism-secretary").on_case(&case, "decision", meeting()).await;
    assert_eq!(own.problem(403), "same-person");
    let stale = world.person("mechanism-chair").ask(reqwest::Method::POST, &format!("{case}/decision"));
    assert_eq!(stale.json(meeting()).seen("\"7\"").send().await.problem(412), "stale");
    world.decided(&case, "decision", meeting()).await.ok();
    assert_eq!(world.decided(&case, "decision", meeting()).await.problem(409), "standing-decided");
    let nothing = world.person("agency-manager").on_case(&case, "appeal", json!({ "text": "x" })).await;
    assert_eq!(nothing.problem(409), "nothing-to-appeal");
    let open = world.person("mechanism-chair").get("/v1/standing-cases").await.ok();
    assert!(open["items"].as_array().unwrap().is_empty());
    world.is_quiet().await;
}

// R-E14: the agency concerned does not vote in its own case, a unit that left does not vote.
#[tokio::test]
async fn votes_are_counted_by_the_seats_of_the_day() {
    let world = World::new().await;
    let agency = world.agency().await;
    world.council().await;
    let secretary = world.person("mechanism-secretary");
    let own = json!({
        "credit_code": tests::people::credit_code(900), "name": "技术服务机构900", "party": "agency", "council": true,
    });
    secretary.post("/v1/mechanism/members", own.clone()).await.ok();
    assert_eq!(secretary.post("/v1/mechanism/members", own).await.problem(409), "already-member");
    let left = tests::people::credit_code(801);
    secretary.post(&format!("/v1/mechanism/members/{left}/leaving"), json!({})).await.ok();
    let case = world.case(&agency, "white", "enter", "white_qualified").await;
    world.days_later(1).await;
    let mut meeting = world.meeting("white_qualified", all_for());
    let cast = meeting["votes"].as_array_mut().unwrap();
    cast.push(json!({ "member": tests::people::credit_code(900), "ballot": "for" }));
    cast.push(json!({ "member": tests::people::credit_code(803), "ballot": "for" }));
    let got = world.decided(&case, "decision", meeting).await;
    got.problem(422);
    let bad: Vec<(String, String)> = got.bad_fields();
    let expected = [
        ("/votes/0/member", "vote-without-seat"),
        ("/votes/3/member", "vote-in-own-case"),
        ("/votes/4/member", "voted-twice"),
    ];
    assert_eq!(bad, expected.map(|(at, code)| (at.to_owned(), code.to_owned())));
    let members = world.person("association-officer").get("/v1/mechanism/members").await.ok();
    let gone: Vec<&Value> =
        members["items"].as_array().unwrap().iter().filter(|one| !one["left_on"].is_null()).collect();
    assert_eq!((gone.len(), &gone[0]["credit_code"]), (1, &json!(left)));
    world.is_quiet().await;
}
