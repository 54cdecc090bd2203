//! Pooled services of the stories: small policies, a service drawn up over them, and what every account says of it.

use crate::people::{credit_code, policy_of_year};
use crate::services::{Ready, acceptance, site};
use crate::{Got, Someone, World, text};
use domain::Money;
use reqwest::Method;
use serde_json::{Value, json};

/// The sum of a field of some rows.
pub fn sum(rows: &[Value], field: &str) -> Money {
    Money::sum(rows.iter().map(|row| text(&row[field]).parse().unwrap())).unwrap()
}

impl World {
    /// A policy of a unit of its own in Fengtai, with premium received; the unit's organisation where it has accounts.
    pub async fn small_policy(&self, number: u32, org: Option<&str>, premium: &str, heads: u32) -> String {
        let year = domain::time::beijing_day(self.stack().clock().now()).year();
        let mut policy = policy_of_year(&format!("XW-{number}"), year, "800000", "5000000", "8000000");
        policy["enterprise"] = json!({
            "org": org, "name": format!("小微企业{number:04}"), "credit_code": credit_code(number),
            "contact_name": "店主", "contact_phone": "13800138000",
        });
        policy["declared_head_count"] = json!(heads);
        policy["insured_head_count"] = json!(heads);
        let id = text(&self.person("an-underwriter").post("/v1/policies", policy).await.ok()["id"]);
        self.receives(&id, "receipt", premium, "V-1").await;
        id
    }

    /// Premium of a policy that moves.
    pub async fn receives(&self, policy: &str, direction: &str, amount: &str, voucher: &str) -> Value {
        let receipt =
            json!({ "direction": direction, "amount": amount, "received_on": self.today(), "voucher_no": voucher });
        self.person("an-finance").post(&format!("/v1/policies/{policy}/premium-receipts"), receipt).await.ok()
    }

    /// So many small policies of 2,000 yuan each; the first is of `yi`, the second of `bing`, the others have no accounts.
    pub async fn small_policies(&self, count: u32) -> Vec<String> {
        let mut all = Vec::new();
        for n in 0..count {
            let org = match n {
                0 => Some("yi"),
                1 => Some("bing"),
                _ => None,
            };
            all.push(self.small_policy(2000 + n, org, "2000.00", 3 + n % 5).await);
        }
        all
    }

    /// A pooled service as it is asked for, hosted by the ready unit.
    pub fn pooled(&self, ready: &Ready, slot: &str, cost: &str, allocation: &str, policies: &[String]) -> Value {
        json!({
            "title": "九小场所隐患排查统筹服务", "kind": "hazard_inspection", "slot": slot, "cost": cost,
            "allocation": allocation, "site": site(), "host": ready.policy, "policies": policies,
        })
    }

    /// Previews it and draws it up as it was seen.
    pub async fn draws(&self, mut ask: Value) -> Got {
        let prevention = self.person("an-prevention");
        let preview = prevention.post("/v1/pooled-services/preview", ask.clone()).await.ok();
        ask["fingerprint"] = preview["fingerprint"].clone();
        prevention.post("/v1/pooled-services", ask).await
    }

    /// A pooled service as it is now.
    pub async fn pool(&self, id: &str) -> Value {
        self.person("an-prevention").get(&format!("/v1/pooled-services/{id}")).await.ok()
    }

    /// All its shares that hold or have spent something.
    pub async fn shares(&self, id: &str) -> Vec<Value> {
        let (mut all, mut cursor) = (Vec::new(), String::new());
        loop {
            let path = format!("/v1/pooled-services/{id}/shares?live=true&limit=100{cursor}");
            let page = self.person("an-prevention").get(&path).await.ok();
            all.extend(page["items"].as_array().unwrap().iter().cloned());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return all,
            }
        }
    }

    /// The pooled service is rendered by its host's booking, up to the confirmation.
    pub async fn pool_rendered(&self, pool: &Value, days: i64, cost: &str) {
        let booking = text(&pool["booking"]);
        self.person("agency-manager").on_booking(&booking, "accept", acceptance()).await.ok();
        self.until(self.at(days, 605)).await;
        let here = json!({ "latitude_micro": 39_850_100, "longitude_micro": 116_280_000 });
        self.person("agency-expert").on_booking(&booking, "check-in", here).await.ok();
        self.until(self.at(0, 660)).await;
        let expert = self.person("agency-expert");
        let record = expert.record(&booking, cost).await;
        expert.on_booking(&booking, "complete", record).await.ok();
        let verdict = json!({ "decision": "confirm", "satisfaction": "satisfied", "opinion": "检查仔细" });
        self.person("jia-manager").on_booking(&booking, "confirm", verdict).await.ok();
        self.settle().await;
    }

    /// An invoice of a pooled service, dated today.
    pub fn pooled_invoice(&self, amount: &str, number: &str) -> Value {
        json!({ "amount": amount, "invoice_no": number, "invoice_date": self.today() })
    }

    /// The books of every policy: verified, replayed, and the balances they come to.
    pub async fn books(&self, policies: &[String]) -> Vec<Value> {
        let mut all = Vec::new();
        let year = self.today()[..4].to_owned();
        for policy in policies {
            let path = format!("/v1/policies/{policy}/fee-statement?from={year}-01-01&to={year}-12-31");
            let statement = self.person("an-finance").get(&path).await.ok();
            assert_eq!(statement["unaltered"], true, "{policy}");
            let fee = self.fee(policy).await;
            assert_eq!(
                (&statement["closing"]["spent"], &statement["closing"]["reserved"]),
                (&fee["spent"], &fee["reserved"]),
                "{policy}"
            );
            let used: Money =
                text(&fee["spent"]).parse::<Money>().unwrap().plus(text(&fee["reserved"]).parse().unwrap()).unwrap();
            assert!(used <= text(&fee["ceiling"]).parse().unwrap(), "{policy} is over its ceiling: {fee}");
            all.push(statement);
        }
        all
    }
}

impl Someone {
    /// An act on a pooled service as it is now.
    pub async fn on_pool(&self, id: &str, act: &str, body: Value) -> Got {
        let path = format!("/v1/pooled-services/{id}");
        self.change(Method::POST, &path, &format!("{path}/{act}"), body).await
    }
}
