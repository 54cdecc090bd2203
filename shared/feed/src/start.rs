//! From the environment to a working desk: everything is built here, once, before the first event.

use crate::desk::Desk;
use boot::{BadConfig, Clock, Config, Ids};
use domain::calendar::Calendar;
use domain::rulebook::Rulebooks;
use std::sync::Arc;
use store::{BadKeys, Files, Store, Vault};

/// What every event function reads from its environment.
pub const VARIABLES: &[&str] = &["TABLE_NAME", "FIELD_KEYS", "PUBLIC_ORIGIN"];

/// Why a function cannot start.
#[derive(Debug, thiserror::Error)]
pub enum BadStart {
    /// The environment lacks something.
    #[error(transparent)]
    Config(#[from] BadConfig),
    /// The keys for personal data cannot be used.
    #[error("FIELD_KEYS: {0}")]
    Keys(#[from] BadKeys),
    /// The rulebook or the calendar cannot be read.
    #[error("{0}")]
    Rules(String),
}

/// A desk from a configuration and its clients.
///
/// # Errors
/// When a part of the configuration cannot be used.
pub fn desk(
    config: &Config,
    table: aws_sdk_dynamodb::Client,
    files: Option<Files>,
    clock: Clock,
) -> Result<Desk, BadStart> {
    let books = Rulebooks::shipped().map_err(|e| BadStart::Rules(e.to_string()))?;
    let calendar = Calendar::shipped().map_err(|e| BadStart::Rules(e.to_string()))?;
    Ok(Desk {
        store: Store::new(table, config.get("TABLE_NAME"), Vault::new(config.get("FIELD_KEYS"))?),
        files,
        books: Arc::new(books),
        calendar: Arc::new(calendar),
        ids: Ids::new(clock.clone()),
        clock,
        public_origin: config.get("PUBLIC_ORIGIN").into(),
    })
}

/// A desk from the environment, and the configuration with the further variables that the function names.
///
/// # Errors
/// When the environment lacks something.
pub fn start(further: &[&'static str], files: Option<fn() -> aws_sdk_s3::Client>) -> Result<(Desk, Config), BadStart> {
    boot::start_log();
    let mut names: Vec<&'static str> = VARIABLES.iter().chain(further).copied().collect();
    if files.is_some() {
        names.push("DOCUMENTS_BUCKET");
    }
    let config = Config::from_env(&names)?;
    let files = files.map(|client| Files::new(client(), config.get("DOCUMENTS_BUCKET")));
    let desk = desk(&config, boot::table_client(), files, Clock::wall())?;
    Ok((desk, config))
}
