//! Environment to config, log, metrics, AWS clients, clock, ids and the desk that every function works at: the only place
//! that reads the environment or the wall clock, and the only one that makes randomness for ids.
#![forbid(unsafe_code)]

mod aws;
mod clock;
mod config;
mod deadline;
mod desk;
mod ids;
mod log;
pub mod metric;

pub use aws::{documents_client, stream_client, table_client};
pub use clock::Clock;
pub use config::{BadConfig, Config};
pub use deadline::Deadline;
pub use desk::{BadStart, Desk, VARIABLES, start};
pub use ids::Ids;
pub use log::start_log;
