//! The append: what a command decided, and the one statement that stores a group of them.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, PgConnection};
use uuid::Uuid;

use crate::types::CommandId;

/// A stream of the log: an aggregate's type and identifier.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StreamKey {
    /// The aggregate's type, as [`cqrs_es::Aggregate::TYPE`] names it.
    pub kind: &'static str,
    /// The aggregate's identifier.
    pub id: String,
}

/// An event that is to be stored.
#[derive(Debug, Clone)]
pub struct PendingEvent {
    /// Its stream.
    pub stream: StreamKey,
    /// Its place in the stream.
    pub sequence: u64,
    /// Its name.
    pub event_type: String,
    /// Its semantic version.
    pub event_version: String,
    /// Its content, as JSON text: these very bytes are stored.
    pub payload: String,
}

/// What one command decided. All of it is stored, or none.
#[derive(Debug, Clone)]
pub struct Append {
    /// The command; stored at most once.
    pub command_id: CommandId,
    /// Digest of the command's name and content: the same id with another content is refused.
    pub fingerprint: Uuid,
    /// When it happened, if this is a legacy import.
    pub at: Option<DateTime<Utc>>,
    /// The position at which the log must still end, if the decision depends on all of it.
    pub head: Option<i64>,
    /// The business day that this append closes.
    pub closes: Option<NaiveDate>,
    /// Who, from where, why: a flat JSON object of texts, the same for all events of the command.
    pub metadata: String,
    /// The events, in order; never empty.
    pub events: Vec<PendingEvent>,
    /// Streams that must still stand at a sequence.
    pub guards: Vec<(StreamKey, u64)>,
    /// New keys of persons, wrapped; an empty one deletes the person's key.
    pub keys: Vec<(Uuid, Vec<u8>)>,
}

impl Append {
    /// Whether it changes or relies on one of these streams.
    pub(super) fn touches(&self, streams: &HashSet<&StreamKey>) -> bool {
        !streams.is_empty()
            && (self.events.iter().any(|event| streams.contains(&event.stream))
                || self.guards.iter().any(|(stream, _)| streams.contains(stream)))
    }
}

/// Where an append was stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    /// The position of its last event.
    pub position: i64,
    /// The number of its events; they are dense up to `position`.
    pub events: i32,
    /// Whether it had been stored before: the command was repeated.
    pub repeated: bool,
}

/// What became of an append.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the log, durably.
    Stored(Stored),
    /// A stream had moved on: nothing was stored.
    Conflict,
    /// The command's id belongs to another command: nothing was stored.
    DifferentCommand,
}

#[derive(FromRow)]
struct Row {
    outcome: i32,
    last_position: Option<i64>,
    events: i32,
}

/// Stores a group in one statement, which commits by itself. The outcomes are in the order of the appends.
///
/// # Errors
/// When the statement failed as a whole; nothing of the group was stored then, or the connection broke and nobody knows.
pub async fn append_group(connection: &mut PgConnection, group: &[&Append]) -> Result<Vec<Outcome>, sqlx::Error> {
    let columns = Columns::of(group);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT outcome, last_position, events FROM append_group(
            $1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::timestamptz[], $6::bigint[], $7::date[], $8::text[],
            $9::int[], $10::text[], $11::text[], $12::bigint[], $13::text[], $14::text[], $15::text[],
            $16::int[], $17::text[], $18::text[], $19::bigint[], $20::int[], $21::uuid[], $22::bytea[])",
    )
    .bind(&columns.command)
    .bind(&columns.fingerprint)
    .bind(&columns.events)
    .bind(&columns.last)
    .bind(unless_all_none(&columns.at))
    .bind(unless_all_none(&columns.head))
    .bind(unless_all_none(&columns.closes))
    .bind(&columns.metadata)
    .bind(&columns.e_append)
    .bind(&columns.e_type)
    .bind(&columns.e_id)
    .bind(&columns.e_sequence)
    .bind(&columns.e_event)
    .bind(&columns.e_version)
    .bind(&columns.e_payload)
    .bind(&columns.g_append)
    .bind(&columns.g_type)
    .bind(&columns.g_id)
    .bind(&columns.g_sequence)
    .bind(&columns.k_append)
    .bind(&columns.k_subject)
    .bind(&columns.k_wrapped)
    .fetch_all(connection)
    .await?;
    Ok(match rows.as_slice() {
        // The group was stored as a whole: where each append ends follows from where the group ends.
        [Row { outcome: 0, last_position: Some(end), events }] => columns.stored_whole(*end - i64::from(*events)),
        _ => rows.into_iter().map(Outcome::from).collect(),
    })
}

/// A column that nobody fills is sent empty, which tells the statement that it need not look.
fn unless_all_none<T>(column: &[Option<T>]) -> &[Option<T>] {
    if column.iter().all(Option::is_none) { &[] } else { column }
}

impl From<Row> for Outcome {
    fn from(row: Row) -> Self {
        match (row.outcome, row.last_position) {
            (0, Some(position)) => Self::Stored(Stored { position, events: row.events, repeated: false }),
            (2, Some(position)) => Self::Stored(Stored { position, events: row.events, repeated: true }),
            (3, _) => Self::DifferentCommand,
            _ => Self::Conflict,
        }
    }
}

/// The group, column by column, as the statement takes it.
#[derive(Default)]
struct Columns<'a> {
    command: Vec<Uuid>,
    fingerprint: Vec<Uuid>,
    events: Vec<i32>,
    /// How many events of the group there are up to the end of this append.
    last: Vec<i32>,
    at: Vec<Option<DateTime<Utc>>>,
    head: Vec<Option<i64>>,
    closes: Vec<Option<NaiveDate>>,
    metadata: Vec<&'a str>,
    e_append: Vec<i32>,
    e_type: Vec<&'a str>,
    e_id: Vec<&'a str>,
    e_sequence: Vec<i64>,
    e_event: Vec<&'a str>,
    e_version: Vec<&'a str>,
    e_payload: Vec<&'a str>,
    g_append: Vec<i32>,
    g_type: Vec<&'a str>,
    g_id: Vec<&'a str>,
    g_sequence: Vec<i64>,
    k_append: Vec<i32>,
    k_subject: Vec<Uuid>,
    k_wrapped: Vec<&'a [u8]>,
}

impl<'a> Columns<'a> {
    fn of(group: &[&'a Append]) -> Self {
        let mut columns = Self::default();
        for (number, append) in (1..).zip(group) {
            columns.push(number, append);
        }
        columns
    }

    /// The outcomes of a group that was stored as a whole after position `start`.
    fn stored_whole(&self, start: i64) -> Vec<Outcome> {
        let stored = |(&last, &events)| Stored { position: start + i64::from(last), events, repeated: false };
        self.last.iter().zip(&self.events).map(|ends| Outcome::Stored(stored(ends))).collect()
    }

    fn push(&mut self, number: i32, append: &'a Append) {
        self.command.push(append.command_id.0);
        self.fingerprint.push(append.fingerprint);
        let events = i32::try_from(append.events.len()).unwrap_or(i32::MAX);
        self.events.push(events);
        self.last.push(self.last.last().map_or(events, |before| before.saturating_add(events)));
        self.at.push(append.at);
        self.head.push(append.head);
        self.closes.push(append.closes);
        self.metadata.push(&append.metadata);
        for event in &append.events {
            self.e_append.push(number);
            self.e_type.push(event.stream.kind);
            self.e_id.push(&event.stream.id);
            self.e_sequence.push(event.sequence.cast_signed());
            self.e_event.push(&event.event_type);
            self.e_version.push(&event.event_version);
            self.e_payload.push(&event.payload);
        }
        for (stream, sequence) in &append.guards {
            self.g_append.push(number);
            self.g_type.push(stream.kind);
            self.g_id.push(&stream.id);
            self.g_sequence.push(sequence.cast_signed());
        }
        for (subject, wrapped) in &append.keys {
            self.k_append.push(number);
            self.k_subject.push(*subject);
            self.k_wrapped.push(wrapped);
        }
    }
}
