//! Events that nobody waits for (new objects, schedules): kept before the cause is acknowledged, gone when a function
//! has taken them.

use super::dead::{DeadLetter, DeadLetters, Source};
use super::{Delivery, Pace, PumpError, Report, Step, mail, retry_after};
use crate::durable::Folder;
use crate::random;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tokio::sync::Notify;

/// The waiting events of a stack. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Queue {
    kept_in: Folder,
    waiting: Arc<Mutex<BTreeMap<String, Waiting>>>,
    next: Arc<AtomicU64>,
    woken: Arc<Notify>,
}

/// An event for a function.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Sent {
    pub(crate) function: String,
    pub(crate) source: Source,
    /// How often it is tried again.
    pub(crate) most_retries: u32,
    /// The queue that is told when it is given up.
    #[serde(default)]
    pub(crate) on_failure: Option<String>,
    pub(crate) event: Value,
}

struct Waiting {
    sent: Sent,
    /// Its cause has not happened yet.
    held: bool,
    attempts: u32,
    retry_at: Option<(Timestamp, Instant)>,
}

impl Queue {
    pub(crate) fn open(folder: &Folder, woken: Arc<Notify>) -> io::Result<Self> {
        let kept_in = folder.sub("events")?;
        let mut waiting = BTreeMap::new();
        let mut next: u64 = 0;
        for name in kept_in.names()? {
            // Whether the cause of an event of a process that died happened is for its function to see.
            if let Some(sent) = kept_in.get_json(&name)? {
                next = name.split('-').next().and_then(|number| number.parse().ok()).unwrap_or(next).max(next);
                waiting.insert(name, Waiting { sent, held: false, attempts: 0, retry_at: None });
            }
        }
        let next = Arc::new(AtomicU64::new(next.saturating_add(1)));
        Ok(Self { kept_in, waiting: Arc::new(Mutex::new(waiting)), next, woken })
    }

    /// Keeps an event whose cause is about to happen. It is delivered after `release`, or after the process has died.
    pub(crate) fn hold(&self, sent: Sent) -> io::Result<String> {
        let id = format!("{:012}-{}", self.next.fetch_add(1, Ordering::Relaxed), random::name());
        self.kept_in.put_json(&id, &sent)?;
        self.lock().insert(id.clone(), Waiting { sent, held: true, attempts: 0, retry_at: None });
        Ok(id)
    }

    /// The cause of an event has happened.
    pub(crate) fn release(&self, id: &str) {
        if let Some(waiting) = self.lock().get_mut(id) {
            waiting.held = false;
        }
        self.woken.notify_one();
    }

    /// Takes an event out: its cause did not happen, or a function has taken it.
    pub(crate) fn remove(&self, id: &str) -> io::Result<()> {
        self.kept_in.remove(id)?;
        self.lock().remove(id);
        Ok(())
    }

    /// How many events wait.
    pub(super) fn waiting(&self) -> usize {
        self.lock().values().filter(|waiting| !waiting.held).count()
    }

    /// Delivers the oldest event that is due.
    pub(super) async fn step(&self, delivery: &Delivery, dead: &DeadLetters, pace: Pace) -> Result<Step, PumpError> {
        let (id, event, attempts) = {
            let waiting = self.lock();
            let released = waiting.iter().filter(|(_, event)| !event.held && delivery.rooms.has(&event.sent.function));
            let due = |event: &Waiting| pace == Pace::Now || event.retry_at.is_none_or(|at| delivery.is_due(at));
            let mut left = false;
            let found = released.inspect(|_| left = true).find(|(_, event)| due(event));
            match found {
                Some((id, event)) => (id.clone(), event.sent.clone(), event.attempts.saturating_add(1)),
                None => return Ok(if left { Step::Waiting } else { Step::Idle }),
            }
        };
        let outcome = delivery.call(&event.function, event.event.clone()).await;
        let mut report = Report::default();
        match outcome {
            Ok(_) => {
                self.remove(&id)?;
                report.delivered = 1;
            }
            Err(error) if attempts > event.most_retries => {
                let Sent { function, source, on_failure: queue, event, .. } = event;
                let at = delivery.clock.now();
                let body = mail::given_up(&function, &id, attempts, &error, at, &event);
                dead.put(&DeadLetter { id: id.clone(), function, source, attempts, error, at, event, queue, body })?;
                self.remove(&id)?;
                report.failed = 1;
                report.dead = 1;
            }
            Err(error) => {
                tracing::debug!(function = %event.function, %error, "delivery failed");
                if let Some(waiting) = self.lock().get_mut(&id) {
                    waiting.attempts = attempts;
                    waiting.retry_at = Some(retry_after(attempts, delivery.clock.now()));
                }
                report.failed = 1;
            }
        }
        Ok(Step::Did(report))
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
