//! Complaints through HTTP: who may complain of what, the clocks, who answers, what is counted, the hint without a name.

use reqwest::Method;
use serde_json::{Value, json};
use tests::{Got, World, text};

fn complaint(policy: &str) -> Value {
    json!({ "conduct": "slow_claim", "text": "资料齐全两个月没有答复", "policy": policy })
}

fn reply(upheld: bool) -> Value {
    json!({ "upheld": upheld, "facts": "经查，资料于五月收齐，延误属实（保险法第二十三条）", "handling": "已赔付并调整人员" })
}

async fn act(world: &World, who: &str, id: &str, act: &str, body: Value) -> Got {
    let path = format!("/v1/complaints/{id}");
    world.person(who).change(Method::POST, &path, &format!("{path}/{act}"), body).await
}

async fn count(world: &World, who: &str, insurer: &str, conduct: &str) -> Value {
    let all = world.person(who).get("/v1/conduct").await.ok();
    let own = all.as_array().unwrap().iter().find(|of| of["insurer"] == insurer).cloned().unwrap_or_default();
    let counts = own["counts"].as_array().cloned().unwrap_or_default();
    counts.into_iter().find(|of| of["conduct"] == conduct).unwrap_or_default()
}

// req 4.17, R-E8: ten working days, thirty when it is checked, one extension with a reason; the insurer answers, supervisors see.
#[tokio::test]
async fn a_complaint_is_answered_in_time() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let made = world.person("jia-reporter").post("/v1/complaints", complaint(&policy)).await.ok();
    let id = text(&made["id"]);
    let calendar = domain::calendar::Calendar::shipped().unwrap();
    let today = domain::time::beijing_day(world.stack().clock().now());
    assert_eq!(made["due"], json!(calendar.working_days_after(today, 10)));
    assert_eq!((&made["insurer"], &made["from_org"]), (&json!("anping"), &json!("jia")));
    assert_eq!(made["basis"][0]["rule"], "R-E8");
    // Another tenant's policy is no ground for a complaint, and nobody else's complaint is to be seen.
    assert_eq!(world.person("yi-manager").post("/v1/complaints", complaint(&policy)).await.problem(404), "not-found");
    for stranger in ["yi-manager", "tai-handler", "agency-manager"] {
        assert_eq!(world.person(stranger).get(&format!("/v1/complaints/{id}")).await.problem(404), "not-found");
        assert!(world.person(stranger).get("/v1/complaints").await.ok()["items"].as_array().unwrap().is_empty());
    }
    for reader in ["association-officer", "district-officer", "an-manager", "jia-manager"] {
        let list = world.person(reader).get("/v1/complaints?state=open").await.ok();
        assert_eq!(list["items"][0]["id"], json!(id), "{reader}");
    }
    // A supervisor sees and does not answer for the insurer; the handler's role does not answer either.
    assert_eq!(act(&world, "association-officer", &id, "reply", reply(true)).await.problem(403), "forbidden");
    assert_eq!(act(&world, "an-handler", &id, "reply", reply(true)).await.problem(403), "forbidden");
    let checking = act(&world, "an-manager", &id, "checking", json!({})).await.ok();
    assert_eq!(checking["due"], json!(calendar.working_days_after(today, 30)));
    let too_long = act(&world, "an-manager", &id, "extension", json!({ "days": 31, "reason": "等鉴定" })).await;
    assert_eq!(too_long.bad_fields(), [("/days".into(), "extension-too-long".into())]);
    let why = json!({ "days": 30, "reason": "等待鉴定结论" });
    assert_eq!(act(&world, "an-prevention", &id, "extension", why.clone()).await.problem(403), "forbidden");
    let longer = act(&world, "an-manager", &id, "extension", why).await.ok();
    assert_eq!(longer["extended_because"], "等待鉴定结论");
    assert_eq!(count(&world, "association-officer", "anping", "slow_claim").await["open"], 1);
    let done = act(&world, "an-manager", &id, "reply", reply(true)).await.ok();
    assert_eq!((&done["state"], &done["reply"]["by"]), (&json!("upheld"), &json!("anping/an-manager")));
    assert_eq!(act(&world, "an-manager", &id, "reply", reply(false)).await.problem(409), "complaint-closed");
    let counted = count(&world, "an-manager", "anping", "slow_claim").await;
    assert_eq!((&counted["open"], &counted["upheld"]), (&json!(0), &json!(1)));
    assert_eq!(world.person("tai-approver").get("/v1/conduct").await.ok(), json!([]), "another insurer's is not seen");
    world.settle().await;
    let inbox = world.person("jia-manager").get("/v1/inbox").await.ok();
    assert_eq!(inbox["items"][0]["about"], "complaint_answered");
    world.is_quiet().await;
}

// req 4.17, R-E8: what is left without an answer is told once to both sides and the supervisor, and counted.
#[tokio::test]
async fn a_late_answer_is_told_once() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let made = world.person("jia-reporter").post("/v1/complaints", complaint(&policy)).await.ok();
    let due: jiff::civil::Date = text(&made["due"]).parse().unwrap();
    let heard = async |who: &str| {
        let inbox = world.person(who).get("/v1/inbox?limit=100").await.ok();
        inbox["items"].as_array().unwrap().iter().filter(|notice| notice["about"] == "complaint_overdue").count()
    };
    world.until(domain::time::day_start(due)).await;
    world.days_later(0).await;
    assert_eq!(heard("an-manager").await, 0, "on the last day it is not late");
    world.days_later(1).await;
    world.days_later(3).await;
    for who in ["an-manager", "jia-manager", "district-officer"] {
        assert_eq!(heard(who).await, 1, "{who}");
    }
    assert_eq!(count(&world, "district-officer", "anping", "slow_claim").await["overdue"], 1);
    world.is_quiet().await;
}

// req 4.17, R-D17: who had a hand in what is complained about does not answer it; an agency's conduct is answered by the insurer.
#[tokio::test]
async fn nobody_answers_about_themselves() {
    let world = World::new().await;
    let ready = world.ready("20000.00", 2, "2000.00").await;
    let slot = world.slot(&ready.expert, 3, 600).await;
    let booking = world.person("an-prevention").post("/v1/bookings", ready.order(&slot, "800.00")).await.ok();
    let about = json!({
        "conduct": "poor_service", "text": "专家未按约定检查深基坑", "booking": booking["id"], "about_agency": true,
    });
    let made = world.person("jia-manager").post("/v1/complaints", about.clone()).await.ok();
    assert_eq!(made["agency"], json!(ready.agency));
    let id = text(&made["id"]);
    assert_eq!(act(&world, "an-prevention", &id, "reply", reply(false)).await.problem(403), "own-conduct");
    act(&world, "an-manager", &id, "reply", reply(false)).await.ok();
    // The agency complains too, about the insurer, and sees its own alone.
    let unpaid = json!({ "conduct": "other", "text": "服务费迟迟不结算", "booking": booking["id"] });
    world.person("agency-manager").post("/v1/complaints", unpaid).await.ok();
    let own = world.person("agency-manager").get("/v1/complaints").await.ok();
    assert_eq!(own["items"].as_array().unwrap().len(), 1);
    let nothing = json!({ "conduct": "other", "text": "说明", "about_agency": true });
    let got = world.person("jia-manager").post("/v1/complaints", nothing).await;
    assert_eq!(got.bad_fields(), [("/booking".into(), "booking-needed".into())]);
    world.is_quiet().await;
}

// req 4.17: a family complains by its link, of its own claim only; supervisors do not learn which victim.
#[tokio::test]
async fn a_family_complains_by_its_link() {
    let world = World::new().await;
    let policy = world.policy_in_force("800000", "5000000", "8000000").await;
    let claim = world.covered(&policy, 1).await;
    let victim = world.dead(&claim, 1, "800000", "7777").await;
    let link = world.person("an-handler").post(&format!("/v1/claims/{claim}/victims/{victim}/link"), json!({})).await;
    let family = world.with_token(&text(&link.ok()["token"]));
    let ask = json!({ "conduct": "slow_claim", "text": "两个月没有人联系我们" });
    let made = family.post("/v1/complaints", ask).await.ok();
    assert_eq!((&made["claim"], &made["victim"], &made["from"]), (&json!(claim), &json!(victim), &json!("family")));
    let path = format!("/v1/complaints/{}", text(&made["id"]));
    assert_eq!(family.get(&path).await.ok()["state"], "open");
    assert_eq!(family.get("/v1/complaints").await.ok()["items"].as_array().unwrap().len(), 1);
    let seen = world.person("association-officer").get(&path).await.ok();
    assert_eq!((&seen["victim"], &seen["claim"]), (&Value::Null, &json!(claim)));
    // Who decided on cover does not answer about it.
    let decided = act(&world, "an-manager", &text(&made["id"]), "reply", reply(true)).await.ok();
    assert_eq!(decided["state"], "upheld");
    assert_eq!(family.get(&path).await.ok()["reply"]["handling"], "已赔付并调整人员");
    world.is_quiet().await;
}

// req 5.14: a hint without a name: supervisors alone see and handle it, and nothing kept says who gave it.
#[tokio::test]
async fn a_hint_says_nobodys_name() {
    let world = World::new().await;
    let hint = json!({ "insurer": "anping", "conduct": "rebate", "text": "以服务费名义返还保费" });
    let taken = world.person("an-finance").post("/v1/hints", hint).await.ok();
    assert_eq!(taken, json!({ "taken": true }), "no number by which it could be found");
    world.settle().await;
    let table = local::product::table_client(world.stack().endpoints());
    let kept = table.scan().table_name(local::product::TABLE).send().await.unwrap();
    assert!(kept.count() > 0 && kept.last_evaluated_key().is_none());
    let said = kept.items().iter().find(|item| format!("{item:?}").contains("an-finance"));
    assert!(said.is_none(), "{said:?}");
    let list = world.person("district-officer").get("/v1/complaints?unnamed=true").await.ok();
    let found = &list["items"][0];
    assert_eq!((&found["from"], &found["from_org"]), (&json!("unnamed"), &Value::Null));
    let id = text(&found["id"]);
    for insurer in ["an-manager", "an-finance"] {
        assert_eq!(world.person(insurer).get(&format!("/v1/complaints/{id}")).await.problem(404), "not-found");
        assert!(world.person(insurer).get("/v1/complaints").await.ok()["items"].as_array().unwrap().is_empty());
    }
    world.settle().await;
    let inbox = world.person("district-officer").get("/v1/inbox").await.ok();
    assert_eq!(inbox["items"][0]["about"], "hint_given");
    assert!(world.person("an-manager").get("/v1/inbox").await.ok()["items"].as_array().unwrap().is_empty());
    assert_eq!(count(&world, "district-officer", "anping", "rebate").await, Value::Null, "nobody's conduct yet");
    act(&world, "district-officer", &id, "reply", reply(true)).await.ok();
    assert_eq!(count(&world, "district-officer", "anping", "rebate").await["upheld"], 1);
    world.is_quiet().await;
}
