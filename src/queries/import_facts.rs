//! What an import must know before it decides a row: set by set, from the read tables. Whatever matters is checked again by the
//! rules when the row is carried out.

use sqlx::{FromRow, PgConnection};
use uuid::Uuid;

use super::page::QueryError;
use crate::types::{AccountId, JobId, KeyedHash, LearnerId};

/// A trade by its name.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct TradeByName {
    /// Its name.
    pub name: String,
    /// The trade; of one that was merged, the one that goes on.
    pub trade: Uuid,
    /// That trade's name.
    pub present_name: String,
    /// Whether it is given to no learner any more.
    pub retired: bool,
}

/// Who holds an ID number.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Holder {
    /// The number's keyed hash.
    pub id_hash: String,
    /// The learner.
    pub learner: Uuid,
    /// 姓名.
    pub name: String,
    /// 所在地区.
    pub region: String,
    /// Its name.
    pub region_name: String,
    /// Whether on the roster.
    pub on_roster: bool,
}

/// A unit by a name that finds it.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct UnitByName {
    /// 所在地区, of the unit that bears or bore the name.
    pub region: String,
    /// The name.
    pub name: String,
    /// The unit; of one that was merged, the one that goes on.
    pub unit: Uuid,
}

/// An import that is to be carried out or undone.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct ImportFacts {
    /// The import.
    pub import: Uuid,
    /// The SHA-256 of its file.
    pub file: String,
    /// The number of the file's last row.
    pub last_row: i32,
    /// Where in the log it began.
    pub started_position: i64,
    /// Where it ended; `None` while it goes on.
    pub finished_position: Option<i64>,
    /// How many imports of the same file had been undone before.
    pub round: i32,
    /// Why it is undone.
    pub undo_reason: Option<String>,
}

/// All trades, by every name that they bear.
///
/// # Errors
/// When the database fails.
pub async fn trades(tables: &mut PgConnection) -> Result<Vec<TradeByName>, QueryError> {
    Ok(sqlx::query_as(
        "WITH RECURSIVE goes_on (name, trade) AS (
             SELECT name, trade FROM roster.trades
             UNION ALL
             SELECT g.name, t.merged_into FROM goes_on g JOIN roster.trades t USING (trade) WHERE t.merged_into IS NOT NULL)
         SELECT g.name, t.trade, t.name AS present_name, t.retired
         FROM goes_on g JOIN roster.trades t USING (trade) WHERE t.merged_into IS NULL",
    )
    .fetch_all(tables)
    .await?)
}

/// Who holds these ID numbers.
///
/// # Errors
/// When the database fails.
pub async fn holders(hashes: &[KeyedHash], tables: &mut PgConnection) -> Result<Vec<Holder>, QueryError> {
    let hashes: Vec<&str> = hashes.iter().map(|hash| hash.0.as_str()).collect();
    // Each number is probed through its index, however many there are: the plan is made anew each time, since one that was made
    // while the table was small would go through all of it for each number.
    Ok(sqlx::query_as(
        "SELECT h.id_hash, l.learner, l.name, l.region, COALESCE(o.name, l.region) AS region_name, l.on_roster
         FROM unnest($1::text[]) h (id_hash)
         CROSS JOIN LATERAL (SELECT * FROM roster.learners WHERE learners.id_hash = h.id_hash OFFSET 0) l
         LEFT JOIN directory.offices o ON o.region = l.region",
    )
    .bind(hashes)
    .persistent(false)
    .fetch_all(tables)
    .await?)
}

/// The units of these regions that bear these names, or bore them before.
///
/// # Errors
/// When the database fails.
pub async fn units(
    regions: &[String],
    names: &[String],
    tables: &mut PgConnection,
) -> Result<Vec<UnitByName>, QueryError> {
    Ok(sqlx::query_as(
        "WITH RECURSIVE wanted (region, name) AS (SELECT DISTINCT * FROM unnest($1::text[], $2::text[])),
         goes_on (region, name, present, unit) AS (
             SELECT w.region, w.name, u.name = w.name, u.unit
             FROM wanted w JOIN roster.unit_names n USING (name) JOIN roster.units u ON u.unit = n.unit AND u.region = w.region
             UNION ALL
             SELECT g.region, g.name, g.present, u.merged_into FROM goes_on g JOIN roster.units u USING (unit)
             WHERE u.merged_into IS NOT NULL)
         SELECT DISTINCT ON (g.region, g.name) g.region, g.name, g.unit
         FROM goes_on g JOIN roster.units u USING (unit) WHERE u.merged_into IS NULL
         -- Whoever bears the name now comes before whoever bore it once.
         ORDER BY g.region, g.name, g.present DESC, g.unit",
    )
    .bind(regions)
    .bind(names)
    .persistent(false)
    .fetch_all(tables)
    .await?)
}

/// A job that was asked for, as it stands.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Checked {
    /// How it stands.
    pub state: String,
    /// What it was asked; its shape is the kind's own.
    pub parameters: serde_json::Value,
}

/// A job of that kind and account.
///
/// # Errors
/// When the database fails.
pub async fn checked(
    job: JobId,
    kind: &str,
    account: AccountId,
    tables: &mut PgConnection,
) -> Result<Option<Checked>, QueryError> {
    let sql = "SELECT state, parameters FROM jobs WHERE id = $1 AND account = $2 AND kind = $3";
    Ok(sqlx::query_as(sql).bind(job.0).bind(account.0).bind(kind).fetch_optional(tables).await?)
}

/// Which of these learners something else relies on: an enrolment, a request, an account of his own.
///
/// # Errors
/// When the database fails.
pub async fn relied_on(learners: &[LearnerId], tables: &mut PgConnection) -> Result<Vec<LearnerId>, QueryError> {
    let learners: Vec<Uuid> = learners.iter().map(|learner| learner.0).collect();
    let found: Vec<Uuid> = sqlx::query_scalar(
        "SELECT x.learner FROM unnest($1::uuid[]) x (learner)
         WHERE EXISTS (SELECT 1 FROM plans.enrolments e WHERE e.learner = x.learner)
            OR EXISTS (SELECT 1 FROM requests.requests r WHERE r.learner = x.learner)
            OR EXISTS (SELECT 1 FROM directory.accounts a WHERE a.learner = x.learner)",
    )
    .bind(learners)
    .persistent(false)
    .fetch_all(tables)
    .await?;
    Ok(found.into_iter().map(LearnerId).collect())
}

/// 姓名 and masked 身份证号 of these learners, for a list of rows that stand.
///
/// # Errors
/// When the database fails.
pub async fn people(
    learners: &[LearnerId],
    tables: &mut PgConnection,
) -> Result<Vec<(Uuid, String, String)>, QueryError> {
    let learners: Vec<Uuid> = learners.iter().map(|learner| learner.0).collect();
    let sql = "SELECT learner, name, id_masked FROM roster.learners WHERE learner = ANY ($1)";
    Ok(sqlx::query_as(sql).bind(learners).fetch_all(tables).await?)
}

/// The import on which a job works; `None` until the read table knows of it.
///
/// # Errors
/// When the database fails.
pub async fn of_job(job: JobId, tables: &mut PgConnection) -> Result<Option<ImportFacts>, QueryError> {
    let sql = "SELECT import, file, last_row, started_position, finished_position, round, undo_reason
               FROM imports.imports WHERE job = $1";
    Ok(sqlx::query_as(sql).bind(job.0).fetch_optional(tables).await?)
}

/// Whether these read tables have applied a position.
///
/// # Errors
/// When the database fails.
pub async fn have_reached(projections: &[&str], position: i64, tables: &mut PgConnection) -> Result<bool, QueryError> {
    Ok(sqlx::query_scalar(
        "SELECT count(*) = cardinality($1) FROM projections WHERE name = ANY ($1) AND state = 'live' AND position >= $2",
    )
    .bind(projections)
    .bind(position)
    .fetch_one(tables)
    .await?)
}
