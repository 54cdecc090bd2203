//! A meeting of the council on a case (表决), and the ruling that comes of it when enough are there.

use super::criterion::{self, Criteria, CriterionCode};
use super::fairness;
use super::mechanism::{Council, Tally, Vote};
use super::parts::Paper;
use super::standing::{Standing, StandingRefusal};
use crate::Rulebook;
use crate::actor::Actor;
use crate::personal::CreditCode;
use crate::policy::{District, Sector};
use crate::refusal::Refusal;
use crate::text::Note;
use crate::time::beijing_day;
use jiff::{Timestamp, civil::Date};

/// What the mechanism records of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The day it was held.
    pub held_on: Date,
    /// Its minutes (会议纪要).
    pub minutes: Paper,
    /// How each seat voted: on the proposal, or on giving the appeal way.
    pub votes: Vec<Vote>,
    /// The criterion that is met, or that is not (req 5.10).
    pub criterion: CriterionCode,
    /// Why.
    pub reason: Note,
    /// The first day it takes effect, from today on; today if not said.
    pub from: Option<Date>,
    /// The last day, where the listing ends by itself.
    pub until: Option<Date>,
    /// Districts it would be confined to: any is refused (R-H8).
    pub districts: Vec<District>,
    /// Sectors it would be confined to: any is refused (R-H8).
    pub sectors: Vec<Sector>,
}

/// A meeting that was held, with or without quorum.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Session {
    /// The day it was held.
    pub held_on: Date,
    /// Its minutes.
    pub minutes: Paper,
    /// The votes.
    pub votes: Vec<Vote>,
    /// The votes counted.
    pub tally: Tally,
    /// Who recorded it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A ruling of a meeting with quorum (决定).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Ruling {
    /// The meeting.
    pub session: Session,
    /// Whether the proposal, or the appeal, is carried.
    pub carried: bool,
    /// The criterion it rests on.
    pub criterion: CriterionCode,
    /// Why.
    pub reason: Note,
    /// The first day it takes effect, where it changes a list.
    pub from: Option<Date>,
    /// The last day, where the listing ends by itself.
    pub until: Option<Date>,
}

/// What a ruling is made on beside the case.
#[derive(Clone, Copy, Debug)]
pub struct Bench<'a> {
    /// The council.
    pub council: &'a Council,
    /// Criteria published so far.
    pub criteria: &'a Criteria,
    /// The rules.
    pub book: &'a Rulebook,
    /// Who records the meeting.
    pub actor: &'a Actor,
    /// When.
    pub now: Timestamp,
}

impl Bench<'_> {
    /// The legal day.
    #[must_use]
    pub fn today(&self) -> Date {
        beijing_day(self.now)
    }

    /// Looks at a meeting on a case: every reason against recording it, or the session.
    pub(super) fn hold(
        &self,
        case: &Standing,
        accused: &CreditCode,
        meeting: &Meeting,
        since: Date,
    ) -> Result<Session, Vec<Refusal>> {
        let today = self.today();
        let mut refusals = fairness::divides(&meeting.districts, &meeting.sectors);
        refusals.extend(fairness::says(&meeting.reason, "/reason", self.book));
        let cited = criterion::cited(self.criteria, &meeting.criterion, (case.list, case.change), today);
        refusals.extend(cited.err());
        let mut refuse = |why: StandingRefusal, at: &str| refusals.push(Refusal::from(why).at(at));
        if meeting.held_on > today || meeting.held_on < since {
            refuse(StandingRefusal::MeetingDay { since }, "/held_on");
        }
        let from = meeting.from.unwrap_or(today);
        if from < today {
            refuse(StandingRefusal::Retroactive, "/from");
        }
        if meeting.until.is_some_and(|until| until < from) {
            refuse(StandingRefusal::EndsBeforeItBegins, "/until");
        }
        let tally = match self.council.count(&meeting.votes, accused, meeting.held_on, self.book) {
            Ok(tally) => tally,
            Err(wrong) => {
                refusals.extend(wrong);
                return Err(refusals);
            }
        };
        if !refusals.is_empty() {
            return Err(refusals);
        }
        Ok(Session {
            held_on: meeting.held_on,
            minutes: meeting.minutes.clone(),
            votes: meeting.votes.clone(),
            tally,
            by: self.actor.subject(),
            at: self.now,
        })
    }
}
