//! Why an inbox refuses.

use serde::Serialize;
use thiserror::Error;

/// Why an inbox refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum InboxError {
    /// `NOTICE-1`.
    #[serde(rename = "NOTICE-1")]
    #[error("{through} is no position of the log; the first one is 1")]
    NoPosition {
        /// What was given.
        through: i64,
    },
}
