//! One function that reads one stream, in order, each record at least once.
//!
//! As Lambda does: batches are filtered and handed over in order; after a failure the batch comes again from the record
//! that the function named, or halved if it named none; after the last try the record that is to blame goes to the dead
//! letters and the stream moves on. The place up to which everything is settled is kept, so that after `kill -9` records
//! come again and none is skipped.

use super::dead::{DeadLetter, DeadLetters, Source};
use super::filter::{BadFilter, Filter};
use super::{Delivery, Pace, PumpError, Report, Step, mail, retry_after};
use crate::durable::Folder;
use crate::random;
use crate::table::{StreamRecord, Streams};
use crate::template::StreamTrigger;
use jiff::Timestamp;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::time::Instant;

/// A function at a stream.
pub(super) struct Lane {
    function: String,
    trigger: StreamTrigger,
    filters: Vec<Filter>,
    streams: Streams,
    kept_in: Folder,
    /// Up to where the stream was read.
    read_to: Option<String>,
    segments: VecDeque<Segment>,
}

/// Records that are delivered together.
struct Segment {
    records: Vec<StreamRecord>,
    /// The place that is settled when this is.
    settles: Option<String>,
    attempts: u32,
    retry_at: Option<(Timestamp, Instant)>,
}

impl Lane {
    pub(super) fn new(
        function: &str,
        trigger: &StreamTrigger,
        streams: Streams,
        folder: &Folder,
    ) -> Result<Self, PumpError> {
        let filters = trigger.filters.iter().map(Filter::new).collect::<Result<_, BadFilter>>()?;
        let kept_in = folder.sub("checkpoints")?;
        let read_to = kept_in.get_json(function)?;
        Ok(Self {
            function: function.to_owned(),
            trigger: trigger.clone(),
            filters,
            streams,
            kept_in,
            read_to,
            segments: VecDeque::new(),
        })
    }

    /// How many records wait for their function.
    pub(super) fn waiting(&mut self) -> Result<usize, PumpError> {
        self.read()?;
        Ok(self.segments.iter().map(|segment| segment.records.len()).sum())
    }

    /// Delivers the next batch, if there is one and it is due.
    pub(super) async fn step(
        &mut self,
        delivery: &Delivery,
        dead: &DeadLetters,
        pace: Pace,
    ) -> Result<Step, PumpError> {
        self.read()?;
        let Some(mut segment) = self.segments.pop_front() else { return Ok(Step::Idle) };
        if pace == Pace::Backoff && segment.retry_at.is_some_and(|at| !delivery.is_due(at)) {
            self.segments.push_front(segment);
            return Ok(Step::Waiting);
        }
        if segment.records.is_empty() {
            self.settle(segment)?;
            return Ok(Step::Did(Report::default()));
        }
        let mut report = Report::default();
        if delivery.faults.take(|s| &mut s.delivery.reverse) {
            segment.records.reverse();
        }
        let event = json!({ "Records": segment.records.iter().map(|record| &record.event).collect::<Vec<_>>() });
        let outcome = delivery.call(&self.function, event).await;
        match failed_from(&segment.records, &outcome, self.trigger.reports_item_failures) {
            None => {
                report.delivered = segment.records.len();
                self.settle(segment)?;
            }
            Some(first) => self.again(segment, first, &outcome, delivery, dead, &mut report)?,
        }
        Ok(Step::Did(report))
    }

    /// Reads on in the stream when nothing is left to deliver.
    fn read(&mut self) -> Result<(), PumpError> {
        if !self.segments.is_empty() {
            return Ok(());
        }
        let mut records = self.streams.after(&self.trigger.table, self.read_to.as_deref())?;
        let Some(last) = records.last().map(|record| record.sequence.clone()) else { return Ok(()) };
        let wanted = |record: &StreamRecord| {
            self.filters.is_empty() || self.filters.iter().any(|f| f.lets_through(&record.event))
        };
        records.retain(wanted);
        for batch in records.chunks(self.trigger.batch_size.max(1)) {
            let settles = batch.last().map(|record| record.sequence.clone());
            self.segments.push_back(Segment { records: batch.to_vec(), settles, attempts: 0, retry_at: None });
        }
        self.segments.push_back(Segment {
            records: Vec::new(),
            settles: Some(last.clone()),
            attempts: 0,
            retry_at: None,
        });
        self.read_to = Some(last);
        Ok(())
    }

    fn settle(&mut self, segment: Segment) -> Result<(), PumpError> {
        if let Some(place) = segment.settles {
            self.kept_in.put_json(&self.function, &place)?;
        }
        Ok(())
    }

    /// What failed comes again: from the record to blame on, or halved, or as a dead letter.
    fn again(
        &mut self,
        mut segment: Segment,
        first: usize,
        outcome: &Result<Value, String>,
        delivery: &Delivery,
        dead: &DeadLetters,
        report: &mut Report,
    ) -> Result<(), PumpError> {
        let error = outcome.as_ref().err().cloned().unwrap_or_else(|| "named in batchItemFailures".into());
        tracing::debug!(function = %self.function, records = segment.records.len(), %error, "delivery failed");
        if first > 0 {
            report.delivered = first;
            segment.records.drain(..first);
            segment.attempts = 0;
        }
        report.failed = 1;
        // A record that the function named is known; without a name, halving finds it.
        let half = segment.records.len() / 2;
        if outcome.is_err() && self.trigger.bisect && half > 0 {
            let rest = segment.records.split_off(half);
            let settles = segment.settles.take();
            self.segments.push_front(Segment { records: rest, settles, attempts: 0, retry_at: None });
            segment.attempts = 0;
            self.segments.push_front(segment);
            return Ok(());
        }
        segment.attempts = segment.attempts.saturating_add(1);
        if segment.attempts <= self.trigger.max_retries {
            segment.retry_at = Some(retry_after(segment.attempts, delivery.clock.now()));
            self.segments.push_front(segment);
            return Ok(());
        }
        // One letter per record: the one to blame, or all where the function cannot say which.
        let known = self.trigger.reports_item_failures && outcome.is_ok();
        let rest = if known { segment.records.split_off(1) } else { Vec::new() };
        for record in &segment.records {
            dead.put(&self.letter(record, segment.attempts, &error, delivery.clock.now()))?;
            report.dead = report.dead.saturating_add(1);
        }
        let rest = Segment { records: rest, settles: segment.settles, attempts: 0, retry_at: None };
        self.segments.push_front(rest);
        Ok(())
    }

    fn letter(&self, record: &StreamRecord, attempts: u32, error: &str, at: Timestamp) -> DeadLetter {
        let id = random::sha256_hex(format!("{} {} {}", self.function, self.trigger.table, record.sequence).as_bytes());
        let id: String = id.chars().take(24).collect();
        DeadLetter {
            queue: self.trigger.on_failure.clone(),
            body: mail::records_given_up(&self.function, &id, attempts, at, record),
            id,
            function: self.function.clone(),
            source: Source::Stream,
            attempts,
            error: error.to_owned(),
            at,
            event: json!({ "Records": [record.event] }),
        }
    }
}

/// The first record that was not taken; none if all were.
fn failed_from(records: &[StreamRecord], outcome: &Result<Value, String>, reports: bool) -> Option<usize> {
    let answer = match outcome {
        Err(_) => return Some(0),
        Ok(_) if !reports => return None,
        Ok(answer) => answer,
    };
    let failures = answer["batchItemFailures"].as_array().into_iter().flatten();
    let places = failures.map(|failure| {
        let name = failure["itemIdentifier"].as_str().unwrap_or_default();
        // A name that is not in the batch fails all of it, as on Lambda.
        records.iter().position(|record| record.sequence == name).unwrap_or(0)
    });
    places.min()
}
