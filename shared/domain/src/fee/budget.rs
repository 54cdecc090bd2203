//! The dedicated budget (专项预算) of an insurer for a year: which part of the ceiling is planned, and which part of that
//! for hazard inspection. Nothing is spent without one (4.6).

use super::{FeeFact, FeeRefusal};
use crate::actor::OrgId;
use crate::money::{Money, Rounding};
use crate::refusal::Refusal;
use crate::text::Note;
use crate::{Rulebook, Told};

/// The budget of one insurer and year. A share of each policy's ceiling, so that it grows with premium received.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FeeBudget {
    /// Whose.
    pub insurer: OrgId,
    /// For which year.
    pub year: i16,
    /// What holds now.
    pub approved: Option<Plan>,
    /// What waits for a second person.
    pub proposed: Option<Plan>,
}

/// What a budget plans.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Plan {
    /// Planned part of the ceiling, in basis points; at most the whole.
    pub share_bp: u32,
    /// Part of that for hazard inspection, in basis points (R-D8).
    pub hazard_share_bp: u32,
    /// Why this much.
    pub reason: Note,
    /// Who proposed it.
    pub proposed_by: String,
    /// Who approved it.
    pub approved_by: Option<String>,
}

impl FeeBudget {
    /// A year without a budget.
    #[must_use]
    pub const fn none(insurer: OrgId, year: i16) -> Self {
        Self { insurer, year, approved: None, proposed: None }
    }

    /// Proposes a plan; one at a time.
    ///
    /// # Errors
    /// When one waits already, it is more than the ceiling, or less than the least hazard share.
    pub fn propose(&self, plan: Plan, book: &Rulebook) -> Result<(Self, Told), Vec<Refusal>> {
        let mut refusals = Vec::new();
        if self.proposed.is_some() {
            refusals.push(FeeRefusal::AlreadyProposed.into());
        }
        if plan.share_bp > 10_000 || plan.share_bp == 0 {
            refusals.push(Refusal::from(FeeRefusal::BudgetTooLarge).at("/share_bp"));
        }
        let least = book.n.hazard_share_min_bp;
        if plan.hazard_share_bp < least || plan.hazard_share_bp > 10_000 {
            refusals.push(Refusal::from(FeeRefusal::HazardShareTooLow { least }).at("/hazard_share_bp"));
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let fact =
            FeeFact::BudgetProposed { year: self.year, share_bp: plan.share_bp, hazard_share_bp: plan.hazard_share_bp };
        let told = Told::plain(fact).resting_on(book.basis(&["R-D14", "R-D8"])).telling([self.insurer.clone()]);
        Ok((Self { proposed: Some(plan), ..self.clone() }, told))
    }

    /// A second person approves what waits.
    ///
    /// # Errors
    /// When nothing waits, or the same person proposed it.
    pub fn approve(&self, by: &str, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        let plan = self.proposed.clone().ok_or(FeeRefusal::NothingProposed)?;
        if plan.proposed_by == by {
            return Err(FeeRefusal::MakerIsChecker.into());
        }
        let fact =
            FeeFact::BudgetApproved { year: self.year, share_bp: plan.share_bp, hazard_share_bp: plan.hazard_share_bp };
        let told = Told::plain(fact).resting_on(book.basis(&["R-D14", "R-D17"])).telling([self.insurer.clone()]);
        let approved = Some(Plan { approved_by: Some(by.to_owned()), ..plan });
        Ok((Self { approved, proposed: None, ..self.clone() }, told))
    }

    /// How much of a ceiling may be spent; down to the fen, as every cap.
    ///
    /// # Errors
    /// When no plan was approved.
    pub fn of_ceiling(&self, ceiling: Money) -> Result<Money, FeeRefusal> {
        let plan = self.approved.as_ref().ok_or(FeeRefusal::NoBudget { year: self.year })?;
        Ok(ceiling.share(plan.share_bp, Rounding::Down)?)
    }
}
