//! One bucket on the disk: bytes under random names, and beside them one small file per version that makes it exist.
//!
//! Bytes are written and flushed first, then the news is kept, then the small file is renamed into its place: that
//! rename is the moment at which an object exists. Nothing is ever overwritten.

use super::lock::{self, Mode, Retention};
use super::notice::{Announce, created};
use super::sums::Sums;
use crate::clock::LocalClock;
use crate::durable::Folder;
use crate::random;
use crate::template::BucketSpec;
use jiff::{SignedDuration, Timestamp};
use s3s::{S3Error, S3Result, s3_error};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A version of an object, or the mark that it was deleted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Version {
    pub(super) seq: u64,
    pub(super) id: String,
    pub(super) key: String,
    pub(super) deleted: bool,
    pub(super) size: u64,
    pub(super) etag: String,
    pub(super) sums: Sums,
    pub(super) about: About,
    pub(super) last_modified: Timestamp,
}

/// What the sender says of an object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct About {
    pub(super) content_type: Option<String>,
    pub(super) content_disposition: Option<String>,
    pub(super) cache_control: Option<String>,
    pub(super) metadata: BTreeMap<String, String>,
    pub(super) retention: Option<Retention>,
    pub(super) legal_hold: bool,
}

/// Bytes that are about to become an object.
pub(super) struct Arrived {
    pub(super) key: String,
    pub(super) bytes: Vec<u8>,
    pub(super) etag: String,
    pub(super) sums: Sums,
    pub(super) about: About,
    /// `If-None-Match: *`.
    pub(super) only_if_new: bool,
    /// `Put` or `CompleteMultipartUpload`.
    pub(super) how: &'static str,
}

/// A bucket.
pub(super) struct Shelf {
    pub(super) spec: BucketSpec,
    pub(super) clock: LocalClock,
    pub(super) uploads: Folder,
    bytes: Folder,
    versions: Folder,
    announce: Arc<dyn Announce>,
    index: Mutex<Index>,
}

#[derive(Default)]
struct Index {
    /// Oldest first.
    keys: BTreeMap<String, Vec<Version>>,
    next: u64,
}

impl Shelf {
    pub(super) fn open(
        folder: &Folder,
        spec: BucketSpec,
        clock: LocalClock,
        announce: Arc<dyn Announce>,
    ) -> io::Result<Self> {
        let (bytes, versions, uploads) = (folder.sub("bytes")?, folder.sub("versions")?, folder.sub("uploads")?);
        let mut index = Index { keys: BTreeMap::new(), next: 1 };
        for version in versions.all_json::<Version>()? {
            index.next = index.next.max(version.seq.saturating_add(1));
            index.keys.entry(version.key.clone()).or_default().push(version);
        }
        let shelf = Self { spec, clock, uploads, bytes, versions, announce, index: Mutex::new(index) };
        shelf.sweep_out()?;
        Ok(shelf)
    }

    /// Bytes that never became an object, because the process died.
    fn sweep_out(&self) -> io::Result<()> {
        let index = self.index();
        let known = |id: &str| index.keys.values().flatten().any(|version| version.id == id);
        for name in self.bytes.names()?.iter().filter(|name| !known(name)) {
            self.bytes.remove(name)?;
        }
        Ok(())
    }

    /// Puts an object on the shelf, beside its older versions.
    pub(super) fn add(&self, arrived: Arrived) -> S3Result<Version> {
        let id = random::name();
        self.bytes.put(&id, &arrived.bytes).map_err(broken)?;
        let mut about = arrived.about;
        about.retention = about.retention.or_else(|| self.default_retention());
        let mut version = Version {
            seq: 0,
            id,
            key: arrived.key,
            deleted: false,
            size: arrived.bytes.len() as u64,
            etag: arrived.etag,
            sums: arrived.sums,
            about,
            last_modified: self.clock.now(),
        };
        // Looking whether the key is free and taking it must not come apart.
        let mut index = self.index();
        if arrived.only_if_new && index.latest(&version.key).is_some() {
            drop(index);
            self.bytes.remove(&version.id).map_err(broken)?;
            return Err(s3_error!(PreconditionFailed, "At least one of the pre-conditions you specified did not hold"));
        }
        version.seq = index.next;
        let event = created(&self.spec.name, arrived.how, &version);
        let name = format!("s3:ObjectCreated:{}", arrived.how);
        let held = self.announce.hold(&self.spec.name, &name, event).map_err(broken)?;
        match self.commit(&mut index, version.clone()) {
            Ok(()) => self.announce.release(&held),
            Err(error) => {
                self.announce.forget(&held);
                return Err(broken(error));
            }
        }
        Ok(version)
    }

    /// Marks a key as deleted; its versions stay.
    pub(super) fn mark_deleted(&self, key: &str) -> S3Result<Version> {
        let mut index = self.index();
        let version = Version {
            seq: index.next,
            id: random::name(),
            key: key.to_owned(),
            deleted: true,
            size: 0,
            etag: String::new(),
            sums: Sums::new(),
            about: About::default(),
            last_modified: self.clock.now(),
        };
        self.commit(&mut index, version.clone()).map_err(broken)?;
        Ok(version)
    }

    fn commit(&self, index: &mut Index, version: Version) -> io::Result<()> {
        self.versions.put_json(&file_of(&version), &version)?;
        index.next = index.next.saturating_add(1);
        index.keys.entry(version.key.clone()).or_default().push(version);
        Ok(())
    }

    /// Removes a version for good, unless it is locked. None if it is not there.
    pub(super) fn remove(&self, key: &str, id: &str) -> S3Result<Option<Version>> {
        let mut index = self.index();
        let Some(versions) = index.keys.get_mut(key) else { return Ok(None) };
        let Some(at) = versions.iter().position(|version| version.id == id) else { return Ok(None) };
        let found =
            versions.get(at).is_some_and(|v| lock::holds(v.about.retention, v.about.legal_hold, self.clock.now()));
        if found {
            return Err(s3_error!(AccessDenied, "Access Denied because object protected by object lock."));
        }
        let version = versions.remove(at);
        self.versions.remove(&file_of(&version)).map_err(broken)?;
        self.bytes.remove(&version.id).map_err(broken)?;
        Ok(Some(version))
    }

    /// A version of a key: a certain one, or the latest.
    pub(super) fn find(&self, key: &str, id: Option<&str>) -> S3Result<Version> {
        let index = self.index();
        match id {
            Some(id) => {
                let versions = index.keys.get(key).into_iter().flatten();
                let found = versions.clone().find(|version| version.id == id).cloned();
                found.ok_or_else(|| s3_error!(NoSuchVersion, "The specified version does not exist."))
            }
            None => index.latest(key).cloned().ok_or_else(|| s3_error!(NoSuchKey, "The specified key does not exist.")),
        }
    }

    /// The bytes of a version.
    pub(super) fn read(&self, version: &Version) -> S3Result<Vec<u8>> {
        let bytes = self.bytes.get(&version.id).map_err(broken)?;
        bytes.ok_or_else(|| s3_error!(InternalError, "the bytes are not there"))
    }

    /// All versions of all keys with a prefix, by key, newest first.
    pub(super) fn all(&self, prefix: &str) -> Vec<Version> {
        let index = self.index();
        let keys = index.keys.iter().filter(|(key, _)| key.starts_with(prefix));
        keys.flat_map(|(_, versions)| versions.iter().rev()).cloned().collect()
    }

    /// Changes the lock of a version, if it may be changed so.
    pub(super) fn change_lock(&self, key: &str, id: Option<&str>, change: impl FnOnce(&mut About)) -> S3Result<()> {
        if !self.spec.object_lock {
            return Err(s3_error!(InvalidRequest, "Bucket is missing Object Lock Configuration"));
        }
        let mut version = self.find(key, id)?;
        let old = version.about.retention;
        change(&mut version.about);
        let now = self.clock.now();
        let new = version.about.retention;
        if new != old && new.is_some_and(|new| new.until <= now) {
            return Err(s3_error!(InvalidArgument, "The retain until date must be in the future!"));
        }
        if !lock::may_become(old, new, now) {
            return Err(s3_error!(AccessDenied, "Access Denied because object protected by object lock."));
        }
        let mut index = self.index();
        self.versions.put_json(&file_of(&version), &version).map_err(broken)?;
        for kept in index.keys.get_mut(key).into_iter().flatten().filter(|kept| kept.id == version.id) {
            kept.about = version.about.clone();
        }
        Ok(())
    }

    fn default_retention(&self) -> Option<Retention> {
        let rule = self.spec.default_retention.as_ref()?;
        let until = self.clock.now().saturating_add(SignedDuration::from_hours(rule.days.saturating_mul(24))).ok()?;
        Some(Retention { mode: Mode::read(&rule.mode)?, until })
    }

    fn index(&self) -> MutexGuard<'_, Index> {
        self.index.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Index {
    /// The latest version, if the key is not deleted.
    fn latest(&self, key: &str) -> Option<&Version> {
        self.keys.get(key)?.last().filter(|version| !version.deleted)
    }
}

fn file_of(version: &Version) -> String {
    format!("{:012}.json", version.seq)
}

/// The disk does not answer.
#[expect(clippy::needless_pass_by_value, reason = "it is handed to `map_err`")]
pub(super) fn broken(error: io::Error) -> S3Error {
    tracing::error!(%error, "the bucket's disk cannot be used");
    s3_error!(InternalError, "the disk cannot be used")
}
