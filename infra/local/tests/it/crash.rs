//! What was acknowledged survives `kill -9`: the process that wrote is a child, and is killed in the middle of writing.

use crate::kit::{self, ARCHIVE, DOCUMENTS, Recorder, TABLE};
use aws_sdk_dynamodb::types::AttributeValue;
use aws_sdk_s3::primitives::ByteStream;
use local::{Data, Functions, Options, Stack};
use serde_json::json;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const FOLDER: &str = "ANZE_TEST_FOLDER";

fn options(folder: &Path) -> Options {
    Options { data: Data::Folder(folder.to_owned()), ..Options::memory() }
}

/// Not a test: the child.
#[tokio::test]
#[ignore = "started by the tests below"]
#[expect(clippy::disallowed_methods, reason = "a child of a test gets its folder so")]
async fn child() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let stack = Stack::start(options(Path::new(&folder)), |_| Functions::new()).await.unwrap();
    stack.clock().freeze_at("2027-03-01T00:00:00Z".parse().unwrap());
    let (db, s3) = (kit::table(&stack), kit::s3(&stack));
    let bank = reqwest::Client::new();
    for number in 0_u32.. {
        kit::put(&db, &format!("F{number:06}"), "Fact").await;
        if number % 10 == 0 {
            let body = ByteStream::from(format!("document {number}").into_bytes());
            s3.put_object()
                .bucket(DOCUMENTS)
                .key(format!("k/{number}"))
                .if_none_match("*")
                .body(body)
                .send()
                .await
                .unwrap();
            let order = json!({"amount_fen": 100, "payee_name": "王某", "account_no": "6222", "bank_name": "某银行"});
            let url = format!("{}/bank/orders/p{number}", stack.origin());
            let answer = bank.put(url).bearer_auth("local-bank-token").json(&order).send().await.unwrap();
            assert_eq!(answer.status(), 200);
        }
        println!("ACK {number}");
        std::io::stdout().flush().unwrap();
    }
}

fn start(folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Reads acknowledgements until enough came, kills, and gives the last number that was acknowledged.
fn kill_after(child: &mut Child, least: u32) -> u32 {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let acknowledged = |line: &str| line.split("ACK ").nth(1).and_then(|number| number.trim().parse::<u32>().ok());
    let mut last = 0;
    while last < least {
        let line = lines.next().expect("the child ended by itself").unwrap();
        last = acknowledged(&line).unwrap_or(last);
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What was still on its way through the pipe was acknowledged too.
    lines.map_while(Result::ok).filter_map(|line| acknowledged(&line)).max().unwrap_or(last).max(last)
}

fn folder(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("anze-{name}-{}", std::process::id()))
}

#[tokio::test]
async fn everything_acknowledged_is_there_after_kill_9() {
    let folder = folder("crash");
    let mut child = start(&folder);
    let last = kill_after(&mut child, 45);

    let (dispatch, check) = (Recorder::content(), Recorder::content());
    let functions = check.on(dispatch.on(Functions::new(), "dispatch"), "document-check");
    let stack = Stack::start(options(&folder), |_| functions).await.unwrap();
    assert_eq!(stack.clock().now().to_string(), "2027-03-01T00:00:00Z");
    let db = kit::table(&stack);
    for number in 0..=last {
        let key = |name: &str, value: String| (name.to_owned(), AttributeValue::S(value));
        let keys = [key("PK", "CLAIM#1".into()), key("SK", format!("F{number:06}"))];
        let found = db.get_item().table_name(TABLE).set_key(Some(keys.into())).send().await.unwrap();
        assert!(found.item().is_some(), "F{number:06} of {last}");
    }
    stack.drain().await.unwrap();
    let delivered = dispatch.keys();
    for number in 0..=last {
        assert_eq!(delivered[number as usize], format!("F{number:06}"));
    }
    let told: Vec<String> =
        check.seen().iter().map(|e| e["Records"][0]["s3"]["object"]["key"].as_str().unwrap().to_owned()).collect();
    let s3 = kit::s3(&stack);
    for number in (0..=last).step_by(10) {
        let got = s3.get_object().bucket(DOCUMENTS).key(format!("k/{number}")).send().await.unwrap();
        assert_eq!(got.body.collect().await.unwrap().into_bytes(), format!("document {number}"));
        assert!(told.contains(&format!("k/{number}")), "its event comes");
        assert!(stack.bank().book().unwrap().iter().any(|booked| booked.order_id == format!("p{number}")));
    }
    drop(stack);
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_lock_outlives_the_process() {
    let folder = folder("lock");
    let version = {
        let stack = Stack::start(options(&folder), |_| Functions::new()).await.unwrap();
        let s3 = kit::s3(&stack);
        let put = s3
            .put_object()
            .bucket(ARCHIVE)
            .key("2026-11-23")
            .body(ByteStream::from_static(b"day"))
            .send()
            .await
            .unwrap();
        put.version_id.unwrap()
    };
    let stack = Stack::start(options(&folder), |_| Functions::new()).await.unwrap();
    let deleted = kit::s3(&stack).delete_object().bucket(ARCHIVE).key("2026-11-23").version_id(version).send().await;
    assert!(deleted.is_err());
    drop(stack);
    std::fs::remove_dir_all(folder).unwrap();
}
