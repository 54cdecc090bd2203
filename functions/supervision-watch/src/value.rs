//! What services cost: a book for each day, counted when the day is whole and again when a line of it changed since; the sum
//! of the window is kept.

use crate::pages::Pages;
use crate::system;
use domain::Told;
use domain::fee::FeeLine;
use domain::situation::SituationFact;
use domain::time::days_after;
use domain::value::{ValueBook, ValueDay, ValueSnapshot, ValueTouched};
use feed::{Desk, FeedError, settle};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::collections::{BTreeMap, BTreeSet};
use store::keys::inspection::{VALUE_DAYS, VALUE_TOUCHED, value_snapshot};
use store::{Commit, content_hash, keys};

/// Takes the sums of the window that ends on a day; how many days were counted for it. `last` is the day that the last run
/// counted up to.
pub(crate) async fn take(desk: &Desk, last: Option<Date>, on: Date) -> Result<u64, FeedError> {
    let mut counted = 0;
    let days = i64::from(desk.book().n.value_window_days.saturating_sub(1));
    let since = on.checked_sub(days.days()).unwrap_or(Date::MIN);
    let from = since.to_string();
    let touched = desk.store.derived_since::<ValueTouched>(VALUE_TOUCHED, &from).await?;
    let touched: BTreeMap<Date, Timestamp> = touched.into_iter().map(|of| (of.on, seen(of.at))).collect();
    let mut book = ValueBook::default();
    let mut known = BTreeSet::new();
    for day in desk.store.derived_since::<ValueDay>(VALUE_DAYS, &from).await? {
        known.insert(day.on);
        if touched.get(&day.on).is_none_or(|at| *at < day.counted_at) {
            book.add(day.book);
        } else {
            counted += 1;
            book.add(count(desk, day.on).await?);
        }
    }
    // Days that were not counted yet: one, unless a run was missed.
    let mut day = last.map_or(since, |last| last.tomorrow().unwrap_or(Date::MAX)).max(since);
    while day <= on {
        if !known.contains(&day) {
            counted += 1;
            book.add(count(desk, day).await?);
        }
        day = days_after(day, 1);
    }
    if desk.store.find::<ValueSnapshot>(&value_snapshot(on)).await?.is_some() {
        return Ok(counted);
    }
    let sha256 = content_hash(&book)?;
    let snapshot = ValueSnapshot { on, since, book, rulebook: desk.book().version.clone(), sha256: sha256.clone() };
    let told = Told::plain(SituationFact::ValueTaken { on, sha256 }).resting_on(desk.book().basis(&["R-H11"]));
    settle(|| async {
        let commit = Commit::new(&system(), desk.now(), "supervision-watch").create(&snapshot, told.clone());
        desk.store.commit(commit).await.map_err(Into::into)
    })
    .await?;
    Ok(counted)
}

/// When the table's index has surely seen what changed at an instant.
fn seen(at: Timestamp) -> Timestamp {
    at.checked_add(SignedDuration::from_secs(60)).unwrap_or(Timestamp::MAX)
}

async fn count(desk: &Desk, on: Date) -> Result<ValueBook, FeedError> {
    // From before the first page: a line that changes while the day is read makes it be counted again.
    let counted_at = desk.now();
    let catalogue = desk.store.catalogue().await?;
    let mut book = ValueBook::default();
    let mut pages = Pages::all(keys::fee::day_list(on));
    while let Some(page) = pages.next::<FeeLine>(desk).await? {
        for line in &page {
            book.count(line, &catalogue);
        }
    }
    if book == ValueBook::default() {
        return Ok(book);
    }
    let day = ValueDay { on, counted_at, book };
    desk.store.commit(Commit::new(&system(), desk.now(), "supervision-watch").derive(&day)).await?;
    Ok(day.book)
}
