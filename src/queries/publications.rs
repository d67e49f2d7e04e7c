//! Publications: which days were published, and which are due.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;

use super::operation::ClosedDay;
use super::page::{List, Page, PageRequest, QueryError, Sort};

/// Days that are looked at in one go: a long sleep is caught up with in several.
const DAYS: i64 = 400;

/// A day that was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct Publication {
    /// The business day, in Asia/Shanghai.
    pub day: NaiveDate,
    /// The position of the event that says so.
    pub position: i64,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// The last position of the log that belongs to the day or to a day before it.
    pub last_position: i64,
    /// The log's digest of the day, in hex.
    pub digest: String,
    /// SHA-256 of the manifest, in hex.
    pub manifest: String,
    /// How many files the manifest names.
    pub files: i32,
    /// How many bytes these have together.
    pub bytes: i64,
    /// The release of the program that made them.
    pub release: String,
}

const COLUMNS: &str = "day, position, published_at, last_position, digest, manifest, files, bytes, release";
const FROM: &str = "publications.publications";
const SORTS: &[Sort] =
    &[Sort { name: "day", column: "day", kind: "date" }, Sort { name: "position", column: "position", kind: "bigint" }];

/// A page of the published days, the newest first unless told otherwise.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<Publication>, QueryError> {
    let list = List { columns: COLUMNS, from: FROM, counted: FROM, id: &[], sorts: SORTS, order: "-day" };
    list.page(
        page,
        None,
        |query| {
            if let Some(from) = from {
                query.push(" AND day >= ").push_bind(from);
            }
            if let Some(to) = to {
                query.push(" AND day <= ").push_bind(to);
            }
        },
        tables,
    )
    .await
}

/// What was published of a day.
///
/// # Errors
/// When the database fails.
pub async fn one(day: NaiveDate, tables: &mut PgConnection) -> Result<Option<Publication>, QueryError> {
    let statement = format!("SELECT {COLUMNS} FROM {FROM} WHERE day = $1");
    Ok(sqlx::query_as(&statement).bind(day).fetch_optional(tables).await?)
}

/// The newest day that was published.
///
/// # Errors
/// When the database fails.
pub async fn newest(tables: &mut PgConnection) -> Result<Option<NaiveDate>, QueryError> {
    Ok(sqlx::query_scalar("SELECT max(day) FROM publications.publications").fetch_one(tables).await?)
}

/// What is known of a closed day, as soon as every event up to its end is in the figures.
///
/// # Errors
/// When the database fails.
pub async fn closed_day(day: NaiveDate, tables: &mut PgConnection) -> Result<Option<ClosedDay>, QueryError> {
    Ok(sqlx::query_as("SELECT day, position, last_position, digest FROM statistics.closed_day WHERE day = $1")
        .bind(day)
        .fetch_optional(tables)
        .await?)
}

/// The days that are to be published: those that are closed and were not published, from the first that was published or tried on;
/// on a log of which nothing ever was, the last closed day. The earliest first. `since` begins earlier.
///
/// # Errors
/// When the database fails.
pub async fn due(since: Option<NaiveDate>, tables: &mut PgConnection) -> Result<Vec<NaiveDate>, QueryError> {
    Ok(sqlx::query_scalar(
        "SELECT c.day FROM statistics.closed_day c
         WHERE c.day >= COALESCE(LEAST($1, (SELECT min(day) FROM publications.publications),
                                           (SELECT min(day) FROM public.publication_tasks)),
                                 (SELECT max(day) FROM statistics.closed_day))
           AND NOT EXISTS (SELECT FROM publications.publications p WHERE p.day = c.day)
         ORDER BY c.day LIMIT $2",
    )
    .bind(since)
    .bind(DAYS)
    .fetch_all(tables)
    .await?)
}

/// Whether a day should be there: publication had begun by then, and the day is neither published nor older than its beginning.
///
/// # Errors
/// When the database fails.
pub async fn is_missing(day: NaiveDate, tables: &mut PgConnection) -> Result<bool, QueryError> {
    Ok(sqlx::query_scalar(
        "SELECT COALESCE(LEAST((SELECT min(day) FROM publications.publications),
                               (SELECT min(day) FROM public.publication_tasks)) <= $1, false)
            AND NOT EXISTS (SELECT FROM publications.publications WHERE day = $1)",
    )
    .bind(day)
    .fetch_one(tables)
    .await?)
}
