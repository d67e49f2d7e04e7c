//! Imports: the history list of O6.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use sqlx::PgConnection;
use uuid::Uuid;

use super::log::{Given, given_by};
use super::rows::{among, read_table};
use super::{LogEvent, Projection, ProjectionError};
use crate::aggregates::any::AnyEvent;
use crate::aggregates::roster_import::{ImportCounts, ImportEnding, ImportEvent, ImportKind};
use crate::types::Seat;

/// Keeps the read table of the schema `imports`.
#[derive(Debug, Default)]
pub struct Imports;

impl Projection for Imports {
    fn name(&self) -> &'static str {
        "imports"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> &'static str {
        include_str!("tables.sql")
    }

    fn indexes(&self) -> &'static str {
        include_str!("indexes.sql")
    }

    fn concerns(&self, event: &AnyEvent) -> bool {
        matches!(event, AnyEvent::Import(_))
    }

    fn apply<'a>(
        &'a mut self,
        batch: &'a [LogEvent],
        tables: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<(), ProjectionError>> {
        Box::pin(fold(batch, tables))
    }

    fn forget(&mut self) {}
}

read_table! {
    /// An import.
    ImportRow in "imports" by (import) {
        import: Uuid => "uuid",
        kind: String => "text",
        plan: Option<Uuid> => "uuid",
        region: Option<String> => "text",
        point: Option<Uuid> => "uuid",
        account: Option<Uuid> => "uuid",
        address: Option<String> => "text",
        job: Uuid => "uuid",
        file: String => "text",
        name: String => "text",
        bytes: i64 => "bigint",
        rows: i32 => "int",
        last_row: i32 => "int",
        update_existing: bool => "boolean",
        round: i32 => "int",
        status: String => "text",
        ending: Option<String> => "text",
        entered: i32 => "int",
        updated: i32 => "int",
        unchanged: i32 => "int",
        repeated: i32 => "int",
        failed: i32 => "int",
        warned: i32 => "int",
        errors: Option<String> => "text",
        started_at: DateTime<Utc> => "timestamptz",
        finished_at: Option<DateTime<Utc>> => "timestamptz",
        started_position: i64 => "bigint",
        finished_position: Option<i64> => "bigint",
        undo_reason: Option<String> => "text",
        undone: Option<i32> => "int",
        kept: Option<i32> => "int",
        kept_rows: Option<String> => "text",
        undone_at: Option<DateTime<Utc>> => "timestamptz",
        version: i64 => "bigint",
    }
}

async fn fold(batch: &[LogEvent], tables: &mut PgConnection) -> Result<(), ProjectionError> {
    let concerned: Vec<(&LogEvent, &ImportEvent)> = batch
        .iter()
        .filter_map(|entry| if let AnyEvent::Import(event) = &entry.event { Some((entry, event)) } else { None })
        .collect();
    if concerned.is_empty() {
        return Ok(());
    }
    let touched = concerned.iter().map(|(entry, _)| entry.stream_id()).collect::<Result<Vec<Uuid>, _>>()?;
    let rows: Vec<ImportRow> = among("imports", "import", &touched, tables).await?;
    let mut rows: BTreeMap<Uuid, ImportRow> = rows.into_iter().map(|row| (row.import, row)).collect();
    let started = concerned.iter().filter(|(_, event)| matches!(event, ImportEvent::ImportStarted { .. }));
    let positions: Vec<i64> = started.map(|(entry, _)| entry.position).collect();
    let givers = given_by(&positions, tables).await?;
    for (entry, event) in concerned {
        apply(entry, event, &givers, &mut rows)?;
    }
    Ok(ImportRow::store(rows.values(), tables).await?)
}

fn apply(
    entry: &LogEvent,
    event: &ImportEvent,
    givers: &HashMap<i64, Given>,
    rows: &mut BTreeMap<Uuid, ImportRow>,
) -> Result<(), ProjectionError> {
    let id = entry.stream_id()?;
    if let Some(row) = started(entry, event, givers.get(&entry.position)) {
        rows.insert(id, row);
        return Ok(());
    }
    let unknown = || ProjectionError::Event { position: entry.position, problem: format!("no import `{id}`") };
    let row = rows.get_mut(&id).ok_or_else(unknown)?;
    row.version = entry.sequence;
    match event {
        ImportEvent::ImportStarted { .. } => {}
        ImportEvent::ImportFinished { ending, counts, errors } => {
            let ending = ending_code(*ending).to_owned();
            row.status.clone_from(&ending);
            row.ending = Some(ending);
            count(row, *counts);
            row.errors = errors.clone().map(String::from);
            row.finished_at = Some(entry.at);
            row.finished_position = Some(entry.position);
        }
        ImportEvent::ImportUndoBegun { reason } => {
            "undoing".clone_into(&mut row.status);
            row.job = entry.command.0;
            row.undo_reason = Some(reason.to_string());
        }
        ImportEvent::ImportUndone { undone, kept, kept_rows } => {
            "undone".clone_into(&mut row.status);
            row.undone = Some(int(*undone));
            row.kept = Some(int(*kept));
            row.kept_rows = kept_rows.clone().map(String::from);
            row.undone_at = Some(entry.at);
        }
        ImportEvent::ImportUndoBroken {} => row.status = row.ending.clone().unwrap_or_default(),
    }
    Ok(())
}

fn started(entry: &LogEvent, event: &ImportEvent, given: Option<&Given>) -> Option<ImportRow> {
    let ImportEvent::ImportStarted { import, kind, seat, file, name, bytes, rows, last_row, update_existing, round } =
        event
    else {
        return None;
    };
    let (kind, plan) = match kind {
        ImportKind::Learners => ("learners", None),
        ImportKind::ClassRoster(plan) => ("class_roster", Some(plan.0)),
        ImportKind::Scores(plan) => ("scores", Some(plan.0)),
    };
    let (region, point) = match seat {
        Seat::Office(region) => (Some(region.to_string()), None),
        Seat::Point(point) => (None, Some(point.0)),
        Seat::Learner(_) | Seat::Platform => (None, None),
    };
    Some(ImportRow {
        import: import.0,
        kind: kind.to_owned(),
        plan,
        region,
        point,
        account: given.and_then(|given| given.account),
        address: given.and_then(|given| given.address.clone()),
        job: entry.command.0,
        file: file.to_string(),
        name: name.to_string(),
        bytes: i64::try_from(*bytes).unwrap_or(i64::MAX),
        rows: int(*rows),
        last_row: int(*last_row),
        update_existing: *update_existing,
        round: int(*round),
        status: "running".to_owned(),
        ending: None,
        entered: 0,
        updated: 0,
        unchanged: 0,
        repeated: 0,
        failed: 0,
        warned: 0,
        errors: None,
        started_at: entry.at,
        finished_at: None,
        started_position: entry.position,
        finished_position: None,
        undo_reason: None,
        undone: None,
        kept: None,
        kept_rows: None,
        undone_at: None,
        version: entry.sequence,
    })
}

fn count(row: &mut ImportRow, counts: ImportCounts) {
    let ImportCounts { entered, updated, unchanged, repeated, failed, warned } = counts;
    row.entered = int(entered);
    row.updated = int(updated);
    row.unchanged = int(unchanged);
    row.repeated = int(repeated);
    row.failed = int(failed);
    row.warned = int(warned);
}

fn int(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

const fn ending_code(ending: ImportEnding) -> &'static str {
    match ending {
        ImportEnding::Completed => "completed",
        ImportEnding::Cancelled => "cancelled",
        ImportEnding::Broken => "broken",
    }
}
