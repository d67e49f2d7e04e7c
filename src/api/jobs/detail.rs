//! `GET /api/v1/jobs/{job}`.

use super::view::JobView;
use crate::api::prelude::*;
use crate::messages::Language;
use crate::queries::jobs::one;
use crate::types::JobId;

/// How far a job of one's own is, and what came of it.
#[utoipa::path(
    get,
    path = "/api/v1/jobs/{job}",
    tag = "jobs",
    summary = "Follow a job",
    params(("job" = JobId, Path, description = "The job.")),
    responses((status = 200, description = "It.", body = JobView), ReadProblems)
)]
pub async fn detail(
    reader: Reader,
    Subject(job): Subject<JobId>,
    language: Language,
) -> Result<Json<JobView>, ApiError> {
    let mut tables = reader.tables(&[]).await?;
    let found = one(job, reader.caller.account, &mut tables).await?;
    let found = found.ok_or_else(|| ApiError::NotFound { kind: "job", id: job.to_string() })?;
    Ok(Json(JobView::of(found, language)))
}
