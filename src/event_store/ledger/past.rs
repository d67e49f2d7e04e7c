//! Looking back: what commands have written, and aggregates as they were.

use std::collections::HashMap;

use cqrs_es::persist::PersistedEventRepository;
use cqrs_es::{Aggregate, EventEnvelope};
use sqlx::FromRow;
use uuid::Uuid;

use super::{Ledger, unreadable};
use crate::event_store::work::EventStoreError;
use crate::types::CommandId;

/// What a command has written into one stream.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Written {
    /// The command.
    #[sqlx(try_from = "Uuid")]
    pub command: CommandId,
    /// The stream's aggregate identifier.
    pub stream: String,
    /// The name of its first event there.
    pub event: String,
    /// The version before it.
    pub before: i64,
    /// The version after it.
    pub after: i64,
    /// The stream's present version.
    pub now: i64,
}

impl Ledger {
    /// What these commands have written into streams of that aggregate type after one position and up to another.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn written_by(
        &self,
        commands: &[CommandId],
        kind: &str,
        (after, through): (i64, i64),
    ) -> Result<Vec<Written>, EventStoreError> {
        let ids: Vec<Uuid> = commands.iter().map(|id| id.0).collect();
        // Each event is probed by its position: the rest of the log is never looked at.
        Ok(sqlx::query_as(
            "SELECT c.command_id AS command, e.aggregate_id AS stream,
                    (array_agg(e.event_type ORDER BY e.sequence))[1] AS event,
                    min(e.sequence) - 1 AS before, max(e.sequence) AS after,
                    (SELECT max(n.sequence) FROM events n
                     WHERE n.aggregate_type = $2 AND n.aggregate_id = e.aggregate_id) AS now
             FROM (SELECT command_id, generate_series(position - events + 1, position) AS position FROM commands
                   WHERE command_id = ANY ($1) AND position > $3 AND position <= $4) c
             CROSS JOIN LATERAL (SELECT aggregate_id, sequence, event_type FROM events
                   WHERE events.position = c.position AND aggregate_type = $2 OFFSET 0) e
             GROUP BY c.command_id, e.aggregate_id",
        )
        .bind(ids)
        .bind(kind)
        .bind(after)
        .bind(through)
        .fetch_all(self.pool())
        .await?)
    }

    /// What caused the events of learners who were erased since: the imports that wrote about them are among it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn causes_of_the_erased(&self) -> Result<Vec<Uuid>, EventStoreError> {
        Ok(sqlx::query_scalar(
            "SELECT DISTINCT (e.metadata ->> 'correlation')::uuid FROM erased_subjects s
             JOIN events e ON e.aggregate_type = 'learner' AND e.aggregate_id = s.subject::text
             WHERE e.metadata ->> 'correlation' IS NOT NULL",
        )
        .fetch_all(self.pool())
        .await?)
    }

    /// Which of these commands were carried out before: their digests, by their ids.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn earlier_of(&self, ids: &[CommandId]) -> Result<HashMap<CommandId, Uuid>, EventStoreError> {
        let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
        let rows: Vec<(Uuid, Uuid)> =
            sqlx::query_as("SELECT command_id, fingerprint FROM commands WHERE command_id = ANY ($1)")
                .bind(ids)
                .fetch_all(self.pool())
                .await?;
        Ok(rows.into_iter().map(|(id, fingerprint)| (CommandId(id), fingerprint)).collect())
    }

    /// Where those of these commands that were carried out ended in the log.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn positions_of(&self, commands: &[CommandId]) -> Result<HashMap<CommandId, i64>, EventStoreError> {
        let ids: Vec<Uuid> = commands.iter().map(|id| id.0).collect();
        let found: Vec<(Uuid, i64)> =
            sqlx::query_as("SELECT command_id, position FROM commands WHERE command_id = ANY ($1)")
                .bind(ids)
                .fetch_all(self.pool())
                .await?;
        Ok(found.into_iter().map(|(id, position)| (CommandId(id), position)).collect())
    }

    /// An aggregate as it was at a version.
    pub(in crate::event_store) async fn load_version<A>(&self, id: &str, version: u64) -> Result<A, EventStoreError>
    where
        A: Aggregate + 'static,
    {
        let events = self.0.repository.get_events::<A>(id).await.map_err(unreadable)?;
        let mut state = A::default();
        for event in crate::aggregates::upcast::lift(events).into_iter().take_while(|e| e.sequence as u64 <= version) {
            state.apply(EventEnvelope::<A>::try_from(event).map_err(unreadable)?.payload);
        }
        Ok(state)
    }
}
