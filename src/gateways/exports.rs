//! Files of exports that were made in the background: the files, apart from all others, and the register of whose they are.
//!
//! A file is entered before it is stored, so that what is left behind by a crash is known and swept. Storing and removing take
//! the same lock: two exports may have the same content.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, PgConnection, PgPool};
use thiserror::Error;
use tokio::fs::File;

use super::files::{FileDigest, Files, FilesError};
use crate::types::{AccountId, ExportFormat, JobId};

/// The folder in which they are kept.
const FOLDER: &str = "exports";

/// Why a file could not be stored, found or removed.
#[derive(Debug, Error)]
pub enum ExportFilesError {
    /// The file.
    #[error(transparent)]
    File(#[from] FilesError),
    /// The register.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// The job that made it.
    pub job: JobId,
    /// Who ordered it.
    pub account: AccountId,
    /// Its name, for who saves it.
    pub name: String,
    /// Its form.
    pub format: ExportFormat,
    /// Rows in it.
    pub rows: u64,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    /// What it is.
    pub file: ExportFile,
    /// The digest of its content, under which it is kept.
    pub digest: FileDigest,
    /// Its size in bytes.
    pub bytes: u64,
}

/// The files of exports. Cheap to clone.
#[derive(Debug, Clone)]
pub struct ExportFiles {
    pool: PgPool,
    files: Files,
}

#[derive(FromRow)]
struct Row {
    name: String,
    format: String,
    rows: i64,
    made_at: DateTime<Utc>,
    digest: String,
    bytes: i64,
}

impl ExportFiles {
    /// Over that register, and a folder of those files.
    #[must_use]
    pub fn new(pool: PgPool, files: &Files) -> Self {
        Self { pool, files: files.apart(FOLDER) }
    }

    /// Keeps a file in place of what an earlier attempt of its job may have left.
    ///
    /// # Errors
    /// When the files or the register cannot be reached: then there is no such file.
    pub async fn store(&self, file: ExportFile, content: std::fs::File) -> Result<KeptFile, ExportFilesError> {
        let mut content = File::from_std(content);
        let (digest, bytes) = FileDigest::of_file(&mut content).await.map_err(FilesError::from)?;
        self.remove(file.job).await?;
        sqlx::query(
            "INSERT INTO export_files (job, account, digest, name, format, rows, bytes, made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(file.job.0)
        .bind(file.account.0)
        .bind(digest.to_string())
        .bind(&file.name)
        .bind(file.format.extension())
        .bind(file.rows.cast_signed())
        .bind(bytes.cast_signed())
        .bind(file.made_at)
        .execute(&self.pool)
        .await?;
        let mut transaction = self.pool.begin().await?;
        lock(&digest.to_string(), &mut transaction).await?;
        self.files.put_file(&mut content, digest).await?;
        sqlx::query("UPDATE export_files SET complete = true WHERE job = $1")
            .bind(file.job.0)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(KeptFile { file, digest, bytes })
    }

    /// The file that a job of that account made, if it is kept.
    ///
    /// # Errors
    /// When the register cannot be reached.
    pub async fn find(&self, job: JobId, account: AccountId) -> Result<Option<KeptFile>, ExportFilesError> {
        let row: Option<Row> = sqlx::query_as(
            "SELECT name, format, rows, made_at, digest, bytes FROM export_files
             WHERE job = $1 AND account = $2 AND complete",
        )
        .bind(job.0)
        .bind(account.0)
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.and_then(|row| row.kept(job, account)))
    }

    /// The content of a file that is kept, in pieces.
    ///
    /// # Errors
    /// When it was removed meanwhile, or cannot be reached; on the way also when it was altered.
    pub async fn read(
        &self,
        kept: &KeptFile,
    ) -> Result<futures::stream::BoxStream<'static, Result<bytes::Bytes, FilesError>>, ExportFilesError> {
        Ok(self.files.read(kept.digest).await?)
    }

    /// Removes the file of a job, if there is one; says whether there was.
    ///
    /// # Errors
    /// When the files or the register cannot be reached; the entry stays then.
    pub async fn remove(&self, job: JobId) -> Result<bool, ExportFilesError> {
        let mut transaction = self.pool.begin().await?;
        let digest: Option<String> = sqlx::query_scalar("DELETE FROM export_files WHERE job = $1 RETURNING digest")
            .bind(job.0)
            .fetch_optional(&mut *transaction)
            .await?;
        let Some(digest) = digest else { return Ok(false) };
        lock(&digest, &mut transaction).await?;
        let shared: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM export_files WHERE digest = $1)")
            .bind(&digest)
            .fetch_one(&mut *transaction)
            .await?;
        // The register holds nothing but digests: its table says so.
        if let Ok(digest) = digest.parse()
            && !shared
        {
            self.files.remove(digest).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// Removes what was made before then; says how many files that were.
    ///
    /// # Errors
    /// When the files or the register cannot be reached; what was removed stays removed.
    pub async fn sweep(&self, before: DateTime<Utc>) -> Result<usize, ExportFilesError> {
        let old: Vec<uuid::Uuid> = sqlx::query_scalar("SELECT job FROM export_files WHERE made_at <= $1")
            .bind(before)
            .fetch_all(&self.pool)
            .await?;
        let mut removed = 0;
        for job in old {
            removed += usize::from(self.remove(JobId(job)).await?);
        }
        Ok(removed)
    }
}

impl Row {
    /// `None` when a later release made a file in a form that this one does not know.
    fn kept(self, job: JobId, account: AccountId) -> Option<KeptFile> {
        let format = [ExportFormat::Xlsx, ExportFormat::Csv];
        let format = format.into_iter().find(|format| format.extension() == self.format)?;
        let file = ExportFile {
            job,
            account,
            name: self.name,
            format,
            rows: self.rows.cast_unsigned(),
            made_at: self.made_at,
        };
        Some(KeptFile { file, digest: self.digest.parse().ok()?, bytes: self.bytes.cast_unsigned() })
    }
}

/// Whoever stores or removes a file of this content does so alone.
async fn lock(digest: &str, transaction: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended('export ' || $1, 0))")
        .bind(digest)
        .execute(transaction)
        .await
        .map(drop)
}
