//! What may be asked of the calendar.

use chrono::NaiveDate;

use crate::types::{Opinion, Seal};

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
        /// The head of the log at `last_position`, in hex.
        digest: String,
        /// The day's signature; `None` where the adopted key is not at hand.
        seal: Option<Seal>,
    },
    /// Let another key sign from now on.
    AdoptSealingKey {
        /// The public key, in hex.
        key: String,
        /// The present key's signature of it.
        by: Option<Seal>,
        /// Why the present key cannot sign.
        reason: Option<Opinion>,
    },
}
