//! A city on a table of its own, with the watch alone: no stream is carried.

use domain::watch::Alert;
use local::{Functions, Options, Stack, product};
use serde_json::Value;
use store::{PageAsk, keys};
use tests::city::{City, TODAY};

pub async fn city_on_a_stack(city: &City) -> (Stack, Functions) {
    let stack = Stack::start(Options::memory(), |_| Functions::new()).await.unwrap();
    stack.clock().set(format!("{TODAY}T02:00:00Z").parse().unwrap());
    city.settle_in(&stack).await;
    let functions = product::functions(stack.endpoints());
    (stack, functions)
}

/// A tick of the schedule.
pub fn tick() -> Value {
    tests::payloads::of("schedule").into_iter().find(|(name, _)| name == "fee-watch").unwrap().1
}

pub async fn look(functions: &Functions) -> Value {
    functions.call("fee-watch", tick()).await.unwrap()
}

/// All alerts of the city.
pub async fn alerts(stack: &Stack) -> Vec<Alert> {
    let store = product::desk(stack.endpoints()).unwrap().store;
    let (mut found, mut page) = (Vec::new(), PageAsk::first(100));
    loop {
        let some = store.list::<Alert>(&keys::city_list("ALERT"), &page).await.unwrap();
        found.extend(some.items.into_iter().map(|alert| alert.value));
        page.cursor = some.next_cursor;
        if page.cursor.is_none() {
            return found;
        }
    }
}
