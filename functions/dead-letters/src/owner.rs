//! Whose business a thing is: the insurer that an event is about.

use domain::OrgId;
use domain::claim::Claim;
use domain::document::{About, Document};
use domain::policy::Policy;
use domain::service::Booking;
use domain::service::plan::ServicePlan;
use domain::watch::Alert;
use std::str::FromStr;
use store::{Entity, Key, Store, StoreError, files, keys};

/// The insurer of the thing that a partition is of; none where it is the city's, or where it cannot be read.
pub(crate) async fn of_partition(store: &Store, pk: &str) -> Result<Option<OrgId>, StoreError> {
    let Some((kind, id)) = pk.split_once('#') else { return Ok(None) };
    Ok(match kind {
        "CLAIM" => of_claim(store, id).await?,
        "POLICY" => found::<Policy, _>(store, id, keys::policy).await?.map(|policy| policy.insurer),
        "BOOKING" => of_booking(store, id).await?,
        "PLAN" => found::<ServicePlan, _>(store, id, keys::booking::plan).await?.map(|plan| plan.insurer),
        "ALERT" => found::<Alert, _>(store, id, keys::watch::alert).await?.map(|alert| alert.insurer),
        "DOCUMENT" => match found::<Document, _>(store, id, keys::document).await?.map(|document| document.about) {
            Some(About::Claim(id)) => of_claim(store, &id.to_string()).await?,
            Some(About::Booking(id)) => of_booking(store, &id.to_string()).await?,
            None => None,
        },
        "INSURER" => id.parse().ok(),
        _ => None,
    })
}

/// The insurer of the document that an object is of.
pub(crate) async fn of_object(store: &Store, key: &str) -> Result<Option<OrgId>, StoreError> {
    match files::document_of(key) {
        Some(id) => of_partition(store, &keys::document(id).pk).await,
        None => Ok(None),
    }
}

async fn of_claim(store: &Store, id: &str) -> Result<Option<OrgId>, StoreError> {
    Ok(found::<Claim, _>(store, id, keys::claim).await?.and_then(|claim| claim.insurer))
}

async fn of_booking(store: &Store, id: &str) -> Result<Option<OrgId>, StoreError> {
    Ok(found::<Booking, _>(store, id, keys::booking::booking).await?.map(|booking| booking.insurer))
}

/// A thing by its id as text. One whose shape is not known has no owner here: its letter must come about all the same.
async fn found<T: Entity, I: FromStr>(
    store: &Store,
    id: &str,
    key: impl Fn(I) -> Key,
) -> Result<Option<T>, StoreError> {
    let Ok(id) = id.parse::<I>() else { return Ok(None) };
    match store.find::<T>(&key(id)).await {
        Ok(found) => Ok(found.map(|found| found.value)),
        Err(StoreError::Codec { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}
