//! Every payload of `events/` is accepted by its function, so that the samples cannot rot.

use local::product;
use serde_json::Value;
use tests::payloads::{Fixture, function, of};
use tests::text;

/// Sends an API Gateway payload as the request it stands for.
async fn send(fixture: &Fixture, payload: &Value) -> (u16, Value) {
    let event = fixture.filled(payload);
    let (path, query) = (text(&event["rawPath"]), text(&event["rawQueryString"]));
    let url = fixture.world.url(&if query.is_empty() { path } else { format!("{path}?{query}") });
    let method = text(&event["requestContext"]["http"]["method"]).parse().unwrap();
    let mut request = fixture.world.http().request(method, url);
    for (name, value) in event["headers"].as_object().unwrap().iter().filter(|(name, _)| *name != "host") {
        request = request.header(name, value.as_str().unwrap());
    }
    if let Some(body) = event["body"].as_str() {
        request = request.body(body.to_owned());
    }
    let got = request.send().await.unwrap();
    (got.status().as_u16(), got.json().await.unwrap())
}

#[tokio::test]
async fn every_request_is_answered_as_it_says() {
    let fixture = Fixture::new().await;
    let mut answered = std::collections::BTreeSet::new();
    for (name, payload) in of("http").into_iter().chain(of("bad")).filter(|(_, payload)| payload["rawPath"].is_string())
    {
        let refused = payload["headers"]["x-expect-code"].is_string();
        assert_eq!(
            refused,
            of("bad").iter().any(|(bad, _)| *bad == name),
            "{name}: refusals live in bad/, and there alone"
        );
        let (status, body) = send(&fixture, &payload).await;
        assert_eq!(status.to_string(), text(&payload["headers"]["x-expect-status"]), "{name}: {body}");
        if let Some(code) = payload["headers"]["x-expect-code"].as_str() {
            assert_eq!(body["code"], code, "{name}");
        }
        answered.insert(function(&name).to_owned());
    }
    let all: std::collections::BTreeSet<String> =
        product::routes().into_iter().map(|(function, _, _)| function).collect();
    assert_eq!(answered, all);
}

#[tokio::test]
async fn every_event_is_taken_by_its_function() {
    let fixture = Fixture::new().await;
    let functions = product::functions(fixture.world.stack().endpoints());
    for (name, payload) in of("stream") {
        let answer = functions.call("dispatch", fixture.filled(&payload)).await.unwrap();
        assert_eq!(answer["batchItemFailures"], serde_json::json!([]), "{name}");
        // A second delivery of the same fact changes nothing and is taken too.
        functions.call("dispatch", fixture.filled(&payload)).await.unwrap();
    }
    assert_eq!(fixture.world.stack().bank().book().unwrap().len(), 1);
    for (folder, function) in [("schedule", ""), ("s3", "document-check"), ("queue", "dead-letters")] {
        for (name, payload) in of(folder) {
            // A schedule's payload bears the name of its function.
            let function = if function.is_empty() { name.as_str() } else { function };
            let answer = functions.call(function, fixture.filled(&payload)).await;
            let answer = answer.unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(
                answer.get("batchItemFailures").is_none_or(|failures| failures == &serde_json::json!([])),
                "{name}"
            );
        }
    }
    let unknown = of("bad").into_iter().find(|(name, _)| name == "record-of-unknown-shape").unwrap().1;
    let answer = functions.call("dispatch", fixture.filled(&unknown)).await.unwrap();
    assert_eq!(
        answer["batchItemFailures"][0]["itemIdentifier"], "111",
        "a record of unknown shape must not be swallowed"
    );
}
