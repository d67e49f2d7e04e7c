//! What else a command did: its events in other streams.

use std::collections::HashMap;

use serde::Serialize;
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;
use uuid::Uuid;

use super::names::Names;
use super::words::sentence;
use crate::aggregates::any::AnyEvent;

/// What a command did elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Caused {
    /// Its place in the log.
    pub position: i64,
    /// What kind of thing it happened to, as the log names it.
    pub kind: String,
    /// Which one; of a claim only what is claimed, such as `login`.
    pub subject: String,
    /// What happened, by its name in the log.
    pub event: String,
    /// The change in Chinese words.
    pub change: String,
}

/// An event of a command in another stream.
#[derive(Debug, Clone)]
pub(super) struct Elsewhere {
    row: Row,
    pub(super) event: AnyEvent,
}

#[derive(Debug, Clone, FromRow)]
struct Row {
    position: i64,
    command_id: Uuid,
    kind: String,
    stream: String,
    event_type: String,
    event_version: String,
    payload: String,
}

/// What these commands did in other streams than this one.
pub(super) async fn elsewhere(
    commands: &[Uuid],
    (kind, id): (&str, &str),
    tables: &mut PgConnection,
) -> Result<Vec<Elsewhere>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT e.position, e.command_id, e.aggregate_type AS kind, e.aggregate_id AS stream, e.event_type, e.event_version,
                e.payload::text AS payload
         FROM public.commands c JOIN public.events e ON e.position > c.position - c.events AND e.position <= c.position
         WHERE c.command_id = ANY ($1) AND NOT (e.aggregate_type = $2 AND e.aggregate_id = $3) ORDER BY e.position",
    )
    .bind(commands)
    .bind(kind)
    .bind(id)
    .fetch_all(tables)
    .await?;
    rows.into_iter()
        .map(|row| {
            let event = AnyEvent::read(&row.kind, &row.event_type, &row.event_version, &row.payload)
                .map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
            Ok(Elsewhere { row, event })
        })
        .collect()
}

/// It in words, by command.
pub(super) fn told(elsewhere: &[Elsewhere], names: &Names) -> HashMap<Uuid, Vec<Caused>> {
    let mut by_command: HashMap<Uuid, Vec<Caused>> = HashMap::new();
    for Elsewhere { row, event } in elsewhere {
        let subject = match (event, row.stream.split_once(':')) {
            (AnyEvent::Claim(_), what) => what.map(|(what, _)| what).unwrap_or_default(),
            (_, _) => row.stream.as_str(),
        };
        by_command.entry(row.command_id).or_default().push(Caused {
            position: row.position,
            kind: row.kind.clone(),
            subject: subject.to_owned(),
            event: row.event_type.clone(),
            change: sentence(event, names),
        });
    }
    by_command
}
