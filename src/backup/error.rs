//! Why a backup was not made, or not restored, each in one line that says what to do.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;
use uuid::Uuid;

use crate::gateways::files::{FileDigest, FilesError};

/// Why a backup was not made, or not restored. Nothing half stays behind.
#[derive(Debug, Error)]
pub enum BackupError {
    /// A file or folder could not be made, read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    /// The files that people sent could not be read or stored.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// Another process writes to the place.
    #[error("another backup is being written to {}: wait until it is done", .0.display())]
    Busy(PathBuf),
    /// Keys beside what they open.
    #[error("the keys must lie apart from the backup: {} and {} are within each other", keys.display(), place.display())]
    KeysNotApart {
        /// Where the keys were to go.
        keys: PathBuf,
        /// Where the backup was to go.
        place: PathBuf,
    },
    /// The database holds no log.
    #[error("the database holds no log: there is nothing to back up")]
    NoLog,
    /// The database is not of this release.
    #[error("the database has migration {found}, this keshi knows {known}: use the keshi that serves it")]
    OtherRelease {
        /// The database's last migration.
        found: i64,
        /// The program's last migration.
        known: i64,
    },
    /// The database's copy format is not what it is.
    #[error("the database sent what is no copy of `{0}`")]
    Copy(String),
    /// The log is not whole.
    #[error(
        "the log holds {events} events, the last at position {last}, and says that it ends at {end}: it is not whole; see `keshi audit verify`"
    )]
    Gap {
        /// How many events there are.
        events: i64,
        /// The last position among them.
        last: i64,
        /// Where the log says that it ends.
        end: i64,
    },
    /// There is no backup.
    #[error("there is no whole backup in {}", .0.display())]
    NoBackup(PathBuf),
    /// A file of the backup is not what was written.
    #[error("the backup is damaged: {}: {problem}", file.display())]
    Damaged {
        /// Which file.
        file: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// It is something else.
    #[error("{} holds {found}, not {wanted}", folder.display())]
    OtherKind {
        /// Where.
        folder: PathBuf,
        /// What it holds.
        found: String,
        /// What was wanted.
        wanted: &'static str,
    },
    /// A newer release made the backup.
    #[error(
        "the backup was made by a newer keshi ({release}, format {format}, migration {migration}): restore it with that release"
    )]
    Newer {
        /// Which release made it.
        release: String,
        /// The format of the backup.
        format: u32,
        /// The last migration of its database.
        migration: i64,
    },
    /// The keys of another backup.
    #[error("{} holds no keys of the backup {backup}; --other-keys takes the newest keys there of the same log", keys.display())]
    OtherKeys {
        /// Where the keys are.
        keys: PathBuf,
        /// The backup's identifier.
        backup: Uuid,
    },
    /// The keys of another log.
    #[error("the keys in {} belong to another log", .0.display())]
    KeysOfAnotherLog(PathBuf),
    /// The place is in use.
    #[error("the database holds a log already: a backup is restored into an empty one only")]
    NotEmpty,
    /// The database was prepared by a newer release.
    #[error(
        "the database has migration {found} and the backup {backup}: give an empty database that no newer release has prepared"
    )]
    PreparedByNewer {
        /// The database's last migration.
        found: i64,
        /// The backup's.
        backup: i64,
    },
    /// What was loaded is not what was backed up.
    #[error(
        "what was restored is not what was backed up: the log ends at {found}, the backup at {wanted}; nothing was kept"
    )]
    HeadDiffers {
        /// Position and head as read back.
        found: String,
        /// Position and head of the manifest.
        wanted: String,
    },
    /// A file that people sent is not in the backup's pool.
    #[error("the backup's file {digest} cannot be restored: {problem}")]
    PoolFile {
        /// Its digest.
        digest: FileDigest,
        /// What is wrong with it.
        problem: FilesError,
    },
    /// The work was interrupted.
    #[error("the work was interrupted: {0}")]
    Interrupted(String),
}

impl BackupError {
    /// A failure with a file.
    pub(super) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |source| Self::File { path, source }
    }

    /// A file that is not what was written.
    pub(super) fn damaged(file: &Path, problem: impl Into<String>) -> Self {
        Self::Damaged { file: file.to_owned(), problem: problem.into() }
    }
}
