//! An agency in the register (机构名录): who it is, what it may do, who owns it, and where it stands on the lists.

use super::fact::AgencyFact;
use super::parts::{Entry, ListName, Qualification, adding, governing, listed};
use crate::actor::OrgId;
use crate::id::AgencyId;
use crate::personal::CreditCode;
use crate::policy::{Contact, Sector};
use crate::refusal::Refusal;
use crate::service::Catalogue;
use crate::text::Name;
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;

/// A technical-service agency (安全生产技术服务机构).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Agency {
    /// Its id.
    pub id: AgencyId,
    /// Its organisation: whose people keep it.
    pub org: OrgId,
    /// Registered name.
    pub name: Name,
    /// Unified social credit code.
    pub credit_code: CreditCode,
    /// Whom to call.
    pub contact: Contact,
    /// Sectors it serves (服务行业).
    pub sectors: BTreeSet<Sector>,
    /// What it is qualified for.
    pub qualifications: Vec<Qualification>,
    /// Credit codes of its shareholders and controllers (股东、实际控制人), for the question of conflicts.
    pub owners: BTreeSet<CreditCode>,
    /// Its entries in the lists, in the order of decisions; added by the mechanism alone.
    pub entries: Vec<Entry>,
    /// When it was registered.
    pub registered_at: Timestamp,
}

/// What an agency says of itself when it registers. The fields are those of [`Agency`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "see Agency")]
pub struct RegisterAgency {
    pub name: Name,
    pub credit_code: CreditCode,
    pub contact: Contact,
    pub sectors: BTreeSet<Sector>,
    pub qualifications: Vec<Qualification>,
    pub owners: BTreeSet<CreditCode>,
}

crate::refusals! {
    /// Why an agency or an expert is not registered.
    pub enum RegisterRefusal {
        NoSector => Unprocessable, "no-sector", ["R-E3"], "至少填写一个服务行业", "give at least one sector";
        OwnsItself => Unprocessable, "owns-itself", ["R-A10"], "股东名单不应包含机构自己", "an agency is not its own shareholder";
        TooManyOwners => Unprocessable, "too-many-owners", [], "股东最多 100 个", "at most 100 owners";
        NotThisAgency => Unprocessable, "not-your-agency", [], "专家应登记在本机构名下", "an expert is registered with the agency itself";
        TooManyConflicts => Conflict, "too-many-conflicts", [], "利益冲突声明最多 200 项", "at most 200 declared conflicts";
        ConflictDeclared => Conflict, "conflict-declared", ["R-E3"], "已声明过与该单位的利益冲突", "a conflict with this unit is declared already";
        ConflictNotOpen => Conflict, "conflict-not-open", [], "没有尚在有效的这项声明", "there is no such declaration in force";
    }
}

impl Agency {
    /// Registers an agency: all that is wrong at once, each at its field. It is on no list until the mechanism decides.
    ///
    /// # Errors
    /// The refusals, at least one.
    pub fn register(
        id: AgencyId,
        org: OrgId,
        ask: RegisterAgency,
        catalogue: &Catalogue,
        today: Date,
        now: Timestamp,
    ) -> Result<(Self, Told), Vec<Refusal>> {
        let mut refusals = Vec::new();
        let mut refuse = |why: RegisterRefusal, at: &str| refusals.push(Refusal::from(why).at(at));
        if ask.sectors.is_empty() {
            refuse(RegisterRefusal::NoSector, "/sectors");
        }
        if ask.owners.contains(&ask.credit_code) {
            refuse(RegisterRefusal::OwnsItself, "/owners");
        }
        if ask.owners.len() > 100 {
            refuse(RegisterRefusal::TooManyOwners, "/owners");
        }
        for (at, new) in ask.qualifications.iter().enumerate() {
            let before = ask.qualifications.get(..at).unwrap_or_default();
            refusals.extend(adding(before, new, catalogue, today, &format!("/qualifications/{at}")));
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let agency = Self {
            id,
            org,
            name: ask.name,
            credit_code: ask.credit_code,
            contact: ask.contact,
            sectors: ask.sectors,
            qualifications: ask.qualifications,
            owners: ask.owners,
            entries: Vec::new(),
            registered_at: now,
        };
        Ok((agency, Told::plain(AgencyFact::AgencyRegistered { agency: id })))
    }

    /// Adds a qualification or its renewal; none is ever taken away, so that past services keep theirs.
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
            AgencyFact::AgencyQualified { agency: self.id, field: new.field.clone(), expires_on: new.expires_on };
        self.qualifications.push(new);
        Ok((self, Told::plain(fact).resting_on(book.basis(&["R-E3"]))))
    }

    /// Since when it is on the black list, where it is on a day (R-E3).
    #[must_use]
    pub fn black_since(&self, on: Date) -> Option<Date> {
        governing(&self.entries, ListName::Black, on)
            .filter(|_| self.listed(ListName::Black, on))
            .map(|entry| entry.from)
    }

    /// Whether it is on a list on a day (R-E3).
    #[must_use]
    pub fn listed(&self, list: ListName, on: Date) -> bool {
        listed(&self.entries, list, on)
    }
}
