//! Why the administrators of an office refuse.

use serde::Serialize;
use thiserror::Error;

/// Why the administrators of an office refuse.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum AdministratorsError {
    /// `ACCT-1`.
    #[serde(rename = "ACCT-1.last")]
    #[error("the office would be left with {others} enabled administrators")]
    Last {
        /// How many others are enabled.
        others: usize,
    },
}
