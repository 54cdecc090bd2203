//! Carries events to functions: a table's stream, new objects, schedules; again until they are taken, and after the
//! last try to the dead letters.

pub mod dead;
pub mod filter;
mod lane;
mod mail;
mod queue;

pub(crate) use queue::{Queue, Sent};

use crate::clock::{LocalClock, wall};
use crate::durable::Folder;
use crate::faults::Faults;
use crate::function::Rooms;
use crate::schedule::Schedules;
use crate::table::{Streams, Table, TableError};
use crate::template::Template;
use dead::{DeadLetter, DeadLetters, Source};
use jiff::{SignedDuration, Timestamp};
use lane::Lane;
use mail::Mail;
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, Notify};

/// Steps after which a drain gives up: functions that feed each other for ever would never end.
const MOST_STEPS: usize = 100_000;
/// The background looks at least this often, should nobody wake it.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// What a drain did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Records and events that functions took.
    pub delivered: usize,
    /// Calls that failed.
    pub failed: usize,
    /// Records and events that were given up.
    pub dead: usize,
    /// Whether it gave up before everything was quiet.
    pub exhausted: bool,
}

/// Why the pump stops.
#[derive(Debug, thiserror::Error)]
pub enum PumpError {
    /// The disk.
    #[error("pump: {0}")]
    Io(#[from] std::io::Error),
    /// The stream.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A filter of the template.
    #[error(transparent)]
    Filter(#[from] filter::BadFilter),
}

/// How long to wait before another try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pace {
    /// Not at all: tests.
    Now,
    /// Longer after every failure.
    Backoff,
}

/// What one step did.
enum Step {
    Idle,
    Waiting,
    Did(Report),
}

/// What every delivery needs.
struct Delivery {
    rooms: Rooms,
    faults: Faults,
    clock: LocalClock,
}

impl Delivery {
    /// Calls a function, with the faults of the way.
    async fn call(&self, function: &str, event: Value) -> Result<Value, String> {
        if self.faults.take(|s| &mut s.delivery.lose) {
            return Err("lost on the way (fault switch)".into());
        }
        if self.faults.take(|s| &mut s.delivery.duplicate) {
            // The first answer is the one that gets lost.
            let _ = self.rooms.call(function, event.clone()).await;
        }
        let answer = self.rooms.call(function, event).await;
        if self.faults.take(|s| &mut s.delivery.lose_answer) {
            return Err("the answer was lost (fault switch)".into());
        }
        answer
    }

    /// Whichever comes first: the stack's time, which can be moved, or real time, which cannot stand still.
    fn is_due(&self, (at, real): (Timestamp, Instant)) -> bool {
        self.clock.now() >= at || Instant::now() >= real
    }
}

/// After a second, two, four ... at most a minute.
fn retry_after(attempts: u32, now: Timestamp) -> (Timestamp, Instant) {
    let seconds = 1_u32.checked_shl(attempts.saturating_sub(1)).unwrap_or(60).min(60);
    let at = now.saturating_add(SignedDuration::from_secs(seconds.into())).unwrap_or(now);
    (at, Instant::now() + Duration::from_secs(seconds.into()))
}

/// Carries everything. Cheap to clone.
#[derive(Clone)]
pub struct Pump {
    works: Arc<Mutex<Works>>,
    dead: DeadLetters,
    delivery: Arc<Delivery>,
}

struct Works {
    lanes: Vec<Lane>,
    queue: Queue,
    mail: Vec<Mail>,
    schedules: Schedules,
}

/// What a pump is made of.
pub(crate) struct Parts<'a> {
    pub(crate) template: &'a Template,
    pub(crate) folder: &'a Folder,
    pub(crate) streams: Streams,
    pub(crate) queue: Queue,
    pub(crate) rooms: Rooms,
    pub(crate) faults: Faults,
    pub(crate) clock: LocalClock,
}

impl Pump {
    pub(crate) fn new(parts: Parts<'_>) -> Result<Self, PumpError> {
        let mut lanes = Vec::new();
        for function in parts.template.functions.values().filter(|function| parts.rooms.has(&function.name)) {
            for trigger in &function.streams {
                lanes.push(Lane::new(&function.name, trigger, parts.streams.clone(), parts.folder)?);
            }
        }
        let schedules = Schedules::of(parts.template, parts.folder, parts.clock.now(), |name| parts.rooms.has(name))?;
        let mail = Mail::of(parts.template, |name| parts.rooms.has(name));
        let works = Works { lanes, queue: parts.queue, mail, schedules };
        let delivery = Delivery { rooms: parts.rooms, faults: parts.faults, clock: parts.clock };
        let dead = DeadLetters::new(parts.folder)?;
        Ok(Self { works: Arc::new(Mutex::new(works)), dead, delivery: Arc::new(delivery) })
    }

    /// Delivers everything there is and what comes of it, without waiting between tries.
    ///
    /// # Errors
    /// When the disk or the stream does not answer; never because of a function.
    pub async fn drain(&self) -> Result<Report, PumpError> {
        self.run(Pace::Now).await
    }

    /// Records and events that wait for their function, dead letters not counted.
    ///
    /// # Errors
    /// When the disk or the stream does not answer.
    pub async fn waiting(&self) -> Result<usize, PumpError> {
        let mut works = self.works.lock().await;
        let mut waiting = works.queue.waiting();
        for lane in &mut works.lanes {
            waiting = waiting.saturating_add(lane.waiting()?);
        }
        Ok(waiting)
    }

    /// The dead letters.
    #[must_use]
    pub const fn dead_letters(&self) -> &DeadLetters {
        &self.dead
    }

    /// Sends a dead letter again, once; it stays dead if it fails again. None if it is not there.
    ///
    /// # Errors
    /// When the disk does not answer.
    pub async fn replay(&self, id: &str) -> Result<Option<Result<(), String>>, PumpError> {
        let Some(mut letter) = self.dead.get(id)? else { return Ok(None) };
        let answer = self.delivery.call(&letter.function, letter.event.clone()).await;
        let error = match answer {
            Ok(answer) if letter.source != Source::Stream || !names_failures(&answer) => {
                self.dead.remove(id)?;
                return Ok(Some(Ok(())));
            }
            Ok(_) => "named in batchItemFailures".to_owned(),
            Err(error) => error,
        };
        letter.attempts = letter.attempts.saturating_add(1);
        letter.error.clone_from(&error);
        self.dead.put(&letter)?;
        Ok(Some(Err(error)))
    }

    /// Sends all dead letters again, oldest first; says which went.
    ///
    /// # Errors
    /// When the disk does not answer.
    pub async fn replay_all(&self) -> Result<Vec<(DeadLetter, Result<(), String>)>, PumpError> {
        let mut outcomes = Vec::new();
        for letter in self.dead.list()? {
            if let Some(outcome) = self.replay(&letter.id).await? {
                outcomes.push((letter, outcome));
            }
        }
        Ok(outcomes)
    }

    /// Runs for ever: woken by writes, new objects and a moved clock.
    pub(crate) async fn run_in_background(self, table: Arc<Table>, woken: Arc<Notify>) {
        let written = table.written();
        let clock = self.delivery.clock.clone();
        let mut moves = clock.moves();
        let mut swept = wall();
        loop {
            let mut clock_moved = false;
            tokio::select! {
                () = written.notified() => {}
                () = woken.notified() => {}
                moved = moves.changed() => clock_moved = moved.is_ok(),
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
            if let Err(error) = self.run(Pace::Backoff).await {
                tracing::error!(%error, "events are not carried");
            }
            if clock_moved || wall().duration_since(swept) > SignedDuration::from_secs(60) {
                swept = wall();
                if let Err(error) = table.sweep(&clock) {
                    tracing::error!(%error, "items whose time has passed are not removed");
                }
            }
        }
    }

    async fn run(&self, pace: Pace) -> Result<Report, PumpError> {
        let mut works = self.works.lock().await;
        let mut whole = Report::default();
        for _ in 0..MOST_STEPS {
            works.tick(self.delivery.clock.now())?;
            let mut busy = false;
            for lane in &mut works.lanes {
                busy |= whole.add(&lane.step(&self.delivery, &self.dead, pace).await?);
            }
            busy |= whole.add(&works.queue.step(&self.delivery, &self.dead, pace).await?);
            for mail in &works.mail {
                busy |= whole.add(&mail.step(&self.delivery, &self.dead, pace).await?);
            }
            if !busy {
                return Ok(whole);
            }
        }
        whole.exhausted = true;
        Ok(whole)
    }
}

impl Works {
    /// Puts what the schedules have come to into the queue.
    fn tick(&mut self, now: Timestamp) -> Result<(), PumpError> {
        for due in self.schedules.due(now) {
            let sent = Sent {
                function: due.function,
                source: Source::Schedule,
                most_retries: due.most_retries,
                on_failure: due.on_failure,
                event: due.event,
            };
            let id = self.queue.hold(sent)?;
            // Kept first and then ticked off: a tick comes twice rather than never.
            self.schedules.tick_off(&due.name, now)?;
            self.queue.release(&id);
        }
        Ok(())
    }
}

impl Report {
    fn add(&mut self, step: &Step) -> bool {
        let Step::Did(did) = step else { return false };
        self.delivered = self.delivered.saturating_add(did.delivered);
        self.failed = self.failed.saturating_add(did.failed);
        self.dead = self.dead.saturating_add(did.dead);
        true
    }
}

fn names_failures(answer: &Value) -> bool {
    answer["batchItemFailures"].as_array().is_some_and(|failures| !failures.is_empty())
}
