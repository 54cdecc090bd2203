//! Every route of the contract for every sample person: nothing answers without a token, and nobody gets into another
//! tenant's claim.

use local::identity::PEOPLE;
use local::product;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::fmt::Write;
use tests::{World, text};

/// The path with the ids that exist and belong to `jia` and `anping`; any other id is a well-formed one of nothing.
fn filled(path: &str, ids: &[(&str, String)]) -> String {
    let known = |name: &str| match name {
        "decision_id" => "CLAIM.EVENT.000001".to_owned(),
        "receipt_no" => "AZ20000101-00000000".to_owned(),
        "line_id" => "feeline_01h455vb4pex5vsknk084sn02q".to_owned(),
        "year" => "2026".to_owned(),
        "number" => "1".to_owned(),
        "code" => "site_lighting".to_owned(),
        _ => ids.iter().find(|(of, _)| *of == name).map_or_else(
            || format!("{}_01h455vb4pex5vsknk084sn02q", name.trim_end_matches("_id")),
            |(_, id)| id.clone(),
        ),
    };
    let part = |part: &str| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
        Some(name) => known(name),
        None => part.to_owned(),
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// A body that each act takes.
fn body(act: &str, claim: &str, policy: &str) -> Value {
    match act {
        "policy" => json!({ "policy": policy }),
        "merge" => json!({ "into": claim, "reason": "同一事故" }),
        "casualties" => json!({ "deaths": 1, "serious_injuries": 0 }),
        "victims" | "{victim_id}" => json!({ "name": "李四", "relation": "employee", "outcome": "injured" }),
        "losses" => json!({ "heads": [] }),
        "document-requests" => json!({ "items": [{ "kind": "other", "why": "核对身份" }] }),
        "coverage" => json!({ "decision": "covered", "reason": "属于责任范围" }),
        "preliminary-cover" | "withdrawal" | "reopening" | "write-off" | "reversal" | "forgoing" => {
            json!({ "reason": "说明" })
        }
        "advances" | "advance-preview" => json!({ "purpose": "advance" }),
        "payee-decision" => json!({ "decision": "return", "reason": "说明" }),
        "approval" | "write-off-approval" => json!({ "decision": "reject", "reason": "说明" }),
        "assessment" => json!({ "lines": [] }),
        "repayments" => {
            json!({ "amount": "1", "on": "2026-01-01", "voucher": "document_01h455vb4pex5vsknk084sn02q" })
        }
        "proposal" => json!({ "share_bp": 9000, "hazard_share_bp": 3000, "reason": "说明" }),
        "fee-purposes" => json!({ "code": "site_lighting", "label": "现场照明", "reason": "说明" }),
        "premium-receipts" => {
            json!({ "direction": "receipt", "amount": "1", "received_on": "2020-01-01", "voucher_no": "V-1" })
        }
        "fee-periods" => json!({ "month": "2020-01" }),
        "posting" => json!({ "amount": "1", "invoice_no": "1", "invoice_date": "2026-01-01" }),
        "raise" | "correction" => json!({ "amount": "1", "reason": "说明" }),
        "raise-decision" => json!({ "approve": true }),
        "fee-disputes" => json!({ "line": "feeline_01h455vb4pex5vsknk084sn02q", "reason": "说明" }),
        "focus-areas" => json!({ "sites": [] }),
        "extension" => json!({ "days": 5, "reason": "说明" }),
        "answer" => json!({ "upheld": false, "answer": "说明" }),
        "agreement" => json!({ "agreed_on": "2026-01-01" }),
        "refusal" => json!({ "reason_code": "outside_cover", "notice": "说明" }),
        _ => json!({}),
    }
}

// DESIGN section 5: deny by default. A route without a token is 401, whatever it is.
#[tokio::test]
async fn no_route_answers_without_a_token() {
    let world = World::new().await;
    let nobody = world.with_token("");
    for (_, method, path) in product::routes().into_iter().filter(|(_, _, path)| path.starts_with("/v1/")) {
        let path = filled(&path, &[]);
        let got = nobody.ask(method.parse().unwrap(), &path).json(json!({})).seen("\"1\"").send().await;
        let query = path.ends_with("/lookup") || path == "/v1/documents";
        let refused =
            got.status == StatusCode::UNAUTHORIZED || (query && got.status == StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused, "{method} {path}: {} {}", got.status, got.body);
    }
}

// Who may do what, route by route and person by person, against one table that is reviewed. Other tenants see nothing.
#[tokio::test]
async fn who_may_do_what() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let victim = world.dead(&claim, 1, "800000", "7777").await;
    let handler = world.person("an-handler");
    let advance = handler.proposes(&claim, "advance").await;
    world.person("an-manager").approves(&claim, &advance).await.ok();
    world.settle().await;
    let payment = text(&handler.get(&format!("/v1/claims/{claim}/payments")).await.ok()[0]["id"]);
    let less = json!({ "lines": [{ "victim": victim, "amount": "1" }] });
    let recovery = text(&handler.act(&claim, "assessment", less).await.ok()["recoveries"][0]["id"]);
    let ids = [
        ("claim_id", claim.clone()),
        ("policy_id", policy.clone()),
        ("victim_id", victim),
        ("advance_id", text(&advance["id"])),
        ("payment_id", payment),
        ("recovery_id", recovery),
    ];
    let mut table = String::new();
    for (_, method, path) in product::routes().into_iter().filter(|(_, _, path)| {
        path.starts_with("/v1/claims/{claim_id}") || path.starts_with("/v1/policies/{policy_id}")
    }) {
        let _ = write!(table, "{method} {path}\n   ");
        let filled = filled(&path, &ids);
        for person in PEOPLE {
            // A stale version: whoever may act is told to look again, and nothing changes.
            let ask = world.person(person.sub).ask(method.parse::<Method>().unwrap(), &filled).seen("\"999\"");
            let ask = match path.rsplit('/').next().unwrap() {
                _ if path.ends_with("fee-statement") => {
                    let days = format!("{filled}?from=2026-01-01&to=2026-12-31");
                    world.person(person.sub).ask(Method::GET, &days)
                }
                _ if method == "GET" => ask,
                "roster" => ask.raw("text/csv", "姓名,伤亡情况\n李四,受伤\n".into()),
                // A line's approval says nothing further.
                "approval" if path.contains("fee-lines") => ask.json(json!({})),
                act => ask.json(body(act, &claim, &policy)),
            };
            let got = ask.send().await;
            assert_ne!(got.body["code"], "bad-fields", "{method} {filled}: {}", got.body);
            let word = match got.status.as_u16() {
                403 => "forbidden",
                404 => "hidden",
                code if code < 500 => "may",
                code => panic!("{method} {filled} as {}: {code} {}", person.sub, got.body),
            };
            let other_tenant = matches!(person.org, "yi" | "bing" | "taihe" | "mechanism" | "jishu");
            assert!(!other_tenant || word == "hidden", "{method} {filled} as {}: {word}", person.sub);
            if word == "may" {
                let _ = write!(table, " {}", person.sub);
            }
        }
        table.push('\n');
    }
    insta::assert_snapshot!(table);
}
