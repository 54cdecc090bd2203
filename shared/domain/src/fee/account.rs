//! The fee account of one policy (预防费用台账): what it may spend, holds and has spent.

use super::budget::FeeBudget;
use super::line::{FeeLine, LineMarks, LineState};
pub use super::moved::{Moved, Post};
use super::period::FeePeriod;
use super::posting::{Balances, Book, LedgerAccount as A};
use super::purpose::{Purpose, PurposeCode, listed};
use super::{FeeFact, FeeRefusal};
use crate::actor::OrgId;
use crate::id::{PolicyId, ReceiptId};
use crate::money::{Money, Rounding};
use crate::personal::CreditCode;
use crate::policy::{District, Period, Policy, Sector};
use crate::refusal::Refusal;
use crate::text::Name;
use crate::time::beijing_day;
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;

/// The account.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FeeAccount {
    /// Of which policy.
    pub policy: PolicyId,
    /// The insurer.
    pub insurer: OrgId,
    /// The insured unit, when it has accounts.
    pub enterprise: Option<OrgId>,
    /// The insured unit's name.
    pub insured_name: Name,
    /// Its code.
    pub insured_code: CreditCode,
    /// Its sector.
    pub sector: Sector,
    /// Its district.
    pub district: District,
    /// When the policy is in force.
    pub period: Period,
    /// The contract's share in basis points, for sectors without the legal cap.
    pub contract_bp: Option<u32>,
    /// Premium actually collected (实际收取保费).
    pub collected: Money,
    /// The four balances.
    pub balances: Balances,
    /// Spent on hazard inspection (R-D8).
    pub hazard_spent: Money,
    /// Spent by purpose.
    pub by_purpose: BTreeMap<PurposeCode, Money>,
    /// Since when more is used than the ceiling, after a refund (退费后超限, R-D4).
    pub over_since: Option<Timestamp>,
}

impl FeeAccount {
    /// The account of a new policy.
    #[must_use]
    pub fn open(policy: &Policy) -> (Self, Told) {
        let account = Self {
            policy: policy.id,
            insurer: policy.insurer.clone(),
            enterprise: policy.insured.org.clone(),
            insured_name: policy.insured.name.clone(),
            insured_code: policy.insured.credit_code.clone(),
            sector: policy.sector,
            district: policy.district,
            period: policy.period,
            contract_bp: policy.prevention_ratio_bp,
            collected: Money::ZERO,
            balances: Balances::ZERO,
            hazard_spent: Money::ZERO,
            by_purpose: BTreeMap::new(),
            over_since: None,
        };
        (account, Told::plain(FeeFact::FeeOpened { policy: policy.id }))
    }

    /// Which part of premium collected may be spent, in basis points: the legal cap in high-risk sectors, else the
    /// contract's share (R-D1).
    #[must_use]
    pub fn share_bp(&self, book: &Rulebook) -> u32 {
        let capped = book.n.high_risk_sectors.iter().any(|sector| sector == self.sector.name());
        if capped { book.n.prevention_cap_bp } else { self.contract_bp.unwrap_or(0) }
    }

    /// The ceiling (上限): that share of premium collected, down to the fen.
    ///
    /// # Errors
    /// When it is out of range.
    pub fn ceiling(&self, book: &Rulebook) -> Result<Money, FeeRefusal> {
        Ok(self.collected.share(self.share_bp(book), Rounding::Down)?)
    }

    /// What can still be arranged under ceiling and approved budget.
    ///
    /// # Errors
    /// When the year has no approved budget.
    pub fn left(&self, budget: &FeeBudget, book: &Rulebook) -> Result<Money, FeeRefusal> {
        Ok(budget.of_ceiling(self.ceiling(book)?)?.left_after(self.balances.used()?))
    }

    /// The most that a holding of so much could become under ceiling and approved budget.
    ///
    /// # Errors
    /// When the year has no approved budget.
    pub fn bears(&self, held: Money, budget: &FeeBudget, book: &Rulebook) -> Result<Money, FeeRefusal> {
        let others = self.balances.used()?.left_after(held);
        Ok(budget.of_ceiling(self.ceiling(book)?)?.left_after(others))
    }

    /// Premium moved: the ceiling follows it. A refund after spending marks the account and deletes nothing (R-D4).
    ///
    /// # Errors
    /// When an amount is out of range.
    pub fn entitle(
        &self,
        receipt: ReceiptId,
        collected: Money,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        let mut next = Self { collected, ..self.clone() };
        let ceiling = next.ceiling(book)?;
        let mut ledger = Book::open(self.balances);
        next.align(&mut ledger, book)?;
        let over = ledger.balances.used().map_err(FeeRefusal::from)? > ceiling;
        next.balances = ledger.balances;
        next.over_since = over.then(|| self.over_since.unwrap_or(now));
        let fact = FeeFact::FeeEntitled { receipt, collected, ceiling, over, postings: ledger.postings };
        let told = Told::plain(fact).resting_on(book.basis(&["R-D1", "R-D3", "R-D4"]));
        let both = || self.enterprise.iter().cloned().chain([self.insurer.clone()]);
        let watchers = (over && self.over_since.is_none()).then(both);
        Ok((next, told.telling(watchers.into_iter().flatten())))
    }

    /// Holds money for a booking (R-D1, R-D14).
    ///
    /// # Errors
    /// Every rule that does not let it: no budget, over the ceiling or the budget, a purpose not listed that day.
    pub fn reserve(
        &self,
        line: FeeLine,
        budget: &FeeBudget,
        added: &[Purpose],
        book: &Rulebook,
    ) -> Result<Moved, Vec<Refusal>> {
        let mut refusals: Vec<Refusal> = Vec::new();
        let amount = line.reserved;
        if !amount.is_positive() {
            refusals.push(Refusal::from(FeeRefusal::AmountNotPositive).at("/amount"));
        }
        if let Err(refusal) = listed(&line.purpose, line.service_on, book, added) {
            refusals.push(Refusal::from(refusal).at("/purpose"));
        }
        if let Err(refusal) = self.fits(amount, budget, book) {
            refusals.push(refusal.into());
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let held = |ledger: &mut Book| ledger.post(A::Available, A::Reserved, amount);
        let (account, postings) = self.moved(book, held).map_err(|refusal| vec![refusal.into()])?;
        let fact = FeeFact::FeeReserved { line: line.id, purpose: line.purpose.clone(), amount, postings };
        let basis = book.basis(&["R-D1", "R-D6", "R-D14"]);
        Ok(Moved {
            account,
            entry: Told::plain(fact).resting_on(basis.clone()),
            told: Told::plain(FeeFact::LineReserved { line: line.id, amount }).resting_on(basis),
            line,
        })
    }

    /// A second person approves, or does not, that a line holds more (R-D15).
    ///
    /// # Errors
    /// When nothing waits, the same person asked, or it does not fit.
    pub fn raise(
        &self,
        line: &FeeLine,
        approve: bool,
        budget: &FeeBudget,
        (by, on): (&str, Date),
        book: &Rulebook,
    ) -> Result<Moved, Refusal> {
        let (amount, asked_by, _) = line.raise.clone().ok_or(FeeRefusal::NothingProposed)?;
        if line.state != LineState::Reserved {
            return Err(FeeRefusal::WrongState.into());
        }
        if asked_by == by {
            return Err(FeeRefusal::MakerIsChecker.into());
        }
        // What was recorded below the reservation may be raised within it.
        let more = if approve { amount.left_after(line.reserved) } else { Money::ZERO };
        let recorded = line.recorded.map(|recorded| if approve { amount } else { recorded });
        // What takes nothing more is right also over the ceiling (R-D4).
        if more.is_positive() {
            self.fits(more, budget, book)?;
        }
        let (account, postings) = self.moved(book, |ledger| ledger.post(A::Available, A::Reserved, more))?;
        let reserved = line.reserved.plus(more).map_err(FeeRefusal::from)?;
        let raised = line.marks.raised.unwrap_or(Money::ZERO).plus(more).map_err(FeeRefusal::from)?;
        let raised_on = if more.is_positive() { Some(on) } else { line.marks.raised_on };
        let raised = Some(raised).filter(|raised| raised.is_positive());
        let marks = LineMarks { raised, raised_on, ..line.marks.clone() };
        let basis = book.basis(&["R-D15", "R-D17"]);
        Ok(Moved {
            account,
            entry: Told::plain(FeeFact::FeeRaised { line: line.id, amount: reserved, postings })
                .resting_on(basis.clone()),
            line: FeeLine { reserved, recorded, raise: None, marks, ..line.clone() },
            told: Told::plain(FeeFact::RaiseDecided { line: line.id, approved: approve })
                .resting_on(basis)
                .telling(self.enterprise.iter().cloned().chain([self.insurer.clone()])),
        })
    }

    /// Books a line at its actual cost on its invoice (R-D5, R-D15 to R-D17); what was held beyond it is given back. It
    /// never takes spending above the ceiling, but for work rendered by the day of a refund (R-D4).
    ///
    /// # Errors
    /// Every rule that does not let it.
    pub fn post(
        &self,
        line: &FeeLine,
        post: Post,
        period: &FeePeriod,
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<Moved, Vec<Refusal>> {
        let today = beijing_day(now);
        let mut refusals: Vec<Refusal> = Vec::new();
        let mut refuse = |refusal: FeeRefusal, pointer: Option<&str>| {
            let refusal = Refusal::from(refusal);
            refusals.push(match pointer {
                Some(pointer) => refusal.at(pointer),
                None => refusal,
            });
        };
        if line.state != LineState::Reserved {
            refuse(FeeRefusal::WrongState, None);
        }
        if line.frozen {
            refuse(FeeRefusal::Frozen, None);
        }
        match &line.accepted_by {
            None => refuse(FeeRefusal::NotAccepted, None),
            Some(accepted_by) if *accepted_by == by || line.booked_by == by => refuse(FeeRefusal::SamePerson, None),
            Some(_) if line.evidence.is_empty() => refuse(FeeRefusal::NoEvidence, None),
            Some(_) => {}
        }
        if !post.amount.is_positive() {
            refuse(FeeRefusal::AmountNotPositive, Some("/amount"));
        } else if post.amount > line.reserved {
            refuse(FeeRefusal::MoreThanReserved { reserved: line.reserved }, Some("/amount"));
        } else if let Some(recorded) = line.recorded.filter(|recorded| post.amount > *recorded) {
            refuse(FeeRefusal::MoreThanRecorded { recorded }, Some("/amount"));
        }
        let limit = book.n.fee_approval_limit;
        if post.amount > limit && line.approved_by.is_none() {
            refuse(FeeRefusal::NotApproved { limit }, None);
        }
        if [&line.approved_by, &line.marks.over_approved_by].into_iter().any(|who| who.as_deref() == Some(by)) {
            refuse(FeeRefusal::SamePerson, None);
        }
        let over = self.posts_over(line, post.amount, book);
        if let Err(refusal) = &over {
            refuse(refusal.clone(), None);
        }
        if post.invoice.plain_number().is_empty() {
            refuse(FeeRefusal::InvoiceUnreadable, Some("/invoice_no"));
        }
        if post.invoice.dated > today {
            refuse(FeeRefusal::BookedInFuture, Some("/invoice_date"));
        }
        let from = line.held_since();
        if post.booked_on > today {
            refuse(FeeRefusal::BookedInFuture, Some("/booked_on"));
        } else if post.booked_on < from {
            refuse(FeeRefusal::BookedTooEarly { from }, Some("/booked_on"));
        } else if let Err(refusal) = period.takes(post.booked_on) {
            refuse(refusal, Some("/booked_on"));
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let over = over.unwrap_or(false);
        self.spend(line, post, (by, over), book, now).map_err(|refusal| vec![refusal.into()])
    }

    fn spend(
        &self,
        line: &FeeLine,
        post: Post,
        (by, over): (&str, bool),
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<Moved, FeeRefusal> {
        let Post { amount, invoice, booked_on } = post;
        let rest = line.reserved.minus(amount)?;
        let (mut account, postings) = self.moved(book, |ledger| {
            ledger.post(A::Reserved, A::Spent, amount)?;
            ledger.post(A::Reserved, A::Available, rest)
        })?;
        account.count(line, amount, Money::plus)?;
        let fact = FeeFact::FeePosted {
            line: line.id,
            purpose: line.purpose.clone(),
            amount,
            booked_on,
            evidence: line.evidence.iter().map(|evidence| evidence.sha256.clone()).collect(),
            over,
            postings,
        };
        let rules: &[&str] =
            if over { &["R-D4", "R-D5", "R-D13", "R-D15", "R-D17"] } else { &["R-D5", "R-D13", "R-D15", "R-D17"] };
        let basis = book.basis(rules);
        Ok(Moved {
            account,
            entry: Told::plain(fact).resting_on(basis.clone()),
            line: FeeLine {
                state: LineState::Posted,
                spent: Some(amount),
                invoice: Some(invoice),
                booked_on: Some(booked_on),
                posted_by: Some(by.to_owned()),
                posted_at: Some(now),
                raise: None,
                marks: LineMarks { over_ceiling: over, ..line.marks.clone() },
                ..line.clone()
            },
            told: Told::plain(FeeFact::LinePosted { line: line.id, amount })
                .resting_on(basis)
                .telling(self.enterprise.clone()),
        })
    }

    pub(super) fn fits(&self, amount: Money, budget: &FeeBudget, book: &Rulebook) -> Result<(), FeeRefusal> {
        let ceiling = self.ceiling(book)?;
        let used = self.balances.used()?;
        let after = used.plus(amount)?;
        if after > ceiling {
            return Err(FeeRefusal::OverCeiling { left: ceiling.left_after(used) });
        }
        let planned = budget.of_ceiling(ceiling)?;
        if after > planned {
            return Err(FeeRefusal::OverBudget { left: planned.left_after(used) });
        }
        Ok(())
    }

    /// The account after postings; the ceiling is brought up to the rulebook in force first.
    pub(super) fn moved(
        &self,
        book: &Rulebook,
        post: impl FnOnce(&mut Book) -> Result<(), FeeRefusal>,
    ) -> Result<(Self, Vec<super::posting::Posting>), FeeRefusal> {
        let mut ledger = Book::open(self.balances);
        self.align(&mut ledger, book)?;
        post(&mut ledger)?;
        let over = ledger.balances.available < Money::ZERO;
        let next = Self { balances: ledger.balances, over_since: self.over_since.filter(|_| over), ..self.clone() };
        Ok((next, ledger.postings))
    }

    /// Moves the difference between the ceiling and what premium has given out so far.
    fn align(&self, ledger: &mut Book, book: &Rulebook) -> Result<(), FeeRefusal> {
        let given = Money::ZERO.minus(ledger.balances.premium)?;
        let change = self.ceiling(book)?.minus(given)?;
        ledger.post(A::Premium, A::Available, change)?;
        ledger.post(A::Available, A::Premium, Money::ZERO.minus(change)?)
    }

    pub(super) fn count(
        &mut self,
        line: &FeeLine,
        amount: Money,
        how: fn(Money, Money) -> Result<Money, crate::money::OutOfRange>,
    ) -> Result<(), FeeRefusal> {
        let spent = self.by_purpose.entry(line.purpose.clone()).or_insert(Money::ZERO);
        *spent = how(*spent, amount)?;
        if line.hazard {
            self.hazard_spent = how(self.hazard_spent, amount)?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "account_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "replay_tests.rs"]
mod replay_tests;
