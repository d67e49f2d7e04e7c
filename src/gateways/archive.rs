//! The place of an archive: files by name, in a folder or in an S3-compatible store. Each is there whole or not at all.

use std::io;
use std::sync::Arc;

use bytes::Bytes;
use object_store::path::Path;
use object_store::{GetResult, GetResultPayload, ObjectStore, ObjectStoreExt};
use thiserror::Error;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

use super::files::{FilesError, FilesPlace, open_store, scratch, upload};

/// Why an archive could not be read or written.
#[derive(Debug, Error)]
pub enum ArchiveError {
    /// The place cannot be used, or what is to be stored cannot be read.
    #[error("the archive cannot be used: {0}")]
    Place(#[from] FilesError),
    /// A temporary file.
    #[error("a temporary file of the archive: {0}")]
    Scratch(#[from] io::Error),
    /// The store failed.
    #[error("the archive cannot be reached: {0}")]
    Store(#[from] object_store::Error),
}

/// A store of files by name. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Archive(Arc<dyn ObjectStore>);

impl Archive {
    /// Opens the place.
    ///
    /// # Errors
    /// When the folder cannot be made, or the bucket's settings are incomplete.
    pub fn open(place: &FilesPlace) -> Result<Self, ArchiveError> {
        Ok(Self(open_store(place)?))
    }

    /// Stores a small file in place of the one that was there.
    ///
    /// # Errors
    /// When the store fails; what was there is there still then.
    pub async fn put(&self, name: &str, content: Bytes) -> Result<(), ArchiveError> {
        Ok(self.0.put(&Path::from(name), content.into()).await.map(drop)?)
    }

    /// Stores a file of any size in place of the one that was there.
    ///
    /// # Errors
    /// When the file cannot be read or the store fails; what was there is there still then.
    pub async fn put_file(&self, name: &str, file: &mut File) -> Result<(), ArchiveError> {
        Ok(upload(&*self.0, &Path::from(name), file).await?)
    }

    /// A small file; `None` where there is none.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn get(&self, name: &str) -> Result<Option<Bytes>, ArchiveError> {
        match self.found(name).await? {
            Some(found) => Ok(Some(found.bytes().await?)),
            None => Ok(None),
        }
    }

    /// A file of any size, fetched into a temporary one where it does not lie on this machine; `None` where there is none. `id`
    /// is one that nobody else uses.
    ///
    /// # Errors
    /// When the store fails, or there is no room for the file.
    pub async fn file(&self, name: &str, id: Uuid) -> Result<Option<std::fs::File>, ArchiveError> {
        let Some(found) = self.found(name).await? else { return Ok(None) };
        let GetResult { payload: GetResultPayload::Stream(mut pieces), .. } = found else {
            let GetResultPayload::File(file, _) = found.payload else { return Ok(None) };
            return Ok(Some(file));
        };
        let mut file = File::from_std(scratch(id)?);
        while let Some(piece) = futures::TryStreamExt::try_next(&mut pieces).await? {
            file.write_all(&piece).await?;
        }
        file.flush().await?;
        Ok(Some(file.into_std().await))
    }

    async fn found(&self, name: &str) -> Result<Option<GetResult>, ArchiveError> {
        match self.0.get(&Path::from(name)).await {
            Ok(found) => Ok(Some(found)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}
