//! Snapshots: a cache of states, so that an aggregate that grows loads quickly. Any of them may be deleted at any time.

use std::sync::Arc;

use cqrs_es::Aggregate;
use sqlx::PgPool;
use sqlx::types::Json;

use super::work::EventStoreError;

/// Events between two snapshots of a stream.
pub const EVERY: usize = 100;
/// Rises when the shape of any state changes: older snapshots are then not read.
pub(super) const STATE_VERSION: i32 = 2;

/// The newest snapshot with its version; `None` where there is none or it no longer decodes.
pub(super) async fn read<A: Aggregate>(pool: &PgPool, id: &str) -> Result<Option<(A, u64)>, EventStoreError> {
    let row: Option<(i64, Json<serde_json::Value>)> = sqlx::query_as(
        "SELECT last_sequence, payload FROM snapshots
         WHERE aggregate_type = $1 AND aggregate_id = $2 AND state_version = $3",
    )
    .bind(A::TYPE)
    .bind(id)
    .bind(STATE_VERSION)
    .fetch_optional(pool)
    .await?;
    Ok(row.and_then(|(sequence, Json(payload))| Some((decoded(id, payload)?, sequence.cast_unsigned()))))
}

/// The state that a snapshot holds; `None` when it no longer decodes.
pub(super) fn decoded<A: Aggregate>(id: &str, payload: serde_json::Value) -> Option<A> {
    serde_json::from_value(payload)
        .inspect_err(|error| tracing::warn!(kind = A::TYPE, id, %error, "a snapshot does not decode and is dropped"))
        .ok()
}

/// Writes a snapshot in the background when enough events have come since the last one. A failure is only logged: nothing
/// but time is lost.
pub(super) fn write_if_due<A>(pool: &PgPool, id: &str, state: Arc<A>, version: u64, since_snapshot: usize)
where
    A: Aggregate + 'static,
{
    if since_snapshot < EVERY {
        return;
    }
    let (pool, id) = (pool.clone(), id.to_owned());
    tokio::spawn(async move {
        let written = sqlx::query(
            "INSERT INTO snapshots (aggregate_type, aggregate_id, last_sequence, current_snapshot, payload, state_version)
             VALUES ($1, $2, $3, 1, $4, $5)
             ON CONFLICT (aggregate_type, aggregate_id) DO UPDATE
             SET last_sequence = EXCLUDED.last_sequence, current_snapshot = snapshots.current_snapshot + 1,
                 payload = EXCLUDED.payload, state_version = EXCLUDED.state_version
             WHERE snapshots.last_sequence < EXCLUDED.last_sequence
                OR snapshots.state_version <> EXCLUDED.state_version",
        )
        .bind(A::TYPE)
        .bind(&id)
        .bind(version.cast_signed())
        .bind(Json(&*state))
        .bind(STATE_VERSION)
        .execute(&pool)
        .await;
        if let Err(error) = written {
            tracing::warn!(kind = A::TYPE, id, %error, "a snapshot could not be written");
        }
    });
}
