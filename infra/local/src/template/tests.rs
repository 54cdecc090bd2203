use super::*;

#[test]
fn the_shipped_template_says_what_the_design_asks() {
    let template = Template::shipped().unwrap();
    let table = template.table("anze-records").unwrap();
    assert_eq!(table.stream_view.as_deref(), Some("NEW_IMAGE"));
    assert_eq!(table.ttl.as_deref(), Some("expires_at"));
    assert!(table.point_in_time_recovery && table.deletion_protection && table.encrypted);
    let documents = template.bucket("anze-documents").unwrap();
    assert!(documents.versioned && documents.object_lock && documents.public_access_blocked);
    assert_eq!(documents.default_retention, None);
    let archive = template.bucket("anze-archive").unwrap();
    assert_eq!(archive.default_retention, Some(DefaultRetention { mode: "COMPLIANCE".into(), days: 5 * 365 }));
    assert!(archive.public_access_blocked);
}

#[test]
fn functions_have_their_triggers() {
    let template = Template::shipped().unwrap();
    let names: Vec<_> = template.functions.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "agencies",
            "bookings",
            "claims",
            "clock-watch",
            "dead-letters",
            "dispatch",
            "document-check",
            "documents",
            "fee-watch",
            "notices",
            "policies",
            "supervision",
            "supervision-watch",
        ]
    );
    let stream = &template.functions["dispatch"].streams[0];
    assert_eq!(stream.table, "anze-records");
    assert_eq!(stream.filters[0]["dynamodb"]["NewImage"]["kind"]["S"][0], "Fact");
    assert!(stream.bisect && stream.reports_item_failures && stream.on_failure.is_some());
    assert!(stream.max_age_s.unwrap() < 24 * 3600);
    let letters = &template.functions["dead-letters"].queues[0];
    assert!(letters.reports_item_failures);
    let queue = template.queues.iter().find(|queue| queue.arn == letters.queue).unwrap();
    assert_eq!(queue.most_receives, Some(5));
    assert_eq!(stream.on_failure.as_ref(), Some(&letters.queue));
    assert_eq!(template.functions["fee-watch"].async_on_failure.as_ref(), Some(&letters.queue));
    let arrival = &template.functions["document-check"].buckets[0];
    assert_eq!((arrival.bucket.as_str(), arrival.events[0].as_str()), ("anze-documents", "s3:ObjectCreated:*"));
    assert_eq!(template.functions["clock-watch"].schedules[0].timezone, "Asia/Shanghai");
    let docs = template.functions["notices"].routes.iter().filter(|route| !route.path.starts_with("/v1/"));
    assert_eq!(docs.map(|route| route.path.as_str()).collect::<Vec<_>>(), ["/docs", "/openapi.json"]);
}

#[test]
fn every_function_has_the_least_it_needs() {
    let template = Template::shipped().unwrap();
    for function in template.functions.values() {
        assert!(function.environment.contains_key("TABLE_NAME"), "{}", function.name);
        assert!(function.timeout_s >= 10 && function.memory_mb == 256, "{}", function.name);
        for statement in &function.statements {
            assert!(statement.actions.iter().all(|action| !action.contains('*')), "{}: {statement:?}", function.name);
            assert!(
                statement.resources.iter().all(|arn| arn.starts_with("arn:aws-cn:")),
                "{}: {statement:?}",
                function.name
            );
        }
        let secrets =
            function.environment.iter().filter(|(name, _)| name.ends_with("_KEYS") || name.ends_with("_TOKEN"));
        for (name, value) in secrets {
            assert!(value.starts_with("{{resolve:secretsmanager:"), "{} {name} = {value}", function.name);
        }
    }
}

// R-H1: what is verified is locked by document-check alone, and nobody can delete an object or get around a lock.
#[test]
fn no_function_can_unlock_or_delete_what_is_kept() {
    let template = Template::shipped().unwrap();
    for function in template.functions.values() {
        let may: Vec<&str> = function.statements.iter().flat_map(|s| &s.actions).map(String::as_str).collect();
        assert!(!may.iter().any(|action| action.starts_with("s3:Delete") || action.contains("Bypass")), "{may:?}");
        assert_eq!(may.contains(&"s3:PutObjectRetention"), function.name == "document-check", "{}", function.name);
    }
    // Working data alone comes to an end by itself, and the table keeps the rest.
    assert_eq!(template.tables.len(), 1);
    assert!(template.buckets.iter().all(|bucket| bucket.versioned && bucket.object_lock));
}

#[test]
fn a_template_that_cannot_be_run_is_refused() {
    let route = |name: &str, key: &str, door: &str| {
        format!(
            "  {name}: {{ Type: AWS::ApiGatewayV2::Route, Properties: {{ RouteKey: '{key}', Target: !Sub 'integrations/${{{door}}}' }} }}\n"
        )
    };
    let said = |text: String| Template::parse(&text).unwrap_err().to_string();
    let (a, b) = (with_door("a"), with_door("b"));
    let two = format!("Resources:\n{a}{b}{}{}", route("E", "get /a/{b}", "aDoor"), route("F", "GET /a/{c}", "bDoor"));
    assert!(said(two).contains("goes to a and to b"));
    let nowhere = format!("Resources:\n{a}{}", route("E", "GET /a", "bDoor"));
    assert!(said(nowhere).contains("an integration not there"));
    let shut = a.lines().filter(|line| !line.contains("Permission")).collect::<Vec<_>>().join("\n");
    assert!(said(format!("Resources:\n{shut}\n{}", route("E", "GET /a", "aDoor"))).contains("may not call"));
    // One permission for each such event: more than fifty are no policy that Lambda takes.
    let event = "Resources:
  A: { Type: AWS::Serverless::Function, Properties: { CodeUri: x/a/, Events: { E: { Type: HttpApi, Properties: { Method: get, Path: '/a' } } } } }
";
    assert!(said(event.to_owned()).contains("AWS::ApiGatewayV2::Route"));
    let stray = "Resources:
  A: { Type: AWS::Serverless::Function, Properties: { CodeUri: x/a/, Events: { E: { Type: S3, Properties: { Bucket: nowhere, Events: 's3:ObjectCreated:*' } } } } }
";
    assert!(Template::parse(stray).unwrap_err().to_string().contains("nowhere"));
    assert!(Template::parse("Resources: 3").is_err());
}
