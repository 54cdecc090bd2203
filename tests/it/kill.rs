//! A kill at any step of a claim leaves every acknowledged word findable.

use reqwest::{Client, Method};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use tests::people::{account, citizen, payee, policy_of_year, report};
use tests::text;

/// A product in a process of its own.
struct Process {
    child: Child,
    origin: String,
}

impl Process {
    fn start(folder: &std::path::Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_kept"))
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut origin = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut origin).unwrap();
        Self { child, origin: origin.trim().to_owned() }
    }

    /// SIGKILL: no chance to tidy up.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    async fn send(
        &self,
        http: &Client,
        who: &str,
        method: Method,
        path: &str,
        key: &str,
        body: Option<Value>,
    ) -> Value {
        let token: Value = http
            .post(format!("{}/dev/token", self.origin))
            .json(&json!({ "person": who }))
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap();
        let read = |path: String| http.get(path).bearer_auth(text(&token["access_token"])).send();
        let mut request =
            http.request(method, format!("{}{path}", self.origin)).bearer_auth(text(&token["access_token"]));
        if let Some(body) = body {
            let thing = path
                .strip_suffix("/approval")
                .or_else(|| path.strip_suffix("/coverage"))
                .or_else(|| path.strip_suffix("/losses"));
            if let Some(thing) = thing {
                let seen = read(format!("{}{thing}", self.origin)).await.unwrap();
                request = request.header("if-match", seen.headers()["etag"].clone());
            }
            request = request.header("idempotency-key", key).json(&body);
        }
        let got = request.send().await.unwrap();
        let status = got.status();
        let body: Value = got.json().await.unwrap();
        assert!(status.is_success(), "{path}: {status} {body}");
        body
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

// DESIGN section 8, req B.6: an acknowledged write is there after a kill; the same key afterwards gives the same answer.
#[tokio::test]
async fn a_kill_after_every_step_loses_nothing() {
    let folder = std::env::temp_dir().join(format!("anze-kill-{}", std::process::id()));
    let http = Client::new();
    let year = domain::time::beijing_day(Process::now(&http, &folder).await).year();
    let policy = Process::step(
        &http,
        &folder,
        "an-underwriter",
        Method::POST,
        "/v1/policies",
        policy_of_year("KILL-1", year, "800000", "5000000", "8000000"),
    )
    .await;
    let mut first = report("丰台区甲厂", "fall", 1);
    first["policy"] = policy["id"].clone();
    let receipt = Process::step(&http, &folder, "jia-reporter", Method::POST, "/v1/claims", first).await;
    let claim = text(&receipt["claim"]["id"]);
    let of = |act: &str| format!("/v1/claims/{claim}/{act}");
    Process::step(
        &http,
        &folder,
        "an-handler",
        Method::POST,
        &of("coverage"),
        json!({ "decision": "covered", "reason": "责任范围内" }),
    )
    .await;
    let victim = json!({ "name": "遇难者", "id_number": citizen(1), "relation": "employee", "outcome": "dead", "payee": payee("家属", &account(1, "5544")) });
    let victim = Process::step(&http, &folder, "an-handler", Method::POST, &of("victims"), victim).await;
    let losses = of(&format!("victims/{}/losses", text(&victim["id"])));
    Process::step(
        &http,
        &folder,
        "an-handler",
        Method::PUT,
        &losses,
        json!({ "heads": [{ "head": "death", "amount": "700000.00", "determinable": true }] }),
    )
    .await;
    let advance =
        Process::step(&http, &folder, "an-handler", Method::POST, &of("advances"), json!({ "purpose": "advance" }))
            .await;
    let approval = of(&format!("advances/{}/approval", text(&advance["id"])));
    Process::step(
        &http,
        &folder,
        "an-manager",
        Method::POST,
        &approval,
        json!({ "decision": "approve", "total": "700000.00" }),
    )
    .await;

    // Whatever was under way when it was killed goes on by itself, and the money left once.
    let process = Process::start(&folder);
    let number = text(&receipt["claim"]["receipt_no"]);
    let found = process.send(&http, "an-handler", Method::GET, &format!("/v1/receipts/{number}"), "", None).await;
    assert_eq!(found["id"], claim);
    http.post(format!("{}/dev/drain", process.origin)).send().await.unwrap().error_for_status().unwrap();
    let paid = process.send(&http, "an-finance", Method::GET, &of("payments"), "", None).await[0].clone();
    assert_eq!((&paid["state"], &paid["amount"]), (&json!("settled"), &json!("700000.00")));
    process.kill();
    std::fs::remove_dir_all(&folder).unwrap();
}

impl Process {
    async fn now(http: &Client, folder: &std::path::Path) -> jiff::Timestamp {
        let process = Self::start(folder);
        let clock: Value =
            http.get(format!("{}/dev/clock", process.origin)).send().await.unwrap().json().await.unwrap();
        process.kill();
        text(&clock["now"]).parse().unwrap()
    }

    /// One step, a kill, and the same request again: the answer must be the first one.
    async fn step(
        http: &Client,
        folder: &std::path::Path,
        who: &str,
        method: Method,
        path: &str,
        body: Value,
    ) -> Value {
        let key = format!("{}-{}", path.rsplit('/').next().unwrap(), path.len());
        let process = Self::start(folder);
        let answer = process.send(http, who, method.clone(), path, &key, Some(body.clone())).await;
        process.kill();
        let process = Self::start(folder);
        let again = process.send(http, who, method, path, &key, Some(body)).await;
        assert_eq!(again, answer, "{path}");
        process.kill();
        answer
    }
}
