//! The private PostgreSQL: without a database URL the service runs one of its own.
//!
//! It keeps its data in the data directory, listens on a socket that nobody else can reach,
//! and ends with the service, even when that is killed. Its settings are durable: what was
//! acknowledged is on the disk. When the *server* is killed it is started again.
//!
//! A long-running service starts it with [`Embedded::start`] and is refused when another
//! process has the directory. A command-line tool uses [`Embedded::start_or_join`]: it joins the
//! server of a running service, or starts one for itself. Only the starter stops the server; a
//! tool that started it waits until the tools that joined it are done.
//!
//! ```text
//! DATA/postgres/      the database         DATA/keshi.lock    locked by who runs the server
//! DATA/socket/        its socket, private  DATA/guests.lock   shared by who joined it
//! DATA/postgres.log   what it says         DATA/restore.unfinished   there while a backup is restored
//! ```
//!
//! All calls block; call them outside of the asynchronous runtime.

mod account;
mod binaries;
mod cluster;
mod error;
mod keeper;
mod layout;
mod locks;

#[cfg(any(test, feature = "test-support"))]
pub(crate) use {
    account::Account,
    binaries::Binaries,
    cluster::{Postmaster, init_folder, server_arguments, url as database_url},
};

use std::{
    env,
    fs::File,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

pub use error::EmbeddedError;
use keeper::{Keeper, Server};
use layout::Layout;

/// How long a tool waits for the server of another process to take connections.
const JOIN_PATIENCE: Duration = Duration::from_secs(60);
const JOIN_PAUSE: Duration = Duration::from_millis(50);

/// A private PostgreSQL in use by this process. Dropping it is as good as [`Embedded::stop`].
#[derive(Debug)]
pub struct Embedded {
    layout: Layout,
    part: Part,
}

/// The part that this process plays in the life of the server.
#[derive(Debug)]
enum Part {
    /// It started the server, and stops it.
    Host {
        keeper: Keeper,
        waits_for_guests: bool,
        /// Held as long as the server runs.
        lock: File,
    },
    /// It uses the server of another process, and tells so by a shared lock.
    Guest {
        /// Held as long as the server is used.
        lock: File,
    },
    /// It is done with the server.
    Done,
}

impl Embedded {
    /// Starts the server of `data_dir`, which is made where it is missing, and returns when it
    /// takes connections.
    ///
    /// # Errors
    /// [`EmbeddedError::InUse`] when another process uses the directory; every other variant as
    /// it says.
    pub fn start(data_dir: &Path) -> Result<Self, EmbeddedError> {
        let layout = Layout::open(data_dir)?;
        layout.must_be_finished()?;
        if let Some(lock) = locks::try_host(&layout)? {
            return Self::host(layout, lock, false);
        }
        let holder = locks::holder(&layout);
        Err(EmbeddedError::InUse { data_dir: layout.root, holder })
    }

    /// Starts the server of a data directory that has no database yet, and keeps it from being used until [`Embedded::finish`]: also
    /// when this process ends before.
    ///
    /// # Errors
    /// [`EmbeddedError::Occupied`] when there is a database already; else as [`Embedded::start`].
    pub fn start_unfinished(data_dir: &Path) -> Result<Self, EmbeddedError> {
        let layout = Layout::open(data_dir)?;
        layout.must_be_finished()?;
        let Some(lock) = locks::try_host(&layout)? else {
            let holder = locks::holder(&layout);
            return Err(EmbeddedError::InUse { data_dir: layout.root, holder });
        };
        if layout.cluster.exists() {
            return Err(EmbeddedError::Occupied { data_dir: layout.root });
        }
        layout.mark_unfinished()?;
        Self::host(layout, lock, false)
    }

    /// Stops the server that [`Embedded::start_unfinished`] started, and lets the directory be used.
    ///
    /// # Errors
    /// When the directory cannot be written to.
    pub fn finish(mut self) -> Result<(), EmbeddedError> {
        self.leave();
        self.layout.finish()
    }

    /// Joins the server of `data_dir` when another process runs it, else starts one.
    ///
    /// # Errors
    /// [`EmbeddedError::NotAnswering`] when another process holds the directory and its server
    /// does not take connections within a minute; else as [`Embedded::start`].
    pub fn start_or_join(data_dir: &Path) -> Result<Self, EmbeddedError> {
        let layout = Layout::open(data_dir)?;
        layout.must_be_finished()?;
        let deadline = Instant::now() + JOIN_PATIENCE;
        loop {
            if let Some(lock) = locks::try_host(&layout)? {
                return Self::host(layout, lock, true);
            }
            // The share comes first: from then on a tool that runs the server does not stop it.
            if let Some(lock) = locks::try_guest(&layout)?
                && cluster::Postmaster::answers(&layout.cluster, &layout.socket)
            {
                return Ok(Self { layout, part: Part::Guest { lock } });
            }
            if Instant::now() > deadline {
                return Err(EmbeddedError::NotAnswering {
                    holder: locks::holder(&layout),
                    seconds: JOIN_PATIENCE.as_secs(),
                    log: layout.log,
                    data_dir: layout.root,
                });
            }
            thread::sleep(JOIN_PAUSE);
        }
    }

    /// The URL of the database `keshi`, through the socket.
    #[must_use]
    pub fn url(&self) -> String {
        cluster::url(&self.layout.socket, "keshi", "keshi")
    }

    /// The data directory, absolute.
    #[must_use]
    pub fn data_dir(&self) -> &Path {
        &self.layout.root
    }

    /// Whether this process started the server, and so stops it.
    #[must_use]
    pub fn is_host(&self) -> bool {
        matches!(self.part, Part::Host { .. })
    }

    /// Whether the directory is kept from being used: see [`Embedded::start_unfinished`].
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        self.layout.must_be_finished().is_err()
    }

    /// The process id of the server, while it runs.
    #[must_use]
    pub fn server_pid(&self) -> Option<u32> {
        cluster::Postmaster::read(&self.layout.cluster).map(|it| it.pid)
    }

    /// Stops the server if this process started it, and returns when it has ended.
    pub fn stop(mut self) {
        self.leave();
    }

    fn host(layout: Layout, lock: File, waits_for_guests: bool) -> Result<Self, EmbeddedError> {
        let account = account::Account::choose(&layout.cluster)?;
        account.must_reach(&layout.root)?;
        let version = layout.data_version();
        let binaries = binaries::Binaries::find(&layout.cluster, version.as_deref())?;
        if version.is_none() {
            cluster::init(&layout, &account, &binaries)?;
        }
        layout.make_socket_folder(&account)?;
        let keeper = Keeper::start(Server { layout: layout.clone(), account, binaries })?;
        Ok(Self { layout, part: Part::Host { keeper, waits_for_guests, lock } })
    }

    fn leave(&mut self) {
        match std::mem::replace(&mut self.part, Part::Done) {
            Part::Host { mut keeper, waits_for_guests, lock } => {
                let guests = waits_for_guests.then(|| locks::wait_for_guests(&self.layout));
                if let Some(Err(error)) = &guests {
                    tracing::warn!(%error, "stopping without waiting for other commands");
                }
                keeper.stop();
                // The directory is free for the next one only now.
                drop(lock);
            }
            Part::Guest { lock } => drop(lock),
            Part::Done => {}
        }
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        self.leave();
    }
}

/// The data directory when none is named: `data` below the working directory, or
/// `/var/lib/keshi` when root starts the service in a place that PostgreSQL's user cannot reach.
#[must_use]
pub fn default_data_dir() -> PathBuf {
    let beside = PathBuf::from("data");
    let absolute = env::current_dir().map_or_else(|_| beside.clone(), |folder| folder.join(&beside));
    match account::Account::choose(&absolute.join("postgres")) {
        Ok(account) if account.closed_part(&absolute).is_some() => PathBuf::from("/var/lib/keshi"),
        Ok(_) | Err(_) => beside,
    }
}
