//! Offices that wait for the platform's administrator.

use sqlx::PgConnection;

use super::{Row, Statement, Waiting, WaitingKind, gathered};
use crate::queries::page::QueryError;

/// Offices that nobody can sign in for: none of their administrators is enabled, or they have none.
///
/// # Errors
/// When the database fails.
pub async fn without_administrator(tables: &mut PgConnection) -> Result<Vec<Waiting>, QueryError> {
    let statement = Statement {
        waiting: "SELECT 'offices_without_administrator' AS kind, true AS own, region AS id, NULL::date AS since, \
             NULL::date AS due, false AS late FROM directory.offices WHERE region NOT IN (SELECT office FROM administered)",
        names: "directory.offices n ON n.region = w.id",
        name: "n.name",
    };
    let administered = "WITH administered AS (SELECT DISTINCT office FROM directory.accounts \
         WHERE role = 'office' AND enabled AND office IS NOT NULL)";
    let sql = format!("{administered}{}", statement.longest());
    let rows: Vec<Row> = sqlx::query_as(&sql).fetch_all(tables).await?;
    Ok(gathered(&[WaitingKind::OfficesWithoutAdministrator], &rows, |_| true))
}
