//! `GET /api/v1/imports/{import}`.

use crate::api::prelude::*;
use crate::queries::imports::{Import, one};
use crate::types::ImportId;

/// An import, with what became of its rows and how far it is.
#[utoipa::path(
    get,
    path = "/api/v1/imports/{import}",
    tag = "imports",
    summary = "Read an import",
    params(("import" = ImportId, Path, description = "The import."), ReadHeaders),
    responses((status = 200, description = "It.", body = Import), ReadProblems)
)]
pub async fn detail(reader: Reader, Subject(import): Subject<ImportId>) -> Result<Versioned<Import>, ApiError> {
    let scope = reader.import_scope()?;
    let mut tables = reader.tables(&["imports", "directory", "plans"]).await?;
    let found = one(import, scope, &mut tables).await?;
    Versioned::found(found, |found| found.version, "roster_import", import)
}
