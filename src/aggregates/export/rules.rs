//! The rules of an export.

use super::ExportError;
use crate::types::{Opinion, Role, Seat};

/// Rows that an answer holds at most (EXPORT-1).
pub const ROWS_AT_ONCE: u64 = 65_000;
/// Rows that a file made in the background holds at most: what one sheet of Excel takes, with room for the head (EXPORT-1).
pub const ROWS_IN_BACKGROUND: u64 = 1_000_000;

/// EXPORT-1: at most 65,000 rows leave at once; more are made into a file in the background.
///
/// # Errors
/// [`ExportError::TooManyAtOnce`] with both numbers.
pub const fn rows_at_once(rows: u64, limit: u64) -> Result<(), ExportError> {
    if rows <= limit { Ok(()) } else { Err(ExportError::TooManyAtOnce { rows, limit }) }
}

/// EXPORT-1: a file made in the background holds what one sheet can hold.
///
/// # Errors
/// [`ExportError::TooMany`] with both numbers.
pub const fn rows_in_background(rows: u64, limit: u64) -> Result<(), ExportError> {
    if rows <= limit { Ok(()) } else { Err(ExportError::TooMany { rows, limit }) }
}

/// EXPORT-2: an export of personal data says what it is for.
///
/// # Errors
/// [`ExportError::WithoutPurpose`].
pub const fn purpose_is_given(holds_personal_data: bool, purpose: Option<&Opinion>) -> Result<(), ExportError> {
    if holds_personal_data && purpose.is_none() { Err(ExportError::WithoutPurpose) } else { Ok(()) }
}

/// EXPORT-3: ID numbers are masked, unless staff of an office, or of a point for those of its own classes, asks for them in full.
#[must_use]
pub const fn takes_full_id_numbers(role: Role, seat: Seat, of_own_classes: bool) -> bool {
    match (role, seat) {
        (Role::Office, Seat::Office(_)) => true,
        (Role::Point, Seat::Point(_)) => of_own_classes,
        (
            Role::Office | Role::Point | Role::Learner | Role::Auditor | Role::Platform | Role::Machine,
            Seat::Office(_) | Seat::Point(_) | Seat::Learner(_) | Seat::Platform,
        ) => false,
    }
}
