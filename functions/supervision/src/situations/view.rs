//! What a situation looks like.

use api::views::{BasisView, basis};
use api::{Problem, wire};
use domain::situation::shown::ShownCell;
use domain::situation::weak::{WeakSpot, spots};
use domain::situation::{Cell, SituationBy, Snapshot};
use domain::{Money, Rulebook};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The figures of a group.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SituationFigures {
    /// Policies in force.
    pub policies: u32,
    /// Of them those whose spending is behind its pace.
    pub behind: u32,
    /// Premium collected.
    pub collected: wire::Money,
    /// The ceilings.
    pub ceiling: wire::Money,
    /// What spending should have reached.
    pub pace: wire::Money,
    /// Spent.
    pub spent: wire::Money,
    /// Claims reported in the window.
    pub claims: u32,
    /// Services booked for days in the window.
    pub services: u32,
    /// Of them rendered and confirmed.
    pub confirmed: u32,
    /// Of them refused by the insured.
    pub refused: u32,
    /// Of them where somebody did not come.
    pub absent: u32,
    /// Alerts of the fee watch raised in the window.
    pub alerts: u32,
    /// Of them not answered yet.
    pub open_alerts: u32,
}

impl SituationFigures {
    fn of(cell: &Cell) -> Self {
        let money = |fen: i64| Money::from_fen(fen).unwrap_or(Money::ZERO).into();
        Self {
            policies: cell.policies,
            behind: cell.behind,
            collected: money(cell.collected),
            ceiling: money(cell.ceiling),
            pace: money(cell.pace),
            spent: money(cell.spent),
            claims: cell.claims,
            services: cell.services,
            confirmed: cell.confirmed,
            refused: cell.refused,
            absent: cell.absent,
            alerts: cell.alerts,
            open_alerts: cell.open_alerts,
        }
    }
}

/// A weak spot (薄弱环节): a pointer with its numbers, not a verdict.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WeakSpotView {
    /// What is weak.
    pub weakness: wire::Weakness,
    /// The same in Chinese.
    pub label: String,
    /// How far off, in basis points; the worst first.
    pub degree_bp: u64,
    /// The numbers it rests on.
    pub numbers: BTreeMap<String, String>,
}

impl From<WeakSpot> for WeakSpotView {
    fn from(of: WeakSpot) -> Self {
        Self {
            label: of.weakness.label().to_owned(),
            weakness: of.weakness.into(),
            degree_bp: of.degree_bp,
            numbers: of.numbers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        }
    }
}

/// A group of a situation: a sector or a focus area.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SituationGroup {
    /// Which; none: the whole district.
    pub group: Option<String>,
    /// In Chinese.
    pub label: String,
    /// Its figures; none: too few policies to be shown.
    pub figures: Option<SituationFigures>,
    /// Deaths; none: too few policies or claims.
    pub deaths: Option<u32>,
    /// Serious injuries; likewise.
    pub serious_injuries: Option<u32>,
    /// Whether something of it is hidden.
    pub hidden: bool,
    /// Its weak spots.
    pub weak: Vec<WeakSpotView>,
}

impl SituationGroup {
    fn of(group: Option<&str>, label: &str, of: &ShownCell, weak: Vec<WeakSpot>) -> Self {
        let (deaths, serious_injuries) = of.people.unzip();
        Self {
            group: group.map(str::to_owned),
            label: label.to_owned(),
            figures: of.figures.as_ref().map(SituationFigures::of),
            deaths,
            serious_injuries,
            hidden: of.people.is_none(),
            weak: weak.into_iter().map(Into::into).collect(),
        }
    }
}

/// The situation of a district (安全形势).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SituationView {
    /// Which district.
    pub district: wire::District,
    /// In Chinese.
    pub label: String,
    /// As of which day.
    pub on: wire::Date,
    /// The first day that claims, services and alerts are counted from.
    pub since: wire::Date,
    /// By what.
    pub by: wire::SituationBy,
    /// The whole district.
    pub total: SituationGroup,
    /// The groups.
    pub groups: Vec<SituationGroup>,
    /// The hash of the snapshot, by which the same figures are known again.
    pub sha256: wire::Sha256,
    /// Whether the snapshot is as it was taken.
    pub unaltered: bool,
    /// The rules.
    pub basis: Vec<BasisView>,
    /// The rulebook it was taken under.
    pub rulebook: String,
}

impl SituationView {
    /// A snapshot, by sector or by focus area.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn of(snapshot: &Snapshot, by: SituationBy, book: &Rulebook) -> Result<Self, Problem> {
        let of = &snapshot.situation;
        let (shown, total) = (of.shown(book), of.total());
        let weak = |cell: &ShownCell| spots(cell, &total, book);
        let groups = match by {
            SituationBy::Sector => shown
                .sectors
                .iter()
                .map(|(sector, cell)| SituationGroup::of(Some(sector.name()), sector.label(), cell, weak(cell)))
                .collect(),
            SituationBy::FocusArea => shown
                .focus
                .iter()
                .map(|(area, cell)| SituationGroup::of(Some(area.name()), area.label(), cell, weak(cell)))
                .collect(),
        };
        Ok(Self {
            district: of.district.into(),
            label: of.district.label().to_owned(),
            on: of.on.into(),
            since: of.since.into(),
            by: by.into(),
            total: SituationGroup::of(None, of.district.label(), &shown.total, weak(&shown.total)),
            groups,
            unaltered: store::content_hash(of)? == snapshot.sha256,
            sha256: snapshot.sha256.clone().into(),
            basis: basis(book.basis(&["R-H10"])),
            rulebook: of.rulebook.clone(),
        })
    }
}
