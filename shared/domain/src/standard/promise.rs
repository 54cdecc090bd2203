//! An insurer's own promise (服务承诺): quicker than the standard where it says so, never slower. One person proposes it,
//! the manager publishes it, and it applies to the reports from its day on.

use super::edition::{Publication, in_future, limit, may_decide};
use super::{Limits, StandardRefusal, Standards};
use crate::actor::OrgId;
use crate::id::PromiseId;
use crate::refusal::{Refusal, Said};
use crate::text::Note;
use crate::{Actor, Rulebook, Told};
use jiff::{Timestamp, civil::Date};

/// A promise with its history.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Promise {
    /// Its id.
    pub id: PromiseId,
    /// Whose.
    pub insurer: OrgId,
    /// The first legal day of the reports that it applies to.
    pub effective_from: Date,
    /// The steps it is quicker in.
    pub limits: Limits,
    /// Where it stands.
    pub state: Publication,
    /// Who proposed it, see `Actor::subject`.
    pub maker: String,
    /// When.
    pub proposed_at: Timestamp,
    /// Who decided.
    pub checker: Option<String>,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// Why it was returned.
    pub reason: Option<Note>,
}

/// What happens to a promise.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum PromiseFact {
    /// Proposed by one person.
    PromiseProposed {
        /// Which.
        promise: PromiseId,
    },
    /// Published by the manager.
    PromisePublished {
        /// Which.
        promise: PromiseId,
        /// From when on.
        effective_from: Date,
    },
    /// Returned.
    PromiseReturned {
        /// Which.
        promise: PromiseId,
    },
}

impl PromiseFact {
    /// What people are told.
    #[must_use]
    pub fn sentence(&self) -> Option<Said> {
        match self {
            Self::PromiseProposed { .. } => {
                Some(Said::new("新的服务承诺待复核", "a new service promise waits for the manager"))
            }
            Self::PromisePublished { effective_from, .. } => Some(Said::new(
                format!("服务承诺已发布，自 {effective_from} 起的报案适用"),
                format!("the service promise is published and applies to reports from {effective_from} on"),
            )),
            Self::PromiseReturned { .. } => None,
        }
    }
}

crate::refusals! {
    /// Why a promise is not taken.
    pub enum PromiseRefusal {
        Slower { step: &'static str, name: &'static str, most: u32, version: String } => Unprocessable, "slower-than-standard", ["R-C23"], "“{step}”不能慢于理赔服务标准 {version} 的 {most}", "{name} cannot be slower than {most}, as claim standard {version} says";
        Empty => Unprocessable, "promise-empty", ["R-C23"], "请至少写明一项更快的时限", "name at least one step that is quicker";
        PromiseDayTaken => Conflict, "promise-day-taken", ["R-C23"], "这一天已有生效的承诺，请选另一天", "another promise begins on that day; choose another";
    }
}

impl Promise {
    /// Proposes a promise.
    ///
    /// # Errors
    /// When it is slower than a standard of its time.
    #[expect(clippy::too_many_arguments, reason = "everything that a promise rests on is an argument")]
    pub fn propose(
        id: PromiseId,
        insurer: OrgId,
        effective_from: Date,
        limits: Limits,
        standards: &Standards,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        in_future(effective_from, now)?;
        keeps_to(&limits, effective_from, standards)?;
        let told = Told::plain(PromiseFact::PromiseProposed { promise: id })
            .resting_on(book.basis(&["R-C23"]))
            .telling([insurer.clone()]);
        let promise = Self {
            id,
            insurer,
            effective_from,
            limits,
            state: Publication::Proposed,
            maker: actor.subject(),
            proposed_at: now,
            checker: None,
            decided_at: None,
            reason: None,
        };
        Ok((promise, told))
    }

    /// Publishes it: another person, before its day, and looked at again against the standard as it is by now.
    ///
    /// # Errors
    /// Why not.
    pub fn publish(
        &self,
        others: &[Self],
        standards: &Standards,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        may_decide(self.state, &self.maker, actor)?;
        in_future(self.effective_from, now)?;
        keeps_to(&self.limits, self.effective_from, standards)?;
        let published = |other: &&Self| other.state == Publication::Published;
        if others.iter().filter(published).any(|other| other.effective_from == self.effective_from) {
            return Err(PromiseRefusal::PromiseDayTaken.into());
        }
        let fact = PromiseFact::PromisePublished { promise: self.id, effective_from: self.effective_from };
        let next = Self { state: Publication::Published, ..self.decided(actor, None, now) };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C23"])).telling([self.insurer.clone()])))
    }

    /// Returns it with a reason.
    ///
    /// # Errors
    /// Why not.
    pub fn give_back(&self, reason: Option<Note>, actor: &Actor, now: Timestamp) -> Result<(Self, Told), Refusal> {
        may_decide(self.state, &self.maker, actor)?;
        let reason = reason.ok_or_else(|| Refusal::from(StandardRefusal::ReasonNeeded).at("/reason"))?;
        let next = Self { state: Publication::Returned, ..self.decided(actor, Some(reason), now) };
        Ok((next, Told::plain(PromiseFact::PromiseReturned { promise: self.id })))
    }

    fn decided(&self, actor: &Actor, reason: Option<Note>, now: Timestamp) -> Self {
        Self { checker: Some(actor.subject()), decided_at: Some(now), reason, ..self.clone() }
    }

    /// The promise in force on a legal day, among those of one insurer.
    #[must_use]
    pub fn in_force(of_insurer: &[Self], day: Date) -> Option<&Self> {
        let applies = |promise: &&Self| promise.state == Publication::Published && promise.effective_from <= day;
        of_insurer.iter().filter(applies).max_by_key(|promise| promise.effective_from)
    }
}

/// Never slower than the standard of its day, nor than one that is published for later already.
fn keeps_to(limits: &Limits, from: Date, standards: &Standards) -> Result<(), Refusal> {
    if limits.is_empty() {
        return Err(Refusal::from(PromiseRefusal::Empty).at("/limits"));
    }
    for (step, own) in limits {
        limit(*step, *own)?;
        for standard in standards.since(from) {
            let most = standard.limits.get(step).copied().unwrap_or(0);
            if *own > most {
                let (label, name, version) = (step.label(), step.name(), standard.version.to_string());
                let slower = PromiseRefusal::Slower { step: label, name, most, version };
                return Err(Refusal::from(slower).at(format!("/limits/{step}")));
            }
        }
    }
    Ok(())
}
