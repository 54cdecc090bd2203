//! A service project (事故预防服务项目): one kind of service for many policies, each a booking of its own, made in bulk
//! (req 2.8). A target is booked once, however often the project is run: its booking's id is made of the project and the
//! policy.

use super::catalogue::ServiceKindCode;
use super::fact::ServiceFact;
use crate::access::Resource;
use crate::actor::OrgId;
use crate::id::{AgencyId, BookingId, PolicyId, ProjectId};
use crate::money::Money;
use crate::refusal::Refusal;
use crate::text::Line;
use crate::time::beijing_day;
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;

/// One policy of a project (项目对象).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Target {
    /// The policy.
    pub policy: PolicyId,
    /// How often it was tried.
    pub tried: u32,
    /// Its booking.
    pub booking: Option<BookingId>,
    /// Why it could not be booked the last time.
    pub why: Option<Why>,
}

/// Why a target could not be booked.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Why {
    /// As a code.
    pub code: String,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// A project.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ServiceProject {
    /// Its id.
    pub id: ProjectId,
    /// The insurer.
    pub insurer: OrgId,
    /// What it is called.
    pub title: Line,
    /// What.
    pub kind: ServiceKindCode,
    /// By which agency.
    pub agency: AgencyId,
    /// For how much each, at most.
    pub amount: Money,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// For whom.
    pub targets: Vec<Target>,
    /// Who drew it up.
    pub drawn_up_by: String,
    /// When.
    pub drawn_up_at: Timestamp,
}

/// What is drawn up. The fields are those of [`ServiceProject`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "see ServiceProject")]
pub struct DrawProject {
    pub insurer: OrgId,
    pub title: Line,
    pub kind: ServiceKindCode,
    pub agency: AgencyId,
    pub amount: Money,
    pub from: Date,
    pub to: Date,
    pub policies: Vec<PolicyId>,
}

/// Most policies of a project: its item stays small.
pub const MOST_TARGETS: usize = 500;

crate::refusals! {
    /// Why a project is refused, or a target is not booked.
    pub enum ProjectRefusal {
        TargetCount => Unprocessable, "project-targets", [], "请选择 1 至 500 张保单", "choose 1 to 500 policies";
        Twice { policy: PolicyId } => Unprocessable, "target-twice", [], "保单 {policy} 重复", "policy {policy} is there twice";
        DaysBackwards => Unprocessable, "project-days-backwards", [], "止日不能早于起日，且应在今天之后", "the last day must not be before the first, nor in the past";
        NoAmount => Unprocessable, "amount-not-positive", [], "金额应大于 0", "the amount must be more than nothing";
        NoFreeSlot => Conflict, "no-free-slot", [], "该机构在期间内没有所在区的空闲时段", "the agency has no free slot in the district in these days";
        AllBooked => Conflict, "project-complete", [], "全部对象都已预约", "every target is booked";
    }
}

impl ServiceProject {
    /// Draws it up; nothing is booked yet.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn draw_up(
        id: ProjectId,
        draw: DrawProject,
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Vec<Refusal>> {
        let mut refusals = Vec::new();
        let mut refuse = |why: ProjectRefusal, at: &str| refusals.push(Refusal::from(why).at(at));
        if draw.policies.is_empty() || draw.policies.len() > MOST_TARGETS {
            refuse(ProjectRefusal::TargetCount, "/policies");
        }
        let mut seen = BTreeSet::new();
        if let Some(policy) = draw.policies.iter().copied().find(|policy| !seen.insert(*policy)) {
            refuse(ProjectRefusal::Twice { policy }, "/policies");
        }
        if draw.to < draw.from || draw.to < beijing_day(now) {
            refuse(ProjectRefusal::DaysBackwards, "/to");
        }
        if !draw.amount.is_positive() {
            refuse(ProjectRefusal::NoAmount, "/amount");
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let DrawProject { insurer, title, kind, agency, amount, from, to, policies } = draw;
        let target = |policy| Target { policy, tried: 0, booking: None, why: None };
        let targets: Vec<Target> = policies.into_iter().map(target).collect();
        let count = u32::try_from(targets.len()).unwrap_or(u32::MAX);
        let told = Told::plain(ServiceFact::ProjectDrawn { project: id, targets: count });
        let (drawn_up_by, drawn_up_at) = (by.to_owned(), now);
        let project = Self { id, insurer, title, kind, agency, amount, from, to, targets, drawn_up_by, drawn_up_at };
        Ok((project, told.resting_on(book.basis(&["R-E1", "R-D1"]))))
    }

    /// What it is to access control.
    #[must_use]
    pub fn resource(&self) -> Resource {
        Resource::of_insurer(self.insurer.clone())
    }

    /// The targets to try next: those that were tried least, in their order.
    #[must_use]
    pub fn next(&self, most: usize) -> Vec<PolicyId> {
        let mut open: Vec<(u32, usize, PolicyId)> = self
            .targets
            .iter()
            .enumerate()
            .filter(|(_, target)| target.booking.is_none())
            .map(|(at, target)| (target.tried, at, target.policy))
            .collect();
        open.sort_unstable();
        open.into_iter().take(most).map(|(_, _, policy)| policy).collect()
    }

    /// What became of some targets.
    #[must_use]
    pub fn generated(&self, of: Vec<(PolicyId, Result<BookingId, Why>)>) -> (Self, Told) {
        let mut next = self.clone();
        for (policy, outcome) in of {
            for target in next.targets.iter_mut().filter(|target| target.policy == policy) {
                target.tried = target.tried.saturating_add(1);
                match &outcome {
                    Ok(booking) => (target.booking, target.why) = (Some(*booking), None),
                    Err(why) => target.why = Some(why.clone()),
                }
            }
        }
        let (booked, waiting) = (next.booked(), next.waiting());
        let told = Told::plain(ServiceFact::ProjectGenerated { project: self.id, booked, waiting });
        (next, told)
    }

    /// How many are booked.
    #[must_use]
    pub fn booked(&self) -> u32 {
        self.count(|target| target.booking.is_some())
    }

    /// How many were not tried yet.
    #[must_use]
    pub fn waiting(&self) -> u32 {
        self.count(|target| target.booking.is_none() && target.tried == 0)
    }

    /// How many could not be booked.
    #[must_use]
    pub fn held_up(&self) -> u32 {
        self.count(|target| target.booking.is_none() && target.tried > 0)
    }

    fn count(&self, of: impl Fn(&Target) -> bool) -> u32 {
        u32::try_from(self.targets.iter().filter(|target| of(target)).count()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{at, book, day, yuan};
    use super::*;
    use uuid::Uuid;

    fn policy(number: u128) -> PolicyId {
        PolicyId::from_uuid(Uuid::from_u128(number))
    }

    fn draw(policies: Vec<PolicyId>) -> DrawProject {
        DrawProject {
            insurer: "anping".parse().unwrap(),
            title: "高处作业专项排查".parse().unwrap(),
            kind: "hazard_inspection".parse().unwrap(),
            agency: AgencyId::from_uuid(Uuid::from_u128(1)),
            amount: yuan("500"),
            from: day("2026-03-02"),
            to: day("2026-03-31"),
            policies,
        }
    }

    fn drawn(of: DrawProject) -> Result<ServiceProject, Vec<Refusal>> {
        let id = ProjectId::from_uuid(Uuid::from_u128(1));
        ServiceProject::draw_up(id, of, "anping/p", book(), at("2026-03-02T01:00:00Z")).map(|(project, _)| project)
    }

    // req 2.8: whoever was tried least comes next, and who is booked never again.
    #[test]
    fn a_target_is_booked_once() {
        let project = drawn(draw((1..=3).map(policy).collect())).unwrap();
        assert_eq!(project.next(2), [policy(1), policy(2)]);
        let booking = BookingId::from_uuid(Uuid::from_u128(9));
        let why = Why { code: "no-free-slot".into(), zh: "无".into(), en: "none".into() };
        let (project, _) = project.generated(vec![(policy(1), Err(why)), (policy(2), Ok(booking))]);
        assert_eq!((project.booked(), project.held_up(), project.waiting()), (1, 1, 1));
        assert_eq!(project.next(9), [policy(3), policy(1)]);
        let all = vec![(policy(3), Ok(booking)), (policy(1), Ok(booking))];
        let (project, _) = project.generated(all);
        assert!(project.next(9).is_empty());
        assert!(project.targets.iter().all(|target| target.why.is_none()));
    }

    #[test]
    fn what_cannot_be_a_project_is_refused() {
        let codes = |of| drawn(of).unwrap_err().into_iter().map(|refusal| refusal.code).collect::<Vec<_>>();
        assert_eq!(codes(draw(Vec::new())), ["project-targets"]);
        assert_eq!(codes(draw(vec![policy(1), policy(1)])), ["target-twice"]);
        let wrong = DrawProject { to: day("2026-03-01"), amount: Money::ZERO, ..draw(vec![policy(1)]) };
        assert_eq!(codes(wrong), ["project-days-backwards", "amount-not-positive"]);
    }
}
