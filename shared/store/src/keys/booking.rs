//! Where service plans, slots and bookings lie.
//!
//! | thing | PK | SK |
//! |---|---|---|
//! | version of a service plan | `PLAN#id` | `PLAN` |
//! | what is in force of a policy's plan, and used | `POLICY#id` | `PLANBOOK` |
//! | slot | `SLOT#id` | `SLOT` |
//! | an expert's day, which keeps their slots apart | `EXPERT#id` | `DAY#date` |
//! | booking | `BOOKING#id` | `BOOKING` |
//! | project that books many | `PROJECT#id` | `PROJECT` |

use super::{city_list, key, listed, org_list, policy_partition, sortable};
use crate::entity::{Entity, IndexKey, Key, Row};
use domain::id::{BookingId, ExpertId, PlanId, PolicyId, ProjectId, SlotId};
use domain::policy::District;
use domain::service::plan::PlanState;
use domain::service::project::ServiceProject;
use domain::service::slot::SlotState;
use domain::service::{Agenda, Booking, PlanBook, ServiceKindCode, ServicePlan, Slot};
use domain::time::beijing_day;
use jiff::civil::Date;

/// A version of a service plan.
#[must_use]
pub fn plan(id: PlanId) -> Key {
    key(format!("PLAN#{id}"), "PLAN")
}

/// What is in force of a policy's plan.
#[must_use]
pub fn plan_book(policy: PolicyId) -> Key {
    key(policy_partition(policy), "PLANBOOK")
}

/// A slot.
#[must_use]
pub fn slot(id: SlotId) -> Key {
    key(format!("SLOT#{id}"), "SLOT")
}

/// An expert's day.
#[must_use]
pub fn agenda(expert: ExpertId, day: Date) -> Key {
    key(format!("EXPERT#{expert}"), format!("DAY#{day}"))
}

/// A booking.
#[must_use]
pub fn booking(id: BookingId) -> Key {
    key(format!("BOOKING#{id}"), "BOOKING")
}

/// A service project.
#[must_use]
pub fn project(id: ProjectId) -> Key {
    key(format!("PROJECT#{id}"), "PROJECT")
}

impl Entity for ServiceProject {
    const KIND: &'static str = "ServiceProject";
    fn key(&self) -> Key {
        project(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.drawn_up_at), self.id);
        vec![
            listed("insurer", Some(org_list("PROJECT", &self.insurer)), sk.clone()),
            listed("city", Some(city_list("PROJECT")), sk),
        ]
    }
}

/// The versions of a policy's plan.
#[must_use]
pub fn plans_list(policy: PolicyId) -> String {
    format!("{}#PLAN", policy_partition(policy))
}

/// The slots of an expert by day.
#[must_use]
pub fn expert_slots_list(expert: ExpertId) -> String {
    format!("EXPERT#{expert}#SLOT")
}

/// The slots that may be free for a kind of service in a district, the next first.
#[must_use]
pub fn free_slots_list(kind: &ServiceKindCode, district: District) -> String {
    format!("FREE#{kind}#{district}#SLOT")
}

/// The bookings of an expert by day.
#[must_use]
pub fn expert_bookings_list(expert: ExpertId) -> String {
    format!("EXPERT#{expert}#BOOKING")
}

/// The bookings of a policy.
#[must_use]
pub fn policy_bookings_list(policy: PolicyId) -> String {
    format!("{}#BOOKING", policy_partition(policy))
}

/// Records of services that wait to be closed, the earliest due first.
#[must_use]
pub fn record_queue() -> String {
    "QUEUE#RECORD".to_owned()
}

impl Entity for ServicePlan {
    const KIND: &'static str = "ServicePlan";
    fn key(&self) -> Key {
        plan(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.drawn_up_at), self.id);
        let waits = self.state == PlanState::Proposed;
        vec![
            listed("policy", Some(plans_list(self.policy)), sk.clone()),
            listed("insurer", Some(org_list("PLAN", &self.insurer)), sk.clone()),
            listed("enterprise", Some(org_list("PLAN", &self.enterprise)), sk.clone()),
            listed("to_sign", waits.then(|| org_list("PLAN-TO-SIGN", &self.enterprise)), sk.clone()),
            listed("city", Some(city_list("PLAN")), sk),
        ]
    }
}

impl Entity for PlanBook {
    const KIND: &'static str = "PlanBook";
    fn key(&self) -> Key {
        plan_book(self.policy)
    }
}

impl Entity for Slot {
    const KIND: &'static str = "Slot";
    fn key(&self) -> Key {
        slot(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let by_day = format!("{}#{}#{}", self.day(), sortable(self.from), self.id);
        let own = [
            listed("agency", Some(org_list("SLOT", &self.org)), by_day.clone()),
            listed("expert", Some(expert_slots_list(self.expert)), by_day),
        ];
        // One that is held stays listed: the hold lapses without anybody writing.
        let free = self.state == SlotState::Free;
        let by_time = format!("{}#{}", sortable(self.from), self.id);
        let kinds = self.kinds.iter().map(|kind| {
            let list = free.then(|| free_slots_list(kind, self.district));
            listed(format!("free_{kind}"), list, by_time.clone())
        });
        own.into_iter().chain(kinds).collect()
    }
}

impl Entity for Agenda {
    const KIND: &'static str = "Agenda";
    fn key(&self) -> Key {
        agenda(self.expert, self.day)
    }
}

impl Entity for Booking {
    const KIND: &'static str = "Booking";
    fn key(&self) -> Key {
        booking(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}#{}", beijing_day(self.from), sortable(self.from), self.id);
        vec![
            listed("enterprise", Some(org_list("BOOKING", &self.enterprise)), sk.clone()),
            listed("insurer", Some(org_list("BOOKING", &self.insurer)), sk.clone()),
            listed("agency", Some(org_list("BOOKING", &self.agency_org)), sk.clone()),
            listed("expert", Some(expert_bookings_list(self.expert)), sk.clone()),
            listed("policy", Some(policy_bookings_list(self.policy)), sk.clone()),
            listed("city", Some(city_list("BOOKING")), sk),
        ]
    }
    fn queue(&self) -> Option<IndexKey> {
        let due = self.record_due.filter(|_| self.record_open() && !self.overdue_told);
        due.map(|due| IndexKey { pk: record_queue(), sk: format!("{due}#{}", self.id) })
    }
}
