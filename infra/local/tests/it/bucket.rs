use crate::kit::{self, ARCHIVE, DOCUMENTS, Recorder};
use aws_sdk_s3::Client;
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::presigning::PresigningConfig;
use aws_sdk_s3::primitives::{ByteStream, DateTime};
use aws_sdk_s3::types::{
    ChecksumAlgorithm, CompletedMultipartUpload, CompletedPart, ObjectLockLegalHold, ObjectLockLegalHoldStatus,
    ObjectLockMode, ObjectLockRetention, ObjectLockRetentionMode,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::{SignedDuration, Timestamp};
use local::{Functions, Stack};
use std::time::{Duration, SystemTime};

async fn start() -> (Stack, Client) {
    let stack = kit::stack(Functions::new()).await;
    let s3 = kit::s3(&stack);
    (stack, s3)
}

fn code<T, E: ProvideErrorMetadata + std::fmt::Debug, R: std::fmt::Debug>(
    outcome: Result<T, SdkError<E, R>>,
) -> String {
    match outcome {
        Ok(_) => "ok".into(),
        Err(error) => error.code().map_or_else(|| format!("{error:?}"), str::to_owned),
    }
}

fn bytes(text: &str) -> ByteStream {
    ByteStream::from(text.as_bytes().to_vec())
}

fn sha256(bytes: &[u8]) -> String {
    STANDARD.encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes))
}

async fn read(s3: &Client, key: &str, version: Option<&str>) -> String {
    let got =
        s3.get_object().bucket(DOCUMENTS).key(key).set_version_id(version.map(str::to_owned)).send().await.unwrap();
    String::from_utf8(got.body.collect().await.unwrap().to_vec()).unwrap()
}

#[tokio::test]
async fn a_new_object_leaves_the_old_one_in_place() {
    let (_stack, s3) = start().await;
    let put = |text: &'static str| {
        s3.put_object().bucket(DOCUMENTS).key("t/a+b 中.txt").content_type("text/plain").body(bytes(text)).send()
    };
    let first = put("one").await.unwrap().version_id.unwrap();
    let second = put("two").await.unwrap().version_id.unwrap();
    assert_eq!(read(&s3, "t/a+b 中.txt", None).await, "two");
    assert_eq!(read(&s3, "t/a+b 中.txt", Some(&first)).await, "one");
    let head = s3.head_object().bucket(DOCUMENTS).key("t/a+b 中.txt").send().await.unwrap();
    assert_eq!(
        (head.content_length(), head.content_type(), head.version_id()),
        (Some(3), Some("text/plain"), Some(second.as_str()))
    );

    s3.delete_object().bucket(DOCUMENTS).key("t/a+b 中.txt").send().await.unwrap();
    assert_eq!(code(s3.get_object().bucket(DOCUMENTS).key("t/a+b 中.txt").send().await), "NoSuchKey");
    assert_eq!(read(&s3, "t/a+b 中.txt", Some(&second)).await, "two");
    let listed = s3.list_object_versions().bucket(DOCUMENTS).prefix("t/").send().await.unwrap();
    let versions: Vec<_> =
        listed.versions().iter().map(|version| (version.version_id().unwrap(), version.is_latest().unwrap())).collect();
    assert_eq!(versions, [(second.as_str(), false), (first.as_str(), false)]);
    assert_eq!(listed.delete_markers().len(), 1);
    assert_eq!(listed.versions()[0].key(), Some("t/a+b 中.txt"));
    assert_eq!(s3.list_objects_v2().bucket(DOCUMENTS).send().await.unwrap().contents().len(), 0);
    let mark = listed.delete_markers()[0].version_id().unwrap();
    s3.delete_object().bucket(DOCUMENTS).key("t/a+b 中.txt").version_id(mark).send().await.unwrap();
    assert_eq!(read(&s3, "t/a+b 中.txt", None).await, "two");
}

#[tokio::test]
async fn nothing_is_overwritten_by_who_asks_not_to() {
    let (_stack, s3) = start().await;
    let put = || s3.put_object().bucket(DOCUMENTS).key("k").if_none_match("*").body(bytes("x")).send();
    let outcomes = tokio::join!(put(), put(), put());
    let mut codes = [code(outcomes.0), code(outcomes.1), code(outcomes.2)];
    codes.sort();
    assert_eq!(codes, ["PreconditionFailed", "PreconditionFailed", "ok"]);
}

#[tokio::test]
async fn a_wrong_checksum_is_refused() {
    let (_stack, s3) = start().await;
    let put = |sum: String| s3.put_object().bucket(DOCUMENTS).key("k").checksum_sha256(sum).body(bytes("hello")).send();
    assert_eq!(code(put(sha256(b"other")).await), "BadDigest");
    let done = put(sha256(b"hello")).await.unwrap();
    assert_eq!(done.checksum_sha256(), Some(sha256(b"hello").as_str()));
    let streamed =
        s3.put_object().bucket(DOCUMENTS).key("s").checksum_algorithm(ChecksumAlgorithm::Sha256).body(bytes("hello"));
    assert_eq!(streamed.send().await.unwrap().checksum_sha256(), Some(sha256(b"hello").as_str()));
}

#[tokio::test]
async fn a_body_in_chunks_with_its_checksum_behind_it_arrives_whole() {
    let (_stack, s3) = start().await;
    let path = std::env::temp_dir().join(format!("anze-chunks-{}", std::process::id()));
    let content = "北京".repeat(100_000);
    std::fs::write(&path, &content).unwrap();
    let body = ByteStream::from_path(&path).await.unwrap();
    let put = s3.put_object().bucket(DOCUMENTS).key("k").checksum_algorithm(ChecksumAlgorithm::Sha256).body(body);
    let put = put.send().await.unwrap();
    std::fs::remove_file(path).unwrap();
    assert_eq!(put.checksum_sha256(), Some(sha256(content.as_bytes()).as_str()));
    assert_eq!(read(&s3, "k", None).await, content);
}

#[tokio::test]
async fn a_range_is_a_part() {
    let (_stack, s3) = start().await;
    s3.put_object().bucket(DOCUMENTS).key("k").body(bytes("0123456789")).send().await.unwrap();
    let part = s3.get_object().bucket(DOCUMENTS).key("k").range("bytes=2-4").send().await.unwrap();
    assert_eq!(part.content_range(), Some("bytes 2-4/10"));
    assert_eq!(part.body.collect().await.unwrap().to_vec(), b"234");
    assert_eq!(code(s3.get_object().bucket(DOCUMENTS).key("k").range("bytes=20-").send().await), "InvalidRange");
}

#[expect(clippy::disallowed_methods, reason = "the SDK signs by the wall clock")]
fn wall() -> SystemTime {
    SystemTime::now()
}

fn until(days: i64) -> DateTime {
    let at = wall() + Duration::from_secs(u64::try_from(days * 86400).unwrap());
    DateTime::from(at)
}

fn retention(mode: ObjectLockRetentionMode, days: i64) -> ObjectLockRetention {
    ObjectLockRetention::builder().mode(mode).retain_until_date(until(days)).build()
}

#[tokio::test]
async fn a_locked_version_stays_whoever_asks() {
    let (stack, s3) = start().await;
    let put = s3.put_object().bucket(DOCUMENTS).key("k").body(bytes("evidence"));
    let put =
        put.object_lock_mode(ObjectLockMode::Compliance).object_lock_retain_until_date(until(30)).send().await.unwrap();
    let version = put.version_id.unwrap();
    let delete = || s3.delete_object().bucket(DOCUMENTS).key("k").version_id(&version);
    assert_eq!(code(delete().send().await), "AccessDenied");
    assert_eq!(code(delete().bypass_governance_retention(true).send().await), "AccessDenied");
    let change = |retention: Option<ObjectLockRetention>| {
        let ask =
            s3.put_object_retention().bucket(DOCUMENTS).key("k").version_id(&version).bypass_governance_retention(true);
        ask.set_retention(retention).send()
    };
    assert_eq!(code(change(Some(retention(ObjectLockRetentionMode::Compliance, 10))).await), "AccessDenied", "shorter");
    assert_eq!(code(change(Some(retention(ObjectLockRetentionMode::Governance, 60))).await), "AccessDenied", "looser");
    assert_eq!(code(change(Some(ObjectLockRetention::builder().build())).await), "AccessDenied", "none");
    assert_eq!(code(change(Some(retention(ObjectLockRetentionMode::Compliance, 60))).await), "ok", "longer");
    // A new version of the key is no way round: the old one stays readable.
    s3.put_object().bucket(DOCUMENTS).key("k").body(bytes("other")).send().await.unwrap();
    assert_eq!(read(&s3, "k", Some(&version)).await, "evidence");
    stack.clock().advance(SignedDuration::from_hours(31 * 24));
    assert_eq!(code(delete().send().await), "AccessDenied", "it was made longer");
    stack.clock().advance(SignedDuration::from_hours(30 * 24));
    assert_eq!(code(delete().send().await), "ok", "its time is over");
}

#[tokio::test]
async fn a_legal_hold_has_no_end() {
    let (stack, s3) = start().await;
    let version = s3.put_object().bucket(DOCUMENTS).key("k").body(bytes("x")).send().await.unwrap().version_id.unwrap();
    let hold = |status| {
        let hold = ObjectLockLegalHold::builder().status(status).build();
        s3.put_object_legal_hold().bucket(DOCUMENTS).key("k").version_id(&version).legal_hold(hold).send()
    };
    hold(ObjectLockLegalHoldStatus::On).await.unwrap();
    stack.clock().advance(SignedDuration::from_hours(24 * 365 * 20));
    let delete = || s3.delete_object().bucket(DOCUMENTS).key("k").version_id(&version).send();
    assert_eq!(code(delete().await), "AccessDenied");
    let found = s3.get_object_legal_hold().bucket(DOCUMENTS).key("k").send().await.unwrap();
    assert_eq!(found.legal_hold().unwrap().status(), Some(&ObjectLockLegalHoldStatus::On));
    hold(ObjectLockLegalHoldStatus::Off).await.unwrap();
    assert_eq!(code(delete().await), "ok");
}

#[tokio::test]
async fn the_archive_locks_by_itself_for_five_years() {
    let (stack, s3) = start().await;
    stack.clock().freeze_at("2026-11-23T05:00:00Z".parse().unwrap());
    s3.put_object().bucket(ARCHIVE).key("day").body(bytes("x")).send().await.unwrap();
    let found = s3.get_object_retention().bucket(ARCHIVE).key("day").send().await.unwrap().retention.unwrap();
    assert_eq!(found.mode(), Some(&ObjectLockRetentionMode::Compliance));
    let end: Timestamp = "2031-11-22T05:00:00Z".parse().unwrap();
    assert_eq!(found.retain_until_date().unwrap().secs(), end.as_second());
    let rule = s3.get_object_lock_configuration().bucket(ARCHIVE).send().await.unwrap();
    let rule = rule.object_lock_configuration.unwrap().rule.unwrap().default_retention.unwrap();
    assert_eq!(rule.days(), Some(5 * 365));
    let versioning = s3.get_bucket_versioning().bucket(ARCHIVE).send().await.unwrap();
    assert_eq!(versioning.status().unwrap().as_str(), "Enabled");
}

#[tokio::test]
async fn lists_have_pages_and_folders() {
    let (_stack, s3) = start().await;
    for key in ["a/1", "a/2", "b", "c/x/1", "c/x/2", "d"] {
        s3.put_object().bucket(DOCUMENTS).key(key).body(bytes("x")).send().await.unwrap();
    }
    let mut keys = Vec::new();
    let mut token = None;
    loop {
        let page =
            s3.list_objects_v2().bucket(DOCUMENTS).max_keys(2).set_continuation_token(token).send().await.unwrap();
        assert!(page.contents().len() <= 2);
        keys.extend(page.contents().iter().map(|object| object.key().unwrap().to_owned()));
        token = page.next_continuation_token.clone();
        if token.is_none() {
            break;
        }
    }
    assert_eq!(keys, ["a/1", "a/2", "b", "c/x/1", "c/x/2", "d"]);
    let top = s3.list_objects_v2().bucket(DOCUMENTS).delimiter("/").send().await.unwrap();
    assert_eq!(top.common_prefixes().iter().map(|p| p.prefix().unwrap()).collect::<Vec<_>>(), ["a/", "c/"]);
    assert_eq!(top.contents().iter().map(|o| o.key().unwrap()).collect::<Vec<_>>(), ["b", "d"]);
    let under = s3.list_objects_v2().bucket(DOCUMENTS).prefix("c/").delimiter("/").send().await.unwrap();
    assert_eq!(under.common_prefixes()[0].prefix(), Some("c/x/"));
    let versions = s3.list_object_versions().bucket(DOCUMENTS).max_keys(4).send().await.unwrap();
    assert_eq!((versions.versions().len(), versions.is_truncated()), (4, Some(true)));
    let rest = s3.list_object_versions().bucket(DOCUMENTS).key_marker(versions.next_key_marker.unwrap());
    assert_eq!(rest.set_version_id_marker(versions.next_version_id_marker).send().await.unwrap().versions().len(), 2);
}

#[tokio::test]
async fn parts_are_put_together_once() {
    let check = Recorder::content();
    let stack = kit::stack(check.on(Functions::new(), "document-check")).await;
    let s3 = kit::s3(&stack);
    let begin =
        s3.create_multipart_upload().bucket(DOCUMENTS).key("big").content_type("video/mp4").send().await.unwrap();
    let id = begin.upload_id.unwrap();
    let first = vec![b'a'; 5 * 1024 * 1024];
    let send = |number: i32, body: Vec<u8>| {
        let part = s3.upload_part().bucket(DOCUMENTS).key("big").upload_id(&id).part_number(number);
        part.checksum_sha256(sha256(&body)).body(ByteStream::from(body)).send()
    };
    let one = send(1, first.clone()).await.unwrap().e_tag.unwrap();
    let two = send(2, b"end".to_vec()).await.unwrap().e_tag.unwrap();
    let parts = s3.list_parts().bucket(DOCUMENTS).key("big").upload_id(&id).send().await.unwrap();
    assert_eq!(parts.parts().iter().map(|part| part.size().unwrap()).collect::<Vec<_>>(), [5 * 1024 * 1024, 3]);
    let complete = |parts: Vec<(i32, String)>| {
        let parts =
            parts.into_iter().map(|(n, etag)| CompletedPart::builder().part_number(n).e_tag(etag).build()).collect();
        let upload = CompletedMultipartUpload::builder().set_parts(Some(parts)).build();
        s3.complete_multipart_upload()
            .bucket(DOCUMENTS)
            .key("big")
            .upload_id(&id)
            .if_none_match("*")
            .multipart_upload(upload)
            .send()
    };
    assert_eq!(code(complete(vec![(1, one.clone()), (2, "\"guess\"".into())]).await), "InvalidPart");
    assert_eq!(code(complete(vec![(2, two.clone()), (1, one.clone())]).await), "InvalidPartOrder");
    let done = complete(vec![(1, one.clone()), (2, two.clone())]).await.unwrap();
    assert!(done.e_tag().unwrap().ends_with("-2\""));
    assert_eq!(code(complete(vec![(1, one), (2, two)]).await), "NoSuchUpload");
    let head = s3.head_object().bucket(DOCUMENTS).key("big").send().await.unwrap();
    assert_eq!((head.content_length(), head.content_type()), (Some(5 * 1024 * 1024 + 3), Some("video/mp4")));
    stack.drain().await.unwrap();
    assert_eq!(check.seen()[0]["Records"][0]["eventName"], "ObjectCreated:CompleteMultipartUpload");
}

#[tokio::test]
async fn a_small_part_in_the_middle_and_an_upload_given_up() {
    let (_stack, s3) = start().await;
    let id = s3.create_multipart_upload().bucket(DOCUMENTS).key("k").send().await.unwrap().upload_id.unwrap();
    let mut parts = Vec::new();
    for number in [1, 2] {
        let sent = s3
            .upload_part()
            .bucket(DOCUMENTS)
            .key("k")
            .upload_id(&id)
            .part_number(number)
            .body(bytes("small"))
            .send()
            .await
            .unwrap();
        parts.push(CompletedPart::builder().part_number(number).e_tag(sent.e_tag.unwrap()).build());
    }
    let upload = CompletedMultipartUpload::builder().set_parts(Some(parts)).build();
    let complete =
        s3.complete_multipart_upload().bucket(DOCUMENTS).key("k").upload_id(&id).multipart_upload(upload).send().await;
    assert_eq!(code(complete), "EntityTooSmall");
    s3.abort_multipart_upload().bucket(DOCUMENTS).key("k").upload_id(&id).send().await.unwrap();
    assert_eq!(code(s3.list_parts().bucket(DOCUMENTS).key("k").upload_id(&id).send().await), "NoSuchUpload");
}

#[tokio::test]
async fn a_presigned_link_is_bound_to_what_it_was_made_for() {
    let (_stack, s3) = start().await;
    let body = b"photo".to_vec();
    let presign = |config: PresigningConfig| {
        let put =
            s3.put_object().bucket(DOCUMENTS).key("org/claim/doc/hash").content_length(5).content_type("image/jpeg");
        put.checksum_sha256(sha256(b"photo")).if_none_match("*").presigned(config)
    };
    let signed = presign(PresigningConfig::expires_in(Duration::from_mins(10)).unwrap()).await.unwrap();
    let http = reqwest::Client::new();
    let send = |body: Vec<u8>, change: Option<(&'static str, &'static str)>| {
        let mut request = http.put(signed.uri()).body(body);
        for (name, value) in signed.headers().filter(|(name, _)| *name != "content-length" && *name != "host") {
            let value = change.filter(|(changed, _)| *changed == name).map_or(value, |(_, value)| value);
            request = request.header(name, value);
        }
        request.send()
    };
    assert_eq!(send(body.clone(), Some(("content-type", "text/html"))).await.unwrap().status(), 403, "another type");
    assert_eq!(send(b"photos".to_vec(), None).await.unwrap().status(), 403, "another length");
    assert_eq!(send(b"phot0".to_vec(), None).await.unwrap().status(), 400, "other bytes");
    assert_eq!(http.put(signed.uri()).body(body.clone()).send().await.unwrap().status(), 403, "without its headers");
    let elsewhere = signed.uri().replace("doc/hash", "doc/other");
    assert_eq!(http.put(elsewhere).body(body.clone()).send().await.unwrap().status(), 403, "another key");
    assert_eq!(send(body.clone(), None).await.unwrap().status(), 200);
    assert_eq!(send(body.clone(), None).await.unwrap().status(), 412, "never over what is there");

    let old =
        PresigningConfig::builder().start_time(wall() - Duration::from_mins(12)).expires_in(Duration::from_mins(10));
    let late = presign(old.build().unwrap()).await.unwrap();
    let mut request = http.put(late.uri()).body(body);
    for (name, value) in late.headers().filter(|(name, _)| *name != "content-length" && *name != "host") {
        request = request.header(name, value);
    }
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), 403);
    assert!(answer.text().await.unwrap().contains("expired"));

    let get = s3.get_object().bucket(DOCUMENTS).key("org/claim/doc/hash").response_content_disposition("inline");
    let get = get.presigned(PresigningConfig::expires_in(Duration::from_mins(1)).unwrap()).await.unwrap();
    let got = http.get(get.uri()).send().await.unwrap();
    assert_eq!((got.status().as_u16(), got.headers()["content-disposition"].to_str().unwrap()), (200, "inline"));
    assert_eq!(got.bytes().await.unwrap(), &b"photo"[..]);
}

#[tokio::test]
async fn nobody_gets_in_without_the_secret() {
    let (stack, _) = start().await;
    let thief = kit::s3_at(stack.origin(), "guess");
    assert_eq!(code(thief.list_objects_v2().bucket(DOCUMENTS).send().await), "SignatureDoesNotMatch");
    let anonymous = reqwest::get(format!("{}/{DOCUMENTS}/k", stack.origin())).await.unwrap();
    assert_eq!(anonymous.status(), 403);
}

#[tokio::test]
async fn a_new_object_is_told_in_the_real_shape() {
    let check =
        Recorder::answering(|_, before| if before < 1 { Err("not yet".into()) } else { Ok(serde_json::Value::Null) });
    let stack = kit::stack(check.on(Functions::new(), "document-check")).await;
    let s3 = kit::s3(&stack);
    s3.put_object().bucket(DOCUMENTS).key("org/a b+中").body(bytes("x")).send().await.unwrap();
    s3.put_object().bucket(ARCHIVE).key("silent").body(bytes("x")).send().await.unwrap();
    let report = stack.drain().await.unwrap();
    assert_eq!((report.delivered, report.failed), (1, 1));
    assert_eq!(check.seen().len(), 2, "again after the failure, and the archive tells nobody");
    let event: aws_lambda_events::s3::S3Event = serde_json::from_value(check.seen()[0].clone()).unwrap();
    let record = &event.records[0];
    assert_eq!(record.event_name.as_deref(), Some("ObjectCreated:Put"));
    assert_eq!(record.s3.bucket.name.as_deref(), Some(DOCUMENTS));
    assert_eq!(record.s3.object.key.as_deref(), Some("org/a+b%2B%E4%B8%AD"));
    assert_eq!(record.s3.object.size, Some(1));
}

#[tokio::test]
async fn a_slow_bucket_is_retried_by_the_sdk() {
    let (stack, s3) = start().await;
    stack.faults().change(|s| s.bucket_slow_down = 1);
    s3.put_object().bucket(DOCUMENTS).key("k").body(bytes("x")).send().await.unwrap();
    assert_eq!(stack.faults().switches().bucket_slow_down, 0);
}
