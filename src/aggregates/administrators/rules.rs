//! The rules of an office's administrators.

use super::AdministratorsError;

/// ACCT-1: an office keeps at least one enabled administrator. `others` are those that stay when one goes.
///
/// # Errors
/// [`AdministratorsError::Last`] when nobody would stay.
pub const fn office_keeps_an_administrator(others: usize) -> Result<(), AdministratorsError> {
    if others >= 1 { Ok(()) } else { Err(AdministratorsError::Last { others }) }
}
