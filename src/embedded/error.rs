//! Why the private PostgreSQL did not start, each in one line that says what to do.

use std::{io, path::PathBuf};

use thiserror::Error;

/// Why the private PostgreSQL could not be started, joined or stopped.
#[derive(Debug, Error)]
pub enum EmbeddedError {
    /// No folder holds `postgres`, `initdb` and `pg_ctl`.
    #[error(
        "no PostgreSQL programs found in {searched}: install them (`apt-get install postgresql`), \
         name their folder in PG_BIN, or name a database in DATABASE_URL"
    )]
    NoBinaries {
        /// The folders looked into, as one text.
        searched: String,
    },
    /// Only versions older than the log needs are installed.
    #[error(
        "PostgreSQL {found} in {folder} is too old: install version {needed} or later, \
         or name its folder in PG_BIN"
    )]
    TooOld {
        /// The newest major version found.
        found: u32,
        /// The oldest major version that will do.
        needed: u32,
        /// Where it was found.
        folder: PathBuf,
    },
    /// The data was written by a major version that is not installed.
    #[error(
        "the data in {cluster} was written by PostgreSQL {wanted}, but only {found} is installed: \
         install version {wanted}, or dump the data with it and restore into a new directory"
    )]
    VersionMismatch {
        /// The folder of the data.
        cluster: PathBuf,
        /// The major version that wrote it.
        wanted: String,
        /// The major versions found, as one text.
        found: String,
    },
    /// Another service keeps its data in this directory.
    #[error(
        "the data directory {data_dir} is in use by process {holder}: \
         stop that one first, or choose another directory with --data"
    )]
    InUse {
        /// The directory asked for.
        data_dir: PathBuf,
        /// The process id written in the lock file, or `?`.
        holder: String,
    },
    /// A backup was being restored into this directory, and that did not come to its end.
    #[error("a restore into {data_dir} was interrupted: remove that directory, and restore again")]
    Unfinished {
        /// The directory asked for.
        data_dir: PathBuf,
    },
    /// There is a database where a new one was to be made.
    #[error("{data_dir} holds a database already: restore into a new directory, named with --data")]
    Occupied {
        /// The directory asked for.
        data_dir: PathBuf,
    },
    /// Another process holds the directory, yet its server never answered.
    #[error(
        "process {holder} holds the data directory {data_dir}, but its PostgreSQL has not answered \
         for {seconds} s: look into {log}"
    )]
    NotAnswering {
        /// The directory asked for.
        data_dir: PathBuf,
        /// The process id written in the lock file, or `?`.
        holder: String,
        /// How long it was waited for, in seconds.
        seconds: u64,
        /// The server's log.
        log: PathBuf,
    },
    /// A socket's path may have about 107 bytes.
    #[error(
        "the path of the database socket {path} has {length} bytes, and the system allows {limit}: \
         choose a shorter data directory with --data"
    )]
    PathTooLong {
        /// The path the socket would have.
        path: PathBuf,
        /// Its length in bytes.
        length: usize,
        /// The most that the system allows.
        limit: usize,
    },
    /// The path of the data directory cannot be written in a database URL.
    #[error("the path {path} is not valid UTF-8: choose another data directory with --data")]
    PathNotUtf8 {
        /// The path, as far as it can be shown.
        path: PathBuf,
    },
    /// Started by root, the server runs as another user, who cannot reach the directory.
    #[error(
        "PostgreSQL runs as user {user}, who may not enter {closed}, so it cannot reach {data_dir}: \
         choose another directory with --data, such as /var/lib/keshi"
    )]
    ClosedParent {
        /// The directory asked for.
        data_dir: PathBuf,
        /// The folder that keeps the user out.
        closed: PathBuf,
        /// The user that the server runs as.
        user: String,
    },
    /// Started by root, and there is no ordinary user to run the server as.
    #[error(
        "PostgreSQL refuses to run as root, and neither user `postgres` nor `nobody` exists: \
         start the service as an ordinary user"
    )]
    NoAccount,
    /// The data belongs to somebody else.
    #[error(
        "the data in {cluster} belongs to user id {owner}: start the service as that user, \
         or choose another directory with --data"
    )]
    ForeignData {
        /// The folder of the data.
        cluster: PathBuf,
        /// Its owner's user id.
        owner: u32,
    },
    /// A file or folder could not be made, read or written.
    #[error("cannot use {path} ({source}): make it writable, or choose another directory with --data")]
    Unusable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// `setpriv` is not installed.
    #[error("the program setpriv is missing: install util-linux, or name a database in DATABASE_URL")]
    NoSetpriv,
    /// A program could not be started at all.
    #[error("cannot start {program} ({source})")]
    Spawn {
        /// The program.
        program: String,
        /// What the system said.
        source: io::Error,
    },
    /// A new database could not be made.
    #[error("{program} could not make a new database in {folder}: {message}")]
    Init {
        /// The program that failed.
        program: &'static str,
        /// Where the database was to be.
        folder: PathBuf,
        /// The program's own last words.
        message: String,
    },
    /// The server ended while it was starting.
    #[error("PostgreSQL did not start: {message}; see {log}")]
    Server {
        /// The server's own last words.
        message: String,
        /// The server's log.
        log: PathBuf,
    },
    /// The service was stopped while the server was still starting.
    #[error("stopped before PostgreSQL was ready")]
    Stopped,
}

impl EmbeddedError {
    /// Turns a failed access to `path` into an error that names it.
    pub(super) fn unusable(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Unusable { path, source }
    }
}
