//! The rules of a training point.

use super::PointError;
use crate::types::{Name, RegionCode};

/// POINT-1: a disabled point reports, enrols and submits nothing, its accounts cannot log in, and its history stays.
///
/// # Errors
/// [`PointError::Disabled`].
pub const fn point_is_enabled(enabled: bool) -> Result<(), PointError> {
    if enabled { Ok(()) } else { Err(PointError::Disabled) }
}

/// POINT-2: a name is unique within its office. The claim that a point of that office takes on its name.
#[must_use]
pub fn name_claim(office: RegionCode, name: &Name) -> String {
    format!("point_name:{office}:{name}")
}
