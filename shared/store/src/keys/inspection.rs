//! Where inspections, situations and value for money lie.
//!
//! | thing | PK | SK |
//! |---|---|---|
//! | inspection, looks into its room, a draw under way | `INSPECTION#id` | `INSPECTION`, `READ#number`, `DRAW` |
//! | situation of a district on a day; note | `SITUATION#district`; `SITUATIONNOTE#id` | `DAY#date`; `NOTE` |
//! | a shard of accounts, counted; how far a run came | `SITUATION#RUN#date`; `SITUATION#RUN` | `SHARD#nn`; `RUN` |
//! | value for money: sums of a window; a day's book; a day to count again | `VALUE`; `VALUE#DAY`; `VALUE#TOUCHED` | `SNAPSHOT#date`; date; date |

use super::{city_list, key, listed, org_list, sortable};
use crate::entity::{Derived, Entity, IndexKey, Key, Row};
use domain::id::{InspectionId, SituationNoteId};
use domain::inspection::draw::Sampler;
use domain::inspection::gauge::Reading;
use domain::inspection::{Inspection, InspectionState, RoomRead};
use domain::policy::District;
use domain::situation::{Counting, SituationNote, Snapshot};
use domain::value::{ValueDay, ValueSnapshot, ValueTouched};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

fn partition(id: InspectionId) -> String {
    format!("INSPECTION#{id}")
}

/// An inspection.
#[must_use]
pub fn inspection(id: InspectionId) -> Key {
    key(partition(id), "INSPECTION")
}

/// The looks into the room of an inspection.
#[must_use]
pub fn reads_list(id: InspectionId) -> String {
    format!("{}#READ", partition(id))
}

/// Inspections whose sample is to be drawn, the first opened first.
#[must_use]
pub fn draw_queue() -> String {
    "QUEUE#INSPECTION".to_owned()
}

impl Entity for Inspection {
    const KIND: &'static str = "Inspection";
    fn key(&self) -> Key {
        inspection(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.opened_at), self.id);
        vec![
            listed("insurer", Some(org_list("INSPECTION", &self.insurer)), sk.clone()),
            listed("city", Some(city_list("INSPECTION")), sk),
        ]
    }
    fn queue(&self) -> Option<IndexKey> {
        let sk = || format!("{}#{}", sortable(self.opened_at), self.id);
        (self.state == InspectionState::Drawing).then(|| IndexKey { pk: draw_queue(), sk: sk() })
    }
}

impl Entity for RoomRead {
    const KIND: &'static str = "RoomRead";
    fn key(&self) -> Key {
        key(partition(self.inspection), format!("READ#{}", self.number))
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.at), self.number);
        vec![listed("reads", Some(reads_list(self.inspection)), sk)]
    }
}

/// A draw under way: a run that is cut off goes on with the next day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Draw {
    /// Of which inspection.
    pub inspection: InspectionId,
    /// The next day to read.
    pub next: Date,
    /// The sample so far.
    pub sampler: Sampler,
    /// Lines that are proper, so far.
    pub proper: Reading,
    /// Lines whose service is in place, so far.
    pub in_place: Reading,
}

/// Where a draw is kept.
#[must_use]
pub fn draw(id: InspectionId) -> Key {
    key(partition(id), "DRAW")
}

impl Derived for Draw {
    const KIND: &'static str = "InspectionDraw";
    fn key(&self) -> Key {
        draw(self.inspection)
    }
}

/// The situation of a district on a day.
#[must_use]
pub fn snapshot(district: District, on: Date) -> Key {
    key(format!("SITUATION#{district}"), format!("DAY#{on}"))
}

/// The situations of a district, by day.
#[must_use]
pub fn snapshots_list(district: District) -> String {
    format!("DISTRICT#{district}#SITUATION")
}

impl Entity for Snapshot {
    const KIND: &'static str = "Situation";
    fn key(&self) -> Key {
        snapshot(self.situation.district, self.situation.on)
    }
    fn rows(&self) -> Vec<Row> {
        let of = &self.situation;
        vec![listed("days", Some(snapshots_list(of.district)), of.on.to_string())]
    }
}

/// A note on a situation.
#[must_use]
pub fn situation_note(id: SituationNoteId) -> Key {
    key(format!("SITUATIONNOTE#{id}"), "NOTE")
}

/// The notes on a district.
#[must_use]
pub fn notes_list(district: District) -> String {
    format!("DISTRICT#{district}#SITUATIONNOTE")
}

impl Entity for SituationNote {
    const KIND: &'static str = "SituationNote";
    fn key(&self) -> Key {
        situation_note(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.at), self.id);
        vec![
            listed("district", Some(notes_list(self.query.district)), sk.clone()),
            listed("city", Some(city_list("SITUATIONNOTE")), sk),
        ]
    }
}

/// How far the supervision watch came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupervisionRun {
    /// The last day of which all situations were taken.
    pub situations_on: Option<Date>,
    /// The last day of which value for money was summed up.
    pub value_on: Option<Date>,
}

/// Where that is kept.
#[must_use]
pub fn supervision_run() -> Key {
    key("SITUATION#RUN".to_owned(), "RUN")
}

impl Derived for SupervisionRun {
    const KIND: &'static str = "SupervisionRun";
    fn key(&self) -> Key {
        supervision_run()
    }
}

/// One shard of all accounts, counted for a day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ShardCounted {
    /// The day.
    pub on: Date,
    /// Which shard.
    pub shard: u8,
    /// What was counted.
    pub counting: Counting,
}

/// Where that is kept.
#[must_use]
pub fn shard_counted(on: Date, shard: u8) -> Key {
    key(format!("SITUATION#RUN#{on}"), format!("SHARD#{shard:02}"))
}

impl Derived for ShardCounted {
    const KIND: &'static str = "SituationShard";
    fn key(&self) -> Key {
        shard_counted(self.on, self.shard)
    }
}

/// The books of all days that have lines, by day.
pub const VALUE_DAYS: &str = "VALUE#DAY";
/// The days that are to be counted again, by day.
pub const VALUE_TOUCHED: &str = "VALUE#TOUCHED";

impl Derived for ValueDay {
    const KIND: &'static str = "ValueDay";
    fn key(&self) -> Key {
        key(VALUE_DAYS.to_owned(), self.on.to_string())
    }
}

impl Derived for ValueTouched {
    const KIND: &'static str = "ValueTouched";
    fn key(&self) -> Key {
        key(VALUE_TOUCHED.to_owned(), self.on.to_string())
    }
}

/// The sums of the window that ends on a day.
#[must_use]
pub fn value_snapshot(on: Date) -> Key {
    key("VALUE".to_owned(), format!("SNAPSHOT#{on}"))
}

/// All such sums, by day.
#[must_use]
pub fn values_list() -> String {
    city_list("VALUE")
}

impl Entity for ValueSnapshot {
    const KIND: &'static str = "ValueSnapshot";
    fn key(&self) -> Key {
        value_snapshot(self.on)
    }
    fn rows(&self) -> Vec<Row> {
        vec![listed("days", Some(values_list()), self.on.to_string())]
    }
}
