//! Agencies, experts and the mechanism of the stories: what they send, and worlds in which they stand on a list.

use crate::people::credit_code;
use crate::{Got, Someone, World, text};
use reqwest::Method;
use serde_json::{Value, json};

/// A paper with a hash of its own.
pub fn paper(title: &str) -> Value {
    json!({ "title": title, "sha256": crate::people::sha256(title.as_bytes()) })
}

/// A qualification of a field, valid from 2020 to a last day.
pub fn qualification(field: &str, expires_on: &str) -> Value {
    json!({ "number": format!("ZZ-{field}"), "field": field, "issued_on": "2020-01-01", "expires_on": expires_on })
}

/// An agency qualified for hazard inspection, training and engineering, in construction and mines.
pub fn agency(number: u32) -> Value {
    json!({
        "name": format!("技术服务机构{number}"), "credit_code": credit_code(number), "contact_name": "金经理",
        "contact_phone": "13800138001", "sectors": ["construction", "mine"],
        "qualifications": [
            qualification("hazard_inspection", "2099-12-31"), qualification("safety_training", "2099-12-31"),
            qualification("safety_engineering", "2099-12-31"),
        ],
        "owners": [credit_code(700)],
    })
}

/// Its expert.
pub fn expert(name: &str) -> Value {
    json!({
        "name": name, "sectors": ["construction"],
        "qualifications": [
            qualification("hazard_inspection", "2099-12-31"), qualification("safety_training", "2099-12-31"),
            qualification("safety_engineering", "2099-12-31"),
        ],
    })
}

/// The seats of the council: two insured units, two insurers, one agency. The story's own agencies have no seat.
pub const SEATS: [(u32, &str); 5] =
    [(801, "enterprise"), (802, "enterprise"), (803, "insurer"), (804, "insurer"), (805, "agency")];

/// Votes of seats by their place in [`SEATS`].
pub fn votes(ballots: &[(usize, &str)]) -> Value {
    ballots.iter().map(|(seat, ballot)| json!({ "member": credit_code(SEATS[*seat].0), "ballot": ballot })).collect()
}

/// Votes of one seat of each party, all in favour.
pub fn all_for() -> Value {
    votes(&[(0, "for"), (2, "for"), (4, "for")])
}

impl World {
    /// Today in Beijing.
    pub fn today(&self) -> String {
        domain::time::beijing_day(self.stack().clock().now()).to_string()
    }

    /// A meeting of today.
    pub fn meeting(&self, criterion: &str, votes: Value) -> Value {
        json!({
            "held_on": self.today(), "minutes": paper("会议纪要"), "votes": votes, "criterion": criterion,
            "reason": "经查属实",
        })
    }

    /// The council of the mechanism.
    pub async fn council(&self) {
        for (number, party) in SEATS {
            let member = json!({
                "credit_code": credit_code(number), "name": format!("理事单位{number}"), "party": party, "council": true,
            });
            self.person("mechanism-secretary").post("/v1/mechanism/members", member).await.ok();
        }
    }

    /// An agency of `jishu`, registered.
    pub async fn agency(&self) -> String {
        text(&self.person("agency-manager").post("/v1/agencies", agency(900)).await.ok()["id"])
    }

    /// The same with an expert and on the white list from today on; the council meets for it.
    pub async fn white_listed(&self) -> (String, String) {
        let id = self.agency().await;
        self.council().await;
        let case = self.case(&id, "white", "enter", "white_qualified").await;
        self.decided(&case, "decision", self.meeting("white_qualified", all_for())).await.ok();
        let manager = self.person("agency-manager");
        let expert = manager.post(&format!("/v1/agencies/{id}/experts"), expert("许专家")).await.ok();
        (id, text(&expert["id"]))
    }

    /// Proposes a change as the secretary and gives the case's path.
    pub async fn case(&self, agency: &str, list: &str, change: &str, criterion: &str) -> String {
        let ask = json!({
            "list": list, "change": change, "criterion": criterion, "grounds": "核查发现的情况",
            "papers": [paper("核查记录")],
        });
        let got = self.person("mechanism-secretary").post(&format!("/v1/agencies/{agency}/standing"), ask).await.ok();
        format!("/v1/agencies/{agency}/standing/{}", text(&got["id"]))
    }

    /// Calls the agency to state its case, and it does.
    pub async fn heard(&self, case: &str) {
        self.person("mechanism-secretary").on_case(case, "hearing", json!({})).await.ok();
        self.person("agency-manager").on_case(case, "statements", json!({ "text": "并非事实" })).await.ok();
    }

    /// Records a meeting as the chair.
    pub async fn decided(&self, case: &str, act: &str, meeting: Value) -> Got {
        self.person("mechanism-chair").on_case(case, act, meeting).await
    }

    /// Where an agency stands on a day.
    pub async fn stands(&self, agency: &str, on: &str) -> (bool, bool) {
        let view = self.person("an-prevention").get(&format!("/v1/agencies/{agency}/standing?on={on}")).await.ok();
        (view["white_listed"] == true, view["black_listed"] == true)
    }
}

impl Someone {
    /// An act on a case as it is now.
    pub async fn on_case(&self, case: &str, act: &str, body: Value) -> Got {
        self.change(Method::POST, case, &format!("{case}/{act}"), body).await
    }
}
