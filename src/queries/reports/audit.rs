//! The events behind postings: the one place of the reports that reads the log itself.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::{FromRow, PgConnection};
use uuid::Uuid;

use super::basis::ReportError;

/// An event as the explanation of a figure names it.
#[derive(Debug, Clone, FromRow)]
pub(super) struct Cause {
    pub(super) position: i64,
    pub(super) aggregate_type: String,
    pub(super) aggregate_id: String,
    pub(super) event_type: String,
    pub(super) account: Option<Uuid>,
    pub(super) recorded_at: DateTime<Utc>,
}

/// The events at those positions.
pub(super) async fn causes(db: &mut PgConnection, positions: &[i64]) -> Result<HashMap<i64, Cause>, ReportError> {
    let causes: Vec<Cause> = sqlx::query_as(
        "SELECT position, aggregate_type, aggregate_id, event_type,
                (metadata ->> 'actor')::uuid AS account, recorded_at
         FROM public.events WHERE position = ANY($1)",
    )
    .bind(positions)
    .fetch_all(db)
    .await?;
    Ok(causes.into_iter().map(|cause| (cause.position, cause)).collect())
}
