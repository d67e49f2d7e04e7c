//! Why a training point refuses.

use serde::Serialize;
use thiserror::Error;

use crate::types::Name;

/// Why a training point refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum PointError {
    /// It was registered before.
    #[serde(rename = "POINT.exists")]
    #[error("the training point is registered already")]
    Exists,
    /// It was never registered.
    #[serde(rename = "POINT.missing")]
    #[error("there is no such training point")]
    Missing,
    /// It bears that name already.
    #[serde(rename = "POINT.same_name")]
    #[error("the training point is already named {name}")]
    SameName {
        /// The name.
        name: Name,
    },
    /// `POINT-1`.
    #[serde(rename = "POINT-1")]
    #[error("the training point is disabled")]
    Disabled,
    /// It is enabled already.
    #[serde(rename = "POINT-1.enabled")]
    #[error("the training point is enabled already")]
    Enabled,
}
