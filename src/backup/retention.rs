//! Keeping the newest backups, and nothing that only older ones need.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::BackupError;
use super::folder::{Place, folders, sync_folder};
use super::manifest::{Kind, Manifest};
use super::read::{Backup, POOL, known_migration, whole};
use crate::gateways::files::FileDigest;

/// Removes all but the newest `count` backups of a place, the files that none of those names, and all but as many keys of the place
/// for keys. Says how many backups went.
///
/// # Errors
/// When something cannot be read or removed. What is removed is removed: a backup goes before the files that it names.
pub fn keep_newest(count: usize, to: &Path, keys: Option<&Path>) -> Result<usize, BackupError> {
    let place = Place::take(to)?;
    let gone = shorten(place.path(), count)?;
    if let Some(keys) = keys {
        let keys = Place::take(keys)?;
        shorten(keys.path(), count)?;
    }
    if gone > 0 {
        sweep_pool(place.path())?;
    }
    Ok(gone)
}

fn shorten(place: &Path, count: usize) -> Result<usize, BackupError> {
    let mut all = whole(place)?;
    all.truncate(all.len().saturating_sub(count));
    for folder in &all {
        // Renamed first, so that no half of a backup bears its name.
        let leaving = place.join(format!(".unfinished-{}", folder.file_name().unwrap_or_default().to_string_lossy()));
        fs::rename(folder, &leaving).map_err(BackupError::file(folder))?;
        sync_folder(place)?;
        fs::remove_dir_all(&leaving).map_err(BackupError::file(&leaving))?;
    }
    Ok(all.len())
}

/// Removes the files that no backup of the place names. A backup that cannot be read keeps them all.
fn sweep_pool(place: &Path) -> Result<(), BackupError> {
    let mut named: BTreeSet<FileDigest> = BTreeSet::new();
    for folder in whole(place)? {
        let manifest = Manifest::read(&folder, Kind::Backup, known_migration())?;
        named.extend(Backup { folder, manifest }.files()?);
    }
    for path in files_below(&place.join(POOL))? {
        let digest = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse().ok());
        if digest.is_some_and(|digest| !named.contains(&digest)) {
            fs::remove_file(&path).map_err(BackupError::file(&path))?;
        }
    }
    Ok(())
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>, BackupError> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(BackupError::file(folder))? {
        let path = entry.map_err(BackupError::file(folder))?.path();
        if path.is_file() {
            found.push(path);
        }
    }
    for name in folders(folder)? {
        found.extend(files_below(&folder.join(name))?);
    }
    Ok(found)
}
