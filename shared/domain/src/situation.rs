//! The safety situation of a district (形势分析研判, 2.6): what accounts, claims, services and alerts say, by sector and by
//! focus area. It is taken once a day, kept as it was, and read from there; a note of an officer names what it rests on.

pub mod note;
pub mod shown;
pub mod weak;

pub use note::SituationNote;

use crate::focus::FocusArea;
use crate::policy::{District, Sector};
use crate::text::Sha256;
use jiff::civil::Date;
use std::collections::BTreeMap;

crate::labels! {
    /// By what a situation is looked at (分析维度).
    pub enum SituationBy {
        Sector = "sector", "行业、领域";
        FocusArea = "focus_area", "重点场所、领域";
    }
}

/// The figures of one group of policies. Money in fen: sums over a city stay far below the range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Cell {
    /// Policies in force.
    pub policies: u32,
    /// Of them those whose spending is behind its pace.
    pub behind: u32,
    /// Premium collected.
    pub collected: i64,
    /// The ceilings.
    pub ceiling: i64,
    /// What spending should have reached.
    pub pace: i64,
    /// Spent.
    pub spent: i64,
    /// Claims reported in the window.
    pub claims: u32,
    /// Deaths in them.
    pub deaths: u32,
    /// Serious injuries in them.
    pub injuries: u32,
    /// Services booked for days in the window.
    pub services: u32,
    /// Of them rendered and confirmed by the insured.
    pub confirmed: u32,
    /// Of them refused by the insured.
    pub refused: u32,
    /// Of them where somebody did not come.
    pub absent: u32,
    /// Alerts raised in the window.
    pub alerts: u32,
    /// Of them not answered yet.
    pub open_alerts: u32,
}

impl Cell {
    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            policies: self.policies.saturating_add(other.policies),
            behind: self.behind.saturating_add(other.behind),
            collected: self.collected.saturating_add(other.collected),
            ceiling: self.ceiling.saturating_add(other.ceiling),
            pace: self.pace.saturating_add(other.pace),
            spent: self.spent.saturating_add(other.spent),
            claims: self.claims.saturating_add(other.claims),
            deaths: self.deaths.saturating_add(other.deaths),
            injuries: self.injuries.saturating_add(other.injuries),
            services: self.services.saturating_add(other.services),
            confirmed: self.confirmed.saturating_add(other.confirmed),
            refused: self.refused.saturating_add(other.refused),
            absent: self.absent.saturating_add(other.absent),
            alerts: self.alerts.saturating_add(other.alerts),
            open_alerts: self.open_alerts.saturating_add(other.open_alerts),
        }
    }
}

/// The situation of one district on one day.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Situation {
    /// Which district.
    pub district: District,
    /// As of which day: the day before it was taken is the last that is whole.
    pub on: Date,
    /// The first day of the window that claims, services and alerts are counted in.
    pub since: Date,
    /// By sector; the sectors together are the district.
    pub sectors: BTreeMap<Sector, Cell>,
    /// By focus area; a policy may be in several, or in none.
    pub focus: BTreeMap<FocusArea, Cell>,
    /// The rulebook it was taken under.
    pub rulebook: String,
}

impl Situation {
    /// The whole district.
    #[must_use]
    pub fn total(&self) -> Cell {
        self.sectors.values().fold(Cell::default(), |sum, cell| sum.plus(*cell))
    }
}

/// A situation as it is kept: never changed, with the hash of what it says.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Snapshot {
    /// What it says.
    pub situation: Situation,
    /// The hash of that.
    pub sha256: Sha256,
}

/// What happens to a situation.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum SituationFact {
    /// It was taken (形势快照).
    SituationTaken {
        /// Of which district.
        district: District,
        /// As of which day.
        on: Date,
        /// The hash of what it says.
        sha256: Sha256,
    },
    /// An officer wrote a note on it (研判意见).
    SituationNoted {
        /// The note.
        note: crate::id::SituationNoteId,
        /// The hash of what it rests on.
        sha256: Sha256,
    },
    /// What services cost was summed up (资金使用效益快照).
    ValueTaken {
        /// As of which day.
        on: Date,
        /// The hash of what it says.
        sha256: Sha256,
    },
}

/// All districts of a city while they are counted: bounded by districts, sectors and areas, whatever the city's size.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counting {
    /// By sector.
    pub sectors: BTreeMap<District, BTreeMap<Sector, Cell>>,
    /// By focus area.
    pub focus: BTreeMap<District, BTreeMap<FocusArea, Cell>>,
}

impl Counting {
    /// Counts something of a policy of a sector.
    pub fn sector(&mut self, district: District, sector: Sector, cell: Cell) {
        let sum = self.sectors.entry(district).or_default().entry(sector).or_default();
        *sum = sum.plus(cell);
    }

    /// Counts the same in each of its focus areas.
    pub fn focus(&mut self, district: District, areas: impl IntoIterator<Item = FocusArea>, cell: Cell) {
        for area in areas {
            let sum = self.focus.entry(district).or_default().entry(area).or_default();
            *sum = sum.plus(cell);
        }
    }

    /// Both together.
    pub fn add(&mut self, other: &Self) {
        for (district, sectors) in &other.sectors {
            for (sector, cell) in sectors {
                self.sector(*district, *sector, *cell);
            }
        }
        for (district, areas) in &other.focus {
            for (area, cell) in areas {
                self.focus(*district, [*area], *cell);
            }
        }
    }

    /// The situation of a district.
    #[must_use]
    pub fn of(&self, district: District, on: Date, since: Date, book: &crate::Rulebook) -> Situation {
        Situation {
            district,
            on,
            since,
            sectors: self.sectors.get(&district).cloned().unwrap_or_default(),
            focus: self.focus.get(&district).cloned().unwrap_or_default(),
            rulebook: book.version.clone(),
        }
    }
}

#[cfg(test)]
#[path = "situation_tests.rs"]
mod tests;
