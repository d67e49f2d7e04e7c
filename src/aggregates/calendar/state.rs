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
    /// The digest of the last closed day, in hex; empty before the first.
    pub digest: String,
}

impl Calendar {
    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: CalendarEvent) {
        match event {
            CalendarEvent::DayClosed { day, last_position, digest } => {
                *self = Self { first: self.first.or(Some(day)), closed_through: Some(day), last_position, digest };
            }
        }
    }
}
