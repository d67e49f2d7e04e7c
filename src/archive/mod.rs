//! The archive: proof that nothing of the log was altered, and the log as files that prove it without any database.
//!
//! - [`verify_database`] walks the log and compares every event with the head that was stored when it was written, and every closed
//!   day with its seal. [`verify_files`] does the same over an export.
//! - [`export()`] writes each closed day as a Parquet file, with a manifest.
//!
//! Both walks are one (`walk`); they differ in where the rows come from. What does not fit is a [`Finding`], which names it.

mod chapters;
mod database;
mod export;
mod files;
mod finding;
mod keys;
mod manifest;
mod parquet_read;
mod parquet_write;
mod report;
mod walk;

pub use chapters::Chapter;
pub use database::{unheard, verify_database};
pub use export::{ExportError, Exported, export};
pub use files::verify_files;
pub use finding::{EventName, Finding, Note, Witness};
pub use manifest::{DayFile, MANIFEST, Manifest, ManifestDay};
pub use report::{KeyShown, Report};

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::event_store::seals::ReadError;
use crate::gateways::archive::ArchiveError;

/// The name under which a verification is a job.
pub const JOB: &str = "seals.verify";

/// What is to be verified, and by whose key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// This day only; else everything.
    pub day: Option<NaiveDate>,
    /// The public keys that the auditor trusts, in hex; none to believe the log's own.
    pub trusted: Vec<String>,
}

/// Hears how far a walk is, as a position and the last one; says whether to go on.
pub type Told = Arc<dyn Fn(i64, i64) -> bool + Send + Sync>;

/// Why a verification came to no result.
#[derive(Debug, Error)]
pub enum VerifyError {
    /// The events cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The export cannot be read.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// There is no such closed day.
    #[error("{0} is no closed day")]
    NoSuchDay(NaiveDate),
    /// It was told to stop.
    #[error("the verification was stopped")]
    Stopped,
    /// A thread of its own failed.
    #[error("the verification failed: {0}")]
    Broken(String),
}

impl From<sqlx::Error> for VerifyError {
    fn from(error: sqlx::Error) -> Self {
        Self::Read(error.into())
    }
}
