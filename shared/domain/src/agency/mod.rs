//! Technical-service agencies (安全生产技术服务机构), their experts, and the mechanism that lists them.
//!
//! Whether an agency may be booked and paid is one pure question, [`fit`], asked of the day of the service.

pub mod agreement;
pub mod criterion;
pub mod expert;
pub mod fact;
pub mod fairness;
pub mod fit;
pub mod mechanism;
pub mod parts;
pub mod register;
pub mod ruling;
pub mod standing;
pub mod tell;

pub use agreement::Agreement;
pub use expert::Expert;
pub use fact::AgencyFact;
pub use fit::fit;
pub use register::Agency;
pub use standing::Standing;

#[cfg(test)]
mod fixtures;
