//! Sweeps files of imports, since they name persons: what was looked at and not imported within a day, what belongs to imports
//! that were over half a year ago, and what names somebody who was erased.

use chrono::{DateTime, TimeDelta, Utc};
use tokio_util::sync::CancellationToken;

use super::attachment_sweep::SweepError;
use super::sweeping::now_and_then;
use crate::commands::Desk;
use crate::gateways::import_files::ImportFiles;
use crate::queries::import_files::{of_imports, unneeded};
use crate::queries::page::QueryError;

/// How long a file may wait for its import.
pub const HOURS_UNUSED: i64 = 24;
/// How long the files of an import that is over can be fetched.
pub const DAYS_KEPT: i64 = 180;
/// Sweeps now and then, until told to stop. What fails is tried again the next time.
pub async fn run(desk: Desk, files: ImportFiles, stop: CancellationToken) {
    now_and_then("files of imports", stop, || sweep(&desk, desk.now(), &files)).await;
}

/// Sweeps once; says how many were removed.
///
/// # Errors
/// When the database or the files cannot be reached; what was removed before stays removed.
pub async fn sweep(desk: &Desk, now: DateTime<Utc>, files: &ImportFiles) -> Result<usize, SweepError> {
    let (unused, over) = (now - TimeDelta::hours(HOURS_UNUSED), now - TimeDelta::days(DAYS_KEPT));
    let causes = desk.ledger().causes_of_the_erased().await?;
    let mut tables = desk.ledger().pool().acquire().await.map_err(QueryError::Database)?;
    let old = unneeded(unused, over, &mut tables).await?;
    let erased = of_imports(&causes, &mut tables).await?;
    drop(tables);
    let mut removed = 0;
    for (digests, before) in [(old, Some(unused)), (erased, None)] {
        for digest in digests {
            // The register holds nothing but digests: its table says so.
            let Ok(digest) = digest.parse() else { continue };
            removed += usize::from(files.remove(&digest, before).await?);
        }
    }
    Ok(removed)
}
