//! Where the signing key comes from.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rand::CryptoRng;

use super::key::{SealingKey, SealingKeyError};
use crate::types::Seal;

/// Signs with the key that is set. A key in a file is read anew each time, so that one may be exchanged while the service runs.
#[derive(Debug)]
pub struct Signer(Source);

#[derive(Debug)]
enum Source {
    Nowhere,
    Given(SealingKey),
    File(PathBuf),
}

impl Signer {
    /// Signs nothing.
    #[must_use]
    pub const fn none() -> Self {
        Self(Source::Nowhere)
    }

    /// Signs with this key.
    #[must_use]
    pub const fn with_key(key: SealingKey) -> Self {
        Self(Source::Given(key))
    }

    /// Signs with the key in this file.
    #[must_use]
    pub const fn with_file(path: PathBuf) -> Self {
        Self(Source::File(path))
    }

    /// Whether nothing is ever signed.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        matches!(self.0, Source::Nowhere)
    }

    /// The file that holds the key, if one does.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        match &self.0 {
            Source::File(path) => Some(path),
            Source::Nowhere | Source::Given(_) => None,
        }
    }

    /// The key as it is now.
    ///
    /// # Errors
    /// When there is none, or its file cannot be read.
    pub fn key(&self) -> Result<SealingKey, SealingKeyError> {
        match &self.0 {
            Source::Nowhere => Err(SealingKeyError::Missing),
            Source::Given(key) => Ok(key.clone()),
            Source::File(path) => SealingKey::from_hex(&fs::read_to_string(path).map_err(|error| said(path, &error))?),
        }
    }

    /// The public key, in hexadecimal.
    ///
    /// # Errors
    /// As [`Signer::key`].
    pub fn public(&self) -> Result<String, SealingKeyError> {
        self.key().map(|key| key.public())
    }

    /// Signs a message.
    ///
    /// # Errors
    /// As [`Signer::key`].
    pub fn sign(&self, message: &[u8]) -> Result<Seal, SealingKeyError> {
        Ok(self.key()?.sign(message))
    }
}

impl SealingKey {
    /// Writes the key into a file that its owner alone may read. Says whether it did: a file that is there is left alone.
    ///
    /// # Errors
    /// When the file or its folder cannot be made.
    pub fn keep_in(&self, path: &Path) -> Result<bool, SealingKeyError> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|error| said(folder, &error))?;
        }
        // Whole or not at all: nobody may read half a key, and of two processes that start at once one is first.
        let draft = path.with_extension(format!("{}.new", std::process::id()));
        let _left_over = fs::remove_file(&draft);
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&draft)
            .map_err(|error| said(&draft, &error))?;
        let written = file.write_all(self.to_hex().as_bytes()).and_then(|()| file.sync_all());
        let linked = written.and_then(|()| fs::hard_link(&draft, path));
        let _swept = fs::remove_file(&draft);
        match linked {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(said(path, &error)),
        }
    }

    /// Makes the key of a file where it is missing.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn ensure(path: &Path, chance: &mut impl CryptoRng) -> Result<(), SealingKeyError> {
        if path.exists() { Ok(()) } else { Self::make(chance).keep_in(path).map(drop) }
    }
}

fn said(path: &Path, error: &io::Error) -> SealingKeyError {
    SealingKeyError::File { path: path.display().to_string(), problem: error.to_string() }
}
