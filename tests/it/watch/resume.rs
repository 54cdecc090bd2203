//! A run that stops before its time-out, is cut off or meets trouble goes on where it was, and says the same in the end.

use super::kit::{city_on_a_stack, tick};
use domain::watch::Alert;
use domain::watch::books::{PayeeBook, PriceBook};
use feed::{Deadline, ScheduleEvent};
use local::faults::TableFaultKind;
use local::{Stack, product};
use std::collections::BTreeSet;
use std::time::Duration;
use store::keys::{self, watch};
use tests::city::{City, alerts};

const SIZE: u32 = 600;

fn event() -> ScheduleEvent {
    serde_json::from_value(tick()).unwrap()
}

/// What the watch says and remembers: the questions, the policies in its sums, the prices and payments in its books.
async fn outcome(stack: &Stack, city: &City) -> (BTreeSet<String>, u64, u32, u32) {
    let store = product::desk(stack.endpoints()).unwrap().store;
    let today = tests::city::TODAY.parse().unwrap();
    let asked = alerts(stack).await;
    let about: BTreeSet<String> =
        asked.iter().map(|alert: &Alert| format!("{} {}", alert.check, alert.about)).collect();
    assert_eq!(about.len(), asked.len(), "a question is asked once");
    let mut policies = 0;
    for shard in 0..keys::fee::FEE_WATCH_SHARDS {
        let done = store.derived::<watch::ShardDone>(&watch::shard_done(today, shard)).await.unwrap().unwrap();
        assert_eq!(done.after, None);
        policies += done.sums.values().map(|sums| sums.policies).sum::<u64>();
    }
    let kind = "hazard_inspection".parse().unwrap();
    let prices = store.derived::<PriceBook>(&watch::prices(&kind)).await.unwrap().unwrap().count();
    let mut paid = 0;
    for payee in city.payees() {
        let book = store.derived::<PayeeBook>(&watch::payee(&"anping".parse().unwrap(), &payee)).await.unwrap();
        paid += book.unwrap().lines;
    }
    (about, policies, prices, paid)
}

/// What an undisturbed run comes to.
async fn undisturbed(city: &City) -> (BTreeSet<String>, u64, u32, u32) {
    let (stack, _) = city_on_a_stack(city).await;
    let desk = product::desk(stack.endpoints()).unwrap();
    let whole = fee_watch::on(&desk, event(), Deadline::never()).await.unwrap();
    assert!(whole.finished);
    let outcome = outcome(&stack, city).await;
    let (_, lines) = city.size();
    assert_eq!((outcome.2, outcome.3), (u32::try_from(lines).unwrap(), u32::try_from(lines).unwrap()));
    outcome
}

// Figures of issue 3: a run near its time-out stops in time, the next goes on: nothing twice, nothing left out.
#[tokio::test]
async fn a_run_stops_in_time_and_the_next_goes_on() {
    let city = City::of(SIZE, false);
    let (stack, _) = city_on_a_stack(&city).await;
    let desk = product::desk(stack.endpoints()).unwrap();
    let (mut calls, mut accounts, mut lines) = (0, 0, 0);
    loop {
        // No time is left from the beginning on: each call does the least there is.
        let watched = fee_watch::on(&desk, event(), Deadline::after(Duration::ZERO)).await.unwrap();
        (calls, accounts, lines) = (calls + 1, accounts + watched.accounts, lines + watched.lines);
        if watched.finished {
            break;
        }
        assert!(watched.lines + watched.accounts > 0, "a call gets on");
    }
    assert_eq!([accounts, lines].map(|of| usize::try_from(of).unwrap()), <[usize; 2]>::from(city.size()));
    assert!(calls > 20, "{calls}");
    assert_eq!(outcome(&stack, &city).await, undisturbed(&city).await);
}

// The process dies at any moment: what is done is done once.
#[tokio::test]
async fn a_run_that_is_cut_off_is_taken_up() {
    let city = City::of(SIZE, false);
    let (stack, _) = city_on_a_stack(&city).await;
    let desk = product::desk(stack.endpoints()).unwrap();
    let mut cuts = 0;
    loop {
        let run = fee_watch::on(&desk, event(), Deadline::never());
        // Longer each time, so that it ends.
        match tokio::time::timeout(Duration::from_millis(150 + 150 * cuts), run).await {
            Ok(watched) => {
                assert!(watched.unwrap().finished);
                break;
            }
            Err(_) => cuts += 1,
        }
    }
    assert!(cuts > 0);
    assert_eq!(outcome(&stack, &city).await, undisturbed(&city).await);
}

// A throttled table, lost answers after a commit, conflicts: the run goes through or its next does.
#[tokio::test]
async fn trouble_at_the_table_changes_nothing() {
    let city = City::of(SIZE, false);
    let (stack, _) = city_on_a_stack(&city).await;
    let desk = product::desk(stack.endpoints()).unwrap();
    let write = Some("TransactWriteItems");
    for (kind, after, operation) in [
        (TableFaultKind::Throttle, 20, None),
        (TableFaultKind::DropReply, 2, write),
        (TableFaultKind::DropReply, 3, write),
        (TableFaultKind::Conflict, 5, write),
        (TableFaultKind::Throttle, 3, Some("BatchGetItem")),
    ] {
        stack.faults().table_at(kind, 1, after, operation);
        let _ = fee_watch::on(&desk, event(), Deadline::after(Duration::ZERO)).await;
    }
    while !fee_watch::on(&desk, event(), Deadline::never()).await.is_ok_and(|watched| watched.finished) {}
    assert_eq!(outcome(&stack, &city).await, undisturbed(&city).await);
}
