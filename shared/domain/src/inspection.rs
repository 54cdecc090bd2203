//! Inspections (检查, 4.18): an officer looks at a sample of an insurer's fee lines, drawn so that anybody can draw it again,
//! in a room that only shows and keeps every look; findings are answered and verified; three gauges say enough (足额),
//! proper (规范), in place (到位).

pub mod draw;
pub mod fact;
pub mod finding;
pub mod gauge;

pub use fact::InspectionFact;
pub use finding::{Finding, FindingKind, FindingState};

use crate::actor::OrgId;
use crate::fee::FeeLine;
use crate::id::{InspectionId, LineId, PolicyId};
use crate::refusal::Refusal;
use crate::text::{Line, Note};
use crate::time::{beijing_day, days_between};
use crate::{Rulebook, Told};
use gauge::Reading;
use jiff::{Timestamp, civil::Date};

crate::labels! {
    /// Where an inspection stands (检查状态).
    pub enum InspectionState {
        Drawing = "drawing", "抽样中";
        Open = "open", "检查中";
        Closed = "closed", "已办结";
    }
}

crate::refusals! {
    /// Why an act of an inspection is refused.
    pub enum InspectionRefusal {
        Drawing => Conflict, "sample-not-drawn", [], "样本尚在抽取", "the sample is still being drawn";
        Closed => Conflict, "inspection-closed", [], "检查已办结", "the inspection is closed";
        PeriodBackwards => Unprocessable, "period-backwards", [], "止日不能早于起日", "the period must not end before it begins";
        PeriodInFuture => Unprocessable, "day-in-future", [], "日期不能晚于今天", "the day has not come";
        PeriodTooLong { most: u32 } => Unprocessable, "period-too-long", ["R-H12"], "检查期间最长 {most} 日", "the period is at most {most} days";
        BadSize { most: u32 } => Unprocessable, "sample-size", ["R-H12"], "抽样 1 至 {most} 笔", "a sample has 1 to {most} lines";
        NotSampled => NotFound, "not-in-the-sample", ["R-H12"], "该笔费用不在样本中", "the line is not in the sample";
        NoFinding => NotFound, "no-such-finding", [], "没有这个问题", "there is no such finding";
        FindingState => Conflict, "finding-state", [], "该问题当前状态不能进行此操作", "the finding is in another state";
        OwnLine => Forbidden, "own-line", ["R-D17"], "办理过该笔费用的人不能答复", "nobody answers about a line of their own";
        MakerIsChecker => Forbidden, "maker-is-checker", ["R-H12"], "提出问题的人不能复核", "nobody verifies what they found themselves";
        Unverified { open: usize } => Conflict, "findings-open", ["R-H12"], "还有 {open} 个问题没有复核", "{open} findings are not verified yet";
    }
}

/// A line in a sample or under a gauge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Sampled {
    /// Of which policy.
    pub policy: PolicyId,
    /// Which line.
    pub line: LineId,
}

/// An inspection.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Inspection {
    /// Its id.
    pub id: InspectionId,
    /// Whom it looks at.
    pub insurer: OrgId,
    /// The first day on which a line was posted.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Lines posted after this moment are not looked at.
    pub as_of: Timestamp,
    /// What the sample is drawn by.
    pub seed: Line,
    /// How many lines.
    pub size: u32,
    /// Who opened it.
    pub opened_by: String,
    /// Their organisation.
    pub opened_org: OrgId,
    /// When.
    pub opened_at: Timestamp,
    /// Where it stands.
    pub state: InspectionState,
    /// How many lines it was drawn from.
    pub population: u64,
    /// The sample, in the order it was drawn.
    pub sample: Vec<Sampled>,
    /// The gauges.
    pub readings: Vec<Reading>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Who closed it, when, with which conclusion.
    pub closed: Option<(String, Timestamp, Note)>,
}

/// What an officer asks for. The fields are those of [`Inspection`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "see Inspection")]
pub struct Open {
    pub insurer: OrgId,
    pub from: Date,
    pub to: Date,
    pub as_of: Timestamp,
    pub seed: Line,
    pub size: u32,
    pub by: String,
    pub org: OrgId,
}

impl Inspection {
    /// Opens an inspection; the sample is drawn by the next run of the schedule.
    ///
    /// # Errors
    /// Everything that is wrong with what is asked for.
    pub fn open(id: InspectionId, ask: Open, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Vec<Refusal>> {
        let mut refusals = Vec::new();
        let mut refuse = |why: InspectionRefusal, at: &str| refusals.push(Refusal::from(why).at(at));
        if ask.to < ask.from {
            refuse(InspectionRefusal::PeriodBackwards, "/to");
        } else if days_between(ask.from, ask.to) >= i32::try_from(book.n.inspection_most_days).unwrap_or(i32::MAX) {
            refuse(InspectionRefusal::PeriodTooLong { most: book.n.inspection_most_days }, "/to");
        }
        if ask.from > beijing_day(now) {
            refuse(InspectionRefusal::PeriodInFuture, "/from");
        }
        if ask.as_of > now {
            refuse(InspectionRefusal::PeriodInFuture, "/as_of");
        }
        if !(1..=book.n.inspection_most_sample).contains(&ask.size) {
            refuse(InspectionRefusal::BadSize { most: book.n.inspection_most_sample }, "/size");
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let fact = InspectionFact::InspectionOpened { inspection: id, insurer: ask.insurer.clone() };
        let told = Told::plain(fact).resting_on(book.basis(&["R-H12", "R-H9"])).telling([ask.insurer.clone()]);
        let inspection = Self {
            id,
            insurer: ask.insurer,
            from: ask.from,
            to: ask.to,
            as_of: ask.as_of,
            seed: ask.seed,
            size: ask.size,
            opened_by: ask.by,
            opened_org: ask.org,
            opened_at: now,
            state: InspectionState::Drawing,
            population: 0,
            sample: Vec::new(),
            readings: Vec::new(),
            findings: Vec::new(),
            closed: None,
        };
        Ok((inspection, told))
    }

    /// The last day to look for lines.
    #[must_use]
    pub fn last_day(&self) -> Date {
        self.to.min(beijing_day(self.as_of))
    }

    /// Whether a line is one of those that the sample is drawn from: posted by this insurer, in the period, by then. All
    /// of that stays as it is, whatever becomes of the line.
    #[must_use]
    pub fn covers(&self, line: &FeeLine) -> bool {
        let posted = line.posted_at.filter(|at| *at <= self.as_of).map(beijing_day);
        line.insurer == self.insurer && posted.is_some_and(|day| (self.from..=self.to).contains(&day))
    }

    /// The sample was drawn.
    ///
    /// # Errors
    /// When it was drawn before.
    pub fn drawn(
        &self,
        population: u64,
        sample: Vec<Sampled>,
        readings: Vec<Reading>,
        book: &Rulebook,
    ) -> Result<(Self, Told), Refusal> {
        if self.state != InspectionState::Drawing {
            return Err(InspectionRefusal::FindingState.into());
        }
        let drawn = u32::try_from(sample.len()).unwrap_or(u32::MAX);
        let fact = InspectionFact::SampleDrawn { inspection: self.id, seed: self.seed.clone(), population, drawn };
        let told = Told::plain(fact).resting_on(book.basis(&["R-H12"])).telling([self.opened_org.clone()]);
        Ok((Self { state: InspectionState::Open, population, sample, readings, ..self.clone() }, told))
    }

    /// Whether a line is in the sample.
    ///
    /// # Errors
    /// When it is not.
    pub fn sampled(&self, line: LineId) -> Result<Sampled, Refusal> {
        let found = self.sample.iter().find(|of| of.line == line).copied();
        found.ok_or_else(|| InspectionRefusal::NotSampled.into())
    }

    fn running(&self) -> Result<(), InspectionRefusal> {
        match self.state {
            InspectionState::Drawing => Err(InspectionRefusal::Drawing),
            InspectionState::Open => Ok(()),
            InspectionState::Closed => Err(InspectionRefusal::Closed),
        }
    }

    /// The inspection ends, with a conclusion: every finding was verified.
    ///
    /// # Errors
    /// When it is not open, or a finding is.
    pub fn close(&self, conclusion: Note, by: &str, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.running()?;
        let open = self.findings.iter().filter(|finding| finding.state != FindingState::Verified).count();
        if open > 0 {
            return Err(InspectionRefusal::Unverified { open }.into());
        }
        let findings = u32::try_from(self.findings.len()).unwrap_or(u32::MAX);
        let told = Told::plain(InspectionFact::InspectionClosed { inspection: self.id, findings })
            .resting_on(book.basis(&["R-H12"]))
            .telling([self.insurer.clone()]);
        let closed = Some((by.to_owned(), now, conclusion));
        Ok((Self { state: InspectionState::Closed, closed, ..self.clone() }, told))
    }
}

/// That somebody looked at something in the room (查阅记录).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RoomRead {
    /// Of which inspection.
    pub inspection: InspectionId,
    /// A number that orders reads.
    pub number: uuid::Uuid,
    /// Which line; none: the list.
    pub line: Option<LineId>,
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl RoomRead {
    /// The fact that is kept before anything is shown.
    #[must_use]
    pub fn told(&self) -> Told {
        Told::plain(InspectionFact::RoomRead { inspection: self.inspection, line: self.line })
    }
}

#[cfg(test)]
#[path = "inspection_tests.rs"]
mod tests;
