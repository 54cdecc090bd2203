//! What SAM and `CloudFormation` would refuse of the template, as far as it was refused once: no account, no Python.
//!
//! `aws-sam-translator` and `cfn-lint` were run by hand over the template; the rules here are what they and AWS's limits
//! said of it.

use local::yaml;
use serde_json::Value;
use std::collections::BTreeMap;

/// Lambda's limit for a function's resource policy, which cannot be raised.
const POLICY_BYTES: usize = 20_480;
/// HTTP APIs take no more routes without asking AWS, and a stack no more resources at all.
const MOST_ROUTES: usize = 300;
const MOST_RESOURCES: usize = 500;

fn shipped() -> Value {
    let path = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../infra/template.yaml"));
    yaml::parse(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn resources(template: &Value) -> impl Iterator<Item = (&String, &str, &Value)> {
    let all = template["Resources"].as_object().into_iter().flatten();
    all.map(|(id, resource)| (id, resource["Type"].as_str().unwrap_or_default(), &resource["Properties"]))
}

fn events(properties: &Value) -> impl Iterator<Item = (&String, &str, &Value)> {
    let all = properties["Events"].as_object().into_iter().flatten();
    all.map(|(id, event)| (id, event["Type"].as_str().unwrap_or_default(), &event["Properties"]))
}

/// Queues for what a schedule or a rule cannot deliver that SAM does not take: it wants one of two names and no more
/// (`EventBridgeRuleUtils.validate_dlq_config`).
fn bad_dead_letter_configs(template: &Value) -> Vec<String> {
    let mut bad = Vec::new();
    for (id, _, properties) in resources(template) {
        for (event, _, properties) in events(properties) {
            let Some(config) = properties.get("DeadLetterConfig") else { continue };
            if config.get("Arn").is_some() == config.get("Type").is_some() {
                bad.push(format!("{id}.{event}"));
            }
        }
    }
    bad
}

/// The statement that Lambda keeps of a permission, with the longest names that it can come to.
fn statement(id: &str, function: &str, principal: &str, source: &str) -> usize {
    let (account, region) = ("123456789012", "cn-northwest-1");
    let statement = serde_json::json!({
        // A stack's name, the resource's and twelve characters.
        "Sid": format!("{}-{id}-ABCDEFGHIJKL", "n".repeat(32)),
        "Effect": "Allow",
        "Principal": { "Service": principal },
        "Action": "lambda:InvokeFunction",
        "Resource": format!("arn:aws-cn:lambda:{region}:{account}:function:anze-{function}"),
        "Condition": {
            "ArnLike": { "AWS:SourceArn": format!("arn:aws-cn:execute-api:{region}:{account}:abcdefghij/*/{source}") },
            "StringEquals": { "AWS:SourceAccount": account },
        },
    });
    statement.to_string().len() + 1
}

/// Bytes of each function's resource policy, from its permissions and from the events of which SAM makes one each.
fn policies(template: &Value) -> BTreeMap<String, usize> {
    let mut sizes = BTreeMap::new();
    for (id, kind, properties) in resources(template) {
        if kind == "AWS::Lambda::Permission" {
            let function = properties["FunctionName"]["Ref"].as_str().unwrap();
            let principal = properties["Principal"].as_str().unwrap();
            *sizes.entry(function.to_owned()).or_default() += statement(id, function, principal, "");
        }
        // Read by polling or called through a role: no permission. All others are callers.
        let callers = events(properties).filter(|(_, kind, _)| !["DynamoDB", "SQS", "ScheduleV2"].contains(kind));
        for (event, _, properties) in callers {
            let path = properties["Path"].as_str().unwrap_or_default();
            let name = format!("{id}{event}Permission");
            *sizes.entry(id.clone()).or_default() += statement(&name, id, "apigateway.amazonaws.com", path);
        }
    }
    sizes
}

#[test]
fn what_a_schedule_cannot_deliver_goes_to_a_queue_by_one_name() {
    assert_eq!(bad_dead_letter_configs(&shipped()), Vec::<String>::new());
    let with = |config: &str| {
        let event = format!("{{ Type: ScheduleV2, Properties: {{ DeadLetterConfig: {config} }} }}");
        let function = format!("{{ Type: AWS::Serverless::Function, Properties: {{ Events: {{ Tick: {event} }} }} }}");
        bad_dead_letter_configs(&yaml::parse(&format!("Resources: {{ F: {function} }}")).unwrap())
    };
    assert_eq!(with("{ Type: SQS, Arn: !GetAtt Q.Arn }"), ["F.Tick"]);
    assert_eq!(with("{ Arn: !GetAtt Q.Arn }"), Vec::<String>::new());
}

// Half of what Lambda allows: nobody finds out on the day of a deployment.
#[test]
fn a_functions_policy_fits() {
    for (function, bytes) in policies(&shipped()) {
        assert!(bytes < POLICY_BYTES / 2, "the policy of {function} is {bytes} bytes");
    }
    // The check sees what it is there for: the 64 routes of `claims` as events.
    let event = |n: u8| {
        format!("E{n}: {{ Type: HttpApi, Properties: {{ Method: GET, Path: '/v1/claims/{{claim_id}}/part-{n}' }} }}")
    };
    let events = (0..64).map(event).collect::<Vec<_>>().join(", ");
    let function = format!("{{ Type: AWS::Serverless::Function, Properties: {{ Events: {{ {events} }} }} }}");
    let before = policies(&yaml::parse(&format!("Resources: {{ F: {function} }}")).unwrap());
    assert!(before["F"] > POLICY_BYTES, "{before:?}");
}

#[test]
fn the_stack_stays_below_the_limits_of_aws() {
    let template = shipped();
    let kinds: Vec<&str> = resources(&template).map(|(_, kind, _)| kind).collect();
    let routes = kinds.iter().filter(|kind| **kind == "AWS::ApiGatewayV2::Route").count();
    assert!(routes > 200 && routes <= MOST_ROUTES, "{routes} routes");
    // SAM makes of a function a role beside it, and of each of its events at most two things more.
    let made: usize = resources(&template)
        .filter(|(_, kind, _)| *kind == "AWS::Serverless::Function")
        .map(|(_, _, properties)| 2 + 2 * events(properties).count())
        .sum();
    assert!(kinds.len() + made <= MOST_RESOURCES, "{} resources", kinds.len() + made);
}

/// What a function may do with the table, by the template.
fn may(template: &Value, function: &str) -> Vec<String> {
    let of = |properties: &Value| properties["FunctionName"] == format!("anze-{function}").as_str();
    let (_, _, properties) = resources(template).find(|(_, _, properties)| of(properties)).unwrap();
    let statements = properties["Policies"][0]["Statement"].as_array().into_iter().flatten();
    let actions = statements.flat_map(|statement| statement["Action"].as_array().into_iter().flatten());
    actions.filter_map(Value::as_str).map(str::to_owned).collect()
}

// What a function's code asks of the table in a batch its role lets it: nothing on this machine would say no.
#[test]
fn who_reads_in_batches_may() {
    let template = shipped();
    let functions = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../functions"));
    let mut readers = 0;
    for function in std::fs::read_dir(functions).unwrap() {
        let function = function.unwrap();
        let mut left = vec![function.path().join("src")];
        let mut reads = false;
        while let Some(path) = left.pop() {
            if path.is_dir() {
                left.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            } else {
                let text = std::fs::read_to_string(path).unwrap();
                reads |= text.contains(".together(") || text.contains(".there(");
            }
        }
        let name = function.file_name().into_string().unwrap();
        let allowed = may(&template, &name).iter().any(|action| action == "dynamodb:BatchGetItem");
        assert_eq!(allowed, reads, "{name}");
        readers += usize::from(reads);
    }
    assert!(readers > 0);
}

// A route that answers 500 rings too: no function's own count of errors sees it.
#[test]
fn the_api_has_its_bell() {
    let template = shipped();
    let watched = resources(&template).any(|(_, kind, alarm)| {
        kind == "AWS::CloudWatch::Alarm"
            && alarm["Namespace"] == "AWS/ApiGateway"
            && alarm["MetricName"] == "5xx"
            && alarm["Dimensions"][0]["Value"]["Ref"] == "Api"
    });
    assert!(watched);
}

// Every function rings when it fails, and keeps its log as long as the template says.
#[test]
fn every_function_has_its_bell_and_its_log() {
    let template = shipped();
    for (id, kind, properties) in resources(&template) {
        if kind != "AWS::Serverless::Function" {
            continue;
        }
        let watched = resources(&template).any(|(_, kind, alarm)| {
            kind == "AWS::CloudWatch::Alarm"
                && alarm["MetricName"] == "Errors"
                && alarm["Dimensions"][0]["Value"]["Ref"] == id.as_str()
        });
        assert!(watched, "{id} has no alarm of its errors");
        let log = format!("/aws/lambda/{}", properties["FunctionName"].as_str().unwrap());
        assert!(resources(&template).any(|(_, _, group)| group["LogGroupName"] == log.as_str()), "{id} has no log");
    }
}
