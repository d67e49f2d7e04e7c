//! What a backup says of itself: `manifest.json`, and `SHA256SUMS` over it and everything else.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::BackupError;
use super::folder::{digest, write_small};
use super::walk::LogMark;

/// The manifest's file.
pub(super) const MANIFEST: &str = "manifest.json";
/// The digests of all files, as `sha256sum -c` reads them.
pub(super) const SUMS: &str = "SHA256SUMS";
/// How backups are laid out by this release. A change that an older release would misread raises it.
pub(super) const FORMAT: u32 = 1;

/// What a folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// The log and the registers.
    #[serde(rename = "keshi backup")]
    Backup,
    /// The keys of the persons.
    #[serde(rename = "keshi keys")]
    Keys,
}

/// What a backup, or the keys that lie apart from it, says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// What it is.
    pub kind: Kind,
    /// How it is laid out.
    pub format: u32,
    /// The backup's identifier; its keys bear the same.
    pub backup: Uuid,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Which release made it.
    pub release: String,
    /// The last migration of the database.
    pub migration: i64,
    /// Where the log ended.
    pub log: LogMark,
    /// The tables in it.
    pub tables: Vec<Table>,
    /// The list of the files that people sent; keys have none.
    pub files: Option<FileList>,
}

/// A table in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in the order of the copy.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: u64,
    /// Its file: a packed copy in PostgreSQL's binary format.
    #[serde(flatten)]
    pub part: Part,
}

/// The list of the files that people sent: a line each, digest and bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileList {
    /// How many there are.
    pub count: u64,
    /// Their size in bytes.
    pub total: u64,
    /// The packed list.
    #[serde(flatten)]
    pub part: Part,
}

/// A file of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its name.
    pub file: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

impl Kind {
    const fn told(self) -> &'static str {
        match self {
            Self::Backup => "a backup",
            Self::Keys => "keys",
        }
    }
}

impl Manifest {
    /// Every file beside the manifest.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Part> {
        self.tables.iter().map(|table| &table.part).chain(self.files.iter().map(|files| &files.part))
    }

    /// The table of that name.
    pub(super) fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// Writes it into a folder, and the digests of everything there.
    pub(super) fn write(&self, folder: &Path) -> Result<(), BackupError> {
        let path = folder.join(MANIFEST);
        let json = serde_json::to_vec_pretty(self).map_err(|error| BackupError::damaged(&path, error.to_string()))?;
        write_small(&path, &json)?;
        let (_, own) = digest(&path)?;
        let mut sums = format!("{own}  {MANIFEST}\n");
        for part in self.parts() {
            let _infallible = writeln!(sums, "{}  {}", part.sha256, part.file);
        }
        write_small(&folder.join(SUMS), sums.as_bytes())
    }

    /// Reads what a folder says of itself, and makes sure that it is whole, of the kind that is wanted, and of no newer release.
    /// `known` is the last migration of this program.
    pub(super) fn read(folder: &Path, wanted: Kind, known: i64) -> Result<Self, BackupError> {
        let path = folder.join(MANIFEST);
        let bytes = fs::read(&path).map_err(BackupError::file(&path))?;
        let unreadable = |error: serde_json::Error| BackupError::damaged(&path, format!("it cannot be read: {error}"));
        // What a newer release wrote may have another shape: so it is asked for its age first.
        let about: About = serde_json::from_slice(&bytes).map_err(unreadable)?;
        let sums = folder.join(SUMS);
        let told = fs::read_to_string(&sums).map_err(|error| BackupError::damaged(&sums, error.to_string()))?;
        let (_, own) = digest(&path)?;
        if !told.lines().any(|line| line == format!("{own}  {MANIFEST}")) {
            return Err(BackupError::damaged(&path, format!("its SHA-256 is not the one in {SUMS}")));
        }
        if about.format > FORMAT || about.migration > known {
            let About { format, migration, release } = about;
            return Err(BackupError::Newer { release, format, migration });
        }
        let manifest: Self = serde_json::from_slice(&bytes).map_err(unreadable)?;
        if manifest.kind == wanted {
            return Ok(manifest);
        }
        let found = manifest.kind.told().to_owned();
        Err(BackupError::OtherKind { folder: folder.to_owned(), found, wanted: wanted.told() })
    }
}

/// What every release can read of a manifest.
#[derive(Deserialize)]
struct About {
    format: u32,
    migration: i64,
    release: String,
}
