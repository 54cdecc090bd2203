//! The embedded DynamoDB: dynoxide on a loopback port, its tables made as the template says.
//!
//! In a folder it is `SQLite` with a write-ahead log and full synchronisation: what was acknowledged survives
//! `kill -9`. dynoxide keeps stream records for ever (AWS: a day) and has no sweep of its own; `sweep` does it by the
//! stack's clock, so that moving the clock ends items' lives.

mod front;
mod quick;

use crate::clock::LocalClock;
use crate::durable::Folder;
use crate::faults::Faults;
use crate::json::{at, set};
use crate::template::{TableSpec, Template};
use dynoxide::Database;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

const FILE: &str = "records.sqlite";

/// The stack's DynamoDB.
pub struct Table {
    db: Database,
    url: String,
    written: Arc<Notify>,
    servers: Vec<JoinHandle<()>>,
    specs: Vec<TableSpec>,
}

/// Why the table cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// No port or no disk.
    #[error("table: {0}")]
    Io(#[from] std::io::Error),
    /// dynoxide says no.
    #[error("table: {0}")]
    Refused(String),
}

impl From<rusqlite::Error> for TableError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Refused(error.to_string())
    }
}

impl From<dynoxide::DynoxideError> for TableError {
    fn from(error: dynoxide::DynoxideError) -> Self {
        Self::Refused(error.to_string())
    }
}

/// A record of a table's stream.
#[derive(Clone, Debug, PartialEq)]
pub struct StreamRecord {
    /// Its place in the stream; as text it sorts like the stream.
    pub sequence: String,
    /// The shard that it is in.
    pub shard: String,
    /// The record as Lambda hands it to a function.
    pub event: Value,
}

impl Table {
    /// Opens the table and serves it.
    ///
    /// # Errors
    /// When the disk, the port or the template's definition cannot be used.
    pub async fn start(folder: &Folder, template: &Template, faults: Faults, port: u16) -> Result<Self, TableError> {
        let name =
            if folder.is_kept() { folder.path().join(FILE).to_string_lossy().into_owned() } else { quick::in_memory() };
        let db = Database::new(&name)?;
        quick::index(&name)?;
        for spec in &template.tables {
            create(&db, spec)?;
        }
        let engine = TcpListener::bind(("127.0.0.1", 0)).await?;
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let written = Arc::new(Notify::new());
        let front = front::router(engine.local_addr()?, faults, Arc::clone(&written));
        let served = db.clone();
        let servers = vec![
            tokio::spawn(async move { dynoxide::server::serve_on(engine, served).await }),
            tokio::spawn(async move {
                if let Err(error) = axum::serve(listener, front).await {
                    tracing::error!(%error, "the table's port is closed");
                }
            }),
        ];
        Ok(Self { db, url, written, servers, specs: template.tables.clone() })
    }

    /// Where it answers.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Told after each write.
    #[must_use]
    pub fn written(&self) -> Arc<Notify> {
        Arc::clone(&self.written)
    }

    /// A handle to its streams.
    #[must_use]
    pub fn streams(&self) -> Streams {
        Streams(self.db.clone())
    }

    /// Removes the items whose time has passed by the stack's clock; says how many.
    ///
    /// # Errors
    /// When dynoxide says no.
    pub fn sweep(&self, clock: &LocalClock) -> Result<usize, TableError> {
        let mut removed: usize = 0;
        for spec in &self.specs {
            if let Some(attribute) = &spec.ttl {
                removed = removed.saturating_add(sweep(&self.db, spec, attribute, clock.now().as_second())?);
            }
        }
        Ok(removed)
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        for server in &self.servers {
            server.abort();
        }
    }
}

/// The streams of the tables.
#[derive(Clone)]
pub struct Streams(Database);

impl Streams {
    /// The records after a place, oldest first; from the beginning without one.
    ///
    /// # Errors
    /// When the table has no stream.
    pub fn after(&self, table: &str, place: Option<&str>) -> Result<Vec<StreamRecord>, TableError> {
        let described = json_of(&self.0.describe_table(request(json!({ "TableName": table }))?)?)?;
        let arn = described.pointer("/Table/LatestStreamArn").and_then(Value::as_str);
        let arn = arn.ok_or_else(|| TableError::Refused(format!("{table} has no stream")))?;
        let stream = json_of(&self.0.describe_stream(request(json!({ "StreamArn": arn }))?)?)?;
        let mut records = Vec::new();
        for shard in stream.pointer("/StreamDescription/Shards").and_then(Value::as_array).into_iter().flatten() {
            let mut ask = json!({ "StreamArn": arn, "ShardId": shard["ShardId"], "ShardIteratorType": "TRIM_HORIZON" });
            if let Some(place) = place {
                set(&mut ask, "ShardIteratorType", "AFTER_SEQUENCE_NUMBER");
                set(&mut ask, "SequenceNumber", place);
            }
            let iterator = &json_of(&self.0.get_shard_iterator(request(ask)?)?)?;
            let ask = json!({ "ShardIterator": iterator["ShardIterator"] });
            let found = &json_of(&self.0.get_records(request(ask)?)?)?;
            records.extend(
                found["Records"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|record| as_delivered(record, arn, &shard["ShardId"])),
            );
        }
        Ok(records)
    }
}

/// A record as Lambda hands it over: with the ARN of its stream.
fn as_delivered(record: &Value, arn: &str, shard: &Value) -> StreamRecord {
    let mut event = record.clone();
    set(&mut event, "eventSourceARN", arn);
    let sequence = record.pointer("/dynamodb/SequenceNumber").and_then(Value::as_str);
    let shard = shard.as_str().unwrap_or_default().to_owned();
    StreamRecord { sequence: sequence.unwrap_or_default().to_owned(), shard, event }
}

fn create(db: &Database, spec: &TableSpec) -> Result<(), TableError> {
    let known = &json_of(&db.list_tables(request(json!({}))?)?)?;
    if known["TableNames"].as_array().into_iter().flatten().any(|name| name.as_str() == Some(&spec.name)) {
        return same(db, spec);
    }
    let mut definition = json!({ "TableName": spec.name });
    for property in ["AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode"] {
        if let Some(value) = spec.definition.get(property) {
            set(&mut definition, property, value.clone());
        }
    }
    if let Some(view) = &spec.stream_view {
        set(&mut definition, "StreamSpecification", json!({ "StreamEnabled": true, "StreamViewType": view }));
    }
    db.create_table(request(definition)?)?;
    if let Some(attribute) = &spec.ttl {
        let life = json!({ "AttributeName": attribute, "Enabled": true });
        db.update_time_to_live(request(json!({ "TableName": spec.name, "TimeToLiveSpecification": life }))?)?;
    }
    Ok(())
}

/// A table that an older template made cannot be read by functions that expect another.
fn same(db: &Database, spec: &TableSpec) -> Result<(), TableError> {
    let described = json_of(&db.describe_table(request(json!({ "TableName": spec.name }))?)?)?;
    let indexes = |of: &Value| -> BTreeMap<String, Value> {
        let all = of.as_array().into_iter().flatten();
        all.map(|index| (at(index, "/IndexName").to_string(), at(index, "/KeySchema").clone())).collect()
    };
    let keys = at(&described, "/Table/KeySchema") == at(&spec.definition, "/KeySchema");
    let found = indexes(at(&described, "/Table/GlobalSecondaryIndexes"));
    if keys && found == indexes(at(&spec.definition, "/GlobalSecondaryIndexes")) {
        return Ok(());
    }
    Err(TableError::Refused(format!("{} was made by another template; its folder has to be removed", spec.name)))
}

fn sweep(db: &Database, spec: &TableSpec, attribute: &str, now: i64) -> Result<usize, TableError> {
    let keys = at(&spec.definition, "/KeySchema").as_array().into_iter().flatten();
    let keys: Vec<&str> = keys.filter_map(|key| key["AttributeName"].as_str()).collect();
    let mut removed: usize = 0;
    let mut start = Value::Null;
    loop {
        let over = json!({ ":now": { "N": now.to_string() } });
        let mut ask = json!({
            "TableName": spec.name, "ProjectionExpression": keys.join(", "), "FilterExpression": "#t < :now",
            "ExpressionAttributeNames": { "#t": attribute }, "ExpressionAttributeValues": over,
        });
        if !start.is_null() {
            set(&mut ask, "ExclusiveStartKey", start);
        }
        let page = &json_of(&db.scan(request(ask)?)?)?;
        for key in page["Items"].as_array().into_iter().flatten() {
            db.delete_item(request(json!({
                "TableName": spec.name, "Key": key, "ConditionExpression": "#t < :now",
                "ExpressionAttributeNames": { "#t": attribute }, "ExpressionAttributeValues": over,
            }))?)?;
            removed = removed.saturating_add(1);
        }
        match page.get("LastEvaluatedKey") {
            Some(key) if !key.is_null() => start = key.clone(),
            _ => return Ok(removed),
        }
    }
}

fn request<T: DeserializeOwned>(value: Value) -> Result<T, TableError> {
    serde_json::from_value(value).map_err(|e| TableError::Refused(e.to_string()))
}

fn json_of(value: &impl serde::Serialize) -> Result<Value, TableError> {
    serde_json::to_value(value).map_err(|e| TableError::Refused(e.to_string()))
}
