//! A claim (赔案): the file of one accident under one policy, with many victims and several payments.

pub mod account;
pub mod advance;
pub mod amount;
pub mod assess;
pub mod casualty;
pub mod clocks;
pub mod decision;
pub mod documents;
pub mod draft;
pub mod duplicate;
mod ending;
pub mod fact;
mod fit;
mod handling;
pub mod hints;
mod intake;
pub mod merge;
pub mod parts;
pub mod pause;
pub mod payee_change;
pub mod payees;
pub mod payment;
pub mod proof;
pub mod receipt_no;
pub mod recovery;
pub mod report;
pub mod request;
pub mod roster;
pub mod settle;
pub mod state;
pub mod tell;
pub mod times;
pub mod triage;
pub mod unpaid;
pub mod victim;

#[cfg(test)]
pub(crate) mod fixtures;

pub use account::{ClaimAccount, PolicyAccount};
pub use ending::Changed;
pub use state::Claim;
