//! Switches for everything that goes wrong: throttling, lost replies, doubled and disordered events, a bank that does
//! not answer. Nothing fails unless it is told to.
//!
//! Every switch counts down: it says how often from now on, so that a test states what happened and no more.

use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The switches of a stack. Cheap to clone; all clones share them.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Mutex<Switches>>);

/// What is going to fail, as `/dev/faults` shows and takes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Switches {
    /// Calls to the table.
    pub table: Vec<TableFault>,
    /// Requests to the buckets that are told to slow down.
    pub bucket_slow_down: u32,
    /// Events on their way to functions.
    pub delivery: DeliveryFaults,
    /// The bank.
    pub bank: BankFaults,
}

/// A fault of calls to the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableFault {
    /// What happens.
    pub kind: TableFaultKind,
    /// To how many calls.
    #[serde(default = "once")]
    pub times: u32,
    /// After how many calls that go well.
    #[serde(default)]
    pub skip: u32,
    /// To which operation alone, as `TransactWriteItems`; without one, to all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
}

/// What happens to a call to the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableFaultKind {
    /// `ProvisionedThroughputExceededException`, nothing done.
    Throttle,
    /// `TransactionConflict`, nothing done. dynoxide never answers so by itself.
    Conflict,
    /// `InternalServerError`, nothing done.
    Fail,
    /// Done, and then the connection breaks: the caller cannot know. A crash after the commit looks the same.
    DropReply,
    /// Done after this many milliseconds.
    DelayMs(u64),
}

/// Faults of events on their way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DeliveryFaults {
    /// Deliveries that come twice.
    pub duplicate: u32,
    /// Batches that come in reverse.
    pub reverse: u32,
    /// Deliveries that get lost on the way; they are made again.
    pub lose: u32,
    /// Deliveries whose answer gets lost after the function has done its work; they are made again.
    pub lose_answer: u32,
}

/// Faults of the bank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BankFaults {
    /// Orders that are paid and then answered with 504.
    pub timeout_after_paying: u32,
    /// Orders that are refused for good (`account_closed`).
    pub fail: u32,
    /// Orders that are only `pending` at first and settled when asked.
    pub answer_twice: u32,
    /// Requests answered with 503, nothing done.
    pub down: u32,
    /// Questions about orders that are answered with 503.
    pub mute: u32,
}

fn once() -> u32 {
    1
}

impl Faults {
    /// What is still going to fail.
    #[must_use]
    pub fn switches(&self) -> Switches {
        self.lock().clone()
    }

    /// Replaces all switches.
    pub fn set(&self, switches: Switches) {
        *self.lock() = switches;
    }

    /// Changes some switches.
    pub fn change(&self, change: impl FnOnce(&mut Switches)) {
        change(&mut self.lock());
    }

    /// Nothing fails any more.
    pub fn clear(&self) {
        self.set(Switches::default());
    }

    /// Adds a fault of the next calls to the table.
    pub fn table(&self, kind: TableFaultKind, times: u32) {
        self.table_at(kind, times, 0, None);
    }

    /// Adds a fault of calls to the table: after `skip` calls of an operation that go well.
    pub fn table_at(&self, kind: TableFaultKind, times: u32, skip: u32, operation: Option<&str>) {
        let operation = operation.map(str::to_owned);
        self.lock().table.push(TableFault { kind, times, skip, operation });
    }

    /// What happens to the next call of an operation.
    pub(crate) fn next_of_table(&self, operation: &str) -> Option<TableFaultKind> {
        let mut switches = self.lock();
        let concerned = |fault: &&mut TableFault| fault.operation.as_deref().is_none_or(|only| only == operation);
        let fault = switches.table.iter_mut().find(concerned)?;
        if fault.skip > 0 {
            fault.skip -= 1;
            return None;
        }
        let kind = fault.kind;
        fault.times = fault.times.saturating_sub(1);
        switches.table.retain(|fault| fault.times > 0);
        Some(kind)
    }

    /// Uses a counting switch up by one, if it is on.
    pub(crate) fn take(&self, switch: impl FnOnce(&mut Switches) -> &mut u32) -> bool {
        let mut switches = self.lock();
        let left = switch(&mut switches);
        let on = *left > 0;
        *left = left.saturating_sub(1);
        on
    }

    fn lock(&self) -> MutexGuard<'_, Switches> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switches_count_down_and_wait_for_their_call() {
        let faults = Faults::default();
        faults.table_at(TableFaultKind::Throttle, 2, 1, Some("PutItem"));
        assert_eq!(faults.next_of_table("GetItem"), None);
        assert_eq!(faults.next_of_table("PutItem"), None);
        assert_eq!(faults.next_of_table("PutItem"), Some(TableFaultKind::Throttle));
        assert_eq!(faults.next_of_table("PutItem"), Some(TableFaultKind::Throttle));
        assert_eq!(faults.next_of_table("PutItem"), None);
        faults.change(|s| s.bank.fail = 1);
        assert!(faults.take(|s| &mut s.bank.fail));
        assert!(!faults.take(|s| &mut s.bank.fail));
        assert_eq!(faults.switches(), Switches::default());
    }

    #[test]
    fn they_are_written_as_json() {
        let text = r#"{"table":[{"kind":"throttle","times":3,"operation":"PutItem"},{"kind":{"delay_ms":20}}]}"#;
        let read: Switches = serde_json::from_str(text).unwrap();
        assert_eq!(read.table[0].times, 3);
        assert_eq!(read.table[1].kind, TableFaultKind::DelayMs(20));
        assert!(serde_json::from_str::<Switches>(r#"{"tabel":[]}"#).is_err());
    }
}
