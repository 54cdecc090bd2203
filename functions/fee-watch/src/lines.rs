//! Every posted line once, beside what was posted before it.
//!
//! Days are looked at in order and a day's lines page by page, because the books of a payee grow line by line. What a page
//! is checked beside is read together; what its lines change is written in as few transactions as take it.

use crate::shelf::{Checked, Shelf};
use crate::{MARGIN, Watched, keep};
use domain::fee::FeeLine;
use domain::service::Catalogue;
use domain::time::beijing_day;
use feed::{Deadline, Desk, FeedError};
use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use std::collections::BTreeMap;
use std::time::Duration;
use store::keys::watch::{self, Run};
use store::{Page, PageAsk, StoreError, Versioned, keys};
use tokio::task::JoinSet;

/// How far a first run looks back for lines, in days.
const FIRST_LOOK_DAYS: i64 = 400;
/// Lines looked at together.
const PAGE: i32 = 100;
/// Days whose first page is asked for at once: most days of a first run are empty.
const DAYS_AT_ONCE: usize = 16;
/// After how long a day is left alone for good: its last lines are in the index by then.
const SETTLED_AFTER: SignedDuration = SignedDuration::from_hours(1);
/// Most times that a page is looked at again because somebody else was at its books.
const MOST_TRIES: u32 = 8;

type Lines = Page<Versioned<FeeLine>>;

/// Looks at the lines of all days that were not done; says whether it came through.
pub(crate) async fn look(
    desk: &Desk,
    run: &mut Run,
    today: Date,
    until: Deadline,
    watched: &mut Watched,
) -> Result<bool, FeedError> {
    let before = *run;
    let first = today.checked_sub(FIRST_LOOK_DAYS.days()).unwrap_or(Date::MIN);
    let mut day = run.lines_through.map_or(first, tomorrow);
    let settled = beijing_day(desk.now().checked_sub(SETTLED_AFTER).unwrap_or(desk.now()));
    // Kinds that were added since the last run are known to this one.
    let catalogue = desk.store.catalogue().await?;
    let mut whole = true;
    while whole && day <= today {
        let some: Vec<Date> = std::iter::successors(Some(day), |day| Some(tomorrow(*day))).take(DAYS_AT_ONCE).collect();
        for (on, page) in first_pages(desk, some.into_iter().filter(|on| *on <= today)).await? {
            whole = look_at_day(desk, &catalogue, (on, page), until, watched).await?;
            if !whole {
                break;
            }
            // The last day still gets lines; it is looked at again.
            if on < settled {
                run.lines_through = Some(on);
            }
            day = tomorrow(on);
        }
    }
    if *run != before {
        keep(desk, run).await?;
    }
    Ok(whole)
}

fn tomorrow(day: Date) -> Date {
    day.tomorrow().unwrap_or(Date::MAX)
}

fn ask() -> PageAsk {
    PageAsk { forward: true, ..PageAsk::first(PAGE) }
}

async fn first_pages(desk: &Desk, days: impl Iterator<Item = Date>) -> Result<BTreeMap<Date, Lines>, FeedError> {
    let mut running = JoinSet::new();
    for day in days {
        let store = desk.store.clone();
        running.spawn(async move {
            let page = store.list::<FeeLine>(&keys::fee::day_list(day), &ask()).await;
            page.map(|page| (day, page))
        });
    }
    let mut pages = BTreeMap::new();
    while let Some(done) = running.join_next().await {
        pages.extend([done.map_err(|error| FeedError::Unclear(error.to_string()))??]);
    }
    Ok(pages)
}

/// Looks at a day's lines, beginning with its first page; says whether it came through.
async fn look_at_day(
    desk: &Desk,
    catalogue: &Catalogue,
    (day, mut page): (Date, Lines),
    until: Deadline,
    watched: &mut Watched,
) -> Result<bool, FeedError> {
    loop {
        let before = watched.lines;
        let lines: Vec<FeeLine> = page.items.into_iter().map(|line| line.value).collect();
        look_at(desk, catalogue, &lines, watched).await?;
        // A call that found something new has got on; pages that were done before do not count.
        if watched.lines > before && until.is_within(MARGIN) {
            return Ok(false);
        }
        if page.next_cursor.is_none() {
            return Ok(true);
        }
        let next = PageAsk { cursor: page.next_cursor, ..ask() };
        page = desk.store.list::<FeeLine>(&keys::fee::day_list(day), &next).await?;
    }
}

/// Looks at those of a page that were not looked at, again on fresh books while others are at them.
async fn look_at(
    desk: &Desk,
    catalogue: &Catalogue,
    lines: &[FeeLine],
    watched: &mut Watched,
) -> Result<(), FeedError> {
    let mut tried: u32 = 0;
    loop {
        match look_once(desk, catalogue, lines, watched).await {
            Err(FeedError::Store(error))
                if tried < MOST_TRIES && (error.is_contention() || matches!(error, StoreError::Exists(_))) =>
            {
                tried = tried.saturating_add(1);
                tokio::time::sleep(Duration::from_millis(u64::from(tried).saturating_mul(3))).await;
            }
            done => return done,
        }
    }
}

async fn look_once(
    desk: &Desk,
    catalogue: &Catalogue,
    lines: &[FeeLine],
    watched: &mut Watched,
) -> Result<(), FeedError> {
    if lines.is_empty() {
        return Ok(());
    }
    let known = desk.store.there(lines.iter().map(|line| watch::looked(line.id)).collect()).await?;
    let fresh: Vec<&FeeLine> = lines.iter().filter(|line| !known.contains(&watch::looked(line.id))).collect();
    let mut shelf = Box::pin(Shelf::of(desk, catalogue, &fresh)).await?;
    let mut checked = Checked::default();
    for line in fresh {
        if !shelf.look(desk, line, &mut checked) {
            write(desk, &shelf, std::mem::take(&mut checked), watched).await?;
            shelf.look(desk, line, &mut checked);
        }
    }
    write(desk, &shelf, checked, watched).await
}

async fn write(desk: &Desk, shelf: &Shelf<'_>, checked: Checked, watched: &mut Watched) -> Result<(), FeedError> {
    let lines = checked.lines();
    if lines > 0 {
        watched.alerts = watched.alerts.saturating_add(Box::pin(shelf.write(desk, checked)).await?);
        watched.lines = watched.lines.saturating_add(lines);
    }
    Ok(())
}
