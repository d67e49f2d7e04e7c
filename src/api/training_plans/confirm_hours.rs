//! `POST /api/v1/training-plans/{plan}/hours-confirmation`.

use crate::api::prelude::*;
use crate::commands::training_plan::ConfirmHours;
use crate::types::PlanId;

/// The office confirms the submission, and the learners who passed are credited (HOURS-1 to HOURS-4).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/hours-confirmation",
    tag = "training-plans",
    summary = "Confirm submitted hours",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    responses(Changed)
)]
pub async fn confirm_hours(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    let command = ConfirmHours { plan };
    change(&state, cover, command, "training_plan", plan).await
}
