//! Files that people send or fetch: attachments, workbooks, exports. They are kept outside the database, in a folder or in an
//! S3-compatible store, each under the SHA-256 of its content: storing one twice stores it once, and what is read back is
//! checked.

use std::fmt;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures::stream::{BoxStream, try_unfold};
use futures::{StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{GetResult, ObjectStore, ObjectStoreExt, WriteMultipart};
use sha2::{Digest, Sha256};
use thiserror::Error;
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncSeekExt};
use uuid::Uuid;

/// Bytes of a large file that are in memory at once while it is read or stored.
const PIECE: usize = 5 * 1024 * 1024;
/// Pieces of a large file that are on their way to the store at once.
const PIECES: usize = 2;

/// Where files are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilesPlace {
    /// In a folder, made where it is missing.
    Folder(PathBuf),
    /// In a bucket, below a prefix, which may be empty. Endpoint, region and keys come from the environment, by the names that the
    /// tools of AWS use (`AWS_ENDPOINT_URL`, `AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`).
    Bucket {
        /// The bucket.
        name: String,
        /// What the names of all objects begin with.
        prefix: String,
    },
}

impl FilesPlace {
    /// A folder, or `s3://bucket/prefix`.
    #[must_use]
    pub fn named(place: &str) -> Self {
        let Some(bucket) = place.strip_prefix("s3://") else { return Self::Folder(PathBuf::from(place)) };
        let (name, prefix) = bucket.split_once('/').unwrap_or((bucket, ""));
        Self::Bucket { name: name.to_owned(), prefix: prefix.trim_matches('/').to_owned() }
    }
}

impl fmt::Display for FilesPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => write!(f, "{}", folder.display()),
            Self::Bucket { name, prefix } if prefix.is_empty() => write!(f, "s3://{name}"),
            Self::Bucket { name, prefix } => write!(f, "s3://{name}/{prefix}"),
        }
    }
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
    /// What is to be stored cannot be read.
    #[error("the file to be stored cannot be read: {0}")]
    Unreadable(#[from] io::Error),
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
        open_store(place).map(Self)
    }

    /// A folder of this place, apart from all other files: what is stored or removed there is no matter of theirs.
    #[must_use]
    pub fn apart(&self, folder: &str) -> Self {
        Self(Arc::new(PrefixStore::new(Arc::clone(&self.0), folder)))
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

    /// Stores a file of any size, of which a few megabytes are in memory at once. `digest` is what [`FileDigest::of_file`] says
    /// of it.
    ///
    /// # Errors
    /// When the file cannot be read or the store fails; nothing is stored then.
    pub async fn put_file(&self, file: &mut File, digest: FileDigest) -> Result<(), FilesError> {
        upload(&*self.0, &digest.path(), file).await
    }

    /// Reads a file.
    ///
    /// # Errors
    /// When there is no such file, it was altered, or the store fails.
    pub async fn get(&self, digest: FileDigest) -> Result<Bytes, FilesError> {
        let found = self.found(digest).await?.bytes().await.map_err(FilesError::Store)?;
        if FileDigest::of(&found) == digest { Ok(found) } else { Err(FilesError::Altered(digest)) }
    }

    /// Reads a file piece by piece. The last piece is not given before the whole file is known to be what was stored.
    ///
    /// # Errors
    /// When there is no such file or the store fails; on the way also when it was altered.
    pub async fn read(&self, digest: FileDigest) -> Result<BoxStream<'static, Result<Bytes, FilesError>>, FilesError> {
        let pieces = self.found(digest).await?.into_stream().map_err(FilesError::Store).fuse();
        let begin = (pieces, Sha256::new(), None::<Bytes>);
        let checked = try_unfold(begin, move |(mut pieces, mut hasher, mut held)| async move {
            while let Some(piece) = pieces.try_next().await? {
                hasher.update(&piece);
                if let Some(before) = held.replace(piece) {
                    return Ok(Some((before, (pieces, hasher, held))));
                }
            }
            if FileDigest(hasher.clone().finalize().into()) != digest {
                return Err(FilesError::Altered(digest));
            }
            Ok(held.take().map(|last| (last, (pieces, hasher, held))))
        });
        Ok(checked.boxed())
    }

    /// The size of a file in bytes; `None` when it is not there. Its content is not looked at.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn size(&self, digest: FileDigest) -> Result<Option<u64>, FilesError> {
        match self.0.head(&digest.path()).await {
            Ok(found) => Ok(Some(found.size)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(FilesError::Store(error)),
        }
    }

    async fn found(&self, digest: FileDigest) -> Result<GetResult, FilesError> {
        match self.0.get(&digest.path()).await {
            Ok(found) => Ok(found),
            Err(object_store::Error::NotFound { .. }) => Err(FilesError::Missing(digest)),
            Err(error) => Err(FilesError::Store(error)),
        }
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

    /// The digest of a file's content, and its size in bytes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn of_file(file: &mut File) -> io::Result<(Self, u64)> {
        file.rewind().await?;
        let (mut hasher, mut bytes) = (Sha256::new(), 0);
        let mut piece = BytesMut::with_capacity(PIECE);
        while file.read_buf(&mut piece).await? > 0 {
            hasher.update(&piece);
            bytes += piece.len() as u64;
            piece.clear();
        }
        Ok((Self(hasher.finalize().into()), bytes))
    }

    /// Two levels of folders keep every folder small.
    fn path(self) -> Path {
        let name = self.to_string();
        Path::from(format!("{}/{}/{name}", &name[..2], &name[2..4]))
    }
}

/// Opens the store of a place.
pub(super) fn open_store(place: &FilesPlace) -> Result<Arc<dyn ObjectStore>, FilesError> {
    match place {
        FilesPlace::Folder(folder) => {
            fs::create_dir_all(folder).map_err(|error| FilesError::Place(format!("{}: {error}", folder.display())))?;
            let store = LocalFileSystem::new_with_prefix(folder)
                .map_err(|error| FilesError::Place(error.to_string()))?
                .with_fsync(true);
            Ok(Arc::new(store))
        }
        FilesPlace::Bucket { name, prefix } => bucket(name, prefix, None),
    }
}

/// Opens what lies below a prefix of a bucket. `patience` is how long a request may take with all its repetitions, unless as long as
/// the library has it.
#[cfg(feature = "s3")]
pub(super) fn bucket(name: &str, prefix: &str, patience: Option<Duration>) -> Result<Arc<dyn ObjectStore>, FilesError> {
    use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey::Client};
    use object_store::{BackoffConfig, ClientConfigKey, RetryConfig};

    super::http::install_tls();
    let mut store = AmazonS3Builder::from_env().with_bucket_name(name);
    if let Some(patience) = patience {
        // A request that hangs is given up and tried again; the whole has its own limit.
        let one = patience.min(Duration::from_secs(30)).as_secs().max(1);
        let retries = RetryConfig { backoff: BackoffConfig::default(), max_retries: 4, retry_timeout: patience };
        store = store
            .with_config(Client(ClientConfigKey::Timeout), format!("{one} seconds"))
            .with_config(Client(ClientConfigKey::ConnectTimeout), format!("{} seconds", one.min(5)))
            .with_retry(retries);
    }
    let store = store.build().map_err(|error| FilesError::Place(error.to_string()))?;
    Ok(Arc::new(PrefixStore::new(store, prefix)))
}

#[cfg(not(feature = "s3"))]
pub(super) fn bucket(name: &str, _: &str, _: Option<Duration>) -> Result<Arc<dyn ObjectStore>, FilesError> {
    Err(FilesError::Place(format!("this build knows no buckets, such as `{name}`: its feature `s3` is off")))
}

/// A file that is nowhere to be found, and gone when it is closed: for what is made before it is stored. `id` is one that nobody
/// else uses.
///
/// # Errors
/// When the system has no room for temporary files.
pub fn scratch(id: Uuid) -> io::Result<fs::File> {
    let path = std::env::temp_dir().join(format!("keshi-{id}"));
    let mut options = fs::OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path)?;
    fs::remove_file(&path)?;
    Ok(file)
}

/// Stores a file of any size in place of the one that was there, of which a few megabytes are in memory at once. It is there whole
/// or not at all.
pub(super) async fn upload(store: &dyn ObjectStore, to: &Path, file: &mut File) -> Result<(), FilesError> {
    file.rewind().await?;
    let first = next_piece(file).await?;
    if first.len() < PIECE {
        return store.put(to, first.freeze().into()).await.map(drop).map_err(FilesError::Store);
    }
    let parts = store.put_multipart(to).await.map_err(FilesError::Store)?;
    let mut parts = WriteMultipart::new_with_chunk_size(parts, PIECE);
    if let Err(error) = send(first, file, &mut parts).await {
        // What was sent goes by itself in time, should even this fail.
        let _aborted = parts.abort().await;
        return Err(error);
    }
    parts.finish().await.map(drop).map_err(FilesError::Store)
}

async fn send(first: BytesMut, file: &mut File, parts: &mut WriteMultipart) -> Result<(), FilesError> {
    let mut piece = first;
    while !piece.is_empty() {
        parts.wait_for_capacity(PIECES).await.map_err(FilesError::Store)?;
        parts.put(piece.freeze());
        piece = next_piece(file).await?;
    }
    Ok(())
}

/// As much of a file as goes in one piece; nothing at its end.
async fn next_piece(file: &mut File) -> io::Result<BytesMut> {
    let mut piece = BytesMut::with_capacity(PIECE);
    while piece.len() < PIECE && file.read_buf(&mut piece).await? > 0 {}
    Ok(piece)
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
    use std::io::Write;

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
        let second = files.put(Bytes::from_static(b"other")).await.unwrap();
        assert_ne!(second, first);
        assert_eq!(files.size(second).await.unwrap(), Some(5));
        assert_eq!(files.size(FileDigest::of(b"never stored")).await.unwrap(), None);
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

    /// More than one piece, all different.
    fn large() -> Vec<u8> {
        (0..u32::try_from(PIECE / 2).unwrap()).flat_map(u32::to_le_bytes).collect()
    }

    async fn read_whole(files: &Files, digest: FileDigest) -> Result<Vec<u8>, FilesError> {
        let pieces: Vec<Bytes> = files.read(digest).await?.try_collect().await?;
        Ok(pieces.concat())
    }

    #[tokio::test]
    async fn a_large_file_goes_in_and_out_in_pieces() {
        let scratch_dir = ScratchDir::new();
        let files = files(&scratch_dir).apart("large");
        for content in [large(), b"small".to_vec(), Vec::new()] {
            let mut file = scratch(Uuid::from_u128(1)).unwrap();
            file.write_all(&content).unwrap();
            let mut file = File::from_std(file);
            let (digest, bytes) = FileDigest::of_file(&mut file).await.unwrap();
            assert_eq!((digest, bytes), (FileDigest::of(&content), content.len() as u64));
            files.put_file(&mut file, digest).await.unwrap();
            assert_eq!(read_whole(&files, digest).await.unwrap(), content);
        }
    }

    #[tokio::test]
    async fn the_end_of_an_altered_file_is_not_given() {
        let scratch = ScratchDir::new();
        let files = files(&scratch);
        let digest = files.put(large().into()).await.unwrap();
        let path = scratch.path().join("files").join(digest.path().as_ref());
        let mut altered = large();
        altered[0] = 1;
        fs::write(path, altered).unwrap();
        assert!(matches!(read_whole(&files, digest).await, Err(FilesError::Altered(altered)) if altered == digest));
    }

    #[tokio::test]
    async fn what_lies_apart_is_no_matter_of_the_others() {
        let scratch = ScratchDir::new();
        let files = files(&scratch);
        let digest = files.put(Bytes::from_static(b"one")).await.unwrap();
        let apart = files.apart("exports");
        assert!(matches!(apart.get(digest).await, Err(FilesError::Missing(_))));
        apart.put(Bytes::from_static(b"one")).await.unwrap();
        apart.remove(digest).await.unwrap();
        assert_eq!(files.get(digest).await.unwrap(), Bytes::from_static(b"one"));
    }

    #[test]
    fn a_temporary_file_has_no_name_any_more() {
        let file = scratch(Uuid::from_u128(2)).unwrap();
        assert!(!std::env::temp_dir().join(format!("keshi-{}", Uuid::from_u128(2))).exists());
        assert_eq!(file.metadata().unwrap().len(), 0);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let refused = Files::open(&FilesPlace::Folder("/proc/nothing".into())).unwrap_err();
        assert!(refused.to_string().contains("/proc/nothing"), "{refused}");
    }
}
