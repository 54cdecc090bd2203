//! A case about an agency's place on a list (名单变动事项): proposed, heard, decided, appealed, decided again.
//!
//! Nothing in it is edited: each step adds to it. Its outcome is an [`Entry`] of the agency, which booking and payment
//! ask about the day of the service.

use super::criterion::{self, Criteria, CriterionCode};
use super::fact::AgencyFact;
use super::fairness;
use super::parts::{Change, Entry, ListName, Paper, governing};
use super::register::Agency;
use super::ruling::{Bench, Meeting, Ruling, Session};
use crate::actor::{Actor, OrgId};
use crate::id::{AgencyId, StandingId};
use crate::refusal::Refusal;
use crate::text::Note;
use crate::time::{beijing_day, days_after};
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};

crate::labels! {
    /// Where a case stands.
    pub enum StandingState {
        Proposed = "proposed", "已提出";
        Adopted = "adopted", "已通过";
        Rejected = "rejected", "未通过";
        Appealed = "appealed", "申诉中";
        Upheld = "upheld", "维持原决定";
        Overturned = "overturned", "撤销原决定";
    }
}

/// What the agency said (陈述申辩).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Statement {
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What.
    pub text: Note,
    /// Papers with it.
    pub papers: Vec<Paper>,
}

/// The agency was called to state its case.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Hearing {
    /// By whom.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The last day for it.
    pub until: Date,
    /// What it said.
    pub statements: Vec<Statement>,
}

/// A case.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Standing {
    /// Its id.
    pub id: StandingId,
    /// The agency.
    pub agency: AgencyId,
    /// Its organisation.
    pub org: OrgId,
    /// Which list.
    pub list: ListName,
    /// On it or off it.
    pub change: Change,
    /// The published criterion that the proposal rests on.
    pub criterion: CriterionCode,
    /// What happened.
    pub grounds: Note,
    /// What shows it.
    pub papers: Vec<Paper>,
    /// Who proposed it.
    pub proposed_by: String,
    /// When.
    pub proposed_at: Timestamp,
    /// Where it stands.
    pub state: StandingState,
    /// The hearing.
    pub hearing: Option<Hearing>,
    /// Meetings without quorum: they decided nothing.
    pub without_quorum: Vec<Session>,
    /// The decision.
    pub decided: Option<Ruling>,
    /// The appeal.
    pub appeal: Option<Statement>,
    /// The decision on the appeal.
    pub reviewed: Option<Ruling>,
}

/// What is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "see Standing")]
pub struct Propose {
    pub list: ListName,
    pub change: Change,
    pub criterion: CriterionCode,
    pub grounds: Note,
    pub papers: Vec<Paper>,
}

crate::refusals! {
    /// Why a step of a case is refused.
    pub enum StandingRefusal {
        NotOnList => Conflict, "not-on-list", ["R-E3"], "该机构今天不在这个名单中，无从移出", "the agency is not on this list today, so it cannot leave it";
        NoPaper => Unprocessable, "evidence-needed", ["R-E3"], "列入黑名单或移出白名单应附佐证材料", "black-listing, or taking off the white list, needs evidence";
        NotProposed => Conflict, "standing-decided", [], "该事项已作出决定", "this case is decided already";
        HearingFirst => Conflict, "hearing-first", ["R-E14"], "作出不利决定前，应先通知机构陈述申辩", "the agency must be heard before a decision against it";
        HearingOpen { until: Date } => Conflict, "hearing-open", ["R-E14"], "机构可在 {until} 前陈述申辩，期满或陈述后才能决定", "the agency may state its case until {until}; decide after that, or after it has";
        AlreadyCalled => Conflict, "hearing-called", [], "已通知过陈述申辩", "the hearing was called already";
        NoHearing => Conflict, "no-hearing", [], "没有正在进行的陈述申辩", "no hearing is open";
        SamePerson => Forbidden, "same-person", ["R-E14"], "提出、决定、复查应由不同的人经办", "whoever proposed or decided the case cannot decide on it now";
        MeetingDay { since: Date } => Unprocessable, "meeting-day", ["R-E14"], "会议日期应在 {since} 之后，不晚于今天", "the meeting must lie between {since} and today";
        Retroactive => Unprocessable, "retroactive", ["R-E14"], "决定不得溯及既往，生效日不早于今天", "a decision takes effect from today at the earliest";
        EndsBeforeItBegins => Unprocessable, "ends-before-it-begins", [], "截止日不能早于生效日", "the last day must not lie before the first";
        NothingToAppeal => Conflict, "nothing-to-appeal", ["R-E14"], "只有对机构不利的决定可以申诉，且只能申诉一次", "only a decision against the agency can be appealed, and once";
        AppealLate { until: Date } => Conflict, "appeal-late", ["R-E14"], "申诉期限已于 {until} 届满", "the time to appeal ended on {until}";
        NoAppeal => Conflict, "no-appeal", [], "没有待决定的申诉", "no appeal waits for a decision";
        TooManyStatements => Conflict, "too-many-statements", [], "陈述申辩最多 20 份", "at most 20 statements";
    }
}

/// A case after a meeting, and the agency where its place on a list changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// The case and what it tells.
    pub standing: (Standing, Told),
    /// The agency with its new entry.
    pub agency: Option<(Agency, Told)>,
}

impl Standing {
    /// Proposes a change of a list (req 2.3): with a published criterion, and with evidence where it is against the agency.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn propose(
        id: StandingId,
        agency: &Agency,
        ask: Propose,
        criteria: &Criteria,
        book: &Rulebook,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<(Self, Told), Vec<Refusal>> {
        let today = beijing_day(now);
        let mut refusals: Vec<Refusal> =
            criterion::cited(criteria, &ask.criterion, (ask.list, ask.change), today).err().into_iter().collect();
        refusals.extend(fairness::says(&ask.grounds, "/grounds", book));
        if ask.change == Change::Leave && !agency.listed(ask.list, today) {
            refusals.push(Refusal::from(StandingRefusal::NotOnList).at("/list"));
        }
        let own_wish = actor.person().is_some_and(|person| person.org == agency.org);
        if adverse(ask.list, ask.change) && ask.papers.is_empty() && !own_wish {
            refusals.push(Refusal::from(StandingRefusal::NoPaper).at("/papers"));
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let fact = AgencyFact::StandingProposed { standing: id, agency: agency.id, list: ask.list, change: ask.change };
        let standing = Self {
            id,
            agency: agency.id,
            org: agency.org.clone(),
            list: ask.list,
            change: ask.change,
            criterion: ask.criterion,
            grounds: ask.grounds,
            papers: ask.papers,
            proposed_by: actor.subject(),
            proposed_at: now,
            state: StandingState::Proposed,
            hearing: None,
            without_quorum: Vec::new(),
            decided: None,
            appeal: None,
            reviewed: None,
        };
        Ok((standing, Told::plain(fact).resting_on(book.basis(&["R-E3"])).telling([agency.org.clone()])))
    }

    /// Whether the change is against the agency: on the black list, or off the white one.
    #[must_use]
    pub fn adverse(&self) -> bool {
        adverse(self.list, self.change)
    }

    /// Calls the agency to state its case.
    ///
    /// # Errors
    /// When the case is decided or the hearing called.
    pub fn call_hearing(mut self, actor: &Actor, book: &Rulebook, now: Timestamp) -> Result<(Self, Told), Refusal> {
        self.open()?;
        if self.hearing.is_some() {
            return Err(StandingRefusal::AlreadyCalled.into());
        }
        let until = days_after(beijing_day(now), book.n.standing_hearing_days);
        self.hearing = Some(Hearing { by: actor.subject(), at: now, until, statements: Vec::new() });
        let fact = AgencyFact::HearingCalled {
            standing: self.id,
            agency: self.agency,
            list: self.list,
            change: self.change,
            until,
        };
        let org = self.org.clone();
        Ok((self, Told::plain(fact).resting_on(book.basis(&["R-E14"])).telling([org])))
    }

    /// The agency states its case; it may add to it until the decision.
    ///
    /// # Errors
    /// When no hearing is open.
    pub fn state_case(
        mut self,
        text: Note,
        papers: Vec<Paper>,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.open()?;
        let hearing = self.hearing.as_mut().ok_or(StandingRefusal::NoHearing)?;
        if hearing.statements.len() >= 20 {
            return Err(StandingRefusal::TooManyStatements.into());
        }
        hearing.statements.push(Statement { by: actor.subject(), at: now, text, papers });
        let fact = AgencyFact::CaseStated { standing: self.id, agency: self.agency };
        Ok((self, Told::plain(fact)))
    }

    /// Records the meeting that decides the case (req 2.2). Without quorum it decides nothing: the case stays proposed.
    ///
    /// # Errors
    /// All reasons against it.
    pub fn decide(mut self, agency: &Agency, meeting: Meeting, bench: &Bench<'_>) -> Result<Met, Vec<Refusal>> {
        self.open().map_err(|why| vec![why])?;
        let (since, unheard) = self.heard(bench.today());
        let mut refusals: Vec<Refusal> = unheard.into_iter().collect();
        if self.proposed_by == bench.actor.subject() {
            refusals.push(StandingRefusal::SamePerson.into());
        }
        let session = match bench.hold(&self, &agency.credit_code, &meeting, since) {
            Ok(session) => session,
            Err(more) => {
                refusals.extend(more);
                return Err(refusals);
            }
        };
        if !refusals.is_empty() {
            return Err(refusals);
        }
        if !session.tally.quorate {
            return Ok(self.dispersed(session, bench));
        }
        let carried = session.tally.carried;
        let from = carried.then(|| meeting.from.unwrap_or_else(|| bench.today()));
        let until = meeting.until.filter(|_| carried && self.change == Change::Enter);
        self.state = if carried { StandingState::Adopted } else { StandingState::Rejected };
        self.decided =
            Some(Ruling { session, carried, criterion: meeting.criterion, reason: meeting.reason, from, until });
        let agency = from.map(|from| self.enter(agency, self.change == Change::Enter, from, until, bench));
        let fact = AgencyFact::StandingDecided {
            standing: self.id,
            agency: self.agency,
            list: self.list,
            change: self.change,
            state: self.state,
            from,
        };
        let told = Told::plain(fact).resting_on(bench.book.basis(&["R-E3", "R-E14"])).telling([self.org.clone()]);
        Ok(Met { standing: (self, told), agency })
    }

    /// The agency appeals against a decision that went against it: a listing, or the refusal of its application.
    ///
    /// # Errors
    /// When there is nothing to appeal, or it is too late.
    pub fn file_appeal(
        mut self,
        text: Note,
        papers: Vec<Paper>,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        let against =
            matches!((self.state, self.adverse()), (StandingState::Adopted, true) | (StandingState::Rejected, false));
        let decided = self.decided.as_ref().filter(|_| against).ok_or(StandingRefusal::NothingToAppeal)?;
        let until = days_after(beijing_day(decided.session.at), book.n.standing_appeal_days);
        if beijing_day(now) > until {
            return Err(StandingRefusal::AppealLate { until }.into());
        }
        self.appeal = Some(Statement { by: actor.subject(), at: now, text, papers });
        self.state = StandingState::Appealed;
        let fact = AgencyFact::StandingAppealed { standing: self.id, agency: self.agency };
        Ok((self, Told::plain(fact).resting_on(book.basis(&["R-E14"]))))
    }

    /// Records the meeting that decides the appeal. Where it gives way, the agency stands again as before from today on:
    /// the days in between stay what they were.
    ///
    /// # Errors
    /// All reasons against it.
    pub fn decide_appeal(mut self, agency: &Agency, meeting: Meeting, bench: &Bench<'_>) -> Result<Met, Vec<Refusal>> {
        let (StandingState::Appealed, Some(appeal), Some(first)) = (self.state, &self.appeal, &self.decided) else {
            return Err(vec![StandingRefusal::NoAppeal.into()]);
        };
        let mut refusals = Vec::new();
        let decider = bench.actor.subject();
        if decider == first.session.by || decider == self.proposed_by {
            refusals.push(StandingRefusal::SamePerson.into());
        }
        if meeting.from.is_some_and(|from| from != bench.today()) {
            refusals.push(Refusal::from(StandingRefusal::Retroactive).at("/from"));
        }
        let session = match bench.hold(&self, &agency.credit_code, &meeting, beijing_day(appeal.at)) {
            Ok(session) => session,
            Err(more) => {
                refusals.extend(more);
                return Err(refusals);
            }
        };
        if !refusals.is_empty() {
            return Err(refusals);
        }
        if !session.tally.quorate {
            return Ok(self.dispersed(session, bench));
        }
        let carried = session.tally.carried;
        let from = carried.then(|| bench.today());
        let until = meeting.until.or_else(|| self.term_before(agency)).filter(|_| carried);
        self.state = if carried { StandingState::Overturned } else { StandingState::Upheld };
        self.reviewed =
            Some(Ruling { session, carried, criterion: meeting.criterion, reason: meeting.reason, from, until });
        let listed = self.list == ListName::White;
        let agency = from.map(|from| self.enter(agency, listed, from, until.filter(|_| listed), bench));
        let fact = AgencyFact::AppealDecided { standing: self.id, agency: self.agency, state: self.state, from };
        let told = Told::plain(fact).resting_on(bench.book.basis(&["R-E3", "R-E14"])).telling([self.org.clone()]);
        Ok(Met { standing: (self, told), agency })
    }

    fn open(&self) -> Result<(), Refusal> {
        if self.state == StandingState::Proposed { Ok(()) } else { Err(StandingRefusal::NotProposed.into()) }
    }

    /// The first day on which a meeting may decide, and why none may yet: where the change is against the agency, it has
    /// stated its case by then, or the time for it has passed (R-E14).
    fn heard(&self, today: Date) -> (Date, Option<Refusal>) {
        let proposed = beijing_day(self.proposed_at);
        if !self.adverse() {
            return (proposed, None);
        }
        let Some(hearing) = &self.hearing else { return (proposed, Some(StandingRefusal::HearingFirst.into())) };
        let passed = days_after(hearing.until, 1);
        let stated = hearing.statements.first().map(|statement| beijing_day(statement.at));
        let since = stated.map_or(passed, |day| day.min(passed));
        if today < since {
            return (proposed, Some(StandingRefusal::HearingOpen { until: hearing.until }.into()));
        }
        (since.max(proposed), None)
    }

    fn dispersed(mut self, session: Session, bench: &Bench<'_>) -> Met {
        let fact = AgencyFact::MetWithoutQuorum {
            standing: self.id,
            agency: self.agency,
            present: session.tally.present,
            seats: session.tally.seats,
        };
        self.without_quorum.push(session);
        Met { standing: (self, Told::plain(fact).resting_on(bench.book.basis(&["R-E14"]))), agency: None }
    }

    /// The last day of the white listing that the appealed decision ended, so that giving way does not prolong it.
    fn term_before(&self, agency: &Agency) -> Option<Date> {
        let own = agency.entries.iter().find(|entry| entry.standing == self.id)?;
        let before: Vec<Entry> = agency.entries.iter().filter(|entry| entry.seq < own.seq).cloned().collect();
        governing(&before, self.list, own.from)?.until
    }

    fn enter(
        &self,
        agency: &Agency,
        listed: bool,
        from: Date,
        until: Option<Date>,
        bench: &Bench<'_>,
    ) -> (Agency, Told) {
        let mut next = agency.clone();
        let last = agency.entries.iter().map(|entry| entry.seq).max().unwrap_or(0);
        next.entries.push(Entry {
            seq: last.saturating_add(1),
            list: self.list,
            listed,
            from,
            until,
            decided_on: bench.today(),
            standing: self.id,
        });
        let fact = AgencyFact::ListsChanged { agency: self.agency, standing: self.id };
        (next, Told::plain(fact).resting_on(bench.book.basis(&["R-E3"])))
    }
}

fn adverse(list: ListName, change: Change) -> bool {
    matches!((list, change), (ListName::Black, Change::Enter) | (ListName::White, Change::Leave))
}

#[cfg(test)]
#[path = "standing_tests.rs"]
mod tests;
