use crate::kit;
use local::runtime_host::{Bootstrap, HostError, RuntimeHost};
use local::{Functions, Stack};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

const HOW: &str = "ANZE_TEST_RUNTIME";

/// Not a test: a function, as small as one can be.
#[tokio::test]
#[ignore = "started by the tests below"]
#[expect(clippy::disallowed_methods, reason = "a function finds its runtime API so")]
async fn child() {
    let (Ok(api), Ok(how)) = (std::env::var("AWS_LAMBDA_RUNTIME_API"), std::env::var(HOW)) else { return };
    let http = reqwest::Client::new();
    let url = |path: &str| format!("http://{api}/2018-06-01/runtime/{path}");
    if how == "broken" {
        http.post(url("init/error")).json(&json!({"errorMessage": "JWKS is not set"})).send().await.unwrap();
        return;
    }
    loop {
        let next = http.get(url("invocation/next")).send().await.unwrap();
        let id = next.headers()["lambda-runtime-aws-request-id"].to_str().unwrap().to_owned();
        let event: Value = next.json().await.unwrap();
        let (path, answer) = match event["rawPath"].as_str() {
            Some(path) => {
                ("response", json!({"statusCode": 200, "headers": {"etag": "\"7\""}, "body": format!("asked {path}")}))
            }
            None if event["fail"] == true => ("error", json!({"errorType": "Shape", "errorMessage": "no"})),
            None if event["die"] == true => std::process::exit(3),
            None => ("response", json!({"echo": event})),
        };
        http.post(url(&format!("invocation/{id}/{path}"))).json(&answer).send().await.unwrap();
    }
}

async fn start(how: &str) -> RuntimeHost {
    let bootstrap = Bootstrap {
        path: std::env::current_exe().unwrap(),
        args: ["--exact", "runtime::child", "--ignored", "--nocapture"].map(str::to_owned).into(),
        environment: BTreeMap::from([(HOW.to_owned(), how.to_owned())]),
        name: "notices".into(),
        timeout: Duration::from_secs(20),
    };
    RuntimeHost::start(bootstrap).await.unwrap()
}

#[tokio::test]
async fn events_go_in_answers_come_out_and_times_are_taken() {
    let host = start("well").await;
    let init = host.ready().await.unwrap();
    for number in 0..3 {
        assert_eq!(host.invoke(json!({"n": number})).await.unwrap(), json!({"echo": {"n": number}}));
    }
    let error = host.invoke(json!({"fail": true})).await.unwrap_err();
    assert!(matches!(error, HostError::Function(ref error) if error["errorType"] == "Shape"), "{error}");
    let timings = host.timings();
    assert_eq!((timings.init, timings.warm.len()), (Some(init), 3));
    assert!(timings.first_answer.unwrap() > init);
    assert!(host.peak_memory_kib().unwrap() > 1000 && host.processor_time().is_some());
    let error = host.invoke(json!({"die": true})).await.unwrap_err();
    assert!(matches!(error, HostError::Ended(_)), "{error}");
}

#[tokio::test]
async fn a_function_that_cannot_start_says_so() {
    let error = start("broken").await.ready().await.unwrap_err();
    assert!(matches!(error, HostError::Init(ref error) if error["errorMessage"] == "JWKS is not set"), "{error}");
}

#[tokio::test]
async fn a_real_binary_can_stand_in_the_stack() {
    let host = Arc::new(start("well").await);
    let stack: Stack = kit::stack(Functions::new().with("notices", Arc::clone(&host).http_function())).await;
    let answer = reqwest::get(format!("{}/v1/inbox?unread=1", stack.origin())).await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.headers()["etag"].to_str().unwrap()), (200, "\"7\""));
    assert_eq!(answer.text().await.unwrap(), "asked /v1/inbox");
}
