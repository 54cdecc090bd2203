//! What `infra/template.yaml` says, as far as the local stack runs it: tables, buckets, functions and what calls them.
//!
//! The template is the one truth; nothing here has a default that the template could contradict.

mod door;
mod function;
mod intrinsic;

pub use function::{
    BucketTrigger, FunctionSpec, QueueTrigger, Route, ScheduleSpec, Statement, StreamTrigger, deployed_name,
};
pub(crate) use intrinsic::{ACCOUNT, PARTITION, REGION};

use crate::json::at;
use crate::yaml::{self, BadYaml};
use door::Doors;
use intrinsic::Names;
use serde_json::Value;
use std::collections::BTreeMap;

/// The template of this repository.
const SHIPPED: &str = include_str!("../../template.yaml");

/// A SAM template.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Its DynamoDB tables.
    pub tables: Vec<TableSpec>,
    /// Its S3 buckets.
    pub buckets: Vec<BucketSpec>,
    /// Its SQS queues.
    pub queues: Vec<QueueSpec>,
    /// Its functions, by the last part of their `CodeUri`: `claims` for `../target/lambda/claims/`.
    pub functions: BTreeMap<String, FunctionSpec>,
}

/// A DynamoDB table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableSpec {
    /// Name of the resource.
    pub logical_id: String,
    /// Name of the table.
    pub name: String,
    /// The properties that `CreateTable` takes, as the template has them.
    pub definition: Value,
    /// What a stream record shows; none if the table has no stream.
    pub stream_view: Option<String>,
    /// The attribute that ends an item's life.
    pub ttl: Option<String>,
    /// Whether it can be restored to any second.
    pub point_in_time_recovery: bool,
    /// Whether deleting it takes two steps.
    pub deletion_protection: bool,
    /// Whether it asks for encryption with a key of the account.
    pub encrypted: bool,
}

/// An S3 bucket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BucketSpec {
    /// Name of the resource.
    pub logical_id: String,
    /// Name of the bucket.
    pub name: String,
    /// Whether a new object of a key leaves the old one in place.
    pub versioned: bool,
    /// Whether versions can be locked.
    pub object_lock: bool,
    /// The lock that a new version gets by itself.
    pub default_retention: Option<DefaultRetention>,
    /// Whether all four kinds of public access are blocked.
    pub public_access_blocked: bool,
}

/// An SQS queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueSpec {
    /// Its ARN.
    pub arn: String,
    /// How often a message is handed out before it goes to the queue behind; none: until it is too old.
    pub most_receives: Option<u32>,
}

/// A lock that every new version of a bucket gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefaultRetention {
    /// `GOVERNANCE` or `COMPLIANCE`.
    pub mode: String,
    /// For how many days; a year is 365.
    pub days: i64,
}

/// A template that the local stack cannot run.
#[derive(Debug, thiserror::Error)]
pub enum BadTemplate {
    /// Not YAML.
    #[error(transparent)]
    Yaml(#[from] BadYaml),
    /// Something is missing or not of the kind that it should be.
    #[error("template: {0}")]
    Shape(String),
}

impl Template {
    /// `infra/template.yaml`.
    ///
    /// # Errors
    /// When it cannot be run; a test of this crate keeps that from happening.
    pub fn shipped() -> Result<Self, BadTemplate> {
        Self::parse(SHIPPED)
    }

    /// Any template.
    ///
    /// # Errors
    /// When it is no template or one that cannot be run.
    pub fn parse(text: &str) -> Result<Self, BadTemplate> {
        let document = yaml::parse(text)?;
        let names = Names::of(&document);
        let globals = names.resolve(at(&document, "/Globals/Function"));
        let mut template =
            Self { tables: Vec::new(), buckets: Vec::new(), queues: Vec::new(), functions: BTreeMap::new() };
        let mut doors = Doors::default();
        let resources = at(&document, "/Resources").as_object().ok_or_else(|| missing("Resources"))?;
        for (id, resource) in resources {
            let properties = names.resolve(at(resource, "/Properties"));
            match at(resource, "/Type").as_str() {
                Some("AWS::DynamoDB::Table") => template.tables.push(table(id, &properties)?),
                Some("AWS::S3::Bucket") => template.buckets.push(bucket(id, &properties)?),
                Some("AWS::SQS::Queue") => template.queues.push(QueueSpec {
                    arn: names.arn(id),
                    most_receives: number(&properties, "/RedrivePolicy/maxReceiveCount"),
                }),
                Some("AWS::Serverless::Function") => {
                    let function = FunctionSpec::read(id, &properties, &globals)?;
                    template.functions.insert(function.name.clone(), function);
                }
                Some("AWS::ApiGatewayV2::Route") => doors.route(id, &properties)?,
                Some("AWS::ApiGatewayV2::Integration") => doors.integration(id, &properties)?,
                Some("AWS::Lambda::Permission") => doors.permission(id, &properties)?,
                _ => {}
            }
        }
        doors.hang(&mut template)?;
        template.check()?;
        Ok(template)
    }

    /// A table by its name.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&TableSpec> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// A bucket by its name.
    #[must_use]
    pub fn bucket(&self, name: &str) -> Option<&BucketSpec> {
        self.buckets.iter().find(|bucket| bucket.name == name)
    }

    /// What several parts must agree on.
    fn check(&self) -> Result<(), BadTemplate> {
        let mut taken = BTreeMap::new();
        for function in self.functions.values() {
            for route in &function.routes {
                if let Some(other) = taken.insert((route.method.as_str(), route.shape()), &function.name) {
                    let both = format!("{} {} goes to {other} and to {}", route.method, route.path, function.name);
                    return Err(BadTemplate::Shape(both));
                }
            }
            if let Some(stream) =
                function.streams.iter().find(|s| self.table(&s.table).is_none_or(|t| t.stream_view.is_none()))
            {
                return Err(BadTemplate::Shape(format!(
                    "{} listens to {}, which has no stream",
                    function.name, stream.table
                )));
            }
            if let Some(trigger) = function.queues.iter().find(|q| self.queues.iter().all(|queue| queue.arn != q.queue))
            {
                return Err(BadTemplate::Shape(format!(
                    "{} listens to {}, which is not there",
                    function.name, trigger.queue
                )));
            }
            if let Some(trigger) = function.buckets.iter().find(|b| self.bucket(&b.bucket).is_none()) {
                return Err(BadTemplate::Shape(format!(
                    "{} listens to {}, which is not there",
                    function.name, trigger.bucket
                )));
            }
        }
        Ok(())
    }
}

fn table(id: &str, properties: &Value) -> Result<TableSpec, BadTemplate> {
    let stream_view = at(properties, "/StreamSpecification/StreamViewType").as_str().map(str::to_owned);
    let ttl = at(properties, "/TimeToLiveSpecification");
    Ok(TableSpec {
        logical_id: id.to_owned(),
        name: text(properties, "/TableName", id)?,
        stream_view,
        ttl: at(ttl, "/AttributeName").as_str().filter(|_| is_true(at(ttl, "/Enabled"))).map(str::to_owned),
        point_in_time_recovery: is_true(at(properties, "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")),
        deletion_protection: is_true(at(properties, "/DeletionProtectionEnabled")),
        encrypted: is_true(at(properties, "/SSESpecification/SSEEnabled")),
        definition: properties.clone(),
    })
}

fn bucket(id: &str, properties: &Value) -> Result<BucketSpec, BadTemplate> {
    let rule = at(properties, "/ObjectLockConfiguration/Rule/DefaultRetention");
    let days =
        at(rule, "/Days").as_i64().or_else(|| at(rule, "/Years").as_i64().map(|years| years.saturating_mul(365)));
    let default_retention = match (at(rule, "/Mode").as_str(), days) {
        (Some(mode), Some(days)) => Some(DefaultRetention { mode: mode.to_owned(), days }),
        _ => None,
    };
    let block = at(properties, "/PublicAccessBlockConfiguration");
    let blocks = ["/BlockPublicAcls", "/BlockPublicPolicy", "/IgnorePublicAcls", "/RestrictPublicBuckets"];
    Ok(BucketSpec {
        logical_id: id.to_owned(),
        name: text(properties, "/BucketName", id)?,
        versioned: at(properties, "/VersioningConfiguration/Status") == "Enabled",
        object_lock: is_true(at(properties, "/ObjectLockEnabled")),
        default_retention,
        public_access_blocked: blocks.iter().all(|name| is_true(at(block, name))),
    })
}

fn missing(what: &str) -> BadTemplate {
    BadTemplate::Shape(format!("{what} is missing"))
}

/// A text at a place, which must be there.
fn text(value: &Value, pointer: &str, of: &str) -> Result<String, BadTemplate> {
    let found = value.pointer(pointer).and_then(Value::as_str);
    found.map(str::to_owned).ok_or_else(|| missing(&format!("{of}{pointer}")))
}

/// A whole number at a place, if it is there.
fn number(value: &Value, pointer: &str) -> Option<u32> {
    value.pointer(pointer).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok())
}

fn is_true(value: &Value) -> bool {
    value.as_bool().unwrap_or(false)
}

/// A function with its door, for tests.
#[cfg(test)]
pub(crate) fn with_door(name: &str) -> String {
    format!(
        "  {name}: {{ Type: AWS::Serverless::Function, Properties: {{ FunctionName: anze-{name}, CodeUri: x/{name}/ }} }}
  {name}Door: {{ Type: AWS::ApiGatewayV2::Integration, Properties: {{ IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt {name}.Arn, PayloadFormatVersion: '2.0' }} }}
  {name}Key: {{ Type: AWS::Lambda::Permission, Properties: {{ FunctionName: !Ref {name}, Principal: apigateway.amazonaws.com, SourceArn: 'arn:x/*' }} }}
"
    )
}

#[cfg(test)]
mod tests;
