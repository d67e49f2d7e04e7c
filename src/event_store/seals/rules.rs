//! What makes a change of the signing key believable.

use super::{key_message, verify};
use crate::aggregates::calendar::CalendarError;
use crate::types::Seal;

/// SEAL-4: where the former key vouches for the next one, its signature must be good.
///
/// # Errors
/// [`CalendarError::BadSignature`].
pub fn the_former_key_signed(key: &str, by: Option<&Seal>) -> Result<(), CalendarError> {
    match by {
        Some(seal) if !verify(seal, key_message(key).as_bytes()) => {
            Err(CalendarError::BadSignature { key: key.to_owned() })
        }
        Some(_) | None => Ok(()),
    }
}
