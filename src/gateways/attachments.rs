//! Documents that learners upload, to attach them to requests: the files, and the register of whose they are.
//!
//! An upload that no request names within a day is swept, and so is everything of a learner who was erased. A file may belong
//! to several learners (they scanned the same page): it goes with the last of them. Uploading and sweeping take the same lock,
//! so that a file never goes while it is being uploaded anew.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use sqlx::{FromRow, PgConnection, PgPool};
use thiserror::Error;

use super::files::{FileDigest, Files, FilesError};
use crate::types::{DocumentKind, LearnerId, Name};

/// Why a document could not be stored, found or read.
#[derive(Debug, Error)]
pub enum AttachmentsError {
    /// The file.
    #[error(transparent)]
    File(#[from] FilesError),
    /// The register.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// A document that was uploaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The digest of its content, under which the file is kept.
    pub digest: FileDigest,
    /// What the learner calls it.
    pub name: Name,
    /// What it is.
    pub kind: DocumentKind,
    /// Its size in bytes.
    pub bytes: u64,
}

/// The uploaded documents. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Attachments {
    pool: PgPool,
    files: Files,
}

#[derive(FromRow)]
struct Row {
    digest: String,
    name: String,
    kind: String,
    bytes: i64,
}

impl Attachments {
    /// Over that register and those files.
    #[must_use]
    pub const fn new(pool: PgPool, files: Files) -> Self {
        Self { pool, files }
    }

    /// Stores a document of a learner. Storing it again changes its name, and makes it last another day.
    ///
    /// # Errors
    /// When the files or the register cannot be reached; nothing is registered then.
    pub async fn store(
        &self,
        learner: LearnerId,
        name: &Name,
        kind: DocumentKind,
        content: Bytes,
        now: DateTime<Utc>,
    ) -> Result<Upload, AttachmentsError> {
        let digest = FileDigest::of(&content);
        let bytes = content.len() as u64;
        let mut transaction = self.pool.begin().await?;
        lock(digest, &mut transaction).await?;
        sqlx::query(
            "INSERT INTO attachments (digest, learner, name, kind, bytes, touched_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (digest, learner) DO UPDATE SET name = excluded.name, touched_at = excluded.touched_at",
        )
        .bind(digest.to_string())
        .bind(learner.0)
        .bind(name.as_str())
        .bind(kind.code())
        .bind(bytes.cast_signed())
        .bind(now)
        .execute(&mut *transaction)
        .await?;
        self.files.put(content).await?;
        transaction.commit().await?;
        Ok(Upload { digest, name: name.clone(), kind, bytes })
    }

    /// How many documents the learner uploaded since then that no request is known to hold.
    ///
    /// # Errors
    /// When the register cannot be reached.
    pub async fn waiting(&self, learner: LearnerId, since: DateTime<Utc>) -> Result<i64, AttachmentsError> {
        Ok(sqlx::query_scalar("SELECT count(*) FROM attachments WHERE learner = $1 AND touched_at > $2 AND NOT kept")
            .bind(learner.0)
            .bind(since)
            .fetch_one(&self.pool)
            .await?)
    }

    /// Those of the learner's documents that have one of these digests. They last another day from now on, so that none is
    /// swept while the request that names it is being submitted.
    ///
    /// # Errors
    /// When the register cannot be reached.
    pub async fn take(
        &self,
        learner: LearnerId,
        digests: &[String],
        now: DateTime<Utc>,
    ) -> Result<Vec<Upload>, AttachmentsError> {
        if digests.is_empty() {
            return Ok(Vec::new());
        }
        let digests: Vec<String> = digests.iter().map(|digest| digest.to_ascii_lowercase()).collect();
        let rows: Vec<Row> = sqlx::query_as(
            "UPDATE attachments SET touched_at = GREATEST(touched_at, $3) WHERE learner = $1 AND digest = ANY($2)
             RETURNING digest, name, kind, bytes",
        )
        .bind(learner.0)
        .bind(&digests)
        .bind(now)
        .fetch_all(&self.pool)
        .await?;
        Ok(rows.into_iter().filter_map(Row::upload).collect())
    }

    /// A document's content.
    ///
    /// # Errors
    /// When it was never stored, was swept, or cannot be reached.
    pub async fn read(&self, digest: FileDigest) -> Result<Bytes, AttachmentsError> {
        Ok(self.files.get(digest).await?)
    }

    /// Removes an entry, and its file where nobody else has it; says whether it did. What was touched since `before` stays,
    /// unless there is no `before`: then it goes in any case.
    ///
    /// # Errors
    /// When the files or the register cannot be reached; the entry stays then.
    pub async fn remove(
        &self,
        digest: FileDigest,
        learner: LearnerId,
        before: Option<DateTime<Utc>>,
    ) -> Result<bool, AttachmentsError> {
        let mut transaction = self.pool.begin().await?;
        lock(digest, &mut transaction).await?;
        let gone = sqlx::query(
            "DELETE FROM attachments WHERE digest = $1 AND learner = $2 AND ($3::timestamptz IS NULL OR touched_at < $3)",
        )
        .bind(digest.to_string())
        .bind(learner.0)
        .bind(before)
        .execute(&mut *transaction)
        .await?;
        let shared: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM attachments WHERE digest = $1)")
            .bind(digest.to_string())
            .fetch_one(&mut *transaction)
            .await?;
        if gone.rows_affected() > 0 && !shared {
            self.files.remove(digest).await?;
        }
        transaction.commit().await?;
        Ok(gone.rows_affected() > 0)
    }
}

impl Row {
    /// `None` when a later release registered a kind that this one does not know.
    fn upload(self) -> Option<Upload> {
        Some(Upload {
            digest: self.digest.parse().ok()?,
            name: self.name.parse().ok()?,
            kind: DocumentKind::from_code(&self.kind)?,
            bytes: self.bytes.cast_unsigned(),
        })
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
