//! Verification of tokens: ES256, RS256 or `EdDSA`, with the key that the token names in the configured JWKS.

use domain::actor::{OrgId, OrgKind, Person, Role};
use jiff::Timestamp;
use jsonwebtoken::jwk::{Jwk, JwkSet};
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use std::collections::BTreeMap;

/// Seconds by which clocks may differ.
const LEEWAY_SECONDS: i64 = 60;
/// Longest token that is looked at.
const MAX_TOKEN: usize = 8 * 1024;

/// Verifies tokens against keys that were handed in at start, never fetched per request.
pub struct Verifier {
    issuer: String,
    audience: String,
    keys: BTreeMap<String, (Algorithm, DecodingKey)>,
}

impl std::fmt::Debug for Verifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Verifier").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

/// The JWKS has no usable key.
#[derive(Debug, thiserror::Error)]
#[error("JWKS: {0}")]
pub struct BadJwks(String);

#[derive(serde::Deserialize)]
struct Claims {
    sub: String,
    org: String,
    org_kind: String,
    roles: Vec<String>,
    exp: i64,
    nbf: i64,
}

/// Why a token is not accepted; only for the log, the caller is told nothing but "sign in again".
#[derive(Debug, thiserror::Error)]
pub enum BadToken {
    /// Its form, key, algorithm or signature is wrong.
    #[error("not a valid token: {0}")]
    Invalid(String),
    /// Its time is over or has not come.
    #[error("expired or not yet valid")]
    OutOfTime,
}

impl Verifier {
    /// A verifier for an issuer and an audience with a JWKS document.
    ///
    /// # Errors
    /// When the document is not a JWKS or has no key of an accepted algorithm with a `kid`.
    pub fn new(issuer: &str, audience: &str, jwks: &str) -> Result<Self, BadJwks> {
        let set: JwkSet = serde_json::from_str(jwks).map_err(|e| BadJwks(e.to_string()))?;
        let mut keys = BTreeMap::new();
        for jwk in &set.keys {
            if let (Some(kid), Some(algorithm)) = (jwk.common.key_id.clone(), algorithm(jwk)) {
                let key = DecodingKey::from_jwk(jwk).map_err(|e| BadJwks(e.to_string()))?;
                keys.insert(kid, (algorithm, key));
            }
        }
        if keys.is_empty() {
            return Err(BadJwks("no ES256, RS256 or EdDSA key with a kid".into()));
        }
        Ok(Self { issuer: issuer.to_owned(), audience: audience.to_owned(), keys })
    }

    /// The person a token speaks for.
    ///
    /// The key decides the algorithm, not the token's header, so `none` and an HMAC under a public key cannot pass.
    ///
    /// # Errors
    /// When anything about the token is not as it must be.
    pub fn verify(&self, token: &str, now: Timestamp) -> Result<Person, BadToken> {
        let invalid = |why: &str| BadToken::Invalid(why.to_owned());
        if token.len() > MAX_TOKEN {
            return Err(invalid("too long"));
        }
        let header = jsonwebtoken::decode_header(token).map_err(|e| BadToken::Invalid(e.to_string()))?;
        let kid = header.kid.ok_or_else(|| invalid("no kid"))?;
        let (algorithm, key) = self.keys.get(&kid).ok_or_else(|| invalid("unknown kid"))?;
        let mut validation = Validation::new(*algorithm);
        validation.set_issuer(&[&self.issuer]);
        validation.set_audience(&[&self.audience]);
        validation.set_required_spec_claims(&["exp", "nbf", "iss", "aud", "sub"]);
        // Judged below by the product's clock, so that the local stack can travel in time.
        validation.validate_exp = false;
        validation.validate_nbf = false;
        let claims = jsonwebtoken::decode::<Claims>(token, key, &validation)
            .map_err(|e| BadToken::Invalid(e.to_string()))?
            .claims;
        let now = now.as_second();
        if claims.exp.saturating_add(LEEWAY_SECONDS) <= now || claims.nbf.saturating_sub(LEEWAY_SECONDS) > now {
            return Err(BadToken::OutOfTime);
        }
        person(claims).ok_or_else(|| invalid("claims"))
    }
}

fn algorithm(jwk: &Jwk) -> Option<Algorithm> {
    use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve};
    match &jwk.algorithm {
        AlgorithmParameters::EllipticCurve(ec) if ec.curve == EllipticCurve::P256 => Some(Algorithm::ES256),
        AlgorithmParameters::RSA(_) => Some(Algorithm::RS256),
        AlgorithmParameters::OctetKeyPair(okp) if okp.curve == EllipticCurve::Ed25519 => Some(Algorithm::EdDSA),
        _ => None,
    }
}

fn person(claims: Claims) -> Option<Person> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.@".contains(c);
    if claims.sub.is_empty() || claims.sub.len() > 128 || !claims.sub.chars().all(plain) {
        return None;
    }
    Some(Person {
        sub: claims.sub,
        org: claims.org.parse::<OrgId>().ok()?,
        org_kind: claims.org_kind.parse::<OrgKind>().ok()?,
        // A role this version does not know gives no right.
        roles: claims.roles.iter().filter_map(|role| role.parse::<Role>().ok()).collect(),
    })
}
