//! What every function works with, whichever way it was called: built here, once, before the first request or event.

use crate::{BadConfig, Clock, Config, Ids};
use domain::Rulebook;
use domain::calendar::Calendar;
use domain::rulebook::Rulebooks;
use jiff::Timestamp;
use std::sync::Arc;
use store::{BadKeys, Files, Store, Vault};

/// What every function reads from its environment.
pub const VARIABLES: &[&str] = &["TABLE_NAME", "FIELD_KEYS", "PUBLIC_ORIGIN"];

/// The state of every function. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The table.
    pub store: Store,
    /// The document bucket, for the functions that touch it.
    pub files: Option<Files>,
    /// All rulebook versions.
    pub books: Arc<Rulebooks>,
    /// The working-day calendar.
    pub calendar: Arc<Calendar>,
    /// The clock.
    pub clock: Clock,
    /// Maker of ids.
    pub ids: Ids,
    /// Origin of the web, for links that are sent to people.
    pub public_origin: Arc<str>,
}

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

impl Desk {
    /// A desk from a configuration and its clients.
    ///
    /// # Errors
    /// When a part of the configuration cannot be used.
    pub fn new(
        config: &Config,
        table: aws_sdk_dynamodb::Client,
        files: Option<Files>,
        clock: Clock,
    ) -> Result<Self, BadStart> {
        let books = Rulebooks::shipped().map_err(|e| BadStart::Rules(e.to_string()))?;
        let calendar = Calendar::shipped().map_err(|e| BadStart::Rules(e.to_string()))?;
        Ok(Self {
            store: Store::new(table, config.get("TABLE_NAME"), Vault::new(config.get("FIELD_KEYS"))?),
            files,
            books: Arc::new(books),
            calendar: Arc::new(calendar),
            ids: Ids::new(clock.clone()),
            clock,
            public_origin: config.get("PUBLIC_ORIGIN").into(),
        })
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The rulebook in force today.
    #[must_use]
    pub fn book(&self) -> &Rulebook {
        self.books.in_force(domain::time::beijing_day(self.now()))
    }
}

/// A desk from the environment, and the configuration with the further variables that the function names. A function
/// that touches documents hands in its bucket's client, so that the others do not link it.
///
/// # Errors
/// When the environment lacks something.
pub fn start(further: &[&'static str], files: Option<fn() -> aws_sdk_s3::Client>) -> Result<(Desk, Config), BadStart> {
    crate::start_log();
    let mut names: Vec<&'static str> = VARIABLES.iter().chain(further).copied().collect();
    if files.is_some() {
        names.push("DOCUMENTS_BUCKET");
    }
    let config = Config::from_env(&names)?;
    let files = files.map(|client| Files::new(client(), config.get("DOCUMENTS_BUCKET")));
    let desk = Desk::new(&config, crate::table_client(), files, Clock::wall())?;
    Ok((desk, config))
}
