//! Every posted line once, beside what was posted before it.

use crate::{PAGE, Watched, keep, system, unasked};
use domain::agency::Agency;
use domain::fee::FeeLine;
use domain::fee::purpose::Purpose;
use domain::id::BookingId;
use domain::service::booking::Booking;
use domain::service::catalogue;
use domain::watch::books::{EvidenceUse, ExpertDay, InvoiceUse, PayeeBook, PriceBook, Visit};
use domain::watch::line::{Beside, check, invoice_name, is_round, paid, unit_price};
use feed::{Desk, FeedError, settle};
use jiff::ToSpan;
use jiff::civil::Date;
use store::keys::watch::{self, Looked, Run};
use store::{Commit, PageAsk, keys};

/// How far a first run looks back for lines, in days.
const FIRST_LOOK_DAYS: i64 = 400;

pub(crate) async fn look(desk: &Desk, run: &mut Run, today: Date, watched: &mut Watched) -> Result<(), FeedError> {
    let first = today.checked_sub(FIRST_LOOK_DAYS.days()).unwrap_or(Date::MIN);
    let mut day = run.lines_through.map_or(first, |done| done.tomorrow().unwrap_or(Date::MAX));
    while day <= today {
        look_at_day(desk, day, watched).await?;
        // Today still gets lines; it is looked at again.
        if day < today {
            run.lines_through = Some(day);
        }
        day = day.tomorrow().unwrap_or(Date::MAX);
    }
    keep(desk, run).await
}

async fn look_at_day(desk: &Desk, day: Date, watched: &mut Watched) -> Result<(), FeedError> {
    let mut page = PageAsk { forward: true, ..PageAsk::first(PAGE) };
    loop {
        let found = desk.store.list::<FeeLine>(&keys::fee::day_list(day), &page).await?;
        for line in found.items {
            if desk.store.derived::<Looked>(&watch::looked(line.value.id)).await?.is_none() {
                watched.alerts += look_at_line(desk, &line.value).await?;
                watched.lines += 1;
            }
        }
        page.cursor = found.next_cursor;
        if page.cursor.is_none() {
            return Ok(());
        }
    }
}

/// Looks at one line: its questions, its place in the books, and the mark that it was looked at, all in one transaction.
async fn look_at_line(desk: &Desk, line: &FeeLine) -> Result<u64, FeedError> {
    let added = added(desk, line).await?;
    let beside = Box::pin(beside(desk, line, &added)).await?;
    let now = desk.now();
    let alerts = unasked(desk, check(line, &beside, desk.book()), desk.book(), now).await?;
    let raised = u64::try_from(alerts.len()).unwrap_or(u64::MAX);
    settle(|| async {
        let mut commit = Commit::new(&system(), now, "fee-watch").derive_once(&Looked { line: line.id });
        for (alert, told) in &alerts {
            commit = commit.create(alert, told.clone());
        }
        desk.store.commit(booked(commit, line, &beside, desk.book())).await.map_err(Into::into)
    })
    .await?;
    Ok(raised)
}

/// The line in the books that later lines are checked beside.
fn booked(mut commit: Commit, line: &FeeLine, beside: &Beside<'_>, book: &domain::Rulebook) -> Commit {
    if let Some(price) = unit_price(line) {
        commit = commit.derive(&beside.prices.clone().with(price));
    }
    if let Some(paid) = paid(line) {
        commit = commit.derive(&beside.payee.clone().with(paid, is_round(line, book)));
    }
    if let (Some(day), Some(visit)) = (&beside.day, &beside.visit) {
        commit = commit.derive(&day.clone().with(visit.clone()));
    }
    if let (None, Some(invoice)) = (&beside.invoice, invoice_name(line)) {
        commit = commit.derive(&InvoiceUse { invoice, line: line.id, pooled: line.pooled });
    }
    let known = |sha256: &domain::text::Sha256| beside.evidence.iter().any(|of| of.sha256 == *sha256);
    let mut hashes: Vec<_> = line.evidence.iter().map(|of| &of.sha256).filter(|of| !known(of)).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes.into_iter().fold(commit, |commit, sha256| {
        commit.derive(&EvidenceUse {
            sha256: sha256.clone(),
            insured: line.insured_code.clone(),
            line: line.id,
            pooled: line.pooled,
        })
    })
}

async fn added(desk: &Desk, line: &FeeLine) -> Result<Vec<Purpose>, FeedError> {
    let found = desk.store.find::<Purpose>(&keys::fee::purpose(&line.insurer, &line.purpose)).await?;
    Ok(found.into_iter().map(|purpose| purpose.value).collect())
}

/// What the line is checked beside. Its many reads make a large future; the caller boxes it.
async fn beside<'a>(desk: &Desk, line: &FeeLine, added: &'a [Purpose]) -> Result<Beside<'a>, FeedError> {
    let store = &desk.store;
    let (price_key, payee_key) = (watch::prices(&line.kind), watch::payee(&line.insurer, &line.payee.credit_code));
    let agency_key = keys::agency::agency(line.agency);
    let (prices, payee, agency, visit) = tokio::try_join!(
        store.derived::<PriceBook>(&price_key),
        store.derived::<PayeeBook>(&payee_key),
        store.find::<Agency>(&agency_key),
        visit(desk, line, line.booking),
    )?;
    let day = match (line.expert, &visit) {
        (Some(expert), Some(visit)) => {
            let on = domain::time::beijing_day(visit.from);
            let known = store.derived::<ExpertDay>(&watch::expert_day(expert, on)).await?;
            Some(known.unwrap_or_else(|| ExpertDay::empty(expert, on)))
        }
        _ => None,
    };
    let mut evidence = Vec::new();
    for of in &line.evidence {
        evidence.extend(store.derived::<EvidenceUse>(&watch::evidence(&of.sha256)).await?);
    }
    let invoice = match invoice_name(line) {
        Some(name) => store.derived::<InvoiceUse>(&watch::invoice(&name)).await?,
        None => None,
    };
    let year = line.booked_on.unwrap_or(line.service_on).year();
    Ok(Beside {
        visit,
        day,
        prices: prices.unwrap_or_else(|| PriceBook::empty(line.kind.clone())),
        payee: payee.unwrap_or_else(|| PayeeBook::empty(line.payee.credit_code.clone(), line.insurer.clone(), year)),
        evidence,
        invoice,
        owners: agency.map(|agency| agency.value.owners).unwrap_or_default(),
        added,
        catalogue: catalogue::shipped(),
    })
}

/// The visit that the line pays for: the record's hours, else the slot's.
async fn visit(desk: &Desk, line: &FeeLine, booking: BookingId) -> Result<Option<Visit>, store::StoreError> {
    let found = desk.store.find::<Booking>(&keys::booking::booking(booking)).await?;
    Ok(found.map(|found| {
        let booking = found.value;
        let hours = booking.record.as_ref().map(|record| (record.started_at, record.ended_at));
        let (from, to) = hours.unwrap_or((booking.from, booking.to));
        Visit {
            booking: booking.id,
            slot: booking.slot,
            from,
            to,
            district: line.district,
            insured: line.insured_code.clone(),
            line: line.id,
        }
    }))
}
