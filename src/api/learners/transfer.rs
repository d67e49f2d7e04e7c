//! `POST /api/v1/learners/{learner}/transfers`.

use crate::api::prelude::*;
use crate::commands::learner::TransferLearner;
use crate::types::{LearnerId, WorkUnitId};

/// Where the learner goes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferRequest {
    /// The new 工作单位.
    pub unit: WorkUnitId,
}

/// The learner works for another unit from today on.
#[utoipa::path(
    post,
    path = "/api/v1/learners/{learner}/transfers",
    tag = "learners",
    summary = "Transfer a learner",
    params(("learner" = LearnerId, Path, description = "The learner."), CommandHeaders),
    request_body = TransferRequest,
    responses(Changed)
)]
pub async fn transfer(
    State(state): State<ApiState>,
    Subject(learner): Subject<LearnerId>,
    cover: Cover,
    Body(body): Body<TransferRequest>,
) -> Result<Accepted, ApiError> {
    let TransferRequest { unit } = body;
    let command = TransferLearner { learner, unit };
    change(&state, cover, command, "learner", learner).await
}
