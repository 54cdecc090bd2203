//! What a case about an agency looks like.

use api::wire;
use domain::agency::Standing;
use domain::agency::mechanism::{Tally, Vote};
use domain::agency::parts::{Entry, Paper};
use domain::agency::ruling::{Ruling, Session};
use domain::agency::standing::{Hearing, Statement};
use serde::Serialize;
use store::Versioned;
use utoipa::ToSchema;

/// A paper (佐证).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PaperView {
    /// What it is.
    pub title: wire::Line,
    /// SHA-256 of its bytes.
    pub sha256: wire::Sha256,
}

impl From<Paper> for PaperView {
    fn from(of: Paper) -> Self {
        Self { title: of.title.into(), sha256: of.sha256.into() }
    }
}

fn papers(of: Vec<Paper>) -> Vec<PaperView> {
    of.into_iter().map(PaperView::from).collect()
}

/// What the agency said (陈述申辩、申诉).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StatementView {
    /// Who.
    pub by: String,
    /// When.
    pub at: wire::Time,
    /// What.
    pub text: wire::Note,
    /// Papers with it.
    pub papers: Vec<PaperView>,
}

impl From<Statement> for StatementView {
    fn from(of: Statement) -> Self {
        Self { by: of.by, at: of.at.into(), text: of.text.into(), papers: papers(of.papers) }
    }
}

/// The hearing (陈述申辩).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HearingView {
    /// When the agency was called.
    pub called_at: wire::Time,
    /// The last day for it.
    pub until: wire::Date,
    /// What it said.
    pub statements: Vec<StatementView>,
}

impl From<Hearing> for HearingView {
    fn from(of: Hearing) -> Self {
        Self {
            called_at: of.at.into(),
            until: of.until.into(),
            statements: of.statements.into_iter().map(StatementView::from).collect(),
        }
    }
}

/// One vote (表决).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct VoteView {
    /// Whose seat.
    pub member: wire::CreditCode,
    /// How.
    pub ballot: wire::Ballot,
}

impl From<Vote> for VoteView {
    fn from(of: Vote) -> Self {
        Self { member: of.member.into(), ballot: of.ballot.into() }
    }
}

/// Votes counted (计票).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TallyView {
    /// Seats that may vote.
    pub seats: u32,
    /// Seats that voted.
    pub present: u32,
    /// Votes for.
    pub in_favour: u32,
    /// Whether enough were there, from all three parties (法定人数).
    pub quorate: bool,
    /// Whether it is carried.
    pub carried: bool,
}

impl From<Tally> for TallyView {
    fn from(of: Tally) -> Self {
        let Tally { seats, present, in_favour, quorate, carried } = of;
        Self { seats, present, in_favour, quorate, carried }
    }
}

/// A meeting (会议).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SessionView {
    /// The day it was held.
    pub held_on: wire::Date,
    /// Its minutes.
    pub minutes: PaperView,
    /// The votes.
    pub votes: Vec<VoteView>,
    /// The votes counted.
    pub tally: TallyView,
    /// Who recorded it.
    pub by: String,
    /// When.
    pub at: wire::Time,
}

impl From<Session> for SessionView {
    fn from(of: Session) -> Self {
        Self {
            held_on: of.held_on.into(),
            minutes: of.minutes.into(),
            votes: of.votes.into_iter().map(VoteView::from).collect(),
            tally: of.tally.into(),
            by: of.by,
            at: of.at.into(),
        }
    }
}

/// A ruling (决定).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RulingView {
    /// The meeting.
    pub session: SessionView,
    /// Whether the proposal, or the appeal, is carried.
    pub carried: bool,
    /// The published criterion it rests on.
    pub criterion: wire::CriterionCode,
    /// Why.
    pub reason: wire::Note,
    /// The first day it takes effect, where it changes a list.
    pub from: Option<wire::Date>,
    /// The last day, where the listing ends by itself.
    pub until: Option<wire::Date>,
}

impl From<Ruling> for RulingView {
    fn from(of: Ruling) -> Self {
        Self {
            session: of.session.into(),
            carried: of.carried,
            criterion: of.criterion.into(),
            reason: of.reason.into(),
            from: of.from.map(Into::into),
            until: of.until.map(Into::into),
        }
    }
}

/// A case about an agency's place on a list (名单变动事项).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StandingView {
    /// Its id.
    pub id: wire::StandingId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// The agency.
    pub agency: wire::AgencyId,
    /// Which list.
    pub list: wire::ListName,
    /// On it or off it.
    pub change: wire::Change,
    /// Whether that is against the agency.
    pub adverse: bool,
    /// The published criterion that the proposal rests on.
    pub criterion: wire::CriterionCode,
    /// What happened.
    pub grounds: wire::Note,
    /// What shows it.
    pub papers: Vec<PaperView>,
    /// Who proposed it.
    pub proposed_by: String,
    /// When.
    pub proposed_at: wire::Time,
    /// Where it stands.
    pub state: wire::StandingState,
    /// The hearing.
    pub hearing: Option<HearingView>,
    /// Meetings without quorum: they decided nothing.
    pub without_quorum: Vec<SessionView>,
    /// The decision.
    pub decision: Option<RulingView>,
    /// The appeal.
    pub appeal: Option<StatementView>,
    /// The decision on the appeal.
    pub appeal_decision: Option<RulingView>,
}

impl StandingView {
    /// The view of a case at a version.
    pub fn of(case: Standing, version: u64) -> Self {
        Self {
            id: case.id.into(),
            version,
            agency: case.agency.into(),
            list: case.list.into(),
            change: case.change.into(),
            adverse: case.adverse(),
            criterion: case.criterion.into(),
            grounds: case.grounds.into(),
            papers: papers(case.papers),
            proposed_by: case.proposed_by,
            proposed_at: case.proposed_at.into(),
            state: case.state.into(),
            hearing: case.hearing.map(HearingView::from),
            without_quorum: case.without_quorum.into_iter().map(SessionView::from).collect(),
            decision: case.decided.map(RulingView::from),
            appeal: case.appeal.map(StatementView::from),
            appeal_decision: case.reviewed.map(RulingView::from),
        }
    }
}

impl From<Versioned<Standing>> for StandingView {
    fn from(of: Versioned<Standing>) -> Self {
        Self::of(of.value, of.version)
    }
}

/// One entry in the lists (名单记录).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EntryView {
    /// Number in the order of decisions.
    pub seq: u32,
    /// Which list.
    pub list: wire::ListName,
    /// Whether the agency is on it from then on.
    pub listed: bool,
    /// The first day.
    pub from: wire::Date,
    /// The last day, where it ends by itself.
    pub until: Option<wire::Date>,
    /// The day it was decided.
    pub decided_on: wire::Date,
    /// The case that decided it.
    pub standing: wire::StandingId,
}

impl From<Entry> for EntryView {
    fn from(of: Entry) -> Self {
        Self {
            seq: of.seq,
            list: of.list.into(),
            listed: of.listed,
            from: of.from.into(),
            until: of.until.map(Into::into),
            decided_on: of.decided_on.into(),
            standing: of.standing.into(),
        }
    }
}

/// Where an agency stands on a day, how that came about, and its cases.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StandingsView {
    /// The day that was asked about.
    pub on: wire::Date,
    /// Whether it is on the white list that day (白名单).
    pub white_listed: bool,
    /// Whether it is on the black list that day (黑名单).
    pub black_listed: bool,
    /// Every entry, in the order of decisions; none is ever edited.
    pub entries: Vec<EntryView>,
    /// Cases, the latest first.
    pub items: Vec<StandingView>,
    /// How to ask for the next page of cases; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// The rules.
    pub basis: Vec<api::views::BasisView>,
}
