//! What a service may be paid: what its record says, and only where its agency was not on the black list that day.

use reqwest::Method;
use serde_json::json;
use tests::World;
use tests::agencies::all_for;
use tests::services::Cost;

fn cost<'a>(spent: &'a str, invoice: &'a str) -> Cost<'a> {
    Cost { held: "500.00", spent, invoice, dated: None }
}

// R-E3, req 2.3: an agency on the black list on the day of the service is not paid for it; work done before stays payable.
#[tokio::test]
async fn a_black_listed_agency_is_not_paid_for_new_work() {
    let world = World::new().await;
    let ready = world.ready("20000.00", 4, "4000.00").await;
    let before = world.rendered(&ready, 1, cost("480.00", "FP-1")).await;
    let case = world.case(&ready.agency, "black", "enter", "black_false_report").await;
    world.heard(&case).await;
    let on_the_day = world.rendered(&ready, 1, cost("480.00", "FP-2")).await;
    world.decided(&case, "decision", world.meeting("black_false_report", all_for())).await.ok();
    assert_eq!(world.posts(&on_the_day, cost("480.00", "FP-2")).await.problem(409), "agency-black-listed");
    assert_eq!(world.fee(&ready.policy).await["reserved"], "1000.00");
    world.posts(&before, cost("480.00", "FP-1")).await.ok();
    let fee = world.fee(&ready.policy).await;
    assert_eq!((&fee["spent"], &fee["reserved"]), (&json!("480.00"), &json!("500.00")));
    world.is_quiet().await;
}

// R-E3, req 3.7: a conflict of interest that stood on the day of the service is not paid for, however late it was declared;
// work done before it stays payable.
#[tokio::test]
async fn work_in_a_conflict_is_not_paid() {
    let world = World::new().await;
    let ready = world.ready("20000.00", 4, "4000.00").await;
    let before = world.rendered(&ready, 1, cost("480.00", "FP-1")).await;
    let on_the_day = world.rendered(&ready, 1, cost("480.00", "FP-2")).await;
    let path = format!("/v1/experts/{}", ready.expert);
    let declare = json!({ "credit_code": tests::people::credit_code(1), "nature": "亲属任职", "from": world.today() });
    let agency = world.person("agency-manager");
    agency.change(Method::POST, &path, &format!("{path}/conflicts"), declare).await.ok();
    assert_eq!(world.posts(&on_the_day, cost("480.00", "FP-2")).await.problem(409), "expert-conflict");
    world.posts(&before, cost("480.00", "FP-1")).await.ok();
    world.is_quiet().await;
}

// R-D5, R-D15, req 4.7: the record of the service is the most that is posted, even within the reservation; more takes a
// reason and a second person. What was not posted is never shown as spent.
#[tokio::test]
async fn posting_stays_within_the_record() {
    let world = World::new().await;
    let ready = world.ready("10000.00", 2, "1000.00").await;
    let line = world.rendered(&ready, 1, cost("450.00", "FP-1")).await;
    let finance = world.person("an-finance");
    let seen = finance.get(&line).await.ok();
    assert_eq!(
        (&seen["reserved"], &seen["recorded"], &seen["spent"]),
        (&json!("500.00"), &json!("450.00"), &json!(null))
    );
    let over = world.posts(&line, cost("450.01", "FP-1")).await;
    assert_eq!(over.bad_fields(), [("/amount".to_owned(), "more-than-recorded".to_owned())]);
    let more = json!({ "amount": "470.00", "reason": "补开差旅票" });
    world.person("an-prevention").change(Method::POST, &line, &format!("{line}/raise"), more).await.ok();
    assert_eq!(world.posts(&line, cost("470.00", "FP-1")).await.bad_fields()[0].1, "more-than-recorded");
    let verdict = json!({ "approve": true });
    world.person("an-manager").change(Method::POST, &line, &format!("{line}/raise-decision"), verdict).await.ok();
    world.posts(&line, cost("470.00", "FP-1")).await.ok();
    assert_eq!(world.fee(&ready.policy).await["spent"], "470.00");
    world.is_quiet().await;
}

// R-E3, R-D13: what may not be paid is not paid by a correction either, and less is always right; what is held for it is
// free again once the manager says so, and what may be paid is not given up.
#[tokio::test]
async fn what_may_not_be_paid_is_given_up_and_not_corrected_upwards() {
    let world = World::new().await;
    let ready = world.ready("20000.00", 4, "4000.00").await;
    let before = world.rendered(&ready, 1, cost("480.00", "FP-1")).await;
    let posted = world.served(&ready, 1, cost("480.00", "FP-2")).await;
    let from = world.today();
    let held = world.rendered(&ready, 1, cost("480.00", "FP-3")).await;
    let path = format!("/v1/experts/{}", ready.expert);
    let declare = json!({ "credit_code": tests::people::credit_code(1), "nature": "亲属任职", "from": from });
    world.person("agency-manager").change(Method::POST, &path, &format!("{path}/conflicts"), declare).await.ok();

    let (manager, finance) = (world.person("an-manager"), world.person("an-finance"));
    let correct = async |line: &str, amount: &str| {
        let ask = json!({ "amount": amount, "reason": "发票为准" });
        manager.change(Method::POST, line, &format!("{line}/correction"), ask).await
    };
    let less = correct(&posted, "470.00").await.ok();
    let less = format!("/v1/policies/{}/fee-lines/{}", ready.policy, tests::text(&less["id"]));
    assert_eq!(correct(&less, "480.00").await.problem(409), "expert-conflict");
    let why = json!({ "reason": "存在利益冲突" });
    manager.change(Method::POST, &less, &format!("{less}/reversal"), why.clone()).await.ok();
    assert_eq!(correct(&less, "470.00").await.problem(409), "expert-conflict");

    assert_eq!(world.posts(&held, cost("480.00", "FP-3")).await.problem(409), "expert-conflict");
    let path = format!("{held}/forgoing");
    assert_eq!(finance.change(Method::POST, &held, &path, why.clone()).await.problem(403), "forbidden");
    assert_eq!(world.fee(&ready.policy).await["reserved"], "1000.00");
    let given_up = manager.change(Method::POST, &held, &path, why.clone()).await.ok();
    assert_eq!((&given_up["state"], &given_up["ended_because"]), (&json!("voided"), &json!("存在利益冲突")));
    let payable = manager.change(Method::POST, &before, &format!("{before}/forgoing"), why).await;
    assert_eq!(payable.problem(409), "fee-line-payable");
    world.posts(&before, cost("480.00", "FP-1")).await.ok();
    let fee = world.fee(&ready.policy).await;
    assert_eq!((&fee["spent"], &fee["reserved"]), (&json!("480.00"), &json!("0.00")));
    world.is_quiet().await;
}
