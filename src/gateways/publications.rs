//! Where publications lie: a folder or an S3-compatible store, one folder a day. A publication is there whole or not at all: who
//! sees its manifest sees everything.
//!
//! In a folder, the files are made beside the others under a name that begins with a dot, and come to their place by one rename.
//! A bucket has no such thing: there the manifest is put last, and what an interrupted attempt left without one is overwritten or
//! removed.

use std::fmt;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use chrono::NaiveDate;
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{GetOptions, GetRange, ObjectStore, ObjectStoreExt};
use sha2::{Digest, Sha256};
use thiserror::Error;
use tokio::fs::File;
use uuid::Uuid;

use super::files::{FilesError, FilesPlace, bucket, upload};

/// Why a publication could not be stored or read.
#[derive(Debug, Error)]
pub enum PublicationsError {
    /// The place given cannot be used.
    #[error("publications cannot be kept: {0}")]
    Place(String),
    /// A file or folder of the place.
    #[error("{}: {source}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The store failed.
    #[error("the place of publications cannot be reached: {0}")]
    Store(#[from] object_store::Error),
    /// The store took too long.
    #[error("the place of publications did not answer within {} seconds", .0.as_secs())]
    TooSlow(Duration),
}

/// The place of publications. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Publications {
    store: Arc<dyn ObjectStore>,
    /// Where it is, for people.
    shown: Arc<str>,
    /// The folder itself, if it is one.
    folder: Option<PathBuf>,
    patience: Duration,
}

/// A folder in which a publication is made. It goes when this is dropped, unless it has come to its place.
#[derive(Debug)]
pub struct Staging(PathBuf);

impl Publications {
    /// Opens the place. `patience` is how long storing or reading one publication may take. The folder is made when something is
    /// stored.
    ///
    /// # Errors
    /// When the bucket's settings are incomplete.
    pub fn open(place: &FilesPlace, patience: Duration) -> Result<Self, PublicationsError> {
        let shown = place.to_string().into();
        match place {
            FilesPlace::Folder(folder) => {
                Ok(Self { store: local(folder)?, shown, folder: Some(folder.clone()), patience })
            }
            FilesPlace::Bucket { name, prefix } => {
                let store = bucket(name, prefix, Some(patience)).map_err(|error| unusable(&error))?;
                Ok(Self { store, shown, folder: None, patience })
            }
        }
    }

    /// Over a store of which nothing else is known.
    #[must_use]
    pub fn over(store: Arc<dyn ObjectStore>, patience: Duration) -> Self {
        Self { store, shown: "store".into(), folder: None, patience }
    }

    /// How long storing or reading one publication may take.
    #[must_use]
    pub const fn patience(&self) -> Duration {
        self.patience
    }

    /// A new, empty folder in which a day's publication is made: where it can be put to its place by a rename, if it can. `id` is
    /// one that nobody else uses. What an interrupted attempt at the day left behind is removed: there is one attempt at a time.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn staging(&self, day: NaiveDate, id: Uuid) -> Result<Staging, PublicationsError> {
        let path = match &self.folder {
            Some(folder) => folder.join(format!(".staging-{day}")),
            None => std::env::temp_dir().join(format!("keshi-publication-{id}")),
        };
        let made = remove_folder(&path).and_then(|()| fs::create_dir_all(&path));
        made.map_err(|source| PublicationsError::File { path: path.clone(), source })?;
        Ok(Staging(path))
    }

    /// Puts what was made in `staging` to its place: these files, the last of which is the manifest. Until this returns there is no
    /// manifest of the day.
    ///
    /// # Errors
    /// When the place fails or takes too long: then nobody sees a publication.
    pub async fn put(&self, day: NaiveDate, staging: &Staging, files: &[String]) -> Result<(), PublicationsError> {
        match &self.folder {
            Some(folder) => rename(folder, day, &staging.0),
            None => self.in_time(self.upload_all(day, &staging.0, files)).await,
        }
    }

    /// A small file of a day; `None` where there is none.
    ///
    /// # Errors
    /// When the place fails or takes too long.
    pub async fn get(&self, day: NaiveDate, name: &str) -> Result<Option<Bytes>, PublicationsError> {
        self.in_time(async {
            match self.store.get(&path(day, name)).await {
                Ok(found) => Ok(Some(found.bytes().await?)),
                Err(object_store::Error::NotFound { .. }) => Ok(None),
                Err(error) => Err(error.into()),
            }
        })
        .await
    }

    /// A file of a day, or some of its bytes, in pieces; `None` where there is none.
    ///
    /// # Errors
    /// When the place fails, now or on the way.
    pub async fn read(
        &self,
        day: NaiveDate,
        name: &str,
        range: Option<Range<u64>>,
    ) -> Result<Option<BoxStream<'static, object_store::Result<Bytes>>>, PublicationsError> {
        let options = GetOptions { range: range.map(GetRange::Bounded), ..GetOptions::default() };
        self.in_time(async {
            match self.store.get_opts(&path(day, name), options).await {
                Ok(found) => Ok(Some(found.into_stream())),
                Err(object_store::Error::NotFound { .. }) => Ok(None),
                Err(error) => Err(error.into()),
            }
        })
        .await
    }

    /// The SHA-256 of a file of a day, in hex; `None` where there is none.
    ///
    /// # Errors
    /// When the place fails or takes too long.
    pub async fn sha256(&self, day: NaiveDate, name: &str) -> Result<Option<String>, PublicationsError> {
        let Some(mut pieces) = self.read(day, name, None).await? else { return Ok(None) };
        self.in_time(async {
            let mut hasher = Sha256::new();
            while let Some(piece) = pieces.try_next().await? {
                hasher.update(&piece);
            }
            Ok(Some(hex::encode(hasher.finalize())))
        })
        .await
    }

    async fn upload_all(&self, day: NaiveDate, from: &FilePath, files: &[String]) -> Result<(), PublicationsError> {
        let mut left: Vec<Path> = Vec::new();
        let mut listed = self.store.list(Some(&Path::from(day.to_string())));
        while let Some(object) = listed.next().await {
            left.push(object?.location);
        }
        for location in left.iter().filter(|left| !files.iter().any(|name| path(day, name) == **left)) {
            self.store.delete(location).await?;
        }
        for name in files {
            self.upload_file(&path(day, name), &from.join(name)).await?;
        }
        Ok(())
    }

    async fn upload_file(&self, to: &Path, from: &FilePath) -> Result<(), PublicationsError> {
        let unreadable = |source| PublicationsError::File { path: from.to_owned(), source };
        let mut file = File::open(from).await.map_err(unreadable)?;
        upload(&*self.store, to, &mut file).await.map_err(|error| match error {
            FilesError::Unreadable(source) => unreadable(source),
            FilesError::Store(error) => PublicationsError::Store(error),
            other @ (FilesError::Missing(_) | FilesError::Altered(_) | FilesError::Place(_)) => unusable(&other),
        })
    }

    async fn in_time<T>(
        &self,
        work: impl Future<Output = Result<T, PublicationsError>>,
    ) -> Result<T, PublicationsError> {
        tokio::time::timeout(self.patience, work).await.map_err(|_| PublicationsError::TooSlow(self.patience))?
    }
}

impl fmt::Display for Publications {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

impl Staging {
    /// The folder.
    #[must_use]
    pub fn path(&self) -> &FilePath {
        &self.0
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed before the next attempt.
        let _left = remove_folder(&self.0);
    }
}

/// A store over a folder that need not exist yet: a prefix of the root.
fn local(folder: &FilePath) -> Result<Arc<dyn ObjectStore>, PublicationsError> {
    let unusable = |source| PublicationsError::File { path: folder.to_owned(), source };
    let absolute = std::path::absolute(folder).map_err(unusable)?;
    let prefix = Path::from_absolute_path(absolute).map_err(|error| PublicationsError::Place(error.to_string()))?;
    Ok(Arc::new(PrefixStore::new(LocalFileSystem::new(), prefix)))
}

fn unusable(error: &FilesError) -> PublicationsError {
    PublicationsError::Place(error.to_string())
}

fn path(day: NaiveDate, name: &str) -> Path {
    Path::from_iter([day.to_string().as_str(), name])
}

/// The one step by which a publication becomes visible. A folder of the day that has no manifest is nobody's and is removed.
fn rename(folder: &FilePath, day: NaiveDate, staging: &FilePath) -> Result<(), PublicationsError> {
    let place = folder.join(day.to_string());
    let moved = remove_folder(&place)
        .and_then(|()| fs::rename(staging, &place))
        .and_then(|()| fs::File::open(folder)?.sync_all());
    moved.map_err(|source| PublicationsError::File { path: place, source })
}

fn remove_folder(path: &FilePath) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}
