//! The terms of one claim: the quicker of standard and promise for each step, with the source of each.

use super::{Promise, Standard, Step};
use crate::id::PromiseId;
use crate::text::Name;
use std::collections::BTreeMap;

/// Where a limit comes from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TermSource {
    /// The association's standard.
    Standard,
    /// The insurer's own promise, which is quicker.
    Promise {
        /// Which.
        promise: PromiseId,
    },
}

/// The limit of a step.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Term {
    /// How much, in the step's unit.
    pub most: u32,
    /// Where it comes from.
    pub from: TermSource,
}

/// The terms of a claim, as they were on the day of its report.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Terms {
    /// The version of the standard.
    pub standard: Name,
    /// The limit of each step.
    pub limits: BTreeMap<Step, Term>,
}

impl Terms {
    /// The quicker of both for each step. A promise that a newer standard has overtaken counts no longer (R-C23).
    #[must_use]
    pub fn of(standard: &Standard, promise: Option<&Promise>) -> Self {
        let limits = standard.limits.iter().map(|(step, most)| {
            let quicker = promise.and_then(|promise| {
                let own = *promise.limits.get(step)?;
                let from = TermSource::Promise { promise: promise.id };
                (own < *most).then_some(Term { most: own, from })
            });
            (*step, quicker.unwrap_or(Term { most: *most, from: TermSource::Standard }))
        });
        Self { standard: standard.version.clone(), limits: limits.collect() }
    }
}
