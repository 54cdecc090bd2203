//! The inbox: an organisation reads its own notices, page by page, and nobody else's.

use serde_json::json;
use std::collections::BTreeSet;
use tests::{Someone, World, text};

/// Ids of all notices, read in pages of two.
async fn walked(who: &Someone, query: &str) -> Vec<String> {
    let (mut ids, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = who.get(&format!("/v1/inbox?limit=2{query}{cursor}")).await.ok();
        let items = page["items"].as_array().unwrap();
        assert!(items.len() <= 2, "{page}");
        ids.extend(items.iter().map(|notice| text(&notice["id"])));
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return ids,
        }
    }
}

// DESIGN section 5 (lists) and 6 (inbox): every notice is on exactly one page; one that is read leaves the unread ones;
// reading it again changes nothing; another organisation finds neither the notice nor the list.
#[tokio::test]
async fn notices_are_paged_read_and_private() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    for _ in 0..5 {
        world.reported(&policy, 1).await;
    }
    world.settle().await;
    let who = world.person("an-handler");
    let whole = who.get("/v1/inbox?limit=100").await.ok();
    let whole: Vec<_> = whole["items"].as_array().unwrap().iter().map(|notice| text(&notice["id"])).collect();
    assert!(whole.len() >= 5, "an insurer is told of each report");
    assert_eq!(walked(&who, "").await, whole);
    assert_eq!(whole.iter().collect::<BTreeSet<_>>().len(), whole.len());

    let path = format!("/v1/inbox/{}/read", whole[0]);
    let read = who.post(&path, json!({})).await.ok();
    assert_eq!(read["read_by"].as_str().map(|by| by.contains("an-handler")), Some(true), "{read}");
    let again = world.person("an-manager").post(&path, json!({})).await.ok();
    assert_eq!((&again["read_by"], &again["read_at"]), (&read["read_by"], &read["read_at"]));
    assert_eq!(walked(&who, "&unread=true").await, whole[1..]);

    let foreign = world.person("tai-handler");
    assert_eq!(foreign.post(&path, json!({})).await.problem(404), "not-found");
    assert_eq!(foreign.get("/v1/inbox").await.ok()["items"], json!([]));
    world.is_quiet().await;
}

// DESIGN section 5: a cursor opens only the list that it was made for.
#[tokio::test]
async fn a_foreign_cursor_opens_nothing() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    for _ in 0..3 {
        world.reported(&policy, 1).await;
    }
    world.settle().await;
    let page = world.person("an-handler").get("/v1/inbox?limit=1").await.ok();
    let asked = format!("/v1/inbox?limit=1&cursor={}", text(&page["next_cursor"]));
    world.person("an-manager").get(&asked).await.ok();
    for foreign in ["tai-handler", "jia-manager"] {
        assert_eq!(world.person(foreign).get(&asked).await.problem(400), "bad-cursor", "{foreign}");
    }
}
