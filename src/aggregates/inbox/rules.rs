//! The rules of an inbox.

use super::InboxError;

/// NOTICE-1: what was read stays read; reading again what was read before changes nothing. Says whether there is anything to
/// do.
///
/// # Errors
/// [`InboxError::NoPosition`] when there can be no notice up to there.
pub const fn what_was_read_stays_read(read_through: i64, through: i64) -> Result<bool, InboxError> {
    if through < 1 { Err(InboxError::NoPosition { through }) } else { Ok(through > read_through) }
}
