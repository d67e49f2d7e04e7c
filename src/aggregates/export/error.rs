//! Why an export is refused.

use serde::Serialize;
use thiserror::Error;

/// Why an export is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum ExportError {
    /// `EXPORT-1`: too many rows for an answer; a background export takes them.
    #[serde(rename = "EXPORT-1")]
    #[error("{rows} rows are more than the {limit} that are exported at once")]
    TooManyAtOnce {
        /// Rows that the filter selects.
        rows: u64,
        /// Rows at most.
        limit: u64,
    },
    /// `EXPORT-1`: too many rows for one file.
    #[serde(rename = "EXPORT-1.background")]
    #[error("{rows} rows are more than the {limit} that one file takes")]
    TooMany {
        /// Rows that the filter selects.
        rows: u64,
        /// Rows at most.
        limit: u64,
    },
    /// `EXPORT-2`: personal data without a purpose.
    #[serde(rename = "EXPORT-2")]
    #[error("an export of personal data says what it is for")]
    WithoutPurpose,
    /// Recorded before.
    #[serde(rename = "EXPORT.exists")]
    #[error("the export is on record already")]
    Exists,
}
