//! Lists of objects and of versions, in pages.

use super::super::shelf::{Shelf, Version};
use super::wire::{tag, time};
use s3s::dto::{
    CommonPrefix, DeleteMarkerEntry, ListObjectVersionsInput, ListObjectVersionsOutput, ListObjectsV2Input,
    ListObjectsV2Output, Object, ObjectStorageClass, ObjectVersion, ObjectVersionStorageClass,
};
use std::collections::BTreeSet;

/// S3 gives at most this many at once.
const MOST: i32 = 1000;

/// The objects of a bucket, by key.
pub(super) fn objects(shelf: &Shelf, input: ListObjectsV2Input) -> ListObjectsV2Output {
    let prefix = input.prefix.clone().unwrap_or_default();
    let most = input.max_keys.unwrap_or(MOST).clamp(0, MOST);
    let after = input.continuation_token.clone().or(input.start_after.clone()).unwrap_or_default();
    let mut seen = BTreeSet::new();
    let mut latest = shelf.all(&prefix);
    // The first of a key is its newest.
    latest.retain(|version| seen.insert(version.key.clone()) && !version.deleted);
    let mut page = Page::new(&prefix, input.delimiter.as_deref(), most);
    for version in latest {
        if version.key > after && !page.take(&after, version) {
            break;
        }
    }
    let contents = page.versions.iter().map(|version| Object {
        e_tag: Some(tag(version)),
        key: Some(version.key.clone()),
        last_modified: Some(time(version.last_modified)),
        size: i64::try_from(version.size).ok(),
        storage_class: Some(ObjectStorageClass::from_static(ObjectStorageClass::STANDARD)),
        ..Object::default()
    });
    ListObjectsV2Output {
        contents: Some(contents.collect()),
        key_count: i32::try_from(page.count()).ok(),
        common_prefixes: Some(page.prefixes()),
        is_truncated: Some(page.more),
        next_continuation_token: page.more.then(|| page.last.clone()),
        name: Some(input.bucket),
        prefix: input.prefix,
        delimiter: input.delimiter,
        max_keys: Some(most),
        continuation_token: input.continuation_token,
        start_after: input.start_after,
        ..ListObjectsV2Output::default()
    }
}

/// The versions of a bucket's objects, by key, newest first.
pub(super) fn versions(shelf: &Shelf, input: ListObjectVersionsInput) -> ListObjectVersionsOutput {
    let prefix = input.prefix.clone().unwrap_or_default();
    let most = input.max_keys.unwrap_or(MOST).clamp(0, MOST);
    let mut all = shelf.all(&prefix);
    let mut seen = BTreeSet::new();
    let latest: BTreeSet<String> = all.iter().filter(|v| seen.insert(v.key.clone())).map(|v| v.id.clone()).collect();
    if let Some(after) = input.key_marker.as_ref().filter(|key| !key.is_empty()) {
        let marker =
            input.version_id_marker.as_ref().and_then(|id| all.iter().position(|v| v.key == *after && v.id == *id));
        match marker {
            Some(at) => drop(all.drain(..=at)),
            None => all.retain(|version| version.key > *after),
        }
    }
    let rest = all.split_off(all.len().min(usize::try_from(most).unwrap_or_default()));
    let more = !rest.is_empty();
    let last = all.last().cloned();
    let (marks, kept): (Vec<_>, Vec<_>) = all.into_iter().partition(|version| version.deleted);
    let version = |version: Version| ObjectVersion {
        e_tag: Some(tag(&version)),
        is_latest: Some(latest.contains(&version.id)),
        last_modified: Some(time(version.last_modified)),
        size: i64::try_from(version.size).ok(),
        storage_class: Some(ObjectVersionStorageClass::from_static(ObjectVersionStorageClass::STANDARD)),
        key: Some(version.key),
        version_id: Some(version.id),
        ..ObjectVersion::default()
    };
    let mark = |version: Version| DeleteMarkerEntry {
        is_latest: Some(latest.contains(&version.id)),
        last_modified: Some(time(version.last_modified)),
        key: Some(version.key),
        version_id: Some(version.id),
        ..DeleteMarkerEntry::default()
    };
    ListObjectVersionsOutput {
        versions: Some(kept.into_iter().map(version).collect()),
        delete_markers: Some(marks.into_iter().map(mark).collect()),
        is_truncated: Some(more),
        next_key_marker: last.as_ref().filter(|_| more).map(|version| version.key.clone()),
        next_version_id_marker: last.filter(|_| more).map(|version| version.id),
        name: Some(input.bucket),
        prefix: input.prefix,
        max_keys: Some(most),
        key_marker: input.key_marker,
        version_id_marker: input.version_id_marker,
        ..ListObjectVersionsOutput::default()
    }
}

/// A page that fills up with objects and with prefixes that stand for many.
struct Page<'a> {
    prefix: &'a str,
    delimiter: Option<&'a str>,
    most: usize,
    versions: Vec<Version>,
    common: BTreeSet<String>,
    last: String,
    more: bool,
}

impl<'a> Page<'a> {
    fn new(prefix: &'a str, delimiter: Option<&'a str>, most: i32) -> Self {
        let most = usize::try_from(most).unwrap_or_default();
        Self {
            prefix,
            delimiter,
            most,
            versions: Vec::new(),
            common: BTreeSet::new(),
            last: String::new(),
            more: false,
        }
    }

    fn count(&self) -> usize {
        self.versions.len().saturating_add(self.common.len())
    }

    /// Takes an object in; no if the page is full.
    fn take(&mut self, after: &str, version: Version) -> bool {
        let group = self.delimiter.and_then(|delimiter| {
            let rest = version.key.strip_prefix(self.prefix)?;
            let at = rest.find(delimiter)?.checked_add(delimiter.len())?;
            rest.get(..at).map(|part| format!("{}{part}", self.prefix))
        });
        // A group that the page before ended with has been told.
        let told = group.as_ref().is_some_and(|group| self.common.contains(group) || after.starts_with(group.as_str()));
        if !told && self.count() >= self.most {
            self.more = true;
            return false;
        }
        self.last.clone_from(&version.key);
        match group {
            Some(_) if told => {}
            Some(group) => drop(self.common.insert(group)),
            None => self.versions.push(version),
        }
        true
    }

    fn prefixes(&self) -> Vec<CommonPrefix> {
        self.common.iter().map(|prefix| CommonPrefix { prefix: Some(prefix.clone()) }).collect()
    }
}
