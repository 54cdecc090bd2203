//! What the fee may be spent on: a closed, dated list (R-D6). Adding to it takes two people, a reason and a date.

use super::{FeeFact, FeeRefusal};
use crate::actor::OrgId;
use crate::refusal::Refusal;
use crate::text::{Name, Note};
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};

crate::codes! {
    /// The code of a purpose (用途代码).
    PurposeCode;
}

/// A purpose that an insurer added to the list of the rulebook (新增用途).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Purpose {
    /// Whose list it is on.
    pub insurer: OrgId,
    /// Its code.
    pub code: PurposeCode,
    /// Its name.
    pub label: Name,
    /// How it lowers risk or reduces loss (4.9).
    pub reason: Note,
    /// Who proposed it.
    pub proposed_by: String,
    /// When.
    pub proposed_at: Timestamp,
    /// Who confirmed it, and from which day it is in force.
    pub confirmed: Option<(String, Date)>,
}

/// What is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Propose {
    /// See [`Purpose::code`].
    pub code: PurposeCode,
    /// See [`Purpose::label`].
    pub label: Name,
    /// See [`Purpose::reason`].
    pub reason: Note,
}

impl Purpose {
    /// Proposes a purpose.
    ///
    /// # Errors
    /// When the list has the code already, or its words are those of what the fee may never be spent on (R-A10).
    pub fn propose(
        insurer: OrgId,
        ask: Propose,
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        let words = format!("{} {}", ask.code, ask.label).to_lowercase();
        if book.n.forbidden_purpose_words.iter().any(|word| words.contains(word.as_str())) {
            return Err(Refusal::from(FeeRefusal::PurposeForbidden).at("/code"));
        }
        if book.n.purposes.contains_key(ask.code.as_str()) {
            return Err(Refusal::from(FeeRefusal::PurposeExists).at("/code"));
        }
        let purpose = Self {
            insurer: insurer.clone(),
            code: ask.code.clone(),
            label: ask.label,
            reason: ask.reason,
            proposed_by: by.to_owned(),
            proposed_at: now,
            confirmed: None,
        };
        let told = Told::plain(FeeFact::PurposeProposed { code: ask.code }).resting_on(book.basis(&["R-D6"]));
        Ok((purpose, told.telling([insurer])))
    }

    /// A second person puts it in force from a day.
    ///
    /// # Errors
    /// When it is in force already, or the same person proposed it (4.10).
    pub fn confirm(&self, by: &str, from: Date, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        if self.confirmed.is_some() {
            return Err(FeeRefusal::NothingProposed.into());
        }
        if self.proposed_by == by {
            return Err(FeeRefusal::MakerIsChecker.into());
        }
        let told = Told::plain(FeeFact::PurposeConfirmed { code: self.code.clone(), from })
            .resting_on(book.basis(&["R-D6"]))
            .telling([self.insurer.clone()]);
        Ok((Self { confirmed: Some((by.to_owned(), from)), ..self.clone() }, told))
    }

    fn in_force(&self, on: Date) -> bool {
        self.confirmed.as_ref().is_some_and(|(_, from)| *from <= on)
    }
}

/// Whether kinds of service may stand under a purpose: the rulebook's, or one that two people of an insurer put in force, be
/// it from a later day. What is spent on it is asked day by day ([`listed`]).
///
/// # Errors
/// When it is neither.
pub fn confirmed(code: &PurposeCode, book: &Rulebook, added: Option<&Purpose>) -> Result<(), FeeRefusal> {
    let own = added.is_some_and(|purpose| purpose.code == *code && purpose.confirmed.is_some());
    if own || book.n.purposes.contains_key(code.as_str()) { Ok(()) } else { Err(FeeRefusal::PurposeUnknown) }
}

/// The name of a purpose that may be spent on on a day: the rulebook's, or one the insurer added (R-D6).
///
/// # Errors
/// When it is not on the list that day.
pub fn listed(code: &PurposeCode, on: Date, book: &Rulebook, added: &[Purpose]) -> Result<String, FeeRefusal> {
    let own = || added.iter().find(|purpose| purpose.code == *code && purpose.in_force(on));
    let shipped = book.n.purposes.get(code.as_str()).cloned();
    shipped.or_else(|| own().map(|purpose| purpose.label.to_string())).ok_or(FeeRefusal::PurposeUnknown)
}
