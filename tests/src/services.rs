//! Services of the stories: an insured unit with premium, budget, agency, agreement and a signed plan; slots; bookings.

use crate::agencies::paper;
use crate::people::{photo, sha256};
use crate::{Got, Someone, World, text};
use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::{Value, json};

/// Everything that a booking rests on.
#[derive(Clone, Debug)]
pub struct Ready {
    pub policy: String,
    pub agency: String,
    pub expert: String,
    pub plan: String,
}

/// What an agency says when it accepts.
pub fn acceptance() -> Value {
    json!({ "confirmed_with": "张工", "items": "排查深基坑和脚手架", "measures": "现场检查并出具报告" })
}

/// A place in Fengtai.
pub fn site() -> Value {
    json!({ "text": "丰台区甲厂工地", "district": "fengtai", "latitude_micro": 39_850_000, "longitude_micro": 116_280_000 })
}

impl World {
    /// The middle of next January: a year lies before the story, on whatever day it is told.
    pub async fn january(&self) {
        let year = domain::time::beijing_day(self.stack().clock().now()).year() + 1;
        let day: jiff::civil::Date = format!("{year}-01-15").parse().unwrap();
        self.until(domain::time::day_start(day)).await;
    }

    /// A policy of `jia` with premium received this year.
    pub async fn policy_with_premium(&self, premium: &str) -> String {
        let policy = self.policy_in_force("800000", "5000000", "8000000").await;
        let receipt =
            json!({ "direction": "receipt", "amount": premium, "received_on": self.today(), "voucher_no": "V-1" });
        self.person("an-finance").post(&format!("/v1/policies/{policy}/premium-receipts"), receipt).await.ok();
        policy
    }

    /// The budget of this year, all of the ceiling, approved by a second person.
    pub async fn budget(&self) {
        let path = format!("/v1/fee-budgets/{}", &self.today()[..4]);
        let plan = json!({ "share_bp": 10_000, "hazard_share_bp": 2000, "reason": "年度计划" });
        self.person("an-prevention").post(&format!("{path}/proposal"), plan).await.ok();
        let manager = self.person("an-manager");
        manager.change(Method::POST, &path, &format!("{path}/approval"), json!({})).await.ok();
    }

    /// The agreement of the three parties under a policy for this year, signed by all.
    pub async fn agreed(&self, policy: &str, agency: &str) {
        let year = self.today()[..4].to_owned();
        let ask = json!({
            "policy": policy, "agency": agency, "from": format!("{year}-01-01"), "to": format!("{year}-12-31"),
            "terms": paper("三方协议"),
        });
        let id = text(&self.person("an-prevention").post("/v1/agreements", ask).await.ok()["id"]);
        let path = format!("/v1/agreements/{id}");
        for who in ["an-prevention", "jia-manager", "agency-manager"] {
            self.person(who).change(Method::POST, &path, &format!("{path}/signatures"), json!({})).await.ok();
        }
    }

    /// One item of a plan for the whole year.
    pub fn item(&self, kind: &str, times: u32, amount: &str, agency: &str) -> Value {
        let year = self.today()[..4].to_owned();
        json!({
            "kind": kind, "measures": "现场检查并出具报告", "times": times, "from": format!("{year}-01-01"),
            "to": format!("{year}-12-31"), "amount": amount, "agency": agency, "personnel": "注册安全工程师",
        })
    }

    /// A plan of a policy, proposed.
    pub async fn planned(&self, policy: &str, items: Value) -> Got {
        let plan = json!({
            "policy": policy, "risk_tier": "high", "items": items, "goal": "消除重大隐患", "assurance": "专人负责",
            "reason": "按年度计划",
        });
        self.person("an-prevention").post("/v1/service-plans", plan).await
    }

    /// Everything for bookings of hazard inspections: so much premium, so many times, for so much.
    pub async fn ready(&self, premium: &str, times: u32, amount: &str) -> Ready {
        self.january().await;
        let policy = self.policy_with_premium(premium).await;
        self.budget().await;
        let (agency, expert) = self.white_listed().await;
        self.agreed(&policy, &agency).await;
        let items = json!([self.item("hazard_inspection", times, amount, &agency)]);
        let plan = text(&self.planned(&policy, items).await.ok()["id"]);
        self.person("jia-manager").signs(&plan).await.ok();
        Ready { policy, agency, expert, plan }
    }

    /// So many hours after midnight in Beijing, some days from now.
    pub fn at(&self, days: i64, minutes: i64) -> Timestamp {
        let today = domain::time::beijing_day(self.stack().clock().now());
        let then = domain::time::day_start(today) + SignedDuration::from_hours(24 * days);
        then + SignedDuration::from_mins(minutes)
    }

    /// Moves the clock to an instant.
    pub async fn until(&self, at: Timestamp) {
        let now = self.stack().clock().now();
        self.stack().clock().advance(at.duration_since(now));
        self.settle().await;
    }

    /// A slot of an expert in Fengtai, from a minute of a day on, for half an hour.
    pub async fn slot(&self, expert: &str, days: i64, minutes: i64) -> String {
        let ask = json!({
            "expert": expert, "kinds": ["hazard_inspection", "expert_guidance"], "district": "fengtai",
            "from": self.at(days, minutes), "to": self.at(days, minutes + 30),
        });
        text(&self.person("agency-manager").post("/v1/slots", ask).await.ok()["id"])
    }

    /// How the fee of a policy stands.
    pub async fn fee(&self, policy: &str) -> Value {
        self.person("an-finance").get(&format!("/v1/policies/{policy}/fee-budget")).await.ok()
    }
}

impl Ready {
    /// A hazard inspection at a slot.
    pub fn order(&self, slot: &str, amount: &str) -> Value {
        json!({ "policy": self.policy, "kind": "hazard_inspection", "slot": slot, "amount": amount, "site": site() })
    }
}

impl Someone {
    /// Signs a plan as it is.
    pub async fn signs(&self, plan: &str) -> Got {
        let path = format!("/v1/service-plans/{plan}");
        self.change(Method::POST, &path, &format!("{path}/signature"), json!({ "decision": "sign" })).await
    }

    /// An act on a booking as it is now.
    pub async fn on_booking(&self, booking: &str, act: &str, body: Value) -> Got {
        let path = format!("/v1/bookings/{booking}");
        self.change(Method::POST, &path, &format!("{path}/{act}"), body).await
    }

    /// Sends a document of a booking.
    pub async fn shows(&self, booking: &str, bytes: Vec<u8>) -> String {
        let ask = json!({
            "booking": booking, "kind": "service_evidence", "file_name": "现场.jpg", "content_type": "image/jpeg",
            "size": bytes.len(), "sha256": sha256(&bytes),
        });
        let document = self.post("/v1/documents", ask).await.ok();
        self.puts(&document, bytes).await;
        text(&document["id"])
    }

    /// A record of a hazard inspection with its evidence, as it would be handed in.
    pub async fn record(&self, booking: &str, cost: &str) -> Value {
        let seen = self.get(&format!("/v1/bookings/{booking}")).await.ok();
        let mut evidence = Vec::new();
        for (seed, kind) in (1..).zip(["hazard_list", "written_notice", "site_photo"]) {
            evidence.push(json!({ "kind": kind, "document": self.shows(booking, photo(seed)).await }));
        }
        let report = self.shows(booking, photo(9)).await;
        self.world.settle().await;
        json!({
            "started_at": seen["from"], "ended_at": seen["to"], "place": "丰台区甲厂工地", "personnel": "许专家",
            "items": "深基坑、脚手架", "measures": "现场检查", "process": "逐项检查并当场告知", "units": 1,
            "report": report, "evidence": evidence, "cost": cost,
        })
    }
}

/// What a service holds, costs, and is invoiced as.
#[derive(Clone, Copy, Debug)]
pub struct Cost<'a> {
    pub held: &'a str,
    pub spent: &'a str,
    pub invoice: &'a str,
    /// The invoice's date, the day of posting if not said.
    pub dated: Option<&'a str>,
}

impl World {
    /// A service of `jia`'s from the order to its confirmation; the clock stands after it. Gives the line's path.
    pub async fn rendered(&self, ready: &Ready, days: i64, cost: Cost<'_>) -> String {
        let slot = self.slot(&ready.expert, days, 600).await;
        let booking = self.person("jia-reporter").post("/v1/bookings", ready.order(&slot, cost.held)).await.ok();
        let id = text(&booking["id"]);
        self.person("agency-manager").on_booking(&id, "accept", acceptance()).await.ok();
        self.until(self.at(days, 605)).await;
        let here = json!({ "latitude_micro": 39_850_100, "longitude_micro": 116_280_000 });
        self.person("agency-expert").on_booking(&id, "check-in", here).await.ok();
        self.until(self.at(0, 660)).await;
        let expert = self.person("agency-expert");
        let record = expert.record(&id, cost.spent).await;
        expert.on_booking(&id, "complete", record).await.ok();
        let verdict = json!({ "decision": "confirm", "satisfaction": "satisfied", "opinion": "检查仔细" });
        self.person("jia-manager").on_booking(&id, "confirm", verdict).await.ok();
        format!("/v1/policies/{}/fee-lines/{}", ready.policy, text(&booking["line"]))
    }

    /// Posts a line on its invoice.
    pub async fn posts(&self, line: &str, cost: Cost<'_>) -> Got {
        let today = self.today();
        let invoice = json!({
            "amount": cost.spent, "invoice_no": cost.invoice, "invoice_date": cost.dated.unwrap_or(&today),
        });
        self.person("an-finance").change(Method::POST, line, &format!("{line}/posting"), invoice).await
    }

    /// A service of `jia`'s from the order to the posted line; the clock stands after it. Gives the line's path.
    pub async fn served(&self, ready: &Ready, days: i64, cost: Cost<'_>) -> String {
        let line = self.rendered(ready, days, cost).await;
        self.posts(&line, cost).await.ok();
        line
    }
}
