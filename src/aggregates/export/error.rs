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
    /// `EXPORT-5`: who ordered it in the background may not have it any more.
    #[serde(rename = "EXPORT-5")]
    #[error("the account that ordered the export may not be used any more, or not as it was")]
    OrdererFell,
    /// `EXPORT-6`: too many in the background.
    #[serde(rename = "EXPORT-6")]
    #[error("{waiting} exports of this account are being made or wait; at most {limit} may")]
    TooManyOrders {
        /// Exports that wait or are being made.
        waiting: u64,
        /// At most.
        limit: u64,
    },
    /// Recorded before.
    #[serde(rename = "EXPORT.exists")]
    #[error("the export is on record already")]
    Exists,
}
