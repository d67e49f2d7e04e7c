//! `POST /api/v1/training-plans/{plan}/cancellation`.

use crate::api::prelude::*;
use crate::commands::training_plan::CancelPlan;
use crate::types::{Opinion, PlanId};

/// Why the class is cancelled.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancellationRequest {
    /// Why.
    pub reason: Opinion,
}

/// The point cancels an approved class in which nobody is enrolled (PLAN-9).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/cancellation",
    tag = "training-plans",
    summary = "Cancel a class",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    request_body = CancellationRequest,
    responses(Changed)
)]
pub async fn cancel(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
    Body(body): Body<CancellationRequest>,
) -> Result<Accepted, ApiError> {
    let CancellationRequest { reason } = body;
    let command = CancelPlan { plan, reason };
    change(&state, cover, command, "training_plan", plan).await
}
