//! Documents: what was announced is what counts, and what really arrived is looked at.

use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::primitives::{ByteStream, DateTime};
use aws_sdk_s3::types::{ObjectLockRetention, ObjectLockRetentionMode};
use local::faults::TableFaultKind;
use local::product::{self, DOCUMENTS};
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::people::{photo, report, sha256};
use tests::{Someone, World, text};

async fn announce(who: &Someone, claim: &str, bytes: &[u8], content_type: &str) -> Value {
    let ask = json!({ "claim": claim, "kind": "scene_photo", "file_name": "现场.jpg", "content_type": content_type, "size": bytes.len(), "sha256": sha256(bytes) });
    who.post("/v1/documents", ask).await.ok()
}

async fn put(who: &Someone, document: &Value, bytes: Vec<u8>) -> StatusCode {
    let upload = &document["upload"];
    let mut request = who.world.http().put(text(&upload["url"])).body(bytes);
    for (name, value) in upload["headers"].as_object().unwrap() {
        request = request.header(name, value.as_str().unwrap());
    }
    request.send().await.unwrap().status()
}

async fn state(who: &Someone, document: &Value) -> Value {
    who.get(&format!("/v1/documents/{}", text(&document["id"]))).await.ok()
}

// req B.6: bound to size, type and SHA-256; verified by what arrived; readable afterwards; never overwritten.
#[tokio::test]
async fn a_photo_is_sent_checked_and_read() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 0).await;
    let who = world.person("jia-reporter");
    let bytes = photo(1);
    let document = announce(&who, &claim, &bytes, "image/jpeg").await;
    assert_eq!(state(&who, &document).await["state"], "awaiting_upload");
    assert!(!put(&who, &document, photo(2)).await.is_success(), "other bytes than announced were taken");
    assert!(put(&who, &document, bytes.clone()).await.is_success());
    assert!(!put(&who, &document, bytes.clone()).await.is_success(), "overwritten");
    world.settle().await;
    let checked = state(&who, &document).await;
    assert_eq!(checked["state"], "verified");
    let got = world.http().get(text(&checked["download_url"])).send().await.unwrap();
    assert_eq!(got.bytes().await.unwrap().to_vec(), bytes);
    assert_eq!(
        world.person("tai-handler").get(&format!("/v1/documents/{}", text(&document["id"]))).await.problem(404),
        "not-found"
    );
    world.is_quiet().await;
}

// A file that is not what its type says is set aside with its reason and cannot be read.
#[tokio::test]
async fn a_mismatch_is_quarantined() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 0).await;
    let who = world.person("jia-reporter");
    let script = b"#!/bin/sh\necho not a photo\n".to_vec();
    let document = announce(&who, &claim, &script, "image/jpeg").await;
    assert!(put(&who, &document, script).await.is_success());
    world.settle().await;
    let checked = state(&who, &document).await;
    assert_eq!((&checked["state"], &checked["quarantine"]), (&json!("quarantined"), &json!("type")));
    assert_eq!(checked["download_url"], Value::Null);
    assert!(checked["quarantine_reason"].as_str().is_some());
}

// A voice note comes in the container that phones record it in; a picture made smaller names its original; a script that
// calls itself a voice note is set aside.
#[tokio::test]
async fn a_voice_note_is_taken_and_an_original_is_named() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 0).await;
    let who = world.person("jia-reporter");
    let voice = b"\0\0\0\x24ftypisom\0\0\x02\0isomiso6 and sound".to_vec();
    let film = b"\0\0\0\x14ftypM4A \0\0\x02\0 sound that calls itself a film".to_vec();
    let (sound, wrong) =
        (announce(&who, &claim, &voice, "audio/mp4").await, announce(&who, &claim, &film, "video/mp4").await);
    assert!(put(&who, &sound, voice).await.is_success() && put(&who, &wrong, film).await.is_success());
    world.settle().await;
    assert_eq!(state(&who, &sound).await["state"], "verified");
    assert_eq!(state(&who, &wrong).await["quarantine"], "type");
    let (small, large) = (photo(3), photo(4));
    let ask = json!({ "claim": claim, "kind": "scene_photo", "file_name": "现场.jpg", "content_type": "image/jpeg", "size": small.len(),
        "sha256": sha256(&small), "taken_at": "2026-03-01T02:03:04Z", "original_sha256": sha256(&large) });
    let document = who.post("/v1/documents", ask).await.ok();
    let said = state(&who, &document).await;
    assert_eq!((&said["original_sha256"], &said["taken_at"]), (&json!(sha256(&large)), &json!("2026-03-01T02:03:04Z")));
}

// A film goes in parts; a lost link is renewed, parts that were sent stay, and completing twice is harmless.
#[tokio::test]
async fn a_film_goes_in_parts() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 0).await;
    let who = world.person("jia-reporter");
    let mut film = b"\0\0\0\x18ftypmp42".to_vec();
    film.resize(12 * 1024 * 1024, 7);
    let document = announce(&who, &claim, &film, "video/mp4").await;
    let path = format!("/v1/documents/{}", text(&document["id"]));
    let size = usize::try_from(document["upload"]["part_size"].as_u64().unwrap()).unwrap();
    let mut parts = Vec::new();
    for (part, bytes) in document["upload"]["parts"].as_array().unwrap().iter().zip(film.chunks(size)) {
        let sent = world.http().put(text(&part["url"])).body(bytes.to_vec()).send().await.unwrap();
        assert!(sent.status().is_success());
        parts.push(json!({ "number": part["number"], "etag": sent.headers()["etag"].to_str().unwrap() }));
    }
    assert_eq!(parts.len(), 3);
    assert_eq!(
        who.post(&format!("{path}/links"), json!({})).await.ok()["upload"]["parts"].as_array().unwrap().len(),
        3
    );
    let short = who.post(&format!("{path}/complete"), json!({ "parts": parts[..2] })).await;
    assert_eq!(short.bad_fields()[0].1, "parts-missing");
    who.post(&format!("{path}/complete"), json!({ "parts": parts })).await.ok();
    world.settle().await;
    assert_eq!(state(&who, &document).await["state"], "verified");
    who.post(&format!("{path}/complete"), json!({ "parts": parts })).await.ok();
    world.is_quiet().await;
}

#[tokio::test]
async fn sizes_and_types_are_bounded() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 0).await;
    let who = world.person("jia-reporter");
    let ask = |size: u64, content_type: &str| json!({ "claim": claim, "kind": "other", "file_name": "x", "content_type": content_type, "size": size, "sha256": "0".repeat(64) });
    assert_eq!(
        who.post("/v1/documents", ask(100 * 1024 * 1024 + 1, "image/png")).await.bad_fields(),
        [("/size".to_owned(), "bad-size".to_owned())]
    );
    assert_eq!(who.post("/v1/documents", ask(0, "text/html")).await.bad_fields()[0].0, "/content_type");
    let listed = who.get(&format!("/v1/documents?claim={claim}")).await.ok();
    assert_eq!(listed["items"], json!([]));
}

/// What S3 said.
fn code<T, E: ProvideErrorMetadata + std::fmt::Debug, R: std::fmt::Debug>(
    outcome: Result<T, SdkError<E, R>>,
) -> String {
    outcome.map_or_else(|error| error.code().unwrap_or_default().to_owned(), |_| "ok".to_owned())
}

// R-H1, req 4.14, 4.15: a verified document cannot be deleted, unlocked, covered or hidden for five years, not with the
// keys of the bucket's owner either; what was set aside is nobody's record and is not locked.
#[tokio::test]
async fn a_verified_document_is_kept_unaltered_for_five_years() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.reported(&policy, 0).await;
    world.settle().await;
    let who = world.person("jia-reporter");
    let s3 = product::bucket_client(world.stack().endpoints());
    let bytes = photo(1);
    let document = announce(&who, &claim, &bytes, "image/jpeg").await;
    assert!(put(&who, &document, bytes.clone()).await.is_success());
    let key = |document: &Value| format!("jia/{claim}/{}/{}", text(&document["id"]), text(&document["sha256"]));
    let script = b"#!/bin/sh\n".to_vec();
    let aside = announce(&who, &claim, &script, "image/jpeg").await;
    assert!(put(&who, &aside, script).await.is_success());
    // An earlier try that came to a later day and was cut off after its lock: the event comes again and finishes.
    let again = announce(&who, &claim, &photo(2), "image/jpeg").await;
    assert!(put(&who, &again, photo(2)).await.is_success());
    let later = world.stack().clock().now() + jiff::SignedDuration::from_hours(24 * 365 * 9);
    let lock = |until: i64| {
        let mode = ObjectLockRetentionMode::Compliance;
        ObjectLockRetention::builder().mode(mode).retain_until_date(DateTime::from_secs(until)).build()
    };
    let locked = |document: &Value, until: i64| {
        s3.put_object_retention().bucket(DOCUMENTS).key(key(document)).retention(lock(until)).send()
    };
    locked(&again, later.as_second()).await.unwrap();
    // Somebody else was at the table in the same moment: the lock is put once more, and grows if at all.
    world.stack().faults().table_at(TableFaultKind::Conflict, 1, 0, Some("TransactWriteItems"));
    world.settle().await;
    assert_eq!(state(&who, &again).await["state"], "verified");
    assert_eq!(state(&who, &document).await["state"], "verified");
    assert_eq!(state(&who, &aside).await["state"], "quarantined");

    let held = |key: String| s3.get_object_retention().bucket(DOCUMENTS).key(key).send();
    assert_eq!(code(held(key(&aside)).await), "NoSuchObjectLockConfiguration");
    let kept = held(key(&document)).await.unwrap().retention.unwrap();
    assert_eq!(kept.mode, Some(ObjectLockRetentionMode::Compliance));
    // The policy runs until the end of the year: five years from there.
    let until = kept.retain_until_date.unwrap().secs();
    let year = domain::time::beijing_day(world.stack().clock().now()).year();
    assert_eq!(jiff::Timestamp::from_second(until).unwrap().to_string(), format!("{}-12-31T16:00:00Z", year + 5));

    let versions = s3.list_object_versions().bucket(DOCUMENTS).prefix(key(&document)).send().await.unwrap();
    let version = versions.versions()[0].version_id().unwrap().to_owned();
    let delete = || s3.delete_object().bucket(DOCUMENTS).key(key(&document)).version_id(&version).send();
    assert_eq!(code(delete().await), "AccessDenied");
    assert_eq!(code(locked(&document, until - 1).await), "AccessDenied");
    // Another object put over it and a mark that hides it: the document is still what was verified.
    let forged = ByteStream::from(photo(9));
    s3.put_object().bucket(DOCUMENTS).key(key(&document)).body(forged).send().await.unwrap();
    world.settle().await;
    s3.delete_object().bucket(DOCUMENTS).key(key(&document)).send().await.unwrap();
    world.is_quiet().await;
    let read = || async {
        let link = text(&state(&who, &document).await["download_url"]);
        world.http().get(link).send().await.unwrap().bytes().await.unwrap().to_vec()
    };
    assert_eq!(read().await, bytes);

    let left = jiff::Timestamp::from_second(until).unwrap().duration_since(world.stack().clock().now());
    world.stack().clock().advance(left - jiff::SignedDuration::from_hours(1));
    assert_eq!(code(delete().await), "AccessDenied");
    world.stack().clock().advance(jiff::SignedDuration::from_hours(2));
    assert_eq!(code(delete().await), "ok");
}

// R-H1: papers that came before anybody knew the policy are kept for five years from its end once it is known.
#[tokio::test]
async fn papers_of_a_report_without_a_policy_are_kept_by_it_later() {
    let world = World::new().await;
    let who = world.person("yi-reporter");
    // The insurer that the reports name is one that insures.
    world.policy_in_force("800000", "5000000", "8000000").await;
    let reports = async || {
        let mut ask = report("乙公司仓库", "other_unclear", 0);
        ask["insurer"] = json!("anping");
        text(&who.post("/v1/claims", ask).await.ok()["claim"]["id"])
    };
    let claim = reports().await;
    let document = announce(&who, &claim, &photo(1), "image/jpeg").await;
    assert!(put(&who, &document, photo(1)).await.is_success());
    world.settle().await;
    let s3 = product::bucket_client(world.stack().endpoints());
    let key = format!("yi/{claim}/{}/{}", text(&document["id"]), text(&document["sha256"]));
    let until = async || {
        let held = s3.get_object_retention().bucket(DOCUMENTS).key(&key).send().await.unwrap().retention.unwrap();
        jiff::Timestamp::from_second(held.retain_until_date.unwrap().secs()).unwrap()
    };
    let today = domain::time::beijing_day(world.stack().clock().now());
    let five = |day: jiff::civil::Date| domain::time::day_end(day.checked_add(jiff::Span::new().years(5)).unwrap());
    assert_eq!(until().await, five(today));

    let mut policy = tests::people::policy_of_year("AQ-YI-9", today.year(), "800000", "5000000", "8000000");
    policy["enterprise"]["org"] = json!("yi");
    policy["enterprise"]["credit_code"] = json!(tests::people::credit_code(2));
    let policy = text(&world.person("an-underwriter").post("/v1/policies", policy).await.ok()["id"]);
    // The report goes into another one first; the policy becomes known there.
    let other = reports().await;
    let handler = world.person("an-handler");
    handler.act(&claim, "merge", json!({ "into": other, "reason": "同一事故两次报案" })).await.ok();
    world.settle().await;
    assert_eq!(until().await, five(today));
    handler.act(&other, "policy", json!({ "policy": policy })).await.ok();
    world.settle().await;
    assert_eq!(until().await, five(jiff::civil::date(today.year(), 12, 31)));
    world.is_quiet().await;
}
