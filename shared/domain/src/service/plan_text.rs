//! What a service plan says: its items and the rest of the seven parts (R-E1), and what is wrong with it.

use super::catalogue::{Catalogue, ServiceKindCode};
use super::plan::{PlanBook, PlanRefusal, Used};
use crate::Rulebook;
use crate::id::{AgencyId, ExpertId};
use crate::money::Money;
use crate::policy::{Period, Policy};
use crate::refusal::Refusal;
use crate::text::{Line, Note, Text};
use jiff::civil::Date;
use std::collections::BTreeSet;

crate::labels! {
    /// Risk tier of an insured unit (风险等级).
    pub enum RiskTier {
        High = "high", "高风险";
        Medium = "medium", "中风险";
        Low = "low", "低风险";
    }
}

/// Most items of one plan.
pub const MAX_ITEMS: usize = 20;

/// One service item of a plan (服务项目).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PlanItem {
    /// What (服务项目).
    pub kind: ServiceKindCode,
    /// How (服务措施).
    pub measures: Text<500>,
    /// How many times in the item's days (服务频次).
    pub times: u32,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What all of them cost at most.
    pub amount: Money,
    /// By which institution (服务机构).
    pub agency: AgencyId,
    /// By whom, in words (服务人员).
    pub personnel: Line,
    /// By these experts alone; by any that fits where none is named.
    pub experts: BTreeSet<ExpertId>,
}

/// What the insurer draws up. With its items these are the seven parts.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PlanText {
    /// The insured unit's risk tier.
    pub risk_tier: RiskTier,
    /// The items.
    pub items: Vec<PlanItem>,
    /// What is to be reached (预期目标).
    pub goal: Note,
    /// What makes sure of it (服务保障事项).
    pub assurance: Note,
    /// Why the plan changes; needed from the second version on.
    pub reason: Option<Note>,
}

impl PlanText {
    /// What is wrong with it, each at its field.
    pub(super) fn check(
        &self,
        policy: &Policy,
        used: &PlanBook,
        catalogue: &Catalogue,
        book: &Rulebook,
    ) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        let mut refuse = |why: PlanRefusal, at: String| refusals.push(Refusal::from(why).at(at));
        if self.items.is_empty() {
            refuse(PlanRefusal::NoItems, "/items".into());
        } else if self.items.len() > MAX_ITEMS {
            refuse(PlanRefusal::TooManyItems, "/items".into());
        }
        let mut seen = BTreeSet::new();
        for (at, item) in self.items.iter().enumerate() {
            let field = |name: &str| format!("/items/{at}/{name}");
            if !seen.insert(&item.kind) {
                refuse(PlanRefusal::KindTwice, field("kind"));
            }
            if item.to < item.from {
                refuse(PlanRefusal::DaysBackwards, field("to"));
            } else if !policy.period.covers(item.from) || !policy.period.covers(item.to) {
                let Period { from, to } = policy.period;
                refuse(PlanRefusal::OutsidePolicy { from, to }, field("from"));
            }
            if item.times == 0 {
                refuse(PlanRefusal::NoTimes, field("times"));
            }
            if !item.amount.is_positive() {
                refuse(PlanRefusal::NoAmount, field("amount"));
            }
        }
        for (kind, used) in used.used.iter().filter(|(_, used)| used.times > 0) {
            let at = self.items.iter().position(|item| &item.kind == kind);
            let item = at.and_then(|at| self.items.get(at));
            if item.is_none_or(|item| item.times < used.times || item.amount < used.amount) {
                let Used { times, amount } = *used;
                let at = at.map_or_else(|| "/items".to_owned(), |at| format!("/items/{at}"));
                refuse(PlanRefusal::BelowUsed { times, amount }, at);
            }
        }
        let times = self.items.iter().fold(0u32, |sum, item| sum.saturating_add(item.times));
        let least = least_services(self.risk_tier, policy.period, book);
        if !self.items.is_empty() && times < least {
            refuse(PlanRefusal::TooSeldom { least }, "/items".into());
        }
        if used.versions > 0 && used.in_force.is_some() && self.reason.is_none() {
            refuse(PlanRefusal::ReasonNeeded, "/reason".into());
        }
        refusals.extend(self.items.iter().enumerate().filter_map(|(at, item)| {
            catalogue.kind(&item.kind).err().map(|refusal| refusal.at(format!("/items/{at}/kind")))
        }));
        refusals
    }
}

/// The least services of a risk tier over a policy's period: for each begun year (R-E9).
fn least_services(tier: RiskTier, period: Period, book: &Rulebook) -> u32 {
    let a_year = book.n.min_services_per_year.get(tier.name()).copied().unwrap_or(0);
    let days = u32::try_from(crate::time::days_between(period.from, period.to)).unwrap_or(0);
    a_year.saturating_mul(days.div_ceil(366).max(1))
}
