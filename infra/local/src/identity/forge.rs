//! Tokens that must be refused, for the tests of those who refuse them.

use super::{Identity, TOKEN_SECONDS, people, sign_as, unsigned};
use crate::json::set;
use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::json;
use std::io;

/// What is wrong with a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgery {
    /// Its time has passed.
    Expired,
    /// Its time has not come.
    NotYet,
    /// Another issuer.
    OtherIssuer,
    /// For another audience.
    OtherAudience,
    /// Signed with another key under the right key's name.
    OtherKey,
    /// Signed with a key that nobody knows.
    UnknownKey,
    /// `alg: none`, no signature.
    Unsigned,
    /// `alg: HS256`, with the public key taken for the secret.
    PublicKeyAsSecret,
    /// Claims changed after signing.
    Tampered,
}

impl Forgery {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Expired,
        Self::NotYet,
        Self::OtherIssuer,
        Self::OtherAudience,
        Self::OtherKey,
        Self::UnknownKey,
        Self::Unsigned,
        Self::PublicKeyAsSecret,
        Self::Tampered,
    ];
}

impl Identity {
    /// A token of a sample person with something wrong.
    ///
    /// # Errors
    /// When there is no such person.
    pub fn forge(&self, sub: &str, forgery: Forgery) -> io::Result<String> {
        let person = people::find(sub).ok_or_else(|| io::Error::other(format!("no sample person {sub}")))?;
        let now = self.0.clock.now().as_second();
        let mut claims = self.claims(person);
        let mut header = json!({ "alg": "ES256", "typ": "JWT", "kid": self.0.kid });
        match forgery {
            Forgery::Expired => {
                set(&mut claims, "nbf", now.saturating_sub(2 * TOKEN_SECONDS));
                set(&mut claims, "exp", now.saturating_sub(TOKEN_SECONDS));
            }
            Forgery::NotYet => set(&mut claims, "nbf", now.saturating_add(TOKEN_SECONDS / 2)),
            Forgery::OtherIssuer => set(&mut claims, "iss", "https://evil.example"),
            Forgery::OtherAudience => set(&mut claims, "aud", "other"),
            Forgery::OtherKey => return sign_as(&header, &claims, &other_pair()?),
            Forgery::UnknownKey => {
                set(&mut header, "kid", "nobody");
                return sign_as(&header, &claims, &other_pair()?);
            }
            Forgery::Unsigned => {
                set(&mut header, "alg", "none");
                return Ok(format!("{}.", unsigned(&header, &claims)));
            }
            Forgery::PublicKeyAsSecret => {
                set(&mut header, "alg", "HS256");
                let text = unsigned(&header, &claims);
                let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, self.jwks().as_bytes()), text.as_bytes());
                return Ok(format!("{text}.{}", URL_SAFE_NO_PAD.encode(tag.as_ref())));
            }
            Forgery::Tampered => {
                let signed = self.sign(&claims)?;
                let signature = signed.rsplit('.').next().unwrap_or_default().to_owned();
                set(&mut claims, "roles", json!(["handler", "approver", "manager", "finance"]));
                return Ok(format!("{}.{signature}", unsigned(&header, &claims)));
            }
        }
        self.sign(&claims)
    }
}

fn other_pair() -> io::Result<EcdsaKeyPair> {
    let kind = &ECDSA_P256_SHA256_FIXED_SIGNING;
    let made = EcdsaKeyPair::generate_pkcs8(kind, &SystemRandom::new()).map_err(io::Error::other)?;
    EcdsaKeyPair::from_pkcs8(kind, made.as_ref()).map_err(io::Error::other)
}
