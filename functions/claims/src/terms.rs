//! The terms of a claim: standard and promise as they were on the day of its report (R-C23).

use api::{Problem, Room};
use domain::OrgId;
use domain::claim::Claim;
use domain::standard::{Edition, Promise, Standard, Standards, Terms};
use domain::time::beijing_day;
use std::sync::LazyLock;
use store::keys::standard::{EDITIONS, PROMISES, STANDARD, promises_of};

static SHIPPED: LazyLock<Option<Standard>> = LazyLock::new(|| Standard::shipped().ok());

/// All versions of the standard that apply on some day.
///
/// # Errors
/// When the table does not answer.
pub async fn standards(room: &Room) -> Result<Standards, Problem> {
    let shipped = SHIPPED.clone().ok_or_else(Problem::not_found)?;
    let editions = room.store.parts::<Edition>(STANDARD, EDITIONS).await?;
    Ok(Standards::new(shipped, editions.into_iter().map(|edition| edition.value)))
}

/// All promises of an insurer.
///
/// # Errors
/// When the table does not answer.
pub async fn promises(room: &Room, insurer: &OrgId) -> Result<Vec<Promise>, Problem> {
    let promises = room.store.parts::<Promise>(&promises_of(insurer), PROMISES).await?;
    Ok(promises.into_iter().map(|promise| promise.value).collect())
}

/// A claim under the terms of its day and its insurer.
///
/// # Errors
/// When the table does not answer.
pub async fn under(room: &Room, claim: Claim) -> Result<Claim, Problem> {
    let of_insurer = async {
        match &claim.insurer {
            Some(insurer) => promises(room, insurer).await,
            None => Ok(Vec::new()),
        }
    };
    let (standards, promises) = tokio::try_join!(standards(room), of_insurer)?;
    let day = beijing_day(claim.reported_at);
    let terms = standards.in_force(day).map(|standard| Terms::of(standard, Promise::in_force(&promises, day)));
    Ok(Claim { terms, ..claim })
}
