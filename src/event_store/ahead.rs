//! Looking ahead: what a group of commands will ask of the log is read in a few queries instead of one for each.

use std::collections::{HashMap, HashSet};

use cqrs_es::persist::SerializedEvent;
use serde_json::Value;
use sqlx::{FromRow, PgPool};
use uuid::Uuid;

use super::append::StreamKey;
use super::snapshots;

/// A stream as it was read, before anybody said what it is a stream of.
#[derive(Debug, Clone, Default)]
pub(super) struct ReadStream {
    /// The state at a version, where there is a snapshot.
    pub snapshot: Option<(u64, Value)>,
    /// The events since.
    pub events: Vec<SerializedEvent>,
}

/// What a command asked for that was not in memory.
#[derive(Debug, Default)]
pub(super) struct Missing {
    pub streams: HashSet<StreamKey>,
    pub keys: HashSet<Uuid>,
}

impl Missing {
    pub fn is_empty(&self) -> bool {
        self.streams.is_empty() && self.keys.is_empty()
    }

    pub fn extend(&mut self, other: Self) {
        self.streams.extend(other.streams);
        self.keys.extend(other.keys);
    }
}

#[derive(FromRow)]
struct SnapshotRow {
    place: i64,
    last_sequence: i64,
    payload: Value,
}

#[derive(FromRow)]
struct EventRow {
    place: i64,
    sequence: i64,
    event_type: String,
    event_version: String,
    payload: Value,
    metadata: Value,
}

/// Reads many streams in two queries. Those in which nothing ever happened are among them, empty.
pub(super) async fn read_streams(
    pool: &PgPool,
    keys: HashSet<StreamKey>,
) -> Result<HashMap<StreamKey, ReadStream>, sqlx::Error> {
    let mut streams: Vec<(StreamKey, ReadStream)> = keys.into_iter().map(|key| (key, ReadStream::default())).collect();
    let (kinds, ids): (Vec<&str>, Vec<&str>) = streams.iter().map(|(key, _)| (key.kind, key.id.as_str())).unzip();
    let snapshots: Vec<SnapshotRow> = sqlx::query_as(
        "SELECT k.place, s.last_sequence, s.payload FROM unnest($1::text[], $2::text[]) WITH ORDINALITY k (kind, id, place)
         CROSS JOIN LATERAL (
             SELECT last_sequence, payload, state_version FROM snapshots
             WHERE aggregate_type = k.kind AND aggregate_id = k.id OFFSET 0) s
         WHERE s.state_version = $3",
    )
    .bind(&kinds)
    .bind(&ids)
    .bind(snapshots::STATE_VERSION)
    .fetch_all(pool)
    .await?;
    let mut since = vec![0_i64; streams.len()];
    for row in &snapshots {
        since[index(row.place)] = row.last_sequence;
    }
    // Every stream is probed through the index of streams, however many there are: the rest of the log is never looked at.
    let events: Vec<EventRow> = sqlx::query_as(
        "SELECT k.place, e.* FROM unnest($1::text[], $2::text[], $3::bigint[]) WITH ORDINALITY k (kind, id, since, place)
         CROSS JOIN LATERAL (
             SELECT sequence, event_type, event_version, payload, metadata FROM events
             WHERE aggregate_type = k.kind AND aggregate_id = k.id AND sequence > k.since ORDER BY sequence OFFSET 0) e",
    )
    .bind(&kinds)
    .bind(&ids)
    .bind(&since)
    .fetch_all(pool)
    .await?;
    for SnapshotRow { place, last_sequence, payload } in snapshots {
        streams[index(place)].1.snapshot = Some((last_sequence.cast_unsigned(), payload));
    }
    for row in events {
        let (key, stream) = &mut streams[index(row.place)];
        stream.events.push(SerializedEvent {
            aggregate_id: key.id.clone(),
            sequence: usize::try_from(row.sequence).unwrap_or(usize::MAX),
            aggregate_type: key.kind.to_owned(),
            event_type: row.event_type,
            event_version: row.event_version,
            payload: row.payload,
            metadata: row.metadata,
        });
    }
    Ok(streams.into_iter().collect())
}

/// PostgreSQL counts from 1.
fn index(place: i64) -> usize {
    usize::try_from(place - 1).unwrap_or_default()
}
