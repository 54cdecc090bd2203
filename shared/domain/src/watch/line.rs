//! Checks of one posted line, alone and beside what was posted before it.

use super::alert::{Check, Question};
use super::books::{EvidenceUse, ExpertDay, InvoiceUse, Paid, PayeeBook, PriceBook, Run, SpendBook, Visit};
use crate::Rulebook;
use crate::fee::FeeLine;
use crate::fee::purpose::{Purpose, listed};
use crate::money::{Money, Rounding};
use crate::personal::CreditCode;
use crate::service::Catalogue;
use crate::time::days_between;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What a line is checked beside.
#[derive(Clone, Debug)]
pub struct Beside<'a> {
    /// The visit that the line pays for, where its booking tells.
    pub visit: Option<Visit>,
    /// The expert's day.
    pub day: Option<ExpertDay>,
    /// Unit prices of the kind.
    pub prices: PriceBook,
    /// The payee's lines.
    pub payee: PayeeBook,
    /// What the insurer spent in the year of the line.
    pub spending: SpendBook,
    /// First uses of the line's evidence.
    pub evidence: Vec<EvidenceUse>,
    /// First use of the invoice number with this amount.
    pub invoice: Option<InvoiceUse>,
    /// Owners of the agency, and those it declared to be linked with.
    pub owners: BTreeSet<CreditCode>,
    /// Since when the agency was on the black list on the day the line was booked, if it was.
    pub black_since: Option<Date>,
    /// Purposes the insurer added.
    pub added: &'a [Purpose],
    /// The service catalogue.
    pub catalogue: &'a Catalogue,
}

fn ask(line: &FeeLine, check: Check, about: String, numbers: &[(&str, String)]) -> Question {
    let people = [Some(&line.booked_by), line.accepted_by.as_ref(), line.posted_by.as_ref()];
    Question {
        check,
        about,
        insurer: line.insurer.clone(),
        policy: Some(line.policy),
        name: Some(line.insured_name.clone()),
        agency: Some(line.agency),
        lines: vec![line.id],
        numbers: numbers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        involved: people.into_iter().flatten().cloned().collect(),
    }
}

/// The invoice number with the amount, by which a second use is found.
#[must_use]
pub fn invoice_name(line: &FeeLine) -> Option<String> {
    let invoice = line.invoice.as_ref()?;
    Some(format!("{}#{}", invoice.plain_number(), line.spent?.fen()))
}

/// The line as its payee's book keeps it.
#[must_use]
pub fn paid(line: &FeeLine) -> Option<Paid> {
    Some(Paid { line: line.root(), on: line.booked_on?, amount: line.spent?, pooled: line.pooled })
}

/// Whether a sum is round: a share of a pooled service never is by intent.
#[must_use]
pub fn is_round(line: &FeeLine, book: &Rulebook) -> bool {
    let step = book.n.watch_round_step.fen();
    let of = |amount: Money| amount.fen().checked_rem(step) == Some(0);
    line.pooled.is_none() && line.spent.is_some_and(of)
}

/// The price of one unit, down to the fen.
#[must_use]
pub fn unit_price(line: &FeeLine) -> Option<Money> {
    let fen = line.spent?.fen().checked_div(i64::from(line.units.max(1)))?;
    line.pooled.is_none().then(|| Money::from_fen(fen).ok()).flatten()
}

/// What is to be asked about a posted line.
#[must_use]
pub fn check(line: &FeeLine, beside: &Beside<'_>, book: &Rulebook) -> Vec<Question> {
    let alone = [missing_evidence, not_listed, before_service];
    let compared = [linked, black_listed, twice, reused, invoiced, outlier, split, round, share];
    let alone = alone.iter().filter_map(|check| check(line, beside, book));
    alone.chain(compared.iter().filter_map(|check| check(line, beside, book))).collect()
}

fn missing_evidence(line: &FeeLine, beside: &Beside<'_>, _: &Rulebook) -> Option<Question> {
    // What is written down (a serial number, a topic) lies in the service's record, not on the line.
    let missing = beside.catalogue.documents_missing(&line.kind, &line.evidence);
    let numbers = [("missing", missing.join(", ")), ("shown", line.evidence.len().to_string())];
    (!missing.is_empty()).then(|| ask(line, Check::MissingEvidence, line.id.to_string(), &numbers))
}

fn not_listed(line: &FeeLine, beside: &Beside<'_>, book: &Rulebook) -> Option<Question> {
    let numbers = [("purpose", line.purpose.to_string()), ("service_on", line.service_on.to_string())];
    listed(&line.purpose, line.service_on, book, beside.added)
        .is_err()
        .then(|| ask(line, Check::PurposeNotListed, line.id.to_string(), &numbers))
}

fn before_service(line: &FeeLine, _: &Beside<'_>, _: &Rulebook) -> Option<Question> {
    let invoiced = line.invoice.as_ref().map(|invoice| invoice.dated);
    let early = |day: Option<Date>| day.filter(|day| *day < line.service_on);
    let day = early(invoiced).or_else(|| early(line.booked_on))?;
    let numbers = [("service_on", line.service_on.to_string()), ("earlier", day.to_string())];
    Some(ask(line, Check::BeforeService, line.id.to_string(), &numbers))
}

fn linked(line: &FeeLine, beside: &Beside<'_>, _: &Rulebook) -> Option<Question> {
    let same = line.payee.credit_code == line.insured_code;
    let owned = beside.owners.contains(&line.insured_code);
    let how = if same { "payee_is_insured" } else { "insured_owns_agency" };
    let numbers = [
        ("payee", line.payee.credit_code.to_string()),
        ("insured", line.insured_code.to_string()),
        ("link", how.to_owned()),
    ];
    (same || owned).then(|| ask(line, Check::PayeeLinked, line.id.to_string(), &numbers))
}

/// Work done before a black-listing stays payable (R-E3): whether it really was done before is a question, once a service.
fn black_listed(line: &FeeLine, beside: &Beside<'_>, _: &Rulebook) -> Option<Question> {
    let (since, booked) = (beside.black_since?, line.booked_on?);
    let numbers = [
        ("service_on", line.service_on.to_string()),
        ("booked_on", booked.to_string()),
        ("black_since", since.to_string()),
    ];
    let about = line.pooled.map_or_else(|| line.root().to_string(), |pooled| pooled.to_string());
    Some(ask(line, Check::PayeeBlackListed, about, &numbers))
}

fn twice(line: &FeeLine, beside: &Beside<'_>, _: &Rulebook) -> Option<Question> {
    let (visit, day) = (beside.visit.as_ref()?, beside.day.as_ref()?);
    let Some(other) = day.clash(visit) else { return crowded(line, visit, day) };
    let numbers = [
        ("from", visit.from.to_string()),
        ("to", visit.to.to_string()),
        ("other_from", other.from.to_string()),
        ("other_to", other.to.to_string()),
        ("district", visit.district.to_string()),
        ("other_district", other.district.to_string()),
    ];
    // The shares of a pooled service ask about their one visit once.
    let about = line.pooled.map_or_else(|| line.id.to_string(), |_| format!("{} {}", visit.booking, other.booking));
    let mut question = ask(line, Check::ExpertTwice, about, &numbers);
    question.lines.push(other.line);
    Some(question)
}

/// More visits on one day than are remembered: not all of them can have been made, and clashes with the rest would not
/// be seen.
fn crowded(line: &FeeLine, visit: &Visit, day: &ExpertDay) -> Option<Question> {
    let visits = day.beyond(visit)?;
    let numbers = [("visits", visits.to_string()), ("service_on", day.on.to_string())];
    Some(ask(line, Check::ExpertTwice, format!("{} {}", day.expert, day.on), &numbers))
}

fn reused(line: &FeeLine, beside: &Beside<'_>, _: &Rulebook) -> Option<Question> {
    let shared = |of: &&EvidenceUse| of.pooled.is_some() && of.pooled == line.pooled;
    let other = beside.evidence.iter().filter(|of| !shared(of)).find(|of| of.insured != line.insured_code)?;
    let mut question =
        ask(line, Check::EvidenceReused, line.id.to_string(), &[("sha256", other.sha256.as_str().to_owned())]);
    question.lines.push(other.line);
    Some(question)
}

fn invoiced(line: &FeeLine, beside: &Beside<'_>, _: &Rulebook) -> Option<Question> {
    let other = beside.invoice.as_ref()?;
    let shared = other.pooled.is_some() && other.pooled == line.pooled;
    // Corrected on its invoice and back again it is still one service.
    if other.line == line.root() || shared {
        return None;
    }
    let mut question = ask(line, Check::InvoiceReused, line.id.to_string(), &[("invoice", other.invoice.clone())]);
    question.lines.push(other.line);
    Some(question)
}

fn outlier(line: &FeeLine, beside: &Beside<'_>, book: &Rulebook) -> Option<Question> {
    let price = unit_price(line)?;
    let count = beside.prices.count();
    let median = beside.prices.median().filter(|_| count >= book.n.watch_price_least)?;
    let limit = median.share(book.n.watch_price_bp, Rounding::HalfUp).ok()?;
    let numbers = [
        ("unit_price", price.to_string()),
        ("median", median.to_string()),
        ("peers", count.to_string()),
        ("limit", limit.to_string()),
    ];
    (price > limit).then(|| ask(line, Check::PriceOutlier, line.id.to_string(), &numbers))
}

/// Whether a line lies just under the approval limit. A share of a pooled service never does by intent: its whole is approved.
fn near_limit(paid: &Paid, book: &Rulebook) -> bool {
    let limit = book.n.fee_approval_limit;
    let near = limit.share(book.n.watch_split_near_bp, Rounding::Down).unwrap_or(limit);
    paid.pooled.is_none() && paid.amount <= limit && paid.amount >= near
}

fn split_days(book: &Rulebook) -> i32 {
    i32::try_from(book.n.watch_split_days).unwrap_or(i32::MAX)
}

/// The lines just under the limit within some days of one, and the run that it belongs to. A book from before runs were
/// kept names it by the first line it remembers.
fn neighbours<'a>(own: &Paid, payee: &'a PayeeBook, book: &Rulebook) -> (Vec<&'a Paid>, Run) {
    let days = split_days(book);
    let near = |other: &&Paid| {
        near_limit(other, book) && other.line != own.line && days_between(other.on, own.on).abs() <= days
    };
    let others: Vec<&Paid> = payee.latest.iter().filter(near).collect();
    let goes_on = payee.run.filter(|run| run.takes(own.on, days));
    let run = goes_on.unwrap_or_else(|| Run::of(others.first().copied().unwrap_or(own))).with(own.on);
    (others, run)
}

/// The payee's book with a line in it.
#[must_use]
pub fn remember(line: &FeeLine, payee: PayeeBook, book: &Rulebook) -> PayeeBook {
    let Some(own) = paid(line) else { return payee };
    let run = near_limit(&own, book).then(|| neighbours(&own, &payee, book).1);
    // A correction is the same payment: counted once, remembered at its true amount.
    let corrects = line.marks.corrects.is_some();
    let counted = if corrects { payee.without(own.line) } else { payee.with(own.on, own.amount, is_round(line, book)) };
    match run {
        Some(run) => counted.remembering(own, run),
        None => counted,
    }
}

fn split(line: &FeeLine, beside: &Beside<'_>, book: &Rulebook) -> Option<Question> {
    let own = paid(line).filter(|own| near_limit(own, book))?;
    let (others, run) = neighbours(&own, &beside.payee, book);
    let lines = u32::try_from(others.len()).unwrap_or(u32::MAX).saturating_add(1);
    if lines < book.n.watch_split_lines {
        return None;
    }
    let total = Money::sum(others.iter().map(|paid| paid.amount).chain([own.amount])).ok()?;
    let limit = book.n.fee_approval_limit;
    let numbers = [("limit", limit.to_string()), ("lines", lines.to_string()), ("total", total.to_string())];
    // One question for a run of lines, however long it goes on: named by its first.
    let about = format!("{} {}", line.payee.credit_code, run.first);
    let mut question = ask(line, Check::Split, about, &numbers);
    question.lines.extend(others.iter().map(|paid| paid.line));
    Some(question)
}

fn round(line: &FeeLine, beside: &Beside<'_>, book: &Rulebook) -> Option<Question> {
    let own = paid(line)?;
    let corrects = line.marks.corrects.is_some();
    let payee = beside.payee.clone();
    let payee = if corrects { payee } else { payee.with(own.on, own.amount, is_round(line, book)) };
    let share = u64::from(payee.round).saturating_mul(10_000).checked_div(u64::from(payee.lines))?;
    let enough = payee.lines >= book.n.watch_round_least && share >= u64::from(book.n.watch_round_bp);
    let numbers =
        [("lines", payee.lines.to_string()), ("round", payee.round.to_string()), ("share_bp", share.to_string())];
    let about = format!("{} {}", line.payee.credit_code, payee.year);
    enough.then(|| ask(line, Check::RoundSums, about, &numbers))
}

/// Most of what an insurer spends in a year goes to one payee: asked once a year, when there are enough lines.
fn share(line: &FeeLine, beside: &Beside<'_>, book: &Rulebook) -> Option<Question> {
    // What a correction changes is too little to ask about.
    let own = paid(line).filter(|_| line.marks.corrects.is_none())?;
    let payee = beside.payee.clone().with(own.on, own.amount, false);
    let all = beside.spending.clone().with(own.amount);
    let bp = payee.spent.saturating_mul(10_000).checked_div(all.spent)?;
    let enough = all.lines >= book.n.watch_share_least && bp >= i64::from(book.n.watch_share_bp);
    let yuan = |fen: i64| Money::from_fen(fen).map(|amount| amount.to_string()).unwrap_or_default();
    let numbers = [
        ("payee", line.payee.credit_code.to_string()),
        ("spent", yuan(payee.spent)),
        ("all", yuan(all.spent)),
        ("share_bp", bp.to_string()),
    ];
    let about = format!("{} {}", line.payee.credit_code, payee.year);
    (enough && payee.year == all.year).then(|| ask(line, Check::PayeeShare, about, &numbers))
}

#[cfg(test)]
#[path = "line_tests.rs"]
mod tests;
