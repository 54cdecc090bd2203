//! The development identity issuer: sample people of every role, and tokens as a real issuer would sign them.
//!
//! `OpenID` Connect with the authorization code flow and PKCE, so that the web client signs in here as it would anywhere.
//! Nobody is asked for a password; this issuer exists in the local stack alone.

mod forge;
mod pages;
pub mod people;

pub use forge::Forgery;
pub use people::{ORGANISATIONS, Organisation, PEOPLE, Person};

use crate::clock::LocalClock;
use crate::durable::Folder;
use crate::json::set;
use crate::random;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

/// The audience of every token.
pub const AUDIENCE: &str = "anze";
/// How long a token holds, by the stack's clock.
pub const TOKEN_SECONDS: i64 = 3600;
const FILE: &str = "identity.pkcs8";

/// The issuer. Cheap to clone.
#[derive(Clone)]
pub struct Identity(Arc<Inner>);

struct Inner {
    issuer: String,
    pair: EcdsaKeyPair,
    kid: String,
    jwks: String,
    clock: LocalClock,
    codes: Mutex<BTreeMap<String, Code>>,
}

/// What an authorization code stands for, until it is used.
#[derive(Clone)]
struct Code {
    person: &'static Person,
    challenge: String,
    redirect_uri: String,
    nonce: Option<String>,
    made_at: i64,
}

impl Identity {
    /// An issuer whose key is kept in a folder.
    ///
    /// # Errors
    /// When a key cannot be made or read.
    pub fn open(issuer: &str, folder: &Folder, clock: LocalClock) -> io::Result<Self> {
        let pkcs8 = if let Some(kept) = folder.get(FILE)? {
            kept
        } else {
            let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new());
            let made = made.map_err(io::Error::other)?;
            folder.put(FILE, made.as_ref())?;
            made.as_ref().to_vec()
        };
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &pkcs8).map_err(io::Error::other)?;
        let point = pair.public_key().as_ref();
        let kid: String = random::sha256_hex(point).chars().take(16).collect();
        let coordinate = |from: usize| URL_SAFE_NO_PAD.encode(point.get(from..from + 32).unwrap_or_default());
        let jwks = json!({ "keys": [{
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": kid,
            "x": coordinate(1), "y": coordinate(33),
        }] });
        let (issuer, jwks, codes) = (issuer.to_owned(), jwks.to_string(), Mutex::default());
        Ok(Self(Arc::new(Inner { issuer, pair, kid, jwks, clock, codes })))
    }

    /// Name of the issuer, which is the stack's origin.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.0.issuer
    }

    /// The public keys, as functions are configured with them.
    #[must_use]
    pub fn jwks(&self) -> &str {
        &self.0.jwks
    }

    /// A token of a sample person.
    ///
    /// # Errors
    /// When there is no such person.
    pub fn token(&self, sub: &str) -> io::Result<String> {
        let person = people::find(sub).ok_or_else(|| io::Error::other(format!("no sample person {sub}")))?;
        self.sign(&self.claims(person))
    }

    /// What a token of a person says.
    #[must_use]
    pub fn claims(&self, person: &Person) -> Value {
        let now = self.0.clock.now().as_second();
        json!({
            "iss": self.0.issuer, "aud": AUDIENCE, "sub": person.sub, "name": person.name,
            "org": person.org, "org_kind": person.org_kind, "roles": person.roles,
            "iat": now, "nbf": now, "exp": now.saturating_add(TOKEN_SECONDS),
        })
    }

    /// A token with any claims.
    ///
    /// # Errors
    /// When it cannot be signed.
    pub fn sign(&self, claims: &Value) -> io::Result<String> {
        sign_as(&json!({ "alg": "ES256", "typ": "JWT", "kid": self.0.kid }), claims, &self.0.pair)
    }

    /// A code for a person who has been picked.
    fn begin(&self, person: &'static Person, challenge: &str, redirect_uri: &str, nonce: Option<&str>) -> String {
        let code = format!("{}{}", random::name(), random::name());
        let made_at = self.0.clock.now().as_second();
        let (challenge, redirect_uri) = (challenge.to_owned(), redirect_uri.to_owned());
        let nonce = nonce.filter(|nonce| !nonce.is_empty()).map(str::to_owned);
        let entry = Code { person, challenge, redirect_uri, nonce, made_at };
        self.0.codes.lock().unwrap_or_else(PoisonError::into_inner).insert(code.clone(), entry);
        code
    }

    /// Tokens for a code; a code works once, for five minutes, with the verifier of its challenge.
    fn finish(&self, code: &str, verifier: &str, redirect_uri: &str) -> Option<Value> {
        let code = self.0.codes.lock().unwrap_or_else(PoisonError::into_inner).remove(code)?;
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, verifier.as_bytes());
        let fresh = self.0.clock.now().as_second().saturating_sub(code.made_at) <= 300;
        if URL_SAFE_NO_PAD.encode(digest.as_ref()) != code.challenge || code.redirect_uri != redirect_uri || !fresh {
            return None;
        }
        let claims = self.claims(code.person);
        let mut id = claims.clone();
        if let Some(nonce) = code.nonce {
            set(&mut id, "nonce", nonce);
        }
        let (access_token, id_token) = (self.sign(&claims).ok()?, self.sign(&id).ok()?);
        Some(json!({
            "access_token": access_token, "id_token": id_token, "token_type": "Bearer", "expires_in": TOKEN_SECONDS,
        }))
    }
}

fn sign_as(header: &Value, claims: &Value, pair: &EcdsaKeyPair) -> io::Result<String> {
    let text = unsigned(header, claims);
    let signature = pair.sign(&SystemRandom::new(), text.as_bytes()).map_err(io::Error::other)?;
    Ok(format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature.as_ref())))
}

/// Header and claims, encoded.
fn unsigned(header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}", part(header), part(claims))
}

#[cfg(test)]
mod tests;
