//! The names of things that a filter or a refusal names by their identifiers.

use std::collections::HashMap;

use sqlx::PgConnection;
use uuid::Uuid;

use super::page::QueryError;

/// The names of units, trades, points, classes and learners, and behind accounts; what is none of them is absent.
///
/// # Errors
/// When the database fails.
pub async fn names(things: &[Uuid], tables: &mut PgConnection) -> Result<HashMap<Uuid, String>, QueryError> {
    if things.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT unit, name FROM roster.units WHERE unit = ANY($1) \
         UNION ALL SELECT trade, name FROM roster.trades WHERE trade = ANY($1) \
         UNION ALL SELECT point, name FROM directory.points WHERE point = ANY($1) \
         UNION ALL SELECT plan, name FROM plans.plans WHERE plan = ANY($1) \
         UNION ALL SELECT account, name FROM directory.accounts WHERE account = ANY($1) \
         UNION ALL SELECT learner, name FROM roster.learners WHERE learner = ANY($1)",
    )
    .bind(things)
    .fetch_all(tables)
    .await?;
    Ok(rows.into_iter().collect())
}
