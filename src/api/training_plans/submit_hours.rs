//! `POST /api/v1/training-plans/{plan}/submissions`.

use crate::api::prelude::*;
use crate::commands::training_plan::SubmitHours;
use crate::types::{LearnerId, PlanId};

/// Whose hours are submitted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmissionRequest {
    /// The learners selected, each once.
    pub learners: Vec<LearnerId>,
}

/// The point submits the hours of the selected learners (CLASS-6, CLASS-7).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/submissions",
    tag = "training-plans",
    summary = "Submit hours",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    request_body = SubmissionRequest,
    responses(Changed)
)]
pub async fn submit_hours(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
    Body(body): Body<SubmissionRequest>,
) -> Result<Accepted, ApiError> {
    let SubmissionRequest { learners } = body;
    let command = SubmitHours { plan, learners };
    change(&state, cover, command, "training_plan", plan).await
}
