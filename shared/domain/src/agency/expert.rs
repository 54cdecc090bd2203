//! An expert (专家) of an agency: what they are qualified for, and whom they must not serve.

use super::fact::AgencyFact;
use super::parts::{Qualification, adding};
use super::register::{Agency, RegisterRefusal};
use crate::actor::OrgId;
use crate::id::{AgencyId, ExpertId};
use crate::personal::CreditCode;
use crate::policy::Sector;
use crate::refusal::Refusal;
use crate::service::Catalogue;
use crate::text::{Line, Name};
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;

/// A conflict of interest that an expert declared (利益冲突声明). It ends by a second day, never by deletion.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Conflict {
    /// With whom.
    pub credit_code: CreditCode,
    /// What kind: former employer, relative in charge, shares.
    pub nature: Line,
    /// The first day.
    pub from: Date,
    /// The last day, when it has ended.
    pub until: Option<Date>,
}

impl Conflict {
    /// Whether it stands on a day.
    #[must_use]
    pub fn stands(&self, on: Date) -> bool {
        self.from <= on && self.until.is_none_or(|until| on <= until)
    }
}

/// An expert (专家).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Expert {
    /// Their id.
    pub id: ExpertId,
    /// The agency they work for.
    pub agency: AgencyId,
    /// Its organisation.
    pub org: OrgId,
    /// Their account in it, when they have one: the subject of the token.
    pub account: Option<Line>,
    /// Their name.
    pub name: Name,
    /// Sectors they know.
    pub sectors: BTreeSet<Sector>,
    /// What they are qualified for.
    pub qualifications: Vec<Qualification>,
    /// Whom they must not serve.
    pub conflicts: Vec<Conflict>,
    /// When they were registered.
    pub registered_at: Timestamp,
}

/// What an agency says of an expert. The fields are those of [`Expert`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "see Expert")]
pub struct RegisterExpert {
    pub name: Name,
    pub account: Option<Line>,
    pub sectors: BTreeSet<Sector>,
    pub qualifications: Vec<Qualification>,
}

impl Expert {
    /// Registers an expert of an agency: all that is wrong at once.
    ///
    /// # Errors
    /// The refusals, at least one.
    pub fn register(
        id: ExpertId,
        agency: &Agency,
        ask: RegisterExpert,
        catalogue: &Catalogue,
        today: Date,
        now: Timestamp,
    ) -> Result<(Self, Told), Vec<Refusal>> {
        let mut refusals = Vec::new();
        if ask.sectors.is_empty() {
            refusals.push(Refusal::from(RegisterRefusal::NoSector).at("/sectors"));
        }
        for (at, new) in ask.qualifications.iter().enumerate() {
            let before = ask.qualifications.get(..at).unwrap_or_default();
            refusals.extend(adding(before, new, catalogue, today, &format!("/qualifications/{at}")));
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let expert = Self {
            id,
            agency: agency.id,
            org: agency.org.clone(),
            account: ask.account,
            name: ask.name,
            sectors: ask.sectors,
            qualifications: ask.qualifications,
            conflicts: Vec::new(),
            registered_at: now,
        };
        Ok((expert, Told::plain(AgencyFact::ExpertRegistered { expert: id, agency: agency.id })))
    }

    /// Adds a qualification or its renewal.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn qualify(
        mut self,
        new: Qualification,
        catalogue: &Catalogue,
        book: &Rulebook,
        today: Date,
    ) -> Result<(Self, Told), Vec<Refusal>> {
        let refusals = adding(&self.qualifications, &new, catalogue, today, "");
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let fact =
            AgencyFact::ExpertQualified { expert: self.id, field: new.field.clone(), expires_on: new.expires_on };
        self.qualifications.push(new);
        Ok((self, Told::plain(fact).resting_on(book.basis(&["R-E3"]))))
    }

    /// Whether a declared conflict with a unit stands on a day.
    #[must_use]
    pub fn conflicts_with(&self, unit: &CreditCode, on: Date) -> bool {
        self.conflicts.iter().any(|one| &one.credit_code == unit && one.stands(on))
    }

    /// Declares a conflict of interest, from today or from an earlier day on (req 3.7).
    ///
    /// # Errors
    /// When one with that unit stands already, or there are too many.
    pub fn declare(
        mut self,
        credit_code: CreditCode,
        nature: Line,
        from: Date,
        book: &Rulebook,
    ) -> Result<(Self, Told), Refusal> {
        if self.conflicts.iter().any(|conflict| conflict.credit_code == credit_code && conflict.until.is_none()) {
            return Err(Refusal::from(RegisterRefusal::ConflictDeclared).at("/credit_code"));
        }
        if self.conflicts.len() >= 200 {
            return Err(RegisterRefusal::TooManyConflicts.into());
        }
        self.conflicts.push(Conflict { credit_code, nature, from, until: None });
        let fact = AgencyFact::ConflictDeclared { expert: self.id };
        Ok((self, Told::plain(fact).resting_on(book.basis(&["R-E3"]))))
    }

    /// Ends a declared conflict with today as its last day; what was declared stays readable.
    ///
    /// # Errors
    /// When none stands.
    pub fn end_conflict(mut self, credit_code: &CreditCode, today: Date) -> Result<(Self, Told), Refusal> {
        let open = self.conflicts.iter_mut().find(|one| &one.credit_code == credit_code && one.until.is_none());
        let open = open.ok_or(RegisterRefusal::ConflictNotOpen)?;
        open.until = Some(today);
        let fact = AgencyFact::ConflictEnded { expert: self.id };
        Ok((self, Told::plain(fact)))
    }
}
