//! Folders and clusters that go away with the test.

use std::{
    fs::{self, DirBuilder},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    process::{self, Command},
    sync::atomic::{AtomicU32, Ordering},
};

use super::must;
use crate::embedded::Embedded;

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A folder with a short path that the user of PostgreSQL may pass through; removed when dropped.
#[derive(Debug)]
pub struct ScratchDir {
    path: PathBuf,
}

impl ScratchDir {
    /// Makes a new, empty folder.
    #[must_use]
    pub fn new() -> Self {
        loop {
            let name = format!("keshi-{}-{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
            let path = std::env::temp_dir().join(name);
            match DirBuilder::new().mode(0o755).create(&path) {
                Ok(()) => return Self { path },
                // Another process had our id before and was killed.
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => must(Err(error), "making a scratch folder"),
            }
        }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Default for ScratchDir {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for ScratchDir {
    fn drop(&mut self) {
        // What stays behind is small, and lies in the folder for temporary files.
        fs::remove_dir_all(&self.path).ok();
    }
}

/// A PostgreSQL of its own, with the settings of production, for tests of crashes.
///
/// It is made by [`Embedded`], so a server that a test kills is started again.
#[derive(Debug)]
pub struct DurableCluster {
    // Dropped in this order: the server ends before its folder goes.
    embedded: Embedded,
    folder: ScratchDir,
}

impl DurableCluster {
    /// Starts a new one, in a folder of its own.
    #[must_use]
    pub fn new() -> Self {
        let folder = ScratchDir::new();
        let embedded = must(Embedded::start(&folder.path().join("data")), "starting a durable cluster");
        Self { embedded, folder }
    }

    /// The URL of its database `keshi`, which has no migrations yet.
    #[must_use]
    pub fn url(&self) -> String {
        self.embedded.url()
    }

    /// The data directory of the server.
    #[must_use]
    pub fn data_dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Kills the server with SIGKILL, as a crash would, and returns its process id. It is
    /// started again by itself within moments.
    #[must_use]
    pub fn kill_server(&self) -> u32 {
        let pid = self.embedded.server_pid();
        let pid = must(pid.ok_or("no process id"), "finding the server");
        kill_hard(pid);
        pid
    }
}

impl Default for DurableCluster {
    fn default() -> Self {
        Self::new()
    }
}

/// Sends SIGKILL to a process.
///
/// # Panics
/// When there is no such process.
pub fn kill_hard(pid: u32) {
    signal("KILL", pid);
}

/// Sends a process the signal of that name, without `SIG`.
///
/// # Panics
/// When there is no such process.
pub fn signal(name: &str, pid: u32) {
    // The shell's own `kill` is everywhere; the program is not.
    let status = Command::new("sh").args(["-c", &format!("kill -{name} {pid}")]).status();
    assert!(must(status, "starting sh").success(), "kill -{name} {pid} failed");
}

/// Whether a process exists and is not merely waiting to be reaped.
#[must_use]
pub fn process_is_alive(pid: u32) -> bool {
    let state = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let state = state.rsplit(')').next().unwrap_or_default().trim_start().to_owned();
    !state.is_empty() && !state.starts_with('Z')
}
