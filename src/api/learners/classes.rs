//! `GET /api/v1/learners/{learner}/classes`.

use super::detail::seen;
use crate::api::prelude::*;
use crate::queries::classes::{LearnerClass, of_learner};
use crate::types::LearnerId;

/// The classes in which a learner is or was, the latest first.
#[utoipa::path(
    get,
    path = "/api/v1/learners/{learner}/classes",
    tag = "learners",
    summary = "List a learner's classes",
    params(("learner" = LearnerId, Path, description = "The learner."), ReadHeaders),
    responses((status = 200, description = "The classes.", body = Vec<LearnerClass>), ReadProblems)
)]
pub async fn classes(
    reader: Reader,
    Subject(learner): Subject<LearnerId>,
) -> Result<Json<Vec<LearnerClass>>, ApiError> {
    let mut tables = reader.tables(&["plans", "roster", "directory"]).await?;
    seen(&reader, learner, &mut tables).await?;
    Ok(Json(of_learner(learner, &mut tables).await?))
}
