//! Why the calendar refuses.

use chrono::NaiveDate;
use serde::Serialize;
use thiserror::Error;

/// Why the calendar refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum CalendarError {
    /// `CLOSE-1`.
    #[serde(rename = "CLOSE-1")]
    #[error("{next} is to be closed before {day}")]
    OutOfOrder {
        /// The day that was to be closed.
        day: NaiveDate,
        /// The day whose turn it is.
        next: NaiveDate,
    },
    /// `CLOSE-2`.
    #[serde(rename = "CLOSE-2")]
    #[error("{day} has not ended: today is {today}")]
    NotEnded {
        /// The day that was to be closed.
        day: NaiveDate,
        /// The present day.
        today: NaiveDate,
    },
}
