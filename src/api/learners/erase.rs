//! `POST /api/v1/learners/{learner}/erasure`.

use crate::api::prelude::*;
use crate::commands::learner::EraseLearner;
use crate::types::{LearnerId, Opinion};

/// Why the personal data is erased.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ErasureRequest {
    /// Why.
    pub reason: Opinion,
}

/// The key of the learner's personal data is deleted: the history and every statistic stay, the person is gone.
#[utoipa::path(
    post,
    path = "/api/v1/learners/{learner}/erasure",
    tag = "learners",
    summary = "Erase a learner's personal data",
    params(("learner" = LearnerId, Path, description = "The learner."), CommandHeaders),
    request_body = ErasureRequest,
    responses(Changed)
)]
pub async fn erase(
    State(state): State<ApiState>,
    Subject(learner): Subject<LearnerId>,
    cover: Cover,
    Body(body): Body<ErasureRequest>,
) -> Result<Accepted, ApiError> {
    let ErasureRequest { reason } = body;
    let command = EraseLearner { learner, reason };
    change(&state, cover, command, "learner", learner).await
}
