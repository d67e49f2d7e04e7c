//! `GET /api/v1/training-plans/{plan}/submissions`.

use super::visible;
use crate::api::prelude::*;
use crate::queries::classes::{Submission, submissions as of_class};
use crate::types::PlanId;

/// The submissions of the class's hours, the first one first, each with what it changed (CLASS-7).
#[utoipa::path(
    get,
    path = "/api/v1/training-plans/{plan}/submissions",
    tag = "training-plans",
    summary = "List a class's submissions",
    params(("plan" = PlanId, Path, description = "The class."), ReadHeaders),
    responses((status = 200, description = "The submissions.", body = Vec<Submission>), ReadProblems)
)]
pub async fn submissions(reader: Reader, Subject(plan): Subject<PlanId>) -> Result<Json<Vec<Submission>>, ApiError> {
    let mut tables = reader.tables(&["plans", "directory"]).await?;
    visible::roster(&reader, plan, &mut tables).await?;
    Ok(Json(of_class(plan, &mut tables).await?))
}
