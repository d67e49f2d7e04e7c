//! `GET /api/v1/jobs`.

use super::view::JobView;
use crate::api::prelude::*;
use crate::messages::Language;
use crate::queries::jobs::{JobFilter, JobState, list as jobs};

/// Which jobs.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct JobQuery {
    /// Of this kind.
    kind: Option<String>,
    /// That stand so.
    state: Option<JobState>,
}

/// One's own jobs, the latest first. They are forgotten thirty days after they are over.
#[utoipa::path(
    get,
    path = "/api/v1/jobs",
    tag = "jobs",
    summary = "List one's jobs",
    params(PageRequest, JobQuery),
    responses((status = 200, description = "A page of jobs.", body = Page<JobView>), ReadProblems)
)]
pub async fn list(
    reader: Reader,
    language: Language,
    listing: Listing<JobQuery>,
) -> Result<Json<Page<JobView>>, ApiError> {
    let Listing { page, filter: JobQuery { kind, state } } = listing;
    let filter = JobFilter { account: reader.caller.account, kind, state };
    let mut tables = reader.tables(&[]).await?;
    let found = jobs(&filter, &page, &mut tables).await?;
    Ok(Json(found.map(|job| JobView::of(job, language))))
}
