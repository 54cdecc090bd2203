//! Sealing of personal data and signing of what leaves the house and comes back.

use crate::commit::hex;
use crate::error::StoreError;
use aws_lc_rs::{aead, hkdf, hmac};
use base64::{Engine, engine::general_purpose::STANDARD, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::personal::{AccountNo, CitizenId, Sealed};
use std::collections::BTreeMap;

/// The keys are not of the form `id:base64 of 32 bytes[,older…]`.
#[derive(Debug, thiserror::Error)]
#[error("keys must be `id:base64 of 32 bytes`, the current first, older ones after commas")]
pub struct BadKeys;

/// Keys that seal fields (AES-256-GCM), compare them (HMAC-SHA-256) and sign cursors and links (HMAC-SHA-256).
///
/// Fields are sealed with the first key and opened with the one they name, so a new key can be put in front at any
/// time. Fingerprints and signatures use the last, the oldest, so that they stay comparable over such a change.
pub struct Vault {
    current: String,
    seals: BTreeMap<String, aead::RandomizedNonceKey>,
    prints: hmac::Key,
    signs: hmac::Key,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault").field("current", &self.current).finish_non_exhaustive()
    }
}

impl Vault {
    /// Reads keys of the form `id:base64[,id:base64…]`.
    ///
    /// # Errors
    /// When a key is not 32 bytes, or there is none.
    pub fn new(keys: &str) -> Result<Self, BadKeys> {
        let mut seals = BTreeMap::new();
        let mut ids = Vec::new();
        let mut oldest = Vec::new();
        for part in keys.split(',') {
            let (id, key) = part.trim().split_once(':').ok_or(BadKeys)?;
            let key = STANDARD.decode(key).map_err(|_| BadKeys)?;
            if id.is_empty() || key.len() != 32 {
                return Err(BadKeys);
            }
            let seal = derive(&key, b"anze seal")?;
            let seal = aead::RandomizedNonceKey::new(&aead::AES_256_GCM, &seal).map_err(|_| BadKeys)?;
            seals.insert(id.to_owned(), seal);
            ids.push(id.to_owned());
            oldest = key;
        }
        Ok(Self {
            current: ids.into_iter().next().ok_or(BadKeys)?,
            seals,
            prints: hmac::Key::new(hmac::HMAC_SHA256, &derive(&oldest, b"anze print")?),
            signs: hmac::Key::new(hmac::HMAC_SHA256, &derive(&oldest, b"anze sign")?),
        })
    }

    /// Seals an identity number.
    ///
    /// # Errors
    /// When the cipher fails.
    pub fn seal_citizen(&self, id: &CitizenId) -> Result<Sealed, StoreError> {
        self.seal("citizen", id.expose(), id.masked())
    }

    /// Seals a bank account.
    ///
    /// # Errors
    /// When the cipher fails.
    pub fn seal_account(&self, account: &AccountNo) -> Result<Sealed, StoreError> {
        self.seal("account", account.expose(), account.masked())
    }

    fn seal(&self, what: &str, clear: &str, masked: String) -> Result<Sealed, StoreError> {
        let key = self.seals.get(&self.current).ok_or(StoreError::Sealed)?;
        let mut data = clear.as_bytes().to_vec();
        let nonce = key
            .seal_in_place_append_tag(aead::Aad::from(what.as_bytes()), &mut data)
            .map_err(|_| StoreError::Sealed)?;
        let cipher = format!("{}.{}.{}", self.current, BASE64.encode(nonce.as_ref()), BASE64.encode(&data));
        let print = hmac::sign(&self.prints, format!("{what} {clear}").as_bytes());
        Ok(Sealed { cipher, masked, print: hex(print.as_ref().get(..16).unwrap_or_default()) })
    }

    /// The clear text of a sealed bank account, for the order to the bank and nothing else.
    ///
    /// # Errors
    /// When it was sealed by a key that is not here, or for something else, or was changed.
    pub fn open_account(&self, sealed: &Sealed) -> Result<String, StoreError> {
        self.open("account", sealed)
    }

    fn open(&self, what: &str, sealed: &Sealed) -> Result<String, StoreError> {
        let mut parts = sealed.cipher.splitn(3, '.');
        let (Some(id), Some(nonce), Some(data)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(StoreError::Sealed);
        };
        let key = self.seals.get(id).ok_or(StoreError::Sealed)?;
        let nonce = BASE64.decode(nonce).map_err(|_| StoreError::Sealed)?;
        let nonce = aead::Nonce::try_assume_unique_for_key(&nonce).map_err(|_| StoreError::Sealed)?;
        let mut data = BASE64.decode(data).map_err(|_| StoreError::Sealed)?;
        let clear =
            key.open_in_place(nonce, aead::Aad::from(what.as_bytes()), &mut data).map_err(|_| StoreError::Sealed)?;
        String::from_utf8(clear.to_vec()).map_err(|_| StoreError::Sealed)
    }

    /// Signs data for a purpose: `data.signature`, safe in an address.
    #[must_use]
    pub fn sign(&self, purpose: &str, data: &[u8]) -> String {
        let tag = hmac::sign(&self.signs, &signed_text(purpose, data));
        format!("{}.{}", BASE64.encode(data), BASE64.encode(tag.as_ref()))
    }

    /// The data of a signed text, if it was signed here for this purpose.
    #[must_use]
    pub fn verify(&self, purpose: &str, signed: &str) -> Option<Vec<u8>> {
        let (data, tag) = signed.split_once('.')?;
        let data = BASE64.decode(data).ok()?;
        let tag = BASE64.decode(tag).ok()?;
        hmac::verify(&self.signs, &signed_text(purpose, &data), &tag).ok()?;
        Some(data)
    }
}

fn signed_text(purpose: &str, data: &[u8]) -> Vec<u8> {
    // A length in front, so that no purpose can run into the data of another.
    let mut text = (purpose.len() as u64).to_be_bytes().to_vec();
    text.extend_from_slice(purpose.as_bytes());
    text.extend_from_slice(data);
    text
}

fn derive(key: &[u8], purpose: &[u8]) -> Result<[u8; 32], BadKeys> {
    let mut out = [0; 32];
    hkdf::Salt::new(hkdf::HKDF_SHA256, b"anze")
        .extract(key)
        .expand(&[purpose], hkdf::HKDF_SHA256)
        .and_then(|okm| okm.fill(&mut out))
        .map_err(|_| BadKeys)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    const NEW: &str = "k2:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    #[test]
    fn a_sealed_account_opens_after_a_key_change_and_compares_equal() {
        let account: AccountNo = "6222020200012345678".parse().unwrap();
        let before = Vault::new(OLD).unwrap();
        let after = Vault::new(&format!("{NEW},{OLD}")).unwrap();
        let old = before.seal_account(&account).unwrap();
        let new = after.seal_account(&account).unwrap();
        assert_eq!(after.open_account(&old).unwrap(), account.expose());
        assert_eq!(old.print, new.print);
        assert_ne!(old.cipher, new.cipher);
        assert!(!old.cipher.contains("6222") && !old.masked.contains("6222"));
        assert!(before.open_account(&new).is_err());
    }

    #[test]
    fn a_changed_cipher_or_another_field_does_not_open() {
        let vault = Vault::new(OLD).unwrap();
        let sealed = vault.seal_account(&"622202020001".parse().unwrap()).unwrap();
        let mut changed = sealed.clone();
        changed.cipher.pop();
        changed.cipher.push(if sealed.cipher.ends_with('A') { 'B' } else { 'A' });
        assert!(vault.open_account(&changed).is_err());
        let citizen = vault.seal_citizen(&"11010519491231002X".parse().unwrap()).unwrap();
        assert!(vault.open_account(&citizen).is_err());
    }

    #[test]
    fn a_signature_is_for_one_purpose() {
        let vault = Vault::new(OLD).unwrap();
        let signed = vault.sign("cursor A", b"x");
        assert_eq!(vault.verify("cursor A", &signed).unwrap(), b"x");
        assert!(vault.verify("cursor B", &signed).is_none());
        assert!(vault.verify("cursor A", "eA.eA").is_none());
        assert!(vault.verify("cursor A", "no dot").is_none());
        assert!(Vault::new("").is_err() && Vault::new("k:short").is_err());
    }
}
