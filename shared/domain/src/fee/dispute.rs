//! Disputes (费用异议): the insured unit questions a line of its fee. The line is frozen until the insurer has answered,
//! within the clocks of complaints (R-E8).

use super::line::{FeeLine, LineState};
use super::{FeeFact, FeeRefusal};
use crate::actor::OrgId;
use crate::calendar::Calendar;
use crate::id::{DisputeId, LineId, PolicyId};
use crate::refusal::Refusal;
use crate::text::Note;
use crate::{Rulebook, Told, reply};
use jiff::{Timestamp, civil::Date};

crate::labels! {
    /// Where a dispute stands (异议状态).
    pub enum DisputeState {
        Open = "open", "待答复";
        Checking = "checking", "核查中";
        Upheld = "upheld", "异议成立";
        Explained = "explained", "已说明";
    }
}

/// A dispute.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Dispute {
    /// Its id.
    pub id: DisputeId,
    /// Of which policy's fee.
    pub policy: PolicyId,
    /// Of which line.
    pub line: LineId,
    /// The insurer that answers.
    pub insurer: OrgId,
    /// The insured unit that asks.
    pub enterprise: OrgId,
    /// What it questions.
    pub reason: Note,
    /// Who asked.
    pub opened_by: String,
    /// When.
    pub opened_at: Timestamp,
    /// Where it stands.
    pub state: DisputeState,
    /// The last day to answer.
    pub due: Date,
    /// The extension, with who approved it and why.
    pub extended: Option<(String, Note)>,
    /// The answer: facts and basis.
    pub answer: Option<Note>,
    /// Who answered, and when.
    pub answered: Option<(String, Timestamp)>,
    /// That it is overdue was told.
    pub overdue_told: bool,
}

/// What the insured unit questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The dispute's id.
    pub id: DisputeId,
    /// The insured unit.
    pub enterprise: OrgId,
    /// What it questions.
    pub reason: Note,
    /// Who asks.
    pub by: String,
}

/// The dispute and its line after an act.
#[derive(Clone, Debug)]
pub struct Disputed {
    /// The dispute.
    pub dispute: Dispute,
    /// What happened to it.
    pub told: Told,
    /// The line.
    pub line: FeeLine,
    /// What happened to it.
    pub line_told: Told,
}

impl Dispute {
    /// Questions a line and freezes it.
    ///
    /// # Errors
    /// When the line ended, or has an open dispute.
    pub fn open(
        ask: Question,
        line: &FeeLine,
        book: &Rulebook,
        calendar: &Calendar,
        now: Timestamp,
    ) -> Result<Disputed, Refusal> {
        let Question { id, enterprise, reason, by } = ask;
        if line.frozen {
            return Err(FeeRefusal::DisputeOpen.into());
        }
        if !matches!(line.state, LineState::Reserved | LineState::Posted) {
            return Err(FeeRefusal::WrongState.into());
        }
        let due = reply::due(now, book, calendar);
        let dispute = Self {
            id,
            policy: line.policy,
            line: line.id,
            insurer: line.insurer.clone(),
            enterprise,
            reason,
            opened_by: by,
            opened_at: now,
            state: DisputeState::Open,
            due,
            extended: None,
            answer: None,
            answered: None,
            overdue_told: false,
        };
        let basis = book.basis(&["R-D10", "R-E8"]);
        Ok(Disputed {
            told: Told::plain(FeeFact::DisputeOpened { dispute: id, line: line.id, due })
                .resting_on(basis.clone())
                .telling([dispute.insurer.clone()]),
            dispute,
            line: FeeLine { frozen: true, ..line.clone() },
            line_told: Told::plain(FeeFact::LineFrozen { line: line.id, dispute: id }).resting_on(basis),
        })
    }

    /// The insurer says that more checking is needed: the longer clock holds.
    ///
    /// # Errors
    /// When it is not newly open.
    pub fn check(&self, book: &Rulebook, calendar: &Calendar) -> Result<(Self, Told), Refusal> {
        if self.state != DisputeState::Open {
            return Err(self.not_open().into());
        }
        let due = reply::due_after_checking(self.opened_at, book, calendar);
        let told = Told::plain(FeeFact::DisputeChecking { dispute: self.id, due })
            .resting_on(book.basis(&["R-E8"]))
            .telling([self.enterprise.clone()]);
        Ok((Self { state: DisputeState::Checking, due, overdue_told: false, ..self.clone() }, told))
    }

    /// The time is extended once, with a reason that the insured unit is told.
    ///
    /// # Errors
    /// When it is not being checked, was extended already, or for too long.
    pub fn extend(&self, days: u32, why: Note, by: &str, book: &Rulebook) -> Result<(Self, Told), Refusal> {
        if self.state != DisputeState::Checking {
            return Err(self.not_open().into());
        }
        let due = reply::extended(self.due, days, self.extended.is_some(), book)?;
        let told = Told::plain(FeeFact::DisputeExtended { dispute: self.id, due })
            .resting_on(book.basis(&["R-E8"]))
            .telling([self.enterprise.clone()]);
        let extended = Some((by.to_owned(), why));
        Ok((Self { due, extended, overdue_told: false, ..self.clone() }, told))
    }

    /// The insurer answers, and the line can go on: a line found wrong is then corrected by reversal or release.
    ///
    /// # Errors
    /// When it was answered, or by somebody who booked or posted the line.
    pub fn answer(
        &self,
        line: &FeeLine,
        upheld: bool,
        answer: Note,
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<Disputed, Refusal> {
        if !matches!(self.state, DisputeState::Open | DisputeState::Checking) {
            return Err(FeeRefusal::DisputeClosed.into());
        }
        if line.booked_by == by || line.posted_by.as_deref() == Some(by) {
            return Err(FeeRefusal::SamePerson.into());
        }
        let basis = book.basis(&["R-E8", "R-D17"]);
        let state = if upheld { DisputeState::Upheld } else { DisputeState::Explained };
        let answered = Some((by.to_owned(), now));
        Ok(Disputed {
            dispute: Self { state, answer: Some(answer), answered, ..self.clone() },
            told: Told::plain(FeeFact::DisputeAnswered { dispute: self.id, upheld })
                .resting_on(basis.clone())
                .telling([self.enterprise.clone()]),
            line: FeeLine { frozen: false, ..line.clone() },
            line_told: Told::plain(FeeFact::LineReleased { line: self.line, dispute: self.id }).resting_on(basis),
        })
    }

    /// Tells once that the answer is late.
    #[must_use]
    pub fn overdue(&self, today: Date, book: &Rulebook) -> Option<(Self, Told)> {
        let waiting = matches!(self.state, DisputeState::Open | DisputeState::Checking);
        (waiting && today > self.due && !self.overdue_told).then(|| {
            let told = Told::plain(FeeFact::DisputeOverdue { dispute: self.id })
                .resting_on(book.basis(&["R-E8"]))
                .telling([self.insurer.clone(), self.enterprise.clone()]);
            (Self { overdue_told: true, ..self.clone() }, told)
        })
    }

    fn not_open(&self) -> FeeRefusal {
        match self.state {
            DisputeState::Open | DisputeState::Checking => FeeRefusal::WrongState,
            DisputeState::Upheld | DisputeState::Explained => FeeRefusal::DisputeClosed,
        }
    }
}
