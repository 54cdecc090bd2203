//! The sample (抽样): the lines with the least ranks, where a line's rank is the hash of the seed and its id. The same seed
//! and the same lines give the same sample in whatever order they are read, every line has the same chance, and memory
//! holds no more than the sample.

use super::Sampled;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a rank is the hash of.
#[must_use]
pub fn ranked(seed: &str, of: &Sampled) -> String {
    format!("inspection sample\n{seed}\n{}", of.line)
}

/// A sample in the making.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sampler {
    size: u32,
    /// How many lines were offered.
    pub population: u64,
    least: BTreeMap<Uuid, Sampled>,
}

impl Sampler {
    /// A sample of so many lines.
    #[must_use]
    pub const fn new(size: u32) -> Self {
        Self { size, population: 0, least: BTreeMap::new() }
    }

    /// Offers a line with its rank.
    pub fn offer(&mut self, rank: Uuid, of: Sampled) {
        self.population = self.population.saturating_add(1);
        self.least.insert(rank, of);
        if self.least.len() > usize::try_from(self.size).unwrap_or(usize::MAX) {
            self.least.pop_last();
        }
    }

    /// The sample, by rank.
    #[must_use]
    pub fn sample(&self) -> Vec<Sampled> {
        self.least.values().copied().collect()
    }
}
