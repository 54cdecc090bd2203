//! Prevention services (事故预防服务): what kinds there are, what is planned, when somebody is free, and each booking from
//! its reservation to its closed record.

pub mod booking;
pub mod catalogue;
pub mod cooperation;
mod ending;
pub mod fact;
mod fitness;
pub mod follow;
pub mod manager_training;
mod no_show;
mod parts;
pub mod plan;
mod plan_text;
pub mod pool;
mod pool_acts;
pub mod pooled;
pub mod project;
pub mod shares;
pub mod slot;
pub mod tell;
pub mod visit;

pub use booking::{Booking, BookingState, Side};
pub use catalogue::{Catalogue, EvidenceCode, FieldCode, ServiceKind, ServiceKindCode};
pub use fact::ServiceFact;
pub use plan::{PlanBook, ServicePlan};
pub use pool::{Pool, PoolState};
pub use shares::PoolShares;
pub use slot::{Agenda, Slot};

#[cfg(test)]
mod fixtures;
