//! `POST /api/v1/jobs/{job}/cancellation`.

use axum::http::StatusCode;

use crate::api::documented::CommandProblems;
use crate::api::prelude::*;
use crate::queries::page::QueryError;
use crate::types::JobId;

/// Cancels a job of one's own that is not over. What it has done stays done; it ends as soon as its worker hears of it.
#[utoipa::path(
    post,
    path = "/api/v1/jobs/{job}/cancellation",
    tag = "jobs",
    summary = "Cancel a job",
    params(("job" = JobId, Path, description = "The job.")),
    responses((status = 202, description = "Its worker is told."), CommandProblems)
)]
pub async fn cancel(reader: Reader, Subject(job): Subject<JobId>) -> Result<StatusCode, ApiError> {
    let asked = reader.state.jobs().cancel(job, reader.caller.account).await.map_err(QueryError::Database)?;
    if asked { Ok(StatusCode::ACCEPTED) } else { Err(ApiError::NotFound { kind: "job", id: job.to_string() }) }
}
