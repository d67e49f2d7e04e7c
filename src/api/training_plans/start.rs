//! `POST /api/v1/training-plans/{plan}/start`.

use crate::api::prelude::*;
use crate::commands::training_plan::StartClass;
use crate::types::PlanId;

/// The point starts the class (CLASS-4).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/start",
    tag = "training-plans",
    summary = "Start the class",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    responses(Changed)
)]
pub async fn start(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    let command = StartClass { plan };
    change(&state, cover, command, "training_plan", plan).await
}
