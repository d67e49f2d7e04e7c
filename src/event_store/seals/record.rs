//! What the calendar says about seals: the days that were closed, and the keys that were adopted.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::PgPool;

use crate::aggregates::any::AnyEvent;
use crate::aggregates::calendar::CalendarEvent;
use crate::types::{Head, Opinion, Seal};

/// A closed day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedDay {
    /// Which day.
    pub day: NaiveDate,
    /// The position of the event that closed it.
    pub closed_at: i64,
    /// The last position that belongs to it or to a day before it.
    pub last_position: i64,
    /// The head of the log there, in hex. Of a day that was closed before there were seals, another digest that proves nothing
    /// any more.
    pub digest: String,
    /// Whether it was closed before there were seals.
    pub before_seals: bool,
    /// Its signature.
    pub seal: Option<Seal>,
}

impl ClosedDay {
    /// The head that the log must have at the day's end; `None` where the day was closed before there were heads.
    #[must_use]
    pub fn head(&self) -> Option<Head> {
        if self.before_seals { None } else { self.digest.parse().ok() }
    }
}

/// A key that was adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptedKey {
    /// The public key, in hex.
    pub key: String,
    /// The position of the event that adopted it.
    pub position: i64,
    /// The former key's signature.
    pub by: Option<Seal>,
    /// Why the former key could not sign.
    pub reason: Option<Opinion>,
}

/// The calendar as far as seals go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The keys, in the order in which they were adopted.
    pub keys: Vec<AdoptedKey>,
    /// The days, in the order in which they were closed.
    pub days: Vec<ClosedDay>,
    /// Events of the calendar that cannot be read: somebody has changed them.
    pub unreadable: Vec<i64>,
}

/// Where the log ends, according to whom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ends {
    /// The position to which the next event is added.
    pub log_head: i64,
    /// The last event that is there.
    pub events: i64,
}

impl Record {
    /// Reads the calendar.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(pool: &PgPool) -> Result<Self, sqlx::Error> {
        let rows: Vec<(i64, String, String, String)> = sqlx::query_as(
            "SELECT position, event_type, event_version, payload::text FROM events
             WHERE aggregate_type = 'calendar' AND aggregate_id = 'province' ORDER BY position",
        )
        .fetch_all(pool)
        .await?;
        let mut record = Self::default();
        for (position, event_type, version, payload) in rows {
            record.take(position, &event_type, &version, &payload);
        }
        Ok(record)
    }

    /// Takes in an event of the calendar.
    pub fn take(&mut self, position: i64, event_type: &str, version: &str, payload: &str) {
        match AnyEvent::read("calendar", event_type, version, payload) {
            Ok(AnyEvent::Calendar(CalendarEvent::DayClosed { day, last_position, digest, seal })) => {
                let before_seals = version == "1.0";
                self.days.push(ClosedDay { day, closed_at: position, last_position, digest, before_seals, seal });
            }
            Ok(AnyEvent::Calendar(CalendarEvent::SealingKeyAdopted { key, by, reason })) => {
                self.keys.push(AdoptedKey { key, position, by, reason });
            }
            Ok(_) | Err(_) => self.unreadable.push(position),
        }
    }

    /// The key that was to seal what was closed at a position.
    #[must_use]
    pub fn adopted_at(&self, position: i64) -> Option<&AdoptedKey> {
        self.keys.iter().rev().find(|key| key.position < position)
    }
}

/// Where the log ends.
///
/// # Errors
/// When the database fails.
pub async fn ends(pool: &PgPool) -> Result<Ends, sqlx::Error> {
    let (log_head, events): (i64, i64) =
        sqlx::query_as("SELECT (SELECT position FROM log_head), COALESCE((SELECT max(position) FROM events), 0)")
            .fetch_one(pool)
            .await?;
    Ok(Ends { log_head, events })
}
