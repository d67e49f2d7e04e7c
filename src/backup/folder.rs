//! Folders that appear whole or not at all, and the packed files in them.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, BufWriter, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use super::error::BackupError;
use super::manifest::Part;

/// What a folder that is being written is called before it has its name.
const UNFINISHED: &str = ".unfinished-";
/// Locked by whoever writes to the place.
const LOCK: &str = ".lock";

/// A place for backups, held against others that would write to it.
pub(super) struct Place {
    path: PathBuf,
    /// Let go when it is dropped.
    _lock: File,
}

/// A folder that is being written. Dropped before it is finished, it is gone.
pub(super) struct Unfinished {
    path: PathBuf,
    named: PathBuf,
    finished: bool,
}

/// A packed file that is being written.
pub(super) struct Packing {
    path: PathBuf,
    file: GzEncoder<Counted<BufWriter<File>>>,
}

/// Counts and digests what passes.
struct Counted<W> {
    inner: W,
    hasher: Sha256,
    bytes: u64,
}

impl Place {
    /// Makes the place where it is missing, takes it, and removes what interrupted backups left in it.
    pub(super) fn take(path: &Path) -> Result<Self, BackupError> {
        DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(BackupError::file(path))?;
        let path = fs::canonicalize(path).map_err(BackupError::file(path))?;
        let lock = path.join(LOCK);
        let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&lock);
        let file = file.map_err(BackupError::file(&lock))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(BackupError::Busy(path)),
            Err(TryLockError::Error(source)) => return Err(BackupError::File { path: lock, source }),
        }
        for left in folders(&path)?.into_iter().filter(|name| name.starts_with(UNFINISHED)) {
            let left = path.join(left);
            fs::remove_dir_all(&left).map_err(BackupError::file(&left))?;
        }
        Ok(Self { path, _lock: file })
    }

    /// Where it is, absolute.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Begins a folder of that name.
    pub(super) fn begin(&self, name: &str) -> Result<Unfinished, BackupError> {
        let path = self.path.join(format!("{UNFINISHED}{name}"));
        DirBuilder::new().mode(0o700).create(&path).map_err(BackupError::file(&path))?;
        Ok(Unfinished { path, named: self.path.join(name), finished: false })
    }
}

impl Unfinished {
    /// Where it is as yet.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives it its name, once everything in it is on the disk.
    pub(super) fn finish(mut self) -> Result<PathBuf, BackupError> {
        sync_folder(&self.path)?;
        fs::rename(&self.path, &self.named).map_err(BackupError::file(&self.named))?;
        self.finished = true;
        sync_folder(self.named.parent().unwrap_or(&self.named))?;
        Ok(self.named.clone())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.finished {
            // What cannot be removed now is removed by the next backup.
            fs::remove_dir_all(&self.path).ok();
        }
    }
}

impl Packing {
    /// Begins a file that only its owner may read.
    pub(super) fn begin(path: &Path) -> Result<Self, BackupError> {
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        let inner = BufWriter::with_capacity(1 << 18, file.map_err(BackupError::file(path))?);
        let counted = Counted { inner, hasher: Sha256::new(), bytes: 0 };
        Ok(Self { path: path.to_owned(), file: GzEncoder::new(counted, Compression::fast()) })
    }

    /// Packs more.
    pub(super) fn add(&mut self, bytes: &[u8]) -> Result<(), BackupError> {
        self.file.write_all(bytes).map_err(BackupError::file(&self.path))
    }

    /// Puts it on the disk, and says what it came to.
    pub(super) fn finish(self) -> Result<Part, BackupError> {
        let Self { path, file } = self;
        let whole = || -> io::Result<(u64, String)> {
            let Counted { inner, hasher, bytes } = file.finish()?;
            inner.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
            Ok((bytes, hex::encode(hasher.finalize())))
        };
        let (bytes, sha256) = whole().map_err(BackupError::file(&path))?;
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Part { file, bytes, sha256 })
    }
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Writes a small file that only its owner may read, and puts it on the disk.
pub(super) fn write_small(path: &Path, content: &[u8]) -> Result<(), BackupError> {
    let write = || -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        file.write_all(content)?;
        file.sync_all()
    };
    write().map_err(BackupError::file(path))
}

/// Bytes and SHA-256 of a file.
pub(super) fn digest(path: &Path) -> Result<(u64, String), BackupError> {
    let read = || -> io::Result<(u64, String)> {
        let mut file = File::open(path)?;
        let (mut hasher, mut bytes) = (Sha256::new(), 0);
        let mut piece = vec![0; 1 << 18];
        loop {
            match file.read(&mut piece)? {
                0 => return Ok((bytes, hex::encode(hasher.finalize()))),
                read => {
                    hasher.update(&piece[..read]);
                    bytes += read as u64;
                }
            }
        }
    };
    read().map_err(BackupError::file(path))
}

/// The names of the folders in a folder, in order.
pub(super) fn folders(path: &Path) -> Result<Vec<String>, BackupError> {
    let list = || -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                names.extend(entry.file_name().into_string());
            }
        }
        names.sort_unstable();
        Ok(names)
    };
    list().map_err(BackupError::file(path))
}

/// Makes sure that what was made or renamed in a folder is there after a power cut.
pub(super) fn sync_folder(path: &Path) -> Result<(), BackupError> {
    File::open(path).and_then(|folder| folder.sync_all()).map_err(BackupError::file(path))
}
