//! Where everything lies inside a data directory.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, Permissions},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use super::{EmbeddedError, account::Account};

/// The most bytes that the path of a unix socket may have (`sun_path` without its final zero).
pub(super) const SOCKET_PATH_LIMIT: usize = 107;

/// The port is part of the socket's name only: nothing listens on the network.
pub(super) const SOCKET_NAME: &str = ".s.PGSQL.5432";

/// A log larger than this is set aside when the server starts, so that two files bound it.
const LOG_LIMIT_BYTES: u64 = 16 * 1024 * 1024;

/// The files and folders of one data directory.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// The data directory itself, absolute.
    pub(super) root: PathBuf,
    /// PostgreSQL's own folder.
    pub(super) cluster: PathBuf,
    /// The private folder of the socket.
    pub(super) socket: PathBuf,
    /// What the server says.
    pub(super) log: PathBuf,
    /// Locked by whoever runs the server; holds that process's id.
    pub(super) lock: PathBuf,
    /// Locked together by those who use a server that another process runs.
    pub(super) guests: PathBuf,
    /// There while a backup is restored into the directory.
    unfinished: PathBuf,
}

impl Layout {
    /// Makes the data directory where it is missing, and refuses one that cannot work.
    pub(super) fn open(data_dir: &Path) -> Result<Self, EmbeddedError> {
        if !data_dir.is_dir() {
            // Others may pass through, since the server may run as another user; what lies
            // inside is private on its own.
            DirBuilder::new()
                .recursive(true)
                .mode(0o755)
                .create(data_dir)
                .and_then(|()| fs::set_permissions(data_dir, Permissions::from_mode(0o711)))
                .map_err(EmbeddedError::unusable(data_dir))?;
        }
        let root = fs::canonicalize(data_dir).map_err(EmbeddedError::unusable(data_dir))?;
        if root.to_str().is_none() {
            return Err(EmbeddedError::PathNotUtf8 { path: root });
        }
        let layout = Self {
            cluster: root.join("postgres"),
            socket: root.join("socket"),
            log: root.join("postgres.log"),
            lock: root.join("keshi.lock"),
            guests: root.join("guests.lock"),
            unfinished: root.join("restore.unfinished"),
            root,
        };
        layout.check_socket_length()?;
        Ok(layout)
    }

    /// Refuses a directory in which a restore did not come to its end.
    pub(super) fn must_be_finished(&self) -> Result<(), EmbeddedError> {
        if self.unfinished.exists() {
            return Err(EmbeddedError::Unfinished { data_dir: self.root.clone() });
        }
        Ok(())
    }

    /// From now on the directory is refused.
    pub(super) fn mark_unfinished(&self) -> Result<(), EmbeddedError> {
        File::create(&self.unfinished)
            .and_then(|file| file.sync_all())
            .and_then(|()| File::open(&self.root)?.sync_all())
            .map_err(EmbeddedError::unusable(&self.unfinished))
    }

    /// From now on the directory may be used.
    pub(super) fn finish(&self) -> Result<(), EmbeddedError> {
        fs::remove_file(&self.unfinished)
            .and_then(|()| File::open(&self.root)?.sync_all())
            .map_err(EmbeddedError::unusable(&self.unfinished))
    }

    /// The content of `PG_VERSION`, or nothing when there is no database yet.
    pub(super) fn data_version(&self) -> Option<String> {
        fs::read_to_string(self.cluster.join("PG_VERSION")).ok()
    }

    /// The socket that clients connect to.
    pub(super) fn socket_file(&self) -> PathBuf {
        self.socket.join(SOCKET_NAME)
    }

    /// Makes the folder of the socket, which only the server's user may enter.
    pub(super) fn make_socket_folder(&self, account: &Account) -> Result<(), EmbeddedError> {
        make_private_folder(&self.socket, account)
    }

    /// Opens the server's log for appending.
    pub(super) fn open_log(&self) -> Result<File, EmbeddedError> {
        if fs::metadata(&self.log).is_ok_and(|it| it.len() > LOG_LIMIT_BYTES) {
            fs::rename(&self.log, self.root.join("postgres.log.1")).map_err(EmbeddedError::unusable(&self.log))?;
        }
        OpenOptions::new()
            .create(true)
            .append(true)
            .mode(0o600)
            .open(&self.log)
            .map_err(EmbeddedError::unusable(&self.log))
    }

    fn check_socket_length(&self) -> Result<(), EmbeddedError> {
        let path = self.socket_file();
        let length = path.as_os_str().len();
        if length > SOCKET_PATH_LIMIT {
            return Err(EmbeddedError::PathTooLong { path, length, limit: SOCKET_PATH_LIMIT });
        }
        Ok(())
    }
}

/// Makes a folder that only `account` may enter, or makes an existing one so.
pub(super) fn make_private_folder(folder: &Path, account: &Account) -> Result<(), EmbeddedError> {
    if !folder.is_dir() {
        DirBuilder::new().mode(0o700).create(folder).map_err(EmbeddedError::unusable(folder))?;
    }
    fs::set_permissions(folder, Permissions::from_mode(0o700)).map_err(EmbeddedError::unusable(folder))?;
    account.own(folder)
}
