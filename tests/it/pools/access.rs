//! Who may do what with a pooled service, person by person, against one table that is reviewed.

use local::identity::PEOPLE;
use local::product;
use reqwest::Method;
use serde_json::{Value, json};
use std::fmt::Write;
use tests::{World, text};

fn body(act: &str, policy: &str) -> Value {
    match act {
        "drop-outs" => json!({ "policy": policy, "reason": "说明" }),
        "reallocation" | "forgoing" => json!({ "reason": "说明" }),
        "posting" => json!({ "amount": "1", "invoice_no": "1", "invoice_date": "2026-01-01" }),
        _ => json!({}),
    }
}

// DESIGN section 5, R-D17, R-H9: the insurer's people each do their part; who contributes reads and drops out; supervisors
// read; nobody else learns that it is there.
#[tokio::test]
async fn who_may_do_what() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let mut policies = world.small_policies(1).await;
    policies.push(ready.policy.clone());
    let slot = world.slot(&ready.expert, 5, 600).await;
    let drawn = world.draws(world.pooled(&ready, &slot, "400.00", "equal", &policies)).await.ok();
    world.settle().await;
    let id = text(&drawn["id"]);
    let mut table = String::new();
    let of_pool = |path: &str| path.starts_with("/v1/pooled-services/{pooled_id}");
    for (_, method, path) in product::routes().into_iter().filter(|(_, _, path)| of_pool(path)) {
        let _ = write!(table, "{method} {path}\n   ");
        let filled = path.replace("{pooled_id}", &id);
        for person in PEOPLE {
            // A stale version: whoever may act is told to look again, and nothing changes.
            let ask = world.person(person.sub).ask(method.parse::<Method>().unwrap(), &filled).seen("\"999\"");
            let act = path.rsplit('/').next().unwrap();
            let ask = if method == "GET" { ask } else { ask.json(body(act, &policies[0])) };
            let got = ask.send().await;
            assert_ne!(got.body["code"], "bad-fields", "{method} {filled}: {}", got.body);
            let word = match got.status.as_u16() {
                403 => "forbidden",
                404 => "hidden",
                code if code < 500 => "may",
                code => panic!("{method} {filled} as {}: {code} {}", person.sub, got.body),
            };
            let other_tenant = matches!(person.org, "bing" | "taihe" | "mechanism" | "kexin");
            assert!(!other_tenant || word == "hidden", "{method} {filled} as {}: {word}", person.sub);
            if word == "may" {
                let _ = write!(table, " {}", person.sub);
            }
        }
        table.push('\n');
    }
    insta::assert_snapshot!(table);
}
