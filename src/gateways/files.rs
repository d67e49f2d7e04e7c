//! Files that people send or fetch: attachments, workbooks, exports. They are kept outside the database, in a folder or in an
//! S3-compatible store, each under the SHA-256 of its content: storing one twice stores it once, and what is read back is
//! checked.

use std::fs;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use bytes::Bytes;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use sha2::{Digest, Sha256};
use thiserror::Error;

/// Where files are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilesPlace {
    /// In a folder, made where it is missing.
    Folder(PathBuf),
    /// In a bucket. Endpoint, region and keys come from the environment, by the names that the tools of AWS use
    /// (`AWS_ENDPOINT_URL`, `AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`).
    Bucket(String),
}

/// The SHA-256 of a file's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileDigest([u8; 32]);

/// Why a file could not be stored or read.
#[derive(Debug, Error)]
pub enum FilesError {
    /// There is no such file: it was never stored, or was removed.
    #[error("there is no file `{0}`")]
    Missing(FileDigest),
    /// What is stored is not what was stored.
    #[error("the file `{0}` was altered")]
    Altered(FileDigest),
    /// The place given cannot be used.
    #[error("files cannot be kept: {0}")]
    Place(String),
    /// The store failed.
    #[error("the files cannot be reached: {0}")]
    Store(object_store::Error),
}

/// A store of files. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// Opens the place.
    ///
    /// # Errors
    /// When the folder cannot be made, or the bucket's settings are incomplete.
    pub fn open(place: &FilesPlace) -> Result<Self, FilesError> {
        match place {
            FilesPlace::Folder(folder) => {
                fs::create_dir_all(folder)
                    .map_err(|error| FilesError::Place(format!("{}: {error}", folder.display())))?;
                let store = LocalFileSystem::new_with_prefix(folder)
                    .map_err(|error| FilesError::Place(error.to_string()))?
                    .with_fsync(true);
                Ok(Self(Arc::new(store)))
            }
            FilesPlace::Bucket(name) => Self::bucket(name),
        }
    }

    #[cfg(feature = "s3")]
    fn bucket(name: &str) -> Result<Self, FilesError> {
        let store = object_store::aws::AmazonS3Builder::from_env().with_bucket_name(name).build();
        store.map(|store| Self(Arc::new(store))).map_err(|error| FilesError::Place(error.to_string()))
    }

    #[cfg(not(feature = "s3"))]
    fn bucket(name: &str) -> Result<Self, FilesError> {
        Err(FilesError::Place(format!("this build knows no buckets, such as `{name}`: its feature `s3` is off")))
    }

    /// Stores a file and gives back under which digest.
    ///
    /// # Errors
    /// When the store fails; nothing is stored then.
    pub async fn put(&self, content: Bytes) -> Result<FileDigest, FilesError> {
        let digest = FileDigest::of(&content);
        self.0.put(&digest.path(), content.into()).await.map_err(FilesError::Store)?;
        Ok(digest)
    }

    /// Reads a file.
    ///
    /// # Errors
    /// When there is no such file, it was altered, or the store fails.
    pub async fn get(&self, digest: FileDigest) -> Result<Bytes, FilesError> {
        let found = match self.0.get(&digest.path()).await {
            Ok(found) => found.bytes().await.map_err(FilesError::Store)?,
            Err(object_store::Error::NotFound { .. }) => return Err(FilesError::Missing(digest)),
            Err(error) => return Err(FilesError::Store(error)),
        };
        if FileDigest::of(&found) == digest { Ok(found) } else { Err(FilesError::Altered(digest)) }
    }

    /// Removes a file; removing what is not there is done already.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn remove(&self, digest: FileDigest) -> Result<(), FilesError> {
        match self.0.delete(&digest.path()).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(FilesError::Store(error)),
        }
    }
}

impl FileDigest {
    /// The digest of some content.
    #[must_use]
    pub fn of(content: &[u8]) -> Self {
        Self(Sha256::digest(content).into())
    }

    /// Two levels of folders keep every folder small.
    fn path(self) -> Path {
        let name = self.to_string();
        Path::from(format!("{}/{}/{name}", &name[..2], &name[2..4]))
    }
}

impl std::fmt::Display for FileDigest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl FromStr for FileDigest {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| format!("`{text}` is no SHA-256 in hexadecimal"))?;
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::ScratchDir;

    fn files(scratch: &ScratchDir) -> Files {
        Files::open(&FilesPlace::Folder(scratch.path().join("files"))).unwrap()
    }

    #[tokio::test]
    async fn what_was_stored_comes_back_and_storing_it_twice_stores_it_once() {
        let scratch = ScratchDir::new();
        let files = files(&scratch);
        let first = files.put(Bytes::from_static(b"one")).await.unwrap();
        assert_eq!(files.put(Bytes::from_static(b"one")).await.unwrap(), first);
        assert_ne!(files.put(Bytes::from_static(b"two")).await.unwrap(), first);
        assert_eq!(files.get(first).await.unwrap(), Bytes::from_static(b"one"));
        assert_eq!(first.to_string().parse(), Ok(first));
    }

    #[tokio::test]
    async fn what_was_altered_or_removed_does_not_come_back() {
        let scratch = ScratchDir::new();
        let files = files(&scratch);
        let digest = files.put(Bytes::from_static(b"one")).await.unwrap();
        fs::write(scratch.path().join("files").join(digest.path().as_ref()), b"two").unwrap();
        assert!(matches!(files.get(digest).await, Err(FilesError::Altered(altered)) if altered == digest));
        files.remove(digest).await.unwrap();
        files.remove(digest).await.unwrap();
        assert!(matches!(files.get(digest).await, Err(FilesError::Missing(missing)) if missing == digest));
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let refused = Files::open(&FilesPlace::Folder("/proc/nothing".into())).unwrap_err();
        assert!(refused.to_string().contains("/proc/nothing"), "{refused}");
    }
}
