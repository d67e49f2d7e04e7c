//! The rules of the calendar.

use chrono::NaiveDate;

use super::CalendarError;

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
