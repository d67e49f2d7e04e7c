//! Files of imports: what was uploaded, the refused rows, the rows that stand after an undoing; and the register that says which of
//! them are kept. They name persons: none stays longer than it is needed, see `processes::import_sweep`.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::attachments::AttachmentsError;
use super::files::{FileDigest, Files, FilesError};
use crate::types::ContentDigest;

/// The files of imports. Cheap to clone.
#[derive(Debug, Clone)]
pub struct ImportFiles {
    pool: PgPool,
    files: Files,
}

impl ImportFiles {
    /// Over that register and those files.
    #[must_use]
    pub const fn new(pool: PgPool, files: Files) -> Self {
        Self { pool, files }
    }

    /// Stores a file. What no import names within a day is swept.
    ///
    /// # Errors
    /// When the files or the register cannot be reached; nothing is registered then.
    pub async fn keep(&self, content: Bytes, now: DateTime<Utc>) -> Result<ContentDigest, AttachmentsError> {
        let digest = FileDigest::of(&content);
        let mut transaction = self.pool.begin().await?;
        lock(digest, &mut transaction).await?;
        let name = digest.to_string();
        sqlx::query(
            "INSERT INTO import_files (digest, touched_at) VALUES ($1, $2)
             ON CONFLICT (digest) DO UPDATE SET touched_at = GREATEST(import_files.touched_at, excluded.touched_at)",
        )
        .bind(&name)
        .bind(now)
        .execute(&mut *transaction)
        .await?;
        self.files.put(content).await?;
        transaction.commit().await?;
        // It is written as digests are.
        name.parse().map_err(|_| FilesError::Altered(digest).into())
    }

    /// Lets a file last another day from now on.
    ///
    /// # Errors
    /// When the register cannot be reached.
    pub async fn touch(&self, digest: &ContentDigest, now: DateTime<Utc>) -> Result<(), AttachmentsError> {
        sqlx::query("UPDATE import_files SET touched_at = GREATEST(touched_at, $2) WHERE digest = $1")
            .bind(digest.as_str())
            .bind(now)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Notes that a file names these learners, as far as it is kept.
    ///
    /// # Errors
    /// When the register cannot be reached.
    pub async fn note_named(&self, digest: &ContentDigest, learners: &[Uuid]) -> Result<(), AttachmentsError> {
        if learners.is_empty() {
            return Ok(());
        }
        sqlx::query(
            "INSERT INTO import_file_learners (digest, learner)
             SELECT f.digest, l.learner FROM import_files f CROSS JOIN unnest($2::uuid[]) l (learner) WHERE f.digest = $1
             ON CONFLICT DO NOTHING",
        )
        .bind(digest.as_str())
        .bind(learners)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// A file's content; `None` when it is not kept any more.
    ///
    /// # Errors
    /// When the files or the register cannot be reached.
    pub async fn read(&self, digest: &ContentDigest) -> Result<Option<Bytes>, AttachmentsError> {
        let kept: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM import_files WHERE digest = $1)")
            .bind(digest.as_str())
            .fetch_one(&self.pool)
            .await?;
        let Some(digest) = digest.as_str().parse::<FileDigest>().ok().filter(|_| kept) else { return Ok(None) };
        match self.files.get(digest).await {
            Ok(content) => Ok(Some(content)),
            Err(FilesError::Missing(_)) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes a file, unless it was touched since `before`; says whether it did. Without `before` it goes in any case.
    ///
    /// # Errors
    /// When the files or the register cannot be reached; it stays then.
    pub async fn remove(
        &self,
        digest: &ContentDigest,
        before: Option<DateTime<Utc>>,
    ) -> Result<bool, AttachmentsError> {
        let Ok(file) = digest.as_str().parse::<FileDigest>() else { return Ok(false) };
        let mut transaction = self.pool.begin().await?;
        lock(file, &mut transaction).await?;
        let gone =
            sqlx::query("DELETE FROM import_files WHERE digest = $1 AND ($2::timestamptz IS NULL OR touched_at < $2)")
                .bind(digest.as_str())
                .bind(before)
                .execute(&mut *transaction)
                .await?
                .rows_affected()
                > 0;
        // A learner may have attached the very same content to a request.
        let shared: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM attachments WHERE digest = $1)")
            .bind(digest.as_str())
            .fetch_one(&mut *transaction)
            .await?;
        if gone && !shared {
            self.files.remove(file).await?;
        }
        transaction.commit().await?;
        Ok(gone)
    }
}

/// Whoever stores or removes this file does so alone.
async fn lock(digest: FileDigest, transaction: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
        .bind(digest.to_string())
        .execute(transaction)
        .await
        .map(drop)
}
