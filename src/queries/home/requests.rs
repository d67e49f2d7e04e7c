//! Equivalence requests that wait for a decision.

use chrono::NaiveDate;
use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::{Row, Statement, Waiting, WaitingKind, day_of, gathered, last_late_day};
use crate::queries::page::QueryError;
use crate::queries::scope::RegionScope;
use crate::types::{LearnerId, RegionCode};

const KINDS: [WaitingKind; 1] = [WaitingKind::RequestsToDecide];

/// Requests of learners in these regions: for the office that asks, and for the offices below it.
///
/// # Errors
/// When the database fails.
pub async fn requests_of_offices(
    regions: &RegionScope,
    own: Option<RegionCode>,
    today: NaiveDate,
    tables: &mut PgConnection,
) -> Result<(Vec<Waiting>, Vec<Waiting>), QueryError> {
    if *regions == RegionScope::All && nobody_lives_in(own, tables).await? {
        // All requests of the province: where their learners live does not matter.
        let mut pending = QueryBuilder::new(
            "WITH pending AS (SELECT request, submitted_at, false AS own \
             FROM requests.requests WHERE status = 'pending'",
        );
        let rows = rows(&mut pending, today, tables).await?;
        return Ok((gathered(&KINDS, &[], |_| true), gathered(&KINDS, &rows, |_| true)));
    }
    let mut pending =
        QueryBuilder::new("WITH pending AS (SELECT r.request, r.submitted_at, l.region IS NOT DISTINCT FROM ");
    pending.push_bind(own.map(|own| own.to_string()));
    pending.push(
        " AS own FROM requests.requests r JOIN roster.learners l ON l.learner = r.learner WHERE r.status = 'pending'",
    );
    regions.push("l.region", &mut pending);
    let rows = rows(&mut pending, today, tables).await?;
    Ok((gathered(&KINDS, &rows, |row| row.own), gathered(&KINDS, &rows, |row| !row.own)))
}

/// A learner's own requests that await a decision.
///
/// # Errors
/// When the database fails.
pub async fn of_learner(
    learner: LearnerId,
    today: NaiveDate,
    tables: &mut PgConnection,
) -> Result<Vec<Waiting>, QueryError> {
    let mut pending = QueryBuilder::new(
        "WITH pending AS (SELECT request, submitted_at, true AS own FROM requests.requests \
         WHERE status = 'pending' AND learner = ",
    );
    pending.push_bind(learner.0);
    Ok(gathered(&KINDS, &rows(&mut pending, today, tables).await?, |_| true))
}

/// Whether no learner's region is that one itself, as it is with the province.
async fn nobody_lives_in(region: Option<RegionCode>, tables: &mut PgConnection) -> Result<bool, QueryError> {
    let Some(region) = region else { return Ok(true) };
    Ok(sqlx::query_scalar("SELECT NOT EXISTS (SELECT FROM roster.learners WHERE region = $1)")
        .bind(region.to_string())
        .fetch_one(tables)
        .await?)
}

async fn rows(
    query: &mut QueryBuilder<'static, Postgres>,
    today: NaiveDate,
    tables: &mut PgConnection,
) -> Result<Vec<Row>, QueryError> {
    query.push("), day (late) AS (SELECT ").push_bind(last_late_day(today)).push("), dated AS (SELECT request, own, ");
    query.push(day_of("submitted_at")).push(" AS since, day.late FROM pending CROSS JOIN day OFFSET 0)");
    let statement = Statement {
        waiting: "SELECT 'requests_to_decide' AS kind, own, request AS id, since, NULL::date AS due, since <= late AS late \
             FROM dated",
        names: "requests.requests n ON n.request = w.id",
        name: "n.title",
    };
    query.push(statement.longest());
    Ok(query.build_query_as().fetch_all(tables).await?)
}
