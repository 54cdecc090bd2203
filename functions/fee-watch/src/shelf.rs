//! The books that a page of lines is checked beside: read together, kept up line by line, written with the lines.

use crate::alerts::{ACTIONS, unasked};
use crate::begin;
use domain::agency::Agency;
use domain::fee::FeeLine;
use domain::fee::purpose::Purpose;
use domain::id::LineId;
use domain::service::Catalogue;
use domain::service::booking::Booking;
use domain::text::Sha256;
use domain::time::beijing_day;
use domain::watch::Question;
use domain::watch::books::{EvidenceUse, ExpertDay, InvoiceUse, PayeeBook, PriceBook, SpendBook, Visit};
use domain::watch::line::{Beside, check, invoice_name, paid, remember, unit_price};
use feed::{Desk, FeedError};
use std::collections::{BTreeSet, HashMap, HashSet};
use store::keys::watch::{self, Looked};
use store::{Key, MAX_ACTIONS, keys};

/// What the lines of a page are checked beside.
pub(crate) struct Shelf<'a> {
    catalogue: &'a Catalogue,
    purposes: HashMap<Key, Vec<Purpose>>,
    agencies: HashMap<Key, Agency>,
    visits: HashMap<LineId, Visit>,
    prices: HashMap<Key, PriceBook>,
    payees: HashMap<Key, PayeeBook>,
    spending: HashMap<Key, SpendBook>,
    days: HashMap<Key, ExpertDay>,
    evidence: HashMap<Key, EvidenceUse>,
    invoices: HashMap<Key, InvoiceUse>,
}

/// Lines that were checked and are written together: their marks, their questions, and what they changed on the shelf.
#[derive(Default)]
pub(crate) struct Checked {
    lines: Vec<LineId>,
    questions: Vec<Question>,
    evidence: Vec<Key>,
    invoices: Vec<Key>,
    books: HashSet<Key>,
}

/// Books that a line changes at most: prices, payee, the insurer's spending, expert's day.
const BOOKS: usize = 4;

/// Where the books of a line lie.
struct Places {
    purpose: Key,
    agency: Key,
    booking: Key,
    prices: Key,
    payee: Key,
    spending: Key,
    invoice: Option<(String, Key)>,
}

impl Places {
    fn of(line: &FeeLine) -> Self {
        Self {
            purpose: keys::fee::purpose(&line.insurer, &line.purpose),
            agency: keys::agency::agency(line.agency),
            booking: keys::booking::booking(line.booking),
            prices: watch::prices(&line.kind),
            payee: watch::payee(&line.insurer, &line.payee.credit_code),
            spending: watch::spending(&line.insurer, year(line)),
            invoice: invoice_name(line).map(|name| (name.clone(), watch::invoice(&name))),
        }
    }
}

/// The year that a line counts in.
fn year(line: &FeeLine) -> i16 {
    line.booked_on.unwrap_or(line.service_on).year()
}

fn hashes(line: &FeeLine) -> BTreeSet<&Sha256> {
    line.evidence.iter().map(|of| &of.sha256).collect()
}

impl<'a> Shelf<'a> {
    fn empty(catalogue: &'a Catalogue) -> Self {
        Self {
            catalogue,
            purposes: HashMap::new(),
            agencies: HashMap::new(),
            visits: HashMap::new(),
            prices: HashMap::new(),
            payees: HashMap::new(),
            spending: HashMap::new(),
            days: HashMap::new(),
            evidence: HashMap::new(),
            invoices: HashMap::new(),
        }
    }

    /// Reads the books of lines, in two round trips: the expert's day is known by the booking's hours.
    pub(crate) async fn of(desk: &Desk, catalogue: &'a Catalogue, lines: &[&FeeLine]) -> Result<Self, FeedError> {
        let mut wanted = HashSet::new();
        for line in lines {
            let places = Places::of(line);
            wanted.extend([
                places.purpose,
                places.agency,
                places.booking,
                places.prices,
                places.payee,
                places.spending,
            ]);
            wanted.extend(places.invoice.map(|(_, key)| key));
            wanted.extend(hashes(line).into_iter().map(watch::evidence));
        }
        let mut found = desk.store.together(wanted).await?;
        let mut shelf = Self::empty(catalogue);
        for line in lines {
            let places = Places::of(line);
            if let Some(purpose) = found.take::<Purpose>(&places.purpose)? {
                shelf.purposes.insert(places.purpose, vec![purpose.value]);
            }
            if let Some(agency) = found.take::<Agency>(&places.agency)? {
                shelf.agencies.insert(places.agency, agency.value);
            }
            if let Some(booking) = found.take::<Booking>(&places.booking)? {
                shelf.visits.insert(line.id, visit(line, &booking.value));
            }
            if let Some(prices) = found.take_derived(&places.prices)? {
                shelf.prices.insert(places.prices, prices);
            }
            if let Some(payee) = found.take_derived(&places.payee)? {
                shelf.payees.insert(places.payee, payee);
            }
            if let Some(spending) = found.take_derived(&places.spending)? {
                shelf.spending.insert(places.spending, spending);
            }
            if let Some((_, key)) = places.invoice
                && let Some(invoice) = found.take_derived(&key)?
            {
                shelf.invoices.insert(key, invoice);
            }
            for key in hashes(line).into_iter().map(watch::evidence) {
                if let Some(evidence) = found.take_derived(&key)? {
                    shelf.evidence.insert(key, evidence);
                }
            }
        }
        let days: HashSet<Key> = lines.iter().filter_map(|line| shelf.day_of(line)).map(|(key, _)| key).collect();
        let mut found = desk.store.together(days.clone()).await?;
        for key in days {
            if let Some(day) = found.take_derived(&key)? {
                shelf.days.insert(key, day);
            }
        }
        Ok(shelf)
    }

    /// The expert's day that a line's visit belongs to, and an empty one.
    fn day_of(&self, line: &FeeLine) -> Option<(Key, ExpertDay)> {
        let on = beijing_day(self.visits.get(&line.id)?.from);
        let expert = line.expert?;
        Some((watch::expert_day(expert, on), ExpertDay::empty(expert, on)))
    }

    fn beside(&self, line: &FeeLine, places: &Places) -> Beside<'_> {
        let empty = || PayeeBook::empty(line.payee.credit_code.clone(), line.insurer.clone(), year(line));
        let spending = self.spending.get(&places.spending).cloned();
        let agency = self.agencies.get(&places.agency);
        let evidence = hashes(line).into_iter().filter_map(|of| self.evidence.get(&watch::evidence(of)));
        Beside {
            visit: self.visits.get(&line.id).cloned(),
            day: self.day_of(line).map(|(key, empty)| self.days.get(&key).cloned().unwrap_or(empty)),
            prices: self.prices.get(&places.prices).cloned().unwrap_or_else(|| PriceBook::empty(line.kind.clone())),
            payee: self.payees.get(&places.payee).cloned().unwrap_or_else(empty),
            spending: spending.unwrap_or_else(|| SpendBook::empty(line.insurer.clone(), year(line))),
            evidence: evidence.cloned().collect(),
            invoice: places.invoice.as_ref().and_then(|(_, key)| self.invoices.get(key)).cloned(),
            owners: agency.map(|agency| agency.owners.clone()).unwrap_or_default(),
            black_since: agency.zip(line.booked_on).and_then(|(agency, on)| agency.black_since(on)),
            added: self.purposes.get(&places.purpose).map(Vec::as_slice).unwrap_or_default(),
            catalogue: self.catalogue,
        }
    }

    /// Checks a line beside the shelf and puts it there, where `checked` still has room for it: its questions, its place
    /// in the books, and the mark that it was looked at are all written together.
    pub(crate) fn look(&mut self, desk: &Desk, line: &FeeLine, checked: &mut Checked) -> bool {
        let places = Places::of(line);
        let beside = self.beside(line, &places);
        let questions = check(line, &beside, desk.book());
        let Beside { visit, day, prices, payee, spending, .. } = beside;
        let own = questions.len() * ACTIONS + hashes(line).len() + 2 + BOOKS;
        if !checked.lines.is_empty() && checked.actions() + own > MAX_ACTIONS {
            return false;
        }
        checked.lines.push(line.id);
        checked.questions.extend(questions);
        // A correction is no further price of the market.
        if let Some(price) = unit_price(line).filter(|_| line.marks.corrects.is_none()) {
            self.prices.insert(places.prices.clone(), prices.with(price));
            checked.books.insert(places.prices);
        }
        if let Some(paid) = paid(line) {
            self.payees.insert(places.payee.clone(), remember(line, payee, desk.book()));
            checked.books.insert(places.payee);
            if line.marks.corrects.is_none() {
                self.spending.insert(places.spending.clone(), spending.with(paid.amount));
                checked.books.insert(places.spending);
            }
        }
        if let (Some(day), Some(visit)) = (day, visit) {
            let key = watch::expert_day(day.expert, day.on);
            self.days.insert(key.clone(), day.with(visit));
            checked.books.insert(key);
        }
        if let Some((invoice, key)) = places.invoice
            && !self.invoices.contains_key(&key)
        {
            self.invoices.insert(key.clone(), InvoiceUse { invoice, line: line.root(), pooled: line.pooled });
            checked.invoices.push(key);
        }
        for sha256 in hashes(line) {
            let key = watch::evidence(sha256);
            if !self.evidence.contains_key(&key) {
                let (sha256, insured) = (sha256.clone(), line.insured_code.clone());
                let first = EvidenceUse { sha256, insured, line: line.id, pooled: line.pooled };
                self.evidence.insert(key.clone(), first);
                checked.evidence.push(key);
            }
        }
        true
    }

    /// Writes what was checked in one transaction; says how many alerts that raised.
    pub(crate) async fn write(&self, desk: &Desk, checked: Checked) -> Result<u64, FeedError> {
        let alerts = unasked(desk, checked.questions).await?;
        let mut commit = begin(desk);
        for line in checked.lines {
            commit = commit.derive_once(&Looked { line });
        }
        for (alert, told) in &alerts {
            commit = commit.create(alert, told.clone());
        }
        for key in &checked.books {
            commit = match (self.prices.get(key), self.payees.get(key), self.days.get(key)) {
                (Some(prices), ..) => commit.derive(prices),
                (_, Some(payee), _) => commit.derive(payee),
                (.., Some(day)) => commit.derive(day),
                (None, None, None) => self.spending.get(key).into_iter().fold(commit, store::Commit::derive),
            };
        }
        commit = checked.invoices.iter().filter_map(|key| self.invoices.get(key)).fold(commit, store::Commit::derive);
        commit = checked.evidence.iter().filter_map(|key| self.evidence.get(key)).fold(commit, store::Commit::derive);
        desk.store.commit(commit).await?;
        Ok(u64::try_from(alerts.len()).unwrap_or(u64::MAX))
    }
}

impl Checked {
    pub(crate) fn lines(&self) -> u64 {
        u64::try_from(self.lines.len()).unwrap_or(u64::MAX)
    }

    /// How many actions it is at most.
    fn actions(&self) -> usize {
        let first = self.evidence.len() + self.invoices.len();
        self.lines.len() + self.questions.len() * ACTIONS + first + self.books.len()
    }
}

/// The visit that a line pays for: the record's hours, else the slot's.
fn visit(line: &FeeLine, booking: &Booking) -> Visit {
    let hours = booking.record.as_ref().map(|record| (record.started_at, record.ended_at));
    let (from, to) = hours.unwrap_or((booking.from, booking.to));
    Visit {
        booking: booking.id,
        slot: booking.slot,
        from,
        to,
        district: booking.site.district,
        insured: booking.insured_code.clone(),
        line: line.id,
    }
}
