//! Sweeps uploaded documents that nobody needs: those that no request names within a day, and those of learners who were erased.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;
use thiserror::Error;
use tokio_util::sync::CancellationToken;

use super::sweeping::now_and_then;
use crate::commands::{Desk, EventStoreError};
use crate::gateways::attachments::{Attachments, AttachmentsError};
use crate::queries::attachments::{Unneeded, of_the_erased, unreferenced};
use crate::queries::page::QueryError;
use crate::types::LearnerId;

/// How long an upload may wait for the request that names it.
pub const HOURS: i64 = 24;
/// Why nothing could be swept.
#[derive(Debug, Error)]
pub enum SweepError {
    /// The register or the read tables.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// The log.
    #[error(transparent)]
    Log(#[from] EventStoreError),
    /// The documents.
    #[error(transparent)]
    Attachments(#[from] AttachmentsError),
}

/// Sweeps now and then, until told to stop. What fails is tried again the next time.
pub async fn run(desk: Desk, attachments: Attachments, stop: CancellationToken) {
    now_and_then("uploaded documents", stop, || sweep(desk.now(), &attachments, desk.ledger().pool())).await;
}

/// Sweeps once; says how many were removed.
///
/// # Errors
/// When the database or the files cannot be reached; what was removed before stays removed.
pub async fn sweep(now: DateTime<Utc>, attachments: &Attachments, pool: &PgPool) -> Result<usize, SweepError> {
    let before = now - TimeDelta::hours(HOURS);
    let mut tables = pool.acquire().await.map_err(QueryError::Database)?;
    let waited = unreferenced(before, &mut tables).await?;
    let erased = of_the_erased(&mut tables).await?;
    drop(tables);
    Ok(remove(&waited, Some(before), attachments).await? + remove(&erased, None, attachments).await?)
}

async fn remove(
    unneeded: &[Unneeded],
    before: Option<DateTime<Utc>>,
    attachments: &Attachments,
) -> Result<usize, AttachmentsError> {
    let mut removed = 0;
    for Unneeded { digest, learner } in unneeded {
        // The register holds nothing but digests: its table says so.
        let Ok(digest) = digest.parse() else { continue };
        removed += usize::from(attachments.remove(digest, LearnerId(*learner), before).await?);
    }
    Ok(removed)
}
