//! `POST /api/v1/training-plans/{plan}/rejection`.

use crate::api::prelude::*;
use crate::commands::training_plan::RejectPlan;
use crate::types::{Opinion, PlanId};

/// Why the office rejects.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RejectionRequest {
    /// 意见; refused without one.
    #[serde(default)]
    pub opinion: Option<Opinion>,
}

/// The office rejects a plan, with its opinion (PLAN-6).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/rejection",
    tag = "training-plans",
    summary = "Reject a plan",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    request_body = RejectionRequest,
    responses(Changed)
)]
pub async fn reject(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
    Body(body): Body<RejectionRequest>,
) -> Result<Accepted, ApiError> {
    let RejectionRequest { opinion } = body;
    let command = RejectPlan { plan, opinion };
    change(&state, cover, command, "training_plan", plan).await
}
