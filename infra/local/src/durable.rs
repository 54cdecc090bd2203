//! A folder of small files that are there in full or not at all, whatever happens to the process.
//!
//! A file is written beside its place, flushed to the disk and renamed into it. Everything of the stack that must
//! survive `kill -9` lies in such folders; only the table has its own (`SQLite`).

use crate::random;
use serde::{Serialize, de::DeserializeOwned};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where a stack keeps its data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// Nowhere: gone when the stack is dropped. For tests.
    Memory,
    /// In a folder, which survives `kill -9`.
    Folder(PathBuf),
}

/// A folder whose files are written whole.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
    // What nobody reads after the process has ended need not wait for the disk.
    flushed: bool,
    // Removes a temporary folder after its last user.
    guard: Option<Arc<Temporary>>,
}

#[derive(Debug)]
struct Temporary(PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's temporary folder, which is emptied by others.
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Folder {
    /// The root of a stack's data.
    pub fn root(data: &Data) -> io::Result<Self> {
        match data {
            Data::Folder(path) => Self::made(path.clone(), true, None),
            Data::Memory => {
                let path = std::env::temp_dir().join(format!("anze-{}", random::name()));
                let guard = Arc::new(Temporary(path.clone()));
                Self::made(path, false, Some(guard))
            }
        }
    }

    fn made(path: PathBuf, flushed: bool, guard: Option<Arc<Temporary>>) -> io::Result<Self> {
        fs::create_dir_all(&path)?;
        Ok(Self { path, flushed, guard })
    }

    /// A folder in this one.
    pub fn sub(&self, name: &str) -> io::Result<Self> {
        Self::made(self.path.join(file_name(name)), self.flushed, self.guard.clone())
    }

    /// Keeps other processes out of a folder that is kept.
    ///
    /// # Errors
    /// When another process is in it.
    pub fn lock(&self) -> io::Result<Option<File>> {
        if !self.flushed {
            return Ok(None);
        }
        let file = File::create(self.path.join(".lock"))?;
        let in_use = |_| io::Error::other(format!("{} is used by another process", self.path.display()));
        file.try_lock().map_err(in_use)?;
        Ok(Some(file))
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether its files outlive the process.
    #[must_use]
    pub const fn is_kept(&self) -> bool {
        self.flushed
    }

    /// Writes a file, whole.
    pub fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let beside = self.path.join(format!(".{}", random::name()));
        let mut file = File::create(&beside)?;
        file.write_all(bytes)?;
        if self.flushed {
            file.sync_all()?;
        }
        self.take_in(&beside, name)
    }

    /// Renames a finished file of the same disk into this folder.
    pub fn take_in(&self, from: &Path, name: &str) -> io::Result<()> {
        fs::rename(from, self.path.join(file_name(name)))?;
        self.flush()
    }

    fn flush(&self) -> io::Result<()> {
        // The new name itself is only safe once the folder is on the disk.
        if self.flushed { File::open(&self.path)?.sync_all() } else { Ok(()) }
    }

    /// Writes a value as JSON.
    pub fn put_json(&self, name: &str, value: &impl Serialize) -> io::Result<()> {
        self.put(name, &serde_json::to_vec_pretty(value).map_err(io::Error::other)?)
    }

    /// Reads a file; none if it is not there.
    pub fn get(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.path.join(file_name(name))) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Reads a JSON value; none if it is not there.
    pub fn get_json<T: DeserializeOwned>(&self, name: &str) -> io::Result<Option<T>> {
        self.get(name)?.map(|bytes| serde_json::from_slice(&bytes).map_err(io::Error::other)).transpose()
    }

    /// All JSON values, by the names of their files.
    pub fn all_json<T: DeserializeOwned>(&self) -> io::Result<Vec<T>> {
        let mut all = Vec::new();
        for name in self.names()? {
            all.extend(self.get_json(&name)?);
        }
        Ok(all)
    }

    /// The names of its files and folders, sorted; what was being written when the process died is left out.
    pub fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.path)? {
            names.extend(entry?.file_name().into_string().ok().filter(|name| !name.starts_with('.')));
        }
        names.sort();
        Ok(names)
    }

    /// Removes a file, if it is there.
    pub fn remove(&self, name: &str) -> io::Result<()> {
        match fs::remove_file(self.path.join(file_name(name))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => self.flush(),
        }
    }
}

/// A name that is safe on every disk and leads nowhere else.
fn file_name(name: &str) -> String {
    let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let plain = name.chars().all(safe) && !name.starts_with('.') && !name.is_empty() && name.len() <= 200;
    if plain { name.to_owned() } else { format!("h-{}", random::sha256_hex(name.as_bytes())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_whole_sorted_and_gone_after_a_stack_in_memory() {
        let root = Folder::root(&Data::Memory).unwrap();
        let folder = root.sub("orders").unwrap();
        folder.put_json("b", &2).unwrap();
        folder.put_json("a", &1).unwrap();
        folder.put_json("../../etc/passwd", &3).unwrap();
        assert_eq!(folder.get_json::<i32>("b").unwrap(), Some(2));
        assert_eq!(folder.get_json::<i32>("../../etc/passwd").unwrap(), Some(3));
        assert_eq!(folder.all_json::<i32>().unwrap(), [1, 2, 3]);
        folder.remove("a").unwrap();
        folder.remove("a").unwrap();
        assert_eq!(folder.get("a").unwrap(), None);
        let path = root.path().to_owned();
        drop(root);
        assert!(path.exists(), "the folder in it is still used");
        drop(folder);
        assert!(!path.exists());
    }
}
