//! `POST /api/v1/learners`.

use crate::api::prelude::*;
use crate::commands::learner::RegisterLearner;

/// An office enters a worker on the roster (IMPORT-1 to IMPORT-3).
#[utoipa::path(
    post,
    path = "/api/v1/learners",
    tag = "learners",
    summary = "Register a learner",
    params(CommandHeaders),
    request_body = RegisterLearner,
    responses(Created)
)]
pub async fn register(
    State(state): State<ApiState>,
    cover: Cover,
    Body(command): Body<RegisterLearner>,
) -> Result<Accepted, ApiError> {
    create(&state, cover, command, "learner", "/api/v1/learners").await
}
