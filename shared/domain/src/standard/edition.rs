//! A version of the standard on its way: one officer of the association proposes it, another publishes it, and it applies
//! to the reports from its day on.

use super::{MOST, Standard, Standards, Step};
use crate::actor::OrgId;
use crate::id::StandardId;
use crate::refusal::{Refusal, Said};
use crate::text::{Name, Note};
use crate::time::beijing_day;
use crate::{Actor, Rulebook, Told};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;

crate::labels! {
    /// Where a version or a promise stands.
    pub enum Publication {
        Proposed = "proposed", "待复核";
        Published = "published", "已发布";
        Returned = "returned", "已退回";
    }
}

/// A version of the standard with its history.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Edition {
    /// Its id.
    pub id: StandardId,
    /// The association.
    pub by: OrgId,
    /// What it says.
    pub standard: Standard,
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

/// What happens to a version.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum StandardFact {
    /// Proposed by one officer.
    StandardProposed {
        /// Which.
        standard: StandardId,
        /// Its name.
        version: Name,
    },
    /// Published by another.
    StandardPublished {
        /// Which.
        standard: StandardId,
        /// Its name.
        version: Name,
        /// From when on.
        effective_from: Date,
    },
    /// Returned.
    StandardReturned {
        /// Which.
        standard: StandardId,
    },
}

impl StandardFact {
    /// What people are told.
    #[must_use]
    pub fn sentence(&self) -> Option<Said> {
        let said = |zh: String, en: String| Some(Said::new(zh, en));
        match self {
            Self::StandardProposed { version, .. } => said(
                format!("理赔服务标准 {version} 待复核"),
                format!("claim standard {version} waits for a second officer"),
            ),
            Self::StandardPublished { version, effective_from, .. } => said(
                format!("理赔服务标准 {version} 已发布，自 {effective_from} 起的报案适用"),
                format!("claim standard {version} is published and applies to reports from {effective_from} on"),
            ),
            Self::StandardReturned { .. } => None,
        }
    }
}

crate::refusals! {
    /// Why a version is not taken.
    pub enum StandardRefusal {
        StepMissing { step: &'static str, name: &'static str } => Unprocessable, "step-missing", ["R-C23"], "缺少“{step}”的时限", "the limit of the step {name} is missing";
        SlowerThanLaw { step: &'static str, name: &'static str, most: u32 } => Unprocessable, "slower-than-law", ["R-C3", "R-C4", "R-C5"], "“{step}”的时限不能长于法律规定的 {most}", "the law leaves at most {most} for {name}";
        BadLimit { step: &'static str, name: &'static str } => Unprocessable, "bad-limit", ["R-C23"], "“{step}”的时限应不少于 1 且不超过一年", "the limit of {name} must be at least 1 and at most a year";
        NoDocuments => Unprocessable, "no-documents", ["R-C23"], "请列出所需材料", "list the documents that are needed";
        DocumentTwice => Unprocessable, "document-twice", ["R-C23"], "同一损失项目的同一材料列了两次", "a document is listed twice for one loss";
        NotInFuture => Unprocessable, "not-in-future", ["R-C23"], "生效日期应在今天之后，已报案的赔案不受影响", "the first day must lie after today; claims that were reported keep their terms";
        SamePerson => Forbidden, "same-person", ["R-C23"], "提出与复核须为不同的人", "proposing and deciding take two people";
        VersionOrDayTaken => Conflict, "version-or-day-taken", ["R-C23"], "已有同名或同日生效的版本", "a version of this name or of this day is published already";
        DecidedAlready => Conflict, "decided-already", ["R-C23"], "已经处理过，请刷新", "it was decided already; look again";
        ReasonNeeded => Unprocessable, "reason-needed", ["R-C23"], "退回应写明原因", "returning it needs a reason";
    }
}

impl Edition {
    /// Proposes a version.
    ///
    /// # Errors
    /// When it is not whole, or slower than the law.
    pub fn propose(
        id: StandardId,
        by: OrgId,
        standard: Standard,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        whole(&standard, book)?;
        in_future(standard.effective_from, now)?;
        let fact = StandardFact::StandardProposed { standard: id, version: standard.version.clone() };
        let told = Told::plain(fact).resting_on(book.basis(&["R-C23"])).telling([by.clone()]);
        let edition = Self {
            id,
            by,
            standard,
            state: Publication::Proposed,
            maker: actor.subject(),
            proposed_at: now,
            checker: None,
            decided_at: None,
            reason: None,
        };
        Ok((edition, told))
    }

    /// Publishes it: another officer, before its day.
    ///
    /// # Errors
    /// Why not.
    pub fn publish(
        &self,
        standards: &Standards,
        actor: &Actor,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        may_decide(self.state, &self.maker, actor)?;
        if standards.has(&self.standard) {
            return Err(StandardRefusal::VersionOrDayTaken.into());
        }
        in_future(self.standard.effective_from, now)?;
        whole(&self.standard, book)?;
        let fact = StandardFact::StandardPublished {
            standard: self.id,
            version: self.standard.version.clone(),
            effective_from: self.standard.effective_from,
        };
        let next = Self { state: Publication::Published, ..self.decided(actor, None, now) };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-C23"])).telling([self.by.clone()])))
    }

    /// Returns it with a reason.
    ///
    /// # Errors
    /// Why not.
    pub fn give_back(&self, reason: Option<Note>, actor: &Actor, now: Timestamp) -> Result<(Self, Told), Refusal> {
        may_decide(self.state, &self.maker, actor)?;
        let reason = reason.ok_or_else(|| Refusal::from(StandardRefusal::ReasonNeeded).at("/reason"))?;
        let next = Self { state: Publication::Returned, ..self.decided(actor, Some(reason), now) };
        Ok((next, Told::plain(StandardFact::StandardReturned { standard: self.id })))
    }

    fn decided(&self, actor: &Actor, reason: Option<Note>, now: Timestamp) -> Self {
        Self { checker: Some(actor.subject()), decided_at: Some(now), reason, ..self.clone() }
    }
}

/// Two people, once.
pub(super) fn may_decide(state: Publication, maker: &str, actor: &Actor) -> Result<(), Refusal> {
    if state != Publication::Proposed {
        return Err(StandardRefusal::DecidedAlready.into());
    }
    if actor.subject() == maker { Err(StandardRefusal::SamePerson.into()) } else { Ok(()) }
}

/// Nothing that applies already is changed.
pub(super) fn in_future(day: Date, now: Timestamp) -> Result<(), Refusal> {
    let later = day > beijing_day(now);
    if later { Ok(()) } else { Err(Refusal::from(StandardRefusal::NotInFuture).at("/effective_from")) }
}

/// A limit that can be one.
pub(super) fn limit(step: Step, most: u32) -> Result<(), Refusal> {
    let bad = StandardRefusal::BadLimit { step: step.label(), name: step.name() };
    if (1..=MOST).contains(&most) { Ok(()) } else { Err(Refusal::from(bad).at(format!("/limits/{step}"))) }
}

fn whole(standard: &Standard, book: &Rulebook) -> Result<(), Refusal> {
    for step in Step::ALL {
        let at = format!("/limits/{step}");
        let (label, name) = (step.label(), step.name());
        let missing = || Refusal::from(StandardRefusal::StepMissing { step: label, name }).at(at.clone());
        let most = *standard.limits.get(step).ok_or_else(missing)?;
        limit(*step, most)?;
        if let Some(law) = step.most_by_law(book).filter(|law| most > *law) {
            return Err(Refusal::from(StandardRefusal::SlowerThanLaw { step: label, name, most: law }).at(at));
        }
    }
    let named: BTreeSet<_> = standard.documents.iter().map(|document| (document.loss, document.kind)).collect();
    if standard.documents.is_empty() {
        return Err(Refusal::from(StandardRefusal::NoDocuments).at("/documents"));
    }
    if named.len() != standard.documents.len() {
        return Err(Refusal::from(StandardRefusal::DocumentTwice).at("/documents"));
    }
    Ok(())
}
