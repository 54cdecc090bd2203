use crate::kit;
use axum::Router;
use axum::body::Bytes;
use axum::extract::Path;
use axum::routing;
use http::HeaderMap;
use local::{Functions, Options, Stack};
use serde_json::{Value, json};

/// Stands for the product's functions: tells what it was asked.
fn functions() -> Functions {
    let claims = Router::new()
        .route(
            "/v1/claims",
            routing::post(|headers: HeaderMap, body: Bytes| async move {
                let id = headers.get("x-request-id").map(|id| id.to_str().unwrap().to_owned());
                axum::Json(json!({ "id": id, "bytes": body.len() }))
            }),
        )
        .route("/v1/claims/{claim_id}", routing::get(|Path(id): Path<String>| async move { id }))
        .route("/v1/secret", routing::get(|| async { "not in the template" }))
        // The limit that is tested is the gateway's.
        .layer(axum::extract::DefaultBodyLimit::disable());
    Functions::new().http("claims", claims)
}

async fn start() -> (Stack, reqwest::Client) {
    (kit::stack(functions()).await, reqwest::Client::new())
}

#[tokio::test]
async fn a_function_is_reached_by_the_templates_routes_alone() {
    let (stack, http) = start().await;
    let url = |path: &str| format!("{}{path}", stack.origin());
    assert_eq!(http.get(url("/v1/claims/claim_1")).send().await.unwrap().text().await.unwrap(), "claim_1");
    let hidden = http.get(url("/v1/secret")).header("accept-language", "en").send().await.unwrap();
    assert_eq!(hidden.status(), 404);
    assert_eq!(hidden.headers()["content-type"], "application/problem+json");
    let id = hidden.headers()["apigw-requestid"].to_str().unwrap().to_owned();
    let problem: Value = hidden.json().await.unwrap();
    assert_eq!(
        (&problem["code"], &problem["title"], &problem["instance"]),
        (&json!("not-found"), &json!("No such address"), &json!(id))
    );
    let wrong = http.delete(url("/v1/claims")).send().await.unwrap();
    assert_eq!((wrong.status().as_u16(), wrong.headers()["allow"].to_str().unwrap()), (405, "GET, POST"));
    assert_eq!(http.get(url("/v1/policies")).send().await.unwrap().status(), 501, "started without it");
}

#[tokio::test]
async fn the_gateway_names_requests_and_limits_them() {
    let (stack, http) = start().await;
    let url = format!("{}/v1/claims", stack.origin());
    let sent = http.post(&url).header("x-request-id", "forged").body("abc").send().await.unwrap();
    let gateway = sent.headers()["apigw-requestid"].to_str().unwrap().to_owned();
    let seen: Value = sent.json().await.unwrap();
    assert_eq!(seen, json!({ "id": gateway, "bytes": 3 }));
    assert_eq!(http.post(&url).body(vec![0; 10 * 1024 * 1024]).send().await.unwrap().status(), 200);
    let large = http.post(&url).body(vec![0; 10 * 1024 * 1024 + 1]).send().await.unwrap();
    assert_eq!(
        (large.status().as_u16(), large.headers()["content-type"].to_str().unwrap()),
        (413, "application/problem+json")
    );
}

#[tokio::test]
async fn clock_and_faults_are_moved_over_http() {
    let (stack, http) = start().await;
    let url = |path: &str| format!("{}{path}", stack.origin());
    let post = |path: &str, body: Value| http.post(url(path)).json(&body).send();
    assert_eq!(post("/dev/clock", json!({"freeze": true})).await.unwrap().status(), 200);
    assert_eq!(post("/dev/clock", json!({"set": "2026-11-23T05:00:00Z"})).await.unwrap().status(), 200);
    let moved: Value = post("/dev/clock", json!({"advance": "P30D"})).await.unwrap().json().await.unwrap();
    assert_eq!((&moved["now"], &moved["frozen"]), (&json!("2026-12-23T05:00:00Z"), &json!(true)));
    assert_eq!(post("/dev/clock", json!({"advance": "later"})).await.unwrap().status(), 422);
    let set: Value = post("/dev/faults", json!({"bank": {"down": 2}})).await.unwrap().json().await.unwrap();
    assert_eq!(set["bank"]["down"], 2);
    assert_eq!(stack.faults().switches().bank.down, 2);
    http.delete(url("/dev/faults")).send().await.unwrap();
    assert_eq!(stack.faults().switches().bank.down, 0);
    let drained: Value = http.post(url("/dev/drain")).send().await.unwrap().json().await.unwrap();
    assert_eq!(drained["delivered"], 0);
}

#[tokio::test]
async fn a_token_is_had_by_name() {
    let (stack, http) = start().await;
    let token =
        http.post(format!("{}/dev/token", stack.origin())).json(&json!({"person": "an-handler"})).send().await.unwrap();
    let token: Value = token.json().await.unwrap();
    assert_eq!(token["access_token"].as_str().unwrap().split('.').count(), 3);
    let jwks: Value = http.get(format!("{}/jwks.json", stack.origin())).send().await.unwrap().json().await.unwrap();
    assert_eq!(jwks.to_string(), serde_json::from_str::<Value>(&stack.endpoints().jwks).unwrap().to_string());
    assert_eq!(stack.endpoints().issuer, stack.origin());
}

#[tokio::test]
async fn the_web_client_is_served_with_a_strict_policy() {
    let web = std::env::temp_dir().join(format!("anze-web-{}", std::process::id()));
    std::fs::create_dir_all(web.join("assets")).unwrap();
    std::fs::write(web.join("index.html"), "<!doctype html>first page").unwrap();
    std::fs::write(web.join("assets/app-1a2b.js"), "1").unwrap();
    std::fs::write(web.join(".secret"), "no").unwrap();
    let options = Options { web: Some(web.clone()), ..Options::memory() };
    let stack = Stack::start(options, |_| functions()).await.unwrap();
    let http = reqwest::Client::new();
    let get = |path: &str| http.get(format!("{}{path}", stack.origin())).header("accept", "text/html").send();
    let first = get("/").await.unwrap();
    assert!(first.headers()["content-security-policy"].to_str().unwrap().contains("script-src 'self'"));
    assert!(first.text().await.unwrap().contains("first page"));
    let script = get("/assets/app-1a2b.js").await.unwrap();
    assert_eq!(script.headers()["content-type"], "text/javascript; charset=utf-8");
    assert!(
        get("/claims/claim_1").await.unwrap().text().await.unwrap().contains("first page"),
        "an address of the client"
    );
    assert_eq!(get("/v1/nothing").await.unwrap().status(), 404);
    let secret = http.get(format!("{}/.secret", stack.origin())).send().await.unwrap();
    assert_eq!(secret.status(), 404);
    std::fs::remove_dir_all(web).unwrap();
    let bare = kit::stack(Functions::new()).await;
    assert!(reqwest::get(bare.origin()).await.unwrap().text().await.unwrap().contains("/docs"));
}
