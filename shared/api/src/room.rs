//! What a handler stands in: the desk that every function works at, and who watches the door.

use crate::auth::{BadJwks, Verifier};
use boot::{BadStart, Config, Desk};
use std::ops::Deref;
use std::sync::Arc;

/// What every HTTP function reads from its environment, beside what every function does.
pub const VARIABLES: &[&str] = &["JWT_ISSUER", "JWT_AUDIENCE", "JWKS"];

/// The state of every HTTP function: a desk, which it reads as its own.
#[derive(Clone, Debug)]
pub struct Room {
    desk: Desk,
    /// Verifier of tokens.
    pub auth: Arc<Verifier>,
}

impl Deref for Room {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.desk
    }
}

/// Why an HTTP function cannot start.
#[derive(Debug, thiserror::Error)]
pub enum BadRoom {
    /// Its desk cannot be set up.
    #[error(transparent)]
    Desk(#[from] BadStart),
    /// The JWKS cannot be used.
    #[error(transparent)]
    Jwks(#[from] BadJwks),
}

impl Room {
    /// A room around a desk.
    ///
    /// # Errors
    /// When the JWKS cannot be used.
    pub fn new(config: &Config, desk: Desk) -> Result<Self, BadRoom> {
        let auth = Verifier::new(config.get("JWT_ISSUER"), config.get("JWT_AUDIENCE"), config.get("JWKS"))?;
        Ok(Self { desk, auth: Arc::new(auth) })
    }
}
