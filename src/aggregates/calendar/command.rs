//! What may be asked of the calendar.

use chrono::NaiveDate;

/// A command to the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalendarCommand {
    /// Close a day.
    CloseDay {
        /// Which day, in Asia/Shanghai.
        day: NaiveDate,
        /// The present day there.
        today: NaiveDate,
        /// The last position of the log that belongs to it or to a day before it.
        last_position: i64,
        /// The digest of the day before and of the day's events, in hex.
        digest: String,
    },
}
