//! Where trainings of an insurer's managers lie: `INSURER#org`, `TRAINING#year#day#id`.

use super::fee::insurer_partition;
use super::key;
use crate::entity::{Entity, Key};
use domain::service::manager_training::ManagerTraining;

/// The prefix of a year's trainings in their insurer's partition.
#[must_use]
pub fn of_year(year: i16) -> String {
    format!("TRAINING#{year:04}#")
}

impl Entity for ManagerTraining {
    const KIND: &'static str = "ManagerTraining";
    fn key(&self) -> Key {
        let sk = format!("{}{}#{}", of_year(self.held_on.year()), self.held_on, self.id);
        key(insurer_partition(&self.insurer), sk)
    }
}
