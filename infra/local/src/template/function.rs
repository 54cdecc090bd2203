//! A function of the template: what it is called by, what it is given, what it may do.

use super::{BadTemplate, is_true, missing, number, text};
use crate::json::at;
use serde_json::Value;
use std::collections::BTreeMap;

/// A function.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionSpec {
    /// The last part of its `CodeUri`, which is its folder's name.
    pub name: String,
    /// Name of the resource.
    pub logical_id: String,
    /// Seconds after which Lambda ends it.
    pub timeout_s: u32,
    /// Its memory.
    pub memory_mb: u32,
    /// Its environment. Secrets are still references.
    pub environment: BTreeMap<String, String>,
    /// What it may do.
    pub statements: Vec<Statement>,
    /// Requests that it answers.
    pub routes: Vec<Route>,
    /// Streams that it reads.
    pub streams: Vec<StreamTrigger>,
    /// Buckets that tell it of new objects.
    pub buckets: Vec<BucketTrigger>,
    /// Queues whose messages it gets.
    pub queues: Vec<QueueTrigger>,
    /// Times at which it is called.
    pub schedules: Vec<ScheduleSpec>,
    /// How often an event that nobody waits for is tried again.
    pub async_retries: u32,
    /// Whether such an event ends in a queue when all tries fail.
    pub async_on_failure: Option<String>,
}

/// A request that a function answers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// In capitals.
    pub method: String,
    /// With `{name}` for a variable part.
    pub path: String,
}

impl Route {
    /// The path without the names of its variable parts: two routes of one shape are one route.
    #[must_use]
    pub fn shape(&self) -> String {
        let parts = self.path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
        parts.collect::<Vec<_>>().join("/")
    }
}

/// A stream that a function reads.
#[derive(Clone, Debug, PartialEq)]
pub struct StreamTrigger {
    /// Name of the table.
    pub table: String,
    /// Patterns of which a record must match one; none lets everything through.
    pub filters: Vec<Value>,
    /// Most records in one call.
    pub batch_size: usize,
    /// How often a batch is tried again.
    pub max_retries: u32,
    /// Seconds after which Lambda gives a record up; below the day that a stream keeps it.
    pub max_age_s: Option<u32>,
    /// Whether a batch that fails is halved.
    pub bisect: bool,
    /// Whether the function names the record at which it stopped.
    pub reports_item_failures: bool,
    /// Where what cannot be delivered goes.
    pub on_failure: Option<String>,
}

/// A bucket that tells a function of new objects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BucketTrigger {
    /// Name of the bucket.
    pub bucket: String,
    /// Names of events, as `s3:ObjectCreated:*`.
    pub events: Vec<String>,
}

/// A queue whose messages a function gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueTrigger {
    /// ARN of the queue.
    pub queue: String,
    /// Whether the function names the messages that it did not take.
    pub reports_item_failures: bool,
}

/// A time at which a function is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduleSpec {
    /// Its name.
    pub name: String,
    /// `rate(...)` or `cron(...)`.
    pub expression: String,
    /// Name of the time zone, `UTC` if none is given.
    pub timezone: String,
}

/// Something that a function may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// As `dynamodb:PutItem`.
    pub actions: Vec<String>,
    /// ARNs.
    pub resources: Vec<String>,
}

/// The name under which a function is deployed.
#[must_use]
pub fn deployed_name(function: &str) -> String {
    format!("anze-{function}")
}

impl FunctionSpec {
    pub(super) fn read(id: &str, properties: &Value, globals: &Value) -> Result<Self, BadTemplate> {
        let code = text(properties, "/CodeUri", id)?;
        let name = code.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
        if at(properties, "/FunctionName").as_str().is_some_and(|deployed| deployed != deployed_name(&name)) {
            return Err(BadTemplate::Shape(format!("{id} is deployed under another name than anze-{name}")));
        }
        let either = |pointer: &str| number(properties, pointer).or_else(|| number(globals, pointer));
        let call = at(properties, "/EventInvokeConfig");
        let mut function = Self {
            name,
            logical_id: id.to_owned(),
            timeout_s: either("/Timeout").unwrap_or(3),
            memory_mb: either("/MemorySize").unwrap_or(128),
            environment: environment(properties, globals),
            statements: statements(at(properties, "/Policies")),
            routes: Vec::new(),
            streams: Vec::new(),
            buckets: Vec::new(),
            queues: Vec::new(),
            schedules: Vec::new(),
            async_retries: number(call, "/MaximumRetryAttempts").unwrap_or(2),
            async_on_failure: destination(call),
        };
        for (event, trigger) in at(properties, "/Events").as_object().into_iter().flatten() {
            function.add(&format!("{id}.{event}"), trigger)?;
        }
        Ok(function)
    }

    fn add(&mut self, place: &str, trigger: &Value) -> Result<(), BadTemplate> {
        let properties = at(trigger, "/Properties");
        match at(trigger, "/Type").as_str().unwrap_or_default() {
            "HttpApi" => {
                let why = "each HttpApi event is a permission of its own: make it an AWS::ApiGatewayV2::Route";
                return Err(BadTemplate::Shape(format!("{place}: {why}")));
            }
            "DynamoDB" => self.streams.push(stream(place, properties)?),
            "S3" => self.buckets.push(BucketTrigger {
                bucket: text(properties, "/Bucket", place)?,
                events: texts(at(properties, "/Events")),
            }),
            "SQS" => self.queues.push(QueueTrigger {
                queue: text(properties, "/Queue", place)?,
                reports_item_failures: reports_failures(properties),
            }),
            "Schedule" | "ScheduleV2" => self.schedules.push(ScheduleSpec {
                name: text(properties, "/Name", place)?,
                expression: text(properties, "/ScheduleExpression", place)
                    .or_else(|_| text(properties, "/Schedule", place))?,
                timezone: at(properties, "/ScheduleExpressionTimezone").as_str().unwrap_or("UTC").to_owned(),
            }),
            other => return Err(BadTemplate::Shape(format!("{place}: events of type {other:?} are not run here"))),
        }
        Ok(())
    }
}

fn stream(place: &str, properties: &Value) -> Result<StreamTrigger, BadTemplate> {
    let arn = text(properties, "/Stream", place)?;
    let table = arn.split('/').nth(1).ok_or_else(|| BadTemplate::Shape(format!("{place}: {arn} is no stream")))?;
    let mut filters = Vec::new();
    for filter in at(properties, "/FilterCriteria/Filters").as_array().into_iter().flatten() {
        let pattern = at(filter, "/Pattern").as_str().ok_or_else(|| missing(&format!("{place}/Pattern")))?;
        filters.push(serde_json::from_str(pattern).map_err(|e| BadTemplate::Shape(format!("{place}/Pattern: {e}")))?);
    }
    Ok(StreamTrigger {
        table: table.to_owned(),
        filters,
        batch_size: number(properties, "/BatchSize").and_then(|n| usize::try_from(n).ok()).unwrap_or(100),
        // Lambda itself would try for ever, which no stack should ask for.
        max_retries: number(properties, "/MaximumRetryAttempts")
            .ok_or_else(|| missing(&format!("{place}/MaximumRetryAttempts")))?,
        max_age_s: number(properties, "/MaximumRecordAgeInSeconds"),
        bisect: is_true(at(properties, "/BisectBatchOnFunctionError")),
        reports_item_failures: reports_failures(properties),
        on_failure: destination(properties),
    })
}

fn reports_failures(properties: &Value) -> bool {
    texts(at(properties, "/FunctionResponseTypes")).iter().any(|kind| kind == "ReportBatchItemFailures")
}

fn destination(value: &Value) -> Option<String> {
    value.pointer("/DestinationConfig/OnFailure/Destination").and_then(Value::as_str).map(str::to_owned)
}

fn environment(properties: &Value, globals: &Value) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for source in [globals, properties] {
        for (name, value) in at(source, "/Environment/Variables").as_object().into_iter().flatten() {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            all.insert(name.clone(), value);
        }
    }
    all
}

fn statements(policies: &Value) -> Vec<Statement> {
    let statements = policies.as_array().into_iter().flatten().filter_map(|policy| at(policy, "/Statement").as_array());
    let read = |s: &Value| Statement { actions: texts(at(s, "/Action")), resources: texts(at(s, "/Resource")) };
    statements.flatten().map(read).collect()
}

/// One text or many.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}
