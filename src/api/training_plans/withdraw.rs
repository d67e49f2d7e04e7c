//! `POST /api/v1/training-plans/{plan}/withdrawal`.

use crate::api::prelude::*;
use crate::commands::training_plan::WithdrawPlan;
use crate::types::PlanId;

/// The point takes a plan back before the decision (PLAN-9).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/withdrawal",
    tag = "training-plans",
    summary = "Withdraw a plan",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    responses(Changed)
)]
pub async fn withdraw(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    let command = WithdrawPlan { plan };
    change(&state, cover, command, "training_plan", plan).await
}
