//! The situation of every district, once a day: accounts shard by shard, then the policies with focus areas, and claims,
//! services and alerts of the window. Memory holds a page and one figure for each district, sector and area.

use crate::pages::Pages;
use crate::system;
use domain::Told;
use domain::claim::Claim;
use domain::claim::state::ClaimState;
use domain::fee::FeeAccount;
use domain::fee::budget::FeeBudget;
use domain::focus::{FocusArea, FocusTags};
use domain::id::PolicyId;
use domain::policy::{District, Policy, Sector};
use domain::service::{Booking, BookingState};
use domain::situation::{Cell, Counting, SituationFact, Snapshot};
use domain::time::{beijing_day, day_end, day_start};
use domain::watch::Alert;
use domain::watch::alert::AlertState;
use feed::{Desk, FeedError, settle};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;
use store::keys::inspection::{ShardCounted, shard_counted, snapshot};
use store::{Commit, content_hash, keys};

/// Takes the situations of a day; how many there were to take.
pub(crate) async fn take(desk: &Desk, on: Date) -> Result<u64, FeedError> {
    let days = i64::from(desk.book().n.situation_window_days.saturating_sub(1));
    let since = on.checked_sub(days.days()).unwrap_or(Date::MIN);
    let mut counting = Counting::default();
    for shard in 0..keys::fee::FEE_WATCH_SHARDS {
        let done = match desk.store.derived::<ShardCounted>(&shard_counted(on, shard)).await? {
            Some(done) => done,
            None => accounts(desk, shard, on).await?,
        };
        counting.add(&done.counting);
    }
    tagged(desk, on, &mut counting).await?;
    claims(desk, (since, on), &mut counting).await?;
    services(desk, (since, on), &mut counting).await?;
    alerts(desk, (since, on), &mut counting).await?;
    let mut taken = 0;
    for district in District::ALL {
        taken += u64::from(keep(desk, *district, (since, on), &counting).await?);
    }
    Ok(taken)
}

/// Keeps the situation of a district, where there is anything to say and it is not there yet.
async fn keep(
    desk: &Desk,
    district: District,
    (since, on): (Date, Date),
    counting: &Counting,
) -> Result<bool, FeedError> {
    if desk.store.find::<Snapshot>(&snapshot(district, on)).await?.is_some() {
        return Ok(false);
    }
    let situation = counting.of(district, on, since, desk.book());
    if situation.sectors.is_empty() && situation.focus.is_empty() {
        return Ok(false);
    }
    let sha256 = content_hash(&situation)?;
    let taken = Snapshot { situation, sha256: sha256.clone() };
    let told = Told::plain(SituationFact::SituationTaken { district, on, sha256 });
    let told = told.resting_on(desk.book().basis(&["R-H10"]));
    settle(|| async {
        let commit = Commit::new(&system(), desk.now(), "supervision-watch").create(&taken, told.clone());
        desk.store.commit(commit).await.map_err(Into::into)
    })
    .await?;
    Ok(true)
}

/// What an account says on a day; nothing where its policy is not in force.
fn of_account(desk: &Desk, account: &FeeAccount, on: Date) -> Result<Option<Cell>, FeedError> {
    if !account.period.covers(on) {
        return Ok(None);
    }
    // The figures that are counted do not depend on the budget.
    let none = FeeBudget::none(account.insurer.clone(), on.year());
    let band = account.band(&none, on, desk.book())?;
    Ok(Some(Cell {
        policies: 1,
        behind: u32::from(band.spent < band.pace),
        collected: band.collected.fen(),
        ceiling: band.ceiling.fen(),
        pace: band.pace.fen(),
        spent: band.spent.fen(),
        ..Cell::default()
    }))
}

async fn accounts(desk: &Desk, shard: u8, on: Date) -> Result<ShardCounted, FeedError> {
    let mut counting = Counting::default();
    let mut pages = Pages::all(keys::fee::watch_list(shard));
    while let Some(page) = pages.next::<FeeAccount>(desk).await? {
        for account in page {
            if let Some(cell) = of_account(desk, &account, on)? {
                counting.sector(account.district, account.sector, cell);
            }
        }
    }
    let done = ShardCounted { on, shard, counting };
    // An empty shard is as quickly read again.
    if done.counting != Counting::default() {
        desk.store.commit(Commit::new(&system(), desk.now(), "supervision-watch").derive(&done)).await?;
    }
    Ok(done)
}

/// The accounts of policies whose sites have focus areas: read through their tags, not through all accounts.
async fn tagged(desk: &Desk, on: Date, counting: &mut Counting) -> Result<(), FeedError> {
    for district in District::ALL {
        let mut pages = Pages::all(keys::supervision::focus_list(*district));
        while let Some(page) = pages.next::<FocusTags>(desk).await? {
            for tags in page {
                let account = desk.store.find::<FeeAccount>(&keys::fee::account(tags.policy)).await?;
                if let Some(account) = account
                    && let Some(cell) = of_account(desk, &account.value, on)?
                {
                    counting.focus(account.value.district, tags.areas(), cell);
                }
            }
        }
    }
    Ok(())
}

async fn areas(desk: &Desk, policy: PolicyId) -> Result<BTreeSet<FocusArea>, FeedError> {
    let tags = desk.store.find::<FocusTags>(&keys::supervision::focus(policy)).await?;
    Ok(tags.map(|tags| tags.value.areas()).unwrap_or_default())
}

async fn claims(desk: &Desk, (since, on): (Date, Date), counting: &mut Counting) -> Result<(), FeedError> {
    let end = day_end(on);
    let mut pages = Pages::since(keys::city_list("CLAIM"), keys::sortable(day_start(since)));
    while let Some(page) = pages.next::<Claim>(desk).await? {
        for claim in page {
            if claim.reported_at >= end {
                return Ok(());
            }
            if !matches!(claim.state, ClaimState::Withdrawn | ClaimState::Merged) {
                count_claim(desk, &claim, counting).await?;
            }
        }
    }
    Ok(())
}

/// A claim belongs to the district of its policy; one without a policy to the district of its place.
async fn count_claim(desk: &Desk, claim: &Claim, counting: &mut Counting) -> Result<(), FeedError> {
    let cell = Cell {
        claims: 1,
        deaths: claim.casualties.deaths,
        injuries: claim.casualties.serious_injuries,
        ..Cell::default()
    };
    match &claim.policy {
        Some(of) => {
            let district = desk.store.get::<Policy>(&keys::policy(of.id)).await?.value.district;
            counting.sector(district, of.sector, cell);
            counting.focus(district, areas(desk, of.id).await?, cell);
        }
        None => {
            if let Some(district) = claim.report.place.district {
                counting.sector(district, Sector::Other, cell);
            }
        }
    }
    Ok(())
}

async fn services(desk: &Desk, (since, on): (Date, Date), counting: &mut Counting) -> Result<(), FeedError> {
    use BookingState as S;
    let mut pages = Pages::since(keys::city_list("BOOKING"), format!("{since}#"));
    while let Some(page) = pages.next::<Booking>(desk).await? {
        for booking in page {
            if beijing_day(booking.from) > on {
                return Ok(());
            }
            let is = |states: &[S]| u32::from(states.contains(&booking.state));
            let cell = Cell {
                services: 1,
                confirmed: is(&[S::Confirmed, S::Revisited, S::Closed]),
                refused: is(&[S::Refused]),
                absent: is(&[S::NoShow]),
                ..Cell::default()
            };
            counting.sector(booking.site.district, booking.sector, cell);
            counting.focus(booking.site.district, areas(desk, booking.policy).await?, cell);
        }
    }
    Ok(())
}

async fn alerts(desk: &Desk, (since, on): (Date, Date), counting: &mut Counting) -> Result<(), FeedError> {
    let end = day_end(on);
    let mut pages = Pages::since(keys::city_list("ALERT"), keys::sortable(day_start(since)));
    while let Some(page) = pages.next::<Alert>(desk).await? {
        for alert in page {
            if alert.raised_at >= end {
                return Ok(());
            }
            // One about an insurer as a whole belongs to no district.
            let Some(policy) = alert.policy else { continue };
            let account = desk.store.find::<FeeAccount>(&keys::fee::account(policy)).await?;
            let Some(account) = account.map(|account| account.value) else { continue };
            let open = u32::from(alert.state != AlertState::Answered);
            let cell = Cell { alerts: 1, open_alerts: open, ..Cell::default() };
            counting.sector(account.district, account.sector, cell);
            counting.focus(account.district, areas(desk, policy).await?, cell);
        }
    }
    Ok(())
}
