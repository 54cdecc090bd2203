//! An insurer whose managers were not trained this year is asked about it (R-E13).

use domain::OrgId;
use domain::service::manager_training::{ManagerTraining, ask};
use domain::watch::Question;
use feed::{Desk, FeedError};
use jiff::civil::Date;
use store::keys;

pub(crate) async fn ask_of(desk: &Desk, insurer: &OrgId, today: Date) -> Result<Option<Question>, FeedError> {
    let partition = keys::fee::insurer_partition(insurer);
    let held = desk.store.parts::<ManagerTraining>(&partition, &keys::training::of_year(today.year())).await?;
    Ok(ask(insurer, held.len(), today, desk.book()))
}
