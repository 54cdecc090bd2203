//! What the tests share: clients of a stack, and functions that remember what they were called with.

use aws_credential_types::Credentials;
use aws_sdk_dynamodb::config::{BehaviorVersion, Region};
use aws_sdk_dynamodb::types::AttributeValue;
use local::{Functions, Options, Stack};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

pub const TABLE: &str = "anze-records";
pub const DOCUMENTS: &str = "anze-documents";
pub const ARCHIVE: &str = "anze-archive";

fn credentials(secret: &str) -> Credentials {
    Credentials::new("local", secret, None, None, "test")
}

pub fn table(stack: &Stack) -> aws_sdk_dynamodb::Client {
    table_at(&stack.endpoints().table_url)
}

pub fn table_at(url: &str) -> aws_sdk_dynamodb::Client {
    let config = aws_sdk_dynamodb::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .http_client(local::product::in_the_clear())
        .region(Region::new("cn-north-1"))
        .credentials_provider(credentials("local-secret"))
        .endpoint_url(url)
        .build();
    aws_sdk_dynamodb::Client::from_conf(config)
}

pub fn s3(stack: &Stack) -> aws_sdk_s3::Client {
    s3_at(&stack.endpoints().s3_url, "local-secret")
}

pub fn s3_at(url: &str, secret: &str) -> aws_sdk_s3::Client {
    let config = aws_sdk_s3::Config::builder()
        .behavior_version(aws_sdk_s3::config::BehaviorVersion::latest())
        .http_client(local::product::in_the_clear())
        .region(aws_sdk_s3::config::Region::new("cn-north-1"))
        .credentials_provider(credentials(secret))
        .endpoint_url(url)
        .force_path_style(true)
        .build();
    aws_sdk_s3::Client::from_conf(config)
}

/// A stack in memory with these functions.
pub async fn stack(functions: Functions) -> Stack {
    Stack::start(Options::memory(), |_| functions).await.unwrap()
}

type Answering = dyn Fn(&Value, usize) -> Result<Value, String> + Send + Sync;

/// Remembers events and answers each as it is told.
#[derive(Clone)]
pub struct Recorder {
    seen: Arc<Mutex<Vec<Value>>>,
    answer: Arc<Answering>,
}

impl Recorder {
    /// The answer depends on the event and on how many came before.
    pub fn answering(answer: impl Fn(&Value, usize) -> Result<Value, String> + Send + Sync + 'static) -> Self {
        Self { seen: Arc::default(), answer: Arc::new(answer) }
    }

    pub fn content() -> Self {
        Self::answering(|_, _| Ok(json!({ "batchItemFailures": [] })))
    }

    pub fn seen(&self) -> Vec<Value> {
        self.seen.lock().unwrap().clone()
    }

    /// The sort keys of all stream records, in the order in which they came.
    pub fn keys(&self) -> Vec<String> {
        let seen = self.seen();
        seen.iter().flat_map(keys_of).collect()
    }

    pub fn on(&self, functions: Functions, name: &str) -> Functions {
        let recorder = self.clone();
        functions.event(name, move |event| {
            let recorder = recorder.clone();
            async move {
                let before = {
                    let mut seen = recorder.seen.lock().unwrap();
                    seen.push(event.clone());
                    seen.len() - 1
                };
                (recorder.answer)(&event, before)
            }
        })
    }
}

pub fn keys_of(event: &Value) -> Vec<String> {
    let records = event["Records"].as_array().unwrap();
    records.iter().map(|record| record["dynamodb"]["Keys"]["SK"]["S"].as_str().unwrap().to_owned()).collect()
}

pub fn sequence_of(event: &Value, key: &str) -> Option<String> {
    let records = event["Records"].as_array().unwrap();
    let record = records.iter().find(|record| record["dynamodb"]["Keys"]["SK"]["S"] == key)?;
    Some(record["dynamodb"]["SequenceNumber"].as_str().unwrap().to_owned())
}

pub fn failed(sequence: &str) -> Value {
    json!({ "batchItemFailures": [{ "itemIdentifier": sequence }] })
}

pub async fn put(db: &aws_sdk_dynamodb::Client, sk: &str, kind: &str) {
    try_put(db, sk, kind).await.unwrap();
}

pub async fn try_put(db: &aws_sdk_dynamodb::Client, sk: &str, kind: &str) -> Result<(), aws_sdk_dynamodb::Error> {
    db.put_item()
        .table_name(TABLE)
        .item("PK", AttributeValue::S("CLAIM#1".into()))
        .item("SK", AttributeValue::S(sk.into()))
        .item("kind", AttributeValue::S(kind.into()))
        .send()
        .await?;
    Ok(())
}

pub async fn facts(db: &aws_sdk_dynamodb::Client, names: &[&str]) {
    for name in names {
        put(db, name, "Fact").await;
    }
}
