//! The local stack: `infra/template.yaml`, run in one process, with no account, no Docker and no download.
//!
//! | module | what it stands for |
//! |---|---|
//! | `template`, `yaml` | the SAM template, read |
//! | `table` | DynamoDB with streams (dynoxide) |
//! | `bucket` | S3 with versions and Object Lock |
//! | `gateway`, `routes` | API Gateway |
//! | `pump`, `schedule` | event source mappings, S3 events, `EventBridge` Scheduler, dead letters |
//! | `identity` | the issuer of tokens |
//! | `bank` | the insurer's bank |
//! | `runtime_host` | Lambda itself, for the real binaries |
//! | `product` | the product's functions, mounted |
//! | `clock`, `faults`, `dev` | what only a local stack has: time that moves, things that go wrong |
//!
//! Tests and `make run` use the same `Stack`; only `product` knows which functions there are.
#![forbid(unsafe_code)]

pub mod bank;
pub mod bucket;
pub mod clock;
mod dev;
pub mod durable;
pub mod faults;
mod form;
mod function;
mod gateway;
pub mod identity;
mod json;
mod problem;
pub mod product;
pub mod pump;
mod random;
mod routes;
pub mod runtime_host;
mod schedule;
mod site;
mod stack;
pub mod table;
pub mod template;
pub mod yaml;

pub use durable::Data;
pub use function::{Answer, EventHandler, Function, Functions};
pub use stack::{Endpoints, Options, Stack, StackError};
