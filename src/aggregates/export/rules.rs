//! The rules of an export.

use chrono::{DateTime, TimeDelta, Utc};

use super::ExportError;
use crate::types::{Opinion, Role, Seat};

/// Rows that an answer holds at most (EXPORT-1).
pub const ROWS_AT_ONCE: u64 = 65_000;
/// Rows that a file made in the background holds at most: what one sheet of Excel takes, with room for the head (EXPORT-1).
pub const ROWS_IN_BACKGROUND: u64 = 1_000_000;

/// Exports of one account that wait or are being made at the same time (EXPORT-6).
pub const ORDERS_AT_ONCE: u64 = 5;
/// How long a file that was made in the background is kept (EXPORT-5).
pub const KEPT: TimeDelta = TimeDelta::days(7);

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

/// EXPORT-5: a file is made in the background only for an account that may still be used, in the role and at the seat in which it
/// ordered the file. `stands` is what the account may be used for now, if it may be used at all.
///
/// # Errors
/// [`ExportError::OrdererFell`].
pub fn orderer_stands(ordered: (Role, Seat), stands: Option<(Role, Seat)>) -> Result<(), ExportError> {
    if stands == Some(ordered) { Ok(()) } else { Err(ExportError::OrdererFell) }
}

/// EXPORT-5: a file that was made in the background can be fetched for seven days.
#[must_use]
pub fn file_is_kept(made_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - made_at < KEPT
}

/// EXPORT-6: an account has at most five exports that wait or are being made; `waiting` are there already.
///
/// # Errors
/// [`ExportError::TooManyOrders`] with both numbers.
pub const fn orders_at_once(waiting: u64) -> Result<(), ExportError> {
    if waiting < ORDERS_AT_ONCE { Ok(()) } else { Err(ExportError::TooManyOrders { waiting, limit: ORDERS_AT_ONCE }) }
}
