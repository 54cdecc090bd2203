//! A claim (赔案): the file of one accident under one policy, with many victims and several payments.

pub mod account;
pub mod advance;
pub mod amount;
pub mod assess;
pub mod casualty;
pub mod clocks;
pub mod decision;
pub mod documents;
pub mod duplicate;
pub mod fact;
pub mod payment;
pub mod receipt_no;
pub mod report;
pub mod roster;
pub mod state;
pub mod tell;
pub mod triage;
pub mod victim;

pub use account::{ClaimAccount, PolicyAccount};
pub use state::Claim;
