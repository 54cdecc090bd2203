//! What agencies, experts and decisions are made of: qualifications, hashes of papers, entries in a list.

use crate::id::StandingId;
use crate::refusal::Refusal;
use crate::service::{Catalogue, FieldCode};
use crate::text::{Line, Sha256};
use jiff::civil::Date;

/// A qualification (资质): valid from its issue to its expiry, both days included.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Qualification {
    /// Number of the certificate (证书编号).
    pub number: Line,
    /// Its field (专业).
    pub field: FieldCode,
    /// First day.
    pub issued_on: Date,
    /// Last day (有效期至).
    pub expires_on: Date,
}

impl Qualification {
    /// Whether it is valid on a day.
    #[must_use]
    pub fn valid(&self, on: Date) -> bool {
        (self.issued_on..=self.expires_on).contains(&on)
    }
}

/// A paper that stands behind a statement (佐证): its title, and the hash that shows it was not exchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Paper {
    /// What it is.
    pub title: Line,
    /// Hash of its bytes.
    pub sha256: Sha256,
}

crate::labels! {
    /// The two lists of the mechanism (白名单、黑名单).
    pub enum ListName {
        White = "white", "白名单";
        Black = "black", "黑名单";
    }
}

crate::labels! {
    /// What a decision does to a list.
    pub enum Change {
        Enter = "enter", "列入";
        Leave = "leave", "移出";
    }
}

/// One entry of an agency's standing: from a day on, it is or is not on a list. Entries are added, never edited.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Entry {
    /// Number in the order of decisions; the later decision prevails.
    pub seq: u32,
    /// Which list.
    pub list: ListName,
    /// Whether the agency is on it.
    pub listed: bool,
    /// The first day of this (生效日).
    pub from: Date,
    /// The last day, where it ends by itself (有效期至).
    pub until: Option<Date>,
    /// The legal day on which it was decided; never after `from`.
    pub decided_on: Date,
    /// The case that decided it.
    pub standing: StandingId,
}

/// The entry that governs a list on a day: of those that have taken effect, the one that was decided last.
///
/// A decision never takes effect before the day it is taken, so what this says of a past day never changes.
#[must_use]
pub fn governing(entries: &[Entry], list: ListName, on: Date) -> Option<&Entry> {
    entries.iter().filter(|entry| entry.list == list && entry.from <= on).max_by_key(|entry| entry.seq)
}

/// Whether the entries put their agency on a list on a day.
#[must_use]
pub fn listed(entries: &[Entry], list: ListName, on: Date) -> bool {
    governing(entries, list, on).is_some_and(|entry| entry.listed && entry.until.is_none_or(|until| on <= until))
}

/// Whether any of the qualifications in one of the fields is valid on a day.
#[must_use]
pub fn qualified<'a>(
    qualifications: &[Qualification],
    fields: impl IntoIterator<Item = &'a FieldCode>,
    on: Date,
) -> bool {
    fields.into_iter().any(|field| qualifications.iter().any(|held| &held.field == field && held.valid(on)))
}

crate::refusals! {
    /// Why a qualification is not taken.
    pub enum QualificationRefusal {
        UnknownField => Unprocessable, "unknown-qualification-field", ["R-E3"], "没有这个资质专业", "there is no such field of qualification";
        ExpiresBeforeIssue => Unprocessable, "expires-before-issue", ["R-E3"], "有效期的止期不能早于起期", "a qualification must not expire before it is issued";
        IssuedInFuture => Unprocessable, "issued-in-future", ["R-E3"], "颁发日期不能晚于今天", "a qualification cannot have been issued after today";
        AlreadyHeld => Conflict, "qualification-exists", [], "已登记过同一编号和专业的资质", "a qualification of this number and field is registered already";
        TooMany => Conflict, "too-many-qualifications", [], "资质最多 50 项", "at most 50 qualifications";
    }
}

/// Most qualifications of one agency or expert.
const MOST: usize = 50;

/// What is wrong with adding a qualification to those held, at its fields.
#[must_use]
pub fn adding(
    held: &[Qualification],
    new: &Qualification,
    catalogue: &Catalogue,
    today: Date,
    at: &str,
) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut refuse =
        |why: QualificationRefusal, field: &str| refusals.push(Refusal::from(why).at(format!("{at}{field}")));
    if !catalogue.fields.contains_key(&new.field) {
        refuse(QualificationRefusal::UnknownField, "/field");
    }
    if new.expires_on < new.issued_on {
        refuse(QualificationRefusal::ExpiresBeforeIssue, "/expires_on");
    }
    if new.issued_on > today {
        refuse(QualificationRefusal::IssuedInFuture, "/issued_on");
    }
    // A renewal has the number of what it renews, and another term.
    if held.iter().any(|has| has == new) {
        refuse(QualificationRefusal::AlreadyHeld, "/number");
    }
    if held.len() >= MOST {
        refuse(QualificationRefusal::TooMany, "");
    }
    refusals
}
