//! What of a situation may be shown: a group of few policies is hidden, and so are the people of few claims, because both
//! could be told apart. Where the groups make up the whole, one more is hidden, so that none follows from the total.

use super::{Cell, Situation};
use crate::Rulebook;
use crate::focus::FocusArea;
use crate::policy::Sector;

/// A group as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ShownCell {
    /// Its figures without people; none: too few policies.
    pub figures: Option<Cell>,
    /// Deaths and serious injuries; none: too few policies or claims.
    pub people: Option<(u32, u32)>,
}

/// A situation as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Shown {
    /// The district.
    pub total: ShownCell,
    /// By sector.
    pub sectors: Vec<(Sector, ShownCell)>,
    /// By focus area.
    pub focus: Vec<(FocusArea, ShownCell)>,
}

/// Which of some numbers are hidden: those that are few but not none; and, where they make up a whole that is shown, the
/// least of the others when only one was hidden.
#[must_use]
pub fn hidden(counts: &[u32], least: u32, whole: bool) -> Vec<bool> {
    let mut hidden: Vec<bool> = counts.iter().map(|count| *count > 0 && *count < least).collect();
    let alone = hidden.iter().filter(|of| **of).count() == 1;
    if whole && alone {
        let others = counts.iter().zip(&mut hidden).filter(|(count, of)| **count > 0 && !**of);
        if let Some((_, of)) = others.min_by_key(|(count, _)| **count) {
            *of = true;
        }
    }
    hidden
}

fn shown(cells: &[Cell], least: u32, whole: bool) -> Vec<ShownCell> {
    let policies: Vec<u32> = cells.iter().map(|cell| cell.policies).collect();
    let claims: Vec<u32> = cells.iter().map(|cell| cell.claims).collect();
    let (few, rare) = (hidden(&policies, least, whole), hidden(&claims, least, whole));
    // Claims of policies that are no longer in force lie in a group without policies: their people are few as well.
    cells
        .iter()
        .zip(few.into_iter().zip(rare))
        .map(|(cell, (few, rare))| ShownCell {
            figures: (!few).then_some(Cell { deaths: 0, injuries: 0, ..*cell }),
            people: (!few && !rare).then_some((cell.deaths, cell.injuries)),
        })
        .collect()
}

impl Situation {
    /// What of it may be shown.
    #[must_use]
    pub fn shown(&self, book: &Rulebook) -> Shown {
        let least = book.n.situation_small_cell;
        let sectors: Vec<Cell> = self.sectors.values().copied().collect();
        let focus: Vec<Cell> = self.focus.values().copied().collect();
        let none = ShownCell { figures: None, people: None };
        let total = shown(&[self.total()], least, false).first().copied().unwrap_or(none);
        Shown {
            total,
            sectors: self.sectors.keys().copied().zip(shown(&sectors, least, true)).collect(),
            focus: self.focus.keys().copied().zip(shown(&focus, least, false)).collect(),
        }
    }
}
