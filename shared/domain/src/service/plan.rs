//! The service plan (服务方案) of a policy: seven parts, agreed with the insured unit and signed by it (R-E1, AQ 9010 6).
//!
//! A change is a new version that the insured signs. Every booking rests on the version in force: a service that is not
//! in it, or beyond its frequency, amount or days, needs a change of the plan first (req 4.3).

use super::catalogue::{Catalogue, ServiceKindCode};
use super::fact::ServiceFact;
pub use super::plan_text::{MAX_ITEMS, PlanItem, PlanText, RiskTier};
use crate::access::Resource;
use crate::actor::OrgId;
use crate::id::{AgencyId, ExpertId, PlanId, PolicyId};
use crate::money::Money;
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::text::{Name, Note};
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;

crate::labels! {
    /// Where a version of a plan stands.
    pub enum PlanState {
        Proposed = "proposed", "待投保单位签署";
        InForce = "in_force", "已签署、有效";
        Superseded = "superseded", "已被新方案取代";
        Declined = "declined", "投保单位未同意";
    }
}

/// One version of a policy's plan.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ServicePlan {
    /// Its id.
    pub id: PlanId,
    /// Of which policy.
    pub policy: PolicyId,
    /// The insurer.
    pub insurer: OrgId,
    /// The insured unit.
    pub enterprise: OrgId,
    /// Its name.
    pub insured_name: Name,
    /// 1 for the first version.
    pub number: u32,
    /// What it says.
    pub text: PlanText,
    /// Where it stands.
    pub state: PlanState,
    /// Who drew it up.
    pub drawn_up_by: String,
    /// When.
    pub drawn_up_at: Timestamp,
    /// Who signed or declined it for the insured, when, and why it was declined.
    pub answer: Option<PlanAnswer>,
}

/// The insured unit's answer.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PlanAnswer {
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why not.
    pub reason: Option<Note>,
}

/// What is used of one kind of service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Used {
    /// How many times it is booked or done.
    pub times: u32,
    /// What that reserves or cost.
    pub amount: Money,
}

impl Default for Used {
    fn default() -> Self {
        Self { times: 0, amount: Money::ZERO }
    }
}

/// The plan of a policy as bookings see it: what is in force, and what is used of it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PlanBook {
    /// Of which policy.
    pub policy: PolicyId,
    /// The version in force.
    pub in_force: Option<PlanId>,
    /// Its items.
    pub items: Vec<PlanItem>,
    /// The version that waits for a signature.
    pub proposed: Option<PlanId>,
    /// How many versions there are.
    pub versions: u32,
    /// What is used, over all versions.
    pub used: BTreeMap<ServiceKindCode, Used>,
}

/// A service that is to be booked.
#[derive(Clone, Copy, Debug)]
pub struct Need<'a> {
    /// What.
    pub kind: &'a ServiceKindCode,
    /// By whom.
    pub agency: AgencyId,
    /// By which expert.
    pub expert: ExpertId,
    /// On which legal day.
    pub on: Date,
    /// For how much at most.
    pub amount: Money,
}

crate::refusals! {
    /// Why a plan is refused, or a service is not in it.
    pub enum PlanRefusal {
        NoItems => Unprocessable, "plan-without-items", ["R-E1"], "服务方案至少要有一个服务项目", "a plan needs at least one item";
        TooManyItems => Unprocessable, "too-many-plan-items", [], "服务项目最多 20 个", "a plan has at most 20 items";
        KindTwice => Unprocessable, "plan-kind-twice", [], "同一服务种类只能列一个项目", "a kind of service is one item only";
        DaysBackwards => Unprocessable, "plan-days-backwards", [], "止日不能早于起日", "the last day must not be before the first";
        OutsidePolicy { from: Date, to: Date } => Unprocessable, "plan-outside-policy", ["R-E1"], "服务日期应在保险期间 {from} 至 {to} 内", "services lie in the policy's period from {from} to {to}";
        NoTimes => Unprocessable, "plan-without-frequency", ["R-E1"], "服务频次至少 1 次", "the frequency is at least once";
        NoAmount => Unprocessable, "amount-not-positive", [], "金额应大于 0", "the amount must be more than nothing";
        TooSeldom { least: u32 } => Unprocessable, "plan-too-seldom", ["R-E9"], "按风险等级，服务次数不得少于 {least} 次", "this risk tier needs at least {least} services";
        BelowUsed { times: u32, amount: Money } => Conflict, "plan-below-used", ["R-E1"], "该项目已预约 {times} 次、{amount} 元，新方案不能少于此", "{times} services for {amount} yuan of this item are booked already; the new plan cannot have less";
        ReasonNeeded => Unprocessable, "reason-needed", ["R-E1"], "变更服务方案请说明原因", "say why the plan changes";
        NoAccount => Conflict, "insured-without-account", ["R-E1"], "投保单位尚未开通账号，不能签署服务方案", "the insured unit has no account to sign with";
        ProposedAlready => Conflict, "plan-proposed-already", [], "已有待签署的服务方案", "a version waits for a signature already";
        NotProposed => Conflict, "plan-not-proposed", [], "该服务方案不在待签署状态", "this version does not wait for a signature";
        NoPlan => Conflict, "no-service-plan", ["R-E1"], "尚无已签署的服务方案，不能预约", "there is no signed service plan";
        NotPlanned => Conflict, "service-outside-plan", ["R-E1"], "该服务不在服务方案内，请先变更方案并由投保单位签署", "this service is not in the plan; change the plan and have it signed first";
        TimesUsed { times: u32 } => Conflict, "plan-times-used", ["R-E1"], "方案约定的 {times} 次已约满，请先变更方案", "all {times} services of the plan are booked; change the plan first";
        AmountUsed { left: Money } => Conflict, "plan-amount-used", ["R-E1"], "该项目在方案内还可安排 {left} 元，请先变更方案", "{left} yuan of this item are left in the plan; change the plan first";
        OtherDays { from: Date, to: Date } => Conflict, "service-outside-plan-days", ["R-E1"], "方案约定的服务日期为 {from} 至 {to}", "the plan has this service from {from} to {to}";
        OtherAgency => Conflict, "service-by-another-agency", ["R-E1"], "方案约定的服务机构不是这一家", "the plan names another agency";
        OtherExpert => Conflict, "service-by-another-expert", ["R-E1"], "方案约定的服务人员不含该专家", "the plan names other experts";
    }
}

/// A plan's version and the book of its policy, after a decision.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The version.
    pub plan: ServicePlan,
    /// What happened to it.
    pub told: Told,
    /// The policy's book.
    pub book: PlanBook,
}

impl PlanBook {
    /// The book of a policy that has no plan.
    #[must_use]
    pub const fn none(policy: PolicyId) -> Self {
        Self { policy, in_force: None, items: Vec::new(), proposed: None, versions: 0, used: BTreeMap::new() }
    }

    /// The insurer's prevention manager draws up a version; one waits at a time.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn propose(
        &self,
        id: PlanId,
        policy: &Policy,
        text: PlanText,
        by: &str,
        rules: (&Catalogue, &Rulebook),
        now: Timestamp,
    ) -> Result<Planned, Vec<Refusal>> {
        let (catalogue, book) = rules;
        if self.proposed.is_some() {
            return Err(vec![PlanRefusal::ProposedAlready.into()]);
        }
        let mut refusals = text.check(policy, self, catalogue, book);
        if policy.insured.org.is_none() {
            refusals.push(PlanRefusal::NoAccount.into());
        }
        let (Some(enterprise), true) = (policy.insured.org.clone(), refusals.is_empty()) else { return Err(refusals) };
        let number = self.versions.saturating_add(1);
        let plan = ServicePlan {
            id,
            policy: policy.id,
            insurer: policy.insurer.clone(),
            enterprise: enterprise.clone(),
            insured_name: policy.insured.name.clone(),
            number,
            text,
            state: PlanState::Proposed,
            drawn_up_by: by.to_owned(),
            drawn_up_at: now,
            answer: None,
        };
        let fact = ServiceFact::PlanProposed { plan: id, policy: policy.id, number };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E1", "R-E9"])).telling([enterprise]);
        Ok(Planned { plan, told, book: Self { proposed: Some(id), versions: number, ..self.clone() } })
    }

    /// The insured unit signs a version: it is in force from then on.
    ///
    /// # Errors
    /// When it does not wait for a signature.
    pub fn sign(&self, plan: &ServicePlan, by: &str, book: &Rulebook, now: Timestamp) -> Result<Planned, Refusal> {
        let answer = PlanAnswer { by: by.to_owned(), at: now, reason: None };
        let plan = self.answered(plan, PlanState::InForce, answer)?;
        let (id, policy, number) = (plan.id, plan.policy, plan.number);
        let fact = ServiceFact::PlanSigned { plan: id, policy, number };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E1"])).telling([plan.insurer.clone()]);
        let items = plan.text.items.clone();
        Ok(Planned { plan, told, book: Self { in_force: Some(id), items, proposed: None, ..self.clone() } })
    }

    /// The insured unit does not agree: what was in force stays.
    ///
    /// # Errors
    /// When it does not wait for a signature.
    pub fn decline(
        &self,
        plan: &ServicePlan,
        reason: Note,
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<Planned, Refusal> {
        let answer = PlanAnswer { by: by.to_owned(), at: now, reason: Some(reason) };
        let plan = self.answered(plan, PlanState::Declined, answer)?;
        let fact = ServiceFact::PlanDeclined { plan: plan.id, policy: plan.policy, number: plan.number };
        let told = Told::plain(fact).resting_on(book.basis(&["R-E1"])).telling([plan.insurer.clone()]);
        Ok(Planned { plan, told, book: Self { proposed: None, ..self.clone() } })
    }

    fn answered(&self, plan: &ServicePlan, state: PlanState, answer: PlanAnswer) -> Result<ServicePlan, Refusal> {
        if plan.state != PlanState::Proposed || self.proposed != Some(plan.id) {
            return Err(PlanRefusal::NotProposed.into());
        }
        Ok(ServicePlan { state, answer: Some(answer), ..plan.clone() })
    }

    /// Books a service of the plan in force: the book with it, and the version it rests on.
    ///
    /// # Errors
    /// Every way in which it is not in the plan (req 4.3).
    pub fn take(&self, need: &Need<'_>) -> Result<(Self, PlanId), Vec<Refusal>> {
        let Some(plan) = self.in_force else { return Err(vec![PlanRefusal::NoPlan.into()]) };
        let mut why = self.against(need);
        let used = self.used(need.kind);
        if let Some(item) = self.item(need.kind) {
            if used.times >= item.times {
                why.push(PlanRefusal::TimesUsed { times: item.times });
            }
            if need.amount > item.amount.left_after(used.amount) {
                why.push(PlanRefusal::AmountUsed { left: item.amount.left_after(used.amount) });
            }
        }
        let amount = used.amount.plus(need.amount).map_err(|_| vec![PlanRefusal::NoAmount.into()])?;
        if !why.is_empty() {
            return Err(why.into_iter().map(Refusal::from).collect());
        }
        let mut next = self.clone();
        next.used.insert(need.kind.clone(), Used { times: used.times.saturating_add(1), amount });
        Ok((next, plan))
    }

    /// Whether a service that is booked may move to another day, agency or expert.
    ///
    /// # Errors
    /// Every way in which that is not in the plan.
    pub fn may_move(&self, need: &Need<'_>) -> Result<(), Vec<Refusal>> {
        let why = self.against(need);
        if why.is_empty() { Ok(()) } else { Err(why.into_iter().map(Refusal::from).collect()) }
    }

    /// The same where the insured unit itself moves away from an agency that may not come any more: who comes instead is
    /// then its own choice, and the plan's agency no reason against it (R-E3).
    ///
    /// # Errors
    /// Every way in which that is not in the plan.
    pub fn may_replace(&self, need: &Need<'_>) -> Result<(), Vec<Refusal>> {
        let who = [PlanRefusal::OtherAgency, PlanRefusal::OtherExpert];
        let why: Vec<_> = self.against(need).into_iter().filter(|why| !who.contains(why)).collect();
        if why.is_empty() { Ok(()) } else { Err(why.into_iter().map(Refusal::from).collect()) }
    }

    /// More for a service that is booked (追加): the signed amount holds for it as for a booking (R-E1, req 4.3).
    ///
    /// # Errors
    /// When the plan in force has not as much left of it.
    pub fn raise(&self, kind: &ServiceKindCode, more: Money) -> Result<Self, Refusal> {
        let item = self.item(kind).ok_or(PlanRefusal::NotPlanned)?;
        let used = self.used(kind);
        let left = item.amount.left_after(used.amount);
        let amount = used.amount.plus(more).map_err(|_| PlanRefusal::NoAmount)?;
        if more > left {
            return Err(PlanRefusal::AmountUsed { left }.into());
        }
        let mut next = self.clone();
        next.used.insert(kind.clone(), Used { amount, ..used });
        Ok(next)
    }

    /// Gives back what a booking used that will not take place.
    #[must_use]
    pub fn release(&self, kind: &ServiceKindCode, amount: Money) -> Self {
        let mut next = self.clone();
        let used = self.used(kind);
        let left = Used { times: used.times.saturating_sub(1), amount: used.amount.left_after(amount) };
        next.used.insert(kind.clone(), left);
        next
    }

    /// The fact of a change of this book.
    #[must_use]
    pub fn changed(&self) -> Told {
        Told::plain(ServiceFact::PlanUseChanged { policy: self.policy })
    }

    /// What is used of a kind.
    #[must_use]
    pub fn used(&self, kind: &ServiceKindCode) -> Used {
        self.used.get(kind).copied().unwrap_or_default()
    }

    fn item(&self, kind: &ServiceKindCode) -> Option<&PlanItem> {
        self.items.iter().find(|item| &item.kind == kind)
    }

    fn against(&self, need: &Need<'_>) -> Vec<PlanRefusal> {
        let Some(item) = self.item(need.kind) else { return vec![PlanRefusal::NotPlanned] };
        let (from, to) = (item.from, item.to);
        let checks = [
            (!(from..=to).contains(&need.on), PlanRefusal::OtherDays { from, to }),
            (item.agency != need.agency, PlanRefusal::OtherAgency),
            (!item.experts.is_empty() && !item.experts.contains(&need.expert), PlanRefusal::OtherExpert),
        ];
        checks.into_iter().filter_map(|(wrong, why)| wrong.then_some(why)).collect()
    }
}

impl ServicePlan {
    /// What it is to access control.
    #[must_use]
    pub fn resource(&self) -> Resource {
        Resource { enterprise: Some(self.enterprise.clone()), ..Resource::of_insurer(self.insurer.clone()) }
    }

    /// Its end when a later version is signed.
    #[must_use]
    pub fn superseded(&self, by: PlanId, book: &Rulebook) -> (Self, Told) {
        let told = Told::plain(ServiceFact::PlanSuperseded { plan: self.id, by });
        (Self { state: PlanState::Superseded, ..self.clone() }, told.resting_on(book.basis(&["R-E1"])))
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
