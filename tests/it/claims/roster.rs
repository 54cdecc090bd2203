//! A roster: all of it, or nothing with every bad row named.

use reqwest::Method;
use serde_json::json;
use std::fmt::Write;
use tests::people::citizen;
use tests::{Got, World};

async fn import(world: &World, claim: &str, csv: String) -> Got {
    world
        .person("an-handler")
        .ask(Method::POST, &format!("/v1/claims/{claim}/roster"))
        .raw("text/csv; charset=utf-8", csv)
        .send()
        .await
}

async fn on_file(world: &World, claim: &str) -> usize {
    world.person("an-handler").get(&format!("/v1/claims/{claim}/victims")).await.ok().as_array().unwrap().len()
}

// Thousands of rows become visible in one step, and the same key again imports nobody twice.
#[tokio::test]
async fn two_thousand_people_come_in_whole() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let mut csv = String::from("\u{feff}姓名,伤亡情况,身份证号\n");
    for n in 0..2000 {
        let _ = writeln!(csv, "人员{n},受伤,{}", citizen(n));
    }
    let handler = world.person("an-handler");
    let send = || {
        handler
            .ask(Method::POST, &format!("/v1/claims/{claim}/roster"))
            .key(Some("roster-1"))
            .raw("text/csv", csv.clone())
            .send()
    };
    assert_eq!(send().await.ok()["imported"], 2000);
    assert_eq!(send().await.ok()["imported"], 2000);
    assert_eq!(on_file(&world, &claim).await, 2000);
    let again = import(&world, &claim, "姓名,伤亡情况,身份证号\n甲,受伤,".to_owned() + &citizen(7) + "\n").await;
    assert_eq!(again.bad_fields(), [("line 2, id_number".to_owned(), "duplicate-identity".to_owned())]);
}

#[tokio::test]
async fn one_bad_row_stops_the_whole_file_and_every_bad_row_is_named() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let csv = format!(
        "姓名,伤亡情况,身份证号,银行账号\n张三,死亡,{0},\n,睡着,123,\n李四,死亡,{0},\n王五,受伤,,12\n",
        citizen(1)
    );
    let got = import(&world, &claim, csv).await;
    assert_eq!(got.problem(422), "bad-fields");
    let named: Vec<String> = got.bad_fields().into_iter().map(|(pointer, code)| format!("{pointer} {code}")).collect();
    assert_eq!(
        named,
        [
            "line 3, name missing-field",
            "line 3, outcome unknown-value",
            "line 3, id_number bad-id-number",
            "line 4, id_number duplicate-identity",
            "line 5, payee_name missing-field",
            "line 5, bank missing-field",
            "line 5, account_no bad-account",
        ]
        .map(str::to_owned)
        .to_vec()
        .tap_sorted(&named)
    );
    assert_eq!(on_file(&world, &claim).await, 0);
    for (csv, code) in
        [("", "empty-roster"), ("姓名,伤亡情况\n", "empty-roster"), ("胡说,姓名,伤亡情况\n1,2,3\n", "unknown-column")]
    {
        assert_eq!(import(&world, &claim, csv.to_owned()).await.bad_fields()[0].1, code);
    }
    let binary = world
        .person("an-handler")
        .ask(Method::POST, &format!("/v1/claims/{claim}/roster"))
        .raw("application/json", json!({}).to_string());
    assert_eq!(binary.send().await.problem(415), "wrong-media-type");
}

/// The same entries in the order in which they were named.
trait InOrder {
    fn tap_sorted(self, like: &[String]) -> Vec<String>;
}

impl InOrder for Vec<String> {
    fn tap_sorted(mut self, like: &[String]) -> Vec<String> {
        self.sort_by_key(|entry| like.iter().position(|other| other == entry).unwrap_or(usize::MAX));
        self
    }
}
