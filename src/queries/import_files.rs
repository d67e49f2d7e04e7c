//! Which files of imports nobody needs any more.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::page::QueryError;

/// Files that no import names and that were last touched before `unused`, or whose imports are all over since before `over`. Empty
/// while the read table of imports is behind the log: what it does not show yet may be needed.
///
/// # Errors
/// When the database fails.
pub async fn unneeded(
    unused: DateTime<Utc>,
    over: DateTime<Utc>,
    tables: &mut PgConnection,
) -> Result<Vec<String>, QueryError> {
    // The log's end is looked at first: what is appended afterwards concerns files that were touched a moment ago.
    let head: i64 = sqlx::query_scalar("SELECT position FROM public.log_head").fetch_one(&mut *tables).await?;
    let reached: Option<i64> =
        sqlx::query_scalar("SELECT position FROM public.projections WHERE name = 'imports' AND state = 'live'")
            .fetch_optional(&mut *tables)
            .await?;
    if reached.is_none_or(|reached| reached < head) {
        return Ok(Vec::new());
    }
    Ok(sqlx::query_scalar(
        "SELECT f.digest FROM public.import_files f
         WHERE f.touched_at < $1 AND NOT EXISTS (
             SELECT FROM imports.imports i WHERE f.digest IN (i.file, i.errors, i.kept_rows)
                AND COALESCE(GREATEST(i.finished_at, i.undone_at), 'infinity') > $2)",
    )
    .bind(unused)
    .bind(over)
    .fetch_all(tables)
    .await?)
}

/// The files of these imports that are still kept, and those that name somebody who was erased, with what else their imports keep.
///
/// # Errors
/// When the database fails.
pub async fn of_imports(imports: &[Uuid], tables: &mut PgConnection) -> Result<Vec<String>, QueryError> {
    Ok(sqlx::query_scalar(
        "WITH naming AS (SELECT DISTINCT n.digest FROM public.import_file_learners n
                         JOIN public.erased_subjects e ON e.subject = n.learner)
         SELECT f.digest FROM public.import_files f WHERE f.digest IN (SELECT digest FROM naming) OR EXISTS (
             SELECT FROM imports.imports i WHERE f.digest IN (i.file, i.errors, i.kept_rows)
                AND (i.import = ANY ($1) OR i.file IN (SELECT digest FROM naming)))",
    )
    .bind(imports)
    .fetch_all(tables)
    .await?)
}
