//! Every route of this area for every sample person, against one table that is reviewed.

use local::identity::PEOPLE;
use local::product;
use reqwest::Method;
use serde_json::{Value, json};
use std::fmt::Write;
use tests::agencies::{agency, expert, paper, qualification};
use tests::people::credit_code;
use tests::{World, text};

fn body(path: &str, world: &World, policy: &str, agency_id: &str) -> Value {
    match path.rsplit('/').next().unwrap() {
        "agencies" => agency(1001),
        "experts" => expert("某人"),
        "qualifications" => qualification("equipment", "2099-12-31"),
        "conflicts" => json!({ "credit_code": credit_code(1002), "nature": "亲属" }),
        "conflict-endings" => json!({ "credit_code": credit_code(1003) }),
        "standing" => json!({ "list": "white", "change": "enter", "criterion": "white_qualified", "grounds": "申请" }),
        "statements" | "appeal" => json!({ "text": "说明" }),
        "decision" | "appeal-decision" => world.meeting("white_qualified", json!([])),
        "members" => json!({ "credit_code": credit_code(1004), "name": "某单位", "party": "insurer" }),
        "standing-criteria" => {
            json!({ "code": "c", "list": "white", "change": "enter", "zh": "仅限海淀区", "en": "x", "districts": ["haidian"] })
        }
        "agreements" => {
            json!({ "policy": policy, "agency": agency_id, "from": "2026-02-01", "to": "2026-01-01", "terms": paper("x") })
        }
        "service-kinds" => {
            json!({ "code": "x", "zh": "x", "en": "x", "purpose": "x", "unit": "visit", "evidence": [], "qualification": [] })
        }
        _ => json!({}),
    }
}

// R-H9: departments decide nothing here; another agency, another enterprise, another insurer's agreement stay unseen.
#[tokio::test]
async fn who_may_do_what() {
    let world = World::new().await;
    let (agency, expert) = world.white_listed().await;
    let case = world.case(&agency, "black", "enter", "black_rebate").await;
    let case = case.rsplit('/').next().unwrap();
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let ask =
        json!({ "policy": policy, "agency": agency, "from": "2026-01-01", "to": "2026-12-31", "terms": paper("协议") });
    let agreement = text(&world.person("an-prevention").post("/v1/agreements", ask).await.ok()["id"]);
    let mut table = String::new();
    for (_, method, path) in product::routes().into_iter().filter(|(function, _, _)| function == "agencies") {
        let _ = write!(table, "{method} {path}\n   ");
        let filled = path
            .replace("{agency_id}", &agency)
            .replace("{expert_id}", &expert)
            .replace("{standing_id}", case)
            .replace("{agreement_id}", &agreement)
            .replace("{credit_code}", &credit_code(1005));
        for person in PEOPLE {
            // A stale version, a body that cannot be taken, a thing that is there: whoever may act is told so, and
            // nothing changes.
            let ask = world.person(person.sub).ask(method.parse::<Method>().unwrap(), &filled).seen("\"999\"");
            let ask = if method == "GET" { ask } else { ask.json(body(&path, &world, &policy, &agency)) };
            let got = ask.send().await;
            let word = match (got.status.as_u16(), got.body["code"].as_str()) {
                (403, _) => "forbidden",
                // A member that does not exist is told to those who may let members go.
                (404, _) if path.ends_with("/leaving") && person.org_kind == "mechanism" => "may",
                (404, _) => "hidden",
                (code, _) if code < 500 => "may",
                (code, _) => panic!("{method} {filled} as {}: {code} {}", person.sub, got.body),
            };
            let departments = matches!(person.org_kind, "regulator" | "association");
            assert!(!departments || method == "GET" || word != "may", "{method} {path} as {}", person.sub);
            let other_agency = person.org == "kexin" && filled != path;
            assert!(!other_agency || word != "may", "{method} {path} as {}: {}", person.sub, got.body);
            if word == "may" {
                let _ = write!(table, " {}", person.sub);
            }
        }
        table.push('\n');
    }
    insta::assert_snapshot!(table);
}
