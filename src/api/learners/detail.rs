//! `GET /api/v1/learners/{learner}`.

use sqlx::PgConnection;

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
    let found = seen(&reader, learner, &mut tables).await?;
    Versioned::found(Some(found), |found| found.learner.version, "learner", learner)
}

/// The learner, for who may see him.
pub(super) async fn seen(
    reader: &Reader,
    learner: LearnerId,
    tables: &mut PgConnection,
) -> Result<LearnerDetail, ApiError> {
    let sight = reader.sight();
    one(learner, tables)
        .await?
        .filter(|found| sight.sees_region(&found.learner.region) || sight.is_learner(learner))
        .ok_or_else(|| ApiError::NotFound { kind: "learner", id: learner.to_string() })
}
