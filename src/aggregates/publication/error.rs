//! Why a publication is refused.

use chrono::NaiveDate;
use serde::Serialize;
use thiserror::Error;

/// Why a publication is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum PublicationError {
    /// `PUBLISH-1`.
    #[serde(rename = "PUBLISH-1")]
    #[error("{day} was published already, with the manifest {before}; it is not published again with {now}")]
    Different {
        /// The day.
        day: NaiveDate,
        /// The digest of the manifest that was published.
        before: String,
        /// The digest of the one that was to be published.
        now: String,
    },
    /// `PUBLISH-2`.
    #[serde(rename = "PUBLISH-2")]
    #[error("{day} is not closed")]
    NotClosed {
        /// The day that was to be published.
        day: NaiveDate,
    },
}
