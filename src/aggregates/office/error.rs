//! Why an office refuses.

use serde::Serialize;
use thiserror::Error;

use crate::types::{Name, RegionKind};

/// Why an office refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum OfficeError {
    /// It was established before.
    #[serde(rename = "OFFICE.exists")]
    #[error("the office is established already")]
    Exists,
    /// It was never established.
    #[serde(rename = "OFFICE.missing")]
    #[error("there is no such office")]
    Missing,
    /// Its region bears that name already.
    #[serde(rename = "OFFICE.same_name")]
    #[error("the region is already named {name}")]
    SameName {
        /// The name.
        name: Name,
    },
    /// `OFFICE-1`.
    #[serde(rename = "OFFICE-1")]
    #[error("a region of kind {kind:?} cannot lie below {parent:?}")]
    WrongPlace {
        /// The kind of the new region.
        kind: RegionKind,
        /// The kind of the region above, if one was named.
        parent: Option<RegionKind>,
    },
}
