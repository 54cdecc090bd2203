//! The checksums of what was sent, against what the sender says.

use s3s::checksum::ChecksumHasher;
use s3s::crypto::{Checksum as _, Crc32, Crc32c, Crc64Nvme, Md5, Sha1, Sha256};
use s3s::dto::Checksum;
use s3s::{S3Result, s3_error};
use std::collections::BTreeMap;

/// Checksums by the names of their algorithms, in base64.
pub(super) type Sums = BTreeMap<String, String>;

/// What a sender says about the bytes.
#[derive(Default)]
pub(super) struct Said(Sums);

impl Said {
    /// From the fields of a request and the trailer of its body.
    pub(super) fn new(fields: [(&str, Option<String>); 5], trailer: Option<&http::HeaderMap>) -> Self {
        let mut said = Sums::new();
        for (name, value) in fields {
            let header = format!("x-amz-checksum-{name}");
            let trailing = || trailer?.get(&header)?.to_str().ok().map(str::to_owned);
            if let Some(value) = value.or_else(trailing) {
                said.insert(name.to_owned(), value);
            }
        }
        Self(said)
    }

    /// Whether a checksum was spoken of, by S3's name of its algorithm.
    pub(super) fn has(&self, algorithm: &str) -> bool {
        self.0.contains_key(&algorithm.to_lowercase())
    }

    /// Checks the bytes; gives every checksum that was spoken of, and SHA-256 always.
    pub(super) fn check(&self, bytes: &[u8]) -> S3Result<Sums> {
        let wants = |name: &str| self.0.contains_key(name);
        let mut hasher = ChecksumHasher {
            sha256: Some(Sha256::new()),
            crc32: wants("crc32").then(Crc32::new),
            crc32c: wants("crc32c").then(Crc32c::new),
            sha1: wants("sha1").then(Sha1::new),
            crc64nvme: wants("crc64nvme").then(Crc64Nvme::new),
        };
        hasher.update(bytes);
        let found = named(hasher.finalize());
        for (name, said) in &self.0 {
            if found.get(name) != Some(said) {
                return Err(s3_error!(BadDigest, "The {name} you specified did not match what we received."));
            }
        }
        Ok(found)
    }
}

fn named(sums: Checksum) -> Sums {
    let all = [
        ("crc32", sums.checksum_crc32),
        ("crc32c", sums.checksum_crc32c),
        ("crc64nvme", sums.checksum_crc64nvme),
        ("sha1", sums.checksum_sha1),
        ("sha256", sums.checksum_sha256),
    ];
    all.into_iter().filter_map(|(name, value)| value.map(|value| (name.to_owned(), value))).collect()
}

/// MD5 of bytes, which S3 names things by.
pub(super) fn md5(bytes: &[u8]) -> [u8; 16] {
    Md5::checksum(bytes)
}
