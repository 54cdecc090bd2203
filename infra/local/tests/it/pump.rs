use crate::kit::{self, Recorder, facts, failed, put, sequence_of};
use local::{Data, Functions, Options, Stack};
use serde_json::json;

fn none() -> Functions {
    Functions::new()
}

#[tokio::test]
async fn facts_come_once_in_order_and_nothing_else_comes() {
    let dispatch = Recorder::content();
    let stack = kit::stack(dispatch.on(none(), "dispatch")).await;
    let db = kit::table(&stack);
    facts(&db, &["F1", "F2"]).await;
    put(&db, "state", "Claim").await;
    put(&db, "F1", "Fact").await;
    facts(&db, &["F3"]).await;
    assert_eq!(stack.waiting().await.unwrap(), 3);
    let report = stack.drain().await.unwrap();
    assert_eq!((report.delivered, report.failed, report.dead), (3, 0, 0));
    assert_eq!(dispatch.keys(), ["F1", "F2", "F3"], "a change of F1 is no new fact");
    assert_eq!(stack.waiting().await.unwrap(), 0);
    assert_eq!(stack.drain().await.unwrap().delivered, 0);
    let event = &dispatch.seen()[0];
    let read: aws_lambda_events::dynamodb::Event = serde_json::from_value(event.clone()).unwrap();
    assert_eq!(read.records[0].event_name, "INSERT");
    assert!(read.records[0].event_source_arn.as_ref().unwrap().contains("table/anze-records/stream/"));
    assert!(read.records[0].change.sequence_number.is_some());
}

#[tokio::test]
async fn a_named_failure_comes_again_from_there_on() {
    let dispatch = Recorder::answering(|event, before| match sequence_of(event, "F2") {
        Some(sequence) if before < 2 => Ok(failed(&sequence)),
        _ => Ok(json!({})),
    });
    let stack = kit::stack(dispatch.on(none(), "dispatch")).await;
    facts(&kit::table(&stack), &["F1", "F2", "F3"]).await;
    let report = stack.drain().await.unwrap();
    assert_eq!((report.delivered, report.failed, report.dead), (3, 2, 0));
    assert_eq!(dispatch.keys(), ["F1", "F2", "F3", "F2", "F3", "F2", "F3"]);
}

#[tokio::test]
async fn a_poisoned_record_is_given_up_and_the_rest_goes_on() {
    let dispatch =
        Recorder::answering(|event, _| Ok(sequence_of(event, "F2").map_or(json!({}), |sequence| failed(&sequence))));
    let stack = kit::stack(dispatch.on(none(), "dispatch")).await;
    facts(&kit::table(&stack), &["F1", "F2", "F3"]).await;
    let report = stack.drain().await.unwrap();
    assert_eq!((report.delivered, report.dead), (2, 1));
    let letters = stack.dead_letters().list().unwrap();
    assert_eq!(letters.len(), 1);
    assert_eq!((letters[0].function.as_str(), letters[0].attempts), ("dispatch", 6), "one try and five retries");
    assert_eq!(kit::keys_of(&letters[0].event), ["F2"]);
    assert_eq!(dispatch.keys().last().unwrap(), "F3");
}

#[tokio::test]
async fn an_error_without_a_name_is_found_by_halving() {
    let dispatch = Recorder::answering(|event, _| match sequence_of(event, "F3") {
        Some(_) => Err("Shape".into()),
        None => Ok(json!({})),
    });
    let stack = kit::stack(dispatch.on(none(), "dispatch")).await;
    facts(&kit::table(&stack), &["F1", "F2", "F3", "F4", "F5"]).await;
    let report = stack.drain().await.unwrap();
    assert_eq!((report.delivered, report.dead), (4, 1));
    assert_eq!(kit::keys_of(&stack.dead_letters().list().unwrap()[0].event), ["F3"]);
    let mut keys = dispatch.keys();
    keys.sort();
    keys.dedup();
    assert_eq!(keys, ["F1", "F2", "F3", "F4", "F5"]);
}

#[tokio::test]
async fn a_dead_letter_is_sent_again_when_the_cause_is_gone() {
    let broken = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
    let switch = broken.clone();
    let dispatch = Recorder::answering(move |_, _| {
        if switch.load(std::sync::atomic::Ordering::SeqCst) { Err("down".into()) } else { Ok(json!({})) }
    });
    let stack = kit::stack(dispatch.on(none(), "dispatch")).await;
    facts(&kit::table(&stack), &["F1", "F2"]).await;
    assert_eq!(stack.drain().await.unwrap().dead, 2);
    let http = reqwest::Client::new();
    let letters: serde_json::Value =
        http.get(format!("{}/dev/dead-letters", stack.origin())).send().await.unwrap().json().await.unwrap();
    let id = letters["items"][0]["id"].as_str().unwrap().to_owned();
    let replay = |id: String| http.post(format!("{}/dev/dead-letters/{id}/replay", stack.origin())).send();
    assert_eq!(replay(id.clone()).await.unwrap().status(), 409, "still broken");
    assert_eq!(stack.dead_letters().get(&id).unwrap().unwrap().attempts, 7);
    broken.store(false, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(replay(id.clone()).await.unwrap().status(), 200);
    assert_eq!(replay(id).await.unwrap().status(), 404);
    let all = http.post(format!("{}/dev/dead-letters/replay", stack.origin())).send().await.unwrap();
    assert_eq!(all.json::<serde_json::Value>().await.unwrap()["items"][0]["delivered"], true);
    assert!(stack.dead_letters().list().unwrap().is_empty());
}

#[tokio::test]
async fn the_way_can_lose_double_and_disorder() {
    let dispatch = Recorder::content();
    let stack = kit::stack(dispatch.on(none(), "dispatch")).await;
    let db = kit::table(&stack);
    stack.faults().change(|s| {
        s.delivery.lose = 1;
        s.delivery.duplicate = 1;
        s.delivery.reverse = 1;
    });
    facts(&db, &["F1"]).await;
    assert_eq!(stack.drain().await.unwrap().delivered, 1);
    assert_eq!(dispatch.keys(), ["F1", "F1"]);
    stack.faults().change(|s| {
        s.delivery.reverse = 1;
        s.delivery.lose_answer = 1;
    });
    facts(&db, &["F2", "F3"]).await;
    assert_eq!(stack.drain().await.unwrap().dead, 0);
    assert_eq!(dispatch.keys()[2..4], ["F3", "F2"]);
    let mut rest = dispatch.keys().split_off(4);
    rest.sort();
    assert_eq!(rest, ["F2", "F3"], "done, not known to be done, and so done again");
}

#[tokio::test]
async fn a_panic_is_an_error_and_a_function_that_is_missing_leaves_its_facts() {
    let stack = kit::stack(none()).await;
    facts(&kit::table(&stack), &["F1"]).await;
    assert_eq!(stack.drain().await.unwrap().delivered, 0);
    let functions = none().event("dispatch", |_| async { panic!("a bug") });
    let stack = kit::stack(functions).await;
    facts(&kit::table(&stack), &["F1"]).await;
    assert_eq!(stack.drain().await.unwrap().dead, 1);
    assert!(stack.dead_letters().list().unwrap()[0].error.contains("panicked"));
}

#[tokio::test]
async fn what_a_function_brings_about_is_carried_in_the_same_drain() {
    let stack = Stack::start(Options::memory(), |endpoints| {
        let db = kit::table_at(&endpoints.table_url);
        none().event("dispatch", move |event| {
            let db = db.clone();
            async move {
                if kit::keys_of(&event) == ["F1"] {
                    kit::facts(&db, &["F2"]).await;
                }
                Ok(json!({}))
            }
        })
    });
    let stack = stack.await.unwrap();
    facts(&kit::table(&stack), &["F1"]).await;
    assert_eq!(stack.drain().await.unwrap().delivered, 2);
}

#[tokio::test]
async fn schedules_fire_when_the_clock_is_moved() {
    let watch = Recorder::content();
    let stack = Stack::start(Options::memory(), |endpoints| {
        endpoints.clock.freeze_at("2026-11-23T05:01:00Z".parse().unwrap());
        watch.on(none(), "clock-watch")
    });
    let stack = stack.await.unwrap();
    stack.drain().await.unwrap();
    assert!(watch.seen().is_empty());
    stack.clock().advance(jiff::SignedDuration::from_hours(24));
    assert_eq!(stack.drain().await.unwrap().delivered, 1);
    let event = &watch.seen()[0];
    assert_eq!((&event["time"], &event["detail"]["missed"]), (&json!("2026-11-24T05:00:00Z"), &json!(287)));
    assert_eq!(event["detail-type"], "Scheduled Event");
    stack.drain().await.unwrap();
    assert_eq!(watch.seen().len(), 1);
}

#[tokio::test]
async fn a_schedule_that_fails_is_tried_again_and_given_up() {
    let watch = Recorder::answering(|_, _| Err("no".into()));
    let stack = kit::stack(watch.on(none(), "clock-watch")).await;
    stack.clock().advance(jiff::SignedDuration::from_hours(1));
    let report = stack.drain().await.unwrap();
    assert_eq!((report.failed, report.dead, watch.seen().len()), (3, 1, 3));
}

#[tokio::test]
async fn in_the_background_a_fact_arrives_at_once() {
    let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
    let functions = none().event("dispatch", move |event| {
        let told = tell.send(std::time::Instant::now());
        async move { told.map(|()| json!({})).map_err(|e| format!("{e} {event}")) }
    });
    let options = Options { background: true, ..Options::memory() };
    let stack = Stack::start(options, |_| functions).await.unwrap();
    let db = kit::table(&stack);
    put(&db, "warm", "Claim").await;
    let before = std::time::Instant::now();
    facts(&db, &["F1"]).await;
    let at = told.recv().await.unwrap();
    println!("after {:?}", at - before);
    assert!((at - before).as_millis() < 1000);
}

#[tokio::test]
async fn in_the_background_a_failure_waits_for_the_clock() {
    let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
    let functions = none().event("dispatch", move |_| {
        let told = tell.send(());
        async move { Err(format!("{told:?}")) }
    });
    let options = Options { background: true, ..Options::memory() };
    let stack = Stack::start(options, |endpoints| {
        endpoints.clock.freeze_at("2026-11-23T05:00:00Z".parse().unwrap());
        functions
    });
    let stack = stack.await.unwrap();
    facts(&kit::table(&stack), &["F1"]).await;
    for wait_s in [0, 1, 2, 4, 8, 16] {
        stack.clock().advance(jiff::SignedDuration::from_secs(wait_s));
        told.recv().await.unwrap();
    }
    // Six tries at back-offs of 31 seconds, which took none.
    while stack.dead_letters().list().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    assert_eq!(stack.dead_letters().list().unwrap()[0].attempts, 6);
}

#[tokio::test]
async fn the_place_in_the_stream_and_dead_letters_outlive_the_stack() {
    let folder = std::env::temp_dir().join(format!("anze-test-{}", std::process::id()));
    let options = || Options { data: Data::Folder(folder.clone()), background: false, ..Options::memory() };
    let poisoned = Recorder::answering(|event, _| Ok(sequence_of(event, "F2").map_or(json!({}), |s| failed(&s))));
    {
        let stack = Stack::start(options(), |_| poisoned.on(none(), "dispatch")).await.unwrap();
        let db = kit::table(&stack);
        facts(&db, &["F1", "F2"]).await;
        stack.drain().await.unwrap();
        facts(&db, &["F3"]).await;
    }
    let next = Recorder::content();
    let stack = Stack::start(options(), |_| next.on(none(), "dispatch")).await.unwrap();
    stack.drain().await.unwrap();
    assert_eq!(next.keys(), ["F3"]);
    assert_eq!(stack.dead_letters().list().unwrap().len(), 1);
    let second = Stack::start(options(), |_| none()).await;
    assert!(second.err().unwrap().to_string().contains("used by another process"));
    drop(stack);
    std::fs::remove_dir_all(folder).unwrap();
}
