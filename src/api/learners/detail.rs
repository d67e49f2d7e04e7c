//! `GET /api/v1/learners/{learner}`.

use crate::api::prelude::*;
use crate::queries::learners::{LearnerDetail, one};
use crate::types::LearnerId;

/// One learner, the ID number masked (PERSON-1); a learner reads himself.
#[utoipa::path(
    get,
    path = "/api/v1/learners/{learner}",
    tag = "learners",
    summary = "Read a learner",
    params(("learner" = LearnerId, Path, description = "The learner."), ReadHeaders),
    responses((status = 200, description = "It, with its version as `ETag`.", body = LearnerDetail), ReadProblems)
)]
pub async fn detail(
    reader: Reader,
    Subject(learner): Subject<LearnerId>,
) -> Result<Versioned<LearnerDetail>, ApiError> {
    let mut tables = reader.tables(&["roster", "directory"]).await?;
    let found = one(learner, &mut tables).await?.filter(|found| sees(&reader.sight(), found));
    Versioned::found(found, |found| found.learner.version, "learner", learner)
}

fn sees(sight: &Sight, found: &LearnerDetail) -> bool {
    sight.sees_region(&found.learner.region) || sight.is_learner(found.learner.learner.into())
}
