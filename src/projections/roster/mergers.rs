//! What moves all learners of a unit or a trade at once (UNIT-2, mergers).

use std::collections::BTreeMap;

use sqlx::PgConnection;
use uuid::Uuid;

use super::counts::{self, Cell};
use super::units::Units;
use super::unknown;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::trade::TradeEvent;
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::projections::{LogEvent, ProjectionError};

/// Does to the learners what the event did to their unit or trade; nothing for any other event.
pub(super) async fn carry_out(
    entry: &LogEvent,
    units: &Units,
    tables: &mut PgConnection,
) -> Result<(), ProjectionError> {
    if let AnyEvent::WorkUnit(WorkUnitEvent::UnitMoved { to, .. }) = &entry.event {
        let unit = entry.stream_id()?;
        move_learners(unit, unit, &to.to_string(), tables).await?;
    }
    if let AnyEvent::WorkUnit(WorkUnitEvent::UnitMerged { into }) = &entry.event {
        let unit = entry.stream_id()?;
        let region = &units.get(&into.0).ok_or_else(|| unknown(entry, "work unit", into))?.region;
        sqlx::query(
            "INSERT INTO unit_names (unit, name) SELECT $2, name FROM unit_names WHERE unit = $1 ON CONFLICT DO NOTHING",
        )
        .bind(unit)
        .bind(into.0)
        .execute(&mut *tables)
        .await?;
        move_learners(unit, into.0, region, tables).await?;
    }
    if let AnyEvent::Trade(TradeEvent::TradeMerged { into }) = &entry.event {
        retrain_learners(entry.stream_id()?, into.0, tables).await?;
    }
    Ok(())
}

async fn move_learners(from: Uuid, to: Uuid, region: &str, tables: &mut PgConnection) -> Result<(), ProjectionError> {
    let cells: Vec<(String, Uuid, String, bool, bool, i64)> = sqlx::query_as(
        "SELECT region, trade, grade, active, on_roster, count(*) FROM learners WHERE unit = $1 GROUP BY 1, 2, 3, 4, 5",
    )
    .bind(from)
    .fetch_all(&mut *tables)
    .await?;
    sqlx::query("UPDATE learners SET unit = $2, region = $3 WHERE unit = $1")
        .bind(from)
        .bind(to)
        .bind(region)
        .execute(&mut *tables)
        .await?;
    let mut differences: BTreeMap<Cell, i64> = BTreeMap::new();
    for (before, trade, grade, active, on_roster, learners) in cells {
        *differences.entry((before, trade, grade.clone(), active, on_roster)).or_default() -= learners;
        *differences.entry((region.to_owned(), trade, grade, active, on_roster)).or_default() += learners;
    }
    Ok(counts::add(&differences, tables).await?)
}

async fn retrain_learners(from: Uuid, to: Uuid, tables: &mut PgConnection) -> Result<(), ProjectionError> {
    let cells: Vec<(String, String, bool, bool, i64)> =
        sqlx::query_as("SELECT region, grade, active, on_roster, learners FROM learner_counts WHERE trade = $1")
            .bind(from)
            .fetch_all(&mut *tables)
            .await?;
    sqlx::query("UPDATE learners SET trade = $2 WHERE trade = $1").bind(from).bind(to).execute(&mut *tables).await?;
    let mut differences: BTreeMap<Cell, i64> = BTreeMap::new();
    for (region, grade, active, on_roster, learners) in cells {
        *differences.entry((region.clone(), from, grade.clone(), active, on_roster)).or_default() -= learners;
        *differences.entry((region, to, grade, active, on_roster)).or_default() += learners;
    }
    Ok(counts::add(&differences, tables).await?)
}
