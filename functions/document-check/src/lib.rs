//! Looks at what really arrived in the document bucket: size, SHA-256 and type, and marks the document verified (已核验)
//! or quarantined (隔离) with a reason.
#![forbid(unsafe_code)]

use domain::Actor;
use domain::document::Document;
use feed::{Desk, FeedError, S3Event, settle};
use store::{Commit, StoreError, files, keys};

/// Handles the S3 event of created objects. An object that belongs to no announced document is left where it is and
/// reported: it cannot be used, because only documents are.
///
/// # Errors
/// When the bucket or the table does not answer; the event comes again.
pub async fn on(desk: &Desk, event: S3Event) -> Result<(), FeedError> {
    for record in event.records {
        let object = record.s3.object;
        let key =
            object.url_decoded_key.or(object.key).ok_or_else(|| FeedError::Shape("record without a key".into()))?;
        let Some(id) = files::document_of(&key) else {
            tracing::warn!("an object outside the documents' places arrived");
            continue;
        };
        check(desk, &key, id).await?;
    }
    Ok(())
}

async fn check(desk: &Desk, key: &str, id: domain::id::DocumentId) -> Result<(), FeedError> {
    let bucket = desk.files.as_ref().ok_or_else(|| FeedError::Shape("started without a bucket".into()))?;
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
        let Some((next, told)) = was.value.check(&arrived, now) else { return Ok(()) };
        let commit = Commit::new(&Actor::system("document-check"), now, &format!("s3 {id}")).update(&was, &next, told);
        desk.store.commit(commit).await.map_err(Into::into)
    })
    .await
}
