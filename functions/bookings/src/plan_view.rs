//! What a service plan looks like.

use api::wire;
use domain::service::plan::{PlanBook, PlanItem, ServicePlan};
use serde::Serialize;
use utoipa::ToSchema;

/// One item of a plan (服务项目).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanItemView {
    /// What (服务项目).
    pub kind: wire::ServiceKindCode,
    /// How (服务措施).
    pub measures: String,
    /// How many times (服务频次).
    pub times: u32,
    /// The first day.
    pub from: wire::Date,
    /// The last day.
    pub to: wire::Date,
    /// What all of them cost at most.
    pub amount: wire::Money,
    /// By which institution (服务机构).
    pub agency: wire::AgencyId,
    /// By whom (服务人员).
    pub personnel: wire::Line,
    /// By these experts alone; by any that fits where none is named.
    pub experts: Vec<wire::ExpertId>,
}

impl From<PlanItem> for PlanItemView {
    fn from(of: PlanItem) -> Self {
        Self {
            kind: of.kind.into(),
            measures: of.measures.to_string(),
            times: of.times,
            from: of.from.into(),
            to: of.to.into(),
            amount: of.amount.into(),
            agency: of.agency.into(),
            personnel: of.personnel.into(),
            experts: of.experts.into_iter().map(Into::into).collect(),
        }
    }
}

/// A version of a service plan (服务方案).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ServicePlanView {
    /// Its id.
    pub id: wire::PlanId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// Of which policy.
    pub policy: wire::PolicyId,
    /// The insurer.
    pub insurer: wire::OrgId,
    /// The insured unit.
    pub enterprise: wire::OrgId,
    /// Its name.
    pub insured_name: wire::Name,
    /// 1 for the first version of the plan.
    pub number: u32,
    /// The insured unit's risk tier.
    pub risk_tier: wire::RiskTier,
    /// The items.
    pub items: Vec<PlanItemView>,
    /// What is to be reached (预期目标).
    pub goal: wire::Note,
    /// What makes sure of it (服务保障事项).
    pub assurance: wire::Note,
    /// Why it changes.
    pub reason: Option<wire::Note>,
    /// Where it stands.
    pub state: wire::PlanState,
    /// The same in Chinese.
    pub label: String,
    /// Who drew it up.
    pub drawn_up_by: String,
    /// When.
    pub drawn_up_at: wire::Time,
    /// Who signed or declined.
    pub answered_by: Option<String>,
    /// When.
    pub answered_at: Option<wire::Time>,
    /// Why it was declined.
    pub declined_because: Option<wire::Note>,
}

impl ServicePlanView {
    /// The view of a plan at a version.
    #[must_use]
    pub fn of(plan: ServicePlan, version: u64) -> Self {
        let (answered_by, answered_at, why) =
            plan.answer.map_or((None, None, None), |answer| (Some(answer.by), Some(answer.at.into()), answer.reason));
        Self {
            id: plan.id.into(),
            version,
            policy: plan.policy.into(),
            insurer: plan.insurer.into(),
            enterprise: plan.enterprise.into(),
            insured_name: plan.insured_name.into(),
            number: plan.number,
            risk_tier: plan.text.risk_tier.into(),
            items: plan.text.items.into_iter().map(Into::into).collect(),
            goal: plan.text.goal.into(),
            assurance: plan.text.assurance.into(),
            reason: plan.text.reason.map(Into::into),
            label: plan.state.label().to_owned(),
            state: plan.state.into(),
            drawn_up_by: plan.drawn_up_by,
            drawn_up_at: plan.drawn_up_at.into(),
            answered_by,
            answered_at,
            declined_because: why.map(Into::into),
        }
    }
}

/// What is left of an item of the plan in force.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ItemStateView {
    /// The item.
    pub item: PlanItemView,
    /// How many times it is booked or done.
    pub used_times: u32,
    /// For how much.
    pub used_amount: wire::Money,
    /// How many times are left.
    pub left_times: u32,
    /// How much is left.
    pub left_amount: wire::Money,
}

/// The plan in force of a policy, and what is used of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanStateView {
    /// Of which policy.
    pub policy: wire::PolicyId,
    /// The version in force.
    pub in_force: Option<wire::PlanId>,
    /// The version that waits for a signature.
    pub proposed: Option<wire::PlanId>,
    /// How many versions there are.
    pub versions: u32,
    /// The items in force.
    pub items: Vec<ItemStateView>,
}

impl From<PlanBook> for PlanStateView {
    fn from(of: PlanBook) -> Self {
        let items = of.items.iter().map(|item| {
            let used = of.used(&item.kind);
            ItemStateView {
                item: item.clone().into(),
                used_times: used.times,
                used_amount: used.amount.into(),
                left_times: item.times.saturating_sub(used.times),
                left_amount: item.amount.left_after(used.amount).into(),
            }
        });
        Self {
            policy: of.policy.into(),
            in_force: of.in_force.map(Into::into),
            proposed: of.proposed.map(Into::into),
            versions: of.versions,
            items: items.collect(),
        }
    }
}
