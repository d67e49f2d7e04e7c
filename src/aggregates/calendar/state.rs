//! The state of the calendar.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::CalendarEvent;

/// The calendar of business days.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// The first day that was closed.
    pub first: Option<NaiveDate>,
    /// The last day that was closed.
    pub closed_through: Option<NaiveDate>,
    /// The last position of the log that belongs to a closed day.
    pub last_position: i64,
    /// The digest of the last closed day, in hex; empty before the first. It is the head of the log there, once a key is adopted.
    pub digest: String,
    /// The keys that were ever adopted, in their order: the last one seals.
    pub keys: Vec<String>,
}

impl Calendar {
    /// The key that seals, in hex; `None` before the first.
    #[must_use]
    pub fn adopted(&self) -> Option<&str> {
        self.keys.last().map(String::as_str)
    }

    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: CalendarEvent) {
        match event {
            CalendarEvent::DayClosed { day, last_position, digest, .. } => {
                self.first.get_or_insert(day);
                self.closed_through = Some(day);
                self.last_position = last_position;
                self.digest = digest;
            }
            CalendarEvent::SealingKeyAdopted { key, .. } => self.keys.push(key),
        }
    }
}
