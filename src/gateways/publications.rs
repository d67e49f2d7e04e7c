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

use bytes::{Bytes, BytesMut};
use chrono::NaiveDate;
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{GetOptions, GetRange, ObjectStore, ObjectStoreExt, PutPayload, WriteMultipart};
use sha2::{Digest, Sha256};
use thiserror::Error;
use tokio::fs::File;
use tokio::io::AsyncReadExt;
use uuid::Uuid;

/// Bytes of a file that are in memory at once while it is stored.
const PIECE: usize = 5 * 1024 * 1024;

/// Where publications are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicationsPlace {
    /// In a folder, made where it is missing.
    Folder(PathBuf),
    /// In a bucket, below a prefix, which may be empty. Endpoint, region and keys come from the environment, by the names that the
    /// tools of AWS use.
    Bucket {
        /// The bucket.
        name: String,
        /// What the names of all objects begin with.
        prefix: String,
    },
}

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

impl PublicationsPlace {
    /// From its text: a folder, or `s3://bucket/prefix`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let Some(bucket) = text.strip_prefix("s3://") else { return Self::Folder(PathBuf::from(text)) };
        let (name, prefix) = bucket.split_once('/').unwrap_or((bucket, ""));
        Self::Bucket { name: name.to_owned(), prefix: prefix.trim_matches('/').to_owned() }
    }
}

impl fmt::Display for PublicationsPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => write!(f, "{}", folder.display()),
            Self::Bucket { name, prefix } if prefix.is_empty() => write!(f, "s3://{name}"),
            Self::Bucket { name, prefix } => write!(f, "s3://{name}/{prefix}"),
        }
    }
}

impl Publications {
    /// Opens the place. `patience` is how long storing or reading one publication may take. The folder is made when something is
    /// stored.
    ///
    /// # Errors
    /// When the bucket's settings are incomplete.
    pub fn open(place: &PublicationsPlace, patience: Duration) -> Result<Self, PublicationsError> {
        let shown = place.to_string().into();
        match place {
            PublicationsPlace::Folder(folder) => {
                Ok(Self { store: local(folder)?, shown, folder: Some(folder.clone()), patience })
            }
            PublicationsPlace::Bucket { name, prefix } => {
                let store = bucket(name, patience)?;
                Ok(Self { store: Arc::new(PrefixStore::new(store, prefix.as_str())), shown, folder: None, patience })
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
            None => self.in_time(self.upload(day, &staging.0, files)).await,
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

    async fn upload(&self, day: NaiveDate, from: &FilePath, files: &[String]) -> Result<(), PublicationsError> {
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
        let mut piece = next_piece(&mut file).await.map_err(unreadable)?;
        if piece.len() < PIECE {
            self.store.put(to, PutPayload::from(piece.freeze())).await?;
            return Ok(());
        }
        let upload = self.store.put_multipart(to).await?;
        let mut upload = WriteMultipart::new_with_chunk_size(upload, PIECE);
        while !piece.is_empty() {
            upload.wait_for_capacity(1).await?;
            upload.put(piece.freeze());
            piece = next_piece(&mut file).await.map_err(unreadable)?;
        }
        upload.finish().await?;
        Ok(())
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

#[cfg(feature = "s3")]
fn bucket(name: &str, patience: Duration) -> Result<Arc<dyn ObjectStore>, PublicationsError> {
    use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
    use object_store::{BackoffConfig, ClientConfigKey, RetryConfig};

    super::http::install_tls();
    // A request that hangs is given up and tried again; the whole has its own limit.
    let one = patience.min(Duration::from_secs(30)).as_secs().max(1);
    let setting = |key| AmazonS3ConfigKey::Client(key);
    let retries = RetryConfig { backoff: BackoffConfig::default(), max_retries: 4, retry_timeout: patience };
    let store = AmazonS3Builder::from_env()
        .with_bucket_name(name)
        .with_config(setting(ClientConfigKey::Timeout), format!("{one} seconds"))
        .with_config(setting(ClientConfigKey::ConnectTimeout), format!("{} seconds", one.min(5)))
        .with_retry(retries)
        .build();
    store
        .map(|store| Arc::new(store) as Arc<dyn ObjectStore>)
        .map_err(|error| PublicationsError::Place(error.to_string()))
}

#[cfg(not(feature = "s3"))]
fn bucket(name: &str, _: Duration) -> Result<Arc<dyn ObjectStore>, PublicationsError> {
    Err(PublicationsError::Place(format!("this build knows no buckets, such as `{name}`: its feature `s3` is off")))
}

fn path(day: NaiveDate, name: &str) -> Path {
    Path::from_iter([day.to_string().as_str(), name])
}

/// As much of a file as goes in one piece; nothing at its end.
async fn next_piece(file: &mut File) -> io::Result<BytesMut> {
    let mut piece = BytesMut::with_capacity(PIECE);
    while piece.len() < PIECE && file.read_buf(&mut piece).await? > 0 {}
    Ok(piece)
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
