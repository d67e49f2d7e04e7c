//! `GET /api/v1/projections`.

use crate::api::prelude::*;
use crate::commands::access::NOT_THIS_OFFICE;
use crate::queries::operation::{ProjectionStatus, projections as status};

/// How far the readers of the log are; offices and the platform may read it.
#[utoipa::path(
    get,
    path = "/api/v1/projections",
    tag = "operation",
    summary = "Show how far the readers of the log are",
    responses((status = 200, description = "The readers.", body = Vec<ProjectionStatus>), ReadProblems)
)]
pub async fn projections(reader: Reader) -> Result<Json<Vec<ProjectionStatus>>, ApiError> {
    match reader.sight() {
        Sight::Regions(_) => {}
        Sight::Point(_) | Sight::Learner(_) => return Err(ApiError::Forbidden(NOT_THIS_OFFICE)),
    }
    let mut tables = reader.tables(&[]).await?;
    Ok(Json(status(&mut tables).await?))
}
