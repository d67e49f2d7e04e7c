//! Counting straight from the database, one pass over the log.

use chrono::NaiveDate;
use sqlx::{FromRow, PgPool};
use thiserror::Error;

use super::count::count;
use super::figures::Figures;
use super::province::Province;
use crate::aggregates::any::{AnyEvent, UnreadableEvent};

/// Events read at a time.
const CHUNK: i64 = 10_000;

/// The business day does not matter for offices: the tree of regions is no fact of a day.
const NEXT_CHUNK: &str = "
    SELECT position, aggregate_type, aggregate_id, event_type, event_version, payload::text AS payload
    FROM events
    WHERE position > $1
      AND (business_day <= $2 OR aggregate_type = 'office')
      AND aggregate_type IN ('office', 'work_unit', 'learner', 'training_plan', 'equivalence_request')
    ORDER BY position
    LIMIT $3";

/// Why the recount could not be made.
#[derive(Debug, Error)]
pub enum RecountError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// An event cannot be read.
    #[error("event {position}: {problem}")]
    Unreadable {
        /// Its position.
        position: i64,
        /// Why not.
        problem: UnreadableEvent,
    },
}

#[derive(FromRow)]
struct StoredEvent {
    position: i64,
    aggregate_type: String,
    aggregate_id: String,
    event_type: String,
    event_version: String,
    payload: String,
}

/// The figures as of the end of `day`, counted in one pass over the log. It holds the state of the province in memory, not
/// its events.
///
/// # Errors
/// When the database fails or an event cannot be read.
pub async fn recount(pool: &PgPool, day: NaiveDate) -> Result<Figures, RecountError> {
    let mut province = Province::default();
    let mut after = 0_i64;
    loop {
        let chunk: Vec<StoredEvent> =
            sqlx::query_as(NEXT_CHUNK).bind(after).bind(day).bind(CHUNK).fetch_all(pool).await?;
        let Some(last) = chunk.last() else { return Ok(count(&province, day)) };
        after = last.position;
        for stored in &chunk {
            let event =
                AnyEvent::read(&stored.aggregate_type, &stored.event_type, &stored.event_version, &stored.payload)
                    .map_err(|problem| RecountError::Unreadable { position: stored.position, problem })?;
            province.fold(&stored.aggregate_id, &event);
        }
    }
}
