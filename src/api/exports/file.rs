//! `GET /api/v1/exports/{job}/file`.

use axum::body::Body as Content;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::api::exporting::to_be_saved;
use crate::api::prelude::*;
use crate::commands::export::rules;
use crate::exports::JOB;
use crate::queries::jobs::{JobState, one};
use crate::types::JobId;

/// The file that a job of one's own made, when the job is done; nobody else gets it. It is kept for seven days (EXPORT-5), and can
/// then be ordered anew.
#[utoipa::path(
    get,
    path = "/api/v1/exports/{job}/file",
    tag = "exports",
    summary = "Fetch an export",
    params(("job" = JobId, Path, description = "The job that was added with `background=true`.")),
    responses(
        (status = 200, description = "The file.", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (Vec<u8> = "text/csv")
        )),
        ReadProblems
    )
)]
pub async fn file(reader: Reader, Subject(job): Subject<JobId>) -> Result<Response, ApiError> {
    let missing = || ApiError::NotFound { kind: "export", id: job.to_string() };
    let account = reader.caller.account;
    let mut tables = reader.tables(&[]).await?;
    let done = one(job, account, &mut tables).await?;
    drop(tables);
    // Before the job is done the file may be there, but not yet on record (EXPORT-2).
    done.filter(|job| job.kind == JOB && job.state == JobState::Done.code()).ok_or_else(missing)?;
    let files = reader.state.export_files();
    let now = reader.state.desk().now();
    let kept = files.find(job, account).await?.filter(|kept| rules::file_is_kept(kept.file.made_at, now));
    let kept = kept.ok_or_else(missing)?;
    let content = files.read(&kept).await?;
    let mut headers = to_be_saved(kept.file.format, &kept.file.name);
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(kept.bytes));
    Ok((headers, Content::from_stream(content)).into_response())
}
