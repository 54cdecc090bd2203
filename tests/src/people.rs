//! Sample data of the stories: policies, reports, people. Every name is made up.

use crate::{Someone, World, text};
use domain::personal::{CitizenId, CreditCode};
use reqwest::Method;
use serde_json::{Value, json};

/// A valid unified social credit code made of a number.
pub fn credit_code(number: u32) -> String {
    let body = format!("91110108{number:09}");
    "0123456789ABCDEFGHJKLMNPQRTUWXY"
        .chars()
        .map(|check| format!("{body}{check}"))
        .find(|code| code.parse::<CreditCode>().is_ok())
        .unwrap()
}

/// A valid identity number made of a number.
pub fn citizen(number: u32) -> String {
    let body = format!("1101011980{:02}{:02}{:03}", number / 28 % 12 + 1, number % 28 + 1, number / 336 % 1000);
    "0123456789X".chars().map(|check| format!("{body}{check}")).find(|id| id.parse::<CitizenId>().is_ok()).unwrap()
}

/// A policy of the insurer `anping` for the enterprise `jia`.
pub fn policy(number: &str, per_person: &str, per_accident: &str, aggregate: &str) -> Value {
    json!({
        "policy_no": number,
        "enterprise": { "org": "jia", "name": "甲厂建筑有限公司", "credit_code": credit_code(1), "contact_name": "王总", "contact_phone": "13800138000" },
        "sector": "construction",
        "district": "fengtai",
        "period": { "from": "2016-01-01", "to": "2016-12-31" },
        "limits": { "per_person": per_person, "per_accident": per_accident, "aggregate": aggregate },
        "declared_head_count": 120,
        "insured_head_count": 120,
        "product_version": "standard-2025",
        "premium": "96000.00",
    })
}

/// The same with the period of a year around a day.
pub fn policy_of_year(number: &str, year: i16, per_person: &str, per_accident: &str, aggregate: &str) -> Value {
    let mut policy = policy(number, per_person, per_accident, aggregate);
    policy["period"] = json!({ "from": format!("{year}-01-01"), "to": format!("{year}-12-31") });
    policy
}

/// A report of an accident, with as little as a frightened person gives.
pub fn report(place: &str, what: &str, deaths: u32) -> Value {
    json!({ "place": { "text": place }, "what": what, "deaths": deaths, "reporter": { "name": "张工", "phone": "13900139000" } })
}

/// A payee with an account that ends as given.
pub fn payee(name: &str, account: &str) -> Value {
    json!({ "kind": "beneficiary", "name": name, "bank": "中国工商银行北京分行", "account_no": account })
}

/// An account number; the sandbox bank looks at the last four digits.
pub fn account(number: u32, ending: &str) -> String {
    format!("622202{number:08}{ending}")
}

impl World {
    /// Registers a policy in force this year for `jia` and gives its id.
    pub async fn policy_in_force(&self, per_person: &str, per_accident: &str, aggregate: &str) -> String {
        let year = domain::time::beijing_day(self.stack().clock().now()).year();
        let number = format!("AZ-{}", self.key());
        let policy = policy_of_year(&number, year, per_person, per_accident, aggregate);
        text(&self.person("an-underwriter").post("/v1/policies", policy).await.ok()["id"])
    }

    /// Reports an accident under a policy as `jia` and gives the claim's id.
    pub async fn reported(&self, policy: &str, deaths: u32) -> String {
        let mut report = report("丰台区甲厂工地", "collapse", deaths);
        report["policy"] = json!(policy);
        text(&self.person("jia-reporter").post("/v1/claims", report).await.ok()["claim"]["id"])
    }

    /// A claim under a policy with cover confirmed.
    pub async fn covered(&self, policy: &str, deaths: u32) -> String {
        let claim = self.reported(policy, deaths).await;
        self.person("an-handler")
            .act(&claim, "coverage", json!({ "decision": "covered", "reason": "在保险期间和责任范围内" }))
            .await
            .ok();
        claim
    }

    /// Adds a dead victim with a payee and a certain death loss.
    pub async fn dead(&self, claim: &str, number: u32, amount: &str, ending: &str) -> String {
        let handler = self.person("an-handler");
        let victim = json!({
            "name": format!("遇难者{number}"), "id_number": citizen(number), "relation": "employee", "outcome": "dead",
            "payee": payee(&format!("家属{number}"), &account(number, ending)),
        });
        let id = text(&handler.post(&format!("/v1/claims/{claim}/victims"), victim).await.ok()["id"]);
        handler.losses(claim, &id, json!([{ "head": "death", "amount": amount, "determinable": true }])).await;
        id
    }
}

impl Someone {
    /// Records the losses of a victim.
    pub async fn losses(&self, claim: &str, victim: &str, heads: Value) -> Value {
        let path = format!("/v1/claims/{claim}/victims/{victim}");
        self.change(Method::PUT, &path, &format!("{path}/losses"), json!({ "heads": heads })).await.ok()
    }

    /// Proposes a batch for everybody.
    pub async fn proposes(&self, claim: &str, purpose: &str) -> Value {
        self.post(&format!("/v1/claims/{claim}/advances"), json!({ "purpose": purpose })).await.ok()
    }

    /// Approves a batch with the total it shows.
    pub async fn approves(&self, claim: &str, advance: &Value) -> crate::Got {
        let path = format!("/v1/claims/{claim}/advances/{}", text(&advance["id"]));
        self.change(
            Method::POST,
            &path,
            &format!("{path}/approval"),
            json!({ "decision": "approve", "total": advance["total"] }),
        )
        .await
    }
}

/// A small JPEG that differs with its seed.
pub fn photo(seed: u8) -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 16];
    bytes.extend_from_slice(b"JFIF\0");
    bytes.extend(std::iter::repeat_n(seed, 2000));
    bytes
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes);
    digest.as_ref().iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

impl Someone {
    /// Announces a document, sends its bytes straight to the bucket and gives its id.
    pub async fn sends(&self, claim: &str, kind: &str, bytes: Vec<u8>) -> String {
        let ask = json!({
            "claim": claim, "kind": kind, "file_name": "票据.jpg", "content_type": "image/jpeg",
            "size": bytes.len(), "sha256": sha256(&bytes),
        });
        let document = self.post("/v1/documents", ask).await.ok();
        self.puts(&document, bytes).await;
        text(&document["id"])
    }

    /// Sends the bytes of an announced document straight to the bucket.
    pub async fn puts(&self, document: &Value, bytes: Vec<u8>) {
        let upload = &document["upload"];
        let mut put = self.world.http().put(text(&upload["url"])).body(bytes);
        for (name, value) in upload["headers"].as_object().unwrap() {
            put = put.header(name, value.as_str().unwrap());
        }
        let answer = put.send().await.unwrap();
        assert!(answer.status().is_success(), "{} {}", answer.status(), answer.text().await.unwrap());
    }
}
