//! Uploads in parts: kept in a folder of their own until they are put together or given up.

use super::shelf::{About, Arrived, Shelf, Version, broken};
use super::sums::{Said, Sums, md5};
use crate::durable::Folder;
use crate::random;
use aws_lc_rs::digest;
use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::Timestamp;
use s3s::{S3Result, s3_error};
use serde::{Deserialize, Serialize};

/// All parts but the last have at least 5 MiB.
const LEAST_PART: u64 = 5 * 1024 * 1024;
const ABOUT: &str = "upload.json";

/// An upload that has begun.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Upload {
    pub(super) key: String,
    pub(super) about: About,
    /// The checksum that each part must come with, where one was declared.
    #[serde(default)]
    pub(super) algorithm: Option<String>,
}

/// A part that has arrived.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Part {
    pub(super) number: i32,
    pub(super) size: u64,
    pub(super) etag: String,
    pub(super) sums: Sums,
    pub(super) last_modified: Timestamp,
}

impl Shelf {
    /// Begins an upload.
    pub(super) fn begin(&self, upload: &Upload) -> S3Result<String> {
        let id = random::name();
        self.uploads.sub(&id).and_then(|folder| folder.put_json(ABOUT, upload)).map_err(broken)?;
        Ok(id)
    }

    /// Takes a part; one of the same number is replaced.
    pub(super) fn take_part(&self, key: &str, id: &str, number: i32, bytes: &[u8], said: &Said) -> S3Result<Part> {
        let (folder, upload) = self.open_upload(key, id)?;
        if let Some(declared) = upload.algorithm.filter(|declared| !said.has(declared)) {
            let why = format!("Checksum Type mismatch occurred, expected checksum Type: {declared}, actual: null");
            return Err(s3_error!(InvalidRequest, "{why}"));
        }
        let sums = said.check(bytes)?;
        if !(1..=10_000).contains(&number) {
            return Err(s3_error!(InvalidArgument, "Part number must be an integer between 1 and 10000, inclusive"));
        }
        let etag = random::hex(&md5(bytes));
        let part = Part { number, size: bytes.len() as u64, etag, sums, last_modified: self.clock.now() };
        folder.put(&format!("bytes-{number:05}"), bytes).map_err(broken)?;
        folder.put_json(&format!("part-{number:05}.json"), &part).map_err(broken)?;
        Ok(part)
    }

    /// The parts that have arrived, in order.
    pub(super) fn parts(&self, key: &str, id: &str) -> S3Result<Vec<Part>> {
        let (folder, _) = self.open_upload(key, id)?;
        let mut parts = Vec::new();
        for name in folder.names().map_err(broken)? {
            if name.starts_with("part-") {
                parts.extend(folder.get_json::<Part>(&name).map_err(broken)?);
            }
        }
        Ok(parts)
    }

    /// Puts the named parts together.
    pub(super) fn complete(
        &self,
        key: &str,
        id: &str,
        named: &[(i32, String)],
        only_if_new: bool,
    ) -> S3Result<Version> {
        let (folder, upload) = self.open_upload(key, id)?;
        let arrived = self.parts(key, id)?;
        if !named.is_sorted_by(|(one, _), (next, _)| one < next) {
            return Err(s3_error!(InvalidPartOrder, "The list of parts was not in ascending order."));
        }
        let mut chosen = Vec::new();
        for (number, etag) in named {
            let part = arrived.iter().find(|part| part.number == *number && part.etag == *etag);
            chosen.push(
                part.ok_or_else(|| s3_error!(InvalidPart, "One or more of the specified parts could not be found."))?,
            );
        }
        let Some((_, all_but_last)) = chosen.split_last() else {
            return Err(s3_error!(MalformedXML, "You must specify at least one part"));
        };
        if all_but_last.iter().any(|part| part.size < LEAST_PART) {
            return Err(s3_error!(EntityTooSmall, "Your proposed upload is smaller than the minimum allowed size"));
        }
        let mut bytes = Vec::new();
        let (mut tags, mut hashes) = (Vec::new(), Vec::new());
        for part in &chosen {
            let content = folder.get(&format!("bytes-{:05}", part.number)).map_err(broken)?.unwrap_or_default();
            tags.extend(md5(&content));
            hashes.extend_from_slice(digest::digest(&digest::SHA256, &content).as_ref());
            bytes.extend(content);
        }
        let whole = STANDARD.encode(digest::digest(&digest::SHA256, &hashes));
        let sums = Sums::from([("sha256".to_owned(), format!("{whole}-{}", chosen.len()))]);
        let etag = format!("{}-{}", random::hex(&md5(&tags)), chosen.len());
        let how = "CompleteMultipartUpload";
        let version =
            self.add(Arrived { key: upload.key, bytes, etag, sums, about: upload.about, only_if_new, how })?;
        self.give_up(key, id)?;
        Ok(version)
    }

    /// Forgets an upload and its parts.
    pub(super) fn give_up(&self, key: &str, id: &str) -> S3Result<()> {
        let (folder, _) = self.open_upload(key, id)?;
        std::fs::remove_dir_all(folder.path()).map_err(broken)
    }

    fn open_upload(&self, key: &str, id: &str) -> S3Result<(Folder, Upload)> {
        let unknown = || s3_error!(NoSuchUpload, "The specified multipart upload does not exist.");
        if !self.uploads.names().map_err(broken)?.iter().any(|name| name == id) {
            return Err(unknown());
        }
        let folder = self.uploads.sub(id).map_err(broken)?;
        let upload: Option<Upload> = folder.get_json(ABOUT).map_err(broken)?;
        upload.filter(|upload| upload.key == key).map(|upload| (folder, upload)).ok_or_else(unknown)
    }
}
