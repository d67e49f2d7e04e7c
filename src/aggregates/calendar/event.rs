//! What happens to the calendar of business days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::aggregates::domain_event;

/// What happened to the calendar. There is one, in the stream `province`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum CalendarEvent {
    /// A business day ended; its figures never change again.
    DayClosed {
        /// Which day, in Asia/Shanghai.
        day: NaiveDate,
        /// The last position of the log that belongs to it or to a day before it.
        last_position: i64,
        /// SHA-256 over the digest of the day before and the stored bytes of the day's events, in hex.
        digest: String,
    },
}

domain_event!(CalendarEvent { DayClosed => "1.0" });
