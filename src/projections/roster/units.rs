//! Work units (O9).

use std::collections::BTreeMap;

use sqlx::PgConnection;
use uuid::Uuid;

use super::rows::{UnitNameRow, UnitRow};
use super::unknown;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::learner::LearnerEvent;
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::projections::rows::among;
use crate::projections::{LogEvent, ProjectionError};

/// The units that a part of the log speaks of, as they stand after it.
pub(super) type Units = BTreeMap<Uuid, UnitRow>;

/// Folds what happened to units; gives back all that the part's events name.
pub(super) async fn fold(part: &[LogEvent], tables: &mut PgConnection) -> Result<Units, ProjectionError> {
    let mut mentioned = Vec::new();
    for entry in part {
        note(entry, &mut mentioned)?;
    }
    if mentioned.is_empty() {
        return Ok(Units::new());
    }
    let rows: Vec<UnitRow> = among("units", "unit", &mentioned, tables).await?;
    let mut rows: Units = rows.into_iter().map(|row| (row.unit, row)).collect();
    let mut changed: BTreeMap<Uuid, UnitRow> = BTreeMap::new();
    let mut names: BTreeMap<(Uuid, String), UnitNameRow> = BTreeMap::new();
    for entry in part {
        let AnyEvent::WorkUnit(event) = &entry.event else { continue };
        let row = apply(entry, event, &rows)?;
        let name = name_that_finds_it(&row);
        names.insert((name.unit, name.name.clone()), name);
        rows.insert(row.unit, row.clone());
        changed.insert(row.unit, row);
    }
    UnitRow::store(changed.values(), tables).await?;
    UnitNameRow::store(names.values(), tables).await?;
    Ok(rows)
}

/// UNIT-1: a rename shows for every learner of the unit at once, since names are looked up in its one row, and a former name still
/// finds the unit: the names that it bears are only ever added to.
fn name_that_finds_it(unit: &UnitRow) -> UnitNameRow {
    UnitNameRow { unit: unit.unit, name: unit.name.clone() }
}

fn note(entry: &LogEvent, mentioned: &mut Vec<Uuid>) -> Result<(), ProjectionError> {
    if let AnyEvent::WorkUnit(event) = &entry.event {
        mentioned.push(entry.stream_id()?);
        if let WorkUnitEvent::UnitMerged { into } = event {
            mentioned.push(into.0);
        }
    }
    if let AnyEvent::Learner(
        LearnerEvent::LearnerRegistered { unit, .. } | LearnerEvent::LearnerTransferred { to: unit, .. },
    ) = &entry.event
    {
        mentioned.push(unit.0);
    }
    Ok(())
}

/// The unit after one event.
fn apply(entry: &LogEvent, event: &WorkUnitEvent, rows: &Units) -> Result<UnitRow, ProjectionError> {
    if let WorkUnitEvent::UnitRegistered { unit, name, region } = event {
        return Ok(UnitRow {
            unit: unit.0,
            name: name.to_string(),
            region: region.to_string(),
            merged_into: None,
            changed_on: entry.business_day,
            version: entry.sequence,
        });
    }
    let id = entry.stream_id()?;
    let mut row = rows.get(&id).cloned().ok_or_else(|| unknown(entry, "work unit", id))?;
    row.changed_on = entry.business_day;
    row.version = entry.sequence;
    match event {
        WorkUnitEvent::UnitRegistered { .. } => {}
        WorkUnitEvent::UnitRenamed { to, .. } => row.name = to.to_string(),
        WorkUnitEvent::UnitMoved { to, .. } => row.region = to.to_string(),
        WorkUnitEvent::UnitMerged { into } => row.merged_into = Some(into.0),
    }
    Ok(row)
}
