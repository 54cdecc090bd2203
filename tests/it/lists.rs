//! Lists: whole over all pages, searched by words, and closed to cursors that were made for another list.

use serde_json::{Value, json};
use std::collections::BTreeSet;
use tests::people::report;
use tests::{Someone, World, text};

/// All items of a list, read in pages.
async fn walked(who: &Someone, path: &str, limit: usize) -> Vec<Value> {
    let (mut all, mut cursor) = (Vec::new(), String::new());
    let joint = if path.contains('?') { '&' } else { '?' };
    loop {
        let page = who.get(&format!("{path}{joint}limit={limit}{cursor}")).await.ok();
        let items = page["items"].as_array().unwrap();
        assert!(items.len() <= limit, "{page}");
        all.extend(items.iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

fn ids(items: &[Value]) -> BTreeSet<String> {
    items.iter().map(|item| text(&item["id"])).collect()
}

// DESIGN section 5 (lists): every claim is on exactly one page whatever the size of a page, the latest report first.
#[tokio::test]
async fn pages_are_the_whole_list_once() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let mut made = Vec::new();
    for _ in 0..7 {
        made.push(world.reported(&policy, 0).await);
        world.stack().clock().advance(jiff::SignedDuration::from_secs(1));
    }
    made.reverse();
    for who in ["jia-reporter", "an-handler", "district-officer"] {
        for limit in [1, 3, 7, 100] {
            let seen: Vec<_> =
                walked(&world.person(who), "/v1/claims", limit).await.iter().map(|claim| text(&claim["id"])).collect();
            assert_eq!(seen, made, "{who} {limit}");
        }
    }
    assert_eq!(walked(&world.person("tai-handler"), "/v1/claims", 3).await, Vec::<Value>::new());
}

// DESIGN section 6: found by a part of its place or its receipt number, also when the hits are far apart.
#[tokio::test]
async fn words_find_claims_on_every_page() {
    let world = World::new().await;
    let who = world.person("jia-reporter");
    let mut wanted = BTreeSet::new();
    let mut number = String::new();
    for n in 0..9 {
        let place = if n % 4 == 0 { "东门塔吊 Tower-B" } else { "西门仓库" };
        let claim = who.post("/v1/claims", report(place, "fall", 0)).await.ok()["claim"].clone();
        if n % 4 == 0 {
            wanted.insert(text(&claim["id"]));
        }
        number = text(&claim["receipt_no"]);
    }
    for words in ["塔吊", "tower-b", "%20TOWER-B%20"] {
        for limit in [1, 2, 50] {
            let found = walked(&who, &format!("/v1/claims?q={words}"), limit).await;
            assert_eq!((found.len(), ids(&found)), (3, wanted.clone()), "{words} {limit}");
        }
    }
    assert_eq!(walked(&who, &format!("/v1/claims?q={}", number.to_lowercase()), 5).await.len(), 1);
    assert_eq!(walked(&who, "/v1/claims?q=nowhere", 5).await, Vec::<Value>::new());
    assert_eq!(walked(&who, "/v1/claims?state=open", 4).await.len(), 9);
    assert_eq!(who.get("/v1/claims?state=asleep").await.problem(422), "bad-fields");
}

// DESIGN section 5: a cursor of another organisation, another list or another hand is refused.
#[tokio::test]
async fn a_cursor_opens_only_its_own_list() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claims = [world.reported(&policy, 0).await, world.reported(&policy, 0).await];
    let who = world.person("jia-reporter");
    let cursor = text(&who.get("/v1/claims?limit=1").await.ok()["next_cursor"]);
    for foreign in ["yi-reporter", "tai-handler", "an-handler", "district-officer"] {
        let got = world.person(foreign).get(&format!("/v1/claims?limit=1&cursor={cursor}")).await;
        assert_eq!(got.problem(400), "bad-cursor", "{foreign}");
    }
    let timeline = |claim: &str, cursor: &str| format!("/v1/claims/{claim}/timeline?limit=1&cursor={cursor}");
    assert_eq!(who.get(&timeline(&claims[0], &cursor)).await.problem(400), "bad-cursor");
    let handler = world.person("an-handler");
    handler.act(&claims[0], "coverage", json!({ "decision": "covered", "reason": "属于责任范围" })).await.ok();
    let first = handler.get(&format!("/v1/claims/{}/timeline?limit=1", claims[0])).await.ok();
    let cursor = text(&first["next_cursor"]);
    handler.get(&timeline(&claims[0], &cursor)).await.ok();
    assert_eq!(handler.get(&timeline(&claims[1], &cursor)).await.problem(400), "bad-cursor");
    let (head, tail) = cursor.split_at(3);
    for bent in [format!("{head}A{tail}"), tail.to_owned(), "a".repeat(5000), String::new()] {
        assert_eq!(handler.get(&timeline(&claims[0], &bent)).await.problem(400), "bad-cursor", "{bent}");
    }
}

// req 5.13, B.10: the timeline is whole over its pages, and every decision on it comes out the same when it is made again.
#[tokio::test]
async fn every_decision_replays_the_same() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    world.dead(&claim, 1, "300000", "7777").await;
    let handler = world.person("an-handler");
    let advance = handler.proposes(&claim, "advance").await;
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let path = format!("/v1/claims/{claim}");
    let happened = walked(&handler, &format!("{path}/timeline"), 2).await;
    assert_eq!(ids(&happened).len(), happened.len());
    assert_eq!(happened, walked(&handler, &format!("{path}/timeline"), 100).await);
    let decisions = walked(&handler, &format!("{path}/decisions"), 3).await;
    let replayable: BTreeSet<_> =
        happened.iter().filter(|one| one["replayable"] == json!(true)).map(|one| text(&one["id"])).collect();
    assert!(!replayable.is_empty());
    assert_eq!(ids(&decisions), replayable);
    for decision in &replayable {
        let again = handler.get(&format!("{path}/decisions/{decision}/replay")).await.ok();
        assert_eq!(again["same"], json!(true), "{again}");
    }
    assert_eq!(handler.get(&format!("{path}/decisions/nothing/replay")).await.problem(404), "not-found");
    world.is_quiet().await;
}
