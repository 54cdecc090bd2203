//! Draws the samples of inspections and reads their gauges, day by day of the period.

use crate::pages::Pages;
use crate::{settled, system};
use domain::fee::budget::FeeBudget;
use domain::fee::{FeeAccount, FeeLine};
use domain::id::LineId;
use domain::inspection::draw::{Sampler, ranked};
use domain::inspection::gauge::{Gauge, GaugeRow, Reading, in_place, proper};
use domain::inspection::{Inspection, InspectionState, Sampled};
use domain::service::{Booking, Catalogue};
use domain::time::days_after;
use domain::watch::Alert;
use feed::{Desk, FeedError, settle};
use std::collections::BTreeSet;
use store::keys::inspection::{Draw, draw, draw_queue};
use store::{Commit, Entity, derived_uuid, keys};

/// Inspections looked at in one go.
const BATCH: i32 = 20;

/// How old a case is when its sample is drawn: by then the table's index has every line that was posted before it.
const SETTLED_SECONDS: i64 = 60;

/// Draws every sample that waits.
pub(crate) async fn draw_all(desk: &Desk) -> Result<u64, FeedError> {
    let mut drawn = 0;
    loop {
        let until = format!("{}~", keys::sortable(settled(desk, SETTLED_SECONDS)));
        let due = desk.store.due::<Inspection>(&draw_queue(), &until, BATCH).await?;
        if due.is_empty() {
            return Ok(drawn);
        }
        for case in due {
            Box::pin(draw_one(desk, &case.value)).await?;
            drawn += 1;
        }
    }
}

async fn draw_one(desk: &Desk, case: &Inspection) -> Result<(), FeedError> {
    let asked = questioned(desk, case).await?;
    let catalogue = desk.store.catalogue().await?;
    let begun = desk.store.derived::<Draw>(&draw(case.id)).await?;
    let mut state = begun.unwrap_or_else(|| Draw {
        inspection: case.id,
        next: case.from,
        sampler: Sampler::new(case.size),
        proper: Reading::zero(Gauge::Proper),
        in_place: Reading::zero(Gauge::InPlace),
    });
    while state.next <= case.last_day() {
        look_at_day(desk, case, &mut state, &asked, &catalogue).await?;
        state.next = days_after(state.next, 1);
        desk.store.commit(Commit::new(&system(), desk.now(), "supervision-watch").derive(&state)).await?;
    }
    let readings = vec![enough(desk, case).await?, state.proper, state.in_place];
    settle(|| async {
        let was = desk.store.get::<Inspection>(&case.key()).await?;
        if was.value.state != InspectionState::Drawing {
            return Ok(());
        }
        let (population, sample) = (state.sampler.population, state.sampler.sample());
        let (next, told) = was.value.drawn(population, sample, readings.clone(), desk.book())?;
        let commit = Commit::new(&system(), desk.now(), "supervision-watch").update(&was, &next, told);
        desk.store.commit(commit).await.map_err(Into::into)
    })
    .await
}

async fn look_at_day(
    desk: &Desk,
    case: &Inspection,
    state: &mut Draw,
    asked: &BTreeSet<LineId>,
    catalogue: &Catalogue,
) -> Result<(), FeedError> {
    let most = desk.book().n.inspection_most_rows;
    let mut pages = Pages::all(keys::fee::day_list(state.next));
    while let Some(page) = pages.next::<FeeLine>(desk).await? {
        for line in page.iter().filter(|line| case.covers(line)) {
            let of = Sampled { policy: line.policy, line: line.id };
            state.sampler.offer(derived_uuid(&ranked(case.seed.as_str(), &of)), of);
            let booking = desk.store.find::<Booking>(&keys::booking::booking(line.booking)).await?;
            let is_proper = proper(line, asked.contains(&line.id), catalogue);
            let is_in_place = in_place(line, booking.as_ref().map(|booking| &booking.value));
            state.proper.count(i64::from(is_proper), 1, of.into(), most);
            state.in_place.count(i64::from(is_in_place), 1, of.into(), most);
        }
    }
    Ok(())
}

/// The lines of the insurer that the fee watch has an open question about.
async fn questioned(desk: &Desk, case: &Inspection) -> Result<BTreeSet<LineId>, FeedError> {
    let mut lines = BTreeSet::new();
    let mut pages = Pages::all(keys::watch::open_alerts_list(&case.insurer));
    while let Some(page) = pages.next::<Alert>(desk).await? {
        lines.extend(page.into_iter().flat_map(|alert| alert.lines));
    }
    Ok(lines)
}

/// Spent beside what spending should have reached by the last day, over the policies in force then.
async fn enough(desk: &Desk, case: &Inspection) -> Result<Reading, FeedError> {
    let (on, most) = (case.last_day(), desk.book().n.inspection_most_rows);
    let none = FeeBudget::none(case.insurer.clone(), on.year());
    let mut reading = Reading::zero(Gauge::Enough);
    let mut pages = Pages::all(keys::org_list("FEE", &case.insurer));
    while let Some(page) = pages.next::<FeeAccount>(desk).await? {
        for account in page.iter().filter(|of| of.period.covers(on)) {
            let band = account.band(&none, on, desk.book())?;
            let row = GaugeRow { policy: account.policy, line: None };
            reading.count(band.spent.fen(), band.pace.fen(), row, most);
        }
    }
    Ok(reading)
}
