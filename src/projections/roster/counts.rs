//! How many learners there are of each combination of what lists filter by.

use std::collections::BTreeMap;

use sqlx::PgConnection;
use uuid::Uuid;

use super::rows::LearnerRow;

/// Region, trade, grade, active, on the roster.
pub(super) type Cell = (String, Uuid, String, bool, bool);

/// The cell that counts a learner.
pub(super) fn cell(row: &LearnerRow) -> Cell {
    (row.region.clone(), row.trade, row.grade.clone(), row.active, row.on_roster)
}

/// Adds these differences; a cell that comes to nothing goes, so that a rebuilt table has the same rows.
pub(super) async fn add(differences: &BTreeMap<Cell, i64>, tables: &mut PgConnection) -> Result<(), sqlx::Error> {
    let cells: Vec<(&Cell, i64)> =
        differences.iter().filter(|(_, learners)| **learners != 0).map(|(cell, learners)| (cell, *learners)).collect();
    if cells.is_empty() {
        return Ok(());
    }
    sqlx::query(
        "INSERT INTO learner_counts (region, trade, grade, active, on_roster, learners) \
         SELECT * FROM UNNEST($1::text[], $2::uuid[], $3::text[], $4::boolean[], $5::boolean[], $6::bigint[]) \
         ON CONFLICT (region, trade, grade, active, on_roster) \
         DO UPDATE SET learners = learner_counts.learners + EXCLUDED.learners",
    )
    .bind(cells.iter().map(|(cell, _)| cell.0.as_str()).collect::<Vec<_>>())
    .bind(cells.iter().map(|(cell, _)| cell.1).collect::<Vec<_>>())
    .bind(cells.iter().map(|(cell, _)| cell.2.as_str()).collect::<Vec<_>>())
    .bind(cells.iter().map(|(cell, _)| cell.3).collect::<Vec<_>>())
    .bind(cells.iter().map(|(cell, _)| cell.4).collect::<Vec<_>>())
    .bind(cells.iter().map(|(_, learners)| *learners).collect::<Vec<_>>())
    .execute(&mut *tables)
    .await?;
    if cells.iter().any(|(_, learners)| *learners < 0) {
        sqlx::query("DELETE FROM learner_counts WHERE learners = 0").execute(tables).await?;
    }
    Ok(())
}
