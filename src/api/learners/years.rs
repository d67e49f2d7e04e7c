//! `GET /api/v1/learners/{learner}/years`.

use super::detail::seen;
use crate::api::prelude::*;
use crate::queries::learner_years::{LearnerYear, learner_years};
use crate::types::{LearnerId, shanghai_day};

/// The hours of a learner's training years, the latest first: what each asks, what was credited from which source, what is missing.
#[utoipa::path(
    get,
    path = "/api/v1/learners/{learner}/years",
    tag = "learners",
    summary = "List a learner's training years",
    params(("learner" = LearnerId, Path, description = "The learner."), ReadHeaders),
    responses((status = 200, description = "The training years.", body = Vec<LearnerYear>), ReadProblems)
)]
pub async fn years(reader: Reader, Subject(learner): Subject<LearnerId>) -> Result<Json<Vec<LearnerYear>>, ApiError> {
    let mut tables = reader.tables(&["plans", "requests", "roster", "directory"]).await?;
    let found = seen(&reader, learner, &mut tables).await?;
    let today = shanghai_day(reader.state.desk().now());
    Ok(Json(learner_years(&found, today, &mut tables).await?))
}
