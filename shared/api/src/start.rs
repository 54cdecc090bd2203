//! From the environment to a serving function: everything is built here, once, before the first request.

use crate::auth::{BadJwks, Verifier};
use crate::room::Room;
use boot::{BadConfig, Clock, Config, Ids};
use domain::calendar::Calendar;
use domain::rulebook::Rulebooks;
use std::sync::Arc;
use store::{BadKeys, Files, Store, Vault};
use utoipa_axum::router::OpenApiRouter;

/// What every HTTP function reads from its environment.
pub const VARIABLES: &[&str] = &["TABLE_NAME", "JWT_ISSUER", "JWT_AUDIENCE", "JWKS", "FIELD_KEYS", "PUBLIC_ORIGIN"];

/// Why a function cannot start.
#[derive(Debug, thiserror::Error)]
pub enum BadStart {
    /// The environment lacks something.
    #[error(transparent)]
    Config(#[from] BadConfig),
    /// The JWKS cannot be used.
    #[error(transparent)]
    Jwks(#[from] BadJwks),
    /// The keys for personal data cannot be used.
    #[error("FIELD_KEYS: {0}")]
    Keys(#[from] BadKeys),
    /// The rulebook or the calendar cannot be read.
    #[error("{0}")]
    Rules(String),
}

/// A room from a configuration and its clients.
///
/// # Errors
/// When a part of the configuration cannot be used.
pub fn room(
    config: &Config,
    table: aws_sdk_dynamodb::Client,
    files: Option<Files>,
    clock: Clock,
) -> Result<Room, BadStart> {
    let books = Rulebooks::shipped().map_err(|e| BadStart::Rules(e.to_string()))?;
    let calendar = Calendar::shipped().map_err(|e| BadStart::Rules(e.to_string()))?;
    Ok(Room {
        store: Store::new(table, config.get("TABLE_NAME"), Vault::new(config.get("FIELD_KEYS"))?),
        files,
        books: Arc::new(books),
        calendar: Arc::new(calendar),
        ids: Ids::new(clock.clone()),
        clock,
        auth: Arc::new(Verifier::new(config.get("JWT_ISSUER"), config.get("JWT_AUDIENCE"), config.get("JWKS"))?),
        public_origin: config.get("PUBLIC_ORIGIN").into(),
    })
}

/// Serves a function's routes in Lambda. A function that touches documents hands in its bucket's client, so that the
/// others do not link it.
///
/// # Errors
/// When the environment lacks something or the runtime API cannot be reached.
pub async fn start(
    routes: OpenApiRouter<Room>,
    files: Option<fn() -> aws_sdk_s3::Client>,
) -> Result<(), lambda_http::Error> {
    boot::start_log();
    let mut names = VARIABLES.to_vec();
    if files.is_some() {
        names.push("DOCUMENTS_BUCKET");
    }
    let config = Config::from_env(&names)?;
    let files = files.map(|client| Files::new(client(), config.get("DOCUMENTS_BUCKET")));
    let room = room(&config, boot::table_client(), files, Clock::wall())?;
    let (router, _) = routes.split_for_parts();
    crate::serve(crate::finish(router, room)).await
}
