//! The statutory clocks of a claim (时限): computed from its dates, never stored, each with its source clause.

use super::pause::pause;
use super::state::{Claim, ClaimState};
use super::triage::Track;
use crate::calendar::Calendar;
use crate::rulebook::Rulebook;
use crate::standard::{Step, TermSource};
use crate::time::{beijing_day, day_end, day_start, days_after, hours_after};
use jiff::{Timestamp, ToSpan, civil::Date};

crate::labels! {
    /// Which clock.
    pub enum ClockName {
        UnitReport = "unit_report", "企业向监管部门报告（法定 1 小时）";
        AuthorityRelay = "authority_relay", "监管部门逐级上报（法定每级 2 小时）";
        FirstContact = "first_contact", "首次联系";
        Survey = "survey", "现场查勘";
        DocumentRequest = "document_request", "一次性告知所需材料";
        CasualtyWindow = "casualty_window", "伤亡补报期";
        Assessment = "assessment", "核定";
        Payment = "payment", "履行赔付";
        RefusalNotice = "refusal_notice", "拒赔通知";
        StatutoryAdvance = "statutory_advance", "六十日先行赔付";
        AdvanceTarget = "advance_target", "预付目标";
        SmallClaim = "small_claim", "小额快赔目标";
        Limitation = "limitation", "诉讼时效（只提示）";
    }
}

crate::labels! {
    /// Where a clock stands.
    pub enum ClockState {
        Running = "running", "进行中";
        Warning = "warning", "临近到期";
        Paused = "paused", "暂停";
        Met = "met", "已完成";
        Overdue = "overdue", "已超期";
        Elapsed = "elapsed", "期间已过";
    }
}

crate::labels! {
    /// Who owes what a clock measures.
    pub enum Owes {
        Insurer = "insurer", "保险机构";
        Enterprise = "enterprise", "投保单位";
        Authority = "authority", "监管部门";
        Nobody = "nobody", "只提示，不追究";
    }
}

impl ClockName {
    /// Who owes it.
    #[must_use]
    pub const fn owes(self) -> Owes {
        match self {
            Self::UnitReport => Owes::Enterprise,
            Self::AuthorityRelay => Owes::Authority,
            Self::CasualtyWindow | Self::Limitation => Owes::Nobody,
            Self::FirstContact
            | Self::Survey
            | Self::DocumentRequest
            | Self::Assessment
            | Self::Payment
            | Self::RefusalNotice
            | Self::StatutoryAdvance
            | Self::AdvanceTarget
            | Self::SmallClaim => Owes::Insurer,
        }
    }

    /// What it measures, in English.
    #[must_use]
    pub const fn english(self) -> &'static str {
        match self {
            Self::UnitReport => "the unit's own report to the authority (1 hour)",
            Self::AuthorityRelay => "the authority's report to the next level (2 hours each)",
            Self::FirstContact => "first contact",
            Self::Survey => "survey of the scene",
            Self::DocumentRequest => "one-shot list of documents",
            Self::CasualtyWindow => "window for changes of casualties",
            Self::Assessment => "assessment",
            Self::Payment => "payment after agreement",
            Self::RefusalNotice => "notice of refusal",
            Self::StatutoryAdvance => "statutory advance after sixty days",
            Self::AdvanceTarget => "target for an advance",
            Self::SmallClaim => "target for a small claim",
            Self::Limitation => "limitation, shown only",
        }
    }
}

/// One clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Which.
    pub name: ClockName,
    /// Its rule.
    pub rule: &'static str,
    /// The clause behind the rule.
    pub source: String,
    /// When it began.
    pub started_at: Timestamp,
    /// The last legal day on which it is in time.
    pub due_on: Date,
    /// The instant at which it is overdue.
    pub due_at: Timestamp,
    /// Where it stands.
    pub state: ClockState,
    /// When it was met, where that is on record; after `due_at` it was met late.
    pub met_at: Option<Timestamp>,
    /// Since when it stands still, waiting for the supplement (R-C2).
    pub paused_since: Option<Timestamp>,
    /// How much of its time is used, in percent; above 100 when overdue.
    pub percent: u32,
    /// Whether the association's standard or the insurer's promise sets it (R-C23); none: law or rulebook.
    pub from: Option<TermSource>,
}

impl Clock {
    /// Whether it was met, but after its end.
    #[must_use]
    pub fn met_late(&self) -> bool {
        self.met_at.is_some_and(|at| at >= self.due_at)
    }

    /// Whether it may raise an alert (R-C21): it runs, and somebody here owes it.
    #[must_use]
    pub fn alerts(&self) -> bool {
        self.name.owes() == Owes::Insurer && matches!(self.state, ClockState::Warning | ClockState::Overdue)
    }
}

/// All clocks of a claim now, in the order of their deadlines.
#[must_use]
pub fn clocks(claim: &Claim, book: &Rulebook, calendar: &Calendar, now: Timestamp) -> Vec<Clock> {
    let mut desk = Desk { ended: claim.state != ClaimState::Open, now, book, all: Vec::new() };
    at_once(&mut desk, claim, calendar);
    from_documents(&mut desk, claim);
    at_the_end(&mut desk, claim);
    let mut all = desk.all;
    all.sort_by_key(|clock| clock.due_at);
    all
}

/// The next deadline of a running duty of the insurer.
#[must_use]
pub fn next_deadline(claim: &Claim, book: &Rulebook, calendar: &Calendar, now: Timestamp) -> Option<Clock> {
    let runs = |clock: &Clock| {
        clock.name.owes() == Owes::Insurer && !matches!(clock.state, ClockState::Met | ClockState::Paused)
    };
    clocks(claim, book, calendar, now).into_iter().find(runs)
}

/// The instant at which a schedule should next look at the claim: the next warning or deadline of a running clock.
#[must_use]
pub fn next_look(claim: &Claim, book: &Rulebook, calendar: &Calendar, now: Timestamp) -> Option<Timestamp> {
    let percent = i64::from(book.n.clock_warning_percent);
    clocks(claim, book, calendar, now)
        .iter()
        .filter(|clock| {
            clock.name.owes() == Owes::Insurer && !matches!(clock.state, ClockState::Met | ClockState::Paused)
        })
        .flat_map(|clock| {
            let whole = clock.due_at.as_second().saturating_sub(clock.started_at.as_second());
            // Rounded up: a look in the second before the warning would find nothing and the warning would be missed.
            let part = whole.saturating_mul(percent).saturating_add(99) / 100;
            [Timestamp::from_second(clock.started_at.as_second().saturating_add(part)).ok(), Some(clock.due_at)]
        })
        .flatten()
        .filter(|at| *at > now)
        .min()
}

/// A limit with its source.
struct Limit {
    most: u32,
    from: Option<TermSource>,
}

impl Claim {
    /// The limit of a step under the claim's own terms; the rulebook's for claims that have none.
    fn limit(&self, step: Step, book: &Rulebook) -> Option<Limit> {
        if let Some(term) = self.terms.as_ref().and_then(|terms| terms.limits.get(&step)) {
            return Some(Limit { most: term.most, from: Some(term.from.clone()) });
        }
        let most = match step {
            Step::Contact => book.n.first_contact_hours,
            Step::Assessment => book.n.assess_days,
            Step::Payment => book.n.pay_days,
            Step::RefusalNotice => book.n.refusal_notice_days,
            Step::Advance => book.n.advance_target_hours,
            Step::SmallClaim => book.n.small_claim_working_days,
            Step::Survey | Step::DocumentRequest => return None,
        };
        Some(Limit { most, from: None })
    }
}

/// A clock in the making.
struct Start {
    name: ClockName,
    rule: &'static str,
    started_at: Timestamp,
    due_at: Timestamp,
    done: Done,
    paused_since: Option<Timestamp>,
    from: Option<TermSource>,
}

impl Start {
    const fn of(name: ClockName, rule: &'static str, started_at: Timestamp, due_at: Timestamp, done: Done) -> Self {
        Self { name, rule, started_at, due_at, done, paused_since: None, from: None }
    }

    fn by(self, limit: Limit) -> Self {
        Self { from: limit.from, ..self }
    }
}

/// Where clocks are put together.
struct Desk<'a> {
    ended: bool,
    now: Timestamp,
    book: &'a Rulebook,
    all: Vec<Clock>,
}

/// Whether what a clock measures has happened.
#[derive(Clone, Copy)]
enum Done {
    No,
    At(Timestamp),
    /// It has, at a moment that is not on record.
    Yes,
}

impl Done {
    fn when(at: Option<Timestamp>) -> Self {
        at.map_or(Self::No, Self::At)
    }
}

impl Desk<'_> {
    fn add(&mut self, start: Start) {
        let Start { name, rule, started_at, due_at, done, paused_since, from } = start;
        let whole = due_at.as_second().saturating_sub(started_at.as_second()).max(1);
        let used = self
            .now
            .as_second()
            .saturating_sub(started_at.as_second())
            .max(0)
            .saturating_mul(100)
            .checked_div(whole)
            .unwrap_or(0);
        let percent = u32::try_from(used).unwrap_or(u32::MAX);
        let nobody_here = name.owes() != Owes::Insurer;
        let state = match done {
            Done::At(_) | Done::Yes => ClockState::Met,
            // What nobody here owes never turns red: this system cannot know whether unit and authority reported (R-B3, R-B4).
            Done::No if nobody_here && self.now >= due_at => ClockState::Elapsed,
            Done::No if self.ended => ClockState::Met,
            Done::No if paused_since.is_some() => ClockState::Paused,
            Done::No if self.now >= due_at => ClockState::Overdue,
            Done::No if percent >= self.book.n.clock_warning_percent => ClockState::Warning,
            Done::No => ClockState::Running,
        };
        let met_at = if let Done::At(at) = done { Some(at) } else { None };
        let source = self.book.rules.get(rule).map(|rule| rule.source.clone()).unwrap_or_default();
        let due_on = due_at.checked_sub(1.second()).map_or(Date::MAX, beijing_day);
        self.all.push(Clock {
            name,
            rule,
            source,
            started_at,
            due_on,
            due_at,
            state,
            met_at,
            paused_since,
            percent,
            from,
        });
    }

    /// The end of the day that lies some days after an instant's day; the first day is not counted.
    fn end_of(from: Timestamp, days: u32) -> Timestamp {
        day_end(days_after(beijing_day(from), days))
    }
}

/// Clocks that run from the report on.
fn at_once(desk: &mut Desk<'_>, claim: &Claim, calendar: &Calendar) {
    use ClockName as N;
    let (reported, book) = (claim.reported_at, desk.book);
    let minutes = i64::from(book.n.unit_report_minutes);
    let unit_due = reported.checked_add(minutes.minutes()).unwrap_or(Timestamp::MAX);
    // The latest that the first level may have it: two hours from a report of the unit that was in time (R-B4).
    let relay = i64::from(book.n.authority_relay_minutes);
    let relay_due = unit_due.checked_add(relay.minutes()).unwrap_or(Timestamp::MAX);
    let accident = claim.accident_day();
    let window = day_end(super::casualty::window_end(accident, claim.class, book));
    let hours = |limit: &Limit| hours_after(reported, limit.most);
    let working_days = |limit: &Limit| day_end(calendar.working_days_after(beijing_day(reported), limit.most));
    let assessed = claim.assessment.as_ref().map(|assessed| assessed.at);
    let decided = claim.cover.as_ref().map(|cover| (cover.covered, cover.at));
    let no_cover = decided.and_then(|(covered, at)| (!covered).then_some(at));
    let paid = Done::when(claim.first_payment_at);
    desk.add(Start::of(N::UnitReport, "R-B3", reported, unit_due, Done::No));
    desk.add(Start::of(N::AuthorityRelay, "R-B4", unit_due, relay_due, Done::No));
    desk.add(Start::of(N::CasualtyWindow, "R-B5", day_start(accident), window, Done::No));
    if let Some(limit) = claim.limit(Step::Contact, book) {
        let done = Done::when(claim.contacted_at);
        desk.add(Start::of(N::FirstContact, "R-C1", reported, hours(&limit), done).by(limit));
    }
    // A small and clear claim is settled without a look at the scene.
    if let Some(limit) = claim.limit(Step::Survey, book).filter(|_| claim.track != Track::Fast) {
        let done = Done::when(claim.surveyed_at.or(decided.map(|(_, at)| at)).or(assessed));
        desk.add(Start::of(N::Survey, "R-C23", reported, hours(&limit), done).by(limit));
    }
    if let Some(limit) = claim.limit(Step::DocumentRequest, book) {
        let asked = claim.requests.first().map(|request| request.arrived_at);
        let done = Done::when(asked.or(claim.documents_at).or(assessed).or(no_cover));
        desk.add(Start::of(N::DocumentRequest, "R-C23", reported, working_days(&limit), done).by(limit));
    }
    match claim.track {
        Track::Major => {
            if let Some(limit) = claim.limit(Step::Advance, book) {
                desk.add(Start::of(N::AdvanceTarget, "R-C10", reported, hours(&limit), paid).by(limit));
            }
        }
        Track::Fast => {
            if let Some(limit) = claim.limit(Step::SmallClaim, book) {
                desk.add(Start::of(N::SmallClaim, "R-C11", reported, working_days(&limit), paid).by(limit));
            }
        }
        Track::Standard => {}
    }
}

/// Clocks that run from the day on which request and documents were there.
fn from_documents(desk: &mut Desk<'_>, claim: &Claim) {
    let Some(complete) = claim.documents_at else { return };
    // A decision that nothing is covered is an assessment too (保险法 第二十四条).
    let no_cover = claim.cover.as_ref().filter(|cover| !cover.covered).map(|cover| cover.at);
    let assessed = claim.assessment.as_ref().map(|assessed| assessed.at).or(no_cover);
    let pause = pause(&claim.requests, complete, desk.now);
    if let Some(limit) = claim.limit(Step::Assessment, desk.book) {
        let due = Desk::end_of(complete, limit.most.saturating_add(pause.days));
        let start = Start::of(ClockName::Assessment, "R-C3", complete, due, Done::when(assessed)).by(limit);
        desk.add(Start { paused_since: pause.since, ..start });
    }
    // R-C2 stops only the assessment: the sixty days keep running, and they are the law's alone.
    let sixty = Desk::end_of(complete, desk.book.n.statutory_advance_days);
    let advanced = if claim.statutory_paid { Done::Yes } else { Done::when(assessed) };
    desk.add(Start::of(ClockName::StatutoryAdvance, "R-C6", complete, sixty, advanced));
}

/// Clocks that run from an agreement or from the decision that nothing is covered.
fn at_the_end(desk: &mut Desk<'_>, claim: &Claim) {
    if let Some(agreed) = claim.agreed_on {
        let settled = Done::when(claim.settlement_paid_at);
        if let Some(limit) = claim.limit(Step::Payment, desk.book) {
            let due = day_end(days_after(agreed, limit.most));
            desk.add(Start::of(ClockName::Payment, "R-C4", day_start(agreed), due, settled).by(limit));
        }
        let years = i64::from(desk.book.n.limitation_years);
        let end: Date = agreed.checked_add(years.years()).unwrap_or(Date::MAX);
        desk.add(Start::of(ClockName::Limitation, "R-C19", day_start(agreed), day_end(end), settled));
    }
    let no_cover = claim.cover.as_ref().filter(|cover| !cover.covered);
    if let Some((cover, limit)) = no_cover.zip(claim.limit(Step::RefusalNotice, desk.book)) {
        let due = Desk::end_of(cover.at, limit.most);
        let sent = Done::when(claim.refusal.as_ref().map(|refusal| refusal.at));
        desk.add(Start::of(ClockName::RefusalNotice, "R-C5", cover.at, due, sent).by(limit));
    }
}

#[cfg(test)]
#[path = "clocks_tests.rs"]
mod tests;
