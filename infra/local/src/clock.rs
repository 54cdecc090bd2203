//! A clock that can be moved: the wall's, with an offset, or standing still.
//!
//! Functions of the local stack get their time from here, so a demonstration can be at the thirtieth day in a second
//! and a test never waits. Credentials and links that AWS judges by real time (S3 signatures) keep real time.

use crate::durable::Folder;
use jiff::{SignedDuration, Span, SpanRelativeTo, Timestamp};
use serde::{Deserialize, Serialize};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

const FILE: &str = "clock.json";

/// The clock of a stack. Cheap to clone; all clones tell the same time.
#[derive(Clone, Debug)]
pub struct LocalClock {
    state: Arc<Mutex<State>>,
    moved: watch::Sender<u64>,
    kept_in: Option<Folder>,
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct State {
    offset: SignedDuration,
    frozen: Option<Timestamp>,
}

/// What the clock says, as `/dev/clock` answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// Time of the stack.
    pub now: Timestamp,
    /// Time of the machine.
    pub wall: Timestamp,
    /// Whether it stands still.
    pub frozen: bool,
}

/// A command to the clock, as `/dev/clock` takes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Move {
    /// To an instant; a running clock goes on running from there.
    Set(Timestamp),
    /// By a duration, as `PT36H`, `P3D` or `3d 2h`; a day is 24 hours.
    Advance(String),
    /// Stands still from now on, or runs again.
    Freeze(bool),
    /// Back to the machine's time.
    Reset(bool),
}

/// A duration that cannot be read or leads out of time.
#[derive(Debug, thiserror::Error)]
#[error("the clock cannot be moved so: {0}")]
pub struct BadMove(String);

#[expect(clippy::disallowed_methods, reason = "the local stack has its own wall clock")]
pub(crate) fn wall() -> Timestamp {
    Timestamp::now()
}

impl LocalClock {
    /// The machine's time, nothing kept.
    #[must_use]
    pub fn new() -> Self {
        Self { state: Arc::default(), moved: watch::Sender::new(0), kept_in: None }
    }

    /// As it was left in a folder.
    pub fn kept_in(folder: &Folder) -> io::Result<Self> {
        let state = folder.get_json(FILE)?.unwrap_or_default();
        Ok(Self { state: Arc::new(Mutex::new(state)), moved: watch::Sender::new(0), kept_in: Some(folder.clone()) })
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let state = *self.lock();
        state.frozen.unwrap_or_else(|| wall().saturating_add(state.offset).unwrap_or(Timestamp::MAX))
    }

    /// Goes to an instant, forward or back.
    pub fn set(&self, to: Timestamp) {
        self.change(|state| match &mut state.frozen {
            Some(at) => *at = to,
            None => state.offset = to.duration_since(wall()),
        });
    }

    /// Goes forward (or back, if negative) by a duration.
    pub fn advance(&self, by: SignedDuration) {
        self.set(self.now().saturating_add(by).unwrap_or(Timestamp::MAX));
    }

    /// Stands still at an instant.
    pub fn freeze_at(&self, at: Timestamp) {
        self.change(|state| state.frozen = Some(at));
    }

    /// Runs again from where it stands.
    pub fn run(&self) {
        let now = self.now();
        self.change(|state| *state = State { offset: now.duration_since(wall()), frozen: None });
    }

    /// Follows a command.
    ///
    /// # Errors
    /// When a duration cannot be read.
    pub fn follow(&self, command: &Move) -> Result<(), BadMove> {
        match command {
            Move::Set(to) => self.set(*to),
            Move::Advance(by) => self.advance(duration(by)?),
            Move::Freeze(true) => self.freeze_at(self.now()),
            Move::Freeze(false) => self.run(),
            Move::Reset(_) => self.change(|state| *state = State::default()),
        }
        Ok(())
    }

    /// What it says.
    #[must_use]
    pub fn reading(&self) -> Reading {
        Reading { now: self.now(), wall: wall(), frozen: self.lock().frozen.is_some() }
    }

    /// As functions take it.
    #[must_use]
    pub fn handle(&self) -> boot::Clock {
        let clock = self.clone();
        boot::Clock::of(move || clock.now())
    }

    /// Tells when it was moved.
    #[must_use]
    pub fn moves(&self) -> watch::Receiver<u64> {
        self.moved.subscribe()
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        let state = {
            let mut state = self.lock();
            change(&mut state);
            *state
        };
        if let Some(folder) = &self.kept_in
            && let Err(error) = folder.put_json(FILE, &state)
        {
            tracing::error!(%error, "the clock's position could not be kept");
        }
        self.moved.send_modify(|count| *count = count.wrapping_add(1));
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for LocalClock {
    fn default() -> Self {
        Self::new()
    }
}

fn duration(text: &str) -> Result<SignedDuration, BadMove> {
    let bad = |error: jiff::Error| BadMove(error.to_string());
    let span: Span = text.parse().map_err(bad)?;
    span.to_duration(SpanRelativeTo::days_are_24_hours()).map_err(bad)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::durable::Data;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn it_goes_where_it_is_told_and_remembers() {
        let folder = Folder::root(&Data::Memory).unwrap();
        let clock = LocalClock::kept_in(&folder).unwrap();
        let mut moves = clock.moves();
        clock.freeze_at(at("2026-11-23T05:00:00Z"));
        clock.follow(&Move::Advance("P30D".into())).unwrap();
        assert_eq!(clock.now(), at("2026-12-23T05:00:00Z"));
        clock.follow(&Move::Advance("2h 30m".into())).unwrap();
        assert!(moves.has_changed().unwrap());
        moves.mark_unchanged();
        assert_eq!(LocalClock::kept_in(&folder).unwrap().now(), at("2026-12-23T07:30:00Z"));
        assert!(clock.follow(&Move::Advance("soon".into())).is_err());
        assert!(!moves.has_changed().unwrap());
    }

    #[test]
    fn a_running_clock_runs_on_from_where_it_was_set() {
        let clock = LocalClock::new();
        clock.set(at("2030-01-01T00:00:00Z"));
        assert!(clock.now() >= at("2030-01-01T00:00:00Z") && clock.now() < at("2030-01-01T00:01:00Z"));
        clock.follow(&Move::Reset(true)).unwrap();
        assert!(clock.now() < at("2030-01-01T00:00:00Z") || wall() >= at("2030-01-01T00:00:00Z"));
    }
}
