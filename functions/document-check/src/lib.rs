//! Looks at what really arrived in the document bucket: size, SHA-256 and type, and marks the document verified (已核验)
//! or quarantined (隔离) with a reason.
//!
//! What is verified is locked in the bucket first (R-H1): a run that is cut off between the two comes again, finds the
//! document not yet marked, and locks the same version once more.
#![forbid(unsafe_code)]

mod longer;

use domain::claim::Claim;
use domain::claim::fact::ClaimFact;
use domain::claim::merge::MOST_MERGES;
use domain::document::{About, Document, DocumentState, kept_until};
use domain::letter::Subject;
use domain::policy::Policy;
use domain::service::Booking;
use domain::{Actor, What};
use feed::{Desk, FeedError, S3Event, StreamEvent, asked, consume, settle, take_again};
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::{Commit, Files, Key, StoreError, StoredFact, Versioned, files, keys};

/// Its name, as dead letters name it.
const NAME: &str = "document-check";

/// Handles what S3 says of created objects, and from the table's stream the replays of what it could not take before and
/// the claims whose policy became known, or another.
///
/// # Errors
/// When the bucket or the table does not answer; the event comes again.
pub async fn on(desk: &Desk, event: Value) -> Result<Value, FeedError> {
    if event.pointer("/Records/0/eventSource").and_then(Value::as_str) == Some("aws:dynamodb") {
        let taken = consume(desk, NAME, read::<StreamEvent>(event)?, |fact| one(desk, fact)).await;
        return serde_json::to_value(taken).map_err(|error| FeedError::Shape(error.to_string()));
    }
    objects(desk, read(event)?).await.map(|()| Value::Null)
}

async fn one(desk: &Desk, stored: StoredFact) -> Result<(), FeedError> {
    match asked(&stored, NAME) {
        Some((letter, Subject::Object { key })) => take_again(desk, NAME, letter, || arrived(desk, key)).await,
        Some((letter, Subject::Fact { pk, sk })) => {
            let key = Key { pk: pk.clone(), sk: sk.clone() };
            take_again(desk, NAME, letter, || async {
                let fact = desk.store.fact(&key).await?;
                take(desk, &fact.ok_or_else(|| FeedError::Shape("the fact is not in the table".into()))?).await
            })
            .await
        }
        None => take(desk, &stored).await,
    }
}

async fn take(desk: &Desk, stored: &StoredFact) -> Result<(), FeedError> {
    match &stored.fact.what {
        What::Claim(ClaimFact::PolicyMatched { claim, .. } | ClaimFact::MergedFrom { claim, .. }) => {
            longer::keep_all(desk, bucket(desk)?, *claim).await
        }
        _ => Ok(()),
    }
}

fn bucket(desk: &Desk) -> Result<&Files, FeedError> {
    desk.files.as_ref().ok_or_else(|| FeedError::Shape("started without a bucket".into()))
}

fn read<E: DeserializeOwned>(event: Value) -> Result<E, FeedError> {
    serde_json::from_value(event).map_err(|error| FeedError::Shape(error.to_string()))
}

/// Looks at created objects. An object that belongs to no announced document is left where it is and
/// reported: it cannot be used, because only documents are.
async fn objects(desk: &Desk, event: S3Event) -> Result<(), FeedError> {
    for record in event.records {
        let object = record.s3.object;
        let key =
            object.url_decoded_key.or(object.key).ok_or_else(|| FeedError::Shape("record without a key".into()))?;
        arrived(desk, &key).await?;
    }
    Ok(())
}

async fn arrived(desk: &Desk, key: &str) -> Result<(), FeedError> {
    let Some(id) = files::document_of(key) else {
        tracing::warn!("an object outside the documents' places arrived");
        return Ok(());
    };
    check(desk, key, id).await
}

async fn check(desk: &Desk, key: &str, id: domain::id::DocumentId) -> Result<(), FeedError> {
    let bucket = bucket(desk)?;
    let arrived = match bucket.inspect(key).await {
        Ok(arrived) => arrived,
        Err(StoreError::NotFound { .. }) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    settle(|| async {
        let Some(was) = desk.store.find::<Document>(&keys::document(id)).await? else {
            // The announcement commits before the link is given out, so this is not ours.
            tracing::warn!(document.id = %id, "an object of an unknown document `{id}` arrived");
            return Ok(());
        };
        if was.value.object_key != key {
            return Ok(());
        }
        let now = desk.now();
        let Some((mut next, told)) = was.value.check(&arrived, now) else { return Ok(()) };
        let mut commit = Commit::new(&Actor::system("document-check"), now, &format!("s3 {id}"));
        if next.state == DocumentState::Verified {
            let (end, claims) = policy_end(desk, next.about).await?;
            let until = kept_until(end, desk.book(), now);
            next.kept_until = Some(bucket.keep(key, arrived.version.as_deref(), until).await?);
            // A policy that becomes known in this moment finds the document verified, or this finds the policy.
            commit = claims.iter().fold(commit, Commit::resting_on);
        }
        let commit = commit.update(&was, &next, told);
        desk.store.commit(commit).await.map_err(Into::into)
    })
    .await
}

/// The last day of the policy that a document is about, as far as there is one yet, and the claims that say so: the one it
/// was sent to, and those that one was merged into.
async fn policy_end(desk: &Desk, about: About) -> Result<(Option<Date>, Vec<Versioned<Claim>>), FeedError> {
    match about {
        About::Claim(id) => {
            let mut claims: Vec<Versioned<Claim>> = Vec::new();
            let mut next = Some(id);
            while let Some(id) = next.take().filter(|_| claims.len() <= MOST_MERGES) {
                if let Some(claim) = desk.store.find::<Claim>(&keys::claim(id)).await? {
                    next = claim.value.merged_into;
                    claims.push(claim);
                }
            }
            let ends = claims.iter().filter_map(|claim| claim.value.policy.as_ref()).map(|policy| policy.period.to);
            Ok((ends.max(), claims))
        }
        About::Booking(id) => {
            let booking = desk.store.find::<Booking>(&keys::booking::booking(id)).await?;
            let Some(booking) = booking else { return Ok((None, Vec::new())) };
            let policy = desk.store.find::<Policy>(&keys::policy(booking.value.policy)).await?;
            Ok((policy.map(|policy| policy.value.period.to), Vec::new()))
        }
    }
}
