//! Finding a backup, and making sure that it is whole before anything is written.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use uuid::Uuid;

use super::error::BackupError;
use super::folder::{digest, folders};
use super::manifest::{Kind, MANIFEST, Manifest, Table};
use crate::event_store::MIGRATIONS;
use crate::gateways::files::{FileDigest, Files, FilesPlace};
use crate::types::CopyRows;

/// The folder of a place in which the files lie that people sent.
pub(super) const POOL: &str = "files";

/// A backup, or keys, in a folder of their own.
#[derive(Debug, Clone)]
pub struct Backup {
    /// The folder.
    pub folder: PathBuf,
    /// What it says of itself.
    pub manifest: Manifest,
}

impl Backup {
    /// The backup in this folder, or the newest one in this place for backups.
    ///
    /// # Errors
    /// When there is none, it is damaged or of a newer release, or it is something else.
    pub fn find(path: &Path) -> Result<Self, BackupError> {
        let folder = newest(path)?.ok_or_else(|| BackupError::NoBackup(path.to_owned()))?;
        Self::open(folder, Kind::Backup)
    }

    fn open(folder: PathBuf, kind: Kind) -> Result<Self, BackupError> {
        let manifest = Manifest::read(&folder, kind, known_migration())?;
        Ok(Self { folder, manifest })
    }

    /// Makes sure that every file is what was written: size, SHA-256, and the rows in it.
    ///
    /// # Errors
    /// [`BackupError::Damaged`] with the first file that is not.
    pub fn check(&self) -> Result<(), BackupError> {
        for part in self.manifest.parts() {
            let path = self.folder.join(&part.file);
            if !path.is_file() {
                return Err(BackupError::damaged(&path, "it is missing"));
            }
            let (bytes, sha256) = digest(&path)?;
            if bytes != part.bytes {
                return Err(BackupError::damaged(&path, format!("it has {bytes} bytes instead of {}", part.bytes)));
            }
            if sha256 != part.sha256 {
                return Err(BackupError::damaged(&path, "its SHA-256 is another"));
            }
        }
        for table in &self.manifest.tables {
            let rows = self.each_row(table, |_| ())?;
            if rows != table.rows {
                let path = self.folder.join(&table.part.file);
                return Err(BackupError::damaged(&path, format!("it has {rows} rows instead of {}", table.rows)));
            }
        }
        Ok(())
    }

    /// The pool of files of the place in which it lies.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn pool(&self) -> Result<Files, BackupError> {
        let place = self.folder.parent().unwrap_or(&self.folder);
        Ok(Files::open(&FilesPlace::Folder(place.join(POOL)))?)
    }

    /// The files that people sent.
    ///
    /// # Errors
    /// When their list is damaged.
    pub fn files(&self) -> Result<Vec<FileDigest>, BackupError> {
        let Some(files) = &self.manifest.files else { return Ok(Vec::new()) };
        let path = self.folder.join(&files.part.file);
        let mut list = String::new();
        let mut unpacked = self.unpack(&files.part.file)?;
        unpacked.read_to_string(&mut list).map_err(BackupError::file(&path))?;
        let digest = |line: &str| line.split(' ').next().and_then(|digest| digest.parse().ok());
        let files: Option<Vec<FileDigest>> = list.lines().map(digest).collect();
        files.ok_or_else(|| BackupError::damaged(&path, "it is no list of files"))
    }

    /// Who was erased, as this backup knows it.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn erased(&self) -> Result<BTreeSet<Uuid>, BackupError> {
        let mut erased = BTreeSet::new();
        if let Some(table) = self.manifest.table("erased_subjects") {
            // One column: its length, and the identifier.
            self.each_row(table, |row| erased.extend(row.get(4..).and_then(|id| Uuid::from_slice(id).ok())))?;
        }
        Ok(erased)
    }

    /// What a file holds, unpacked.
    pub(super) fn unpack(&self, file: &str) -> Result<impl Read + use<>, BackupError> {
        let path = self.folder.join(file);
        let file = File::open(&path).map_err(BackupError::file(&path))?;
        Ok(GzDecoder::new(BufReader::with_capacity(1 << 18, file)))
    }

    fn each_row(&self, table: &Table, mut row: impl FnMut(&[u8])) -> Result<u64, BackupError> {
        let path = self.folder.join(&table.part.file);
        let mut unpacked = self.unpack(&table.part.file)?;
        let (mut rows, mut piece) = (CopyRows::default(), vec![0; 1 << 18]);
        let damaged = |_: io::Error| BackupError::damaged(&path, "it cannot be unpacked");
        loop {
            let read = unpacked.read(&mut piece).map_err(damaged)?;
            if read == 0 {
                let whole = rows.ended().then_some(rows.rows());
                return whole.ok_or_else(|| BackupError::damaged(&path, "its copy is cut off"));
            }
            let taken = rows.take(&piece[..read], |_, fields| {
                row(fields);
                Ok(())
            });
            taken.map_err(|_| BackupError::damaged(&path, "it is no copy"))?;
        }
    }
}

/// The keys of a backup, in this folder or in this place for keys. With `other`, the newest of the same log where it has none.
///
/// # Errors
/// When there are none, they are damaged or of a newer release, or they belong to another backup or log.
pub fn keys_of(backup: &Backup, path: &Path, other: bool) -> Result<Backup, BackupError> {
    let own = path.join(backup.folder.file_name().unwrap_or_default());
    let folder = if own.join(MANIFEST).is_file() { Some(own) } else { newest(path)? };
    let folder = folder.ok_or_else(|| BackupError::NoBackup(path.to_owned()))?;
    let keys = Backup::open(folder, Kind::Keys)?;
    if keys.manifest.log.identity != backup.manifest.log.identity {
        return Err(BackupError::KeysOfAnotherLog(keys.folder));
    }
    if keys.manifest.backup != backup.manifest.backup && !other {
        return Err(BackupError::OtherKeys { keys: path.to_owned(), backup: backup.manifest.backup });
    }
    Ok(keys)
}

/// Who was erased, as the keys and the newer backups beside this one know it: restoring must not bring anybody back.
///
/// # Errors
/// When one of them is damaged.
pub fn erased_since(backup: &Backup, keys: Option<&Backup>) -> Result<BTreeSet<Uuid>, BackupError> {
    let mut erased = keys.map(Backup::erased).transpose()?.unwrap_or_default();
    let place = backup.folder.parent().unwrap_or(&backup.folder);
    for name in folders(place)? {
        let folder = place.join(name);
        if folder > backup.folder && folder.join(MANIFEST).is_file() {
            let newer = Backup::open(folder, Kind::Backup)?;
            if newer.manifest.log.identity == backup.manifest.log.identity {
                erased.extend(newer.erased()?);
            }
        }
    }
    Ok(erased)
}

/// The folder itself if it holds a manifest, else the newest one in it that does.
fn newest(path: &Path) -> Result<Option<PathBuf>, BackupError> {
    let path = fs::canonicalize(path).map_err(BackupError::file(path))?;
    if path.join(MANIFEST).exists() {
        return Ok(Some(path));
    }
    Ok(whole(&path)?.pop())
}

/// The folders with a manifest in a place, the oldest first.
pub(super) fn whole(place: &Path) -> Result<Vec<PathBuf>, BackupError> {
    let named = folders(place)?.into_iter().filter(|name| !name.starts_with('.')).map(|name| place.join(name));
    Ok(named.filter(|folder| folder.join(MANIFEST).is_file()).collect())
}

/// The last migration that this program knows.
pub(super) fn known_migration() -> i64 {
    MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or(0)
}
