//! `GET /api/v1/imports/{import}/file`, `…/errors`, `…/kept-rows`.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::api::file_name::saved_as;
use crate::api::prelude::*;
use crate::commands::CommandError;
use crate::queries::imports::{Import, one};
use crate::types::{ExportFormat, ImportId};

/// Whatever it is, a browser saves it and shows nothing of it.
const BYTES: &str = "application/octet-stream";

/// 导入文件: the file as it was uploaded; for 180 days, and as long as none of its learners was erased.
#[utoipa::path(
    get,
    path = "/api/v1/imports/{import}/file",
    tag = "imports",
    summary = "Download the imported file",
    params(("import" = ImportId, Path, description = "The import."), ReadHeaders),
    responses(
        (status = 200, description = "The file.", body = Vec<u8>, content_type = "application/octet-stream"),
        ReadProblems
    )
)]
pub async fn original(reader: Reader, Subject(import): Subject<ImportId>) -> Result<Response, ApiError> {
    let found = seen(&reader, import).await?;
    let name = found.name.clone();
    give(&reader, import, Some(found.file), BYTES, &name).await
}

/// The refused rows as they were uploaded, with what is to be mended in each: mended, the file can be imported as it is. It lasts as long
/// as the original.
#[utoipa::path(
    get,
    path = "/api/v1/imports/{import}/errors",
    tag = "imports",
    summary = "Download the refused rows",
    params(("import" = ImportId, Path, description = "The import."), ReadHeaders),
    responses(
        (status = 200, description = "The workbook.", body = Vec<u8>,
         content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ReadProblems
    )
)]
pub async fn errors(reader: Reader, Subject(import): Subject<ImportId>) -> Result<Response, ApiError> {
    let found = seen(&reader, import).await?;
    let name = format!("{}_错误数据.xlsx", stem(&found.name));
    give(&reader, import, found.errors, ExportFormat::Xlsx.media_type(), &name).await
}

/// The rows that stand although the import was undone, since something else has touched them (IMPORT-6).
#[utoipa::path(
    get,
    path = "/api/v1/imports/{import}/kept-rows",
    tag = "imports",
    summary = "Download the rows that stand",
    params(("import" = ImportId, Path, description = "The import."), ReadHeaders),
    responses(
        (status = 200, description = "The workbook.", body = Vec<u8>,
         content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ReadProblems
    )
)]
pub async fn kept_rows(reader: Reader, Subject(import): Subject<ImportId>) -> Result<Response, ApiError> {
    let found = seen(&reader, import).await?;
    let name = format!("{}_未撤销数据.xlsx", stem(&found.name));
    give(&reader, import, found.kept_rows, ExportFormat::Xlsx.media_type(), &name).await
}

async fn seen(reader: &Reader, import: ImportId) -> Result<Import, ApiError> {
    let scope = reader.import_scope()?;
    let mut tables = reader.tables(&["imports", "directory", "plans"]).await?;
    let found = one(import, scope, &mut tables).await?;
    found.ok_or_else(|| ApiError::NotFound { kind: "roster_import", id: import.to_string() })
}

async fn give(
    reader: &Reader,
    import: ImportId,
    digest: Option<String>,
    media_type: &'static str,
    name: &str,
) -> Result<Response, ApiError> {
    let missing = || ApiError::NotFound { kind: "import_file", id: import.to_string() };
    let digest = digest.and_then(|digest| digest.parse().ok()).ok_or_else(missing)?;
    // Whoever was erased a moment ago is in no file any more, though the sweep is still to come.
    let causes = reader.state.desk().ledger().causes_of_the_erased().await.map_err(CommandError::from)?;
    if causes.contains(&import.0) {
        return Err(missing());
    }
    let content = reader.state.import_files().read(&digest).await?.ok_or_else(missing)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (header::CONTENT_DISPOSITION, saved_as(name, "import.xlsx")),
    ];
    Ok((headers, content).into_response())
}

/// The name without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
