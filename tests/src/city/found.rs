//! What the watch found in a city, against what was planted.

use super::City;
use domain::watch::Alert;
use local::{Stack, product};
use std::collections::BTreeSet;
use store::{PageAsk, keys};

/// All alerts in a stack's table.
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

/// Whether an alert is about something by its lines, its policy or what it is about.
fn names(alert: &Alert, what: &str) -> bool {
    let lines = alert.lines.iter().any(|line| line.to_string() == what);
    lines || alert.policy.is_some_and(|policy| policy.to_string() == what) || alert.about.contains(what)
}

impl City {
    /// How many frauds are planted.
    pub fn frauds(&self) -> usize {
        self.planted.values().map(BTreeSet::len).sum()
    }

    /// The frauds that were not asked about exactly once.
    pub fn missed(&self, found: &[Alert]) -> Vec<String> {
        let mut missed = Vec::new();
        for (check, planted) in &self.planted {
            for one in planted {
                let hits = found.iter().filter(|alert| alert.check == *check && names(alert, one)).count();
                if hits != 1 {
                    missed.push(format!("{check} {one}: {hits} times"));
                }
            }
        }
        missed
    }

    /// The checks of the alerts about something that was not planted.
    pub fn others(&self, found: &[Alert]) -> Vec<&'static str> {
        let planted =
            |alert: &&Alert| self.planted.get(&alert.check).is_some_and(|of| of.iter().any(|one| names(alert, one)));
        found.iter().filter(|alert| !planted(alert)).map(|alert| alert.check.name()).collect()
    }
}
