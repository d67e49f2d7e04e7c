//! `POST /api/v1/learners/{learner}/departure`.

use crate::api::prelude::*;
use crate::commands::learner::LeaveRoster;
use crate::types::{LearnerId, LeaveReason};

/// Why the learner leaves.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DepartureRequest {
    /// 退休, 调出 or 死亡.
    pub reason: LeaveReason,
}

/// The learner leaves the roster: 退休, 调出 or 死亡 (PERSON-3).
#[utoipa::path(
    post,
    path = "/api/v1/learners/{learner}/departure",
    tag = "learners",
    summary = "Take a learner off the roster",
    params(("learner" = LearnerId, Path, description = "The learner."), CommandHeaders),
    request_body = DepartureRequest,
    responses(Changed)
)]
pub async fn leave(
    State(state): State<ApiState>,
    Subject(learner): Subject<LearnerId>,
    cover: Cover,
    Body(body): Body<DepartureRequest>,
) -> Result<Accepted, ApiError> {
    let DepartureRequest { reason } = body;
    let command = LeaveRoster { learner, reason };
    change(&state, cover, command, "learner", learner).await
}
