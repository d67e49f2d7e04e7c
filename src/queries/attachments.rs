//! Which uploaded documents requests hold, and which nobody needs any more.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, PgConnection};
use uuid::Uuid;

use super::page::QueryError;

/// An uploaded document that nobody needs.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Unneeded {
    /// The digest of its content.
    pub digest: String,
    /// Whose it is.
    pub learner: Uuid,
}

/// Marks the uploads that a request holds, so that they are not looked at again.
///
/// # Errors
/// When the database fails.
pub async fn mark_kept(tables: &mut PgConnection) -> Result<u64, QueryError> {
    let marked = sqlx::query(
        "UPDATE public.attachments a SET kept = true WHERE NOT a.kept AND EXISTS (
             SELECT FROM requests.requests r WHERE r.learner = a.learner
                AND r.attachments @> jsonb_build_array(jsonb_build_object('sha256', a.digest)))",
    )
    .execute(tables)
    .await?;
    Ok(marked.rows_affected())
}

/// Uploads last touched before then that no request holds. Empty while the read table of requests is behind the log: what it
/// does not show yet may be needed.
///
/// # Errors
/// When the database fails.
pub async fn unreferenced(before: DateTime<Utc>, tables: &mut PgConnection) -> Result<Vec<Unneeded>, QueryError> {
    // The log's end is looked at first: what is appended afterwards concerns uploads that were touched a moment ago.
    let head: i64 = sqlx::query_scalar("SELECT position FROM public.log_head").fetch_one(&mut *tables).await?;
    let reached: Option<i64> =
        sqlx::query_scalar("SELECT position FROM public.projections WHERE name = 'requests' AND state = 'live'")
            .fetch_optional(&mut *tables)
            .await?;
    if reached.is_none_or(|reached| reached < head) {
        return Ok(Vec::new());
    }
    mark_kept(tables).await?;
    Ok(sqlx::query_as("SELECT digest, learner FROM public.attachments WHERE NOT kept AND touched_at < $1")
        .bind(before)
        .fetch_all(tables)
        .await?)
}

/// Uploads of learners who were erased: their documents name them.
///
/// # Errors
/// When the database fails.
pub async fn of_the_erased(tables: &mut PgConnection) -> Result<Vec<Unneeded>, QueryError> {
    Ok(sqlx::query_as(
        "SELECT a.digest, a.learner FROM public.attachments a JOIN roster.learners l USING (learner) WHERE l.erased",
    )
    .fetch_all(tables)
    .await?)
}
