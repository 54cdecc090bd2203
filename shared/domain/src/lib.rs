//! The rules of work-safety liability insurance (安全生产责任保险, 安责险).
//!
//! Everything here is pure: no input or output, no clock, no randomness, no AWS. A decision takes what it rests on as
//! plain values (state, command, rulebook, actor, now) and gives back the new state with the fact that explains it, or
//! a refusal. That makes every rule a table or a property test.
#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![cfg_attr(not(test), deny(clippy::arithmetic_side_effects))]

mod data;
mod label;
pub mod refusal;

pub mod access;
pub mod actor;
pub mod agency;
pub mod calendar;
pub mod claim;
pub mod code;
pub mod conduct;
pub mod document;
pub mod fact;
pub mod fee;
pub mod focus;
pub mod id;
pub mod inspection;
pub mod letter;
pub mod money;
pub mod notice;
pub mod personal;
pub mod policy;
pub mod product;
pub mod reply;
pub mod rulebook;
pub mod service;
pub mod situation;
pub mod standard;
pub mod text;
pub mod time;
pub mod value;
pub mod watch;

pub use actor::{Actor, OrgId, OrgKind, Role};
pub use fact::{Basis, Fact, Told, What};
pub use money::{Money, Rounding};
pub use refusal::{Class, Invalid, Refusal, Said};
pub use rulebook::Rulebook;
