//! The rules of the calendar.

use chrono::NaiveDate;

use super::CalendarError;
use crate::types::{Opinion, Seal};

/// CLOSE-1: after the first, days are closed in order, one by one; closing a closed day again does nothing. Says whether there is
/// anything to do.
///
/// # Errors
/// [`CalendarError::OutOfOrder`] with the day whose turn it is.
pub fn days_close_one_by_one(closed_through: Option<NaiveDate>, day: NaiveDate) -> Result<bool, CalendarError> {
    let Some(last) = closed_through else { return Ok(true) };
    if day <= last {
        return Ok(false);
    }
    match last.succ_opt() {
        Some(next) if day != next => Err(CalendarError::OutOfOrder { day, next }),
        Some(_) | None => Ok(true),
    }
}

/// CLOSE-2: a day is closed once it has ended, at 24:00 Asia/Shanghai.
///
/// # Errors
/// [`CalendarError::NotEnded`].
pub fn only_a_day_that_has_ended_closes(day: NaiveDate, today: NaiveDate) -> Result<(), CalendarError> {
    if day < today { Ok(()) } else { Err(CalendarError::NotEnded { day, today }) }
}

/// SEAL-1: a day is sealed by the adopted key or not at all; the key of the first seal is adopted with it. Says which key that
/// is, if any.
///
/// # Errors
/// [`CalendarError::AnotherKey`].
pub fn the_adopted_key_seals<'a>(
    adopted: Option<&str>,
    seal: Option<&'a Seal>,
) -> Result<Option<&'a str>, CalendarError> {
    match (adopted, seal) {
        (_, None) => Ok(None),
        (None, Some(seal)) => Ok(Some(&seal.key)),
        (Some(adopted), Some(seal)) if adopted == seal.key => Ok(None),
        (Some(adopted), Some(seal)) => {
            Err(CalendarError::AnotherKey { key: seal.key.clone(), adopted: adopted.to_owned() })
        }
    }
}

/// SEAL-2: another key is vouched for by the present one, or comes with the reason why that cannot.
///
/// # Errors
/// [`CalendarError::Unvouched`].
pub fn the_present_key_or_a_reason_vouches(
    adopted: &str,
    key: &str,
    by: Option<&Seal>,
    reason: Option<&Opinion>,
) -> Result<(), CalendarError> {
    let signed = by.is_some_and(|by| by.key == adopted);
    if signed || (by.is_none() && reason.is_some()) {
        Ok(())
    } else {
        Err(CalendarError::Unvouched { key: key.to_owned(), adopted: adopted.to_owned() })
    }
}

/// SEAL-3: a key that was given up is never adopted again.
///
/// # Errors
/// [`CalendarError::GivenUp`].
pub fn a_key_that_was_given_up_stays_so(keys: &[String], key: &str) -> Result<(), CalendarError> {
    if keys.iter().any(|known| known == key) { Err(CalendarError::GivenUp { key: key.to_owned() }) } else { Ok(()) }
}
