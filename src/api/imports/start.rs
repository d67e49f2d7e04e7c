//! `POST /api/v1/imports`.

use super::follow::follow;
use crate::aggregates::roster_import::ImportError;
use crate::api::prelude::*;
use crate::commands::CommandError;
use crate::commands::roster_import::StartImport;
use crate::imports::{CHECK, CheckWork, IMPORT};
use crate::queries::import_facts::checked;
use crate::queries::page::QueryError;
use crate::types::JobId;

/// Which file is imported.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewImport {
    /// The job that looked at it: a job of one's own that is done.
    check: JobId,
}

/// Begins the import of a file that was looked at, as it was asked for then (O6, P2, P4). Its rows go in one by one in the
/// background: good ones although others fail (IMPORT-4). The job that does it bears the command's id.
#[utoipa::path(
    post,
    path = "/api/v1/imports",
    tag = "imports",
    summary = "Import a file",
    params(CommandHeaders),
    request_body = NewImport,
    responses(Created)
)]
pub async fn start(
    State(state): State<ApiState>,
    cover: Cover,
    Body(NewImport { check }): Body<NewImport>,
) -> Result<Accepted, ApiError> {
    let mut tables = state.pool().acquire().await.map_err(QueryError::Database)?;
    let found = checked(check, CHECK, cover.caller.account, &mut tables).await?;
    drop(tables);
    let found = found.ok_or_else(|| ApiError::NotFound { kind: "job", id: check.to_string() })?;
    if found.state != "done" {
        return Err(CommandError::refused(&ImportError::Unchecked).into());
    }
    let work: CheckWork = serde_json::from_value(found.parameters.clone())
        .map_err(|error| ApiError::Internal(format!("the job {check} cannot be read: {error}")))?;
    // It lasts another day, so that it is not swept while the import begins.
    state.import_files().touch(&work.file, state.desk().now()).await?;
    let import = StartImport {
        kind: work.kind,
        file: work.file,
        name: work.name,
        bytes: work.bytes,
        rows: work.length.rows,
        last_row: work.length.last,
        update_existing: work.update_existing,
    };
    let receipt = follow(&state, cover, import, IMPORT, found.parameters).await?;
    Ok(Accepted::created(receipt, "roster_import", "/api/v1/imports"))
}
