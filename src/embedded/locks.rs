//! The two locks of a data directory, which the system lets go when their process dies.
//!
//! The host's lock has one holder: whoever runs the server. The guests' lock is shared by the
//! processes that use a server of another; a command-line tool that happens to be the host takes
//! it alone before it stops the server, and so waits for its guests.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use super::{EmbeddedError, layout::Layout};

/// Takes the host's lock, or says `None` when another process has it.
pub(super) fn try_host(layout: &Layout) -> Result<Option<File>, EmbeddedError> {
    let mut file = open(&layout.lock)?;
    if !taken(file.try_lock(), &layout.lock)? {
        return Ok(None);
    }
    file.set_len(0)
        .and_then(|()| writeln!(file, "{}", std::process::id()))
        .map_err(EmbeddedError::unusable(&layout.lock))?;
    Ok(Some(file))
}

/// Takes a share of the guests' lock, or says `None` when the host is about to stop.
pub(super) fn try_guest(layout: &Layout) -> Result<Option<File>, EmbeddedError> {
    let file = open(&layout.guests)?;
    Ok(taken(file.try_lock_shared(), &layout.guests)?.then_some(file))
}

/// Waits until no guest is left, and keeps new ones out for as long as the file lives.
pub(super) fn wait_for_guests(layout: &Layout) -> Result<File, EmbeddedError> {
    let file = open(&layout.guests)?;
    if !taken(file.try_lock(), &layout.guests)? {
        tracing::info!("other commands still use the database; it stops when they are done");
        file.lock().map_err(EmbeddedError::unusable(&layout.guests))?;
    }
    Ok(file)
}

/// The id of the process that holds the host's lock, as it wrote it.
pub(super) fn holder(layout: &Layout) -> String {
    match fs::read_to_string(&layout.lock) {
        Ok(text) if !text.trim().is_empty() => text.trim().to_owned(),
        Ok(_) | Err(_) => "?".to_owned(),
    }
}

fn open(path: &Path) -> Result<File, EmbeddedError> {
    OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(path)
        .map_err(EmbeddedError::unusable(path))
}

fn taken(outcome: Result<(), TryLockError>, path: &Path) -> Result<bool, EmbeddedError> {
    match outcome {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(source)) => Err(EmbeddedError::unusable(path)(source)),
    }
}
