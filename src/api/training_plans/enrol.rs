//! `POST /api/v1/training-plans/{plan}/enrolments`.

use crate::api::prelude::*;
use crate::commands::training_plan::{EnrolLearners, LearnerRef};
use crate::types::PlanId;

/// Who joins.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnrolmentRequest {
    /// By identifier or by ID number.
    pub learners: Vec<LearnerRef>,
}

/// Learners join the class: all of them or none (CLASS-1, CLASS-2). A learner enrols himself; the point enrols anybody.
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/enrolments",
    tag = "training-plans",
    summary = "Enrol learners",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    request_body = EnrolmentRequest,
    responses(Changed)
)]
pub async fn enrol(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
    Body(body): Body<EnrolmentRequest>,
) -> Result<Accepted, ApiError> {
    let EnrolmentRequest { learners } = body;
    let command = EnrolLearners { plan, learners };
    change(&state, cover, command, "training_plan", plan).await
}
