//! The statutory clocks of a claim (时限): computed from its dates, never stored, each with its source clause.

use super::state::{Claim, ClaimState};
use super::triage::Track;
use crate::calendar::Calendar;
use crate::rulebook::Rulebook;
use crate::time::{beijing_day, day_end, day_start, days_after, hours_after};
use jiff::{Timestamp, ToSpan, civil::Date};

crate::labels! {
    /// Which clock.
    pub enum ClockName {
        UnitReport = "unit_report", "企业向监管部门报告（法定 1 小时）";
        FirstContact = "first_contact", "首次联系";
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
    }
}

/// One clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Which.
    pub name: ClockName,
    /// Its rule.
    pub rule: &'static str,
    /// When it began.
    pub started_at: Timestamp,
    /// The instant at which it is overdue.
    pub due_at: Timestamp,
    /// Where it stands.
    pub state: ClockState,
}

/// All clocks of a claim now, in the order of their deadlines.
#[must_use]
pub fn clocks(claim: &Claim, book: &Rulebook, calendar: &Calendar, now: Timestamp) -> Vec<Clock> {
    let n = &book.n;
    let mut all = Vec::new();
    let ended = claim.state != ClaimState::Open;
    let mut clock = |name, rule, started_at: Timestamp, due_at: Timestamp, met: bool, paused: bool| {
        let state = state(started_at, due_at, met || ended, paused, now, n.clock_warning_percent);
        all.push(Clock { name, rule, started_at, due_at, state });
    };
    let day_due = |from: Timestamp, days: u32| day_end(days_after(beijing_day(from), days));
    let reported = claim.reported_at;
    let minutes = i64::from(n.unit_report_minutes);
    let unit_due = reported.checked_add(minutes.minutes()).unwrap_or(Timestamp::MAX);
    // The unit's own duty ends outside this system; after its hour there is nothing here that could still show it met.
    clock(ClockName::UnitReport, "R-B3", reported, unit_due, now >= unit_due, false);
    clock(ClockName::FirstContact, "R-C1", reported, hours_after(reported, n.first_contact_hours), claim.contacted_at.is_some(), false);
    let accident = beijing_day(claim.report.occurred_at.unwrap_or(reported));
    let window = day_end(super::casualty::window_end(accident, claim.class, book));
    clock(ClockName::CasualtyWindow, "R-B5", day_start(accident), window, now >= window, false);
    let something_paid = claim.first_payment_at.is_some();
    if claim.track == Track::Major {
        clock(ClockName::AdvanceTarget, "R-C10", reported, hours_after(reported, n.advance_target_hours), something_paid, false);
    }
    if claim.track == Track::Fast {
        let due = day_end(calendar.working_days_after(beijing_day(reported), n.small_claim_working_days));
        clock(ClockName::SmallClaim, "R-C11", reported, due, something_paid, false);
    }
    if let Some(complete) = claim.documents_at {
        let assessed = claim.assessment.is_some();
        let (paused_seconds, paused) = paused(claim, now);
        let due = day_due(complete, n.assess_days);
        let due = due.checked_add(paused_seconds.seconds()).unwrap_or(Timestamp::MAX);
        clock(ClockName::Assessment, "R-C3", complete, due, assessed, paused && !assessed);
        // R-C2 stops only the assessment: the sixty days keep running.
        clock(ClockName::StatutoryAdvance, "R-C6", complete, day_due(complete, n.statutory_advance_days), assessed || claim.statutory_paid, false);
    }
    if let Some(agreed) = claim.agreed_on {
        clock(ClockName::Payment, "R-C4", day_start(agreed), day_end(days_after(agreed, n.pay_days)), claim.settled, false);
    }
    if let Some(cover) = claim.cover.as_ref().filter(|cover| !cover.covered) {
        clock(ClockName::RefusalNotice, "R-C5", cover.at, day_due(cover.at, n.refusal_notice_days), claim.refusal.is_some(), false);
    }
    if let Some(agreed) = claim.agreed_on {
        let years = i64::from(n.limitation_years);
        let end: Date = agreed.checked_add(years.years()).unwrap_or(Date::MAX);
        clock(ClockName::Limitation, "R-C19", day_start(agreed), day_end(end), claim.settled, false);
    }
    all.sort_by_key(|clock| clock.due_at);
    all
}

/// How long the assessment stood still so far, and whether it stands still now (R-C2).
fn paused(claim: &Claim, now: Timestamp) -> (i64, bool) {
    let seconds = claim.requests.iter().map(|request| {
        let until = request.supplied_at.unwrap_or(now).max(request.arrived_at);
        until.as_second().saturating_sub(request.arrived_at.as_second())
    });
    (seconds.fold(0, i64::saturating_add), claim.requests.iter().any(|request| request.supplied_at.is_none()))
}

fn state(from: Timestamp, due: Timestamp, met: bool, paused: bool, now: Timestamp, warn_percent: u32) -> ClockState {
    let whole = due.as_second().saturating_sub(from.as_second());
    let used = now.as_second().saturating_sub(from.as_second()).max(0);
    match () {
        () if met => ClockState::Met,
        () if paused => ClockState::Paused,
        () if now >= due => ClockState::Overdue,
        () if used.saturating_mul(100) >= whole.saturating_mul(i64::from(warn_percent)) => ClockState::Warning,
        () => ClockState::Running,
    }
}

/// The instant at which a schedule should next look at the claim: the next warning or deadline of a running clock.
#[must_use]
pub fn next_look(claim: &Claim, book: &Rulebook, calendar: &Calendar, now: Timestamp) -> Option<Timestamp> {
    let percent = i64::from(book.n.clock_warning_percent);
    clocks(claim, book, calendar, now)
        .iter()
        .filter(|clock| !matches!(clock.state, ClockState::Met | ClockState::Paused) && clock.name != ClockName::UnitReport)
        .flat_map(|clock| {
            let whole = clock.due_at.as_second().saturating_sub(clock.started_at.as_second());
            let warn = clock.started_at.as_second().saturating_add(whole.saturating_mul(percent) / 100);
            [Timestamp::from_second(warn).ok(), Some(clock.due_at)]
        })
        .flatten()
        .filter(|at| *at > now)
        .min()
}
