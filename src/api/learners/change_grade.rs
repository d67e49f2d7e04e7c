//! `POST /api/v1/learners/{learner}/grade-changes`.

use crate::api::prelude::*;
use crate::commands::learner::{ChangeGrade, GradeEffect};
use crate::types::{Grade, LearnerId, Opinion};

/// The grade, and from when.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GradeChangeRequest {
    /// The new 证书技术等级.
    pub grade: Grade,
    /// From when it holds, or that it corrects an error.
    pub effect: GradeEffect,
    /// Why.
    pub reason: Opinion,
}

/// The certificate names another grade, from a day on, or from the beginning when an error is corrected (PERSON-2).
#[utoipa::path(
    post,
    path = "/api/v1/learners/{learner}/grade-changes",
    tag = "learners",
    summary = "Change a learner's grade",
    params(("learner" = LearnerId, Path, description = "The learner."), CommandHeaders),
    request_body = GradeChangeRequest,
    responses(Changed)
)]
pub async fn change_grade(
    State(state): State<ApiState>,
    Subject(learner): Subject<LearnerId>,
    cover: Cover,
    Body(body): Body<GradeChangeRequest>,
) -> Result<Accepted, ApiError> {
    let GradeChangeRequest { grade, effect, reason } = body;
    let command = ChangeGrade { learner, grade, effect, reason };
    change(&state, cover, command, "learner", learner).await
}
