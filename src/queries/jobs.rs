//! Jobs, as their owners see them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::types::Json;
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;
use uuid::Uuid;

use super::page::{List, Page, PageRequest, QueryError, Sort, push_equal};
use crate::types::{AccountId, JobId, Refusal};

/// How a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// Nobody works on it yet, or nobody at the moment.
    Waiting,
    /// Somebody works on it.
    Running,
    /// It is done; its result says what came of it.
    Done,
    /// It cannot be done; its error says why.
    Failed,
    /// Its owner cancelled it; its result says what had been done.
    Cancelled,
}

impl JobState {
    /// As the table writes it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A job.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Job {
    /// The job.
    pub job: Uuid,
    /// What kind of work it is.
    pub kind: String,
    /// How it stands.
    pub state: String,
    /// Whether its owner has cancelled it.
    pub cancel_asked: bool,
    /// How many pieces there are, once that is known.
    pub total: Option<i64>,
    /// How many of them are done.
    pub done: i64,
    /// How many of them failed.
    pub failed: i64,
    /// What came of it.
    pub result: Option<Value>,
    /// Why it failed.
    pub error: Option<Json<Refusal>>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When it was begun for the first time.
    pub started_at: Option<DateTime<Utc>>,
    /// When it was over.
    pub finished_at: Option<DateTime<Utc>>,
}

/// Which jobs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobFilter {
    /// Of this account.
    pub account: AccountId,
    /// Of this kind.
    pub kind: Option<String>,
    /// That stand so.
    pub state: Option<JobState>,
}

const COLUMNS: &str = "j.id AS job, j.kind, j.state, j.cancel_asked, j.total, j.done, j.failed, j.result, j.error, j.created_at, \
     j.started_at, j.finished_at";
const FROM: &str = "jobs j";
const ID: &[Sort] = &[Sort { name: "job", column: "j.id", kind: "uuid" }];
const SORTS: &[Sort] = &[Sort { name: "created_at", column: "j.created_at", kind: "timestamptz" }];

/// A page of an account's jobs, the latest first.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    filter: &JobFilter,
    page: &PageRequest,
    connection: &mut PgConnection,
) -> Result<Page<Job>, QueryError> {
    let list = List { columns: COLUMNS, from: FROM, counted: FROM, id: ID, sorts: SORTS, order: "-created_at" };
    list.page(
        page,
        None,
        |query| {
            push_equal("j.account", Some(filter.account.0), query);
            push_equal("j.kind", filter.kind.clone(), query);
            push_equal("j.state", filter.state.map(JobState::code), query);
        },
        connection,
    )
    .await
}

/// A job of that account.
///
/// # Errors
/// When the database fails.
pub async fn one(job: JobId, account: AccountId, connection: &mut PgConnection) -> Result<Option<Job>, QueryError> {
    let sql = format!("SELECT {COLUMNS} FROM {FROM} WHERE j.id = $1 AND j.account = $2");
    Ok(sqlx::query_as(&sql).bind(job.0).bind(account.0).fetch_optional(connection).await?)
}

/// What an account asked of a job, whatever came of it: its kind and parameters.
///
/// # Errors
/// When the database fails.
pub async fn parameters(
    job: JobId,
    account: AccountId,
    connection: &mut PgConnection,
) -> Result<Option<(String, Value)>, QueryError> {
    let sql = "SELECT kind, parameters FROM jobs WHERE id = $1 AND account = $2";
    Ok(sqlx::query_as(sql).bind(job.0).bind(account.0).fetch_optional(connection).await?)
}

/// How many jobs of that kind an account has that are not over.
///
/// # Errors
/// When the database fails.
pub async fn unfinished(kind: &str, account: AccountId, connection: &mut PgConnection) -> Result<u64, QueryError> {
    let sql = "SELECT count(*) FROM jobs WHERE kind = $1 AND account = $2 AND state IN ('waiting', 'running')";
    let found: i64 = sqlx::query_scalar(sql).bind(kind).bind(account.0).fetch_one(connection).await?;
    Ok(found.unsigned_abs())
}

/// The last job of a kind that stands so, whoever asked for it: only for what everybody who may ask for such jobs may see.
///
/// # Errors
/// When the database fails.
pub async fn latest(kind: &str, states: &[&str], connection: &mut PgConnection) -> Result<Option<Job>, QueryError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM {FROM} WHERE j.kind = $1 AND j.state = ANY ($2) ORDER BY j.created_at DESC LIMIT 1"
    );
    Ok(sqlx::query_as(&sql).bind(kind).bind(states).fetch_optional(connection).await?)
}
