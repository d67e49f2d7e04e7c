//! `POST /api/v1/learners/{learner}/return`.

use crate::api::prelude::*;
use crate::commands::learner::ReturnLearner;
use crate::types::LearnerId;

/// The learner comes back to the roster (PERSON-3).
#[utoipa::path(
    post,
    path = "/api/v1/learners/{learner}/return",
    tag = "learners",
    summary = "Put a learner back on the roster",
    params(("learner" = LearnerId, Path, description = "The learner."), CommandHeaders),
    responses(Changed)
)]
pub async fn come_back(
    State(state): State<ApiState>,
    Subject(learner): Subject<LearnerId>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    let command = ReturnLearner { learner };
    change(&state, cover, command, "learner", learner).await
}
