//! How the service is doing: closed days, and how far the readers of the log are.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;

use super::page::QueryError;

/// A closed business day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct ClosedDay {
    /// The day, in Asia/Shanghai.
    pub day: NaiveDate,
    /// The position of the event that closed it.
    pub position: i64,
    /// The last position that belongs to it or to a day before it.
    pub last_position: i64,
    /// SHA-256 over the digest of the day before and the day's events, in hex.
    pub digest: String,
}

/// A reader of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct ProjectionStatus {
    /// Its name.
    pub name: String,
    /// The version of its tables.
    pub version: i32,
    /// `live`, `building` beside the live one, or `retired`.
    pub state: String,
    /// The last event that it has applied.
    pub position: i64,
    /// How many events it is behind.
    pub lag_events: i64,
    /// How long the first event that it has not applied has been waiting, in milliseconds.
    pub lag_milliseconds: i64,
    /// Why it stopped, if it stopped.
    pub failure: Option<String>,
    /// When it last moved.
    pub moved_at: DateTime<Utc>,
}

/// How the service is doing, in figures.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Vitals {
    /// Where the log ends.
    pub position: i64,
    /// The last closed day.
    pub closed_day: Option<NaiveDate>,
    /// Jobs that are due and that nobody works on.
    pub jobs_waiting: i64,
    /// Jobs that somebody works on.
    pub jobs_running: i64,
    /// Since when the oldest of those that wait is due.
    pub oldest_job: Option<DateTime<Utc>>,
}

/// How the service is doing, in figures.
///
/// # Errors
/// When the database fails.
pub async fn vitals(tables: &mut PgConnection) -> Result<Vitals, QueryError> {
    Ok(sqlx::query_as(
        "SELECT h.position, (SELECT max(day) FROM statistics.closed_day) AS closed_day, j.*
         FROM log_head h, (SELECT count(*) FILTER (WHERE state = 'waiting' AND due_at <= now()) AS jobs_waiting,
                 count(*) FILTER (WHERE state = 'running') AS jobs_running,
                 min(due_at) FILTER (WHERE state = 'waiting' AND due_at <= now()) AS oldest_job
             FROM jobs WHERE state IN ('waiting', 'running')) j",
    )
    .fetch_one(tables)
    .await?)
}

/// The closed days of that span, the latest first, 400 at most.
///
/// # Errors
/// When the database fails.
pub async fn closed_days(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    tables: &mut PgConnection,
) -> Result<Vec<ClosedDay>, QueryError> {
    Ok(sqlx::query_as(
        "SELECT day, position, last_position, digest FROM statistics.closed_day
         WHERE day >= COALESCE($1, '-infinity'::date) AND day <= COALESCE($2, 'infinity'::date) ORDER BY day DESC LIMIT 400",
    )
    .bind(from)
    .bind(to)
    .fetch_all(tables)
    .await?)
}

/// The readers of the log, by name.
///
/// # Errors
/// When the database fails.
pub async fn projections(tables: &mut PgConnection) -> Result<Vec<ProjectionStatus>, QueryError> {
    Ok(sqlx::query_as(
        "SELECT p.name, p.version, p.state, p.position, h.position - p.position AS lag_events, p.failure, p.moved_at,
                COALESCE((EXTRACT(epoch FROM clock_timestamp() - (SELECT e.recorded_at FROM events e
                    WHERE e.position = p.position + 1)) * 1000)::bigint, 0) AS lag_milliseconds
         FROM public.projections p, log_head h ORDER BY p.name, p.state DESC",
    )
    .fetch_all(tables)
    .await?)
}
