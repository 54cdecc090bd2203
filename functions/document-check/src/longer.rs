//! Papers that were locked before their policy was known, or under another: locked for as long as the policy asks (R-H1).

use domain::Actor;
use domain::claim::Claim;
use domain::document::{About, Document, DocumentState, kept_after};
use domain::id::ClaimId;
use feed::{Desk, FeedError, settle};
use jiff::civil::Date;
use std::collections::BTreeSet;
use store::{Commit, Entity, Files, PageAsk, Versioned, keys};

const PAGE: i32 = 100;

/// Locks every verified document of a claim, and of those that were merged into it, for five years from the end of its policy.
/// A lock only grows, so doing it again is harmless.
pub(crate) async fn keep_all(desk: &Desk, bucket: &Files, id: ClaimId) -> Result<(), FeedError> {
    let Some(claim) = desk.store.find::<Claim>(&keys::claim(id)).await? else { return Ok(()) };
    let Some(end) = claim.value.policy.map(|policy| policy.period.to) else { return Ok(()) };
    let mut left = vec![id];
    let mut seen = BTreeSet::new();
    while let Some(of) = left.pop() {
        if !seen.insert(of) {
            continue;
        }
        keep_each(desk, bucket, of, end).await?;
        let merged = desk.store.find::<Claim>(&keys::claim(of)).await?.map(|claim| claim.value.merged_from);
        left.extend(merged.into_iter().flatten());
    }
    Ok(())
}

async fn keep_each(desk: &Desk, bucket: &Files, of: ClaimId, end: Date) -> Result<(), FeedError> {
    let mut page = PageAsk::first(PAGE);
    loop {
        let found = desk.store.list::<Document>(&keys::documents_list(About::Claim(of)), &page).await?;
        for listed in found.items {
            keep(desk, bucket, &listed, end).await?;
        }
        match found.next_cursor {
            Some(cursor) => page.cursor = Some(cursor),
            None => return Ok(()),
        }
    }
}

async fn keep(desk: &Desk, bucket: &Files, listed: &Versioned<Document>, end: Date) -> Result<(), FeedError> {
    let until = kept_after(end, desk.book());
    settle(|| async {
        let was = desk.store.get::<Document>(&listed.value.key()).await?;
        if was.value.state != DocumentState::Verified || was.value.kept_until.is_some_and(|held| held >= until) {
            return Ok(());
        }
        let version = was.value.object_version.as_deref();
        let held = bucket.keep(&was.value.object_key, version, until).await?;
        let (next, told) = was.value.keeps(held);
        let commit = Commit::new(&Actor::system("document-check"), desk.now(), "kept longer").update(&was, &next, told);
        desk.store.commit(commit).await.map_err(Into::into)
    })
    .await
}
