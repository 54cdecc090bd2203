//! How the fee line of one policy follows its pooled service: the next step from what is there to what holds, or none.
//! Each step is one movement of one account; doing it again finds it done.

use super::pool::{Pool, PoolState};
use super::shares::Share;
use crate::Told;
use crate::fee::account::{Moved, Post};
use crate::fee::line::{FeeLine, LineMarks, LineState, Rebooked, Rendered};
use crate::fee::period::FeePeriod;
use crate::fee::reshare::{Corrected, Grounds, Reshared};
use crate::fee::{FeeAccount, FeeFact};
use crate::id::LineId;
use crate::money::Money;
use crate::refusal::Refusal;
use crate::text::{Line, Note};
use crate::time::beijing_day;
use jiff::{Timestamp, civil::Date};

/// What a step rests on.
#[derive(Clone, Copy, Debug)]
pub struct Footing<'a> {
    /// The policy's account.
    pub account: &'a FeeAccount,
    /// The line of the share's present turn, if it is there.
    pub line: Option<&'a FeeLine>,
    /// A line of an earlier turn that still holds or has spent something.
    pub former: Option<&'a FeeLine>,
    /// The id of the present turn's line.
    pub id: LineId,
    /// Budget, purposes, rules.
    pub grounds: Grounds<'a>,
    /// How far the books are closed.
    pub period: &'a FeePeriod,
    /// When.
    pub now: Timestamp,
}

impl Footing<'_> {
    /// The accounting day of a line that follows now: the one decided for the whole, or today where that month was closed
    /// before its turn came (R-D16). The invoice keeps its own date.
    fn booked(&self, decided: Date) -> Date {
        if self.period.takes(decided).is_ok() { decided } else { beijing_day(self.now) }
    }
}

/// One step.
#[derive(Clone, Debug)]
pub enum Step {
    /// The line is where it should be.
    Done,
    /// The present line comes about.
    Begins(Box<Moved>),
    /// The present line moves its money.
    Moves(Box<Moved>),
    /// A former line ends.
    Ends(Box<Moved>),
    /// The present line takes the former's place.
    Replaces(Box<Reshared>),
    /// The present line changes without money.
    Changes(Box<(FeeLine, Told)>),
}

const fn live(line: &FeeLine) -> bool {
    matches!(line.state, LineState::Reserved | LineState::Posted)
}

impl Pool {
    /// The next step of a policy's line.
    ///
    /// # Errors
    /// Why it cannot follow.
    pub fn follow(&self, share: &Share, on: Footing<'_>) -> Result<Step, Vec<Refusal>> {
        let (line, former) = (on.line.filter(|line| live(line)), on.former.filter(|line| live(line)));
        let held = if self.state == PoolState::Releasing || share.left.is_some() { Money::ZERO } else { share.amount };
        if !held.is_positive() {
            return match former.or(line) {
                Some(ending) => self.end(ending, share, on).map(|moved| Step::Ends(Box::new(moved))),
                None => Ok(Step::Done),
            };
        }
        match (line, former) {
            (None, Some(former)) => self.replace(former, share, on).map(|done| Step::Replaces(Box::new(done))),
            (None, None) if on.line.is_some() => Ok(Step::Done),
            (None, None) => {
                let new = self.line(share, on);
                let Grounds { budget, added, book } = on.grounds;
                let mut moved = on.account.reserve(new, budget, added, book)?;
                moved.told = Told::plain(FeeFact::LineShared { line: on.id, amount: held })
                    .resting_on(book.basis(&["R-D12", "R-D1"]))
                    .telling(on.account.enterprise.clone());
                Ok(Step::Begins(Box::new(moved)))
            }
            (Some(line), _) => self.advance(line, share, on),
        }
    }

    /// The line as it is first held.
    fn line(&self, share: &Share, on: Footing<'_>) -> FeeLine {
        let of = on.account;
        FeeLine {
            id: on.id,
            policy: of.policy,
            insurer: of.insurer.clone(),
            enterprise: of.enterprise.clone(),
            insured_name: of.insured_name.clone(),
            insured_code: of.insured_code.clone(),
            sector: of.sector,
            district: of.district,
            booking: self.booking,
            pooled: Some(self.id),
            purpose: self.purpose.clone(),
            hazard: self.hazard,
            kind: self.kind.clone(),
            state: LineState::Reserved,
            frozen: false,
            reserved: share.amount,
            raise: None,
            recorded: None,
            spent: None,
            agency: self.agency,
            expert: Some(self.expert),
            payee: self.payee.clone(),
            invoice: None,
            evidence: Vec::new(),
            service_on: self.service_on(),
            units: 1,
            booked_by: self.drawn_up_by.clone(),
            accepted_by: None,
            approved_by: None,
            posted_by: None,
            booked_on: None,
            reserved_at: on.now,
            posted_at: None,
            ended_because: None,
            marks: LineMarks::default(),
        }
    }

    fn why(&self, share: &Share) -> Note {
        let left = share.left.as_ref().map(Line::as_note);
        let anew = self.reshare.as_ref().map(|reshare| reshare.why.clone());
        left.or_else(|| self.ended_because.clone()).or(anew).unwrap_or_else(|| self.title.as_note())
    }

    fn end(&self, ending: &FeeLine, share: &Share, on: Footing<'_>) -> Result<Moved, Vec<Refusal>> {
        let one = |refusal: Refusal| vec![refusal];
        let book = on.grounds.book;
        let moved = if ending.state == LineState::Reserved {
            on.account.void(ending, self.why(share), book).map_err(one)?
        } else {
            let (by, day) = self.corrected(on);
            on.account.reverse(ending, self.why(share), day, on.period, &by, book).map_err(one)?
        };
        Ok(moved)
    }

    fn corrected(&self, on: Footing<'_>) -> (String, Date) {
        let reshare = self.reshare.as_ref();
        let by = reshare.map(|reshare| reshare.by.clone()).unwrap_or_default();
        (by, on.booked(reshare.map_or_else(|| beijing_day(on.now), |reshare| reshare.on)))
    }

    fn replace(&self, former: &FeeLine, share: &Share, on: Footing<'_>) -> Result<Reshared, Vec<Refusal>> {
        let one = |refusal: Refusal| vec![refusal];
        let new = self.line(share, on);
        if former.state == LineState::Reserved {
            return on.account.reshare(former, new, self.why(share), on.grounds).map_err(one);
        }
        let (by, day) = self.corrected(on);
        let corrected = Corrected { by: &by, on: day, period: on.period };
        let new = FeeLine {
            state: LineState::Posted,
            spent: Some(share.due()),
            recorded: Some(share.due()),
            booked_on: Some(day),
            posted_at: Some(on.now),
            evidence: former.evidence.clone(),
            units: former.units,
            accepted_by: former.accepted_by.clone(),
            approved_by: former.approved_by.clone(),
            posted_by: former.posted_by.clone(),
            invoice: former.invoice.clone(),
            ..new
        };
        on.account.correct(former, new, self.why(share), corrected, on.grounds).map_err(one)
    }

    /// A line that holds its share goes on with the service.
    fn advance(&self, line: &FeeLine, share: &Share, on: Footing<'_>) -> Result<Step, Vec<Refusal>> {
        let Grounds { added, book, .. } = on.grounds;
        let one = |refusal: Refusal| vec![refusal];
        if line.state == LineState::Posted {
            return Ok(Step::Done);
        }
        let Some(record) = &self.record else {
            let to = Rebooked {
                service_on: self.service_on(),
                agency: self.agency,
                expert: Some(self.expert),
                payee: self.payee.clone(),
            };
            let there = (line.service_on, line.agency, line.expert, &line.payee)
                == (to.service_on, to.agency, to.expert, &to.payee);
            if there {
                return Ok(Step::Done);
            }
            let (line, told) = line.rebook(to, book, added).map_err(one)?;
            // The host hears of it from its booking; everybody else has a share and no booking.
            let others = on.account.enterprise.clone().filter(|_| on.account.policy != self.host);
            return Ok(Step::Changes(Box::new((line, told.telling(others)))));
        };
        if line.accepted_by.is_none() {
            let rendered = Rendered {
                evidence: record.evidence.clone(),
                service_on: record.service_on,
                units: record.units,
                cost: share.due(),
            };
            return line
                .accept(rendered, &record.by, book)
                .map(|changed| Step::Changes(Box::new(changed)))
                .map_err(one);
        }
        let Some(posting) = &self.posting else { return Ok(Step::Done) };
        if !share.due().is_positive() {
            return on.account.void(line, self.why(share), book).map(|moved| Step::Ends(Box::new(moved))).map_err(one);
        }
        // What was approved for the whole is approved for each of its parts.
        let line = FeeLine { approved_by: self.approved_by.clone(), ..line.clone() };
        // A share that was held anew after the whole was posted is spent no earlier than it was held.
        let booked_on = on.booked(posting.booked_on.max(line.held_since()));
        let post = Post { amount: share.due(), invoice: posting.invoice.clone(), booked_on };
        let moved = on.account.post(&line, post, on.period, &posting.by, book, on.now)?;
        Ok(Step::Moves(Box::new(moved)))
    }
}
