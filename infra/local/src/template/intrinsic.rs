//! `Ref`, `Fn::GetAtt` and `Fn::Sub` with the parameters' defaults and the names that AWS would give.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Region, account and partition of everything local.
pub(crate) const REGION: &str = "cn-north-1";
pub(crate) const ACCOUNT: &str = "000000000000";
pub(crate) const PARTITION: &str = "aws-cn";

/// Every name that can be referred to.
pub(super) struct Names(BTreeMap<String, Value>);

impl Names {
    /// Of a document's parameters and resources.
    pub(super) fn of(document: &Value) -> Self {
        let mut names = BTreeMap::new();
        for (name, value) in
            [("Region", REGION), ("AccountId", ACCOUNT), ("Partition", PARTITION), ("StackName", "anze")]
        {
            names.insert(format!("AWS::{name}"), Value::from(value));
        }
        for (name, parameter) in entries(&document["Parameters"]) {
            names.insert(name.clone(), parameter["Default"].clone());
        }
        // Only names of things are referred to by others, and those stand on parameters alone: one round is enough.
        let parameters = Self(names);
        let mut names = parameters.0.clone();
        for (id, resource) in entries(&document["Resources"]) {
            let properties = parameters.resolve(&resource["Properties"]);
            let (name, arn) = identity(id, resource["Type"].as_str().unwrap_or_default(), &properties);
            names.insert(id.clone(), name.clone().into());
            names.insert(format!("{id}.Arn"), arn.clone().into());
            names.insert(format!("{id}.StreamArn"), format!("{arn}/stream/local").into());
        }
        Self(names)
    }

    /// The ARN of a resource.
    pub(super) fn arn(&self, id: &str) -> String {
        self.0.get(&format!("{id}.Arn")).and_then(Value::as_str).unwrap_or(id).to_owned()
    }

    /// A value with everything known put in; what is not known stays as it is.
    pub(super) fn resolve(&self, value: &Value) -> Value {
        match value {
            Value::Array(items) => items.iter().map(|item| self.resolve(item)).collect(),
            Value::Object(map) => self.function(map).unwrap_or_else(|| {
                Value::Object(map.iter().map(|(name, value)| (name.clone(), self.resolve(value))).collect())
            }),
            other => other.clone(),
        }
    }

    fn function(&self, map: &Map<String, Value>) -> Option<Value> {
        let (name, argument) = map.iter().next().filter(|_| map.len() == 1)?;
        match (name.as_str(), argument) {
            ("Ref", Value::String(name)) => self.0.get(name).cloned(),
            ("Fn::GetAtt", Value::Array(path)) => {
                let path: Vec<&str> = path.iter().filter_map(Value::as_str).collect();
                self.0.get(&path.join(".")).cloned()
            }
            ("Fn::Sub", Value::String(text)) => Some(Value::String(self.substitute(text))),
            _ => None,
        }
    }

    fn substitute(&self, text: &str) -> String {
        let mut rest = text;
        let mut whole = String::new();
        while let Some((before, after)) = rest.split_once("${") {
            let (name, end) = after.split_once('}').unwrap_or((after, ""));
            whole.push_str(before);
            match self.0.get(name) {
                Some(Value::String(value)) => whole.push_str(value),
                Some(value) => whole.push_str(&value.to_string()),
                None => whole.extend(["${", name, "}"]),
            }
            rest = end;
        }
        whole + rest
    }
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// What `Ref` and `Arn` of a resource give.
fn identity(id: &str, kind: &str, properties: &Value) -> (String, String) {
    let named = |property: &str| properties[property].as_str().unwrap_or(id).to_owned();
    let (name, service, path) = match kind {
        "AWS::DynamoDB::Table" => (named("TableName"), "dynamodb", "table/"),
        "AWS::S3::Bucket" => {
            let name = named("BucketName");
            return (name.clone(), format!("arn:{PARTITION}:s3:::{name}"));
        }
        "AWS::SQS::Queue" => (named("QueueName"), "sqs", ""),
        "AWS::Serverless::Function" => (named("FunctionName"), "lambda", "function:"),
        _ => (id.to_owned(), "local", ""),
    };
    let arn = format!("arn:{PARTITION}:{service}:{REGION}:{ACCOUNT}:{path}{name}");
    (name, arn)
}
